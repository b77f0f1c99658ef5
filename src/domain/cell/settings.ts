// What a cell may choose for itself: its name and municipalities, and its house rules within the bounds of the law.
import { ask, type Question } from '../form/question.ts';
import { type FieldError, readFields, type Typed } from '../signal/answering.ts';
import type { Answers } from '../signal/content.ts';
import { type Cell, type HouseRules, LANGUAGES, type Language } from './cell.ts';

/** The form's answers in the shape of the domain, or what has to be looked at again. */
export type Read<Value> = { readonly value: Value } | { readonly errors: readonly FieldError[] };

const NAME_MOST = 80;
const TOWNS_MOST = 20;

/** Names that stand on cards between words of ours: letters, digits and what place names need, nothing that a client could make a link of. */
const PLACE_NAME = /^['’]?[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N} '’()&,-]|\.(?= |$))*$/u;

export const CELL_NAME = ask.plain('cellName', NAME_MOST);
export const PLACE_QUESTIONS: readonly Question[] = [
  CELL_NAME,
  ask.plain('cellTowns', 600),
  ask.choices('cellLanguages', LANGUAGES),
];

export type Place = Pick<Cell, 'name' | 'municipalities' | 'languages'>;

/** Municipalities as they were typed: one a line, or with commas between them. */
function townsOf(text: string): readonly string[] {
  const towns = text.split(/[,;\n]/).map((town) => town.trim());
  return [...new Set(towns.filter((town) => town !== ''))];
}

function nameFault(name: string): FieldError | undefined {
  return PLACE_NAME.test(name) ? undefined : { field: 'cellName', fault: 'unknownCharacters' };
}

/** The name alone, with which a cell begins. */
export function readCellName(typed: Typed): Read<string> {
  const { answers, errors } = readFields([CELL_NAME], typed);
  if (errors.length > 0) return { errors };
  const name = String(answers.cellName);
  const fault = nameFault(name);
  return fault ? { errors: [fault] } : { value: name };
}

/** Name (at most 80 characters), municipalities (at most 20) and languages of a cell. */
export function readPlace(typed: Typed): Read<Place> {
  const { answers, errors } = readFields(PLACE_QUESTIONS, typed);
  if (errors.length > 0) return { errors };
  const name = String(answers.cellName);
  const municipalities = townsOf(String(answers.cellTowns));
  const faults: FieldError[] = [];
  const fault = nameFault(name);
  if (fault) faults.push(fault);
  if (municipalities.length === 0) faults.push({ field: 'cellTowns', fault: 'required' });
  else if (municipalities.length > TOWNS_MOST || municipalities.some((town) => town.length > NAME_MOST))
    faults.push({ field: 'cellTowns', fault: 'tooLong' });
  else if (!municipalities.every((town) => PLACE_NAME.test(town)))
    faults.push({ field: 'cellTowns', fault: 'unknownCharacters' });
  if (faults.length > 0) return { errors: faults };
  const chosen = answers.cellLanguages ?? [];
  const languages: readonly Language[] = LANGUAGES.filter((language) => chosen.includes(language));
  return { value: { name, municipalities, languages } };
}

/** What the form shows of what is stored. */
export const placeAnswers = ({ name, municipalities, languages }: Place): Answers => ({
  cellName: name,
  cellTowns: municipalities.join('\n'),
  cellLanguages: languages,
});

export const SECOND_LOOKS = ['desk', 'mayor'] as const satisfies readonly HouseRules['secondLook'][];

export const CALENDARS = ['off', 'asked'] as const satisfies readonly HouseRules['calendars'][];

/** The house rules that are numbers, with the least and the most that they may be. Terms of keeping only go down (domain.md §6). */
export const RULE_BOUNDS = {
  noticeDays: [1, 60],
  rhythmWeeks: [1, 26],
  screeningDays: [1, 30],
  unopenedAlarmHours: [1, 168],
  feedbackDays: [0, 14],
  signalDays: [30, 183],
  // Long enough for the feedback, that goes to whoever reported.
  reporterDays: [14, 183],
  caseDays: [30, 365],
} as const satisfies { readonly [rule in keyof HouseRules]?: readonly [least: number, most: number] };
export type NumberRule = keyof typeof RULE_BOUNDS;
export const NUMBER_RULES = Object.keys(RULE_BOUNDS) as readonly NumberRule[];

export const RULE_QUESTIONS: readonly Question[] = [
  ...NUMBER_RULES.map((rule) => ask.plain(rule, 4)),
  ask.choice('secondLook', SECOND_LOOKS),
  ask.choice('calendars', CALENDARS),
];

export function ruleAnswers(rules: HouseRules): Answers {
  const numbers = NUMBER_RULES.map((rule) => [rule, String(rules[rule])] as const);
  return { ...Object.fromEntries(numbers), secondLook: rules.secondLook, calendars: rules.calendars };
}

function numberFault(rule: NumberRule, text: string): FieldError | undefined {
  if (!/^\d{1,4}$/.test(text)) return { field: rule, fault: 'noNumber' };
  const [least, most] = RULE_BOUNDS[rule];
  const number = Number(text);
  return number < least || number > most ? { field: rule, fault: 'outOfBounds' } : undefined;
}

/** The house rules as they were typed, beside what the form does not ask. A reporter's identity ends no later than the signal. */
export function readHouseRules(typed: Typed, present: HouseRules): Read<HouseRules> {
  const { answers, errors } = readFields(RULE_QUESTIONS, typed);
  if (errors.length > 0) return { errors };
  const faults = NUMBER_RULES.flatMap((rule) => numberFault(rule, String(answers[rule])) ?? []);
  if (faults.length > 0) return { errors: faults };
  const numbers = Object.fromEntries(NUMBER_RULES.map((rule) => [rule, Number(answers[rule])]));
  const secondLook = SECOND_LOOKS.find((each) => each === answers.secondLook) ?? present.secondLook;
  const calendars = CALENDARS.find((each) => each === answers.calendars) ?? present.calendars;
  const value: HouseRules = { ...present, ...numbers, secondLook, calendars };
  if (value.reporterDays > value.signalDays)
    return { errors: [{ field: 'reporterDays', fault: 'longerThanSignals' }] };
  return { value };
}

/** The rules that would become different. */
export function changedRules(before: HouseRules, after: HouseRules): Partial<HouseRules> {
  const old: { readonly [rule: string]: unknown } = { ...before };
  return Object.fromEntries(Object.entries(after).filter(([rule, value]) => old[rule] !== value));
}

export function samePlace(one: Place, other: Place): boolean {
  const text = (place: Place) => JSON.stringify(placeAnswers(place));
  return text(one) === text(other);
}
