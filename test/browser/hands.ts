// Two ways to use the page, so that one story can be played with either: everything is found by the words on it.
import type { Locator, Page } from 'playwright-core';
import type { Language } from '../../src/local/people.ts';
import type { Translate } from '../../src/messages/messages.ts';
import { wordsIn } from '../support/worries.ts';
import { Keyboard } from './keyboard.ts';
import { PersonScreen } from './person-screen.ts';

/** By the id of the field: what is typed (a text, a day), picked (somebody, something stored), chosen (the value of a choice) or ticked. */
export interface Filled {
  readonly typed?: { readonly [field: string]: string };
  readonly picked?: { readonly [field: string]: string };
  readonly chosen?: { readonly [field: string]: string };
  readonly ticked?: readonly string[];
}

/** One way to press, type and choose. */
interface Way {
  press(target: Locator): Promise<void>;
  type(target: Locator, text: string): Promise<void>;
  date(target: Locator, day: string): Promise<void>;
  pick(list: Locator, option: string): Promise<void>;
  choose(group: Locator, answer: string): Promise<void>;
  tick(box: Locator): Promise<void>;
}

export const withMouse: Way = {
  press: (target) => target.click(),
  async type(target, text) {
    await target.click();
    await target.pressSequentially(text);
  },
  date: (target, day) => target.fill(day),
  async pick(list, option) {
    await list.selectOption({ label: option });
  },
  choose: (group, answer) => group.getByRole('radio', { name: answer, exact: true }).check(),
  tick: (box) => box.check(),
};

/** @param page on which nothing is touched but keys. */
export function withKeys(page: Page): Way {
  const keys = new Keyboard(page);
  /** The way that is shorter: up from below the messages, or on within one of them. */
  async function goes(target: Locator): Promise<void> {
    await target.waitFor();
    const isFurther = await target.evaluate((element) => {
      const { activeElement } = element.ownerDocument;
      const inSame = activeElement?.closest('article') === element.closest('article');
      const follows = element.compareDocumentPosition(activeElement ?? element) & 2;
      return inSame && follows !== 0;
    });
    await keys.goesTo(target, isFurther ? 'Tab' : 'Shift+Tab');
  }
  return {
    async press(target) {
      await goes(target);
      await page.keyboard.press('Enter');
    },
    async type(target, text) {
      await goes(target);
      await page.keyboard.type(text);
    },
    async date(target, day) {
      await goes(target);
      const [year = '', month = '', date = ''] = day.split('-');
      await page.keyboard.type(`${date}${month}${year}`);
    },
    async pick(list, option) {
      await goes(list);
      // A letter that the keyboard has no key for would end the search in the list.
      await page.keyboard.type(/^[ -~]*/.exec(option)?.[0] ?? '');
    },
    async choose(group, answer) {
      await goes(group.getByRole('radio').first());
      await keys.chooses(group, answer);
    },
    async tick(box) {
      await goes(box);
      await page.keyboard.press('Space');
    },
  };
}

/** Somebody of the cast before the page, in one language. */
export class Hands {
  readonly screen: PersonScreen;
  readonly #name: string;
  readonly #page: Page;
  readonly #way: Way;
  readonly #t: Translate;

  constructor(page: Page, name: string, language: Language, way: Way) {
    this.screen = new PersonScreen(page, name);
    this.#name = name;
    this.#page = page;
    this.#way = way;
    this.#t = wordsIn(language);
  }

  /** The page shows their screen from now on. */
  async sitsDown(): Promise<void> {
    await this.#page.locator('#people').getByRole('option', { name: this.#name }).click();
    await this.screen.pane.waitFor();
  }

  async says(text: string): Promise<void> {
    const answers = this.screen.pane.locator('article.from-bot');
    const before = await answers.count();
    await this.#way.type(this.screen.compose, text);
    await this.screen.compose.press('Enter');
    await answers.nth(before).waitFor();
  }

  /** Presses the newest button with this title, of several the one in the row with these words, and waits for the answer. */
  async presses(title: string, near?: string): Promise<void> {
    const button = near === undefined ? await this.screen.button(title) : this.#inRow(near, title);
    await this.#way.press(button);
    await this.screen.isAnswered();
  }

  #inRow(words: string, title: string): Locator {
    const rows = this.screen.pane.getByRole('log').locator('.ac-columnSet').filter({ hasText: words });
    return rows.getByRole('button', { name: title, exact: true }).last();
  }

  async fills({ picked = {}, chosen = {}, typed = {}, ticked = [] }: Filled): Promise<void> {
    const label = (field: string) => this.#words(`field.${field}`);
    for (const [field, words] of Object.entries(picked)) await this.#chooses(label(field), words);
    for (const [field, value] of Object.entries(chosen))
      await this.#chooses(label(field), this.#words(`choice.${field}.${value}`));
    for (const [field, text] of Object.entries(typed)) {
      const box = this.screen.newest.getByLabel(label(field), { exact: true });
      const isDay = (await box.getAttribute('type')) === 'date';
      await (isDay ? this.#way.date(box, text) : this.#way.type(box, text));
    }
    for (const field of ticked) await this.ticks(label(field));
  }

  async ticks(label: string): Promise<void> {
    await this.#way.tick(this.screen.newest.getByRole('checkbox', { name: label, exact: true }));
  }

  /** From a list to fold out, or from choices that are all in sight. */
  async #chooses(label: string, answer: string): Promise<void> {
    const list = this.screen.newest.getByRole('combobox', { name: label, exact: true });
    const group = this.screen.newest.getByRole('radiogroup', { name: label, exact: true });
    await list.or(group).waitFor();
    if (await list.isVisible()) await this.#way.pick(list, answer);
    else await this.#way.choose(group, answer);
  }

  #words(key: string): string {
    return this.#t(key as Parameters<Translate>[0]);
  }

  async fromHome(title: string): Promise<void> {
    await this.says('start');
    await this.presses(title);
  }

  sees(text: string | RegExp): Promise<void> {
    return this.screen.sees(text);
  }
}
