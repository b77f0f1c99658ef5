// What cannot be done with cases, by whom, and what they are told: the road itself, without cards.
import assert from 'node:assert/strict';
import type { CaseBody } from '../../src/use-cases/case/case-item.ts';
import { noteCase } from '../../src/use-cases/case/note-case.ts';
import { proposeMerge } from '../../src/use-cases/case/propose-merge.ts';
import { proposeSplit } from '../../src/use-cases/case/propose-split.ts';
import { proposeTakeOver } from '../../src/use-cases/case/propose-take-over.ts';
import { proposeUnlist } from '../../src/use-cases/case/propose-unlist.ts';
import { endCaseRecusal, recuseFromCase } from '../../src/use-cases/case/recuse-from-case.ts';
import { bodyOf } from '../../src/use-cases/records.ts';
import type { Command } from '../../src/use-cases/road/call.ts';
import { proposeToMayor } from '../../src/use-cases/signal/propose-to-mayor.ts';
import { INDICATION, LINK } from '../support/case-steps.ts';
import { decides, does, isListed, isProposed, itemOf, mustDo, screenedSignal } from '../support/case-town.ts';
import { openTown, type Town } from '../support/town.ts';

const UNLIST = { unlistWhy: 'moved-away', unlistReason: 'Verhuisd.' };
const MERGE = { mergeWhy: 'same-facts', mergeReason: 'Zelfde voorval.' };
const NOTE = { elementSide: 'for', elementText: 'Hij zei het opnieuw.', elementSource: 'told' };
const notHere = (field: string) => ({
  refused: 'fields' as const,
  errors: [{ field, fault: 'unknownChoice' as const }],
});

describe('about a case is refused', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
  });
  afterEach(() => town.ends());
  const listed = async () => isListed(town, await screenedSignal(town));

  it('a second proposal while one waits; after a no it may be proposed again', async () => {
    const id = await listed();
    await mustDo(town, 'bram', proposeUnlist, id, UNLIST);
    assert.deepEqual(await does(town, 'nadia', proposeUnlist, id, UNLIST), { refused: 'alreadyThere' });
    const { waiting } = bodyOf<CaseBody>(await itemOf(town, id));
    await decides(town, waiting ?? '', 'refuse');
    await mustDo(town, 'nadia', proposeUnlist, id, UNLIST);
  });

  it('to merge it with itself, with one that is gone, or with one that the coordinator stepped out of', async () => {
    const [id, other] = [await listed(), await listed()];
    await mustDo(town, 'bram', recuseFromCase, other, undefined);
    for (const mergeInto of [id, 'cas.invented', 'cell', other]) {
      const answer = await does(town, 'bram', proposeMerge, id, { ...MERGE, mergeInto });
      assert.deepEqual(answer, notHere('mergeInto'), mergeInto);
    }
  });

  it('to propose a worry for a case that is not there for the coordinator, in one answer for all of them', async () => {
    const other = await listed();
    await mustDo(town, 'bram', recuseFromCase, other, undefined);
    const signal = await screenedSignal(town);
    for (const listWith of ['cas.invented', 'cell', other]) {
      const typed = { listIndication: INDICATION, listLink: LINK, listWith };
      assert.deepEqual(
        await does(town, 'bram', proposeToMayor, signal, typed),
        notHere('listWith'),
        listWith,
      );
    }
  });

  it('to let a worry join a case that the mayor stepped out of', async () => {
    const other = await listed();
    await mustDo(town, 'lies', recuseFromCase, other, undefined);
    const decision = await isProposed(town, await screenedSignal(town));
    for (const joinCase of ['cas.invented', other])
      assert.deepEqual(await decides(town, decision, 'grant', { joinCase }), notHere('joinCase'), joinCase);
  });

  it('to whoever reported the worry: they do not decide about it', async () => {
    const decision = await isProposed(town, await screenedSignal(town, [], 'lies'));
    assert.deepEqual(await decides(town, decision, 'grant'), { refused: 'changed' });
    assert.equal((await itemOf(town, decision)).status, 'for-mayor');
  });

  it('to the mayor who stepped out of the worry: it does not exist', async () => {
    const decision = await isProposed(town, await screenedSignal(town, ['lies']));
    assert.deepEqual(await decides(town, decision, 'grant'), { refused: 'notFound' });
    assert.deepEqual(await decides(town, decision, 'refuse'), { refused: 'notFound' });
  });

  it('to end a recusal that there is not, or one’s own', async () => {
    const id = await listed();
    assert.deepEqual(await does(town, 'lies', endCaseRecusal, id, { owner: 'nobody' }), {
      refused: 'changed',
    });
    await mustDo(town, 'lies', recuseFromCase, id, undefined);
    const [owner = ''] = bodyOf<CaseBody>(await itemOf(town, id)).recused;
    assert.deepEqual(await does(town, 'lies', endCaseRecusal, id, { owner }), { refused: 'notFound' });
  });

  it('a note beyond what people still read', async () => {
    const id = await listed();
    for (let n = 0; n < 60; n += 1) await mustDo(town, 'bram', noteCase, id, NOTE);
    assert.deepEqual(await does(town, 'bram', noteCase, id, NOTE), { refused: 'changed' });
  });

  it('everything to whoever is not at the desk, as if there were no such case', async () => {
    const id = await listed();
    const split = { splitSignals: 'sig.x', splitWhy: 'other-facts', splitReason: 'Anders.' };
    const commands: readonly (readonly [Command<never>, unknown])[] = [
      [proposeUnlist as Command<never>, UNLIST],
      [proposeMerge as Command<never>, { ...MERGE, mergeInto: id }],
      [proposeSplit as Command<never>, split],
      [noteCase as Command<never>, NOTE],
      [recuseFromCase as Command<never>, undefined],
      [endCaseRecusal as Command<never>, { owner: 'x' }],
    ];
    for (const who of ['anna', 'chloe', 'audrey', 'sam']) {
      for (const [command, input] of commands)
        assert.deepEqual(await does(town, who, command, id, input as never), { refused: 'notFound' });
      const takeOver = { earlierNumber: '1', earlierDecision: '2024-01-01' };
      assert.deepEqual(await does(town, who, proposeTakeOver, undefined, takeOver), { refused: 'notFound' });
    }
  });
});
