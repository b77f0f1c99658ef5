// What the mayor does with a session that is put before her: approving with strikes, sending it back, on paper; and what stands in the way.
import assert from 'node:assert/strict';
import { asBody } from '../../src/use-cases/records.ts';
import { invitationBody } from '../../src/use-cases/session/session-item.ts';
import { approves, type KnownCase, opensCase, opensFromHome } from '../support/case-steps.ts';
import { itemOf } from '../support/case-town.ts';
import { dayFrom, nameOf } from '../support/members.ts';
import {
  choosesWhen,
  FIVE,
  grants,
  inFull,
  type KnownSession,
  newestSession,
  opensSession,
  plans,
  proposes,
  severalCases,
} from '../support/session-steps.ts';
import { openTown, type Town } from '../support/town.ts';
import { wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');

async function ofType(town: Town, type: string) {
  const { records } = town.bot.assembly.surroundings.store;
  return (await records.list(town.pk, { type, order: 'id', limit: 100 })).map(({ item }) => item);
}

/** Something of the roster or of a case is otherwise than before, without anybody pressing anything. */
async function becomes(town: Town, id: string, change: object): Promise<void> {
  const { records } = town.bot.assembly.surroundings.store;
  const stored = await records.read(town.pk, id);
  assert.ok(stored);
  const body = asBody({ ...stored.item.body, ...change });
  await records.commit(town.pk, [
    { kind: 'replace', item: { ...stored.item, body }, version: stored.version },
  ]);
}

async function termsBecome(town: Town, entry: string, change: object): Promise<void> {
  const { body } = await itemOf(town, entry);
  await becomes(town, entry, { terms: { ...(body.terms as object), ...change } });
}

/** Of the five invited, the entry at this place: Lies, Tom, Bram, Anna, Chloé. */
const entryOf = ({ body }: KnownSession, person: number): string => body.invitees[person]?.entry ?? '';

async function opensDecision({ lies }: Town): Promise<void> {
  await opensFromHome(lies, t('decisions.title'));
  await lies.presses(t('decision.open'));
}

describe('Mayor Lies, about a session that is put before her', function () {
  this.timeout(60_000);
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
  });
  afterEach(() => town.ends());

  it('strikes a person with a reason: that one gets no invitation', async () => {
    const { lies, bram } = town;
    await proposes(town, await severalCases(town, 1));
    await opensDecision(town);
    lies.fills({ strikePeople: [nameOf('chloe')], decisionReason: 'De school hoeft hier niet bij te zijn.' });
    await lies.presses(t('decision.grant'));
    const session = await newestSession(town);
    assert.equal(session.state, 'approved');
    assert.equal((await ofType(town, 'invitation')).length, 4);
    await opensSession(bram);
    bram.sees(t('sessions.struck'));
    bram.sees(nameOf('chloe'));
  });

  it('strikes nobody without a reason', async () => {
    const { lies } = town;
    await proposes(town, await severalCases(town, 1));
    await opensDecision(town);
    lies.fills({ strikePeople: [nameOf('chloe')] });
    await lies.presses(t('decision.grant'));
    lies.sees(t('fault.required'));
    assert.equal((await newestSession(town)).state, 'proposed');
  });

  it('strikes an item: whoever attended nothing else is not invited, the case is on no agenda', async () => {
    const { lies, bram } = town;
    const cases = await severalCases(town, 2);
    const [, second] = cases;
    assert.ok(second);
    await plans(town, cases);
    await bram.presses(t('sessions.changeGrid'));
    // Chloé sits at the second case only.
    bram.fills({ link4x0: 'none' });
    await bram.presses(t('sessions.check'));
    await bram.presses(t('sessions.propose'));
    await opensDecision(town);
    lies.fills({ strikeItems: [second.name], decisionReason: 'Eerst de andere.' });
    await lies.presses(t('decision.grant'));
    const { body } = await newestSession(town);
    assert.deepEqual(
      body.agenda.map((line) => line.case),
      [cases[0]?.id],
    );
    assert.equal(body.invitees.length, 4);
    assert.equal((await ofType(town, 'agenda-item')).length, 1);
    assert.equal((await itemOf(town, second.id)).body.session, undefined);
  });

  it('cannot strike the only item there is, nor everybody', async () => {
    const { lies } = town;
    const cases = await severalCases(town, 1);
    await proposes(town, cases);
    await opensDecision(town);
    lies.fills({ strikePeople: FIVE.map(nameOf), decisionReason: 'Niemand.' });
    await lies.presses(t('decision.grant'));
    assert.equal((await newestSession(town)).state, 'proposed');
  });

  it('sends it back with a reason: it is the draft of the desk again, and can be proposed anew', async () => {
    const { lies, bram } = town;
    await proposes(town, await severalCases(town, 1));
    await opensDecision(town);
    lies.fills({ decisionReason: 'Vraag ook het CAW.' });
    await lies.presses(t('decision.refuse'));
    assert.equal((await newestSession(town)).state, 'draft');
    await opensSession(bram);
    bram.sees('Vraag ook het CAW.');
    await bram.presses(t('sessions.propose'));
    await grants(town);
    assert.equal((await newestSession(town)).state, 'approved');
  });

  it('finds it gone when Bram took it back', async () => {
    const { bram } = town;
    await proposes(town, await severalCases(town, 1));
    await bram.presses(t('sessions.decision'));
    await bram.presses(t('decision.withdraw'));
    assert.equal((await newestSession(town)).state, 'draft');
    await opensSession(bram);
    assert.ok(bram.buttons.includes(t('sessions.changeGrid')));
  });

  it('signs on paper: Bram notes it, Nadia confirms, and it is approved as by a press', async () => {
    const { bram, nadia } = town;
    await proposes(town, await severalCases(town, 1));
    await bram.presses(t('sessions.decision'));
    await bram.presses(t('decision.recordPaper'));
    bram.fills({ paperReference: 'CBS 2026/40', paperDate: dayFrom(town, 0) });
    await bram.presses(t('decision.signedGranted'));
    assert.equal((await newestSession(town)).state, 'proposed');
    await opensFromHome(nadia, t('decisions.title'));
    await nadia.presses(t('decision.open'));
    await nadia.presses(t('decision.confirmPaper'));
    assert.equal((await newestSession(town)).state, 'approved');
    assert.equal((await ofType(town, 'invitation')).length, 5);
  });

  it('approves: whoever stepped out of a case meanwhile has no seat at it', async () => {
    const { tom } = town;
    const cases = await severalCases(town, 2);
    const [first] = cases;
    assert.ok(first);
    const session = await proposes(town, cases);
    await opensCase(tom, first.name);
    await tom.presses(t('cases.recuse'));
    await tom.presses(t('cases.recuseYes'));
    await grants(town);
    const invitation = (await ofType(town, 'invitation')).find(
      (item) => invitationBody(item).entry === entryOf(session, 1),
    );
    assert.ok(invitation);
    const line = session.body.agenda.find((each) => each.case === first.id)?.item;
    assert.ok(line);
    assert.ok(!invitationBody(invitation).items.includes(line));
    assert.equal(invitationBody(invitation).items.length, 1);
  });

  it('is stopped when somebody lost their place meanwhile, until that person is struck', async () => {
    const { lies } = town;
    const session = await proposes(town, await severalCases(town, 1));
    await termsBecome(town, entryOf(session, 3), { validUntil: dayFrom(town, 2) });
    await opensDecision(town);
    lies.sees(t('sessions.conflict.expired'));
    await lies.presses(t('decision.grant'));
    lies.sees(t('fault.cannotStay'));
    assert.equal((await newestSession(town)).state, 'proposed');
    lies.fills({ strikePeople: [nameOf('anna')], decisionReason: 'Niet meer in dienst.' });
    await lies.presses(t('decision.grant'));
    assert.equal((await newestSession(town)).state, 'approved');
  });

  it('who stepped out of a case does not decide about the session in which it is discussed', async () => {
    const { lies } = town;
    const cases = await severalCases(town, 1);
    await opensCase(lies, cases[0]?.name ?? '');
    await lies.presses(t('cases.recuse'));
    await lies.presses(t('cases.recuseYes'));
    await plans(town, cases, { who: ['tom', 'bram', 'anna', 'chloe'] });
    town.bram.sees(t('sessions.conflict.missingMayor'));
    await town.bram.presses(t('sessions.propose'));
    await opensFromHome(lies, t('decisions.title'));
    assert.ok(!lies.buttons.includes(t('decision.open')));
  });
});

