import assert from 'node:assert/strict';
import type { Json } from '../../src/cards/kit.ts';
import type { Language } from '../../src/local/people.ts';
import { postedCard } from '../../src/local/teams-conversations.ts';
import type { Conversation, Delivery, Device, Message, Pressed } from '../../src/local/teams-model.ts';
import type { TeamsStandIn } from '../../src/local/teams-stand-in.ts';
import { complaintsOf } from '../cards/card-rules.ts';
import {
  buttonsOf,
  type CardButton,
  type CardInput,
  complaint,
  inputsOf,
  wordsOf,
} from '../local/card-reading.ts';

/** What somebody fills in: by the input's id or label; a choice or a person by title or value, several as a list, a toggle as true or false, a date as `YYYY-MM-DD`. */
export type Filling = { readonly [input: string]: string | boolean | readonly string[] };

export interface PressOptions extends Delivery {
  /** Of several buttons with this title, the one nearest to these words. */
  readonly near?: string;
}

/** Issue A: a card stays below this as it is sent. */
const SENT_MOST = 25 * 1024;

/** Teams with everybody in it, for tests that read as a script. */
export class TeamsClient {
  readonly standIn: TeamsStandIn;
  readonly #actors = new Map<string, Actor>();

  constructor(standIn: TeamsStandIn) {
    this.standIn = standIn;
  }

  person(key: string): Actor {
    const actor = this.#actors.get(key) ?? new Actor(this.standIn, key);
    this.#actors.set(key, actor);
    return actor;
  }

  /** All that the bot ever put into Teams' own store, as JSON: what a canary must never be found in. */
  everythingPosted(): string[] {
    return this.standIn.posted.map((activity) => JSON.stringify(activity));
  }
}

/** One person before their Teams. Buttons are found by their title on what this person sees; every press is counted. */
export class Actor {
  readonly key: string;
  /** Buttons pressed and choices picked since the start or `countsAgain()`; typed text costs nothing. */
  pressCount = 0;
  readonly #standIn: TeamsStandIn;
  #conversationId: string;
  #filled = new Map<string, string>();
  #filledOn = '';

  constructor(standIn: TeamsStandIn, key: string) {
    this.key = key;
    this.#standIn = standIn;
    this.#conversationId = standIn.conversations.personalChat(key).id;
  }

  async installs(): Promise<void> {
    await this.#standIn.installs(this.key);
  }

  async uninstalls(): Promise<void> {
    await this.#standIn.uninstalls(this.key);
  }

  /** From now on their Teams speaks this language. */
  speaks(language: Language): this {
    this.#standIn.setLanguage(this.key, language);
    return this;
  }

  has(device: Partial<Device>): this {
    this.#standIn.setDevice(this.key, device);
    return this;
  }

