// One transaction for several commits, each of which succeeds or fails for itself (docs/adr/0028-group-commit.md).
import type { DatabaseSync } from 'node:sqlite';
import type { CommitResult, Trouble } from '../../use-cases/ports.ts';
import type { Statements } from './statements.ts';
import { storeTrouble } from './trouble.ts';

/** One commit of a group. */
export interface Member {
  /** Writes within the open transaction; what it wrote before a conflict, or before it throws, is undone. */
  readonly write: (version: string) => CommitResult;
  /** What it deletes has to be gone from the write-ahead log too when it is answered. */
  readonly forgets: boolean;
}

export type Outcome = { readonly result: CommitResult } | { readonly trouble: Trouble };

const isDone = (outcome: Outcome | undefined): boolean =>
  outcome !== undefined && 'result' in outcome && outcome.result.done;

/** Its own savepoint: what it runs into, nobody else notices. Throws where the whole transaction is lost. */
function writeApart(db: DatabaseSync, statement: Statements, { write }: Member, version: string): Outcome {
  statement('SAVEPOINT member').run();
  let outcome: Outcome;
  try {
    outcome = { result: write(version) };
  } catch (error) {
    // SQLite gave the transaction up by itself: nothing of anybody is in it any more.
    if (!db.isTransaction) throw error;
    outcome = { trouble: storeTrouble(error) };
  }
  if (!isDone(outcome)) statement('ROLLBACK TO member').run();
  statement('RELEASE member').run();
  return outcome;
}

function transact(db: DatabaseSync, statement: Statements, group: readonly Member[]): readonly Outcome[] {
  // A deferred BEGIN would let two writers read first and then fail each other with BUSY.
  statement('BEGIN IMMEDIATE').run();
  const count = group.length;
  const counted = statement('UPDATE counter SET value = value + $count RETURNING value').get({ count });
  const first = Number(counted?.value) - count + 1;
  const outcomes = group.map((member, n) => writeApart(db, statement, member, String(first + n)));
  statement(outcomes.some(isDone) ? 'COMMIT' : 'ROLLBACK').run();
  return outcomes;
}

function rollBack(db: DatabaseSync, statement: Statements): void {
  try {
    if (db.isOpen && db.isTransaction) statement('ROLLBACK').run();
  } catch {
    // SQLite has rolled back by itself, or does so before the file is used again.
  }
}

/** The write-ahead log still holds an erased key until it is cut; a reader in the way only delays that. */
function cutLog(statement: Statements): void {
  try {
    statement('PRAGMA wal_checkpoint(TRUNCATE)').get();
  } catch {
    // The commit itself is done, and the next checkpoint cuts the log as well.
  }
}

/**
 * Commits these in their order, each with a version of its own: as if one had come after the other. What is done is on the disk when this
 * returns; where that fails, nothing of any of them is stored and all of them are in trouble.
 */
export function commitTogether(
  db: DatabaseSync,
  statement: Statements,
  group: readonly Member[],
): readonly Outcome[] {
  try {
    const outcomes = transact(db, statement, group);
    if (group.some(({ forgets }, n) => forgets && isDone(outcomes[n]))) cutLog(statement);
    return outcomes;
  } catch (error) {
    rollBack(db, statement);
    const trouble = storeTrouble(error);
    return group.map(() => ({ trouble }));
  }
}
