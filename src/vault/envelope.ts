import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';
import type { Json, JsonObject, SealedBox, SealPlace } from '../use-cases/ports.ts';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

// JSON keeps the parts apart whatever they contain, which a plain separator would not.
function boundTo(cell: string, place: SealPlace, v: number): Buffer {
  return Buffer.from(JSON.stringify(['livc.box.1', cell, place.container, place.id, place.name, v]));
}

function isObject(json: Json): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** Seals a JSON object with AES-256-GCM under `key`, bound to its cell, place and content version. */
export function sealBox(
  key: KeyObject,
  keyId: string,
  cell: string,
  place: SealPlace,
  v: number,
  json: JsonObject,
): SealedBox {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(boundTo(cell, place, v));
  const text = Buffer.concat([cipher.update(JSON.stringify(json), 'utf8'), cipher.final()]);
  return {
    v,
    keyId,
    iv: iv.toString('base64url'),
    tag: cipher.getAuthTag().toString('base64url'),
    text: text.toString('base64url'),
  };
}

function decrypt(key: KeyObject, cell: string, place: SealPlace, box: SealedBox): Json {
  const iv = Buffer.from(box.iv, 'base64url');
  const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(boundTo(cell, place, box.v));
  decipher.setAuthTag(Buffer.from(box.tag, 'base64url'));
  const text = Buffer.concat([decipher.update(box.text, 'base64url'), decipher.final()]);
  return JSON.parse(text.toString('utf8'));
}

/** Opens a box; one that was altered or moved is a fault: an Error whose message is a code only. */
export function openBox(key: KeyObject, cell: string, place: SealPlace, box: SealedBox): JsonObject {
  let json: Json;
  try {
    json = decrypt(key, cell, place, box);
  } catch {
    throw new Error('vault: box does not open');
  }
  if (!isObject(json)) throw new Error('vault: box is not an object');
  return json;
}
