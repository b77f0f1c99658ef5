import { earlier } from '../../domain/cell/local-day.ts';
import { dueAfterWorkingDays } from '../../domain/cell/working-days.ts';
import type { Operation } from '../../domain/policy/table.ts';
import type { Exchange, Reporter, SignalContent } from '../../domain/signal/content.ts';
import type { AssessmentNote, SetAsideReason } from '../../domain/signal/triage.ts';
import { type SignalState, signalAfter } from '../../domain/signal/workflow.ts';
import { colleagueWhoMay } from '../desk/colleague.ts';
import type { Item } from '../ports.ts';
import type { SignalBody } from '../records.ts';
import type { Page, Reading } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import { mayDo, offered, type Scene } from '../road/scene.ts';
import { viewerOf } from '../roster-person.ts';
import {
  openBox,
  openContent,
  openExchange,
  openNotes,
  openReporter,
  signalOf,
  withBody,
} from './signal-item.ts';

/** What may be done with a signal from its screen, or asked from there. */
export const ON_SIGNAL = [
  'signal.take',
  'signal.hand-over',
  'signal.ask',
  'signal.assess',
  'signal.redact',
  'signal.redirect',
  'signal.set-aside',
  'signal.confirm',
  'signal.reconsider',
  'signal.propose',
  'signal.recuse',
  'recusal.end',
  'identity.write',
  'identity.open',
  'reporter.ask-identity',
  'case.same-person',
] as const satisfies readonly Operation[];
export type SignalOperation = (typeof ON_SIGNAL)[number];

export interface OpenedSignal {
  readonly id: string;
  readonly body: SignalBody;
  readonly state: SignalState;
  readonly content: SignalContent | undefined;
  readonly exchange: Exchange;
  readonly notes: readonly AssessmentNote[];
  /** Why somebody would set it aside, for the second pair of eyes. */
  readonly reason: string | undefined;
  /** Only for the desk (gate 27). */
  readonly reporter: Reporter | undefined;
  readonly may: readonly SignalOperation[];
  readonly takenBy: 'me' | 'colleague' | undefined;
  /** The name of whoever looks, for the watermark. */
  readonly viewer: string;
}

/** The first look begins the screening and its clock: from now on the reporter answers questions instead of changing the text. */
async function beginScreening(scene: Scene, item: Item, state: SignalState): Promise<Item> {
  const next = signalAfter(state, 'signal.open');
  if (state !== 'submitted' || next === undefined) return item;
  const { now, cell } = scene;
  const deadline = dueAfterWorkingDays(now, cell.rules.screeningDays, cell.timeZone);
  const opened = {
    ...withBody(item, { openedAt: now.toISOString(), deadline }),
    status: next,
    due: earlier(deadline, item.purgeAt),
  };
  await scene.work.replace(opened);
  return opened;
}

/** What the policy allows and what makes sense: nobody is asked whose identity has ended, and handing over needs somebody else. */
async function buttonsOf(
  scene: Scene,
  item: Item,
  hasReporter: boolean,
): Promise<readonly SignalOperation[]> {
  const { takenBy, recused = [], identityKey } = signalOf(scene).body;
  const may = offered(scene, ON_SIGNAL);
  const colleague = may.includes('signal.hand-over')
    ? await colleagueWhoMay(scene, 'signal.take', item)
    : undefined;
  const pointless: { readonly [operation in SignalOperation]?: boolean } = {
    'signal.ask': !hasReporter,
    'signal.take': takenBy === scene.actor.entry,
    'signal.hand-over': colleague === undefined || takenBy === colleague,
    'recusal.end': recused.length === 0,
    'identity.open': identityKey === undefined,
    'case.same-person': identityKey === undefined,
  };
  return may.filter((operation) => pointless[operation] !== true);
}

function takenBy(scene: Scene, entry: string | undefined): OpenedSignal['takenBy'] {
  if (entry === undefined) return undefined;
  return entry === scene.actor.entry ? 'me' : 'colleague';
}

async function load(scene: Scene): Promise<OpenedSignal | Refusal> {
  const { item, state } = signalOf(scene);
  const [content, exchange, { notes }, setAside, reporter, viewer] = await Promise.all([
    openContent(scene, item),
    openExchange(scene, item),
    openNotes(scene, item),
    openBox<SetAsideReason>(scene, item, 'setAside'),
    openReporter(scene, item),
    viewerOf(scene),
  ]);
  const opened = await beginScreening(scene, item, state);
  const now: Scene = { ...scene, target: opened };
  const { body, state: stateNow } = signalOf(now);
  return {
    id: item.id,
    body,
    state: stateNow,
    content,
    exchange,
    notes,
    reason: setAside?.reason,
    reporter: mayDo(now, 'reporter.see') ? reporter : undefined,
    may: await buttonsOf(now, opened, reporter !== undefined),
    takenBy: takenBy(scene, body.takenBy),
    viewer,
  };
}

/** A signal is read for the screening; the read is in the audit log before anything is shown. Who reported it, the desk alone sees. */
export const openSignal: Reading<Page, OpenedSignal> = {
  operation: 'signal.open',
  on: 'signal',
  audited: true,
  load,
};
