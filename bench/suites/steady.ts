// R11: a hundred turns a second, for seconds or for an hour: typed words, presses that read, and forms that are kept, mixed as they come. No error,
// no tail, and the heap as small afterwards as before.
import { translator } from '../../src/messages/messages.ts';
import type { Bench } from '../bench.ts';
import type { Job } from '../load/worker.ts';
import type { Options } from '../options.ts';
import type { Server, Target } from '../servers.ts';
import { type Figure, figure, number, type Report } from '../table.ts';
import { FORM } from './durable.ts';

const t = translator('nl');
const RATE = 100;
const SECONDS = 20;
/** A person may begin ten forms an hour; one more is refused. */
const FORMS_EACH = 10;
const MB = 2 ** 20;

interface Steady {
  readonly seconds: number;
  readonly turns: number;
  readonly wrong: number;
  readonly samples: readonly string[];
  readonly p50: number;
  readonly p99: number;
  readonly lateP99: number;
  readonly heapMb: number;
  readonly rssMb: number;
}

async function mixed(bench: Bench, server: Server): Promise<Job['traffic']> {
  const { people } = bench;
  const presses = await bench.homeButtons(server, t('home.own'));
  const begin = await bench.homeButtons(server, t('home.report'));
  const forms = Array.from({ length: FORMS_EACH - 1 }, () => begin).flat();
  const steps = [{ button: t('home.report'), typed: {} }, ...FORM];
  return {
    kind: 'mixed',
    rows: [
      { kind: 'message', text: 'start', people },
      { kind: 'press', presses },
      { kind: 'forms', presses: forms, steps },
    ],
  };
}

/** One process under this load for so long. The heap is compared after collecting, before and after, once everything is warm. */
export async function steady(bench: Bench, target: Target, seconds: number): Promise<Steady> {
  const server = await bench.start(target, ['--expose-gc']);
  try {
    await server.child.ready;
    const traffic = await mixed(bench, server);
    const { port } = server;
    await bench.load({ port, traffic, closed: { connections: 8, ms: 10_000, most: 3000 } });
    const before = await server.usage(true);
    const load = await bench.load({ port, traffic, open: { rate: RATE, ms: seconds * 1000 } });
    const after = await server.usage(true);
    const heapMb = (after.heapUsed - before.heapUsed) / MB;
    return { ...load, seconds, heapMb, rssMb: (after.rss - before.rss) / MB };
  } finally {
    await server.child.stop();
  }
}

export function figuresOf({ seconds, p99, wrong, heapMb }: Steady): readonly Figure[] {
  const what = `${RATE} turns/s for ${seconds} s`;
  return [
    figure('R11', `${what}: p99`, { atMost: 250 }, p99, ' ms', 1),
    figure('R11', `${what}: errors`, { atMost: 0 }, wrong, '', 0),
    figure('R11', `${what}: growth of the heap`, { atMost: 10 }, heapMb, ' MB', 1),
  ];
}

export function tableOf(one: Steady): Report['tables'][number] {
  const { seconds, turns, wrong, samples, p50, p99, lateP99, heapMb, rssMb } = one;
  const row = [seconds, turns].map(String);
  const values = [
    number(p50),
    number(p99),
    number(lateP99),
    number(heapMb, 1),
    number(rssMb, 1),
    String(wrong),
  ];
  return {
    title: `${RATE} turns a second`,
    head: [
      'seconds',
      'turns',
      'p50 ms',
      'p99 ms',
      'loader late ms (p99)',
      'heap grew MB',
      'RSS grew MB',
      'wrong',
    ],
    rows: [[...row, ...values]],
    notes: samples.slice(0, 1).map((sample) => `A wrong answer: ${sample}`),
  };
}

export async function measureSteady(
  bench: Bench,
  targets: readonly Target[],
  options: Options,
): Promise<Report> {
  const target = targets.find(({ id }) => id === 'ours');
  if (target === undefined) return { tables: [], figures: [] };
  const measured = await steady(bench, target, options.quick ? SECONDS / 4 : SECONDS);
  return { tables: [tableOf(measured)], figures: figuresOf(measured) };
}
