import type { Language } from '../domain/cell/cell.ts';
import type { PersonId } from '../use-cases/road/scene.ts';
import type { Surroundings } from '../use-cases/road/surroundings.ts';
import type { Args } from '../views/intent.ts';
import type { Echo } from '../views/shape.ts';
import type { Banner } from '../views/view.ts';

/** Somebody without a cell sees what anybody may see. */
export const NO_CELL = '-';

/** Who looks at which screen, in which cell and language, and what came before. */
export interface Looking {
  readonly surroundings: Surroundings;
  readonly person: PersonId;
  readonly cell: string;
  readonly language: Language;
  readonly target: string | undefined;
  readonly args: Args;
  /** The entry of the command that led here stands for this read as well. */
  readonly covered: boolean;
  readonly echo: Echo;
  readonly banner: Banner | undefined;
}

export const NO_ECHO: Echo = { typed: undefined, errors: [] };
