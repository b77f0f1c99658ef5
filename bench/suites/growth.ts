// The same bot on a small store and on a large one, in turn: what a turn costs must not grow with the cases that a deployment has kept. All of
// them are in the cell that is measured.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { translator } from '../../src/messages/messages.ts';
import type { Bench } from '../bench.ts';
import type { Job } from '../load/worker.ts';
import type { Options } from '../options.ts';
import { seedCases } from '../seed-cases.ts';
import type { Server, Target } from '../servers.ts';
import { median, ratioOf } from '../statistics.ts';
import { type Figure, figure, number, type Report } from '../table.ts';
import { beginnings, FORM } from './durable.ts';

const SMALL = 1_000;
const LARGE = 1_000_000;
const LARGE_QUICKLY = 50_000;
const t = translator('nl');

const KINDS = ['message', 'press', 'signal'] as const;
type Kind = (typeof KINDS)[number];
const NAMES: { readonly [kind in Kind]: string } = {
  message: 'message turn',
  press: 'press that reads',
  signal: 'press that is kept',
};

interface Rounds {
  readonly cpu: number[];
  readonly p50: number[];
  wrong: number;
}
interface Grown {
  readonly server: Server;
  readonly cases: number;
  readonly megabytes: number;
  readonly traffic: { readonly [kind in 'message' | 'press']: Job['traffic'] };
  readonly home: Awaited<ReturnType<Bench['homeButtons']>>;
  readonly rounds: { readonly [kind in Kind]: Rounds };
}

async function grown(bench: Bench, target: Target, cases: number): Promise<Grown> {
  const dataDir = bench.copyOfTown();
  seedCases(dataDir, cases);
  const { size } = statSync(join(dataDir, 'livc.sqlite'));
  const server = await bench.startOn(target, dataDir, ['--expose-gc']);
  await server.child.ready;
  const home = await bench.homeButtons(server, t('home.report'));
  const presses = await bench.homeButtons(server, t('home.own'));
  const noRounds = (): Rounds => ({ cpu: [], p50: [], wrong: 0 });
  return {
    server,
    cases,
    megabytes: size / 2 ** 20,
    home,
    traffic: {
      message: { kind: 'message', text: 'start', people: bench.people },
      press: { kind: 'press', presses },
    },
    rounds: { message: noRounds(), press: noRounds(), signal: noRounds() },
  };
}

async function slice(
  bench: Bench,
  one: Grown,
  kind: Kind,
  { closedMs, openMs, rate }: Options,
): Promise<void> {
  const { server, rounds } = one;
  const { port } = server;
  const signal = kind === 'signal';
  const presses = signal ? await beginnings(bench, server, one.home) : [];
  const traffic = kind === 'signal' ? ({ kind: 'forms', presses, steps: FORM } as const) : one.traffic[kind];
  const before = await server.usage();
  const closed = { connections: 8, ms: signal ? 60_000 : closedMs };
  const load = await bench.load({ port, traffic, closed });
  const after = await server.usage();
  rounds[kind].cpu.push((after.cpuUs - before.cpuUs) / load.turns);
  rounds[kind].wrong += load.wrong;
  if (signal) {
    rounds[kind].p50.push(load.p50);
    return;
  }
  const open = await bench.load({ port, traffic, open: { rate, ms: openMs } });
  rounds[kind].p50.push(open.p50);
  rounds[kind].wrong += open.wrong;
}

function figuresOf(small: Grown, large: Grown, bytesPerCase: number): readonly Figure[] {
  const times = `10^${Math.round(Math.log10(large.cases))} cases × 10^3`;
  return [
    ...KINDS.flatMap((kind) => [
      figure(
        'P7',
        `${NAMES[kind]}, CPU at ${times}`,
        { atMost: 1.2 },
        ratioOf(large.rounds[kind].cpu, small.rounds[kind].cpu),
      ),
      figure(
        'P7',
        `${NAMES[kind]}, p50 at ${times}`,
        { atMost: 1.2 },
        ratioOf(large.rounds[kind].p50, small.rounds[kind].p50),
      ),
    ]),
    figure('P6', 'RSS for each further case', { atMost: 100 }, bytesPerCase, ' B', 1),
  ];
}

export async function measureGrowth(
  bench: Bench,
  targets: readonly Target[],
  options: Options,
): Promise<Report> {
  const target = targets.find(({ id }) => id === 'ours');
  if (target === undefined) return { tables: [], figures: [] };
  const began = performance.now();
  const both = [
    await grown(bench, target, SMALL),
    await grown(bench, target, options.quick ? LARGE_QUICKLY : LARGE),
  ] as const;
  const seconds = (performance.now() - began) / 1000;
  const [small, large] = both;
  try {
    for (const { server, traffic } of both)
      for (const kind of ['message', 'press'] as const)
        await bench.load({
          port: server.port,
          traffic: traffic[kind],
          closed: { connections: 8, ms: 8000, most: 6000 },
        });
    for (let round = 0; round < Math.min(options.rounds, 8); round += 1)
      for (const one of round % 2 === 0 ? both : both.toReversed())
        for (const kind of KINDS) await slice(bench, one, kind, options);
    const memory = await Promise.all(both.map(async ({ server }) => (await server.usage(true)).rss));
    const bytesPerCase =
      ((memory[1] ?? Number.NaN) - (memory[0] ?? Number.NaN)) / (large.cases - small.cases);
    const rows = both.map(({ cases, megabytes, rounds }, n) => [
      String(cases),
      number(megabytes, 0),
      number((memory[n] ?? Number.NaN) / 2 ** 20, 0),
      ...KINDS.flatMap((kind) => [number(median(rounds[kind].cpu), 0), number(median(rounds[kind].p50))]),
      String(KINDS.reduce((sum, kind) => sum + rounds[kind].wrong, 0)),
    ]);
    const head = [
      'cases',
      'store MB',
      'RSS MB',
      ...KINDS.flatMap((kind) => [`${NAMES[kind]}: CPU µs`, 'p50 ms']),
      'wrong',
    ];
    const notes = [
      `Both stores were filled in ${number(seconds, 0)} s. What is kept is measured in a closed loop of 8, the rest at ${options.rate}/s.`,
    ];
    return {
      tables: [{ title: 'Growth', head, rows, notes }],
      figures: figuresOf(small, large, bytesPerCase),
    };
  } finally {
    await Promise.all(both.map(({ server }) => server.child.stop()));
  }
}
