// What ends, and when: in simulated time, on the whole bot.
import assert from 'node:assert/strict';
import type { HouseRules } from '../../src/domain/cell/cell.ts';
import { authorId } from '../../src/use-cases/draft/author-item.ts';
import type { Item } from '../../src/use-cases/ports.ts';
import { bodyOf, CELL, cellOf, type SignalBody } from '../../src/use-cases/records.ts';
import type { Command } from '../../src/use-cases/road/call.ts';
import { decideSignal } from '../../src/use-cases/signal/decided.ts';
import { targetOf } from '../../src/use-cases/signal/signal-item.ts';
import { fromHome, t, withNotice } from '../proofs/commands/script.ts';
import { isOpened, isProposed, isSetAside, seesOwn } from '../proofs/commands/triage.ts';
import { does } from '../support/presses-on-the-road.ts';
import { DAYS, openTown, type Town } from '../support/town.ts';

async function signalOf(town: Town): Promise<Item | undefined> {
  const { records } = town.bot.assembly.surroundings.store;
  const [found] = await records.list(town.pk, { type: 'signal', order: 'id', limit: 1 });
  return found?.item;
}

async function hasKey(town: Town, keyId: string): Promise<boolean> {
  return (await town.bot.assembly.surroundings.store.keys.read(town.pk, keyId)) !== undefined;
}

async function setsRules(town: Town, rules: Partial<HouseRules>): Promise<void> {
  const { records } = town.bot.assembly.surroundings.store;
  const found = await records.read(town.pk, CELL);
  assert(found);
  const body = { ...found.item.body, rules: { ...cellOf(found.item).rules, ...rules } };
  await records.commit(town.pk, [{ kind: 'replace', item: { ...found.item, body }, version: found.version }]);
}

const listing: Command<undefined> = {
  operation: 'signal.open',
  on: 'signal',
  seenBy: 'signal.open',
  async decide(scene) {
    const item = targetOf(scene);
    return (
      (await decideSignal(scene, item, 'signal.list', { case: 'cas.of-this-test' })) ?? {
        done: 'decided',
        target: item.id,
      }
    );
  },
};

async function isListed(town: Town): Promise<SignalBody & { owner: string; id: string }> {
  await isProposed(town);
  const item = await signalOf(town);
  assert(item?.owner);
  await does(town, 'lies', listing, item.id, undefined);
  return { ...bodyOf<SignalBody>(item), owner: item.owner, id: item.id };
}

describe('what ends of a signal', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
  });
  afterEach(() => town.ends());

  it('that was set aside: the text at the decision, the rest after the feedback', async () => {
    const { nadia, clock } = town;
    await isSetAside(town);
    await withNotice(town, nadia);
    const before = await signalOf(town);
    assert(before);
    const { contentKey, reporterKey } = bodyOf<SignalBody>(before);
    await nadia.presses(t('triage.confirm.insufficient'));
    const decided = await signalOf(town);
    assert.deepEqual(Object.keys(decided?.sealed ?? {}), ['reporter']);
    assert.equal(await hasKey(town, contentKey), false);
    assert.equal(await hasKey(town, reporterKey), true);
    clock.goesOn(31 * DAYS);
    await town.settles();
    assert.ok(await signalOf(town));
    clock.goesOn(2 * DAYS);
    await town.settles();
    assert.equal(await signalOf(town), undefined);
    assert.equal(await hasKey(town, reporterKey), false);
    assert.equal((await town.auditTrail()).at(-1), 'retention.erase done');
  });

  it('that is listed: first who reported it, and nothing leads back to them', async () => {
    const { bram, chloe, clock } = town;
    const { owner, reporterKey, contentKey, decision, number } = await isListed(town);
    const { records } = town.bot.assembly.surroundings.store;
    await seesOwn(chloe, number ?? '');
    clock.goesOn(33 * DAYS);
    await town.settles();
    const left = await signalOf(town);
    assert.equal(left?.owner, undefined);
    assert.equal(left?.sealed?.reporter, undefined);
    assert.equal(await hasKey(town, reporterKey), false);
    assert.equal(await hasKey(town, contentKey), true);
    for (const id of [left?.id ?? '', decision ?? ''])
      assert.ok(!JSON.stringify(await records.read(town.pk, id)).includes(owner), id);
    assert.ok(!JSON.stringify(await records.read(town.pk, authorId(owner))).includes(left?.id ?? ''));
    assert.ok((await town.auditTrail()).includes('retention.erase done'));
    await chloe.reloads();
    await fromHome(chloe, t('home.own'));
    chloe.sees(t('own.none'));
    assert.ok(bram.screen.length > 0);
  });

  it('that is listed: its text with the term of its case', async () => {
    const { clock } = town;
    const { contentKey } = await isListed(town);
    clock.goesOn(364 * DAYS);
    await town.settles();
    assert.ok((await signalOf(town))?.sealed?.content);
    assert.equal(await hasKey(town, contentKey), true);
    clock.goesOn(2 * DAYS);
    await town.settles();
    assert.equal(await signalOf(town), undefined);
    assert.equal(await hasKey(town, contentKey), false);
  });

  it('that is listed: no later than the reporter’s own clock', async () => {
    const { clock } = town;
    await setsRules(town, { reporterDays: 10 });
    await isListed(town);
    clock.goesOn(11 * DAYS);
    await town.settles();
    assert.equal((await signalOf(town))?.owner, undefined);
  });

  it('that nobody decided about: everything after half a year, with its keys', async () => {
    const { clock } = town;
    await isOpened(town);
    const item = await signalOf(town);
    assert(item);
    const { contentKey, reporterKey } = bodyOf<SignalBody>(item);
    clock.goesOn(182 * DAYS);
    await town.settles();
    assert.ok(await signalOf(town));
    clock.goesOn(2 * DAYS);
    await town.settles();
    assert.equal(await signalOf(town), undefined);
    for (const keyId of [contentKey, reporterKey]) assert.equal(await hasKey(town, keyId), false);
  });
});
