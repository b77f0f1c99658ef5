// What happened to a case, as members may see it: codes, days and role words, nothing of its content.
import type { Standing } from '../roster/entry.ts';

export type CaseEventCode =
  | 'listed'
  | 'taken-over'
  | 'joined'
  | 'noted'
  | 'discussed'
  | 'merged-in'
  | 'merged'
  | 'split-off'
  | 'split-from'
  | 'recused'
  | 'recusal-ended'
  | 'unlisted';

export interface CaseEvent {
  readonly what: CaseEventCode;
  /** An instant. */
  readonly at: string;
  /** Who did it, as a role word, where a member did; the others are decisions of the mayor. */
  readonly by?: Standing;
}
