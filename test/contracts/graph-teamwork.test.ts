// What the bot asks of Microsoft Graph to convene a session, and what it makes of the answers. Every request is checked against Graph's own facts.
import assert from 'node:assert/strict';
import { REQUIRED_PERMISSIONS } from '../../src/graph/permissions.ts';
import { GraphTrouble, type MeetingPlan, type Teamwork } from '../../src/use-cases/teamwork.ts';
import { GRAPH_OPERATIONS } from '../support/graph-rules/graph-rules.ts';
import {
  BOT_APP,
  CATALOGUE_APP,
  GRAPH,
  json,
  nothing,
  refusal,
  type ScriptedGraph,
  scriptedGraph,
  TEAM,
  tokenWith,
} from '../support/graph-rules/scripted-graph.ts';

const BRAM = '8495f2da-95bc-4306-8ce9-d78504169209';
const NADIA = '0c1f7a52-1d34-4b8e-8a61-5f0d2c9e1a01';
const ANNA = 'f3a1b2c4-0d5e-4f60-9a7b-1c2d3e4f5a6b';
const CHLOE = 'a0b1c2d3-e4f5-4a6b-8c7d-9e0f1a2b3c4d';
const ORGANISER = '11112222-3333-4444-8555-666677778888';
const CHANNEL = '19:4b6b9e3c1f@thread.tacv2';
const JOIN = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b'a'%7d";
const EVENT = 'AAMkAGI1AAAt-_8=';

const MEMBERS = 'GET /teams/{teamId}/members';
const ADD = 'POST /teams/{teamId}/members/add';
const CHANNELS = 'GET /teams/{teamId}/channels';
const MAKE = 'POST /teams/{teamId}/channels';
const ONE = 'GET /teams/{teamId}/channels/{channelId}';
const ROSTER = 'GET /teams/{teamId}/channels/{channelId}/members';
const JOIN_ROSTER = 'POST /teams/{teamId}/channels/{channelId}/members';
const ARCHIVE = 'POST /teams/{teamId}/channels/{channelId}/archive';
const PERSON = 'GET /users/{userId}';

const aMember = (userId: string, ...roles: readonly string[]) => ({
  '@odata.type': '#microsoft.graph.aadUserConversationMember',
  id: `membership-of-${userId}==`,
  roles,
  displayName: 'Somebody',
  userId,
  email: 'somebody@example.org',
});
const aChannel = {
  id: CHANNEL,
  displayName: 'Overleg 7F3K',
  description: 'livc:1',
  webUrl: 'https://teams.microsoft.com/l/channel/1',
  isArchived: false,
};
const asOwner = (objectId: string, roles: readonly string[] = ['owner']) => ({
  '@odata.type': '#microsoft.graph.aadUserConversationMember',
  roles,
  'user@odata.bind': `https://graph.microsoft.com/v1.0/users('${objectId}')`,
});
const aPlan: MeetingPlan = {
  transactionId: 'b4a1c1b0-0000-4000-8000-000000000001',
  subject: 'Overleg 7F3K',
  start: '2026-10-02T12:00:00.000Z',
  end: '2026-10-02T13:30:00.000Z',
  timeZone: 'Europe/Brussels',
  online: true,
  place: null,
};

async function troubleOf(promise: Promise<unknown>): Promise<GraphTrouble> {
  const caught = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  assert.ok(caught instanceof GraphTrouble, `no trouble: ${caught}`);
  return caught;
}

