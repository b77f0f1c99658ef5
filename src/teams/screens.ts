// The table of screens: name → what is read (through the road) and how it is shaped for this viewer. Adding one: CONTRIBUTING.md.

import { ask, type Question } from '../domain/form/question.ts';
import { CALL_TIMES } from '../domain/request/workflow.ts';
import { type Field, fieldsOf, type StepId } from '../domain/signal/form.ts';
import { firstOpenStep, namesIn, textsTyped } from '../domain/signal/rules.ts';
import { seeDesk } from '../use-cases/desk/see-desk.ts';
import { contactName } from '../use-cases/directory/list-contacts.ts';
import { type DraftData, seeDraft, seeForEdit } from '../use-cases/draft/see-draft.ts';
import { seeHome, seeUpkeep } from '../use-cases/home/see-home.ts';
import { ADVICE_FIELDS } from '../use-cases/request/ask-advice.ts';
import { openRequest, seeOwnRequest } from '../use-cases/request/see-request.ts';
import { readFor } from '../use-cases/road/read-for.ts';
import { isRefusal } from '../use-cases/road/refusal.ts';
import { mayDo, type Scene } from '../use-cases/road/scene.ts';
import { mayStartCell } from '../use-cases/set-up/start-cell.ts';
import { listOwn } from '../use-cases/signal/list-own.ts';
import { openSignal } from '../use-cases/signal/open-signal.ts';
import { seeOwnSignal } from '../use-cases/signal/see-own-signal.ts';
import { fieldViews } from '../views/content.ts';
import { homeView, upkeepView } from '../views/home.ts';
import type { ScreenName } from '../views/intent.ts';
import { ownListView, ownSignalView, requestView } from '../views/people.ts';
import { changeableSteps, reviewView, stepView } from '../views/shape.ts';
import { signalView } from '../views/signal-page.ts';
import { deskView } from '../views/triage.ts';
import type { PlainView, StepView, View } from '../views/view.ts';
import { afterPrivacy } from './after-privacy.ts';
import { type Looking, NO_CELL } from './press-context.ts';
import { from, pageOf, plain, readerOf, type Show } from './screen-show.ts';
import { basisScreens } from './screens/basis.ts';
import { casesScreens } from './screens/cases.ts';
import { decisionsScreens } from './screens/decisions.ts';
import { directoryScreens } from './screens/directory.ts';
import { invitationsScreens } from './screens/invitations.ts';
import { peopleScreens } from './screens/people.ts';
import { roomsScreens } from './screens/rooms.ts';
import { sessionsScreens } from './screens/sessions.ts';
import { setUpScreens } from './screens/set-up.ts';
import { tableScreens } from './screens/table.ts';
import { triageScreens } from './screens/triage.ts';

/** Somebody without a cell: a stranger, or whoever may start one. */
const outsideHome = ({ surroundings, person }: Looking): View => {
  const isFounder = mayStartCell(surroundings, person);
  return {
    screen: 'home',
    cellName: null,
    practice: false,
    level: 0,
    place: isFounder ? 'founder' : 'stranger',
    may: isFounder ? ['cell.start', 'help.see'] : ['help.see'],
    fresh: 0,
    decisions: 0,
    unanswered: 0,
  };
};
const home: Show = (looking) =>
  looking.cell === NO_CELL
    ? Promise.resolve(outsideHome(looking))
    : from(seeHome, (data) => {
        // Whoever may start a cell may start another one, for practice.
        const more = mayStartCell(looking.surroundings, looking.person) ? (['cell.start'] as const) : [];
        return homeView({ ...data, may: [...data.may, ...more] });
      })(looking);

const report: Show = async (looking) => {
  const { surroundings, person, cell } = looking;
  const read = await readFor(surroundings, seeHome, { person, cell, target: undefined }, 1);
  if (isRefusal(read)) return read;
  const { data, scene } = read;
  if (!data.may.includes('draft.start'))
    return data.draft === undefined ? homeView(data) : resume(data.draft);
  const draft = data.draft === undefined ? undefined : await scene.work.read(data.draft);
  return draft === undefined ? { screen: 'report' } : resume(draft.id, Number(draft.body.revision));
};

const resume = (target: string, revision?: number): View => ({
  screen: 'resume',
  target,
  ...(revision ? { revision } : {}),
});

/** Words that look like names in what was just typed; none where names may be written (level 2). */
function namesTyped(
  fields: readonly Question[],
  { echo, language }: Looking,
  level: number,
): readonly string[] {
  return level >= 2 || echo.typed === undefined ? [] : namesIn(textsTyped(fields, echo.typed), language);
}

const isFieldStep = (step: StepId): step is StepView['step'] => step !== 'safety' && step !== 'review';

