import type { Chance, Clock, Digest, Directory, Keys, Store } from '../ports.ts';
import type { Teamwork } from '../teamwork.ts';
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
  /** Teams and Outlook, for rooms; undefined where the deployment has no host team. Only the worker asks it: nothing of Graph happens in a press. */
  readonly teamwork: Teamwork | undefined;
  /** Where sessions are held unless the cell says otherwise (`HOST_TEAM_ID`, `ORGANISER_ID`). */
  readonly house: { readonly team: string | undefined; readonly organiser: string | undefined };
  /** Who may start a cell: the object id in the configuration (`SETUP_ADMIN_ID`). */
  readonly founder: string | undefined;
  /** Tells the outbox worker that something waits; it would find it by itself, later. */
  readonly wake: () => void;
}
