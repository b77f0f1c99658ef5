// Cases list, join, merge, split, close, and people step out and come back, in orders that nobody planned: what always holds.
import assert from 'node:assert/strict';
import type { CaseContent } from '../../src/domain/case/content.ts';
import { asCase, type CaseBody } from '../../src/use-cases/case/case-item.ts';
import { proposeMerge } from '../../src/use-cases/case/propose-merge.ts';
import { proposeSplit } from '../../src/use-cases/case/propose-split.ts';
import { proposeUnlist } from '../../src/use-cases/case/propose-unlist.ts';
import { endCaseRecusal, recuseFromCase } from '../../src/use-cases/case/recuse-from-case.ts';
import { withdrawDecision } from '../../src/use-cases/decision/take-decision.ts';
import type { Item } from '../../src/use-cases/ports.ts';
import { bodyOf, type SignalBody } from '../../src/use-cases/records.ts';
import { openSealed } from '../../src/use-cases/register.ts';
import { ownerOf } from '../../src/use-cases/road/scene.ts';
import { chanceFrom, SEED } from '../proofs/chance.ts';
import { decides, does, isListed, itemOf, mustDo, personOf, screenedSignal } from '../support/case-town.ts';
import { DAYS, openTown, type Town } from '../support/town.ts';

const TOWNS = 6;
const STEPS = 40;
const STEPPING_OUT = ['nadia', 'tom'] as const;

interface World {
  readonly cases: readonly { readonly item: Item; readonly body: CaseBody }[];
  readonly signals: readonly { readonly item: Item; readonly body: SignalBody }[];
  readonly words: readonly Item[];
}

async function worldOf({ bot, pk }: Town): Promise<World> {
  const { records } = bot.assembly.surroundings.store;
  const all = async (type: string) =>
    (await records.list(pk, { type, order: 'id', limit: 200 })).map(({ item }) => item);
  return {
    cases: (await all('case')).map((item) => asCase(item)),
    signals: (await all('signal')).map((item) => ({ item, body: bodyOf<SignalBody>(item) })),
    words: await all('word'),
  };
}

const sorted = (list: readonly string[] = []) => list.toSorted();

/** Every signal is in exactly the case that it names, and a case that went into another one has none. */
function signalsAreInOneCase({ cases, signals }: World): void {
  const members = cases.flatMap(({ item, body }) => body.signals.map((id) => [id, item.id] as const));
  assert.deepEqual(sorted(members.map(([id]) => id)), sorted(signals.map(({ item }) => item.id)));
  for (const { item, body } of signals) assert.equal(new Map(members).get(item.id), body.case);
  for (const { item, body } of cases) {
    assert.equal(item.status === 'merged', body.mergedInto !== undefined);
    if (item.status === 'merged') assert.deepEqual(body.signals, []);
  }
}

/** Whoever is out of a case is out of its signals and of what went into it, and the other way round. */
function recusalIsWhole({ cases, signals }: World): void {
  const find = (id: string) =>
    cases.find(({ item }) => item.id === id)?.body ?? signals.find(({ item }) => item.id === id)?.body;
  for (const { body } of cases.filter(({ body }) => body.mergedInto === undefined))
    for (const part of [...body.signals, ...body.absorbed])
      assert.deepEqual(sorted(find(part)?.recused), sorted(body.recused), part);
}

function wordsAreTheirOwn({ cases, words }: World): void {
  const claimed = cases.map(({ body }) => `word.${body.pseudonym}`);
  assert.equal(new Set(claimed).size, claimed.length);
  assert.deepEqual(sorted(words.map(({ id }) => id)), sorted(claimed));
}

function livesAsLongAsItsSignals({ cases, signals }: World): void {
  for (const { item, body } of signals) {
    const its = cases.find((each) => each.item.id === body.case);
    assert.ok((its?.item.purgeAt ?? '') >= (item.purgeAt ?? ''), 'a signal outlives its case');
  }
}

