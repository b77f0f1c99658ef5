import assert from 'node:assert/strict';
import {
  approves,
  casesIn,
  INDICATION,
  LINK,
  lists,
  newestCase,
  opensCase,
  opensFromHome,
  opensNotice,
  proposes,
  sharesAndProposes,
} from '../support/case-steps.ts';
import { DAYS, openTown, type Town } from '../support/town.ts';
import { A_WORRY, beginsForm, submits, wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');
const NAME = /C-\d{4}-\d{3} · \p{Lu}\p{Ll}+/u;

describe('from a proposal to a case', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
  });
  afterEach(() => town.ends());

  it('the mayor gets a notice without content, reads the proposal without who reported, and takes it up', async () => {
    const { lies, bram, chloe } = town;
    const number = await sharesAndProposes(town);
    await town.settles();
    lies.sees(/D-\d{4}-0001/);
    lies.doesNotSee(INDICATION);
    lies.countsAgain();
    await lies.presses(t('notice.open'));
    for (const seen of [number, INDICATION, LINK, A_WORRY.what, t('choice.age.12-17')]) lies.sees(seen);
    lies.doesNotSee('Chloé');
    await lies.presses(t('decision.grant'));
    assert.equal(lies.pressCount, 2);

    const known = await newestCase(town);
    assert.match(known.name, NAME);
    assert.equal(known.status, 'listed');
    await opensCase(bram, known.name);
    for (const seen of [known.name, number, INDICATION, LINK, t('cases.state.listed')]) bram.sees(seen);
    await bram.presses(t('cases.openSignal'), { near: number });
    bram.sees(A_WORRY.what);
    for (const posted of town.client.everythingPosted())
      for (const secret of [INDICATION, LINK, known.body.pseudonym]) assert.ok(!posted.includes(secret));
    chloe.doesNotSee(known.body.pseudonym);
  });

  it('the mayor does not take it up: the reason stands with the decision, the text is gone', async () => {
    const { lies, bram } = town;
    await sharesAndProposes(town);
    await opensNotice(town, lies);
    await lies.presses(t('decision.refuse'));
    lies.sees(t('fault.required'));
    lies.fills({ decisionReason: 'Een mening is geen aanwijzing.' });
    await lies.presses(t('decision.refuse'));
    assert.deepEqual(await casesIn(town), []);
    await opensNotice(town, bram);
    bram.sees('Een mening is geen aanwijzing.');
    assert.ok(!bram.screen.includes(A_WORRY.what));
  });

  it('a worry joins a case that runs, as the coordinator proposed', async () => {
    const { lies, bram } = town;
    const first = await lists(town);
    const number = await submits(town.chloe);
    await proposes(town, number, { listWith: first.name });
    await opensNotice(town, lies);
    lies.sees(t('cases.proposedWith'));
    lies.fills({ joinCase: first.name });
    await lies.presses(t('decision.grant'));
    const [only, ...others] = await casesIn(town);
    assert.deepEqual(others, []);
    assert.equal(only?.body.signals.length, 2);
    await opensCase(bram, first.name);
    bram.sees(number);
    bram.sees(t('cases.event.joined'));
  });

  it('a case with a child under twelve needs the mayor’s special reason', async () => {
    const { chloe, lies } = town;
    await beginsForm(chloe);
    const because = 'Het kind zoekt zelf hulp.';
    chloe.fills({ secrecy: 'none', told: 'yes', age: 'under12', under12Reason: because });
    await chloe.presses(t('form.next'));
    chloe.fills({ what: A_WORRY.what, when: 'gisteren', source: 'own' });
    await chloe.presses(t('form.next'));
    chloe.fills({ contradictingNone: true, protectiveNone: true });
    await chloe.presses(t('form.next'));
    chloe.fills({ ask: A_WORRY.ask });
    await chloe.presses(t('form.next'));
    chloe.fills({ declared: true });
    await chloe.presses(t('form.review.submit'));
    await proposes(town, 'S-');
    await opensNotice(town, lies);
    await lies.presses(t('decision.grant'));
    lies.sees(t('fault.required'));
    assert.deepEqual(await casesIn(town), []);
    lies.fills({ under12Special: 'Alleen zo kan de hulp op tijd starten.' });
    await lies.presses(t('decision.grant'));
    const known = await newestCase(town);
    assert.equal(known.body.under12, true);
    await opensCase(lies, known.name);
    lies.sees(t('cases.under12'));
    lies.sees('Alleen zo kan de hulp op tijd starten.');
  });

  it('the coordinator takes the proposal back, and goes on with the worry', async () => {
    const { bram } = town;
    await sharesAndProposes(town);
    await opensFromHome(bram, t('decisions.title'));
    await bram.presses(t('decision.open'));
    await bram.presses(t('decision.withdraw'));
    await opensFromHome(bram, t('home.deskButton'));
    await bram.presses(t('desk.open'));
    assert.ok(bram.buttons.includes(t('triage.propose')));
  });

  it('of two who decide at once one wins, and the other reads who did what', async () => {
    const { lies, bram } = town;
    await sharesAndProposes(town);
    await opensFromHome(bram, t('decisions.title'));
    await bram.presses(t('decision.open'));
    await approves(town);
    await bram.presses(t('decision.withdraw'));
    bram.sees(t('refusal.changed'));
    bram.sees(t('decision.state.granted'));
    bram.sees('Lies Vermeulen');
    assert.equal((await casesIn(town)).length, 1);
    lies.sees(/D-\d{4}-0001/);
  });

  it('the same approval delivered three times makes one case', async () => {
    const { lies } = town;
    await sharesAndProposes(town);
    await opensNotice(town, lies);
    await lies.presses(t('decision.grant'), { times: 3, id: 'new' });
    assert.equal((await casesIn(town)).length, 1);
  });
});

