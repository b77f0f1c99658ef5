// What one person does on their screen of the page: real clicks and real typing, everything found by the words on it.
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

export class PersonScreen {
  readonly pane: Locator;
  readonly dialog: Locator;
  readonly compose: Locator;

  /** @param name as the page shows it, e.g. `Chloé Dubois`. */
  constructor(page: Page, name: string) {
    this.pane = page
      .locator('section.pane')
      .filter({ has: page.getByRole('heading', { name, exact: true, level: 2 }) });
    this.dialog = this.pane.getByRole('dialog');
    this.compose = this.pane.locator('form.compose textarea');
  }

  /** Where this person looks: the window over their screen, else the messages. */
  async #front(): Promise<Locator> {
    return (await this.dialog.isVisible()) ? this.dialog : this.pane.getByRole('log');
  }

  /** The newest button with this title. */
  async button(title: string): Promise<Locator> {
    return (await this.#front()).getByRole('button', { name: title, exact: true }).last();
  }

  /** The titles of the buttons on the newest card. */
  async titles(): Promise<readonly string[]> {
    return this.pane.getByRole('log').locator('.card').last().getByRole('button').allInnerTexts();
  }

  async group(question: string): Promise<Locator> {
    return (await this.#front()).getByRole('radiogroup', { name: question, exact: true });
  }

  async checkbox(label: string): Promise<Locator> {
    return (await this.#front()).getByRole('checkbox', { name: label, exact: true });
  }

  async field(label: string): Promise<Locator> {
    return (await this.#front()).getByRole('textbox', { name: label, exact: true }).last();
  }

  /** Presses the newest button with this title and waits for the answer. */
  async presses(title: string): Promise<void> {
    await (await this.button(title)).click();
    await this.isAnswered();
  }

  /** Nothing that was pressed is still under way. */
  async isAnswered(): Promise<void> {
    const busy = this.pane.locator('[aria-busy=true]');
    while ((await busy.count()) > 0) await busy.first().waitFor({ state: 'hidden' });
  }

  async chooses(question: string, answer: string): Promise<void> {
    await (await this.group(question)).getByRole('radio', { name: answer, exact: true }).check();
  }

  async ticks(label: string): Promise<void> {
    await (await this.checkbox(label)).check();
  }

  async fills(label: string, text: string): Promise<void> {
    const field = await this.field(label);
    await field.click();
    await field.pressSequentially(text);
  }

  /** The newest message. */
  get newest(): Locator {
    return this.pane.getByRole('article').last();
  }

  /** Types into the chat, and waits until the bot has answered. */
  async says(text: string): Promise<void> {
    const answers = this.pane.locator('article.from-bot');
    const before = await answers.count();
    await this.compose.click();
    await this.compose.pressSequentially(text);
    await this.compose.press('Enter');
    await this.pane.locator('article.mine .bubble').filter({ hasText: text }).last().waitFor();
    await answers.nth(before).waitFor();
  }

  async speaks(language: string): Promise<void> {
    await this.pane.getByRole('radio', { name: language, exact: true }).click();
    await this.pane.getByRole('radio', { name: language, exact: true, checked: true }).waitFor();
  }

  /** Waits until these words stand on the screen, or in the window over it. */
  async sees(text: string | RegExp): Promise<void> {
    await this.pane.getByText(text).filter({ visible: true }).last().waitFor();
  }

  /** Everything there is to read now. */
  async words(): Promise<string> {
    return (await this.#front()).innerText();
  }

  async doesNotSee(text: string): Promise<void> {
    const words = await this.words();
    assert(!words.includes(text), `"${text}" is on the screen:\n${words}`);
  }
}
