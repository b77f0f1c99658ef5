import assert from 'node:assert/strict';
import { contributionQuestions, isAskedAboutClient } from '../../src/domain/session/contribution.ts';
import type { Seated } from '../../src/domain/session/fixed-members.ts';
import {
  ABSENCE_REASONS,
  ATTENDANCE_QUESTIONS,
  absencesAsAnswers,
  absencesIn,
  askedWith,
  emptyPlaces,
  OPENING_QUESTIONS,
} from '../../src/domain/session/opening.ts';
import { OUTCOME_QUESTIONS, OUTCOMES, type Outcome, unconfirmed } from '../../src/domain/session/outcome.ts';
import { readFields } from '../../src/domain/signal/answering.ts';

const lies: Seated = { entry: 'ros.lies', role: 'mayor' };
const bram: Seated = { entry: 'ros.bram', role: 'coordinator' };
const nadia: Seated = { entry: 'ros.nadia', role: 'deputy' };
const tom: Seated = { entry: 'ros.tom', role: 'police' };
const chloe: Seated = { entry: 'ros.chloe', role: 'partner' };

const idsOf = (questions: readonly { readonly id: string }[]) => questions.map(({ id }) => id);

describe('the opening of a session', () => {
  it('misses nobody where mayor, police and coordinator are there, each by themselves or by who stands in', () => {
    assert.deepEqual(emptyPlaces([lies, bram, tom]), []);
    assert.deepEqual(emptyPlaces([{ ...lies, role: 'delegate' }, nadia, tom]), []);
    assert.deepEqual(emptyPlaces([bram, chloe]), ['mayor', 'police']);
    assert.deepEqual(emptyPlaces([chloe]), ['mayor', 'police', 'coordinator']);
  });

  it('asks why only of a place that is empty, and for words only while one is', () => {
    assert.deepEqual(idsOf(askedWith(OPENING_QUESTIONS, [])), ['tablePresent', 'purposeRead']);
    assert.deepEqual(idsOf(askedWith(ATTENDANCE_QUESTIONS, ['police'])), [
      'tablePresent',
      'absentPolice',
      'absentText',
      'framedAloud',
    ]);
  });

  it('needs a reason for each empty place, and words for one of its own', () => {
    const missing = absencesIn({ absentMayor: 'excused' }, ['mayor', 'police']);
    assert.deepEqual(missing.errors, [{ field: 'absentPolice', fault: 'required' }]);
    const other = absencesIn({ absentPolice: 'other' }, ['police']);
    assert.deepEqual(other.errors, [{ field: 'absentText', fault: 'required' }]);
    const whole = absencesIn({ absentPolice: 'other', absentText: 'Een oproep.' }, ['police']);
    assert.deepEqual(whole, { absences: [{ place: 'police', why: 'other' }], errors: [] });
  });

  it('keeps no reason for a place that somebody fills', () => {
    assert.deepEqual(absencesIn({ absentPolice: 'excused' }, []), { absences: [], errors: [] });
  });

  it('gives what was noted back to the form', () => {
    for (const why of ABSENCE_REASONS) {
      const answers = absencesAsAnswers([{ place: 'police', why }], 'Een oproep.');
      assert.deepEqual(absencesIn(answers, ['police']).absences, [{ place: 'police', why }]);
    }
    assert.deepEqual(absencesAsAnswers([], ''), {});
  });
});

describe('an outcome', () => {
  const proposed: Outcome = {
    kind: 'watch',
    reviewOn: '2027-01-15',
    informedOn: null,
    proposal: 1,
    confirmedBy: ['ros.bram'],
    aloud: false,
  };

  it('is confirmed by each of those who are there, or aloud by all of them', () => {
    assert.deepEqual(unconfirmed(proposed, ['ros.bram', 'ros.tom', 'ros.chloe']), ['ros.tom', 'ros.chloe']);
    assert.deepEqual(unconfirmed(proposed, ['ros.bram']), []);
    assert.deepEqual(unconfirmed({ ...proposed, aloud: true }, ['ros.tom']), []);
  });

  it('has a review where it goes on, and a function with a day where somebody informed', () => {
    const missing = (outcomeKind: string) =>
      readFields(OUTCOME_QUESTIONS, { outcomeKind }).errors.map(({ field }) => field);
    const asked = Object.fromEntries(OUTCOMES.map((kind) => [kind, missing(kind)]));
    assert.deepEqual(asked, {
      watch: ['outcomeReview'],
      trajectory: ['outcomeReview'],
      referred: [],
      transferred: [],
      informed: ['informedFunction', 'informedOn'],
      close: [],
    });
  });
});

describe('a contribution', () => {
  const whole = {
    contributionKind: 'fact',
    contributionText: 'Hij kwam weer naar de les.',
    contributionSource: 'own',
  };

  it('has its kind, its words and its source', () => {
    assert.deepEqual(readFields(contributionQuestions('partner'), whole).errors, []);
    for (const field of Object.keys(whole)) {
      const { errors } = readFields(contributionQuestions('partner'), { ...whole, [field]: '' });
      assert.deepEqual(errors, [{ field, fault: 'required' }]);
    }
  });

  it('is of police origin only when the police say so', () => {
    const police = { ...whole, contributionSource: 'police' };
    assert.deepEqual(readFields(contributionQuestions('police'), police).errors, []);
    for (const standing of ['partner', 'coordinator', 'mayor'] as const)
      assert.deepEqual(readFields(contributionQuestions(standing), police).errors, [
        { field: 'contributionSource', fault: 'unknownChoice' },
      ]);
  });

  it('is refused where it looks like a number, an address or classified material, as in the form', () => {
    for (const [text, fault] of [
      ['Bel hem op 0470 12 34 56.', 'phone'],
      ['Zie de informatiekaart.', 'classified'],
      ['Hij woont in de Kerkstraat 12.', 'address'],
      ['a'.repeat(2001), 'tooLong'],
    ] as const) {
      const { errors } = readFields(contributionQuestions('police'), { ...whole, contributionText: text });
      assert.deepEqual(errors, [{ field: 'contributionText', fault }]);
    }
    assert.deepEqual(
      readFields(contributionQuestions('partner'), { ...whole, contributionText: 'a'.repeat(2000) }).errors,
      [],
    );
  });

  it('is preceded by a question for lawyers only', () => {
    assert.equal(isAskedAboutClient('lawyer'), true);
    for (const regime of ['none', 'discretion', 'professional'] as const)
      assert.equal(isAskedAboutClient(regime), false);
  });
});
