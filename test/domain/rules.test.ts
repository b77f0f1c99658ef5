// What stops a signal, what leads elsewhere, where somebody resumes, and which words may be names.
import assert from 'node:assert/strict';
import type { Answers, SignalContent } from '../../src/domain/signal/content.ts';
import { emptyContent } from '../../src/domain/signal/content.ts';
import type { FormKind, StepId } from '../../src/domain/signal/form.ts';
import { STEPS } from '../../src/domain/signal/form.ts';
import {
  asTyped,
  crossingAfter,
  firstOpenStep,
  MAX_FACTS,
  needsGround,
  showsDanger,
  wordsThatMayBeNames,
} from '../../src/domain/signal/rules.ts';

const PERSON: Answers = {
  secrecy: 'none',
  told: 'yes',
  age: '12-17',
  municipalityLink: 'lives',
  relation: 'pupil',
};
const FACT: Answers = {
  what: 'Hij tekende een wapen.',
  when: 'vorige week',
  setting: 'school',
  source: 'own',
};
const BALANCE: Answers = { contradictingNone: 'yes', protectiveNone: 'yes' };
const QUESTION: Answers = { ask: 'Wat kunnen wij doen?' };

/** A form that is complete, with something changed: `undefined` takes an answer out. */
function content(
  form: FormKind,
  change: { readonly [field: string]: Answers[string] | undefined } = {},
  facts: readonly Answers[] = [FACT],
): SignalContent {
  const all = { danger: 'no', ...PERSON, ...BALANCE, ...QUESTION, ...change };
  const answers = Object.fromEntries(Object.entries(all).filter(([, answer]) => answer !== undefined));
  return { form, answers: answers as Answers, facts };
}

describe('Between the step about the person and the next', () => {
  it('a lawyer is asked first whether it is about a client (gate 11)', () => {
    assert.equal(crossingAfter('person', {}, { secrecy: 'lawyer' }), 'lawyer');
  });

  it('somebody bound by professional secrecy is shown the advice route first', () => {
    assert.equal(crossingAfter('person', {}, { secrecy: 'professional' }), 'professionalSecrecy');
  });

  it('others go on', () => {
    for (const secrecy of ['none', 'discretion'])
      assert.equal(crossingAfter('person', {}, { secrecy }), 'none');
  });

  it('is not crossed twice for the same answer, but again for another', () => {
    assert.equal(crossingAfter('person', { secrecy: 'lawyer' }, { secrecy: 'lawyer' }), 'none');
    assert.equal(
      crossingAfter('person', { secrecy: 'lawyer' }, { secrecy: 'professional' }),
      'professionalSecrecy',
    );
    assert.equal(crossingAfter('person', { secrecy: 'professional' }, { secrecy: 'lawyer' }), 'lawyer');
  });

  it('is crossed at that step only', () => {
    for (const step of STEPS.filter((each) => each !== 'person'))
      assert.equal(crossingAfter(step, {}, { secrecy: 'lawyer' }), 'none', step);
  });
});

describe('Danger', () => {
  it('shows in an intent together with a target, means or travel', () => {
    for (const sign of ['target', 'means', 'travel'])
      assert.ok(showsDanger({ violence: ['intent', sign] }), sign);
    assert.ok(showsDanger({ violence: ['intent', 'target', 'means', 'recruitment', 'travel'] }));
  });

  it('does not show in one of them alone, nor in recruitment', () => {
    for (const violence of [[], ['intent'], ['target', 'means', 'travel'], ['intent', 'recruitment']])
      assert.ok(!showsDanger({ violence }), violence.join());
    assert.ok(!showsDanger({}));
    assert.ok(!showsDanger({ violence: 'intent,target' }));
  });

  it('brings 112 and 101 once more after the step about meaning, as soon as it shows', () => {
    const after = { violence: ['intent', 'means'] };
    assert.equal(crossingAfter('meaning', {}, after), 'dangerAgain');
    assert.equal(crossingAfter('meaning', { violence: ['intent'] }, after), 'dangerAgain');
    assert.equal(crossingAfter('meaning', after, after), 'none');
    assert.equal(crossingAfter('meaning', after, { violence: ['intent'] }), 'none');
    assert.equal(crossingAfter('balance', {}, after), 'none');
  });
});

