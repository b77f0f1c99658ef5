// What each failure of Graph means: whether it passes by itself, or somebody has to do something first.
import type { GraphCause } from '../teamwork.ts';
import type { Meaning } from './saga-row.ts';

export const MEANINGS: { readonly [cause in GraphCause]: Meaning } = {
  permissionMissing: 'person',
  policyForbids: 'person',
  appNotInTeam: 'person',
  appNotInCatalogue: 'person',
  appNotAllowedInChannel: 'person',
  channelLimit: 'person',
  nameTaken: 'passes',
  nameRefused: 'passes',
  notInTeam: 'passes',
  guestNotRedeemed: 'person',
  personGone: 'person',
  guestCannotOwn: 'person',
  organiserUnlicensed: 'person',
  accessPolicyMissing: 'person',
  teamMissing: 'person',
  archived: 'person',
  throttled: 'passes',
  unavailable: 'passes',
  unexpected: 'passes',
};

export const meaningOf = (cause: GraphCause): Meaning => MEANINGS[cause];
