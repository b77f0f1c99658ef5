// The client of Microsoft Graph waits for Microsoft's limits: by team, by channel, by tenant; and a 429 holds everybody back.
import assert from 'node:assert/strict';
import type { TurnKey, Turns } from '../../src/graph/turns.ts';
import { createLimiter } from '../../src/use-cases/outbox/limiter.ts';
import { MICROSOFT_LIMITS } from '../../src/use-cases/outbox/limits.ts';
import { GraphTrouble } from '../../src/use-cases/teamwork.ts';
import { json, nothing, refusal, scriptedGraph, TEAM } from '../support/graph-rules/scripted-graph.ts';
import { VirtualTime } from '../support/virtual-time.ts';

const TENANT = '5a3c1d0e-7b42-4f6a-9c58-2e1f0a9b7d11';
const CHANNEL = '19:4b6b9e3c1f@thread.tacv2';
const BRAM = '8495f2da-95bc-4306-8ce9-d78504169209';
const MEMBERS = 'GET /teams/{teamId}/members';
const ROSTER = 'GET /teams/{teamId}/channels/{channelId}/members';
const PERSON = 'GET /users/{userId}';
const EMPTY = () => json(200, { value: [] });

interface Taken {
  readonly keys: readonly string[];
  readonly priority: string;
}

/** Turns for the asking, written down; `answers` come first. */
function noted(...answers: readonly ('go' | number)[]) {
  const taken: Taken[] = [];
  const paused: string[] = [];
  const queue = [...answers];
  const named = ({ limit, of }: TurnKey) => `${limit} ${of}`;
  const turns: Turns = {
    async turn(keys, priority) {
      taken.push({ keys: keys.map(named), priority });
      return queue.shift() ?? 'go';
    },
    pause: (key, ms) => paused.push(`${named(key)} ${ms}`),
  };
  return { taken, paused, pacing: { turns, tenantId: TENANT } };
}

async function troubleOf(call: Promise<unknown>): Promise<GraphTrouble> {
  const caught = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  assert.ok(caught instanceof GraphTrouble, `no trouble: ${String(caught)}`);
  return caught;
}

const aChannel = { id: CHANNEL, displayName: 'Overleg 7F3K', description: null, webUrl: null };
const added = { value: [{ userId: BRAM, error: null }] };

