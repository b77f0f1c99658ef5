import assert from 'node:assert/strict';
import { createSecretKey, randomBytes } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openKeyFile } from '../../src/local/key-file.ts';
import { openEmbeddedStore } from '../../src/stores/embedded/embedded-store.ts';
import {
  type Container,
  type Item,
  type JsonObject,
  type SealedBox,
  type SealPlace,
  type Store,
  Trouble,
  type Vault,
} from '../../src/use-cases/ports.ts';
import { openBox, sealBox } from '../../src/vault/envelope.ts';
import { createKeyRing, type KeyRing } from '../../src/vault/key-ring.ts';
import { newFolder, newPartition, onEveryStore } from './places.ts';

const place: SealPlace = { container: 'records', id: 'sig.1', name: 'content' };
const content: JsonObject = { facts: ['Zoë zei "niets"', 1, null, { deep: true }] };
const purgeAt = '2030-01-01T00:00:00.000Z';
const minutes = (n: number) => n * 60_000;

/** A clock that stands still until it is told otherwise. */
function aClock() {
  let at = Date.parse('2026-01-01T00:00:00.000Z');
  return {
    now: () => new Date(at),
    pass(milliseconds: number) {
      at += milliseconds;
    },
  };
}

/** A vault that counts its calls and can be told to fail. */
function watched(vault: Vault) {
  const calls = { wrap: 0, unwrap: 0, isDown: false };
  const call = async (name: 'wrap' | 'unwrap', bytes: Uint8Array) => {
    calls[name] += 1;
    if (calls.isDown) throw new Trouble('vault', 'unavailable');
    return vault[name](bytes);
  };
  return {
    calls,
    wrap: (key: Uint8Array) => call('wrap', key),
    unwrap: (key: Uint8Array) => call('unwrap', key),
  };
}

function counted(container: Container) {
  const calls = { read: 0 };
  return {
    calls,
    read(pk: string, id: string) {
      calls.read += 1;
      return container.read(pk, id);
    },
    commit: container.commit.bind(container),
    list: container.list.bind(container),
  };
}

const fault = (message: string) => ({ name: 'Error', message });
const doesNotOpen = fault('vault: box does not open');

