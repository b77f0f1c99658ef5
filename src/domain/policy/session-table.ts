// The rows of the policy about sessions: planning, convening, and the session itself. Part of table.ts.
import type { Standing } from '../roster/entry.ts';
import { AGENDA_ITEM_STATES, INVITATION_STATES, SESSION_STATES } from '../session/workflow.ts';
import { ANY, AT_THE_TABLE, BOARD, DESK, DESK_AND_MAYOR, MAYOR, MEMBERS, OTHERS, OWN } from './groups.ts';
import type { Relation, Rule } from './rule.ts';

/** At a session, whatever the seat: for what goes with the role and tells nothing of an item. */
const ANY_SEAT: readonly Relation[] = ['invited', 'admitted', 'held-back', 'other'];
/** Gate 9: approved, acknowledged, and in a room that holds nobody else. */
const ADMITTED: readonly Relation[] = ['admitted'];
/** Admitted, whether the room is clean or not: nothing of an item is shown by it. */
const HERE: readonly Relation[] = ['admitted', 'held-back'];
/** Who may sit at a session at all; everybody else is heard by one of them. */
const SEATED: readonly Standing[] = [...AT_THE_TABLE, 'partner'];
const BEFORE_OPENING = ['approved', 'invited', 'ready'];
const AFTER_APPROVAL = SESSION_STATES.filter((state) => state !== 'draft' && state !== 'proposed');
const OWN_INVITATION = INVITATION_STATES.filter((state) => state !== 'prepared');

