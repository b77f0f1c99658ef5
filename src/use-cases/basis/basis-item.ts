// An entry of the legal-basis register as it lies in the store: `lb.<random>`, its terms open, what was typed sealed in `details`.
import type { Identifying } from '../../domain/cell/cell.ts';
import { daysLater } from '../../domain/cell/local-day.ts';
import type { BasisDetails, BasisTerms } from '../../domain/legal-basis/entry.ts';
import type { BasisState } from '../../domain/legal-basis/workflow.ts';
import { RETENTION_DAYS } from '../../domain/retention/terms.ts';
import type { Item } from '../ports.ts';
import { bodyOf, type Involved } from '../records.ts';
import { openSealed } from '../register.ts';
import type { Scene } from '../road/scene.ts';
import { targetOf } from '../signal/signal-item.ts';

export interface BasisBody extends Involved {
  readonly revision: number;
  readonly level: 1 | 2;
  readonly organisation: string;
  readonly fields: readonly Identifying[];
  readonly from: string;
  readonly until: string;
  readonly retentionDays: number;
  /** Whoever wrote in it, and the DPO who reviewed it. */
  readonly hands: readonly string[];
  readonly preparedBy: string;
  /** Sent back by the DPO on this day, and not changed since. */
  readonly returnedOn: string | null;
  /** The DPO's signature: the day and the roster entry. */
  readonly dpoOn: string | null;
  readonly dpoBy: string | null;
  readonly mayorOn: string | null;
  readonly decision: string | null;
  readonly revokedOn: string | null;
  readonly revokedBy: string | null;
}

export const EMPTY_DETAILS: BasisDetails = {
  instrument: 'law',
  article: '',
  reference: '',
  date: '',
  categories: '',
  dpiaReference: '',
  dpiaDate: '',
  remark: '',
  revokedWhy: '',
};

export interface OpenedBasis {
  readonly item: Item;
  readonly body: BasisBody;
  readonly state: BasisState;
  readonly details: BasisDetails;
}

export async function openBasis(scene: Scene, item: Item): Promise<OpenedBasis> {
  const details = await openSealed<BasisDetails>(scene.surroundings, item, 'details');
  return {
    item,
    body: bodyOf<BasisBody>(item),
    state: item.status as BasisState,
    details: details ?? EMPTY_DETAILS,
  };
}

/** The scene's target as an entry of the register. */
export const basisOf = (scene: Scene): Promise<OpenedBasis> => openBasis(scene, targetOf(scene));

export function termsOf({ level, organisation, fields, from, until, retentionDays }: BasisBody): BasisTerms {
  return { level, organisation, fields, from, until, retentionDays };
}

/** What the register says is kept as long as the log that tells of it, from the entry's last day. */
export function endOfEntry(until: string): string {
  return daysLater(new Date(`${until}T00:00:00Z`), RETENTION_DAYS.audit);
}

/** The owners with this one added, each once. */
export const withHand = (hands: readonly string[], owner: string): readonly string[] => [
  ...new Set([...hands, owner]),
];
