// What can be said on the command line: `npm run bench -- --quick --only ours,b --suite message,press --rounds 5`.
import { parseArgs } from 'node:util';

export const SUITES = [
  'message',
  'press',
  'durable',
  'startup',
  'memory',
  'herd',
  'growth',
  'steady',
  'units',
  'refusals',
] as const;
export type SuiteName = (typeof SUITES)[number];

export interface Options {
  readonly suites: readonly SuiteName[];
  /** Ids of the servers to measure; absent: all. */
  readonly only: readonly string[] | undefined;
  readonly rounds: number;
  /** A slice of the closed loop, and of the open one. */
  readonly closedMs: number;
  readonly openMs: number;
  readonly rate: number;
  readonly quick: boolean;
  /** Another bundle of ours, measured beside the present one. */
  readonly was: string | undefined;
  /** Where the table is written; absent: nowhere. */
  readonly results: string | undefined;
}

const isSuite = (name: string): name is SuiteName => (SUITES as readonly string[]).includes(name);

function numberOf(text: string | undefined, otherwise: number, name: string): number {
  const value = text === undefined ? otherwise : Number(text);
  if (!(value > 0)) throw new Error(`--${name} must be a number above 0`);
  return value;
}

/** Throws an Error with one sentence where something is not understood. */
export function optionsOf(args: readonly string[]): Options {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      suite: text,
      only: text,
      rounds: text,
      ms: text,
      openms: text,
      rate: text,
      quick: flag,
      was: text,
      results: text,
    },
  });
  const suites = values.suite?.split(',') ?? SUITES;
  const unknown = suites.filter((name) => !isSuite(name));
  if (unknown.length > 0)
    throw new Error(`There is no suite "${unknown[0]}"; there are: ${SUITES.join(', ')}`);
  const { quick } = values;
  // A run of a part of it must not replace the table of the whole.
  const whole = values.suite === undefined && values.only === undefined && !quick;
  return {
    suites: suites.filter(isSuite),
    only: values.only?.split(','),
    rounds: numberOf(values.rounds, quick ? 2 : 5, 'rounds'),
    closedMs: numberOf(values.ms, quick ? 700 : 2500, 'ms'),
    openMs: numberOf(values.openms, quick ? 1500 : 4000, 'openms'),
    rate: numberOf(values.rate, 100, 'rate'),
    quick,
    was: values.was,
    results: values.results ?? (whole ? 'bench/results.md' : undefined),
  };
}
