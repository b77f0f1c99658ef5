// Thirty-two people write at once to a process that has just started: how often it asks for a token, for the keys and where they are.
import type { Bench } from '../bench.ts';
import type { Asked } from '../microsoft.ts';
import type { Options } from '../options.ts';
import { onceEach, type Target } from '../servers.ts';
import { figure, number, type Report } from '../table.ts';

const PEOPLE_AT_ONCE = 32;

interface Herd {
  readonly asked: Asked;
  readonly p50: number;
  readonly slowest: number;
  readonly wrong: number;
}

function between(before: Asked, after: Asked): Asked {
  const names = Object.keys(before) as (keyof Asked)[];
  return Object.fromEntries(names.map((name) => [name, after[name] - before[name]])) as unknown as Asked;
}

async function herdAt(bench: Bench, target: Target): Promise<Herd> {
  const server = await bench.start(target);
  try {
    await server.child.ready;
    const before = await bench.asked();
    const traffic = { kind: 'message', text: 'start', people: bench.people } as const;
    const closed = { connections: PEOPLE_AT_ONCE, ms: 30_000, most: PEOPLE_AT_ONCE };
    const { p50, slowest, wrong } = await bench.load({ port: server.port, traffic, closed });
    return { asked: between(before, await bench.asked()), p50, slowest, wrong };
  } finally {
    await server.child.stop();
  }
}

export async function measureHerd(
  bench: Bench,
  targets: readonly Target[],
  _options: Options,
): Promise<Report> {
  const herds = new Map<string, Herd>();
  const all = onceEach(targets);
  for (const target of all) herds.set(target.id, await herdAt(bench, target));
  const rows = all.flatMap(({ id, label }) => {
    const herd = herds.get(id);
    if (herd === undefined) return [];
    const { tokens, keys, metadata, graph } = herd.asked;
    const counts = [tokens, keys, metadata, graph].map(String);
    return [[id, label, ...counts, number(herd.p50, 0), number(herd.slowest, 0), String(herd.wrong)]];
  });
  const ours = herds.get('ours')?.asked;
  const asked = (name: keyof Asked) => ours?.[name] ?? Number.NaN;
  const head = ['id', 'server', 'tokens', 'key sets', 'metadata', 'Graph', 'p50 ms', 'slowest ms', 'wrong'];
  return {
    tables: [
      {
        title: `Cold herd of ${PEOPLE_AT_ONCE}`,
        head,
        rows,
        notes: [
          'What ours asks of Graph here is its daily look at accounts, which begins with the process and belongs to no turn.',
        ],
      },
    ],
    figures: [
      figure('P9', 'cold herd of 32: tokens asked', { atMost: 1 }, asked('tokens'), '', 0),
      figure('P9', 'cold herd of 32: key sets downloaded', { atMost: 1 }, asked('keys'), '', 0),
      figure('P9', 'cold herd of 32: metadata requests', { atMost: 1 }, asked('metadata'), '', 0),
    ],
  };
}
