import assert from 'node:assert/strict';
import type { HouseRules } from '../../src/domain/cell/cell.ts';
import { bodyOf, CELL, cellOf, type SignalBody } from '../../src/use-cases/records.ts';
import { fromHome, t, withNotice } from '../proofs/commands/script.ts';
import { isOpened, isProposed, isSetAside, PROPOSAL, proposes, seesOwn } from '../proofs/commands/triage.ts';
import type { Actor } from '../support/teams-client.ts';
import { DAYS, HOURS, openTown, type Town } from '../support/town.ts';
import { A_WORRY, IN_DUTCH, submits } from '../support/worries.ts';

async function setsRules(town: Town, rules: Partial<HouseRules>): Promise<void> {
  const { records } = town.bot.assembly.surroundings.store;
  const found = await records.read(town.pk, CELL);
  assert(found);
  const body = { ...found.item.body, rules: { ...cellOf(found.item).rules, ...rules } };
  await records.commit(town.pk, [{ kind: 'replace', item: { ...found.item, body }, version: found.version }]);
}

/** The one signal of the town, as it is stored. */
async function storedSignal(town: Town) {
  const { records } = town.bot.assembly.surroundings.store;
  const [found] = await records.list(town.pk, { type: 'signal', order: 'id', limit: 2 });
  assert(found, 'there is no signal');
  return { item: found.item, body: bodyOf<SignalBody>(found.item) };
}

async function keyIsGone(town: Town, keyId: string): Promise<void> {
  const { store } = town.bot.assembly.surroundings;
  assert.equal(await store.keys.read(town.pk, keyId), undefined);
}

function isFirstUnder(actor: Actor, section: string, number: string): void {
  assert.match(actor.screen.split(section)[1] ?? '', new RegExp(`^\\s*${number}`));
}

const toDesk = (actor: Actor) => fromHome(actor, t('home.deskButton'));

