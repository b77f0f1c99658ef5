// Fills a store with cases by writing rows straight into SQLite, a hundred thousand in seconds: for each its signal, and a data key of both. Their
// boxes hold random bytes, as long as real ones: nobody opens them.
import { hash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { CaseBody } from '../src/use-cases/case/case-item.ts';
import type { Item, SealedBox } from '../src/use-cases/ports.ts';
import { asBody, cellPartition, SCHEMA_VERSION, type SignalBody } from '../src/use-cases/records.ts';
import { BENCH_CELL } from './town.ts';

const pk = cellPartition(BENCH_CELL);
const LISTED_AT = '2026-02-03T09:00:00.000Z';
const ENDS_AT = '2036-02-03T09:00:00.000Z';
const CONTENT_LENGTH = 900;
const EACH_COMMIT = 5_000;

/** As long as real ids are, and in order: rows come in several times as quickly, into a tree that is as deep. */
const idOf = (kind: string, n: number) => `${kind}.${n.toString(36).padStart(22, '0')}`;

const texts = Array.from({ length: 64 }, () => randomBytes((CONTENT_LENGTH * 3) / 4).toString('base64url'));

function boxOf(keyId: string, n: number): SealedBox {
  const text = texts[n % texts.length] ?? '';
  return { v: 1, keyId, iv: text.slice(0, 16), tag: text.slice(16, 38), text };
}

const common = { pk, schemaVersion: SCHEMA_VERSION, purgeAt: ENDS_AT } as const;

function caseItem(n: number): Item {
  const contentKey = idOf('k', n);
  const body: CaseBody = {
    revision: 3,
    number: `C-2026-${String(n).padStart(4, '0')}`,
    pseudonym: 'Kiezel',
    origin: 'signal',
    signals: [idOf('sig', n)],
    listedAt: LISTED_AT,
    decidedOn: '2026-02-03',
    decision: idOf('dec', n),
    waiting: null,
    hands: [],
    recused: [],
    contentKey,
    lastDiscussedAt: null,
    absorbed: [],
    history: [{ what: 'listed', at: LISTED_AT, by: 'mayor' }],
  };
  // One of ten still runs: the others are where most of a cell's cases are after some years.
  const status = n % 10 === 0 ? 'listed' : 'closed';
  return {
    ...common,
    id: idOf('cas', n),
    type: 'case',
    status,
    body: asBody(body),
    sealed: { content: boxOf(contentKey, n) },
  };
}

function signalItem(n: number): Item {
  const contentKey = idOf('k', n);
  const body: SignalBody = {
    number: `S-2026-${String(n).padStart(4, '0')}`,
    form: 'short',
    revision: 8,
    step: 'review',
    startedAt: LISTED_AT,
    submittedAt: LISTED_AT,
    openedAt: LISTED_AT,
    onBehalf: false,
    contentKey,
    reporterKey: contentKey,
    cardActivity: null,
    language: 'nl',
    organisation: 'org.bench',
    case: idOf('cas', n),
  };
  const owner = hash('sha256', `reporter ${n % 500}`, 'base64url');
  return {
    ...common,
    id: idOf('sig', n),
    type: 'signal',
    status: 'listed',
    owner,
    body: asBody(body),
    sealed: { content: boxOf(contentKey, n) },
  };
}

function keyItem(n: number): Item {
  const body = asBody({ wrapped: texts[n % texts.length]?.slice(0, 54) ?? '' });
  return { ...common, id: idOf('k', n), type: 'key', body };
}

function inserter(db: DatabaseSync, table: string): (item: Item) => void {
  const statement: StatementSync = db.prepare(
    `INSERT INTO ${table} (pk, id, version, type, status, assignee, owner, due, purge_at, item)
     VALUES (?, ?, 1, ?, ?, NULL, ?, NULL, ?, ?)`,
  );
  return (item) =>
    void statement.run(
      item.pk,
      item.id,
      item.type,
      item.status ?? null,
      item.owner ?? null,
      item.purgeAt,
      JSON.stringify(item),
    );
}

/** The indexes that can be made again afterwards, which is much quicker than keeping them while rows come in. */
function withoutIndexes(db: DatabaseSync, fill: () => void): void {
  const indexes = db
    .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
    .all()
    .map(({ name, sql }) => ({ name: String(name), sql: String(sql) }));
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`);
  fill();
  for (const { sql } of indexes) db.exec(sql);
}

/** Adds `count` cases, numbered from `first`, to the store in this folder, which nobody else may have open. */
export function seedCases(dataDir: string, count: number, first = 0): void {
  const db = new DatabaseSync(join(dataDir, 'livc.sqlite'));
  try {
    db.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000');
    const toRecords = inserter(db, 'records');
    const toKeys = inserter(db, 'keys');
    withoutIndexes(db, () => {
      for (let begin = first; begin < first + count; begin += EACH_COMMIT) {
        db.exec('BEGIN');
        for (let n = begin; n < Math.min(begin + EACH_COMMIT, first + count); n += 1) {
          toRecords(caseItem(n));
          toRecords(signalItem(n));
          toKeys(keyItem(n));
        }
        db.exec('COMMIT');
      }
    });
    db.exec('PRAGMA journal_mode = WAL');
  } finally {
    db.close();
  }
}
