// Our own credentials towards Microsoft, made once, with one token request at a time however many turns need a token.
import type { Credentials, CredentialsFactory } from './trust.ts';

type Signed = Parameters<Credentials['signRequest']>[0];

/** The SDK's credentials keep a token until five minutes before it ends; what they lack is one request for all who wait. */
class SharedCredentials implements Credentials {
  readonly #inner: Credentials;
  #asking: Promise<string> | undefined;

  constructor(inner: Credentials) {
    this.#inner = inner;
  }

  /** The value of the `Authorization` header. */
  authorization(): Promise<string> {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  async signRequest(request: Signed): Promise<Signed> {
    request.headers.set('authorization', await this.authorization());
    return request;
  }

  async #ask(): Promise<string> {
    let found = '';
    const headers = {
      set(name: string, value: string | number) {
        if (name.toLowerCase() === 'authorization') found = String(value);
      },
    };
    // Credentials only know how to sign a request, and touch nothing of it but this.
    await this.#inner.signRequest({ headers } as Signed);
    if (found === '') throw new Error('fault: credentials that sign nothing');
    return found;
  }
}

export interface SharedFactory extends CredentialsFactory {
  createCredentials(
    ...names: Parameters<CredentialsFactory['createCredentials']>
  ): Promise<SharedCredentials>;
}

/** The SDK asks for credentials in each turn; making them once keeps their token too. What could not be made is tried again. */
export function shared(inner: CredentialsFactory): SharedFactory {
  const made = new Map<string, Promise<SharedCredentials>>();
  return {
    isValidAppId: (appId) => inner.isValidAppId(appId),
    // Whatever the identity is: an empty app id would switch every check off.
    isAuthenticationDisabled: async () => false,
    createCredentials(appId, audience, loginEndpoint, validateAuthority) {
      const key = `${appId} ${audience} ${loginEndpoint}`;
      const known = made.get(key);
      if (known) return known;
      const fresh = inner
        .createCredentials(appId, audience, loginEndpoint, validateAuthority)
        .then((credentials) => new SharedCredentials(credentials));
      made.set(key, fresh);
      fresh.catch(() => made.delete(key));
      return fresh;
    },
  };
}
