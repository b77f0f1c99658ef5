import assert from 'node:assert/strict';
import { type InvitationBody, invitationBody } from '../../src/use-cases/session/session-item.ts';
import { convening, HOST_TEAM, idOf } from '../support/convening.ts';
import { isLookedAt, sets } from '../support/seed-session.ts';
import { DAYS, openTown, type Town } from '../support/town.ts';

describe('Convening a session', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
  });
  afterEach(() => town.ends());

  it('makes nothing before both owners have acknowledged, and sends nobody else an invitation', async () => {
    const it = await convening(town);
    await it.rounds(3);
    assert.deepEqual(it.channels, []);
    assert.deepEqual(await it.notices(), ['invitation.sent bram', 'invitation.sent nadia']);
    await it.acknowledged('bram');
    await it.rounds(3);
    assert.deepEqual(it.channels, []);
    assert.equal((await it.room()).obstacles[0]?.because, 'waitsForOwners');
  });

  it('has the mayor as second owner where the deputy declines, before there is a channel', async () => {
    const it = await convening(town);
    await it.rounds();
    await it.turns('nadia', 'declined');
    await it.rounds();
    assert.ok((await it.notices()).includes('invitation.sent lies'));
    await it.acknowledged('bram', 'lies');
    await it.rounds(8);
    assert.equal(await it.state(), 'ready');
    assert.deepEqual(it.roster(), ['bram', 'lies']);
  });

  it('says so where no second owner is left, and tells Bram', async () => {
    const it = await convening(town, { people: ['bram', 'nadia', 'chloe'] });
    await it.rounds();
    await it.turns('nadia', 'declined');
    await it.rounds();
    assert.equal((await it.room()).obstacles[0]?.because, 'ownerMissing');
    assert.ok((await it.notices()).includes('room.obstacle coordinator'));
  });

  it('makes one channel with its two owners, then invites everybody else', async () => {
    const it = await convening(town);
    await it.isReady();
    assert.deepEqual(it.roster(), ['bram', 'nadia']);
    const sent = (await it.notices()).filter((each) => each.startsWith('invitation.sent'));
    assert.deepEqual(
      sent,
      ['anna', 'bram', 'chloe', 'lies', 'nadia', 'tom'].map((key) => `invitation.sent ${key}`),
    );
  });

  it('gives the channel a name that says nothing, and nothing of a case', async () => {
    const it = await convening(town, { cases: 2 });
    await it.isReady();
    const [channel] = it.channels;
    assert.match(channel?.name ?? '', /^LIVC-[A-Z]{10}$/);
    assert.doesNotMatch(JSON.stringify([channel?.name, channel?.description]), /C-20|Z-20|itm|cas\./);
  });

  it('lets in whoever acknowledges, and nobody else', async () => {
    const it = await convening(town);
    await it.isReady();
    await it.admits('chloe', 'lies');
    assert.deepEqual(it.roster(), ['bram', 'chloe', 'lies', 'nadia']);
    assert.ok((await it.notices()).includes('channel.open chloe'));
    assert.equal(await it.seat('chloe'), 'admitted');
    assert.equal(await it.seat('tom'), 'invited');
  });

  it('brings Anna into the team first, and out of it at the end; those who were there stay', async () => {
    const it = await convening(town);
    const before = it.team();
    assert.ok(!before.includes('anna'));
    await it.isReady();
    await it.admits('anna', 'tom');
    assert.ok(it.team().includes('anna'));
    await it.sessionTurns('confirmed');
    await it.rounds(6);
    assert.equal(await it.state(), 'closed');
    assert.deepEqual(it.team(), before);
    assert.deepEqual(it.roster(), ['bram', 'nadia']);
  });

  it('never lets in somebody who declined, not even by a hand: that is a stranger', async () => {
    const it = await convening(town);
    await it.isReady();
    await it.turns('tom', 'declined');
    await it.rounds(2);
    it.graph.addByHand(HOST_TEAM, it.channelId, idOf('tom'));
    await it.rounds(12);
    assert.deepEqual(it.roster(), ['bram', 'nadia']);
    assert.ok((await it.notices()).includes('room.stranger dpo'));
  });

  it('takes somebody out whose invitation was withdrawn, without an alarm', async () => {
    const it = await convening(town);
    await it.isReady();
    await it.admits('chloe');
    await it.turns('chloe', 'withdrawn');
    await it.rounds(1);
    assert.deepEqual(it.roster(), ['bram', 'nadia']);
    assert.ok(!(await it.notices()).some((each) => each.startsWith('room.stranger')));
    assert.equal(await it.seat('chloe'), 'none');
  });

  it('takes somebody out who stepped out of every item of theirs', async () => {
    const it = await convening(town, { cases: 2 });
    await it.isReady();
    await it.admits('chloe');
    const { owner = '' } = await it.invitation('chloe');
    for (const item of it.session.items) await sets(town, item, { recused: [owner] });
    await isLookedAt(town, it.session.room);
    await it.rounds(1);
    assert.deepEqual(it.roster(), ['bram', 'nadia']);
  });

  it('takes somebody out whose place in the cell is suspended', async () => {
    const it = await convening(town);
    await it.isReady();
    await it.admits('chloe');
    await sets(town, it.session.entries.chloe ?? '', {}, 'suspended');
    await isLookedAt(town, it.session.room);
    await it.rounds(1);
    assert.deepEqual(it.roster(), ['bram', 'nadia']);
  });

  it('makes the meeting closed to whoever is not invited, with the admitted people as attendees', async () => {
    const it = await convening(town);
    await it.isReady();
    await it.admits('chloe');
    const [event, ...more] = it.graph.liveEvents();
    assert.ok(event && more.length === 0);
    assert.deepEqual(event.attendees.toSorted(), [
      'bram@voorbeeldegem.example',
      'chloe@partner.example',
      'nadia@voorbeeldegem.example',
    ]);
    assert.equal((await it.room()).meetingClosed, true);
    assert.match(String(event.written.subject), /^Z-2026-\d+$/);
  });

  it('moves the meeting with the session', async () => {
    const it = await convening(town);
    await it.isReady();
    const start = new Date(town.clock.now().getTime() + 30 * DAYS).toISOString();
    await it.sessionTurns('ready', { start });
    await it.rounds(2);
    assert.equal((await it.room()).event?.start, start);
    assert.equal(it.graph.calls.of('createEvent'), 1);
  });

  it('takes everything back when the session is off: meeting, channel, and whom it brought into the team', async () => {
    const it = await convening(town);
    const before = it.team();
    await it.isReady();
    await it.admits('anna');
    await it.sessionTurns('cancelled');
    await it.rounds(4);
    assert.deepEqual(it.channels, []);
    assert.deepEqual(it.graph.liveEvents(), []);
    assert.deepEqual(it.team(), before);
    assert.deepEqual((await it.room()).obstacles, []);
  });

  it('archives after the record, and deletes when the retention of the session ends', async () => {
    const it = await convening(town);
    await it.isReady();
    await it.sessionTurns('confirmed');
    await it.rounds(6);
    assert.equal(await it.state(), 'closed');
    assert.ok(it.graph.channel(HOST_TEAM, it.channelId).archiving !== null);
    const { purgeAt } = await it.item(it.session.id);
    town.clock.goesOn(Date.parse(purgeAt ?? '') - town.clock.now().getTime());
    await it.rounds(3);
    assert.deepEqual(it.channels, []);
    const { records } = town.bot.assembly.surroundings.store;
    assert.equal(await records.read(town.pk, it.session.room), undefined);
  });

  it('asks somebody who left by themselves once, and lets them in again only when they ask', async () => {
    const it = await convening(town);
    await it.isReady();
    await it.admits('chloe');
    await it.forgetsNotices();
    town.clock.goesOn(10 * 60_000);
    it.graph.leaveByHand(HOST_TEAM, it.channelId, idOf('chloe'));
    await it.rounds(40);
    assert.deepEqual(it.roster(), ['bram', 'nadia']);
    assert.deepEqual(await it.notices(), ['channel.left chloe']);
    const left = invitationBody(await it.invitation('chloe')).left;
    assert.equal(left?.back, false);
    await sets<InvitationBody>(town, it.session.invitations.chloe ?? '', {
      left: { at: left?.at ?? '', back: true },
    });
    await isLookedAt(town, it.session.room);
    await it.rounds(4);
    assert.deepEqual(it.roster(), ['bram', 'chloe', 'nadia']);
    assert.equal(invitationBody(await it.invitation('chloe')).left, null);
  });

  it('goes on by 1:1 messages where Teams lets no bot into the channel, and without a meeting where a policy forbids it', async () => {
    town.bot.graph.behave({ appsInChannels: false, meetingPolicy: { allowRecording: true } });
    const it = await convening(town);
    await it.isReady();
    const { lacks, botInChannel } = await it.room();
    assert.equal(botInChannel, 'no');
    assert.deepEqual(lacks.map(({ what, because }) => `${what} ${because}`).toSorted(), [
      'bot appNotAllowedInChannel',
      'meeting policyForbids',
    ]);
    assert.deepEqual(it.graph.liveEvents(), []);
  });

  it('makes another channel where somebody deleted it, with the people who belong there', async () => {
    const it = await convening(town);
    await it.isReady();
    await it.admits('chloe');
    const first = it.channelId;
    town.clock.goesOn(10 * 60_000);
    it.graph.deleteChannelByHand(HOST_TEAM, first);
    await it.rounds(1);
    assert.equal(await it.seat('chloe'), 'held-back');
    await it.rounds(60);
    assert.notEqual(it.channelId, first);
    assert.deepEqual(it.roster(), ['bram', 'chloe', 'nadia']);
    assert.equal(await it.seat('chloe'), 'admitted');
  });

  it('puts the mayor in the place of owners who both lost theirs', async () => {
    const it = await convening(town);
    await it.isReady();
    await it.admits('lies', 'chloe');
    for (const key of ['bram', 'nadia']) await sets(town, it.session.entries[key] ?? '', {}, 'suspended');
    await isLookedAt(town, it.session.room);
    await it.rounds(6);
    assert.deepEqual(it.roster(), ['chloe', 'lies']);
  });

  it('leaves somebody in the team whom another session needs, until that one ends too', async () => {
    const one = await convening(town, { people: ['bram', 'nadia', 'lies', 'anna'] });
    const other = await convening(town, { people: ['bram', 'nadia', 'lies', 'anna'] });
    const before = one.team();
    for (const each of [one, other]) {
      await each.rounds();
      await each.acknowledged('bram', 'nadia');
      await each.rounds(8);
      await each.acknowledged('anna');
      await each.rounds(6);
    }
    assert.ok(one.team().includes('anna'));
    await one.sessionTurns('confirmed');
    await one.rounds(6);
    assert.equal(await one.state(), 'closed');
    assert.ok(one.team().includes('anna'));
    await other.sessionTurns('cancelled');
    await other.rounds(6);
    assert.deepEqual(one.team(), before);
  });

  it('says what is missing where no host team is configured, and asks nobody', async () => {
    const it = await convening(town);
    const { surroundings } = town.bot.assembly;
    Object.assign(surroundings, { teamwork: undefined });
    await it.rounds(2);
    const [obstacle] = (await it.room()).obstacles;
    assert.deepEqual([obstacle?.step, obstacle?.because], ['preflight', 'nobodyConfigured']);
    assert.deepEqual(await it.notices(), ['room.obstacle coordinator']);
    assert.equal(it.graph.calls.total, 0);
    await it.sessionTurns('cancelled');
    await it.rounds(2);
    assert.deepEqual((await it.room()).ended, ['event', 'delete', 'team']);
  });

  it('is not looked at again and again for somebody who is not awaited any more', async () => {
    const it = await convening(town);
    await it.isReady();
    it.graph.behave({ adding: () => 'fails' });
    await it.acknowledged('chloe');
    await it.rounds(2);
    assert.equal((await it.room()).late.length, 1);
    await it.turns('chloe', 'declined');
    await it.rounds(6);
    assert.deepEqual((await it.room()).late, []);
    const { due = '' } = await it.item(it.session.room);
    assert.ok(due > town.clock.now().toISOString());
  });
});
