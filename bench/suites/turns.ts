// The message turn and the press that only reads: all servers alive at once, driven in turn for short slices, round after round, the order
// reversed every other round. A change of the machine's load hits all of them, and only ratios within a round are told.
import { readFileSync } from 'node:fs';
import { translator } from '../../src/messages/messages.ts';
import type { Bench } from '../bench.ts';
import type { Kind } from '../load/traffic.ts';
import type { Options } from '../options.ts';
import { canPin, SERVER_CORE } from '../processes.ts';
import type { Server, Target } from '../servers.ts';
import { median, ratioOf } from '../statistics.ts';
import { type Figure, figure, number, type Report, type Table } from '../table.ts';

type TurnKind = 'message' | 'press';

/** What was measured of one server: a value a round. */
interface Rounds {
  readonly rate: number[];
  readonly cpu: number[];
  readonly p50: number[];
  readonly p99: number[];
  readonly openCpu: number[];
  readonly late: number[];
  readonly posts: number[];
  readonly others: number[];
  /** Calls to Graph. */
  readonly graph: number[];
  wrong: number;
  readonly samples: string[];
}

const noRounds = (): Rounds => ({
  rate: [],
  cpu: [],
  p50: [],
  p99: [],
  openCpu: [],
  late: [],
  posts: [],
  others: [],
  graph: [],
  wrong: 0,
  samples: [],
});

const CONNECTIONS = 32;
/** Until V8 has compiled what is worth it: a long road takes more turns than a short one. */
const WARM_TURNS = 12_000;
const WARM_MS = 12_000;
const TICK_MS = 10;

/** How long the server's core was busy so far, in milliseconds; undefined where the system does not say. */
function coreBusyMs(): number | undefined {
  try {
    const line = new RegExp(`^cpu${SERVER_CORE} (.*)$`, 'm').exec(readFileSync('/proc/stat', 'utf8'))?.[1];
    const [user, nice, system, , , irq, softirq, steal] = line?.split(' ').map(Number) ?? [];
    return (
      [user, nice, system, irq, softirq, steal].reduce<number>((sum, each = 0) => sum + each, 0) * TICK_MS
    );
  } catch {
    return undefined;
  }
}

export interface Driven {
  readonly server: Server;
  readonly traffic: Kind;
  readonly expect: string | undefined;
}

/** Which traffic a server gets: ours the word "start", or the button of the home card that shows one's own signals. */
export async function trafficFor(bench: Bench, server: Server, kind: TurnKind): Promise<Driven> {
  const { people } = bench;
  if (kind === 'message') return { server, traffic: { kind, text: 'start', people }, expect: undefined };
  if (server.target.ours) {
    const presses = await bench.homeButtons(server, translator('nl')('home.own'));
    return { server, traffic: { kind, presses }, expect: 'AdaptiveCard' };
  }
  const presses = people.map((person, n) => ({
    person,
    data: { caseId: `case-${n}`, note: 'x'.repeat(90) },
  }));
  return { server, traffic: { kind, presses, verb: 'ack' }, expect: 'AdaptiveCard' };
}

async function closedSlice(bench: Bench, { server, traffic, expect }: Driven, rounds: Rounds, ms: number) {
  const busy = coreBusyMs();
  const [before, asked] = await Promise.all([server.usage(), bench.asked()]);
  const load = await bench.load({
    port: server.port,
    traffic,
    expect,
    closed: { connections: CONNECTIONS, ms },
  });
  const [after, askedAfter] = await Promise.all([server.usage(), bench.asked()]);
  const busyAfter = coreBusyMs();
  const cpuMs = (after.cpuUs - before.cpuUs) / 1000;
  rounds.rate.push(load.turns / load.seconds);
  rounds.cpu.push(cpuMs / load.turns);
  rounds.posts.push((askedAfter.posts - asked.posts) / load.turns);
  rounds.graph.push((askedAfter.graph - asked.graph) / load.turns);
  if (canPin && busy !== undefined && busyAfter !== undefined)
    rounds.others.push(Math.max(0, busyAfter - busy - cpuMs) / 1000 / load.seconds);
  rounds.wrong += load.wrong;
  rounds.samples.push(...load.samples);
}

async function openSlice(bench: Bench, driven: Driven, rounds: Rounds, { rate, openMs: ms }: Options) {
  const { server, traffic, expect } = driven;
  const before = await server.usage();
  const load = await bench.load({ port: server.port, traffic, expect, open: { rate, ms } });
  const after = await server.usage();
  rounds.p50.push(load.p50);
  rounds.p99.push(load.p99);
  rounds.late.push(load.lateP99);
  rounds.openCpu.push((after.cpuUs - before.cpuUs) / 1000 / load.turns);
  rounds.wrong += load.wrong;
  rounds.samples.push(...load.samples);
}

const pause = () => new Promise((done) => setTimeout(done, 100));

