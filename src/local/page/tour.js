import { h, icon } from './dom.js';
import { say } from './texts.js';

const remembered = 'livc-tour-closed';

/**
 * Three steps through the town: report, receive, learn nothing. Not there where it leads nowhere.
 * @param {HTMLElement} place
 * @param {{ language: () => string, isThere: (step: number) => boolean, goTo: (step: number) => void,
 *   leads: () => boolean }} town
 */
export function tour(place, town) {
  let step = 1;
  let open = localStorage.getItem(remembered) === null;

  let drawn = '';

  const draw = () => {
    const language = town.language();
    const there = town.isThere(step);
    const now = `${open} ${step} ${language} ${there}`;
    if (now === drawn) return;
    drawn = now;
    place.replaceChildren();
    if (!open || !town.leads()) return;
    const title = say(language, `tour${step}`);
    const [before, button = '', after = ''] = title.split('*');
    const go = h(
      'button',
      { type: 'button', class: 'primary', hidden: there },
      say(language, `tour${step}Go`),
    );
    go.addEventListener('click', () => town.goTo(step));
    const back = turner('before', say(language, 'back'), step === 1, () => turn(step - 1));
    const next = turner('after', say(language, 'next'), step === 3, () => turn(step + 1));
    const close = h('button', {
      type: 'button',
      class: 'quiet tour-close',
      'aria-label': say(language, 'tourClose'),
    });
    close.append(icon('close'));
    close.addEventListener('click', () => toggle(false));
    place.append(
      h(
        'section',
        { class: 'tour', 'aria-label': say(language, 'tour') },
        h('span', { class: 'tour-number', 'aria-hidden': 'true' }, `${step}/3`),
        h(
          'div',
          { class: 'tour-words', 'aria-live': 'polite' },
          h('p', { class: 'sr-only' }, say(language, 'tourStep', { step })),
          h('h2', {}, before, button && h('em', {}, button), after),
          h('p', {}, say(language, `tour${step}Text`)),
        ),
        h('div', { class: 'tour-deeds' }, go, h('div', { class: 'tour-turn' }, back, next)),
        close,
      ),
    );
  };
  const turn = (to) => {
    step = to;
    draw();
    place.querySelector('.primary:not([hidden]), .tour-turn :enabled')?.focus();
  };
  const toggle = (wanted) => {
    open = wanted;
    if (open) {
      localStorage.removeItem(remembered);
      step = 1;
    } else localStorage.setItem(remembered, 'yes');
    draw();
  };

  return {
    draw,
    toggle: () => toggle(!open),
    /** Goes on by itself when what a step asks for has happened. */
    reached(at) {
      if (!open || step !== at - 1) return;
      step = at;
      draw();
    },
  };
}

/** A button to another step: words where there is room for them, else an arrow. */
function turner(name, words, disabled, onclick) {
  return h('button', { type: 'button', class: 'quiet', disabled, onclick }, icon(name), h('span', {}, words));
}
