// Tables in Markdown, for the screen and for bench/results.md.

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Sentences under it. */
  readonly notes?: readonly string[];
}

/** One figure that the specification asks for. */
export interface Figure {
  /** `P1` to `P9`, `R11`. */
  readonly id: string;
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  /** undefined: could not be measured in this run. */
  readonly holds: boolean | undefined;
}

/** With so many digits behind the point; a dash where there is no number. */
export function number(value: number, digits = 2): string {
  return Number.isFinite(value) ? value.toFixed(digits) : '–';
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

export function markdown({ title, head, rows, notes = [] }: Table): string {
  const table = [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)];
  return [`### ${title}`, '', ...table, ...notes.flatMap((note) => ['', note]), ''].join('\n');
}

const verdict = (holds: boolean | undefined): string =>
  holds === undefined ? 'not measured' : holds ? 'holds' : '**misses**';

/** In the order of their ids, as they came within one id. */
export function figureTable(figures: readonly Figure[]): Table {
  const place = (id: string) => (id.startsWith('P') ? 0 : 100) + Number(id.slice(1));
  const sorted = figures.toSorted((one, other) => place(one.id) - place(other.id));
  return {
    title: 'Figures',
    head: ['#', 'what', 'goal', 'measured', ''],
    rows: sorted.map(({ id, what, goal, measured, holds }) => [id, what, goal, measured, verdict(holds)]),
  };
}

/** A figure of the kind "at least" or "at most" so many times the yardstick. */
export function figure(
  id: string,
  what: string,
  bound: { readonly atLeast: number } | { readonly atMost: number },
  value: number,
  unit = '',
  digits = 2,
): Figure {
  const goal = 'atLeast' in bound ? `≥ ${bound.atLeast}${unit}` : `≤ ${bound.atMost}${unit}`;
  const known = Number.isFinite(value);
  const holds = 'atLeast' in bound ? value >= bound.atLeast : value <= bound.atMost;
  return {
    id,
    what,
    goal,
    measured: `${number(value, digits)}${known ? unit : ''}`,
    holds: known ? holds : undefined,
  };
}

export interface Report {
  readonly tables: readonly Table[];
  readonly figures: readonly Figure[];
}
