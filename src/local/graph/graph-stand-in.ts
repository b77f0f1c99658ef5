// Microsoft Graph v1.0 for a handful of people, in memory: strict where Graph is strict, slow and odd where users report that it is.
import type { Clock } from '../../use-cases/ports.ts';
import { type Answer, type Call, errorBody, type GraphPlace, notModelled, Refused } from './graph-answer.ts';
import {
  type GraphBehaviours,
  type GraphFault,
  type GraphFaults,
  ProcessLost,
  USUAL,
} from './graph-behaviours.ts';
import { GraphCalls } from './graph-calls.ts';
import { GraphHands } from './graph-hands.ts';
import { checkPermission, type Operation, operationAt } from './graph-operations.ts';
import { checkQuery } from './graph-query.ts';
import { ReadyResponse } from './graph-response.ts';
import { EMPTY_STATE, type GraphState, guidOf } from './graph-state.ts';
import { counted, isMailbox, MAILBOX_AT_ONCE } from './graph-throttles.ts';
import { tokenFor } from './graph-token.ts';

export interface GraphStandInOptions {
  readonly clock: Clock;
  readonly tenantId: string;
  /** `demoTenant()`, or any other; an empty tenant where absent. */
  readonly state?: GraphState;
  readonly behaviours?: Partial<GraphBehaviours>;
  /** `https://graph.microsoft.com` where absent. */
  readonly baseUrl?: string;
  /** The id of the 1:1 chat between the bot and somebody, so that another stand-in knows it too. */
  readonly chatIdOf?: (objectId: string) => string;
  /** The id of a new channel, likewise. */
  readonly channelIdOf?: (team: string, name: string, sequence: number) => string;
  /** Told after everything that changed the tenant, by Graph or by hand. */
  readonly changed?: (state: GraphState) => void;
}

interface Request {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly text: string;
}

const BASE_URL = 'https://graph.microsoft.com';
const RETRY_SECONDS = 1;

async function requestFrom(request: globalThis.Request): Promise<Request> {
  const { method, url, headers } = request;
  return { method, url: new URL(url), headers, text: await request.text() };
}

function requestOf(input: string | URL, init: RequestInit): Request {
  const { body = null, method = 'GET' } = init;
  if (body !== null && typeof body !== 'string') throw new TypeError('stand-in: bodies are texts');
  return { method, url: new URL(input), headers: new Headers(init.headers), text: body ?? '' };
}

/** Answers as Graph, from memory; and lets people change the tenant by hand. Make it with `createGraphStandIn`. */
export class GraphStandIn extends GraphHands {
  readonly calls = new GraphCalls();
  /** Asked before each call; what it gives goes wrong with this one. */
  faults: GraphFaults = () => undefined;
  #behaviours: GraphBehaviours;
  #lost = false;
  readonly #clock: Clock;
  readonly #place: GraphPlace;
  readonly #underWay = new Map<string, number>();

