// What people of the cast fill in, by field: the short form and the long one, in any language, in place or in a window.
import type { Language } from '../../src/local/people.ts';
import { type Translate, translator } from '../../src/messages/messages.ts';
import type { Actor } from './teams-client.ts';

/** Button titles in the language of the script. */
export const wordsIn = (language: Language): Translate => translator(language);

export interface Worry {
  readonly what: string;
  readonly ask: string;
}
export const A_WORRY: Worry = {
  what: 'Een leerling zei in de klas dat de school "het nog zal zien".',
  ask: 'Wat kunnen wij op school doen?',
};

export interface Manner {
  readonly language: Language;
  /** `window`: from the opener into a dialog; `place`: every answer replaces the card. */
  readonly surface: 'place' | 'window';
  readonly form: 'short' | 'long';
}
export const IN_DUTCH: Manner = { language: 'nl', surface: 'place', form: 'short' };

const WORD_FOR_REPORT = { nl: 'melden', fr: 'signaler', de: 'melden', en: 'report' } as const;

/** The privacy notice, where it stands in between. */
export async function acceptsPrivacy(actor: Actor, t: Translate = wordsIn('nl')): Promise<void> {
  if (actor.buttons.includes(t('privacy.accept'))) await actor.presses(t('privacy.accept'));
}

/** From a typed word or the home card to the first step of the form. */
export async function beginsForm(
  actor: Actor,
  { language, surface, form }: Manner = IN_DUTCH,
): Promise<void> {
  const t = wordsIn(language);
  if (surface === 'window') {
    await actor.says(WORD_FOR_REPORT[language]);
    await actor.presses(t('button.window'));
  } else {
    await actor.says('start');
    await actor.presses(t('home.report'));
  }
  await acceptsPrivacy(actor, t);
  await actor.presses(t(form === 'short' ? 'safety.no' : 'safety.noLong'));
}

async function fillsLongMeaning(actor: Actor, t: Translate): Promise<void> {
  actor.fills({
    interpretation: 'Hij zoekt aandacht, denk ik.',
    change: 'Sinds september stiller.',
    violence: ['intent', 'means'],
    violenceDetail: 'Hij sprak over een mes.',
  });
  await actor.presses(t('form.next'));
  actor.sees(t('dangerAgain.title'));
  await actor.presses(t('dangerAgain.go'));
}

/** To the preview, with one fact in the short form and two in the long one. */
export async function fillsForm(
  actor: Actor,
  manner: Manner = IN_DUTCH,
  worry: Worry = A_WORRY,
): Promise<void> {
  const t = wordsIn(manner.language);
  const long = manner.form === 'long';
  await beginsForm(actor, manner);
  const person = { secrecy: 'none', told: 'yes', age: '12-17' };
  actor.fills(long ? { ...person, municipalityLink: 'school', relation: 'pupil' } : person);
  await actor.presses(t('form.next'));
  const fact = { what: worry.what, when: '12 november', source: 'own' };
  actor.fills(long ? { ...fact, setting: 'school', words: 'Jullie gaan nog wat meemaken' } : fact);
  if (long) {
    await actor.presses(t('form.facts.another'));
    actor.fills({
      what: 'Hij stuurde een filmpje rond.',
      when: 'vorige week',
      source: 'told',
      setting: 'online',
    });
  }
  await actor.presses(t('form.next'));
  if (long) await fillsLongMeaning(actor, t);
  actor.fills({ contradictingNone: true, protective: 'Een goede band met de klastitularis.' });
  await actor.presses(t('form.next'));
  actor.fills({ ask: worry.ask });
  await actor.presses(t('form.next'));
}

/** Reports from begin to receipt; gives the number. */
export async function submits(
  actor: Actor,
  manner: Manner = IN_DUTCH,
  worry: Worry = A_WORRY,
): Promise<string> {
  await fillsForm(actor, manner, worry);
  actor.fills({ declared: true });
  await actor.presses(wordsIn(manner.language)('form.review.submit'));
  const number = /S-\d{4}-\d{4}/.exec(actor.screen)?.[0];
  if (number === undefined) throw new Error(`no receipt on the screen: ${actor.screen}`);
  return number;
}

/** The short form in Dutch, up to the preview. */
export const fillsShortForm = (actor: Actor): Promise<void> => fillsForm(actor);
