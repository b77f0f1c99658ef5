// Somebody of the cast presses something, at random: what is on the screen now, or an old button, filled in well or badly.
import { randomBytes } from 'node:crypto';
import { people } from '../../src/local/people.ts';
import { postedCard } from '../../src/local/teams-conversations.ts';
import type { CardAction, Inputs } from '../../src/local/teams-model.ts';
import { buttonsOf, type CardInput, inputsOf } from '../local/card-reading.ts';
import type { Town } from './town.ts';

/** One button that was once before somebody's eyes. */
interface Pressable {
  readonly key: string;
  readonly messageId: string;
  readonly title: string;
  readonly action: CardAction;
  readonly inputs: readonly CardInput[];
  /** What was filled in when it was pressed before: a press that is delivered again brings the same. */
  filled?: Inputs;
}

export interface Walked {
  /** Who pressed what, for the message of a failing test. */
  readonly step: string;
  readonly key: string;
  /** Of another person: sealed for them. */
  readonly foreign: boolean;
  /** The words that were typed in this press. */
  readonly typed: readonly string[];
  readonly status: number;
  /** The whole answer as JSON. */
  readonly answer: string;
}

const WORD = /zq[a-v]{14}qz/g;
export const wordsIn = (text: string): readonly string[] => [...new Set(text.match(WORD) ?? [])];
const newWord = () =>
  `zq${[...randomBytes(14)].map((byte) => 'abcdefghijklmnopqrstuv'[byte % 22]).join('')}qz`;

/** Left to chance alone, a walk would never get through a form. */
const weightOf = (action: CardAction & { readonly style?: unknown }) => (action.style === 'positive' ? 6 : 1);
/** Those who have something to do here come more often. */
const WALKERS = [...people.map(({ key }) => key), 'chloe', 'chloe', 'anna', 'anna', 'bram', 'bram', 'bram'];
const MEMORY = 40;
const BAD_TEXTS = ['', 'Bel 0471 23 45 67', 'x'.repeat(2100)];

/** Walks through a town; `chance` gives numbers from 0 to 1. */
export class Walker {
  readonly #town: Town;
  readonly #chance: () => number;
  readonly #seen: Pressable[] = [];

  constructor(town: Town, chance: () => number) {
    this.#town = town;
    this.#chance = chance;
  }

  #one<Thing>(things: readonly Thing[]): Thing | undefined {
    return things[Math.floor(this.#chance() * things.length)];
  }

  /** What this person sees on one of the last messages; buttons that lead on are there several times. */
  #now(key: string): readonly Pressable[] {
    const { conversations } = this.#town.bot.standIn;
    const messages = conversations.personalChat(key).messages.filter(postedCard);
    const message = this.#one(messages.slice(-3));
    const card = message && conversations.cardSeenBy(key, message);
    if (message === undefined) return [];
    const inputs = inputsOf(card);
    return buttonsOf(card)
      .filter(({ action }) => action.type === 'Action.Execute')
      .flatMap((button) => Array<typeof button>(weightOf(button.action)).fill(button))
      .map(({ title, action }) => ({ key, messageId: message.id, title, action, inputs }));
  }

  #fillsOne(input: CardInput): string {
    if (input.kind === 'toggle') return this.#chance() < 0.8 ? input.valueOn : input.valueOff;
    if (input.kind === 'choice') {
      const value = this.#one(input.choices)?.value ?? '';
      // Most people are no lawyers.
      return input.id === 'secrecy' && this.#chance() < 0.7 ? 'none' : value;
    }
    return this.#chance() < 0.9 ? `Gezien: ${newWord()}.` : (this.#one(BAD_TEXTS) ?? '');
  }

  #fills({ inputs, action }: Pressable): Inputs {
    if (action.associatedInputs === 'none') return {};
    return Object.fromEntries(inputs.map((input) => [input.id, this.#fillsOne(input)]));
  }

  #chooses(): { pressable: Pressable; by: string; again: boolean } | undefined {
    const by = this.#one(WALKERS) ?? '';
    const draw = this.#chance();
    const old = this.#one(this.#seen.filter(({ key }) => draw < 0.03 || key === by));
    if (draw < 0.2 && old) return { pressable: old, by, again: this.#chance() < 0.5 };
    const pressable = this.#one(this.#now(by));
    return pressable && { pressable, by, again: false };
  }

  /** One press; undefined when the chosen person has nothing to press. */
  async step(): Promise<Walked | undefined> {
    const chosen = this.#chooses();
    if (chosen === undefined) return undefined;
    const { pressable, by, again } = chosen;
    const foreign = pressable.key !== by;
    const inputs = again && pressable.filled ? pressable.filled : this.#fills(pressable);
    pressable.filled = inputs;
    this.#seen.push(pressable);
    if (this.#seen.length > MEMORY) this.#seen.shift();
    const { standIn } = this.#town.bot;
    const own = standIn.conversations.personalChat(by).messages.filter(postedCard).at(-1);
    const messageId = foreign ? own?.id : pressable.messageId;
    if (messageId === undefined) return undefined;
    const { answers } = await standIn.presses(by, messageId, pressable.action, inputs);
    const [last] = answers;
    return {
      step: `${by} presses "${pressable.title}"${foreign ? ` of ${pressable.key}` : ''}${again ? ' again' : ''}`,
      key: by,
      foreign,
      typed: wordsIn(JSON.stringify(inputs)),
      status: last?.status ?? 0,
      answer: JSON.stringify(last?.body ?? ''),
    };
  }
}
