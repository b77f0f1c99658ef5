// What becomes of a request to Microsoft Graph that fails: whether it is sent again, what may have happened, and the cause that people can act on.
import assert from 'node:assert/strict';
import { type GraphCause, GraphTrouble, type Teamwork } from '../../src/use-cases/teamwork.ts';
import {
  json,
  nothing,
  type Reply,
  refusal,
  type ScriptedGraph,
  scriptedGraph,
  silence,
  TEAM,
} from '../support/graph-rules/scripted-graph.ts';

const BRAM = '8495f2da-95bc-4306-8ce9-d78504169209';
const ORGANISER = '11112222-3333-4444-8555-666677778888';
const CHANNEL = '19:4b6b9e3c1f@thread.tacv2';
const MEMBERS = 'GET /teams/{teamId}/members';
const MAKE = 'POST /teams/{teamId}/channels';
const END = 'DELETE /teams/{teamId}/channels/{channelId}';
const CREATE = 'POST /users/{userId}/events';
const channel = { id: CHANNEL, displayName: 'x', description: 'y', webUrl: 'z' };
const plan = {
  transactionId: 't',
  subject: 's',
  start: '2026-10-02T12:00:00.000Z',
  end: '2026-10-02T13:00:00.000Z',
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

describe('A request to Graph that fails', () => {
  let graph: ScriptedGraph;
  let teamwork: Teamwork;
  beforeEach(() => {
    graph = scriptedGraph();
    teamwork = graph.teamwork();
  });
  const making = () => teamwork.createChannel(TEAM, { name: 'x', description: 'y', owners: [BRAM] });
  const reading = () => teamwork.teamMembers(TEAM);
  const ending = () => teamwork.deleteChannel(TEAM, CHANNEL);

  const unanswered: readonly (readonly [what: string, reply: () => Reply])[] = [
    ['silence', silence],
    ['a cut line', () => new TypeError('fetch failed')],
    ...[408, 500, 502, 503, 504].map((status) => [`a ${status}`, () => nothing(status)] as const),
    ['a 504 in Graph’s own words', () => refusal(504, 'GatewayTimeout', 'Jan Janssens')],
  ];
  for (const [what, reply] of unanswered) {
    it(`makes no second channel after ${what}, and says that the first may be there`, async () => {
      graph.replies(MAKE, reply(), json(201, channel));
      const trouble = await troubleOf(making());
      assert.deepEqual(
        [trouble.because, trouble.mayHaveHappened, graph.asked.length],
        ['unavailable', true, 1],
      );
    });

    it(`reads again after ${what}`, async () => {
      graph.replies(MEMBERS, reply(), reply(), json(200, { value: [] }));
      assert.deepEqual(await reading(), []);
      assert.deepEqual(graph.waited, [400, 1_600]);
    });

    it(`gives up reading after three times ${what}, and nothing can have happened`, async () => {
      graph.replies(MEMBERS, reply(), reply(), reply(), json(200, { value: [] }));
      const trouble = await troubleOf(reading());
      assert.deepEqual(
        [trouble.because, trouble.mayHaveHappened, graph.asked.length],
        ['unavailable', false, 3],
      );
    });

    it(`deletes once more after ${what}, and takes what is gone for its own doing`, async () => {
      graph.replies(END, reply(), refusal(404, 'NotFound', 'x'));
      await ending();
      assert.equal(graph.asked.length, 2);
    });
  }

  it('adds nobody a second time: to the team, to a channel, or to the archive', async () => {
    const calls: readonly (readonly [operation: string, call: () => Promise<unknown>])[] = [
      [
        'POST /teams/{teamId}/members/add',
        () => teamwork.addToTeam(TEAM, [{ objectId: BRAM, guest: false }]),
      ],
      [
        'POST /teams/{teamId}/channels/{channelId}/members',
        () => teamwork.addToChannel(TEAM, CHANNEL, BRAM, 'member'),
      ],
      ['POST /teams/{teamId}/channels/{channelId}/archive', () => teamwork.archiveChannel(TEAM, CHANNEL)],
    ];
    for (const [operation, call] of calls) {
      graph.replies(operation, silence());
      assert.equal((await troubleOf(call())).mayHaveHappened, true);
    }
    assert.equal(graph.asked.length, calls.length);
  });

  it('makes an event again under the same transaction id', async () => {
    graph.replies(CREATE, silence(), json(201, { id: 'e' }));
    assert.equal((await teamwork.createEvent(ORGANISER, plan)).id, 'e');
    assert.deepEqual(graph.asked[0]?.body, graph.asked[1]?.body);
  });

  it('stays open when the second answer is a no: the first request may have taken effect', async () => {
    graph.replies(CREATE, silence(), refusal(409, 'ErrorDuplicateTransactionId', 'x'));
    assert.equal((await troubleOf(teamwork.createEvent(ORGANISER, plan))).mayHaveHappened, true);
    graph.replies(END, nothing(502), nothing(429, { 'retry-after': '30' }));
    const trouble = await troubleOf(ending());
    assert.deepEqual(
      [trouble.because, trouble.mayHaveHappened, trouble.retryAfterMs],
      ['throttled', true, 30_000],
    );
  });

  it('has not happened when Graph says no, or asks to wait', async () => {
    graph.replies(MAKE, nothing(429), refusal(400, 'BadRequest', 'x'), refusal(403, 'Forbidden', 'x'));
    for (const _ of [429, 400, 403]) assert.equal((await troubleOf(making())).mayHaveHappened, false);
  });

  it('has happened when the answer is a success that cannot be read', async () => {
    graph.replies(
      MAKE,
      json(201, {}),
      nothing(201),
      new Response('{"id":', { status: 201 }),
      nothing(202),
      nothing(302),
    );
    for (const _ of [1, 2, 3, 4, 5]) assert.equal((await troubleOf(making())).mayHaveHappened, true);
  });

  it('follows no redirect', async () => {
    graph.replies(MEMBERS, nothing(307, { location: 'https://example.org/' }));
    assert.equal((await troubleOf(reading())).because, 'unexpected');
    let redirect: unknown;
    const watching = graph.teamwork({
      fetch: async (_, init) => {
        redirect = init?.redirect;
        return json(200, { value: [] });
      },
    });
    await watching.teamMembers(TEAM);
    assert.equal(redirect, 'manual');
  });

  describe('when Graph asks to wait', () => {
    it('waits a little for a read, as long as Graph says', async () => {
      graph.replies(
        MEMBERS,
        nothing(429, { 'retry-after': '2' }),
        nothing(503, { 'retry-after': '1' }),
        json(200, { value: [] }),
      );
      await reading();
      assert.deepEqual(graph.waited, [2_000, 1_000]);
    });

    it('gives a long pause on to whoever asked', async () => {
      graph.replies(MEMBERS, nothing(429, { 'retry-after': '17' }));
      const trouble = await troubleOf(reading());
      assert.deepEqual(
        [trouble.code, trouble.because, trouble.retryAfterMs],
        ['throttled', 'throttled', 17_000],
      );
      assert.deepEqual(graph.waited, []);
    });

    it('waits for nothing that changes something', async () => {
      for (const [operation, call] of [
        [MAKE, making],
        [END, ending],
      ] as const) {
        graph.replies(operation, nothing(429, { 'retry-after': '1' }));
        assert.equal((await troubleOf(call())).retryAfterMs, 1_000);
      }
      graph.replies(END, nothing(429));
      assert.equal((await troubleOf(ending())).because, 'throttled');
      graph.replies(END, nothing(503, { 'retry-after': '2' }));
      assert.deepEqual([(await troubleOf(ending())).retryAfterMs, graph.waited], [2_000, []]);
    });
  });

  describe('without a token', () => {
    it('asks nothing, and nothing has happened', async () => {
      for (const name of ['CredentialUnavailableError', 'AuthenticationError']) {
        const credential = { getToken: () => Promise.reject(Object.assign(new Error('secret'), { name })) };
        const trouble = await troubleOf(
          graph.teamwork({ credential }).createChannel(TEAM, { name: 'x', description: '', owners: [BRAM] }),
        );
        assert.deepEqual([trouble.code, trouble.mayHaveHappened], ['forbidden', false]);
      }
      const trouble = await troubleOf(
        graph.teamwork({ credential: { getToken: async () => null } }).preflight(TEAM, undefined),
      );
      assert.equal(trouble.code, 'forbidden');
      assert.equal(graph.asked.length, 0);
    });
  });

  describe('has a cause', () => {
    const add = () => teamwork.addToChannel(TEAM, CHANNEL, BRAM, 'owner');
    const enable = () => teamwork.enableAppInChannel(TEAM, CHANNEL);
    const chat = () => teamwork.openChatWith(BRAM);
    const doors = () => teamwork.closeMeetingDoors(ORGANISER, 'https://teams.microsoft.com/l/1');
    const event = () => teamwork.createEvent(ORGANISER, plan);
    const archive = () => teamwork.archiveChannel(TEAM, CHANNEL);
    const OPERATION = new Map<() => Promise<unknown>, string>([
      [making, MAKE],
      [reading, MEMBERS],
      [add, 'POST /teams/{teamId}/channels/{channelId}/members'],
      [enable, 'POST /teams/{teamId}/channels/{channelId}/enabledApps/$ref'],
      [chat, 'POST /users/{userId}/teamwork/installedApps'],
      [doors, 'GET /users/{userId}/onlineMeetings'],
      [event, CREATE],
      [archive, 'POST /teams/{teamId}/channels/{channelId}/archive'],
    ]);
    // Sentences as Graph's documentation and its users' issues give them.
    const causes: readonly (readonly [
      because: GraphCause,
      call: () => Promise<unknown>,
      status: number,
      code: string,
      message: string,
    ])[] = [
      ['nameTaken', making, 400, 'NameAlreadyExists', 'Channel name already existed, please use other name'],
      ['nameTaken', making, 400, 'BadRequest', 'Channel name already existed, please use other name'],
      ['nameTaken', making, 409, 'Conflict', ''],
      ['nameRefused', making, 400, 'BadRequest', 'Channel name contains invalid characters'],
      ['nameRefused', making, 400, 'BadRequest', 'The channel name exceeds the limit of 50 characters.'],
      ['channelLimit', making, 403, 'Forbidden', 'This team has exceeded the Max allowed channels'],
      ['channelLimit', making, 403, 'ResourceLimitExceeded', ''],
      ['channelLimit', making, 400, 'BadRequest', 'The team has reached the limit of 1000 channels.'],
      ['organiserUnlicensed', doors, 404, 'UnknownError', ''],
      [
        'permissionMissing',
        making,
        403,
        'Forbidden',
        "Missing role permissions on the request. API requires one of 'Channel.Create'. Roles on the request 'User.Read.All'.",
      ],
      [
        'permissionMissing',
        making,
        403,
        'Authorization_RequestDenied',
        'Insufficient privileges to complete the operation.',
      ],
      ['permissionMissing', making, 403, 'Forbidden', 'Forbidden'],
      [
        'policyForbids',
        making,
        403,
        'Forbidden',
        'Creating private channels is not allowed by the policy of the tenant.',
      ],
      ['policyForbids', making, 400, 'BadRequest', 'Private channel creation is disabled for the team.'],
      ['guestCannotOwn', making, 400, 'BadRequest', 'A guest user cannot be an owner of a private channel.'],
      ['teamMissing', making, 404, 'NotFound', 'No team found with Group Id 57fb72d0'],
      ['teamMissing', making, 403, 'Forbidden', 'The team is archived.'],
      [
        'unexpected',
        making,
        403,
        'Forbidden',
        'Unable to fetch team thread: Failed to execute Skype backend request GetThreadS2SRequest.',
      ],
      [
        'unexpected',
        making,
        400,
        'BadRequest',
        'Creating private channel thread in chat service failed with error: Failed to execute Skype backend request CreateThreadS2SRequest.',
      ],
      ['unexpected', making, 418, 'x', ''],
      ['notInTeam', add, 404, 'NotFound', 'User is not found in the team.'],
      ['notInTeam', add, 400, 'BadRequest', 'The user must be a member of the team.'],
      ['guestCannotOwn', add, 400, 'BadRequest', 'Guest users cannot be owners.'],
      ['guestNotRedeemed', add, 403, 'Forbidden', 'The guest has not redeemed the invitation.'],
      ['personGone', add, 404, 'Request_ResourceNotFound', 'Resource does not exist'],
      ['archived', add, 403, 'Forbidden', 'The channel is archived.'],
      ['unexpected', add, 404, 'NotFound', 'x'],
      ['appNotAllowedInChannel', enable, 403, 'Forbidden', 'App is not enabled for this channel type'],
      ['permissionMissing', enable, 403, 'Forbidden', 'Missing role permissions on the request.'],
      ['appNotInTeam', enable, 400, 'BadRequest', 'The app is not installed in the team.'],
      ['appNotInCatalogue', enable, 404, 'NotFound', 'App definition not found.'],
      ['appNotInCatalogue', chat, 404, 'NotFound', 'The app was not found in the catalog.'],
      ['policyForbids', chat, 403, 'Forbidden', 'The app is blocked by app permission policy.'],
      ['personGone', chat, 404, 'NotFound', 'x'],
      ['accessPolicyMissing', doors, 403, 'Forbidden', 'No application access policy found for this app'],
      ['accessPolicyMissing', doors, 403, 'General', 'No Application Access Policy found for this app.'],
      [
        'accessPolicyMissing',
        doors,
        401,
        'Unauthorized',
        'App x is not authorized to Create meeting on behalf of user y',
      ],
      [
        'organiserUnlicensed',
        event,
        404,
        'MailboxNotEnabledForRESTAPI',
        'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
      ],
      ['organiserUnlicensed', event, 404, 'ErrorInvalidUser', "The requested user 'x' is invalid."],
      ['organiserUnlicensed', event, 404, 'ResourceNotFound', 'Resource could not be discovered.'],
      [
        'permissionMissing',
        event,
        403,
        'ErrorAccessDenied',
        'Access is denied. Check credentials and try again.',
      ],
      [
        'permissionMissing',
        event,
        403,
        'ErrorAccessDenied',
        'Access to OData is disabled: [RAOP] : Blocked by tenant configured AppOnly AccessPolicy settings.',
      ],
      ['unexpected', archive, 400, 'BadRequest', "A channel without an owner can't be archived."],
      ['teamMissing', archive, 403, 'Forbidden', 'The team of this channel is archived.'],
      ['teamMissing', reading, 404, 'NotFound', 'x'],
    ];
    for (const [because, call, status, code, message] of causes)
      it(`${because}: ${status} ${code} «${message.slice(0, 60)}»`, async () => {
        graph.replies(OPERATION.get(call) ?? '', refusal(status, code, message));
        const trouble = await troubleOf(call());
        assert.equal(trouble.because, because);
        assert.equal(trouble.mayHaveHappened, false);
      });

    it('with the name of the right that is missing, from our own list', async () => {
      graph.replies(MAKE, refusal(403, 'Forbidden', "API requires one of 'Jan.Janssens.All'"));
      graph.replies(
        OPERATION.get(doors) ?? '',
        refusal(403, 'General', 'No application access policy found for this app.'),
      );
      assert.equal((await troubleOf(making())).detail, 'Channel.Create');
      assert.equal((await troubleOf(doors())).detail, 'CsApplicationAccessPolicy');
    });

    it('that no proxy’s page can make up', async () => {
      for (const status of [400, 401, 403, 404, 409])
        graph.replies(MAKE, new Response('<h1>No team found, missing role permissions</h1>', { status }));
      for (const _ of [1, 2, 3, 4, 5]) assert.equal((await troubleOf(making())).because, 'unexpected');
    });

    it('and never a word of Graph’s, of the network’s, or of the token', async () => {
      const said = 'Jan Janssens, jan@example.org';
      graph.replies(
        MAKE,
        refusal(400, said, said),
        Object.assign(new Error(said), { cause: said }),
        json(201, { id: said.repeat(9) }),
      );
      for (const _ of [1, 2, 3]) {
        const trouble = await troubleOf(making());
        const all = JSON.stringify([trouble, trouble.message, trouble.stack, trouble.cause, trouble.detail]);
        assert.doesNotMatch(all, /Janssens|example\.org|Bearer|eyJ/);
      }
    });
  });
});
