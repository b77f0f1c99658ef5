import type { Json, JsonObject } from '../use-cases/ports.ts';
import { isObject } from './invoke-answers.ts';
import type { Person } from './people.ts';

/** What a card asks for where Teams itself is to search the directory. */
const DIRECTORY = 'graph.microsoft.com/users';

/** Whether an element of a card is a people picker. */
export function isPeoplePicker(element: JsonObject): boolean {
  const query = element['choices.data'];
  return isObject(query) && query.type === 'Data.Query' && query.dataset === DIRECTORY;
}

/**
 * The card as Teams shows it: every people picker offers whoever is in the directory, by name, with the object id as value; whoever the
 * bot put there stays. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/people-picker
 */
export function withDirectory(card: JsonObject, directory: readonly Person[]): JsonObject {
  const entries = directory.map(({ name, objectId }): JsonObject => ({ title: name, value: objectId }));
  const known = new Set(directory.map(({ objectId }): Json => objectId));
  const offered = ({ choices }: JsonObject): readonly Json[] => {
    const own = Array.isArray(choices) ? choices.filter(isObject) : [];
    return [...own.filter(({ value = null }) => !known.has(value)), ...entries];
  };
  const shown = (node: JsonObject): JsonObject => {
    const inside = Object.entries(node).map(([name, value]): [string, Json] => [name, seen(value)]);
    return { ...Object.fromEntries(inside), ...(isPeoplePicker(node) ? { choices: offered(node) } : {}) };
  };
  const seen = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(seen);
    return isObject(value) ? shown(value) : value;
  };
  return shown(card);
}
