// Whose turn it is: Microsoft counts requests by team, by channel and by tenant, and a refused one is lost time for everybody.
// The limits themselves are the caller's. https://learn.microsoft.com/graph/throttling-limits#microsoft-teams-service-limits
import { GraphTrouble } from '../use-cases/teamwork.ts';
import type { OperationName } from './operations.ts';

export interface TurnKey {
  readonly limit: 'team' | 'channel' | 'channelPost' | 'channelDelete' | 'memberAdd';
  readonly of: string;
}

/** Hands out turns. A number: there is none for at least so many milliseconds. */
export interface Turns {
  turn(
    keys: readonly TurnKey[],
    priority: 'answer' | 'background',
    patienceMs?: number,
  ): Promise<'go' | number>;
  pause(key: TurnKey, ms: number): void;
}

export interface Pacing {
  readonly turns: Turns;
  /** Some limits are the tenant's. */
  readonly tenantId: string;
}

/** The worker has other cells to see to, and every step of a room can be taken later. */
const PATIENCE_MS = 2_000;
/** After a 429 without Retry-After, as for messages. */
const PAUSE_MS = 2_000;
/** `POST …/members/add` counts once, however many it adds. https://learn.microsoft.com/graph/api/conversationmembers-add */
const OF_TENANT: { readonly [operation in OperationName]?: TurnKey['limit'] } = {
  createChannel: 'channelPost',
  addToChannel: 'channelPost',
  archiveChannel: 'channelPost',
  enableAppInChannel: 'channelPost',
  deleteChannel: 'channelDelete',
  addToTeam: 'memberAdd',
};
/** Whoever acknowledged stands at the door until these are done. */
const AT_THE_DOOR: ReadonlySet<OperationName> = new Set(['addToTeam', 'addToChannel']);

/** The buckets of one request; none where Microsoft counts nothing that we could know of. */
function keysOf(name: OperationName, url: string, tenantId: string): readonly TurnKey[] {
  const [kind, team, inside, channel] = new URL(url).pathname.split('/').slice(2).map(decodeURIComponent);
  const limit = OF_TENANT[name];
  const keys: TurnKey[] = [];
  if (kind === 'teams' && team !== undefined) keys.push({ limit: 'team', of: team.toLowerCase() });
  if (inside === 'channels' && channel !== undefined) keys.push({ limit: 'channel', of: channel });
  if (limit !== undefined) keys.push({ limit, of: tenantId });
  return keys;
}

/** One request's place in the line. */
export interface Turn {
  /** Trouble where none comes in time; nothing was sent then. */
  take(): Promise<GraphTrouble | undefined>;
  /** What Graph answered: a 429 holds back everybody who shares a bucket with it. */
  heard(trouble: GraphTrouble): void;
}

export function turnOf(pacing: Pacing | undefined, name: OperationName, url: string): Turn {
  const keys = pacing === undefined ? [] : keysOf(name, url, pacing.tenantId);
  const priority = AT_THE_DOOR.has(name) ? 'answer' : 'background';
  return {
    async take() {
      if (pacing === undefined || keys.length === 0) return undefined;
      const turn = await pacing.turns.turn(keys, priority, PATIENCE_MS);
      if (turn === 'go') return undefined;
      return new GraphTrouble(name, 'throttled', { code: 'throttled', retryAfterMs: turn });
    },
    heard({ because, retryAfterMs }) {
      if (because !== 'throttled') return;
      for (const key of keys) pacing?.turns.pause(key, retryAfterMs ?? PAUSE_MS);
    },
  };
}
