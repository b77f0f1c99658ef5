import type { SignalState } from '../../domain/signal/workflow.ts';
import type { Item } from '../ports.ts';
import { bodyOf, DESK, type OutboxBody, type RequestBody, type SignalBody } from '../records.ts';
import type { Reading } from '../road/call.ts';
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
  /** Older entries wait behind these. */
  readonly more: boolean;
}

const PAGE = 10;

async function page(scene: Scene, type: string): Promise<{ items: readonly Item[]; more: boolean }> {
  const found = await scene.surroundings.store.records.list(scene.pk, {
    type,
    assignee: DESK,
    order: 'due',
    limit: PAGE + 1,
  });
  return { items: found.slice(0, PAGE).map(({ item }) => item), more: found.length > PAGE };
}

async function load(scene: Scene): Promise<DeskData> {
  const [signals, requests, dead] = await Promise.all([
    page(scene, 'signal'),
    page(scene, 'request'),
    scene.surroundings.store.records.list(scene.pk, {
      type: 'outbox',
      status: 'dead',
      order: 'id',
      limit: PAGE,
    }),
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
    undelivered: dead.map(({ item }) => ({
      id: item.id,
      number: bodyOf<OutboxBody>(item).effects[0]?.number ?? '',
    })),
    more: signals.more || requests.more,
  };
}

/** What waits at the coordinator's desk: numbers, states and dates, no content. */
export const seeDesk: Reading<undefined, DeskData> = {
  operation: 'desk.see',
  on: undefined,
  audited: false,
  load,
};
