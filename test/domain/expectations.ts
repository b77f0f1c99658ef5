// Who may do what, written from domain.md (§2 gates, §5, §6, §10) by somebody who had not read the policy: by kind of person, where the policy
// is written by operation, so that one slip does not repeat itself. Each right names the line that it follows from.
// What is in no right is refused.
import type { Operation } from '../../src/domain/policy/table.ts';

/**
 * What a thing is to whoever asks. `own`: they brought it in, prepared it or are it. `hand`: they had a hand in what is to be judged.
 * `own-recused`: their own, while they declared a conflict of interest.
 */
type Whose = 'own' | 'hand' | 'other' | 'own-recused';

export interface Right {
  readonly because: string;
  readonly may: readonly Operation[];
  /** Whose thing it is about; absent: it is about nothing in particular. */
  readonly whose?: readonly Whose[];
  /** In which states of the thing; given whenever `whose` is. */
  readonly while?: readonly string[];
  /** Gate 1: 1 where it is content about somebody, 2 where it identifies them; absent: it is about nobody. */
  readonly level?: 1 | 2;
}

const ANYONES: readonly Whose[] = ['own', 'hand', 'other'];
/** Four eyes: "Nobody approves their own request", and nobody judges what they had a hand in. */
const SOMEBODY_ELSES: readonly Whose[] = ['other'];
const OWN: readonly Whose[] = ['own'];
/** The cell, its contacts, its dead letters: they belong to nobody, so they are never one's own. */
const NOBODYS: readonly Whose[] = ['other'];

// The lives of things, in the words of domain.md §4.
const UNTIL_PROPOSED = ['submitted', 'screening', 'needs-info', 'second-look', 'second-look-mayor'];
const IN_SCREENING = ['screening', 'needs-info'];
const SECOND_LOOK = ['second-look', 'second-look-mayor'];
/** What still has a text: what was set aside, not listed or withdrawn lost it (§6), and shows a number and a state. */
const WITH_TEXT = [...UNTIL_PROPOSED, 'proposed-to-mayor', 'listed'];
const SENT = [...WITH_TEXT, 'withdrawn', 'emergency-redirected', 'referred', 'insufficient', 'not-listed'];
const EVERY_ENTRY = ['prepared', 'approved', 'suspended', 'ended'].flatMap((each) => [each, `${each}-fixed`]);

// --- Everybody -----------------------------------------------------------------------------------------------------------------

const ANYBODY: readonly Right[] = [
  {
    because:
      '§10 Who may report: "Anybody else gets the directory and the emergency numbers"; Privacy notice before first use',
    may: ['home.see', 'help.see', 'privacy.see', 'profile.change'],
  },
];

/** Whatever became of their role: what they brought in when they still could. */
const MEMBER: readonly Right[] = [
  {
    because:
      '§10 Own signal: "its reporter always sees its own status and own text until erasure, whatever their role"',
    may: ['own.list'],
  },
  {
    because: '§10 Own signal: "always sees"; stepping out of the file as a decider takes nothing of it',
    may: ['signal.see-own'],
    whose: ['own', 'own-recused'],
    while: SENT,
  },
  {
    because: '§10 Own signal, for questions and "call me back" likewise',
    may: ['request.see-own'],
    whose: ['own', 'own-recused'],
    while: ['open', 'closed'],
  },
  { because: '§3 withdraw, for requests likewise', may: ['request.withdraw'], whose: OWN, while: ['open'] },
  { because: '§10 Drafts: their author’s only', may: ['draft.discard'], whose: OWN, while: ['draft'] },
  {
    because: '§3 "withdraw (until it is proposed to the mayor)"',
    may: ['signal.withdraw'],
    whose: OWN,
    while: UNTIL_PROPOSED,
  },
  {
    because:
      '§10 Feedback: "withdraw stays visible and becomes a request"; whatever was decided looks the same to the reporter',
    may: ['signal.ask-withdrawal'],
    whose: OWN,
    while: SENT.filter((state) => state !== 'withdrawn' && !UNTIL_PROPOSED.includes(state)),
  },
  {
    because: '§3 "answer the coordinator’s questions"',
    may: ['signal.answer'],
    whose: OWN,
    while: ['needs-info'],
    level: 1,
  },
];