/** Drives all of them through all rounds. */
export async function interleaved(
  bench: Bench,
  driven: readonly Driven[],
  options: Options,
): Promise<ReadonlyMap<string, Rounds>> {
  const all = new Map(driven.map(({ server }) => [server.target.id, noRounds()]));
  const of = ({ server }: Driven) => all.get(server.target.id) ?? noRounds();
  for (const { server, traffic } of driven) {
    const warm = { connections: 8, ms: options.quick ? 2500 : WARM_MS, most: WARM_TURNS };
    await bench.load({ port: server.port, traffic, closed: warm });
  }
  for (let round = 0; round < options.rounds; round += 1) {
    const order = round % 2 === 0 ? driven : driven.toReversed();
    for (const each of order) {
      await pause();
      await closedSlice(bench, each, of(each), options.closedMs);
    }
    for (const each of order) {
      await pause();
      await openSlice(bench, each, of(each), options);
    }
    const rates = driven.map(
      (each) => `${each.server.target.id} ${number(of(each).rate.at(-1) ?? Number.NaN, 0)}/s`,
    );
    process.stderr.write(`  round ${round + 1} of ${options.rounds}: ${rates.join(', ')}\n`);
  }
  return all;
}

function tableOf(
  kind: TurnKind,
  options: Options,
  targets: readonly Target[],
  all: ReadonlyMap<string, Rounds>,
): Table {
  const b = all.get('b') ?? noRounds();
  const late = median([...all.values()].flatMap((rounds) => rounds.late));
  const rows = targets.map(({ id, label }) => {
    const rounds = all.get(id) ?? noRounds();
    const { rate, cpu, p50, p99, openCpu, posts, others, wrong } = rounds;
    return [
      id,
      label,
      number(median(rate), 0),
      number(ratioOf(rate, b.rate)),
      number(median(cpu), 3),
      number(ratioOf(cpu, b.cpu)),
      number(median(p50)),
      number(ratioOf(p50, b.p50)),
      number(median(p99)),
      number(ratioOf(p99, b.p99)),
      number(median(openCpu), 3),
      number(median(posts)),
      number(median(others)),
      String(wrong),
    ];
  });
  const head = ['id', 'server', 'turns/s', '× b', 'CPU ms/turn', '× b', 'p50 ms', '× b', 'p99 ms', '× b'];
  const wrongs = [...all].flatMap(([id, { samples }]) =>
    samples[0] === undefined ? [] : [`Wrong answers of ${id}: ${samples[0]}`],
  );
  return {
    title: kind === 'message' ? 'Message turn' : 'Press that reads',
    head: [...head, 'CPU ms/turn, open', 'posts/turn', 'others on server core', 'wrong'],
    rows,
    notes: [
      `${options.rounds} interleaved rounds; closed loop: ${CONNECTIONS} connections × ${options.closedMs} ms; open loop: ${options.rate}/s × ${options.openMs} ms. The loader sent ${number(late)} ms late at its 99th percentile.`,
      ...wrongs,
    ],
  };
}

function figuresOf(kind: TurnKind, all: ReadonlyMap<string, Rounds>): readonly Figure[] {
  const of = (id: string) => all.get(id) ?? noRounds();
  const ours = of('ours');
  const by = (what: keyof Omit<Rounds, 'wrong' | 'samples'>, id: string) => ratioOf(ours[what], of(id)[what]);
  if (kind === 'press')
    return [
      figure('P2', 'press that reads, turns/s × b', { atLeast: 1 }, by('rate', 'b')),
      figure('P2', 'press that reads, CPU × b', { atMost: 1 }, by('cpu', 'b')),
      figure('P2', 'press that reads, p99 × b', { atMost: 2 }, by('p99', 'b')),
      figure('P9', 'posts to the connector in a press', { atMost: 0 }, median(ours.posts)),
    ];
  const peers = [...all].filter(([id]) => !/^(ours.*|was|bu?)$/.test(id));
  const quickest = Math.min(...peers.map(([, { p99 }]) => median(p99)));
  return [
    figure('P1', 'message turn, turns/s × b', { atLeast: 1.2 }, by('rate', 'b')),
    figure(
      'P1',
      'the same, verifying every request',
      { atLeast: 0.9 },
      ratioOf(of('ours-verifying').rate, of('b').rate),
    ),
    figure('P1', 'message turn, turns/s × botbuilder', { atLeast: 6 }, by('rate', 'botbuilder')),
    figure('P1', 'message turn, turns/s × agents-hosting', { atLeast: 4 }, by('rate', 'agents')),
    figure('P3', 'message turn at 100/s, p50 × b', { atMost: 1.1 }, by('p50', 'b')),
    figure('P3', 'message turn at 100/s, p99 × b', { atMost: 1.5 }, by('p99', 'b')),
    figure(
      'P3',
      'message turn at 100/s, p99 × the quickest peer',
      { atMost: 1 },
      median(ours.p99) / quickest,
    ),
    figure('P9', 'posts to the connector in a message turn', { atMost: 1 }, median(ours.posts)),
    figure('P9', 'Graph calls in a message turn', { atMost: 0 }, median(ours.graph)),
  ];
}

/** One of the two kinds of turn, for all these servers. */
export async function measureTurns(
  bench: Bench,
  kind: TurnKind,
  targets: readonly Target[],
  options: Options,
): Promise<Report> {
  const servers = await Promise.all(targets.map((target) => bench.start(target)));
  try {
    const driven: Driven[] = [];
    for (const server of servers) {
      await server.child.ready;
      driven.push(await trafficFor(bench, server, kind));
    }
    const all = await interleaved(bench, driven, options);
    return { tables: [tableOf(kind, options, targets, all)], figures: figuresOf(kind, all) };
  } finally {
    await Promise.all(servers.map(({ child }) => child.stop()));
  }
}
