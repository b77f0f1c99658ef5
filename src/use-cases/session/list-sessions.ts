import type { SessionState } from '../../domain/session/workflow.ts';
import { everyItem, pageOfAll } from '../people/every-item.ts';
import type { Page, Reading } from '../road/call.ts';
import { mayDoAtAll, mayDoWith, type Scene } from '../road/scene.ts';
import { sessionBody, sessionState } from './session-item.ts';

export interface ListedSession {
  readonly id: string;
  readonly number: string;
  readonly state: SessionState;
  readonly start: string;
  readonly items: number;
  readonly people: number;
  readonly past: boolean;
}

export interface Sessions {
  readonly shown: readonly ListedSession[];
  readonly page: Page;
  readonly more: boolean;
  readonly mayPlan: boolean;
}

const SHOWN = 8;
const OVER: readonly SessionState[] = ['ended', 'confirmed', 'closed', 'cancelled'];
/** A session that is still open is not past, however late it gets. */
const LASTING: readonly SessionState[] = ['opened'];

/** What is to come first, the next one on top; then what was, the latest on top. */
function inOrder(one: ListedSession, other: ListedSession): number {
  if (one.past !== other.past) return one.past ? 1 : -1;
  return one.past ? other.start.localeCompare(one.start) : one.start.localeCompare(other.start);
}

async function load(scene: Scene, page: Page): Promise<Sessions> {
  const now = scene.now.toISOString();
  const items = (await everyItem(scene, 'session')).filter((item) => mayDoWith(scene, 'session.see', item));
  const all = items
    .map((item): ListedSession => {
      const { number, start, agenda, invitees } = sessionBody(item);
      const state = sessionState(item);
      const past = OVER.includes(state) || (start < now && !LASTING.includes(state));
      return { id: item.id, number, state, start, items: agenda.length, people: invitees.length, past };
    })
    .toSorted(inOrder);
  return { ...pageOfAll(all, page, SHOWN), page, mayPlan: mayDoAtAll(scene, 'session.plan') };
}

/** Sessions by number, day and state: nothing of who comes or what is discussed. */
export const listSessions: Reading<Page, Sessions> = {
  operation: 'session.list',
  on: undefined,
  audited: false,
  load,
};
