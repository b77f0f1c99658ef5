// What happens between the look and the commit: another process takes the word, closes the case, or steps out of it.
import assert from 'node:assert/strict';
import { openEmbeddedStore } from '../../src/stores/embedded/embedded-store.ts';
import { endCase } from '../../src/use-cases/case/end-case.ts';
import type { Container, Item, Operation, Store } from '../../src/use-cases/ports.ts';
import { asBody, SCHEMA_VERSION } from '../../src/use-cases/records.ts';
import { openSealed } from '../../src/use-cases/register.ts';
import {
  approves,
  casesIn,
  lists,
  newestCase,
  opensCase,
  opensFromHome,
  proposes,
  sharesAndProposes,
} from '../support/case-steps.ts';
import { openTown, type Town } from '../support/town.ts';
import { submits, wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');

/** A store in which somebody else may be a moment faster: `before` runs once, right before the next commit that it wants. */
interface Rival {
  readonly store: Store;
  before?: ((operations: readonly Operation[], records: Container) => Promise<boolean>) | undefined;
}

function openRival(): Rival {
  const inner = openEmbeddedStore(':memory:');
  const rival: Rival = {
    store: {
      keys: inner.keys,
      ping: () => inner.ping(),
      close: () => inner.close(),
      records: {
        read: (pk, id) => inner.records.read(pk, id),
        list: (pk, query) => inner.records.list(pk, query),
        async commit(pk, operations) {
          if (await rival.before?.(operations, inner.records)) rival.before = undefined;
          return inner.records.commit(pk, operations);
        },
      },
    },
  };
  return rival;
}

const wordIn = (operations: readonly Operation[]) =>
  operations.flatMap((each) => (each.kind === 'create' && each.item.type === 'word' ? [each.item] : []))[0];

describe('two at once about cases', () => {
  let town: Town;
  let rival: Rival;
  beforeEach(async () => {
    rival = openRival();
    town = await openTown({ store: rival.store });
  });
  afterEach(() => town.ends());

  const changesFirst = (id: string, change: (item: Item) => Item) => {
    rival.before = async (operations, records) => {
      const granting = operations.some(
        ({ kind, ...each }) => 'item' in each && each.item.status === 'granted',
      );
      if (!granting) return false;
      const stored = await records.read(town.pk, id);
      assert.ok(stored);
      await records.commit(town.pk, [
        { kind: 'replace', item: change(stored.item), version: stored.version },
      ]);
      return true;
    };
  };

  it('a word that somebody else takes a moment before becomes another word', async () => {
    let taken = '';
    rival.before = async (operations, records) => {
      const word = wordIn(operations);
      if (word === undefined) return false;
      taken = word.id;
      const item: Item = { ...word, schemaVersion: SCHEMA_VERSION, body: asBody({ case: 'cas.other' }) };
      await records.commit(town.pk, [{ kind: 'create', item }]);
      return true;
    };
    const { body } = await lists(town);
    assert.ok(taken.startsWith('word.'));
    assert.notEqual(`word.${body.pseudonym}`, taken);
  });

  it('a case that is closed a moment before is joined by nothing: the mayor chooses again', async () => {
    const { lies } = town;
    const first = await lists(town);
    await sharesAndProposes(town);
    changesFirst(first.id, (item) => ({ ...item, status: 'closed' }));
    await approves(town, { joinCase: first.name });
    lies.sees(t('fault.unknownChoice'));
    assert.deepEqual((await newestCase(town)).body.signals, first.body.signals);
    await lies.presses(t('decision.grant'));
    assert.equal((await casesIn(town)).length, 2);
  });

  it('a note that lands a moment before the merger is not lost', async () => {
    const { bram } = town;
    const [first, second] = [await lists(town), await lists(town)];
    await opensCase(bram, first.name);
    await bram.presses(t('cases.proposeMerge'));
    bram.fills({ mergeInto: second.name, mergeWhy: 'same-facts', mergeReason: 'Hetzelfde voorval.' });
    await bram.presses(t('cases.proposeSend'));
    changesFirst(second.id, (item) => ({
      ...item,
      body: asBody({ ...item.body, lastDiscussedAt: 'noted' }),
    }));
    await approves(town);
    const [, into] = await casesIn(town);
    assert.equal(into?.body.lastDiscussedAt, 'noted');
    assert.equal(into?.body.signals.length, 2);
  });
});

describe('somebody who stepped out', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
  });
  afterEach(() => town.ends());

  it('gets for the case, and for its worries, what an invented number gets', async () => {
    const { nadia, bram } = town;
    const { name } = await lists(town);
    await opensCase(nadia, name);
    await nadia.presses(t('cases.openSignal'));
    await opensCase(nadia, name);
    await opensFromHome(nadia, t('home.cases'));
    await opensCase(nadia, name);
    await nadia.presses(t('cases.recuse'));
    await nadia.presses(t('cases.recuseYes'));
    const refusals = () => nadia.transcript.split(t('refusal.notFound')).length - 1;
    for (const button of [t('cases.open'), t('cases.openSignal')]) {
      const before = refusals();
      await nadia.presses(button);
      assert.equal(refusals(), before + 1, button);
    }
    await opensCase(bram, name);
    await bram.presses(t('cases.proposeUnlist'));
    bram.fills({ unlistWhy: 'moved-away', unlistReason: 'Verhuisd.' });
    await bram.presses(t('cases.proposeSend'));
    await opensFromHome(nadia, t('decisions.title'));
    nadia.sees(t('decisions.none'));
    await opensFromHome(bram, t('decisions.title'));
    bram.sees(/D-\d{4}-0002/);
  });

  it('is out of every worry that joins later, and of the case into which it goes', async () => {
    const { nadia, bram } = town;
    const [first, second] = [await lists(town), await lists(town)];
    await opensCase(nadia, first.name);
    await nadia.presses(t('cases.recuse'));
    await nadia.presses(t('cases.recuseYes'));
    await lists(town, first.name);
    await opensCase(bram, first.name);
    await bram.presses(t('cases.proposeMerge'));
    bram.fills({ mergeInto: second.name, mergeWhy: 'same-facts', mergeReason: 'Hetzelfde voorval.' });
    await bram.presses(t('cases.proposeSend'));
    await approves(town);
    await opensFromHome(nadia, t('home.cases'));
    nadia.sees(t('cases.none'));
    const { records } = town.bot.assembly.surroundings.store;
    const signals = await records.list(town.pk, { type: 'signal', order: 'id', limit: 10 });
    assert.equal(signals.length, 3);
    for (const { item } of signals) assert.equal((item.body.recused as readonly string[]).length, 1);
  });

  it('as mayor lists nothing of it: the worry waits for a delegate', async () => {
    const { lies, bram } = town;
    const first = await lists(town);
    await opensCase(lies, first.name);
    await lies.presses(t('cases.recuse'));
    await lies.presses(t('cases.recuseYes'));
    await proposes(town, await submits(town.chloe));
    await opensFromHome(lies, t('decisions.title'));
    await lies.presses(t('decision.open'));
    assert.ok(!lies.screen.includes(first.name), 'a case that the mayor stepped out of is not offered');
    await opensCase(bram, first.name);
  });
});

describe('the end of a case', () => {
  it('takes its word, its key and what waited about it with it', async () => {
    const town = await openTown();
    try {
      const { surroundings: s } = town.bot.assembly;
      const { id, name, body } = await lists(town);
      await opensCase(town.bram, name);
      await town.bram.presses(t('cases.proposeUnlist'));
      town.bram.fills({ unlistWhy: 'moved-away', unlistReason: 'Verhuisd.' });
      await town.bram.presses(t('cases.proposeSend'));
      const stored = await s.store.records.read(town.pk, id);
      assert.ok(stored);
      assert.notEqual(await openSealed(s, stored.item, 'content'), undefined);
      await endCase(s, stored);
      assert.deepEqual(await casesIn(town), []);
      assert.equal(await s.store.records.read(town.pk, `word.${body.pseudonym}`), undefined);
      assert.equal(await openSealed(s, stored.item, 'content'), undefined);
      const waiting = await s.store.records.list(town.pk, {
        type: 'decision',
        assignee: 'mayor',
        order: 'id',
        limit: 9,
      });
      assert.deepEqual(waiting, [], 'nobody decides about what is gone');
      assert.ok((await town.auditTrail()).includes('retention.erase done'));
    } finally {
      await town.ends();
    }
  });
});
