import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEMO_CELL } from '../../src/local/demo-town.ts';
import { openKeyFile } from '../../src/local/key-file.ts';
import { openEmbeddedStore } from '../../src/stores/embedded/embedded-store.ts';
import type { OutboxBody } from '../../src/use-cases/outbox/effect.ts';
import type { Item, Store } from '../../src/use-cases/ports.ts';
import { bodyOf, cellPartition, type NumberBody, type SignalBody } from '../../src/use-cases/records.ts';
import { createKeyRing, type KeyRing } from '../../src/vault/key-ring.ts';
import { allOf, auditEntries } from '../support/audit-store.ts';
import { faultsInChain } from '../support/audit-verifier.ts';
import { Lives, type Told } from '../support/crash-lives.ts';
import { chanceFrom, SEED } from './chance.ts';
import { says } from './says.ts';

const KILLS = process.env.NIGHT ? 2000 : 50;
const SUBMITTED = ['submitted', 'screening', 'needs-info'];

/** Below those that the system gives away: while no life has it, nobody else’s connection may get it. */
async function freePort(from = 20_000 + (process.pid % 10_000)): Promise<number> {
  const server = createServer();
  const isFree = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(from, '127.0.0.1', () => resolve(true));
  });
  await new Promise((resolve) => server.close(resolve));
  return isFree ? from : freePort(from + 1);
}

describe(`the process is killed ${KILLS} times in the middle of its work (seed ${SEED})`, function () {
  this.timeout(process.env.NIGHT ? 0 : 600_000);
  const temporary = mkdtempSync(join(tmpdir(), 'livc-killed-'));
  const folder = join(temporary, 'data');
  const pk = cellPartition(DEMO_CELL);
  let lives: Lives;
  let port: number;
  let told: Told;
  let store: Store;
  let keys: KeyRing;
  let signals: readonly Item[];
  let numbers: readonly Item[];

  const open = async (item: Item, name: string) => {
    const box = item.sealed?.[name];
    return box && keys.open(pk, { container: 'records', id: item.id, name }, box);
  };
  const signalOf = (number: string) => signals.find((item) => bodyOf<SignalBody>(item).number === number);

  before(async () => {
    const chance = chanceFrom(SEED);
    port = await freePort();
    lives = new Lives(folder, port, join(temporary, 'cache'));
    told = lives.told;
    for (let kill = 0; kill < KILLS; kill += 1) {
      // One in eight dies while it starts, the first of them while it builds the town.
      if (kill % 8 === 0) await lives.livesUntil('begun', chance() * 600);
      else if (kill % 8 === 1) await lives.livesUntil('up', 30 + chance() * 370);
      else if (kill % 8 === 2) await lives.livesUntil('question', chance() * 100);
      else await lives.livesUntil(1 + Math.floor(chance() * 3), chance() * 100);
    }
    await lives.drains();
    store = openEmbeddedStore(folder);
    const vault = openKeyFile(join(folder, 'vault.key'));
    keys = createKeyRing({ vault, keys: store.keys, clock: { now: () => new Date() } });
    signals = await allOf(store.records, pk, 'signal');
    numbers = await allOf(store.records, pk, 'number');
  });
  after(async () => {
    await lives?.end();
    await store?.close();
    rmSync(temporary, { recursive: true, force: true });
  });

  it('was under load: people were told of signals and questions between the kills', () => {
    assert.ok(told.signals.size >= KILLS / 2, `${told.signals.size} signals`);
    assert.ok(told.questions.length > 0, `${told.questions.length} questions`);
    says(`${KILLS} kills; ${told.signals.size} signals and ${told.questions.length} questions acknowledged`);
  });

  it('loses no signal of which somebody saw the receipt, and each still says what was written', async () => {
    for (const [number, words] of told.signals) {
      const item = signalOf(number);
      assert.ok(item, `${number} is gone`);
      assert.ok(SUBMITTED.includes(item.status ?? ''), `${number} is ${item.status}`);
      assert.ok(JSON.stringify(await open(item, 'content')).includes(words), `${number} says something else`);
      assert.ok(await open(item, 'reporter'), `${number} has no reporter`);
    }
  });

  it('loses no question that the coordinator saw sent', async () => {
    for (const { number, words } of told.questions) {
      const item = signalOf(number);
      assert.ok(item && JSON.stringify(await open(item, 'exchange')).includes(words), `${number}: ${words}`);
    }
  });

  it('has given each number once, without a gap, to a signal that has it', () => {
    const given = numbers.map(({ body }) => body as unknown as NumberBody);
    const year = given[0]?.number.slice(2, 6);
    const wanted = given.map((_, n) => `S-${year}-${String(n + 1).padStart(4, '0')}`);
    assert.deepEqual(
      given.map(({ number }) => number),
      wanted,
    );
    for (const { number, target } of given) assert.equal(signalOf(number)?.id, target);
    assert.equal(signals.filter(({ body }) => body.number !== null).length, given.length);
  });

  it('has one entry for each signal that was begun and each that was sent, in a chain that is whole', async () => {
    const entries = await auditEntries(store.records, pk);
    assert.deepEqual(faultsInChain(entries), []);
    const about = (what: string, id: string) =>
      entries.filter(({ body }) => body.what === what && body.outcome === 'done' && body.about === id).length;
    for (const { id, body } of signals) {
      assert.equal(about('draft.start', id), 1, id);
      assert.equal(about('signal.submit', id), body.number === null ? 0 : 1, id);
    }
    const submitted = entries.filter(({ body }) => body.what === 'signal.submit' && body.outcome === 'done');
    assert.equal(submitted.length, numbers.length);
  });

  it('goes on with what waited: the desk hears of every signal, or finds its notice among the undelivered', async () => {
    const outbox = await allOf(store.records, pk, 'outbox');
    const dead = outbox.flatMap(({ status, body }) =>
      status === 'dead' ? (body as unknown as OutboxBody).effects : [],
    );
    const undelivered = new Set(
      dead.flatMap((effect) => ('notice' in effect && effect.notice === 'signal.new' ? [effect.number] : [])),
    );
    for (const { body } of numbers) {
      const { number, effects } = body as unknown as NumberBody;
      assert.ok(told.notices.has(number) || undelivered.has(number), `nobody heard of ${number}`);
      assert.deepEqual(effects, [], `${number} still waits`);
    }
    assert.ok(
      undelivered.size <= numbers.length / 10,
      `${undelivered.size} of ${numbers.length} undelivered`,
    );
  });

  it('starts again by its own command on what is left', async () => {
    await store.close();
    const main = fileURLToPath(new URL('../../src/local/main.ts', import.meta.url));
    const env = { ...process.env, NODE_ENV: 'test', PORT: String(port), DATA_DIR: folder };
    const child = spawn(process.execPath, [main], { env });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    const up = new Promise<void>((resolve) =>
      child.stdout.on('data', () => said.includes(`http://127.0.0.1:${port}/`) && resolve()),
    );
    await Promise.race([up, ended]);
    const ready = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => undefined);
    child.kill('SIGTERM');
    assert.equal(ready?.status, 200, said);
    assert.equal(await ended, 0, said);
  });
});
