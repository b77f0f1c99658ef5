// An entry of the legal-basis register (gate 1): what it opens, for whom and how long, and which text says so.
import type { Identifying } from '../cell/cell.ts';

export const INSTRUMENTS = ['law', 'decree', 'royalDecree', 'agreement', 'prosecutor'] as const;
/** `prosecutor`: a reasoned authorisation of the public prosecutor (art. 458ter of the old, 353 §2 of the new Criminal Code). */
export type Instrument = (typeof INSTRUMENTS)[number];

/** Days that identifying fields are kept, at most; never longer than the signal that they belong to. */
export const RETENTIONS = ['30', '90', '183', '365'] as const;

/** The open part: codes and days (`YYYY-MM-DD`, both included). */
export interface BasisTerms {
  readonly level: 1 | 2;
  /** An organisation's id, or `*` for the whole cell. */
  readonly organisation: string;
  /** Of level 2: the identifying fields that exist; none at level 1. */
  readonly fields: readonly Identifying[];
  readonly from: string;
  readonly until: string;
  readonly retentionDays: number;
}

/** The sealed part: what was typed. Empty where somebody left it open. */
export interface BasisDetails {
  readonly instrument: Instrument;
  readonly article: string;
  /** Of the instrument itself; always there for a prosecutor's authorisation. */
  readonly reference: string;
  readonly date: string;
  readonly categories: string;
  readonly dpiaReference: string;
  readonly dpiaDate: string;
  /** Why the DPO sent it back, and why it was stopped. */
  readonly remark: string;
  readonly revokedWhy: string;
}
