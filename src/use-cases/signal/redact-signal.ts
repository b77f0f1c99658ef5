import { type FieldFault, readFields, type Typed } from '../../domain/signal/answering.ts';
import {
  redactedContent,
  redactedExchange,
  WORDS_MOST,
  withoutWords,
  wordsToTakeOut,
} from '../../domain/signal/redaction.ts';
import { REDACT_QUESTIONS } from '../../domain/signal/triage.ts';
import type { Item } from '../ports.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import {
  openContent,
  openExchange,
  openNotes,
  signalOf,
  withBody,
  withBox,
  withContent,
} from './signal-item.ts';

const atField = (fault: FieldFault): Refusal => ({
  refused: 'fields',
  errors: [{ field: 'redactWords', fault }],
});
const differs = (one: object, other: object) => JSON.stringify(one) !== JSON.stringify(other);

/** The item with these words out of all that was written about the signal, or undefined where none of them is in it. */
async function redacted(scene: Scene, item: Item, words: readonly string[]): Promise<Item | undefined> {
  const [content, exchange, assessment] = await Promise.all([
    openContent(scene, item),
    openExchange(scene, item),
    openNotes(scene, item),
  ]);
  if (content === undefined) return undefined;
  const after = redactedContent(content, words);
  const exchanged = redactedExchange(exchange, words);
  const notes = assessment.notes.map((note) => ({ ...note, text: withoutWords(note.text, words) }));
  let left = item;
  if (differs(after, content)) left = await withContent(scene, left, after);
  if (differs(exchanged, exchange)) left = await withBox(scene, left, 'exchange', exchanged);
  if (differs(notes, assessment.notes)) left = await withBox(scene, left, 'assessment', { notes });
  return left === item ? undefined : left;
}

async function decide(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const { answers, errors } = readFields(REDACT_QUESTIONS, typed);
  if (errors.length > 0) return { refused: 'fields', errors };
  const words = wordsToTakeOut(String(answers.redactWords));
  if (words.length === 0) return atField('required');
  if (words.length > WORDS_MOST) return atField('tooManyWords');
  const { item, body } = signalOf(scene);
  const left = await redacted(scene, item, words);
  if (left === undefined) return atField('notInText');
  await scene.work.replace(withBody(left, {}));
  return { done: 'triageRedacted', target: item.id, number: body.number ?? '' };
}

/** Takes names that slipped through out of the text for good, before anybody else reads it (domain.md §10). */
export const redactSignal: Command<Typed> = {
  operation: 'signal.redact',
  on: 'signal',
  seenBy: 'signal.open',
  decide,
};
