// Whether a request is one that Microsoft Graph takes, by the facts in graph-rules.json: Graph's metadata and documentation, not our adapter.
import rules from './graph-rules.json' with { type: 'json' };
import { patternOf, problemsOf, type Schemas } from './json-schema.ts';

export interface GraphRequest {
  readonly method: string;
  /** Whole, with its query. */
  readonly url: string;
  readonly headers: Headers;
  /** The text of the body; undefined where there is none. */
  readonly body: string | undefined;
}

interface Operation {
  /** The type of what is answered: its properties may be selected. */
  readonly type?: string;
  /** The query options that it takes; all others are wrong. */
  readonly query?: readonly string[];
  /** Which forms of an option it takes. */
  readonly forms?: { readonly [option: string]: string };
  readonly body?: string;
  /** The body may be left out. */
  readonly optional?: boolean;
}
type Problems = readonly string[];

const VERSION = '/v1.0';
const HOSTS = /^(?:graph\.microsoft\.com|127\.0\.0\.1|localhost|\[::1\])$/;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const ids: { readonly [id: string]: string } = rules.ids;
const types: { readonly [type: string]: string } = rules.types;
const schemas: Schemas = rules.schemas;

interface Known extends Operation {
  readonly name: string;
  readonly verb: string;
  /** A word stands for itself, an id for its form. */
  readonly parts: readonly (string | RegExp)[];
}
const knownBy = ([name, operation]: readonly [string, Operation]): Known => {
  const [verb = '', template = ''] = name.split(' ');
  const parts = template.split('/').map((part) => {
    const id = /^\{(\w+)\}$/.exec(part)?.[1];
    return id === undefined ? part : patternOf(ids[id] ?? '^$');
  });
  return { ...operation, name, verb, parts };
};
const operations: readonly Known[] = Object.entries<Operation>(rules.operations).map(knownBy);

/** Every operation that is known, as `METHOD /path/{id}`: what tests have to have asked. */
export const GRAPH_OPERATIONS: readonly string[] = operations.map(({ name }) => name);

function operationOf(method: string, { pathname }: URL): Known | undefined {
  if (!pathname.startsWith(`${VERSION}/`)) return undefined;
  const segments = pathname.slice(VERSION.length).split('/').map(decodeURIComponent);
  return operations.find(
    ({ verb, parts }) =>
      verb === method &&
      parts.length === segments.length &&
      parts.every((part, index) => {
        const segment = segments[index] ?? '';
        return typeof part === 'string' ? part === segment : part.test(segment);
      }),
  );
}

function queryProblems(url: URL, { query = [], forms = {}, type = '' }: Operation): Problems {
  return [...url.searchParams].flatMap(([option, value]) => {
    if (!query.includes(option)) return [`query: does not take ${option}`];
    const form = forms[option];
    if (form !== undefined && !patternOf(form).test(value))
      return [`query: ${option} in a form it does not take`];
    if (option === '$top' && !/^[1-9]\d{0,2}$/.test(value)) return ['query: $top is no number'];
    if (option !== '$select') return [];
    const known = (types[type] ?? '').split(' ');
    return value
      .split(',')
      .filter((name) => !known.includes(name))
      .map((name) => `query: ${type} has no ${name}`);
  });
}

function bodyProblems({ body, headers }: GraphRequest, operation: Operation): Problems {
  const { body: schema, optional = false } = operation;
  if (body === undefined) return schema === undefined || optional ? [] : ['body: there is none'];
  if (schema === undefined) return ['body: it takes none'];
  const typed = headers.get('content-type') === 'application/json' ? [] : ['headers: the body is no JSON'];
  return [...typed, ...problemsOf({ $ref: schema }, { schemas, value: JSON.parse(body), path: 'body' })];
}

function headerProblems(headers: Headers): Problems {
  const id = headers.get('client-request-id');
  return [
    ...(/^Bearer \S+$/.test(headers.get('authorization') ?? '') ? [] : ['headers: no token']),
    ...(id === null || GUID.test(id) ? [] : ['headers: the client-request-id is no GUID']),
  ];
}

export const graphRules = {
  /** What is wrong with a request, one sentence each, without what it holds; none where Graph would take it. */
  check(request: GraphRequest): Problems {
    const url = new URL(request.url);
    if (!HOSTS.test(url.hostname)) return ['url: not Graph'];
    const operation = operationOf(request.method, url);
    if (operation === undefined) return ['url: Graph has no such operation, or the bot does not use it'];
    return [
      ...headerProblems(request.headers),
      ...queryProblems(url, operation),
      ...bodyProblems(request, operation),
    ];
  },
  /** The operation that a request asks for, as in `GRAPH_OPERATIONS`. */
  operationOf: ({ method, url }: Pick<GraphRequest, 'method' | 'url'>): string | undefined =>
    operationOf(method, new URL(url))?.name,
};
