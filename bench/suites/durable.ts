// The durable signal: the six presses of the short form that are kept, each sealed, audited and on the disk before it is answered. Beside it,
// in the same rounds, the limit computed from its parts: the turn of `bu`, two seals, a step of the chain, a commit.
import { join } from 'node:path';
import { translator } from '../../src/messages/messages.ts';
import type { Bench } from '../bench.ts';
import type { FormStep } from '../load/forms.ts';
import type { Press } from '../load/traffic.ts';
import type { Parts } from '../micro.ts';
import type { Options } from '../options.ts';
import { SERVER_CORE, start } from '../processes.ts';
import type { Server, Target } from '../servers.ts';
import { median, ratioOf } from '../statistics.ts';
import { type Figure, figure, number, type Report } from '../table.ts';

const t = translator('nl');

/** The short form after its first screen, as a partner fills it in. */
export const FORM: readonly FormStep[] = [
  { button: t('safety.no'), typed: {} },
  { button: t('form.next'), typed: { secrecy: 'none', told: 'yes', age: '12-17' } },
  {
    button: t('form.next'),
    typed: {
      what: `Een leerling zei in de klas dat de school "het nog zal zien". ${'Dat zei hij meer dan eens. '.repeat(20)}`,
      when: '12 november',
      source: 'own',
    },
  },
  {
    button: t('form.next'),
    typed: { contradictingNone: 'yes', protective: 'Een goede band met de klastitularis.' },
  },
  { button: t('form.next'), typed: { ask: 'Wat kunnen wij op school doen?' } },
  { button: t('form.review.submit'), typed: { declared: 'yes' } },
];

/** The buttons with which everybody begins a form: a form can be begun ten times an hour by one person. */
export async function beginnings(
  bench: Bench,
  server: Server,
  home: readonly Press[],
): Promise<readonly Press[]> {
  return bench.harvest(server, home, FORM[0]?.button ?? '');
}

interface Rounds {
  readonly rate: number[];
  readonly cpuUs: number[];
  readonly p50: number[];
  readonly p99: number[];
  readonly wrong: number[];
  readonly samples: string[];
  readonly message: number[];
  readonly press: number[];
  readonly parts: Parts[];
}

const CONNECTIONS = 32;

async function cpuUsOf(server: Server, turns: () => Promise<number>): Promise<number> {
  const before = await server.usage();
  const done = await turns();
  const after = await server.usage();
  return (after.cpuUs - before.cpuUs) / done;
}

async function limitTurns(bench: Bench, bu: Server, ms: number): Promise<{ message: number; press: number }> {
  const { people } = bench;
  const closed = { connections: CONNECTIONS, ms };
  const presses = people.map((person) => ({ person, data: { caseId: 'case' } }));
  const cpuOf = (traffic: Parameters<Bench['load']>[0]['traffic']) =>
    cpuUsOf(bu, async () => (await bench.load({ port: bu.port, traffic, closed })).turns);
  const message = await cpuOf({ kind: 'message', text: 'start', people });
  return { message, press: await cpuOf({ kind: 'press', presses, verb: 'ack' }) };
}

async function signals(bench: Bench, ours: Server, home: readonly Press[], rounds: Rounds): Promise<void> {
  const presses = await beginnings(bench, ours, home);
  const before = await ours.usage();
  const load = await bench.load({
    port: ours.port,
    traffic: { kind: 'forms', presses, steps: FORM },
    closed: { connections: CONNECTIONS, ms: 60_000 },
  });
  const after = await ours.usage();
  rounds.rate.push(load.turns / load.seconds);
  rounds.cpuUs.push((after.cpuUs - before.cpuUs) / load.turns);
  rounds.p50.push(load.p50);
  rounds.p99.push(load.p99);
  rounds.wrong.push(load.wrong);
  rounds.samples.push(...load.samples);
}

/** What a signal costs at the least where its turn costs `turn`, in microseconds. */
export function limitOf(turn: number, { seal, chain, commit }: Parts): number {
  return turn + 2 * seal + chain + commit;
}

