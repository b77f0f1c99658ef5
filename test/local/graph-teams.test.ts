// The stand-in for Microsoft Graph, asked as a client asks it: the host team, its members, the bot's app, accounts (graph.md).
import assert from 'node:assert/strict';
import { openGraphDirectory } from '../../src/graph/people.ts';
import { DEMO_APP, DEMO_CATALOGUE_APP, DEMO_HOST_TEAM } from '../../src/local/graph/demo-tenant.ts';
import { demoTenantId } from '../../src/local/people.ts';
import {
  aChannel,
  CHANNELS,
  member,
  memberWithId,
  names,
  objectIdOf,
  refusal,
  TEAM,
  tenant,
} from './graph-requests.ts';

const ADD = `${TEAM}/members/add`;
const NOBODY = '00000000-0000-4000-8000-000000000000';
const bind = (app: string) => `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${app}`;

describe('The stand-in for Graph: the host team', () => {
  it('has the coordinator and the deputy as its only owners, the guests as guests, and not Sam', async () => {
    const { ask } = tenant();
    const told = await ask('GET', `${TEAM}/members`);
    assert.deepEqual(names(told), ['bram', 'chloe', 'lies', 'nadia', 'tom']);
    const roles = Object.fromEntries(told.body.value.map(({ userId, roles }) => [userId, roles]));
    assert.deepEqual(roles[objectIdOf('bram')], ['owner']);
    assert.deepEqual(roles[objectIdOf('nadia')], ['owner']);
    assert.deepEqual(roles[objectIdOf('lies')], []);
    assert.deepEqual(roles[objectIdOf('chloe')], ['guest']);
  });

  it('adds many at once and judges each alone: 207 when one of them fails, the others are in', async () => {
    const { ask } = tenant();
    const told = await ask('POST', ADD, { values: [member('anna'), memberWithId(NOBODY), member('audrey')] });
    assert.equal(told.status, 207);
    assert.deepEqual(
      told.body.value.map(({ error }) => error?.code),
      [undefined, 'NotFound', undefined],
    );
    const after = await ask('GET', `${TEAM}/members`);
    assert.deepEqual(names(after), ['anna', 'audrey', 'bram', 'chloe', 'lies', 'nadia', 'tom']);
  });

  it('takes somebody who is in it already as added', async () => {
    const { ask } = tenant();
    const told = await ask('POST', ADD, { values: [member('lies'), member('chloe', 'guest')] });
    assert.equal(told.status, 200);
    assert.equal(names(await ask('GET', `${TEAM}/members`)).length, 5);
  });

  it('says that all went well and silently drops whoever came with the role "member"', async () => {
    const { ask } = tenant();
    const told = await ask('POST', ADD, { values: [member('anna', 'member')] });
    assert.equal(told.status, 200);
    assert.equal(told.body.value[0]?.error, null);
    assert.ok(!names(await ask('GET', `${TEAM}/members`)).includes('anna'));
  });

  it('refuses the role "member" as documented where it is told not to drop', async () => {
    const { ask } = tenant({ roleMemberDrops: false });
    const told = await ask('POST', `${TEAM}/members`, member('anna', 'member'));
    assert.match(refusal(told), /^400 BadRequest Invalid role/);
  });

  it('needs the role "guest" for a guest and refuses it for anybody else', async () => {
    const { ask, graph } = tenant();
    graph.leaveTeamByHand(DEMO_HOST_TEAM, objectIdOf('tom'));
    assert.match(refusal(await ask('POST', `${TEAM}/members`, member('tom'))), /^400 .*is a guest/);
    assert.match(
      refusal(await ask('POST', `${TEAM}/members`, member('anna', 'guest'))),
      /^400 .*is not a guest/,
    );
    assert.equal((await ask('POST', `${TEAM}/members`, member('tom', 'guest'))).status, 201);
  });

  it('takes no guest who has not redeemed the invitation, and nobody who may not sign in', async () => {
    const { ask, graph } = tenant();
    const guest = 'aaaaaaaa-0000-4000-8000-000000000001';
    graph.inviteGuest({ objectId: guest, name: 'Gast', mail: 'gast@elders.example' });
    assert.match(
      refusal(await ask('POST', `${TEAM}/members`, memberWithId(guest, 'guest'))),
      /^403 .*redeem/,
    );
    graph.redeem(guest);
    assert.equal((await ask('POST', `${TEAM}/members`, memberWithId(guest, 'guest'))).status, 201);
    graph.disable(objectIdOf('anna'));
    assert.match(refusal(await ask('POST', `${TEAM}/members`, member('anna'))), /^404 .*disabled/);
  });

  it('takes no guest at all where a policy of the tenant forbids it', async () => {
    const { ask, graph } = tenant({ guests: false });
    graph.leaveTeamByHand(DEMO_HOST_TEAM, objectIdOf('tom'));
    assert.match(refusal(await ask('POST', `${TEAM}/members`, member('tom', 'guest'))), /^403 .*policy/);
  });

  it('takes at most 200 at once, and at least one', async () => {
    const { ask } = tenant();
    const values = Array.from({ length: 201 }, () => member('anna'));
    assert.match(refusal(await ask('POST', ADD, { values })), /^400 BadRequest/);
    assert.match(refusal(await ask('POST', ADD, { values: [] })), /^400 BadRequest/);
  });

  it('lets any subset of a bulk request fail, or vanish in silence', async () => {
    const fails = new Set([objectIdOf('anna')]);
    const vanishes = new Set([objectIdOf('sam')]);
    const { ask } = tenant({
      adding: (id) => (fails.has(id) ? 'fails' : vanishes.has(id) ? 'dropped' : undefined),
    });
    const told = await ask('POST', ADD, { values: [member('anna'), member('audrey'), member('sam')] });
    assert.equal(told.status, 207);
    assert.deepEqual(
      told.body.value.map(({ error }) => error === null),
      [false, true, true],
    );
    assert.deepEqual(
      names(await ask('GET', `${TEAM}/members`)).filter((name) => ['anna', 'audrey', 'sam'].includes(name)),
      ['audrey'],
    );
  });

  it('makes and removes owners only with the wider right, and never removes the last one', async () => {
    const { ask, graph } = tenant();
    const members = (await ask('GET', `${TEAM}/members`)).body.value;
    const idOf = (key: string) => members.find(({ userId }) => userId === objectIdOf(key))?.id;
    assert.match(refusal(await ask('POST', `${TEAM}/members`, member('anna', 'owner'))), /^403 Forbidden/);
    assert.match(refusal(await ask('DELETE', `${TEAM}/members/${idOf('bram')}`)), /^403 Forbidden/);
    graph.grant('TeamMember.ReadWrite.All');
    assert.equal((await ask('DELETE', `${TEAM}/members/${idOf('bram')}`)).status, 204);
    assert.match(refusal(await ask('DELETE', `${TEAM}/members/${idOf('nadia')}`)), /^400 .*last owner/);
  });

  it('takes whoever leaves it out of its private channels, and answers 404 the second time', async () => {
    const town = tenant();
    const channel = await aChannel(town);
    await town.ask('POST', `${channel}/members`, member('tom', 'guest'));
    const listed = (await town.ask('GET', `${TEAM}/members`)).body.value;
    const tom = listed.find(({ userId }) => userId === objectIdOf('tom'));
    assert.equal((await town.ask('DELETE', `${TEAM}/members/${tom?.id}`)).status, 204);
    assert.deepEqual(names(await town.ask('GET', `${channel}/members`)), ['bram', 'nadia']);
    assert.match(refusal(await town.ask('DELETE', `${TEAM}/members/${tom?.id}`)), /^404 NotFound/);
  });

  it('can only be read while it is archived', async () => {
    const { ask, graph } = tenant();
    graph.archiveTeam(DEMO_HOST_TEAM);
    assert.equal((await ask('GET', TEAM)).body.isArchived, true);
    assert.match(refusal(await ask('POST', ADD, { values: [member('anna')] })), /^400 .*archived/);
  });

  it('is 404 under any other id', async () => {
    const { ask } = tenant();
    assert.match(refusal(await ask('GET', `/teams/${NOBODY}`)), /^404 NotFound No team found/);
  });

  it('gives its members a page at a time, through a link', async () => {
    const { ask } = tenant({ pageSize: 2 });
    const seen: string[] = [];
    let path: string | undefined = `${TEAM}/members`;
    while (path !== undefined) {
      const told = await ask('GET', path);
      seen.push(...names(told));
      const next = told.body['@odata.nextLink'];
      path = typeof next === 'string' ? next.replace('https://graph.microsoft.com/v1.0', '') : undefined;
    }
    assert.equal(new Set(seen).size, 5);
  });
});

