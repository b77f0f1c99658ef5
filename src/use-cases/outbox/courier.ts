import type { Effect } from '../records.ts';

/** Does one effect in Teams. `unneeded`: nobody has to be told any more. Throws `Trouble`. */
export interface Courier {
  deliver(pk: string, effect: Effect): Promise<'delivered' | 'unneeded'>;
}
