// Gapless numbers without a rewritten counter: the next one is claimed by a create-only item, and a lost race moves one on.
import type { Container, Item } from '../ports.ts';

export interface Sequence {
  /** Narrow enough that the highest id of the list is the head. */
  readonly type: string;
  readonly status?: string;
  readonly idOf: (n: number) => string;
  readonly numberOf: (id: string) => number;
}

export interface Head {
  readonly n: number;
  readonly item: Item | undefined;
}

export interface Sequences {
  /** The last claimed number as known here; searched once after a start, then kept. */
  head(pk: string, sequence: Sequence): Promise<Head>;
  /** Tells that `item` was claimed by us. */
  claimed(pk: string, sequence: Sequence, item: Item): void;
  /** Somebody else claimed in between: walks on by point reads. */
  lost(pk: string, sequence: Sequence): Promise<void>;
}

export function createSequences(records: Container): Sequences {
  const heads = new Map<string, Head>();
  const keyOf = (pk: string, { type, status }: Sequence) => `${pk}|${type}|${status ?? ''}`;

  async function search(pk: string, sequence: Sequence): Promise<Head> {
    const { type, status } = sequence;
    const [last] = await records.list(pk, { type, ...(status ? { status } : {}), order: '-id', limit: 1 });
    return last ? { n: sequence.numberOf(last.item.id), item: last.item } : { n: 0, item: undefined };
  }

  async function walkOn(pk: string, sequence: Sequence, from: Head): Promise<Head> {
    let head = from;
    for (;;) {
      const next = await records.read(pk, sequence.idOf(head.n + 1));
      if (next === undefined) return head;
      head = { n: head.n + 1, item: next.item };
    }
  }

  return {
    async head(pk, sequence) {
      const known = heads.get(keyOf(pk, sequence));
      if (known) return known;
      const found = await search(pk, sequence);
      heads.set(keyOf(pk, sequence), found);
      return found;
    },
    claimed(pk, sequence, item) {
      heads.set(keyOf(pk, sequence), { n: sequence.numberOf(item.id), item });
    },
    async lost(pk, sequence) {
      const known = heads.get(keyOf(pk, sequence)) ?? (await search(pk, sequence));
      heads.set(keyOf(pk, sequence), await walkOn(pk, sequence, known));
    },
  };
}

const AUDIT_DIGITS = 12;
export const AUDIT_SEQUENCE: Sequence = {
  type: 'audit',
  idOf: (n) => `aud.${String(n).padStart(AUDIT_DIGITS, '0')}`,
  numberOf: (id) => Number(id.slice('aud.'.length)),
};

/** S signals, V requests, D decisions, I questions to the DPO about a reporter's name, C cases, Z sessions. */
export type NumberLetter = 'S' | 'V' | 'D' | 'I' | 'C' | 'Z';

/** Human numbers per cell, letter and year (in the cell's zone). */
export function numberSequence(letter: NumberLetter, year: string): Sequence {
  const stem = `num.${letter}-${year}-`;
  return {
    type: 'number',
    status: `${letter}-${year}`,
    idOf: (n) => `${stem}${String(n).padStart(8, '0')}`,
    numberOf: (id) => Number(id.slice(stem.length)),
  };
}

/** How people read it: at least four digits, three for cases, of which there are few: `S-2026-0001`, `C-2026-007`. */
export function numberText(letter: NumberLetter, year: string, n: number): string {
  return `${letter}-${year}-${String(n).padStart(letter === 'C' ? 3 : 4, '0')}`;
}

/** The sequence that an item's id belongs to, if it is a claimed number. */
export function sequenceOfNumber(id: string): Sequence | undefined {
  const parts = /^num\.([SVDICZ])-(\d{4})-/.exec(id);
  return parts ? numberSequence(parts[1] as NumberLetter, parts[2] ?? '') : undefined;
}
