// Keys for simulations: they seal nothing, and cost nothing. What they keep of the real ones: a box opens only while its key is there.
import { hash } from 'node:crypto';
import {
  type Chance,
  type JsonObject,
  KeyErased,
  type Keys,
  type SealedBox,
  type Store,
} from '../../src/use-cases/ports.ts';

const opened = new WeakMap<SealedBox, JsonObject>();

function contentOf(box: SealedBox): JsonObject {
  const known = opened.get(box);
  if (known !== undefined) return known;
  const content: JsonObject = JSON.parse(box.text);
  opened.set(box, content);
  return content;
}

export const plainBox = (keyId: string, v: number, content: JsonObject): SealedBox => ({
  v,
  keyId,
  iv: 'none',
  tag: 'none',
  text: JSON.stringify(content),
});

/** `pseudonyms`: those that are in the store already, by `<purpose> <value>`. */
export function simulatedKeys(
  { keys }: Pick<Store, 'keys'>,
  chance: Chance,
  pseudonyms: ReadonlyMap<string, string>,
): Keys {
  const isThere = async (pk: string, keyId: string) => (await keys.read(pk, keyId)) !== undefined;
  return {
    prepare: async () => undefined,
    async newDataKey(pk, purgeAt) {
      const id = `k.${chance.id()}`;
      const item = { id, pk, type: 'key', schemaVersion: 1, purgeAt, body: {} };
      await keys.commit(pk, [{ kind: 'create', item }]);
      return id;
    },
    async seal(pk, keyId, _place, v, content) {
      if (!(await isThere(pk, keyId))) throw new KeyErased();
      return plainBox(keyId, v, content);
    },
    open: async (pk, _place, box) => ((await isThere(pk, box.keyId)) ? contentOf(box) : undefined),
    async erase(pk, keyId) {
      const stored = await keys.read(pk, keyId);
      if (stored !== undefined)
        await keys.commit(pk, [{ kind: 'delete', id: keyId, version: stored.version }]);
    },
    async keepUntil(pk, keyId, purgeAt) {
      const stored = await keys.read(pk, keyId);
      if (stored === undefined) return;
      const item = { ...stored.item, purgeAt };
      await keys.commit(pk, [{ kind: 'replace', item, version: stored.version }]);
    },
    pseudonym: async (_pk, purpose, value) =>
      pseudonyms.get(`${purpose} ${value}`) ?? hash('sha256', `${purpose} ${value}`, 'base64url'),
  };
}
