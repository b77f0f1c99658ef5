// The cell's own part of the directory: coordinator and deputy add, change, take out and put back (domain.md §10).
import type { Language } from '../../domain/cell/cell.ts';
import type { StandardContact } from '../../domain/directory/contact.ts';
import { type KeptContact, readContact } from '../../domain/directory/keeping.ts';
import type { Typed } from '../../domain/signal/answering.ts';
import type { Item } from '../ports.ts';
import { asBody, bodyOf, SCHEMA_VERSION } from '../records.ts';
import { withSealed } from '../register.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { targetOf, withBody } from '../signal/signal-item.ts';
import { type ContactBody, type ContactDetails, standardBehind, standInId } from './contact-item.ts';

export interface KeepContact {
  readonly typed: Typed;
  readonly language: Language;
  /** The standard contact for which it stands; undefined for one of the cell's own. */
  readonly standard: string | undefined;
}

/** When the coordinator has to hear that it is over. */
const dueAfter = (validUntil: string): string => `${validUntil}T23:59:59.999Z`;

const bodyFrom = (scene: Scene, contact: KeptContact, language: Language): Omit<ContactBody, 'revision'> => ({
  sector: contact.sector,
  validFrom: scene.today,
  validUntil: contact.validUntil,
  language,
  shown: true,
});

const detailsFrom = ({ name, forWhat, phone, url }: KeptContact): ContactDetails => ({
  name,
  forWhat,
  phone,
  url,
});

function firstItem(scene: Scene, id: string, body: Omit<ContactBody, 'revision'>): Item {
  return {
    id,
    pk: scene.pk,
    type: 'contact',
    schemaVersion: SCHEMA_VERSION,
    status: 'kept',
    // Kept as long as the cell: a signal that was referred names it.
    purgeAt: null,
    due: dueAfter(body.validUntil),
    body: asBody({ ...body, revision: 1 }),
  };
}

/** The standard contact that may be changed here; undefined where there is none, or it is an emergency number. */
function changeable(standard: string): StandardContact | undefined {
  const contact = standardBehind(standard);
  return contact?.emergency ? undefined : contact;
}

/** The id for a new contact, or why there cannot be one. */
async function freeId(scene: Scene, standard: string | undefined): Promise<string | Refusal> {
  if (standard === undefined) return `con.${scene.surroundings.chance.id()}`;
  if (changeable(standard) === undefined) return { refused: 'notFound' };
  const id = standInId(standard);
  return (await scene.work.read(id)) === undefined ? id : { refused: 'changed' };
}

async function add(scene: Scene, { typed, language, standard }: KeepContact): Promise<Outcome | Refusal> {
  const id = await freeId(scene, standard);
  if (typeof id !== 'string') return id;
  const contact = readContact(typed, scene.today);
  if ('errors' in contact) return { refused: 'fields', errors: contact.errors };
  const item = firstItem(scene, id, bodyFrom(scene, contact, language));
  scene.work.create(await withSealed(scene, item, 'details', detailsFrom(contact)));
  return { done: 'directoryKept', target: id };
}

/** A contact of the cell's own, or what it knows better about a standard one. */
export const addContact: Command<KeepContact> = {
  operation: 'contact.add',
  on: undefined,
  seenBy: 'help.see',
  decide: add,
};

async function change(scene: Scene, { typed, language }: KeepContact): Promise<Outcome | Refusal> {
  const contact = readContact(typed, scene.today);
  if ('errors' in contact) return { refused: 'fields', errors: contact.errors };
  const item = targetOf(scene);
  const { validFrom } = bodyOf<ContactBody>(item);
  const changed = await withSealed(scene, item, 'details', detailsFrom(contact));
  const body = { ...bodyFrom(scene, contact, language), validFrom };
  await scene.work.replace({ ...withBody(changed, body), due: dueAfter(contact.validUntil) });
  return { done: 'directoryKept', target: item.id };
}

/** Other words, another number, or a later day: somebody looked at it again. */
export const changeContact: Command<KeepContact> = {
  operation: 'contact.change',
  on: 'contact',
  seenBy: 'contact.change',
  decide: change,
};

/** Takes a contact out of the directory, or puts it back; what was typed stays. */
export const showContact: Command<{ readonly shown: boolean }> = {
  operation: 'contact.change',
  on: 'contact',
  seenBy: 'contact.change',
  async decide(scene, { shown }) {
    const item = targetOf(scene);
    await scene.work.replace(withBody(item, { shown }));
    return { done: shown ? 'directoryShown' : 'directoryHidden', target: item.id };
  },
};

/** Takes out a standard contact that is of no use here. */
export const hideStandard: Command<{ readonly standard: string }> = {
  operation: 'contact.add',
  on: undefined,
  seenBy: 'help.see',
  async decide(scene, { standard }) {
    const contact = changeable(standard);
    const id = await freeId(scene, standard);
    if (contact === undefined) return { refused: 'notFound' };
    if (typeof id !== 'string') return id;
    const { sector, validFrom, validUntil } = contact;
    const body = { sector, validFrom, validUntil, language: 'nl', shown: false } as const;
    const { due: _due, ...item } = firstItem(scene, id, body);
    scene.work.create(item);
    return { done: 'directoryHidden', target: id };
  },
};