/** §5 "Submit a signal", gate 1: content about somebody needs level 1. */
const WRITING: readonly Right[] = [
  {
    because: '§5 Submit a signal; §10 Drafts: "seen by their author only"',
    may: ['draft.see', 'draft.save', 'signal.submit'],
    whose: OWN,
    while: ['draft'],
    level: 1,
  },
  {
    because: '§3: own text, before anybody opened it',
    may: ['signal.edit'],
    whose: OWN,
    while: ['submitted'],
    level: 1,
  },
  {
    because: 'gate 1; §3 part 5: "names only where gate 1 is open"',
    may: ['identity.write'],
    whose: OWN,
    while: ['draft', 'submitted'],
    level: 2,
  },
];

const REPORTING: readonly Right[] = [
  { because: 'gate 1: level 0 is advice and call-me-back', may: ['callback.ask', 'advice.ask'] },
  { because: '§5 Submit a signal: police, partner, reporter; gate 1', may: ['draft.start'], level: 1 },
  ...WRITING,
];

// --- The desk: coordinator, and the deputy while standing in (§10 Deputy) --------------------------------------------------------

const DESK_ON_SIGNALS: readonly Right[] = [
  {
    because: '§3 "The coordinator can enter one on behalf of a caller or a letter"',
    may: ['draft.start-on-behalf'],
    level: 1,
  },
  ...WRITING,
  { because: '§5 Screen, refer: coordinator', may: ['desk.see'] },
  { because: '§5 Read a signal: coordinator', may: ['signal.open'], whose: ANYONES, while: SENT, level: 1 },
  {
    because: '§5 Screen: somebody takes it in hand',
    may: ['signal.take'],
    whose: ANYONES,
    while: ['submitted', ...IN_SCREENING],
  },
  {
    because: '§7 "deputies and hand-over matter"',
    may: ['signal.hand-over'],
    whose: ANYONES,
    while: ['submitted', ...IN_SCREENING],
  },
  {
    because: '§3 the coordinator’s questions; never to oneself',
    may: ['signal.ask'],
    whose: ['hand', 'other'],
    while: IN_SCREENING,
    level: 1,
  },
  {
    because: '§5 Screen; gate 15',
    may: ['signal.assess'],
    whose: ANYONES,
    while: [...IN_SCREENING, ...SECOND_LOOK, 'proposed-to-mayor'],
    level: 1,
  },
  {
    because:
      '§10 Names in free text: "so the coordinator can redact before anybody else reads": in screening, and before a session does',
    may: ['signal.redact'],
    whose: ANYONES,
    while: ['submitted', ...IN_SCREENING, 'listed'],
    level: 1,
  },
  {
    because: '§4 → emergency-redirected; what is noted of it is content (gate 1)',
    may: ['signal.redirect'],
    whose: ANYONES,
    while: IN_SCREENING,
    level: 1,
  },
  {
    because: '§5 Refer; §4 → referred, insufficient; the reason is text about somebody (gate 1)',
    may: ['signal.set-aside'],
    whose: ANYONES,
    while: IN_SCREENING,
    level: 1,
  },
  {
    because: '§10 Four eyes; the issue: "deputy or mayor, by the house rules"',
    may: ['signal.confirm'],
    whose: SOMEBODY_ELSES,
    while: ['second-look'],
    level: 1,
  },
  {
    because: '§4: whoever looks a second time may say no',
    may: ['signal.reconsider'],
    whose: SOMEBODY_ELSES,
    while: ['second-look'],
  },
  {
    because: '§4: whoever set it aside takes that back',
    may: ['signal.reconsider'],
    whose: ['own', 'hand'],
    while: SECOND_LOOK,
  },
  {
    because: '§5 List: coordinator prepares; gate 2',
    may: ['signal.propose'],
    whose: ANYONES,
    while: IN_SCREENING,
    level: 1,
  },
  { because: '§10 Recusal: at once', may: ['signal.recuse'], whose: ANYONES, while: WITH_TEXT },
  {
    because: '§10 Same person: shown to the coordinator, level 2 open',
    may: ['case.same-person'],
    whose: ANYONES,
    while: [...IN_SCREENING, 'proposed-to-mayor'],
    level: 2,
  },
  {
    because: '§10 "The reporter’s identity is seen by coordinator and deputy"',
    may: ['reporter.see'],
    whose: ANYONES,
    while: SENT,
  },
  {
    because: 'gate 1, level 2: identifying fields appear when a basis is active',
    may: ['identity.write'],
    whose: ANYONES,
    while: WITH_TEXT,
    level: 2,
  },
  {
    because: 'gate 1, level 2: opened on a stated reason by whoever reads the signal',
    may: ['identity.open'],
    whose: ANYONES,
    while: WITH_TEXT,
    level: 2,
  },
  {
    because: '§10 Advice route: "the coordinator gets a question"',
    may: ['request.open'],
    whose: SOMEBODY_ELSES,
    while: ['open', 'closed'],
  },
  {
    because: '§10 Advice route; nobody answers themselves',
    may: ['request.answer', 'request.close'],
    whose: SOMEBODY_ELSES,
    while: ['open'],
  },
  {
    because: 'the coordinator is told by number what could not be delivered',
    may: ['dead-letter.retry'],
    whose: NOBODYS,
    while: ['dead'],
  },
];

