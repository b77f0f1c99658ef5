// Whether Microsoft signed a token. Nothing else is judged here: who it is for, since when and until when is the guard's, at each request.
import { hash, type KeyObject, verify } from 'node:crypto';
import type { TokenClaims } from './guard.ts';
import type { SigningKeys } from './signing-keys.ts';

/** Throws what the keys throw when they cannot be had. */
export type Proof = (token: TokenClaims, now: Date) => Promise<'proven' | 'forged'>;

interface Proven {
  readonly key: KeyObject;
  readonly expiresMs: number;
}

/** Teams uses a token for about an hour, one for each region. */
const REMEMBERED_MOST = 500;

/**
 * Tokens whose signature was proven, by their SHA-256: never the tokens themselves, never longer than they are valid, and each only as
 * long as the key that signed it is published. Only what was proven gets in, so nobody can drive the true ones out.
 */
export class ProvenTokens {
  readonly #proven = new Map<string, Proven>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#proven.size;
  }

  has(digest: string, key: KeyObject, nowMs: number): boolean {
    const known = this.#proven.get(digest);
    if (known === undefined) return false;
    if (known.key === key && nowMs < known.expiresMs) return true;
    this.#proven.delete(digest);
    return false;
  }

  add(digest: string, proven: Proven): void {
    this.#proven.set(digest, proven);
    const [oldest] = this.#proven.keys();
    if (this.#proven.size > this.#most && oldest !== undefined) this.#proven.delete(oldest);
  }
}

function isSigned({ signed, signature }: TokenClaims, key: KeyObject): boolean {
  const bytes = Buffer.from(signature, 'base64url');
  // Base64url has several spellings of the same bytes, and Microsoft writes one.
  if (bytes.toString('base64url') !== signature) return false;
  return verify('RSA-SHA256', Buffer.from(signed, 'latin1'), key, bytes);
}

/** `remember`: whether a signature is proven once for each token and not at each request; `most` tokens at a time. */
export function createProof(
  keys: SigningKeys,
  { remember = true, most = REMEMBERED_MOST } = {},
): Proof & { readonly remembered: () => number } {
  const tokens = new ProvenTokens(most);
  const prove: Proof = async (token, now) => {
    const key = await keys.find(token.kid);
    if (key === undefined) return 'forged';
    const digest = remember ? hash('sha256', token.authorization, 'base64url') : '';
    if (remember && tokens.has(digest, key, now.getTime())) return 'proven';
    if (!isSigned(token, key)) return 'forged';
    if (remember) tokens.add(digest, { key, expiresMs: token.expires * 1000 });
    return 'proven';
  };
  return Object.assign(prove, { remembered: () => tokens.size });
}
