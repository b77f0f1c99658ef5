// `npm run bench`: everything side by side in one run, and the table of what the specification asks. See bench/README.md.
import { writeFileSync } from 'node:fs';
import { cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { build } from '../scripts/build.ts';
import { Bench } from './bench.ts';
import { type Options, optionsOf, type SuiteName } from './options.ts';
import { available } from './peers.ts';
import { canPin } from './processes.ts';
import { BUNDLE_FOLDER, bundleAt, TARGETS, type Target, targetNamed } from './servers.ts';
import { measureDurable } from './suites/durable.ts';
import { measureGrowth } from './suites/growth.ts';
import { measureHerd } from './suites/herd.ts';
import { measureMemory } from './suites/memory.ts';
import { measureRefusals } from './suites/refusals.ts';
import { measureRequestUnits } from './suites/request-units.ts';
import { measureStartup } from './suites/startup.ts';
import { measureSteady } from './suites/steady.ts';
import { measureTurns } from './suites/turns.ts';
import { figureTable, markdown, type Report } from './table.ts';

const root = join(import.meta.dirname, '..');

const MEASURES: {
  readonly [suite in SuiteName]: (
    bench: Bench,
    targets: readonly Target[],
    options: Options,
  ) => Promise<Report>;
} = {
  message: (bench, targets, options) => measureTurns(bench, 'message', targets, options),
  press: (bench, targets, options) => measureTurns(bench, 'press', targets, options),
  durable: measureDurable,
  startup: measureStartup,
  memory: measureMemory,
  herd: measureHerd,
  growth: measureGrowth,
  steady: measureSteady,
  units: measureRequestUnits,
  refusals: measureRefusals,
};

/** Which machine and which commands, so that somebody can do it again. */
function circumstances(notes: readonly string[]): string {
  const [cpu] = cpus();
  const pinned = canPin
    ? 'Servers are pinned to core 0, loader and stand-ins to core 1.'
    : 'This system cannot pin processes to cores: server and loader disturb each other, and ratios are rougher.';
  const machine = `${cpu?.model.trim()}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${platform()} ${release()}`;
  return [
    '# What `npm run bench` measured',
    '',
    `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC · Node ${process.version} · ${machine}`,
    '',
    `Only ratios mean something: all servers of a table were measured in the same minutes. ${pinned} How it measures: [README](README.md).`,
    ...notes.flatMap((note) => ['', note]),
    '',
  ].join('\n');
}

function written(options: Options, notes: readonly string[], reports: readonly Report[]): void {
  if (options.results === undefined) return;
  const figures = figureTable(reports.flatMap((report) => report.figures));
  const tables = reports.flatMap((report) => report.tables);
  const text = [circumstances(notes), ...[figures, ...tables].map(markdown)].join('\n');
  writeFileSync(join(root, options.results), text);
}

/** A suite that fails is told in a sentence, and the others are measured all the same. */
async function measured(options: Options): Promise<void> {
  const named = options.only?.map(targetNamed) ?? TARGETS;
  const wanted = options.was === undefined ? named : [...named, bundleAt(options.was)];
  const { bytes } = await build({ outFolder: BUNDLE_FOLDER });
  process.stderr.write(`The bundle is ${(bytes / 1e6).toFixed(1)} MB.\n`);
  const { here, notes: missing } = available(wanted);
  const notes = [...missing];
  for (const note of notes) process.stderr.write(`${note}\n`);
  const bench = new Bench(join(root, 'reports/bench'));
  const reports: Report[] = [];
  try {
    await bench.open();
    for (const suite of options.suites) {
      process.stderr.write(`${suite}:\n`);
      try {
        const report = await MEASURES[suite](bench, here, options);
        for (const table of report.tables) process.stdout.write(`\n${markdown(table)}`);
        reports.push(report);
      } catch (error) {
        const why = error instanceof Error ? error.message : 'no reason was given';
        notes.push(`The suite "${suite}" broke off: ${why}`);
        process.stderr.write(`${notes.at(-1)}\n`);
        process.exitCode = 1;
      }
      written(options, notes, reports);
    }
  } finally {
    await bench.close();
  }
  process.stdout.write(`\n${markdown(figureTable(reports.flatMap((report) => report.figures)))}`);
}

try {
  await measured(optionsOf(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'The bench could not run.'}\n`);
  process.exitCode = 1;
}
