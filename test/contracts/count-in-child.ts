// A second process for embedded.test.ts: opens the folder and increments one item so many times.
import { openEmbeddedStore } from '../../src/stores/embedded/embedded-store.ts';

const [folder = '', times = '0'] = process.argv.slice(2);
const { records, close } = openEmbeddedStore(folder);

for (let done = 0; done < Number(times); ) {
  const found = await records.read('c:9000', 'count');
  if (found === undefined) throw new Error('nothing to count');
  const item = { ...found.item, body: { n: Number(found.item.body.n) + 1 } };
  const result = await records.commit('c:9000', [{ kind: 'replace', item, version: found.version }]);
  if (result.done) done += 1;
}
await close();
