import { z } from 'zod';

type Environment = { readonly [name: string]: string | undefined };

/** Everything that `npm run serve` takes from its environment, checked. Whom the bot trusts is not in it: that is code. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly bot:
    | { readonly type: 'UserAssignedMSI'; readonly id: string; readonly tenantId: string }
    | {
        readonly type: 'SingleTenant';
        readonly id: string;
        readonly tenantId: string;
        readonly password: string;
      };
  /** Absent: the embedded store. Without a key: Entra authentication. */
  readonly cosmos:
    | { readonly endpoint: string; readonly database: string; readonly key: string | undefined }
    | undefined;
  readonly keyVaultKeyId: string;
  readonly auditSigningKeyId: string | undefined;
  readonly graphBaseUrl: string;
  /** Where sessions are held; absent: none can be convened. */
  readonly rooms: RoomSettings | undefined;
  readonly setupAdminId: string | undefined;
  /** Where browsers reach the bot: an origin. Absent: nothing can be printed. */
  readonly publicUrl: string | undefined;
  /** Whether messages to Teams wait their turn; false only where nobody but this machine can reach the bot. */
  readonly paced: boolean;
  /** Whether the signature of a token is proven once, and not at each request that brings it. */
  readonly rememberTokens: boolean;
}

export interface RoomSettings {
  /** The team of every cell that names no other. */
  readonly team: string;
  /** All teams that the bot touches, `team` first: a cell can name one of these and no other. */
  readonly teams: readonly string[];
  readonly organiser: string | undefined;
  /** The id in the app's manifest. */
  readonly appId: string;
  /** The app's id in the organisation's catalogue; looked up where it is absent. */
  readonly catalogueAppId: string | undefined;
}

export type Checked<T> =
  | { readonly ok: true; readonly config: T }
  /** Each names a setting and what it should be, and never quotes what it is. */
  | { readonly ok: false; readonly faults: readonly string[] };

const PUBLIC_GRAPH = 'https://graph.microsoft.com';
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const VAULT_KEY =
  /^https:\/\/[a-z0-9-]{3,24}\.vault\.azure\.net\/keys\/[A-Za-z0-9-]{1,127}(\/[0-9a-f]{32})?$/;

const isLoopback = (url: string): boolean => LOOPBACK.has(URL.parse(url)?.hostname ?? '');
const isHttps = (url: string): boolean => URL.parse(url)?.protocol === 'https:';
/** https, a host and perhaps a port: no path, no question, no name and password. */
const isHttpsOrigin = (url: string): boolean =>
  isHttps(url) && URL.parse(url)?.origin === url.toLowerCase().replace(/\/$/, '');

const guid = (what: string) => z.string({ message: what }).uuid(what).toLowerCase();
const anId = 'must be a GUID (8-4-4-4-12 hexadecimal digits)';
const theirIds = 'must be GUIDs with commas between them';
const aVaultKey =
  'must be the address of a key in Azure Key Vault: https://<vault>.vault.azure.net/keys/<name>';

const local = {
  PORT: z.coerce
    .number({ message: 'must be a port number, 0 to 65535' })
    .int('must be a port number, 0 to 65535')
    .min(0, 'must be a port number, 0 to 65535')
    .max(65535, 'must be a port number, 0 to 65535')
    .default(3978),
  DATA_DIR: z.string().default('data'),
};

const settings = z.object({
  ...local,
  HOST: z.string().default('0.0.0.0'),
  BOT_ID: guid(anId),
  BOT_TYPE: z.enum(['UserAssignedMSI', 'SingleTenant'], {
    message: 'must be exactly UserAssignedMSI or SingleTenant',
  }),
  BOT_TENANT_ID: guid(anId),
  BOT_PASSWORD: z.string().optional(),
  COSMOS_ENDPOINT: z
    .string()
    .refine((url) => isHttps(url) || isLoopback(url), 'must be an https address')
    .optional(),
  COSMOS_DATABASE: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,100}$/, 'must be a name of letters, digits, - and _')
    .optional(),
  COSMOS_KEY: z.string().optional(),
  KEY_VAULT_KEY_ID: z.string({ message: aVaultKey }).regex(VAULT_KEY, aVaultKey),
  AUDIT_SIGNING_KEY_ID: z.string().regex(VAULT_KEY, aVaultKey).optional(),
  GRAPH_BASE_URL: z
    .string()
    .refine(
      (url) => url === PUBLIC_GRAPH || isLoopback(url),
      'must be https://graph.microsoft.com, or a loopback address for a trial',
    )
    .default(PUBLIC_GRAPH),
  HOST_TEAM_ID: guid(anId).optional(),
  HOST_TEAM_IDS: z
    .string()
    .transform((list) => list.split(',').map((id) => id.trim().toLowerCase()))
    .pipe(z.array(z.string().uuid(theirIds)))
    .optional(),
  TEAMS_APP_ID: guid(anId).optional(),
  TEAMS_CATALOGUE_APP_ID: guid(anId).optional(),
  ORGANISER_ID: guid(anId).optional(),
  SETUP_ADMIN_ID: guid(anId).optional(),
  PUBLIC_URL: z.string().refine(isHttpsOrigin, 'must be an https address without a path').optional(),
  TOKEN_MEMORY: z.enum(['on', 'off'], { message: 'must be exactly on or off' }).default('on'),
  TEAMS_LIMITS: z.enum(['kept', 'none'], { message: 'must be exactly kept or none' }).default('kept'),
  NODE_TLS_REJECT_UNAUTHORIZED: z
    .string()
    .refine((value) => value !== '0', 'must not be 0: everybody could read and change what this bot sends')
    .optional(),
});

