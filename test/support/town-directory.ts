// The town's directory of people: what Microsoft Graph tells of an account, without a network.

import { isGuest, people } from '../../src/local/people.ts';
import type { Account, Directory } from '../../src/use-cases/ports.ts';

export interface TownDirectory extends Directory {
  /** From now on this account cannot sign in. */
  disable(objectId: string): void;
  /** The account is gone from the tenant. */
  remove(objectId: string): void;
  /** Somebody who is in the tenant and not in the demo town, or somebody of the town with another state. */
  add(account: Account): void;
}

/** Everybody of the demo town, as members of its tenant with a working account. */
export function townDirectory(): TownDirectory {
  const accounts = new Map<string, Account>(
    people.map(({ key, objectId, tenantId, name }) => [
      objectId,
      { objectId, tenantId, name, enabled: true, guest: isGuest(key) },
    ]),
  );
  return {
    async account(objectId) {
      return accounts.get(objectId);
    },
    disable(objectId) {
      const account = accounts.get(objectId);
      if (account !== undefined) accounts.set(objectId, { ...account, enabled: false });
    },
    remove(objectId) {
      accounts.delete(objectId);
    },
    add(account) {
      accounts.set(account.objectId, account);
    },
  };
}
