// The DPO reads a signal with a reason (domain.md §5), without learning who reported it.
import { ask } from '../../domain/form/question.ts';
import { readFields, type Typed } from '../../domain/signal/answering.ts';
import type { Exchange, SignalContent } from '../../domain/signal/content.ts';
import type { Item } from '../ports.ts';
import { bodyOf, type NumberBody } from '../records.ts';
import type { Command, Outcome, Page, Reading } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import { mayDoWith, type Scene } from '../road/scene.ts';
import { numberSequence } from '../road/sequences.ts';
import { viewerOf } from '../roster-person.ts';
import { openContent, openExchange, signalOf } from '../signal/signal-item.ts';
import { openUntil, ownReason, readReason, reasonId, stateOwnReason } from './reason-item.ts';

export const NUMBER_ASKED = ask.plain('reasonedNumber', 20);
const SIGNAL_NUMBER = /^S-?(\d{4})-?(\d{1,8})$/i;

/** The signal of that number, when this person may read it; the same answer for any other number. */
async function signalOfNumber(scene: Scene, typed: Typed): Promise<Item | Refusal> {
  const { answers, errors } = readFields([NUMBER_ASKED], typed);
  if (errors.length > 0) return { refused: 'fields', errors };
  const [, year, n] = SIGNAL_NUMBER.exec(String(answers.reasonedNumber).replace(/\s/g, '')) ?? [];
  const claim =
    year === undefined ? undefined : await scene.work.read(numberSequence('S', year).idOf(Number(n)));
  const item = claim && (await scene.work.read(bodyOf<NumberBody>(claim).target));
  if (item?.type === 'signal' && mayDoWith(scene, 'signal.read-reasoned', item)) return item;
  return { refused: 'fields', errors: [{ field: NUMBER_ASKED.id, fault: 'unknownNumber' }] };
}

async function decide(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const item = scene.target ?? (await signalOfNumber(scene, typed));
  if ('refused' in item) return item;
  const reason = readReason(typed);
  if (typeof reason !== 'string') return reason;
  await stateOwnReason(scene, 'signal', item.id, reason);
  return { done: 'reasonedStated', target: item.id };
}

/** Which signal, by its number where the screen is about none yet, and why. */
export const stateReasonSignal: Command<Typed> = {
  operation: 'signal.read-reasoned',
  on: 'signal',
  seenBy: 'signal.read-reasoned',
  memory: (scene) => reasonId('signal', scene.actor.owner, scene.target?.id ?? '-'),
  decide,
};

export interface ReasonedAsked {
  /** undefined where the number has to be asked too. */
  readonly about: { readonly id: string; readonly revision: number; readonly number: string } | undefined;
  readonly open: boolean;
}

export const askForSignal: Reading<Page, ReasonedAsked> = {
  operation: 'signal.read-reasoned',
  on: 'signal',
  audited: false,
  async load(scene) {
    if (scene.target === undefined) return { about: undefined, open: false };
    const { item, body } = signalOf(scene);
    const open = openUntil(await ownReason(scene, 'signal', item.id), scene.now) !== undefined;
    return { about: { id: item.id, revision: body.revision, number: body.number ?? '' }, open };
  },
};

export interface ReasonedSignal {
  readonly id: string;
  readonly number: string;
  /** undefined once the content was erased. */
  readonly content: SignalContent | undefined;
  readonly exchange: Exchange;
  readonly until: string;
  readonly viewer: string;
}

async function load(scene: Scene): Promise<ReasonedSignal | Refusal> {
  if (scene.target === undefined) return { refused: 'notOpened' };
  const { item, body } = signalOf(scene);
  const until = openUntil(await ownReason(scene, 'signal', item.id), scene.now);
  if (until === undefined) return { refused: 'notOpened' };
  const [content, exchange, viewer] = await Promise.all([
    openContent(scene, item),
    openExchange(scene, item),
    viewerOf(scene),
  ]);
  return { id: item.id, number: body.number ?? '', content, exchange, until, viewer };
}

export const readSignalWithReason: Reading<Page, ReasonedSignal> = {
  operation: 'signal.read-reasoned',
  on: 'signal',
  audited: true,
  load,
};
