// Reasoned access, one mechanism: whoever opens what is opened only with a reason has stated one, and for a short time it holds. An item
// `rsn.<purpose>.<owner>.<target>`; what was typed lies sealed under the register's key.
import { daysLater } from '../../domain/cell/local-day.ts';
import { ask } from '../../domain/form/question.ts';
import { RETENTION_DAYS } from '../../domain/retention/terms.ts';
import { readFields, type Typed } from '../../domain/signal/answering.ts';
import type { Item } from '../ports.ts';
import { asBody, bodyOf, SCHEMA_VERSION } from '../records.ts';
import { openSealed, sealInRegister } from '../register.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';

/** `identity`: who a signal is about. `signal`: the DPO reads a signal. `reporter`: the mayor opens who reported, once the DPO agreed. */
export type Purpose = 'identity' | 'signal' | 'reporter';

/** `asked`: somebody else has to agree; the others speak for themselves. */
export type ReasonStatus = 'asked' | 'open' | 'refused' | 'withdrawn';

export interface ReasonBody {
  readonly purpose: Purpose;
  readonly target: string;
  /** Until this instant it opens; null while somebody else has to agree, or after a no. */
  readonly until: string | null;
  /** The decision that it waits for. */
  readonly decision: { readonly id: string; readonly number: string } | null;
}
interface Reasons {
  readonly stated: readonly { readonly at: string; readonly text: string }[];
}

const KEPT = 20;
const MINUTES_OPEN = 15;
export const REASON_ASKED = ask.text('openReason', 600);

/** The owner is a keyed pseudonym: nobody without the key can say whose it is. */
export const reasonId = (purpose: Purpose, owner: string, target: string): string =>
  `rsn.${purpose}.${owner}.${target}`;

/** The reason that was typed, or what is wrong with it. */
export function readReason(typed: Typed): string | Refusal {
  const { answers, errors } = readFields([REASON_ASKED], typed);
  return errors.length > 0 ? { refused: 'fields', errors } : String(answers.openReason);
}

/** This person's own reason for that purpose and target, whether it still holds or not. */
export async function ownReason(scene: Scene, purpose: Purpose, target: string): Promise<Item | undefined> {
  return scene.work.read(reasonId(purpose, scene.actor.owner, target));
}

/** Until when it opens, as an instant; undefined when it does not. */
export function openUntil(item: Item | undefined, now: Date): string | undefined {
  const until = item && bodyOf<ReasonBody>(item).until;
  return until && until > now.toISOString() ? until : undefined;
}

/** Writes the reason down, with those of before, within the scene's commit. */
export async function keepReason(
  scene: Scene,
  body: ReasonBody,
  text: string,
  status: ReasonStatus,
): Promise<void> {
  const { now, pk, actor, work } = scene;
  const id = reasonId(body.purpose, actor.owner, body.target);
  const before = await work.read(id);
  const earlier = await openSealed<Reasons>(scene.surroundings, before, 'reasons');
  const stated = [...(earlier?.stated ?? []), { at: now.toISOString(), text }].slice(-KEPT);
  const v = (before?.sealed?.reasons?.v ?? 0) + 1;
  const item: Item = {
    id,
    pk,
    type: 'reason',
    schemaVersion: SCHEMA_VERSION,
    status,
    owner: actor.owner,
    purgeAt: daysLater(now, RETENTION_DAYS.signalMaximum),
    // What the road remembers of a press stays with the item.
    body: asBody({ ...before?.body, ...body }),
    sealed: { reasons: await sealInRegister(scene, id, 'reasons', v, { stated }) },
  };
  if (before === undefined) work.create(item);
  else await work.replace(item);
}

/** A reason that opens at once, for a quarter of an hour. */
export async function stateOwnReason(
  scene: Scene,
  purpose: Purpose,
  target: string,
  text: string,
): Promise<void> {
  const until = new Date(scene.now.getTime() + MINUTES_OPEN * 60_000).toISOString();
  await keepReason(scene, { purpose, target, until, decision: null }, text, 'open');
}
