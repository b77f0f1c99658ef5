// What a durable, audited, encrypted signal costs at the least, part by part, on this machine: a process on the server's core that measures
// its own processor time. Source of the parts: the commit of a record with its audit entry, two seals of 2 kB, one step of the audit chain.
import { createCipheriv, hash, randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Processor time of each part in microseconds. */
export interface Parts {
  readonly seal: number;
  readonly chain: number;
  readonly commit: number;
}

const BYTES = 2048;
const folder = process.argv[2] ?? '.';
mkdirSync(folder, { recursive: true });
const text = Buffer.from(randomBytes(BYTES).toString('base64').slice(0, BYTES));
const key = randomBytes(32);

function seal(): void {
  const cipher = createCipheriv('aes-256-gcm', key, randomBytes(12));
  cipher.update(text);
  cipher.final();
  cipher.getAuthTag();
}

let before: Buffer = Buffer.alloc(32);
function chain(): void {
  before = hash('sha256', Buffer.concat([before, text]), 'buffer');
}

const db = new DatabaseSync(join(folder, 'micro.sqlite'));
db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS record (id INTEGER PRIMARY KEY, body BLOB);
  CREATE TABLE IF NOT EXISTS audit (seq INTEGER PRIMARY KEY, hash BLOB, body BLOB)`);
const upsert = db.prepare(
  'INSERT INTO record (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body',
);
const append = db.prepare('INSERT INTO audit (hash, body) VALUES (?, ?)');
let count = 0;
function commit(): void {
  count += 1;
  db.exec('BEGIN IMMEDIATE');
  upsert.run(count % 1000, text);
  append.run(before, text);
  db.exec('COMMIT');
}

function cpuOf(work: () => void, ms: number): number {
  for (let n = 0; n < 50; n += 1) work();
  const began = process.cpuUsage();
  const until = performance.now() + ms;
  let done = 0;
  while (performance.now() < until) {
    for (let n = 0; n < 10; n += 1) work();
    done += 10;
  }
  const { user, system } = process.cpuUsage(began);
  return (user + system) / done;
}

process.on('message', ({ id, ms }: { readonly id: number; readonly ms: number }) => {
  const parts: Parts = { seal: cpuOf(seal, ms), chain: cpuOf(chain, ms), commit: cpuOf(commit, ms) };
  process.send?.({ id, ...parts });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ ready: true });
