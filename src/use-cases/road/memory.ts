// The first result of a press is remembered, so that the same press again does nothing and is told the same. It is kept on the item
// that the command changes anyway, so that it costs no write of its own; where there is none, as an item `key.<nonce>`.
import { daysLater } from '../../domain/cell/local-day.ts';
import { RETENTION_DAYS } from '../../domain/retention/terms.ts';
import type { Item, Operation } from '../ports.ts';
import { asBody, bodyOf, SCHEMA_VERSION } from '../records.ts';
import type { CommandCall, Outcome, Performed } from './call.ts';
import type { Scene } from './scene.ts';

/** As stored, in short: it is written again with every change of its item, and each kilobyte costs. */
interface Remembered {
  /** The nonce of the press. */
  readonly p: string;
  /** A keyed digest of the inputs: the same button with other inputs is another press. */
  readonly i: string;
  /** What was done, about which item (absent: this one), and its number. */
  readonly d: string;
  readonly t?: string;
  readonly n?: string;
}

/** 96 bits of the digest are plenty to tell two inputs of one press apart. */
const DIGEST_LENGTH = 16;

/** Clients repeat a press within seconds; an older one finds a later revision and is told how things stand. */
const KEPT = 3;
/** As many forms and requests as somebody may begin in an hour. */
const KEPT_OF_BEGINNINGS = 20;

const keyId = (nonce: string) => `key.${nonce}`;
export const isKeyOf = (id: string, nonce: string) => id === keyId(nonce);

function memoriesOf(item: Item | undefined): readonly Remembered[] {
  return item === undefined ? [] : (bodyOf<{ recent?: readonly Remembered[] }>(item).recent ?? []);
}

function performedOf(memory: Remembered, input: string, itemId: string): Performed {
  if (memory.i !== input.slice(0, DIGEST_LENGTH)) return { refused: 'otherInput' };
  const { d, t, n } = memory;
  return {
    outcome: { done: d, target: t ?? itemId, ...(n === undefined ? {} : { number: n }) },
    repeated: true,
  };
}

/** What this press did before, as far as the item that was read anyway tells. */
export async function recall(
  scene: Scene,
  call: CommandCall,
  memoryId: string | undefined,
  input: string,
): Promise<Performed | undefined> {
  if (memoryId === undefined) return undefined;
  const memory = memoriesOf(await scene.work.read(memoryId)).find(({ p }) => p === call.nonce);
  return memory && performedOf(memory, input, memoryId);
}

/** The same for commands that leave an item of their own; read only when something already speaks for a repeat. */
export async function recallKey(
  scene: Scene,
  call: CommandCall,
  input: string,
): Promise<Performed | undefined> {
  const key = await scene.surroundings.store.records.read(scene.pk, keyId(call.nonce));
  const [memory] = memoriesOf(key?.item);
  return memory && performedOf(memory, input, keyId(call.nonce));
}

function withMemory(item: Item, memory: Remembered): Item {
  const recent = [memory, ...memoriesOf(item)].slice(0, item.type === 'author' ? KEPT_OF_BEGINNINGS : KEPT);
  return { ...item, body: asBody({ ...item.body, recent }) };
}

/** The scene's operations with the memory of this press in them. */
export function remembering(
  scene: Scene,
  call: CommandCall,
  memoryId: string | undefined,
  input: string,
  outcome: Outcome,
): readonly Operation[] {
  const { operations } = scene.work;
  const carries = (operation: Operation) => operation.kind !== 'delete' && operation.item.id === memoryId;
  const onItem = operations.some(carries);
  const memory: Remembered = {
    p: call.nonce,
    i: input.slice(0, DIGEST_LENGTH),
    d: outcome.done,
    ...(onItem && outcome.target === memoryId ? {} : { t: outcome.target }),
    ...(outcome.number === undefined ? {} : { n: outcome.number }),
  };
  if (onItem) {
    return operations.map((operation) =>
      carries(operation) && operation.kind !== 'delete'
        ? { ...operation, item: withMemory(operation.item, memory) }
        : operation,
    );
  }
  const purgeAt = daysLater(scene.now, RETENTION_DAYS.idempotencyKey);
  const body = asBody({ recent: [memory] });
  const item: Item = {
    id: keyId(call.nonce),
    pk: scene.pk,
    type: 'key',
    schemaVersion: SCHEMA_VERSION,
    purgeAt,
    body,
  };
  return [...operations, { kind: 'create', item }];
}
