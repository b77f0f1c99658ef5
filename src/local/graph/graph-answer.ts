// One request as an operation sees it, and what it answers. Operations are pure: they give the next state along with the answer.
import type { z } from 'zod';
import type { GraphBehaviours } from './graph-behaviours.ts';
import { type GraphState, guidOf, type StoredTeam, type TenantUser, userNamed } from './graph-state.ts';

/** What does not change while the stand-in lives. */
export interface GraphPlace {
  readonly baseUrl: string;
  readonly tenantId: string;
  readonly chatIdOf: (objectId: string) => string;
  readonly channelIdOf: (team: string, name: string, sequence: number) => string;
}

export interface Call {
  readonly state: GraphState;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly behaviours: GraphBehaviours;
  readonly place: GraphPlace;
  readonly url: URL;
  /** What stands for `*` in the path, decoded. */
  readonly ids: readonly string[];
  readonly headers: Headers;
  readonly text: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: object;
  readonly headers?: { readonly [name: string]: string };
  /** Absent when nothing changed. */
  readonly state?: GraphState;
}

/** Graph refuses: thrown by an operation at any depth, answered in Graph's error shape. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  readonly innerCode: string | undefined;
  constructor(status: number, code: string, message: string, innerCode?: string) {
    super(message);
    this.status = status;
    this.code = code;
    this.innerCode = innerCode;
  }
}

export const badRequest = (message: string, innerCode?: string): Refused =>
  new Refused(400, 'BadRequest', message, innerCode);
export const notFound = (message: string): Refused => new Refused(404, 'NotFound', message);
/** The real one may know it. */
export const notModelled = (what: string): Refused =>
  new Refused(501, 'NotImplemented', `The stand-in for Microsoft Graph does not know ${what}.`);

/** https://learn.microsoft.com/graph/errors; Teams repeats itself in `innerError`. */
export function errorBody(refused: Refused, now: number, requestId: string): object {
  const { code, message, innerCode } = refused;
  const traces = {
    date: new Date(now).toISOString().slice(0, 19),
    'request-id': requestId,
    'client-request-id': requestId,
  };
  const inner = innerCode === undefined ? traces : { message, code: innerCode, innerError: {}, ...traces };
  return { error: { code, message, innerError: inner } };
}

export const idAt = ({ ids }: Call, at: number): string => {
  const id = ids[at];
  if (id === undefined) throw new Error('fault: the path has no such place');
  return id;
};

/** The next state with one id more, and that id. */
export function nextId(state: GraphState): { readonly state: GraphState; readonly id: string } {
  const sequence = state.sequence + 1;
  return { state: { ...state, sequence }, id: guidOf(sequence) };
}

export function userOf(call: Call, at = 0): TenantUser {
  const id = idAt(call, at);
  const user = userNamed(call.state, id);
  if (user !== undefined) return user;
  const message = `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`;
  throw new Refused(404, 'Request_ResourceNotFound', message);
}

export function teamOf(call: Call): StoredTeam {
  const id = idAt(call, 0).toLowerCase();
  const team = call.state.teams.get(id);
  if (team === undefined) throw notFound(`No team found with Group Id ${id}`);
  return team;
}

export function activeTeamOf(call: Call): StoredTeam {
  const team = teamOf(call);
  if (team.archived) throw badRequest('Team is archived, it can only be read.');
  return team;
}

const whatIsWrong = ({ path, message }: z.ZodIssue) => `${path.join('.') || 'body'}: ${message}`;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('Unable to read JSON request payload.');
  }
}

/** An operation with a body: closed-world, as in Microsoft's metadata. `optional`: none at all will do. */
export function withBody<T>(
  schema: z.ZodType<T, z.ZodTypeDef, unknown>,
  run: (call: Call, body: T) => Answer,
  { optional = false } = {},
): (call: Call) => Answer {
  return (call) => {
    const empty = call.text === '';
    if (empty && !optional) throw badRequest('Empty Payload. JSON content expected.');
    if (!empty && !/^application\/json\b/i.test(call.headers.get('content-type') ?? ''))
      throw badRequest(
        'Write requests (excluding DELETE) must contain the Content-Type header declaration.',
        'InvalidRequest',
      );
    const read = schema.safeParse(empty ? {} : jsonOf(call.text));
    if (!read.success)
      throw badRequest(`Invalid request body. ${read.error.issues.map(whatIsWrong).join('; ')}`);
    return run(call, read.data);
  };
}
