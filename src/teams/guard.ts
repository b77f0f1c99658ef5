// What is refused before any code of the SDK sees a request. Nothing here proves a signature: CloudAdapter does that afterwards.

import { z } from 'zod';

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
  /** The whole header, for the SDK. */
  readonly authorization: string;
  /** The service URL that the token was signed for. */
  readonly serviceUrl: string;
}

const CLOCK_SKEW_SECONDS = 300;
const LONGEST_TOKEN_SECONDS = 2 * 24 * 3600;
const LONGEST_TOKEN = 8192;
const TOKEN = /^Bearer ([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)\.[A-Za-z0-9_-]+$/;

const header = z.object({
  alg: z.literal('RS256'),
  typ: z.literal('JWT').optional(),
  kid: z.string().min(1).max(200),
  crit: z.undefined(),
});

const claims = z.object({
  iss: z.string(),
  aud: z.string(),
  exp: z.number().int().nonnegative(),
  nbf: z.number().int().nonnegative(),
  serviceurl: z.string().max(500),
  // EmulatorValidation adds four issuers to a global list for each tenant that an unverified token names.
  tid: z.undefined(),
});

function decoded(part: string | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
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
  if (!header.safeParse(decoded(parts[1])).success) return refuse(401, 'token.header');
  const payload = claims.safeParse(decoded(parts[2]));
  if (!payload.success) return refuse(401, 'token.claims');
  const { iss, aud, exp, nbf, serviceurl } = payload.data;
  if (iss !== expected.issuer) return refuse(401, 'token.issuer');
  if (aud !== expected.audience) return refuse(401, 'token.audience');
  const now = expected.now.getTime() / 1000;
  const current = exp > now - CLOCK_SKEW_SECONDS && nbf < now + CLOCK_SKEW_SECONDS;
  if (!current || exp <= nbf || exp - nbf > LONGEST_TOKEN_SECONDS) return refuse(401, 'token.time');
  return { refused: false, authorization, serviceUrl: serviceurl };
}
