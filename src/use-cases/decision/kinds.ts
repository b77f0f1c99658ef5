// The table of decisions: kind → what it shows, asks and does.
import type { DecisionKind as KindName } from '../../domain/decision/workflow.ts';
import { basisDecision } from '../basis/basis-decision.ts';
import { listDecision } from '../case/list-decision.ts';
import { mergeDecision } from '../case/propose-merge.ts';
import { splitDecision } from '../case/propose-split.ts';
import { takeOverDecision } from '../case/propose-take-over.ts';
import { unlistDecision } from '../case/propose-unlist.ts';
import { identityDecision } from '../identity/reporter-identity.ts';
import { substituteDecision } from '../invitation/substitute-decision.ts';
import { rosterDecision } from '../people/roster-decision.ts';
import { sessionDecision } from '../session/session-decision.ts';
import { settingsDecision } from '../set-up/propose-settings.ts';
import { setUpDecision } from '../set-up/set-up-decision.ts';
import { type DecisionKind, kindOf } from './kind.ts';

export const KINDS: { readonly [kind in KindName]: DecisionKind<unknown> } = {
  'set-up': kindOf(setUpDecision),
  settings: kindOf(settingsDecision),
  roster: kindOf(rosterDecision),
  basis: kindOf(basisDecision),
  list: kindOf(listDecision),
  'take-over': kindOf(takeOverDecision),
  unlist: kindOf(unlistDecision),
  merge: kindOf(mergeDecision),
  split: kindOf(splitDecision),
  identity: kindOf(identityDecision),
  session: kindOf(sessionDecision),
  substitute: kindOf(substituteDecision),
};
