import { CloudAdapter } from 'botbuilder';
import type { Log } from '../log.ts';
import { createAuthentication } from './authentication.ts';
import { turnOf } from './dispatch.ts';
import { Dispatcher } from './dispatch-turn.ts';
import { checkToken, type Refusal, refuse } from './guard.ts';
import { checkActivity } from './guard-activity.ts';
import { RefusalCounter } from './guard-refusals.ts';
import { type Answer, RecentDeliveries } from './guard-replay.ts';
import type { Activity } from './guard-schema.ts';
import { createSend } from './outgoing.ts';
import type { Pace } from './pace.ts';
import { createSigningKeys } from './signing-keys.ts';
import { createProof, type Proof } from './token-proof.ts';
import type { BotIdentity, Trust } from './trust.ts';
import type { Receptionist, Turn } from './turn.ts';
import { OnceInAWhile } from './turn-once.ts';

export interface BotParts {
  readonly trust: Trust;
  readonly identity: BotIdentity;
  readonly receptionist: Receptionist;
  readonly log: Log;
  readonly now?: () => Date;
  /** False: a signature is proven at each request, and not once for each token. */
  readonly rememberTokens?: boolean;
  /** When messages that answer may leave; at once where absent. */
  readonly pace?: Pace;
  /** Somebody may have come into this channel, or gone: whoever guards its roster looks for themselves. */
  readonly stirred?: (channel: string) => void;
}

/** One POST to /api/messages. Its body is read only when its token is worth that. */
export interface Delivery {
  readonly authorization: string | undefined;
  body(): Promise<Uint8Array | Refusal>;
}

export interface Bot {
  /** Never throws. A refusal has no body, and a bad request never gets 5xx. */
  deliver(delivery: Delivery): Promise<Answer>;
  readonly adapter: CloudAdapter;
  /** How often each code was refused since the start. */
  refusals(): ReadonlyMap<string, number>;
}

/** Teams tells of one installation in two activities. */
const ONE_ARRIVAL_MS = 60_000;
/** Of one person who comes, Teams may tell several times. */
const ONE_STIR_MS = 2_000;

interface Admitted {
  readonly refused: false;
  readonly activity: Activity;
  readonly turn: Turn;
}

/** 'unavailable': the keys cannot be had, which is not the sender's fault. */
const proven = (proof: Promise<'proven' | 'forged'>) => proof.catch(() => 'unavailable' as const);

/** The guard, then the proof of the signature. */
function gatekeeper(trust: Trust, identity: BotIdentity, prove: Proof) {
  const { serviceUrlAllowed, tokenIssuer: issuer } = trust;
  const { id: audience, tenantId } = identity;
  return async (
    delivery: Delivery,
    now: Date,
  ): Promise<Admitted | Refusal | { readonly idleIn: string | undefined } | 'unavailable'> => {
    const claims = checkToken(delivery.authorization, { issuer, audience, now });
    if (claims.refused) return claims;
    const bytes = await delivery.body();
    if ('refused' in bytes) return bytes;
    const checked = checkActivity(bytes, { claims, tenantId, now, serviceUrlAllowed });
    if (checked.refused) return checked;
    const verdict = await proven(prove(claims, now));
    if (verdict === 'forged') return refuse(401, 'token.forged');
    if (verdict === 'unavailable') return verdict;
    if (checked.idle) return { idleIn: checked.channel };
    const { activity, digest } = checked;
    return { refused: false, activity, turn: turnOf(activity, digest) };
  };
}

/** guard → proof of the signature → replay table → CloudAdapter → teams-ai → receptionist. Throws when the app id is empty. */
export function createBot(parts: BotParts): Bot {
  const { trust, identity, receptionist, log, pace, stirred, now = () => new Date() } = parts;
  const send = createSend();
  const authentication = createAuthentication(trust, identity, send);
  const adapter = new CloudAdapter(authentication);
  const { verified } = authentication;
  const dispatcher = new Dispatcher({ adapter, verified, receptionist, log, pace });
  const keys = createSigningKeys(trust.openIdMetadataUrl, send, () => now().getTime());
  const remember = parts.rememberTokens ?? true;
  const admit = gatekeeper(trust, identity, createProof(keys, { remember }));
  const recent = new RecentDeliveries();
  const refusals = new RefusalCounter(log);
  const arrivals = new OnceInAWhile(ONE_ARRIVAL_MS);
  const stirs = new OnceInAWhile(ONE_STIR_MS);

  const decline = (refusal: Refusal, nowMs: number): Answer => {
    refusals.count(refusal, nowMs);
    return { status: refusal.status };
  };

  const serve = async ({ activity, turn }: Admitted, nowMs: number): Promise<Answer> => {
    const { conversationId } = turn.place;
    if (turn.kind === 'arrived' && !arrivals.first(conversationId, nowMs)) return { status: 200 };
    const answer = await dispatcher.serve(activity, turn, nowMs);
    if (turn.kind === 'left') arrivals.forget(conversationId);
    if (turn.kind === 'arrived' && answer.status >= 500) arrivals.forget(conversationId);
    return answer;
  };

  const deliver = async (delivery: Delivery): Promise<Answer> => {
    const at = now();
    const nowMs = at.getTime();
    const admitted = await admit(delivery, at);
    if (admitted === 'unavailable') {
      log.error('keys.unavailable');
      return { status: 503 };
    }
    if ('idleIn' in admitted) {
      const { idleIn } = admitted;
      if (idleIn !== undefined && stirs.first(idleIn, nowMs)) stirred?.(idleIn);
      return { status: 200 };
    }
    if (admitted.refused) return decline(admitted, nowMs);
    const { turn } = admitted;
    const key = `${turn.place.conversationId} ${turn.activityId}`;
    const before = recent.find(key, turn.bodyDigest, nowMs);
    if (before === 'altered') return decline(refuse(403, 'activity.altered'), nowMs);
    // An invoke goes through again: commands are idempotent and its answer is wanted. A message is not handled twice.
    if (before !== 'new' && admitted.activity.type !== 'invoke') return before;
    const answer = serve(admitted, nowMs);
    recent.enter(key, turn.bodyDigest, nowMs, answer);
    return answer;
  };

  return { deliver, adapter, refusals: () => refusals.totals() };
}
