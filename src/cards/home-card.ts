import type { Intent } from '../views/intent.ts';
import type { HomeView } from '../views/view.ts';
import { button, type Json, type Kit } from './kit.ts';
import { actionSets, emergency, heading, muted, paragraph } from './parts.ts';

/** Operation → the button that begins it, in the order in which they stand. */
const BUTTONS: readonly (readonly [operation: string, title: Parameters<Kit['t']>[0], intent: Intent])[] = [
  ['draft.start', 'home.report', { go: 'report' }],
  ['callback.ask', 'home.callback', { go: 'callback' }],
  ['advice.ask', 'home.advice', { go: 'adviceSafety' }],
  ['desk.see', 'home.deskButton', { go: 'desk' }],
  ['draft.start-on-behalf', 'home.onBehalf', { go: 'onBehalf' }],
  ['own.list', 'home.own', { go: 'own' }],
  ['help.see', 'home.help', { go: 'help' }],
];

export function homeBody(kit: Kit, view: HomeView): readonly Json[] {
  const { t } = kit;
  const may = view.stranger ? ['help.see'] : view.may;
  const actions = BUTTONS.filter(([operation]) => may.includes(operation)).map(([, title, intent], index) =>
    button(kit, t(title), intent, index === 0 && !view.stranger ? { style: 'positive' } : {}),
  );
  const small = [
    button(kit, t('home.privacy'), { go: 'privacy' }),
    button(kit, t('home.language'), { go: 'language' }),
  ];
  const lacking = !view.stranger && view.level === 0 && !view.atDesk;
  return [
    heading(view.cellName === null ? t('home.titleStranger') : t('home.title', { cell: view.cellName })),
    paragraph(t('home.what')),
    ...(view.stranger
      ? [paragraph(t('home.stranger'))]
      : [paragraph(view.atDesk ? t('home.desk') : t('home.does'))]),
    ...(view.stranger || view.atDesk ? [] : [muted(t('home.doesNot'))]),
    emergency(kit),
    ...(lacking ? [paragraph(t('home.level0'))] : []),
    ...actionSets(actions),
    ...actionSets(small),
  ];
}
