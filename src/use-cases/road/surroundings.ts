import type { Chance, Clock, Digest, Keys, Store } from '../ports.ts';
import type { Sequences } from './sequences.ts';

/** Everything a use case may reach, built once in main. */
export interface Surroundings {
  readonly store: Store;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly digest: Digest;
  readonly sequences: Sequences;
  /** Tells the outbox worker that something waits; it would find it by itself, later. */
  readonly wake: () => void;
}
