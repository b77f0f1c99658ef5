// Links to what can be printed: opened in a browser that knows nobody, so each names its person, lives ten minutes and works once.
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../domain/cell/cell.ts';
import type { PersonId } from '../use-cases/road/scene.ts';
import { PRINT_NAMES, type PrintName } from '../views/print.ts';
import { createTextSealer } from './sealed-text.ts';

/** Who prints what, as a button of theirs said. */
export interface PrintWish {
  readonly what: PrintName;
  readonly cell: string;
  /** The item that it is about, where it is about one. */
  readonly target?: string | undefined;
  readonly person: PersonId;
  readonly language: Language;
}
export interface PrintLink extends PrintWish {
  /** Under which the printing is remembered: 22 random characters. */
  readonly nonce: string;
  readonly expired: boolean;
}

export interface PrintLinks {
  /** An address under PRINT_PATH; undefined where the bot has no public address. */
  address(wish: PrintWish): string | undefined;
  /** undefined for anything that was not sealed here. */
  open(sealed: string): PrintLink | undefined;
}

/** As long as it takes to open a browser. */
const LIFETIME_SECONDS = 10 * 60;
export const PRINT_PATH = '/print';
const AAD = 'livc-print-1';

const sealedShape = z.tuple([
  z.enum(PRINT_NAMES),
  z.string(),
  z.string(),
  z.string(),
  z.enum(LANGUAGES),
  z.string(),
  z.number(),
  z.string().nullable(),
]);

/** Makes links under `publicUrl` (an origin), sealed with AES-256-GCM under `secret` (32 bytes, the same in every process). */
export function createPrintLinks(
  secret: Uint8Array,
  now: () => Date,
  publicUrl: () => string | undefined,
): PrintLinks {
  const texts = createTextSealer(secret, AAD);
  const seconds = () => Math.floor(now().getTime() / 1000);
  return {
    address({ what, cell, target, person, language }) {
      const origin = publicUrl();
      if (origin === undefined) return undefined;
      const nonce = randomBytes(16).toString('base64url');
      const { tenantId, objectId } = person;
      const plain: z.infer<typeof sealedShape> = [
        ...([what, cell, tenantId, objectId, language, nonce] as const),
        seconds() + LIFETIME_SECONDS,
        target ?? null,
      ];
      return `${origin}${PRINT_PATH}/${texts.seal(JSON.stringify(plain))}`;
    },
    open(sealed) {
      const text = texts.open(sealed);
      const plain = text === undefined ? undefined : sealedShape.safeParse(JSON.parse(text));
      if (!plain?.success) return undefined;
      const [what, cell, tenantId, objectId, language, nonce, until, about] = plain.data;
      const target = about ?? undefined;
      const person = { tenantId, objectId };
      return { what, cell, target, person, language, nonce, expired: seconds() >= until };
    },
  };
}
