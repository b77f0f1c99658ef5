// After the mayor's approval and before the session: moving it, calling it off, noting what was spoken of, printing its agenda.
import assert from 'node:assert/strict';
import type { Message, OutboxBody } from '../../src/use-cases/outbox/effect.ts';
import type { Item } from '../../src/use-cases/ports.ts';
import { bodyOf } from '../../src/use-cases/records.ts';
import { agendaItemBody, invitationBody } from '../../src/use-cases/session/session-item.ts';
import { dayFrom, nameOf } from '../support/members.ts';
import { opens, prints } from '../support/printing.ts';
import {
  grants,
  inFull,
  isApproved,
  type KnownSession,
  newestSession,
  opensSession,
  plans,
  severalCases,
} from '../support/session-steps.ts';
import type { Actor } from '../support/teams-client.ts';
import { openTown, type Town } from '../support/town.ts';
import { wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');

async function ofType(town: Town, type: string): Promise<readonly Item[]> {
  const { records } = town.bot.assembly.surroundings.store;
  return (await records.list(town.pk, { type, order: 'id', limit: 100 })).map(({ item }) => item);
}

/** All invitations are out, as the worker would have sent them; the last one was declined. */
async function everybodyIsInvited(town: Town): Promise<readonly Item[]> {
  const { records } = town.bot.assembly.surroundings.store;
  const invitations = await ofType(town, 'invitation');
  for (const [n, { id }] of invitations.entries()) {
    const stored = await records.read(town.pk, id);
    assert.ok(stored);
    const status = n === invitations.length - 1 ? 'declined' : 'sent';
    const item = { ...stored.item, status };
    assert.ok((await records.commit(town.pk, [{ kind: 'replace', item, version: stored.version }])).done);
  }
  return ofType(town, 'invitation');
}

/** The notices of this name that wait in the outbox. */
async function waiting(town: Town, name: string): Promise<readonly Message[]> {
  const effects = (await ofType(town, 'outbox')).flatMap((item) => bodyOf<OutboxBody>(item).effects);
  return effects.flatMap((effect) => (effect.kind === 'notice' && effect.notice === name ? [effect] : []));
}

async function tends(town: Town): Promise<number> {
  const effects = (await ofType(town, 'outbox')).flatMap((item) => bodyOf<OutboxBody>(item).effects);
  return effects.filter(({ kind }) => kind === 'tend-room').length;
}

describe('An approved session', function () {
  this.timeout(60_000);
  let town: Town;
  let session: KnownSession;
  beforeEach(async () => {
    town = await openTown();
    session = await isApproved(town);
  });
  afterEach(() => town.ends());

  const moves = async (bram: Actor, filling: Parameters<Actor['fills']>[0]) => {
    await opensSession(bram);
    await bram.presses(t('sessions.move'));
    bram.fills(filling);
    await bram.presses(t('sessions.moveSend'));
  };

  it('is moved: everybody who still holds an invitation is told, its room is looked at, nothing else changes', async () => {
    const { bram } = town;
    const invitations = await everybodyIsInvited(town);
    const before = await tends(town);
    await moves(bram, { sessionDay: dayFrom(town, 30), sessionTime: '9u30' });
    bram.sees('09:30 (UTC');
    const after = await newestSession(town);
    assert.equal(after.state, 'approved');
    assert.notEqual(after.body.start, session.body.start);
    assert.deepEqual(after.body.links, session.body.links);
    assert.equal(after.item.purgeAt, session.item.purgeAt);
    // Besides, the mayor is told as mayor, should it be theirs that was declined.
    const told = (await waiting(town, 'session.moved')).flatMap(({ entry = [] }) => entry);
    const holders = invitations
      .filter(({ status }) => status === 'sent')
      .map((item) => invitationBody(item).entry)
      .filter((entry) => entry !== session.body.preparedBy);
    assert.ok(holders.length >= 3);
    assert.deepEqual(told.toSorted(), holders.toSorted());
    assert.equal(await tends(town), before + 1);
  });

  it('is moved before anybody was invited: only the mayor is told', async () => {
    await moves(town.bram, { sessionDay: dayFrom(town, 30) });
    const told = await waiting(town, 'session.moved');
    assert.deepEqual(
      told.map(({ to, target }) => [to, target]),
      [['mayor', session.id]],
    );
  });

  it('is not moved to an hour that is over, nor to a day on which somebody has lost their place', async () => {
    const { bram } = town;
    await moves(bram, { sessionDay: dayFrom(town, -1) });
    bram.sees(t('fault.dayOver'));
    const { records } = town.bot.assembly.surroundings.store;
    const [, tom = ''] = session.body.invitees.map(({ entry }) => entry);
    const stored = await records.read(town.pk, tom);
    assert.ok(stored);
    const terms = stored.item.body.terms as object;
    const body = { ...stored.item.body, terms: { ...terms, validUntil: dayFrom(town, 25) } };
    await records.commit(town.pk, [
      { kind: 'replace', item: { ...stored.item, body }, version: stored.version },
    ]);
    await moves(bram, { sessionDay: dayFrom(town, 30) });
    bram.sees(t('fault.dayNotForAll'));
    assert.equal((await newestSession(town)).body.start, session.body.start);
  });

  it('is called off with a reason: everybody who was invited is told, and it can neither be moved nor called off again', async () => {
    const { bram } = town;
    await everybodyIsInvited(town);
    await opensSession(bram);
    await bram.presses(t('sessions.cancel'));
    await bram.presses(t('sessions.cancelSend'));
    bram.sees(t('fault.required'));
    bram.fills({ cancelReason: 'attendance' });
    await bram.presses(t('sessions.cancelSend'));
    bram.sees(t('sessions.state.cancelled'));
    bram.sees(t('choice.cancelReason.attendance'));
    assert.equal((await newestSession(town)).state, 'cancelled');
    assert.ok((await waiting(town, 'session.cancelled')).length >= 3);
    assert.ok(!bram.buttons.includes(t('sessions.move')));
    assert.ok(!bram.buttons.includes(t('sessions.cancel')));
  });

  it('is called off by the mayor as well, and moved by the desk only', async () => {
    const { lies } = town;
    await opensSession(lies);
    assert.ok(!lies.buttons.includes(t('sessions.move')));
    await lies.presses(t('sessions.cancel'));
    lies.fills({ cancelReason: 'mayor' });
    await lies.presses(t('sessions.cancelSend'));
    assert.equal((await newestSession(town)).state, 'cancelled');
  });

  it('has for each item with whom it was spoken about who it is, and on which day, and no word more', async () => {
    const { bram } = town;
    await opensSession(bram);
    await bram.presses(t('sessions.spoken'));
    await bram.presses(t('sessions.note'));
    bram.fills({ spokenWith: [inFull('anna')], spokenOn: dayFrom(town, -2) });
    await bram.presses(t('form.save'));
    bram.fills({ spokenWith: [inFull('chloe')], spokenOn: dayFrom(town, 1) });
    await bram.presses(t('form.save'));
    bram.sees(t('fault.dayAhead'));
    const [item] = await ofType(town, 'agenda-item');
    assert.ok(item);
    const anna = session.body.invitees[3]?.entry;
    assert.deepEqual(agendaItemBody(item).spoken, [{ entry: anna, on: dayFrom(town, -2) }]);
    await opensSession(bram);
    bram.sees(t('sessions.spokenWith', { n: 1 }));
  });

  it('is printed with its agenda and room to sign, once a link, and without anything about the case', async () => {
    const { bram } = town;
    await opensSession(bram);
    const { answers } = await bram.presses(t('sessions.title'));
    assert.ok(!JSON.stringify(answers).includes('/print/'));
    const opened = await bram.presses(t('sessions.open'));
    const [link = ''] = JSON.stringify(opened.answers).match(/http[^"\\]*\/print\/[\w-]+/g) ?? [];
    assert.equal((await opens(link)).status, 200);
    const { html, status } = await prints(link);
    assert.equal(status, 200);
    for (const key of ['lies', 'tom', 'bram', 'anna', 'chloe']) assert.ok(html.includes(nameOf(key)), key);
    assert.ok(html.includes(session.body.agenda[0]?.name ?? '-'));
    assert.ok(html.includes(t('choice.sessionLink.care')));
    assert.ok(html.includes(t('print.session.secrecy')));
    assert.ok(!html.includes('gewapende groep'));
    assert.equal((await prints(link)).status, 404);
    assert.ok((await town.auditTrail()).includes('session.print read'));
  });

  it('is not printed for somebody who may not see it', async () => {
    const { lies, chloe } = town;
    await opensSession(lies);
    assert.ok(lies.screen.includes(t('sessions.agenda')));
    await chloe.says('zittingen');
    assert.ok(!chloe.buttons.includes(t('sessions.open')));
  });

  it('of which the mayor is not a part: she is told by the session itself, and opens it', async () => {
    const { bram, lies } = town;
    await plans(town, await severalCases(town, 1), { who: ['tom', 'bram', 'anna', 'chloe'] });
    await bram.presses(t('sessions.propose'));
    await grants(town);
    const { body } = await newestSession(town);
    // What she gets of the other session comes first.
    for (let round = 0; round < 3; round += 1) await town.settles();
    await opensSession(bram, body.number);
    await bram.presses(t('sessions.cancel'));
    bram.fills({ cancelReason: 'practical' });
    await bram.presses(t('sessions.cancelSend'));
    await town.settles();
    await lies.presses(t('notice.open'));
    lies.sees(t('sessions.state.cancelled'));
    lies.sees(t('sessions.one', { number: body.number }));
  });
});
