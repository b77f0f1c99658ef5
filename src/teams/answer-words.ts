// Typed words, and whatever else is answered by a posted message: nothing of a person or a case may be in it.
import { drawCard } from '../cards/draw.ts';
import type { Kit } from '../cards/kit.ts';
import { chooseCellCard, openerCard, storyCard } from '../cards/posted-card.ts';
import type { Language } from '../domain/cell/cell.ts';
import { namesOfCells } from '../use-cases/home/names-of-cells.ts';
import type { ProfileBody } from '../use-cases/records.ts';
import type { Intent, ScreenName } from '../views/intent.ts';
import { readPress } from './inputs.ts';
import { NO_CELL } from './press-context.ts';
import { type Counter, kitFor, lookingAt, ownButton, show, warning } from './reception.ts';
import type { Reply, Turn } from './turn.ts';
import { languageOf, readWords, type Word } from './words.ts';

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
  decisions: ['opener.decisions', 'opener.show', { go: 'decisions' }],
  cases: ['opener.cases', 'opener.show', { go: 'cases' }],
  sessions: ['opener.sessions', 'opener.show', { go: 'sessions' }],
  invitations: ['opener.invitations', 'opener.show', { go: 'invitations' }],
  upkeep: ['opener.upkeep', 'opener.show', { go: 'upkeep' }],
};

/**
 * A client without dialogs sends "open in a window" as a message. Its answer would be posted, so it is only the way in again,
 * with the button that works in place; a command that comes this way does nothing.
 */
export async function answerSubmitted(counter: Counter, turn: Turn & { data: unknown }): Promise<Reply> {
  const press = readPress(turn.data);
  const button = press && ownButton(counter, turn, press.sealed);
  if (!button) return { kind: 'none' };
  const kit = kitFor(counter, turn, button.cell, button.language, undefined);
  const intent: Intent =
    button.kind === 'go'
      ? { go: button.screen, args: button.args, ...(button.target ? { target: button.target } : {}) }
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

/** Somebody of several cells says for which one; the choice is bound into the buttons that follow. */
async function chooseCell(
  counter: Counter,
  turn: Turn,
  cells: readonly string[],
  language: Language,
  word: ReturnType<typeof readWords>,
): Promise<Reply> {
  const named = await namesOfCells(counter.surroundings, turn.person, cells);
  const kit = kitFor(counter, turn, NO_CELL, language, undefined);
  const choices = named.map(({ cell, name, practice }) => ({
    name: practice ? kit.t('cell.practice', { cell: name }) : name,
    kit: kitFor(counter, turn, cell, language, undefined),
  }));
  const told = word === 'story';
  const [, , intent] = (word !== 'unknown' && OPENERS[told ? 'report' : word]) || [];
  const screen = word === 'unknown' || told ? 'home' : (POSTABLE[word] ?? 'home');
  return {
    kind: 'card',
    card: chooseCellCard(kit, choices, intent ?? { go: screen }, told ? 'story.text' : undefined),
  };
}

export async function answerWords(
  counter: Counter,
  turn: Turn & { text: string },
  profile: ProfileBody,
): Promise<Reply> {
  const language = profile.language ?? languageOf(turn.locale);
  const cell = profile.cells[0] ?? NO_CELL;
  const kit = kitFor(counter, turn, cell, language, undefined);
  const word = readWords(turn.text);
  if (profile.cells.length > 1) return chooseCell(counter, turn, profile.cells, language, word);
  const base = lookingAt(counter, turn, cell, language);
  if (word === 'story') {
    const { view } = await show({ screen: 'home', looking: base });
    const mayReport = view.screen === 'home' && view.may.includes('draft.start');
    const intent: Intent = { go: mayReport ? 'report' : 'help' };
    return { kind: 'card', card: storyCard(kit, intent, mayReport ? 'opener.start' : 'home.help') };
  }
  const opener = word === 'unknown' || cell === NO_CELL ? undefined : OPENERS[word];
  if (opener) return { kind: 'card', card: openerCard(kit, ...opener) };
  const screen = (word !== 'unknown' && POSTABLE[word]) || 'home';
  const shown = await show({ screen, looking: base });
  const banner = word === 'unknown' ? warning('unknown.text') : undefined;
  return { kind: 'card', card: drawCard(kit, shown.view, banner) };
}