function showStep(data: DraftData, scene: Scene, looking: Looking): View {
  const { args, echo, language } = looking;
  const mode = args.mode === 'edit' || args.mode === 'review' ? args.mode : 'draft';
  const wanted = (args.step as StepId | undefined) ?? firstOpenStep(data.content);
  const at = { target: data.id, revision: data.body.revision };
  if (!isFieldStep(wanted)) {
    const mayIdentify = mayDo(scene, 'identity.write');
    return reviewView(data.content, { ...at, mayIdentify }, language, scene.level, pageOf(args), echo);
  }
  const fact = args.fact === undefined ? undefined : Number(args.fact);
  const shown = stepView(data.content, wanted, { ...at, mode, fact }, echo);
  if (mode !== 'edit') return shown;
  return { ...shown, mayBeNames: namesTyped(fieldsOf(wanted, data.content.form), looking, scene.level) };
}

const step: Show = (looking) => from(looking.args.mode === 'edit' ? seeForEdit : seeDraft, showStep)(looking);

/** Screens about a draft that carry its revision for the command that follows. */
const aboutDraft = (screen: PlainView['screen']): Show =>
  from(seeDraft, (data) => ({ screen, target: data.id, revision: data.body.revision }));

const nameOfContact = (id: string | undefined, scene: Scene, { language }: Looking) =>
  id === undefined ? undefined : contactName(scene, id, language);

const callTime: Field = {
  id: 'callTime',
  part: 0,
  kind: 'choice',
  choices: CALL_TIMES,
  forms: ['short', 'long'],
  required: true,
};

export const SCREENS: { readonly [screen in ScreenName]: Show } = {
  home,
  close: home,
  privacy: plain('privacy'),
  language: plain('language'),
  danger: plain('danger'),
  lawyerStop: plain('lawyerStop'),
  discarded: plain('discarded'),
  stopped: plain('stopped'),
  receipt: from(seeHome, (_, scene, { target, args }) => ({
    screen: 'receipt',
    number: args.number ?? '',
    hours: scene.cell.rules.unopenedAlarmHours,
    ...(target ? { target } : {}),
  })),
  callbackDone: plain('callbackDone'),
  adviceDone: plain('adviceDone'),
  report: afterPrivacy('report', report),
  onBehalf: afterPrivacy('onBehalf', async (looking) => {
    const shown = await report(looking);
    return 'screen' in shown && shown.screen === 'home' && shown.may.includes('draft.start-on-behalf')
      ? { screen: 'onBehalf' }
      : shown;
  }),
  step,
  lawyer: aboutDraft('lawyer'),
  secrecy: aboutDraft('secrecy'),
  dangerAgain: aboutDraft('dangerAgain'),
  adviceSafety: afterPrivacy('adviceSafety', plain('adviceSafety')),
  callback: afterPrivacy('callback', async ({ echo }) => ({
    screen: 'callback',
    fields: fieldViews([callTime], {}, echo.typed, echo.errors),
  })),
  advice: async (looking) => ({
    screen: 'advice',
    fields: fieldViews(ADVICE_FIELDS, {}, looking.echo.typed, looking.echo.errors),
    // A question is about nobody, whatever the level.
    mayBeNames: namesTyped(ADVICE_FIELDS, looking, 0),
  }),
  own: from(listOwn, (data) => ownListView(data)),
  ownSignal: from(seeOwnSignal, async (data, scene, looking) => {
    // Nobody is sent elsewhere before the second pair of eyes agrees.
    const referred = data.state === 'referred' ? data.body.referredTo : undefined;
    const shown = ownSignalView(
      data,
      readerOf(scene, looking),
      await nameOfContact(referred, scene, looking),
    );
    return { ...shown, mayBeNames: namesTyped([ask.text('text', 1000)], looking, scene.level) };
  }),
  ownRequest: from(seeOwnRequest, (data, scene, looking) =>
    requestView('ownRequest', data, readerOf(scene, looking)),
  ),
  editChoose: from(seeForEdit, (data) => ({
    screen: 'editChoose',
    target: data.id,
    steps: changeableSteps(data.content),
  })),
  withdraw: from(seeOwnSignal, (data) => ({
    screen: 'withdraw',
    target: data.id,
    revision: data.body.revision,
    number: data.body.number ?? '',
  })),
  upkeep: from(seeUpkeep, (data) => upkeepView(data)),
  desk: from(seeDesk, (data, scene) => deskView(data, scene.cell.timeZone)),
  signal: from(openSignal, async (data, scene, looking) => {
    const contact = await nameOfContact(data.body.referredTo, scene, looking);
    return signalView(data, scene.now, readerOf(scene, looking), { contact });
  }),
  request: from(openRequest, (data, scene, looking) =>
    requestView('request', data, readerOf(scene, looking)),
  ),
  ...setUpScreens,
  ...peopleScreens,
  ...basisScreens,
  ...triageScreens,
  ...casesScreens,
  ...decisionsScreens,
  ...directoryScreens,
  ...sessionsScreens,
  ...invitationsScreens,
  ...roomsScreens,
  ...tableScreens,
};
