// `npm run soak`: a hundred turns a second for an hour, or for the minutes that are named: `npm run soak -- 10`.
import { join } from 'node:path';
import { build } from '../scripts/build.ts';
import { Bench } from './bench.ts';
import { BUNDLE_FOLDER, targetNamed } from './servers.ts';
import { figuresOf, steady, tableOf } from './suites/steady.ts';
import { figureTable, markdown } from './table.ts';

const minutes = Number(process.argv[2] ?? 60);
if (!(minutes > 0)) throw new Error('The minutes must be a number above 0.');
await build({ outFolder: BUNDLE_FOLDER });
const bench = new Bench(join(import.meta.dirname, '../reports/bench'));
try {
  await bench.open();
  const measured = await steady(bench, targetNamed('ours'), minutes * 60);
  process.stdout.write(`${markdown(tableOf(measured))}\n${markdown(figureTable(figuresOf(measured)))}`);
  if (figuresOf(measured).some(({ holds }) => !holds)) process.exitCode = 1;
} finally {
  await bench.close();
}