const DESK_ON_CASES: readonly Right[] = [
  { because: '§5 Read a case item: coordinator; level 0 is convening by number', may: ['case.list'] },
  {
    because: '§5 Read a case item; number and word carry no content (§10 Codes)',
    may: ['case.see'],
    whose: ANYONES,
    while: ['listed', 'closed', 'merged'],
  },
  {
    because: '§5 Read a case item: coordinator',
    may: ['case.read'],
    whose: ANYONES,
    while: ['listed', 'closed', 'merged'],
    level: 1,
  },
  { because: '§5 Contribute: coordinator', may: ['case.note'], whose: ANYONES, while: ['listed'], level: 1 },
  {
    because: '§10 Taking over running cases: by number and decision date; prepared by the coordinator (§5)',
    may: ['case.take-over'],
  },
  {
    because: '§10 Merge, split, join: coordinator proposes; §5 List / unlist: prepare',
    may: ['case.propose-unlist', 'case.propose-merge', 'case.propose-split'],
    whose: ANYONES,
    while: ['listed'],
  },
  {
    because: '§10 Recusal: at once, for reading, lists and notices',
    may: ['case.recuse'],
    whose: ANYONES,
    while: ['listed', 'closed', 'merged'],
  },
];

const DESK_ON_THE_CELL: readonly Right[] = [
  {
    because: '§10 Settings: coordinator prepares',
    may: ['settings.see', 'settings.propose'],
    whose: NOBODYS,
    while: ['active'],
  },
  {
    because: '§10 A deputy is required: "an absence notice hands over automatically"',
    may: ['absence.note'],
    whose: NOBODYS,
    while: ['active'],
  },
  {
    because: '§5 Invite: coordinator prepares; §10 Directory: coordinator, deputy',
    may: [
      'roster.see',
      'entry.prepare',
      'organisation.list',
      'organisation.add',
      'template.list',
      'template.add',
      'contact.add',
    ],
  },
  { because: '§5 Invite: prepare', may: ['entry.see'], whose: ANYONES, while: EVERY_ENTRY },
  {
    because: '§5 Invite: prepare; the mayor approves the change',
    may: ['entry.change'],
    whose: ANYONES,
    while: ['prepared', 'prepared-fixed', 'approved', 'approved-fixed'],
  },
  {
    because:
      '§10 Reporters’ home: roster shows invited, redeemed, tested, on paper; for a fixed member that is a change for the mayor',
    may: ['entry.note-guest'],
    whose: SOMEBODY_ELSES,
    while: ['prepared', 'approved'],
  },
  {
    because:
      'the issue: suspensions take effect at once, everywhere; the desk may stop somebody, and only the mayor lets them back',
    may: ['entry.suspend'],
    whose: SOMEBODY_ELSES,
    while: ['approved'],
  },
  {
    because: 'what is only prepared is dropped by those who prepare',
    may: ['entry.end'],
    whose: ANYONES,
    while: ['prepared', 'prepared-fixed'],
  },
  {
    because: '§10 Directory: coordinator, deputy',
    may: ['organisation.change', 'template.change', 'contact.change'],
    whose: ANYONES,
    while: ['kept'],
  },
  {
    because: '§10 Paper decision: "one printable bundle of all open decisions"; Exports: coordinator',
    may: ['decision.list', 'decision.print'],
  },
  {
    because: '§10 Paper decision; who proposes sees what becomes of it; what waits for the DPO is not theirs',
    may: ['decision.see'],
    whose: ANYONES,
    while: ['for-mayor', 'for-mayor-only', 'on-paper', 'granted', 'refused', 'withdrawn'],
  },
  {
    because: '§10 Paper decision: "recorded by the coordinator"',
    may: ['decision.record-paper'],
    whose: ANYONES,
    while: ['for-mayor', 'for-mayor-only'],
  },
  {
    because: '§10 Paper decision: "confirmed by somebody else"',
    may: ['decision.confirm-paper', 'decision.reject-paper'],
    whose: SOMEBODY_ELSES,
    while: ['on-paper'],
  },
  {
    because: 'who proposed takes back',
    may: ['decision.withdraw'],
    whose: OWN,
    while: ['for-mayor', 'for-mayor-only'],
  },
  { because: '§5 Legal-basis register: coordinator prepares', may: ['basis.list', 'basis.prepare'] },
  {
    because: '§5 Legal-basis register',
    may: ['basis.see'],
    whose: ANYONES,
    while: ['draft', 'reviewed', 'active', 'revoked', 'refused'],
  },
  {
    because: '§5 Legal-basis register: coordinator prepares',
    may: ['basis.change', 'basis.drop'],
    whose: ANYONES,
    while: ['draft'],
  },
];

