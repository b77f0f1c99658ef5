// What people of the cast fill in, by field: the shortest honest form, and the long one.

import type { Language } from '../../src/local/people.ts';
import { translator } from '../../src/messages/messages.ts';
import type { Actor } from './teams-client.ts';

/** Button titles in the language of the script. */
export const wordsIn = (language: Language) => translator(language);

export interface Worry {
  readonly what: string;
  readonly ask: string;
}
export const A_WORRY: Worry = {
  what: 'Een leerling zei in de klas dat de school "het nog zal zien".',
  ask: 'Wat kunnen wij op school doen?',
};

/** From the home card to the preview of the short form, with one fact. */
export async function fillsShortForm(
  actor: Actor,
  language: Language = 'nl',
  worry: Worry = A_WORRY,
): Promise<void> {
  const t = wordsIn(language);
  await actor.says('start');
  await actor.presses(t('home.report'));
  if (actor.buttons.includes(t('privacy.accept'))) await actor.presses(t('privacy.accept'));
  await actor.presses(t('safety.no'));
  actor.fills({ secrecy: 'none', told: 'yes', age: '12-17' });
  await actor.presses(t('form.next'));
  actor.fills({ what: worry.what, when: '12 november', source: 'own' });
  await actor.presses(t('form.next'));
  actor.fills({ contradictingNone: true, protective: 'Een goede band met de klastitularis.' });
  await actor.presses(t('form.next'));
  actor.fills({ ask: worry.ask });
  await actor.presses(t('form.next'));
}

export async function submits(
  actor: Actor,
  language: Language = 'nl',
  worry: Worry = A_WORRY,
): Promise<string> {
  const t = wordsIn(language);
  await fillsShortForm(actor, language, worry);
  actor.fills({ declared: true });
  await actor.presses(t('form.review.submit'));
  const number = /S-\d{4}-\d{4}/.exec(actor.screen)?.[0];
  if (number === undefined) throw new Error(`no receipt on the screen: ${actor.screen}`);
  return number;
}
