// The agenda and signing sheet of a session: who, at which item, by which function. A paper lies around: nothing about anybody discussed.
import type { Printing } from '../road/print-once.ts';
import type { Scene } from '../road/scene.ts';
import { viewerOf } from '../roster-person.ts';
import { targetOf } from '../signal/signal-item.ts';
import { isSeen } from './choose-agenda.ts';
import { type NamedInvitee, named } from './people-of-session.ts';
import { detailsOf } from './sealed-session.ts';
import { type AgendaLine, agendaItemBody, type SessionBody, sessionBody } from './session-item.ts';

export interface PrintedAttendee extends NamedInvitee {
  readonly link: string;
  /** The day on which they were told who it is about; empty where they were not. */
  readonly spokenOn: string;
}

export interface PrintedItem extends AgendaLine {
  readonly people: readonly PrintedAttendee[];
}

export interface PrintedSession {
  readonly body: SessionBody;
  readonly address: string;
  readonly people: readonly NamedInvitee[];
  readonly items: readonly PrintedItem[];
  readonly viewer: string;
}

async function itemOf(
  scene: Scene,
  line: AgendaLine,
  { links }: SessionBody,
  people: readonly NamedInvitee[],
): Promise<readonly PrintedItem[]> {
  const item = await scene.work.read(line.item);
  const spoken = item?.type === 'agenda-item' ? agendaItemBody(item).spoken : [];
  const seats = links.filter((link) => link.item === line.item);
  const attending = seats.flatMap(({ entry, link }) => {
    const person = people.find((each) => each.entry === entry);
    const spokenOn = spoken.find((each) => each.entry === entry)?.on ?? '';
    return person === undefined ? [] : [{ ...person, link, spokenOn }];
  });
  return [{ ...line, people: attending }];
}

export const printSession: Printing<PrintedSession> = {
  operation: 'session.print',
  on: 'session',
  audited: true,
  async load(scene) {
    const session = targetOf(scene);
    const body = sessionBody(session);
    const [people, details, viewer] = await Promise.all([
      named(scene, body.invitees),
      detailsOf(scene, session),
      viewerOf(scene),
    ]);
    const items = await Promise.all(
      body.agenda.map(async (line) => {
        if (!(await isSeen(scene, line))) return [];
        return itemOf(scene, line, body, people);
      }),
    );
    return { body, address: details.address, people, items: items.flat(), viewer };
  },
};
