import assert from 'node:assert/strict';
import type { CaseBody } from '../../src/use-cases/case/case-item.ts';
import type { Item } from '../../src/use-cases/ports.ts';
import { bodyOf, type RosterBody } from '../../src/use-cases/records.ts';
import type { InvitationBody, SessionBody } from '../../src/use-cases/session/session-item.ts';
import { confirmRecord } from '../../src/use-cases/table/end-session.ts';
import { openItem } from '../../src/use-cases/table/open-item.ts';
import { openSession } from '../../src/use-cases/table/open-session.ts';
import { stateFrame } from '../../src/use-cases/table/state-frame.ts';
import { does, itemOf } from '../support/case-town.ts';
import { prints } from '../support/printing.ts';
import { type SeededSession, sets } from '../support/seed-session.ts';
import {
  AROUND,
  discusses,
  endsSession,
  enters,
  entriesOf,
  isOpened,
  opensItem,
  opensSession,
  proposesOutcome,
  readySession,
  statesFrame,
  storedItem,
  storedSession,
  viewsItem,
  viewsRecord,
} from '../support/table-steps.ts';
import type { Actor } from '../support/teams-client.ts';
import { DAYS, openTown, type Town } from '../support/town.ts';
import { acceptsPrivacy, wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');
const REVIEWED = { outcomeKind: 'trajectory', outcomeReview: '2031-01-15' };

const caseOf = async (town: Town, session: SeededSession, at = 0) => {
  const item = await itemOf(town, session.cases[at] ?? '');
  return { item, body: bodyOf<CaseBody>(item) };
};

async function itemsOfType({ bot, pk }: Town, type: string): Promise<readonly Item[]> {
  const found = await bot.assembly.surroundings.store.records.list(pk, { type, order: 'id', limit: 200 });
  return found.map(({ item }) => item);
}

/** Whether the worker is told to look at the room. */
async function isTended(town: Town, session: SeededSession): Promise<boolean> {
  const outbox = await itemsOfType(town, 'outbox');
  return outbox.some((item) => JSON.stringify(item.body).includes(session.room));
}

const nameIn = async (town: Town, session: SeededSession, at: number) =>
  (await storedItem(town, session, at)).body.name;

describe('a whole session', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
  });
  afterEach(() => town.ends());

  it('is opened, discussed item by item, ended and recorded; each partner meets only the own items', async () => {
    const { lies, bram, tom, chloe, anna } = town;
    const session = await readySession(town, { cases: 2, attends: { chloe: [0], anna: [1] } });
    const [first, second] = [await nameIn(town, session, 0), await nameIn(town, session, 1)];
    await opensSession(town);
    lies.sees(t('done.tableOpened', { number: session.number }));
    for (const key of AROUND) await statesFrame(town[key]);
    await discusses(town, first, REVIEWED);
    assert.deepEqual(
      (await storedItem(town, session)).body.present,
      await entriesOf(town, ['bram', 'lies', 'tom', 'chloe']),
    );
    await opensItem(lies, second);
    await proposesOutcome(bram, { outcomeKind: 'close' }, second);
    for (const person of [lies, tom, anna]) {
      await viewsItem(person, second);
      await person.presses(t('table.confirm'));
    }
    await viewsItem(lies, second);
    await lies.presses(t('table.itemClose'));
    await endsSession(lies);
    for (const person of [bram, lies, tom, chloe, anna]) {
      await viewsRecord(person);
      await person.presses(t('table.recordConfirm'));
    }
    chloe.sees(first);
    chloe.doesNotSee(second);
    anna.sees(second);
    anna.doesNotSee(first);
    assert.equal(await isTended(town, session), false);
    await viewsRecord(bram);
    for (const seen of [first, second, t('choice.outcomeKind.close'), '15/01/2031']) bram.sees(seen);
    await bram.presses(t('table.recordFinish'));
    assert.equal((await storedSession(town, session)).state, 'confirmed');
    assert.equal(await isTended(town, session), true);
    for (const posted of town.client.everythingPosted())
      for (const secret of [first, second, 'C-2026-']) assert.ok(!posted.includes(secret));
  });

  it('moves each case on: when it was discussed, what came out of it, and its last day', async () => {
    const from = town.clock.now().getTime();
    const [start, purgeAt] = [41, 300].map((days) => new Date(from + days * DAYS).toISOString());
    assert.ok(start && purgeAt);
    const session = await readySession(town, { cases: 3, start, purgeAt });
    const names = await Promise.all([0, 1, 2].map((at) => nameIn(town, session, at)));
    await isOpened(town);
    town.clock.goesOn(40 * DAYS);
    const at = town.clock.now().toISOString();
    await discusses(town, names[0], REVIEWED);
    await discusses(town, names[1], { outcomeKind: 'close' });
    await viewsItem(town.lies, names[2]);
    await town.lies.presses(t('table.itemPostpone'));
    await endsSession(town.lies);
    await viewsRecord(town.bram);
    town.bram.fills({ recordNoted: true });
    await town.bram.presses(t('table.recordFinish'));
    const [reviewed, closable, postponed] = await Promise.all([0, 1, 2].map((n) => caseOf(town, session, n)));
    assert.ok(reviewed && closable && postponed);
    assert.equal(reviewed.body.lastDiscussedAt, at);
    assert.equal(reviewed.body.outcome, 'trajectory');
    assert.equal(reviewed.body.reviewOn, '2031-01-15');
    assert.equal(reviewed.body.closable, undefined);
    assert.equal(reviewed.body.history.at(-1)?.what, 'discussed');
    assert.equal(closable.body.closable, true);
    assert.equal(closable.item.status, 'listed');
    assert.equal(postponed.body.lastDiscussedAt, null);
    assert.equal(postponed.body.outcome, undefined);
    const yearOn = new Date(town.clock.now().getTime() + 365 * DAYS).toISOString();
    assert.equal(reviewed.item.purgeAt, yearOn);
    assert.equal(postponed.item.purgeAt, purgeAt);
  });

  it('ends the access of everybody with the record, and keeps it for those who answer for it', async () => {
    const { bram, lies, chloe } = town;
    const session = await readySession(town);
    await isOpened(town);
    await discusses(town, undefined, REVIEWED);
    await endsSession(lies);
    await enters(chloe);
    await viewsRecord(bram);
    bram.fills({ recordNoted: true });
    await bram.presses(t('table.recordFinish'));
    const { name } = (await storedItem(town, session)).body;
    await chloe.presses(t('table.openItem'));
    chloe.sees(t('refusal.notFound'));
    await chloe.says('start');
    await chloe.presses(t('home.invitations'));
    assert.ok(!chloe.screen.includes(name));
    await lies.says('start');
    await lies.presses(t('home.sessions'));
    await lies.presses(t('sessions.open'));
    await lies.presses(t('sessions.record'));
    lies.sees(name);
  });

  it('is not ended while an item is left, nor recorded without a note of who did not confirm', async () => {
    const { lies, bram } = town;
    const session = await readySession(town);
    await isOpened(town);
    await endsSession(lies);
    lies.sees(t('refusal.notComplete'));
    assert.equal((await storedSession(town, session)).state, 'opened');
    await viewsItem(lies);
    await lies.presses(t('table.itemPostpone'));
    await endsSession(lies);
    await viewsRecord(bram);
    bram.sees(t('table.notConfirmed'));
    await bram.presses(t('table.recordFinish'));
    bram.sees(t('fault.required'));
    assert.equal((await storedSession(town, session)).state, 'ended');
    bram.fills({ recordNoted: true });
    await bram.presses(t('table.recordFinish'));
    assert.equal((await storedSession(town, session)).state, 'confirmed');
  });

  it('says of whoever was not there only that, and how everybody else acknowledged', async () => {
    const { lies, chloe } = town;
    const session = await readySession(town);
    await sets(town, session.invitations.anna ?? '', {}, 'declined');
    await isOpened(town, ['bram', 'lies', 'tom', 'chloe']);
    await discusses(town, undefined, REVIEWED);
    await endsSession(lies);
    await viewsRecord(chloe);
    const [, absent = ''] = chloe.screen.split(t('table.wereNot'));
    assert.ok(absent.includes('Anna Peeters'));
    assert.ok(!chloe.screen.includes(t('invitations.state.declined')));
    chloe.sees(t('table.acknowledged.card'));
  });

  it('has who stood in for somebody, by the link of that colleague; on paper too, once a link', async () => {
    const { lies, nadia } = town;
    const session = await readySession(town, { people: [...AROUND, 'nadia'] });
    const [bram = '', nadias = ''] = [session.entries.bram, session.entries.nadia];
    await sets<InvitationBody>(town, session.invitations.nadia ?? '', { standsInFor: bram });
    const change = { substitute: session.invitations.nadia ?? null };
    await sets<InvitationBody>(town, session.invitations.bram ?? '', change, 'substituted');
    const { body } = await storedSession(town, session);
    const invitees = body.invitees.filter(({ entry }) => entry !== nadias);
    const links = body.links
      .filter(({ entry }) => entry !== nadias)
      .map((each) => ({ ...each, link: each.entry === bram ? 'fixed' : 'school' }));
    await sets<SessionBody>(town, session.id, { invitees, links });
    await isOpened(town, ['nadia', 'lies', 'tom', 'chloe', 'anna']);
    await opensItem(lies);
    await viewsItem(nadia);
    nadia.sees(t('choice.sessionLink.fixed'));
    await nadia.presses(t('table.itemPostpone'));
    await endsSession(lies);
    const stood = `Nadia El Amrani (adjunct-coördinator) ${t('table.standsInFor')} Bram De Smet`;
    lies.sees(stood);
    await lies.says('start');
    await lies.presses(t('home.sessions'));
    await lies.presses(t('sessions.open'));
    const { answers } = await lies.presses(t('sessions.record'));
    const [link = ''] = JSON.stringify(answers).match(/http[^"\\]*\/print\/[\w-]+/g) ?? [];
    const printed = await prints(link);
    assert.equal(printed.status, 200);
    for (const seen of ['Nadia El Amrani', 'Chloé Dubois', session.number, t('table.acknowledged.card')])
      assert.ok(printed.html.includes(seen), seen);
    assert.equal((await prints(link)).status, 404);
  });

  it('is confirmed by those who were there only', async () => {
    const { lies, anna } = town;
    const session = await readySession(town);
    await isOpened(town, ['bram', 'lies', 'tom', 'chloe']);
    await viewsItem(lies);
    await lies.presses(t('table.itemPostpone'));
    await endsSession(lies);
    await viewsRecord(anna);
    assert.ok(!anna.buttons.includes(t('table.recordConfirm')));
    assert.deepEqual(await does(town, 'anna', confirmRecord, session.id, undefined), { refused: 'changed' });
  });

  it('leaves one line in the log for each press, the reads with it', async () => {
    await readySession(town);
    await opensSession(town);
    await statesFrame(town.tom);
    const trail = (await town.auditTrail()).filter((line) => /^(?:session|frame|item|record)\./.test(line));
    assert.deepEqual(trail, [
      'session.attend read',
      'session.open read',
      'session.open done',
      'session.attend read',
      'frame.state done',
    ]);
  });

  it('is told to those who were there, without content', async () => {
    const { lies, tom } = town;
    const session = await readySession(town);
    await isOpened(town);
    await viewsItem(lies);
    await lies.presses(t('table.itemPostpone'));
    await endsSession(lies);
    const notices = (await itemsOfType(town, 'outbox')).flatMap(
      ({ body }) => body.effects as readonly object[],
    );
    const told = notices.filter((effect) => 'notice' in effect && effect.notice === 'session.record');
    assert.equal(told.length, AROUND.length);
    for (const effect of told)
      assert.deepEqual(Object.keys(effect).toSorted(), [
        'entry',
        'kind',
        'notBefore',
        'notice',
        'number',
        'onlyWhile',
        'target',
        'to',
      ]);
    await viewsRecord(tom);
    tom.sees(session.number);
  });
});

