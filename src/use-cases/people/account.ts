// What the tenant's directory says of somebody. It is asked outside the records, so it may be out of order: then `Trouble` passes.
import type { AccountState } from '../../domain/roster/entry.ts';
import type { Account, Directory } from '../ports.ts';

/** On doubt everything is denied. */
export function accountStateOf(account: Account | undefined): AccountState {
  if (account === undefined) return 'gone';
  return account.enabled ? 'well' : 'disabled';
}

/** The name behind an object id, to show it again beside an error; empty where it is not known now. */
export async function nameInDirectory(directory: Directory, objectId: string): Promise<string> {
  try {
    return (await directory.account(objectId))?.name ?? '';
  } catch {
    // Only a label: without it the person is chosen again.
    return '';
  }
}
