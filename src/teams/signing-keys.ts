// The keys with which Microsoft signs what it sends to bots: downloaded once for all who wait, and kept parsed.
import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { Trouble } from '../use-cases/ports.ts';
import type { Send } from './outgoing.ts';

export interface SigningKeys {
  /**
   * The key of this id, if it may sign for Teams; undefined where nobody published one. Throws `Trouble` when the keys cannot be had.
   * The same key is the same object until a download leaves it out or changes it.
   */
  find(kid: string): Promise<KeyObject | undefined>;
}

const HOUR_MS = 3_600_000;
/** As the SDK does: keys are new for a day, and an unknown one is a reason to look again once an hour. */
const FRESH_MS = 24 * HOUR_MS;
const LOOK_AGAIN_MS = HOUR_MS;
/** After a download that failed, an unknown key must not cause one for each request. */
const PAUSE_MS = 10_000;

const metadata = z.object({ jwks_uri: z.string().url() });
const keySet = z.object({ keys: z.array(z.unknown()).max(1000) });
const rsaKey = z.object({
  kid: z.string(),
  kty: z.literal('RSA').default('RSA'),
  n: z.string().min(1),
  e: z.string().min(1),
  endorsements: z.array(z.string()).optional(),
});

/** Where a key is endorsed for anything, it must be for this channel. Source: Bot Framework authentication reference, step 4. */
const CHANNEL = 'msteams';
const isEndorsed = (endorsements: readonly string[] | undefined): boolean =>
  endorsements === undefined || endorsements.length === 0 || endorsements.includes(CHANNEL);

function parsedKey({ kty, n, e }: z.infer<typeof rsaKey>): KeyObject | undefined {
  try {
    return createPublicKey({ key: { kty, n, e }, format: 'jwk' });
  } catch {
    return undefined;
  }
}

/** Of two with one id the first counts, as in the SDK; one that is no RSA key or not for Teams signs nothing here. */
function keysIn(published: readonly unknown[]): Map<string, KeyObject | undefined> {
  const keys = new Map<string, KeyObject | undefined>();
  for (const each of published) {
    const read = rsaKey.safeParse(each);
    if (!read.success || keys.has(read.data.kid)) continue;
    keys.set(read.data.kid, isEndorsed(read.data.endorsements) ? parsedKey(read.data) : undefined);
  }
  return keys;
}

async function download(send: Send, url: string): Promise<unknown> {
  const { status, text } = await send({ method: 'GET', url, headers: { accept: 'application/json' } });
  if (status !== 200) throw new Trouble('teams', 'unavailable');
  return JSON.parse(text);
}

/** The keys that the document at `metadataUrl` leads to. `now` is in milliseconds. */
export function createSigningKeys(metadataUrl: string, send: Send, now: () => number): SigningKeys {
  let keys = new Map<string, KeyObject | undefined>();
  let loadedAt = Number.NEGATIVE_INFINITY;
  let failedAt = Number.NEGATIVE_INFINITY;
  let loading: Promise<void> | undefined;

  async function load(): Promise<void> {
    try {
      const { jwks_uri } = metadata.parse(await download(send, metadataUrl));
      const published = keysIn(keySet.parse(await download(send, jwks_uri)).keys);
      for (const [kid, key] of published) {
        const before = keys.get(kid);
        if (key && before?.equals(key)) published.set(kid, before);
      }
      keys = published;
      loadedAt = now();
    } catch (cause) {
      failedAt = now();
      // What a library says of the document must go no further.
      throw cause instanceof Trouble ? cause : new Trouble('teams', 'unavailable', { cause });
    }
  }

  const loadOnce = (): Promise<void> => {
    loading ??= load().finally(() => {
      loading = undefined;
    });
    return loading;
  };

  return {
    async find(kid) {
      const age = now() - loadedAt;
      if (age >= FRESH_MS) await loadOnce();
      else if (!keys.has(kid) && age >= LOOK_AGAIN_MS) {
        if (now() - failedAt < PAUSE_MS) throw new Trouble('teams', 'unavailable');
        await loadOnce();
      }
      return keys.get(kid);
    },
  };
}
