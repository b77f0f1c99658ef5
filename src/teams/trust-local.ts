import { randomUUID } from 'node:crypto';
import type { BotIdentity, Credentials, CredentialsFactory, Trust } from './trust.ts';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

function isLoopback(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && parsed.protocol === 'http:' && LOOPBACK.has(parsed.hostname);
}

function credentialsFrom(bot: BotIdentity, token: () => Promise<string>): CredentialsFactory {
  const credentials: Credentials = {
    async signRequest(request) {
      request.headers.set('authorization', `Bearer ${await token()}`);
      return request;
    },
  };
  return {
    isValidAppId: async (appId) => appId === bot.id,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => credentials,
  };
}

/**
 * Trust in a stand-in for Teams on this machine: its keys at `<origin>/.well-known/openidconfiguration`, its connector at any
 * loopback address. Tokens are checked as in production. Never reached from src/main.ts. Throws unless `origin` is loopback.
 */
export function localTrust(origin: string, outboundToken: () => Promise<string>): Trust {
  if (!isLoopback(origin)) throw new Error('local trust needs a loopback origin');
  // The SDK remembers keys by this address for the whole process, also those of an earlier stand-in on the same port.
  const metadata = new URL(`/.well-known/openidconfiguration?for=${randomUUID()}`, origin).href;
  return {
    openIdMetadataUrl: metadata,
    emulatorOpenIdMetadataUrl: metadata,
    tokenIssuer: 'https://api.botframework.com',
    loginUrl: new URL('/login', origin).href,
    oauthScope: 'https://api.botframework.com',
    oauthUrl: new URL('/oauth', origin).href,
    callerId: 'urn:botframework:azure',
    serviceUrlAllowed: isLoopback,
    credentials: (bot) => credentialsFrom(bot, outboundToken),
  };
}