/** The reasons of the mayor's decision go where their signal goes, each once. */
async function groundsFollow(town: Town, { cases, signals }: World): Promise<void> {
  const { surroundings } = town.bot.assembly;
  const contents = await Promise.all(
    cases.map(async ({ item }) => ({
      id: item.id,
      grounds: (await openSealed<CaseContent>(surroundings, item, 'content'))?.grounds ?? [],
    })),
  );
  for (const { item, body } of signals) {
    const holders = contents.filter(({ grounds }) => grounds.some(({ signal }) => signal === item.id));
    assert.equal(holders.length, 1, 'a reason is lost, or stands twice');
    const its = cases.find((each) => each.item.id === body.case)?.body.absorbed ?? [];
    assert.ok([body.case, ...its].includes(holders[0]?.id ?? ''), 'a reason stayed behind');
  }
}

/** One step; what the rules refuse is a step too. */
async function step(town: Town, chance: () => number): Promise<void> {
  const { cases } = await worldOf(town);
  const pick = <Each>(list: readonly Each[]): Each | undefined => list[Math.floor(chance() * list.length)];
  const listed = cases.filter(({ item }) => item.status === 'listed');
  const [one, other] = [pick(listed), pick(listed)];
  const kind = chance();
  town.clock.goesOn(chance() * DAYS);
  if (one === undefined || other === undefined || kind < 0.35) {
    const join = chance() < 0.6 ? one?.item.id : undefined;
    const out = chance() < 0.3 ? [pick(STEPPING_OUT) ?? 'tom'] : [];
    await isListed(town, await screenedSignal(town, out), join);
    return;
  }
  const about = one.item.id;
  if (kind < 0.5) await does(town, pick(STEPPING_OUT) ?? 'tom', recuseFromCase, about, undefined);
  else if (kind < 0.55) {
    const who = personOf(pick(STEPPING_OUT) ?? 'tom');
    const owner = await ownerOf(town.bot.assembly.surroundings, town.pk, who);
    await does(town, 'lies', endCaseRecusal, about, { owner });
  } else {
    const way = chance() < 0.8 ? 'grant' : 'refuse';
    await proposeSomething(town, kind, about, other.item.id, one.body.signals);
    const { waiting } = bodyOf<CaseBody>(await itemOf(town, about));
    if (waiting === null) return;
    if (chance() < 0.1) await mustDo(town, 'bram', withdrawDecision, waiting, undefined);
    else await decides(town, waiting, way);
    assert.equal(bodyOf<CaseBody>(await itemOf(town, about)).waiting, null);
  }
}

async function proposeSomething(
  town: Town,
  kind: number,
  about: string,
  into: string,
  signals: readonly string[],
): Promise<void> {
  if (kind < 0.75) {
    const typed = { mergeInto: into, mergeWhy: 'same-facts', mergeReason: 'Zelfde voorval.' };
    await does(town, 'bram', proposeMerge, about, typed);
  } else if (kind < 0.95) {
    const typed = {
      splitSignals: signals.slice(1).join(','),
      splitWhy: 'other-facts',
      splitReason: 'Anders.',
    };
    await does(town, 'bram', proposeSplit, about, typed);
  } else {
    const typed = { unlistWhy: 'moved-away', unlistReason: 'Verhuisd.' };
    await does(town, 'bram', proposeUnlist, about, typed);
  }
}

describe('cases, whatever is done with them', function () {
  this.timeout(60_000);
  for (let n = 0; n < TOWNS; n += 1) {
    it(`lose nothing, mix nothing and hide from whoever stepped out (seed ${SEED + n})`, async () => {
      const town = await openTown();
      try {
        const chance = chanceFrom(SEED + n);
        for (let at = 0; at < STEPS; at += 1) {
          await step(town, chance);
          const world = await worldOf(town);
          signalsAreInOneCase(world);
          recusalIsWhole(world);
          wordsAreTheirOwn(world);
          livesAsLongAsItsSignals(world);
          await groundsFollow(town, world);
        }
      } finally {
        await town.ends();
      }
    });
  }
});
