// The check of requests to Microsoft Graph itself: it must take what Graph takes, and nothing else.
import assert from 'node:assert/strict';
import { checkedFetch } from '../support/graph-rules/checked-fetch.ts';
import { GRAPH_OPERATIONS, graphRules } from '../support/graph-rules/graph-rules.ts';

const TEAM = 'https://graph.microsoft.com/v1.0/teams/57fb72d0-d811-46f4-8947-305e6072eaa5';
const USER = 'https://graph.microsoft.com/v1.0/users/8495f2da-95bc-4306-8ce9-d78504169209';
const CHANNEL = `${TEAM}/channels/19%3A4b6b%40thread.tacv2`;
const owner = {
  '@odata.type': '#microsoft.graph.aadUserConversationMember',
  'user@odata.bind': "https://graph.microsoft.com/v1.0/users('8495f2da-95bc-4306-8ce9-d78504169209')",
  roles: ['owner'],
};
const channel = {
  displayName: 'Overleg 7F3K',
  description: 'z',
  membershipType: 'private',
  members: [owner],
};
const when = { dateTime: '2026-10-02T10:00:00', timeZone: 'Europe/Brussels' };
const event = { subject: 'Overleg 7F3K', start: when, end: when };

const headers = (change: { readonly [name: string]: string } = {}) =>
  new Headers({ authorization: 'Bearer t', 'content-type': 'application/json', ...change });
const problems = (method: string, url: string, body?: unknown, head = headers()) =>
  graphRules.check({
    method,
    url,
    headers: head,
    body: body === undefined ? undefined : JSON.stringify(body),
  });

