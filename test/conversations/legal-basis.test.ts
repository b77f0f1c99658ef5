import assert from 'node:assert/strict';
import { people } from '../../src/local/people.ts';
import { CELL, cellOf, type RosterBody } from '../../src/use-cases/records.ts';
import { entryIdOf } from '../../src/use-cases/road/scene.ts';
import {
  goesToBases,
  isReviewed,
  isSigned,
  levelOneFor,
  levelTwoFor,
  opensNotice,
  prepares,
} from '../support/legal-basis.ts';
import type { Actor } from '../support/teams-client.ts';
import { DAYS, openTown, type Town } from '../support/town.ts';
import { submits, wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');
const WHY = 'Het decreet is vernietigd.';

/** As after a change of the roster: from now on this person has another place in the cell. */
async function becomes(town: Town, key: string, role: RosterBody['terms']['role']): Promise<void> {
  const { surroundings: s } = town.bot.assembly;
  const person = people.find((each) => each.key === key);
  assert(person);
  const stored = await s.store.records.read(town.pk, await entryIdOf(s, town.pk, person));
  assert(stored);
  const body = stored.item.body as unknown as RosterBody;
  const changed = { ...stored.item, body: { ...body, terms: { ...body.terms, role } } as never };
  const result = await s.store.records.commit(town.pk, [
    { kind: 'replace', item: changed, version: stored.version },
  ]);
  assert(result.done);
}

async function basesOf(town: Town) {
  const cell = await town.bot.assembly.surroundings.store.records.read(town.pk, CELL);
  assert(cell);
  return cellOf(cell.item).bases;
}

async function mayReport(actor: Actor): Promise<boolean> {
  await actor.says('start');
  return actor.buttons.includes(t('home.report'));
}

async function seesEntry(actor: Actor): Promise<void> {
  await goesToBases(actor);
  await actor.presses(t('bases.open'));
}

async function stops(actor: Actor): Promise<void> {
  await seesEntry(actor);
  actor.fills({ basisRevokedWhy: WHY });
  await actor.presses(t('basis.revoke'));
}

describe('the legal-basis register', () => {
  let town: Town;
  beforeEach(async () => {
    // Production starts at level 0.
    town = await openTown({ level1: false });
  });
  afterEach(() => town.ends());

  it('opens Chloé’s form the moment that Lies signs, and not before', async () => {
    const { bram, audrey, lies, chloe } = town;
    assert.equal(await mayReport(chloe), false);
    await prepares(bram, levelOneFor(town));
    bram.sees(t('basis.phase.draft'));
    assert.equal(await mayReport(chloe), false);
    await opensNotice(town, audrey);
    audrey.sees('decreet van 1 januari 2026, art. 5');
    await audrey.presses(t('basis.review'));
    audrey.sees(t('basis.phase.reviewed'));
    assert.equal(await mayReport(chloe), false);
    await opensNotice(town, lies);
    lies.sees('GEB 2026/3');
    await lies.presses(t('decision.grant'));
    assert.equal(await mayReport(chloe), true);
    await opensNotice(town, bram);
    bram.sees(t('decision.state.granted'));
    assert.match(await submits(chloe), /^S-\d{4}-0001$/);
  });

  it('takes six presses of three people besides the form itself', async () => {
    const { bram, audrey, lies } = town;
    await prepares(bram, levelOneFor(town));
    for (const each of [audrey, lies]) each.countsAgain();
    await opensNotice(town, audrey);
    await audrey.presses(t('basis.review'));
    await opensNotice(town, lies);
    await lies.presses(t('decision.grant'));
    assert.deepEqual([audrey.pressCount, lies.pressCount], [2, 2]);
  });

  it('says level by level what is open, for whom, and what is missing', async () => {
    const { bram, audrey } = town;
    await goesToBases(bram);
    bram.sees('art. 4, § 3');
    bram.sees(t('bases.missing.nobody'));
    await bram.presses(t('bases.prepare'));
    bram.sees('458ter');
    bram.sees('353, § 2');
    await prepares(bram, levelOneFor(town));
    await goesToBases(bram);
    bram.sees(t('bases.missing.dpo'));
    await opensNotice(town, audrey);
    await audrey.presses(t('basis.review'));
    await goesToBases(bram);
    bram.sees(t('bases.missing.mayor'));
    await opensNotice(town, town.lies);
    await town.lies.presses(t('decision.grant'));
    await goesToBases(bram);
    bram.sees(t('basis.phase.active'));
    bram.sees(t('bases.missing.nobody'));
  });

  it('closes at once when Audrey stops it; what Chloé had kept is there again when it is open again', async () => {
    const { chloe, audrey, bram } = town;
    await isSigned(town, levelOneFor(town));
    await chloe.says('start');
    await chloe.presses(t('home.report'));
    await chloe.presses(t('privacy.accept'));
    await chloe.presses(t('safety.no'));
    chloe.fills({ secrecy: 'none', told: 'yes', age: '12-17' });
    await chloe.presses(t('form.next'));
    chloe.fills({ what: 'Hij zei iets.', when: 'gisteren', source: 'own' });
    await stops(audrey);
    audrey.sees(t('basis.phase.revoked'));
    audrey.sees(WHY);
    await chloe.presses(t('form.next'));
    chloe.sees(t('refusal.notFound'));
    assert.ok(!chloe.buttons.includes(t('home.report')));
    assert.deepEqual(await basesOf(town), []);
    await town.settles();
    bram.sees(t('notice.basis.revoked'));

    await isSigned(town, { ...levelOneFor(town), basisArticle: 'wet van 2 februari 2026, art. 9' });
    await chloe.says('start');
    await chloe.presses(t('home.report'));
    await chloe.presses(t('safety.resume'));
    chloe.sees(t('form.facts.title'));
  });

  it('lets the mayor stop it alone, too, and never twice', async () => {
    const { lies, audrey } = town;
    await isSigned(town, levelOneFor(town));
    await seesEntry(audrey);
    await stops(lies);
    assert.deepEqual(await basesOf(town), []);
    audrey.fills({ basisRevokedWhy: 'Ik was te laat.' });
    await audrey.presses(t('basis.revoke'));
    audrey.sees(t('refusal.changed'));
    audrey.sees(WHY);
  });

  it('asks why it is stopped', async () => {
    const { audrey } = town;
    await isSigned(town, levelOneFor(town));
    await seesEntry(audrey);
    await audrey.presses(t('basis.revoke'));
    audrey.sees(t('fault.required'));
    assert.equal((await basesOf(town)).length, 1);
  });

  it('is never signed by whoever prepared, changed or reviewed it, whatever they become', async () => {
    const { bram, nadia, audrey, lies } = town;
    await prepares(bram, levelOneFor(town));
    await seesEntry(nadia);
    await nadia.presses(t('basis.change'));
    nadia.fills({ basisDpia: 'GEB 2026/4' });
    await nadia.presses(t('basis.save'));
    await opensNotice(town, audrey);
    await audrey.presses(t('basis.review'));
    for (const each of [bram, nadia, audrey]) {
      await becomes(town, each.key, 'mayor');
      await each.says('start');
      await each.presses(t('decisions.title'));
      await each.presses(t('decision.open'));
      assert.ok(!each.buttons.includes(t('decision.grant')), each.key);
    }
    await opensNotice(town, lies);
    assert.ok(lies.buttons.includes(t('decision.grant')));
  });

  it('is never reviewed by whoever prepared it, and never signed by a delegate', async () => {
    const { bram, audrey, anna } = town;
    await prepares(bram, levelOneFor(town));
    await becomes(town, 'bram', 'dpo');
    await seesEntry(bram);
    for (const button of ['basis.review', 'basis.return'] as const)
      assert.ok(!bram.buttons.includes(t(button)), button);
    await opensNotice(town, audrey);
    await audrey.presses(t('basis.review'));
    await becomes(town, 'anna', 'delegate');
    await anna.says('start');
    await anna.presses(t('decisions.title'));
    anna.sees(t('decisions.none'));
    anna.doesNotSee(t('decision.kind.basis'));
  });

  it('comes back to Bram with a remark, and is reviewed again once he has changed it', async () => {
    const { bram, audrey } = town;
    await prepares(bram, levelOneFor(town));
    await opensNotice(town, audrey);
    await audrey.presses(t('basis.return'));
    audrey.sees(t('fault.required'));
    audrey.fills({ basisRemark: 'Artikel 5 zegt dit niet.' });
    await audrey.presses(t('basis.return'));
    await opensNotice(town, bram);
    bram.sees('Artikel 5 zegt dit niet.');
    await bram.presses(t('basis.change'));
    bram.fills({ basisArticle: 'decreet van 1 januari 2026, art. 6' });
    await bram.presses(t('basis.save'));
    bram.doesNotSee('wacht op de burgemeester');
    await opensNotice(town, audrey);
    audrey.sees('art. 6');
    await audrey.presses(t('basis.review'));
    assert.deepEqual(
      (await town.auditTrail()).filter((line) => /basis\.(return|change|review) done/.test(line)),
      ['basis.return done', 'basis.change done', 'basis.review done'],
    );
  });

  it('keeps what Bram typed when a day or a reference is wrong', async () => {
    const { bram } = town;
    await prepares(bram, {
      ...levelOneFor(town),
      basisInstrument: 'prosecutor',
      basisArticle: 'machtiging voor casus 12',
      basisUntil: '2020-01-01',
    });
    bram.sees(t('fault.required'));
    bram.sees(t('fault.daysReversed'));
    bram.fills({
      basisReference: 'AN 12/2026',
      basisDate: String(levelOneFor(town).basisFrom),
      basisUntil: String(levelOneFor(town).basisUntil),
    });
    await bram.presses(t('basis.saveNew'));
    bram.sees('machtiging voor casus 12');
    bram.sees('AN 12/2026');
    bram.sees(t('choice.basisInstrument.prosecutor'));
  });

  it('can rest on a prosecutor’s authorisation', async () => {
    const { chloe, lies } = town;
    const filling = levelOneFor(town);
    await isReviewed(town, {
      ...filling,
      basisInstrument: 'prosecutor',
      basisReference: 'AN 12/2026',
      basisDate: String(filling.basisFrom),
    });
    await opensNotice(town, lies);
    lies.sees('AN 12/2026');
    await lies.presses(t('decision.grant'));
    assert.equal(await mayReport(chloe), true);
  });

  it('for one organisation opens the form of that organisation only', async () => {
    const { chloe, anna } = town;
    await isSigned(town, { ...levelOneFor(town), basisOrganisation: 'org.demo-education' });
    assert.equal(await mayReport(chloe), true);
    assert.equal(await mayReport(anna), false);
  });

  it('ends on its own last day, without a press', async () => {
    const { chloe, bram, clock } = town;
    await isSigned(town, levelOneFor(town));
    clock.goesOn(367 * DAYS);
    assert.equal(await mayReport(chloe), false);
    await goesToBases(bram);
    bram.sees(t('basis.phase.expired'));
    bram.sees(t('bases.missing.nobody'));
  });

  it('signed for later opens nothing yet', async () => {
    const { chloe, bram, clock } = town;
    const later = (days: number) => new Date(clock.now().getTime() + days * DAYS).toISOString().slice(0, 10);
    await isSigned(town, { ...levelOneFor(town), basisFrom: later(10), basisUntil: later(400) });
    assert.equal(await mayReport(chloe), false);
    await goesToBases(bram);
    bram.sees(t('bases.missing.future'));
    clock.goesOn(11 * DAYS);
    assert.equal(await mayReport(chloe), true);
  });

  it('warns that level 2 without level 1 opens nothing', async () => {
    const { bram, chloe } = town;
    await isSigned(town, levelTwoFor(town, 'org.demo-education', ['name']));
    await goesToBases(bram);
    bram.sees(t('basis.opensNothing'));
    assert.equal(await mayReport(chloe), false);
  });

  it('stopped before the mayor signed leaves nothing to sign', async () => {
    const { audrey, lies } = town;
    await isReviewed(town, levelOneFor(town));
    await opensNotice(town, lies);
    await stops(audrey);
    await lies.presses(t('decision.grant'));
    lies.sees(t('refusal.changed'));
    assert.deepEqual(await basesOf(town), []);
    await lies.says('start');
    await lies.presses(t('decisions.title'));
    lies.sees(t('decisions.none'));
  });

  it('refused by the mayor stays closed, and dropped by Bram is gone from what waits', async () => {
    const { bram, lies, chloe } = town;
    await isReviewed(town, levelOneFor(town));
    await opensNotice(town, lies);
    lies.fills({ decisionReason: 'Eerst de gemeenteraad.' });
    await lies.presses(t('decision.refuse'));
    assert.equal(await mayReport(chloe), false);
    await prepares(bram, levelOneFor(town));
    await bram.presses(t('basis.drop'));
    bram.sees(t('done.basisDropped'));
    await goesToBases(bram);
    bram.sees(t('bases.missing.nobody'));
    bram.sees(t('basis.phase.refused'));
  });

  it('signed on paper holds once somebody else has seen the paper', async () => {
    const { nadia, bram, lies, chloe, clock } = town;
    await isReviewed(town, levelOneFor(town));
    await bram.says('start');
    await bram.presses(t('decisions.title'));
    await bram.presses(t('decision.open'));
    await bram.presses(t('decision.recordPaper'));
    const today = clock.now().toISOString().slice(0, 10);
    bram.fills({ paperReference: 'besluit 2026/114', paperDate: today });
    await bram.presses(t('decision.signedGranted'));
    assert.equal(await mayReport(chloe), false);
    await nadia.says('start');
    await nadia.presses(t('decisions.title'));
    await nadia.presses(t('decision.open'));
    await nadia.presses(t('decision.confirmPaper'));
    assert.equal(await mayReport(chloe), true);
    await seesEntry(lies);
    lies.sees(t('basis.mayorSigned'));
  });

  it('is nobody’s business who is not of the board, and its notices say nothing of it', async () => {
    const { tom, anna, sam, client } = town;
    await isSigned(town, { ...levelOneFor(town), basisCategories: 'schoolloopbaan en gezinssituatie' });
    for (const each of [tom, anna, sam]) {
      await each.says('start');
      assert.ok(!each.buttons.includes(t('upkeep.title')), each.key);
      each.doesNotSee('schoolloopbaan');
    }
    await town.settles();
    const posted = client.everythingPosted().join('\n');
    for (const typed of ['schoolloopbaan', 'decreet van 1 januari', 'GEB 2026']) {
      assert.ok(!posted.includes(typed), typed);
    }
  });

  it('writes down who did what, and never what was typed', async () => {
    const { audrey, pk } = town;
    await isSigned(town, levelOneFor(town));
    await stops(audrey);
    const trail = await town.auditTrail();
    for (const line of [
      'basis.prepare done',
      'basis.review done',
      'decision.take done',
      'basis.revoke done',
    ]) {
      assert.equal(trail.filter((each) => each === line).length, 1, line);
    }
    const { records } = town.bot.assembly.surroundings.store;
    const entries = await records.list(pk, { type: 'audit', order: 'id', limit: 200 });
    assert.ok(!JSON.stringify(entries).includes('decreet'));
    const bases = await records.list(pk, { type: 'basis', order: 'id', limit: 10 });
    assert.ok(!JSON.stringify(bases).includes('decreet'));
    assert.ok(bases.every(({ item }) => item.purgeAt !== null));
  });
});
