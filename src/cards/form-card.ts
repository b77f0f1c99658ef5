import type { Intent } from '../views/intent.ts';
import type { FieldView, FormView, ReviewView, StepView } from '../views/view.ts';
import { fieldInput } from './field-input.ts';
import { button, type Json, type Kit, leaveButton } from './kit.ts';
import { actionSets, emergency, heading, muted, paragraph, row, subheading, textAround } from './parts.ts';
import { readingParts } from './reading-parts.ts';

function saving(view: StepView, way: string): Intent {
  const { target, revision, step, fact, mode } = view;
  const args = { step, way, mode, ...(fact === undefined ? {} : { fact: String(fact) }) };
  return { do: mode === 'edit' ? 'editStep' : 'saveStep', target, revision, args };
}

function stepButtons(kit: Kit, view: StepView): readonly Json[] {
  const { t } = kit;
  if (view.mode === 'edit') {
    const back = button(kit, t('button.back'), { go: 'ownSignal', target: view.target }, { inputs: false });
    return [button(kit, t('form.save'), saving(view, 'next'), { style: 'positive' }), back];
  }
  if (view.mode === 'review') {
    const more =
      view.step === 'facts' && view.fact === undefined
        ? [button(kit, t('form.facts.another'), saving(view, 'more'))]
        : [];
    return [button(kit, t('form.toReview'), saving(view, 'review'), { style: 'positive' }), ...more];
  }
  return [
    button(kit, t('form.next'), saving(view, 'next'), { style: 'positive' }),
    ...(view.step === 'facts' ? [button(kit, t('form.facts.another'), saving(view, 'more'))] : []),
    ...(view.first ? [] : [button(kit, t('form.previous'), saving(view, 'back'))]),
    button(kit, t('form.stop'), saving(view, 'stop')),
    button(
      kit,
      t('form.discard'),
      { do: 'discardDraft', target: view.target, revision: view.revision, args: { way: 'discarded' } },
      { inputs: false },
    ),
  ];
}

/** Enough to know a fact by; the whole of it is one press away. */
const SUMMARY = 60;

function factRows(kit: Kit, view: StepView): readonly Json[] {
  if (view.facts.length === 0) return [];
  const { t } = kit;
  const { target, revision, mode } = view;
  const rows = view.facts.map((fact, index) => {
    const typed = (id: string) => fact.find(({ field }) => field === id)?.text ?? '';
    const what = typed('what').replace(/\s+/g, ' ');
    const summary = `${typed('when')} · ${what.length > SUMMARY ? `${what.slice(0, SUMMARY)}…` : what}`;
    const change = button(
      kit,
      t('form.facts.edit'),
      { go: 'step', target, args: { step: 'facts', fact: String(index), mode } },
      { inputs: false },
    );
    const remove = button(
      kit,
      t('form.facts.remove'),
      { do: 'removeFact', target, revision, args: { step: 'facts', fact: String(index), mode } },
      { inputs: false },
    );
    return [
      row(t('form.facts.fact', { n: index + 1 }), '', mode === 'edit' ? [change] : [change, remove]),
      ...typedLine(summary),
    ];
  });
  return [subheading(t('form.facts.so_far')), ...rows.flat()];
}

/** User text in a run of its own, never in Markdown. */
function typedLine(text: string): readonly Json[] {
  return [
    {
      type: 'RichTextBlock',
      spacing: 'none',
      inlines: [{ type: 'TextRun', text, isSubtle: true, size: 'small' }],
    },
  ];
}

export function stepBody(kit: Kit, view: StepView): readonly Json[] {
  const { t } = kit;
  const title =
    view.step === 'facts' && view.fact !== undefined
      ? t('form.facts.change', { n: view.fact + 1 })
      : kit.say(`form.${view.step}.title`);
  return [
    ...(view.place && view.mode === 'draft' ? [muted(t('form.place', view.place))] : []),
    heading(title),
    muted(kit.say(`form.${view.step}.intro`)),
    ...view.fields.flatMap((field) => fieldInput(kit, field)),
    ...namesParts(kit, view.mayBeNames),
    ...actionSets(stepButtons(kit, view)),
    ...(view.fact === undefined ? factRows(kit, view) : []),
  ];
}

export function reviewBody(kit: Kit, view: ReviewView): readonly Json[] {
  const { t } = kit;
  const { target, revision } = view;
  const changes = view.steps.map((step) =>
    button(
      kit,
      t('form.review.change', { step: kit.say(`step.${step}`) }),
      { go: 'step', target, args: { step, mode: 'review' } },
      { inputs: false },
    ),
  );
  const declared: FieldView = {
    id: 'declared',
    kind: 'tick',
    optional: false,
    value: '',
    ...(view.declaredFault ? { fault: 'required' as const } : {}),
  };
  return [
    heading(t('form.review.title')),
    muted(t('form.review.intro')),
    ...readingParts(kit, view.reading, (page) => ({ go: 'step', target, args: { step: 'review', page } })),
    ...namesParts(kit, view.mayBeNames),
    ...fieldInput(kit, declared, t('form.review.declared')),
    ...actionSets([
      button(kit, t('form.review.submit'), { do: 'submitSignal', target, revision }, { style: 'positive' }),
      ...(view.mayIdentify
        ? [button(kit, t('identity.write'), { go: 'identity', target }, { inputs: false })]
        : []),
      button(kit, t('form.stop'), { go: 'stopped', target }, { inputs: false }),
      button(
        kit,
        t('form.discard'),
        { do: 'discardDraft', target, revision, args: { way: 'discarded' } },
        { inputs: false },
      ),
    ]),
    ...actionSets(changes),
  ];
}

/** The words that look like names, and the tick that says that they are none. */
export function namesParts(kit: Kit, words: readonly string[] = []): readonly Json[] {
  if (words.length === 0) return [];
  const confirm: FieldView = { id: 'namesConfirmed', kind: 'tick', optional: false, value: '' };
  const items = [
    textAround(words.join(', '), (names) => kit.t('form.review.names', { words: names }), {
      typed: { weight: 'bolder' },
    }),
    ...fieldInput(kit, confirm, kit.t('form.review.namesConfirmed')),
  ];
  return [{ type: 'Container', style: 'warning', bleed: true, items }];
}

export function formBody(kit: Kit, view: FormView): readonly Json[] {
  const { t } = kit;
  const advice = view.screen === 'advice';
  const submit: Intent = { do: advice ? 'askAdvice' : 'askCallback' };
  return [
    heading(advice ? t('advice.title') : t('callback.title')),
    paragraph(advice ? t('advice.intro') : t('callback.text')),
    ...(advice ? [] : [emergency(kit)]),
    ...view.fields.flatMap((field) => fieldInput(kit, field)),
    ...namesParts(kit, view.mayBeNames),
    ...actionSets([
      button(kit, advice ? t('advice.submit') : t('callback.submit'), submit, { style: 'positive' }),
      leaveButton(kit),
    ]),
  ];
}
