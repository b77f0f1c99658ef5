// Cases without cards: commands straight on the road, for tests that do hundreds of them.
import assert from 'node:assert/strict';
import type { Typed } from '../../src/domain/signal/answering.ts';
import { DEMO_CELL } from '../../src/local/demo-town.ts';
import { people } from '../../src/local/people.ts';
import { takeDecision } from '../../src/use-cases/decision/take-decision.ts';
import type { Item } from '../../src/use-cases/ports.ts';
import { asBody, bodyOf, SCHEMA_VERSION, type SignalBody } from '../../src/use-cases/records.ts';
import type { Command, Performed } from '../../src/use-cases/road/call.ts';
import { perform } from '../../src/use-cases/road/perform.ts';
import { isRefusal } from '../../src/use-cases/road/refusal.ts';
import { ownerOf, type PersonId } from '../../src/use-cases/road/scene.ts';
import { proposeToMayor } from '../../src/use-cases/signal/propose-to-mayor.ts';
import { INDICATION, LINK } from './case-steps.ts';
import type { Town } from './town.ts';

export function personOf(key: string): PersonId {
  const found = people.find((each) => each.key === key);
  assert.ok(found, `nobody is called ${key}`);
  return { tenantId: found.tenantId, objectId: found.objectId };
}

export async function itemOf({ bot, pk }: Town, id: string): Promise<Item> {
  const stored = await bot.assembly.surroundings.store.records.read(pk, id);
  assert.ok(stored, `there is no ${id}`);
  return stored.item;
}

let presses = 0;

/** A press of this person, at the revision of now. */
export async function does<Input>(
  town: Town,
  who: string,
  command: Command<Input>,
  target: string | undefined,
  input: Input,
): Promise<Performed> {
  presses += 1;
  const revision = target === undefined ? undefined : Number((await itemOf(town, target)).body.revision);
  const call = {
    person: personOf(who),
    cell: DEMO_CELL,
    target,
    revision,
    nonce: `press-${presses}`,
    expired: false,
    inputText: '',
  };
  return perform(town.bot.assembly.surroundings, command, call, input);
}

/** The same where it has to work; gives the target of the outcome. */
export async function mustDo<Input>(...press: Parameters<typeof does<Input>>): Promise<string> {
  const performed = await does(...press);
  assert.ok(!isRefusal(performed), `refused: ${JSON.stringify(performed)}`);
  return performed.outcome.target;
}

/** A worry as the desk has it while it is screened; `recused` names those who stepped out of it. */
export async function screenedSignal(
  town: Town,
  recused: readonly string[] = [],
  reporter = 'chloe',
): Promise<string> {
  const { surroundings: s } = town.bot.assembly;
  const { pk } = town;
  const purgeAt = new Date(s.clock.now().getTime() + 183 * 86_400_000).toISOString();
  const id = `sig.${s.chance.id()}`;
  const contentKey = await s.keys.newDataKey(pk, purgeAt);
  const content = { form: 'short', answers: { age: '12-17' }, facts: [] } as const;
  const at = s.clock.now().toISOString();
  const body: SignalBody = {
    number: `S-2026-${presses + 1000}`,
    form: 'short',
    revision: 1,
    step: 'review',
    startedAt: at,
    submittedAt: at,
    openedAt: at,
    onBehalf: false,
    contentKey,
    reporterKey: contentKey,
    cardActivity: null,
    language: 'nl',
    organisation: 'org.demo-education',
    recused: await Promise.all(recused.map((who) => ownerOf(s, pk, personOf(who)))),
  };
  const item: Item = {
    id,
    pk,
    type: 'signal',
    schemaVersion: SCHEMA_VERSION,
    status: 'screening',
    assignee: 'desk',
    owner: await ownerOf(s, pk, personOf(reporter)),
    purgeAt,
    body: asBody(body),
    sealed: {
      content: await s.keys.seal(pk, contentKey, { container: 'records', id, name: 'content' }, 1, content),
    },
  };
  assert.ok((await s.store.records.commit(pk, [{ kind: 'create', item }])).done);
  return id;
}

/** Bram puts it before the mayor; gives the decision. */
export async function isProposed(town: Town, signal: string, more: Typed = {}): Promise<string> {
  await mustDo(town, 'bram', proposeToMayor, signal, { listIndication: INDICATION, listLink: LINK, ...more });
  return bodyOf<SignalBody>(await itemOf(town, signal)).decision ?? '';
}

export const decides = (town: Town, decision: string, way: 'grant' | 'refuse', typed: Typed = {}) =>
  does(town, 'lies', takeDecision, decision, {
    way,
    typed: { decisionReason: 'Zie het dossier.', ...typed },
  });

/** A signal that is listed, in a case of its own or in the one that is named; gives the case. */
export async function isListed(town: Town, signal: string, joinCase = ''): Promise<string> {
  const performed = await decides(town, await isProposed(town, signal), 'grant', { joinCase });
  assert.ok(!isRefusal(performed), `refused: ${JSON.stringify(performed)}`);
  return bodyOf<SignalBody>(await itemOf(town, signal)).case ?? '';
}
