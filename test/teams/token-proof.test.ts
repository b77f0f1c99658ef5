import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { createAuthentication } from '../../src/teams/authentication.ts';
import { checkToken, type TokenClaims } from '../../src/teams/guard.ts';
import type { SigningKeys } from '../../src/teams/signing-keys.ts';
import { createProof, ProvenTokens } from '../../src/teams/token-proof.ts';
import { forgedHeaders } from '../support/forgeries.ts';
import { BOT_ID, startKeyServer, TENANT_ID } from '../support/key-server.ts';
import { pressActivity } from '../support/signed-activity.ts';
import { startBot } from './bot-on-a-port.ts';

const ISSUER = 'https://api.botframework.com';
const NOW = new Date('2026-01-05T13:00:00Z');
const inSeconds = (seconds: number) => Math.floor(NOW.getTime() / 1000) + seconds;
const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const [ours, theirs] = [pair(), pair()];
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function headerWith(claims: object = {}, kid = 'one', { privateKey } = ours): string {
  const times = { nbf: inSeconds(-60), exp: inSeconds(3600) };
  const payload = { iss: ISSUER, aud: BOT_ID, serviceurl: 'https://x.example/', ...times, ...claims };
  const signed = `${base64url({ alg: 'RS256', typ: 'JWT', kid })}.${base64url(payload)}`;
  return `Bearer ${signed}.${sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`;
}

function tokenIn(authorization: string, now = NOW): TokenClaims {
  const checked = checkToken(authorization, { issuer: ISSUER, audience: BOT_ID, now });
  assert.ok(!checked.refused, JSON.stringify(checked));
  return checked;
}

describe('the proof of a signature', () => {
  let published: Map<string, KeyObject>;
  const keys: SigningKeys = { find: async (kid) => published.get(kid) };
  const token = () => tokenIn(headerWith({ jti: randomUUID() }));

  beforeEach(() => {
    published = new Map([['one', createPublicKey(ours.privateKey)]]);
  });

  it('is given once for each token that Microsoft signed, and never for one that somebody else signed', async () => {
    const prove = createProof(keys);
    const known = token();
    for (let n = 0; n < 3; n += 1) assert.equal(await prove(known, NOW), 'proven');
    assert.equal(prove.remembered(), 1);
    const forged = tokenIn(headerWith({}, 'one', theirs));
    for (let n = 0; n < 3; n += 1) assert.equal(await prove(forged, NOW), 'forged');
    assert.equal(prove.remembered(), 1, 'what is forged is not remembered');
  });

  it('is not lent to another token of the same key, nor to the same claims with another signature', async () => {
    const prove = createProof(keys);
    const authorization = headerWith();
    assert.equal(await prove(tokenIn(authorization), NOW), 'proven');
    const [head, payload, signature = ''] = authorization.split('.');
    const bytes = Buffer.from(signature, 'base64url');
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    const altered = [
      `${head}.${payload}.${bytes.toString('base64url')}`,
      `${head}.${payload}.${signature.slice(0, -1)}`,
      `${head}.${payload}.${signature}A`,
      `${head}.${base64url({ iss: ISSUER, aud: BOT_ID, serviceurl: 'https://y.example/', nbf: 0, exp: 100 })}.${signature}`,
    ];
    for (const [index, other] of altered.entries()) {
      const now = index === 3 ? new Date(50_000) : NOW;
      assert.equal(await prove(tokenIn(other, now), now), 'forged', other.slice(-20));
    }
  });

  it('is not given to another spelling of the same signature', async () => {
    const authorization = headerWith();
    const last = authorization.at(-1) ?? '';
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const twin = authorization.slice(0, -1) + letters[letters.indexOf(last) ^ 1];
    assert.notEqual(twin, authorization);
    assert.equal(await createProof(keys)(tokenIn(twin), NOW), 'forged');
  });

  it('ends with the token, though the guard allows for five minutes between the clocks', () => {
    const key = createPublicKey(ours.privateKey);
    const tokens = new ProvenTokens(10);
    tokens.add('digest', { key, expiresMs: 60_000 });
    assert.equal(tokens.has('digest', key, 59_999), true);
    assert.equal(tokens.has('digest', createPublicKey(theirs.privateKey), 0), false, 'of another key');
    assert.equal(tokens.size, 0);
    tokens.add('digest', { key, expiresMs: 60_000 });
    assert.equal(tokens.has('digest', key, 60_000), false);
    assert.equal(tokens.size, 0);
  });

  it('is forgotten when its key is published no more, or another one under its name', async () => {
    const prove = createProof(keys);
    const known = token();
    assert.equal(await prove(known, NOW), 'proven');
    published.delete('one');
    assert.equal(await prove(known, NOW), 'forged');
    published.set('one', createPublicKey(theirs.privateKey));
    assert.equal(await prove(known, NOW), 'forged');
    assert.equal(prove.remembered(), 0);
  });

  it('is remembered for no more tokens than it may, the oldest going first', async () => {
    const prove = createProof(keys, { most: 10 });
    const all = Array.from({ length: 25 }, token);
    for (const each of all) assert.equal(await prove(each, NOW), 'proven');
    assert.equal(prove.remembered(), 10);
    for (const each of all) assert.equal(await prove(each, NOW), 'proven', 'all are still true');
  });

  it('is asked for at each request where it is switched off', async () => {
    const prove = createProof(keys, { remember: false });
    const known = token();
    assert.equal(await prove(known, NOW), 'proven');
    assert.equal(prove.remembered(), 0);
    const key = published.get('one');
    assert.ok(key);
    published.set('one', createPublicKey(theirs.privateKey));
    assert.equal(await prove(known, NOW), 'forged');
  });

  it('passes on that the keys cannot be had', async () => {
    const prove = createProof({ find: () => Promise.reject(new Error('down')) });
    await assert.rejects(prove(token(), NOW), /down/);
  });
});

describe('the guard and the proof together', () => {
  it('believe nothing that the SDK would not believe', async () => {
    const server = await startKeyServer();
    const bot = await startBot({ trust: () => server.trust });
    const identity = { type: 'UserAssignedMSI' as const, id: BOT_ID, tenantId: TENANT_ID };
    const sdk = createAuthentication(server.trust, identity);
    const activity = { channelId: 'msteams', serviceUrl: server.serviceUrl };
    const believes = (authorization: string) =>
      sdk.authenticateRequest(activity as Parameters<typeof sdk.authenticateRequest>[0], authorization).then(
        () => true,
        () => false,
      );
    try {
      const headers = new Map([...(await forgedHeaders(server)), ['a true one', await server.bearer()]]);
      headers.set('of another app', await server.bearer({ ver: '1.0', appid: randomUUID() }));
      headers.set('of another app, version 2', await server.bearer({ ver: '2.0', azp: randomUUID() }));
      headers.set('of our own app', await server.bearer({ ver: '1.0', appid: BOT_ID }));
      let taken = 0;
      for (const [what, authorization] of headers) {
        const { status } = await bot.send(pressActivity(server.serviceUrl), { authorization });
        if (status !== 200) continue;
        taken += 1;
        assert.equal(await believes(authorization), true, what);
      }
      assert.equal(taken, 2);
    } finally {
      await bot.close();
      await server.close();
    }
  });
});
