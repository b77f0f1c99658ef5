// Microsoft Graph over plain HTTP, with the bot's own identity. A client of our own: Microsoft's sends a POST again after a 504.
import { z } from 'zod';
import type { JsonObject } from '../use-cases/ports.ts';
import { GraphTrouble } from '../use-cases/teamwork.ts';
import { type Answer, attempt, type Transport, tokenFrom } from './attempt.ts';
import type { Refusal } from './causes.ts';
import { OPERATIONS, type OperationName, type Repeat } from './operations.ts';
import { type Pacing, turnOf } from './turns.ts';
import { codeOf } from './wire.ts';

/** Between the attempts of what may be sent again. */
const BACK_OFF_MS: { readonly [repeat in Repeat]: readonly number[] } = {
  read: [400, 1_600],
  idempotent: [400],
  once: [],
};
/** A longer `Retry-After` is given on to the caller instead. */
const LONGEST_WAIT_MS = 3_000;
/** 1,000 channels, or 5,000 members at 100 a page, and room to spare. */
const MOST_PAGES = 100;

export interface GraphSettings {
  /** `https://graph.microsoft.com`, or a loopback address for a trial: no path behind it. */
  readonly baseUrl: string;
  readonly credential: Transport['credential'];
  /** Waits for Microsoft's limits before each attempt; absent where nobody counts. */
  readonly pacing?: Pacing;
  /** For tests: carries the requests instead of the network. */
  readonly fetch?: typeof fetch;
  /** For tests: waits between two attempts. */
  readonly wait?: (ms: number) => Promise<void>;
}

/** One request without its method, which its operation has. Ids are put into `path` by `at`. */
export interface Question {
  readonly path: string;
  readonly query?: { readonly [name: string]: string };
  readonly body?: JsonObject;
}

type Shape<T> = z.ZodType<T, z.ZodTypeDef, unknown>;
type Fine = (refusal: Refusal) => boolean;

/** All throw `GraphTrouble`, with codes only: nothing of Graph's messages. */
export interface GraphClient {
  send(operation: OperationName, question: Question): Promise<Answer>;
  /** undefined where Graph refused in a way that is as good: `fine` says which. */
  sendUnless(operation: OperationName, question: Question, fine: Fine): Promise<Answer | undefined>;
  /** Every item of every page. */
  list<T>(operation: OperationName, question: Question, item: Shape<T>): Promise<readonly T[]>;
  listUnless<T>(
    operation: OperationName,
    question: Question,
    item: Shape<T>,
    fine: Fine,
  ): Promise<readonly T[] | undefined>;
  /** The application permissions in the bot's token. It is decoded, not checked: the token is our own. */
  permissions(): Promise<readonly string[]>;
}

const page = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().optional() });
const claims = z.object({ roles: z.array(z.string()) });

/** The path of a thing. Ids come from Graph and from the store: none of them may lead elsewhere. */
export function at(...segments: readonly string[]): string {
  for (const segment of segments)
    if (/^\.{0,2}$/.test(segment)) throw new Error('fault: an id that would change the path');
  return `/v1.0/${segments.map(encodeURIComponent).join('/')}`;
}

/** A text within a `$filter`. https://learn.microsoft.com/graph/query-parameters#escaping-single-quotes */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The body as `shape`. Anything else is trouble, and what changes something has happened then. */
export function read<T>(operation: OperationName, body: unknown, shape: Shape<T>): T {
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  const mayHaveHappened = OPERATIONS[operation].repeat !== 'read';
  throw new GraphTrouble(operation, 'unexpected', { code: 'unexpected', mayHaveHappened });
}

