// From spawning the process to the first turn answered, with the keys and the token downloaded on the way. One start of each in turn; each has
// been started once before, so that a cache of compiled code, where there is one, is filled. And how much has to be deployed.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import type { Bench } from '../bench.ts';
import type { Options } from '../options.ts';
import { BUNDLE_FOLDER, missing, onceEach, type Target, targetNamed } from '../servers.ts';
import { median, ratioOf } from '../statistics.ts';
import { figure, number, type Report } from '../table.ts';

const root = join(import.meta.dirname, '../..');
const BUNDLED = 'reports/bench/peers/agents.cjs';

/** agents-hosting at its best: one file, and its code compiled once. undefined where its packages are not there. */
async function bundledAgents(): Promise<Target | undefined> {
  const agents = targetNamed('agents');
  if (missing(agents) !== undefined) return undefined;
  await esbuild.build({
    entryPoints: [join(root, agents.file)],
    outfile: join(root, BUNDLED),
    bundle: true,
    minify: true,
    keepNames: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    legalComments: 'none',
    logLevel: 'error',
    external: ['@opentelemetry/*'],
  });
  const cache = join(root, 'reports/bench/compiled-agents');
  return {
    id: 'agents-bundled',
    label: 'agents-hosting, bundled, compiled code kept',
    file: BUNDLED,
    env: { NODE_COMPILE_CACHE: cache },
  };
}

interface Starts {
  readonly listening: number[];
  readonly first: number[];
  readonly cpu: number[];
  readonly rss: number[];
  wrong: number;
}

const noStarts = (): Starts => ({ listening: [], first: [], cpu: [], rss: [], wrong: 0 });

async function startOnce(bench: Bench, target: Target, starts: Starts): Promise<void> {
  const server = await bench.start(target);
  try {
    await server.child.ready;
    starts.listening.push(performance.now() - server.child.spawnedAt);
    const traffic = { kind: 'message', text: 'start', people: bench.people } as const;
    const closed = { connections: 1, ms: 20_000, most: 1 };
    const { wrong } = await bench.load({ port: server.port, traffic, closed });
    starts.first.push(performance.now() - server.child.spawnedAt);
    starts.wrong += wrong;
    const { cpuUs, rss } = await server.usage();
    starts.cpu.push(cpuUs / 1000);
    starts.rss.push(rss / 2 ** 20);
  } finally {
    await server.child.stop();
  }
}

/** Bytes of what a deployment copies: the bundle with its licences, without the sizes told of it and what starting left. */
function deployedBytes(): number {
  const folder = join(root, BUNDLE_FOLDER);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file !== 'meta.json' && !file.startsWith('compiled'),
  );
  return files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

export async function measureStartup(
  bench: Bench,
  targets: readonly Target[],
  options: Options,
): Promise<Report> {
  const bundled =
    options.only === undefined || options.only.includes('agents') ? await bundledAgents() : undefined;
  const all = [...onceEach(targets), ...(bundled === undefined ? [] : [bundled])];
  const starts = new Map(all.map(({ id }) => [id, noStarts()]));
  for (const target of all) await startOnce(bench, target, noStarts());
  const times = options.quick ? 3 : Math.max(7, options.rounds);
  for (let round = 0; round < times; round += 1)
    for (const target of round % 2 === 0 ? all : all.toReversed())
      await startOnce(bench, target, starts.get(target.id) ?? noStarts());
  const of = (id: string) => starts.get(id) ?? noStarts();
  const rows = all.map(({ id, label }) => {
    const { listening, first, cpu, rss, wrong } = of(id);
    const times = [
      number(median(listening), 0),
      number(median(first), 0),
      number(ratioOf(first, of('b').first)),
    ];
    return [id, label, ...times, number(median(cpu), 0), number(median(rss), 0), String(wrong)];
  });
  const megabytes = deployedBytes() / 1e6;
  return {
    tables: [
      {
        title: 'Start-up',
        head: ['id', 'server', 'listens after ms', 'first turn after ms', '× b', 'CPU ms', 'RSS MB', 'wrong'],
        rows,
        notes: [`Medians of ${times} interleaved starts. Ours is deployed as ${number(megabytes, 1)} MB.`],
      },
    ],
    figures: [
      figure('P5', 'first turn after the start × b', { atMost: 4 }, ratioOf(of('ours').first, of('b').first)),
      figure(
        'P5',
        'first turn × bundled agents-hosting (ambition)',
        { atMost: 1 },
        ratioOf(of('ours').first, of('agents-bundled').first),
      ),
      figure('P5', 'what is deployed', { atMost: 5 }, megabytes, ' MB', 1),
    ],
  };
}
