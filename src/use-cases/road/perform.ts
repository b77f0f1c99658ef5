// The road: who → policy → rule → one commit of state, audit, outbox and the memory of the press. Every press that changes
// something goes through here and nowhere else.

import { outboxItems } from '../outbox/outbox-item.ts';
import { KeyErased, Trouble } from '../ports.ts';
import { cellPartition } from '../records.ts';
import { type Command, type CommandCall, type Outcome, type Performed, targetFor } from './call.ts';
import { commitScene, factOf } from './commit.ts';
import { inLane } from './lanes.ts';
import { isKeyOf, recall, recallKey, remembering } from './memory.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { mayDo, type Scene, setScene } from './scene.ts';
import { AUDIT_SEQUENCE } from './sequences.ts';
import type { Surroundings } from './surroundings.ts';

const MAX_ATTEMPTS = 12;

/** Why the policy said no, as this person may know it. */
function refusalFor<Input>(scene: Scene, command: Command<Input>): Refusal {
  if (command.on !== undefined && scene.target !== undefined && mayDo(scene, command.seenBy))
    return { refused: 'changed' };
  return { refused: 'notFound' };
}

/** undefined when the key went while it was decided: another process ended what this is about. */
async function decideInTime<Input>(
  scene: Scene,
  command: Command<Input>,
  input: Input,
): Promise<Outcome | Refusal | undefined> {
  try {
    return await command.decide(scene, input);
  } catch (error) {
    if (error instanceof KeyErased) return undefined;
    throw error;
  }
}

async function decideOnce<Input>(
  scene: Scene,
  command: Command<Input>,
  call: CommandCall,
  input: Input,
): Promise<Outcome | Refusal | undefined> {
  if (scene.target !== undefined && scene.target.type !== command.on) return { refused: 'notFound' };
  if (!mayDo(scene, command.operation)) return refusalFor(scene, command);
  if (call.expired) return { refused: 'changed' };
  if (call.revision !== undefined && scene.target?.body.revision !== call.revision)
    return { refused: 'changed' };
  return decideInTime(scene, command, input);
}

/** Refused, and written down as such; undefined when the race for the entry was lost. */
async function refuse<Input>(
  scene: Scene,
  command: Command<Input>,
  refusal: Refusal,
): Promise<Refusal | undefined> {
  const committed = await commitScene(scene, factOf(scene, command.operation, 'refused', undefined), []);
  return committed === 'done' ? refusal : undefined;
}

/** One attempt at a command; undefined when another writer was faster and everything has to be judged again. */
async function attempt<Input>(
  s: Surroundings,
  command: Command<Input>,
  call: CommandCall,
  input: Input,
): Promise<Performed | undefined> {
  const scene = await setScene(s, call.cell, call.person, targetFor(command, call));
  if (scene === undefined) return { refused: 'notFound' };
  const digest = await s.keys.pseudonym(scene.pk, 'input', call.inputText);
  const memoryId = command.memory?.(scene) ?? scene.target?.id;
  const earlier = await recall(scene, call, memoryId, digest);
  if (earlier !== undefined) return isRefusal(earlier) ? refuse(scene, command, earlier) : earlier;
  const decided = await decideOnce(scene, command, call, input);
  if (decided === undefined) return undefined;
  if (isRefusal(decided)) {
    const before = await recallKey(scene, call, digest);
    if (before !== undefined && !isRefusal(before)) return before;
    // A commit is refused when somebody was faster; a no has to look for itself, or it may tell what is true no more.
    return (await scene.work.isCurrent()) ? refuse(scene, command, decided) : undefined;
  }
  const created = outboxItems(s, scene.pk, scene.work.effects).map(
    (item) => ({ kind: 'create', item }) as const,
  );
  const operations = [...remembering(scene, call, memoryId, digest, decided), ...created];
  const fact = factOf(scene, command.operation, 'done', decided.target);
  const committed = await commitScene(scene, fact, operations);
  if (committed === 'done') return { outcome: decided, repeated: false };
  if (!isKeyOf(committed.conflict.id, call.nonce)) return undefined;
  const before = await recallKey(scene, call, digest);
  return before !== undefined && isRefusal(before) ? refuse(scene, command, before) : before;
}

/** Does a command once, however often it is delivered. Throws only `Trouble` (nothing was recorded) and faults. */
export async function perform<Input>(
  s: Surroundings,
  command: Command<Input>,
  call: CommandCall,
  input: Input,
): Promise<Performed> {
  const pk = cellPartition(call.cell);
  return inLane(pk, async () => {
    // Known before anything is read: whatever another process commits meanwhile takes the number of our entry, and we judge again.
    await s.sequences.head(pk, AUDIT_SEQUENCE);
    for (let n = 0; n < MAX_ATTEMPTS; n += 1) {
      const performed = await attempt(s, command, call, input);
      if (performed !== undefined) return performed;
    }
    throw new Trouble('road', 'unavailable');
  });
}
