// The token of the bot's identity: Graph's stand-in signs nothing and believes every bearer.
import type { GraphState } from './graph-state.ts';

const TOKEN_LIVES_MS = 3_600_000;
const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * Names the permissions with consent in Entra, as the real one does. What an app in a team lets the bot do, or Exchange for one mailbox, is in
 * no token. https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
export function tokenFor(
  { permissions }: GraphState,
  tenantId: string,
  now: number,
): { readonly token: string; readonly expiresOnTimestamp: number } {
  const expiresOnTimestamp = now + TOKEN_LIVES_MS;
  const roles = [...permissions].filter((name) => !name.endsWith('.Group'));
  const claims = { aud: 'https://graph.microsoft.com', tid: tenantId, roles, exp: expiresOnTimestamp / 1000 };
  return { token: `${base64url({ alg: 'none' })}.${base64url(claims)}.stand-in`, expiresOnTimestamp };
}