function figuresOf({ cpuUs, message, press, parts }: Rounds): readonly Figure[] {
  const limits = (turns: readonly number[]) =>
    parts.map((each, round) => limitOf(turns[round] ?? Number.NaN, each));
  return [
    figure(
      'P4',
      'signal kept, of the limit with a message turn',
      { atLeast: 0.6 },
      ratioOf(limits(message), cpuUs),
    ),
    figure('P4', 'signal kept, of the limit with a press', { atLeast: 0.6 }, ratioOf(limits(press), cpuUs)),
  ];
}

function reportOf(rounds: Rounds): Report {
  const part = (name: keyof Parts) => median(rounds.parts.map((each) => each[name]));
  const us = (value: number) => number(value, 1);
  const rows = [
    ['ours: one press of the form that is kept', us(median(rounds.cpuUs))],
    ['bu: message turn', us(median(rounds.message))],
    ['bu: press', us(median(rounds.press))],
    ['seal 2 kB (AES-256-GCM), twice', us(2 * part('seal'))],
    ['step of the chain over 2 kB (SHA-256)', us(part('chain'))],
    ['commit of record and audit entry (SQLite, WAL, FULL)', us(part('commit'))],
  ];
  const wrong = rounds.wrong.reduce((sum, each) => sum + each, 0);
  const notes = [
    `Ours: ${number(median(rounds.rate), 0)} a second over ${CONNECTIONS} connections, p50 ${number(median(rounds.p50))} ms, p99 ${number(median(rounds.p99))} ms, ${wrong} wrong${rounds.samples[0] === undefined ? '' : `: ${rounds.samples[0]}`}. The limit is the sum of its parts, one after the other, without sharing a commit.`,
  ];
  return {
    tables: [{ title: 'Durable signal', head: ['what', 'CPU µs'], rows, notes }],
    figures: figuresOf(rounds),
  };
}

/** Rounds of: the parts of the limit, the turns of bu, and everybody's form with ours. */
export async function measureDurable(
  bench: Bench,
  targets: readonly Target[],
  options: Options,
): Promise<Report> {
  const wanted = (id: string) => targets.find((target) => target.id === id);
  const [oursTarget, buTarget] = [wanted('ours'), wanted('bu')];
  if (oursTarget === undefined || buTarget === undefined) return { tables: [], figures: [] };
  const rounds: Rounds = {
    rate: [],
    cpuUs: [],
    p50: [],
    p99: [],
    wrong: [],
    samples: [],
    message: [],
    press: [],
    parts: [],
  };
  const [ours, bu] = await Promise.all([bench.start(oursTarget), bench.start(buTarget)]);
  const micro = start({
    core: SERVER_CORE,
    args: [join(import.meta.dirname, '../micro.ts'), join(bench.folder, 'micro')],
    logFile: join(bench.logsFolder, 'micro.log'),
  });
  try {
    await Promise.all([ours.child.ready, bu.child.ready, micro.ready]);
    const home = await bench.homeButtons(ours, t('home.report'));
    // Once unmeasured, so that everything is compiled.
    await signals(bench, ours, home, { ...rounds, rate: [], cpuUs: [], p50: [], p99: [] });
    await limitTurns(bench, bu, 1500);
    for (let round = 0; round < Math.min(options.rounds, 8); round += 1) {
      rounds.parts.push(await micro.ask<Parts>({ ask: 'parts', ms: options.quick ? 200 : 500 }));
      const { message, press } = await limitTurns(bench, bu, options.quick ? 500 : 1500);
      rounds.message.push(message);
      rounds.press.push(press);
      await signals(bench, ours, home, rounds);
      process.stderr.write(
        `  round ${round + 1}: ${number(rounds.rate.at(-1) ?? Number.NaN, 0)} signals/s\n`,
      );
    }
    return reportOf(rounds);
  } finally {
    await Promise.all([ours.child.stop(), bu.child.stop(), micro.stop()]);
  }
}
