import { createRequire } from 'node:module';

const require = createRequire(createRequire(import.meta.url).resolve('botbuilder'));
const { EmulatorValidation } = require('botframework-connector');

/** The SDK's process-wide list of issuers, which unverified tokens can make grow (F1). */
export function emulatorIssuers(): readonly string[] {
  return EmulatorValidation.ToBotFromEmulatorTokenValidationParameters.issuer;
}

/** What the SDK does with each header that reaches it. */
export function showToSdk(authorization: string): void {
  EmulatorValidation.isTokenFromEmulator(authorization);
}
