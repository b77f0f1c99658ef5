import type { Exchange, SignalContent } from '../../domain/signal/content.ts';
import type { SignalState } from '../../domain/signal/workflow.ts';
import type { SignalBody } from '../records.ts';
import type { Page, Reading } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import { mayDo, type Scene } from '../road/scene.ts';
import { isOverForReporter } from './decided.ts';
import { openContent, openExchange, signalOf } from './signal-item.ts';

export interface OwnSignal {
  readonly id: string;
  readonly body: SignalBody;
  readonly state: SignalState;
  /** undefined once the content was erased, or is shown here no longer. */
  readonly content: SignalContent | undefined;
  readonly exchange: Exchange;
  readonly may: {
    readonly edit: boolean;
    readonly answer: boolean;
    readonly withdraw: boolean;
    readonly askWithdrawal: boolean;
    /** Write down who it is about: gate 1, level 2. */
    readonly identity: boolean;
  };
}

const NO_EXCHANGE: Exchange = { entries: [] };

async function load(scene: Scene): Promise<OwnSignal | Refusal> {
  const { item, body, state } = signalOf(scene);
  if (isOverForReporter(item, scene.now)) return { refused: 'notFound' };
  // Once it is decided, what is listed and what is erased look the same: nothing of the text is read here.
  const [content, exchange] =
    body.decidedAt === undefined
      ? await Promise.all([openContent(scene, item), openExchange(scene, item)])
      : [undefined, NO_EXCHANGE];
  const may = {
    edit: mayDo(scene, 'signal.edit'),
    answer: mayDo(scene, 'signal.answer'),
    withdraw: mayDo(scene, 'signal.withdraw'),
    askWithdrawal: mayDo(scene, 'signal.ask-withdrawal'),
    identity: mayDo(scene, 'identity.write'),
  };
  return { id: item.id, body, state, content, exchange, may };
}

/** domain.md §10: its reporter always sees the own status, and the own text until it is decided. */
export const seeOwnSignal: Reading<Page, OwnSignal> = {
  operation: 'signal.see-own',
  on: 'signal',
  audited: true,
  load,
};
