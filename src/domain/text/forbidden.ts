// Gates 1, 13 and 16: what may not be written down here. A machine is never sure, so it refuses only what has a form of its own.

export type ForbiddenText =
  | 'nationalNumber'
  | 'email'
  | 'phone'
  | 'account'
  | 'plate'
  | 'address'
  | 'classified';

/** Eleven digits whose last two are 97 minus the rest of the first nine (born from 2000: with a 2 in front). Law of 8 August 1983. */
function isNationalNumber(digits: string): boolean {
  const base = digits.slice(0, 9);
  const check = Number(digits.slice(9));
  return [base, `2${base}`].some((number) => 97 - (Number(number) % 97) === check);
}

const ELEVEN_DIGITS = /(?<!\d)\d{2}[.\s/-]?\d{2}[.\s/-]?\d{2}[.\s/-]?\d{3}[.\s/-]?\d{2}(?!\d)/g;

function holdsNationalNumber(text: string): boolean {
  return [...text.matchAll(ELEVEN_DIGITS)].some(([found]) => isNationalNumber(found.replace(/\D/g, '')));
}

const EMAIL = /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/iu;
const PHONE = /(?<![\d+])(?:(?:\+|00)\d{2,3}[\s./-]?(?:\(0\)\s?)?\d|0\d)(?:[\s./-]{0,2}\d){7,9}(?!\d)/;
/** Dates are taken out before phone numbers are sought: "01/02/2026 14.30" is no number to call. */
const DATE = /(?<![\d.])(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:\d{4}|\d{2})(?![./\-\d])/g;
const ACCOUNT = /\bBE\s?\d{2}(?:\s?\d{4}){3}\b/i;
const PLATE = /\b[1-9][ -]?[A-Z]{3}[ -]?\d{3}\b/;
const ADDRESS =
  /\b(?:\p{L}+(?:straat|laan|steenweg|plein|dreef|kaai|lei)|(?:rue|avenue|chauss[ée]e|place|boulevard|all[ée]e)(?: (?:de|du|des|la|le|les|d'|l'))* ?\p{L}+|\p{L}+(?:stra[sß]se|gasse|weg|platz))\s+(?:nr\.?\s?)?\d{1,4}\b/iu;

/** Marks of classified documents and of the police's and intelligence databases (law of 11 December 1998; T.E.R. law art. 20 and 24). */
const CLASSIFIED = [
  /\b(?:zeer geheim|beperkte verspreiding|tr[èe]s secret|diffusion restreinte|streng geheim|top secret|nato (?:secret|restricted|confidential))\b/i,
  /\b(?:GEHEIM|SECRET|VERTROUWELIJK|CONFIDENTIEL|VERTRAULICH)\s*(?:[-–—/(:]|$)/m,
  /\b(?:wet|loi|gesetz) (?:van|du|vom) 11(?:\.|\/| )(?:12|december|décembre|dezember)(?:\.|\/| )1998\b/i,
  /\b(?:informatiekaart(?:en)?|cartes? d['’]information|information cards?|informationskarten?)\b/i,
  /\b(?:inlichtingenfiches?|fiches? de renseignements?|intelligence sheets?)\b/i,
  /\b(?:gemeenschappelijke gegevensbank|banque de donn[ée]es commune|common database|gemeinsame datenbank)\b/i,
  /\bT\.?E\.?R\.?[\s-](?:databank|gegevensbank|lijst|database|liste|datenbank)\b/i,
  /\b(?:FTF|HTF|foreign terrorist fighters?|homegrown terrorist fighters?)\b/,
  /\b(?:OCAD|OCAM|KOBA|CUTA|VSSE|ADIV|SGRS)[\s-](?:nota|fiche|note|lijst|liste|rapport|verslag|bericht)\b/i,
  /\b(?:PV|P\.V\.|proces-verbaal|proc[èe]s-verbal)\s*(?:nr\.?|n°|nummer|num[ée]ro)?\s*[A-Z]{2}[.\s]?\d{2}/i,
];

/** The first kind of text in `text` that may not be kept, or undefined. Which rule of `classified` matched is never told. */
export function forbiddenIn(text: string): ForbiddenText | undefined {
  if (holdsNationalNumber(text)) return 'nationalNumber';
  if (EMAIL.test(text)) return 'email';
  if (ACCOUNT.test(text)) return 'account';
  if (PHONE.test(text.replace(DATE, ';'))) return 'phone';
  if (PLATE.test(text)) return 'plate';
  if (ADDRESS.test(text)) return 'address';
  if (CLASSIFIED.some((mark) => mark.test(text))) return 'classified';
  return undefined;
}
