// Between Teams and the use cases: opens the button, asks the tables, draws the answer. Decides nothing itself.

import { drawCard } from '../cards/draw.ts';
import type { Kit } from '../cards/kit.ts';
import { createKit } from '../cards/kit.ts';
import { openerCard, storyCard } from '../cards/posted-card.ts';
import type { Language } from '../domain/cell/cell.ts';
import { LANGUAGES } from '../domain/cell/cell.ts';
import { translator } from '../messages/messages.ts';
import {
  acceptPrivacyNotice,
  profileOf,
  rememberConversation,
  setLanguage,
} from '../use-cases/profile/profile.ts';
import type { ProfileBody } from '../use-cases/records.ts';
import type { Refusal } from '../use-cases/road/refusal.ts';
import { isRefusal } from '../use-cases/road/refusal.ts';
import type { Surroundings } from '../use-cases/road/surroundings.ts';
import { type Intent, SCREENS as SCREEN_NAMES, type ScreenName } from '../views/intent.ts';
import type { Banner, View } from '../views/view.ts';
import { type Button, personTag, type Sealer } from './buttons.ts';
import { COMMANDS, nextOf, type Pressed, type RecordCommand } from './commands.ts';
import { canonicalInputs, readPress } from './inputs.ts';
import { type Looking, NO_CELL, NO_ECHO } from './press-context.ts';
import { SCREENS } from './screens.ts';
import type { CardJson, Receptionist, Reply, Turn } from './turn.ts';
import { languageOf, readWords, type Word } from './words.ts';

export interface Desk {
  readonly surroundings: Surroundings;
  readonly sealer: Sealer;
}

interface Wish {
  readonly screen: ScreenName;
  readonly looking: Looking;
}

function kitFor(desk: Desk, turn: Turn, cell: string, language: Language, origin: string | undefined): Kit {
  const person = personTag(turn.person.tenantId, turn.person.objectId);
  const surface = turn.kind === 'dialogOpen' || turn.kind === 'dialogPress' ? 'dialog' : 'chat';
  return createKit(language, surface, (intent) =>
    desk.sealer.seal(intent, { cell, person, language, origin }),
  );
}

