import { dialogOver } from './dialog.js';
import { h, icon } from './dom.js';
import { messageRow } from './messages.js';
import { paneHead } from './pane-head.js';
import { say } from './texts.js';
import { does, readPerson } from './town.js';

const TYPING_SHOWN_MS = 4000;

const stillness = matchMedia('(prefers-reduced-motion: reduce)');
const softly = () => (stillness.matches ? 'instant' : 'smooth');

/** One person's screen: their conversations, the messages of one, a box to type in, and what opens over it. */
export class Pane {
  /** @param {{ people: () => object[], onActive: () => void, onClose: () => void, onBeside: () => void,
   *   onNews: (key: string) => void, layout: () => object }} town */
  constructor(town) {
    this.town = town;
    this.rows = new Map();
    this.asked = 0;
    this.language = 'nl';
    this.head = paneHead({
      setLanguage: (language) => this.act('language', { language }),
      choose: (conversationId) => this.choose(conversationId),
      close: town.onClose,
      beside: town.onBeside,
    });
    this.empty = h('p', { class: 'empty' });
    this.log = h('div', { class: 'log', role: 'log', 'aria-live': 'polite', tabindex: '0' }, this.empty);
    this.typing = h('p', { class: 'typing', hidden: true }, h('i'), h('i'), h('i'), h('span'));
    this.box = h('textarea', { rows: '1', maxlength: '4000' });
    this.sendButton = h('button', { type: 'submit', class: 'send' }, icon('send'));
    this.form = h(
      'form',
      { class: 'compose', onsubmit: (event) => this.send(event) },
      this.box,
      this.sendButton,
    );
    this.box.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) this.send(event);
    });
    this.box.addEventListener('input', () => this.growBox());
    this.element = h('section', { class: 'pane' }, this.head.element, this.log, this.typing, this.form);
    this.element.addEventListener('focusin', town.onActive);
    this.element.addEventListener('pointerdown', town.onActive);
    this.dialog = dialogOver({
      screen: this.element,
      behind: [this.head.element, this.log, this.form],
      language: () => this.language,
      press: (action) => this.act('presses-in-dialog', { action }),
      close: () => this.act('closes-dialog'),
    });
  }

  /** Shows somebody else here. */
  async become(key) {
    if (this.key === key) return;
    if (this.key) void does(this.key, 'leaves');
    this.key = key;
    this.conversationId = undefined;
    this.clear();
    await does(key, 'opens');
    await this.refresh();
    this.toEnd();
  }

  async choose(conversationId) {
    if (conversationId === this.conversationId) return;
    this.conversationId = conversationId;
    this.clear();
    await this.act('opens', { conversationId });
    this.toEnd();
  }

  leave() {
    if (this.key) void does(this.key, 'leaves');
    this.key = undefined;
  }

  /** Fetches and draws what this person sees now; resolves when nothing newer is under way. */
  refresh() {
    this.asked += 1;
    this.latest = this.fetchAndDraw(this.asked);
    return this.latest;
  }

  async fetchAndDraw(asked) {
    if (!this.key) return;
    const view = await readPerson(this.key, this.conversationId);
    // An older answer that comes in later must not undo a newer one.
    if (asked === this.asked) this.draw(view);
    else await this.latest;
  }

  draw(view) {
    const person = this.town.people().find((each) => each.key === this.key);
    if (!person) return;
    const { language } = view;
    this.language = language;
    this.conversationId = view.shown;
    this.element.lang = language;
    this.element.setAttribute('aria-label', say(language, 'paneOf', { name: person.name }));
    this.head.show(person, view, this.town.layout());
    const shown = view.conversations.find(({ id }) => id === view.shown);
    const prompt =
      shown?.kind === 'channel'
        ? say(language, 'composeChannel', { name: shown.name })
        : say(language, 'compose');
    this.box.placeholder = prompt;
    this.box.setAttribute('aria-label', prompt);
    this.sendButton.setAttribute('aria-label', say(language, 'send'));
    this.sendButton.title = say(language, 'send');
    this.log.setAttribute('aria-label', say(language, 'messages'));
    this.empty.textContent = say(language, 'empty');
    this.empty.hidden = view.messages.length > 0;
    this.drawMessages(view.messages, person);
    this.dialog.show(view.dialog);
  }

  drawMessages(messages, person) {
    const atBottom = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 80;
    const known = new Set(messages.map(({ id }) => id));
    for (const [id, { row }] of this.rows) if (!known.has(id)) this.forgetRow(id, row);
    const isFirst = this.rows.size === 0;
    let isNew = false;
    for (const message of messages) {
      const row = this.rows.get(message.id);
      if (row) row.update(message);
      else {
        isNew = true;
        const made = messageRow(message, this.viewer(person));
        this.rows.set(message.id, made);
        this.log.append(made.row);
      }
    }
    if (isNew) this.typing.hidden = true;
    if (isNew && !isFirst) this.town.onNews(person.key);
    if (isNew && atBottom) this.toEnd();
  }

  viewer(person) {
    return {
      key: person.key,
      name: person.name,
      language: () => this.language,
      people: this.town.people,
      press: (messageId, action) => this.presses(messageId, action),
      remove: (messageId) => void this.act('removes', { messageId }),
    };
  }

  forgetRow(id, row) {
    row.remove();
    this.rows.delete(id);
  }

  async presses(messageId, action) {
    await this.act('presses', { messageId, action });
    const row = this.rows.get(messageId)?.row;
    const trouble = row?.querySelector('.notice:not([hidden])');
    if (trouble) trouble.scrollIntoView({ block: 'nearest', behavior: softly() });
    else if (row) this.reveal(row);
  }

  /** Brings a message into view: all of it where it fits on the screen, else its top. */
  reveal(row, behavior = softly()) {
    const top = row.offsetTop - this.log.offsetTop;
    const fits = row.offsetHeight < this.log.clientHeight;
    const last = row === this.log.lastElementChild;
    this.log.scrollTo({ top: fits && last ? this.log.scrollHeight : top - 12, behavior });
  }

  /** Does something as this person and shows what came of it. */
  async act(deed, details = {}) {
    const { key } = this;
    if (!key) return;
    await does(key, deed, details).catch(() => undefined);
    await this.refresh();
  }

  send(event) {
    event.preventDefault();
    const text = this.box.value.trim();
    if (text === '' || !this.conversationId) return;
    this.box.value = '';
    this.growBox();
    void this.act('says', { text, conversationId: this.conversationId });
    this.toEnd();
  }

  /** The bot is at work. */
  showTyping() {
    this.typing.hidden = false;
    this.typing.querySelector('span').textContent = say(this.language, 'typing');
    clearTimeout(this.typingTimer);
    this.typingTimer = setTimeout(() => {
      this.typing.hidden = true;
    }, TYPING_SHOWN_MS);
  }

  growBox() {
    this.box.style.height = 'auto';
    this.box.style.height = `${Math.min(this.box.scrollHeight, 140)}px`;
  }

  clear() {
    for (const [id, { row }] of this.rows) this.forgetRow(id, row);
    this.dialog.show(null);
    this.typing.hidden = true;
  }

  toEnd() {
    const last = this.log.lastElementChild;
    if (last) this.reveal(last, 'instant');
  }
}
