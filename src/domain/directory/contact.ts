// Who can help (domain.md §8): organisations only, never a private person, and nothing without a last day, because functions and addresses change.
import type { Language } from '../cell/cell.ts';

/** In the order in which people look for help: first what cannot wait. */
export const SECTORS = [
  'emergency',
  'violence',
  'suicidePrevention',
  'police',
  'municipality',
  'authorities',
  'education',
  'welfare',
  'mentalHealth',
  'work',
  'youthSportCulture',
  'integration',
  'brussels',
  'experts',
  'familySupport',
  'privacy',
  'guides',
] as const;
export type ContactSector = (typeof SECTORS)[number];

/** What every contact has, whoever wrote it down. Days are `YYYY-MM-DD` in the cell's zone, both included. */
export interface ContactTerms {
  readonly id: string;
  readonly sector: ContactSector;
  /** As it is dialled in Belgium, with spaces between groups. */
  readonly phone?: string;
  /** A public, official site; always https. */
  readonly url?: string;
  readonly validFrom: string;
  readonly validUntil: string;
  /** Stands above everything else on every screen of the directory. */
  readonly emergency?: true;
}

/** A contact that the product brings along. `forWhat` is one short sentence. */
export interface StandardContact extends ContactTerms {
  readonly name: { readonly [language in Language]: string };
  readonly forWhat: { readonly [language in Language]: string };
}

/** Name and sentence. */
export type ContactWords = readonly [name: string, forWhat: string];

/** What the product brings along was looked at on the first day; somebody has to look again before the last. */
const STANDARD_VALIDITY = { validFrom: '2026-01-01', validUntil: '2027-12-31' } as const;

/** A row of the standard contacts. `url` is null where the address is the municipality's own. */
export function standardContact(
  sector: ContactSector,
  id: string,
  url: string | null,
  details: { readonly [language in Language]: ContactWords } & Pick<ContactTerms, 'phone' | 'emergency'>,
): StandardContact {
  const { nl, fr, de, en, ...reach } = details;
  return {
    id,
    sector,
    name: { nl: nl[0], fr: fr[0], de: de[0], en: en[0] },
    forWhat: { nl: nl[1], fr: fr[1], de: de[1], en: en[1] },
    ...STANDARD_VALIDITY,
    ...reach,
    ...(url === null ? {} : { url }),
  };
}

/** A contact that a coordinator typed, in the one language in which it was typed. */
export interface TypedContact extends ContactTerms {
  readonly language: Language;
  readonly name: string;
  readonly forWhat: string;
}

export type Contact = StandardContact | TypedContact;
export type ContactStatus = 'valid' | 'ending' | 'expired';

/** So long before its last day somebody is asked to look whether a contact still holds. */
export const ENDING_DAYS = 30;
const DAY_MS = 86_400_000;

/** Whether a contact can be trusted on `today`; `ending` in its last thirty days and on the last day itself. */
export function statusOn(contact: ContactTerms, today: string): ContactStatus {
  if (contact.validUntil < today) return 'expired';
  const daysLeft = (Date.parse(contact.validUntil) - Date.parse(today)) / DAY_MS;
  return daysLeft <= ENDING_DAYS ? 'ending' : 'valid';
}

const hasBegun = (contact: ContactTerms, today: string) => contact.validFrom <= today;

/** Whether the product may send somebody to this contact on `today`: never when it is expired, has not begun, or is only there to be read. */
export function proposable(contact: ContactTerms, today: string): boolean {
  return contact.sector !== 'guides' && hasBegun(contact, today) && statusOn(contact, today) !== 'expired';
}

export interface SectorContacts<Entry extends ContactTerms> {
  readonly sector: ContactSector;
  readonly contacts: readonly { readonly contact: Entry; readonly status: ContactStatus }[];
}

/**
 * The directory on `today`, sector by sector in the order of `SECTORS`, without empty sectors and what has not begun. Expired contacts are
 * marked and come last, so that whoever knows the place sees why it is no longer proposed.
 */
export function bySector<Entry extends ContactTerms>(
  contacts: readonly Entry[],
  today: string,
): readonly SectorContacts<Entry>[] {
  const marked = contacts
    .filter((contact) => hasBegun(contact, today))
    .map((contact) => ({ contact, status: statusOn(contact, today) }))
    .toSorted((one, other) => Number(one.status === 'expired') - Number(other.status === 'expired'));
  return SECTORS.map((sector) => ({
    sector,
    contacts: marked.filter(({ contact }) => contact.sector === sector),
  })).filter((group) => group.contacts.length > 0);
}

/** A contact's words for a reader; what a coordinator typed is shown as it was typed. */
export function contactText(
  contact: Contact,
  language: Language,
): { readonly name: string; readonly forWhat: string; readonly language: Language } {
  if ('language' in contact)
    return { name: contact.name, forWhat: contact.forWhat, language: contact.language };
  return { name: contact.name[language], forWhat: contact.forWhat[language], language };
}
