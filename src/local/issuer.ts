import { randomBytes, randomUUID } from 'node:crypto';
import {
  exportJWK,
  generateKeyPair,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from 'jose';

const TEAMS_ISSUER = 'https://api.botframework.com';
const LIFETIME_SECONDS = 3600;

/** Stands in for Microsoft's token services: signs what Teams sends, and hands the bot its own tokens for the connector. */
export interface Issuer {
  readonly appId: string;
  /** The public half, as Teams publishes it. Without `endorsements` the SDK would skip its channel check. */
  readonly keySet: { readonly keys: readonly JWK[] };
  /** The OpenID document whose key set lives at `jwksUri`. */
  openIdMetadata(jwksUri: string): object;
  /** A bearer token as Teams puts it on an activity: one hour, bound to `serviceUrl`. `claims` and `header` replace parts, for forgeries. */
  issueInboundToken(
    serviceUrl: string,
    claims?: JWTPayload,
    header?: Partial<JWTHeaderParameters>,
  ): Promise<string>;
  /** An opaque token, valid for an hour, with which the bot may call the local connector. */
  issueOutboundToken(): string;
  verifyOutboundToken(token: string): boolean;
}

let pair: ReturnType<typeof generateKeyPair> | undefined;

/** A key pair that lives only in this process, made once for all its issuers: making one takes longer than all else in a small town. */
const keyPair = () => {
  pair ??= generateKeyPair('RS256');
  return pair;
};

/** Signs with the key pair of this process, under a key id of its own. `appId` is the audience of every inbound token. */
export async function createIssuer(appId: string): Promise<Issuer> {
  const { publicKey, privateKey } = await keyPair();
  const kid = randomUUID();
  const key = { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig', endorsements: ['msteams'] };
  const outbound = new Map<string, number>();

  return {
    appId,
    keySet: { keys: [key] },
    openIdMetadata: (jwksUri) => ({
      issuer: TEAMS_ISSUER,
      authorization_endpoint: 'https://invalid.example/',
      jwks_uri: jwksUri,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    }),
    issueInboundToken(serviceUrl, claims = {}, header = {}) {
      const now = Math.floor(Date.now() / 1000);
      const payload = {
        iss: TEAMS_ISSUER,
        aud: appId,
        nbf: now - 5,
        exp: now + LIFETIME_SECONDS,
        serviceurl: serviceUrl,
        ...claims,
      };
      return new SignJWT(payload)
        .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT', ...header })
        .sign(privateKey);
    },
    issueOutboundToken() {
      forgetExpired(outbound);
      const token = randomBytes(32).toString('base64url');
      outbound.set(token, Date.now() + LIFETIME_SECONDS * 1000);
      return token;
    },
    verifyOutboundToken(token) {
      const expiresAt = outbound.get(token);
      return expiresAt !== undefined && expiresAt > Date.now();
    },
  };
}

function forgetExpired(tokens: Map<string, number>): void {
  for (const [token, expiresAt] of tokens) if (expiresAt <= Date.now()) tokens.delete(token);
}
