// Somebody without a mouse: Tab, Enter, Space and the arrows, as far as the page lets them.
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** More stops than any screen of the page has. */
const STOPS_MOST = 80;

export class Keyboard {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  async isOn(target: Locator): Promise<boolean> {
    return target.evaluate((element) => element === element.ownerDocument.activeElement);
  }

  /** Goes on with Tab until the focus is there. */
  async goesTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await target.waitFor();
    for (let stop = 0; stop < STOPS_MOST; stop += 1) {
      if (await this.isOn(target)) return;
      await this.#page.keyboard.press(key);
    }
    assert.fail(`${key} never comes to ${target}`);
  }

  async presses(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.goesTo(target);
    await this.#page.keyboard.press(key);
  }

  async writes(target: Locator, text: string): Promise<void> {
    await this.goesTo(target);
    await this.#page.keyboard.type(text);
  }

  /** Into a set of choices with Tab, to the one that is meant with the arrows. */
  async chooses(group: Locator, answer: string): Promise<void> {
    const choices = group.getByRole('radio');
    const wanted = group.getByRole('radio', { name: answer, exact: true });
    await this.goesTo(choices.first());
    for (let step = 0; step < (await choices.count()); step += 1) {
      if (await this.isOn(wanted)) break;
      await this.#page.keyboard.press('ArrowDown');
    }
    assert(await this.isOn(wanted), `the arrows never come to ${answer}`);
    await this.#page.keyboard.press('Space');
    assert(await wanted.isChecked());
  }
}
