import { ask } from '../../domain/form/question.ts';
import { agendaItemAfter } from '../../domain/session/workflow.ts';
import { readFields, type Typed } from '../../domain/signal/answering.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { targetOf } from '../signal/signal-item.ts';
import {
  type AgendaItemBody,
  agendaItemBody,
  agendaItemState,
  sessionBody,
  withChange,
} from './session-item.ts';

export const SPOKEN_QUESTIONS = [ask.picksIfAny('spokenWith'), ask.date('spokenOn')] as const;

/** Who attends the item by invitation: with nobody else identity is spoken of. */
export async function attendeesOf(scene: Scene, { session }: AgendaItemBody, item: string) {
  const found = await scene.work.read(session);
  if (found === undefined) return [];
  const { invitees, links } = sessionBody(found);
  return invitees.filter(({ entry }) => links.some((link) => link.entry === entry && link.item === item));
}

async function tick(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const item = targetOf(scene);
  const body = agendaItemBody(item);
  const next = agendaItemAfter(agendaItemState(item), 'spoken.tick');
  if (next === undefined) return { refused: 'changed' };
  const { answers, errors } = readFields(SPOKEN_QUESTIONS, typed);
  if (errors.length > 0) return { refused: 'fields', errors };
  const on = String(answers.spokenOn);
  if (on > scene.today) return { refused: 'fields', errors: [{ field: 'spokenOn', fault: 'dayAhead' }] };
  const attending = await attendeesOf(scene, body, item.id);
  const entries = [answers.spokenWith ?? []].flat();
  if (entries.some((entry) => !attending.some((each) => each.entry === entry)))
    return { refused: 'fields', errors: [{ field: 'spokenWith', fault: 'unknownChoice' }] };
  // Whoever was ticked before keeps the day of then.
  const spoken = entries.map((entry) => body.spoken.find((each) => each.entry === entry) ?? { entry, on });
  await scene.work.replace(withChange<AgendaItemBody>(item, { spoken }, next));
  return { done: 'sessionsSpoken', target: item.id, number: body.name.split(' · ')[0] ?? '' };
}

/** Identity is told by phone or in person and never written: only that it was, to whom and when (domain.md §10). */
export const tickSpoken: Command<Typed> = {
  operation: 'spoken.tick',
  on: 'agenda-item',
  seenBy: 'spoken.tick',
  decide: tick,
};
