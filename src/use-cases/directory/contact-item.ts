// A contact that the cell wrote down itself, as it lies in the store: `con.<random>`, or `con.std.<id>` where it stands for a standard one.
import type { Language } from '../../domain/cell/cell.ts';
import {
  type Contact,
  type ContactSector,
  proposable,
  type StandardContact,
} from '../../domain/directory/contact.ts';
import { STANDARD_CONTACTS } from '../../domain/directory/standard-contacts.ts';
import type { Item } from '../ports.ts';
import { bodyOf, type Involved } from '../records.ts';
import { openSealed } from '../register.ts';
import type { Scene } from '../road/scene.ts';

/** The open part: days and codes. What was typed lies sealed in `details`. */
export interface ContactBody extends Involved {
  readonly revision: number;
  readonly sector: ContactSector;
  readonly validFrom: string;
  readonly validUntil: string;
  /** The language in which it was typed. */
  readonly language: Language;
  /** False: the coordinator took it out of the directory, and can put it back. */
  readonly shown: boolean;
}

/** Empty where somebody left it open. */
export interface ContactDetails {
  readonly name: string;
  readonly forWhat: string;
  readonly phone: string;
  readonly url: string;
}

/** A contact as the cell knows it. `item` is undefined where a standard one stands as it came. */
export interface KnownContact {
  readonly id: string;
  readonly contact: Contact;
  readonly shown: boolean;
  readonly item: Item | undefined;
}

const STANDARD = 'std.';
export const standardId = (contact: StandardContact): string => `${STANDARD}${contact.id}`;
/** The id of the item that stands for a standard contact in this cell. */
export const standInId = (standard: string): string => `con.${standard}`;

const BY_ID = new Map(STANDARD_CONTACTS.map((contact) => [standardId(contact), contact]));

/** The standard contact behind `std.<id>` or `con.std.<id>`. */
export function standardBehind(id: string): StandardContact | undefined {
  return BY_ID.get(id.startsWith('con.') ? id.slice('con.'.length) : id);
}

/** A contact out of its item: what was typed, or the standard one where only its being shown was changed. */
export async function contactOf(scene: Scene, item: Item): Promise<KnownContact | undefined> {
  const { sector, validFrom, validUntil, language, shown } = bodyOf<ContactBody>(item);
  const details = await openSealed<ContactDetails>(scene.surroundings, item, 'details');
  const { id } = item;
  if (details === undefined) {
    const contact = standardBehind(id);
    return contact && { id, contact, shown, item };
  }
  const { name, forWhat, phone, url } = details;
  const reach = { ...(phone === '' ? {} : { phone }), ...(url === '' ? {} : { url }) };
  return {
    id,
    contact: { id, sector, validFrom, validUntil, language, name, forWhat, ...reach },
    shown,
    item,
  };
}

/** One contact by its id, by point reads; undefined where there is none. */
export async function contactById(scene: Scene, id: string): Promise<KnownContact | undefined> {
  const item = await scene.work.read(id.startsWith(STANDARD) ? standInId(id) : id);
  if (item !== undefined) return item.type === 'contact' ? contactOf(scene, item) : undefined;
  const contact = BY_ID.get(id);
  return contact && { id, contact, shown: true, item: undefined };
}

/** Whether somebody may be sent there today: it is in the directory, has begun, and is not over. */
export const isProposable = ({ contact, shown }: KnownContact, today: string): boolean =>
  shown && proposable(contact, today);
