import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Gives the prepared statement of a text, which is prepared once. */
export type Statements = (text: string) => StatementSync;

/** There are as many texts as tables, kinds of list and sizes of a page: what is kept does not grow with what is stored. */
export function keepStatements(db: DatabaseSync): Statements {
  const kept = new Map<string, StatementSync>();
  return (text) => {
    const found = kept.get(text) ?? db.prepare(text);
    kept.set(text, found);
    return found;
  };
}
