// Who may do what, written from domain.md (§2 gates, §4, §5, §6, §10) by somebody who had not read the policy: by kind of person, where the
// policy is written by operation, so that one slip does not repeat itself. Each right names the line that it follows from.
// What is in no right is refused.
import type { Operation } from '../../src/domain/policy/table.ts';

/**
 * What a thing is to whoever asks. `own`: they brought it in, prepared it or are it. `hand`: they had a hand in what is to be judged.
 * `own-recused`: their own, while they declared a conflict of interest. Of a session or one of its items it is the seat there: `invited`,
 * `admitted` once acknowledged, `held-back` while the room is not known to hold exactly those people (seat.ts).
 */
type Whose = 'own' | 'hand' | 'other' | 'own-recused' | Seat;
type Seat = 'invited' | 'admitted' | 'held-back';

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
/** A session and its items are nobody's own, and nobody's hand is remembered there (session-item.ts): whatever seat, or none. */
const ANY_SEAT: readonly Whose[] = ['invited', 'admitted', 'held-back', 'other'];
/** Gate 9: approved and acknowledged, and the room is as it should be: they see the items that they attend. */
const ADMITTED: readonly Whose[] = ['admitted'];
/** §10 Those who leave: a stranger hides the items on screen, "the chair goes on from the printed agenda", and can end it all the same. */
const AT_THE_TABLE: readonly Whose[] = ['admitted', 'held-back'];
/** The cell, its contacts, its dead letters: they belong to nobody, so they are never one's own. */
const NOBODYS: readonly Whose[] = ['other'];

