// A decision as it lies in the store, opened for whoever decides about it.
import type { DecisionState } from '../../domain/decision/workflow.ts';
import type { Item, JsonObject } from '../ports.ts';
import { asBody, bodyOf } from '../records.ts';
import { openSealed } from '../register.ts';
import type { Refusal } from '../road/refusal.ts';
import { mayDoWith, type Scene } from '../road/scene.ts';
import { targetOf } from '../signal/signal-item.ts';
import type { Decision, DecisionBody, DecisionKind } from './kind.ts';
import { KINDS } from './kinds.ts';

export interface Opened {
  readonly decision: Decision;
  readonly kind: DecisionKind<unknown>;
  readonly state: DecisionState;
}

const isDecided = ({ status }: Item): boolean => status === 'granted' || status === 'refused';

/** The decision without what was proposed: number, kind and reason are left. */
export function withoutPayload(item: Item): Item {
  const { payload: _payload, ...sealed } = item.sealed ?? {};
  return { ...item, sealed };
}

/**
 * The scene's target with what it is about. `notFound` for whoever may not see the thing itself: somebody who stepped out of a file
 * decides nothing about it.
 */
export async function openDecision(scene: Scene): Promise<Opened | Refusal> {
  const item = targetOf(scene);
  const body = bodyOf<DecisionBody>(item);
  const kind = KINDS[body.kind];
  const [about, payload] = await Promise.all([
    scene.work.read(body.about),
    openSealed<unknown>(scene.surroundings, item, 'payload'),
  ]);
  if (about === undefined || (payload === undefined && !isDecided(item))) return { refused: 'notFound' };
  const { throughout } = kind;
  if (throughout !== undefined && !mayDoWith(scene, throughout, about)) return { refused: 'notFound' };
  return { decision: { item, body, payload, about }, kind, state: item.status as DecisionState };
}

/** Seals what is written on the decision under the key that its payload has. */
export async function withWritten(
  scene: Scene,
  item: Item,
  name: 'paper' | 'outcome',
  content: object,
): Promise<Item> {
  const { key } = bodyOf<DecisionBody>(item);
  const place = { container: 'records', id: item.id, name } as const;
  const v = (item.sealed?.[name]?.v ?? 0) + 1;
  const box = await scene.surroundings.keys.seal(scene.pk, key, place, v, content as JsonObject);
  return { ...item, sealed: { ...item.sealed, [name]: box } };
}

/** The item in its next state, one revision on. */
export function moved(
  item: Item,
  status: DecisionState,
  change: Partial<DecisionBody>,
  more: Partial<Item> = {},
): Item {
  const body = bodyOf<DecisionBody>(item);
  return { ...item, status, ...more, body: asBody({ ...body, ...change, revision: body.revision + 1 }) };
}
