import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { Trouble } from '../use-cases/ports.ts';
import type { Trust } from './trust.ts';

type ConnectorOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
type Transport = NonNullable<ConnectorOptions['httpClient']>;
type OutgoingRequest = Parameters<Transport['sendRequest']>[0];
type IncomingResponse = Awaited<ReturnType<Transport['sendRequest']>>;

/** Node's own fetch; tests give another. */
export type Fetch = typeof globalThis.fetch;

const TIMEOUT_MS = 10_000;
const LONGEST_WAIT_MS = 3_600_000;

/** Seconds or an HTTP date, as RFC 9110 §10.2.3 allows both. */
function retryAfterMs(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const wait = /^\d{1,9}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), LONGEST_WAIT_MS) : undefined;
}

function troubleOf(response: Response): Trouble {
  const { status } = response;
  if (status === 429 || status === 503) {
    const wait = retryAfterMs(response.headers.get('retry-after'), Date.now());
    const code = status === 429 ? 'throttled' : 'unavailable';
    return new Trouble('teams', code, wait === undefined ? {} : { retryAfterMs: wait });
  }
  if (status === 403 || status === 404) return new Trouble('teams', 'forbidden');
  if (status === 401 || status === 408 || status === 412 || status >= 500)
    return new Trouble('teams', 'unavailable');
  return new Trouble('teams', 'unexpected');
}

async function request(outgoing: OutgoingRequest, send: Fetch): Promise<Response> {
  const headers = outgoing.headers.toJson();
  // fetch writes these itself, and refuses to be told.
  for (const name of ['content-length', 'accept-encoding', 'connection', 'host']) delete headers[name];
  try {
    return await send(outgoing.url, {
      method: outgoing.method,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(typeof outgoing.body === 'string' ? { body: outgoing.body } : {}),
    });
  } catch (cause) {
    const late = cause instanceof Error && cause.name === 'TimeoutError';
    throw new Trouble('teams', late ? 'timeout' : 'unavailable', { cause });
  }
}

/**
 * How the connector client reaches Teams. Our token goes to no host but Teams', whatever a stored address or a redirect says;
 * and every failure is a `Trouble` at once, because the SDK's own retry would repeat a message that may have arrived.
 */
export function createTransport(trust: Trust, send: Fetch = globalThis.fetch): Transport {
  return {
    async sendRequest(outgoing): Promise<IncomingResponse> {
      if (!trust.serviceUrlAllowed(outgoing.url)) throw new Trouble('teams', 'forbidden');
      const response = await request(outgoing, send);
      if (!response.ok) {
        await response.body?.cancel();
        throw troubleOf(response);
      }
      const headers = outgoing.headers.clone();
      for (const name of headers.headerNames()) headers.remove(name);
      headers.set('content-type', response.headers.get('content-type') ?? 'application/json');
      return { request: outgoing, status: response.status, headers, bodyAsText: await response.text() };
    },
  };
}
