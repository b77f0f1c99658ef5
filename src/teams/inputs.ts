// The declared inputs of a press: the only thing read from a card besides its sealed button.
import type { Typed } from '../domain/signal/answering.ts';

const MAX_INPUTS = 40;
const LONGEST_SEAL = 4_000;
/** Twice the longest field: clients stop at the field's own limit, and what is shown again must fit in a card. */
const MAX_TEXT = 4_000;

const inputName = /^[A-Za-z][A-Za-z0-9]{0,30}$/;

export interface PressData {
  readonly sealed: string;
  readonly typed: Typed;
}

/** Reads a press's data; undefined when it is not one of our buttons. Anything that is not a short named text is ignored. */
export function readPress(data: unknown): PressData | undefined {
  if (typeof data !== 'object' || data === null || !('b' in data)) return undefined;
  const { b: sealed } = data;
  if (typeof sealed !== 'string' || sealed.length > LONGEST_SEAL) return undefined;
  const typed: { [name: string]: string } = Object.create(null);
  for (const [name, value] of Object.entries(data).slice(0, MAX_INPUTS)) {
    if (name === 'b' || !inputName.test(name)) continue;
    // Cut, not dropped: it is still longer than any field, so that the field says so and shows it again.
    if (typeof value === 'string') typed[name] = value.slice(0, MAX_TEXT);
    if (typeof value === 'boolean') typed[name] = value ? 'yes' : 'no';
  }
  return { sealed, typed: { ...typed } };
}

/** The same inputs always give the same text, whatever their order. */
export function canonicalInputs(typed: Typed): string {
  return JSON.stringify(Object.entries(typed).sort(([a], [b]) => (a < b ? -1 : 1)));
}
