// Gate 20: every change, read and refusal leaves one content-free entry in a chain that shows any tampering.

/** What happened, as a code: an operation of the policy that was done, or refused. */
export interface AuditFact {
  readonly what: string;
  readonly outcome: 'done' | 'read' | 'refused';
  /** The internal id of the item it was about; `-` where there was none or it may not be told apart. */
  readonly about: string;
}

export interface AuditEntry extends AuditFact {
  readonly seq: number;
  readonly at: string;
  /** A roster entry's id, or a keyed pseudonym for a reporter (its key can be erased). */
  readonly actor: string;
  /** The digest of the entry before; 64 zeros for the first. */
  readonly before: string;
}

export const CHAIN_START = '0'.repeat(64);

/** The canonical form over which the next entry's digest is taken: fixed in docs/adr/0004-audit-chain.md, never to be changed silently. */
export function canonicalEntry(entry: AuditEntry): string {
  return JSON.stringify([
    1,
    entry.seq,
    entry.at,
    entry.actor,
    entry.what,
    entry.outcome,
    entry.about,
    entry.before,
  ]);
}
