// A session from the first press to the mayor's approval: how few presses it takes, and what is written when it is approved.
import assert from 'node:assert/strict';
import type { CaseBody } from '../../src/use-cases/case/case-item.ts';
import { asBody, bodyOf } from '../../src/use-cases/records.ts';
import { agendaItemBody, invitationBody } from '../../src/use-cases/session/session-item.ts';
import { opensCase, opensFromHome } from '../support/case-steps.ts';
import { itemOf } from '../support/case-town.ts';
import { dayFrom, nameOf } from '../support/members.ts';
import {
  choosesCases,
  choosesPeople,
  choosesWhen,
  FIVE,
  grants,
  inFull,
  newestSession,
  opensSession,
  opensSessions,
  plans,
  proposes,
  seat,
  sessionsIn,
  severalCases,
} from '../support/session-steps.ts';
import { openTown, type Town } from '../support/town.ts';
import { wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');

/** The test names all five; the three fixed members are ticked already, so a person presses three times less. */
const ALREADY_CHOSEN = 3;

async function ofType(town: Town, type: string) {
  const { records } = town.bot.assembly.surroundings.store;
  return (await records.list(town.pk, { type, order: 'id', limit: 100 })).map(({ item }) => item);
}

describe('Bram plans a session', function () {
  this.timeout(60_000);
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
  });
  afterEach(() => town.ends());

  it('of five people and three cases in at most 25 presses, the first time and with the links of last time', async () => {
    const { bram } = town;
    const cases = await severalCases(town, 3);

    await bram.says('start');
    bram.countsAgain();
    await bram.presses(t('home.sessions'));
    await bram.presses(t('sessions.plan'));
    bram.fills({ sessionDay: dayFrom(town, 20), sessionTime: '14:00' });
    await bram.presses(t('sessions.next'));
    await choosesCases(town, cases);
    bram.fills({ sessionPeople: FIVE.map(inFull) });
    await bram.presses(t('sessions.next'));
    const functions = [0, 1, 2].map((line) => [seat(3, line), 'care'] as const);
    bram.fills(Object.fromEntries([...functions, [seat(4, 0), 'school'], [seat(4, 1), 'school']]));
    await bram.presses(t('sessions.check'));
    await bram.presses(t('sessions.propose'));
    const first = bram.pressCount - ALREADY_CHOSEN;
    assert.ok(first <= 25, `${first} presses the first time`);
    await grants(town);

    await bram.says('start');
    bram.countsAgain();
    await bram.presses(t('home.sessions'));
    await bram.presses(t('sessions.plan'));
    await bram.presses(t('sessions.next'));
    await choosesCases(town, cases);
    bram.fills({ sessionPeople: FIVE.map(inFull) });
    await bram.presses(t('sessions.next'));
    await bram.presses(t('sessions.check'));
    await bram.presses(t('sessions.propose'));
    const again = bram.pressCount - ALREADY_CHOSEN;
    assert.ok(again <= 15, `${again} presses with the links of last time`);
    const [one, other] = await sessionsIn(town);
    assert.ok(one && other);
    const codes = (body: typeof one.body) =>
      body.links
        .filter(({ link }) => link !== 'none')
        .map(
          ({ entry, item, link }) =>
            `${entry} ${body.agenda.find((line) => line.item === item)?.case} ${link}`,
        )
        .toSorted();
    assert.deepEqual(codes(other.body), codes(one.body));
    assert.equal(codes(one.body).length, 14);
  });

  it('and the mayor approves it with one press: session, items, invitations and room are there at once', async () => {
    const { lies } = town;
    const cases = await severalCases(town, 2);
    await proposes(town, cases);
    assert.equal((await newestSession(town)).state, 'proposed');
    assert.deepEqual(await ofType(town, 'invitation'), []);

    await opensFromHome(lies, t('decisions.title'));
    await lies.presses(t('decision.open'));
    for (const { name } of cases) lies.sees(name);
    for (const key of FIVE) lies.sees(nameOf(key));
    lies.sees(t('choice.sessionLink.care'));
    lies.countsAgain();
    await lies.presses(t('decision.grant'));
    assert.equal(lies.pressCount, 1);

    const session = await newestSession(town);
    assert.equal(session.state, 'approved');
    const items = await ofType(town, 'agenda-item');
    assert.deepEqual(
      items.map((item) => [item.status, item.assignee, item.purgeAt, agendaItemBody(item).case]).toSorted(),
      cases.map(({ id }) => ['planned', session.id, session.item.purgeAt, id]).toSorted(),
    );
    const invitations = await ofType(town, 'invitation');
    assert.equal(invitations.length, 5);
    for (const item of invitations) {
      const { entry, items: attends } = invitationBody(item);
      assert.equal(item.status, 'prepared');
      assert.equal(item.owner, (await itemOf(town, entry)).owner);
      assert.equal(attends.length, 2);
    }
    assert.equal(invitations.filter((item) => invitationBody(item).fixed).length, 3);
    const [room, ...more] = await ofType(town, 'room');
    assert.ok(room && more.length === 0);
    const { id, body } = cases[0] ?? assert.fail();
    assert.equal(body.session, undefined);
    assert.equal(bodyOf<CaseBody>(await itemOf(town, id)).session, session.id);
    assert.ok((await town.auditTrail()).includes('session.propose done'));
  });

  it('in the order new, running, closable, whatever the order in which cases were chosen', async () => {
    const [first, second, third] = await severalCases(town, 3);
    assert.ok(first && second && third);
    const { records } = town.bot.assembly.surroundings.store;
    const becomes = async (id: string, change: Partial<CaseBody>) => {
      const stored = await records.read(town.pk, id);
      assert.ok(stored);
      const item = { ...stored.item, body: asBody({ ...stored.item.body, ...change }) };
      await records.commit(town.pk, [{ kind: 'replace', item, version: stored.version }]);
    };
    await becomes(first.id, { lastDiscussedAt: '2026-01-05T10:00:00.000Z', closable: true });
    await becomes(second.id, { lastDiscussedAt: '2026-01-05T10:00:00.000Z' });
    await choosesWhen(town);
    await choosesCases(town, [first, second, third]);
    const { body } = await newestSession(town);
    assert.deepEqual(
      body.agenda.map((line) => [line.case, line.course]),
      [
        [third.id, 'new'],
        [second.id, 'running'],
        [first.id, 'closable'],
      ],
    );
  });

  it('and what is not chosen does not attend: a person without any item stands in the way', async () => {
    const { bram } = town;
    const cases = await severalCases(town, 1);
    await choosesWhen(town);
    await choosesCases(town, cases);
    await choosesPeople(town, FIVE);
    bram.fills({ [seat(3, 0)]: 'care' });
    await bram.presses(t('sessions.check'));
    bram.sees(t('sessions.conflict.noItem'));
    assert.ok(!bram.buttons.includes(t('sessions.propose')));
    await bram.presses(t('sessions.changePeople'));
    bram.fills({ sessionPeople: ['lies', 'tom', 'bram', 'anna'].map(inFull) });
    await bram.presses(t('sessions.next'));
    await bram.presses(t('sessions.check'));
    assert.ok(bram.buttons.includes(t('sessions.propose')));
  });

  it('with the reason of a link in words, shown to the mayor and to nobody before', async () => {
    const { bram, lies } = town;
    await plans(town, await severalCases(town, 1));
    await bram.presses(t('sessions.changeGrid'));
    bram.fills({ why3x0: 'Begeleidt het gezin sinds mei.' });
    await bram.presses(t('sessions.check'));
    await bram.presses(t('sessions.propose'));
    await opensFromHome(lies, t('decisions.title'));
    await lies.presses(t('decision.open'));
    lies.sees('Begeleidt het gezin sinds mei.');
    assert.ok(!JSON.stringify(await ofType(town, 'session')).includes('sinds mei'));
  });

  it('and sees nothing of a case out of which he stepped; what was planned there stays for Nadia', async () => {
    const { bram, nadia } = town;
    const cases = await severalCases(town, 2);
    const [first, second] = cases;
    assert.ok(first && second);
    const { body } = await plans(town, cases);
    const line = body.agenda.find((each) => each.case === first.id)?.item;
    await opensCase(bram, first.name);
    await bram.presses(t('cases.recuse'));
    await bram.presses(t('cases.recuseYes'));
    await opensSession(bram);
    assert.ok(bram.screen.includes(second.name) && !bram.screen.includes(first.name));
    await bram.presses(t('sessions.changeAgenda'));
    assert.ok(!bram.screen.includes(first.name));
    bram.fills({ sessionCases: [second.id] });
    await bram.presses(t('sessions.next'));
    assert.ok(!bram.screen.includes(first.name));
    await bram.presses(t('sessions.check'));
    const after = (await newestSession(town)).body;
    assert.deepEqual(
      after.links.filter(({ item }) => item === line),
      body.links.filter(({ item }) => item === line),
    );
    await opensSession(nadia);
    nadia.sees(first.name);
    nadia.sees(second.name);
  });

  it('at an hour that does not exist: it is refused, and nothing is moved in silence', async () => {
    const { bram } = town;
    const day = lastSundayOfMarch(town);
    town.clock.goesOn(Date.parse(`${day}T12:00:00Z`) - town.clock.now().getTime() - 30 * 86_400_000);
    await opensSessions(bram);
    await bram.presses(t('sessions.plan'));
    bram.fills({ sessionDay: day, sessionTime: '02:30' });
    await bram.presses(t('sessions.next'));
    bram.sees(t('fault.timeGap'));
    assert.deepEqual(await sessionsIn(town), []);
    bram.fills({ sessionDay: day, sessionTime: '03:00' });
    await bram.presses(t('sessions.next'));
    assert.equal((await newestSession(town)).body.start, `${day}T01:00:00.000Z`);
  });

  it('at an hour that comes twice: it asks which one, and shows the offset', async () => {
    const { bram } = town;
    const day = lastSundayOfOctober(town);
    town.clock.goesOn(Date.parse(`${day}T12:00:00Z`) - town.clock.now().getTime() - 30 * 86_400_000);
    await opensSessions(bram);
    await bram.presses(t('sessions.plan'));
    bram.fills({ sessionDay: day, sessionTime: '02:30' });
    await bram.presses(t('sessions.next'));
    bram.sees(t('fault.timeTwice'));
    bram.fills({ sessionDay: day, sessionTime: '02:30', sessionFold: 'later' });
    await bram.presses(t('sessions.next'));
    const { body } = await newestSession(town);
    assert.equal(body.start, `${day}T01:30:00.000Z`);
    await opensSession(bram);
    bram.sees('02:30 (UTC+01:00)');
  });

  it('sooner than the house rule only with a reason', async () => {
    const { bram } = town;
    await opensSessions(bram);
    await bram.presses(t('sessions.plan'));
    assert.ok(!bram.screen.includes(t('field.sessionUrgency')));
    bram.fills({ sessionDay: dayFrom(town, 3) });
    await bram.presses(t('sessions.next'));
    bram.sees(t('fault.shortNotice'));
    bram.fills({ sessionDay: dayFrom(town, 3), sessionUrgency: 'new-facts' });
    await bram.presses(t('sessions.next'));
    await opensSession(bram);
    bram.sees(t('choice.sessionUrgency.new-facts'));
  });

  it('in a room only with its address', async () => {
    const { bram } = town;
    await opensSessions(bram);
    await bram.presses(t('sessions.plan'));
    bram.fills({ sessionDay: dayFrom(town, 20), sessionPlace: 'room' });
    await bram.presses(t('sessions.next'));
    bram.sees(t('fault.required'));
    bram.fills({ sessionDay: dayFrom(town, 20), sessionPlace: 'room', sessionAddress: 'Raadzaal, Markt 1' });
    await bram.presses(t('sessions.next'));
    await opensSession(bram);
    bram.sees('Raadzaal, Markt 1');
  });

  it('and lets go of a draft, with all that was typed in it', async () => {
    const { bram } = town;
    await choosesWhen(town, { sessionPlace: 'room', sessionAddress: 'Raadzaal' });
    await opensSession(bram);
    await bram.presses(t('sessions.drop'));
    assert.deepEqual(await sessionsIn(town), []);
  });

  it('and nobody but the desk and the mayor sees that there is one', async () => {
    await choosesWhen(town);
    for (const actor of [town.chloe, town.tom, town.audrey, town.sam]) {
      await actor.says('start');
      assert.ok(!actor.buttons.includes(t('home.sessions')), actor.key);
    }
    await opensSession(town.lies);
    assert.ok(!town.lies.buttons.includes(t('sessions.changeWhen')));
  });
});

/** The day on which the clock goes forward, next year. */
function lastSundayOfMarch(town: Town): string {
  return lastSunday(town.clock.now().getUTCFullYear() + 1, '03');
}
function lastSundayOfOctober(town: Town): string {
  return lastSunday(town.clock.now().getUTCFullYear() + 1, '10');
}
function lastSunday(year: number, month: string): string {
  const last = new Date(`${year}-${month}-31T00:00:00Z`);
  last.setUTCDate(31 - last.getUTCDay());
  return last.toISOString().slice(0, 10);
}
