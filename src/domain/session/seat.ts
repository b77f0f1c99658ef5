// What a session or one of its items is to somebody: invited, admitted, or held back (gates 9 and 19).

/**
 * `invited`: named for it, and the confidentiality text of today is not acknowledged yet. `admitted`: approved and acknowledged.
 * `held-back`: admitted, but the channel is not known to hold exactly the approved people, so nothing is shown on screens.
 */
export type Seat = 'none' | 'invited' | 'admitted' | 'held-back';

export interface SeatFacts {
  /** Still sent or accepted, and not declined, withdrawn, expired or handed to a substitute. */
  readonly seated: boolean;
  /** Of an item: whether the invitation names it. */
  readonly named: boolean;
  /** The version of the confidentiality text that was acknowledged for this session; null where none was. */
  readonly acknowledged: number | null;
  /** The version that is in force today. */
  readonly current: number;
  /** Ready, opened or ended: before and after that nothing of an item is shown. */
  readonly sitting: boolean;
  /** The roster of the channel equals the approved and acknowledged set, as far as anybody knows. */
  readonly roomClean: boolean;
}

export function seatOf(facts: SeatFacts): Seat {
  if (!facts.seated || !facts.named) return 'none';
  if (facts.acknowledged !== facts.current || !facts.sitting) return 'invited';
  return facts.roomClean ? 'admitted' : 'held-back';
}
