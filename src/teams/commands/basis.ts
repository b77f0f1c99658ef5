import { changeBasis, prepareBasis } from '../../use-cases/basis/prepare-basis.ts';
import { dropBasis, returnBasis, reviewBasis } from '../../use-cases/basis/review-basis.ts';
import { revokeBasis } from '../../use-cases/basis/revoke-basis.ts';
import { stateReasonIdentity } from '../../use-cases/identity/open-identity.ts';
import { stateReasonSignal } from '../../use-cases/identity/read-with-reason.ts';
import { askReporterIdentity } from '../../use-cases/identity/reporter-identity.ts';
import { writeIdentity } from '../../use-cases/identity/write-identity.ts';
import type { BASIS_COMMANDS } from '../../views/intents/basis.ts';
import { type After, entry, type Pressed, type Rows } from '../command-row.ts';

const nothing = () => undefined;
const all = ({ typed }: Pressed) => typed;

export const basisCommands: Rows<(typeof BASIS_COMMANDS)[number]> = {
  prepareBasis: entry(prepareBasis, { screen: 'basisPrepare' }, all),
  changeBasis: entry(changeBasis, { screen: 'basisChange' }, all),
  dropBasis: entry(dropBasis, { screen: 'basis' }, nothing),
  reviewBasis: entry(reviewBasis, { screen: 'basis' }, nothing),
  returnBasis: entry(returnBasis, { screen: 'basis' }, all),
  revokeBasis: entry(revokeBasis, { screen: 'basis' }, all),
  writeIdentity: entry(writeIdentity, { screen: 'identity' }, all),
  stateReasonIdentity: entry(stateReasonIdentity, { screen: 'identityOpen' }, all),
  stateReasonSignal: entry(stateReasonSignal, { screen: 'reasonedSignal' }, all),
  askReporterIdentity: entry(askReporterIdentity, { screen: 'reporterIdentity' }, all),
};

export const basisAfter: After = {
  basisPrepared: { screen: 'basis', good: 'done.basisPrepared' },
  basisChanged: { screen: 'basis', good: 'done.basisChanged' },
  basisDropped: { screen: 'bases', good: 'done.basisDropped', keepsTarget: false },
  basisReviewed: { screen: 'basis', good: 'done.basisReviewed' },
  basisReturned: { screen: 'basis', good: 'done.basisReturned' },
  basisRevoked: { screen: 'basis', good: 'done.basisRevoked' },
  identityNotedDraft: { screen: 'step', good: 'done.identityNoted' },
  identityNotedOwn: { screen: 'ownSignal', good: 'done.identityNoted' },
  identityNotedDesk: { screen: 'identity', good: 'done.identityNoted' },
  identityReasonStated: { screen: 'identityOpen' },
  reasonedStated: { screen: 'reasonedSignal' },
  reporterAsked: { screen: 'reporterIdentity', good: 'done.reporterAsked' },
};
