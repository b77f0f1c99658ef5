// Sealed buttons: a card carries an opaque text, and everything else comes from the store (docs/adr/0003-sealed-buttons.md).
import { hash, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import * as z from 'zod/v4-mini';
import type { Language } from '../domain/cell/cell.ts';
import { LANGUAGES } from '../domain/cell/cell.ts';
import {
  type Args,
  COMMANDS,
  type CommandName,
  type Intent,
  SCREENS,
  type ScreenName,
} from '../views/intent.ts';
import { createTextSealer } from './sealed-text.ts';

/**
 * What a button was sealed for. `person` is a digest of tenant and object id: pressed by anybody else it is not found. `SHARED` on what is
 * posted in a channel: who presses is found out at the press, and such a button only ever shows something.
 */
interface Bound {
  readonly cell: string;
  readonly person: string;
  readonly language: Language;
  /** The posted card from which a dialog was opened. */
  readonly origin: string | undefined;
}
export type Button =
  | (Bound & {
      readonly kind: 'go';
      readonly screen: ScreenName;
      readonly target: string | undefined;
      readonly args: Args;
    })
  | (Bound & {
      readonly kind: 'do';
      readonly command: CommandName;
      readonly target: string | undefined;
      readonly revision: number | undefined;
      readonly args: Args;
      readonly nonce: string;
      /** Minutes since 1970. */
      readonly expires: number;
    });

export interface Sealer {
  seal(intent: Intent, bound: Bound): string;
  /** undefined for anything that we did not seal. */
  open(sealed: string): Button | undefined;
}

export const SHARED = '';

export function personTag(tenantId: string, objectId: string): string {
  return hash('sha256', `${tenantId}:${objectId}`, 'base64url').slice(0, 22);
}

/** As long as a draft lives: within it no typed text is ever lost to an expired button. */
const LIFETIME_MINUTES = 7 * 24 * 60;
/** Beginning a form is remembered for the last ten times only, and ten an hour are allowed: so such a button lives an hour. */
const BEGINNING_MINUTES = 60;
const BEGINNINGS: readonly CommandName[] = ['startDraft', 'startOnBehalf', 'askCallback', 'askAdvice'];
const lifetimeOf = (command: CommandName) =>
  BEGINNINGS.includes(command) ? BEGINNING_MINUTES : LIFETIME_MINUTES;

const sealedShape = z.tuple([
  z.union([z.literal(0), z.enum(SCREENS)]),
  z.union([z.literal(0), z.enum(COMMANDS)]),
  z.string(),
  z.number(),
  z.record(z.string(), z.string()),
  z.string(),
  z.string(),
  z.enum(LANGUAGES),
  z.string(),
  z.string(),
  z.number(),
]);

function toButton(plain: z.infer<typeof sealedShape>): Button | undefined {
  const [screen, command, target, revision, args, cell, person, language, origin, nonce, expires] = plain;
  const bound = { cell, person, language, origin: origin || undefined };
  if (screen !== 0) return { kind: 'go', screen, target: target || undefined, args, ...bound };
  if (command === 0) return undefined;
  return {
    kind: 'do',
    command,
    target: target || undefined,
    revision: revision || undefined,
    args,
    nonce,
    expires,
    ...bound,
  };
}

/** Some ten ways a person, of a few hundred people who press in the same hours. */
const KEPT_MOST = 4000;

/** Seals and opens buttons with AES-256-GCM under `secret` (32 bytes, the same in every process of the deployment). */
export function createSealer(secret: Uint8Array, now: () => Date): Sealer {
  const texts = createTextSealer(secret, 'livc-button-1');
  /** The same way, to the same screen about nothing in particular, of the same person: it may as well look the same. */
  // By size, which takes no memory before there is something to keep.
  const ways = new LRUCache<string, string>({ maxSize: KEPT_MOST, sizeCalculation: () => 1 });
  const sealedOnce = (text: string): string => {
    const known = ways.get(text);
    if (known !== undefined) return known;
    const sealed = texts.seal(text);
    ways.set(text, sealed);
    return sealed;
  };
  return {
    seal(intent, { cell, person, language, origin }) {
      const isGo = 'go' in intent;
      const plain: z.infer<typeof sealedShape> = [
        isGo ? intent.go : 0,
        isGo ? 0 : intent.do,
        intent.target ?? '',
        isGo ? 0 : (intent.revision ?? 0),
        intent.args ?? {},
        cell,
        person,
        language,
        origin ?? '',
        isGo ? '' : randomBytes(16).toString('base64url'),
        isGo ? 0 : Math.floor(now().getTime() / 60_000) + lifetimeOf(intent.do),
      ];
      const text = JSON.stringify(plain);
      return isGo && intent.target === undefined && origin === undefined
        ? sealedOnce(text)
        : texts.seal(text);
    },
    open(sealed) {
      const text = texts.open(sealed);
      if (text === undefined) return undefined;
      try {
        return toButton(sealedShape.parse(JSON.parse(text)));
      } catch {
        return undefined;
      }
    },
  };
}
