// A press: opens the button, asks the tables of commands and screens, draws the answer for this person alone.
import { drawCard } from '../cards/draw.ts';
import type { Kit } from '../cards/kit.ts';
import { LANGUAGES } from '../domain/cell/cell.ts';
import { acceptPrivacyNotice, profileOf, setLanguage } from '../use-cases/profile/profile.ts';
import { noteForeignButton } from '../use-cases/road/note-refusal.ts';
import { isRefusal, type Refusal } from '../use-cases/road/refusal.ts';
import { SCREENS as SCREEN_NAMES } from '../views/intent.ts';
import type { Banner, View } from '../views/view.ts';
import { beginCell } from './begin-cell.ts';
import type { Button } from './buttons.ts';
import type { Pressed, RecordCommand } from './command-row.ts';
import { COMMANDS, nextOf } from './commands.ts';
import { canonicalInputs, readPress } from './inputs.ts';
import { type Looking, NO_CELL } from './press-context.ts';
import { type Counter, kitFor, lookingAt, ownButton, show, type Wish, warning } from './reception.ts';
import type { CardJson, Reply, Turn } from './turn.ts';
import { languageOf } from './words.ts';

function bannerFor(refusal: Refusal, typed: Pressed['typed']): Banner {
  const kept =
    (refusal.refused === 'changed' || refusal.refused === 'otherInput') &&
    Object.values(typed).some((text) => text.length > 3);
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
  const { from, truth } = COMMANDS[button.command as RecordCommand];
  const errors = refusal.refused === 'fields' ? refusal.errors : [];
  const args = from.args?.(pressed) ?? {};
  return {
    screen: from.screen,
    ...(truth ? { otherwise: truth } : {}),
    looking: { ...base, target: button.target, args, echo: { typed: pressed.typed, errors }, banner },
  };
}

async function carryOut(
  counter: Counter,
  turn: Turn,
  button: Button & { kind: 'do' },
  pressed: Pressed,
  base: Looking,
): Promise<Wish> {
  const command = button.command as RecordCommand;
  const now = counter.surroundings.clock.now().getTime() / 60_000;
  const call = {
    person: turn.person,
    cell: button.cell,
    target: button.target,
    revision: button.revision,
    nonce: button.nonce,
    expired: button.expires < now,
    inputText: canonicalInputs(pressed.typed),
  };
  const performed = await COMMANDS[command].run(counter.surroundings, call, pressed);
  if (isRefusal(performed)) return afterRefusal(button, performed, pressed, base);
  const { outcome } = performed;
  const next = nextOf(outcome.done, command);
  const number = outcome.number;
  // Whoever came from the preview stays on that way while at the same step.
  const stays = next.screen === 'step' && next.args?.step === pressed.args.step;
  const mode = stays && pressed.args.mode ? { mode: pressed.args.mode } : {};
  const args = { ...next.args, ...mode, ...(number ? { number } : {}) };
  const banner: Banner | undefined = next.good
    ? { tone: 'good', key: next.good, ...(number ? { number } : {}) }
    : undefined;
  const target = next.keepsTarget === false ? undefined : outcome.target;
  return { screen: next.screen, looking: { ...base, target, args, covered: !performed.repeated, banner } };
}

/** The two commands that belong to the person and not to a cell. */
async function changeOwn(
  counter: Counter,
  turn: Turn,
  button: Button & { kind: 'do' },
  base: Looking,
): Promise<Wish | undefined> {
  if (button.command === 'acceptPrivacy') {
    await acceptPrivacyNotice(counter.surroundings, turn.person);
    const next = SCREEN_NAMES.find((screen) => screen === button.args.next) ?? 'home';
    return { screen: next, looking: { ...base, target: button.target } };
  }
  if (button.command !== 'setLanguage') return undefined;
  const language = LANGUAGES.find((each) => each === button.args.language) ?? base.language;
  await setLanguage(counter.surroundings, turn.person, language);
  return { screen: 'home', looking: { ...base, language, banner: { tone: 'good', key: 'language.set' } } };
}

async function wishOf(
  counter: Counter,
  turn: Turn,
  button: Button,
  typed: Pressed['typed'],
  base: Looking,
): Promise<Wish> {
  if (button.kind === 'go')
    return { screen: button.screen, looking: { ...base, target: button.target, args: button.args } };
  const own = await changeOwn(counter, turn, button, base);
  if (own) return own;
  if (button.command === 'startCell') return beginCell(counter, turn, button, typed, base);
  const cardActivity = button.origin ?? turn.cardActivityId ?? null;
  return carryOut(
    counter,
    turn,
    button,
    { args: button.args, typed, language: button.language, cardActivity },
    base,
  );
}

/** That typed words still stand there is said only where they do: the card may have no place for them any more. */
function drawTruthfully(
  kit: Kit,
  view: View,
  banner: Banner | undefined,
  typed: Pressed['typed'] | undefined,
): CardJson {
  const card: CardJson = drawCard(kit, view, banner);
  if (banner?.key !== 'refusal.changedTyped') return card;
  const drawn = JSON.stringify(card);
  const texts = Object.values(typed ?? {}).filter((text) => text.length > 3);
  const stand = texts.every((text) => drawn.includes(JSON.stringify(text).slice(1, -1)));
  return stand ? card : drawCard(kit, view, warning('refusal.changed'));
}

/** A button that is not ours, or not this person's, answers like a thing that does not exist. */
async function foreignWish(counter: Counter, turn: Turn): Promise<Wish> {
  const { cells } = await profileOf(counter.surroundings, turn.person);
  await noteForeignButton(counter.surroundings, turn.person, cells[0]);
  const base = lookingAt(counter, turn, cells[0] ?? NO_CELL, languageOf(turn.locale));
  return { screen: 'home', looking: { ...base, banner: warning('refusal.notFound') } };
}

export async function answerPress(counter: Counter, turn: Turn & { data: unknown }): Promise<Reply> {
  const press = readPress(turn.data);
  const button = press && ownButton(counter, turn, press.sealed);
  const inDialog = turn.kind === 'dialogOpen' || turn.kind === 'dialogPress';
  if (button?.kind === 'go' && button.screen === 'close' && inDialog) return { kind: 'closeDialog' };
  const wish = button
    ? await wishOf(counter, turn, button, press.typed, lookingAt(counter, turn, button.cell, button.language))
    : await foreignWish(counter, turn);
  const { view, banner } = await show(wish);
  const origin = turn.kind === 'dialogOpen' ? turn.cardActivityId : button?.origin;
  const kit = kitFor(counter, turn, wish.looking.cell, wish.looking.language, origin);
  const card = drawTruthfully(kit, view, banner, press?.typed);
  return inDialog
    ? { kind: 'dialog', title: kit.t('app.name'), card, height: 'large' }
    : { kind: 'card', card };
}