// The lives of things, in the words of domain.md §4.
const UNTIL_PROPOSED = ['submitted', 'screening', 'needs-info', 'second-look', 'second-look-mayor'];
const IN_SCREENING = ['screening', 'needs-info'];
const SECOND_LOOK = ['second-look', 'second-look-mayor'];
/** What still has a text: what was set aside, not listed or withdrawn lost it (§6), and shows a number and a state. */
const WITH_TEXT = [...UNTIL_PROPOSED, 'proposed-to-mayor', 'listed'];
const SENT = [...WITH_TEXT, 'withdrawn', 'emergency-redirected', 'referred', 'insufficient', 'not-listed'];
/** From the mayor's approval on there is a room, until it is closed or undone. */
const CONVENED = ['approved', 'invited', 'ready', 'opened', 'ended', 'confirmed', 'closed', 'cancelled'];
/** "Cancelled: any time before opened"; what is not approved is dropped, or its decision is taken back. */
const BEFORE_OPENED = ['approved', 'invited', 'ready'];
/** What is not over: afterwards a partner's access ends with the record, and what was postponed comes at a later session. */
const ITEM_AHEAD = ['planned', 'open'];
const EVERY_ITEM = [...ITEM_AHEAD, 'closed', 'postponed', 'struck'];
/** Until the mayor's approval is carried out nobody knows that they are to be invited. */
const SENT_INVITATION = [
  'sent',
  'accepted',
  'substitute-asked',
  'substituted',
  'declined',
  'expired',
  'withdrawn',
];
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
  {
    because: 'gate 6: an invitation states what it is for; whoever had one sees what became of it',
    may: ['invitation.list'],
  },
  {
    because: 'gate 6; §10 Who sees whom: "the invitation says what others will see"',
    may: ['invitation.see'],
    whose: OWN,
    while: SENT_INVITATION,
  },
  {
    because: 'gate 7: "Declining is always possible, one tap"',
    may: ['invitation.decline'],
    whose: OWN,
    while: ['sent', 'accepted', 'substitute-asked'],
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

// --- At the table of a session -------------------------------------------------------------------------------------------------

/** §1: mayor, police, coordinator, and partners on the mayor's invitation. Nobody who only reports; no DPO, no administrator. */
const INVITED: readonly Right[] = [
  { because: '§4 Invitation: sent → accepted', may: ['invitation.accept'], whose: OWN, while: ['sent'] },
  {
    because: '§4 "or by a named substitute"; §10 Substitute',
    may: ['invitation.ask-substitute'],
    whose: OWN,
    while: ['sent', 'accepted'],
  },
  {
    because: 'gate 9: acknowledged per session, by whoever accepted it; a new text version asks again',
    may: ['acknowledgement.give'],
    whose: OWN,
    while: ['accepted'],
  },
  {
    because: 'gate 9: "Declined → not added"; §4 Acknowledgement: sent → declined',
    may: ['acknowledgement.refuse'],
    whose: OWN,
    while: ['sent', 'accepted'],
  },
  {
    because: '§10 Those who leave: "a person gone from a channel is asked once"',
    may: ['channel.rejoin'],
    whose: OWN,
    while: ['accepted'],
  },
];

const MEMBERS_AT_TABLE: readonly Right[] = [
  {
    because: 'gate 9: nobody enters before acknowledging; while items can be shown (§10 After a session)',
    may: ['session.attend'],
    whose: AT_THE_TABLE,
    while: ['ready', 'opened', 'ended'],
  },
  {
    because: 'gate 10: the opening round, "each member’s own frame"; aloud while screens are held back',
    may: ['frame.state'],
    whose: ADMITTED,
    while: ['opened'],
  },
  {
    because: 'gate 19: an own item; that screens are held back may be said, nothing of the item',
    may: ['item.know'],
    whose: AT_THE_TABLE,
    while: EVERY_ITEM,
  },
  {
    because:
      '§5 Read a case item; gate 9 (the codes before it stand on the invitation); while a stranger is in the room nothing of it is on a screen (§10 Those who leave)',
    may: ['item.see'],
    whose: ADMITTED,
    while: [...ITEM_AHEAD, 'closed', 'postponed'],
  },
  {
    because: '§5 Read a case item: "items attended, after acknowledging"; gate 10: once the chair opened it',
    may: ['item.read'],
    whose: ADMITTED,
    while: ['open', 'closed'],
    level: 1,
  },
  {
    because: '§5 Contribute (optional): mayor, coordinator, police, partner',
    may: ['contribution.give'],
    whose: ADMITTED,
    while: ['open'],
    level: 1,
  },
  {
    because: '§10 Recusal: "at once, for reading, lists, notices": out of an item as soon as one knows of it',
    may: ['item.recuse'],
    whose: ['invited', 'admitted', 'held-back'],
    while: ITEM_AHEAD,
  },
  {
    because: 'the issue: the outcome is "confirmed by those present"; nobody confirms what they cannot see',
    may: ['item.confirm-outcome'],
    whose: ADMITTED,
    while: ['open'],
  },
  {
    because:
      'the issue: "the record … for confirmation", items and all; §10 After a session: access ends with it',
    may: ['record.see'],
    whose: ADMITTED,
    while: ['ended'],
  },
  {
    because: 'gate 19: of the record the items attended; nothing of an item while a stranger is in the room',
    may: ['record.see-item'],
    whose: ADMITTED,
    while: EVERY_ITEM,
  },
  {
    because: '§4 "outcome confirmed"; nobody confirms what they cannot see',
    may: ['record.confirm'],
    whose: ADMITTED,
    while: ['ended'],
  },
];

/** Gate 14: police-origin is segregated; §10 Expired clearance: police-tagged content is for police members, and for who may read cases. */
const POLICE_TAGGED: readonly Right[] = [
  {
    because: 'gate 14; §5 Read a case item: mayor, coordinator, police without more',
    may: ['item.read-police'],
    whose: ADMITTED,
    while: ['open', 'closed'],
    level: 1,
  },
];

/** The practical side of a session: chair and desk. */
const RUNNING: readonly Right[] = [
  {
    because: '§4 ready → opened "(opening round)"; who comes late or leaves',
    may: ['session.note-attendance'],
    whose: ADMITTED,
    while: ['opened'],
  },
  {
    because: '§4 "items open/close, each with its own attendance"; on paper while screens are held back',
    may: ['item.note-attendance', 'item.propose-outcome', 'item.close'],
    whose: ADMITTED,
    while: ['open'],
  },
  {
    because: '§4 opened → ended: what was not reached; §10 also when the room stays as it is',
    may: ['item.postpone'],
    whose: AT_THE_TABLE,
    while: ITEM_AHEAD,
  },
  {
    because:
      '§4 ended → outcome confirmed → channel closed: a room that is not clean must not keep it from closing',
    may: ['record.finish'],
    whose: AT_THE_TABLE,
    while: ['ended'],
  },
  {
    because:
      '§10 Exports: coordinator (record); §5 Read a case item: mayor, coordinator; it outlives the seats',
    may: ['record.see'],
    whose: ANY_SEAT,
    while: ['ended', 'confirmed', 'closed'],
  },
  {
    because:
      '§10 Exports: coordinator (record); §5 Read a case item: mayor, coordinator; outcomes, no content',
    may: ['record.see-item'],
    whose: ['invited', 'admitted', 'other'],
    while: EVERY_ITEM,
  },
];

/** §1: the mayor, or the dated delegate, chairs. */
const CHAIR: readonly Right[] = [
  {
    because:
      'gates 4 and 10: opened by the chair, absences noted by the chair; not with a stranger in the room',
    may: ['session.open'],
    whose: ADMITTED,
    while: ['ready'],
  },
  {
    because: '§4 opened → ended; a stranger in the room must not keep it open',
    may: ['session.end'],
    whose: AT_THE_TABLE,
    while: ['opened'],
  },
  {
    because: 'gate 10: "the chair opens an item only after …"',
    may: ['item.open'],
    whose: ADMITTED,
    while: ['planned'],
  },
  {
    because: '§4 "outcome confirmed": the chair notes what all confirmed aloud',
    may: ['item.confirm-aloud'],
    whose: ADMITTED,
    while: ['open'],
  },
];

/** Who decided, and who prepared, follow how it is carried out. */
const CONVENING: readonly Right[] = [
  {
    because: '§5 Invite: decide, prepare; the issue: "Live progress"',
    may: ['convening.see'],
    whose: ANY_SEAT,
    while: CONVENED,
  },
  {
    because: '§4 "Cancelled: any time before opened"',
    may: ['session.cancel'],
    whose: ANY_SEAT,
    while: BEFORE_OPENED,
  },
  { because: '§5 Invite: decide, prepare', may: ['session.list'] },
  {
    because: '§5 Invite: decide, prepare; §4 Session: "draft → approved by mayor", without a state between',
    may: ['session.see'],
    whose: ANY_SEAT,
    while: ['draft', 'proposed', ...CONVENED],
  },
  {
    because:
      '§10 Paper decision: "a printable agenda and signing sheet per session"; the chair goes on from it',
    may: ['session.print'],
    whose: ANY_SEAT,
    while: CONVENED,
  },
  {
    because: '§5 Invite: decide, prepare: how each invitation stands',
    may: ['invitation.see-as-desk'],
    whose: ANYONES,
    while: ['prepared', ...SENT_INVITATION],
  },
  {
    because:
      'gate 3: inviting needs the mayor; taking a seat away takes effect at once, and one’s own is declined',
    may: ['invitation.withdraw'],
    whose: SOMEBODY_ELSES,
    while: ['prepared', 'sent', 'accepted', 'substitute-asked'],
  },
];

const TABLE: readonly Right[] = [...INVITED, ...MEMBERS_AT_TABLE];

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

const DESK_ON_SESSIONS: readonly Right[] = [
  {
    because: '§5 Invite: coordinator prepares; gate 1: level 0 is convening by number',
    may: ['session.plan'],
  },
  {
    because: '§5 Invite: coordinator prepares; gate 3: approved by the mayor',
    may: ['session.change', 'session.drop', 'session.propose'],
    whose: ANY_SEAT,
    while: ['draft'],
  },
  {
    because: 'the issue: "Cancel or move a session: people are told"; the desk runs the practical side',
    may: ['session.move'],
    whose: ANY_SEAT,
    while: BEFORE_OPENED,
  },
  {
    because:
      'the issue: what to do about an obstacle; from the approval until the channel is closed or undone',
    may: ['convening.retry'],
    whose: ANY_SEAT,
    while: [...BEFORE_OPENED, 'opened', 'ended', 'confirmed', 'cancelled'],
  },
  {
    because: '§10 Who is this about?: "the coordinator ticks spoken with [function], on [date]"',
    may: ['spoken.tick'],
    whose: ANY_SEAT,
    while: ITEM_AHEAD,
  },
  {
    because: '§10 Paper or spoken acknowledgement: "recorded by coordinator or deputy …, never for oneself"',
    may: ['acknowledgement.record'],
    whose: SOMEBODY_ELSES,
    while: ['sent', 'accepted'],
  },
  ...CONVENING,
  ...TABLE,
  ...POLICE_TAGGED,
  ...RUNNING,
];

const DESK: readonly Right[] = [
  ...DESK_ON_SIGNALS,
  ...DESK_ON_CASES,
  ...DESK_ON_THE_CELL,
  ...DESK_ON_SESSIONS,
];

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

const MAYOR_ON_SESSIONS: readonly Right[] = [...CONVENING, ...TABLE, ...POLICE_TAGGED, ...RUNNING, ...CHAIR];

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
    because: 'the issue: "the coordinator, mayor and DPO are alarmed": how the room stands, without content',
    may: ['convening.see'],
    whose: ANY_SEAT,
    while: CONVENED,
  },
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
  mayor: [...ANYBODY, ...MEMBER, ...MAYOR_OR_DELEGATE, ...MAYOR_ON_SESSIONS, ...MAYOR_IN_PERSON],
  delegate: [...ANYBODY, ...MEMBER, ...MAYOR_OR_DELEGATE, ...MAYOR_ON_SESSIONS],
  coordinator: [...ANYBODY, ...MEMBER, ...DESK],
  police: [...ANYBODY, ...MEMBER, ...REPORTING, ...POLICE, ...TABLE, ...POLICE_TAGGED],
  partner: [...ANYBODY, ...MEMBER, ...REPORTING, ...TABLE],
  /** Reporters, and whoever is no more than that for now (§10 Deputy, Expired clearance): no place at a table. */
  reporter: [...ANYBODY, ...MEMBER, ...REPORTING],
  dpo: [...ANYBODY, ...MEMBER, ...DPO],
  admin: [...ANYBODY, ...MEMBER, ...ADMIN],
  founder: [...ANYBODY, ...FOUNDER],
  stranger: ANYBODY,
} as const satisfies { readonly [who: string]: readonly Right[] };
