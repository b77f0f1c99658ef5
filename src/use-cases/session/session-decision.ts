// The mayor approves a session with its agenda and its invitations (gates 3, 5, 6), may strike people and items, or sends it back.
import { ask } from '../../domain/form/question.ts';
import type { Conflict } from '../../domain/session/conflicts.ts';
import { sessionAfter } from '../../domain/session/workflow.ts';
import type { FieldError } from '../../domain/signal/answering.ts';
import type { Answers } from '../../domain/signal/content.ts';
import type { OpenCase } from '../case/case-item.ts';
import type { Decision, DecisionKind } from '../decision/kind.ts';
import type { Item } from '../ports.ts';
import { bodyOf, type RosterBody } from '../records.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { writeApproved } from './approve-session.ts';
import { asInvitees } from './choose-agenda.ts';
import { casesOn, judgeSession } from './judge-session.ts';
import { endOfDraft, endOfKey, endOfPapers } from './sealed-session.ts';
import { type SessionBody, sessionBody, sessionState, withChange } from './session-item.ts';
import { showSession } from './show-session.ts';

/** What was put before the mayor. */
export type SessionPayload = Pick<
  SessionBody,
  'start' | 'minutes' | 'place' | 'purpose' | 'basis' | 'agenda' | 'invitees' | 'links'
>;
type ToApprove = Decision<SessionPayload>;

const STRIKES = [ask.picksIfAny('strikePeople'), ask.picksIfAny('strikeItems')] as const;
const errorsAt = (errors: readonly FieldError[]): Refusal => ({ refused: 'fields', errors });

const chosen = (answers: Answers, field: string): readonly string[] => [answers[field] ?? []].flat();

interface Struck {
  readonly people: readonly string[];
  readonly items: readonly string[];
}

/** Only what is in it can be struck, and never without a reason. */
function strikesOf({ agenda, invitees }: SessionPayload, answers: Answers): Struck | Refusal {
  const struck = { people: chosen(answers, 'strikePeople'), items: chosen(answers, 'strikeItems') };
  const unknown: readonly FieldError[] = [
    ...(struck.people.every((entry) => invitees.some((each) => each.entry === entry))
      ? []
      : [{ field: 'strikePeople', fault: 'unknownChoice' } as const]),
    ...(struck.items.every((item) => agenda.some((each) => each.item === item))
      ? []
      : [{ field: 'strikeItems', fault: 'unknownChoice' } as const]),
  ];
  if (unknown.length > 0) return errorsAt(unknown);
  const hasReason = String(answers.decisionReason ?? '') !== '';
  if (struck.people.length + struck.items.length > 0 && !hasReason)
    return errorsAt([{ field: 'decisionReason', fault: 'required' }]);
  return struck;
}

/** A recusal takes effect at once (domain.md §10): a seat that was planned before it is none. */
async function withoutRecused(
  scene: Scene,
  { links, invitees }: SessionPayload,
  cases: ReadonlyMap<string, OpenCase>,
): Promise<SessionPayload['links']> {
  const roster = await Promise.all(invitees.map(({ entry }) => scene.work.read(entry)));
  const ownerOf = (entry: string) => roster.find((item) => item?.id === entry)?.owner ?? '';
  return links.filter(({ entry, item }) => !cases.get(item)?.body.recused.includes(ownerOf(entry)));
}

/** What is left: whoever attends nothing any more is not invited. */
async function afterStrikes(
  scene: Scene,
  payload: SessionPayload,
  struck: Struck,
  cases: ReadonlyMap<string, OpenCase>,
): Promise<SessionPayload> {
  const agenda = payload.agenda.filter(({ item }) => !struck.items.includes(item));
  const seats = (await withoutRecused(scene, payload, cases)).filter(
    ({ entry, item }) => !struck.people.includes(entry) && agenda.some((line) => line.item === item),
  );
  const left = payload.invitees.filter(({ entry }) => seats.some((seat) => seat.entry === entry));
  const roster = await Promise.all(left.map(({ entry }) => scene.work.read(entry)));
  const people = roster.flatMap((item) =>
    item?.type === 'roster' ? [{ entry: item.id, role: bodyOf<RosterBody>(item).terms.role }] : [],
  );
  const invitees = asInvitees(people);
  const links = seats.filter(({ entry }) => invitees.some((each) => each.entry === entry));
  return { ...payload, agenda, invitees, links };
}

/** What the mayor approves knowingly does not stop it any more: they saw how short the notice is. */
const stops = ({ blocks, code }: Conflict): boolean => blocks && code !== 'shortNotice';

function refusalOf(conflicts: readonly Conflict[]): Refusal {
  const errors = conflicts.flatMap(({ entry, item }): readonly FieldError[] => {
    if (entry !== undefined) return [{ field: 'strikePeople', fault: 'cannotStay' }];
    return item === undefined ? [] : [{ field: 'strikeItems', fault: 'cannotStay' }];
  });
  return errors.length === 0 ? { refused: 'changed' } : errorsAt(errors);
}

async function granted(scene: Scene, decision: ToApprove, answers: Answers): Promise<Refusal | undefined> {
  const { about, payload } = decision;
  const next = sessionAfter(sessionState(about), 'session.approve');
  if (next === undefined || sessionBody(about).decision !== decision.item.id) return { refused: 'changed' };
  const struck = strikesOf(payload, answers);
  if ('refused' in struck) return struck;
  const cases = await casesOn(scene, payload.agenda);
  const plan = await afterStrikes(scene, payload, struck, cases);
  const stopped = (await judgeSession(scene, about, plan)).filter(stops);
  if (stopped.length > 0) return refusalOf(stopped);
  const gone = {
    people: payload.invitees
      .map(({ entry }) => entry)
      .filter((entry) => !plan.invitees.some((each) => each.entry === entry)),
    lines: payload.agenda.filter(({ item }) => struck.items.includes(item)),
  };
  const hasGone = gone.people.length + gone.lines.length > 0;
  const { agenda, invitees, links } = plan;
  const change = { agenda, invitees, links, approvedAt: scene.now.toISOString(), calendars: null };
  const approved = withChange<SessionBody>(about, hasGone ? { ...change, struck: gone } : change, next);
  await writeApproved(scene, { ...approved, purgeAt: endOfPapers(new Date(plan.start)) }, cases);
  return undefined;
}

/** It is the desk's draft again, with the mayor's reason on the decision. */
async function backToDraft(scene: Scene, about: Item): Promise<Refusal | undefined> {
  const next = sessionAfter(sessionState(about), 'session.refuse');
  if (next === undefined) return { refused: 'changed' };
  const { surroundings: s, pk, now } = scene;
  await s.keys.keepUntil(pk, sessionBody(about).contentKey, endOfKey(now));
  const purgeAt = endOfDraft(now);
  await scene.work.replace({ ...withChange<SessionBody>(about, {}, next), purgeAt });
  return undefined;
}

export const sessionDecision: DecisionKind<SessionPayload> = {
  throughout: 'session.see',
  show: showSession,
  questions: () => STRIKES,
  granted,
  refused: (scene, { about }) => backToDraft(scene, about),
  withdrawn: (scene, { about }) => backToDraft(scene, about),
};
