import { Trouble, type TroubleCode } from '../../use-cases/ports.ts';

/** Why one request did not give its answer; codes only. */
export interface Failure {
  readonly code: TroubleCode;
  /** The same request may be sent again. */
  readonly passing: boolean;
  /** A write may have been applied although its answer was lost. */
  readonly unsure: boolean;
  readonly retryAfterMs: number | undefined;
}

/** Thrown inside this folder where a request was answered, but not with what was asked. */
export class FailedRequest extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

const NOT_SENT = new Set([
  'CredentialUnavailableError',
  'AuthenticationError',
  'AuthenticationRequiredError',
]);
const READ_SESSION_NOT_AVAILABLE = 1002;

/** What a status means for us. Source: https://learn.microsoft.com/rest/api/cosmos-db/http-status-codes-for-cosmosdb */
export function failureOfStatus(status: number, substatus?: number, retryAfterMs?: number): Failure {
  const passed = { passing: true, unsure: false, retryAfterMs };
  if (status === 401 || status === 403) return { ...passed, code: 'forbidden', passing: false };
  if (status === 429) return { ...passed, code: 'throttled' };
  if (status === 449) return { ...passed, code: 'unavailable' };
  if (status === 404 && substatus === READ_SESSION_NOT_AVAILABLE) return { ...passed, code: 'unavailable' };
  if (status === 408) return { ...passed, code: 'timeout', unsure: true };
  if (status === 410 || status >= 500) return { ...passed, code: 'unavailable', unsure: true };
  return { ...passed, code: 'unexpected', passing: false };
}

function numberIn(error: object, name: string): number | undefined {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function failureOfError(error: Error): Failure {
  if (NOT_SENT.has(error.name)) {
    return { code: 'forbidden', passing: false, unsure: false, retryAfterMs: undefined };
  }
  const status = numberIn(error, 'code');
  if (status !== undefined) {
    return failureOfStatus(status, numberIn(error, 'substatus'), numberIn(error, 'retryAfterInMs'));
  }
  const timedOut = error.name === 'TimeoutError' || error.name === 'AbortError';
  return {
    code: timedOut ? 'timeout' : 'unavailable',
    passing: true,
    unsure: true,
    retryAfterMs: undefined,
  };
}

/** Reads the clues of whatever the SDK threw; what it does not know counts as a lost answer. */
export function failureOf(error: unknown): Failure {
  if (error instanceof FailedRequest) return error.failure;
  if (!(error instanceof Error)) {
    return { code: 'unexpected', passing: false, unsure: true, retryAfterMs: undefined };
  }
  // The SDK wraps what a batch throws into an Error without any code.
  const wrapped = error.cause instanceof Error && !('code' in error) ? error.cause : error;
  return failureOfError(wrapped);
}

export function troubleOf(failure: Failure): Trouble {
  const { code, retryAfterMs } = failure;
  return new Trouble('store', code, retryAfterMs === undefined ? {} : { retryAfterMs });
}
