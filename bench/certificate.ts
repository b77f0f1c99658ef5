// A certificate for Microsoft's host names that only the bench's own processes trust: made for one run, in X.509 (RFC 5280) by hand,
// because Node can read certificates and not write them.
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

type Bytes = Uint8Array;

function der(tag: number, ...contents: readonly Bytes[]): Bytes {
  const content = Buffer.concat(contents);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const size = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const hex = (digits: string): Bytes => Buffer.from(digits, 'hex');
const sequence = (...parts: readonly Bytes[]): Bytes => der(0x30, ...parts);
/** 1.2.840.10045.4.3.2, ecdsa-with-SHA256. */
const ECDSA_SHA256 = sequence(hex('06082a8648ce3d040302'));
const COMMON_NAME = hex('0603550403');
const SUBJECT_ALT_NAME = hex('0603551d11');

function nameOf(text: string): Bytes {
  return sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(text)))));
}

/** UTCTime, `YYMMDDhhmmssZ`. */
function timeOf(instant: Date): Bytes {
  return der(0x17, Buffer.from(`${instant.toISOString().replace(/\D/g, '').slice(2, 14)}Z`));
}

function pem(label: string, bytes: Bytes): string {
  const lines = Buffer.from(bytes).toString('base64').replace(/.{64}/g, '$&\n').trimEnd();
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}

export interface Certificate {
  readonly key: string;
  readonly certificate: string;
}

const DAY_MS = 86_400_000;

/** Valid for two days around `now`, for these DNS names; its own authority. */
export function certificateFor(names: readonly string[], now: Date): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = nameOf('bench stand-in');
  const alternatives = sequence(...names.map((each) => der(0x82, Buffer.from(each))));
  const body = sequence(
    der(0xa0, hex('020102')),
    der(0x02, Buffer.concat([hex('01'), randomBytes(8)])),
    ECDSA_SHA256,
    name,
    sequence(timeOf(new Date(now.getTime() - DAY_MS)), timeOf(new Date(now.getTime() + DAY_MS))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(sequence(SUBJECT_ALT_NAME, der(0x04, alternatives)))),
  );
  const signature = der(0x03, hex('00'), sign('sha256', body, privateKey));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: pem('CERTIFICATE', sequence(body, ECDSA_SHA256, signature)),
  };
}
