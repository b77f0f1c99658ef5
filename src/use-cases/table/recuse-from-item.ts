import { union } from '../../domain/case/membership.ts';
import { agendaItemAfter } from '../../domain/session/workflow.ts';
import { asCase } from '../case/case-item.ts';
import { stepOutOf } from '../case/recuse-from-case.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import {
  type AgendaItemBody,
  agendaItemBody,
  invitationBody,
  invitationId,
  roomId,
  withChange,
} from '../session/session-item.ts';
import { itemOf, type OpenedItem } from './at-table.ts';

/** The item without this person: not present, and what they confirmed counts no more. */
function withoutMe({ actor }: Scene, { item, body, state }: OpenedItem) {
  const { entry, owner } = actor;
  const others = (entries: readonly string[]) => entries.filter((each) => each !== entry);
  const outcome = body.outcome && { ...body.outcome, confirmedBy: others(body.outcome.confirmedBy) };
  const change = { recused: union(body.recused, [owner]), present: others(body.present), outcome };
  return withChange<AgendaItemBody>(item, change, state);
}

/** Whether there is an item left at which this person sits: without one they have no business in the channel (gate 19). */
async function sitsElsewhere({ work, actor }: Scene, { item, body }: OpenedItem): Promise<boolean> {
  const invitation = await work.read(invitationId(body.session, actor.entry));
  const others = invitation === undefined ? [] : invitationBody(invitation).items;
  const items = await Promise.all(others.filter((id) => id !== item.id).map((id) => work.read(id)));
  return items.some((each) => each !== undefined && !agendaItemBody(each).recused.includes(actor.owner));
}

async function decide(scene: Scene): Promise<Outcome | Refusal> {
  const opened = itemOf(scene);
  const { item, body } = opened;
  if (agendaItemAfter(opened.state, 'item.recuse') === undefined) return { refused: 'changed' };
  const found = await scene.work.read(body.case);
  if (found !== undefined) await stepOutOf(scene, asCase(found));
  await scene.work.replace(withoutMe(scene, opened));
  if (!(await sitsElsewhere(scene, opened)))
    scene.work.afterwards({
      kind: 'tend-room',
      room: roomId(body.session),
      notBefore: scene.now.toISOString(),
    });
  return { done: 'tableRecused', target: item.id };
}

/** domain.md §10, "Recusal": out of the item and of its case at once, in this session and in later ones, until the mayor ends it. */
export const recuseFromItem: Command<undefined> = {
  operation: 'item.recuse',
  on: 'agenda-item',
  seenBy: 'item.know',
  decide,
};
