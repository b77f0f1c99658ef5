import assert from 'node:assert/strict';
import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import type { Incoming, Send } from '../../src/teams/outgoing.ts';
import { createSigningKeys } from '../../src/teams/signing-keys.ts';
import { Trouble } from '../../src/use-cases/ports.ts';

const HOUR = 3_600_000;
const METADATA = 'https://keys.example/document';
const rsa = (): JsonWebKey =>
  generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' });
const [FIRST, SECOND] = [rsa(), rsa()];

describe('the keys that may sign for Teams', () => {
  let published: object[];
  let downloads: string[];
  let down: boolean;
  let clockMs: number;
  const answer = (body: unknown, status = 200): Incoming => ({
    status,
    header: () => undefined,
    text: JSON.stringify(body),
  });
  const send: Send = async ({ url }) => {
    downloads.push(url);
    if (down) throw new Trouble('teams', 'unavailable');
    return answer(url === METADATA ? { jwks_uri: 'https://keys.example/set' } : { keys: published });
  };
  const keys = (over: Send = send) => createSigningKeys(METADATA, over, () => clockMs);

  beforeEach(() => {
    published = [{ ...FIRST, kid: 'one', endorsements: ['msteams'] }];
    downloads = [];
    down = false;
    clockMs = 1_000_000_000_000;
  });

  it('are downloaded once for all who wait for them, and then kept for a day', async () => {
    const known = keys();
    const found = await Promise.all(Array.from({ length: 32 }, () => known.find('one')));
    assert.equal(new Set(found).size, 1);
    assert.equal(found[0]?.asymmetricKeyType, 'rsa');
    clockMs += 24 * HOUR - 1;
    assert.equal(await known.find('one'), found[0]);
    assert.deepEqual(downloads, [METADATA, 'https://keys.example/set']);
    clockMs += 1;
    assert.equal(await known.find('one'), found[0], 'the same key is the same object');
    assert.equal(downloads.length, 4);
  });

  it('are looked at again once an hour for one that nobody knows, however often it is named', async () => {
    const known = keys();
    for (let n = 0; n < 50; n += 1) assert.equal(await known.find(`nobody-${n}`), undefined);
    assert.equal(downloads.length, 2);
    published.push({ ...SECOND, kid: 'two', endorsements: ['msteams'] });
    clockMs += HOUR;
    assert.ok(await known.find('two'));
    for (let n = 0; n < 50; n += 1) assert.equal(await known.find(`nobody-${n}`), undefined);
    assert.equal(downloads.length, 4);
  });

  it('are not asked for at each request while they cannot be had, and found as soon as they can', async () => {
    const known = keys();
    assert.ok(await known.find('one'));
    down = true;
    clockMs += HOUR;
    for (let n = 0; n < 50; n += 1) await assert.rejects(known.find('two'), Trouble);
    assert.equal(downloads.length, 3);
    assert.ok(await known.find('one'), 'what is known stays known meanwhile');
    down = false;
    published.push({ ...SECOND, kid: 'two' });
    clockMs += 10_000;
    assert.ok(await known.find('two'));
  });

  it('are gone with the download that leaves them out, and others with another key under their name', async () => {
    const known = keys();
    const before = await known.find('one');
    clockMs += 24 * HOUR;
    published = [{ ...SECOND, kid: 'one', endorsements: ['msteams'] }];
    const after = await known.find('one');
    assert.ok(before && after && before !== after);
    clockMs += 24 * HOUR;
    published = [];
    assert.equal(await known.find('one'), undefined);
  });

  it('are those endorsed for Teams, or for nothing in particular, as in the SDK', async () => {
    published = [
      { ...FIRST, kid: 'elsewhere', endorsements: ['webchat', 'directline'] },
      { ...FIRST, kid: 'nothing', endorsements: [] },
      { ...FIRST, kid: 'silent' },
      { ...FIRST, kid: 'both', endorsements: ['webchat', 'msteams'] },
    ];
    const known = keys();
    assert.equal(await known.find('elsewhere'), undefined);
    for (const kid of ['nothing', 'silent', 'both']) assert.ok(await known.find(kid), kid);
  });

  it('are RSA keys, of two with one name the first, and nothing that cannot be read as one', async () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    published = [
      { ...publicKey.export({ format: 'jwk' }), kid: 'curve' },
      { kty: 'oct', k: 'c2VjcmV0', kid: 'secret' },
      { kty: 'RSA', n: 'AQAB', kid: 'half' },
      { ...FIRST, kid: 'twice', endorsements: ['webchat'] },
      { ...SECOND, kid: 'twice', endorsements: ['msteams'] },
      'nonsense' as unknown as object,
    ];
    const known = keys();
    for (const kid of ['curve', 'secret', 'half', 'twice', 'nonsense', '__proto__'])
      assert.equal(await known.find(kid), undefined, kid);
  });

  it('cannot be had from a document of another shape, and nothing of it is repeated', async () => {
    for (const body of [{}, { jwks_uri: 'geheim' }, 'geheim', null]) {
      await assert.rejects(keys(async () => answer(body)).find('one'), (error) => {
        assert.ok(error instanceof Trouble);
        assert.equal(error.message, 'teams: unavailable');
        return true;
      });
    }
    await assert.rejects(keys(async () => answer({ jwks_uri: METADATA }, 404)).find('one'), Trouble);
  });
});
