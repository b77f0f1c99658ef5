import type { RequestState } from '../../domain/request/workflow.ts';
import type { Answers, Exchange, Reporter } from '../../domain/signal/content.ts';
import { bodyOf, type RequestBody } from '../records.ts';
import type { Page, Reading } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import { mayDo, type Scene } from '../road/scene.ts';
import { openBox, openExchange, openReporter, targetOf } from '../signal/signal-item.ts';

export interface RequestData {
  readonly id: string;
  readonly body: RequestBody;
  readonly state: RequestState;
  readonly answers: Answers;
  readonly exchange: Exchange;
  /** Only for the desk. */
  readonly reporter: Reporter | undefined;
  readonly may: { readonly answer: boolean; readonly close: boolean; readonly withdraw: boolean };
}

async function load(scene: Scene): Promise<RequestData | Refusal> {
  const item = targetOf(scene);
  const atDesk = mayDo(scene, 'request.open');
  const [content, exchange, reporter] = await Promise.all([
    openBox<{ answers: Answers }>(scene, item, 'content'),
    openExchange(scene, item),
    atDesk ? openReporter(scene, item) : undefined,
  ]);
  const body = bodyOf<RequestBody>(item);
  const may = {
    answer: body.kind === 'advice' && mayDo(scene, 'request.answer'),
    close: mayDo(scene, 'request.close'),
    withdraw: mayDo(scene, 'request.withdraw'),
  };
  return {
    id: item.id,
    body,
    state: item.status as RequestState,
    answers: content?.answers ?? {},
    exchange,
    reporter,
    may,
  };
}

export const seeOwnRequest: Reading<Page, RequestData> = {
  operation: 'request.see-own',
  on: 'request',
  audited: true,
  load,
};
export const openRequest: Reading<Page, RequestData> = {
  operation: 'request.open',
  on: 'request',
  audited: true,
  load,
};
