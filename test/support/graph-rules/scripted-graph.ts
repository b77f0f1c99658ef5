// Microsoft Graph that answers what a test told it to, and takes only what Graph takes.
import { openTeamwork, type TeamworkSettings } from '../../../src/graph/teamwork.ts';
import type { Teamwork } from '../../../src/use-cases/teamwork.ts';
import { checkedFetch, requestOf } from './checked-fetch.ts';
import { type GraphRequest, graphRules } from './graph-rules.ts';

export const GRAPH = 'https://graph.microsoft.com';
export const TEAM = '57fb72d0-d811-46f4-8947-305e6072eaa5';
export const BOT_APP = '6c7d1a34-9a20-4f2b-8f10-0d6d5d2f0c11';
export const CATALOGUE_APP = 'b1c5353a-7aca-41b3-830f-27d5218fe0e5';

/** What comes in place of an answer: the network's or the clock's fault, or an answer made of the request. */
export type Reply = Response | Error | ((request: GraphRequest) => Response);

export const json = (
  status: number,
  body: unknown,
  headers: { readonly [name: string]: string } = {},
): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

export const nothing = (status: number, headers: { readonly [name: string]: string } = {}): Response =>
  new Response(null, { status, headers });

/** An error as Graph writes it. https://learn.microsoft.com/graph/errors */
export const refusal = (
  status: number,
  code: string,
  message: string,
  headers: { readonly [name: string]: string } = {},
): Response =>
  json(status, { error: { code, message, innerError: { date: '2026-10-02T10:00:00' } } }, headers);

export const silence = (): Error => Object.assign(new Error('secret'), { name: 'TimeoutError' });

export interface Asked {
  /** As in `GRAPH_OPERATIONS`. */
  readonly operation: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface ScriptedGraph {
  readonly fetch: typeof fetch;
  readonly asked: readonly Asked[];
  readonly waited: readonly number[];
  /** One reply for each request of this operation, in order. */
  replies(operation: string, ...replies: readonly Reply[]): ScriptedGraph;
  teamwork(change?: Partial<TeamworkSettings>): Teamwork;
}

/** A token with these application permissions; its signature is nobody's. */
export function tokenWith(roles: readonly string[]): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256' })}.${part({ roles })}.c2lnbmF0dXJl`;
}

export function scriptedGraph(): ScriptedGraph {
  const queues = new Map<string, Reply[]>();
  const asked: Asked[] = [];
  const waited: number[] = [];

  const reply: typeof fetch = async (input, init) => {
    const request = requestOf(String(input), init);
    const operation = graphRules.operationOf(request) ?? '';
    const { url, headers, body } = request;
    asked.push({
      operation,
      url: new URL(url),
      headers,
      body: body === undefined ? undefined : JSON.parse(body),
    });
    const next = queues.get(operation)?.shift();
    if (next === undefined) throw new Error(`nobody said what comes to ${operation}`);
    if (next instanceof Error) throw next;
    return next instanceof Response ? next : next(request);
  };

  const graph: ScriptedGraph = {
    fetch: checkedFetch(reply),
    asked,
    waited,
    replies(operation, ...replies) {
      queues.set(operation, [...(queues.get(operation) ?? []), ...replies]);
      return graph;
    },
    teamwork: (change = {}) =>
      openTeamwork({
        baseUrl: GRAPH,
        credential: {
          getToken: async () => ({ token: tokenWith([]), expiresOnTimestamp: Date.now() + 3_600_000 }),
        },
        teams: [TEAM],
        app: { externalId: BOT_APP, catalogueId: CATALOGUE_APP },
        fetch: graph.fetch,
        wait: async (ms) => {
          waited.push(ms);
        },
        ...change,
      }),
  };
  return graph;
}