function lookingAt(desk: Desk, turn: Turn, cell: string, language: Language): Looking {
  return {
    surroundings: desk.surroundings,
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

const warning = (key: string): Banner => ({ tone: 'warning', key });

/** The screen, or the home screen with the reason why not. What somebody may not see and what does not exist read the same. */
async function show({ screen, looking }: Wish): Promise<{ view: View; banner: Banner | undefined }> {
  const view = await SCREENS[screen](looking);
  if (!isRefusal(view)) return { view, banner: looking.banner };
  const home = await SCREENS.home({ ...looking, target: undefined, args: {} });
  if (isRefusal(home)) throw new Error('fault: no home');
  return { view: home, banner: looking.banner ?? warning(`refusal.${view.refused}`) };
}

function bannerFor(refusal: Refusal, typed: Pressed['typed']): Banner {
  const kept = refusal.refused === 'changed' && Object.values(typed).some((text) => text.length > 3);
  return warning(kept ? 'refusal.changedTyped' : `refusal.${refusal.refused}`);
}

/** After a refusal: the screen that it came from, with what was typed and the errors at the fields. */
function afterRefusal(
  button: Button & { kind: 'do' },
  refusal: Refusal,
  pressed: Pressed,
  base: Looking,
): Wish {
  const banner = bannerFor(refusal, pressed.typed);
  if (refusal.refused === 'notFound') return { screen: 'home', looking: { ...base, banner } };
  const { from } = COMMANDS[button.command as RecordCommand];
  const errors = refusal.refused === 'fields' ? refusal.errors : [];
  const typed = refusal.refused === 'otherInput' ? undefined : pressed.typed;
  const args = from.args?.(pressed) ?? {};
  return {
    screen: from.screen,
    looking: { ...base, target: button.target, args, echo: { typed, errors }, banner },
  };
}

async function carryOut(
  desk: Desk,
  turn: Turn,
  button: Button & { kind: 'do' },
  pressed: Pressed,
  base: Looking,
): Promise<Wish> {
  const command = button.command as RecordCommand;
  const now = desk.surroundings.clock.now().getTime() / 60_000;
  const call = {
    person: turn.person,
    cell: button.cell,
    target: button.target,
    revision: button.revision,
    nonce: button.nonce,
    expired: button.expires < now,
    inputText: canonicalInputs(pressed.typed),
  };
  const performed = await COMMANDS[command].run(desk.surroundings, call, pressed);
  if (isRefusal(performed)) return afterRefusal(button, performed, pressed, base);
  const { outcome } = performed;
  const next = nextOf(outcome.done, command);
  const number = outcome.number;
  const args = { ...next.args, ...(number ? { number } : {}) };
  const banner: Banner | undefined = next.good
    ? { tone: 'good', key: next.good, ...(number ? { number } : {}) }
    : undefined;
  const target = next.keepsTarget === false ? undefined : outcome.target;
  return { screen: next.screen, looking: { ...base, target, args, covered: true, banner } };
}

/** The two commands that belong to the person and not to a cell. */
async function changeOwn(
  desk: Desk,
  turn: Turn,
  button: Button & { kind: 'do' },
  base: Looking,
): Promise<Wish | undefined> {
  if (button.command === 'acceptPrivacy') {
    await acceptPrivacyNotice(desk.surroundings, turn.person);
    const next = SCREEN_NAMES.find((screen) => screen === button.args.next) ?? 'home';
    return { screen: next, looking: base };
  }
  if (button.command !== 'setLanguage') return undefined;
  const language = LANGUAGES.find((each) => each === button.args.language) ?? base.language;
  await setLanguage(desk.surroundings, turn.person, language);
  return { screen: 'home', looking: { ...base, language, banner: { tone: 'good', key: 'language.set' } } };
}

async function wishOf(
  desk: Desk,
  turn: Turn,
  button: Button,
  typed: Pressed['typed'],
  base: Looking,
): Promise<Wish> {
  if (button.kind === 'go')
    return { screen: button.screen, looking: { ...base, target: button.target, args: button.args } };
  const own = await changeOwn(desk, turn, button, base);
  if (own) return own;
  const cardActivity = button.origin ?? turn.cardActivityId ?? null;
  return carryOut(
    desk,
    turn,
    button,
    { args: button.args, typed, language: button.language, cardActivity },
    base,
  );
}

function titleOf(kit: Kit): string {
  return kit.t('app.name');
}

async function answerPress(desk: Desk, turn: Turn & { data: unknown }): Promise<Reply> {
  const press = readPress(turn.data);
  const opened = press && desk.sealer.open(press.sealed);
  const mine = opened && opened.person === personTag(turn.person.tenantId, turn.person.objectId);
  const inDialog = turn.kind === 'dialogOpen' || turn.kind === 'dialogPress';
  if (mine && opened.kind === 'go' && opened.screen === 'close' && inDialog) return { kind: 'closeDialog' };
  const language = mine ? opened.language : languageOf(turn.locale);
  const cell = mine ? opened.cell : ((await profileOf(desk.surroundings, turn.person)).cells[0] ?? NO_CELL);
  const base = lookingAt(desk, turn, cell, language);
  // A button that is not ours, or not this person's, answers like a thing that does not exist.
  const wish: Wish = mine
    ? await wishOf(desk, turn, opened, press?.typed ?? {}, base)
    : { screen: 'home', looking: { ...base, banner: warning('refusal.notFound') } };
  const { view, banner } = await show(wish);
  const origin = turn.kind === 'dialogOpen' ? turn.cardActivityId : mine ? opened.origin : undefined;
  const kit = kitFor(desk, turn, cell, wish.looking.language, origin);
  const card: CardJson = drawCard(kit, view, banner);
  return inDialog ? { kind: 'dialog', title: titleOf(kit), card, height: 'large' } : { kind: 'card', card };
}

const OPENERS: {
  readonly [word in Word]?: readonly [
    text: Parameters<Kit['t']>[0],
    button: Parameters<Kit['t']>[0],
    intent: Intent,
  ];
} = {
  report: ['opener.report', 'opener.start', { go: 'report' }],
  advice: ['opener.advice', 'opener.start', { go: 'adviceSafety' }],
  callback: ['opener.callback', 'home.callback', { go: 'callback' }],
  own: ['opener.own', 'opener.show', { go: 'own' }],
  desk: ['opener.desk', 'opener.show', { go: 'desk' }],
};

/**
 * A client without dialogs sends "open in a window" as a message. Its answer would be posted, so it is only the way in again,
 * with the button that works in place; a command that comes this way does nothing.
 */
async function answerSubmitted(desk: Desk, turn: Turn & { data: unknown }): Promise<Reply> {
  const press = readPress(turn.data);
  const opened = press && desk.sealer.open(press.sealed);
  const mine = opened && opened.person === personTag(turn.person.tenantId, turn.person.objectId);
  if (!mine) return { kind: 'none' };
  const kit = kitFor(desk, turn, opened.cell, opened.language, undefined);
  const intent: Intent =
    opened.kind === 'go'
      ? { go: opened.screen, args: opened.args, ...(opened.target ? { target: opened.target } : {}) }
      : { go: 'home' };
  return { kind: 'card', card: openerCard(kit, 'opener.noWindow', 'opener.show', intent) };
}

/** These screens hold nothing of anybody, so they may be posted. */
const POSTABLE: { readonly [word in Word]?: ScreenName } = {
  start: 'home',
  help: 'help',
  privacy: 'privacy',
  language: 'language',
};

async function answerWords(desk: Desk, turn: Turn & { text: string }, profile: ProfileBody): Promise<Reply> {
  const language = profile.language ?? languageOf(turn.locale);
  const cell = profile.cells[0] ?? NO_CELL;
  const kit = kitFor(desk, turn, cell, language, undefined);
  const word = readWords(turn.text);
  const base = lookingAt(desk, turn, cell, language);
  const home = await show({ screen: 'home', looking: base });
  const mayReport = home.view.screen === 'home' && home.view.may.includes('draft.start');
  if (word === 'story') {
    const intent: Intent = { go: mayReport ? 'report' : 'help' };
    return { kind: 'card', card: storyCard(kit, intent, mayReport ? 'opener.start' : 'home.help') };
  }
  const opener = word === 'unknown' || cell === NO_CELL ? undefined : OPENERS[word];
  if (opener) return { kind: 'card', card: openerCard(kit, ...opener) };
  const screen = (word !== 'unknown' && POSTABLE[word]) || 'home';
  const shown = screen === 'home' ? home : await show({ screen, looking: base });
  const banner = word === 'unknown' ? warning('unknown.text') : undefined;
  return { kind: 'card', card: drawCard(kit, shown.view, banner) };
}

/** The person behind the counter: everything that one verified activity can ask for. */
export function createReceptionist(desk: Desk): Receptionist {
  const { surroundings } = desk;
  return {
    async receive(turn) {
      switch (turn.kind) {
        case 'submitted':
          return answerSubmitted(desk, turn);
        case 'press':
        case 'dialogOpen':
        case 'dialogPress':
          return answerPress(desk, turn);
        case 'words':
        case 'arrived': {
          if (turn.place.scope !== 'personal') return { kind: 'none' };
          const profile = await profileOf(surroundings, turn.person);
          const { conversationId, serviceUrl, tenantId } = turn.place;
          await rememberConversation(surroundings, turn.person, profile, {
            id: conversationId,
            serviceUrl,
            tenantId,
          });
          return answerWords(
            desk,
            { ...turn, text: turn.kind === 'words' ? turn.text : 'start' } as Turn & { text: string },
            profile,
          );
        }
      }
    },
    trouble(turn, reference) {
      return translator(languageOf(turn.locale))('trouble.text', { reference });
    },
  };
}