const DESK: readonly Right[] = [...DESK_ON_SIGNALS, ...DESK_ON_CASES, ...DESK_ON_THE_CELL];

// --- Mayor and delegate ---------------------------------------------------------------------------------------------------------

/** §10 "Mayor’s delegate = mayor, except: signing a legal basis, approving fixed members, delegating further, reading the audit." */
const MAYOR_OR_DELEGATE: readonly Right[] = [
  { because: '§5 Screen, refer: mayor ✓', may: ['desk.see'] },
  {
    because:
      '§5 Read a signal: mayor ✓ (reporter hidden); §10 Names in free text: the coordinator redacts before anybody else reads',
    may: ['signal.open'],
    whose: ANYONES,
    while: SENT.filter((state) => state !== 'submitted'),
    level: 1,
  },
  {
    because: '§5 Screen, refer: mayor ✓',
    may: ['signal.assess'],
    whose: ANYONES,
    while: [...IN_SCREENING, ...SECOND_LOOK, 'proposed-to-mayor'],
    level: 1,
  },
  {
    because: '§5 Screen: mayor ✓; never to oneself',
    may: ['signal.ask'],
    whose: ['hand', 'other'],
    while: IN_SCREENING,
    level: 1,
  },
  {
    because: '§5 Screen, refer: mayor ✓; what is noted of it is content (gate 1)',
    may: ['signal.redirect'],
    whose: ANYONES,
    while: IN_SCREENING,
    level: 1,
  },
  {
    because: '§5 Screen, refer: mayor ✓; the reason is text about somebody (gate 1)',
    may: ['signal.set-aside'],
    whose: ANYONES,
    while: IN_SCREENING,
    level: 1,
  },
  {
    because: '§10 Four eyes: deputy or mayor confirms',
    may: ['signal.confirm'],
    whose: SOMEBODY_ELSES,
    while: SECOND_LOOK,
    level: 1,
  },
  {
    because: '§5 Screen: whoever looks a second time may say no',
    may: ['signal.reconsider'],
    whose: ANYONES,
    while: SECOND_LOOK,
  },
  { because: '§10 Recusal: at once', may: ['signal.recuse'], whose: ANYONES, while: WITH_TEXT },
  {
    because: '§10 Recusal: "until the mayor ends it"',
    may: ['recusal.end'],
    whose: ANYONES,
    while: [...WITH_TEXT, 'closed', 'merged'],
  },
  {
    because:
      '§10 The reporter’s identity: "the mayor screens without it; to open it: request with reason, the DPO approves"',
    may: ['reporter.ask-identity', 'reporter.open-identity'],
    whose: ['hand', 'other'],
    while: SENT,
  },
  {
    because: 'gate 1, level 2: opened on a stated reason by whoever reads the signal',
    may: ['identity.open'],
    whose: ANYONES,
    while: WITH_TEXT,
    level: 2,
  },
  { because: '§5 Read a case item: mayor', may: ['case.list'] },
  {
    because: '§5 Read a case item: mayor',
    may: ['case.see'],
    whose: ANYONES,
    while: ['listed', 'closed', 'merged'],
  },
  {
    because: '§5 Read a case item: mayor',
    may: ['case.read'],
    whose: ANYONES,
    while: ['listed', 'closed', 'merged'],
    level: 1,
  },
  { because: '§5 Contribute: mayor ✓', may: ['case.note'], whose: ANYONES, while: ['listed'], level: 1 },
  {
    because: '§10 Recusal: at once',
    may: ['case.recuse'],
    whose: ANYONES,
    while: ['listed', 'closed', 'merged'],
  },
  {
    because: '§5 Invite: mayor decides; §10 Settings: mayor approves',
    may: ['roster.see', 'organisation.list', 'decision.list', 'basis.list'],
  },
  { because: '§10: what waits for a signature on paper is printed', may: ['decision.print'] },
  {
    because: '§10 A deputy is required; gate 3: who takes part is the mayor’s decision',
    may: ['absence.note'],
    whose: NOBODYS,
    while: ['active'],
  },
  { because: '§10 Settings: mayor approves', may: ['settings.see'], whose: NOBODYS, while: ['active'] },
  { because: '§5 Invite: mayor decides', may: ['entry.see'], whose: ANYONES, while: EVERY_ENTRY },
  {
    because:
      'gate 3: who takes part is the mayor’s or a dated delegate’s decision; taking rights away takes effect at once',
    may: ['entry.suspend', 'entry.end'],
    whose: SOMEBODY_ELSES,
    while: ['approved'],
  },
  { because: 'gate 3', may: ['entry.resume', 'entry.end'], whose: SOMEBODY_ELSES, while: ['suspended'] },
  {
    because: '§5 Legal-basis register: the mayor signs',
    may: ['basis.see'],
    whose: ANYONES,
    while: ['draft', 'reviewed', 'active', 'revoked', 'refused'],
  },
  {
    because: '§10 Legal basis: "stopping needs one of them, at once"',
    may: ['basis.revoke'],
    whose: ANYONES,
    while: ['reviewed', 'active'],
  },
  {
    because: 'gate 3; and their own request about a reporter’s identity',
    may: ['decision.see'],
    whose: ANYONES,
    while: ['for-mayor', 'for-dpo', 'on-paper', 'granted', 'refused', 'withdrawn'],
  },
  {
    because: 'gate 3; §5 "Nobody approves their own request"',
    may: ['decision.take'],
    whose: SOMEBODY_ELSES,
    while: ['for-mayor'],
  },
  {
    because: '§10 Paper decision: "confirmed by somebody else"',
    may: ['decision.confirm-paper', 'decision.reject-paper'],
    whose: SOMEBODY_ELSES,
    while: ['on-paper'],
  },
  {
    because: 'who asked takes back',
    may: ['decision.withdraw'],
    whose: OWN,
    while: ['for-mayor', 'for-dpo'],
  },
];

