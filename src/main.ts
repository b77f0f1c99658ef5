// Production: builds everything once from the environment. Nothing of src/local is reachable from here.
import { DefaultAzureCredential, ManagedIdentityCredential, type TokenCredential } from '@azure/identity';
import { assemble } from './assembly.ts';
import { type Config, readConfig } from './config.ts';
import { openGraphDirectory } from './graph/people.ts';
import { createServer, ListenFault, listen } from './http/server.ts';
import { muteConsole, standardLog } from './log.ts';
import { openCosmosStore } from './stores/cosmos/cosmos-store.ts';
import { openEmbeddedStore } from './stores/embedded/embedded-store.ts';
import { publicCloud } from './teams/trust.ts';
import { type Store, Trouble } from './use-cases/ports.ts';
import { DEPLOYMENT } from './use-cases/records.ts';
import { openKeyVault } from './vault/key-vault.ts';

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

/** The fictional town must never stand in for a real one. */
async function refuseDemo(store: Store): Promise<void> {
  if (await store.records.read(DEPLOYMENT, 'seeded-by-demo'))
    stop('This store holds the fictional demo town. Use an empty one.');
}

const read = readConfig(process.env);
if (!read.ok)
  stop(
    `The bot does not start; these settings are not right:\n${read.faults.map((fault) => `  ${fault}`).join('\n')}`,
  );
const { config } = read;
const log = standardLog();
muteConsole(log);

try {
  const credential = credentialOf(config);
  const store = openStore(config, credential);
  await refuseDemo(store);
  const vault = openKeyVault({ keyId: config.keyVaultKeyId, credential });
  const { bot, worker, prints, ready } = await assemble({
    store,
    vault,
    trust: publicCloud,
    identity: config.bot,
    log,
    directory: openGraphDirectory({
      baseUrl: config.graphBaseUrl,
      credential,
      tenantId: config.bot.tenantId,
    }),
    founder: config.setupAdminId,
    publicUrl: () => config.publicUrl,
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
} catch (error) {
  const code =
    error instanceof ListenFault
      ? error.code
      : error instanceof Trouble
        ? `${error.where}.${error.code}`
        : 'unexpected';
  stop(`The bot could not start: ${code}`);
}
