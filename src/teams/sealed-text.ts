// Texts that leave the deployment and come back: nobody else can read, make or change one.
import { createCipheriv, createDecipheriv, createSecretKey, randomFillSync } from 'node:crypto';

export interface TextSealer {
  /** base64url. */
  seal(text: string): string;
  /** undefined for anything that was not sealed here for the same purpose. */
  open(sealed: string): string | undefined;
}

const CIPHER = 'aes-256-gcm';
const IV = 12;
const TAG = 16;
const TAGGED = { authTagLength: TAG };

/** Gives 12 random bytes, each once: asked of the system for many cards at a time, which costs a twentieth. */
function freshBytes(): () => Uint8Array {
  const pool = Buffer.alloc(IV * 256);
  let next = pool.length;
  return () => {
    if (next === pool.length) {
      randomFillSync(pool);
      next = 0;
    }
    next += IV;
    return pool.subarray(next - IV, next);
  };
}

/** AES-256-GCM under `secret` (32 bytes), bound to `purpose`: what was sealed for another does not open. */
export function createTextSealer(secret: Uint8Array, purpose: string): TextSealer {
  const key = createSecretKey(secret);
  const aad = Buffer.from(purpose);
  const newIv = freshBytes();
  return {
    seal(text) {
      const iv = newIv();
      const cipher = createCipheriv(CIPHER, key, iv, TAGGED).setAAD(aad);
      // In this mode `update` gives all of it, and `final` only makes the tag.
      const sealed = cipher.update(text, 'utf8');
      cipher.final();
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < IV + TAG) return undefined;
      try {
        const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV), TAGGED).setAAD(aad);
        const text = decipher.setAuthTag(bytes.subarray(IV, IV + TAG)).update(bytes.subarray(IV + TAG));
        decipher.final();
        return text.toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
