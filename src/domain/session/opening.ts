// Gate 4: a session opens with its three fixed members present, or with each absence noted by the chair with a reason (art. 3 §1).
import { ask, type Question } from '../form/question.ts';
import type { FieldError } from '../signal/answering.ts';
import type { Answers } from '../signal/content.ts';
import { FIXED_PLACES, type FixedPlace, fixedMembersAmong, type Seated } from './fixed-members.ts';

export const ABSENCE_REASONS = ['excused', 'prevented', 'clearance', 'other'] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

/** A fixed place that nobody fills; what was typed about it lies sealed. */
export interface Absence {
  readonly place: FixedPlace;
  readonly why: AbsenceReason;
}

/**
 * The fixed places that none of these people fills. Their roles are those of today: a police member whose clearance has lapsed is none
 * (domain.md §10).
 */
export function emptyPlaces(present: readonly Seated[]): readonly FixedPlace[] {
  const held = fixedMembersAmong(present);
  return FIXED_PLACES.filter((place) => held[place] === undefined);
}

const FIELD_OF = {
  mayor: 'absentMayor',
  police: 'absentPolice',
  coordinator: 'absentCoordinator',
} as const satisfies { readonly [place in FixedPlace]: string };

const PRESENT = ask.picksIfAny('tablePresent');
const WHY_ABSENT = ask.plainIfAny('absentText', 300);
export const PURPOSE_READ = ask.tick('purposeRead');
const FRAMED_ALOUD = ask.picksIfAny('framedAloud');

/** Who is there, why a fixed member is not, and that the purpose was read. */
export const OPENING_QUESTIONS: readonly Question[] = [
  PRESENT,
  ...FIXED_PLACES.map((place) => ask.choiceIfAny(FIELD_OF[place], ABSENCE_REASONS)),
  WHY_ABSENT,
  PURPOSE_READ,
];

/** The same later on, for who comes late or leaves, and for who stated the own frame aloud. */
export const ATTENDANCE_QUESTIONS: readonly Question[] = [
  ...OPENING_QUESTIONS.filter((question) => question !== PURPOSE_READ),
  FRAMED_ALOUD,
];

/** Of the questions, those that have to be put while these places are empty: nobody is asked why somebody is absent who is there. */
export function askedWith(questions: readonly Question[], empty: readonly FixedPlace[]): readonly Question[] {
  const needless = FIXED_PLACES.filter((place) => !empty.includes(place)).map((place) => FIELD_OF[place]);
  const fields: readonly string[] = empty.length === 0 ? [...needless, WHY_ABSENT.id] : needless;
  return questions.filter(({ id }) => !fields.includes(id));
}

/** The reasons for these empty places, or what is still missing of them: one of its own needs words. */
export function absencesIn(
  answers: Answers,
  empty: readonly FixedPlace[],
): { readonly absences: readonly Absence[]; readonly errors: readonly FieldError[] } {
  const absences = empty.flatMap((place) => {
    const why = ABSENCE_REASONS.find((reason) => reason === answers[FIELD_OF[place]]);
    return why === undefined ? [] : [{ place, why }];
  });
  const missing = empty.filter((place) => absences.every((absence) => absence.place !== place));
  const needsWords = absences.some(({ why }) => why === 'other') && answers.absentText === undefined;
  return {
    absences,
    errors: [...missing.map((place) => FIELD_OF[place]), ...(needsWords ? ['absentText'] : [])].map(
      (field) => ({ field, fault: 'required' }),
    ),
  };
}

/** What was noted before, as answers of the form. */
export function absencesAsAnswers(absences: readonly Absence[], text: string): Answers {
  return {
    ...Object.fromEntries(absences.map(({ place, why }) => [FIELD_OF[place], why])),
    ...(text === '' ? {} : { absentText: text }),
  };
}

/** Who is there for one item. */
export const ITEM_ATTENDANCE_QUESTIONS: readonly Question[] = [ask.picks('itemPresent')];

/** Before the record stands without everybody's confirmation. */
export const RECORD_QUESTIONS: readonly Question[] = [ask.tick('recordNoted')];
