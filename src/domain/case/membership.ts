// Which signals belong to which case, and who stepped out of it: joining, merging and splitting lose no signal and no recusal.

export interface Membership {
  /** Ids of signals, in the order in which they came. */
  readonly signals: readonly string[];
  /** Owner pseudonyms of those who declared a conflict of interest. */
  readonly recused: readonly string[];
}

export const union = (some: readonly string[], more: readonly string[]): readonly string[] => [
  ...new Set([...some, ...more]),
];

/** Whoever stepped out of the signal or of the case is out of both. */
export function joined(of: Membership, signal: string, recused: readonly string[]): Membership {
  return { signals: union(of.signals, [signal]), recused: union(of.recused, recused) };
}

/** `from` goes into `into` and keeps no signal of its own; whoever stepped out of one is out of both. */
export function merged(from: Membership, into: Membership): { from: Membership; into: Membership } {
  const recused = union(into.recused, from.recused);
  return {
    from: { signals: [], recused },
    into: { signals: union(into.signals, from.signals), recused },
  };
}

/** The chosen signals become a case of their own; undefined where none or all were chosen, or one that is not there. */
export function split(
  of: Membership,
  chosen: readonly string[],
): { rest: Membership; apart: Membership } | undefined {
  const leaving = new Set(chosen);
  const rest = of.signals.filter((signal) => !leaving.has(signal));
  const apart = of.signals.filter((signal) => leaving.has(signal));
  if (apart.length === 0 || rest.length === 0 || apart.length !== leaving.size) return undefined;
  return { rest: { signals: rest, recused: of.recused }, apart: { signals: apart, recused: of.recused } };
}
