// Screens that say one thing and offer a way on.
import type { Intent } from '../views/intent.ts';
import type { PlainView } from '../views/view.ts';
import { button, type Json, type Kit, leaveButton } from './kit.ts';
import { actionSets, emergency, heading, paragraph } from './parts.ts';

type Key = Parameters<Kit['t']>[0];
type Draw = (kit: Kit, view: PlainView) => readonly Json[];

const go = (kit: Kit, title: Key, intent: Intent, style?: 'positive' | 'destructive'): Json =>
  button(kit, kit.t(title), intent, style ? { style } : {});

function says(
  title: Key,
  paragraphs: readonly Key[],
  buttons: (kit: Kit, view: PlainView) => readonly Json[],
): Draw {
  return (kit, view) => {
    const values = { number: view.number ?? '', hours: view.hours ?? '' };
    const texts = paragraphs.map((key) => paragraph(kit.t(key, values)));
    return [heading(kit.t(title, values)), ...texts, ...actionSets(buttons(kit, view))];
  };
}

const on = (view: PlainView) => ({
  ...(view.target ? { target: view.target } : {}),
  ...(view.revision ? { revision: view.revision } : {}),
});
const at = (view: PlainView) => (view.target ? { target: view.target } : {});

/** Accepted, it leads to where somebody was on their way. */
const acceptance = (view: PlainView, next: string): Intent => ({
  do: 'acceptPrivacy',
  ...at(view),
  args: { next },
});

const safety: Draw = (kit, view) => [
  heading(kit.t('safety.title')),
  paragraph(kit.t('safety.text')),
  emergency(kit),
  ...actionSets(
    view.screen === 'adviceSafety'
      ? [
          go(kit, 'safety.noAdvice', { go: 'advice' }, 'positive'),
          go(kit, 'safety.yes', { go: 'danger' }, 'destructive'),
          leaveButton(kit),
        ]
      : [
          go(kit, 'safety.no', { do: 'startDraft', args: { form: 'short' } }, 'positive'),
          go(kit, 'safety.noLong', { do: 'startDraft', args: { form: 'long' } }),
          go(kit, 'safety.yes', { go: 'danger' }, 'destructive'),
          leaveButton(kit),
        ],
  ),
];

const language: Draw = (kit) => [
  heading(kit.t('language.title')),
  ...actionSets(
    (
      [
        ['nl', 'Nederlands'],
        ['fr', 'Français'],
        ['de', 'Deutsch'],
        ['en', 'English'],
      ] as const
    ).map(([code, name]) => button(kit, name, { do: 'setLanguage', args: { language: code } })),
  ),
  ...actionSets([leaveButton(kit)]),
];

const editChoose: Draw = (kit, view) => [
  heading(kit.t('own.editChoose')),
  ...actionSets(
    (view.steps ?? []).map((step) =>
      button(kit, kit.say(`step.${step}`), { go: 'step', ...at(view), args: { step, mode: 'edit' } }),
    ),
  ),
  ...actionSets([go(kit, 'button.back', { go: 'ownSignal', ...at(view) })]),
];

const PLAIN: { readonly [screen in PlainView['screen']]: Draw } = {
  privacy: says(
    'privacy.title',
    ['privacy.who', 'privacy.why', 'privacy.what', 'privacy.long', 'privacy.known', 'privacy.rights'],
    (kit, view) => [
      ...(view.next ? [go(kit, 'privacy.accept', acceptance(view, view.next), 'positive')] : []),
      leaveButton(kit),
    ],
  ),
  language,
  report: safety,
  adviceSafety: safety,
  resume: says('safety.resumeTitle', ['safety.resumeText'], (kit, view) => [
    go(kit, 'safety.resume', { go: 'step', ...at(view) }, 'positive'),
    go(kit, 'safety.discard', { do: 'discardDraft', ...on(view), args: { way: 'discarded' } }, 'destructive'),
    leaveButton(kit),
  ]),
  danger: says('danger.title', ['danger.text', 'danger.after'], (kit) => [leaveButton(kit)]),
  dangerAgain: (kit, view) => [
    heading(kit.t('dangerAgain.title')),
    paragraph(kit.t('dangerAgain.text')),
    emergency(kit),
    ...actionSets([
      go(kit, 'dangerAgain.go', { go: 'step', ...at(view), args: { step: 'balance' } }, 'positive'),
    ]),
  ],
  lawyer: says('lawyer.title', ['lawyer.ask'], (kit, view) => [
    go(kit, 'lawyer.no', { do: 'confirmGround', ...on(view), args: { ground: 'notAboutClient' } }),
    go(kit, 'lawyer.yes', { do: 'discardDraft', ...on(view), args: { way: 'lawyerStop' } }),
  ]),
  lawyerStop: says('lawyer.stopTitle', ['lawyer.stop'], (kit) => [leaveButton(kit)]),
  secrecy: says('secrecy.title', ['secrecy.text'], (kit, view) => [
    go(kit, 'secrecy.advice', { do: 'discardDraft', ...on(view), args: { way: 'advice' } }, 'positive'),
    go(kit, 'secrecy.ground', { do: 'confirmGround', ...on(view), args: { ground: 'ownGround' } }),
  ]),
  stopped: says('stopped.title', ['stopped.text'], (kit, view) => [
    go(kit, 'stopped.resume', { go: 'step', ...at(view) }),
    leaveButton(kit),
  ]),
  discarded: says('discarded.title', ['discarded.text'], (kit) => [leaveButton(kit)]),
  receipt: says('receipt.title', ['receipt.who', 'receipt.when', 'receipt.next', 'receipt.keep'], (kit) => [
    go(kit, 'home.own', { go: 'own' }),
    leaveButton(kit),
  ]),
  callbackDone: says('callback.title', ['callback.done'], (kit) => [leaveButton(kit)]),
  adviceDone: says('advice.title', ['advice.done'], (kit) => [leaveButton(kit)]),
  editChoose,
  withdraw: says('own.withdrawTitle', ['own.withdrawText'], (kit, view) => [
    go(kit, 'own.withdrawYes', { do: 'withdrawSignal', ...on(view) }, 'destructive'),
    go(kit, 'own.withdrawNo', { go: 'ownSignal', ...at(view) }),
  ]),
  onBehalf: (kit) => [
    heading(kit.t('onBehalf.title')),
    paragraph(kit.t('onBehalf.text')),
    emergency(kit),
    ...actionSets([
      go(kit, 'onBehalf.caller', { do: 'startOnBehalf', args: { origin: 'caller' } }, 'positive'),
      go(kit, 'onBehalf.letter', { do: 'startOnBehalf', args: { origin: 'letter' } }),
      go(kit, 'safety.yes', { go: 'danger' }, 'destructive'),
      leaveButton(kit),
    ]),
  ],
};

export function plainBody(kit: Kit, view: PlainView): readonly Json[] {
  return PLAIN[view.screen](kit, view);
}
