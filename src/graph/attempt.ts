// One request to Microsoft Graph, sent once, and what its failure means.
import { randomUUID } from 'node:crypto';
import type { TokenCredential } from '@azure/identity';
import type { JsonObject, TroubleCode } from '../use-cases/ports.ts';
import { GraphTrouble } from '../use-cases/teamwork.ts';
import { type Refusal, refusalOf } from './causes.ts';
import { OPERATIONS, type Operation, type OperationName } from './operations.ts';
import { codeOf, jsonOf, pauseOf, SCOPE } from './wire.ts';

export interface Transport {
  readonly credential: Pick<TokenCredential, 'getToken'>;
  readonly fetch: typeof fetch;
}

export interface Answer {
  /** undefined where Graph gave none. */
  readonly body: unknown;
  readonly location: string | undefined;
}

export interface Failure {
  readonly trouble: GraphTrouble;
  /** undefined where Graph did not answer at all. */
  readonly refusal: Refusal | undefined;
}

function codeFor({ status, because }: Refusal): TroubleCode {
  if (because === 'throttled' || because === 'unavailable') return because;
  return status === 401 || status === 403 ? 'forbidden' : 'unexpected';
}

/** The bot's token for Graph. Throws what the credential throws, to be read by `codeOf`. */
export async function tokenFrom(
  credential: Transport['credential'],
  abortSignal: AbortSignal,
): Promise<string> {
  const token = await credential.getToken(SCOPE, { abortSignal });
  if (token === null) throw Object.assign(new Error('no token'), { name: 'AuthenticationError' });
  return token.token;
}

function requestOf(method: string, token: string, body: JsonObject | undefined): RequestInit {
  const headers = {
    authorization: `Bearer ${token}`,
    accept: 'application/json',
    // By this Microsoft's support finds the request; it names nobody.
    'client-request-id': randomUUID(),
  };
  // A redirect would carry the token to wherever it points.
  const request = { method, headers, redirect: 'manual' } as const;
  if (body === undefined) return request;
  const typed = { ...headers, 'content-type': 'application/json' };
  return { ...request, headers: typed, body: JSON.stringify(body) };
}

function failureOf(operation: OperationName, response: Response, body: unknown): Failure {
  const { status } = response;
  const refusal = refusalOf(operation, status, body);
  const { because, detail } = refusal;
  const retryAfterMs = pauseOf(response.headers.get('retry-after'));
  // Whatever is no clear refusal may have taken effect: a 5xx, a redirect, a success that is not a documented one.
  const open = status >= 500 || status === 408 || status < 400;
  const trouble = new GraphTrouble(operation, because, {
    code: codeFor(refusal),
    mayHaveHappened: open && OPERATIONS[operation].repeat !== 'read',
    ...(detail === undefined ? {} : { detail }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
  return { trouble, refusal };
}

/** Sends one request, once. Never throws: no message of the network or the credential gets further than here. */
export async function attempt(
  { credential, fetch: carry }: Transport,
  name: OperationName,
  url: string,
  body: JsonObject | undefined,
): Promise<Answer | Failure> {
  const operation: Operation = OPERATIONS[name];
  const signal = AbortSignal.timeout(operation.giveUpAfterMs);
  let sent = false;
  try {
    const token = await tokenFrom(credential, signal);
    sent = true;
    const response = await carry(url, { ...requestOf(operation.method, token, body), signal });
    const answer = await jsonOf(response);
    if (!operation.success.includes(response.status)) return failureOf(name, response, answer);
    return { body: answer, location: response.headers.get('location') ?? undefined };
  } catch (error) {
    const code = codeOf(error);
    const because = code === 'forbidden' ? 'unexpected' : 'unavailable';
    const mayHaveHappened = sent && operation.repeat !== 'read';
    return { trouble: new GraphTrouble(name, because, { code, mayHaveHappened }), refusal: undefined };
  }
}
