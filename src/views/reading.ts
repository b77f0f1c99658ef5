// Long texts in pages: Teams draws no card above about 25 KB, and nothing that somebody wrote may be cut off.

import type { SignalContent } from '../domain/signal/content.ts';
import { fieldsOf, stepsOf } from '../domain/signal/form.ts';
import { answerViews, factViews } from './content.ts';
import type { AnswerView, EntryView, NoteView, PartView, ReadingView } from './view.ts';

/** Bytes of text a page, so that buttons, labels and an input still fit beside it. */
const PAGE_BYTES = 11_000;
const encoder = new TextEncoder();

/** What an answer or an entry costs besides its text: label, element, style. */
const OVERHEAD_BYTES = 250;

const LINE_BYTES = 90;
const LINES_MOST = 20;
const bytesOf = (text: string) =>
  encoder.encode(JSON.stringify(text)).length +
  OVERHEAD_BYTES +
  LINE_BYTES * Math.min(text.split('\n').length, LINES_MOST);
const costOfAnswer = ({ text, codes }: AnswerView) => bytesOf(text) + 40 * codes.length;

function costOf(part: PartView): number {
  switch (part.kind) {
    case 'entry':
      return bytesOf(part.entry.text);
    case 'note':
      return bytesOf(part.note.text);
    case 'answer':
      return costOfAnswer(part.answer);
    case 'fact':
      return part.answers.reduce((sum, answer) => sum + costOfAnswer(answer), OVERHEAD_BYTES);
  }
}

function inPages(parts: readonly PartView[]): readonly (readonly PartView[])[] {
  const pages: PartView[][] = [[]];
  let room = PAGE_BYTES;
  for (const part of parts) {
    const cost = costOf(part);
    if (cost > room && pages.at(-1)?.length !== 0) {
      pages.push([]);
      room = PAGE_BYTES;
    }
    pages.at(-1)?.push(part);
    room -= cost;
  }
  return pages;
}

/** The form in the order in which it was asked: facts after the person, apart from what is thought of them. */
function contentParts(content: SignalContent): readonly PartView[] {
  const { form } = content;
  return stepsOf(form).flatMap((step): readonly PartView[] => {
    if (step === 'facts')
      return factViews(content.facts, form).map((answers, index) => ({
        kind: 'fact',
        n: index + 1,
        answers,
      }));
    return answerViews(fieldsOf(step, form), content.answers).map((answer) => ({
      kind: 'answer',
      step,
      answer,
    }));
  });
}

export const entryParts = (entries: readonly EntryView[]): readonly PartView[] =>
  entries.map((entry) => ({ kind: 'entry', entry }));

/** One page (1-based; out of range gives the nearest) of these parts. */
export function pageOf(parts: readonly PartView[], page: number): ReadingView {
  const pages = inPages(parts);
  const at = Math.min(Math.max(Number.isInteger(page) ? page : 1, 1), pages.length);
  return { parts: pages[at - 1] ?? [], page: at, pages: pages.length };
}

/** Questions and answers come first for whoever has to react to them, the form itself after; notes of the screening last. */
export function readingView(
  content: SignalContent | undefined,
  entries: readonly EntryView[],
  page: number,
  notes: readonly NoteView[] = [],
): ReadingView {
  const noted = notes.map((note) => ({ kind: 'note', note }) as const);
  return pageOf([...entryParts(entries), ...(content ? contentParts(content) : []), ...noted], page);
}