/** §10: what a delegate is excepted from. */
const MAYOR_IN_PERSON: readonly Right[] = [
  { because: 'who asked takes back', may: ['decision.withdraw'], whose: OWN, while: ['for-mayor-only'] },
  {
    because: '§10 delegate except: signing a legal basis, approving fixed members',
    may: ['decision.see'],
    whose: ANYONES,
    while: ['for-mayor-only'],
  },
  {
    because: '§10 delegate except: signing a legal basis, approving fixed members',
    may: ['decision.take'],
    whose: SOMEBODY_ELSES,
    while: ['for-mayor-only'],
  },
  {
    because: '§10 delegate except: fixed members',
    may: ['entry.suspend', 'entry.end'],
    whose: SOMEBODY_ELSES,
    while: ['approved-fixed'],
  },
  {
    because: '§10 delegate except: fixed members',
    may: ['entry.resume', 'entry.end'],
    whose: SOMEBODY_ELSES,
    while: ['suspended-fixed'],
  },
];

// --- Police, DPO, technical administrator, founder --------------------------------------------------------------------------------

const POLICE: readonly Right[] = [
  { because: '§1 fixed member; §5 Read a case item ✓; contents in sessions only', may: ['case.list'] },
  {
    because: '§5 Read a case item; by number and word',
    may: ['case.see'],
    whose: ANYONES,
    while: ['listed', 'closed', 'merged'],
  },
  {
    because: '§10 Recusal: at once',
    may: ['case.recuse'],
    whose: ANYONES,
    while: ['listed', 'closed', 'merged'],
  },
];

