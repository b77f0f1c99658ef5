// The stand-in for Microsoft Graph under faults, limits and forks: what the crash simulator builds on.
import assert from 'node:assert/strict';
import { DEMO_HOST_TEAM, DEMO_ORGANISER } from '../../src/local/graph/demo-tenant.ts';
import { AS_REPORTED, type GraphFault, ProcessLost } from '../../src/local/graph/graph-behaviours.ts';
import {
  aChannel,
  CHANNELS,
  channelPlan,
  member,
  names,
  objectIdOf,
  refusal,
  TEAM,
  tenant,
} from './graph-requests.ts';

describe('The stand-in for Graph: faults', () => {
  const underFault = async (fault: GraphFault) => {
    const town = tenant();
    const seen: string[] = [];
    town.graph.faults = ({ operation, n }) => {
      seen.push(`${operation} ${n}`);
      return fault;
    };
    const told = await town.ask('POST', CHANNELS, channelPlan('A')).then(
      (answer) => refusal(answer),
      (error: unknown) => (error instanceof Error ? error.name : 'nothing'),
    );
    assert.deepEqual(seen, ['createChannel 1']);
    return { told, made: town.graph.privateChannels(DEMO_HOST_TEAM).length, lost: town.graph.lost };
  };

  it('an error before the effect is 503, and nothing happened', async () => {
    assert.deepEqual(await underFault('error-before'), {
      told: '503 ServiceUnavailable The service is unavailable.',
      made: 0,
      lost: false,
    });
  });

  it('an error after the effect is 504, and it happened', async () => {
    assert.deepEqual(await underFault('error-after'), { told: '504 UnknownError ', made: 1, lost: false });
  });

  it('a timeout rejects as an aborted fetch does, before or after the effect', async () => {
    assert.deepEqual(await underFault('timeout-before'), { told: 'TimeoutError', made: 0, lost: false });
    assert.deepEqual(await underFault('timeout-after'), { told: 'TimeoutError', made: 1, lost: false });
  });

  it('throttling is 429 without effect, and names a pause', async () => {
    const town = tenant();
    town.graph.faults = () => 'throttled';
    const told = await town.ask('POST', CHANNELS, channelPlan('A'));
    assert.match(refusal(told), /^429 TooManyRequests/);
    assert.equal(told.headers.get('retry-after'), '1');
    assert.equal(town.graph.privateChannels(DEMO_HOST_TEAM).length, 0);
  });

  it('a dead process is heard by nobody any more, until it is started again', async () => {
    assert.deepEqual(await underFault('lost'), { told: 'ProcessLost', made: 0, lost: true });
    assert.deepEqual(await underFault('lost-after'), { told: 'ProcessLost', made: 1, lost: true });
    const town = tenant();
    town.graph.faults = () => 'lost';
    await assert.rejects(town.ask('GET', TEAM), ProcessLost);
    town.graph.faults = () => undefined;
    await assert.rejects(town.ask('GET', TEAM), ProcessLost);
    assert.equal(town.graph.calls.total, 1);
    town.graph.revive();
    assert.equal((await town.ask('GET', TEAM)).status, 200);
    town.graph.faults = () => 'lost-after';
    await assert.rejects(town.ask('GET', TEAM), ProcessLost);
    town.graph.faults = () => undefined;
    town.graph.restore(town.graph.snapshot());
    assert.equal((await town.ask('GET', TEAM)).status, 200);
  });

  it('answers are read once, as those of the network', async () => {
    const { graph } = tenant();
    const ask = () =>
      graph.fetch(new URL(`https://graph.microsoft.com/v1.0${TEAM}`), {
        headers: { authorization: 'Bearer a' },
      });
    const text = await (await ask()).text();
    assert.match(text, /LIVC Voorbeeldegem/);
    const read = await ask();
    assert.equal(await read.clone().text(), text);
    assert.deepEqual(await read.json(), JSON.parse(text));
    assert.equal(read.bodyUsed, true);
    await assert.rejects(read.text(), TypeError);
    await assert.rejects(async () => read.arrayBuffer(), TypeError);
    assert.equal(Buffer.from(await (await ask()).arrayBuffer()).toString(), text);
    const dropped = await ask();
    await dropped.body?.cancel();
    assert.equal(dropped.bodyUsed, true);
    const request = new Request(`https://graph.microsoft.com/v1.0${TEAM}`, {
      headers: { authorization: 'Bearer a' },
    });
    assert.equal((await graph.fetch(request)).ok, true);
  });

  it('a request that was aborted before it left is not counted', async () => {
    const { graph } = tenant();
    const signal = AbortSignal.abort(new DOMException('too late', 'AbortError'));
    await assert.rejects(graph.fetch('https://graph.microsoft.com/v1.0/x', { signal }), {
      name: 'AbortError',
    });
    assert.equal(graph.calls.total, 0);
  });
});

