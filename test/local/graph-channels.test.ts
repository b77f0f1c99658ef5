// The stand-in for Microsoft Graph, asked as a client asks it: private channels and their traps (graph.md).
import assert from 'node:assert/strict';
import { DEMO_HOST_TEAM } from '../../src/local/graph/demo-tenant.ts';
import {
  aChannel,
  CHANNELS,
  channelPlan,
  member,
  memberWithId,
  names,
  objectIdOf,
  refusal,
  TEAM,
  tenant,
} from './graph-requests.ts';

const DAY_MS = 86_400_000;
const channelIdIn = (path: string) => decodeURIComponent(path.split('/').at(-1) ?? '');

describe('The stand-in for Graph: making a private channel', () => {
  it('answers 201 with its id and its address, and holds exactly its owners', async () => {
    const town = tenant();
    const { status, body } = await town.ask('POST', CHANNELS, channelPlan('LIVC 7F3K'));
    assert.equal(status, 201);
    assert.match(body.id, /^19:.+@thread\.tacv2$/);
    assert.match(body.webUrl, /^https:\/\/teams\.microsoft\.com\/l\/channel\//);
    assert.deepEqual(
      town.graph.rosterOf(DEMO_HOST_TEAM, body.id),
      [objectIdOf('bram'), objectIdOf('nadia')].toSorted(),
    );
    const read = await town.ask('GET', `${CHANNELS}/${encodeURIComponent(body.id)}`);
    assert.equal(read.body.description, 'session s1');
    assert.equal((await town.ask('GET', `${CHANNELS}/19:none@thread.tacv2`)).status, 404);
  });

  for (const name of [
    'a#b',
    'a~b',
    'a/b',
    'a:b',
    "a'b",
    'a,b',
    'a..b',
    '_a',
    '.a',
    'a.',
    'CON',
    'x_vti_',
    '',
    'x'.repeat(51),
  ]) {
    it(`refuses the name «${name.slice(0, 12)}» (${name.length} characters)`, async () => {
      const { ask } = tenant();
      assert.match(refusal(await ask('POST', CHANNELS, channelPlan(name))), /^400 .*DisplayName/);
    });
  }

  it('refuses a name that is taken, whatever its case, and keeps that of a deleted channel for 30 days', async () => {
    const town = tenant();
    const channel = await aChannel(town, 'LIVC 7F3K');
    const again = () => town.ask('POST', CHANNELS, channelPlan('livc 7f3k'));
    assert.match(refusal(await again()), /^400 NameAlreadyExists/);
    assert.equal((await town.ask('DELETE', channel)).status, 204);
    assert.equal((await town.ask('GET', channel)).status, 404);
    town.wait(30 * DAY_MS - 1);
    assert.match(refusal(await again()), /^400 NameAlreadyExists/);
    town.wait(1);
    assert.equal((await again()).status, 201);
  });

  it('can say so in the other way that is reported', async () => {
    const town = tenant({ nameTakenCode: 'BadRequest' });
    await aChannel(town, 'A');
    const told = await town.ask('POST', CHANNELS, channelPlan('A'));
    assert.match(refusal(told), /^400 BadRequest Channel name already existed/);
  });

  it('counts deleted channels of the last 30 days towards the limit', async () => {
    const town = tenant({ channelLimit: 3 });
    const first = await aChannel(town, 'A');
    await aChannel(town, 'B');
    assert.match(refusal(await town.ask('POST', CHANNELS, channelPlan('C'))), /^400 .*limit/);
    await town.ask('DELETE', first);
    assert.match(refusal(await town.ask('POST', CHANNELS, channelPlan('C'))), /^400 .*limit/);
    town.wait(30 * DAY_MS);
    assert.equal((await town.ask('POST', CHANNELS, channelPlan('C'))).status, 201);
  });

  it('needs an owner, internal, from the team, once', async () => {
    const { ask } = tenant();
    const making = async (...members: object[]) =>
      refusal(await ask('POST', CHANNELS, channelPlan('A', { members })));
    assert.match(await making(), /^400 .*owner/);
    assert.match(await making(member('bram')), /^400 .*owner/);
    assert.match(await making(member('chloe', 'owner')), /^400 .*is a guest/);
    assert.match(await making(member('anna', 'owner')), /^404 .*not found in the team/);
    assert.match(
      await making(member('bram', 'owner'), member('bram', 'owner')),
      /^400 .*CreateThreadS2SRequest/,
    );
    assert.match(await making(...Array.from({ length: 201 }, () => member('bram', 'owner'))), /^400/);
    assert.match(await making(member('bram', 'boss')), /^400 .*role/);
  });

  it('refuses fields that Graph does not have, values of the wrong type, and a body that is none', async () => {
    const { ask, graph } = tenant();
    for (const change of [
      { purpose: 'x' },
      { membershipType: 'secret' },
      { displayName: 7 },
      { description: 'x'.repeat(1025) },
    ]) {
      assert.match(refusal(await ask('POST', CHANNELS, channelPlan('A', change))), /^400 BadRequest/);
    }
    const { '@odata.type': _, ...untyped } = member('bram', 'owner');
    assert.match(refusal(await ask('POST', CHANNELS, channelPlan('A', { members: [untyped] }))), /^400/);
    const headers = { authorization: 'Bearer a', 'content-type': 'application/json' };
    const url = `https://graph.microsoft.com/v1.0${CHANNELS}`;
    assert.equal((await graph.fetch(url, { method: 'POST', headers, body: '{' })).status, 400);
    assert.equal((await graph.fetch(url, { method: 'POST', headers })).status, 400);
    const told = await ask('POST', CHANNELS, channelPlan('A'), { 'content-type': 'text/plain' });
    assert.match(refusal(told), /^400 .*Content-Type/);
    assert.equal(graph.privateChannels(DEMO_HOST_TEAM).length, 0);
  });

  it('is forbidden by a policy of the tenant, and in an archived team', async () => {
    const { ask, graph } = tenant({ privateChannels: false });
    assert.match(refusal(await ask('POST', CHANNELS, channelPlan('A'))), /^403 .*policy/);
    graph.behave({ privateChannels: true });
    graph.archiveTeam(DEMO_HOST_TEAM);
    assert.match(refusal(await ask('POST', CHANNELS, channelPlan('A'))), /^400 .*archived/);
  });

  it('lists all channels by page, the private ones by filter', async () => {
    const town = tenant({ pageSize: 2 });
    for (const name of ['A', 'B', 'C']) await aChannel(town, name);
    const first = await town.ask('GET', `${CHANNELS}?$select=id,displayName,description`);
    assert.deepEqual(
      first.body.value.map(({ displayName }) => displayName),
      ['General', 'A'],
    );
    const link = String(first.body['@odata.nextLink']);
    const second = await town.ask('GET', link.slice('https://graph.microsoft.com/v1.0'.length));
    assert.deepEqual(
      second.body.value.map(({ displayName }) => displayName),
      ['B', 'C'],
    );
    assert.equal(second.body['@odata.nextLink'], undefined);
    town.graph.behave({ pageSize: 100 });
    const own = await town.ask('GET', `${CHANNELS}?$filter=membershipType eq 'private'`);
    assert.equal(own.body.value.length, 3);
  });
});

describe('The stand-in for Graph: members of a private channel', () => {
  it('shows the whole team for a while after the channel was made, and then its own', async () => {
    const town = tenant({ wholeTeamForMs: 150_000 });
    const channel = await aChannel(town);
    assert.deepEqual(names(await town.ask('GET', `${channel}/members`)), [
      'bram',
      'chloe',
      'lies',
      'nadia',
      'tom',
    ]);
    assert.equal(town.graph.rosterOf(DEMO_HOST_TEAM, channelIdIn(channel)).length, 2);
    town.wait(150_000);
    assert.deepEqual(names(await town.ask('GET', `${channel}/members`)), ['bram', 'nadia']);
  });

  it('does not find somebody who just joined the team, although the team lists them', async () => {
    const town = tenant({ notInTeamForMs: 60_000 });
    const channel = await aChannel(town);
    await town.ask('POST', `${TEAM}/members/add`, { values: [member('anna')] });
    assert.ok(names(await town.ask('GET', `${TEAM}/members`)).includes('anna'));
    const adding = () => town.ask('POST', `${channel}/members`, member('anna'));
    assert.match(refusal(await adding()), /^404 NotFound User is not found in the team/);
    town.wait(60_000);
    assert.equal((await adding()).status, 201);
  });

  it('takes nobody who is not in the team', async () => {
    const town = tenant();
    const channel = await aChannel(town);
    const told = await town.ask('POST', `${channel}/members`, member('sam'));
    assert.match(refusal(told), /^404 NotFound User is not found in the team/);
  });

  it('needs the role "guest" for a guest, who can never own it', async () => {
    const town = tenant();
    const channel = await aChannel(town);
    assert.match(refusal(await town.ask('POST', `${channel}/members`, member('chloe'))), /^400 .*is a guest/);
    assert.match(
      refusal(await town.ask('POST', `${channel}/members`, member('chloe', 'owner'))),
      /^400 .*is a guest/,
    );
    const told = await town.ask('POST', `${channel}/members`, member('chloe', 'guest'));
    assert.equal(told.status, 201);
    assert.deepEqual(told.body.roles, ['guest']);
  });

  it('answers 201 to the role "member" and lets nobody in', async () => {
    const town = tenant();
    const channel = await aChannel(town);
    assert.equal((await town.ask('POST', `${channel}/members`, member('lies', 'member'))).status, 201);
    assert.deepEqual(names(await town.ask('GET', `${channel}/members`)), ['bram', 'nadia']);
  });

  it('takes somebody twice as if once, or refuses the second time where told to', async () => {
    const town = tenant();
    const channel = await aChannel(town);
    const adding = () => town.ask('POST', `${channel}/members`, member('lies'));
    assert.equal((await adding()).status, 201);
    assert.equal((await adding()).status, 201);
    assert.deepEqual(names(await town.ask('GET', `${channel}/members`)), ['bram', 'lies', 'nadia']);
    town.graph.behave({ addingTwice: false });
    assert.match(refusal(await adding()), /^400 .*already a member/);
  });

  it('leaves an owner an owner who is added once more as a member, and makes a member an owner', async () => {
    const town = tenant();
    const channel = await aChannel(town);
    await town.ask('POST', `${channel}/members`, member('bram'));
    await town.ask('POST', `${channel}/members`, member('lies'));
    await town.ask('POST', `${channel}/members`, member('lies', 'owner'));
    const { members } = town.graph.channel(DEMO_HOST_TEAM, channelIdIn(channel));
    assert.equal(members.get(objectIdOf('bram'))?.owner, true);
    assert.equal(members.get(objectIdOf('lies'))?.owner, true);
  });

  it('removes by the id of a membership, 404 the second time, and never the last owner', async () => {
    const town = tenant();
    const channel = await aChannel(town);
    const { body } = await town.ask('GET', `${channel}/members`);
    const [one, other] = body.value;
    assert.equal((await town.ask('DELETE', `${channel}/members/${one?.id}`)).status, 204);
    assert.match(refusal(await town.ask('DELETE', `${channel}/members/${one?.id}`)), /^404/);
    assert.match(refusal(await town.ask('DELETE', `${channel}/members/${other?.id}`)), /^400 .*last owner/);
    assert.match(refusal(await town.ask('DELETE', `${channel}/members/${objectIdOf('bram')}`)), /^404/);
  });

  it('shows a stranger whom an owner added by hand, and not somebody who left', async () => {
    const town = tenant();
    const channel = await aChannel(town);
    town.graph.addByHand(DEMO_HOST_TEAM, channelIdIn(channel), objectIdOf('sam'));
    town.graph.leaveByHand(DEMO_HOST_TEAM, channelIdIn(channel), objectIdOf('nadia'));
    assert.deepEqual(names(await town.ask('GET', `${channel}/members`)), ['bram', 'sam']);
    assert.ok(names(await town.ask('GET', `${TEAM}/members`)).includes('sam'));
  });

  it('refuses a member who is nobody, and a malformed reference to one', async () => {
    const town = tenant();
    const channel = await aChannel(town);
    const nobody = memberWithId('00000000-0000-4000-8000-000000000000');
    assert.match(
      refusal(await town.ask('POST', `${channel}/members`, nobody)),
      /^404 .*not found in the tenant/,
    );
    const wrong = {
      ...member('lies'),
      'user@odata.bind': `https://graph.microsoft.com/beta/users/${objectIdOf('lies')}`,
    };
    assert.match(refusal(await town.ask('POST', `${channel}/members`, wrong)), /^400/);
  });
});

describe('The stand-in for Graph: archiving a channel', () => {
  it('answers 202 with an operation, which runs for a while; only then the channel is archived', async () => {
    const town = tenant({ operationRunsForMs: 30_000 });
    const channel = await aChannel(town);
    const told = await town.ask('POST', `${channel}/archive`);
    assert.equal(told.status, 202);
    const where = told.headers.get('location') ?? '';
    assert.match(where, new RegExp(`^/teams/${DEMO_HOST_TEAM}/operations/`));
    assert.equal((await town.ask('GET', where)).body.status, 'inProgress');
    assert.equal((await town.ask('GET', channel)).body.isArchived, false);
    town.wait(30_000);
    assert.equal((await town.ask('GET', where)).body.status, 'succeeded');
    assert.equal((await town.ask('GET', channel)).body.isArchived, true);
    assert.match(refusal(await town.ask('POST', `${channel}/archive`)), /^400 .*already archived/);
  });

  it('may fail in the end', async () => {
    const town = tenant({ operationsFail: true });
    const channel = await aChannel(town);
    const where = (await town.ask('POST', `${channel}/archive`, {})).headers.get('location') ?? '';
    assert.equal((await town.ask('GET', where)).body.status, 'failed');
    assert.equal((await town.ask('GET', channel)).body.isArchived, false);
  });

  it('still lets members be added and removed, and the channel be deleted', async () => {
    const town = tenant();
    const channel = await aChannel(town);
    await town.ask('POST', `${channel}/archive`);
    assert.equal((await town.ask('POST', `${channel}/members`, member('lies'))).status, 201);
    assert.equal((await town.ask('DELETE', channel)).status, 204);
  });

  it('refuses a channel that nobody owns any more', async () => {
    const town = tenant();
    const channel = await aChannel(town);
    for (const key of ['bram', 'nadia'])
      town.graph.leaveByHand(DEMO_HOST_TEAM, channelIdIn(channel), objectIdOf(key));
    assert.match(refusal(await town.ask('POST', `${channel}/archive`)), /^400 .*without an owner/);
  });

  it('refuses it in an archived team, whose channels count as archived', async () => {
    const town = tenant();
    const channel = await aChannel(town);
    town.graph.archiveTeam(DEMO_HOST_TEAM);
    assert.equal((await town.ask('GET', channel)).body.isArchived, true);
    assert.match(refusal(await town.ask('POST', `${channel}/archive`)), /^400 .*Team has to be active/);
  });

  it('knows no other team’s operation', async () => {
    const { ask } = tenant();
    assert.equal((await ask('GET', `${TEAM}/operations/none`)).status, 404);
  });
});
