// One worker for each host team: two that added and removed people of one team at once would undo each other's work.
import { DEPLOYMENT, SCHEMA_VERSION } from '../records.ts';
import type { Surroundings } from '../road/surroundings.ts';

/** Longer than any single request to Graph may take, and than the pause between two writes. */
export const LEASE_MS = 90_000;
const RENEW_BEFORE_MS = 60_000;

export interface TeamLease {
  /** Grows with each lease of the team: written into the room, it makes every later write of whoever came before fail. */
  readonly fence: number;
  /** Asked before each request; renews where the lease is about to end. */
  stillHeld(): Promise<boolean>;
  release(): Promise<void>;
}

const idOf = (team: string): string => `lease.${team === '' ? 'none' : team.replaceAll(/[^\w.:-]/g, '_')}`;

/** undefined while somebody else has the team. Throws `Trouble`. */
export async function leaseTeam(s: Surroundings, team: string): Promise<TeamLease | undefined> {
  const { records } = s.store;
  const id = idOf(team);
  const found = await records.read(DEPLOYMENT, id);
  const { fence: before = 0, until: taken = '' } = (found?.item.body ?? {}) as {
    fence?: number;
    until?: string;
  };
  if (taken > s.clock.now().toISOString()) return undefined;
  const fence = before + 1;
  let version = found?.version;
  let until = '';

  async function write(end: number): Promise<boolean> {
    const next = new Date(end).toISOString();
    const base = { id, pk: DEPLOYMENT, type: 'lease', schemaVersion: SCHEMA_VERSION };
    // One item a team, written anew again and again.
    const item = { ...base, purgeAt: null, body: { fence, until: next } };
    const result = await records.commit(DEPLOYMENT, [
      version === undefined ? { kind: 'create', item } : { kind: 'replace', item, version },
    ]);
    if (!result.done) return false;
    version = result.versions[id] ?? '';
    until = next;
    return true;
  }

  const isOurs = await write(s.clock.now().getTime() + LEASE_MS);
  if (!isOurs) return undefined;
  return {
    fence,
    async stillHeld() {
      const now = s.clock.now().getTime();
      if (now >= Date.parse(until)) return false;
      return Date.parse(until) - now > RENEW_BEFORE_MS || write(now + LEASE_MS);
    },
    async release() {
      await write(s.clock.now().getTime());
    },
  };
}
