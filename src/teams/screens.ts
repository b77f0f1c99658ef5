// The table of screens: name → what is read (through the road) and how it is shaped for this viewer. Adding one: CONTRIBUTING.md.

import { CALL_TIMES } from '../domain/request/workflow.ts';
import type { Field, StepId } from '../domain/signal/form.ts';
import { firstOpenStep } from '../domain/signal/rules.ts';
import { seeDesk } from '../use-cases/desk/see-desk.ts';
import { type DraftData, seeDraft, seeForEdit } from '../use-cases/draft/see-draft.ts';
import { seeHome } from '../use-cases/home/see-home.ts';
import { PRIVACY_NOTICE, profileOf } from '../use-cases/profile/profile.ts';
import { ADVICE_FIELDS } from '../use-cases/request/ask-advice.ts';
import { openRequest, seeOwnRequest } from '../use-cases/request/see-request.ts';
import type { Page, Reading } from '../use-cases/road/call.ts';
import { readFor } from '../use-cases/road/read-for.ts';
import type { Refusal } from '../use-cases/road/refusal.ts';
import { isRefusal } from '../use-cases/road/refusal.ts';
import type { Scene } from '../use-cases/road/scene.ts';
import { listOwn } from '../use-cases/signal/list-own.ts';
import { openSignal } from '../use-cases/signal/open-signal.ts';
import { seeOwnSignal } from '../use-cases/signal/see-own-signal.ts';
import { fieldViews } from '../views/content.ts';
import type { ScreenName } from '../views/intent.ts';
import { deskView, homeView, ownListView, ownSignalView, requestView, signalView } from '../views/people.ts';
import { changeableSteps, reviewView, stepView } from '../views/shape.ts';
import type { PlainView, StepView, View } from '../views/view.ts';
import { type Looking, NO_CELL } from './press-context.ts';

type Show = (looking: Looking) => Promise<View | Refusal>;

/** Reads through the road, then shapes: a refusal passes through untouched. */
function from<Data>(
  reading: Reading<Page, Data>,
  shape: (data: Data, scene: Scene, looking: Looking) => View | Promise<View>,
): Show {
  return async (looking) => {
    const { surroundings, person, cell, target, covered } = looking;
    const read = await readFor(
      surroundings,
      reading,
      { person, cell, target },
      pageOf(looking.args),
      covered,
    );
    return isRefusal(read) ? read : shape(read.data, read.scene, looking);
  };
}

/** Which page of a long text a button asks for. */
const pageOf = (args: Looking['args']) => Number(args.page ?? 1);
const readerOf = (scene: Scene, { args, echo }: Looking) => ({
  timeZone: scene.cell.timeZone,
  page: pageOf(args),
  echo,
});

const plain =
  (screen: PlainView['screen']): Show =>
  async ({ target, args, language }) => ({
    screen,
    language,
    ...(target ? { target } : {}),
    ...(args.number ? { number: args.number } : {}),
    ...(args.hours ? { hours: Number(args.hours) } : {}),
    ...(args.next ? { next: args.next } : {}),
  });

const STRANGER_HOME: View = {
  screen: 'home',
  cellName: null,
  level: 0,
  stranger: true,
  atDesk: false,
  may: [],
};
const home: Show = (looking) =>
  looking.cell === NO_CELL
    ? Promise.resolve(STRANGER_HOME)
    : from(seeHome, (data) => homeView(data))(looking);

/** Before first use everybody reads the privacy notice; then they come out where they wanted to go. */
function afterPrivacy(next: ScreenName, show: Show): Show {
  return async (looking) => {
    const profile = await profileOf(looking.surroundings, looking.person);
    if (profile.privacyNotice >= PRIVACY_NOTICE) return show(looking);
    return { screen: 'privacy', next };
  };
}

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

const isFieldStep = (step: StepId): step is StepView['step'] => step !== 'safety' && step !== 'review';

function showStep(data: DraftData, scene: Scene, looking: Looking): View {
  const { args, echo, language } = looking;
  const mode = args.mode === 'edit' || args.mode === 'review' ? args.mode : 'draft';
  const wanted = (args.step as StepId | undefined) ?? firstOpenStep(data.content);
  const at = { target: data.id, revision: data.body.revision };
  if (!isFieldStep(wanted)) return reviewView(data.content, at, language, scene.level, pageOf(args), echo);
  const fact = args.fact === undefined ? undefined : Number(args.fact);
  return stepView(data.content, wanted, { ...at, mode, fact }, echo);
}

const step: Show = (looking) => from(looking.args.mode === 'edit' ? seeForEdit : seeDraft, showStep)(looking);

/** Screens about a draft that carry its revision for the command that follows. */
const aboutDraft = (screen: PlainView['screen']): Show =>
  from(seeDraft, (data) => ({ screen, target: data.id, revision: data.body.revision }));

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
  help: plain('help'),
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
  advice: async ({ echo }) => ({
    screen: 'advice',
    fields: fieldViews(ADVICE_FIELDS, {}, echo.typed, echo.errors),
  }),
  own: from(listOwn, (data) => ownListView(data)),
  ownSignal: from(seeOwnSignal, (data, scene, looking) => ownSignalView(data, readerOf(scene, looking))),
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
  desk: from(seeDesk, (data, scene) => deskView(data, scene.cell.timeZone)),
  signal: from(openSignal, (data, scene, looking) => signalView(data, scene.now, readerOf(scene, looking))),
  request: from(openRequest, (data, scene, looking) =>
    requestView('request', data, readerOf(scene, looking)),
  ),
};