/** How long to wait before the next attempt; undefined where there is none. */
function pauseBefore(name: OperationName, tries: number, trouble: GraphTrouble): number | undefined {
  const { repeat } = OPERATIONS[name];
  const backOff = BACK_OFF_MS[repeat][tries];
  const { code, retryAfterMs } = trouble;
  const again = code === 'unavailable' || code === 'timeout' || (code === 'throttled' && repeat === 'read');
  if (backOff === undefined || !again) return undefined;
  const pause = retryAfterMs ?? backOff;
  return pause <= (repeat === 'read' ? LONGEST_WAIT_MS : backOff) ? pause : undefined;
}

/** The trouble of the last attempt, open where that of an earlier one was: a second refusal does not undo the first effect. */
function stillOpen(trouble: GraphTrouble, name: OperationName): GraphTrouble {
  const { because, code, detail, retryAfterMs } = trouble;
  return new GraphTrouble(name, because, {
    code,
    mayHaveHappened: true,
    ...(detail === undefined ? {} : { detail }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

function urlOf(baseUrl: string, { path, query = {} }: Question): string {
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return `${baseUrl}${path}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`;
}

/** What an access token says of application permissions; none where it is not a JWT. */
function rolesOf(token: string): readonly string[] {
  try {
    const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
    return claims.safeParse(JSON.parse(payload)).data?.roles ?? [];
  } catch {
    return [];
  }
}

/** A client for one deployment. */
export function openGraph(settings: GraphSettings): GraphClient {
  const { baseUrl, credential } = settings;
  const transport: Transport = { credential, fetch: settings.fetch ?? fetch };
  const wait = settings.wait ?? ((ms) => new Promise<void>((done) => setTimeout(done, ms)));

  async function exchange(name: OperationName, url: string, body?: JsonObject, fine?: Fine) {
    const turn = turnOf(settings.pacing, name, url);
    let open = false;
    for (let tries = 0; ; tries++) {
      const noTurn = await turn.take();
      if (noTurn !== undefined) throw open ? stillOpen(noTurn, name) : noTurn;
      const outcome = await attempt(transport, name, url, body);
      if (!('trouble' in outcome)) return outcome;
      const { trouble, refusal } = outcome;
      turn.heard(trouble);
      if (refusal !== undefined && fine?.(refusal)) return undefined;
      const pause = pauseBefore(name, tries, trouble);
      if (pause === undefined) throw open ? stillOpen(trouble, name) : trouble;
      open ||= trouble.mayHaveHappened;
      await wait(pause);
    }
  }

  /** A link elsewhere would carry the token there. */
  function isOurs(link: string): boolean {
    const url = URL.parse(link);
    return url?.origin === new URL(baseUrl).origin && url.pathname.startsWith('/v1.0/');
  }

  async function listUnless<T>(name: OperationName, question: Question, item: Shape<T>, fine: Fine) {
    const items: T[] = [];
    let url = urlOf(baseUrl, question);
    for (let pages = 0; pages < MOST_PAGES; pages++) {
      const answer = await exchange(name, url, question.body, fine);
      if (answer === undefined) return undefined;
      const { value, '@odata.nextLink': next } = read(name, answer.body, page);
      items.push(...read(name, value, z.array(item)));
      if (next === undefined) return items;
      if (!isOurs(next)) break;
      url = next;
    }
    throw new GraphTrouble(name, 'unexpected', { code: 'unexpected' });
  }

  const given = <T>(answer: T | undefined): T => {
    if (answer === undefined) throw new Error('fault: a refusal that nobody called fine');
    return answer;
  };

  return {
    send: async (name, question) => given(await exchange(name, urlOf(baseUrl, question), question.body)),
    sendUnless: (name, question, fine) => exchange(name, urlOf(baseUrl, question), question.body, fine),
    list: async (name, question, item) => given(await listUnless(name, question, item, () => false)),
    listUnless,
    async permissions() {
      try {
        return rolesOf(await tokenFrom(credential, AbortSignal.timeout(OPERATIONS.readTeam.giveUpAfterMs)));
      } catch (error) {
        throw new GraphTrouble('permissions', 'unexpected', { code: codeOf(error) });
      }
    },
  };
}
