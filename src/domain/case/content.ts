// What a case says, sealed under its own key: pseudonymous content (level 1), facts and weights, never who it is about.
import { ask, type Question } from '../form/question.ts';
import type { Standing } from '../roster/entry.ts';

/** Gate 15: what supports the indication and what contradicts it stand side by side. */
export const SIDES = ['for', 'against'] as const;
export type Side = (typeof SIDES)[number];

/** Gate 14: each statement has its source; what comes from the police is kept apart. */
export const ELEMENT_SOURCES = ['own', 'told', 'document', 'police'] as const;
export type ElementSource = (typeof ELEMENT_SOURCES)[number];

export interface Element {
  readonly side: Side;
  readonly text: string;
  readonly source: ElementSource;
  /** An instant. */
  readonly at: string;
  readonly by: Standing;
}

/** Why a signal is part of the case: gate 2, as the mayor read it. `signal` is the signal's id. */
export interface Ground {
  readonly signal: string;
  readonly indication: string;
  readonly link: string;
  /** Gate 17: only with a person under twelve. */
  readonly under12?: string;
}

export interface CaseContent {
  readonly elements: readonly Element[];
  readonly grounds: readonly Ground[];
  /** The number under which a case that was taken over ran before. */
  readonly earlierNumber?: string;
}

export const EMPTY_CASE: CaseContent = { elements: [], grounds: [] };

/** So that a case stays a page that people read, and a commit stays small. */
export const MOST_ELEMENTS = 60;
const TEXT_MAX = 1000;

/** undefined where the case is full. */
export function withElement(content: CaseContent, element: Element): CaseContent | undefined {
  if (content.elements.length >= MOST_ELEMENTS) return undefined;
  return { ...content, elements: [...content.elements, element] };
}

export const ELEMENT_QUESTIONS: readonly Question[] = [
  ask.choice('elementSide', SIDES),
  ask.text('elementText', TEXT_MAX),
  ask.choice('elementSource', ELEMENT_SOURCES),
];

/** Gate 2: the reasoned indication and the link with preventing terrorist offences, both; and the case that it may belong to. */
export const LISTING_QUESTIONS: readonly Question[] = [
  ask.text('listIndication', TEXT_MAX),
  ask.text('listLink', TEXT_MAX),
  ask.pickIfAny('listWith'),
];

/** What the mayor is asked: which case it joins, if any, and with a child under twelve the special reason (gate 17). */
export function decidingQuestions(age: string): readonly Question[] {
  const join = ask.pickIfAny('joinCase');
  return age === 'under12' ? [join, ask.text('under12Special', TEXT_MAX)] : [join];
}

export const TAKE_OVER_QUESTIONS: readonly Question[] = [
  ask.plain('earlierNumber', 40),
  ask.date('earlierDecision'),
];

export const UNLIST_REASONS = [
  'indications-gone',
  'outside-purpose',
  'followed-elsewhere',
  'moved-away',
] as const;
export const MERGE_REASONS = ['same-person', 'same-facts'] as const;
export const SPLIT_REASONS = ['other-person', 'other-facts'] as const;

/** A reason as a code can always be given; in words only where the cell may hold content (level 1), and then it must. */
const reasoned = (choice: Question, words: string, level: number): readonly Question[] =>
  level === 0 ? [choice] : [choice, ask.text(words, TEXT_MAX)];

export const unlistQuestions = (level: number): readonly Question[] =>
  reasoned(ask.choice('unlistWhy', UNLIST_REASONS), 'unlistReason', level);
export const mergeQuestions = (level: number): readonly Question[] => [
  ask.pick('mergeInto'),
  ...reasoned(ask.choice('mergeWhy', MERGE_REASONS), 'mergeReason', level),
];
export const splitQuestions = (level: number): readonly Question[] => [
  ask.picks('splitSignals'),
  ...reasoned(ask.choice('splitWhy', SPLIT_REASONS), 'splitReason', level),
];
