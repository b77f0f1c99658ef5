import { dataLevelOn } from '../../domain/cell/cell.ts';
import type { Standing } from '../../domain/roster/entry.ts';
import { isAskedAboutClient } from '../../domain/session/contribution.ts';
import type { FixedPlace } from '../../domain/session/fixed-members.ts';
import { absencesAsAnswers, emptyPlaces } from '../../domain/session/opening.ts';
import { SEATED_STATES } from '../../domain/session/workflow.ts';
import type { Answers } from '../../domain/signal/content.ts';
import { bodyOf, type RosterBody } from '../records.ts';
import { openSealed } from '../register.ts';
import type { Page, Reading } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { personOf, viewerOf } from '../roster-person.ts';
import { invitationBody, invitationState } from '../session/session-item.ts';
import { itemOf, type OpenedSession, sessionOf, sessionOfItem } from './at-table.ts';
import { mayContribute } from './give-contribution.ts';
import { mayBeAtItem } from './open-item.ts';
import { invitationsOf, type Member, membersOf, type SeatHolder, seatHolders, unframed } from './seats.ts';

/** What every form at the table says of what it is about. */
interface TableForm {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly viewer: string;
}

export interface AttendanceForm extends TableForm {
  /** Who may be marked present: whoever is admitted. */
  readonly able: readonly (Member & { readonly seat: SeatHolder })[];
  /** Invited, and today's text is not acknowledged: they stay outside (gate 9). */
  readonly outside: readonly Member[];
  /** A police member is invited whose clearance has lapsed. */
  readonly clearanceOver: boolean;
  readonly unframed: readonly Member[];
  readonly answers: Answers;
  /** Whoever fills it in, where they are there by filling it in. */
  readonly chair: string | undefined;
}

/** Which fixed places nobody would fill with these people. */
export function emptyWith({ able }: AttendanceForm, present: readonly string[]): readonly FixedPlace[] {
  return emptyPlaces(able.filter(({ entry }) => present.includes(entry)).map(({ seat }) => seat));
}

/** Somebody sits there as the police whose clearance has lapsed: no police member today (domain.md §10, "Expired clearance"). */
async function clearanceOver(scene: Scene, session: OpenedSession): Promise<boolean> {
  const seated = (await invitationsOf(scene, session)).filter((each) =>
    SEATED_STATES.includes(invitationState(each)),
  );
  const entries = await Promise.all(seated.map((each) => scene.work.read(invitationBody(each).entry)));
  return entries.some((each) => {
    const terms = each === undefined ? undefined : bodyOf<RosterBody>(each).terms;
    return terms?.role === 'police' && (terms.clearance === null || terms.clearance.until < scene.today);
  });
}

async function attendanceForm(scene: Scene, chair: string | undefined): Promise<AttendanceForm> {
  const session = sessionOf(scene);
  const { item, body } = session;
  const holders = await seatHolders(scene, session);
  const able = holders.filter(({ admitted }) => admitted);
  const entriesOf = (seats: readonly SeatHolder[]) => seats.map(({ entry }) => entry);
  const [members, outside, silent, said, lapsed, viewer] = await Promise.all([
    membersOf(scene, entriesOf(able)),
    membersOf(scene, entriesOf(holders.filter(({ admitted }) => !admitted))),
    membersOf(scene, unframed(body, body.present)),
    openSealed<{ readonly text: string }>(scene.surroundings, item, 'absences'),
    clearanceOver(scene, session),
    viewerOf(scene),
  ]);
  const present = chair === undefined ? body.present : entriesOf(able);
  return {
    id: item.id,
    revision: body.revision,
    name: body.number,
    able: members.flatMap((member, at) => {
      const seat = able[at];
      return seat === undefined ? [] : [{ ...member, seat }];
    }),
    outside,
    clearanceOver: lapsed,
    unframed: silent,
    answers: { tablePresent: present, ...absencesAsAnswers(body.absent, said?.text ?? '') },
    chair,
    viewer,
  };
}

export const seeOpeningForm: Reading<Page, AttendanceForm> = {
  operation: 'session.open',
  on: 'session',
  audited: true,
  load: (scene) => attendanceForm(scene, scene.actor.entry),
};

export const seeAttendanceForm: Reading<Page, AttendanceForm> = {
  operation: 'session.note-attendance',
  on: 'session',
  audited: true,
  load: (scene) => attendanceForm(scene, undefined),
};

export interface ItemForm extends TableForm {
  readonly able: readonly Member[];
  readonly present: readonly string[];
}

async function itemForm(scene: Scene): Promise<ItemForm> {
  const opened = itemOf(scene);
  const { item, body } = opened;
  const able = await mayBeAtItem(scene, opened, await sessionOfItem(scene, opened));
  return {
    id: item.id,
    revision: body.revision,
    name: body.name,
    able: await membersOf(
      scene,
      able.map(({ entry }) => entry),
    ),
    present: body.present,
    viewer: await viewerOf(scene),
  };
}

export const seeItemAttendanceForm: Reading<Page, ItemForm> = {
  operation: 'item.note-attendance',
  on: 'agenda-item',
  audited: true,
  load: itemForm,
};

/** Whoever is there is asked for, as the one who may have used a right or duty of their own. */
export const seeOutcomeForm: Reading<Page, ItemForm> = {
  operation: 'item.propose-outcome',
  on: 'agenda-item',
  audited: true,
  load: async (scene) => {
    const form = await itemForm(scene);
    return { ...form, able: form.able.filter(({ entry }) => form.present.includes(entry)) };
  },
};

export interface ContributionForm extends TableForm {
  readonly standing: Standing;
  readonly level: number;
  /** Gate 11: a lawyer is asked first. */
  readonly asksAboutClient: boolean;
}

async function contributionForm(scene: Scene): Promise<ContributionForm | Refusal> {
  const opened = itemOf(scene);
  if (!mayContribute(scene, opened)) return { refused: 'notFound' };
  const person = await personOf(scene, scene.actor.entry);
  const { item, body } = opened;
  return {
    id: item.id,
    revision: body.revision,
    name: body.name,
    standing: scene.actor.standing,
    level: dataLevelOn(scene.cell, scene.today, scene.actor.organisation),
    asksAboutClient: person !== undefined && isAskedAboutClient(person.secrecyRegime),
    viewer: person?.name ?? '',
  };
}

/** An empty form: it holds nothing of anybody. */
export const seeContributionForm: Reading<Page, ContributionForm> = {
  operation: 'contribution.give',
  on: 'agenda-item',
  audited: false,
  load: contributionForm,
};
