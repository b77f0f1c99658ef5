// The road: who → policy → rule → one commit of state, audit, outbox and idempotency key. Every press that changes something, and
// every read of content, goes through here and nowhere else.

import type { AuditFact } from '../../domain/audit/entry.ts';
import { daysLater } from '../../domain/cell/local-day.ts';
import type { Operation } from '../../domain/policy/policy.ts';
import { RETENTION_DAYS } from '../../domain/retention/terms.ts';
import { type Conflict, type Item, type JsonObject, Trouble } from '../ports.ts';
import { asBody, bodyOf, cellPartition, type KeyBody, type OutboxBody, SCHEMA_VERSION } from '../records.ts';
import { auditActor, nextAuditItem } from './audit.ts';
import { inLane } from './lanes.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { mayDo, type PersonId, type Scene, setScene } from './scene.ts';
import { AUDIT_SEQUENCE, sequenceOfNumber } from './sequences.ts';
import type { Surroundings } from './surroundings.ts';

/** What a command did: a code and ids, never content, so that it can be kept for repeats. */
export type Outcome = { readonly done: string; readonly target: string; readonly number?: string };

export interface Call {
  readonly person: PersonId;
  readonly cell: string;
  readonly target: string | undefined;
}

export interface CommandCall extends Call {
  /** The revision that the card showed; undefined where the command has no target. */
  readonly revision: number | undefined;
  readonly nonce: string;
  readonly expired: boolean;
  /** The inputs in a canonical form: only their keyed digest is kept. */
  readonly inputText: string;
}

export interface Command<Input> {
  readonly operation: Operation;
  /** Which items it may be pointed at; undefined for a command without a target. */
  readonly on: 'signal' | 'request' | 'outbox' | undefined;
  /** The operation that shows the target: whoever may do that is told "changed" instead of "not found". */
  readonly seenBy: Operation;
  decide(scene: Scene, input: Input): Promise<Outcome | Refusal>;
}

export interface Reading<Params, Data> {
  readonly operation: Operation;
  readonly on: 'signal' | 'request' | undefined;
  /** False only for what holds no content of anybody. */
  readonly audited: boolean;
  load(scene: Scene, params: Params): Promise<Data | Refusal>;
}

export type Performed = { readonly outcome: Outcome; readonly repeated: boolean } | Refusal;

const MAX_ATTEMPTS = 12;

/** The reporter's salt of the scene's target, when it is the actor's own; opened from its sealed box. */
async function ownSalt(scene: Scene): Promise<string | undefined> {
  const { target, relation, pk, surroundings } = scene;
  const box = target?.sealed?.reporter;
  if (target === undefined || box === undefined || relation !== 'own') return undefined;
  const place = { container: 'records', id: target.id, name: 'reporter' } as const;
  const reporter = await surroundings.keys.open(pk, place, box);
  return typeof reporter?.salt === 'string' ? reporter.salt : undefined;
}

type Committed = 'done' | { readonly conflict: Conflict };

async function commit(
  scene: Scene,
  fact: AuditFact,
  extra: readonly Item[],
  writes: boolean,
): Promise<Committed> {
  const { surroundings: s, pk, now, work } = scene;
  const actor = await auditActor(scene, await ownSalt(scene));
  const audit = await nextAuditItem(s, pk, now, actor, fact);
  const created = [...extra, audit].map((item) => ({ kind: 'create', item }) as const);
  const result = await s.store.records.commit(pk, [...(writes ? work.operations : []), ...created]);
  if (!result.done) {
    await forgetLostHeads(s, pk, result.conflict);
    return { conflict: result.conflict };
  }
  s.sequences.claimed(pk, AUDIT_SEQUENCE, audit);
  if (writes) await settle(scene);
  return 'done';
}

