// A session from its opening to the record, as the people at the table press it.
import type { Item } from '../../src/use-cases/ports.ts';
import { entryIdOf } from '../../src/use-cases/road/scene.ts';
import { agendaItemBody, sessionBody } from '../../src/use-cases/session/session-item.ts';
import { itemOf, personOf } from './case-town.ts';
import { type SeededSession, type SeedOptions, seedSession } from './seed-session.ts';
import type { Actor, Filling } from './teams-client.ts';
import type { Town } from './town.ts';
import { acceptsPrivacy, wordsIn } from './worries.ts';

const t = wordsIn('nl');

export const AROUND = ['bram', 'lies', 'tom', 'chloe', 'anna'] as const;
type Key = (typeof AROUND)[number] | 'nadia';

/** A session that is ready to be opened: everybody acknowledged, the room is clean. */
export const readySession = (town: Town, options: SeedOptions = {}): Promise<SeededSession> =>
  seedSession(town, { people: AROUND, state: 'ready', ...options });

/** From the home card over the own invitation to the session. */
export async function enters(actor: Actor): Promise<void> {
  await actor.says('start');
  await actor.presses(t('home.invitations'));
  await actor.presses(t('invitations.open'));
  await acceptsPrivacy(actor);
  await actor.presses(t('invitations.enter'));
}

/** The chair opens it with everybody who is admitted, unless told otherwise. */
export async function opensSession({ lies }: Town, filling: Filling = {}): Promise<void> {
  await enters(lies);
  await lies.presses(t('table.open'));
  lies.fills({ purposeRead: true, ...filling });
  await lies.presses(t('table.openNow'));
}

export async function statesFrame(actor: Actor): Promise<void> {
  await enters(actor);
  await actor.presses(t('table.frameState'));
}

/** Opened, and each of these has stated their own frame. */
export async function isOpened(town: Town, people: readonly Key[] = AROUND): Promise<void> {
  await opensSession(town, { tablePresent: await entriesOf(town, people) });
  for (const key of people) await statesFrame(town[key]);
}

export async function entriesOf(town: Town, people: readonly Key[]): Promise<readonly string[]> {
  const { surroundings } = town.bot.assembly;
  return Promise.all(people.map((key) => entryIdOf(surroundings, town.pk, personOf(key))));
}

export async function viewsItem(actor: Actor, name?: string): Promise<void> {
  await enters(actor);
  await actor.presses(t('table.openItem'), name === undefined ? {} : { near: name });
}

export async function opensItem(actor: Actor, name?: string): Promise<void> {
  await viewsItem(actor, name);
  await actor.presses(t('table.itemOpen'));
}

export async function contributes(
  actor: Actor,
  contributionText: string,
  filling: Filling = {},
): Promise<void> {
  await viewsItem(actor);
  await actor.presses(t('table.contribute'));
  actor.fills({ contributionKind: 'fact', contributionText, contributionSource: 'own', ...filling });
  await actor.presses(t('table.contributeSend'));
}

export async function proposesOutcome(actor: Actor, filling: Filling, name?: string): Promise<void> {
  await viewsItem(actor, name);
  await actor.presses(t('table.propose'));
  actor.fills(filling);
  await actor.presses(t('form.save'));
}

/** Proposed by the coordinator, confirmed aloud, closed by the chair. */
export async function discusses(town: Town, name: string | undefined, filling: Filling): Promise<void> {
  const { bram, lies } = town;
  await opensItem(lies, name);
  await proposesOutcome(bram, filling, name);
  await viewsItem(lies, name);
  await lies.presses(t('table.confirmAloud'));
  await lies.presses(t('table.itemClose'));
}

export async function endsSession(actor: Actor): Promise<void> {
  await enters(actor);
  await actor.presses(t('table.end'));
}

export async function viewsRecord(actor: Actor): Promise<void> {
  await enters(actor);
  await actor.presses(t('table.record'));
}

export const storedSession = async (town: Town, { id }: SeededSession) => {
  const item: Item = await itemOf(town, id);
  return { item, state: item.status, body: sessionBody(item) };
};
export const storedItem = async (town: Town, { items }: SeededSession, at = 0) => {
  const item: Item = await itemOf(town, items[at] ?? '');
  return { item, state: item.status, body: agendaItemBody(item) };
};
