import type { Operation } from '../../domain/policy/table.ts';
import { inQueueOrder, isOverdue, type Section, sectionOf } from '../../domain/signal/queue.ts';
import type { SignalState } from '../../domain/signal/workflow.ts';
import { numberOf, type OutboxBody } from '../outbox/effect.ts';
import type { Item, ListQuery } from '../ports.ts';
import { bodyOf, DESK, type RequestBody, type SignalBody } from '../records.ts';
import type { Page, Reading } from '../road/call.ts';
import { mayDoWith, type Scene } from '../road/scene.ts';

export interface DeskSignal {
  readonly id: string;
  readonly number: string;
  readonly section: Section;
  readonly at: string;
  readonly deadline: string | undefined;
  readonly overdue: boolean;
  /** Who reported it would like to have it back. */
  readonly withdrawalAsked: boolean;
}

export interface DeskData {
  readonly signals: readonly DeskSignal[];
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

const PAGE = 8;
/** More than any desk can have before it; the rest comes as these go. */
const MOST = 200;

/** What is not theirs is gone before pages are counted: a short page would tell. */
async function visible(
  scene: Scene,
  query: Omit<ListQuery, 'limit'>,
  isTheirs: (item: Item) => boolean | Promise<boolean>,
): Promise<readonly Item[]> {
  const found = await scene.surroundings.store.records.list(scene.pk, { ...query, limit: MOST });
  const theirs: Item[] = [];
  for (const { item } of found) if (await isTheirs(item)) theirs.push(item);
  return theirs;
}

/** What shows the thing that a notice was about. */
const SHOWN_BY: { readonly [type: string]: Operation } = {
  signal: 'reporter.see',
  request: 'request.open',
  decision: 'decision.see',
};

/** A notice that was lost is shown to whoever may know of what it was about. */
export async function mayKnowOfLetter(scene: Scene, letter: Item): Promise<boolean> {
  if (!mayDoWith(scene, 'dead-letter.retry', letter)) return false;
  const about = bodyOf<OutboxBody>(letter).effects.flatMap((effect) =>
    'target' in effect ? [effect.target] : [],
  )[0];
  const target = about === undefined ? undefined : await scene.work.read(about);
  const operation = target && SHOWN_BY[target.type];
  return target === undefined || operation === undefined || mayDoWith(scene, operation, target);
}

function takenBy({ actor }: Scene, entry: string | undefined): 'me' | 'colleague' | undefined {
  if (entry === undefined) return undefined;
  return entry === actor.entry ? 'me' : 'colleague';
}

function deskSignal(scene: Scene, item: Item): DeskSignal {
  const body = bodyOf<SignalBody>(item);
  const { deadline } = body;
  return {
    id: item.id,
    number: body.number ?? '',
    section: sectionOf({
      state: item.status as SignalState,
      takenBy: takenBy(scene, body.takenBy),
      mayConfirm: mayDoWith(scene, 'signal.confirm', item),
    }),
    at: body.submittedAt ?? '',
    deadline,
    overdue: isOverdue(deadline, scene.now),
    withdrawalAsked: body.withdrawalAsked === true,
  };
}

async function load(scene: Scene, page: Page): Promise<DeskData> {
  const atDesk = { assignee: DESK, order: 'due' } as const;
  const [signals, requests, letters] = await Promise.all([
    visible(scene, { type: 'signal', ...atDesk }, (item) => mayDoWith(scene, 'signal.open', item)),
    visible(scene, { type: 'request', ...atDesk }, (item) => mayDoWith(scene, 'request.open', item)),
    visible(scene, { type: 'outbox', status: 'dead', order: 'id' }, (item) => mayKnowOfLetter(scene, item)),
  ]);
  const rows = inQueueOrder(signals.map((item) => deskSignal(scene, item)));
  const onPage = <Row>(all: readonly Row[]) => all.slice((page - 1) * PAGE, page * PAGE);
  return {
    signals: onPage(rows),
    requests: onPage(requests).map((item) => {
      const { number, kind, askedAt } = bodyOf<RequestBody>(item);
      return { id: item.id, number, kind, at: askedAt };
    }),
    undelivered: onPage(letters).map((item) => ({
      id: item.id,
      number: numberOf(bodyOf<OutboxBody>(item)),
    })),
    page,
    more: [signals, requests, letters].some(({ length }) => length > page * PAGE),
  };
}

/** What waits at the desk, for coordinator, deputy and mayor: numbers, states and dates, no content. */
export const seeDesk: Reading<Page, DeskData> = {
  operation: 'desk.see',
  on: undefined,
  audited: false,
  load,
};