onEveryStore('A key ring', (opened) => {
  let folder: string;
  let fileVault: Vault;
  before(() => {
    folder = newFolder();
    fileVault = openKeyFile(join(folder, 'key'));
  });
  after(() => rmSync(folder, { recursive: true }));

  const ringOn = (store: Store): KeyRing =>
    createKeyRing({ vault: fileVault, keys: store.keys, clock: aClock() });
  const ring = () => ringOn(opened().store);

  it('opens what it sealed, also after a restart', async () => {
    const pk = newPartition();
    const keyId = await ring().newDataKey(pk, purgeAt);
    const box = await ring().seal(pk, keyId, place, 1, content);
    assert.deepEqual(await ring().open(pk, place, box), content);
  });

  it('opens nothing any more once the key is erased, and erases twice without complaint', async () => {
    const pk = newPartition();
    const keys = ring();
    const keyId = await keys.newDataKey(pk, purgeAt);
    const box = await keys.seal(pk, keyId, place, 1, content);
    await keys.erase(pk, keyId);
    await keys.erase(pk, keyId);
    assert.equal(await keys.open(pk, place, box), undefined);
    await assert.rejects(keys.seal(pk, keyId, place, 2, content), fault('vault: no such key'));
  });

  it('never erases the key of a cell', async () => {
    const pk = newPartition();
    await ring().prepare(pk);
    await assert.rejects(ring().erase(pk, 'cell-key'), { message: 'vault: not a data key' });
    assert.notEqual(await opened().store.keys.read(pk, 'cell-key'), undefined);
  });

  it('erases only the key that is named', async () => {
    const pk = newPartition();
    const keys = ring();
    const [one, two] = [await keys.newDataKey(pk, purgeAt), await keys.newDataKey(pk, null)];
    const box = await keys.seal(pk, two, place, 1, content);
    await keys.erase(pk, one);
    assert.deepEqual(await keys.open(pk, place, box), content);
  });

  it('stores each data key wrapped before it gives its id, with the instant of its purge', async () => {
    const pk = newPartition();
    const keyId = await ring().newDataKey(pk, purgeAt);
    const item = (await opened().store.keys.read(pk, keyId))?.item;
    assert.equal(item?.type, 'key');
    assert.equal(item?.purgeAt, purgeAt);
    assert.deepEqual(Object.keys(item?.body ?? {}), ['wrapped']);
    // RFC 3394 adds eight bytes.
    assert.equal(Buffer.from(String(item?.body.wrapped), 'base64url').length, 40);
  });

  it('keeps the key of the cell out of every list of data keys', async () => {
    const pk = newPartition();
    const keyId = await ring().newDataKey(pk, purgeAt);
    const listed = await opened().store.keys.list(pk, { type: 'key', order: 'purgeAt', limit: 10 });
    assert.deepEqual(
      listed.map(({ item }) => item.id),
      [keyId],
    );
    assert.equal((await opened().store.keys.read(pk, 'cell-key'))?.item.purgeAt, null);
  });

  it('agrees on one key of the cell when two processes need it for the first time at once', async () => {
    const pk = newPartition();
    const rings = [opened().store, opened().other].flatMap((store) => [ringOn(store), ringOn(store)]);
    const names = await Promise.all(rings.map((each) => each.pseudonym(pk, 'owner', 'anna')));
    assert.equal(new Set(names).size, 1);
  });

  it('derives the same deployment key everywhere, and another for another purpose', async () => {
    // A live database still has the deployment's key of the last run, wrapped by a key file that is gone.
    const left = await opened().store.keys.read('deployment', 'cell-key');
    if (left !== undefined) {
      await opened().store.keys.commit('deployment', [
        { kind: 'delete', id: 'cell-key', version: left.version },
      ]);
    }
    const [one, two, another] = await Promise.all([
      ring().deploymentKey('buttons'),
      ringOn(opened().other).deploymentKey('buttons'),
      ring().deploymentKey('checkpoints'),
    ]);
    assert.equal(one.length, 32);
    assert.deepEqual(one, two);
    assert.notDeepEqual(one, another);
  });
});