describe('triage', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
  });
  afterEach(() => town.ends());

  describe('of a plain signal', () => {
    it('takes at most six presses from the notice on', async () => {
      const { bram, chloe } = town;
      await submits(chloe);
      await town.settles();
      bram.countsAgain();
      await bram.presses(t('notice.open'));
      await bram.presses(t('triage.insufficient'));
      bram.fills({ setAsideReason: 'Eén uitspraak, zonder meer.' });
      await bram.presses(t('triage.setAside.send'));
      assert.ok(bram.pressCount <= 6, `${bram.pressCount} presses`);
      bram.sees(t('triage.section.elsewhere'));
    });

    it('takes at most six presses too when it is proposed to the mayor', async () => {
      const { bram, chloe } = town;
      await submits(chloe);
      await town.settles();
      bram.countsAgain();
      await bram.presses(t('notice.open'));
      await bram.presses(t('triage.propose'));
      bram.fills(PROPOSAL);
      await bram.presses(t('triage.propose.send'));
      assert.ok(bram.pressCount <= 6, `${bram.pressCount} presses`);
    });

    it('leaves one audit entry for each change and each read', async () => {
      await isSetAside(town);
      await withNotice(town, town.nadia);
      await town.nadia.presses(t('triage.confirm.insufficient'));
      assert.deepEqual((await town.auditTrail()).slice(-4), [
        'signal.open read',
        'signal.set-aside done',
        'signal.open read',
        'signal.confirm done',
      ]);
    });
  });

  describe('at the desk', () => {
    it('shows what is new apart from what is mine, a colleague’s, and waiting for the reporter', async () => {
      const { bram, nadia, chloe, anna } = town;
      const taken = await isOpened(town);
      await bram.presses(t('triage.take'));
      bram.sees(t('done.triageTaken', { number: taken }));
      const asked = await submits(anna);
      await withNotice(town, bram);
      bram.fills({ text: 'Sinds wanneer?' });
      await bram.presses(t('signal.askSend'));
      const fresh = await submits(chloe);
      await toDesk(bram);
      isFirstUnder(bram, t('triage.section.new'), fresh);
      isFirstUnder(bram, t('triage.section.mine'), taken);
      isFirstUnder(bram, t('triage.section.waiting'), asked);
      await toDesk(nadia);
      isFirstUnder(nadia, t('triage.section.others'), taken);
    });

    it('hands over to the deputy, who is told by number, and back', async () => {
      const { bram, nadia } = town;
      const number = await isOpened(town);
      await bram.presses(t('triage.handOver'));
      assert.ok(!bram.buttons.includes(t('triage.handOver')), 'it is there already');
      await town.settles();
      nadia.sees(t('notice.signal.handed-over', { number }));
      await nadia.presses(t('notice.open'));
      nadia.sees(t('triage.section.mine'));
      await nadia.presses(t('triage.handOver'));
      await town.settles();
      bram.sees(t('notice.signal.handed-over', { number }));
    });

    it('shows the mayor signals, without who reported them, and no requests', async () => {
      const { chloe, bram, lies } = town;
      const number = await submits(chloe);
      await fromHome(chloe, t('home.callback'));
      chloe.fills({ callTime: 'noon' });
      await chloe.presses(t('callback.submit'));
      // The coordinator can take names out before anybody else reads.
      await toDesk(lies);
      lies.doesNotSee(number);
      await toDesk(bram);
      await bram.presses(t('desk.open'), { near: number });
      await toDesk(lies);
      lies.sees(number);
      assert.ok(!lies.screen.includes(t('desk.requests')));
      await lies.presses(t('desk.open'), { near: number });
      lies.sees(A_WORRY.what);
      lies.doesNotSee('Chloé');
    });

    it('marks what is overdue, and tells coordinator and deputy once', async () => {
      const { bram, nadia, clock } = town;
      const number = await isOpened(town);
      clock.goesOn(9 * DAYS);
      await town.settles();
      nadia.doesNotSee(t('notice.signal.overdue', { number }));
      clock.goesOn(16 * DAYS);
      await town.settles();
      await town.settles();
      for (const actor of [bram, nadia])
        assert.equal(actor.transcript.split(t('notice.signal.overdue', { number })).length - 1, 1);
      await toDesk(bram);
      bram.sees('⚠');
    });

    it('says nothing of overdue once it was decided', async () => {
      const { bram, nadia, clock } = town;
      const number = await isSetAside(town);
      await withNotice(town, nadia);
      await nadia.presses(t('triage.confirm.insufficient'));
      clock.goesOn(25 * DAYS);
      await town.settles();
      bram.doesNotSee(t('notice.signal.overdue', { number }));
    });
  });

  describe('by stages', () => {
    it('keeps what was noted with the role of whoever noted it, never the name', async () => {
      const { bram, nadia } = town;
      const number = await isOpened(town);
      await bram.presses(t('triage.assess'));
      bram.fills({ assessStage: 'proportionality', assessText: 'Een gesprek volstaat.' });
      await bram.presses(t('form.save'));
      await toDesk(nadia);
      await nadia.presses(t('desk.open'), { near: number });
      nadia.sees(t('choice.assessStage.proportionality'));
      nadia.sees('Een gesprek volstaat.');
      nadia.sees(`${t('triage.by.coordinator')} · `);
      assert.ok(!nadia.screen.includes('Bram'));
    });

    it('says at the field what is missing in a note', async () => {
      const { bram } = town;
      await isOpened(town);
      await bram.presses(t('triage.assess'));
      bram.fills({ assessText: 'Zonder soort.' });
      await bram.presses(t('form.save'));
      bram.sees(t('fault.required'));
    });

    it('takes names out of every text for good, and says so when there are none', async () => {
      const { bram, nadia, chloe } = town;
      const what = 'Toen jan peeters riep, zei JAN PEETERS sorry tegen janneke.';
      await submits(chloe, IN_DUTCH, { what, ask: 'Kent u jan peeters?' });
      await withNotice(town, bram);
      await bram.presses(t('triage.redact'));
      bram.fills({ redactWords: 'Bestaatniet' });
      await bram.presses(t('triage.redact.send'));
      bram.sees(t('fault.notInText'));
      bram.fills({ redactWords: 'Jan Peeters, iemand' });
      await bram.presses(t('triage.redact.send'));
      bram.sees(t('done.triageRedacted'));
      bram.sees('Toen […] riep, zei […] sorry tegen janneke.');
      await toDesk(nadia);
      await nadia.presses(t('desk.open'));
      assert.ok(!/jan peeters/i.test(nadia.screen));
    });

    it('takes at most ten words at a time', async () => {
      const { bram } = town;
      await isOpened(town);
      await bram.presses(t('triage.redact'));
      bram.fills({ redactWords: 'a,b,c,d,e,f,g,h,i,j,k' });
      await bram.presses(t('triage.redact.send'));
      bram.sees(t('fault.tooManyWords'));
    });
  });

  describe('of what could not wait', () => {
    it('keeps whom somebody called and when; the text is erased at once', async () => {
      const { bram } = town;
      const number = await isOpened(town);
      const { body } = await storedSignal(town);
      await bram.presses(t('triage.redirect'));
      bram.sees(t('emergency.title'));
      bram.fills({ redirectTo: '101' });
      await bram.presses(t('triage.redirect.send'));
      bram.sees(t('done.triageRedirected', { number }));
      const after = await storedSignal(town);
      assert.equal(after.item.status, 'emergency-redirected');
      assert.equal(after.body.redirectedTo, '101');
      assert.deepEqual(Object.keys(after.item.sealed ?? {}), ['reporter']);
      await keyIsGone(town, body.contentKey);
    });

    it('refuses a day that has not come', async () => {
      const { bram } = town;
      await isOpened(town);
      await bram.presses(t('triage.redirect'));
      bram.fills({ redirectTo: '112', redirectOn: '2099-01-01' });
      await bram.presses(t('triage.redirect.send'));
      bram.sees(t('fault.noDay'));
    });
  });

  describe('with a second pair of eyes', () => {
    it('refers to somebody of the directory, and the reporter is told whom', async () => {
      const { bram, nadia, chloe } = town;
      const number = await isOpened(town);
      await bram.presses(t('triage.outside'));
      bram.fills({ referTo: 'std.education-clb', setAsideReason: 'Een ruzie in de klas.' });
      await bram.presses(t('triage.setAside.send'));
      await seesOwn(chloe, number);
      assert.ok(!chloe.screen.includes('CLB'), 'nobody is sent elsewhere by one pair of eyes');
      await withNotice(town, nadia);
      nadia.sees('Een ruzie in de klas.');
      await nadia.presses(t('triage.confirm.outside'));
      nadia.sees(t('done.triageReferred', { number }));
      await seesOwn(chloe, number);
      chloe.sees(t('triage.own.referred'));
      chloe.sees('CLB');
    });

    it('lets nobody confirm their own', async () => {
      const { bram } = town;
      const number = await isSetAside(town);
      await toDesk(bram);
      await bram.presses(t('desk.open'), { near: number });
      assert.ok(!bram.buttons.includes(t('triage.confirm.insufficient')), bram.buttons.join());
      assert.ok(bram.buttons.includes(t('triage.reconsider')));
    });

    it('lets whoever noted it for a caller not confirm it either: the mayor is told', async () => {
      const { bram, nadia, lies } = town;
      await bram.says('start');
      await bram.presses(t('home.onBehalf'));
      if (bram.buttons.includes(t('privacy.accept'))) await bram.presses(t('privacy.accept'));
      await bram.presses(t('onBehalf.caller'));
      const number = await finishesLong(bram);
      await toDesk(nadia);
      await nadia.presses(t('desk.open'), { near: number });
      await nadia.presses(t('triage.insufficient'));
      nadia.fills({ setAsideReason: 'Te weinig.' });
      await nadia.presses(t('triage.setAside.send'));
      await town.settles();
      bram.doesNotSee(t('notice.signal.second-look', { number }));
      lies.sees(t('notice.signal.second-look', { number }));
      await lies.presses(t('notice.open'));
      await lies.presses(t('triage.confirm.insufficient'));
      lies.sees(t('done.triageInsufficient', { number }));
    });

    it('asks the mayor alone where the house rules say so', async () => {
      const { nadia, lies } = town;
      await setsRules(town, { secondLook: 'mayor' });
      const number = await isSetAside(town);
      await town.settles();
      nadia.doesNotSee(t('notice.signal.second-look', { number }));
      await toDesk(nadia);
      await nadia.presses(t('desk.open'), { near: number });
      assert.ok(!nadia.buttons.includes(t('triage.confirm.insufficient')));
      await lies.presses(t('notice.open'));
      await lies.presses(t('triage.confirm.insufficient'));
      assert.equal((await storedSignal(town)).item.status, 'insufficient');
    });

    it('looks further when the second sees it otherwise, and nothing of the proposal is left', async () => {
      const { nadia, bram } = town;
      await isSetAside(town);
      await withNotice(town, nadia);
      await nadia.presses(t('triage.reconsider'));
      const { item, body } = await storedSignal(town);
      assert.equal(item.status, 'screening');
      assert.equal(body.setAside, undefined);
      assert.equal(item.sealed?.setAside, undefined);
      await nadia.presses(t('triage.insufficient'));
      nadia.fills({ setAsideReason: 'Toch te weinig.' });
      await nadia.presses(t('triage.setAside.send'));
      await withNotice(town, bram);
      await bram.presses(t('triage.confirm.insufficient'));
      assert.equal((await storedSignal(town)).item.status, 'insufficient');
    });

    it('tells whoever is late what happened meanwhile', async () => {
      const { bram, nadia } = town;
      const number = await isOpened(town);
      await toDesk(nadia);
      await nadia.presses(t('desk.open'), { near: number });
      await nadia.presses(t('triage.insufficient'));
      await bram.presses(t('triage.insufficient'));
      for (const actor of [bram, nadia]) {
        actor.fills({ setAsideReason: `Te weinig, vindt ${actor.key}.` });
        await actor.presses(t('triage.setAside.send'));
      }
      nadia.sees(t('refusal.changed'));
      nadia.sees('Te weinig, vindt bram.');
      assert.equal((await storedSignal(town)).item.status, 'second-look');
    });
  });

  describe('to the mayor', () => {
    it('needs the indication and the link with the purpose, both (gate 2)', async () => {
      const { bram } = town;
      await isOpened(town);
      await bram.presses(t('triage.propose'));
      bram.fills({ listIndication: PROPOSAL.listIndication });
      await bram.presses(t('triage.propose.send'));
      bram.sees(t('fault.required'));
      assert.equal((await storedSignal(town)).item.status, 'screening');
      bram.fills(PROPOSAL);
      await bram.presses(t('triage.propose.send'));
      assert.equal((await storedSignal(town)).item.status, 'proposed-to-mayor');
      bram.sees(t('desk.none'));
    });

    it('tells the mayor by number only, and turns “withdraw” into a request', async () => {
      const { bram, chloe, lies } = town;
      const number = await isProposed(town);
      await town.settles();
      lies.sees(/D-\d{4}-0001/);
      lies.doesNotSee(PROPOSAL.listLink);
      await seesOwn(chloe, number);
      await chloe.presses(t('own.withdraw'));
      chloe.sees(t('triage.withdrawal.text'));
      await chloe.presses(t('triage.withdrawal.yes'));
      chloe.sees(t('done.triageWithdrawalAsked', { number }));
      await town.settles();
      bram.sees(t('notice.signal.withdrawal-asked', { number }));
      await bram.presses(t('notice.open'));
      bram.sees(t('triage.askedLong'));
      await seesOwn(chloe, number);
      chloe.sees(t('triage.own.asked'));
      assert.ok(!chloe.buttons.includes(t('own.withdraw')));
    });
  });

  describe('with a conflict of interest', () => {
    const stepsAside = async (actor: Actor) => {
      await actor.presses(t('triage.recuse'));
      await actor.presses(t('triage.recuse.yes'));
    };

    it('takes somebody out of the file at once, in lists, screens, counts and notices', async () => {
      const { bram, nadia, chloe } = town;
      const number = await isOpened(town);
      await bram.presses(t('triage.take'));
      await stepsAside(bram);
      bram.sees(t('desk.none'));
      await town.settles();
      nadia.sees(t('notice.signal.handed-over', { number }));
      await bram.reloads();
      await bram.presses(t('notice.open'));
      bram.sees(t('refusal.notFound'));
      assert.equal((await storedSignal(town)).body.takenBy, undefined);
      await nadia.presses(t('notice.open'));
      nadia.fills({ text: 'Sinds wanneer?' });
      await nadia.presses(t('signal.askSend'));
      await withNotice(town, chloe);
      chloe.fills({ text: 'Sinds september.' });
      await chloe.presses(t('own.answerSend'));
      await town.settles();
      bram.doesNotSee(t('notice.signal.answered', { number }));
      nadia.sees(t('notice.signal.answered', { number }));
    });

    it('hides a notice that was lost about it too', async () => {
      const { bram, nadia, chloe } = town;
      const number = await isOpened(town);
      bram.fills({ text: 'Sinds wanneer?' });
      await chloe.uninstalls();
      await bram.presses(t('signal.askSend'));
      await town.settles();
      await toDesk(bram);
      bram.sees(t('desk.undeliveredText', { number }));
      await bram.presses(t('desk.open'), { near: number });
      await stepsAside(bram);
      bram.sees(t('desk.none'));
      await toDesk(nadia);
      nadia.sees(t('desk.undeliveredText', { number }));
    });

    it('reaches the decision that waits about it', async () => {
      const { bram, nadia, chloe } = town;
      await submits(chloe);
      await withNotice(town, bram);
      await toDesk(nadia);
      await nadia.presses(t('desk.open'));
      await proposes(bram);
      await stepsAside(nadia);
      const { body } = await storedSignal(town);
      const { store } = town.bot.assembly.surroundings;
      const decision = await store.records.read(town.pk, body.decision ?? '');
      assert.deepEqual(decision?.item.body.recused, body.recused);
      assert.equal(body.recused?.length, 1);
    });

    it('is ended by the mayor, and by nobody for themselves', async () => {
      const { bram, lies } = town;
      const number = await isOpened(town);
      await stepsAside(bram);
      await toDesk(lies);
      await lies.presses(t('desk.open'), { near: number });
      await lies.presses(t('triage.recusals'));
      lies.sees('Bram');
      await lies.presses(t('triage.recusals.end'));
      await toDesk(bram);
      bram.sees(number);
    });
  });

  it('tells a stranger the same of a signal that is there and of one that is not', async () => {
    const { sam, bram } = town;
    await isOpened(town);
    for (const word of ['wachtrij', 'start']) await sam.says(word);
    sam.doesNotSee(/S-\d{4}-\d{4}/);
    assert.ok(!sam.buttons.includes(t('home.deskButton')));
    assert.ok(bram.screen.length > 0);
  });

  it('gives the reporter the same words after the same days', async () => {
    const { chloe, nadia, clock } = town;
    const number = await isSetAside(town);
    await withNotice(town, nadia);
    await nadia.presses(t('triage.confirm.insufficient'));
    clock.goesOn(2 * DAYS - HOURS);
    await town.settles();
    chloe.doesNotSee(t('notice.signal.feedback', { number }));
    clock.goesOn(2 * HOURS);
    await town.settles();
    chloe.sees(t('notice.signal.feedback', { number }));
    await chloe.presses(t('notice.open'));
    chloe.sees(t('triage.own.decided'));
    chloe.doesNotSee('Eén uitspraak, zonder meer.');
  });
});

/** The long form, next to nothing in it. */
async function finishesLong(actor: Actor): Promise<string> {
  actor.fills({ secrecy: 'none', told: 'yes', age: 'unknown', municipalityLink: 'lives', relation: 'other' });
  await actor.presses(t('form.next'));
  actor.fills({ what: 'Een beller hoorde iets.', when: 'gisteren', source: 'told', setting: 'street' });
  await actor.presses(t('form.next'));
  await actor.presses(t('form.next'));
  actor.fills({ contradictingNone: true, protectiveNone: true });
  await actor.presses(t('form.next'));
  actor.fills({ ask: 'Wat nu?' });
  await actor.presses(t('form.next'));
  actor.fills({ declared: true });
  await actor.presses(t('form.review.submit'));
  const number = /S-\d{4}-\d{4}/.exec(actor.screen)?.[0];
  assert(number, actor.screen);
  return number;
}
