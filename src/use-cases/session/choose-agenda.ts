// Which cases are discussed, and who is invited: the second and third step of planning.
import { ask } from '../../domain/form/question.ts';
import { courseOf, inAgendaOrder } from '../../domain/session/agenda.ts';
import { fixedMembersAmong, ROLES_AT_SESSIONS, type Seated } from '../../domain/session/fixed-members.ts';
import { MOST_CASES, MOST_PEOPLE } from '../../domain/session/planning.ts';
import { sessionAfter } from '../../domain/session/workflow.ts';
import { type FieldFault, readFields, type Typed } from '../../domain/signal/answering.ts';
import { listedCase, nameOfCase, type OpenCase } from '../case/case-item.ts';
import type { TemplateBody } from '../people/keep-template.ts';
import type { Item } from '../ports.ts';
import { bodyOf, type RosterBody } from '../records.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import { mayDoWith, type Scene } from '../road/scene.ts';
import { targetOf } from '../signal/signal-item.ts';
import { askCalendars } from './calendars.ts';
import { detailsOf, reasonsOf, withBox } from './sealed-session.ts';
import {
  type AgendaLine,
  type Invitee,
  type SessionBody,
  sessionBody,
  sessionState,
  withChange,
} from './session-item.ts';

export const AGENDA_QUESTIONS = [ask.picks('sessionCases')] as const;
export const PEOPLE_QUESTIONS = [ask.picksIfAny('sessionPeople'), ask.pickIfAny('sessionTemplate')] as const;

const wrong = (field: string, fault: FieldFault): Refusal => ({
  refused: 'fields',
  errors: [{ field, fault }],
});

/** Lines about cases that this person may not see: somebody who stepped out neither removes nor keeps anything by chance. */
export async function isSeen(scene: Scene, line: AgendaLine): Promise<boolean> {
  const item = await scene.work.read(line.case);
  return item !== undefined && mayDoWith(scene, 'case.see', item);
}

/** Nothing is remembered of people and items that are not in it any more. */
async function withOnly(
  scene: Scene,
  item: Item,
  { agenda, invitees }: Pick<SessionBody, 'agenda' | 'invitees'>,
): Promise<Item> {
  const { links } = sessionBody(item);
  const isLeft = (entry: string, line: string) =>
    invitees.some((each) => each.entry === entry) && agenda.some((each) => each.item === line);
  const [details, reasons] = await Promise.all([detailsOf(scene, item), reasonsOf(scene, item)]);
  const specialReasons = Object.fromEntries(
    Object.entries(details.specialReasons).filter(([line]) => agenda.some(({ item: id }) => id === line)),
  );
  const left = Object.entries(reasons).filter(([key]) => {
    const [entry = '', line = ''] = key.split(' ');
    return isLeft(entry, line);
  });
  const sealed = await withBox(scene, item, 'details', { ...details, specialReasons });
  const both = await withBox(scene, sealed, 'links', Object.fromEntries(left));
  return withChange<SessionBody>(both, {
    agenda,
    invitees,
    links: links.filter((link) => isLeft(link.entry, link.item)),
  });
}

function lineOf(scene: Scene, open: OpenCase, before: readonly AgendaLine[]): AgendaLine {
  const { item, body } = open;
  const known = before.find((line) => line.case === item.id);
  return {
    item: known?.item ?? `itm.${scene.surroundings.chance.id()}`,
    case: item.id,
    name: nameOfCase(open),
    course: courseOf(body),
    ...(body.under12 === true ? { under12: true } : {}),
  };
}

