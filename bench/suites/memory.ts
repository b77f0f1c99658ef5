// Memory of a fresh process after its first turn and after ten thousand, as the system counts it (RSS), with the flags it is served with.
import type { Bench } from '../bench.ts';
import type { Options } from '../options.ts';
import { onceEach, type Target } from '../servers.ts';
import { figure, number, type Report } from '../table.ts';

const TURNS = 10_000;
const MB = 2 ** 20;

interface Memory {
  readonly first: number;
  readonly after: number;
  readonly collected: number;
  readonly heap: number;
  readonly turns: number;
  readonly wrong: number;
}

async function memoryOf(bench: Bench, target: Target, most: number): Promise<Memory> {
  const server = await bench.start(target, ['--expose-gc']);
  try {
    await server.child.ready;
    const traffic = { kind: 'message', text: 'start', people: bench.people } as const;
    const { port } = server;
    await bench.load({ port, traffic, closed: { connections: 1, ms: 20_000, most: 1 } });
    const { rss: first } = await server.usage();
    const closed = { connections: 16, ms: 240_000, most };
    const { turns, wrong } = await bench.load({ port, traffic, closed });
    await new Promise((done) => setTimeout(done, 1000));
    const { rss: after } = await server.usage();
    const { rss: collected, heapUsed } = await server.usage(true);
    return {
      first: first / MB,
      after: after / MB,
      collected: collected / MB,
      heap: heapUsed / MB,
      turns,
      wrong,
    };
  } finally {
    await server.child.stop();
  }
}

export async function measureMemory(
  bench: Bench,
  targets: readonly Target[],
  options: Options,
): Promise<Report> {
  const most = options.quick ? TURNS / 10 : TURNS;
  const measured = new Map<string, Memory>();
  const all = onceEach(targets);
  for (const target of all) measured.set(target.id, await memoryOf(bench, target, most));
  const after = (id: string) => measured.get(id)?.after ?? Number.NaN;
  const rows = all.flatMap(({ id, label }) => {
    const memory = measured.get(id);
    if (memory === undefined) return [];
    const { first, collected, heap, turns, wrong } = memory;
    const now = [number(first, 0), number(after(id), 0), number(after(id) / after('b'))];
    return [[id, label, ...now, number(collected, 0), number(heap, 1), String(turns), String(wrong)]];
  });
  const head = ['id', 'server', 'RSS MB after 1 turn', `after ${most}`, '× b'];
  return {
    tables: [
      { title: 'Memory', head: [...head, 'after collecting', 'heap used MB', 'turns', 'wrong'], rows },
    ],
    figures: [figure('P6', `RSS after ${most} turns × b`, { atMost: 1.6 }, after('ours') / after('b'))],
  };
}
