import { hash } from 'node:crypto';
import { type Refusal, refuse, type TokenClaims } from './guard.ts';
import { type Activity, parseActivity } from './guard-schema.ts';

export interface ActivityRules {
  readonly claims: Pick<TokenClaims, 'serviceUrl'>;
  readonly tenantId: string;
  readonly now: Date;
  serviceUrlAllowed(url: string): boolean;
}

/** `idle`: rightly sent, and nothing to answer; `channel`: where somebody came or went, not proven. */
export type CheckedActivity =
  | { readonly refused: false; readonly idle: false; readonly activity: Activity; readonly digest: string }
  | { readonly refused: false; readonly idle: true; readonly channel?: string | undefined };

const OLDEST_MS = 15 * 60_000;
const AHEAD_MS = 5 * 60_000;
const DEEPEST = 12;
const MOST_VALUES = 2000;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Bounded in depth and number, and without a key that could reach a prototype when somebody copies it. */
export function isTame(value: unknown): boolean {
  let left = MOST_VALUES;
  const visit = (one: unknown, depth: number): boolean => {
    left -= 1;
    if (left < 0 || depth > DEEPEST) return false;
    if (typeof one !== 'object' || one === null) return true;
    return Object.entries(one).every(([key, inner]) => !FORBIDDEN_KEYS.has(key) && visit(inner, depth + 1));
  };
  return visit(value, 0);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    return undefined;
  }
}

/** Everything that can change what an activity does. Not the raw bytes: a repeated delivery may differ in what we never read. */
function digestOf(activity: Activity): string {
  const meaning = [
    activity.type,
    'name' in activity ? activity.name : null,
    'text' in activity ? activity.text : null,
    'value' in activity ? (activity.value ?? null) : null,
    activity.from.aadObjectId,
    activity.conversation.id,
    activity.replyToId ?? null,
  ];
  return hash('sha256', JSON.stringify(meaning), 'base64url');
}

function checkOrigin(activity: Activity, rules: ActivityRules): Refusal | undefined {
  const tenants = [
    activity.conversation.tenantId,
    activity.channelData.tenant.id,
    activity.from.tenantId ?? rules.tenantId,
  ];
  if (tenants.some((tenant) => tenant !== rules.tenantId)) return refuse(403, 'activity.tenant');
  if (activity.conversation.conversationType === 'groupChat') return refuse(403, 'activity.scope');
  const ageMs = rules.now.getTime() - Date.parse(activity.timestamp);
  if (!(ageMs <= OLDEST_MS && ageMs >= -AHEAD_MS)) return refuse(403, 'activity.age');
  return undefined;
}

/** Checks a body against the token that came with it. The token's signature is still unproven. */
export function checkActivity(bytes: Uint8Array, rules: ActivityRules): CheckedActivity | Refusal {
  const body = parsedJson(bytes);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return refuse(400, 'body.json');
  if (!('channelId' in body) || body.channelId !== 'msteams') return refuse(403, 'activity.channel');
  const serviceUrl = 'serviceUrl' in body ? body.serviceUrl : undefined;
  if (typeof serviceUrl !== 'string' || !rules.serviceUrlAllowed(serviceUrl))
    return refuse(403, 'activity.service');
  if (serviceUrl !== rules.claims.serviceUrl) return refuse(403, 'activity.claim');
  const parsed = parseActivity(body);
  if (!parsed) return refuse(400, 'activity.shape');
  if (parsed.idle) return { refused: false, ...parsed };
  const { activity } = parsed;
  if ('value' in activity && !isTame(activity.value)) return refuse(400, 'activity.value');
  const refusal = checkOrigin(activity, rules);
  return refusal ?? { refused: false, idle: false, activity, digest: digestOf(activity) };
}
