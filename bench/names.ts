// Names that the stand-in, the bot and its peers agree on. All of it is fictional but Microsoft's host names, which lead to the stand-in.

export const APP_ID = '7c0ffee0-1111-4222-8333-444455556666';
export const APP_PASSWORD = 'not-a-secret';
export const TENANT_ID = '7e4a4700-aaaa-4bbb-8ccc-dddd00001111';
export const KEY_ID = 'bench-key';
export const ISSUER = 'https://api.botframework.com';
/** The one address that production believes to be Teams. */
export const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';

export const VAULT_HOST = 'bench-vault.vault.azure.net';
export const VAULT_KEY_VERSION = '0123456789abcdef0123456789abcdef';
export const VAULT_KEY = `https://${VAULT_HOST}/keys/livc`;

/** What the preload sends to the stand-in; every other host is refused. */
export const MICROSOFT_HOSTS = [
  'login.botframework.com',
  'login.microsoftonline.com',
  'login.windows.net',
  'sts.windows.net',
  'api.botframework.com',
  'smba.trafficmanager.net',
  'token.botframework.com',
  'graph.microsoft.com',
  VAULT_HOST,
] as const;
