// With whom it was spoken about who a case is: the items of a session, and the form of one.
import type { Course } from '../../domain/session/agenda.ts';
import type { Page, Reading } from '../road/call.ts';
import { mayDoWith } from '../road/scene.ts';
import { targetOf } from '../signal/signal-item.ts';
import { isSeen } from './choose-agenda.ts';
import { type NamedInvitee, named } from './people-of-session.ts';
import { agendaItemBody, sessionBody } from './session-item.ts';
import { attendeesOf } from './tick-spoken.ts';

export interface SpokenItem {
  readonly id: string;
  readonly name: string;
  readonly course: Course;
  readonly people: number;
  readonly spoken: number;
}

export interface SpokenItems {
  readonly id: string;
  readonly number: string;
  readonly items: readonly SpokenItem[];
}

/** By number and word: how many of whom it was spoken with. */
export const seeSpokenItems: Reading<Page, SpokenItems> = {
  operation: 'session.see',
  on: 'session',
  audited: false,
  async load(scene) {
    const session = targetOf(scene);
    const { agenda, number } = sessionBody(session);
    const items = await Promise.all(
      agenda.map(async (line): Promise<readonly SpokenItem[]> => {
        const item = await scene.work.read(line.item);
        if (item?.type !== 'agenda-item' || !mayDoWith(scene, 'spoken.tick', item)) return [];
        if (!(await isSeen(scene, line))) return [];
        const { name, course, spoken } = agendaItemBody(item);
        const people = (await attendeesOf(scene, agendaItemBody(item), item.id)).length;
        return [{ id: item.id, name, course, people, spoken: spoken.length }];
      }),
    );
    return { id: session.id, number, items: items.flat() };
  },
};

export interface SpokenForm {
  readonly id: string;
  readonly session: string;
  readonly revision: number;
  readonly name: string;
  readonly today: string;
  readonly people: readonly NamedInvitee[];
  readonly spoken: readonly { readonly entry: string; readonly on: string }[];
}

/** Who attends one item, with the days that were ticked. */
export const seeSpokenForm: Reading<Page, SpokenForm> = {
  operation: 'spoken.tick',
  on: 'agenda-item',
  audited: true,
  async load(scene) {
    const item = targetOf(scene);
    const body = agendaItemBody(item);
    const { session, revision, name, spoken } = body;
    const people = await named(scene, await attendeesOf(scene, body, item.id));
    return { id: item.id, session, revision, name, spoken, people, today: scene.today };
  },
};
