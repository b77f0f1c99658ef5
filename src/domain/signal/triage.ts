// What screening a signal asks and how long its reporter still finds it: rules and questions, no prose.
import type { HouseRules } from '../cell/cell.ts';
import { daysLater, earlier } from '../cell/local-day.ts';
import { ask, type Question } from '../form/question.ts';
import { RETENTION_DAYS } from '../retention/terms.ts';
import type { Standing } from '../roster/entry.ts';

/** The method of domain.md §2: facts apart from interpretation (gate 15), then the purpose (gate 2), then whether it is proportionate. */
export const ASSESSMENT_STAGES = ['facts', 'interpretation', 'purpose', 'proportionality'] as const;
export type AssessmentStage = (typeof ASSESSMENT_STAGES)[number];

export interface AssessmentNote {
  readonly stage: AssessmentStage;
  /** As what somebody wrote it; never who. */
  readonly by: Standing;
  readonly at: string;
  readonly text: string;
}
/** Notes of the screening, oldest first, sealed with the signal. */
export interface Assessment {
  readonly notes: readonly AssessmentNote[];
}

/** Why the first pair of eyes would set it aside; sealed with the signal. */
export interface SetAsideReason {
  readonly reason: string;
}

/** Many enough for every stage twice and more, few enough for one item of the store. */
export const NOTES_MOST = 20;

export const EMERGENCY_SERVICES = ['112', '101', 'police'] as const;
export type EmergencyService = (typeof EMERGENCY_SERVICES)[number];

const TEXT_MAX = 1000;

export const ASSESSMENT_QUESTIONS: readonly Question[] = [
  ask.choice('assessStage', ASSESSMENT_STAGES),
  ask.text('assessText', TEXT_MAX),
];
export const REDIRECT_QUESTIONS: readonly Question[] = [
  ask.choice('redirectTo', EMERGENCY_SERVICES),
  ask.date('redirectOn'),
];
export const OUTSIDE_QUESTIONS: readonly Question[] = [
  ask.pick('referTo'),
  ask.text('setAsideReason', TEXT_MAX),
];
export const INSUFFICIENT_QUESTIONS: readonly Question[] = [ask.text('setAsideReason', TEXT_MAX)];
/** Plain: what has to go may well be a number or an address. */
export const REDACT_QUESTIONS: readonly Question[] = [ask.plain('redactWords', 500)];

/**
 * Until when whoever reported finds a decided signal under "what I passed on" (ISO 8601): the same for every outcome, so that nobody can tell
 * a listed one from the others. Their own clock caps it, and every end that any of the outcomes has.
 */
export function ownUntil(
  signal: { readonly startedAt: string; readonly purgeAt: string | null },
  decidedAt: Date,
  rules: HouseRules,
): string {
  const afterFeedback = daysLater(decidedAt, rules.feedbackDays + RETENTION_DAYS.ownAfterFeedback);
  const reporterEnds = daysLater(new Date(signal.startedAt), rules.reporterDays);
  const caseEnds = daysLater(decidedAt, rules.caseDays);
  return earlier(earlier(earlier(afterFeedback, reporterEnds), caseEnds), signal.purgeAt);
}
