import { LISTING_QUESTIONS } from '../../domain/case/content.ts';
import { daysLater } from '../../domain/cell/local-day.ts';
import { RETENTION_DAYS } from '../../domain/retention/terms.ts';
import { readFields, type Typed } from '../../domain/signal/answering.ts';
import { propose } from '../decision/propose.ts';
import type { Item } from '../ports.ts';
import type { Refusal } from '../road/refusal.ts';
import { mayDoWith, type Scene } from '../road/scene.ts';
import { openContent } from '../signal/signal-item.ts';
import { listedCase } from './case-item.ts';
import type { ListPayload } from './list-decision.ts';
import { recusedOf } from './recusal.ts';

/** The case that was picked, null where none was, undefined where there is no such case for this person. */
async function pickedCase(scene: Scene, id: string | undefined): Promise<string | null | undefined> {
  if (id === undefined) return null;
  const open = await listedCase(scene, id);
  return open !== undefined && mayDoWith(scene, 'case.see', open.item) ? id : undefined;
}

/** The key of a proposal is not the signal's, which goes when it is not listed: the mayor's reason can be read until the signal's last day. */
const endOf = ({ now }: Scene, { purgeAt }: Item): string =>
  purgeAt ?? daysLater(now, RETENTION_DAYS.signalMaximum);

/**
 * Puts a signal before the mayor within the scene's commit: `typed` answers LISTING_QUESTIONS, the reasoned indication, the link with the
 * purpose (gate 2), and perhaps the case that it belongs to (`caseOptions`). Gives the decision; the caller moves the signal.
 */
export async function proposeListing(
  scene: Scene,
  signal: Item,
  typed: Typed,
): Promise<{ readonly id: string; readonly number: string } | Refusal> {
  const { answers, errors } = readFields(LISTING_QUESTIONS, typed);
  if (errors.length > 0) return { refused: 'fields', errors };
  const picked = await pickedCase(scene, answers.listWith?.toString());
  if (picked === undefined)
    return { refused: 'fields', errors: [{ field: 'listWith', fault: 'unknownChoice' }] };
  const content = await openContent(scene, signal);
  if (content === undefined) return { refused: 'changed' };
  const payload: ListPayload = {
    indication: String(answers.listIndication),
    link: String(answers.listLink),
    age: String(content.answers.age ?? 'unknown'),
    with: picked,
  };
  return propose(scene, {
    kind: 'list',
    about: signal.id,
    payload,
    key: await scene.surroundings.keys.newDataKey(scene.pk, endOf(scene, signal)),
    // domain.md §10: who reported it does not list it.
    hands: signal.owner === undefined ? [] : [signal.owner],
    recused: recusedOf(signal),
    endsAt: signal.purgeAt,
  });
}
