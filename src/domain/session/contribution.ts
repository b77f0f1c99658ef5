// What a member tells about an item, if they want to: with its source, and fact apart from interpretation (gates 8, 14 and 15).
import { ask, type Question } from '../form/question.ts';
import type { SecrecyRegime, Standing } from '../roster/entry.ts';

export const CONTRIBUTION_KINDS = ['fact', 'interpretation'] as const;
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number];

/** Gate 14. `police`: of police origin, kept apart; only the police may tag so, and their own reports are refused as anybody's. */
export const CONTRIBUTION_SOURCES = ['own', 'told', 'document', 'police'] as const;
export type ContributionSource = (typeof CONTRIBUTION_SOURCES)[number];

/** The sealed part. The contributor stands there as a function, never by name. */
export interface Contribution {
  readonly text: string;
  readonly function: string;
}

const TEXT_MAX = 2000;

export function contributionQuestions(standing: Standing): readonly Question[] {
  const sources = CONTRIBUTION_SOURCES.filter((source) => source !== 'police' || standing === 'police');
  return [
    ask.choice('contributionKind', CONTRIBUTION_KINDS),
    ask.text('contributionText', TEXT_MAX),
    ask.choice('contributionSource', sources),
  ];
}

/** Gate 11: a lawyer says first that it is about nobody whom they defend or advise. */
export const isAskedAboutClient = (regime: SecrecyRegime): boolean => regime === 'lawyer';
