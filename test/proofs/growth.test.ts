// Nothing that people do may cost more because more was kept before: the same calls to the store among two thousand cases as among ten.
import assert from 'node:assert/strict';
import { translator } from '../../src/messages/messages.ts';
import { openEmbeddedStore } from '../../src/stores/embedded/embedded-store.ts';
import type { Container, Item, Operation, Store } from '../../src/use-cases/ports.ts';
import { isListed, itemOf, screenedSignal } from '../support/case-town.ts';
import type { Actor } from '../support/teams-client.ts';
import { openTown, type Town } from '../support/town.ts';
import { acceptsPrivacy, submits } from '../support/worries.ts';

const t = translator('nl');
const FEW = 10;
const MANY = 2_000;
const AT_ONCE = 50;

/** A store that tells what it was asked, without saying about what. */
function counted(inner: Store) {
  const calls: string[] = [];
  const container = (name: 'records' | 'keys'): Container => ({
    read: (pk, id) => {
      calls.push(`${name}: read ${id.split('.')[0]}`);
      return inner[name].read(pk, id);
    },
    list: (pk, query) => {
      calls.push(`${name}: list ${query.type} by ${query.order}, at most ${query.limit}`);
      return inner[name].list(pk, query);
    },
    commit: (pk, operations) => {
      calls.push(`${name}: commit of ${operations.length}`);
      return inner[name].commit(pk, operations);
    },
  });
  const store: Store = { ...inner, records: container('records'), keys: container('keys') };
  return { store, calls };
}

/** The same case with its signal, that many times more. */
async function multiply(town: Town, caseId: string, times: number, from: number): Promise<void> {
  const { records } = town.bot.assembly.surroundings.store;
  const listed = await itemOf(town, caseId);
  const [signalId = ''] = listed.body.signals as readonly string[];
  const signal = await itemOf(town, signalId);
  const copy = (n: number): readonly Item[] => {
    const ending = String(from + n).padStart(6, '0');
    const [caseCopy, signalCopy] = [`cas.${ending}`, `sig.${ending}`];
    const number = `C-2026-${ending}`;
    return [
      { ...listed, id: caseCopy, body: { ...listed.body, number, signals: [signalCopy] } },
      { ...signal, id: signalCopy, body: { ...signal.body, case: caseCopy } },
    ];
  };
  for (let n = 0; n < times; n += AT_ONCE) {
    const items = Array.from({ length: Math.min(AT_ONCE, times - n) }, (_, at) => copy(n + at)).flat();
    const operations: Operation[] = items.map((item) => ({ kind: 'create', item }));
    assert.ok((await records.commit(town.pk, operations)).done);
  }
}

describe('What a press asks of the store', function () {
  this.timeout(60_000);
  const { store, calls } = counted(openEmbeddedStore(':memory:'));
  let town: Town;
  before(async () => {
    town = await openTown({ store });
  });
  after(() => town.ends());

  const callsOf = async (press: () => Promise<unknown>): Promise<readonly string[]> => {
    calls.length = 0;
    await press();
    return calls.toSorted();
  };

  /** From the home card: what was brought in, the desk, the decisions. */
  async function aDay(): Promise<Readonly<Record<string, readonly string[]>>> {
    const { chloe, bram, lies } = town;
    const typed = (who: Actor) => () => who.says('start');
    const pressed = (who: Actor, title: string) => () => who.presses(title);
    return {
      'Chloé types': await callsOf(typed(chloe)),
      'Chloé sees her own worries': await callsOf(pressed(chloe, t('home.own'))),
      'Bram types': await callsOf(typed(bram)),
      'Bram opens the desk': await callsOf(pressed(bram, t('home.deskButton'))),
      'Lies types': await callsOf(typed(lies)),
      'Lies opens the decisions': await callsOf(pressed(lies, t('decisions.title'))),
    };
  }

  it('is the same among two thousand cases as among ten, but for the list of the cases, which reads a thousand at most', async () => {
    for (const who of [town.chloe, town.bram, town.lies]) await acceptsPrivacy(who);
    await submits(town.chloe);
    const listed = await isListed(town, await screenedSignal(town, [], 'anna'));
    await multiply(town, listed, FEW, 0);
    const before = await aDay();
    await multiply(town, listed, MANY - FEW, FEW);
    assert.deepEqual(await aDay(), before);
    assert.ok(Object.values(before).flat().length > 20, 'the store was asked at all');
    await town.bram.says('start');
    const lists = await callsOf(() => town.bram.presses(t('home.cases')));
    assert.equal(lists.filter((call) => call.includes('list case')).length, 5);
  });
});