const DPO: readonly Right[] = [
  {
    because: '§5 Read a signal: with a reason',
    may: ['signal.read-reasoned'],
    whose: ANYONES,
    while: SENT,
    level: 1,
  },
  {
    because: '§5 Read a signal: with a reason; the page on which number and reason are given',
    may: ['signal.read-reasoned'],
    level: 1,
  },
  {
    because: '§10 Exports: DPO (access categories); gate 24',
    may: ['access.export', 'roster.see', 'organisation.list'],
  },
  {
    because: 'gate 24: who has access, function, duty of secrecy',
    may: ['entry.see'],
    whose: ANYONES,
    while: EVERY_ENTRY,
  },
  {
    because: 'the house rules carry retention and notice',
    may: ['settings.see'],
    whose: NOBODYS,
    while: ['active'],
  },
  { because: '§10 The reporter’s identity: the DPO approves', may: ['decision.list', 'basis.list'] },
  {
    because: '§10: what waits for the DPO, is on paper or decided',
    may: ['decision.see'],
    whose: ANYONES,
    while: ['for-dpo', 'on-paper', 'granted', 'refused'],
  },
  {
    because: '§10 The reporter’s identity: the DPO approves; four eyes',
    may: ['decision.take'],
    whose: SOMEBODY_ELSES,
    while: ['for-dpo'],
  },
  {
    because: '§10 Paper decision: "confirmed by somebody else"',
    may: ['decision.confirm-paper', 'decision.reject-paper'],
    whose: SOMEBODY_ELSES,
    while: ['on-paper'],
  },
  {
    because: '§5 Legal-basis register: DPO signs',
    may: ['basis.see'],
    whose: ANYONES,
    while: ['draft', 'reviewed', 'active', 'revoked', 'refused'],
  },
  {
    because: '§5 Legal-basis register: DPO signs; §10 nobody signs their own',
    may: ['basis.review'],
    whose: SOMEBODY_ELSES,
    while: ['draft'],
  },
  {
    because: '§5 Legal-basis register: the DPO may want it otherwise',
    may: ['basis.return'],
    whose: SOMEBODY_ELSES,
    while: ['draft'],
  },
  {
    because: '§10 Legal basis: "stopping needs one of them, at once"',
    may: ['basis.revoke'],
    whose: ANYONES,
    while: ['reviewed', 'active'],
  },
];

const ADMIN: readonly Right[] = [
  {
    because:
      'the issue: set-up can be left and resumed; what the administrator proposed to the mayor can be looked at and taken back',
    may: ['decision.see', 'decision.withdraw'],
    whose: OWN,
    while: ['for-mayor-only'],
  },
  {
    because: 'the issue: two people deciding at once: one wins, the other is told who and what',
    may: ['decision.see'],
    whose: OWN,
    while: ['granted', 'refused', 'withdrawn'],
  },
  {
    because: '§10 Technical admin: dead letters by code; no content, no names',
    may: ['dead-letter.retry'],
    whose: NOBODYS,
    while: ['dead'],
  },
  {
    because: 'the issue: the first administrator sets the empty cell up; steps can be left and resumed',
    may: ['set-up.see', 'set-up.change', 'set-up.finish'],
    whose: NOBODYS,
    while: ['setting-up'],
  },
  {
    because: 'the issue: waits for the mayor',
    may: ['set-up.see'],
    whose: NOBODYS,
    while: ['awaiting-mayor'],
  },
];

const FOUNDER: readonly Right[] = [
  {
    because: 'the issue: "A first administrator (object id in the configuration) starts an empty cell"',
    may: ['cell.start'],
  },
];

/** What each kind of person may do. The kinds are in policy.test.ts, each with the roster entry that makes them so. */
export const RIGHTS = {
  mayor: [...ANYBODY, ...MEMBER, ...MAYOR_OR_DELEGATE, ...MAYOR_IN_PERSON],
  delegate: [...ANYBODY, ...MEMBER, ...MAYOR_OR_DELEGATE],
  coordinator: [...ANYBODY, ...MEMBER, ...DESK],
  police: [...ANYBODY, ...MEMBER, ...REPORTING, ...POLICE],
  /** Partners, reporters, and whoever is no more than that for now (§10 Deputy, Expired clearance). */
  reporter: [...ANYBODY, ...MEMBER, ...REPORTING],
  dpo: [...ANYBODY, ...MEMBER, ...DPO],
  admin: [...ANYBODY, ...MEMBER, ...ADMIN],
  founder: [...ANYBODY, ...FOUNDER],
  stranger: ANYBODY,
} as const satisfies { readonly [who: string]: readonly Right[] };
