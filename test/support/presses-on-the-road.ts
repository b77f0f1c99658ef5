// A press straight onto the road, for tests that look at what a use case does and not at cards.
import assert from 'node:assert/strict';
import { DEMO_CELL } from '../../src/local/demo-town.ts';
import { people } from '../../src/local/people.ts';
import type { Command, CommandCall, Performed } from '../../src/use-cases/road/call.ts';
import { perform } from '../../src/use-cases/road/perform.ts';
import type { PersonId } from '../../src/use-cases/road/scene.ts';
import type { Town } from './town.ts';

export function personOf(key: string): PersonId {
  const person = people.find((each) => each.key === key);
  assert(person, `nobody is called ${key}`);
  return { tenantId: person.tenantId, objectId: person.objectId };
}

let presses = 0;

export async function does<Input>(
  town: Town,
  key: string,
  command: Command<Input>,
  target: string,
  input: Input,
): Promise<Performed> {
  presses += 1;
  const call: CommandCall = {
    person: personOf(key),
    cell: DEMO_CELL,
    target,
    revision: undefined,
    nonce: `press-${presses}`,
    expired: false,
    inputText: '',
  };
  return perform(town.bot.assembly.surroundings, command, call, input);
}
