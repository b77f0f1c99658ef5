import { type CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { createTransport } from './connector.ts';
import type { BotIdentity, Credentials, CredentialsFactory, Trust } from './trust.ts';

/** The SDK asks for credentials in each turn; making them once keeps their token too. */
function remembered(inner: CredentialsFactory): CredentialsFactory {
  const made = new Map<string, Promise<Credentials>>();
  return {
    isValidAppId: (appId) => inner.isValidAppId(appId),
    // Whatever the identity is: an empty app id would switch every check off.
    isAuthenticationDisabled: async () => false,
    createCredentials(appId, audience, loginEndpoint, validateAuthority) {
      const key = `${appId} ${audience} ${loginEndpoint}`;
      const known = made.get(key);
      if (known) return known;
      const fresh = inner.createCredentials(appId, audience, loginEndpoint, validateAuthority);
      made.set(key, fresh);
      return fresh;
    },
  };
}

export type Authentication = ConfigurationBotFrameworkAuthentication;

/**
 * The SDK's check of signatures and its clients for Teams, with every address that it could believe taken from `trust`.
 * A class of our own (issue D) takes its place here. Throws when the app id is empty.
 */
export function createAuthentication(
  trust: Trust,
  bot: BotIdentity,
): ConfigurationBotFrameworkAuthentication {
  if (bot.id === '') throw new Error('a bot without an id checks nobody');
  return new ConfigurationBotFrameworkAuthentication(
    {
      ToBotFromChannelOpenIdMetadataUrl: trust.openIdMetadataUrl,
      ToBotFromChannelTokenIssuer: trust.tokenIssuer,
      ToBotFromEmulatorOpenIdMetadataUrl: trust.emulatorOpenIdMetadataUrl,
      ToChannelFromBotLoginUrl: trust.loginUrl,
      ToChannelFromBotOAuthScope: trust.oauthScope,
      OAuthUrl: trust.oauthUrl,
      CallerId: trust.callerId,
      ValidateAuthority: true,
    },
    remembered(trust.credentials(bot)),
    { requiredEndorsements: [] },
    undefined,
    { httpClient: createTransport(trust) },
  );
}

export type SdkActivity = Parameters<CloudAdapter['processActivityDirect']>[1];
/** What the SDK knows of a sender whose signature it has proved. */
export type Verified = Exclude<Parameters<CloudAdapter['processActivityDirect']>[0], string>;

const KEYS_WITHIN_MS = 10_000;
const JWT_ERRORS = new Set(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']);

/** Anything but these says that the keys could not be had, which is not the sender's fault. */
function isForged(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return JWT_ERRORS.has(error.name) || ('statusCode' in error && error.statusCode === 401);
}

/** Proves the signature. The SDK downloads keys without a limit of time, so the limit is set here. */
export async function authenticate(
  authentication: Authentication,
  activity: { readonly channelId: string; readonly serviceUrl: string },
  authorization: string,
): Promise<Verified | 'forged' | 'unavailable'> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('late')), KEYS_WITHIN_MS);
  try {
    const asSdk: Partial<SdkActivity> = { channelId: activity.channelId, serviceUrl: activity.serviceUrl };
    // The SDK reads these two properties only, and its type asks for all.
    return await Promise.race([
      authentication.authenticateRequest(asSdk as SdkActivity, authorization),
      late,
    ]);
  } catch (error) {
    return isForged(error) ? 'forged' : 'unavailable';
  } finally {
    clearTimeout(timer);
  }
}