/** After the commit: numbers are ours, and keys of what was erased go. A key that stays behind for a moment is swept later. */
async function settle({ surroundings: s, pk, work }: Scene): Promise<void> {
  for (const operation of work.operations) {
    if (operation.kind !== 'create') continue;
    const sequence = sequenceOfNumber(operation.item.id);
    if (sequence) s.sequences.claimed(pk, sequence, operation.item);
  }
  await Promise.allSettled(work.erasedKeys.map((keyId) => s.keys.erase(pk, keyId)));
}

async function forgetLostHeads(s: Surroundings, pk: string, conflict: Conflict): Promise<void> {
  if (conflict.id.startsWith('aud.')) await s.sequences.lost(pk, AUDIT_SEQUENCE);
  const sequence = sequenceOfNumber(conflict.id);
  if (sequence) await s.sequences.lost(pk, sequence);
}

const keyId = (nonce: string) => `key.${nonce}`;

/** The first result of the same press, if it was committed before: the same press again does nothing and is told the same. */
async function repeatOf(
  scene: Scene,
  call: CommandCall,
  inputDigest: string,
): Promise<Performed | undefined> {
  const key = await scene.surroundings.store.records.read(scene.pk, keyId(call.nonce));
  if (key === undefined) return undefined;
  const body = bodyOf<KeyBody>(key.item);
  if (body.inputDigest !== inputDigest) return { refused: 'otherInput' };
  return { outcome: body.outcome as unknown as Outcome, repeated: true };
}

function keyItem(scene: Scene, call: CommandCall, inputDigest: string, outcome: Outcome): Item {
  const body: KeyBody = { inputDigest, outcome: outcome as unknown as JsonObject, target: outcome.target };
  const purgeAt = daysLater(scene.now, RETENTION_DAYS.idempotencyKey);
  return {
    id: keyId(call.nonce),
    pk: scene.pk,
    type: 'key',
    schemaVersion: SCHEMA_VERSION,
    purgeAt,
    body: asBody(body),
  };
}

/** Effects without an item of their own travel in one outbox item. */
function outboxItems(scene: Scene): readonly Item[] {
  const { effects } = scene.work;
  const [first] = effects;
  if (first === undefined) return [];
  const body: OutboxBody = { effects, attempts: 0, leaseUntil: null, fence: 0 };
  const due = effects.map((effect) => effect.notBefore).sort()[0] ?? first.notBefore;
  const id = `out.${scene.surroundings.chance.id()}`;
  const purgeAt = daysLater(scene.now, RETENTION_DAYS.requestAfterAsking);
  return [
    {
      id,
      pk: scene.pk,
      type: 'outbox',
      schemaVersion: SCHEMA_VERSION,
      status: 'waiting',
      due,
      purgeAt,
      body: asBody(body),
    },
  ];
}

/** Why the policy said no, as this person may know it. */
function refusalFor<Input>(scene: Scene, command: Command<Input>): Refusal {
  if (command.on !== undefined && scene.target !== undefined && mayDo(scene, command.seenBy))
    return { refused: 'changed' };
  return { refused: 'notFound' };
}

async function decideOnce<Input>(
  scene: Scene,
  command: Command<Input>,
  call: CommandCall,
  input: Input,
): Promise<Outcome | Refusal> {
  if (scene.target !== undefined && scene.target.type !== command.on) return { refused: 'notFound' };
  if (!mayDo(scene, command.operation)) return refusalFor(scene, command);
  if (call.expired) return { refused: 'changed' };
  if (call.revision !== undefined && scene.target?.body.revision !== call.revision)
    return { refused: 'changed' };
  return command.decide(scene, input);
}

function factOf(
  scene: Scene,
  what: string,
  outcome: AuditFact['outcome'],
  about: string | undefined,
): AuditFact {
  return { what, outcome, about: about ?? scene.target?.id ?? '-' };
}