describe('A key ring', () => {
  let store: Store;
  let folder: string;
  let fileVault: Vault;
  const pk = 'c:9000';
  before(() => {
    folder = newFolder();
    fileVault = openKeyFile(join(folder, 'key'));
  });
  beforeEach(() => {
    store = openEmbeddedStore(':memory:');
  });
  afterEach(() => store.close());
  after(() => rmSync(folder, { recursive: true }));

  function equipment() {
    const clock = aClock();
    const vault = watched(fileVault);
    const keys = counted(store.keys);
    return { clock, vault, keys, ring: createKeyRing({ vault, keys, clock }) };
  }

  describe('does not open a box', () => {
    const changed: readonly [
      string,
      (box: SealedBox) => { pk?: string; place?: SealPlace; box?: SealedBox },
    ][] = [
      ['moved to another item', () => ({ place: { ...place, id: 'sig.2' } })],
      ['moved to another name', () => ({ place: { ...place, name: 'person' } })],
      ['moved to another container', () => ({ place: { ...place, container: 'keys' } })],
      ['whose id and name were cut elsewhere', () => ({ place: { ...place, id: 'sig', name: '1content' } })],
      ['of an older version put back', (box) => ({ box: { ...box, v: box.v + 1 } })],
      ['with another text', (box) => ({ box: { ...box, text: flipped(box.text) } })],
      ['with another tag', (box) => ({ box: { ...box, tag: flipped(box.tag) } })],
      ['with a shorter tag', (box) => ({ box: { ...box, tag: box.tag.slice(0, 6) } })],
      ['without a tag', (box) => ({ box: { ...box, tag: '' } })],
      ['with another nonce', (box) => ({ box: { ...box, iv: flipped(box.iv) } })],
      ['without a nonce', (box) => ({ box: { ...box, iv: '' } })],
      ['cut short', (box) => ({ box: { ...box, text: box.text.slice(0, -4) } })],
    ];
    for (const [title, change] of changed) {
      it(title, async () => {
        const { ring } = equipment();
        const keyId = await ring.newDataKey(pk, purgeAt);
        const sealed = await ring.seal(pk, keyId, place, 1, content);
        const { box = sealed, place: where = place } = change(sealed);
        await assert.rejects(ring.open(pk, where, box), doesNotOpen);
        assert.deepEqual(await ring.open(pk, place, sealed), content);
      });
    }

    it('under another key', async () => {
      const { ring } = equipment();
      const [one, two] = [await ring.newDataKey(pk, purgeAt), await ring.newDataKey(pk, purgeAt)];
      const box = await ring.seal(pk, one, place, 1, content);
      await assert.rejects(ring.open(pk, place, { ...box, keyId: two }), doesNotOpen);
    });

    it('in another cell, which does not have its key', async () => {
      const { ring } = equipment();
      const box = await ring.seal(pk, await ring.newDataKey(pk, purgeAt), place, 1, content);
      assert.equal(await ring.open('c:9001', place, box), undefined);
    });

    it('in another cell, to which its wrapped key was copied', async () => {
      const { ring } = equipment();
      const keyId = await ring.newDataKey(pk, purgeAt);
      const box = await ring.seal(pk, keyId, place, 1, content);
      await copy(keyId, 'c:9001');
      await assert.rejects(ring.open('c:9001', place, box), fault('vault: data key does not open'));
    });

    it('in another cell, to which its wrapped key and the key of its cell were copied', async () => {
      const { ring } = equipment();
      const keyId = await ring.newDataKey(pk, purgeAt);
      const box = await ring.seal(pk, keyId, place, 1, content);
      await copy('cell-key', 'c:9002');
      await copy(keyId, 'c:9002');
      await assert.rejects(ring.open('c:9002', place, box), fault('vault: data key does not open'));
    });
  });

  async function copy(id: string, to: string): Promise<void> {
    const found = await store.keys.read(pk, id);
    assert.ok(found);
    await store.keys.commit(to, [{ kind: 'create', item: { ...found.item, pk: to } }]);
  }

  const flipped = (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);

  it('never seals the same content to the same bytes', async () => {
    const { ring } = equipment();
    const keyId = await ring.newDataKey(pk, purgeAt);
    const [one, two] = [
      await ring.seal(pk, keyId, place, 1, content),
      await ring.seal(pk, keyId, place, 1, content),
    ];
    assert.notEqual(one.iv, two.iv);
    assert.notEqual(one.text, two.text);
  });

  it('shows nothing of the content in the box or in the key', async () => {
    const { ring } = equipment();
    const keyId = await ring.newDataKey(pk, purgeAt);
    const box = await ring.seal(pk, keyId, place, 1, { canary: 'canary' });
    assert.deepEqual(Object.keys(box).sort(), ['iv', 'keyId', 'tag', 'text', 'v']);
    const text = Buffer.concat([box.iv, box.tag, box.text].map((part) => Buffer.from(part, 'base64url')));
    assert.equal(text.includes('canary'), false);
  });

  it('refuses to be given something else than an object', async () => {
    const { ring } = equipment();
    const keyId = await ring.newDataKey(pk, purgeAt);
    const box = await ring.seal(pk, keyId, place, 1, ['list'] as unknown as JsonObject);
    await assert.rejects(ring.open(pk, place, box), fault('vault: box is not an object'));
  });

  describe('remembers', () => {
    it('the key of a cell, so that no press waits for the vault', async () => {
      const { ring, vault, clock } = equipment();
      await ring.prepare(pk);
      vault.calls.isDown = true;
      clock.pass(minutes(9));
      await ring.newDataKey(pk, purgeAt);
      await ring.pseudonym(pk, 'owner', 'anna');
      assert.deepEqual(vault.calls, { wrap: 1, unwrap: 0, isDown: true });
    });

    it('and loads it again in the background after ten minutes, in one call for all who ask', async () => {
      const { ring, vault, clock } = equipment();
      await ring.prepare(pk);
      clock.pass(minutes(10));
      await Promise.all([ring.prepare(pk), ring.prepare(pk), ring.prepare(pk)]);
      await new Promise((resolve) => setImmediate(resolve));
      assert.equal(vault.calls.unwrap, 1);
      clock.pass(minutes(9));
      await ring.prepare(pk);
      assert.equal(vault.calls.unwrap, 1);
    });

    it('and does without the vault for twenty minutes, but not longer', async () => {
      const { ring, vault, clock } = equipment();
      await ring.prepare(pk);
      vault.calls.isDown = true;
      clock.pass(minutes(20) - 1);
      await ring.pseudonym(pk, 'owner', 'anna');
      await new Promise((resolve) => setImmediate(resolve));
      clock.pass(1);
      await assert.rejects(ring.pseudonym(pk, 'owner', 'anna'), { message: 'vault: unavailable' });
      vault.calls.isDown = false;
      await ring.pseudonym(pk, 'owner', 'anna');
    });

    it('a data key for five minutes', async () => {
      const { ring, keys, clock } = equipment();
      const keyId = await ring.newDataKey(pk, purgeAt);
      const box = await ring.seal(pk, keyId, place, 1, content);
      clock.pass(minutes(5) - 1);
      const before = keys.calls.read;
      await ring.open(pk, place, box);
      assert.equal(keys.calls.read, before);
      clock.pass(1);
      await ring.open(pk, place, box);
      assert.equal(keys.calls.read, before + 1);
    });

    it('at most a thousand data keys, and forgets the one that was least needed', async () => {
      const { ring, keys } = equipment();
      const first = await ring.newDataKey(pk, purgeAt);
      const second = await ring.newDataKey(pk, purgeAt);
      for (let n = 0; n < 998; n += 1) await ring.newDataKey(pk, purgeAt);
      await ring.seal(pk, first, place, 1, content);
      await ring.newDataKey(pk, purgeAt);
      const before = keys.calls.read;
      await ring.seal(pk, first, place, 1, content);
      assert.equal(keys.calls.read, before);
      await ring.seal(pk, second, place, 1, content);
      assert.equal(keys.calls.read, before + 1);
    });

    it('no key that was erased while it was being read', async () => {
      const { clock, vault } = equipment();
      let letThrough = () => {};
      let gate: Promise<void> | undefined = new Promise<void>((resolve) => {
        letThrough = resolve;
      });
      const slow: Container = {
        ...store.keys,
        async read(cell, id) {
          const found = await store.keys.read(cell, id);
          const waitFor = id.startsWith('k.') ? gate : undefined;
          if (waitFor !== undefined) gate = undefined;
          await waitFor;
          return found;
        },
      };
      const quick = createKeyRing({ vault, keys: store.keys, clock });
      const keyId = await quick.newDataKey(pk, purgeAt);
      const box = await quick.seal(pk, keyId, place, 1, content);
      const ring = createKeyRing({ vault, keys: slow, clock });
      await ring.prepare(pk);
      const opening = ring.open(pk, place, box);
      await ring.erase(pk, keyId);
      letThrough();
      assert.deepEqual(await opening, content);
      assert.equal(await ring.open(pk, place, box), undefined);
    });
  });

  it('creates no key of a cell when the vault is down', async () => {
    const { ring, vault } = equipment();
    vault.calls.isDown = true;
    await assert.rejects(ring.newDataKey(pk, purgeAt), { message: 'vault: unavailable' });
    assert.equal(await store.keys.read(pk, 'cell-key'), undefined);
    vault.calls.isDown = false;
    await ring.newDataKey(pk, purgeAt);
  });

  it('is at fault, and says no more, on a key item that is damaged', async () => {
    const { ring, clock, vault, keys } = equipment();
    const keyId = await ring.newDataKey(pk, purgeAt);
    const box = await ring.seal(pk, keyId, place, 1, content);
    const found = await store.keys.read(pk, keyId);
    assert.ok(found);
    const other = createKeyRing({ vault, keys, clock });
    const bodies: readonly [Item['body'], string][] = [
      [{ wrapped: flipped(String(found.item.body.wrapped)) }, 'vault: data key does not open'],
      [{ wrapped: '' }, 'vault: data key does not open'],
      [{}, 'vault: key item without key'],
    ];
    let { version } = found;
    for (const [body, message] of bodies) {
      const result = await store.keys.commit(pk, [
        { kind: 'replace', item: { ...found.item, body }, version },
      ]);
      assert.ok(result.done);
      version = result.versions[keyId] ?? '';
      await assert.rejects(other.open(pk, place, box), fault(message));
    }
  });

  describe('gives a pseudonym', () => {
    it('of 43 characters that fit into an id, the same every time', async () => {
      const name = await equipment().ring.pseudonym(pk, 'owner', 'tenant:person');
      assert.match(name, /^[A-Za-z0-9_-]{43}$/);
      assert.equal(await equipment().ring.pseudonym(pk, 'owner', 'tenant:person'), name);
    });

    it('that differs by value, by purpose and by cell', async () => {
      const { ring } = equipment();
      const names = await Promise.all([
        ring.pseudonym(pk, 'owner', 'anna'),
        ring.pseudonym(pk, 'owner', 'bram'),
        ring.pseudonym(pk, 'roster', 'anna'),
        ring.pseudonym('c:9001', 'owner', 'anna'),
        ring.pseudonym(pk, 'owner ', 'anna'),
        ring.pseudonym(pk, 'owner', ''),
      ]);
      assert.equal(new Set(names).size, names.length);
    });
  });
});