describe('a case that runs', () => {
  let town: Town;
  let name: string;
  before(async () => {
    town = await openTown();
    ({ name } = await lists(town));
  });
  after(() => town.ends());

  it('holds what speaks for and against it, each with its source, the police apart', async () => {
    const { bram } = town;
    const notes = [
      ['for', 'Hij zei het opnieuw.', 'told'],
      ['against', 'Hij kwam naar het gesprek.', 'own'],
      ['for', 'Een vaststelling van de wijkagent.', 'police'],
    ] as const;
    for (const [elementSide, elementText, elementSource] of notes) {
      await opensCase(bram, name);
      await bram.presses(t('cases.noteCase'));
      bram.fills({ elementSide, elementText, elementSource });
      await bram.presses(t('form.save'));
      bram.sees(elementText);
    }
    const [before = '', after = ''] = bram.screen.split(t('cases.police'));
    assert.ok(before.includes('Hij zei het opnieuw.') && !before.includes('wijkagent'));
    assert.ok(after.includes('wijkagent'));
  });

  it('shows the police its number, word and days, and nothing that it says', async () => {
    const { tom } = town;
    await opensCase(tom, name);
    tom.sees(name);
    tom.sees(t('cases.event.listed'));
    for (const secret of [INDICATION, LINK, A_WORRY.what, 'Hij kwam naar het gesprek.', 'wijkagent'])
      tom.doesNotSee(secret);
    tom.doesNotSee(/S-\d{4}-\d{4}/);
    assert.ok(!tom.buttons.includes(t('cases.noteCase')));
  });

  it('is looked at by nobody who is not at the table', async () => {
    for (const person of [town.anna, town.chloe, town.audrey, town.sam]) {
      await person.says('start');
      assert.ok(!person.buttons.includes(t('home.cases')), person.key);
      person.doesNotSee(name);
    }
  });

  it('writes down who read its content and who saw its number', async () => {
    const trail = await town.auditTrail();
    assert.ok(trail.includes('case.read read'));
    assert.ok(trail.includes('case.see read'));
  });

  it('is closed by the mayor, for a reason, and then nothing can be changed in it', async () => {
    const { bram, lies } = town;
    await opensCase(bram, name);
    await bram.presses(t('cases.proposeUnlist'));
    bram.fills({ unlistWhy: 'indications-gone', unlistReason: 'Al maanden niets meer.' });
    await bram.presses(t('cases.proposeSend'));
    await opensCase(bram, name);
    bram.sees(/D-\d{4}-0002/);
    assert.ok(!bram.buttons.includes(t('cases.proposeUnlist')), 'one proposal at a time');
    await opensNotice(town, lies);
    lies.sees('Al maanden niets meer.');
    await lies.presses(t('decision.grant'));
    await opensCase(bram, name);
    bram.sees(t('cases.state.closed'));
    for (const button of ['cases.noteCase', 'cases.proposeMerge', 'cases.proposeUnlist'] as const)
      assert.ok(!bram.buttons.includes(t(button)), button);
    assert.ok(bram.buttons.includes(t('cases.recuse')), 'stepping out is always possible');
  });
});

