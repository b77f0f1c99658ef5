// A signal as it lies in the store, opened and sealed again. Every use case on signals reads and writes through these.
import type { Exchange, Reporter, SignalContent } from '../../domain/signal/content.ts';
import type { Assessment } from '../../domain/signal/triage.ts';
import type { SignalState } from '../../domain/signal/workflow.ts';
import type { Item, JsonObject, SealedBox } from '../ports.ts';
import { asBody, bodyOf, type SignalBody } from '../records.ts';
import type { Scene } from '../road/scene.ts';

type BoxName = 'content' | 'reporter' | 'exchange' | 'assessment' | 'setAside';

const place = (id: string, name: BoxName) => ({ container: 'records', id, name }) as const;

export async function openBox<Content>(
  scene: Scene,
  item: Item,
  name: BoxName,
): Promise<Content | undefined> {
  const box = item.sealed?.[name];
  if (box === undefined) return undefined;
  return (await scene.surroundings.keys.open(scene.pk, place(item.id, name), box)) as unknown as
    | Content
    | undefined;
}

export async function sealBox(
  scene: Scene,
  id: string,
  name: BoxName,
  keyId: string,
  v: number,
  content: object,
): Promise<SealedBox> {
  return scene.surroundings.keys.seal(scene.pk, keyId, place(id, name), v, content as JsonObject);
}

/** The scene's target as a signal; the policy has already looked at its type and state. */
export function targetOf(scene: Scene): Item {
  if (scene.target === undefined) throw new Error('fault: no target');
  return scene.target;
}

export function signalOf(scene: Scene): { item: Item; body: SignalBody; state: SignalState } {
  const item = targetOf(scene);
  return { item, body: bodyOf<SignalBody>(item), state: item.status as SignalState };
}

export const openContent = (scene: Scene, item: Item) => openBox<SignalContent>(scene, item, 'content');
export const openReporter = (scene: Scene, item: Item) =>
  openBox<Reporter & { salt: string }>(scene, item, 'reporter');

export async function openNotes(scene: Scene, item: Item): Promise<Assessment> {
  return (await openBox<Assessment>(scene, item, 'assessment')) ?? { notes: [] };
}

export async function openExchange(scene: Scene, item: Item): Promise<Exchange> {
  return (await openBox<Exchange>(scene, item, 'exchange')) ?? { entries: [] };
}

/** The item with other content, sealed anew; state changes alone never touch the box. */
export async function withContent(scene: Scene, item: Item, content: SignalContent): Promise<Item> {
  const { contentKey } = bodyOf<SignalBody>(item);
  const v = (item.sealed?.content?.v ?? 0) + 1;
  return {
    ...item,
    sealed: { ...item.sealed, content: await sealBox(scene, item.id, 'content', contentKey, v, content) },
  };
}

/** The item with another box that is sealed under the signal's own key. */
export async function withBox(
  scene: Scene,
  item: Item,
  name: 'exchange' | 'assessment' | 'setAside',
  content: object,
): Promise<Item> {
  const { contentKey } = bodyOf<{ contentKey: string }>(item);
  const v = (item.sealed?.[name]?.v ?? 0) + 1;
  const box = await sealBox(scene, item.id, name, contentKey, v, content);
  return { ...item, sealed: { ...item.sealed, [name]: box } };
}

/** The item without these boxes. */
export function withoutBoxes(item: Item, names: readonly string[]): Item {
  const { sealed = {}, ...rest } = item;
  const kept = Object.entries(sealed).filter(([name]) => !names.includes(name));
  return { ...rest, ...(kept.length > 0 ? { sealed: Object.fromEntries(kept) } : {}) };
}

/** The item without these parts of its open body. */
export function withoutParts(item: Item, parts: readonly (keyof SignalBody)[]): Item {
  const kept = Object.entries(item.body).filter(([part]) => !parts.some((each) => each === part));
  return { ...item, body: Object.fromEntries(kept) };
}

/** The item with one more question or answer. Works on signals and requests alike: both keep a `contentKey`. */
export async function withEntry(
  scene: Scene,
  item: Item,
  by: 'coordinator' | 'reporter',
  text: string,
): Promise<Item> {
  const { entries } = await openExchange(scene, item);
  const exchange: Exchange = { entries: [...entries, { by, at: scene.now.toISOString(), text }] };
  return withBox(scene, item, 'exchange', exchange);
}

/** Changes the open part and counts the revision. */
export function withBody(item: Item, change: object): Item {
  const revision = Number(item.body.revision ?? 0) + 1;
  return { ...item, body: asBody({ ...item.body, ...change, revision }) };
}
