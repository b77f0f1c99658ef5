import { type CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { createConnectorWay, createTransport } from './connector.ts';
import { type ConnectorClient, conversationsOver, rememberClients } from './connector-clients.ts';
import { type SharedFactory, shared } from './credentials.ts';
import { createSend, type Send } from './outgoing.ts';
import type { BotIdentity, Trust } from './trust.ts';

export type SdkActivity = Parameters<CloudAdapter['processActivityDirect']>[1];
/** What the SDK knows of a sender whose signature is proven. */
export type Verified = Exclude<Parameters<CloudAdapter['processActivityDirect']>[0], string>;
type ClaimsIdentity = Verified['claimsIdentity'];
type Clients = ReturnType<typeof rememberClients>;
type UserTokenClient = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>>;

/** The identity that a token of Teams for this bot has: the SDK reads from it whose credentials to use. */
function identityFor(trust: Trust, bot: BotIdentity): ClaimsIdentity {
  const claims = [
    { type: 'iss', value: trust.tokenIssuer },
    { type: 'aud', value: bot.id },
  ];
  const identity: Pick<ClaimsIdentity, 'claims' | 'isAuthenticated' | 'getClaimValue'> = {
    claims,
    isAuthenticated: true,
    getClaimValue: (type) => claims.find((claim) => claim.type === type)?.value ?? null,
  };
  // botbuilder does not export the class, and asks no more of one than this.
  return identity as ClaimsIdentity;
}

/**
 * The SDK's public class with every address that it could believe taken from `trust`, and with its clients kept: the SDK itself makes
 * new ones in each turn. Its own check of tokens stays as it is and is not on our way: the guard and src/teams/token-proof.ts are.
 */
export class Authentication extends ConfigurationBotFrameworkAuthentication {
  /** What the SDK is told of each request whose token is proven: nothing in it differs from one to the next. */
  readonly verified: Verified;
  readonly clients: Clients;
  #tokenClient: Promise<UserTokenClient> | undefined;

  constructor(trust: Trust, bot: BotIdentity, credentials: SharedFactory, way: Send) {
    super(
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
      credentials,
      { requiredEndorsements: [] },
      undefined,
      { httpClient: createTransport(way) },
    );
    const claimsIdentity = identityFor(trust, bot);
    const { oauthScope: audience, callerId } = trust;
    this.clients = rememberClients(async (serviceUrl, asked): Promise<ConnectorClient> => {
      const client = await super.createConnectorFactory(claimsIdentity).create(serviceUrl, asked);
      const own = await credentials.createCredentials(bot.id, asked ?? audience, trust.loginUrl, true);
      Object.assign(
        client.conversations,
        conversationsOver(way, serviceUrl, () => own.authorization()),
      );
      return client;
    });
    this.verified = { audience, callerId, claimsIdentity, connectorFactory: this.clients };
  }

  override createConnectorFactory(): Clients {
    return this.clients;
  }

  override createUserTokenClient(): Promise<UserTokenClient> {
    this.#tokenClient ??= super.createUserTokenClient(this.verified.claimsIdentity);
    return this.#tokenClient;
  }
}

/** Throws when the app id is empty. */
export function createAuthentication(trust: Trust, bot: BotIdentity, send = createSend()): Authentication {
  if (bot.id === '') throw new Error('a bot without an id checks nobody');
  return new Authentication(trust, bot, shared(trust.credentials(bot)), createConnectorWay(trust, send));
}