describe('cases that go together and apart', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
  });
  afterEach(() => town.ends());

  it('a case goes into another one with all that it holds', async () => {
    const { bram } = town;
    const first = await lists(town);
    const second = await lists(town);
    await opensCase(bram, first.name);
    await bram.presses(t('cases.noteCase'));
    bram.fills({ elementSide: 'for', elementText: 'Hij zei het opnieuw.', elementSource: 'told' });
    await bram.presses(t('form.save'));
    await bram.presses(t('cases.proposeMerge'));
    bram.fills({ mergeInto: second.name, mergeWhy: 'same-person', mergeReason: 'Zelfde leerling.' });
    await bram.presses(t('cases.proposeSend'));
    await approves(town);
    const [from, into] = await casesIn(town);
    assert.deepEqual([from?.status, into?.status], ['merged', 'listed']);
    assert.deepEqual(from?.body.signals, []);
    assert.deepEqual(into?.body.signals, [...second.body.signals, ...first.body.signals]);
    await opensCase(bram, second.name);
    bram.sees('Hij zei het opnieuw.');
    await opensCase(bram, first.name);
    bram.sees(t('cases.mergedInto'));
    bram.sees(second.name);
  });

  it('a case that runs alone has nothing to merge with, not even itself', async () => {
    const { bram } = town;
    const { name } = await lists(town);
    await opensCase(bram, name);
    assert.ok(!bram.buttons.includes(t('cases.proposeSplit')), 'one worry cannot be split');
    await bram.presses(t('cases.proposeMerge'));
    bram.sees(t('cases.noOther'));
    assert.ok(!bram.buttons.includes(t('cases.proposeSend')));
  });

  it('some worries of a case become a case of their own', async () => {
    const { bram } = town;
    const { name, body } = await lists(town);
    const { body: both } = await lists(town, name);
    const joining = both.signals.filter((each) => !body.signals.includes(each));
    await opensCase(bram, name);
    await bram.presses(t('cases.proposeSplit'));
    bram.fills({ splitSignals: both.signals, splitWhy: 'other-person', splitReason: 'Twee leerlingen.' });
    await bram.presses(t('cases.proposeSend'));
    bram.sees(t('fault.unknownChoice'));
    bram.fills({ splitSignals: joining, splitWhy: 'other-person', splitReason: 'Twee leerlingen.' });
    await bram.presses(t('cases.proposeSend'));
    await approves(town);
    const [rest, apart] = await casesIn(town);
    assert.deepEqual(rest?.body.signals, body.signals);
    assert.deepEqual(apart?.body.signals, joining);
    assert.notEqual(rest?.body.pseudonym, apart?.body.pseudonym);
  });

  it('a running case of before is taken over by number and day, and by nothing else', async () => {
    const { bram, lies, tom } = town;
    await opensFromHome(bram, t('home.cases'));
    await bram.presses(t('cases.takeOver'));
    bram.fills({ earlierNumber: 'LIVC/2024-12', earlierDecision: '2999-01-01' });
    await bram.presses(t('cases.proposeSend'));
    bram.sees(t('fault.noDay'));
    bram.fills({ earlierNumber: 'LIVC/2024-12', earlierDecision: '2024-11-03' });
    await bram.presses(t('cases.proposeSend'));
    await approves(town);
    const known = await newestCase(town);
    assert.equal(known.body.decidedOn, '2024-11-03');
    for (const person of [bram, lies]) {
      await opensCase(person, known.name);
      person.sees('LIVC/2024-12');
      person.sees('03/11/2024');
    }
    await opensCase(tom, known.name);
    tom.doesNotSee('LIVC/2024-12');
  });

  it('who stepped out of a case finds it no more, in no list and under no button, until the mayor lets them back', async () => {
    const { bram, nadia, lies } = town;
    const { name, number } = await lists(town);
    await opensCase(nadia, name);
    await nadia.presses(t('cases.recuse'));
    await nadia.presses(t('cases.recuseYes'));
    nadia.sees(t('cases.none'));
    await opensFromHome(nadia, t('home.cases'));
    nadia.sees(t('cases.none'));
    await opensCase(bram, name);
    bram.sees(t('cases.event.recused'));
    bram.sees(t('cases.by.deputy'));
    bram.doesNotSee('Nadia');
    await opensCase(lies, name);
    await lies.presses(t('cases.endRecusal'));
    await opensCase(nadia, name);
    nadia.sees(number);
  });
});