  async says(text: string, delivery?: Delivery): Promise<void> {
    await this.#standIn.says(this.key, text, {
      conversationId: this.#conversationId,
      ...(delivery ? { delivery } : {}),
    });
    await this.#standIn.settled();
  }

  /** Goes to the 1:1 chat with the bot. */
  async opensChat(): Promise<void> {
    await this.#opens(this.#standIn.conversations.personalChat(this.key));
  }

  async opensChannel(name: string): Promise<void> {
    const channel = this.#standIn.conversations
      .of(this.key)
      .find((each) => each.kind === 'channel' && each.name === name);
    assert(channel, `${this.key} is in no channel ${name}`);
    await this.#opens(channel);
  }

  async reloads(): Promise<void> {
    this.#filled.clear();
    await this.#standIn.reloads(this.key);
  }

  closesDialog(): void {
    this.#standIn.closesDialog(this.key);
  }

  /** Fills in inputs of the card or dialog that is before this person; choices, toggles and dates count as presses. */
  fills(filling: Filling): void {
    const { card, id } = this.#cardWithInputs();
    if (this.#filledOn !== id) this.#filled.clear();
    this.#filledOn = id;
    const inputs = inputsOf(card);
    for (const [name, wanted] of Object.entries(filling)) {
      const input = inputs.find((each) => each.id === name) ?? inputs.find((each) => each.label === name);
      assert(input, `${this.key} sees no input "${name}"; there are: ${named(inputs)}`);
      this.#filled.set(input.id, valueFor(input, wanted));
      if (input.kind === 'choice') this.pressCount += Array.isArray(wanted) ? wanted.length : 1;
      if (input.kind === 'toggle' || input.kind === 'date') this.pressCount += 1;
    }
  }

  /** Presses a button as a real client does: refuses when an input is missing or too long, sends what was filled in. */
  async presses(title: string, { near, ...delivery }: PressOptions = {}): Promise<Pressed> {
    const { card, message, button } = this.#button(title, near);
    const { action } = button;
    const inputs = action.associatedInputs === 'none' ? {} : this.#values(card, this.#screenId(message));
    this.pressCount += 1;
    this.#filled.clear();
    const before = this.#card();
    const pressed = message
      ? await this.#standIn.presses(this.key, message.id, action, inputs, delivery)
      : await this.#standIn.pressesInDialog(this.key, action, inputs, delivery);
    await this.#standIn.settled();
    if (this.#card() !== before) this.#looksAt(this.#card());
    return pressed;
  }

  /** The titles of the buttons of the open dialog, else of the latest card. */
  get buttons(): string[] {
    return buttonsOf(this.#card()).map(({ title }) => title);
  }

  /** The words of the open dialog, else of the bot's latest message, as this person sees them. */
  get screen(): string {
    const { dialog } = this.#standIn.seat(this.key);
    if (dialog) return [dialog.title, dialog.text ?? '', wordsOf(dialog.card)].join('\n').trim();
    const latest = this.#botMessages().at(-1);
    return latest ? this.#words(latest) : '';
  }

  /** The words of the whole conversation, oldest first. */
  get transcript(): string {
    return this.#conversation()
      .messages.map((message) => this.#words(message))
      .join('\n\n');
  }

  get unread(): number {
    return this.#standIn.conversations.unread(this.key, this.#conversation());
  }

  get hasDialog(): boolean {
    return this.#standIn.seat(this.key).dialog !== undefined;
  }

  sees(expected: string | RegExp): void {
    assert(found(this.screen, expected), `${this.key} does not see ${expected}, but:\n${this.screen}`);
  }

  /** Nowhere in the conversation, nor in an open dialog. */
  doesNotSee(unexpected: string | RegExp): void {
    const all = `${this.transcript}\n${this.screen}`;
    assert(!found(all, unexpected), `${this.key} sees ${unexpected}:\n${all}`);
  }

  countsAgain(): void {
    this.pressCount = 0;
  }

  async #opens(conversation: Conversation): Promise<void> {
    this.#conversationId = conversation.id;
    await this.#standIn.opens(this.key, conversation.id);
  }

  #conversation(): Conversation {
    const conversation = this.#standIn.conversations.find(this.#conversationId);
    assert(conversation);
    return conversation;
  }

  #botMessages(): Message[] {
    return this.#conversation().messages.filter(({ from }) => from === 'bot');
  }

  #words(message: Message): string {
    const view = this.#standIn.conversations.privateView(this.key, message.id);
    const { text } = message.activity;
    const shown = this.#standIn.conversations.cardSeenBy(this.key, message);
    const notice = view?.notice?.kind === 'text' ? view.notice.text : '';
    return [typeof text === 'string' ? text : '', wordsOf(shown), notice]
      .filter((part) => part !== '')
      .join('\n');
  }

  #card(): unknown {
    const { dialog } = this.#standIn.seat(this.key);
    const latest = this.#botMessages().findLast((message) => postedCard(message));
    return dialog ? dialog.card : latest && this.#standIn.conversations.cardSeenBy(this.key, latest);
  }

  #cardWithInputs(): { card: unknown; id: string } {
    const { dialog } = this.#standIn.seat(this.key);
    if (dialog) return { card: dialog.card, id: this.#screenId(undefined) };
    const message = this.#botMessages().findLast((each) => inputsOf(this.#seen(each)).length > 0);
    assert(message, `${this.key} sees nothing to fill in`);
    return { card: this.#seen(message), id: this.#screenId(message) };
  }

  #seen(message: Message): unknown {
    return this.#standIn.conversations.cardSeenBy(this.key, message);
  }

  #screenId(message: Message | undefined): string {
    return message ? message.id : 'dialog';
  }

  /** Whatever anybody is shown keeps the rules of cards, also the pages that no sample stands for. */
  #looksAt(card: unknown): void {
    // The stand-in's own tests talk to a bot with simpler cards.
    if ((card as Json | undefined)?.lang === undefined) return;
    const wrong = complaintsOf(card as Json);
    assert.deepEqual(wrong, [], `${this.key} is shown a card with faults:\n${this.screen}`);
    const bytes = Buffer.byteLength(JSON.stringify(card));
    assert(bytes <= SENT_MOST, `${this.key} is shown a card of ${bytes} bytes:\n${this.screen}`);
  }

  #button(
    title: string,
    near: string | undefined,
  ): { card: unknown; message?: Message | undefined; button: CardButton } {
    const { dialog } = this.#standIn.seat(this.key);
    if (dialog) return { card: dialog.card, button: pick(buttonsOf(dialog.card), title, near, this.key) };
    for (const message of this.#botMessages().reverse()) {
      const card = this.#seen(message);
      const buttons = buttonsOf(card);
      if (buttons.some((button) => button.title === title)) {
        return { card, message, button: pick(buttons, title, near, this.key) };
      }
    }
    return assert.fail(`${this.key} sees no button "${title}", but:\n${this.transcript}`);
  }

  #values(card: unknown, id: string): { [id: string]: string } {
    const values: { [id: string]: string } = {};
    for (const input of inputsOf(card)) {
      const value = (this.#filledOn === id ? this.#filled.get(input.id) : undefined) ?? input.initial;
      const wrong = complaint(input, value);
      assert(wrong === undefined, `${this.key} cannot press: ${wrong}`);
      if (value !== '') values[input.id] = value;
    }
    return values;
  }
}

