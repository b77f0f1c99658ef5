// What was signed on paper or said aloud, for guests and whoever has no buttons: recorded by coordinator or deputy, with a fixed member as
// witness, never for oneself (domain.md §10).
import { LANGUAGES } from '../../domain/cell/cell.ts';
import { localDay } from '../../domain/cell/local-day.ts';
import { ask } from '../../domain/form/question.ts';
import { RECORDED_WAYS, textVersionOn, witnessesAmong } from '../../domain/session/acknowledgement.ts';
import { type FieldError, readFields, type Typed } from '../../domain/signal/answering.ts';
import type { Answers } from '../../domain/signal/content.ts';
import type { Item } from '../ports.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import { type Scene, standingOf } from '../road/scene.ts';
import { type Acknowledged, sessionBody } from '../session/session-item.ts';
import { after, hasAcknowledged, invitationOf, takesPlace, tendRoom } from './invitation-item.ts';
import { writeInLedger } from './ledger.ts';
import { shownText } from './shown-text.ts';

export const RECORD_QUESTIONS = [
  ask.choice('ackWay', RECORDED_WAYS),
  ask.choice('ackLanguage', LANGUAGES),
  ask.date('ackDate'),
  ask.pick('ackWitness'),
] as const;

/** The fixed members who may vouch for it today, as roster entries. */
export async function witnessesFor(scene: Scene, person: string): Promise<readonly string[]> {
  const { cell, actor, work, today } = scene;
  const fixed = [cell.mayor, cell.police, cell.desk.coordinator];
  const among = witnessesAmong(fixed, { recorder: actor.entry, person });
  const items = await Promise.all(among.map((entry) => work.read(entry)));
  return among.filter((_, n) => standingOf(items[n], cell, today) !== 'stranger');
}

/** Of this session, so not before it was approved; not in the future; and the text that is in force today. */
function isItsDay(day: string, session: Item, { today, cell }: Scene): boolean {
  const { approvedAt, preparedAt } = sessionBody(session);
  const from = localDay(new Date(approvedAt ?? preparedAt), cell.timeZone);
  return from <= day && day <= today && textVersionOn(day) === textVersionOn(today);
}

async function errorsOf(
  scene: Scene,
  session: Item,
  person: string,
  answers: Answers,
): Promise<readonly FieldError[]> {
  const witnesses = await witnessesFor(scene, person);
  return [
    ...(isItsDay(String(answers.ackDate), session, scene)
      ? []
      : [{ field: 'ackDate', fault: 'notOfSession' } as const]),
    ...(witnesses.includes(String(answers.ackWitness))
      ? []
      : [{ field: 'ackWitness', fault: 'unknownChoice' } as const]),
  ];
}

async function record(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const invitation = invitationOf(scene);
  const { item, body } = invitation;
  const { answers, errors } = readFields(RECORD_QUESTIONS, typed);
  if (errors.length > 0) return { refused: 'fields', errors };
  const session = await scene.work.read(body.session);
  if (session === undefined || !takesPlace(session) || hasAcknowledged(body, scene.today))
    return { refused: 'changed' };
  const wrong = await errorsOf(scene, session, body.entry, answers);
  if (wrong.length > 0) return { refused: 'fields', errors: wrong };
  const how = answers.ackWay === 'paper' ? 'paper' : 'aloud';
  const language = LANGUAGES.find((each) => each === answers.ackLanguage) ?? 'nl';
  const on = String(answers.ackDate);
  const { text, hash } = shownText(scene, language, on);
  const { version } = text;
  const at = scene.now.toISOString();
  const acknowledged: Acknowledged = { version, at, how };
  const next = after(invitation, 'acknowledgement.record', {
    acknowledged,
    answeredAt: body.answeredAt ?? at,
  });
  if (next === undefined) return { refused: 'changed' };
  const witness = String(answers.ackWitness);
  const by = { recordedBy: scene.actor.entry, witness };
  const answer = { version, hash, language, on, answer: 'acknowledged', how, ...by } as const;
  if (!(await writeInLedger(scene, invitation, answer))) return { refused: 'changed' };
  await scene.work.replace(next);
  tendRoom(scene, body.session);
  return { done: 'invitationsRecorded', target: item.id, number: body.number };
}

export const recordAcknowledgement: Command<Typed> = {
  operation: 'acknowledgement.record',
  on: 'invitation',
  seenBy: 'invitation.see-as-desk',
  decide: record,
};