async function chooseAgenda(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const item = targetOf(scene);
  const { agenda, invitees, number } = sessionBody(item);
  if (sessionAfter(sessionState(item), 'session.change') === undefined) return { refused: 'changed' };
  const { answers, errors } = readFields(AGENDA_QUESTIONS, typed);
  if (errors.length > 0) return { refused: 'fields', errors };
  const ids = [...new Set([answers.sessionCases ?? []].flat())];
  const seen = await Promise.all(agenda.map((line) => isSeen(scene, line)));
  const unseen = agenda.filter((_, n) => seen[n] === false);
  if (ids.length + unseen.length > MOST_CASES) return wrong('sessionCases', 'tooManyChosen');
  const cases = await Promise.all(ids.map((id) => listedCase(scene, id)));
  const chosen = cases.filter((open) => open !== undefined && mayDoWith(scene, 'case.see', open.item));
  if (chosen.length < ids.length) return wrong('sessionCases', 'unknownChoice');
  const lines = chosen.flatMap((open) => (open === undefined ? [] : [lineOf(scene, open, agenda)]));
  const change = { agenda: inAgendaOrder([...lines, ...unseen]), invitees };
  await scene.work.replace(await withOnly(scene, item, change));
  const done = invitees.length === 0 ? 'sessionsToPeople' : 'sessionsToGrid';
  return { done, target: item.id, number };
}

/** The second step: cases from the list, put in the order of the house by themselves. */
export const chooseSessionAgenda: Command<Typed> = {
  operation: 'session.change',
  on: 'session',
  seenBy: 'session.see',
  decide: chooseAgenda,
};

/** The entry with its role, where it may be invited: approved, and of those who sit at sessions. */
async function invitable(scene: Scene, entry: string): Promise<Seated | undefined> {
  const item = await scene.work.read(entry);
  if (item?.type !== 'roster' || item.status !== 'approved') return undefined;
  const { role } = bodyOf<RosterBody>(item).terms;
  return ROLES_AT_SESSIONS.includes(role) ? { entry, role } : undefined;
}

async function ofTemplate(scene: Scene, id: unknown): Promise<readonly string[] | undefined> {
  if (id === undefined) return [];
  const item = await scene.work.read(String(id));
  return item?.type === 'template' ? bodyOf<TemplateBody>(item).entries : undefined;
}

/** Everybody with the mark of the fixed members (art. 3 §1), these first. */
export function asInvitees(people: readonly Seated[]): readonly Invitee[] {
  const fixed = Object.values(fixedMembersAmong(people));
  return people
    .map(({ entry }) => ({ entry, fixed: fixed.includes(entry) }))
    .toSorted((one, other) => Number(other.fixed) - Number(one.fixed));
}

async function choosePeople(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const item = targetOf(scene);
  const { agenda, number } = sessionBody(item);
  if (sessionAfter(sessionState(item), 'session.change') === undefined) return { refused: 'changed' };
  const { answers, errors } = readFields(PEOPLE_QUESTIONS, typed);
  if (errors.length > 0) return { refused: 'fields', errors };
  const picked = [answers.sessionPeople ?? []].flat();
  const template = await ofTemplate(scene, answers.sessionTemplate);
  if (template === undefined) return wrong('sessionTemplate', 'unknownChoice');
  const ids = [...new Set([...picked, ...template])];
  if (ids.length > MOST_PEOPLE) return wrong('sessionPeople', 'tooManyChosen');
  const found = await Promise.all(ids.map((entry) => invitable(scene, entry)));
  const people = found.filter((each) => each !== undefined);
  // Of a template whoever left since is left out; nobody else was offered who may not be invited.
  if (picked.some((entry) => !people.some((each) => each.entry === entry)))
    return wrong('sessionPeople', 'unknownChoice');
  if (people.length === 0) return wrong('sessionPeople', 'required');
  const changed = await withOnly(scene, item, { agenda, invitees: asInvitees(people) });
  await scene.work.replace(changed);
  askCalendars(scene, changed);
  return { done: agenda.length === 0 ? 'sessionsToAgenda' : 'sessionsToGrid', target: item.id, number };
}

/** The third step: members of the roster, by name or by a template. */
export const chooseSessionPeople: Command<Typed> = {
  operation: 'session.change',
  on: 'session',
  seenBy: 'session.see',
  decide: choosePeople,
};