describe('Turns for Graph', () => {
  it('are taken of the team, of the channel, and of the tenant for what it counts', async () => {
    const { taken, pacing } = noted();
    const graph = scriptedGraph()
      .replies(MEMBERS, EMPTY())
      .replies(ROSTER, EMPTY())
      .replies('POST /teams/{teamId}/channels', json(201, aChannel))
      .replies('DELETE /teams/{teamId}/channels/{channelId}', nothing(204))
      .replies('POST /teams/{teamId}/members/add', json(200, added));
    const teamwork = graph.teamwork({ pacing });
    await teamwork.teamMembers(TEAM);
    await teamwork.channelMembers(TEAM, CHANNEL);
    await teamwork.createChannel(TEAM, { name: 'Overleg 7F3K', description: 'x', owners: [BRAM] });
    await teamwork.deleteChannel(TEAM, CHANNEL);
    await teamwork.addToTeam(TEAM, [{ objectId: BRAM, guest: false }]);
    const [team, channel] = [`team ${TEAM}`, `channel ${CHANNEL}`];
    assert.deepEqual(
      taken.map(({ keys }) => keys),
      [
        [team],
        [team, channel],
        [team, `channelPost ${TENANT}`],
        [team, channel, `channelDelete ${TENANT}`],
        [team, `memberAdd ${TENANT}`],
      ],
    );
  });

  it('come sooner to whoever acknowledged than to what nobody waits for', async () => {
    const { taken, pacing } = noted();
    const graph = scriptedGraph()
      .replies('POST /teams/{teamId}/members/add', json(200, added))
      .replies('POST /teams/{teamId}/channels/{channelId}/members', json(201, {}))
      .replies(ROSTER, EMPTY());
    const teamwork = graph.teamwork({ pacing });
    await teamwork.addToTeam(TEAM, [{ objectId: BRAM, guest: false }]);
    await teamwork.addToChannel(TEAM, CHANNEL, BRAM, 'member');
    await teamwork.channelMembers(TEAM, CHANNEL);
    assert.deepEqual(
      taken.map(({ priority }) => priority),
      ['answer', 'answer', 'background'],
    );
  });

  it('are asked of nobody for people and mailboxes', async () => {
    const { taken, pacing } = noted();
    const person = json(200, { mail: null, userPrincipalName: 'x#EXT#@livc.example' });
    const graph = scriptedGraph().replies(PERSON, person);
    await graph.teamwork({ pacing }).busy(BRAM, [BRAM], { start: '2026-10-02', end: '2026-10-03' });
    assert.deepEqual(taken, []);
  });

  it('that do not come in time are throttling, and nothing was sent', async () => {
    const { pacing } = noted(45_000);
    const graph = scriptedGraph();
    const trouble = await troubleOf(graph.teamwork({ pacing }).deleteChannel(TEAM, CHANNEL));
    const { because, code, retryAfterMs, mayHaveHappened } = trouble;
    assert.deepEqual(
      [because, code, retryAfterMs, mayHaveHappened],
      ['throttled', 'throttled', 45_000, false],
    );
    assert.equal(graph.asked.length, 0);
  });

  it('that do not come for a second attempt leave open what the first one did', async () => {
    const { pacing } = noted('go', 45_000);
    const graph = scriptedGraph().replies(
      'DELETE /teams/{teamId}/channels/{channelId}',
      refusal(504, 'UnknownError', ''),
    );
    const { because, mayHaveHappened } = await troubleOf(
      graph.teamwork({ pacing }).deleteChannel(TEAM, CHANNEL),
    );
    assert.deepEqual([because, mayHaveHappened], ['throttled', true]);
  });

  it('pause for as long as Graph asks, in every bucket of the request', async () => {
    const { paused, taken, pacing } = noted();
    const busy = (header: { readonly [name: string]: string }) =>
      refusal(429, 'TooManyRequests', 'Too many requests.', header);
    const graph = scriptedGraph().replies(ROSTER, busy({ 'retry-after': '2' }), busy({}), EMPTY());
    await graph.teamwork({ pacing }).channelMembers(TEAM, CHANNEL);
    const [team, channel] = [`team ${TEAM}`, `channel ${CHANNEL}`];
    assert.deepEqual(paused, [`${team} 2000`, `${channel} 2000`, `${team} 2000`, `${channel} 2000`]);
    assert.equal(taken.length, 3, 'one for each attempt');
  });

  it('do not pause for any other refusal', async () => {
    const { paused, pacing } = noted();
    const graph = scriptedGraph().replies(MEMBERS, refusal(403, 'Forbidden', 'No.'));
    await troubleOf(graph.teamwork({ pacing }).teamMembers(TEAM));
    assert.deepEqual(paused, []);
  });

  it('of the bot’s own limiter never let a team see more than four requests a second', async () => {
    const time = new VirtualTime();
    const turns = createLimiter({ limits: MICROSOFT_LIMITS, timer: time });
    const sentAt: number[] = [];
    const seen = () => {
      sentAt.push(time.now());
      return EMPTY();
    };
    const graph = scriptedGraph().replies(MEMBERS, ...Array.from({ length: 12 }, () => seen));
    const teamwork = graph.teamwork({ pacing: { turns, tenantId: TENANT } });
    const all = Promise.allSettled(Array.from({ length: 12 }, () => teamwork.teamMembers(TEAM)));
    await time.goesTo(10_000);
    const outcomes = await all;
    assert.ok(sentAt.length >= 8, String(sentAt.length));
    for (const at of sentAt)
      assert.ok(sentAt.filter((other) => other > at - 1_000 && other <= at).length <= 4, sentAt.join());
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') assert.equal(outcome.reason.because, 'throttled');
  });
});