describe('What stands in the way is shown before Bram sends it', function () {
  this.timeout(60_000);
  let town: Town;
  let session: KnownSession;
  let another: KnownCase;
  beforeEach(async () => {
    town = await openTown();
    const [first, second] = await severalCases(town, 2);
    assert.ok(first && second);
    another = second;
    session = await plans(town, [first]);
  });
  afterEach(() => town.ends());

  const stops: readonly (readonly [string, number, object])[] = [
    ['expired', 4, { validUntil: '2026-02-01' }],
    ['clearance', 1, { clearance: { level: 'geheim', until: '2026-02-01' } }],
    ['accountOff', 4, { account: 'disabled' }],
  ];
  for (const [code, person, change] of stops)
    it(`${code}: it cannot be sent`, async () => {
      const { bram } = town;
      await termsBecome(town, entryOf(session, person), change);
      await opensSession(bram);
      bram.sees(t(`sessions.conflict.${code}` as 'sessions.conflict.expired'));
      assert.ok(!bram.buttons.includes(t('sessions.propose')));
    });

  it('somebody on paper only, or a guest who never came: it is said, and can be sent', async () => {
    const { bram } = town;
    await termsBecome(town, entryOf(session, 3), { guest: 'paper' });
    await termsBecome(town, entryOf(session, 4), { guest: 'invited' });
    await opensSession(bram);
    bram.sees(t('sessions.conflict.paperOnly'));
    bram.sees(t('sessions.conflict.guestInvited'));
    await bram.presses(t('sessions.propose'));
    assert.equal((await newestSession(town)).state, 'proposed');
  });

  it('somebody in another session at that hour: it is said', async () => {
    const { bram } = town;
    await bram.presses(t('sessions.propose'));
    await plans(town, [another]);
    await opensSession(bram, (await newestSession(town)).body.number);
    bram.sees(t('sessions.conflict.elsewhere'));
  });

  it('a declared conflict of interest: Tom is not offered a seat there', async () => {
    const { bram, tom } = town;
    await opensCase(tom, session.body.agenda[0]?.name ?? '');
    await tom.presses(t('cases.recuse'));
    await tom.presses(t('cases.recuseYes'));
    await opensSession(bram);
    bram.sees(t('sessions.conflict.recused'));
    assert.ok(!bram.buttons.includes(t('sessions.propose')));
    await bram.presses(t('sessions.changeGrid'));
    bram.sees(t('sessions.outOfIt'));
    await bram.presses(t('sessions.check'));
    bram.sees(t('sessions.conflict.noItem'));
  });

  it('a child under 12 without the special reason: it is asked in the grid', async () => {
    const { bram } = town;
    const [line] = session.body.agenda;
    assert.ok(line);
    await becomes(town, line.case, { under12: true });
    await opensSession(bram);
    bram.sees(t('sessions.conflict.under12'));
    await bram.presses(t('sessions.changeAgenda'));
    bram.fills({ sessionCases: [line.case] });
    await bram.presses(t('sessions.next'));
    bram.fills({ special0: 'Bescherming van het kind.' });
    await bram.presses(t('sessions.check'));
    assert.ok(bram.buttons.includes(t('sessions.propose')));
    await bram.presses(t('sessions.propose'));
    await opensDecision(town);
    town.lies.sees('Bescherming van het kind.');
  });
});

