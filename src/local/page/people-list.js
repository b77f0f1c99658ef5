import { avatar, h } from './dom.js';
import { say } from './texts.js';

/**
 * The column of people: a list box of which one can be chosen with the arrows and Enter.
 * @param {HTMLElement} place
 * @param {(key: string) => void} onChoose
 */
export function peopleList(place, onChoose) {
  const heading = h('h2', { id: 'people-title' });
  const hint = h('p', { class: 'hint' });
  const list = h('ul', { role: 'listbox', 'aria-labelledby': 'people-title' });
  place.append(heading, hint, list);
  list.addEventListener('keydown', (event) => walk(list, event));
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role=option]');
    if (option) onChoose(option.dataset.key);
  });

  return {
    /** @param {object[]} people @param {{ language: string, chosen: string, shown: string[] }} now */
    show(people, { language, chosen, shown }) {
      heading.textContent = say(language, 'people');
      hint.textContent = say(language, 'peopleHint');
      const focused = document.activeElement?.dataset?.key;
      const hadFocus = list.contains(document.activeElement);
      list.replaceChildren(
        ...people.map((person) =>
          option(person, language, chosen === person.key, shown.includes(person.key)),
        ),
      );
      if (hadFocus) list.querySelector(`[data-key="${focused}"]`)?.focus();
    },
    /** Brings the chosen person into view on a narrow screen, where the list scrolls sideways. */
    reveal() {
      const option = list.querySelector('[aria-selected=true]');
      if (option) list.scrollLeft = option.offsetLeft - (list.clientWidth - option.clientWidth) / 2;
    },
  };
}

function option(person, language, chosen, shown) {
  const [given, ...family] = person.name.split(' ');
  const badge =
    person.unread > 0 &&
    h(
      'span',
      { class: 'badge' },
      h('span', { 'aria-hidden': 'true' }, person.unread > 9 ? '9+' : String(person.unread)),
      h('span', { class: 'sr-only' }, `, ${say(language, 'unread', { count: person.unread })}`),
    );
  return h(
    'li',
    {
      role: 'option',
      'data-key': person.key,
      'aria-selected': String(chosen),
      tabindex: chosen ? '0' : '-1',
      class: shown ? 'shown' : undefined,
    },
    avatar(person),
    h(
      'span',
      { class: 'person-words' },
      h(
        'span',
        { class: 'person-name' },
        given,
        h('span', { class: 'person-family' }, ` ${family.join(' ')}`),
      ),
      h('span', { class: 'person-role' }, person.role[language]),
      h('span', { class: 'person-organisation' }, person.organisation[language]),
    ),
    badge,
  );
}

function walk(list, event) {
  const options = [...list.querySelectorAll('[role=option]')];
  const at = options.indexOf(document.activeElement);
  const steps = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: -1,
  };
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    options[at]?.click();
  } else if (event.key in steps) {
    event.preventDefault();
    const next = options.at(steps[event.key] % options.length);
    next?.focus();
    next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}
