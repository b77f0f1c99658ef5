import type { Exchange, Reporter, SignalContent } from '../../domain/signal/content.ts';
import { type SignalState, signalAfter } from '../../domain/signal/workflow.ts';
import type { Item } from '../ports.ts';
import type { SignalBody } from '../records.ts';
import type { Page, Reading } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import { mayDo, type Scene } from '../road/scene.ts';
import { personOf } from '../roster-person.ts';
import { openContent, openExchange, openReporter, signalOf, withBody } from './signal-item.ts';

export interface OpenedSignal {
  readonly id: string;
  readonly body: SignalBody;
  readonly state: SignalState;
  readonly content: SignalContent | undefined;
  readonly reporter: Reporter | undefined;
  readonly exchange: Exchange;
  readonly may: { readonly ask: boolean };
  /** The name of whoever looks, for the watermark. */
  readonly viewer: string;
}

/** The first look begins the screening: from now on the reporter answers questions instead of changing the text. */
async function beginScreening(scene: Scene, item: Item, state: SignalState): Promise<Item> {
  const next = signalAfter(state, 'signal.open');
  if (state !== 'submitted' || next === undefined) return item;
  // On the desk what nobody opened comes first; this one waits for its end, or for an answer.
  const due = item.purgeAt ?? scene.now.toISOString();
  const opened = { ...withBody(item, { openedAt: scene.now.toISOString() }), status: next, due };
  await scene.work.replace(opened);
  return opened;
}

async function load(scene: Scene): Promise<OpenedSignal | Refusal> {
  const { item, state } = signalOf(scene);
  const [content, exchange, reporter, viewer] = await Promise.all([
    openContent(scene, item),
    openExchange(scene, item),
    openReporter(scene, item),
    personOf(scene, scene.actor.entry),
  ]);
  const opened = await beginScreening(scene, item, state);
  const now: Scene = { ...scene, target: opened };
  const { body, state: stateNow } = signalOf(now);
  const may = { ask: reporter !== undefined && mayDo(now, 'signal.ask') };
  return { id: item.id, body, state: stateNow, content, exchange, reporter, may, viewer: viewer?.name ?? '' };
}

/** The coordinator reads a signal with its reporter's name; the read is in the audit log before anything is shown. */
export const openSignal: Reading<Page, OpenedSignal> = {
  operation: 'signal.open',
  on: 'signal',
  audited: true,
  load,
};