describe('The stand-in for Graph: forks and counts', () => {
  it('goes back to a snapshot, as often as one likes, and both ways out are apart', async () => {
    const town = tenant();
    const channel = await aChannel(town);
    const before = town.graph.snapshot();
    await town.ask('POST', `${channel}/members`, member('lies'));
    const after = town.graph.snapshot();
    town.graph.restore(before);
    assert.deepEqual(names(await town.ask('GET', `${channel}/members`)), ['bram', 'nadia']);
    await town.ask('POST', `${channel}/members`, member('tom', 'guest'));
    town.graph.restore(after);
    assert.deepEqual(names(await town.ask('GET', `${channel}/members`)), ['bram', 'lies', 'nadia']);
  });

  it('gives the same ids to the same history', async () => {
    const ids = await Promise.all(
      [tenant(), tenant()].map(async (town) => (await town.ask('POST', CHANNELS, channelPlan('A'))).body.id),
    );
    assert.equal(ids[0], ids[1]);
  });

  it('counts calls by operation, and forgets them', async () => {
    const town = tenant();
    await aChannel(town);
    await town.ask('GET', CHANNELS);
    await town.ask('GET', CHANNELS);
    assert.deepEqual(town.graph.calls.all(), { createChannel: 1, listChannels: 2 });
    town.graph.calls.forget();
    assert.equal(town.graph.calls.total, 0);
  });

  it('tells of whatever changed, by Graph or by hand, and not of what was only read or refused', async () => {
    const { createGraphStandIn } = await import('../../src/local/graph/graph-stand-in.ts');
    const { demoTenant } = await import('../../src/local/graph/demo-tenant.ts');
    const told: number[] = [];
    const graph = createGraphStandIn({
      clock: { now: () => new Date('2026-10-02T10:00:00Z') },
      tenantId: 'a-tenant',
      state: demoTenant(),
      changed: ({ teams }) => told.push(teams.get(DEMO_HOST_TEAM)?.members.size ?? 0),
    });
    const headers = { authorization: 'Bearer a', 'content-type': 'application/json' };
    await graph.fetch(`https://graph.microsoft.com/v1.0${TEAM}`, { headers });
    await graph.fetch(`https://graph.microsoft.com/v1.0${CHANNELS}`, { method: 'POST', headers, body: '{}' });
    assert.deepEqual(told, []);
    graph.joinTeamByHand(DEMO_HOST_TEAM, objectIdOf('anna'));
    assert.deepEqual(told, [6]);
  });
});

describe('The stand-in for Graph: limits, where they are switched on', () => {
  it('takes four requests a second for a team, and says when there is room again', async () => {
    const town = tenant({ throttles: true });
    for (let n = 0; n < 4; n += 1) assert.equal((await town.ask('GET', TEAM)).status, 200);
    const told = await town.ask('GET', TEAM);
    assert.match(refusal(told), /^429 /);
    assert.equal(told.headers.get('retry-after'), '1');
    town.wait(1_000);
    assert.equal((await town.ask('GET', TEAM)).status, 200);
  });

  it('takes one request a second for a channel', async () => {
    const town = tenant({ throttles: true });
    const channel = await aChannel(town);
    town.wait(1_000);
    assert.equal((await town.ask('GET', channel)).status, 200);
    assert.match(refusal(await town.ask('GET', `${channel}/members`)), /^429 /);
  });

  it('adds four single members a minute to a team, while many at once count as one', async () => {
    const town = tenant({ throttles: true });
    for (const key of ['anna', 'audrey', 'sam', 'lies']) {
      town.wait(1_000);
      assert.equal((await town.ask('POST', `${TEAM}/members`, member(key))).status, 201);
    }
    town.wait(1_000);
    const told = await town.ask('POST', `${TEAM}/members`, member('tom', 'guest'));
    assert.equal(told.status, 429);
    assert.equal(told.headers.get('retry-after'), '56');
    const many = await town.ask('POST', `${TEAM}/members/add`, { values: [member('anna'), member('sam')] });
    assert.equal(many.status, 200);
  });

  it('works on four requests to a mailbox at once, and on any number one by one', async () => {
    const town = tenant({ throttles: true });
    const read = () => town.ask('GET', `/users/${DEMO_ORGANISER}/events/none`);
    const told = await Promise.all([read(), read(), read(), read(), read()]);
    assert.deepEqual(told.map(({ status }) => status).toSorted(), [404, 404, 404, 404, 429]);
    for (let n = 0; n < 6; n += 1) assert.equal((await read()).status, 404);
  });

  it('has no limits unless asked for, and as reported it has them all', async () => {
    const town = tenant();
    for (let n = 0; n < 20; n += 1) assert.equal((await town.ask('GET', TEAM)).status, 200);
    assert.equal(AS_REPORTED.throttles, true);
    assert.ok(AS_REPORTED.wholeTeamForMs >= 120_000);
  });
});
