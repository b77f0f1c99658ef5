// The bot's own client of Microsoft Graph against the stand-in: every call once as it should go, and once as it should not.
import assert from 'node:assert/strict';
import { openTeamwork } from '../../src/graph/teamwork.ts';
import {
  DEMO_APP,
  DEMO_CATALOGUE_APP,
  DEMO_ORGANISER as ORGANISER,
  DEMO_HOST_TEAM as TEAM,
} from '../../src/local/graph/demo-tenant.ts';
import type { GraphBehaviours } from '../../src/local/graph/graph-behaviours.ts';
import { GraphTrouble, type MeetingPlan, type Teamwork } from '../../src/use-cases/teamwork.ts';
import { checkedFetch } from '../support/graph-rules/checked-fetch.ts';
import { objectIdOf, tenant } from './graph-requests.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const OTHER_TEAM = 'aaaaaaaa-0000-4000-8000-00000000000a';
const OWNERS = [objectIdOf('bram'), objectIdOf('nadia')];
const PLAN: MeetingPlan = {
  transactionId: 'session-s1',
  subject: 'LIVC 2026-07',
  start: '2026-10-12T12:00:00.000Z',
  end: '2026-10-12T14:00:00.000Z',
  timeZone: 'Europe/Brussels',
  online: true,
  place: null,
};
const NAMED = { name: 'LIVC 7F3K', description: 'session s1', owners: OWNERS };

function meeting(behaviours: Partial<GraphBehaviours> = {}, { checked = true } = {}) {
  const town = tenant(behaviours);
  const teamwork = openTeamwork({
    baseUrl: 'https://graph.microsoft.com',
    credential: town.graph.credential,
    // What the stand-in might let pass, the facts of Graph's metadata do not.
    fetch: checked ? checkedFetch(town.graph.fetch) : town.graph.fetch,
    // Its pauses pass in the tenant's own time.
    wait: async (ms) => town.wait(ms),
    teams: [TEAM],
    app: { externalId: DEMO_APP },
  });
  return { ...town, teamwork };
}

async function troubleOf(call: Promise<unknown>): Promise<GraphTrouble> {
  const caught = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  assert.ok(caught instanceof GraphTrouble, `no trouble: ${String(caught)}`);
  return caught;
}
const because = async (call: Promise<unknown>) => (await troubleOf(call)).because;
const idsOf = (members: readonly { readonly objectId: string }[] | undefined) =>
  members?.map(({ objectId }) => objectId).toSorted();

describe('The adapter for Graph meets its stand-in: the team', () => {
  it('teamMembers: who owns, who is a guest', async () => {
    const { teamwork, graph } = meeting({ pageSize: 2 });
    const members = await teamwork.teamMembers(TEAM);
    assert.equal(members.length, 5);
    assert.deepEqual(idsOf(members.filter(({ owner }) => owner)), OWNERS.toSorted());
    assert.deepEqual(
      idsOf(members.filter(({ guest }) => guest)),
      [objectIdOf('chloe'), objectIdOf('tom')].toSorted(),
    );
    graph.revoke('TeamMember.Read.All');
    assert.equal(await because(teamwork.teamMembers(TEAM)), 'permissionMissing');
  });

  it('asks nothing about any team that is not on its list', async () => {
    const { teamwork, graph } = meeting();
    assert.equal(await because(teamwork.teamMembers(OTHER_TEAM)), 'teamMissing');
    assert.equal(graph.calls.total, 0);
  });

  it('addToTeam: each person by themselves, guests as guests, nobody dropped', async () => {
    const { teamwork, graph } = meeting();
    graph.leaveTeamByHand(TEAM, objectIdOf('tom'));
    graph.disable(objectIdOf('sam'));
    const added = await teamwork.addToTeam(TEAM, [
      { objectId: objectIdOf('anna'), guest: false },
      { objectId: objectIdOf('tom'), guest: true },
      { objectId: objectIdOf('lies'), guest: false },
      { objectId: NOBODY, guest: false },
      { objectId: objectIdOf('sam'), guest: false },
    ]);
    assert.deepEqual(
      added.map(({ added, because }) => because ?? added),
      [true, true, true, 'personGone', 'personGone'],
    );
    assert.equal(graph.team(TEAM).members.size, 6);
  });

  it('addToTeam: a guest who has not redeemed, a policy against guests', async () => {
    const { teamwork, graph } = meeting();
    graph.inviteGuest({ objectId: NOBODY, name: 'Gast', mail: 'gast@elders.example' });
    const [pending] = await teamwork.addToTeam(TEAM, [{ objectId: NOBODY, guest: true }]);
    assert.equal(pending?.because, 'guestNotRedeemed');
    graph.redeem(NOBODY);
    graph.behave({ guests: false });
    const [forbidden] = await teamwork.addToTeam(TEAM, [{ objectId: NOBODY, guest: true }]);
    assert.equal(forbidden?.because, 'policyForbids');
  });

  it('removeFromTeam: gone counts as removed, the last owner stays', async () => {
    const { teamwork, graph } = meeting();
    graph.grant('TeamMember.ReadWrite.All');
    const members = await teamwork.teamMembers(TEAM);
    const membershipOf = (key: string) =>
      members.find(({ objectId }) => objectId === objectIdOf(key))?.membershipId ?? '';
    await teamwork.removeFromTeam(TEAM, membershipOf('tom'));
    await teamwork.removeFromTeam(TEAM, membershipOf('tom'));
    await teamwork.removeFromTeam(TEAM, membershipOf('bram'));
    await assert.rejects(teamwork.removeFromTeam(TEAM, membershipOf('nadia')), GraphTrouble);
    assert.equal(graph.team(TEAM).members.size, 3);
  });
});