describe('The stand-in for Graph: the bot’s app', () => {
  it('is found in the catalogue by the id of its manifest', async () => {
    const { ask, graph } = tenant();
    const path = `/appCatalogs/teamsApps?$filter=externalId eq '${DEMO_APP}'`;
    assert.equal((await ask('GET', path)).body.value[0]?.id, DEMO_CATALOGUE_APP);
    graph.withdrawApp(DEMO_CATALOGUE_APP);
    assert.deepEqual((await ask('GET', path)).body.value, []);
  });

  it('is installed in the team until somebody takes it out', async () => {
    const { ask, graph } = tenant();
    const path = `${TEAM}/installedApps?$expand=teamsApp&$filter=teamsApp/externalId eq '${DEMO_APP}'`;
    assert.equal((await ask('GET', path)).body.value.length, 1);
    graph.installInTeam(DEMO_HOST_TEAM, DEMO_CATALOGUE_APP, false);
    assert.equal((await ask('GET', path)).body.value.length, 0);
  });

  it('is installed for a person once, 409 from then on, and has a chat with them', async () => {
    const { ask } = tenant();
    const apps = `/users/${objectIdOf('anna')}/teamwork/installedApps`;
    const body = { 'teamsApp@odata.bind': bind(DEMO_CATALOGUE_APP) };
    assert.equal((await ask('POST', apps, body)).status, 201);
    assert.match(refusal(await ask('POST', apps, body)), /^409 Conflict/);
    const [installed] = (await ask('GET', `${apps}?$filter=teamsApp/id eq '${DEMO_CATALOGUE_APP}'`)).body
      .value;
    const chat = await ask('GET', `${apps}/${installed?.id}/chat`);
    assert.equal(chat.body.chatType, 'oneOnOne');
    assert.match(refusal(await ask('GET', `${apps}/bm90aGluZw==/chat`)), /^404/);
  });

  it('cannot be installed for anybody when it is not in the catalogue', async () => {
    const { ask } = tenant();
    const body = { 'teamsApp@odata.bind': bind(NOBODY) };
    const told = await ask('POST', `/users/${objectIdOf('anna')}/teamwork/installedApps`, body);
    assert.match(refusal(told), /^404 NotFound .*app/);
  });

  it('may be enabled in a channel; 403 in a tenant that does not allow it, 400 where it is not in the team', async () => {
    const town = tenant();
    const enabled = `${await aChannel(town)}/enabledApps/$ref`;
    const body = { '@odata.id': bind(DEMO_CATALOGUE_APP) };
    town.graph.behave({ appsInChannels: false });
    assert.match(refusal(await town.ask('POST', enabled, body)), /^403 Forbidden .*not enabled/);
    town.graph.behave({ appsInChannels: true });
    assert.equal((await town.ask('POST', enabled, body)).status, 204);
    assert.match(refusal(await town.ask('POST', enabled, body)), /^409 Conflict/);
    town.graph.installInTeam(DEMO_HOST_TEAM, DEMO_CATALOGUE_APP, false);
    assert.match(refusal(await town.ask('POST', enabled, body)), /^400 .*not installed in the team/);
    town.graph.installInTeam(DEMO_HOST_TEAM, DEMO_CATALOGUE_APP);
    assert.equal((await town.ask('POST', enabled, body)).status, 204);
  });

  it('cannot be enabled in an archived channel', async () => {
    const town = tenant();
    const channel = await aChannel(town);
    await town.ask('POST', `${channel}/archive`);
    const body = { '@odata.id': bind(DEMO_CATALOGUE_APP) };
    assert.match(refusal(await town.ask('POST', `${channel}/enabledApps/$ref`, body)), /^400 .*archived/);
  });
});

