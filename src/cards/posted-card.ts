// Cards that are made to be posted: they stay in Teams' message store, so nothing of a person or a case is in them.
import type { Intent, ScreenName } from '../views/intent.ts';
import { button, type Json, type Kit, windowButton } from './kit.ts';
import { actionSets, card, heading, paragraph } from './parts.ts';

type Key = Parameters<Kit['t']>[0];

/** An invitation to go on in place or in a window; pressing it shows the current truth to whoever may see it. */
export function openerCard(kit: Kit, textKey: Key, title: Key, intent: Intent): Json {
  return card(kit, [
    paragraph(kit.t(textKey)),
    ...actionSets([button(kit, kit.t(title), intent, { style: 'positive' }), windowButton(kit, intent)]),
  ]);
}

/** Somebody began to tell a story in the chat: asked kindly to remove it, and handed the form. */
export function storyCard(kit: Kit, intent: Intent, title: Key): Json {
  return card(kit, [
    heading(kit.t('story.title')),
    paragraph(kit.t('story.text')),
    ...actionSets([button(kit, kit.t(title), intent, { style: 'positive' }), windowButton(kit, intent)]),
  ]);
}

/** A content-free notice: a code, and a button. */
export function noticeCard(
  kit: Kit,
  notice: string,
  number: string,
  screen: ScreenName,
  target: string,
): Json {
  // The beginning is about nothing in particular; everything else is about what the notice tells of.
  const intent: Intent = screen === 'home' ? { go: screen } : { go: screen, target };
  return card(kit, [
    paragraph(kit.say(`notice.${notice}`, { number })),
    ...actionSets([
      button(kit, kit.t('notice.open'), intent, { style: 'positive' }),
      windowButton(kit, intent),
    ]),
  ]);
}

/** What the card of a submitted form becomes for everybody and for good. */
export function receiptCard(kit: Kit, number: string, hours: number): Json {
  return card(kit, [
    heading(kit.t('receipt.title', { number })),
    paragraph(kit.t('receipt.who')),
    paragraph(kit.t('receipt.when', { hours })),
    ...actionSets([
      button(kit, kit.t('home.own'), { go: 'own' }),
      button(kit, kit.t('button.home'), { go: 'home' }),
    ]),
  ]);
}

/** For somebody of several cells: one button a cell, each sealed for that cell; `before` is what has to be said first. */
export function chooseCellCard(
  kit: Kit,
  choices: readonly { readonly name: string; readonly kit: Kit }[],
  intent: Intent,
  before?: Key,
): Json {
  return card(kit, [
    ...(before ? [paragraph(kit.t(before))] : []),
    heading(kit.t('cell.choose')),
    ...actionSets(choices.map((choice) => button(choice.kit, choice.name, intent))),
  ]);
}
