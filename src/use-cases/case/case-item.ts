// A case as it lies in the store, opened and sealed again. Every use case on cases reads and writes through these.
import { type CaseContent, EMPTY_CASE } from '../../domain/case/content.ts';
import type { CaseEvent, CaseEventCode } from '../../domain/case/history.ts';
import { later } from '../../domain/case/terms.ts';
import type { CaseState } from '../../domain/case/workflow.ts';
import { daysLater } from '../../domain/cell/local-day.ts';
import { RETENTION_DAYS } from '../../domain/retention/terms.ts';
import type { Standing } from '../../domain/roster/entry.ts';
import type { OutcomeKind } from '../../domain/session/outcome.ts';
import type { Item, JsonObject, SealedBox } from '../ports.ts';
import { asBody, bodyOf, type Involved } from '../records.ts';
import { openSealed } from '../register.ts';
import type { Scene } from '../road/scene.ts';
import { targetOf } from '../signal/signal-item.ts';

/** `cas.<random>`; sealed `content` under a key of its own. Signals keep their keys: merging and splitting seals nothing anew. */
export interface CaseBody extends Involved {
  readonly revision: number;
  readonly number: string;
  /** A random word, so that people can speak of it; nobody's given name. */
  readonly pseudonym: string;
  readonly origin: 'signal' | 'taken-over';
  readonly signals: readonly string[];
  readonly listedAt: string;
  /** The day of the mayor's decision: of the paper, or of before where the case was taken over. */
  readonly decidedOn: string;
  readonly decision: string;
  /** The decision about it that waits: there is one at a time. */
  readonly waiting: string | null;
  readonly hands: readonly string[];
  readonly recused: readonly string[];
  readonly contentKey: string;
  readonly lastDiscussedAt: string | null;
  /** What came out of its last discussion, and the next review (a day), where there is one. */
  readonly outcome?: OutcomeKind;
  readonly reviewOn?: string | null;
  /** Its last outcome was to propose closing it: it comes last on the next agenda. */
  readonly closable?: true;
  /** The session that it was last approved for: who sat at it then, and by which function, is proposed the next time. */
  readonly session?: string;
  /** Listed for the mayor's special reason (gate 17). */
  readonly under12?: boolean;
  /** Cases that went into this one, whose content is read with it. */
  readonly absorbed: readonly string[];
  readonly mergedInto?: string;
  readonly history: readonly CaseEvent[];
}

export interface OpenCase {
  readonly item: Item;
  readonly body: CaseBody;
  readonly state: CaseState;
}

export const asCase = (item: Item): OpenCase => ({
  item,
  body: bodyOf<CaseBody>(item),
  state: item.status as CaseState,
});

/** The scene's target as a case; the policy has already looked at its type and state. */
export const caseOf = (scene: Scene): OpenCase => asCase(targetOf(scene));

/** The case of this id, while it is listed. */
export async function listedCase(scene: Scene, id: string): Promise<OpenCase | undefined> {
  const item = await scene.work.read(id);
  return item?.type === 'case' && item.status === 'listed' ? asCase(item) : undefined;
}

/** How people speak of it: `C-2026-007 · Kiezel`. */
export const nameOfCase = ({ body }: Pick<OpenCase, 'body'>): string => `${body.number} · ${body.pseudonym}`;

export async function openCaseContent(scene: Scene, item: Item): Promise<CaseContent | undefined> {
  return openSealed<CaseContent>(scene.surroundings, item, 'content');
}

/** The content where it can still be opened, else nothing. */
export async function contentOrEmpty(scene: Scene, item: Item): Promise<CaseContent> {
  return (await openCaseContent(scene, item)) ?? EMPTY_CASE;
}

export async function sealCaseContent(
  { surroundings: s, pk }: Scene,
  id: string,
  keyId: string,
  v: number,
  content: CaseContent,
): Promise<SealedBox> {
  const place = { container: 'records', id, name: 'content' } as const;
  return s.keys.seal(pk, keyId, place, v, { ...content } as unknown as JsonObject);
}

export async function withCaseContent(scene: Scene, item: Item, content: CaseContent): Promise<Item> {
  const v = (item.sealed?.content?.v ?? 0) + 1;
  const box = await sealCaseContent(scene, item.id, bodyOf<CaseBody>(item).contentKey, v, content);
  return { ...item, sealed: { ...item.sealed, content: box } };
}

export function eventNow({ now }: Scene, what: CaseEventCode, by?: Standing): CaseEvent {
  return { what, at: now.toISOString(), ...(by === undefined ? {} : { by }) };
}

/** The item with another open part, one revision on, and with what happened in its history. */
export function withCase(item: Item, change: Partial<CaseBody>, ...events: readonly CaseEvent[]): Item {
  const body = bodyOf<CaseBody>(item);
  const history = [...body.history, ...events];
  return { ...item, body: asBody({ ...body, ...change, history, revision: body.revision + 1 }) };
}

/** The case with its end moved to that of what joins it, where that is later; its key is kept as long. */
export async function keptAsLong(
  { surroundings: s, pk }: Scene,
  item: Item,
  as: string | null,
): Promise<Item> {
  const purgeAt = item.purgeAt === null ? null : later(item.purgeAt, as);
  if (purgeAt === null || purgeAt === item.purgeAt) return item;
  await s.keys.keepUntil(pk, bodyOf<CaseBody>(item).contentKey, keyEnd(purgeAt));
  return { ...item, purgeAt };
}

/** The key outlives the case by a little: whoever ends the case erases it. */
export const keyEnd = (endsAt: string): string => daysLater(new Date(endsAt), RETENTION_DAYS.keyAfterItem);

/** A decision about it that waits, or none. */
export function waitingFor(item: Item, decision: string | null): Item {
  return withCase(item, { waiting: decision });
}