describe('The stand-in for Graph: accounts and rights', () => {
  it('answers the directory of the bot: enabled, disabled, guest, gone', async () => {
    const { graph } = tenant();
    const directory = openGraphDirectory({
      baseUrl: 'https://graph.microsoft.com',
      credential: graph.credential,
      tenantId: demoTenantId,
      fetch: graph.fetch,
    });
    const account = async (key: string) => directory.account(objectIdOf(key));
    assert.equal((await account('bram'))?.enabled, true);
    assert.equal((await account('tom'))?.guest, true);
    graph.disable(objectIdOf('bram'));
    assert.equal((await account('bram'))?.enabled, false);
    graph.remove(objectIdOf('sam'));
    assert.equal(await account('sam'), undefined);
  });

  it('says whether a guest has accepted, and shows only the basics under the narrow right', async () => {
    const { ask, graph } = tenant();
    const path = `/users/${objectIdOf('tom')}?$select=id,accountEnabled,externalUserState`;
    assert.equal((await ask('GET', path)).body.externalUserState, 'Accepted');
    graph.revoke('User.Read.All');
    assert.match(refusal(await ask('GET', path)), /^403 Authorization_RequestDenied/);
    graph.grant('User.ReadBasic.All');
    const { body } = await ask('GET', path);
    assert.equal(body.id, objectIdOf('tom'));
    assert.ok(!('accountEnabled' in body));
  });

  it('names the permission that is missing for Teams, and does nothing', async () => {
    const { ask, graph } = tenant();
    graph.revoke('Channel.Create');
    const told = await ask('POST', CHANNELS, { displayName: 'x', membershipType: 'private' });
    assert.match(refusal(told), /^403 Forbidden Missing role permissions .*'Channel.Create'/);
    assert.equal(graph.privateChannels(DEMO_HOST_TEAM).length, 0);
  });

  it('does not let consent for one team reach the members of a private channel', async () => {
    const town = tenant();
    const channel = await aChannel(town);
    town.graph.revoke('ChannelMember.ReadWrite.All');
    town.graph.grant('ChannelMember.ReadWrite.Group', 'TeamMember.Read.Group');
    assert.match(refusal(await town.ask('GET', `${channel}/members`)), /^403/);
    town.graph.revoke('TeamMember.Read.All');
    assert.equal((await town.ask('GET', `${TEAM}/members`)).status, 200);
    town.graph.installInTeam(DEMO_HOST_TEAM, DEMO_CATALOGUE_APP, false);
    assert.match(refusal(await town.ask('GET', `${TEAM}/members`)), /^403/);
  });

  it('needs a right of its own to read the members of the team: changing them is not enough', async () => {
    const { ask, graph } = tenant();
    graph.revoke('TeamMember.Read.All');
    assert.match(refusal(await ask('GET', `${TEAM}/members`)), /^403 .*TeamMember.Read.All/);
    assert.equal((await ask('POST', ADD, { values: [member('anna')] })).status, 200);
  });

  it('tells of the permissions in its token, but not of what Exchange and the team grant', async () => {
    const { graph } = tenant();
    graph.grant('TeamMember.Read.Group');
    const { token } = await graph.credential.getToken();
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    assert.ok(claims.roles.includes('Channel.Create'));
    assert.ok(!claims.roles.includes('Calendars.ReadWrite'));
    assert.ok(!claims.roles.includes('TeamMember.Read.Group'));
  });

  it('refuses a request without a token, and any host but Graph’s', async () => {
    const { graph } = tenant();
    const response = await graph.fetch(`https://graph.microsoft.com/v1.0${TEAM}`);
    assert.equal(response.status, 401);
    await assert.rejects(graph.fetch(`https://graph.microsoft.com.evil.example/v1.0${TEAM}`), TypeError);
  });

  it('says 501 with a sentence to whatever it does not know', async () => {
    const { ask, graph } = tenant();
    assert.match(refusal(await ask('GET', '/groups/x/owners')), /^501 NotImplemented .*GET/);
    assert.match(refusal(await ask('PUT', TEAM)), /^501/);
    assert.match(refusal(await ask('GET', `${CHANNELS}?$orderby=displayName`)), /^501 .*\$orderby/);
    assert.match(refusal(await ask('GET', `${CHANNELS}?$selct=id`)), /^400/);
    assert.match(refusal(await ask('GET', `${CHANNELS}?$select=nonsense`)), /^400 .*nonsense/);
    assert.equal(graph.calls.of('unknown'), 2);
  });
});