/** What one setting allows or asks of another; each may be missing or wrong by itself as well. */
function combinationFaults(env: Environment): string[] {
  const faults: string[] = [];
  const need = (met: boolean, fault: string) => {
    if (!met) faults.push(fault);
  };
  if (env.BOT_TYPE === 'SingleTenant') {
    need(env.BOT_PASSWORD !== undefined, 'BOT_PASSWORD is required with BOT_TYPE SingleTenant');
  } else {
    need(env.BOT_PASSWORD === undefined, 'BOT_PASSWORD must be absent unless BOT_TYPE is SingleTenant');
  }
  if (env.COSMOS_ENDPOINT !== undefined) {
    need(env.COSMOS_DATABASE !== undefined, 'COSMOS_DATABASE is required with COSMOS_ENDPOINT');
  } else {
    need(env.COSMOS_DATABASE === undefined, 'COSMOS_ENDPOINT is required with COSMOS_DATABASE');
  }
  if (env.HOST_TEAM_ID !== undefined) {
    need(env.TEAMS_APP_ID !== undefined, 'TEAMS_APP_ID is required with HOST_TEAM_ID');
  } else {
    need(env.HOST_TEAM_IDS === undefined, 'HOST_TEAM_ID is required with HOST_TEAM_IDS');
  }
  need(
    env.COSMOS_KEY === undefined || isLoopback(env.COSMOS_ENDPOINT ?? ''),
    'COSMOS_KEY must be absent unless COSMOS_ENDPOINT is on localhost: elsewhere Entra authentication is used',
  );
  need(
    env.NODE_ENV !== 'production' || !isLoopback(env.GRAPH_BASE_URL ?? ''),
    'GRAPH_BASE_URL must not be a loopback address in production',
  );
  need(
    env.TEAMS_LIMITS !== 'none' || LOOPBACK.has(env.HOST ?? ''),
    'TEAMS_LIMITS must be absent unless HOST is a loopback address: it is for measuring, where Teams is a stand-in',
  );
  return faults;
}

/** An empty variable is one that was not set: deployment templates leave them so. */
const present = (env: Environment): Environment =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));

/** Each once, however many of a list are wrong. */
function faultsOf(error: z.ZodError | undefined): string[] {
  return [...new Set((error?.issues ?? []).map(({ path, message }) => `${path[0]} ${message}`))];
}

function roomsOf(values: z.infer<typeof settings>): RoomSettings | undefined {
  const { HOST_TEAM_ID: team, HOST_TEAM_IDS: others = [], TEAMS_APP_ID: appId } = values;
  if (team === undefined || appId === undefined) return undefined;
  const { ORGANISER_ID: organiser, TEAMS_CATALOGUE_APP_ID: catalogueAppId } = values;
  return { team, teams: [...new Set([team, ...others])], organiser, appId, catalogueAppId };
}

/** The settings of `npm run serve`, or everything that is wrong with them at once. */
export function readConfig(environment: Environment): Checked<Config> {
  const env = present(environment);
  const parsed = settings.safeParse(env);
  const faults = [...faultsOf(parsed.error), ...combinationFaults(env)];
  if (!parsed.success || faults.length > 0) return { ok: false, faults };
  const values = parsed.data;
  const { BOT_ID: id, BOT_TENANT_ID: tenantId, BOT_PASSWORD: password = '' } = values;
  const { COSMOS_ENDPOINT: endpoint, COSMOS_DATABASE: database, COSMOS_KEY: key } = values;
  const config: Config = {
    port: values.PORT,
    host: values.HOST,
    dataDir: values.DATA_DIR,
    bot:
      values.BOT_TYPE === 'SingleTenant'
        ? { type: 'SingleTenant', id, tenantId, password }
        : { type: 'UserAssignedMSI', id, tenantId },
    cosmos: endpoint !== undefined && database !== undefined ? { endpoint, database, key } : undefined,
    keyVaultKeyId: values.KEY_VAULT_KEY_ID,
    auditSigningKeyId: values.AUDIT_SIGNING_KEY_ID,
    graphBaseUrl: values.GRAPH_BASE_URL,
    rooms: roomsOf(values),
    setupAdminId: values.SETUP_ADMIN_ID,
    publicUrl: values.PUBLIC_URL && new URL(values.PUBLIC_URL).origin,
    paced: values.TEAMS_LIMITS === 'kept',
    rememberTokens: values.TOKEN_MEMORY === 'on',
  };
  return { ok: true, config };
}

/** The two settings of `npm start`: everything else of a local bot is made on the spot. */
export function readLocalConfig(environment: Environment): Checked<Pick<Config, 'port' | 'dataDir'>> {
  const parsed = z.object(local).safeParse(present(environment));
  if (!parsed.success) return { ok: false, faults: faultsOf(parsed.error) };
  return { ok: true, config: { port: parsed.data.PORT, dataDir: parsed.data.DATA_DIR } };
}
