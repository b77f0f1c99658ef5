import {
  type ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';

export type CredentialsFactory = NonNullable<
  ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]
>;
export type Credentials = Awaited<ReturnType<CredentialsFactory['createCredentials']>>;

/** The bot's own registration. A managed identity has no secret; the types leave no other way in. */
export type BotIdentity =
  | { readonly type: 'UserAssignedMSI'; readonly id: string; readonly tenantId: string }
  | {
      readonly type: 'SingleTenant';
      readonly id: string;
      readonly tenantId: string;
      readonly password: string;
    };

/**
 * Everything that says whom we believe and to whom our token may go. It is code: no setting can change it, so nobody who
 * can set an environment variable can make this bot trust another issuer.
 */
export interface Trust {
  /** Whose signature a request to us must carry. */
  readonly openIdMetadataUrl: string;
  readonly tokenIssuer: string;
  /** The guard refuses such tokens; the SDK still wants to know where their keys would be. */
  readonly emulatorOpenIdMetadataUrl: string;
  /** Where and for what our own tokens are asked. */
  readonly loginUrl: string;
  readonly oauthScope: string;
  readonly oauthUrl: string;
  readonly callerId: string;
  /** Whether a request may come from, and our token may be sent to, this address. */
  serviceUrlAllowed(url: string): boolean;
  credentials(bot: BotIdentity): CredentialsFactory;
}

/** Customers can register other names under trafficmanager.net, so only this one host is Teams. */
const TEAMS_HOST = 'smba.trafficmanager.net';

function isTeams(url: string): boolean {
  const parsed = URL.parse(url);
  return (
    parsed !== null &&
    parsed.protocol === 'https:' &&
    parsed.host === TEAMS_HOST &&
    parsed.username === '' &&
    parsed.password === ''
  );
}

/** Microsoft's public cloud. Source: Bot Framework authentication reference, "Step 3: Verify the JWT token". */
export const publicCloud: Trust = {
  openIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  tokenIssuer: 'https://api.botframework.com',
  emulatorOpenIdMetadataUrl:
    'https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration',
  loginUrl: 'https://login.microsoftonline.com/botframework.com',
  oauthScope: 'https://api.botframework.com',
  oauthUrl: 'https://token.botframework.com',
  callerId: 'urn:botframework:azure',
  serviceUrlAllowed: isTeams,
  credentials: (bot) =>
    new ConfigurationServiceClientCredentialFactory({
      MicrosoftAppId: bot.id,
      MicrosoftAppType: bot.type,
      MicrosoftAppTenantId: bot.tenantId,
      ...(bot.type === 'SingleTenant' ? { MicrosoftAppPassword: bot.password } : {}),
    }),
};
