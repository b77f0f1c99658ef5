// A second reading of the audit chain, written from its description alone and sharing no code with the product: entries `aud.<seq>`
// from 1 without a gap; each holds in `before` the SHA-256 (lower-case hex) of
// JSON.stringify([1, seq, at, actor, what, outcome, about, before]) of the entry before it, the first one 64 zeros.
import { createHash } from 'node:crypto';

/** One entry as it is stored: the item's id, and its open body. */
export interface StoredEntry {
  readonly id: string;
  readonly body: { readonly [name: string]: unknown };
}

const OUTCOMES = ['done', 'read', 'refused'];
const TEXTS = ['at', 'actor', 'what', 'about', 'before'];
const NAMES = ['about', 'actor', 'at', 'before', 'outcome', 'seq', 'what'];

export const FIRST_BEFORE = '0'.repeat(64);

export function digestOf({ body }: StoredEntry): string {
  const { seq, at, actor, what, outcome, about, before } = body;
  return createHash('sha256')
    .update(JSON.stringify([1, seq, at, actor, what, outcome, about, before]))
    .digest('hex');
}

function isWellFormed({ id, body }: StoredEntry): boolean {
  return (
    Object.keys(body).sort().join() === NAMES.join() &&
    Number.isSafeInteger(body.seq) &&
    id === `aud.${String(body.seq).padStart(12, '0')}` &&
    TEXTS.every((name) => typeof body[name] === 'string' && body[name] !== '') &&
    OUTCOMES.includes(String(body.outcome)) &&
    !Number.isNaN(Date.parse(String(body.at)))
  );
}

/** Where the chain is broken, as sentences; none when it is whole. The entries may come in any order. */
export function faultsInChain(entries: readonly StoredEntry[]): readonly string[] {
  const faults: string[] = [];
  const inOrder = [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
  let before: StoredEntry | undefined;
  for (const entry of inOrder) {
    const place = Number(before?.body.seq ?? 0) + 1;
    if (!isWellFormed(entry)) faults.push(`${entry.id} is not an entry`);
    if (entry.body.seq !== place) faults.push(`${entry.id} stands at ${place}`);
    if (entry.body.before !== (before ? digestOf(before) : FIRST_BEFORE))
      faults.push(`${entry.id} does not follow from the one before`);
    before = entry;
  }
  return faults;
}