describe('The check of requests to Graph', () => {
  it('takes requests that Microsoft documents', () => {
    assert.deepEqual(problems('POST', `${TEAM}/channels`, channel), []);
    assert.deepEqual(problems('GET', `${TEAM}/channels?$select=id,isArchived&$skiptoken=x`), []);
    assert.deepEqual(problems('POST', `${CHANNEL}/members`, { ...owner, roles: [] }), []);
    assert.deepEqual(problems('POST', `${CHANNEL}/archive`), []);
    assert.deepEqual(problems('POST', `${USER}/events`, event), []);
    assert.deepEqual(problems('PATCH', `${USER}/events/AAMk=`, { subject: 'x' }), []);
  });

  it('knows each operation once', () => {
    assert.ok(GRAPH_OPERATIONS.length >= 25);
    assert.equal(new Set(GRAPH_OPERATIONS).size, GRAPH_OPERATIONS.length);
  });

  const without = (field: string, from: object) =>
    Object.fromEntries(Object.entries(from).filter(([name]) => name !== field));
  const planted: readonly (readonly [
    what: string,
    method: string,
    url: string,
    body?: unknown,
    head?: Headers,
  ])[] = [
    ['another host', 'GET', 'https://example.org/v1.0/teams/57fb72d0-d811-46f4-8947-305e6072eaa5'],
    ['the beta', 'GET', 'https://graph.microsoft.com/beta/teams/57fb72d0-d811-46f4-8947-305e6072eaa5'],
    ['an operation that nobody needs', 'GET', `${CHANNEL}/messages`],
    ['a method that the path does not have', 'PUT', `${CHANNEL}`],
    ['a team by its name', 'GET', 'https://graph.microsoft.com/v1.0/teams/lokaal'],
    ['a channel by its name', 'GET', `${TEAM}/channels/algemeen`],
    ['no token', 'GET', TEAM, undefined, new Headers()],
    ['a request id that names somebody', 'GET', TEAM, undefined, headers({ 'client-request-id': 'bram' })],
    [
      'a body that is not said to be JSON',
      'POST',
      `${TEAM}/channels`,
      channel,
      headers({ 'content-type': 'text/plain' }),
    ],
    ['a body where none belongs', 'DELETE', CHANNEL, {}],
    ['no body where one belongs', 'POST', `${TEAM}/channels`],
    ['a property that does not exist', 'GET', `${TEAM}/channels?$select=id,colour`],
    ['an option that is not taken', 'GET', `${TEAM}/channels?$orderby=displayName`],
    ['a filter in another form', 'GET', `${USER}/onlineMeetings?$filter=subject eq 'x'`],
    [
      'the role "member", which drops people in silence',
      'POST',
      `${CHANNEL}/members`,
      { ...owner, roles: ['member'] },
    ],
    ['two roles', 'POST', `${CHANNEL}/members`, { ...owner, roles: ['owner', 'guest'] }],
    [
      'a member by mail',
      'POST',
      `${CHANNEL}/members`,
      { ...owner, 'user@odata.bind': 'https://graph.microsoft.com/v1.0/users/x@y.be' },
    ],
    ['a member without a type', 'POST', `${CHANNEL}/members`, without('@odata.type', owner)],
    [
      'more than 200 people at once',
      'POST',
      `${TEAM}/members/add`,
      { values: Array.from({ length: 201 }, () => owner) },
    ],
    ['nobody at all', 'POST', `${TEAM}/members/add`, { values: [] }],
    ['a private channel without members', 'POST', `${TEAM}/channels`, without('members', channel)],
    [
      'a private channel without an owner',
      'POST',
      `${TEAM}/channels`,
      { ...channel, members: [{ ...owner, roles: [] }] },
    ],
    ['a channel for everybody', 'POST', `${TEAM}/channels`, { ...channel, membershipType: 'standard' }],
    ['a name of 51 characters', 'POST', `${TEAM}/channels`, { ...channel, displayName: 'x'.repeat(51) }],
    ...['a/b', 'a:b', '_a', 'a.', 'a..b', 'CON', 'a"b', 'x_vti_y'].map(
      (displayName) =>
        [`the name ${displayName}`, 'POST', `${TEAM}/channels`, { ...channel, displayName }] as const,
    ),
    ['an app by its external id', 'POST', `${CHANNEL}/enabledApps/$ref`, { '@odata.id': 'b1c5353a' }],
    [
      'an instant where Outlook wants a clock on the wall',
      'POST',
      `${USER}/events`,
      { ...event, start: { dateTime: '2026-10-02T10:00:00Z', timeZone: 'UTC' } },
    ],
    [
      'a time without a zone',
      'POST',
      `${USER}/events`,
      { ...event, end: { dateTime: '2026-10-02T10:00:00' } },
    ],
    ['a sensitivity that is none', 'POST', `${USER}/events`, { ...event, sensitivity: 'secret' }],
    ['another transaction id later', 'PATCH', `${USER}/events/AAMk=`, { transactionId: 'x' }],
    ['a change of nothing', 'PATCH', `${USER}/events/AAMk=`, {}],
    [
      '21 mailboxes',
      'POST',
      `${USER}/calendar/getSchedule`,
      { schedules: Array.from({ length: 21 }, () => 'a@b.be'), startTime: when, endTime: when },
    ],
    [
      'a lobby that is none',
      'PATCH',
      `${USER}/onlineMeetings/m`,
      { lobbyBypassSettings: { scope: 'nobody' } },
    ],
    ['a misspelt switch', 'PATCH', `${USER}/onlineMeetings/m`, { allowRecordings: false }],
  ];
  for (const [what, method, url, body, head] of planted)
    it(`finds ${what}`, () => assert.ok(problems(method, url, body, head).length > 0));

  it('stops a wrong request before it leaves, and says so where no adapter can swallow it', async () => {
    let left = 0;
    const said: string[] = [];
    const send = checkedFetch(
      async () => {
        left++;
        return new Response();
      },
      (problem) => said.push(problem),
    );
    await assert.rejects(
      send(`${TEAM}/channels`, { method: 'POST', headers: headers(), body: '{"displayName":"Jan"}' }),
    );
    assert.equal(left, 0);
    assert.equal(said.length, 1);
    assert.doesNotMatch(said.join(), /Jan/);
  });
});
