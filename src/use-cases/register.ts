// What is typed about the cell itself (roster, organisations, legal bases, templates, contacts, decisions) is sealed under one key of the cell.
import type { Item, JsonObject, SealedBox } from './ports.ts';
import type { Scene } from './road/scene.ts';
import type { Surroundings } from './road/surroundings.ts';

/** The place of the box `name` of item `id`. */
const place = (id: string, name: string) => ({ container: 'records', id, name }) as const;

/** Seals `content` as the box `name` of the item `id`, under the cell's register key; `v` grows with each content. */
export async function sealInRegister(
  scene: Scene,
  id: string,
  name: string,
  v: number,
  content: object,
): Promise<SealedBox> {
  const { surroundings: s, pk, cell } = scene;
  return s.keys.seal(pk, cell.registerKey, place(id, name), v, content as JsonObject);
}

/** What the box `name` of this item says; undefined where there is none or its key is gone. */
export async function openSealed<Content>(
  s: Surroundings,
  item: Item | undefined,
  name: string,
): Promise<Content | undefined> {
  const box = item?.sealed?.[name];
  if (item === undefined || box === undefined) return undefined;
  return (await s.keys.open(item.pk, place(item.id, name), box)) as unknown as Content | undefined;
}

/** The item with another content in the box `name`, sealed anew under the register key. */
export async function withSealed(scene: Scene, item: Item, name: string, content: object): Promise<Item> {
  const v = (item.sealed?.[name]?.v ?? 0) + 1;
  return {
    ...item,
    sealed: { ...item.sealed, [name]: await sealInRegister(scene, item.id, name, v, content) },
  };
}
