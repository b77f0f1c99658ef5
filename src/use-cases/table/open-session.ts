import { union } from '../../domain/case/membership.ts';
import type { Question } from '../../domain/form/question.ts';
import {
  ATTENDANCE_QUESTIONS,
  absencesIn,
  emptyPlaces,
  OPENING_QUESTIONS,
  PURPOSE_READ,
} from '../../domain/session/opening.ts';
import { sessionAfter } from '../../domain/session/workflow.ts';
import { type FieldError, readFields, type Typed } from '../../domain/signal/answering.ts';
import type { Answers } from '../../domain/signal/content.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import {
  type AgendaItemBody,
  agendaItemBody,
  type SessionBody,
  withChange,
} from '../session/session-item.ts';
import { type OpenedSession, sessionOf, withBoxOfSession } from './at-table.ts';
import { type SeatHolder, seatHolders } from './seats.ts';

const chosen = (answer: Answers[string] | undefined): readonly string[] =>
  answer === undefined || typeof answer === 'string' ? [] : answer;

interface Attendance {
  readonly present: readonly SeatHolder[];
  readonly change: Pick<SessionBody, 'present' | 'absent'>;
  readonly answers: Answers;
  readonly errors: readonly FieldError[];
}

/** Who is there out of those who are admitted, and why a fixed member is not (gate 4). `always`: whoever notes it is there. */
async function readAttendance(
  scene: Scene,
  session: OpenedSession,
  questions: readonly Question[],
  typed: Typed,
  always: readonly string[],
): Promise<Attendance> {
  const { answers, errors } = readFields(questions, typed);
  const picked = union(always, chosen(answers.tablePresent));
  const able = (await seatHolders(scene, session)).filter(({ admitted }) => admitted);
  const present = able.filter(({ entry }) => picked.includes(entry));
  const { absences, errors: unexplained } = absencesIn(answers, emptyPlaces(present));
  const unknown: readonly FieldError[] =
    present.length === picked.length ? [] : [{ field: 'tablePresent', fault: 'unknownChoice' }];
  return {
    present,
    change: { present: present.map(({ entry }) => entry), absent: absences },
    answers,
    errors: [...errors, ...unknown, ...unexplained],
  };
}

async function withAbsences(scene: Scene, session: OpenedSession, { answers }: Attendance) {
  const text = String(answers.absentText ?? '');
  const said = session.item.sealed?.absences !== undefined;
  return text === '' && !said
    ? session.item
    : withBoxOfSession(scene, session, session.item, 'absences', { text });
}

async function open(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const session = sessionOf(scene);
  const next = sessionAfter(session.state, 'session.open');
  if (next === undefined) return { refused: 'changed' };
  const attendance = await readAttendance(scene, session, OPENING_QUESTIONS, typed, [scene.actor.entry]);
  const unread: readonly FieldError[] =
    attendance.answers[PURPOSE_READ.id] === 'yes' ? [] : [{ field: PURPOSE_READ.id, fault: 'required' }];
  const errors = [...attendance.errors, ...unread];
  if (errors.length > 0) return { refused: 'fields', errors };
  const item = await withAbsences(scene, session, attendance);
  const change = { ...attendance.change, openedAt: scene.now.toISOString() };
  await scene.work.replace(withChange<SessionBody>(item, change, next));
  return { done: 'tableOpened', target: item.id, number: session.body.number };
}

/** Gate 4: the chair opens it with everybody's attendance; the purpose was read aloud (gate 10). */
export const openSession: Command<Typed> = {
  operation: 'session.open',
  on: 'session',
  seenBy: 'session.attend',
  decide: open,
};

/** Whoever left is no longer at the item that is open; who came late is let in to it by whoever chairs. */
async function leaveOpenItem(
  scene: Scene,
  { body }: OpenedSession,
  present: readonly string[],
): Promise<void> {
  const item = body.openItem ? await scene.work.read(body.openItem) : undefined;
  if (item === undefined) return;
  const before = agendaItemBody(item).present;
  const left = before.filter((entry) => present.includes(entry));
  if (left.length < before.length)
    await scene.work.replace(withChange<AgendaItemBody>(item, { present: left }));
}

async function note(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const session = sessionOf(scene);
  const attendance = await readAttendance(scene, session, ATTENDANCE_QUESTIONS, typed, []);
  if (attendance.errors.length > 0) return { refused: 'fields', errors: attendance.errors };
  const { present } = attendance.change;
  const aloud = chosen(attendance.answers.framedAloud).filter((entry) => present.includes(entry));
  const item = await withAbsences(scene, session, attendance);
  const change = { ...attendance.change, framed: union(session.body.framed, aloud) };
  await leaveOpenItem(scene, session, present);
  await scene.work.replace(withChange<SessionBody>(item, change));
  return { done: 'tableAttendance', target: item.id, number: session.body.number };
}

/** Who came late or left; and for whoever cannot press, that they stated their frame aloud. */
export const noteAttendance: Command<Typed> = {
  operation: 'session.note-attendance',
  on: 'session',
  seenBy: 'session.attend',
  decide: note,
};
