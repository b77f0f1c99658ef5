// The limits of Teams and Outlook. https://learn.microsoft.com/graph/throttling-limits
import type { Operation } from './graph-operations.ts';
import { type GraphState, put } from './graph-state.ts';

interface Limit {
  /** What shares it. */
  readonly key: string;
  readonly most: number;
  readonly perMs: number;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
/** Requests to one mailbox under way at once. */
export const MAILBOX_AT_ONCE = 4;

function limitsOf({ name, path }: Operation, ids: readonly string[]): readonly Limit[] {
  const limits: Limit[] = [];
  if (path.startsWith('teams/')) limits.push({ key: `team ${ids[0]}`, most: 4, perMs: SECOND_MS });
  if (path.startsWith('teams/*/channels/*'))
    limits.push({ key: `channel ${ids[1]}`, most: 1, perMs: SECOND_MS });
  if (name === 'createChannel') limits.push({ key: name, most: 30, perMs: SECOND_MS });
  if (name === 'deleteChannel') limits.push({ key: name, most: 15, perMs: SECOND_MS });
  if (name === 'addTeamMember') limits.push({ key: name, most: 4, perMs: MINUTE_MS });
  return limits;
}

/** The state with this request counted, or the seconds to wait: a refused request counts for nothing. */
export function counted(
  state: GraphState,
  operation: Operation,
  ids: readonly string[],
  now: number,
): { readonly state: GraphState } | { readonly waitSeconds: number } {
  let { spent } = state;
  for (const { key, most, perMs } of limitsOf(operation, ids)) {
    const recent = (spent.get(key) ?? []).filter((at) => at > now - perMs);
    const [oldest] = recent;
    if (oldest !== undefined && recent.length >= most)
      return { waitSeconds: Math.max(1, Math.ceil((oldest + perMs - now) / SECOND_MS)) };
    spent = put(spent, key, [...recent, now]);
  }
  return { state: { ...state, spent } };
}

export const isMailbox = ({ path }: Operation): boolean => /^users\/\*\/(?:events|calendar)/.test(path);
