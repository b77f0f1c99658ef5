// The tenant's directory of people, asked from Microsoft Graph with the bot's own identity. It needs the application permission User.Read.All:
// User.ReadBasic.All does not tell whether an account may sign in. https://learn.microsoft.com/graph/api/user-get
import type { TokenCredential } from '@azure/identity';
import { z } from 'zod';
import { type Account, type Directory, Trouble } from '../use-cases/ports.ts';
import { codeOf, isGuid, jsonOf, pauseOf, SCOPE } from './wire.ts';

const FIELDS = 'id,displayName,accountEnabled,userType';
/** A press may wait for it, and with that press all others of its cell. */
const GIVE_UP_AFTER_MS = 4_000;

export interface GraphDirectorySettings {
  /** `https://graph.microsoft.com`, or a loopback address for a trial: no path behind it. */
  readonly baseUrl: string;
  readonly credential: Pick<TokenCredential, 'getToken'>;
  /** The host tenant: every account found is one of its own, a guest is its guest object. */
  readonly tenantId: string;
  /** For tests: carries the requests instead of the network. */
  readonly fetch?: typeof fetch;
  readonly giveUpAfterMs?: number;
}

const user = z.strictObject({
  id: z.string().refine(isGuid),
  displayName: z.string().max(256).nullable(),
  accountEnabled: z.boolean().nullish(),
  // Accounts from before guests existed have none.
  userType: z.enum(['Member', 'Guest']).nullish(),
});
const notFound = z.object({ error: z.object({ code: z.literal('Request_ResourceNotFound') }) });

function troubleFor(response: Response): Trouble {
  const { status } = response;
  const retryAfterMs = pauseOf(response.headers.get('retry-after'));
  const pause = retryAfterMs === undefined ? {} : { retryAfterMs };
  if (status === 429) return new Trouble('graph', 'throttled', pause);
  if (status >= 500) return new Trouble('graph', 'unavailable', pause);
  if (status === 401 || status === 403) return new Trouble('graph', 'forbidden');
  return new Trouble('graph', 'unexpected');
}

/** Only the fields that were asked for; annotations such as `@odata.context` come along with them. */
function accountOf(answer: unknown, objectId: string, tenantId: string): Account {
  const fields = Object.entries(Object(answer)).filter(([name]) => !name.includes('@'));
  const read = user.safeParse(Object.fromEntries(fields));
  if (!read.success || read.data.id.toLowerCase() !== objectId.toLowerCase())
    throw new Trouble('graph', 'unexpected');
  const { displayName, accountEnabled, userType } = read.data;
  // Without the permission Graph leaves it out; taken for "disabled" it would lock the whole cell out.
  if (typeof accountEnabled !== 'boolean') throw new Trouble('graph', 'forbidden');
  return {
    objectId,
    tenantId,
    name: displayName ?? '',
    enabled: accountEnabled,
    guest: userType === 'Guest',
  };
}

/**
 * The directory of the tenant. undefined only where Graph itself says that there is no such object; throws `Trouble('graph', …)`, with
 * `retryAfterMs` where Graph names a pause. Nothing is tried again here: who asks knows how long somebody waits.
 */
export function openGraphDirectory(settings: GraphDirectorySettings): Directory {
  const { baseUrl, credential, tenantId, giveUpAfterMs = GIVE_UP_AFTER_MS } = settings;
  const send = settings.fetch ?? fetch;

  async function request(objectId: string): Promise<Response> {
    const signal = AbortSignal.timeout(giveUpAfterMs);
    const token = await credential.getToken(SCOPE, { abortSignal: signal });
    if (token === null) throw new Trouble('graph', 'forbidden');
    const headers = { authorization: `Bearer ${token.token}`, accept: 'application/json' };
    // A redirect would carry the token to wherever it points.
    const options = { headers, redirect: 'manual', signal } as const;
    return send(`${baseUrl}/v1.0/users/${objectId}?$select=${FIELDS}`, options);
  }

  async function ask(objectId: string): Promise<Account | undefined> {
    const response = await request(objectId);
    if (response.status === 200) return accountOf(await jsonOf(response), objectId, tenantId);
    // Any other 404 is a wrong address or a proxy: whoever took it for "gone" would lock everybody out.
    if (response.status === 404 && notFound.safeParse(await jsonOf(response)).success) return undefined;
    if (!response.bodyUsed) await response.body?.cancel();
    throw troubleFor(response);
  }

  return {
    async account(objectId) {
      if (!isGuid(objectId)) return undefined;
      try {
        return await ask(objectId);
      } catch (error) {
        throw error instanceof Trouble ? error : new Trouble('graph', codeOf(error));
      }
    },
  };
}
