import type { RequestState } from '../../domain/request/workflow.ts';
import type { SignalState } from '../../domain/signal/workflow.ts';
import { openDraftOf } from '../draft/start-draft.ts';
import type { Item } from '../ports.ts';
import { bodyOf, type RequestBody, type SignalBody } from '../records.ts';
import type { Page, Reading } from '../road/call.ts';
import { mayDoWith, type Scene } from '../road/scene.ts';
import { isOverForReporter } from './decided.ts';

export type OwnEntry =
  | { readonly kind: 'signal'; readonly id: string; readonly number: string; readonly state: SignalState }
  | {
      readonly kind: 'callback' | 'advice';
      readonly id: string;
      readonly number: string;
      readonly state: RequestState;
    };

export interface OwnEntries {
  readonly draft: string | undefined;
  readonly entries: readonly OwnEntry[];
  readonly page: Page;
  readonly more: boolean;
}

const MOST = 200;
const SHOWN = 8;

function entryOf(item: Item): OwnEntry {
  if (item.type === 'signal') {
    return {
      kind: 'signal',
      id: item.id,
      number: bodyOf<SignalBody>(item).number ?? '',
      state: item.status as SignalState,
    };
  }
  const { kind, number } = bodyOf<RequestBody>(item);
  return { kind, id: item.id, number, state: item.status as RequestState };
}

async function load(scene: Scene, page: Page): Promise<OwnEntries> {
  const { store } = scene.surroundings;
  const query = { owner: scene.actor.owner, order: 'id', limit: MOST } as const;
  const [signals, requests, draft] = await Promise.all([
    store.records.list(scene.pk, { type: 'signal', ...query }),
    store.records.list(scene.pk, { type: 'request', ...query }),
    openDraftOf(scene),
  ]);
  const visible = [...signals, ...requests]
    .map(({ item }) => item)
    .filter((item) => mayDoWith(scene, item.type === 'signal' ? 'signal.see-own' : 'request.see-own', item))
    .filter((item) => !isOverForReporter(item, scene.now));
  const entries = visible.map(entryOf).sort((a, b) => b.number.slice(1).localeCompare(a.number.slice(1)));
  const shown = entries.slice((page - 1) * SHOWN, page * SHOWN);
  return { draft: draft?.id, entries: shown, page, more: entries.length > page * SHOWN };
}

/** Numbers and content-free status words of what this person brought in. */
export const listOwn: Reading<Page, OwnEntries> = {
  operation: 'own.list',
  on: undefined,
  audited: false,
  load,
};