describe('At level 0, by number only', function () {
  this.timeout(60_000);

  it('a session is planned and approved without a word about anybody', async () => {
    const town = await openTown({ level1: false });
    try {
      const { bram } = town;
      await opensFromHome(bram, t('home.cases'));
      await bram.presses(t('cases.takeOver'));
      bram.fills({ earlierNumber: '2024/12', earlierDecision: '2024-11-03' });
      await bram.presses(t('cases.proposeSend'));
      await approves(town);
      await choosesWhen(town);
      const [found] = (await ofType(town, 'case')).map(({ id }) => id);
      bram.fills({ sessionCases: [found ?? ''] });
      await bram.presses(t('sessions.next'));
      bram.fills({ sessionPeople: FIVE.map(inFull) });
      await bram.presses(t('sessions.next'));
      assert.ok(!bram.screen.includes(t('sessions.whyOf')));
      bram.fills({ link3x0: 'care', link4x0: 'school' });
      await bram.presses(t('sessions.check'));
      bram.sees(t('sessions.conflict.noBasis'));
      await bram.presses(t('sessions.propose'));
      await grants(town);
      const session = await newestSession(town);
      assert.equal(session.state, 'approved');
      assert.equal(session.body.basis, null);
    } finally {
      await town.ends();
    }
  });
});
