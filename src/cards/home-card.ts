import type { Intent } from '../views/intent.ts';
import type { HomeView } from '../views/view.ts';
import { button, type Json, type Kit } from './kit.ts';
import { actionSets, emergency, heading, muted, paragraph } from './parts.ts';

type Key = Parameters<Kit['t']>[0];

/** Operation → the button that begins it, in the order in which they stand. */
const BUTTONS: readonly (readonly [operation: string, title: Key, intent: Intent])[] = [
  ['set-up.see', 'home.setUp', { go: 'setUp', target: 'cell' }],
  ['draft.start', 'home.report', { go: 'report' }],
  ['callback.ask', 'home.callback', { go: 'callback' }],
  ['advice.ask', 'home.advice', { go: 'adviceSafety' }],
  ['desk.see', 'home.deskButton', { go: 'desk' }],
  ['decision.list', 'decisions.title', { go: 'decisions' }],
  ['signal.read-reasoned', 'reasoned.title', { go: 'reasonedSignal' }],
  ['invitation.list', 'home.invitations', { go: 'invitations' }],
  ['session.list', 'home.sessions', { go: 'sessions' }],
  ['case.list', 'home.cases', { go: 'cases' }],
  ['draft.start-on-behalf', 'home.onBehalf', { go: 'onBehalf' }],
  ['roster.see', 'upkeep.title', { go: 'upkeep' }],
  ['cell.start', 'home.startCell', { go: 'startCell' }],
  ['own.list', 'home.own', { go: 'own' }],
  ['help.see', 'home.help', { go: 'help' }],
];

/** Whoever neither reports nor sits at the desk has nothing of their own to look up; it can still be typed. */
const WITHOUT_OWN: readonly HomeView['place'][] = ['mayor', 'dpo', 'admin'];
/** Numbers above this are counted no further. */
const COUNTED_MOST = 10;

const OPENING: { readonly [place in HomeView['place']]: Key } = {
  partner: 'home.does',
  desk: 'home.desk',
  mayor: 'home.mayor',
  dpo: 'home.dpo',
  admin: 'home.admin',
  founder: 'home.founder',
  stranger: 'home.stranger',
};

function waitingParts({ t }: Kit, { fresh, decisions, unanswered }: HomeView): readonly Json[] {
  const lines = [
    ...(fresh > 0 ? [t(fresh === 1 ? 'home.freshOne' : 'home.fresh', { n: shown(fresh) })] : []),
    ...(decisions > 0
      ? [t(decisions === 1 ? 'home.decisionsOne' : 'home.decisions', { n: shown(decisions) })]
      : []),
    ...(unanswered > 0
      ? [t(unanswered === 1 ? 'home.invitedOne' : 'home.invited', { n: shown(unanswered) })]
      : []),
  ];
  if (lines.length === 0) return [];
  const items = lines.map((text) => ({ type: 'TextBlock', text, wrap: true, weight: 'bolder' }));
  return [{ type: 'Container', style: 'accent', items }];
}

/** Until the fixed roles exist, what there is still to do comes before anything else. */
function setUpParts({ t, say }: Kit, { setUp }: HomeView): readonly Json[] {
  if (setUp === undefined) return [];
  if (setUp.awaitsMayor) return [paragraph(t('setUp.awaiting'))];
  if (setUp.missing.length === 0) return [paragraph(t('setUp.complete'))];
  return [paragraph(t('setUp.stillMissing', { what: setUp.missing.map((key) => say(key)).join(' · ') }))];
}

/** The button that stands out: the first one, or the one to decisions where these are all that waits. */
function mainOf({ place, fresh, decisions }: HomeView, first: string | undefined): string | undefined {
  if (place === 'stranger') return undefined;
  return decisions > 0 && fresh === 0 ? 'decision.list' : first;
}

const shown = (n: number): string => (n >= COUNTED_MOST ? `${COUNTED_MOST}+` : String(n));

export function homeBody(kit: Kit, view: HomeView): readonly Json[] {
  const { t } = kit;
  const { place, may } = view;
  const buttons = BUTTONS.filter(
    ([operation]) => may.includes(operation) && !(operation === 'own.list' && WITHOUT_OWN.includes(place)),
  );
  const main = mainOf(view, buttons[0]?.[0]);
  const actions = buttons.map(([operation, title, intent]) =>
    button(kit, t(title), intent, operation === main ? { style: 'positive' } : {}),
  );
  const small = [
    button(kit, t('home.privacy'), { go: 'privacy' }),
    button(kit, t('home.language'), { go: 'language' }),
  ];
  const lacking = place === 'partner' && view.level === 0;
  const lackingAtDesk = (place === 'desk' || place === 'mayor' || place === 'dpo') && view.level === 0;
  return [
    heading(view.cellName ? t('home.title', { cell: view.cellName }) : t('home.titleStranger')),
    ...(place === 'partner' || place === 'stranger' ? [paragraph(t('home.what'))] : []),
    paragraph(t(OPENING[place])),
    ...(place === 'partner' ? [muted(t('home.doesNot'))] : []),
    ...waitingParts(kit, view),
    ...setUpParts(kit, view),
    emergency(kit),
    ...(lacking ? [paragraph(t('home.level0'))] : []),
    ...(lackingAtDesk ? [paragraph(t('home.level0Desk'))] : []),
    ...actionSets(actions),
    ...actionSets(small),
  ];
}
