// From cases to a session that the mayor approved: the steps that scripts about sessions are made of.
import { people } from '../../src/local/people.ts';
import type { Item } from '../../src/use-cases/ports.ts';
import type { SessionBody } from '../../src/use-cases/session/session-item.ts';
import { sessionBody } from '../../src/use-cases/session/session-item.ts';
import { type KnownCase, lists, opensFromHome } from './case-steps.ts';
import { dayFrom } from './members.ts';
import type { Actor, Filling } from './teams-client.ts';
import type { Town } from './town.ts';
import { wordsIn } from './worries.ts';

const t = wordsIn('nl');

export interface KnownSession {
  readonly item: Item;
  readonly id: string;
  readonly state: string;
  readonly body: SessionBody;
}

/** The sessions of the town as they lie in the store, the oldest number first. */
export async function sessionsIn({ bot, pk }: Town): Promise<readonly KnownSession[]> {
  const { records } = bot.assembly.surroundings.store;
  const found = await records.list(pk, { type: 'session', order: 'id', limit: 200 });
  return found
    .map(({ item }) => ({ item, id: item.id, state: item.status ?? '', body: sessionBody(item) }))
    .toSorted((one, other) => one.body.number.localeCompare(other.body.number));
}

export async function newestSession(town: Town): Promise<KnownSession> {
  const newest = (await sessionsIn(town)).at(-1);
  if (newest === undefined) throw new Error('there is no session');
  return newest;
}

/** As many cases as are wanted, each of its own worry. */
export async function severalCases(town: Town, count: number): Promise<readonly KnownCase[]> {
  const cases: KnownCase[] = [];
  for (let n = 0; n < count; n += 1) cases.push(await lists(town));
  return cases;
}

export const opensSessions = (actor: Actor): Promise<void> => opensFromHome(actor, t('home.sessions'));

/** The page of the only session, or of the one with this number. */
export async function opensSession(actor: Actor, number?: string): Promise<void> {
  await opensSessions(actor);
  await actor.presses(t('sessions.open'), number === undefined ? {} : { near: number });
}

/** Step 1: in twenty days at two o'clock, unless said otherwise. */
export async function choosesWhen(town: Town, more: Filling = {}): Promise<void> {
  const { bram } = town;
  await opensSessions(bram);
  await bram.presses(t('sessions.plan'));
  bram.fills({ sessionDay: dayFrom(town, 20), ...more });
  await bram.presses(t('sessions.next'));
}

/** Step 2. */
export async function choosesCases({ bram }: Town, cases: readonly KnownCase[]): Promise<void> {
  bram.fills({ sessionCases: cases.map(({ id }) => id) });
  await bram.presses(t('sessions.next'));
}

/** Somebody of the cast as the bot names them in full: `Lies Vermeulen, burgemeester, Gemeente Voorbeeldegem`. */
export const inFull = (key: string): string => {
  const person = people.find((each) => each.key === key);
  if (person === undefined) throw new Error(`nobody called ${key} lives in town`);
  return [person.name, person.role.nl, person.organisation.nl].join(', ');
};

/** Step 3: these people and nobody else. */
export async function choosesPeople({ bram }: Town, who: readonly string[]): Promise<void> {
  bram.fills({ sessionPeople: who.map(inFull) });
  await bram.presses(t('sessions.next'));
}

/** Of the grid, the input about one person at one case, both by their place. */
export const seat = (person: number, line: number): string => `link${person}x${line}`;

export const FIVE = ['lies', 'tom', 'bram', 'anna', 'chloe'] as const;

/** All four steps for these cases and people; everybody who is no fixed member sits by one function at every case. */
export async function plans(
  town: Town,
  cases: readonly KnownCase[],
  { who = FIVE, more = {} }: { who?: readonly string[]; more?: Filling } = {},
): Promise<KnownSession> {
  const { bram } = town;
  await choosesWhen(town, more);
  await choosesCases(town, cases);
  await choosesPeople(town, who);
  const { body } = await newestSession(town);
  const seats = body.invitees.flatMap(({ fixed }, person) =>
    fixed ? [] : cases.map((_, line) => [seat(person, line), 'care'] as const),
  );
  bram.fills(Object.fromEntries(seats));
  await bram.presses(t('sessions.check'));
  return newestSession(town);
}

export async function proposes(town: Town, cases: readonly KnownCase[], who = FIVE): Promise<KnownSession> {
  await plans(town, cases, { who });
  await town.bram.presses(t('sessions.propose'));
  return newestSession(town);
}

/** The mayor reads the decision that waits and approves it. */
export async function grants({ lies }: Town, filling?: Filling): Promise<void> {
  await opensFromHome(lies, t('decisions.title'));
  await lies.presses(t('decision.open'));
  if (filling) lies.fills(filling);
  await lies.presses(t('decision.grant'));
}

/** A session that the mayor approved, about one case, with five people. */
export async function isApproved(town: Town): Promise<KnownSession> {
  await proposes(town, await severalCases(town, 1));
  await grants(town);
  return newestSession(town);
}
