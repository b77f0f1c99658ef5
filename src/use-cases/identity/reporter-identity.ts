// The mayor screens without knowing who reported; to open it: a request with a reason, the DPO approves, audited (domain.md §10).
import { hoursLater } from '../../domain/cell/local-day.ts';
import type { Typed } from '../../domain/signal/answering.ts';
import type { Reporter } from '../../domain/signal/content.ts';
import type { Decision, DecisionKind } from '../decision/kind.ts';
import { propose } from '../decision/propose.ts';
import type { Item } from '../ports.ts';
import { asBody, bodyOf, type SignalBody } from '../records.ts';
import type { Command, Outcome, Page, Reading } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { viewerOf } from '../roster-person.ts';
import { openReporter, signalOf } from '../signal/signal-item.ts';
import { keepReason, openUntil, ownReason, type ReasonBody, readReason, reasonId } from './reason-item.ts';

const HOURS_OPEN = 24;

/** How far a request of this person about this signal is. `ended`: who reported was erased, nobody can open it any more. */
export type ReporterAccess = 'ended' | 'none' | 'asked' | 'refused' | 'over' | 'open';

function accessOf(reason: Item | undefined, now: Date): ReporterAccess {
  if (reason === undefined || reason.status === 'withdrawn') return 'none';
  if (reason.status === 'asked' || reason.status === 'refused') return reason.status;
  return openUntil(reason, now) === undefined ? 'over' : 'open';
}

async function decide(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const { item } = signalOf(scene);
  if ((await openReporter(scene, item)) === undefined) return { refused: 'changed' };
  const access = accessOf(await ownReason(scene, 'reporter', item.id), scene.now);
  if (access === 'asked' || access === 'open') return { refused: 'alreadyThere' };
  const reason = readReason(typed);
  if (typeof reason !== 'string') return reason;
  const hands = item.owner === undefined ? [] : [item.owner];
  const decision = await propose(scene, {
    kind: 'identity',
    about: item.id,
    payload: { reason },
    hands,
    endsAt: item.purgeAt,
  });
  await keepReason(scene, { purpose: 'reporter', target: item.id, until: null, decision }, reason, 'asked');
  return { done: 'reporterAsked', target: item.id, number: decision.number };
}

/** The mayor asks the DPO; the reason goes with it, nothing of the signal does. */
export const askReporterIdentity: Command<Typed> = {
  operation: 'reporter.ask-identity',
  on: 'signal',
  seenBy: 'reporter.open-identity',
  memory: (scene) => reasonId('reporter', scene.actor.owner, scene.target?.id ?? ''),
  decide,
};

type IdentityDecision = Decision<{ readonly reason: string }>;

/** The asker's own request, whoever answers it. */
async function answer(
  { work }: Scene,
  { item, about }: IdentityDecision,
  status: 'open' | 'refused' | 'withdrawn',
  until: string | null,
): Promise<Refusal | undefined> {
  const reason = await work.read(reasonId('reporter', item.owner ?? '', about.id));
  if (reason === undefined) return { refused: 'changed' };
  await work.replace({ ...reason, status, body: asBody({ ...reason.body, until }) });
  return undefined;
}

/** The DPO may not read the signal here: the number and the reason have to do. */
export const identityDecision: DecisionKind<{ readonly reason: string }> = {
  async show(_scene, { about, payload }) {
    const { number } = bodyOf<SignalBody>(about);
    return {
      facts: [
        { label: 'reporterIdentity.about', typed: number ?? '' },
        { label: 'field.openReason', typed: payload.reason },
        { label: 'reporterIdentity.what', say: 'reporterIdentity.forADay', values: { hours: HOURS_OPEN } },
      ],
    };
  },
  questions: () => [],
  granted: (scene, decision) => answer(scene, decision, 'open', hoursLater(scene.now, HOURS_OPEN)),
  refused: (scene, decision) => answer(scene, decision, 'refused', null),
  withdrawn: (scene, decision) => answer(scene, decision, 'withdrawn', null),
};

export interface ReporterAsked {
  readonly id: string;
  readonly revision: number;
  readonly number: string;
  readonly access: ReporterAccess;
  /** The number of the request that waits or was answered. */
  readonly request: string;
}

export const askForReporter: Reading<Page, ReporterAsked> = {
  operation: 'reporter.open-identity',
  on: 'signal',
  audited: false,
  async load(scene) {
    const { item, body } = signalOf(scene);
    const reason = await ownReason(scene, 'reporter', item.id);
    const isThere = (await openReporter(scene, item)) !== undefined;
    const access = isThere ? accessOf(reason, scene.now) : 'ended';
    const request = reason && bodyOf<ReasonBody>(reason).decision;
    const { revision, number } = body;
    return { id: item.id, revision, number: number ?? '', access, request: request?.number ?? '' };
  },
};

export interface OpenedReporter {
  readonly id: string;
  readonly number: string;
  readonly reporter: Pick<Reporter, 'name' | 'function' | 'organisation' | 'origin'>;
  readonly until: string;
  readonly viewer: string;
}

async function load(scene: Scene): Promise<OpenedReporter | Refusal> {
  const { item, body } = signalOf(scene);
  const until = openUntil(await ownReason(scene, 'reporter', item.id), scene.now);
  const reporter = await openReporter(scene, item);
  if (until === undefined || reporter === undefined) return { refused: 'notOpened' };
  const { name, function: place, organisation, origin } = reporter;
  return {
    id: item.id,
    number: body.number ?? '',
    reporter: { name, function: place, organisation, origin },
    until,
    viewer: await viewerOf(scene),
  };
}

/** Who reported, for the one who asked and only while the DPO's approval lives. */
export const openReporterIdentity: Reading<Page, OpenedReporter> = {
  operation: 'reporter.open-identity',
  on: 'signal',
  audited: true,
  load,
};
