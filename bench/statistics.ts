// The few statistics that a table needs. Not a number where there is nothing to tell.

/** The value below which `part` (0 to 1) of all values lie, by nearest rank. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const rank = Math.max(1, Math.ceil(part * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

/** The middle value, or the mean of the two in the middle; what is not a number is left out. */
export function median(values: readonly number[]): number {
  const sorted = values.filter((value) => Number.isFinite(value)).sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/**
 * How many times as much as the yardstick: the median of the ratios of each round. Both were measured seconds apart in a round, so a machine
 * that grows slower between rounds changes both and not their ratio.
 */
export function ratioOf(rounds: readonly number[], yardstick: readonly number[]): number {
  return median(rounds.map((value, round) => value / (yardstick[round] ?? Number.NaN)));
}
