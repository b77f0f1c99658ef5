// A number is claimed by a create-only item that also carries the notices of its birth: one write instead of two.
import { daysLater } from '../../domain/cell/local-day.ts';
import { RETENTION_DAYS } from '../../domain/retention/terms.ts';
import type { Effect } from '../outbox/effect.ts';
import { asBody, type NumberBody, SCHEMA_VERSION } from '../records.ts';
import type { Scene } from './scene.ts';
import { type NumberLetter, numberSequence, numberText, sequenceOfNumber } from './sequences.ts';

/** Claims the next number of this year for `target` within the scene's commit; `effects` learn the number. */
export async function claimNumber(
  scene: Scene,
  letter: NumberLetter,
  target: string,
  effects: (number: string) => readonly Effect[],
): Promise<string> {
  const { surroundings: s, pk, now, today, work } = scene;
  const year = today.slice(0, 4);
  const sequence = numberSequence(letter, year);
  const head = await s.sequences.head(pk, sequence);
  // Several numbers of one commit follow each other.
  const beside = work.operations.filter(
    (each) => each.kind === 'create' && sequenceOfNumber(each.item.id)?.status === sequence.status,
  );
  const n = head.n + beside.length + 1;
  const number = numberText(letter, year, n);
  const waiting = effects(number);
  const body: NumberBody = { number, target, effects: waiting, attempts: 0, leaseUntil: null, fence: 0 };
  work.create({
    id: sequence.idOf(n),
    pk,
    type: 'number',
    schemaVersion: SCHEMA_VERSION,
    status: `${letter}-${year}`,
    // Its term begins when its notices have been sent.
    purgeAt: waiting.length > 0 ? null : daysLater(now, RETENTION_DAYS.audit),
    ...(waiting.length > 0 ? { due: now.toISOString() } : {}),
    body: asBody(body),
  });
  return number;
}
