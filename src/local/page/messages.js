import { drawCard } from './card.js';
import { avatar, h, icon, mark } from './dom.js';
import { say } from './texts.js';

/**
 * One message in a conversation, kept up to date without losing what somebody is typing in its card.
 * @param {object} first the message as the stand-in shows it to this person
 * @param {{ key: string, name: string, language: () => string, people: () => object[],
 *   press: (messageId: string, action: object) => Promise<void>, remove: (messageId: string) => void }} viewer
 */
export function messageRow(first, viewer) {
  const bubble = h('div', { class: 'bubble' });
  const card = h('div', { class: 'card', role: 'group', tabindex: '-1' });
  const notice = h('div', { class: 'notice' });
  const head = h('p', { class: 'message-head' });
  const tools = h('div', { class: 'message-tools' });
  const mine = first.from === viewer.key;
  const writer = viewer.people().find(({ key }) => key === first.from);
  const face = mine
    ? null
    : writer
      ? avatar(writer, 'small')
      : h('span', { class: 'avatar small bot' }, mark());
  const row = h(
    'article',
    { class: `message ${mine ? 'mine' : writer ? 'theirs' : 'from-bot'}` },
    face,
    h('div', { class: 'message-body' }, head, bubble, card, notice, tools),
  );
  let drawn = '';

  const update = (message) => {
    const language = viewer.language();
    const who = mine ? say(language, 'you') : (writer?.name ?? say(language, 'bot'));
    const at = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
    head.replaceChildren(
      h('span', { class: 'who' }, who),
      h('time', { datetime: message.sentAt }, at.format(new Date(message.sentAt))),
      message.edited ? h('span', {}, say(language, 'edited')) : '',
      message.isPrivate
        ? h('span', { class: 'only-you' }, icon('lock'), say(language, 'onlyYou', { name: viewer.name }))
        : '',
    );
    bubble.textContent = message.text;
    bubble.hidden = message.text === '';
    showNotice(notice, message, language);
    if (mine) showRemove(tools, message, language, viewer.remove);
    const now = JSON.stringify(message.card);
    if (now !== drawn) showCard(card, message, viewer);
    drawn = now;
  };
  update(first);
  return { row, update };
}

function showCard(card, message, viewer) {
  const hadFocus = card.contains(document.activeElement);
  card.hidden = message.card === null;
  card.classList.toggle('private', message.isPrivate);
  card.setAttribute('aria-label', say(viewer.language(), 'bot'));
  if (message.card === null) return card.replaceChildren();
  const press = async (action) => {
    if (card.getAttribute('aria-busy') === 'true') return;
    card.setAttribute('aria-busy', 'true');
    await viewer.press(message.id, action).finally(() => card.removeAttribute('aria-busy'));
  };
  card.replaceChildren(drawCard(message.card, press));
  if (hadFocus) card.focus({ preventScroll: true });
}

function showNotice(notice, message, language) {
  const words = message.failed
    ? say(language, 'notSent')
    : message.notice?.kind === 'error'
      ? say(language, 'error')
      : (message.notice?.text ?? '');
  notice.hidden = words === '';
  notice.className = message.notice?.kind === 'text' ? 'notice' : 'notice bad';
  if (notice.textContent !== words)
    notice.replaceChildren(icon('warning'), h('span', { role: 'alert' }, words));
}

function showRemove(tools, message, language, remove) {
  const label = say(language, 'remove');
  const button = h(
    'button',
    { type: 'button', class: 'quiet', title: label, 'aria-label': label },
    icon('bin'),
  );
  button.addEventListener('click', () => remove(message.id));
  tools.replaceChildren(button);
}
