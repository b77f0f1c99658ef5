import type { SignalState } from '../../domain/signal/workflow.ts';
import type { Item, ListQuery } from '../ports.ts';
import { bodyOf, DESK, type OutboxBody, type RequestBody, type SignalBody } from '../records.ts';
import type { Page, Reading } from '../road/call.ts';
import { mayDoWith, type Scene } from '../road/scene.ts';

export interface DeskData {
  readonly signals: readonly {
    readonly id: string;
    readonly number: string;
    readonly state: SignalState;
    readonly at: string;
  }[];
  readonly requests: readonly {
    readonly id: string;
    readonly number: string;
    readonly kind: RequestBody['kind'];
    readonly at: string;
  }[];
  /** Notices that could not be delivered: numbers only. */
  readonly undelivered: readonly { readonly id: string; readonly number: string }[];
  readonly page: Page;
  /** More wait on the next page. */
  readonly more: boolean;
}

const PAGE = 10;

/** One page of a list of this cell; up to twenty pages can be turned. */
async function pageOfList(
  scene: Scene,
  query: Omit<ListQuery, 'limit'>,
  page: Page,
): Promise<{ items: readonly Item[]; more: boolean }> {
  const until = Math.min(page * PAGE + 1, 200);
  const found = await scene.surroundings.store.records.list(scene.pk, { ...query, limit: until });
  const items = found.slice((page - 1) * PAGE, page * PAGE).map(({ item }) => item);
  return { items, more: found.length > page * PAGE };
}

async function load(scene: Scene, page: Page): Promise<DeskData> {
  const atDesk = { assignee: DESK, order: 'due' } as const;
  const [signals, requests, dead] = await Promise.all([
    pageOfList(scene, { type: 'signal', ...atDesk }, page),
    pageOfList(scene, { type: 'request', ...atDesk }, page),
    pageOfList(scene, { type: 'outbox', status: 'dead', order: 'id' }, page),
  ]);
  return {
    signals: signals.items
      .filter((item) => mayDoWith(scene, 'signal.open', item))
      .map((item) => {
        const { number, submittedAt } = bodyOf<SignalBody>(item);
        return {
          id: item.id,
          number: number ?? '',
          state: item.status as SignalState,
          at: submittedAt ?? '',
        };
      }),
    requests: requests.items
      .filter((item) => mayDoWith(scene, 'request.open', item))
      .map((item) => {
        const { number, kind, askedAt } = bodyOf<RequestBody>(item);
        return { id: item.id, number, kind, at: askedAt };
      }),
    undelivered: dead.items.map((item) => ({
      id: item.id,
      number: bodyOf<OutboxBody>(item).effects[0]?.number ?? '',
    })),
    page,
    more: signals.more || requests.more || dead.more,
  };
}

/** What waits at the coordinator's desk: numbers, states and dates, no content. */
export const seeDesk: Reading<Page, DeskData> = {
  operation: 'desk.see',
  on: undefined,
  audited: false,
  load,
};
