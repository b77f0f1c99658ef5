// What is refused before any code of the SDK sees a request. Nothing here proves a signature: src/teams/token-proof.ts does that afterwards.

import * as z from 'zod/v4-mini';

/** `code` is all that is ever counted or logged; the caller gets the status and an empty body. */
export interface Refusal {
  readonly refused: true;
  readonly status: 400 | 401 | 403 | 413 | 415;
  readonly code: string;
}

export function refuse(status: Refusal['status'], code: string): Refusal {
  return { refused: true, status, code };
}

export interface TokenClaims {
  readonly refused: false;
  /** The whole header. */
  readonly authorization: string;
  /** The id of the key that it says it was signed with. */
  readonly kid: string;
  /** What was signed, and its signature, both as they came. */
  readonly signed: string;
  readonly signature: string;
  /** Seconds since 1970. */
  readonly expires: number;
  /** The service URL that the token was signed for. */
  readonly serviceUrl: string;
}

const CLOCK_SKEW_SECONDS = 300;
const LONGEST_TOKEN_SECONDS = 2 * 24 * 3600;
const LONGEST_TOKEN = 8192;
const TOKEN = /^Bearer ([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)$/;

const absent = z.optional(z.undefined());
const header = z.object({
  alg: z.literal('RS256'),
  typ: z.optional(z.literal('JWT')),
  kid: z.string().check(z.minLength(1), z.maxLength(200)),
  crit: absent,
});

const claims = z.object({
  iss: z.string(),
  aud: z.string(),
  exp: z.int().check(z.nonnegative()),
  nbf: z.int().check(z.nonnegative()),
  serviceurl: z.string().check(z.maxLength(500)),
  // EmulatorValidation adds four issuers to a global list for each tenant that an unverified token names.
  tid: absent,
  // Another app speaks here, not the channel: what the SDK calls a skill.
  appid: z.optional(z.string()),
  azp: z.optional(z.string()),
});

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Looks at an unverified token without any cryptography: whether CloudAdapter should see it at all. */
export function checkToken(
  authorization: string | undefined,
  expected: { readonly issuer: string; readonly audience: string; readonly now: Date },
): TokenClaims | Refusal {
  if (authorization === undefined) return refuse(401, 'token.missing');
  const parts = authorization.length > LONGEST_TOKEN ? null : TOKEN.exec(authorization);
  if (!parts) return refuse(401, 'token.malformed');
  const [, first = '', second = '', signature = ''] = parts;
  const head = header.safeParse(decoded(first));
  if (!head.success) return refuse(401, 'token.header');
  const payload = claims.safeParse(decoded(second));
  if (!payload.success) return refuse(401, 'token.claims');
  const { iss, aud, exp, nbf, serviceurl, appid = aud, azp = aud } = payload.data;
  if (iss !== expected.issuer) return refuse(401, 'token.issuer');
  if ([aud, appid, azp].some((app) => app !== expected.audience)) return refuse(401, 'token.audience');
  const now = expected.now.getTime() / 1000;
  const current = exp > now - CLOCK_SKEW_SECONDS && nbf < now + CLOCK_SKEW_SECONDS;
  if (!current || exp <= nbf || exp - nbf > LONGEST_TOKEN_SECONDS) return refuse(401, 'token.time');
  const signed = `${first}.${second}`;
  const { kid } = head.data;
  return { refused: false, authorization, kid, signed, signature, expires: exp, serviceUrl: serviceurl };
}
