// Production: builds everything once from the environment. Nothing of src/local is reachable from here. With `--doctor` it starts nothing: it
// looks at what is missing, and ends with 1 where something is.
import { DefaultAzureCredential, ManagedIdentityCredential, type TokenCredential } from '@azure/identity';
import { assemble, type Parts } from './assembly.ts';
import { type Checked, type Config, readConfig } from './config.ts';
import { examine, faultFindings } from './doctor/examine.ts';
import { report } from './doctor/print.ts';
import { roomsInOrder } from './doctor/rooms.ts';
import { openGraph } from './graph/client.ts';
import { openGraphDirectory } from './graph/people.ts';
import { openTeamwork } from './graph/teamwork.ts';
import { createServer, ListenFault, listen } from './http/server.ts';
import { createLog, muteConsole, standardLog } from './log.ts';
import { openCosmosStore } from './stores/cosmos/cosmos-store.ts';
import { openEmbeddedStore } from './stores/embedded/embedded-store.ts';
import { publicCloud } from './teams/trust.ts';
import { createLimiter, type Limiter } from './use-cases/outbox/limiter.ts';
import { MICROSOFT_LIMITS, NO_LIMITS } from './use-cases/outbox/limits.ts';
import { type Directory, type Store, Trouble } from './use-cases/ports.ts';
import { DEPLOYMENT } from './use-cases/records.ts';
import type { Teamwork } from './use-cases/teamwork.ts';
import { openKeyVault } from './vault/key-vault.ts';

const REACHED_WITHIN_MS = 5_000;

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function credentialOf(config: Config): TokenCredential {
  const { bot } = config;
  return bot.type === 'UserAssignedMSI'
    ? new ManagedIdentityCredential({ clientId: bot.id })
    : new DefaultAzureCredential();
}

function openStore(config: Config, credential: TokenCredential): Store {
  const { cosmos } = config;
  if (cosmos === undefined) return openEmbeddedStore(config.dataDir);
  const { endpoint, database, key } = cosmos;
  return openCosmosStore({ endpoint, database, credential: key === undefined ? credential : { key } });
}

function openDirectory({ graphBaseUrl: baseUrl, bot }: Config, credential: TokenCredential): Directory {
  return openGraphDirectory({ baseUrl, credential, tenantId: bot.tenantId });
}

/** `turns`: absent for a few questions in a row, which no limit notices. */
function openRooms(config: Config, credential: TokenCredential, turns?: Limiter): Teamwork | undefined {
  const { rooms, graphBaseUrl: baseUrl, bot } = config;
  if (rooms === undefined) return undefined;
  const { teams, appId: externalId, catalogueAppId: catalogueId } = rooms;
  return openTeamwork({
    baseUrl,
    credential,
    teams,
    app: { externalId, ...(catalogueId === undefined ? {} : { catalogueId }) },
    ...(turns === undefined ? {} : { pacing: { turns, tenantId: bot.tenantId } }),
  });
}

/** What Microsoft counts of Graph it counts apart from what is sent to Teams, so this limiter is the rooms' own. */
function graphTurns(): Limiter {
  const timer = {
    now: () => performance.now(),
    after: (ms: number, work: () => void) => void setTimeout(work, ms).unref(),
  };
  return createLimiter({ limits: MICROSOFT_LIMITS, timer });
}

function roomsOf(
  config: Config,
  credential: TokenCredential,
): Pick<Parts, 'teamwork' | 'house' | 'roomsInOrder'> {
  const { rooms } = config;
  const teamwork = openRooms(config, credential, graphTurns());
  if (rooms === undefined || teamwork === undefined) return {};
  const house = { team: rooms.team, organiser: rooms.organiser };
  return { teamwork, house, roomsInOrder: () => roomsInOrder(teamwork, rooms) };
}

/** The fictional town must never stand in for a real one. */
async function refuseDemo(store: Store): Promise<void> {
  if (await store.records.read(DEPLOYMENT, 'seeded-by-demo'))
    stop('This store holds the fictional demo town. Use an empty one.');
}

async function serve(config: Config): Promise<void> {
  const log = standardLog();
  muteConsole(log);
  const credential = credentialOf(config);
  const store = openStore(config, credential);
  await refuseDemo(store);
  const { bot, worker, prints, ready } = await assemble({
    store,
    vault: openKeyVault({ keyId: config.keyVaultKeyId, credential }),
    trust: publicCloud,
    identity: config.bot,
    log,
    directory: openDirectory(config, credential),
    ...roomsOf(config, credential),
    founder: config.setupAdminId,
    publicUrl: () => config.publicUrl,
    limits: config.paced ? MICROSOFT_LIMITS : NO_LIMITS,
    rememberTokens: config.rememberTokens,
  });
  const server = await listen(createServer({ bot, ready, prints }), config.port, config.host);
  worker.start();
  log.info('started', { port: server.port });
  const end = async () => {
    await worker.stop();
    await server.close();
    await store.close();
    log.info('stopped');
    process.exit(0);
  };
  process.once('SIGINT', () => void end());
  process.once('SIGTERM', () => void end());
}

/** Whether the bot, this process' own or another, answers there. */
async function reaches(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/health`, { signal: AbortSignal.timeout(REACHED_WITHIN_MS) });
    return response.ok;
  } catch {
    return false;
  }
}

async function lookAt(config: Config): ReturnType<typeof examine> {
  const credential = credentialOf(config);
  return examine({
    config,
    openStore: () => openStore(config, credential),
    vault: openKeyVault({ keyId: config.keyVaultKeyId, credential }),
    directory: openDirectory(config, credential),
    permissions: () => openGraph({ baseUrl: config.graphBaseUrl, credential }).permissions(),
    teamwork: openRooms(config, credential),
    reaches,
    now: () => new Date(),
  });
}

/** Why it could not start, as a code: messages of libraries quote what they were given. */
function codeOf(error: unknown): string {
  if (error instanceof ListenFault) return error.code;
  return error instanceof Trouble ? `${error.where}.${error.code}` : 'unexpected';
}

async function doctor(read: Checked<Config>): Promise<void> {
  muteConsole(createLog(() => undefined));
  const { text, healthy } = report(read.ok ? await lookAt(read.config) : faultFindings(read.faults));
  // Only once the text is out, wherever it goes.
  process.stdout.write(text, () => process.exit(healthy ? 0 : 1));
}

async function main(): Promise<void> {
  const read = readConfig(process.env);
  if (process.argv.includes('--doctor')) return doctor(read);
  if (read.ok) return serve(read.config);
  const faults = read.faults.map((fault) => `  ${fault}`).join('\n');
  stop(`The bot does not start; these settings are not right:\n${faults}`);
}

// No await at the top: what is deployed is CommonJS.
main().catch((error) => stop(`The bot could not start: ${codeOf(error)}`));