describe('A ground of one’s own', () => {
  it('is needed by a lawyer until they said that it is not about a client', () => {
    assert.ok(needsGround({ secrecy: 'lawyer' }));
    assert.ok(needsGround({ secrecy: 'lawyer', ownGround: 'yes' }));
    assert.ok(needsGround({ secrecy: 'lawyer', notAboutClient: 'no' }));
    assert.ok(!needsGround({ secrecy: 'lawyer', notAboutClient: 'yes' }));
  });

  it('is needed with professional secrecy until it was confirmed', () => {
    assert.ok(needsGround({ secrecy: 'professional' }));
    assert.ok(needsGround({ secrecy: 'professional', notAboutClient: 'yes' }));
    assert.ok(!needsGround({ secrecy: 'professional', ownGround: 'yes' }));
  });

  it('is not needed by others', () => {
    for (const secrecy of ['none', 'discretion']) assert.ok(!needsGround({ secrecy }));
    assert.ok(!needsGround({}));
  });
});

describe('The step where somebody resumes', () => {
  const resumed: readonly (readonly [what: string, content: SignalContent, step: StepId])[] = [
    ['an empty form starts with danger', emptyContent('short'), 'safety'],
    ['danger that was answered otherwise stays in the way', content('short', { danger: 'yes' }), 'safety'],
    [
      'a form just begun goes to the person',
      { ...emptyContent('long'), answers: { danger: 'no' } },
      'person',
    ],
    ['a missing answer about the person', content('short', { told: undefined }), 'person'],
    ['the long form asks more about the person', content('long', { relation: undefined }), 'person'],
    ['the short form does not', content('short', { relation: undefined }), 'review'],
    ['a reason that became necessary', content('short', { told: 'no' }), 'person'],
    ['a lawyer who has not answered', content('short', { secrecy: 'lawyer' }), 'person'],
    ['a lawyer who has', content('short', { secrecy: 'lawyer', notAboutClient: 'yes' }), 'review'],
    ['professional secrecy without a ground', content('long', { secrecy: 'professional' }), 'person'],
    ['no fact', content('short', {}, []), 'facts'],
    ['violence without details', content('long', { violence: ['means'] }), 'meaning'],
    ['nothing against, nothing that protects', content('short', { contradictingNone: undefined }), 'balance'],
    ['health without its necessity', content('long', { special: 'Een behandeling.' }), 'balance'],
    ['no question', content('short', { ask: undefined }), 'question'],
    ['everything is there', content('short'), 'review'],
    ['everything of the long form is there', content('long'), 'review'],
    ['the first of several', content('long', { ask: undefined, told: undefined }, []), 'person'],
  ];
  for (const [what, given, step] of resumed)
    it(`${what}: ${step}`, () => assert.equal(firstOpenStep(given), step));

  it('is the preview for as many facts as there may be', () => {
    assert.equal(
      firstOpenStep(
        content(
          'long',
          {},
          Array.from({ length: MAX_FACTS }, () => FACT),
        ),
      ),
      'review',
    );
  });

  it('judges a stored answer like a typed one', () => {
    assert.deepEqual(asTyped({ told: 'yes', violence: ['intent', 'travel'] }), {
      told: 'yes',
      violence: 'intent,travel',
    });
  });
});

describe('Words that may be names', () => {
  it('are looked for in answers and in facts alike, each once', () => {
    const told = content('long', { toldWhy: 'Toen ik Jan Peeters sprak, was hij boos.' }, [
      { ...FACT, what: 'Hij riep iets naar Mohamed. En toen nog eens naar Mohamed.' },
    ]);
    assert.deepEqual(wordsThatMayBeNames(told, 'nl'), ['Jan Peeters', 'Mohamed']);
  });

  it('are at most five', () => {
    const many = 'hij zag Anna en Bram en Chloé en Dirk en Els en Fatima';
    assert.equal(wordsThatMayBeNames(content('long', { change: many }), 'nl').length, 5);
  });

  it('are not found in choices', () => {
    assert.deepEqual(wordsThatMayBeNames(content('long', { violence: ['intent'] }), 'nl'), []);
  });
});
