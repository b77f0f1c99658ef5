import { avatar, h, icon } from './dom.js';
import { languageNames, say } from './texts.js';

/**
 * Who this screen belongs to, in which language, and which of their conversations it shows.
 * @param {{ setLanguage: (language: string) => void, choose: (conversationId: string) => void, close: () => void, beside: () => void }} deeds
 */
export function paneHead(deeds) {
  const who = h('div', { class: 'pane-who' });
  const languages = h('div', { class: 'languages', role: 'radiogroup' });
  const beside = h('button', { type: 'button', class: 'quiet beside', onclick: deeds.beside });
  const close = h(
    'button',
    { type: 'button', class: 'quiet close-pane', onclick: deeds.close },
    icon('close'),
  );
  const tabs = h('div', { class: 'tabs', role: 'tablist' });
  const element = h(
    'div',
    { class: 'pane-head' },
    h('div', { class: 'pane-bar' }, who, languages, beside, close),
    tabs,
  );
  languages.addEventListener('keydown', (event) => arrows(languages, event, (each) => each.click()));
  tabs.addEventListener('keydown', (event) => arrows(tabs, event, (each) => each.click()));

  return {
    element,
    show(person, view, { canClose, canOpenBeside }) {
      const { language } = view;
      const about = `${person.role[language]} · ${person.organisation[language]}`;
      who.replaceChildren(
        avatar(person, 'large'),
        h('div', { class: 'pane-name' }, h('h2', {}, person.name), h('p', { title: about }, about)),
      );
      languages.setAttribute('aria-label', say(language, 'language', { name: person.name }));
      keepingFocus(languages, () =>
        languages.replaceChildren(
          ...Object.entries(languageNames).map(([code, name]) =>
            languageButton(code, name, code === language, deeds.setLanguage),
          ),
        ),
      );
      beside.hidden = !canOpenBeside;
      beside.replaceChildren(icon('split'), h('span', {}, say(language, 'beside')));
      close.hidden = !canClose;
      close.setAttribute('aria-label', say(language, 'closePane', { name: person.name }));
      close.title = say(language, 'closePane', { name: person.name });
      // With one conversation there is nothing to choose.
      tabs.hidden = view.conversations.length < 2;
      tabs.setAttribute('aria-label', say(language, 'conversations', { name: person.name }));
      keepingFocus(tabs, () =>
        tabs.replaceChildren(
          ...view.conversations.map((each) => tab(each, each.id === view.shown, language, deeds.choose)),
        ),
      );
    },
  };
}

function languageButton(code, name, chosen, setLanguage) {
  return h(
    'button',
    {
      type: 'button',
      role: 'radio',
      'data-id': code,
      lang: code,
      title: name,
      'aria-label': name,
      'aria-checked': String(chosen),
      tabindex: chosen ? '0' : '-1',
      onclick: () => setLanguage(code),
    },
    code.toUpperCase(),
  );
}

function tab(conversation, chosen, language, choose) {
  const name = conversation.kind === 'personal' ? say(language, 'bot') : `# ${conversation.name}`;
  return h(
    'button',
    {
      type: 'button',
      role: 'tab',
      'data-id': conversation.id,
      title: conversation.team || undefined,
      'aria-selected': String(chosen),
      tabindex: chosen ? '0' : '-1',
      onclick: () => choose(conversation.id),
    },
    name,
    conversation.unread > 0 && h('span', { class: 'badge' }, String(conversation.unread)),
  );
}

function arrows(group, event, act) {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const all = [...group.children];
  const next = all.at((all.indexOf(document.activeElement) + step) % all.length);
  next.focus();
  act(next);
}

function keepingFocus(group, redraw) {
  const id = group.contains(document.activeElement) ? document.activeElement.dataset.id : undefined;
  redraw();
  if (id !== undefined) [...group.children].find((each) => each.dataset.id === id)?.focus();
}
