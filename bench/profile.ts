// Where the processor time of our turns goes: `node bench/profile.ts [message|press|form] [--ms 6000] [--server ours]`. It prints self time by
// package and by function; the whole profile is left in reports/bench for the browser's tools.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../scripts/build.ts';
import { translator } from '../src/messages/messages.ts';
import { Bench } from './bench.ts';

import { BUNDLE_FOLDER, type Server, targetNamed } from './servers.ts';
import { beginnings, FORM } from './suites/durable.ts';
import { trafficFor } from './suites/turns.ts';
import { number } from './table.ts';

interface Frame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
}
interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: Frame }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const root = join(import.meta.dirname, '..');
const folder = join(root, 'reports/bench');

/** Which source file each line of an unminified bundle of esbuild came from: it writes their names between them. */
export function filesOfLines(bundle: string): readonly string[] {
  let file = '';
  return bundle.split('\n').map((line) => {
    file = /^\s*\/\/ ((?:node_modules|src|stand-in)[/:]\S+)$/.exec(line)?.[1] ?? file;
    return file;
  });
}

const packageOf = (file: string): string =>
  /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? (/^(src\/[^/]+)/.exec(file)?.[1] || file);

class Shares {
  readonly #us = new Map<string, number>();

  add(name: string, us: number): void {
    this.#us.set(name, (this.#us.get(name) ?? 0) + us);
  }

  lines(most: number, total: number, turns: number): string {
    const sorted = [...this.#us].toSorted(([, one], [, other]) => other - one).slice(0, most);
    return sorted
      .map(
        ([name, us]) =>
          `${number((us / total) * 100, 1).padStart(5)} % ${number(us / turns, 1).padStart(8)} µs  ${name}`,
      )
      .join('\n');
  }
}

const IDLE = new Set(['(idle)']);

function told(
  { nodes, samples, timeDeltas }: Profile,
  fileOf: (frame: Frame) => string,
  turns: number,
): string {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const packages = new Shares();
  const functions = new Shares();
  let total = 0;
  samples.forEach((id, at) => {
    const frame = frames.get(id);
    const us = timeDeltas[at] ?? 0;
    if (frame === undefined || IDLE.has(frame.functionName)) return;
    total += us;
    const file = fileOf(frame);
    const name = frame.functionName || '(anonymous)';
    packages.add(file === '' ? name : packageOf(file), us);
    functions.add(file === '' ? name : `${name}  ${file}:${frame.lineNumber + 1}`, us);
  });
  const each = number(total / turns / 1000, 3);
  return [
    `${turns} turns, ${each} ms of the main thread each, profiler included\n\nSelf time by package`,
    packages.lines(30, total, turns),
    '\nSelf time by function',
    functions.lines(45, total, turns),
  ].join('\n');
}

type Load = Parameters<Bench['load']>[0];
const KINDS = ['message', 'press', 'form'] as const;
type Kind = (typeof KINDS)[number];

/** Everybody fills in the form once, or the same turn over and over. */
async function trafficOf(bench: Bench, server: Server, kind: Kind): Promise<Load['traffic']> {
  if (kind !== 'form') return (await trafficFor(bench, server, kind)).traffic;
  const home = await bench.homeButtons(server, translator('nl')('home.report'));
  return { kind: 'forms', presses: await beginnings(bench, server, home), steps: FORM };
}

async function profiled(kind: Kind, id: string, ms: number): Promise<string> {
  const bench = new Bench(folder);
  try {
    await bench.open();
    const server = await bench.start(targetNamed(id));
    await server.child.ready;
    const closed = { connections: 16, ms };
    const warm = await trafficOf(bench, server, kind);
    await bench.load({
      port: server.port,
      traffic: warm,
      closed: { ...closed, ms: kind === 'form' ? 60_000 : 4000 },
    });
    const traffic = await trafficOf(bench, server, kind);
    await server.child.ask({ ask: 'profileStart' });
    const load = await bench.load({ port: server.port, traffic, closed });
    const file = join(folder, `${id}-${kind}.cpuprofile`);
    await server.child.ask({ ask: 'profileStop', file });
    const lines = filesOfLines(readFileSync(join(root, BUNDLE_FOLDER, 'bot.cjs'), 'utf8'));
    const fileOf = ({ url, lineNumber }: Frame) => {
      if (url.endsWith('bot.cjs')) return lines[lineNumber] ?? '';
      return url.replace(/^.*\/(?=node_modules\/|bench\/)/, '').replace(/^file:\/\//, '');
    };
    return told(JSON.parse(readFileSync(file, 'utf8')), fileOf, load.turns);
  } finally {
    await bench.close();
  }
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { ms: { type: 'string', default: '6000' }, server: { type: 'string', default: 'ours' } },
  });
  await build({ outFolder: BUNDLE_FOLDER, readable: true });
  const kind = KINDS.find((each) => each === positionals[0]) ?? 'message';
  process.stdout.write(`${await profiled(kind, values.server, Number(values.ms))}\n`);
}