describe('the opening round', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
  });
  afterEach(() => town.ends());

  it('is opened by the mayor, once the purpose was read', async () => {
    const { lies, bram, chloe } = town;
    const session = await readySession(town);
    await enters(bram);
    assert.ok(!bram.buttons.includes(t('table.open')));
    await enters(chloe);
    chloe.sees(t('table.notYetOpen'));
    await opensSession(town, { purposeRead: false });
    lies.sees(t('fault.required'));
    assert.equal((await storedSession(town, session)).state, 'ready');
    lies.fills({ purposeRead: true });
    await lies.presses(t('table.openNow'));
    assert.equal((await storedSession(town, session)).state, 'opened');
  });

  it('is refused without a reason for a fixed member who is absent, and one of its own needs words', async () => {
    const { lies } = town;
    const session = await readySession(town);
    const tablePresent = await entriesOf(town, ['bram', 'chloe']);
    await opensSession(town, { tablePresent });
    lies.sees(t('fault.required'));
    lies.sees(t('field.absentPolice'));
    assert.ok(!lies.screen.includes(t('field.absentCoordinator')));
    assert.equal((await storedSession(town, session)).state, 'ready');
    lies.fills({ tablePresent, purposeRead: true, absentPolice: 'other' });
    await lies.presses(t('table.openNow'));
    lies.sees(t('fault.required'));
    const fills = {
      tablePresent,
      purposeRead: true,
      absentPolice: 'other',
      absentText: 'Een dringende oproep.',
    };
    lies.fills(fills);
    await lies.presses(t('table.openNow'));
    const { state, body, item } = await storedSession(town, session);
    assert.equal(state, 'opened');
    assert.deepEqual(body.absent, [{ place: 'police', why: 'other' }]);
    assert.deepEqual(body.present, await entriesOf(town, ['bram', 'lies', 'chloe']));
    assert.ok(!JSON.stringify(item.body).includes('oproep'));
    await enters(lies);
    await lies.presses(t('table.attendance'));
    lies.sees('Een dringende oproep.');
  });

  it('a police member whose clearance has lapsed is not there, whatever is ticked (gate 4)', async () => {
    const { lies, tom } = town;
    const session = await readySession(town);
    const entry = session.entries.tom ?? '';
    const { terms } = bodyOf<RosterBody>(await itemOf(town, entry));
    const clearance = { level: 'geheim', until: '2026-01-31' } as const;
    await enters(lies);
    await lies.presses(t('table.open'));
    await sets<RosterBody>(town, entry, { terms: { ...terms, clearance } });
    lies.fills({ purposeRead: true });
    await lies.presses(t('table.openNow'));
    lies.sees(t('table.clearanceOver'));
    lies.sees(t('field.absentPolice'));
    assert.equal((await storedSession(town, session)).state, 'ready');
    assert.ok(!lies.screen.includes('Tom Janssens'));
    lies.fills({
      tablePresent: await entriesOf(town, ['bram', 'chloe', 'anna']),
      purposeRead: true,
      absentPolice: 'clearance',
    });
    await lies.presses(t('table.openNow'));
    assert.equal((await storedSession(town, session)).state, 'opened');
    await tom.says('start');
    assert.ok(!tom.screen.includes(session.number));
  });

  it('whoever has not acknowledged stays outside, is never marked present, and sees no item', async () => {
    const { lies, anna } = town;
    const session = await readySession(town, { acknowledged: ['bram', 'lies', 'tom', 'chloe'] });
    await enters(lies);
    lies.sees(t('table.notAdmitted'));
    await lies.presses(t('table.open'));
    const [form = '', outside = ''] = lies.screen.split(t('table.notAdmitted'));
    assert.ok(outside.includes('Anna Peeters') && !form.includes('Anna Peeters'));
    const everybody = (await entriesOf(town, AROUND)).join();
    const pressed = await does(town, 'lies', openSession, session.id, {
      tablePresent: everybody,
      purposeRead: 'yes',
    });
    assert.deepEqual(pressed, {
      refused: 'fields',
      errors: [{ field: 'tablePresent', fault: 'unknownChoice' }],
    });
    lies.fills({ purposeRead: true });
    await lies.presses(t('table.openNow'));
    for (const key of ['bram', 'lies', 'tom', 'chloe'] as const) await statesFrame(town[key]);
    await opensItem(lies);
    assert.ok(!(await storedItem(town, session)).body.present.includes(session.entries.anna ?? ''));
    await anna.says('start');
    await anna.presses(t('home.invitations'));
    if (anna.buttons.includes(t('invitations.open'))) await anna.presses(t('invitations.open'));
    await acceptsPrivacy(anna);
    assert.ok(!anna.buttons.includes(t('invitations.enter')));
  });

  it('each states the own frame, by what the roster says of them; the chair sees who has', async () => {
    const { lies, anna, chloe, bram } = town;
    await readySession(town);
    await opensSession(town);
    await enters(anna);
    anna.sees(t('table.regime.professional'));
    await anna.presses(t('table.frameState'));
    anna.sees(t('table.frameStated'));
    assert.ok(!anna.buttons.includes(t('table.frameState')));
    await enters(chloe);
    chloe.sees(t('table.regime.discretion', { law: '' }).slice(0, 30));
    assert.ok(!chloe.screen.includes(t('table.members')));
    for (const person of [lies, bram]) {
      await enters(person);
      const [, stated = '', silent = ''] = person.screen.split(
        new RegExp(`${t('table.framed')}|${t('table.notFramed')}`),
      );
      assert.equal(
        stated.trim(),
        `Anna Peeters (maatschappelijk werker) – ${t('table.regimeWord.professional')}`,
      );
      assert.ok(silent.includes('Chloé Dubois') && !silent.includes('Anna'));
    }
  });

  it('no item opens while somebody who is there has not; the chair sees who, and may note it as said aloud', async () => {
    const { lies, bram } = town;
    const session = await readySession(town);
    await opensSession(town);
    for (const key of ['bram', 'lies', 'tom', 'chloe'] as const) await statesFrame(town[key]);
    await viewsItem(lies);
    const [, waiting = ''] = lies.screen.split(t('table.unframed'));
    assert.ok(waiting.includes('Anna Peeters') && !waiting.includes('Tom Janssens'));
    await lies.presses(t('table.itemOpen'));
    lies.sees(t('refusal.notComplete'));
    assert.equal((await storedItem(town, session)).state, 'planned');
    await enters(bram);
    await bram.presses(t('table.attendance'));
    bram.fills({ framedAloud: await entriesOf(town, ['anna']) });
    await bram.presses(t('form.save'));
    bram.sees(t('done.tableAttendance'));
    await opensItem(lies);
    assert.equal((await storedItem(town, session)).state, 'open');
  });

  it('the same press three times states it once, and twelve who press at once need no fresh card', async () => {
    const session = await readySession(town);
    await opensSession(town);
    for (const key of AROUND) await enters(town[key]);
    await Promise.all(AROUND.map((key) => town[key].presses(t('table.frameState'), { times: 3, id: 'new' })));
    const { body } = await storedSession(town, session);
    assert.deepEqual([...body.framed].toSorted(), [...(await entriesOf(town, AROUND))].toSorted());
  });

  it('is nothing for whoever is not there', async () => {
    const { anna } = town;
    const session = await readySession(town);
    await opensSession(town, { tablePresent: await entriesOf(town, ['bram', 'tom', 'chloe']) });
    await enters(anna);
    assert.ok(!anna.buttons.includes(t('table.frameState')));
    assert.deepEqual(await does(town, 'anna', stateFrame, session.id, undefined), { refused: 'changed' });
  });

  it('who comes late is marked present, who leaves is gone from the open item too', async () => {
    const { lies, bram, chloe } = town;
    const session = await readySession(town);
    await isOpened(town, ['bram', 'lies', 'tom', 'chloe']);
    await opensItem(lies);
    await enters(bram);
    await bram.presses(t('table.attendance'));
    bram.fills({ tablePresent: await entriesOf(town, ['bram', 'lies', 'tom', 'anna']) });
    await bram.presses(t('form.save'));
    assert.deepEqual(
      (await storedItem(town, session)).body.present,
      await entriesOf(town, ['bram', 'lies', 'tom']),
    );
    await viewsItem(chloe);
    assert.ok(!chloe.buttons.includes(t('table.contribute')));
    await viewsItem(lies);
    await lies.presses(t('table.itemAttendance'));
    const withAnna = { itemPresent: await entriesOf(town, ['bram', 'lies', 'tom', 'anna']) };
    lies.fills(withAnna);
    await lies.presses(t('form.save'));
    lies.sees(t('refusal.notComplete'));
    await statesFrame(town.anna);
    await viewsItem(lies);
    await lies.presses(t('table.itemAttendance'));
    lies.fills(withAnna);
    await lies.presses(t('form.save'));
    assert.deepEqual((await storedItem(town, session)).body.present, withAnna.itemPresent);
  });
});

