import { isPeoplePicker } from '../../src/local/people-picker.ts';
import type { CardAction } from '../../src/local/teams-model.ts';
import type { JsonObject } from '../../src/use-cases/ports.ts';

/** Reads a card as a person does: its words, its buttons, its inputs. Hidden elements are not there. */
export interface CardInput {
  readonly id: string;
  readonly kind: 'text' | 'choice' | 'toggle' | 'date' | 'other';
  readonly label: string;
  readonly isRequired: boolean;
  readonly multiple: boolean;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly initial: string;
  readonly maxLength: number | undefined;
  readonly regex: string | undefined;
  readonly valueOn: string;
  readonly valueOff: string;
}

/** A button, with the words of everything around it, from the nearest container outwards. */
export interface CardButton {
  readonly title: string;
  readonly action: CardAction;
  readonly around: readonly string[];
}

type Node = Record<string, unknown>;
const childLists = ['body', 'items', 'columns', 'rows', 'cells', 'actions', 'inlines', 'facts', 'images'];

export function wordsOf(card: unknown): string {
  return lines(card)
    .filter((line) => line !== '')
    .join('\n');
}

export function buttonsOf(card: unknown, around: readonly string[] = []): CardButton[] {
  if (!isNode(card) || card.isVisible === false) return [];
  const here = [wordsOf(card), ...around];
  const own = [card.selectAction, ...list(card.actions)].filter(isNode).filter(isAction);
  const buttons = own.map((action) => ({
    title: String(action.title ?? ''),
    action: action as unknown as CardAction,
    around: here,
  }));
  return [
    ...buttons,
    ...childLists
      .filter((name) => name !== 'actions')
      .flatMap((name) => list(card[name]).flatMap((child) => buttonsOf(child, here))),
  ];
}

export function inputsOf(card: unknown): CardInput[] {
  if (!isNode(card)) return [];
  const own = String(card.type).startsWith('Input.') ? [inputOf(card)] : [];
  return [...own, ...childLists.flatMap((name) => list(card[name]).flatMap(inputsOf))];
}

/** Why a real client would not send this value; undefined when it would. */
export function complaint(input: CardInput, value: string): string | undefined {
  const missing = input.kind === 'toggle' ? value !== input.valueOn : value === '';
  if (input.isRequired && missing) return `"${input.label}" is required`;
  if (input.maxLength !== undefined && value.length > input.maxLength) {
    return `"${input.label}" takes at most ${input.maxLength} characters`;
  }
  if (input.regex !== undefined && value !== '' && !new RegExp(input.regex).test(value)) {
    return `"${input.label}" does not accept this`;
  }
  if (input.kind === 'date' && value !== '' && !isDay(value))
    return `"${input.label}" takes a day, not "${value}"`;
  return undefined;
}

/** A day of the calendar, `YYYY-MM-DD`: all that a date input ever sends. */
function isDay(value: string): boolean {
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === value;
}

function inputOf(node: Node): CardInput {
  const kinds: Record<string, CardInput['kind']> = {
    'Input.Text': 'text',
    'Input.ChoiceSet': 'choice',
    'Input.Toggle': 'toggle',
    'Input.Date': 'date',
  };
  const kind = kinds[String(node.type)] ?? 'other';
  const valueOff = text(node.valueOff) || 'false';
  return {
    id: text(node.id),
    kind,
    label: text(node.label) || text(node.title) || text(node.placeholder) || text(node.id),
    isRequired: node.isRequired === true,
    multiple: node.isMultiSelect === true,
    choices: list(node.choices)
      .filter(isNode)
      .map((choice) => ({ title: text(choice.title), value: text(choice.value) })),
    initial: text(node.value) || (kind === 'toggle' ? valueOff : ''),
    maxLength: typeof node.maxLength === 'number' && node.maxLength > 0 ? node.maxLength : undefined,
    regex: typeof node.regex === 'string' ? node.regex : undefined,
    valueOn: text(node.valueOn) || 'true',
    valueOff,
  };
}

function lines(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (!isNode(node) || node.isVisible === false) return [];
  if (node.type === 'RichTextBlock') return [list(node.inlines).flatMap(lines).join('')];
  const own = ['text', 'title', 'label', 'placeholder', 'altText']
    .filter((name) => typeof node[name] === 'string')
    .map((name) => text(node[name]));
  const offered = list(node.choices).filter(isNode);
  // Nobody sees the directory before searching in it: of a people picker only the name that stands there.
  const isPicker = isPeoplePicker(node as JsonObject);
  const seen = isPicker ? offered.filter(({ value }) => value === node.value) : offered;
  const choices = seen.map((choice) => text(choice.title));
  const value = typeof node.value === 'string' && !isAction(node) && !isPicker ? [node.value] : [];
  return [...own, ...value, ...choices, ...childLists.flatMap((name) => list(node[name]).flatMap(lines))];
}

function isAction(node: Node): boolean {
  return String(node.type).startsWith('Action.');
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