describe('An envelope', () => {
  it('does not open in another cell, even under the same key', () => {
    const key = createSecretKey(randomBytes(32));
    const box = sealBox(key, 'k.1', 'c:9000', place, 1, content);
    assert.deepEqual(openBox(key, 'c:9000', place, box), content);
    assert.throws(() => openBox(key, 'c:9001', place, box), doesNotOpen);
  });
});

describe('The key file of a laptop', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = newFolder();
    path = join(folder, 'data', 'key');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made on first use, 32 bytes that only its owner can read, and stays the same', async () => {
    const wrapped = await openKeyFile(path).wrap(randomBytes(32));
    assert.equal(statSync(path).mode & 0o777, 0o600);
    assert.equal(statSync(join(folder, 'data')).mode & 0o077, 0);
    const bytes = readFileSync(path);
    assert.equal(bytes.length, 32);
    await openKeyFile(path).unwrap(wrapped);
    assert.deepEqual(readFileSync(path), bytes);
  });

  it('unwraps what it wrapped, and nothing else', async () => {
    const vault = openKeyFile(path);
    const key = randomBytes(32);
    const wrapped = await vault.wrap(key);
    assert.equal(wrapped.length, 40);
    assert.deepEqual(Buffer.from(await vault.unwrap(wrapped)), key);
    const damaged = Buffer.from(wrapped);
    damaged[5] = (damaged[5] ?? 0) ^ 1;
    for (const bytes of [damaged, wrapped.subarray(1), Buffer.alloc(0)]) {
      await assert.rejects(vault.unwrap(bytes), { message: 'vault: unexpected' });
    }
  });

  it('does not unwrap what another file wrapped', async () => {
    const wrapped = await openKeyFile(path).wrap(randomBytes(32));
    const other = openKeyFile(join(folder, 'data', 'other'));
    await assert.rejects(other.unwrap(wrapped), { message: 'vault: unexpected' });
  });

  for (const mode of [0o640, 0o604, 0o620, 0o660, 0o644, 0o610]) {
    it(`is refused with mode ${mode.toString(8)}, in one sentence that says what to do`, () => {
      openKeyFile(path);
      chmodSync(path, mode);
      assert.throws(
        () => openKeyFile(path),
        /^Error: Other users of this computer can .+; run: chmod 600 .+$/,
      );
      chmodSync(path, 0o600);
      openKeyFile(path);
    });
  }

  it('is refused when it is too short or too long', () => {
    openKeyFile(path);
    for (const length of [0, 31, 33]) {
      writeFileSync(path, Buffer.alloc(length));
      assert.throws(() => openKeyFile(path), /^Error: The key file is not 32 bytes long: .+$/);
    }
  });

  it('leaves nothing else in its folder', () => {
    openKeyFile(path);
    openKeyFile(path);
    assert.deepEqual(readdirSync(join(folder, 'data')), ['key']);
  });
});