  constructor(options: GraphStandInOptions) {
    const { clock, tenantId, state = EMPTY_STATE, behaviours, changed = () => undefined } = options;
    super(state, changed);
    this.#clock = clock;
    this.#behaviours = { ...USUAL, ...behaviours };
    this.#place = {
      tenantId,
      baseUrl: options.baseUrl ?? BASE_URL,
      chatIdOf: options.chatIdOf ?? ((objectId) => `19:${objectId}_bot@unq.gbl.spaces`),
      channelIdOf:
        options.channelIdOf ??
        ((_team, _name, sequence) => `19:${sequence.toString(16).padStart(32, 'c')}@thread.tacv2`),
    };
  }

  override now(): number {
    return this.#clock.now().getTime();
  }

  get behaviours(): GraphBehaviours {
    return this.#behaviours;
  }

  /** From now on it behaves like this; what is left out stays. */
  behave(change: Partial<GraphBehaviours>): void {
    this.#behaviours = { ...this.#behaviours, ...change };
  }

  /** Whether the calling process died by a fault. */
  get lost(): boolean {
    return this.#lost;
  }

  /** The calling process was started again. */
  revive(): void {
    this.#lost = false;
  }

  override restore(state: GraphState): void {
    this.revive();
    super.restore(state);
  }

  /** The bot's identity in Entra: its token names the permissions with consent, as the real one. */
  readonly credential = {
    getToken: async () => tokenFor(this.state, this.#place.tenantId, this.now()),
  };

  /** Takes the place of the global `fetch`. Rejects as it does: with a `TimeoutError`, a `TypeError` for a host that is not Graph's. */
  readonly fetch = async (
    input: string | URL | globalThis.Request,
    init: RequestInit = {},
  ): Promise<Response> => {
    if (this.#lost) throw new ProcessLost();
    init.signal?.throwIfAborted();
    const request = input instanceof globalThis.Request ? await requestFrom(input) : requestOf(input, init);
    if (request.url.origin !== this.#place.baseUrl) throw new TypeError('fetch failed');
    const prefix = '/v1.0/';
    const found = request.url.pathname.startsWith(prefix)
      ? operationAt(request.method, request.url.pathname.slice(prefix.length))
      : undefined;
    const name = found?.operation.name ?? 'unknown';
    const fault = this.faults({ operation: name, n: this.calls.count(name) });
    return this.#underFault(fault, () => this.#answer(request, found));
  };

  #underFault(
    fault: GraphFault | undefined,
    answer: () => Response | Promise<Response>,
  ): Response | Promise<Response> {
    switch (fault) {
      case undefined:
        return answer();
      case 'error-before':
        return this.#refusal(new Refused(503, 'ServiceUnavailable', 'The service is unavailable.'));
      case 'throttled':
        return this.#throttled(RETRY_SECONDS);
      case 'error-after':
        void answer();
        return this.#refusal(new Refused(504, 'UnknownError', ''));
      case 'timeout-after':
        void answer();
        throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
      case 'timeout-before':
        throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
      case 'lost-after':
        void answer();
        this.#lost = true;
        throw new ProcessLost();
      case 'lost':
        this.#lost = true;
        throw new ProcessLost();
    }
  }

  #answer(
    request: Request,
    found: { readonly operation: Operation; readonly ids: readonly string[] } | undefined,
  ): Response | Promise<Response> {
    try {
      if (!/^Bearer \S+$/.test(request.headers.get('authorization') ?? ''))
        throw new Refused(401, 'InvalidAuthenticationToken', 'Access token is empty.');
      if (found === undefined) throw notModelled(`${request.method} ${request.url.pathname}`);
      const { operation, ids } = found;
      if (!this.#behaviours.throttles) return this.#run(request, operation, ids);
      return this.#withinLimits(operation, ids, () => this.#run(request, operation, ids));
    } catch (refused) {
      if (refused instanceof Refused) return this.#refusal(refused);
      throw refused;
    }
  }

  #run(request: Request, operation: Operation, ids: readonly string[]): Response {
    const call: Call = {
      ...request,
      state: this.state,
      now: this.now(),
      behaviours: this.#behaviours,
      place: this.#place,
      ids,
    };
    checkPermission(call, operation);
    checkQuery(call, operation.query);
    return this.#done(operation.run(call));
  }

  #withinLimits(
    operation: Operation,
    ids: readonly string[],
    run: () => Response,
  ): Response | Promise<Response> {
    const mailbox = isMailbox(operation) ? ids[0] : undefined;
    if (mailbox !== undefined && (this.#underWay.get(mailbox) ?? 0) >= MAILBOX_AT_ONCE)
      return this.#throttled(RETRY_SECONDS);
    const limit = counted(this.state, operation, ids, this.now());
    if ('waitSeconds' in limit) return this.#throttled(limit.waitSeconds);
    this.become(limit.state);
    return mailbox === undefined ? run() : this.#inTurn(mailbox, run);
  }

  /** A request to a mailbox takes a moment, so that others can be under way meanwhile; its effect does not wait. */
  async #inTurn(mailbox: string, run: () => Response): Promise<Response> {
    const move = (by: 1 | -1) => this.#underWay.set(mailbox, (this.#underWay.get(mailbox) ?? 0) + by);
    move(1);
    try {
      return run();
    } catch (refused) {
      if (refused instanceof Refused) return this.#refusal(refused);
      throw refused;
    } finally {
      await new Promise((resolve) => setImmediate(resolve));
      move(-1);
    }
  }

  #done({ status, body, headers = {}, state }: Answer): Response {
    if (state !== undefined) this.become(state);
    const text = body === undefined ? null : JSON.stringify(body);
    const type = text === null ? {} : { 'content-type': 'application/json;odata.metadata=minimal' };
    return new ReadyResponse(text, status, new Headers({ ...type, ...headers }));
  }

  #refusal(refused: Refused, headers: { readonly [name: string]: string } = {}): Response {
    const body = errorBody(refused, this.now(), guidOf(this.calls.total));
    return this.#done({ status: refused.status, body, headers });
  }

  #throttled(seconds: number): Response {
    const refused = new Refused(429, 'TooManyRequests', 'Too many requests.');
    return this.#refusal(refused, { 'retry-after': String(seconds) });
  }
}

export function createGraphStandIn(options: GraphStandInOptions): GraphStandIn {
  return new GraphStandIn(options);
}
