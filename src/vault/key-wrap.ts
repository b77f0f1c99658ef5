import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';

// RFC 3394: AES key wrap with its default initial value. It authenticates, and adds eight bytes.
const ALGORITHM = 'id-aes256-wrap';
const INITIAL_VALUE = Buffer.alloc(8, 0xa6);
const WRAPPED_BYTES = 40;

/** Wraps a 32-byte key under another. */
export function wrapKey(wrapping: KeyObject, key: Uint8Array): Buffer {
  const cipher = createCipheriv(ALGORITHM, wrapping, INITIAL_VALUE);
  return Buffer.concat([cipher.update(key), cipher.final()]);
}

/** The 32-byte key, or undefined when it was wrapped under another key or altered since. */
export function unwrapKey(wrapping: KeyObject, wrapped: Uint8Array): Buffer | undefined {
  // Of nothing, OpenSSL makes nothing and does not complain.
  if (wrapped.length !== WRAPPED_BYTES) return undefined;
  try {
    const decipher = createDecipheriv(ALGORITHM, wrapping, INITIAL_VALUE);
    return Buffer.concat([decipher.update(wrapped), decipher.final()]);
  } catch {
    return undefined;
  }
}