function pick(
  buttons: readonly CardButton[],
  title: string,
  near: string | undefined,
  key: string,
): CardButton {
  const same = buttons.filter((button) => button.title === title);
  const distance = (button: CardButton): number =>
    near === undefined ? 0 : button.around.findIndex((words) => words.includes(near));
  const [nearest] = same
    .filter((button) => distance(button) >= 0)
    .sort((left, right) => distance(left) - distance(right));
  assert(
    nearest,
    `${key} sees no button "${title}"${near ? ` near "${near}"` : ''}; there are: ${titles(buttons)}`,
  );
  return nearest;
}

function valueFor(input: CardInput, wanted: string | boolean | readonly string[]): string {
  if (input.kind === 'toggle') return wanted === true ? input.valueOn : input.valueOff;
  const parts = (Array.isArray(wanted) ? wanted : [String(wanted)]) as readonly string[];
  if (input.kind !== 'choice') return parts.join(',');
  assert(input.multiple || parts.length === 1, `"${input.label}" takes one choice`);
  return parts.map((part) => choiceFor(input, part)).join(',');
}

function choiceFor(input: CardInput, wanted: string): string {
  const choice = input.choices.find(({ title, value }) => value === wanted || title === wanted);
  assert(
    choice,
    `"${input.label}" has no choice "${wanted}"; there are: ${input.choices.map((each) => each.title).join(', ')}`,
  );
  return choice.value;
}

function found(text: string, expected: string | RegExp): boolean {
  return typeof expected === 'string' ? text.includes(expected) : expected.test(text);
}

function named(inputs: readonly CardInput[]): string {
  return inputs.map(({ id, label }) => `${id} (${label})`).join(', ');
}

function titles(buttons: readonly CardButton[]): string {
  return buttons.map(({ title }) => title).join(', ');
}
