// Gates 1, 13 and 16: what may not be written down here. A machine is never sure, so it refuses only what has a form of its own.
import { isClassified } from './classified.ts';
import { holdsStreetAddress } from './street-address.ts';

export type ForbiddenText =
  | 'nationalNumber'
  | 'email'
  | 'phone'
  | 'account'
  | 'plate'
  | 'address'
  | 'classified';

/** Between two digits of one number people write a blank, or one mark with or without blanks. */
const GAP = '(?: ?[./-] ?| )?';

/** Eleven digits whose last two are 97 minus the rest of the first nine (born from 2000: with a 2 in front). Law of 8 August 1983. */
function isNationalNumber(digits: string): boolean {
  const base = digits.slice(0, 9);
  const check = Number(digits.slice(9));
  return [base, `2${base}`].some((number) => 97 - (Number(number) % 97) === check);
}

/** A lookahead, so that digits just before a number cannot hide it. */
const ELEVEN_DIGITS = new RegExp(
  String.raw`(?<!\d)(?=(\d{2}${GAP}\d{2}${GAP}\d{2}${GAP}\d{3}${GAP}\d{2})(?!\d))`,
  'g',
);

function holdsNationalNumber(text: string): boolean {
  return [...text.matchAll(ELEVEN_DIGITS)].some(([, found = '']) =>
    isNationalNumber(found.replace(/\D/g, '')),
  );
}

/** The last label has letters only: "@ 14.30" is a time. */
const EMAIL = /[\p{L}\p{N}_%+-] ?(?:@|\(at\)|\[at\]) ?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/iu;

/** IBANs of all countries, in groups of four. Words can look like groups, so at least twelve digits are asked for. */
const ACCOUNT = /\b[A-Z]{2} ?\d{2}(?:[ .-]?[A-Z0-9]{4}){2,7}(?:[ .-]?[A-Z0-9]{1,3})?\b/gi;
const ACCOUNT_DIGITS = 12;

function holdsAccount(text: string): boolean {
  return [...text.matchAll(ACCOUNT)].some(([found]) => found.replace(/\D/g, '').length >= ACCOUNT_DIGITS);
}

/** International, or with the 0 of a country; 0800, 090x, 070 and 078 are service numbers of nobody. */
const PHONE = new RegExp(
  String.raw`(?<![\d+]|\d\.)(?:(?:\+|00(?!0)) ?\d{1,3}${GAP}(?:\(0\) ?)?\d(?:${GAP}\d){5,11}|0(?!00|800|90\d|70|78)\d(?:${GAP}\d){7,9})(?!\d)`,
);
/** Dates, marks and times are taken out before phone numbers are sought: "05/11 08/11", "08/20 09/20" and "08.30-09.15" are no numbers to call. */
const DATE = /(?<![\d./-])\d{1,2}(?:\/\d{1,2}|[./-](?:0?[1-9]|1[0-2])[./-](?:\d{4}|\d{2}))(?![./-]?\d)/g;
const TIME = /(?<![\d./])(?:[01]?\d|2[0-3])[.:uh][0-5]\d(?![./]?\d)/g;

/** Belgian plates since 2010, in capitals or joined up, and French and Dutch ones. */
const PLATES = [
  /\b[1-9][ -]?[A-Z]{3}[ -]?\d{3}\b/,
  /\b[1-9](?:-[a-z]{3}-|[a-z]{3})\d{3}\b/i,
  /\b[A-Z]{2}-\d{3}-[A-Z]{1,2}\b/,
];

/** Other ways to write the same sign: full-width digits, the dashes and apostrophes that phones put in. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Pd}/gu, '-')
    .replace(/[’ʼ´`]/g, "'");
}

/** The first kind of text in `text` that may not be kept, or undefined. Which rule of `classified` matched is never told. */
export function forbiddenIn(typed: string): ForbiddenText | undefined {
  const text = folded(typed);
  if (holdsNationalNumber(text)) return 'nationalNumber';
  if (EMAIL.test(text)) return 'email';
  if (holdsAccount(text)) return 'account';
  if (isClassified(text)) return 'classified';
  if (PHONE.test(text.replace(DATE, ';').replace(TIME, ';'))) return 'phone';
  if (PLATES.some((plate) => plate.test(text))) return 'plate';
  if (holdsStreetAddress(text)) return 'address';
  return undefined;
}