describe('the outcome of an item', () => {
  let town: Town;
  let session: SeededSession;
  beforeEach(async () => {
    town = await openTown();
    session = await readySession(town, { cases: 2 });
    await isOpened(town);
    await opensItem(town.lies, await nameIn(town, session, 0));
  });
  afterEach(() => town.ends());

  const views = async (actor: Actor) => viewsItem(actor, await nameIn(town, session, 0));

  it('one item is open at a time', async () => {
    const { lies, bram } = town;
    const second = await nameIn(town, session, 1);
    await viewsItem(lies, second);
    assert.ok(!lies.buttons.includes(t('table.itemOpen')));
    lies.sees(t('table.busy'));
    const pressed = await does(town, 'lies', openItem, session.items[1], undefined);
    assert.deepEqual(pressed, { refused: 'changed' });
    await views(bram);
    await bram.presses(t('table.itemPostpone'));
    await opensItem(lies, second);
    assert.equal((await storedItem(town, session, 1)).state, 'open');
  });

  it('nothing is closed before it is confirmed by each of those who are there', async () => {
    const { lies, bram, tom } = town;
    await views(lies);
    assert.ok(!lies.buttons.includes(t('table.itemClose')));
    await proposesOutcome(bram, REVIEWED);
    await bram.presses(t('table.itemClose'));
    bram.sees(t('refusal.notComplete'));
    bram.sees(t('table.unconfirmed'));
    for (const key of ['lies', 'tom', 'chloe', 'anna'] as const) {
      await views(town[key]);
      await town[key].presses(t('table.confirm'));
    }
    assert.ok(!tom.buttons.includes(t('table.confirm')));
    await views(bram);
    await bram.presses(t('table.itemClose'));
    assert.equal((await storedItem(town, session)).state, 'closed');
  });

  it('whoever confirms, confirms what they read: another proposal begins anew', async () => {
    const { bram, tom } = town;
    await proposesOutcome(bram, REVIEWED);
    await views(tom);
    await proposesOutcome(bram, { outcomeKind: 'close' });
    await tom.presses(t('table.confirm'));
    tom.sees(t('refusal.changed'));
    const [bramHimself] = await entriesOf(town, ['bram']);
    assert.deepEqual((await storedItem(town, session)).body.outcome?.confirmedBy, [bramHimself]);
  });

  it('that somebody informed is kept as a function and a day, and the function lies sealed', async () => {
    const { bram, chloe } = town;
    const [anna = ''] = await entriesOf(town, ['anna']);
    await proposesOutcome(bram, {
      outcomeKind: 'informed',
      informedFunction: anna,
      informedOn: '2026-11-20',
    });
    const { item, body } = await storedItem(town, session);
    assert.ok(!JSON.stringify(item).includes('maatschappelijk'));
    assert.equal(body.outcome?.informedOn, '2026-11-20');
    await views(chloe);
    const [, after = ''] = chloe.screen.split(t('field.informedFunction'));
    assert.ok(after.includes('maatschappelijk werker · 20/11/2026'));
    assert.ok(!chloe.screen.includes('Anna Peeters'));
    await proposesOutcome(bram, REVIEWED);
    assert.equal((await storedItem(town, session)).item.sealed?.informed, undefined);
  });

  it('a review lies ahead, and what was done lies behind', async () => {
    const { bram } = town;
    await proposesOutcome(bram, { outcomeKind: 'watch', outcomeReview: '2026-01-01' });
    bram.sees(t('fault.dayOver'));
    const [anna = ''] = await entriesOf(town, ['anna']);
    bram.fills({ outcomeKind: 'informed', informedFunction: anna, informedOn: '2031-01-01' });
    await bram.presses(t('form.save'));
    bram.sees(t('fault.noDay'));
    assert.equal((await storedItem(town, session)).body.outcome, null);
  });

  it('whoever lost their seat meanwhile holds up nobody', async () => {
    const { bram, lies, anna } = town;
    await proposesOutcome(bram, REVIEWED);
    for (const key of ['lies', 'tom', 'chloe'] as const) {
      await views(town[key]);
      await town[key].presses(t('table.confirm'));
    }
    await views(anna);
    await sets(town, session.invitations.anna ?? '', {}, 'withdrawn');
    await anna.presses(t('table.confirm'));
    anna.sees(t('refusal.notFound'));
    await views(lies);
    await lies.presses(t('table.itemClose'));
    assert.equal((await storedItem(town, session)).state, 'closed');
  });
});
