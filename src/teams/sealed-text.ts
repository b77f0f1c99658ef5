// Texts that leave the deployment and come back: nobody else can read, make or change one.
import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';

export interface TextSealer {
  /** base64url. */
  seal(text: string): string;
  /** undefined for anything that was not sealed here for the same purpose. */
  open(sealed: string): string | undefined;
}

const IV = 12;
const TAG = 16;

/** AES-256-GCM under `secret` (32 bytes), bound to `purpose`: what was sealed for another does not open. */
export function createTextSealer(secret: Uint8Array, purpose: string): TextSealer {
  const key = createSecretKey(secret);
  const aad = Buffer.from(purpose);
  return {
    seal(text) {
      const iv = randomBytes(IV);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(aad);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    open(sealed) {
      try {
        const bytes = Buffer.from(sealed, 'base64url');
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV)).setAAD(aad);
        decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
        return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