/** One attempt at a command; undefined when another writer was faster and everything has to be judged again. */
async function attempt<Input>(
  s: Surroundings,
  command: Command<Input>,
  call: CommandCall,
  input: Input,
): Promise<Performed | undefined> {
  const scene = await setScene(s, call.cell, call.person, call.target);
  if (scene === undefined) return { refused: 'notFound' };
  const inputDigest = await s.keys.pseudonym(scene.pk, 'input', call.inputText);
  const decided = await decideOnce(scene, command, call, input);
  if (isRefusal(decided)) {
    const earlier = await repeatOf(scene, call, inputDigest);
    if (earlier !== undefined && !isRefusal(earlier)) return earlier;
    const refused = await commit(scene, factOf(scene, command.operation, 'refused', undefined), [], false);
    return refused === 'done' ? decided : undefined;
  }
  const fact = factOf(scene, command.operation, 'done', decided.target);
  const extra = [keyItem(scene, call, inputDigest, decided), ...outboxItems(scene)];
  const committed = await commit(scene, fact, extra, true);
  if (committed === 'done') {
    if (scene.work.operations.length > 0) s.wake();
    return { outcome: decided, repeated: false };
  }
  return committed.conflict.id === keyId(call.nonce) ? repeatOf(scene, call, inputDigest) : undefined;
}

/** Does a command once, however often it is delivered. Throws only `Trouble` (nothing was recorded) and faults. */
export async function perform<Input>(
  s: Surroundings,
  command: Command<Input>,
  call: CommandCall,
  input: Input,
): Promise<Performed> {
  return inLane(cellPartition(call.cell), async () => {
    for (let n = 0; n < MAX_ATTEMPTS; n += 1) {
      const performed = await attempt(s, command, call, input);
      if (performed !== undefined) return performed;
    }
    throw new Trouble('road', 'unavailable');
  });
}

/**
 * Reads what somebody may see. The entry about the read is committed before anything is returned; `covered` says that an entry
 * of the same press about the same target was just committed (docs/adr/0005-one-entry-a-press.md).
 */
export async function readFor<Params, Data>(
  s: Surroundings,
  reading: Reading<Params, Data>,
  call: Call,
  params: Params,
  covered = false,
): Promise<{ readonly scene: Scene; readonly data: Data } | Refusal> {
  if (!reading.audited || covered) {
    const scene = await setScene(s, call.cell, call.person, call.target);
    if (scene === undefined) return { refused: 'notFound' };
    const data = await loadOnce(scene, reading, params);
    if (!isRefused(data)) return { scene, data };
    if (covered) return data;
  }
  return inLane(cellPartition(call.cell), () => readAudited(s, reading, call, params));
}

function isRefused<Data>(data: Data | Refusal): data is Refusal {
  return typeof data === 'object' && data !== null && isRefusal(data);
}

async function loadOnce<Params, Data>(
  scene: Scene,
  reading: Reading<Params, Data>,
  params: Params,
): Promise<Data | Refusal> {
  if (scene.target !== undefined && scene.target.type !== reading.on) return { refused: 'notFound' };
  if (!mayDo(scene, reading.operation)) return { refused: 'notFound' };
  return reading.load(scene, params);
}

async function readAudited<Params, Data>(
  s: Surroundings,
  reading: Reading<Params, Data>,
  call: Call,
  params: Params,
): Promise<{ readonly scene: Scene; readonly data: Data } | Refusal> {
  for (let n = 0; n < MAX_ATTEMPTS; n += 1) {
    const scene = await setScene(s, call.cell, call.person, call.target);
    if (scene === undefined) return { refused: 'notFound' };
    const data = await loadOnce(scene, reading, params);
    const outcome = isRefused(data) ? 'refused' : 'read';
    const committed = await commit(
      scene,
      factOf(scene, reading.operation, outcome, undefined),
      [],
      outcome === 'read',
    );
    if (committed === 'done') {
      if (scene.work.operations.length > 0) s.wake();
      return isRefused(data) ? data : { scene, data };
    }
  }
  throw new Trouble('road', 'unavailable');
}
