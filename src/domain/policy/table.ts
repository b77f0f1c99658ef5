// The one policy: role × operation × state × relation × level, as data. Everything that shows, changes or lists asks `allows` (policy.ts) and nothing else.
// The whole table stands as a text in test/domain/policy.golden.txt and is reviewed as a diff.
import { ENTRY_POLICY_STATES } from '../roster/workflow.ts';
import { SIGNAL_STATES } from '../signal/workflow.ts';
import {
  ANY,
  AT_THE_TABLE,
  BOARD,
  DESK,
  DESK_AND_MAYOR,
  EVERYBODY,
  MAYOR,
  MEMBERS,
  OTHERS,
  OWN,
  REPORTERS,
  SEEN_OWN,
} from './groups.ts';
import type { Rule } from './rule.ts';
import { SESSION_POLICY } from './session-table.ts';

const OWN_DRAFT = { states: ['draft'], relations: OWN } as const;
const BEFORE_THE_MAYOR = ['submitted', 'screening', 'needs-info', 'second-look', 'second-look-mayor'];
const SCREENING = ['screening', 'needs-info'];
const UNDECIDED = [...BEFORE_THE_MAYOR, 'proposed-to-mayor'];
const SUBMITTED_STATES = SIGNAL_STATES.filter((state) => state !== 'draft' && state !== 'erased');
const DECIDED = ['referred', 'insufficient', 'emergency-redirected', 'listed', 'not-listed'];
const WAITING = ['for-mayor', 'for-mayor-only', 'for-dpo', 'on-paper'];
const DECISIONS = [...WAITING, 'granted', 'refused', 'withdrawn'];
const CASES = ['listed', 'closed', 'merged'];
const BASES = ['draft', 'reviewed', 'active', 'revoked', 'refused'];

