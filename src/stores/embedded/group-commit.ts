// Commits that come together go to the disk together: one flush for all, and no answer before it (docs/adr/0028-group-commit.md).
import type { DatabaseSync } from 'node:sqlite';
import { type CommitResult, Trouble } from '../../use-cases/ports.ts';
import type { Statements } from './statements.ts';
import { commitTogether, type Member, type Outcome } from './transaction.ts';

export interface GroupCommit {
  /** The answer comes when the transaction with it is on the disk. Throws `Trouble`, and then nothing of it is stored. */
  join(member: Member): Promise<CommitResult>;
  /** Commits now whatever waits. */
  flush(): void;
}

interface Waiting {
  readonly member: Member;
  readonly answer: (outcome: Outcome) => void;
}

/** A bound on how long one transaction holds up the event loop and other processes; whoever is beyond it is in the next one. */
const MOST = 200;

/** The commits of one database in groups, in the order in which they came. */
export function createGroupCommit(db: DatabaseSync, statement: Statements): GroupCommit {
  let waiting: Waiting[] = [];
  let isPlanned = false;

  function commitNext(): void {
    const group = waiting.slice(0, MOST);
    waiting = waiting.slice(MOST);
    const outcomes = commitTogether(
      db,
      statement,
      group.map(({ member }) => member),
    );
    for (const [n, { answer }] of group.entries())
      answer(outcomes[n] ?? { trouble: new Trouble('store', 'unexpected') });
  }

  /** No clock: it is the turn of the disk as soon as everything that has arrived by now was looked at, in this same round of the event loop. */
  function plan(): void {
    if (isPlanned) return;
    isPlanned = true;
    setImmediate(() => {
      isPlanned = false;
      if (waiting.length > 0) commitNext();
      if (waiting.length > 0) plan();
    });
  }

  return {
    async join(member) {
      const { promise, resolve } = Promise.withResolvers<Outcome>();
      waiting.push({ member, answer: resolve });
      plan();
      const outcome = await promise;
      if ('trouble' in outcome) throw outcome.trouble;
      return outcome.result;
    },
    flush() {
      while (waiting.length > 0) commitNext();
    },
  };
}
