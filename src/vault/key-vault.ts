import type { TokenCredential } from '@azure/identity';
import { CryptographyClient, type CryptographyClientOptions, KeyClient } from '@azure/keyvault-keys';
import { Trouble, type TroubleCode, type Vault } from '../use-cases/ports.ts';

const ALGORITHM = 'RSA-OAEP-256';
const GIVE_UP_AFTER_MS = 15_000;
// https://learn.microsoft.com/azure/key-vault/keys/about-keys-details: versions are 32 hexadecimal digits.
const KEY_ID = /^(?<vaultUrl>https:\/\/[^/]+)\/keys\/(?<name>[0-9A-Za-z-]+)(\/(?<version>[0-9a-f]{32}))?$/;
const VERSION_BYTES = 32;

export interface KeyVaultSettings {
  /** `https://<vault>/keys/<name>`, or with a version behind it to wrap with that version only. */
  readonly keyId: string;
  readonly credential: TokenCredential;
  /** For tests: carries the requests instead of the network. */
  readonly httpClient?: NonNullable<CryptographyClientOptions['httpClient']>;
}

function codeOf(error: unknown): TroubleCode {
  if (!(error instanceof Error)) return 'unexpected';
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'timeout';
  if (error.name === 'CredentialUnavailableError' || error.name === 'AuthenticationError') return 'forbidden';
  if (!('statusCode' in error) || typeof error.statusCode !== 'number') {
    return error.name === 'RestError' ? 'unavailable' : 'unexpected';
  }
  if (error.statusCode === 401 || error.statusCode === 403) return 'forbidden';
  if (error.statusCode === 429) return 'throttled';
  if (error.statusCode === 408) return 'timeout';
  return error.statusCode >= 500 ? 'unavailable' : 'unexpected';
}

async function asTrouble<Answer>(work: (abortSignal: AbortSignal) => Promise<Answer>): Promise<Answer> {
  try {
    return await work(AbortSignal.timeout(GIVE_UP_AFTER_MS));
  } catch (error) {
    throw error instanceof Trouble ? error : new Trouble('vault', codeOf(error));
  }
}

/**
 * The vault of production: wraps with an RSA key in Azure Key Vault (RSA-OAEP-256). The key's version is kept in front of the
 * wrapped bytes, so what was wrapped before a rotation still opens. Throws `Trouble('vault', …)`.
 */
export function openKeyVault(settings: KeyVaultSettings): Vault {
  const parts = KEY_ID.exec(settings.keyId)?.groups;
  const vaultUrl = parts?.vaultUrl;
  const name = parts?.name;
  const pinned = parts?.version;
  if (vaultUrl === undefined || name === undefined) throw new Trouble('vault', 'unexpected');
  const { credential, httpClient } = settings;
  const retryOptions = { maxRetries: 2, retryDelayInMs: 200, maxRetryDelayInMs: 4000 };
  const options = httpClient === undefined ? { retryOptions } : { retryOptions, httpClient };
  // The SDK writes into the options that it is given, so each client gets its own.
  const keyClient = new KeyClient(vaultUrl, credential, { ...options });
  const clients = new Map<string, CryptographyClient>();

  function clientFor(version: string): CryptographyClient {
    const id = `${vaultUrl}/keys/${name}/${version}`;
    const client = clients.get(version) ?? new CryptographyClient(id, credential, { ...options });
    clients.set(version, client);
    return client;
  }

  const versionToWrapWith = async (abortSignal: AbortSignal): Promise<string> => {
    if (pinned !== undefined) return pinned;
    const { properties } = await keyClient.getKey(name, { abortSignal });
    if (properties.version?.length !== VERSION_BYTES) throw new Trouble('vault', 'unexpected');
    return properties.version;
  };

  return {
    wrap: (key) =>
      asTrouble(async (abortSignal) => {
        const version = await versionToWrapWith(abortSignal);
        const { result } = await clientFor(version).wrapKey(ALGORITHM, key, { abortSignal });
        return Buffer.concat([Buffer.from(version, 'latin1'), result]);
      }),
    unwrap: (wrapped) =>
      asTrouble(async (abortSignal) => {
        const version = Buffer.from(wrapped.subarray(0, VERSION_BYTES)).toString('latin1');
        if (!/^[0-9a-f]{32}$/.test(version)) throw new Trouble('vault', 'unexpected');
        const client = clientFor(version);
        const { result } = await client.unwrapKey(ALGORITHM, wrapped.subarray(VERSION_BYTES), {
          abortSignal,
        });
        return result;
      }),
  };
}