describe('cases decided elsewhere', () => {
  it('on paper: recorded by one, confirmed by another, with the day of the paper', async () => {
    const town = await openTown();
    try {
      const { bram, nadia } = town;
      await sharesAndProposes(town);
      town.clock.goesOn(2 * DAYS);
      await opensFromHome(bram, t('decisions.title'));
      await bram.presses(t('decision.open'));
      await bram.presses(t('decision.recordPaper'));
      const yesterday = new Date(town.clock.now().getTime() - DAYS).toISOString().slice(0, 10);
      bram.fills({ paperReference: 'besluit 2026/114', paperDate: yesterday });
      await bram.presses(t('decision.signedGranted'));
      assert.deepEqual(await casesIn(town), []);
      await opensFromHome(nadia, t('decisions.title'));
      await nadia.presses(t('decision.open'));
      await nadia.presses(t('decision.confirmPaper'));
      assert.equal((await newestCase(town)).body.decidedOn, yesterday);
    } finally {
      await town.ends();
    }
  });

  it('before any content may be held: taken over, seen by number, closed for a reason without words', async () => {
    const town = await openTown({ level1: false });
    try {
      const { bram, lies } = town;
      await opensFromHome(bram, t('home.cases'));
      await bram.presses(t('cases.takeOver'));
      bram.fills({ earlierNumber: 'LIVC/2024-12', earlierDecision: '2024-11-03' });
      await bram.presses(t('cases.proposeSend'));
      await approves(town);
      const { name } = await newestCase(town);
      await opensCase(bram, name);
      bram.sees('LIVC/2024-12');
      assert.ok(!bram.buttons.includes(t('cases.noteCase')));
      await bram.presses(t('cases.proposeUnlist'));
      assert.ok(!bram.screen.includes(t('field.unlistReason')));
      bram.fills({ unlistWhy: 'followed-elsewhere' });
      await bram.presses(t('cases.proposeSend'));
      await approves(town);
      lies.sees(/D-\d{4}-0002/);
      assert.equal((await newestCase(town)).status, 'closed');
    } finally {
      await town.ends();
    }
  });

  it('of more than a page: the list turns, and each case stands on it once', async () => {
    const town = await openTown({ level1: false });
    try {
      const { bram } = town;
      for (let n = 0; n < 9; n += 1) {
        await opensFromHome(bram, t('home.cases'));
        await bram.presses(t('cases.takeOver'));
        bram.fills({ earlierNumber: `2024/${n}`, earlierDecision: '2024-11-03' });
        await bram.presses(t('cases.proposeSend'));
        await approves(town);
      }
      await opensFromHome(bram, t('home.cases'));
      const first = bram.screen;
      await bram.presses(t('reading.after'));
      const names = (await casesIn(town)).map(({ name }) => name);
      assert.equal(new Set(names.map((name) => name.split(' · ')[1])).size, 9);
      for (const name of names)
        assert.equal([first, bram.screen].filter((screen) => screen.includes(name)).length, 1, name);
    } finally {
      await town.ends();
    }
  });
});
