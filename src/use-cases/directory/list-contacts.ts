// The directory of a cell: what the product brings along, with what the cell itself added, changed or took out.
import type { Language } from '../../domain/cell/cell.ts';
import { bySector, contactText } from '../../domain/directory/contact.ts';
import { STANDARD_CONTACTS } from '../../domain/directory/standard-contacts.ts';
import type { Scene } from '../road/scene.ts';
import {
  contactById,
  contactOf,
  isProposable,
  type KnownContact,
  standardId,
  standInId,
} from './contact-item.ts';

/** More than any cell writes down; each is one sealed box to open. */
export const MOST_CONTACTS = 200;

/** The standard contacts as they came: the directory of somebody without a cell. */
export const STANDARD_DIRECTORY: readonly KnownContact[] = STANDARD_CONTACTS.map((contact) => ({
  id: standardId(contact),
  contact,
  shown: true,
  item: undefined,
}));

/** Everything in this cell's directory, hidden and expired ones too: for screens only, it is a search. */
export async function allContacts(scene: Scene): Promise<readonly KnownContact[]> {
  const query = { type: 'contact', status: 'kept', order: 'id', limit: MOST_CONTACTS } as const;
  const stored = await scene.surroundings.store.records.list(scene.pk, query);
  const own = (await Promise.all(stored.map(({ item }) => contactOf(scene, item)))).filter(
    (each) => each !== undefined,
  );
  const replaced = new Set(own.map(({ id }) => id));
  return [...STANDARD_DIRECTORY.filter(({ id }) => !replaced.has(standInId(id))), ...own];
}

/** What may be proposed to somebody today, in the order of the sectors: never a contact that is over or was taken out. A search. */
export async function proposableContacts(
  scene: Scene,
  language: Language,
): Promise<readonly { readonly id: string; readonly text: string }[]> {
  const known = (await allContacts(scene)).filter((each) => isProposable(each, scene.today));
  const listed = bySector(
    known.map(({ id, contact }) => ({ ...contact, id })),
    scene.today,
  );
  return listed.flatMap(({ contacts }) =>
    contacts.map(({ contact }) => {
      const { name, forWhat } = contactText(contact, language);
      return { id: contact.id, text: `${name} – ${forWhat}` };
    }),
  );
}

/** Whether this contact may be proposed today; by a point read, so a command can ask. */
export async function mayPropose(scene: Scene, id: string): Promise<boolean> {
  const known = await contactById(scene, id);
  return known !== undefined && isProposable(known, scene.today);
}

/** The contact's name in this language, or as it was typed, also when it is over by now; undefined where there is none. A point read. */
export async function contactName(scene: Scene, id: string, language: Language): Promise<string | undefined> {
  const known = await contactById(scene, id);
  return known && contactText(known.contact, language).name;
}