export const POLICY = {
  'home.see': { roles: EVERYBODY, level: 0 },
  'help.see': { roles: EVERYBODY, level: 0 },
  'privacy.see': { roles: EVERYBODY, level: 0 },
  'profile.change': { roles: EVERYBODY, level: 0 },

  // Set-up and house rules
  'cell.start': { roles: ['founder'], level: 0 },
  'set-up.see': { roles: ['admin'], states: ['setting-up', 'awaiting-mayor'], relations: OTHERS, level: 0 },
  'set-up.change': { roles: ['admin'], states: ['setting-up'], relations: OTHERS, level: 0 },
  'set-up.finish': { roles: ['admin'], states: ['setting-up'], relations: OTHERS, level: 0 },
  'settings.see': { roles: BOARD, states: ['active'], relations: OTHERS, level: 0 },
  'settings.propose': { roles: DESK, states: ['active'], relations: OTHERS, level: 0 },
  'absence.note': { roles: DESK_AND_MAYOR, states: ['active'], relations: OTHERS, level: 0 },

  // Roster
  'roster.see': { roles: BOARD, level: 0 },
  'entry.see': { roles: BOARD, states: ENTRY_POLICY_STATES, relations: ANY, level: 0 },
  'entry.prepare': { roles: DESK, level: 0 },
  'entry.change': {
    roles: DESK,
    states: ['prepared', 'prepared-fixed', 'approved', 'approved-fixed'],
    relations: ANY,
    level: 0,
  },
  'entry.note-guest': { roles: DESK, states: ['prepared', 'approved'], relations: OTHERS, level: 0 },
  'entry.suspend': [
    { roles: DESK_AND_MAYOR, states: ['approved'], relations: OTHERS, level: 0 },
    { roles: ['mayor'], states: ['approved-fixed'], relations: OTHERS, level: 0 },
  ],
  'entry.resume': [
    { roles: MAYOR, states: ['suspended'], relations: OTHERS, level: 0 },
    { roles: ['mayor'], states: ['suspended-fixed'], relations: OTHERS, level: 0 },
  ],
  'entry.end': [
    // Who takes part is the mayor's to decide (art. 3 §1); the desk may only stop somebody at once, by suspending.
    { roles: MAYOR, states: ['approved', 'suspended'], relations: OTHERS, level: 0 },
    { roles: DESK, states: ['prepared', 'prepared-fixed'], relations: ANY, level: 0 },
    { roles: ['mayor'], states: ['approved-fixed', 'suspended-fixed'], relations: OTHERS, level: 0 },
  ],
  'access.export': { roles: ['dpo'], level: 0 },
  'organisation.list': { roles: BOARD, level: 0 },
  'organisation.add': { roles: DESK, level: 0 },
  'organisation.change': { roles: DESK, states: ['kept'], relations: ANY, level: 0 },
  'template.list': { roles: DESK, level: 0 },
  'template.add': { roles: DESK, level: 0 },
  'template.change': { roles: DESK, states: ['kept'], relations: ANY, level: 0 },

  // What waits for a decision
  'decision.list': { roles: BOARD, level: 0 },
  'decision.see': [
    { roles: ['mayor'], states: DECISIONS, relations: ANY, level: 0 },
    // The mayor's question to the DPO about a reporter is none of the desk's.
    { roles: DESK, states: DECISIONS.filter((state) => state !== 'for-dpo'), relations: ANY, level: 0 },
    {
      roles: ['admin'],
      states: ['for-mayor-only', 'granted', 'refused', 'withdrawn'],
      relations: OWN,
      level: 0,
    },
    {
      roles: ['delegate'],
      states: DECISIONS.filter((state) => state !== 'for-mayor-only'),
      relations: ANY,
      level: 0,
    },
    { roles: ['dpo'], states: ['for-dpo', 'on-paper', 'granted', 'refused'], relations: ANY, level: 0 },
  ],
  'decision.take': [
    { roles: ['mayor'], states: ['for-mayor', 'for-mayor-only'], relations: OTHERS, level: 0 },
    { roles: ['delegate'], states: ['for-mayor'], relations: OTHERS, level: 0 },
    { roles: ['dpo'], states: ['for-dpo'], relations: OTHERS, level: 0 },
  ],
  'decision.record-paper': {
    roles: DESK,
    states: ['for-mayor', 'for-mayor-only'],
    relations: ANY,
    level: 0,
  },
  'decision.confirm-paper': { roles: BOARD, states: ['on-paper'], relations: OTHERS, level: 0 },
  'decision.reject-paper': { roles: BOARD, states: ['on-paper'], relations: OTHERS, level: 0 },
  'decision.withdraw': [
    { roles: ['mayor'], states: ['for-mayor', 'for-mayor-only', 'for-dpo'], relations: OWN, level: 0 },
    { roles: ['delegate'], states: ['for-mayor', 'for-dpo'], relations: OWN, level: 0 },
    { roles: DESK, states: ['for-mayor', 'for-mayor-only'], relations: OWN, level: 0 },
    { roles: ['admin'], states: ['for-mayor-only'], relations: OWN, level: 0 },
  ],
  'decision.print': { roles: DESK_AND_MAYOR, level: 0 },

  // Legal basis and what it opens
  'basis.list': { roles: BOARD, level: 0 },
  'basis.see': { roles: BOARD, states: BASES, relations: ANY, level: 0 },
  'basis.prepare': { roles: DESK, level: 0 },
  'basis.change': { roles: DESK, states: ['draft'], relations: ANY, level: 0 },
  'basis.drop': { roles: DESK, states: ['draft'], relations: ANY, level: 0 },
  'basis.review': { roles: ['dpo'], states: ['draft'], relations: OTHERS, level: 0 },
  'basis.return': { roles: ['dpo'], states: ['draft'], relations: OTHERS, level: 0 },
  'basis.revoke': { roles: [...MAYOR, 'dpo'], states: ['reviewed', 'active'], relations: ANY, level: 0 },
  'identity.write': [
    { roles: [...REPORTERS, ...DESK], states: ['draft', 'submitted'], relations: OWN, level: 2 },
    { roles: DESK, states: [...UNDECIDED, 'listed'], relations: ANY, level: 2 },
  ],
  'identity.open': {
    roles: DESK_AND_MAYOR,
    states: [...UNDECIDED, 'listed'],
    relations: ANY,
    level: 2,
  },
  'signal.read-reasoned': [
    { roles: ['dpo'], level: 1 },
    { roles: ['dpo'], states: SUBMITTED_STATES, relations: ANY, level: 1 },
  ],
  'reporter.see': { roles: DESK, states: SUBMITTED_STATES, relations: ANY, level: 0 },
  'reporter.ask-identity': {
    roles: MAYOR,
    states: SUBMITTED_STATES,
    relations: ['hand', 'other'],
    level: 0,
  },
  'reporter.open-identity': {
    roles: MAYOR,
    states: SUBMITTED_STATES,
    relations: ['hand', 'other'],
    level: 0,
  },

  // Reporting
  'callback.ask': { roles: REPORTERS, level: 0 },
  'advice.ask': { roles: REPORTERS, level: 0 },
  'own.list': { roles: MEMBERS, level: 0 },
  'request.see-own': { roles: MEMBERS, states: ['open', 'closed'], relations: SEEN_OWN, level: 0 },
  'request.withdraw': { roles: MEMBERS, states: ['open'], relations: OWN, level: 0 },
  'draft.start': { roles: REPORTERS, level: 1 },
  'draft.start-on-behalf': { roles: DESK, level: 1 },
  'draft.see': { roles: [...REPORTERS, ...DESK], ...OWN_DRAFT, level: 1 },
  'draft.save': { roles: [...REPORTERS, ...DESK], ...OWN_DRAFT, level: 1 },
  'draft.discard': { roles: MEMBERS, ...OWN_DRAFT, level: 0 },
  'signal.submit': { roles: [...REPORTERS, ...DESK], ...OWN_DRAFT, level: 1 },
  'signal.see-own': { roles: MEMBERS, states: SUBMITTED_STATES, relations: SEEN_OWN, level: 0 },
  'signal.edit': { roles: [...REPORTERS, ...DESK], states: ['submitted'], relations: OWN, level: 1 },
  'signal.answer': { roles: MEMBERS, states: ['needs-info'], relations: OWN, level: 1 },
  'signal.withdraw': { roles: MEMBERS, states: BEFORE_THE_MAYOR, relations: OWN, level: 0 },
  'signal.ask-withdrawal': {
    roles: MEMBERS,
    states: ['proposed-to-mayor', ...DECIDED],
    relations: OWN,
    level: 0,
  },

  // Triage
  'desk.see': { roles: DESK_AND_MAYOR, level: 0 },
  'signal.open': [
    { roles: DESK, states: SUBMITTED_STATES, relations: ANY, level: 1 },
    // domain.md §10: the coordinator can take names out before anybody else reads.
    {
      roles: MAYOR,
      states: SUBMITTED_STATES.filter((state) => state !== 'submitted'),
      relations: ANY,
      level: 1,
    },
  ],
  'signal.take': { roles: DESK, states: ['submitted', ...SCREENING], relations: ANY, level: 0 },
  'signal.hand-over': { roles: DESK, states: ['submitted', ...SCREENING], relations: ANY, level: 0 },
  'signal.ask': { roles: DESK_AND_MAYOR, states: SCREENING, relations: ['hand', 'other'], level: 1 },
  'signal.assess': {
    roles: DESK_AND_MAYOR,
    states: [...SCREENING, 'second-look', 'second-look-mayor', 'proposed-to-mayor'],
    relations: ANY,
    level: 1,
  },
  'signal.redact': { roles: DESK, states: ['submitted', ...SCREENING, 'listed'], relations: ANY, level: 1 },
  'signal.redirect': { roles: DESK_AND_MAYOR, states: SCREENING, relations: ANY, level: 1 },
  'signal.set-aside': { roles: DESK_AND_MAYOR, states: SCREENING, relations: ANY, level: 1 },
  'signal.confirm': [
    { roles: DESK_AND_MAYOR, states: ['second-look'], relations: OTHERS, level: 1 },
    { roles: MAYOR, states: ['second-look-mayor'], relations: OTHERS, level: 1 },
  ],
  'signal.reconsider': [
    { roles: DESK_AND_MAYOR, states: ['second-look'], relations: ANY, level: 0 },
    { roles: DESK, states: ['second-look-mayor'], relations: ['own', 'hand'], level: 0 },
    { roles: MAYOR, states: ['second-look-mayor'], relations: ANY, level: 0 },
  ],
  'signal.propose': { roles: DESK, states: SCREENING, relations: ANY, level: 1 },
  'signal.recuse': { roles: DESK_AND_MAYOR, states: [...UNDECIDED, 'listed'], relations: ANY, level: 0 },
  'recusal.end': { roles: MAYOR, states: [...UNDECIDED, ...CASES], relations: ANY, level: 0 },
  'request.open': { roles: DESK, states: ['open', 'closed'], relations: OTHERS, level: 0 },
  'request.answer': { roles: DESK, states: ['open'], relations: OTHERS, level: 0 },
  'request.close': { roles: DESK, states: ['open'], relations: OTHERS, level: 0 },
  'dead-letter.retry': { roles: [...DESK, 'admin'], states: ['dead'], relations: OTHERS, level: 0 },

  // Cases
  'case.list': { roles: AT_THE_TABLE, level: 0 },
  'case.see': { roles: AT_THE_TABLE, states: CASES, relations: ANY, level: 0 },
  'case.read': { roles: DESK_AND_MAYOR, states: CASES, relations: ANY, level: 1 },
  'case.note': { roles: DESK_AND_MAYOR, states: ['listed'], relations: ANY, level: 1 },
  'case.take-over': { roles: DESK, level: 0 },
  'case.propose-unlist': { roles: DESK, states: ['listed'], relations: ANY, level: 0 },
  'case.propose-merge': { roles: DESK, states: ['listed'], relations: ANY, level: 0 },
  'case.propose-split': { roles: DESK, states: ['listed'], relations: ANY, level: 0 },
  'case.same-person': { roles: DESK, states: ['proposed-to-mayor', ...SCREENING], relations: ANY, level: 2 },
  'case.recuse': { roles: AT_THE_TABLE, states: CASES, relations: ANY, level: 0 },

  ...SESSION_POLICY,

  // Directory
  'contact.add': { roles: DESK, level: 0 },
  'contact.change': { roles: DESK, states: ['kept'], relations: ANY, level: 0 },
} as const satisfies { readonly [operation: string]: Rule | readonly Rule[] };

export type Operation = keyof typeof POLICY;
