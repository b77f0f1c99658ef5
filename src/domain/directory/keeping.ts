// What a coordinator may write into the directory: an organisation, what it is for, how to reach it, and until when that was looked at.
import { ask, type Question } from '../form/question.ts';
import { type FieldError, readFields, type Typed } from '../signal/answering.ts';
import type { Answers } from '../signal/content.ts';
import { type ContactSector, SECTORS } from './contact.ts';

/** The emergency numbers are nobody's to change. */
export const KEPT_SECTORS: readonly ContactSector[] = SECTORS.filter((sector) => sector !== 'emergency');

export const CONTACT_QUESTIONS: readonly Question[] = [
  ask.choice('contactSector', KEPT_SECTORS),
  ask.plain('contactName', 80),
  ask.plain('contactFor', 160),
  ask.plainIfAny('contactPhone', 30),
  ask.plainIfAny('contactSite', 300),
  ask.date('contactUntil'),
];

/** A contact as it was typed; empty where it was left open. `url` is https. */
export interface KeptContact {
  readonly sector: ContactSector;
  readonly name: string;
  readonly forWhat: string;
  readonly phone: string;
  readonly url: string;
  readonly validUntil: string;
}

/** As it is dialled: digits, with what people put between them. */
const PHONE = /^\+?(?=(?:\D*\d){3})[\d ./()-]{3,25}$/;

/** The address of a public site as a browser would have it, without anything that could be somebody's; undefined where it is none. */
function siteOf(typed: string): string | undefined {
  const text = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
  return url.hostname.includes('.') ? url.href : undefined;
}

/** Reads the form on `today`, `YYYY-MM-DD`. */
export function readContact(
  typed: Typed,
  today: string,
): KeptContact | { readonly errors: readonly FieldError[] } {
  const { answers, errors } = readFields(CONTACT_QUESTIONS, typed);
  const text = (field: string) => String(answers[field] ?? '');
  const [phone, site, validUntil] = [text('contactPhone'), text('contactSite'), text('contactUntil')];
  const url = site === '' ? '' : siteOf(site);
  const faults: readonly FieldError[] = [
    ...errors,
    ...(phone === '' || PHONE.test(phone) ? [] : [{ field: 'contactPhone', fault: 'badPhone' } as const]),
    ...(url === undefined ? [{ field: 'contactSite', fault: 'badLink' } as const] : []),
    ...(validUntil !== '' && validUntil < today
      ? [{ field: 'contactUntil', fault: 'dayOver' } as const]
      : []),
  ];
  const sector = KEPT_SECTORS.find((each) => each === answers.contactSector);
  if (faults.length > 0 || sector === undefined) return { errors: faults };
  return {
    sector,
    name: text('contactName'),
    forWhat: text('contactFor'),
    phone,
    url: url ?? '',
    validUntil,
  };
}

/** The contact as its form shows it. */
export const contactAnswers = (contact: KeptContact): Answers => ({
  contactSector: contact.sector,
  contactName: contact.name,
  contactFor: contact.forWhat,
  contactPhone: contact.phone,
  contactSite: contact.url,
  contactUntil: contact.validUntil,
});
