import type { Chance, Clock, Digest, Directory, Keys, Store } from '../ports.ts';
import type { Sequences } from './sequences.ts';

/** Everything a use case may reach, built once in main. */
export interface Surroundings {
  readonly store: Store;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly digest: Digest;
  readonly sequences: Sequences;
  readonly directory: Directory;
  /** Who may start a cell: the object id in the configuration (`SETUP_ADMIN_ID`). */
  readonly founder: string | undefined;
  /** Tells the outbox worker that something waits; it would find it by itself, later. */
  readonly wake: () => void;
}
