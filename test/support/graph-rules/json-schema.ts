// As much of JSON Schema as graph-rules.json uses. A keyword that is not here is a fault: a rule that nobody reads would check nothing.
import { isDeepStrictEqual } from 'node:util';

export type Schema = { readonly [keyword: string]: unknown };
export type Schemas = { readonly [name: string]: Schema };

type Problems = readonly string[];
interface Looking {
  readonly schemas: Schemas;
  readonly value: unknown;
  readonly path: string;
}
type Check = (rule: unknown, looking: Looking) => Problems;

const patterns = new Map<string, RegExp>();
/** Compiled once: the simulators check a million requests. */
export function patternOf(source: string): RegExp {
  const pattern = patterns.get(source) ?? new RegExp(source, 'u');
  patterns.set(source, pattern);
  return pattern;
}

const asSchema = (rule: unknown): Schema => rule as Schema;
const isObject = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const when = (wrong: boolean, path: string, what: string): Problems => (wrong ? [`${path}: ${what}`] : []);

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

const entriesOf = (value: unknown) => (isObject(value) ? Object.entries(value) : []);
const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const lengthOf = (value: unknown) => (typeof value === 'string' ? value.length : undefined);
const number = (rule: unknown) => Number(rule);

const CHECKS: { readonly [keyword: string]: Check } = {
  type: (rule, { value, path }) => when(typeOf(value) !== rule, path, `is no ${rule}`),
  const: (rule, { value, path }) => when(!isDeepStrictEqual(value, rule), path, `is not ${rule}`),
  enum: (rule, { value, path }) => when(!itemsOf(rule).includes(value), path, `is none of ${rule}`),
  pattern: (rule, { value, path }) =>
    when(typeof value === 'string' && !patternOf(String(rule)).test(value), path, `does not fit ${rule}`),
  minLength: (rule, { value, path }) =>
    when((lengthOf(value) ?? Infinity) < number(rule), path, 'is too short'),
  maxLength: (rule, { value, path }) => when((lengthOf(value) ?? 0) > number(rule), path, 'is too long'),
  minimum: (rule, { value, path }) => when(Number(value) < number(rule), path, 'is too small'),
  maximum: (rule, { value, path }) => when(Number(value) > number(rule), path, 'is too big'),
  minItems: (rule, { value, path }) => when(itemsOf(value).length < number(rule), path, 'has too few items'),
  maxItems: (rule, { value, path }) => when(itemsOf(value).length > number(rule), path, 'has too many items'),
  minProperties: (rule, { value, path }) =>
    when(entriesOf(value).length < number(rule), path, 'has too few properties'),
  required: (rule, { value, path }) =>
    itemsOf(rule).flatMap((name) =>
      when(isObject(value) && !Object.hasOwn(value, String(name)), path, `lacks ${name}`),
    ),
  properties: (rule, looking) =>
    entriesOf(looking.value).flatMap(([name, value]) => {
      const schema = asSchema(rule)[name];
      return schema === undefined
        ? []
        : problemsOf(asSchema(schema), { ...looking, value, path: `${looking.path}.${name}` });
    }),
  items: (rule, looking) =>
    itemsOf(looking.value).flatMap((value, index) =>
      problemsOf(asSchema(rule), { ...looking, value, path: `${looking.path}[${index}]` }),
    ),
  contains: (rule, looking) => {
    const fits = (value: unknown) => problemsOf(asSchema(rule), { ...looking, value }).length === 0;
    return when(!itemsOf(looking.value).some(fits), looking.path, 'lacks an item that it needs');
  },
  allOf: (rule, looking) => itemsOf(rule).flatMap((schema) => problemsOf(asSchema(schema), looking)),
  not: (rule, looking) =>
    when(problemsOf(asSchema(rule), looking).length === 0, looking.path, `fits ${JSON.stringify(rule)}`),
  $ref: (rule, looking) => {
    const schema = looking.schemas[String(rule)];
    if (schema === undefined) throw new Error(`no schema ${rule}`);
    return problemsOf(schema, looking);
  },
};

function unknownProperties(schema: Schema, { value, path }: Looking): Problems {
  const known = asSchema(schema.properties ?? {});
  const others = entriesOf(value).filter(([name]) => !Object.hasOwn(known, name));
  return others.map(([name]) => `${path}: does not know ${name}`);
}

/** What is wrong with `value` under `schema`, one sentence each; none where it fits. */
export function problemsOf(schema: Schema, looking: Looking): Problems {
  return Object.entries(schema).flatMap(([keyword, rule]) => {
    if (keyword === 'additionalProperties') return rule === false ? unknownProperties(schema, looking) : [];
    const check = CHECKS[keyword];
    if (check === undefined) throw new Error(`the keyword ${keyword} of JSON Schema is not read`);
    return check(rule, looking);
  });
}
