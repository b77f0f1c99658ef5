// When and where a session is held, and what is asked about that. Codes only: what is typed is the address of a room, nothing else.
import { ask, type Question, requiredWhen } from '../form/question.ts';
import { type FieldError, readFields, type Typed } from '../signal/answering.ts';
import { isTime, type LocalInstant, readLocalTime } from './local-time.ts';

/** Where a session is held: in a Teams meeting, in a room, or both. */
export const PLACES = ['teams', 'room', 'both'] as const;
export type SessionPlace = (typeof PLACES)[number];

/** What it is for (gate 6): discussing cases, drawing up or adjusting trajectories, or both (art. 3 of the law of 30 July 2018). */
export const PURPOSES = ['cases', 'trajectories', 'both'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Why the notice is shorter than the house rule (gate 6). */
export const URGENCIES = ['risk', 'deadline', 'new-facts', 'availability'] as const;
export const DURATIONS = ['60', '90', '120', '180'] as const;
export const CANCEL_REASONS = ['attendance', 'nothing-to-discuss', 'practical', 'mayor'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** As many as one card can hold; a cell has 4 to 12 members (domain.md §7). */
export const MOST_CASES = 10;
export const MOST_PEOPLE = 14;
/** Further ahead nobody knows their agenda, and papers are promised an end. */
export const DAYS_AHEAD_MOST = 183;

const TIME_QUESTIONS: readonly Question[] = [
  ask.date('sessionDay'),
  ask.plain('sessionTime', 5),
  ask.choiceIfAny('sessionFold', ['earlier', 'later']),
  ask.choice('sessionMinutes', DURATIONS),
  ask.choice('sessionPlace', PLACES),
  requiredWhen(ask.plainIfAny('sessionAddress', 100), 'sessionPlace', ['room', 'both']),
];
const URGENCY = ask.choiceIfAny('sessionUrgency', URGENCIES);

/** What a move asks: the purpose and the basis stay what the mayor approved. */
export const MOVE_QUESTIONS: readonly Question[] = [...TIME_QUESTIONS, URGENCY];
/** `bases`: how many entries of the register are open; where there is one only, nobody has to choose. */
export function whenQuestions(bases: number): readonly Question[] {
  const basis = bases > 1 ? [ask.pick('sessionBasis')] : [];
  return [...TIME_QUESTIONS, ask.choice('sessionPurpose', PURPOSES), ...basis, URGENCY];
}
export const CANCEL_QUESTIONS: readonly Question[] = [ask.choice('cancelReason', CANCEL_REASONS)];

export interface When {
  readonly start: LocalInstant;
  readonly minutes: number;
  readonly place: SessionPlace;
  readonly address: string;
  readonly purpose: Purpose;
  readonly basis: string | null;
  /** A code; empty where the notice is long enough. */
  readonly urgency: string;
}

export interface HouseTime {
  readonly now: Date;
  /** `YYYY-MM-DD` in the cell's zone. */
  readonly today: string;
  readonly zone: string;
  readonly noticeDays: number;
}

/** Whole days from one day to another, both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

type ReadStart = { readonly start: LocalInstant } | { readonly errors: readonly FieldError[] };

/** No time is moved in silence: what does not exist is refused, what comes twice is asked about. */
function readStart(day: string, time: string, fold: unknown, { zone, now, today }: HouseTime): ReadStart {
  if (!isTime(time)) return { errors: [{ field: 'sessionTime', fault: 'noTime' }] };
  const chosen = fold === 'earlier' || fold === 'later' ? fold : undefined;
  const read = readLocalTime(day, time, zone, chosen);
  if ('refused' in read) return { errors: [{ field: 'sessionTime', fault: 'timeGap' }] };
  if ('ask' in read) return { errors: [{ field: 'sessionFold', fault: 'timeTwice' }] };
  if (read.ok.at <= now) return { errors: [{ field: 'sessionDay', fault: 'dayOver' }] };
  if (daysBetween(today, day) > DAYS_AHEAD_MOST)
    return { errors: [{ field: 'sessionDay', fault: 'dayTooFar' }] };
  return { start: read.ok };
}

/** `9:30` and `9.30` and `9u30` are what people type. */
const asTime = (text: string): string => {
  const [, hours, minutes] = /^(\d{1,2})[:.uUhH](\d{2})$/.exec(text) ?? [];
  return hours === undefined ? text : `${hours.padStart(2, '0')}:${minutes}`;
};

/** Reads when and where. Where the notice is shorter than the house rule, it asks why (gate 6). */
export function readWhen(
  questions: readonly Question[],
  typed: Typed,
  house: HouseTime,
): { readonly when: When } | { readonly errors: readonly FieldError[] } {
  const { answers, errors } = readFields(questions, typed);
  const [day, time] = [String(answers.sessionDay ?? ''), asTime(String(answers.sessionTime ?? ''))];
  const hasTime = day !== '' && time !== '';
  const started = hasTime ? readStart(day, time, answers.sessionFold, house) : { errors: [] };
  const isShort = day !== '' && daysBetween(house.today, day) < house.noticeDays;
  const unexplained: readonly FieldError[] =
    isShort && 'start' in started && answers.sessionUrgency === undefined
      ? [{ field: 'sessionUrgency', fault: 'shortNotice' }]
      : [];
  const all = [...errors, ...('errors' in started ? started.errors : []), ...unexplained];
  if (all.length > 0 || !('start' in started)) return { errors: all };
  const place = PLACES.find((each) => each === answers.sessionPlace) ?? 'teams';
  return {
    when: {
      start: started.start,
      minutes: Number(answers.sessionMinutes),
      place,
      address: place === 'teams' ? '' : String(answers.sessionAddress ?? ''),
      purpose: PURPOSES.find((each) => each === answers.sessionPurpose) ?? 'cases',
      basis: answers.sessionBasis === undefined ? null : String(answers.sessionBasis),
      urgency: isShort ? String(answers.sessionUrgency ?? '') : '',
    },
  };
}
