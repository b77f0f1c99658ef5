import type { Agent } from 'node:https';
import { CosmosClient, type CosmosClientOptions } from '@azure/cosmos';
import type { TokenCredential } from '@azure/identity';
import { type Store, Trouble } from '../../use-cases/ports.ts';
import { cosmosContainer } from './container.ts';
import type { cosmosContainers } from './containers.ts';
import { type Patience, usualPatience } from './patience.ts';

export interface CosmosSettings {
  /** `https://<account>.documents.azure.com`, or a host of this computer. */
  readonly endpoint: string;
  readonly database: string;
  /** A key is accepted for a host of this computer only. */
  readonly credential: TokenCredential | { readonly key: string };
  /** For tests: trusts the stand-in's certificate. */
  readonly agent?: Agent;
  readonly patience?: Patience;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const AZURE = /^[a-z0-9-]+\.documents\.azure\.com$/;

function checkEndpoint(settings: CosmosSettings): void {
  const url = URL.parse(settings.endpoint);
  if (url?.protocol !== 'https:') throw new Error('The Cosmos endpoint is not an https address.');
  const isLoopback = LOOPBACK.has(url.hostname);
  if ('key' in settings.credential && !isLoopback) {
    throw new Error('A Cosmos key is accepted for a host of this computer only.');
  }
  // Our token goes to this host, so it has to be Azure's.
  if (!isLoopback && !AZURE.test(url.hostname)) throw new Error('The Cosmos endpoint is not one of Azure.');
}

function clientOptions(settings: CosmosSettings, patience: Patience): CosmosClientOptions {
  const { endpoint, credential, agent } = settings;
  return {
    endpoint,
    ...('key' in credential ? { key: credential.key } : { aadCredentials: credential }),
    ...(agent === undefined ? {} : { agent }),
    // Only with this does the SDK send the session tokens that let us read our own writes.
    consistencyLevel: 'Session',
    connectionPolicy: {
      requestTimeout: patience.requestMs,
      // Without it the SDK repeats no write behind our back, and no answer can send our token to another host.
      enableEndpointDiscovery: false,
      useMultipleWriteLocations: false,
      // Its own waits after 429 have no upper bound; ours have.
      retryOptions: { maxRetryAttemptCount: 0, fixedRetryIntervalInMilliseconds: 0, maxWaitTimeInSeconds: 0 },
    },
  };
}

/**
 * Opens the store in Azure Cosmos DB for NoSQL; the deployment has created its containers. Connects with the first call. Throws
 * an Error with one clear sentence for settings that would give a key or token away.
 */
export function openCosmosStore(settings: CosmosSettings): Store {
  checkEndpoint(settings);
  const patience = settings.patience ?? usualPatience;
  const client = new CosmosClient(clientOptions(settings, patience));
  const database = client.database(settings.database);
  const container = (name: keyof typeof cosmosContainers) =>
    cosmosContainer(database.container(name), patience);
  const [records, keys] = [container('records'), container('keys')];
  let isOpen = true;
  return {
    records,
    keys,
    async ping() {
      if (!isOpen) throw new Trouble('store', 'unavailable');
      await Promise.all([records.read('deployment', 'ping'), keys.read('deployment', 'ping')]);
    },
    async close() {
      isOpen = false;
      client.dispose();
    },
  };
}
