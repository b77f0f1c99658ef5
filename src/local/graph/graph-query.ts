// The little OData that the bot's requests use; any other form is refused, never guessed.
import { type Answer, badRequest, type Call, notModelled } from './graph-answer.ts';

type Json = { readonly [property: string]: unknown };

const KNOWN = new Set([
  '$select',
  '$filter',
  '$expand',
  '$top',
  '$skiptoken',
  '$count',
  '$orderby',
  '$search',
]);

/** Refuses what the operation does not take; others than `$…` are not Graph's at all. */
export function checkQuery(call: Call, allowed: readonly string[]): void {
  if (call.url.search === '') return;
  for (const name of call.url.searchParams.keys()) {
    if (allowed.includes(name)) continue;
    if (KNOWN.has(name)) throw notModelled(`${name} of this request`);
    throw badRequest(`The query parameter '${name}' is not recognized.`);
  }
}

/** Only the selected properties, besides annotations. `known`: what the type has, though it may have no value here. */
export function selected(call: Call, entity: Json, known: readonly string[] = []): Json {
  const select = call.url.search === '' ? null : call.url.searchParams.get('$select');
  if (select === null) return entity;
  const names = select.split(',').map((name) => name.trim());
  for (const name of names) {
    if (!(name in entity) && !known.includes(name))
      throw badRequest(`Parsing OData Select and Expand failed: Could not find a property named '${name}'.`);
  }
  const annotations = Object.keys(entity).filter((name) => name.includes('@'));
  return Object.fromEntries([...annotations, ...names].map((name) => [name, entity[name] ?? null]));
}

const EQUALS = /^\(?\s*(?<field>[\w./]+) eq '(?<value>(?:[^']|'')*)'\s*\)?$/;

/** Items by `$filter=<field> eq '<value>'`; `fields` says which can be compared, in lower case. */
export function filtered<T>(
  call: Call,
  items: readonly T[],
  fields: { readonly [field: string]: (item: T) => string | null },
): readonly T[] {
  const filter = call.url.search === '' ? null : call.url.searchParams.get('$filter');
  if (filter === null) return items;
  const { field, value } = EQUALS.exec(filter)?.groups ?? {};
  const read = fields[field?.toLowerCase() ?? ''];
  if (read === undefined || value === undefined) throw notModelled(`the filter «${filter}»`);
  const wanted = value.replaceAll("''", "'");
  return items.filter((item) => read(item) === wanted);
}

/** `$expand` of exactly these names, or of none. */
export function expands(call: Call, name: string): boolean {
  const expand = call.url.search === '' ? null : call.url.searchParams.get('$expand');
  if (expand === null) return false;
  const names = expand.split(',').map((each) => each.trim());
  const other = names.find((each) => each !== 'teamsApp' && each !== 'teamsAppDefinition');
  if (other !== undefined) throw badRequest(`Could not find a property named '${other}' to expand.`);
  return names.includes(name);
}

/** One page of a collection, with the link to the next. */
export function page<T>(
  call: Call,
  items: readonly T[],
  { context, shape, known = [] }: { context: string; shape: (item: T) => Json; known?: readonly string[] },
): Answer {
  const { url, behaviours, place } = call;
  const query = url.searchParams;
  const top = query.get('$top');
  if (top !== null && !/^[1-9]\d{0,2}$/.test(top)) throw badRequest('Invalid $top: 1 to 999.');
  const from = Number(query.get('$skiptoken') ?? 0);
  if (!Number.isInteger(from) || from < 0) throw badRequest('The skip token is malformed.');
  const size = Math.min(Number(top ?? behaviours.pageSize), behaviours.pageSize);
  const value = items.slice(from, from + size).map((item) => selected(call, shape(item), known));
  const head = {
    '@odata.context': `${place.baseUrl}/v1.0/$metadata#${context}`,
    '@odata.count': value.length,
  };
  if (from + size >= items.length) return { status: 200, body: { ...head, value } };
  const next = new URL(url);
  next.searchParams.set('$skiptoken', String(from + size));
  return { status: 200, body: { ...head, '@odata.nextLink': next.href, value } };
}
