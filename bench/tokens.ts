// Tokens as Teams and Entra sign them (RS256), and the keys of one run.
import { createPrivateKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { certificateFor } from './certificate.ts';
import { APP_ID, ISSUER, KEY_ID, MICROSOFT_HOSTS, SERVICE_URL, TENANT_ID } from './names.ts';

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

export type Claims = { readonly [name: string]: unknown };

export function signed(key: KeyObject, claims: Claims, header: Claims = {}): string {
  const text = `${encoded({ alg: 'RS256', kid: KEY_ID, x5t: KEY_ID, typ: 'JWT', ...header })}.${encoded(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
}

/** What Teams says of itself in a request to the bot. */
export function teamsClaims(now = Math.floor(Date.now() / 1000)): Claims {
  const times = { nbf: now - 60, exp: now + 6 * 3600 };
  return { serviceurl: SERVICE_URL, ...times, iss: ISSUER, aud: APP_ID, jti: randomUUID() };
}

/** What Entra gives the bot, as long as in reality (some 1.1 kB). */
export function accessToken(key: KeyObject, audience: string): string {
  const now = Math.floor(Date.now() / 1000);
  const issuer = `https://sts.windows.net/${TENANT_ID}/`;
  const padding = { aio: 'x'.repeat(60), rh: 'y'.repeat(60), uti: 'z'.repeat(22) };
  const times = { iat: now, nbf: now, exp: now + 86_400 };
  return signed(key, {
    aud: audience,
    iss: issuer,
    ...times,
    appid: APP_ID,
    appidacr: '1',
    idp: issuer,
    tid: TENANT_ID,
    ver: '1.0',
    ...padding,
  });
}

function newKey(): string {
  return generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
}

/** Writes the keys and the certificate of one run into `folder`. */
export function makeKeys(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const { key, certificate } = certificateFor(MICROSOFT_HOSTS, new Date());
  const files = { 'teams.pem': newKey(), 'vault.pem': newKey(), 'tls.key': key, 'tls.crt': certificate };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text, { mode: 0o600 });
}

export const teamsKeyIn = (folder: string): KeyObject =>
  createPrivateKey(readFileSync(join(folder, 'teams.pem')));
