// What every answer needs: the counter, who looks at what, and how a screen is shown.
import { createKit, type Kit } from '../cards/kit.ts';
import type { Language } from '../domain/cell/cell.ts';
import { isPracticeCell } from '../use-cases/records.ts';
import { isRefusal } from '../use-cases/road/refusal.ts';
import type { Surroundings } from '../use-cases/road/surroundings.ts';
import type { Intent, ScreenName } from '../views/intent.ts';
import type { PrintName } from '../views/print.ts';
import type { Banner, View } from '../views/view.ts';
import { type Button, personTag, type Sealer, SHARED } from './buttons.ts';
import { type Looking, NO_ECHO } from './press-context.ts';
import type { PrintLinks } from './print-links.ts';
import { SCREENS } from './screens.ts';
import type { Turn } from './turn.ts';

export interface Counter {
  readonly surroundings: Surroundings;
  readonly sealer: Sealer;
  readonly printLinks: PrintLinks;
}

export interface Wish {
  readonly screen: ScreenName;
  /** Shown instead when the first may no longer be seen: where the truth about the same target stands now. */
  readonly otherwise?: ScreenName;
  readonly looking: Looking;
}

export function kitFor(
  counter: Counter,
  turn: Turn,
  cell: string,
  language: Language,
  origin: string | undefined,
): Kit {
  const person = personTag(turn.person.tenantId, turn.person.objectId);
  const surface = turn.kind === 'dialogOpen' || turn.kind === 'dialogPress' ? 'dialog' : 'chat';
  const seal = (intent: Intent) => counter.sealer.seal(intent, { cell, person, language, origin });
  // What is posted stays in Teams' store; a link to print is for the answer to one person only.
  const isPrivate = surface === 'dialog' || turn.kind === 'press';
  const printLink = (what: PrintName, target?: string) =>
    isPrivate ? counter.printLinks.address({ what, cell, target, language, person: turn.person }) : undefined;
  return createKit(language, surface, seal, isPracticeCell(cell), printLink);
}

export function lookingAt(counter: Counter, turn: Turn, cell: string, language: Language): Looking {
  return {
    surroundings: counter.surroundings,
    person: turn.person,
    cell,
    language,
    target: undefined,
    args: {},
    covered: false,
    echo: NO_ECHO,
    banner: undefined,
  };
}

export const warning = (key: string): Banner => ({ tone: 'warning', key });

/** The screen, or the home screen with the reason why not. What somebody may not see and what does not exist read the same. */
export async function show({
  screen,
  otherwise,
  looking,
}: Wish): Promise<{ view: View; banner: Banner | undefined }> {
  const view = await SCREENS[screen](looking);
  if (!isRefusal(view)) return { view, banner: looking.banner };
  if (otherwise !== undefined) {
    const banner = looking.banner && warning('refusal.changed');
    return show({ screen: otherwise, looking: { ...looking, args: {}, echo: NO_ECHO, banner } });
  }
  const home = await SCREENS.home({ ...looking, target: undefined, args: {} });
  if (isRefusal(home)) throw new Error('fault: no home');
  return { view: home, banner: looking.banner ?? warning(`refusal.${view.refused}`) };
}

/** The button, when we sealed it and for this person, or for whoever reads a channel: then it can only show something. */
export function ownButton(counter: Counter, turn: Turn, sealed: string): Button | undefined {
  const button = counter.sealer.open(sealed);
  const { tenantId, objectId } = turn.person;
  if (button?.person === SHARED) return button.kind === 'go' ? button : undefined;
  return button?.person === personTag(tenantId, objectId) ? button : undefined;
}
