import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { Trouble } from '../use-cases/ports.ts';
import type { Incoming, Send } from './outgoing.ts';
import type { Trust } from './trust.ts';

type ConnectorOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
type Transport = NonNullable<ConnectorOptions['httpClient']>;
type IncomingResponse = Awaited<ReturnType<Transport['sendRequest']>>;

const LONGEST_WAIT_MS = 3_600_000;

/** Seconds or an HTTP date, as RFC 9110 §10.2.3 allows both. */
function retryAfterMs(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  const wait = /^\d{1,9}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), LONGEST_WAIT_MS) : undefined;
}

function troubleOf({ status, header }: Incoming): Trouble {
  if (status === 429 || status === 503) {
    const wait = retryAfterMs(header('retry-after'), Date.now());
    const code = status === 429 ? 'throttled' : 'unavailable';
    return new Trouble('teams', code, wait === undefined ? {} : { retryAfterMs: wait });
  }
  if (status === 403 || status === 404) return new Trouble('teams', 'forbidden');
  if (status === 401 || status === 408 || status === 412 || status >= 500)
    return new Trouble('teams', 'unavailable');
  return new Trouble('teams', 'unexpected');
}

/**
 * The way to the connector. Our token goes to no host but Teams', whatever a stored address or a redirect says; and every failure is
 * a `Trouble` at once, because a second attempt would repeat a message that may have arrived.
 */
export function createConnectorWay(trust: Trust, send: Send): Send {
  return async (request) => {
    if (!trust.serviceUrlAllowed(request.url)) throw new Trouble('teams', 'forbidden');
    const incoming = await send(request);
    if (incoming.status < 200 || incoming.status > 299) throw troubleOf(incoming);
    return incoming;
  };
}

/** The same way for what the SDK's connector client sends by itself. */
export function createTransport(way: Send): Transport {
  return {
    async sendRequest(outgoing): Promise<IncomingResponse> {
      const asked = outgoing.headers.toJson();
      // The connection writes these itself.
      for (const name of ['content-length', 'accept-encoding', 'connection', 'host']) delete asked[name];
      const { method, url, body } = outgoing;
      if (method !== 'GET' && method !== 'POST' && method !== 'PUT' && method !== 'DELETE')
        throw new Trouble('teams', 'unexpected');
      const text = typeof body === 'string' ? { body } : {};
      const incoming = await way({ method, url, headers: asked, ...text });
      const headers = outgoing.headers.clone();
      for (const name of headers.headerNames()) headers.remove(name);
      headers.set('content-type', incoming.header('content-type') ?? 'application/json');
      return { request: outgoing, status: incoming.status, headers, bodyAsText: incoming.text };
    },
  };
}
