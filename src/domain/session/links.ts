// The grid people × cases: by which function somebody sits at an item (gate 5). No link, no seat at that item.
import { ask, type Question } from '../form/question.ts';
import { readFields, type Typed } from '../signal/answering.ts';

/** `none`: does not attend. */
export const NO_LINK = 'none';
/** The three fixed members sit there by law (art. 3 §1). */
export const FIXED_LINK = 'fixed';
/** Everybody else by what their service is to the person discussed; `support` only keeps the papers in order. */
export const FUNCTION_LINKS = [
  'school',
  'care',
  'family',
  'youth',
  'work',
  'housing',
  'income',
  'justice',
  'neighbourhood',
  'support',
] as const;
export type LinkCode = typeof FIXED_LINK | (typeof FUNCTION_LINKS)[number];

export const linksFor = (fixed: boolean): readonly string[] =>
  fixed ? [FIXED_LINK, NO_LINK] : [NO_LINK, ...FUNCTION_LINKS];

/** What one card holds, and one press brings along: a small choice and a few words a cell. */
const CELLS_A_PAGE = 15;

export interface GridPlace {
  /** Places in the session's list of people and of items, from 0. */
  readonly person: number;
  readonly line: number;
}

/** The lines of the agenda on each page of the grid. */
export function gridPages(people: number, lines: number): readonly (readonly number[])[] {
  const each = Math.max(1, Math.floor(CELLS_A_PAGE / Math.max(1, people)));
  const pages = Math.ceil(lines / each);
  return Array.from({ length: pages }, (_, page) =>
    Array.from({ length: Math.min(each, lines - page * each) }, (__, n) => page * each + n),
  );
}

export const linkField = ({ person, line }: GridPlace): string => `link${person}x${line}`;
export const whyField = ({ person, line }: GridPlace): string => `why${person}x${line}`;
export const specialField = (line: number): string => `special${line}`;

export interface GridShape {
  /** Of each person, whether they are one of the fixed members. */
  readonly fixed: readonly boolean[];
  /** Of each line, whether it is about a child under 12 (gate 17). */
  readonly under12: readonly boolean[];
  /** Words only where the cell may hold content about somebody. */
  readonly inWords: boolean;
}

const REASON_MOST = 80;
const SPECIAL_MOST = 200;

/** What is asked about these lines. A link that is not chosen is none. */
export function gridQuestions(shape: GridShape, lines: readonly number[]): readonly Question[] {
  return lines.flatMap((line) => {
    const special = shape.inWords && shape.under12[line] === true;
    const cells = shape.fixed.flatMap((fixed, person): readonly Question[] => {
      const place = { person, line };
      const link = ask.choiceIfAny(linkField(place), linksFor(fixed));
      return fixed || !shape.inWords ? [link] : [link, ask.textIfAny(whyField(place), REASON_MOST)];
    });
    return special ? [ask.textIfAny(specialField(line), SPECIAL_MOST), ...cells] : cells;
  });
}

export interface GridCell extends GridPlace {
  readonly link: string;
  /** Empty where there are no words. */
  readonly why: string;
}
export interface GridRead {
  readonly cells: readonly GridCell[];
  readonly specials: readonly { readonly line: number; readonly reason: string }[];
}

/** Reads these lines of the grid. A reason without a link is nobody's, and is not kept. */
export function readGrid(shape: GridShape, lines: readonly number[], typed: Typed) {
  const { answers, errors } = readFields(gridQuestions(shape, lines), typed);
  const text = (field: string) => String(answers[field] ?? '');
  const places = lines.flatMap((line) => shape.fixed.map((_, person) => ({ person, line })));
  const cells = places.map((place): GridCell => {
    const link = text(linkField(place)) || NO_LINK;
    return { ...place, link, why: link === NO_LINK ? '' : text(whyField(place)) };
  });
  const specials = lines.map((line) => ({ line, reason: text(specialField(line)) }));
  const read: GridRead = { cells, specials };
  return { read, errors };
}