describe('Teamwork, by Microsoft Graph', () => {
  let graph: ScriptedGraph;
  let teamwork: Teamwork;
  const everAsked = new Set<string>();
  afterEach(() => {
    for (const { operation } of graph.asked) everAsked.add(operation);
  });
  beforeEach(() => {
    graph = scriptedGraph();
    teamwork = graph.teamwork();
  });
  const bodies = () => graph.asked.map(({ body }) => body);

  describe('the host team', () => {
    it('tells who is in it, through every page', async () => {
      const next = `${GRAPH}/v1.0/teams/${TEAM}/members?$skiptoken=2`;
      graph.replies(
        MEMBERS,
        json(200, { value: [aMember(BRAM, 'owner')], '@odata.nextLink': next }),
        json(200, { value: [aMember(CHLOE, 'guest'), { ...aMember(ANNA), roles: null }] }),
      );
      assert.deepEqual(await teamwork.teamMembers(TEAM), [
        { membershipId: `membership-of-${BRAM}==`, objectId: BRAM, owner: true, guest: false },
        { membershipId: `membership-of-${CHLOE}==`, objectId: CHLOE, owner: false, guest: true },
        { membershipId: `membership-of-${ANNA}==`, objectId: ANNA, owner: false, guest: false },
      ]);
      assert.equal(graph.asked[1]?.url.href, next);
    });

    it('follows no link to elsewhere: the token would go along', async () => {
      for (const next of [
        'https://graph.microsoft.com.example.org/v1.0/teams',
        'http://graph.microsoft.com/v1.0/teams',
        'https://graph.microsoft.com/beta/teams',
        '/v1.0/teams',
        'x',
      ]) {
        graph.replies(MEMBERS, json(200, { value: [], '@odata.nextLink': next }));
        assert.equal((await troubleOf(teamwork.teamMembers(TEAM))).because, 'unexpected');
      }
      assert.equal(graph.asked.length, 5);
    });

    it('does not walk in circles', async () => {
      const next = `${GRAPH}/v1.0/teams/${TEAM}/members?$skiptoken=1`;
      const again = Array.from({ length: 101 }, () => json(200, { value: [], '@odata.nextLink': next }));
      graph.replies(MEMBERS, ...again);
      assert.equal((await troubleOf(teamwork.teamMembers(TEAM))).because, 'unexpected');
    });

    it('believes no roster that is not whole', async () => {
      for (const odd of [
        {},
        { value: null },
        { value: [{ id: 'x' }] },
        { value: [{ ...aMember(BRAM), userId: null }] },
        [],
      ]) {
        graph.replies(MEMBERS, json(200, odd));
        assert.equal((await troubleOf(teamwork.teamMembers(TEAM))).because, 'unexpected');
      }
    });

    it('takes people in, guests as guests and others without a role, and judges each by themselves', async () => {
      graph.replies(
        ADD,
        json(207, {
          value: [
            { userId: ANNA.toUpperCase(), error: null },
            { userId: CHLOE, error: { code: 'NotFound', message: '' } },
            {
              userId: NADIA,
              error: { code: 'BadRequest', message: 'The user is already a member of the team.' },
            },
          ],
        }),
      );
      const people = [
        { objectId: ANNA, guest: false },
        { objectId: CHLOE, guest: true },
        { objectId: NADIA, guest: false },
        { objectId: BRAM, guest: false },
      ];
      assert.deepEqual(await teamwork.addToTeam(TEAM, people), [
        { objectId: ANNA, added: true },
        { objectId: CHLOE, added: false, because: 'personGone' },
        { objectId: NADIA, added: true },
        { objectId: BRAM, added: false, because: 'unexpected' },
      ]);
      assert.deepEqual(bodies(), [
        { values: [asOwner(ANNA, []), asOwner(CHLOE, ['guest']), asOwner(NADIA, []), asOwner(BRAM, [])] },
      ]);
    });

    it('does not believe that a 200 took everybody in', async () => {
      graph.replies(
        ADD,
        json(200, { value: [{ userId: ANNA, error: { code: 'Forbidden', message: null } }] }),
      );
      const [anna] = await teamwork.addToTeam(TEAM, [{ objectId: ANNA, guest: false }]);
      assert.equal(anna?.added, false);
    });

    it('says of each why they did not come in, from a result that has no status', async () => {
      const causes = [
        ['Forbidden', 'Guests are not allowed by the policy of this tenant.', 'policyForbids'],
        ['Forbidden', 'The guest did not redeem the invitation.', 'guestNotRedeemed'],
        ['TooManyRequests', '', 'throttled'],
        ['InternalServerError', '', 'unavailable'],
        ['BadRequest', '', 'unexpected'],
      ] as const;
      for (const [code, message, because] of causes) {
        graph.replies(ADD, json(207, { value: [{ userId: CHLOE, error: { code, message } }] }));
        assert.deepEqual(await teamwork.addToTeam(TEAM, [{ objectId: CHLOE, guest: true }]), [
          { objectId: CHLOE, added: false, because },
        ]);
      }
    });

    it('asks nothing when nobody is to come in', async () => {
      assert.deepEqual(await teamwork.addToTeam(TEAM, []), []);
      assert.equal(graph.asked.length, 0);
    });

    it('takes somebody out, and is content when they are gone already', async () => {
      graph.replies(
        'DELETE /teams/{teamId}/members/{membershipId}',
        nothing(204),
        refusal(404, 'NotFound', 'No member found.'),
      );
      await teamwork.removeFromTeam(TEAM, 'a/b==');
      await teamwork.removeFromTeam(TEAM, 'a/b==');
      assert.equal(graph.asked[0]?.url.pathname, `/v1.0/teams/${TEAM}/members/a%2Fb%3D%3D`);
    });

    it('is asked about under its own name only: every other team is refused before a request leaves', async () => {
      const other = BRAM;
      const calls: readonly ((team: string) => Promise<unknown>)[] = [
        (team) => teamwork.teamMembers(team),
        (team) => teamwork.addToTeam(team, [{ objectId: ANNA, guest: false }]),
        (team) => teamwork.addToTeam(team, []),
        (team) => teamwork.removeFromTeam(team, 'x'),
        (team) => teamwork.channels(team),
        (team) => teamwork.channel(team, CHANNEL),
        (team) => teamwork.createChannel(team, { name: 'x', description: '', owners: [BRAM] }),
        (team) => teamwork.channelMembers(team, CHANNEL),
        (team) => teamwork.addToChannel(team, CHANNEL, ANNA, 'member'),
        (team) => teamwork.removeFromChannel(team, CHANNEL, 'x'),
        (team) => teamwork.archiveChannel(team, CHANNEL),
        (team) => teamwork.operation(team, 'x'),
        (team) => teamwork.deleteChannel(team, CHANNEL),
        (team) => teamwork.enableAppInChannel(team, CHANNEL),
        (team) => teamwork.preflight(team, undefined),
      ];
      for (const call of calls)
        for (const team of [other, '', `${TEAM}/channels`, `${TEAM}?x`])
          assert.equal((await troubleOf(call(team))).because, 'teamMissing');
      assert.equal(graph.asked.length, 0);
      graph.replies(MEMBERS, json(200, { value: [] }));
      assert.deepEqual(await teamwork.teamMembers(TEAM.toUpperCase()), []);
    });
  });

  describe('a channel', () => {
    it('is made private, with its owners in it, each named once', async () => {
      graph.replies(MAKE, json(201, { ...aChannel, membershipType: 'private', email: '' }));
      const plan = { name: 'Overleg 7F3K', description: 'livc:1', owners: [BRAM, NADIA, BRAM] };
      assert.deepEqual(await teamwork.createChannel(TEAM, plan), {
        id: CHANNEL,
        name: 'Overleg 7F3K',
        description: 'livc:1',
        webUrl: 'https://teams.microsoft.com/l/channel/1',
        archived: false,
      });
      assert.deepEqual(bodies(), [
        {
          displayName: 'Overleg 7F3K',
          description: 'livc:1',
          membershipType: 'private',
          members: [asOwner(BRAM), asOwner(NADIA)],
        },
      ]);
    });

    it('is found again, also without a description, and is undefined when it is gone', async () => {
      graph.replies(CHANNELS, json(200, { value: [{ ...aChannel, description: null, isArchived: null }] }));
      graph.replies(
        ONE,
        json(200, { ...aChannel, isArchived: true }),
        refusal(404, 'NotFound', 'Channel not found.'),
      );
      assert.equal((await teamwork.channels(TEAM))[0]?.description, '');
      assert.equal((await teamwork.channel(TEAM, CHANNEL))?.archived, true);
      assert.equal(await teamwork.channel(TEAM, CHANNEL), undefined);
      assert.equal(
        graph.asked[0]?.url.searchParams.get('$select'),
        'id,displayName,description,webUrl,isArchived',
      );
    });

    it('is not gone because a proxy says 404, or because the team is', async () => {
      graph.replies(
        ONE,
        new Response('<html>', { status: 404 }),
        refusal(404, 'NotFound', 'No team found with Group Id x'),
      );
      assert.equal((await troubleOf(teamwork.channel(TEAM, CHANNEL))).because, 'unexpected');
      assert.equal((await troubleOf(teamwork.channel(TEAM, CHANNEL))).because, 'teamMissing');
    });

    it('tells who is in it, and undefined when it is gone', async () => {
      graph.replies(ROSTER, json(200, { value: [aMember(BRAM, 'owner')] }), refusal(404, 'NotFound', 'x'));
      assert.deepEqual(
        (await teamwork.channelMembers(TEAM, CHANNEL))?.map(({ objectId }) => objectId),
        [BRAM],
      );
      assert.equal(await teamwork.channelMembers(TEAM, CHANNEL), undefined);
    });

    it('takes somebody in with the role of their place', async () => {
      const already = refusal(409, 'Conflict', 'x');
      graph.replies(JOIN_ROSTER, ...[BRAM, ANNA, CHLOE].map((id) => json(201, aMember(id))), already);
      await teamwork.addToChannel(TEAM, CHANNEL, BRAM, 'owner');
      await teamwork.addToChannel(TEAM, CHANNEL, ANNA, 'member');
      await teamwork.addToChannel(TEAM, CHANNEL, CHLOE, 'guest');
      await teamwork.addToChannel(TEAM, CHANNEL, CHLOE, 'guest');
      assert.deepEqual(bodies().slice(0, 3), [asOwner(BRAM), asOwner(ANNA, []), asOwner(CHLOE, ['guest'])]);
    });

    it('loses somebody, and ends, also when that was so already', async () => {
      graph.replies(
        'DELETE /teams/{teamId}/channels/{channelId}/members/{membershipId}',
        nothing(204),
        refusal(404, 'NotFound', 'x'),
      );
      graph.replies(
        'DELETE /teams/{teamId}/channels/{channelId}',
        nothing(204),
        refusal(404, 'NotFound', 'x'),
      );
      await teamwork.removeFromChannel(TEAM, CHANNEL, 'x');
      await teamwork.removeFromChannel(TEAM, CHANNEL, 'x');
      await teamwork.deleteChannel(TEAM, CHANNEL);
      await teamwork.deleteChannel(TEAM, CHANNEL);
    });

    it('is archived by an operation that can be looked at', async () => {
      for (const location of [
        `/teams/${TEAM}/operations/0a1b-2c`,
        `/teams('${TEAM}')/operations('0a1b-2c')`,
        `${GRAPH}/v1.0/teams('${TEAM}')/operations('0a1b-2c')`,
      ]) {
        graph.replies(ARCHIVE, nothing(202, { location }));
        assert.equal(await teamwork.archiveChannel(TEAM, CHANNEL), '0a1b-2c');
      }
      const states = ['notStarted', 'inProgress', 'succeeded', 'failed', 'invalid'];
      graph.replies(
        'GET /teams/{teamId}/operations/{operationId}',
        ...states.map((status) => json(200, { id: '0a1b-2c', operationType: 'archiveChannel', status })),
      );
      const seen = [];
      for (const _ of states) seen.push(await teamwork.operation(TEAM, '0a1b-2c'));
      assert.deepEqual(seen, ['running', 'running', 'succeeded', 'failed', 'failed']);
    });

    it('needs no operation when it is archived already, and one that is not named is looked for', async () => {
      graph.replies(ARCHIVE, refusal(400, 'BadRequest', 'The channel is already archived.'), nothing(202));
      assert.equal(await teamwork.archiveChannel(TEAM, CHANNEL), undefined);
      const trouble = await troubleOf(teamwork.archiveChannel(TEAM, CHANNEL));
      assert.deepEqual([trouble.because, trouble.mayHaveHappened], ['unexpected', true]);
    });

    it('lets the bot speak, with the id of its app in the catalogue, looked up where nobody gave it', async () => {
      const ENABLE = 'POST /teams/{teamId}/channels/{channelId}/enabledApps/$ref';
      graph.replies(ENABLE, nothing(204), refusal(409, 'Conflict', 'App already enabled.'));
      graph.replies(
        'GET /appCatalogs/teamsApps',
        json(200, { value: [{ id: CATALOGUE_APP }] }),
        json(200, { value: [] }),
      );
      await teamwork.enableAppInChannel(TEAM, CHANNEL);
      const asking = graph.teamwork({ app: { externalId: BOT_APP } });
      await asking.enableAppInChannel(TEAM, CHANNEL);
      const expected = { '@odata.id': `${GRAPH}/v1.0/appCatalogs/teamsApps/${CATALOGUE_APP}` };
      assert.deepEqual(bodies(), [expected, undefined, expected]);
      assert.equal((await troubleOf(asking.enableAppInChannel(TEAM, CHANNEL))).because, 'appNotInCatalogue');
    });
  });

  describe('a chat with one person', () => {
    const INSTALL = 'POST /users/{userId}/teamwork/installedApps';
    const INSTALLED = 'GET /users/{userId}/teamwork/installedApps';
    const CHAT = 'GET /users/{userId}/teamwork/installedApps/{installationId}/chat';

    it('is opened by installing the app, once or again', async () => {
      graph.replies(INSTALL, nothing(201), refusal(409, 'Conflict', 'x'));
      for (const _ of ['once', 'again']) {
        graph.replies(INSTALLED, json(200, { value: [{ id: 'in/st==' }] }));
        graph.replies(CHAT, json(200, { id: '19:chat@unq.gbl.spaces' }));
        assert.equal(await teamwork.openChatWith(ANNA), '19:chat@unq.gbl.spaces');
      }
      const filter = graph.asked[1]?.url.searchParams.get('$filter');
      assert.equal(filter, `teamsApp/externalId eq '${BOT_APP}'`);
    });

    it('waits for a later try while Teams does not show the installation yet', async () => {
      graph.replies(INSTALL, nothing(201)).replies(INSTALLED, json(200, { value: [] }));
      assert.equal((await troubleOf(teamwork.openChatWith(ANNA))).because, 'unavailable');
    });
  });

  describe('an event', () => {
    const CREATE = 'POST /users/{userId}/events';
    const CHANGE = 'PATCH /users/{userId}/events/{eventId}';
    const created = { id: EVENT, isCancelled: false, onlineMeeting: { joinUrl: JOIN }, subject: 'x' };

    it('is neutral: no text, no names, confidential, at the hour of the house', async () => {
      graph.replies(CREATE, json(201, created));
      assert.deepEqual(await teamwork.createEvent(ORGANISER, aPlan), {
        id: EVENT,
        joinUrl: JOIN,
        cancelled: false,
      });
      assert.deepEqual(bodies(), [
        {
          subject: 'Overleg 7F3K',
          start: { dateTime: '2026-10-02T14:00:00', timeZone: 'Europe/Brussels' },
          end: { dateTime: '2026-10-02T15:30:00', timeZone: 'Europe/Brussels' },
          location: { displayName: '' },
          isOnlineMeeting: true,
          onlineMeetingProvider: 'teamsForBusiness',
          body: { contentType: 'text', content: '' },
          hideAttendees: true,
          sensitivity: 'confidential',
          showAs: 'busy',
          allowNewTimeProposals: false,
          transactionId: aPlan.transactionId,
        },
      ]);
    });

    it('has no meeting where people sit in a room', async () => {
      graph.replies(CREATE, json(201, { id: EVENT, isCancelled: null, onlineMeeting: null }));
      const plan = { ...aPlan, online: false, place: 'Zaal 2' };
      assert.deepEqual(await teamwork.createEvent(ORGANISER, plan), {
        id: EVENT,
        joinUrl: undefined,
        cancelled: false,
      });
      const [body] = bodies();
      assert.ok(JSON.stringify(body).includes('"isOnlineMeeting":false'));
      assert.doesNotMatch(JSON.stringify(body), /Provider/);
    });

    it('begins at its instant, also in the hour that comes twice', async () => {
      const inTheFold = ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'];
      for (const start of inTheFold) {
        graph.replies(CREATE, json(201, created));
        await teamwork.createEvent(ORGANISER, { ...aPlan, start, end: '2026-10-25T03:00:00.000Z' });
      }
      assert.deepEqual(
        bodies().map((body) => Object(body).start),
        inTheFold.map((start) => ({ dateTime: start.slice(0, 19), timeZone: 'UTC' })),
      );
      assert.deepEqual(Object(bodies()[0]).end, {
        dateTime: '2026-10-25T04:00:00',
        timeZone: 'Europe/Brussels',
      });
    });

    it('is looked up, and is undefined when it is gone', async () => {
      graph.replies(
        'GET /users/{userId}/events/{eventId}',
        json(200, { ...created, isCancelled: true }),
        refusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.'),
      );
      assert.equal((await teamwork.event(ORGANISER, EVENT))?.cancelled, true);
      assert.equal(await teamwork.event(ORGANISER, EVENT), undefined);
    });

    it('moves without its text, where Outlook keeps the way in', async () => {
      graph.replies(CHANGE, json(200, created));
      await teamwork.moveEvent(ORGANISER, EVENT, { ...aPlan, place: 'Zaal 2' });
      assert.deepEqual(Object.keys(Object(bodies()[0])).toSorted(), ['end', 'location', 'start', 'subject']);
    });

    it('invites by the addresses of now, guests by their own, without names, unseen by each other', async () => {
      graph.replies(
        PERSON,
        json(200, { mail: 'anna@ocmw.example', userPrincipalName: 'a@x.example' }),
        json(200, { mail: 'chloe@school.example', userPrincipalName: 'chloe_school.example#EXT#@x.example' }),
        json(200, { mail: null, userPrincipalName: 'nadia@x.example' }),
      );
      graph.replies(CHANGE, json(200, created));
      await teamwork.inviteToEvent(ORGANISER, EVENT, [ANNA, CHLOE, NADIA]);
      assert.deepEqual(bodies().at(-1), {
        hideAttendees: true,
        attendees: ['anna@ocmw.example', 'chloe@school.example', 'nadia@x.example'].map((address) => ({
          emailAddress: { address },
          type: 'required',
        })),
      });
      assert.equal(graph.asked[0]?.url.search, '?$select=mail%2CuserPrincipalName');
    });

    it('invites nobody when one cannot be reached', async () => {
      graph.replies(
        PERSON,
        json(200, { mail: null, userPrincipalName: 'chloe_school.example#EXT#@x.example' }),
        refusal(404, 'Request_ResourceNotFound', 'x'),
      );
      for (const _ of ['without an address', 'gone'])
        assert.equal(
          (await troubleOf(teamwork.inviteToEvent(ORGANISER, EVENT, [CHLOE]))).because,
          'personGone',
        );
      assert.ok(graph.asked.every(({ operation }) => operation === PERSON));
    });

    it('is cancelled, and deleted where Outlook says that an appointment is no meeting', async () => {
      const CANCEL = 'POST /users/{userId}/events/{eventId}/cancel';
      const DELETE = 'DELETE /users/{userId}/events/{eventId}';
      const gone = () => refusal(404, 'ErrorItemNotFound', 'x');
      graph.replies(
        CANCEL,
        nothing(202),
        gone(),
        refusal(400, 'ErrorInvalidRequest', 'x'),
        refusal(400, 'ErrorInvalidRequest', 'x'),
      );
      graph.replies(DELETE, nothing(204), gone());
      for (const _ of ['cancelled', 'gone', 'deleted', 'gone meanwhile'])
        await teamwork.cancelEvent(ORGANISER, EVENT);
      assert.deepEqual(
        graph.asked.map(({ operation }) => operation),
        [CANCEL, CANCEL, CANCEL, DELETE, CANCEL, DELETE],
      );
    });
  });

  describe('the doors of a meeting', () => {
    const FIND = 'GET /users/{userId}/onlineMeetings';
    const SHUT = 'PATCH /users/{userId}/onlineMeetings/{meetingId}';
    const closed = {
      lobbyBypassSettings: { scope: 'invited', isDialInBypassEnabled: false },
      allowedPresenters: 'organizer',
      allowRecording: false,
      allowTranscription: false,
      recordAutomatically: false,
    };

    it('are closed for everybody who is not invited', async () => {
      graph
        .replies(FIND, json(200, { value: [{ id: 'MSo1/N2Y=' }] }))
        .replies(SHUT, json(200, { id: 'x', ...closed }));
      await teamwork.closeMeetingDoors(ORGANISER, JOIN);
      assert.deepEqual(bodies().at(-1), closed);
      const filter = graph.asked[0]?.url.searchParams.get('$filter');
      assert.equal(filter, `JoinWebUrl eq '${JOIN.replaceAll("'", "''")}'`);
      assert.match(graph.asked[1]?.url.pathname ?? '', /\/onlineMeetings\/MSo1%2FN2Y%3D$/);
    });

    it('are not taken for closed where a policy wins and Graph says 200 all the same', async () => {
      for (const open of [
        { lobbyBypassSettings: { scope: 'everyone' } },
        { lobbyBypassSettings: { isDialInBypassEnabled: true } },
        { allowedPresenters: 'everyone' },
        { allowRecording: true },
        { allowTranscription: true },
        { recordAutomatically: true },
      ]) {
        graph
          .replies(FIND, json(200, { value: [{ id: 'm' }] }))
          .replies(SHUT, json(200, { id: 'm', ...closed, ...open }));
        assert.equal((await troubleOf(teamwork.closeMeetingDoors(ORGANISER, JOIN))).because, 'policyForbids');
      }
    });

    it('cannot be closed before the meeting is found', async () => {
      graph.replies(FIND, json(200, { value: [] }));
      assert.equal((await troubleOf(teamwork.closeMeetingDoors(ORGANISER, JOIN))).because, 'unavailable');
    });
  });

  describe('who is free', () => {
    const SCHEDULE = 'POST /users/{userId}/calendar/getSchedule';
    const period = { start: '2026-10-02T12:00:00.000Z', end: '2026-10-02T13:30:00.000Z' };
    const mailOf = (n: number) => json(200, { mail: `p${n}@x.example`, userPrincipalName: 'x' });

    it('is read from digits alone, and unknown where the calendar is shut', async () => {
      graph.replies(
        PERSON,
        mailOf(1),
        mailOf(2),
        mailOf(3),
        mailOf(4),
        refusal(404, 'Request_ResourceNotFound', 'x'),
      );
      graph.replies(
        SCHEDULE,
        json(200, {
          value: [
            {
              scheduleId: 'P1@x.example',
              availabilityView: '000020',
              scheduleItems: [{ subject: 'Dokter' }],
            },
            { scheduleId: 'p2@x.example', availabilityView: '000400' },
            { scheduleId: 'p3@x.example', error: { responseCode: 'ErrorMailRecipientNotFound' } },
          ],
        }),
      );
      const answer = await teamwork.busy(ORGANISER, [ANNA, BRAM, CHLOE, NADIA, ORGANISER], period);
      assert.deepEqual(answer, [
        { objectId: ANNA, busy: true },
        { objectId: BRAM, busy: false },
        { objectId: CHLOE, busy: undefined },
        { objectId: NADIA, busy: undefined },
        { objectId: ORGANISER, busy: undefined },
      ]);
      assert.deepEqual(Object(bodies().at(-1)).startTime, {
        dateTime: '2026-10-02T12:00:00',
        timeZone: 'UTC',
      });
    });

    it('is asked of twenty at a time', async () => {
      const people = Array.from(
        { length: 45 },
        (_, n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      );
      graph.replies(PERSON, ...people.map((_, n) => mailOf(n)));
      graph.replies(SCHEDULE, ...[1, 2, 3].map(() => json(200, { value: [] })));
      assert.equal((await teamwork.busy(ORGANISER, people, period)).length, 45);
      const asked = graph.asked.filter(({ operation }) => operation === SCHEDULE);
      assert.deepEqual(
        asked.map(({ body }) => Object(body).schedules.length),
        [20, 20, 5],
      );
    });
  });

  describe('the preflight', () => {
    const TEAM_ITSELF = 'GET /teams/{teamId}';
    const IN_TEAM = 'GET /teams/{teamId}/installedApps';
    const IN_CATALOGUE = 'GET /appCatalogs/teamsApps';
    const credentialOf = (token: string) => ({ getToken: async () => ({ token, expiresOnTimestamp: 0 }) });
    const noRight = () =>
      refusal(403, 'Forbidden', 'Missing role permissions on the request. API requires one of x');

    it('sees what is in order, and the permissions that the token carries', async () => {
      graph.replies(TEAM_ITSELF, json(200, { id: TEAM, isArchived: false }));
      graph.replies(CHANNELS, json(200, { value: [{ id: 'a' }, { id: 'b' }] }));
      graph.replies(IN_TEAM, json(200, { value: [{ id: 'i' }] }));
      graph.replies(IN_CATALOGUE, json(200, { value: [{ id: CATALOGUE_APP }] }));
      graph.replies(
        PERSON,
        json(200, {
          accountEnabled: true,
          assignedPlans: [{ service: 'exchange', capabilityStatus: 'Enabled' }],
        }),
      );
      const credential = credentialOf(tokenWith(['Channel.Create', 'User.Read.All']));
      assert.deepEqual(await graph.teamwork({ credential }).preflight(TEAM, ORGANISER), {
        permissions: ['Channel.Create', 'User.Read.All'],
        team: 'found',
        channels: 2,
        appInTeam: true,
        appInCatalogue: true,
        organiser: 'found',
      });
    });

    it('sees what is missing', async () => {
      graph.replies(TEAM_ITSELF, refusal(404, 'NotFound', 'No team found with Group Id x'));
      graph.replies(IN_CATALOGUE, json(200, { value: [{ id: 'another' }] }));
      graph.replies(PERSON, refusal(404, 'Request_ResourceNotFound', 'x'));
      assert.deepEqual(
        await graph.teamwork({ credential: credentialOf('no-jwt') }).preflight(TEAM, ORGANISER),
        {
          permissions: [],
          team: 'missing',
          channels: 0,
          appInTeam: false,
          appInCatalogue: false,
          organiser: 'missing',
        },
      );
    });

    it('goes on where a right is missing: all that is wrong is told at once', async () => {
      graph.replies(TEAM_ITSELF, json(200, { isArchived: true }));
      for (const operation of [CHANNELS, IN_TEAM, IN_CATALOGUE, PERSON]) graph.replies(operation, noRight());
      const seen = await teamwork.preflight(TEAM, ORGANISER);
      assert.deepEqual(
        [seen.team, seen.channels, seen.appInTeam, seen.appInCatalogue, seen.organiser],
        ['archived', 0, false, false, 'missing'],
      );
    });

    it('takes an organiser who may not sign in, or has no mailbox, for missing; and none for unknown', async () => {
      const accounts = [
        { accountEnabled: false },
        { accountEnabled: true, assignedPlans: [{ service: 'exchange', capabilityStatus: 'Deleted' }] },
        { accountEnabled: true, assignedPlans: [] },
        { accountEnabled: null, assignedPlans: null },
      ];
      const seen = [];
      for (const account of accounts) {
        graph
          .replies(TEAM_ITSELF, refusal(404, 'NotFound', 'x'))
          .replies(IN_CATALOGUE, json(200, { value: [] }));
        graph.replies(PERSON, json(200, account));
        seen.push((await teamwork.preflight(TEAM, ORGANISER)).organiser);
      }
      graph
        .replies(TEAM_ITSELF, refusal(404, 'NotFound', 'x'))
        .replies(IN_CATALOGUE, json(200, { value: [] }));
      seen.push((await teamwork.preflight(TEAM, undefined)).organiser);
      assert.deepEqual(seen, ['missing', 'missing', 'missing', 'found', 'unknown']);
    });

    it('fails where Graph does not answer: that is no finding', async () => {
      graph.replies(TEAM_ITSELF, nothing(503), nothing(503), nothing(503));
      assert.equal((await troubleOf(teamwork.preflight(TEAM, undefined))).because, 'unavailable');
    });

    it('knows by name what each right is for', () => {
      const names = REQUIRED_PERMISSIONS.map(({ name }) => name);
      assert.equal(new Set(names).size, names.length);
      // Consented tenant-wide it would open every mailbox, whatever Exchange says.
      assert.equal(
        REQUIRED_PERMISSIONS.find(({ name }) => name === 'Calendars.ReadWrite')?.grantedIn,
        'exchange',
      );
    });
  });

  it('says nothing of anybody in its headers, and gives each request an id of its own', async () => {
    graph.replies(MEMBERS, nothing(503), json(200, { value: [] }), json(200, { value: [] }));
    await teamwork.teamMembers(TEAM);
    await teamwork.teamMembers(TEAM);
    const ids = graph.asked.map(({ headers }) => headers.get('client-request-id'));
    assert.equal(new Set(ids).size, 3);
    assert.deepEqual(
      [...(graph.asked[0]?.headers.keys() ?? [])],
      ['accept', 'authorization', 'client-request-id'],
    );
  });

  it('puts no id into an address that would lead elsewhere', async () => {
    for (const id of ['', '.', '..']) await assert.rejects(teamwork.deleteChannel(TEAM, id), /fault/);
    for (const id of ['bram@example.org', `${BRAM}/messages`, "x')/y"]) {
      assert.equal(
        (await troubleOf(teamwork.addToChannel(TEAM, CHANNEL, id, 'member'))).because,
        'personGone',
      );
      assert.equal((await troubleOf(teamwork.event(id, EVENT))).because, 'personGone');
    }
    assert.equal(graph.asked.length, 0);
  });

  describe('the check of requests', () => {
    it('knows nothing that was not asked here', () => {
      assert.deepEqual(
        GRAPH_OPERATIONS.filter((operation) => !everAsked.has(operation)),
        [],
      );
    });
  });
});
