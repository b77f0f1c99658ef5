// The one way out to Microsoft's bot services: connections that are kept, no redirects, no second attempt, an end in time.
import { Agent, type Dispatcher } from 'undici';
import { Trouble } from '../use-cases/ports.ts';

export interface Outgoing {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  readonly body?: string;
}

export interface Incoming {
  readonly status: number;
  /** The first of each name, which is lower-case. */
  header(name: string): string | undefined;
  readonly text: string;
}

/** Throws `Trouble` `timeout` or `unavailable` where nothing came back; any status is an answer. */
export type Send = (request: Outgoing) => Promise<Incoming>;

const TIMEOUT_MS = 10_000;
/** A key set has some hundred kilobytes, everything else less. */
const LONGEST_ANSWER = 4 * 1024 * 1024;
/** More than Teams lets an app send at once; who comes later waits for a connection. */
const CONNECTIONS_MOST = 64;

type Headers = Parameters<NonNullable<Dispatcher.DispatchHandler['onResponseStart']>>[2];

/** One request and its answer: undici's own handler interface, which costs half of its `request` and a fifth of `fetch`. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #answer: (incoming: Incoming) => void;
  readonly #fail: (trouble: Trouble) => void;
  readonly #timer: NodeJS.Timeout;
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | undefined;
  #late = false;
  #status = 0;
  #headers: Headers = {};

  constructor(answer: (incoming: Incoming) => void, fail: (trouble: Trouble) => void, timeoutMs: number) {
    this.#answer = answer;
    this.#fail = fail;
    this.#timer = setTimeout(() => this.#tooLate(), timeoutMs);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // Whoever asked was told already that it took too long, so it must not be sent now.
    if (this.#late) controller.abort(new Error('late'));
  }
  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: Headers): void {
    this.#status = status;
    this.#headers = headers;
  }
  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }
  onResponseEnd(): void {
    clearTimeout(this.#timer);
    const headers = this.#headers;
    const header = (name: string) => [headers[name]].flat()[0];
    const [only = Buffer.alloc(0), ...more] = this.#chunks;
    const bytes = more.length === 0 ? only : Buffer.concat(this.#chunks);
    this.#answer({ status: this.#status, header, text: bytes.toString('utf8') });
  }
  onResponseError(_controller: Dispatcher.DispatchController, cause: Error): void {
    clearTimeout(this.#timer);
    this.#fail(new Trouble('teams', 'unavailable', { cause }));
  }

  #tooLate(): void {
    this.#late = true;
    this.#fail(new Trouble('teams', 'timeout'));
    this.#controller?.abort(new Error('late'));
  }
}

/** `timeoutMs` counts from the question to the last byte of the answer. */
export function createSend(timeoutMs = TIMEOUT_MS): Send {
  const agent = new Agent({
    connections: CONNECTIONS_MOST,
    pipelining: 1,
    maxResponseSize: LONGEST_ANSWER,
    // One timer for the whole exchange stands in for these.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return ({ method, url, headers, body }) =>
    new Promise((answer, fail) => {
      const { origin, pathname, search } = new URL(url);
      const exchange = new Exchange(answer, fail, timeoutMs);
      agent.dispatch({ origin, path: pathname + search, method, headers, body: body ?? null }, exchange);
    });
}
