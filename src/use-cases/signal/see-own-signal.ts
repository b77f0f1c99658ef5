import type { Exchange, SignalContent } from '../../domain/signal/content.ts';
import type { SignalState } from '../../domain/signal/workflow.ts';
import type { SignalBody } from '../records.ts';
import type { Page, Reading } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import { mayDo, type Scene } from '../road/scene.ts';
import { openContent, openExchange, signalOf } from './signal-item.ts';

export interface OwnSignal {
  readonly id: string;
  readonly body: SignalBody;
  readonly state: SignalState;
  /** undefined once the content was erased. */
  readonly content: SignalContent | undefined;
  readonly exchange: Exchange;
  readonly may: { readonly edit: boolean; readonly answer: boolean; readonly withdraw: boolean };
}

async function load(scene: Scene): Promise<OwnSignal | Refusal> {
  const { item, body, state } = signalOf(scene);
  const [content, exchange] = await Promise.all([openContent(scene, item), openExchange(scene, item)]);
  const may = {
    edit: mayDo(scene, 'signal.edit'),
    answer: mayDo(scene, 'signal.answer'),
    withdraw: mayDo(scene, 'signal.withdraw'),
  };
  return { id: item.id, body, state, content, exchange, may };
}

/** domain.md §10: its reporter always sees the own status and the own text until it is erased. */
export const seeOwnSignal: Reading<Page, OwnSignal> = {
  operation: 'signal.see-own',
  on: 'signal',
  audited: true,
  load,
};
