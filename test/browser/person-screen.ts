// What one person does on their screen of the page: real clicks and real typing, everything found by the words on it.
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

export class PersonScreen {
  readonly pane: Locator;

  /** @param name as the page shows it, e.g. `Chloé Dubois`. */
  constructor(page: Page, name: string) {
    this.pane = page
      .locator('section.pane')
      .filter({ has: page.getByRole('heading', { name, exact: true, level: 2 }) });
  }

  /** Where this person looks: the window over their screen, else the newest card. */
  async #front(): Promise<Locator> {
    const dialog = this.pane.getByRole('dialog');
    return (await dialog.isVisible()) ? dialog : this.pane.getByRole('log');
  }

  /** Presses the newest button with this title and waits for the answer. */
  async presses(title: string): Promise<void> {
    const front = await this.#front();
    await front.getByRole('button', { name: title, exact: true }).last().click();
    await this.isAnswered();
  }

  /** Nothing that was pressed is still under way. */
  async isAnswered(): Promise<void> {
    for (const busy of await this.pane.locator('[aria-busy=true]').all()) await busy.waitFor({ state: 'hidden' });
  }

  async chooses(question: string, answer: string): Promise<void> {
    const front = await this.#front();
    await front
      .getByRole('radiogroup', { name: question, exact: true })
      .getByRole('radio', { name: answer, exact: true })
      .check();
  }

  async ticks(label: string): Promise<void> {
    await (await this.#front()).getByRole('checkbox', { name: label, exact: true }).check();
  }

  async fills(label: string, text: string): Promise<void> {
    const field = await this.field(label);
    await field.click();
    await field.pressSequentially(text);
  }

  async field(label: string): Promise<Locator> {
    return (await this.#front()).getByRole('textbox', { name: label, exact: true }).last();
  }

  /** Types into the chat. */
  async says(text: string): Promise<void> {
    const box = this.pane.locator('form.compose textarea');
    await box.click();
    await box.pressSequentially(text);
    await box.press('Enter');
    await this.pane.locator('article.mine .bubble').filter({ hasText: text }).last().waitFor();
  }

  /** Waits until these words stand on the screen, in the window over it if there is one. */
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
