import { drawCard } from './card.js';
import { h, icon } from './dom.js';
import { say } from './texts.js';

const focusable =
  'button:not([disabled]), [href], input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

/**
 * The window over one person's screen. Keeps the focus inside while it is open and gives it back afterwards.
 * @param {{ screen: HTMLElement, behind: HTMLElement[], language: () => string,
 *   press: (action: object) => Promise<void>, close: () => void }} parts
 */
export function dialogOver({ screen, behind, language, press, close }) {
  const title = h('h2', { class: 'dialog-title', tabindex: '-1' });
  const body = h('div', { class: 'dialog-body' });
  const error = h('p', { class: 'notice bad', role: 'alert', hidden: true });
  const shut = h('button', { type: 'button', class: 'quiet', onclick: close }, icon('close'));
  const box = h(
    'div',
    { class: 'dialog', role: 'dialog', 'aria-modal': 'true' },
    h('div', { class: 'dialog-head' }, title, shut),
    error,
    body,
  );
  const shade = h('div', { class: 'shade', hidden: true }, box);
  screen.append(shade);
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    if (event.key === 'Tab') keepInside(box, event);
  });

  let drawn = '';
  let cameFrom = null;
  const open = (dialog) => {
    const words = language();
    shut.setAttribute('aria-label', say(words, 'close'));
    shut.title = say(words, 'close');
    title.textContent = dialog.title || say(words, 'bot');
    box.setAttribute('aria-label', title.textContent);
    error.hidden = dialog.error === null;
    error.textContent = dialog.error === null ? '' : say(words, 'error');
    box.style.setProperty('--wanted-width', width(dialog.size.width));
    const now = JSON.stringify([dialog.card, dialog.text]);
    if (now === drawn) return;
    const wasOpen = drawn !== '';
    drawn = now;
    body.replaceChildren(
      dialog.card ? drawCard(dialog.card, pressed) : h('p', { class: 'dialog-text' }, dialog.text),
    );
    if (!wasOpen) cameFrom = screen.contains(document.activeElement) ? document.activeElement : null;
    body.scrollTop = 0;
    if (wasOpen ? box.contains(document.activeElement) || document.activeElement === document.body : cameFrom)
      title.focus();
  };
  const pressed = async (action) => {
    if (box.getAttribute('aria-busy') === 'true') return;
    box.setAttribute('aria-busy', 'true');
    await press(action).finally(() => box.removeAttribute('aria-busy'));
  };

  return {
    /** @param {object | null} dialog */
    show(dialog) {
      for (const element of behind) element.inert = dialog !== null;
      shade.hidden = dialog === null;
      if (dialog) return open(dialog);
      if (drawn === '') return;
      drawn = '';
      body.replaceChildren();
      if (cameFrom?.isConnected) cameFrom.focus();
      cameFrom = null;
    },
  };
}

function keepInside(box, event) {
  const stops = [...box.querySelectorAll(focusable)].filter((each) => each.offsetParent !== null);
  const [first] = stops;
  const last = stops.at(-1);
  const { activeElement } = document;
  if (event.shiftKey && (activeElement === first || !stops.includes(activeElement))) {
    event.preventDefault();
    last?.focus();
  } else if (!event.shiftKey && activeElement === last) {
    event.preventDefault();
    first?.focus();
  }
}

function width(wanted) {
  const named = { small: 400, medium: 600, large: 840 };
  return `${typeof wanted === 'number' ? wanted : (named[wanted] ?? 600)}px`;
}