describe('The adapter for Graph meets its stand-in: channels', () => {
  const made = async (behaviours: Partial<GraphBehaviours> = {}) => {
    const met = meeting(behaviours);
    return { ...met, channel: (await met.teamwork.createChannel(TEAM, NAMED)).id };
  };

  it('createChannel, channel, channels: what was made is read back', async () => {
    const { teamwork, channel, graph } = await made({ pageSize: 1 });
    const read = await teamwork.channel(TEAM, channel);
    assert.equal(read?.name, NAMED.name);
    assert.equal(read?.description, NAMED.description);
    assert.equal(read?.archived, false);
    assert.match(read?.webUrl ?? '', /^https:\/\/teams\.microsoft\.com\//);
    assert.deepEqual((await teamwork.channels(TEAM)).at(-1), read);
    assert.deepEqual(graph.rosterOf(TEAM, channel), OWNERS.toSorted());
    assert.equal(await teamwork.channel(TEAM, '19:none@thread.tacv2'), undefined);
  });

  it('createChannel: taken in either way that is reported, refused, full, forbidden', async () => {
    const { teamwork, graph } = await made();
    const make = (change: object = {}) => because(teamwork.createChannel(TEAM, { ...NAMED, ...change }));
    assert.equal(await make(), 'nameTaken');
    graph.behave({ nameTakenCode: 'BadRequest' });
    assert.equal(await make(), 'nameTaken');
    assert.equal(await make({ name: 'B', owners: [objectIdOf('anna')] }), 'notInTeam');
    assert.equal(await make({ name: 'B', owners: [objectIdOf('chloe')] }), 'guestCannotOwn');
    graph.behave({ channelLimit: 2 });
    assert.equal(await make({ name: 'B' }), 'channelLimit');
    graph.behave({ channelLimit: 1000, privateChannels: false });
    assert.equal(await make({ name: 'B' }), 'policyForbids');
    graph.archiveTeam(TEAM);
    assert.equal(await make({ name: 'B' }), 'teamMissing');
    graph.revoke('Channel.Create');
    const trouble = await troubleOf(teamwork.createChannel(TEAM, NAMED));
    assert.equal(trouble.because, 'permissionMissing');
    assert.equal(trouble.detail, 'Channel.Create');
    assert.equal(trouble.mayHaveHappened, false);
  });

  it('createChannel: a name that Teams does not take', async () => {
    const { teamwork } = meeting({}, { checked: false });
    for (const name of ['a/b', 'a..b', 'x'.repeat(51)])
      assert.equal(await because(teamwork.createChannel(TEAM, { ...NAMED, name })), 'nameRefused', name);
  });

  it('createChannel: never sent twice, and says that it may have happened', async () => {
    for (const fault of ['error-after', 'timeout-after', 'error-before', 'timeout-before'] as const) {
      const { teamwork, graph } = meeting();
      graph.faults = () => fault;
      const trouble = await troubleOf(teamwork.createChannel(TEAM, NAMED));
      assert.equal(trouble.mayHaveHappened, true, fault);
      assert.equal(trouble.because, 'unavailable', fault);
      assert.equal(graph.calls.total, 1, fault);
      assert.equal(graph.privateChannels(TEAM).length, fault.endsWith('after') ? 1 : 0, fault);
    }
  });

  it('channelMembers: the whole team at first, then its own; undefined when it is gone', async () => {
    const { teamwork, graph, channel, wait } = await made({ wholeTeamForMs: 60_000 });
    assert.equal((await teamwork.channelMembers(TEAM, channel))?.length, 5);
    wait(60_000);
    assert.deepEqual(idsOf(await teamwork.channelMembers(TEAM, channel)), OWNERS.toSorted());
    graph.deleteChannelByHand(TEAM, channel);
    assert.equal(await teamwork.channelMembers(TEAM, channel), undefined);
  });

  it('addToChannel: a member, a guest, an owner; not who is not in the team yet', async () => {
    const { teamwork, graph, channel, wait } = await made({ notInTeamForMs: 30_000 });
    await teamwork.addToChannel(TEAM, channel, objectIdOf('lies'), 'member');
    await teamwork.addToChannel(TEAM, channel, objectIdOf('lies'), 'member');
    await teamwork.addToChannel(TEAM, channel, objectIdOf('tom'), 'guest');
    const add = (key: string) => teamwork.addToChannel(TEAM, channel, objectIdOf(key), 'member');
    assert.equal(await because(add('anna')), 'notInTeam');
    await teamwork.addToTeam(TEAM, [{ objectId: objectIdOf('anna'), guest: false }]);
    assert.equal(await because(add('anna')), 'notInTeam');
    wait(30_000);
    await add('anna');
    assert.equal(graph.rosterOf(TEAM, channel).length, 5);
    graph.behave({ addingTwice: false });
    await add('anna');
    const owning = teamwork.addToChannel(TEAM, channel, objectIdOf('chloe'), 'owner');
    assert.equal(await because(owning), 'guestCannotOwn');
  });

  it('removeFromChannel: gone counts as removed', async () => {
    const { teamwork, graph, channel } = await made();
    graph.addByHand(TEAM, channel, objectIdOf('sam'));
    const stranger = (await teamwork.channelMembers(TEAM, channel))?.find(({ owner }) => !owner);
    assert.equal(stranger?.objectId, objectIdOf('sam'));
    await teamwork.removeFromChannel(TEAM, channel, stranger.membershipId);
    await teamwork.removeFromChannel(TEAM, channel, stranger.membershipId);
    assert.deepEqual(graph.rosterOf(TEAM, channel), OWNERS.toSorted());
    graph.revoke('ChannelMember.ReadWrite.All');
    const removing = teamwork.removeFromChannel(TEAM, channel, stranger.membershipId);
    assert.equal(await because(removing), 'permissionMissing');
  });

  it('archiveChannel, operation: runs, succeeds, is archived once; a channel without an owner is not', async () => {
    const { teamwork, graph, channel, wait } = await made({ operationRunsForMs: 30_000 });
    const operation = await teamwork.archiveChannel(TEAM, channel);
    assert.ok(operation);
    assert.equal(await teamwork.operation(TEAM, operation), 'running');
    wait(30_000);
    assert.equal(await teamwork.operation(TEAM, operation), 'succeeded');
    assert.equal((await teamwork.channel(TEAM, channel))?.archived, true);
    assert.equal(await teamwork.archiveChannel(TEAM, channel), undefined);
    await assert.rejects(teamwork.operation(TEAM, NOBODY), GraphTrouble);
    const other = await teamwork.createChannel(TEAM, { ...NAMED, name: 'B' });
    for (const owner of OWNERS) graph.leaveByHand(TEAM, other.id, owner);
    await assert.rejects(teamwork.archiveChannel(TEAM, other.id), GraphTrouble);
  });

  it('deleteChannel: gone counts as deleted', async () => {
    const { teamwork, graph, channel } = await made();
    await teamwork.deleteChannel(TEAM, channel);
    await teamwork.deleteChannel(TEAM, channel);
    assert.equal(graph.privateChannels(TEAM).length, 0);
    graph.revoke('Channel.Delete.All');
    assert.equal(await because(teamwork.deleteChannel(TEAM, channel)), 'permissionMissing');
  });

  it('enableAppInChannel: enabled already is fine; not allowed, not installed, not in the catalogue', async () => {
    const { teamwork, graph, channel } = await made();
    await teamwork.enableAppInChannel(TEAM, channel);
    await teamwork.enableAppInChannel(TEAM, channel);
    assert.deepEqual([...graph.channel(TEAM, channel).apps], [DEMO_CATALOGUE_APP]);
    graph.behave({ appsInChannels: false });
    assert.equal(await because(teamwork.enableAppInChannel(TEAM, channel)), 'appNotAllowedInChannel');
    graph.behave({ appsInChannels: true });
    graph.installInTeam(TEAM, DEMO_CATALOGUE_APP, false);
    assert.equal(await because(teamwork.enableAppInChannel(TEAM, channel)), 'appNotInTeam');
    graph.withdrawApp(DEMO_CATALOGUE_APP);
    assert.equal(await because(teamwork.enableAppInChannel(TEAM, channel)), 'appNotInCatalogue');
  });
});

describe('The adapter for Graph meets its stand-in: people, calendar, meeting', () => {
  it('openChatWith: the same chat however often; nobody’s for whoever is gone', async () => {
    const { teamwork, graph } = meeting();
    const chat = await teamwork.openChatWith(objectIdOf('anna'));
    assert.equal(await teamwork.openChatWith(objectIdOf('anna')), chat);
    assert.equal(await because(teamwork.openChatWith(NOBODY)), 'personGone');
    graph.withdrawApp(DEMO_CATALOGUE_APP);
    assert.equal(await because(teamwork.openChatWith(objectIdOf('anna'))), 'appNotInCatalogue');
  });

  it('createEvent, event: one event however often; in a room without a meeting', async () => {
    const { teamwork, graph } = meeting();
    graph.faults = ({ n }) => (n === 1 ? 'timeout-after' : undefined);
    const event = await teamwork.createEvent(ORGANISER, PLAN);
    assert.equal((await teamwork.createEvent(ORGANISER, PLAN)).id, event.id);
    assert.deepEqual(await teamwork.event(ORGANISER, event.id), event);
    assert.match(event.joinUrl ?? '', /meetup-join/);
    assert.equal(graph.liveEvents().length, 1);
    const [stored] = graph.liveEvents();
    assert.equal(stored?.period.start, Date.parse(PLAN.start));
    assert.equal(stored?.written.hideAttendees, true);
    assert.equal(stored?.written.sensitivity, 'confidential');
    const place = { ...PLAN, transactionId: 'session-s2', online: false, place: 'Zaal 2' };
    assert.equal((await teamwork.createEvent(ORGANISER, place)).joinUrl, undefined);
    assert.equal(await teamwork.event(ORGANISER, 'none'), undefined);
  });

  it('createEvent: no mailbox, no account, no right to the calendar', async () => {
    const { teamwork, graph } = meeting();
    graph.grant('Calendars.ReadWrite');
    assert.equal(await because(teamwork.createEvent(objectIdOf('tom'), PLAN)), 'organiserUnlicensed');
    assert.equal(await because(teamwork.createEvent(NOBODY, PLAN)), 'organiserUnlicensed');
    graph.revoke('Calendars.ReadWrite');
    graph.openCalendar(ORGANISER, false);
    assert.equal(await because(teamwork.createEvent(ORGANISER, PLAN)), 'permissionMissing');
  });

  it('createEvent: keeps its instant in the hour that comes twice', async () => {
    const { teamwork, graph } = meeting();
    for (const start of ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']) {
      const end = new Date(Date.parse(start) + 3_600_000).toISOString();
      await teamwork.createEvent(ORGANISER, { ...PLAN, start, end, transactionId: start });
      assert.equal(graph.liveEvents().at(-1)?.period.start, Date.parse(start));
      assert.equal(graph.liveEvents().at(-1)?.period.end, Date.parse(end));
    }
  });

  it('inviteToEvent: exactly these; moveEvent; cancelEvent: gone counts as cancelled', async () => {
    const { teamwork, graph } = meeting();
    const { id } = await teamwork.createEvent(ORGANISER, PLAN);
    assert.equal(graph.state.letters.length, 0);
    await teamwork.inviteToEvent(ORGANISER, id, [objectIdOf('bram'), objectIdOf('tom')]);
    await teamwork.inviteToEvent(ORGANISER, id, [objectIdOf('tom')]);
    assert.deepEqual(graph.liveEvents()[0]?.attendees, ['tom@partner.example']);
    await teamwork.moveEvent(ORGANISER, id, { ...PLAN, start: '2026-10-12T13:00:00Z' });
    assert.equal(graph.liveEvents()[0]?.period.start, Date.parse('2026-10-12T13:00:00Z'));
    assert.deepEqual(graph.liveEvents()[0]?.attendees, ['tom@partner.example']);
    assert.equal(await because(teamwork.inviteToEvent(ORGANISER, id, [NOBODY])), 'personGone');
    await teamwork.cancelEvent(ORGANISER, id);
    await teamwork.cancelEvent(ORGANISER, id);
    assert.equal(graph.liveEvents().length, 0);
    await assert.rejects(teamwork.moveEvent(ORGANISER, id, PLAN), GraphTrouble);
  });

  it('cancelEvent: one to which nobody was invited goes as well', async () => {
    const { teamwork, graph } = meeting();
    const { id } = await teamwork.createEvent(ORGANISER, PLAN);
    await teamwork.cancelEvent(ORGANISER, id);
    assert.equal(graph.liveEvents().length, 0);
    graph.openCalendar(ORGANISER, false);
    assert.equal(await because(teamwork.cancelEvent(ORGANISER, id)), 'permissionMissing');
  });

  it('closeMeetingDoors: shut, and it says so where a policy or a missing one keeps them open', async () => {
    const { teamwork, graph } = meeting();
    const { id, joinUrl = '' } = await teamwork.createEvent(ORGANISER, PLAN);
    await teamwork.closeMeetingDoors(ORGANISER, joinUrl);
    const settings = graph.meetingOf(id)?.settings;
    assert.deepEqual(settings?.lobbyBypassSettings, { scope: 'invited', isDialInBypassEnabled: false });
    assert.equal(settings?.allowRecording, false);
    graph.behave({ meetingPolicy: { recordAutomatically: true } });
    assert.equal(await because(teamwork.closeMeetingDoors(ORGANISER, joinUrl)), 'policyForbids');
    graph.coverMeetings(ORGANISER, false);
    assert.equal(await because(teamwork.closeMeetingDoors(ORGANISER, joinUrl)), 'accessPolicyMissing');
  });

  it('closeMeetingDoors: comes back later for a meeting that cannot be found yet', async () => {
    const { teamwork, wait } = meeting({ meetingFoundAfterMs: 10_000 });
    const { joinUrl = '' } = await teamwork.createEvent(ORGANISER, PLAN);
    assert.equal(await because(teamwork.closeMeetingDoors(ORGANISER, joinUrl)), 'unavailable');
    wait(10_000);
    await teamwork.closeMeetingDoors(ORGANISER, joinUrl);
  });

  it('busy: yes, no, and unknown where the calendar cannot be seen', async () => {
    const { teamwork, graph } = meeting();
    const start = Date.parse('2026-10-12T13:45:00Z');
    graph.change(objectIdOf('lies'), { busy: [{ start, end: start + 900_000 }] });
    const people = ['lies', 'bram', 'tom'].map(objectIdOf);
    const found = await teamwork.busy(ORGANISER, [...people, NOBODY], PLAN);
    assert.deepEqual(
      found.map(({ busy }) => busy),
      [true, false, undefined, undefined],
    );
    graph.openCalendar(ORGANISER, false);
    assert.equal(await because(teamwork.busy(ORGANISER, people, PLAN)), 'permissionMissing');
  });

  it('preflight: all in order, and each thing that is not', async () => {
    const { teamwork, graph } = meeting();
    const fine = await teamwork.preflight(TEAM, ORGANISER);
    assert.deepEqual(
      { ...fine, permissions: fine.permissions.includes('Channel.Create') },
      {
        permissions: true,
        team: 'found',
        channels: 1,
        appInTeam: true,
        appInCatalogue: true,
        organiser: 'found',
      },
    );
    graph.archiveTeam(TEAM);
    graph.installInTeam(TEAM, DEMO_CATALOGUE_APP, false);
    graph.change(ORGANISER, { mailbox: false });
    graph.revoke('AppCatalog.Read.All');
    const seen = await teamwork.preflight(TEAM, ORGANISER);
    assert.equal(seen.team, 'archived');
    assert.equal(seen.appInTeam, false);
    assert.equal(seen.appInCatalogue, false);
    assert.equal(seen.organiser, 'missing');
    assert.equal((await teamwork.preflight(TEAM, undefined)).organiser, 'unknown');
  });

  it('reads again through a short outage, and not when it is told to wait long', async () => {
    const { teamwork, graph } = meeting();
    graph.faults = ({ n }) => (n === 1 ? 'error-before' : n === 2 ? 'throttled' : undefined);
    assert.equal((await teamwork.teamMembers(TEAM)).length, 5);
    graph.behave({ throttles: true });
    graph.faults = () => undefined;
    const trouble = await troubleOf(addingOneByOne(teamwork));
    assert.equal(trouble.because, 'throttled');
    assert.ok((trouble.retryAfterMs ?? 0) >= 1_000);
  });
});

/** More in one second than Teams takes for a team. */
async function addingOneByOne(teamwork: Teamwork): Promise<void> {
  for (let n = 0; n < 5; n += 1)
    await teamwork.addToTeam(TEAM, [{ objectId: objectIdOf('anna'), guest: false }]);
}