export const SESSION_POLICY = {
  // Sessions: planning
  'session.list': { roles: DESK_AND_MAYOR, level: 0 },
  'session.plan': { roles: DESK, level: 0 },
  'session.see': { roles: DESK_AND_MAYOR, states: SESSION_STATES, relations: ANY_SEAT, level: 0 },
  'session.change': { roles: DESK, states: ['draft'], relations: ANY_SEAT, level: 0 },
  'session.drop': { roles: DESK, states: ['draft'], relations: ANY_SEAT, level: 0 },
  'session.propose': { roles: DESK, states: ['draft'], relations: ANY_SEAT, level: 0 },
  'session.move': { roles: DESK, states: BEFORE_OPENING, relations: ANY_SEAT, level: 0 },
  'session.cancel': { roles: DESK_AND_MAYOR, states: BEFORE_OPENING, relations: ANY_SEAT, level: 0 },
  'session.print': { roles: DESK_AND_MAYOR, states: AFTER_APPROVAL, relations: ANY_SEAT, level: 0 },
  // Identity is told by phone or in person; that it was is ticked, also during the session.
  'spoken.tick': { roles: DESK, states: ['planned', 'open'], relations: ANY_SEAT, level: 0 },

  // Sessions: convening
  // Content-free; whoever is alarmed of a stranger has to see how the room stands.
  'convening.see': { roles: BOARD, states: AFTER_APPROVAL, relations: ANY_SEAT, level: 0 },
  'convening.retry': {
    roles: DESK,
    states: [...BEFORE_OPENING, 'opened', 'ended', 'confirmed', 'cancelled'],
    relations: ANY_SEAT,
    level: 0,
  },
  'invitation.list': { roles: MEMBERS, level: 0 },
  'invitation.see': { roles: MEMBERS, states: OWN_INVITATION, relations: OWN, level: 0 },
  'invitation.see-as-desk': { roles: DESK_AND_MAYOR, states: INVITATION_STATES, relations: ANY, level: 0 },
  'invitation.accept': { roles: SEATED, states: ['sent'], relations: OWN, level: 0 },
  'invitation.ask-substitute': { roles: SEATED, states: ['sent', 'accepted'], relations: OWN, level: 0 },
  // Gate 7: always possible, whatever became of the role.
  'invitation.decline': {
    roles: MEMBERS,
    states: ['sent', 'accepted', 'substitute-asked'],
    relations: OWN,
    level: 0,
  },
  'invitation.withdraw': {
    roles: DESK_AND_MAYOR,
    states: ['prepared', 'sent', 'accepted', 'substitute-asked'],
    relations: OTHERS,
    level: 0,
  },
  'acknowledgement.give': { roles: SEATED, states: ['accepted'], relations: OWN, level: 0 },
  'acknowledgement.refuse': { roles: SEATED, states: ['sent', 'accepted'], relations: OWN, level: 0 },
  // domain.md §10: recorded by coordinator or deputy, never for oneself.
  'acknowledgement.record': { roles: DESK, states: ['sent', 'accepted'], relations: OTHERS, level: 0 },
  'channel.rejoin': { roles: SEATED, states: ['accepted'], relations: OWN, level: 0 },

  // Sessions: at the table
  'session.attend': {
    roles: SEATED,
    states: ['ready', 'opened', 'ended'],
    relations: HERE,
    level: 0,
  },
  'session.open': { roles: MAYOR, states: ['ready'], relations: ADMITTED, level: 0 },
  'session.note-attendance': { roles: DESK_AND_MAYOR, states: ['opened'], relations: ADMITTED, level: 0 },
  'frame.state': { roles: SEATED, states: ['opened'], relations: ADMITTED, level: 0 },
  // domain.md §10: with a stranger in the room the chair goes on from paper, and can end and put off from there.
  'session.end': { roles: MAYOR, states: ['opened'], relations: HERE, level: 0 },
  // Whoever attends it knows its number, also while the room is not clean.
  'item.know': {
    roles: SEATED,
    states: AGENDA_ITEM_STATES,
    relations: HERE,
    level: 0,
  },
  'item.see': {
    roles: SEATED,
    states: ['planned', 'open', 'closed', 'postponed'],
    relations: ADMITTED,
    level: 0,
  },
  'item.read': { roles: SEATED, states: ['open', 'closed'], relations: ADMITTED, level: 1 },
  // Gate 14: what comes from the police is kept apart.
  'item.read-police': { roles: AT_THE_TABLE, states: ['open', 'closed'], relations: ADMITTED, level: 1 },
  // Gate 10: it is the chair who opens an item.
  'item.open': { roles: MAYOR, states: ['planned'], relations: ADMITTED, level: 0 },
  'item.close': { roles: DESK_AND_MAYOR, states: ['open'], relations: ADMITTED, level: 0 },
  'item.postpone': { roles: DESK_AND_MAYOR, states: ['planned', 'open'], relations: HERE, level: 0 },
  'item.note-attendance': { roles: DESK_AND_MAYOR, states: ['open'], relations: ADMITTED, level: 0 },
  'item.recuse': {
    roles: SEATED,
    states: ['planned', 'open'],
    relations: ['invited', 'admitted', 'held-back'],
    level: 0,
  },
  'contribution.give': { roles: SEATED, states: ['open'], relations: ADMITTED, level: 1 },
  'item.propose-outcome': { roles: DESK_AND_MAYOR, states: ['open'], relations: ADMITTED, level: 0 },
  'item.confirm-outcome': { roles: SEATED, states: ['open'], relations: ADMITTED, level: 0 },
  'item.confirm-aloud': { roles: MAYOR, states: ['open'], relations: ADMITTED, level: 0 },
  'record.see': [
    { roles: SEATED, states: ['ended'], relations: ADMITTED, level: 0 },
    { roles: DESK_AND_MAYOR, states: ['ended', 'confirmed', 'closed'], relations: ANY_SEAT, level: 0 },
  ],
  // Gate 19: each attendee finds the own items in the record; who answers for it, all of them.
  'record.see-item': [
    { roles: SEATED, states: AGENDA_ITEM_STATES, relations: ADMITTED, level: 0 },
    {
      roles: DESK_AND_MAYOR,
      states: AGENDA_ITEM_STATES,
      relations: ['invited', 'admitted', 'other'],
      level: 0,
    },
  ],
  'record.confirm': { roles: SEATED, states: ['ended'], relations: ADMITTED, level: 0 },
  'record.finish': { roles: DESK_AND_MAYOR, states: ['ended'], relations: HERE, level: 0 },
} as const satisfies { readonly [operation: string]: Rule | readonly Rule[] };
