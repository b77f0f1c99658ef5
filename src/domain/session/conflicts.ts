// What stands in the way of a session, as codes: shown before it is sent, and looked at once more when the mayor approves.
import type { ActiveBasis, Period } from '../cell/cell.ts';
import { type EntryTerms, standingOn } from '../roster/entry.ts';
import { FIXED_PLACES, fixedMembersAmong, ownersAmong } from './fixed-members.ts';
import { NO_LINK } from './links.ts';
import { daysBetween } from './planning.ts';

/** With one of these it cannot be sent; the others are for whoever decides to weigh. */
export const BLOCKING = [
  'past',
  'emptyAgenda',
  'nobodyInvited',
  'emptyItem',
  'caseGone',
  'notApproved',
  'notYetValid',
  'expired',
  'accountOff',
  'clearance',
  'recused',
  'noItem',
  'shortNotice',
  'under12',
] as const;
export const WARNING = [
  'missingMayor',
  'missingPolice',
  'missingCoordinator',
  'noOwners',
  'noBasis',
  'basisEnds',
  'paperOnly',
  'guestInvited',
  'deputyOff',
  'elsewhere',
  'busy',
  'calendarsUnseen',
] as const;
export type ConflictCode = (typeof BLOCKING)[number] | (typeof WARNING)[number];

export interface Conflict {
  readonly code: ConflictCode;
  readonly blocks: boolean;
  /** Whom it is about, and which item. */
  readonly entry?: string;
  readonly item?: string;
}

export interface PersonFacts {
  readonly entry: string;
  readonly status: string;
  readonly terms: EntryTerms;
  /** Items at which they stepped out because of a conflict of interest. */
  readonly recusedFrom: readonly string[];
  /** In another session that overlaps with this one. */
  readonly elsewhere: boolean;
  /** By their calendar they have something else at that hour. */
  readonly busy: boolean;
}

export interface ItemFacts {
  readonly item: string;
  /** The case is still on the mayor's list. */
  readonly listed: boolean;
  readonly under12: boolean;
  readonly hasSpecialReason: boolean;
}

export interface SessionFacts {
  /** The session's day and today, `YYYY-MM-DD` in the cell's zone. */
  readonly day: string;
  readonly today: string;
  readonly isPast: boolean;
  readonly noticeDays: number;
  readonly urgency: string;
  /** null: convened by number, or nothing was open. */
  readonly basis: string | null;
  readonly bases: readonly ActiveBasis[];
  /** While it lasts, a deputy who is not permanent stands in (domain.md §10). */
  readonly handOver: Period | null;
  /** The house has them looked at, and it did not work. */
  readonly calendarsUnseen: boolean;
  readonly people: readonly PersonFacts[];
  readonly items: readonly ItemFacts[];
  readonly links: readonly { readonly entry: string; readonly item: string; readonly link: string }[];
}

type Code = readonly ConflictCode[];
const when = (holds: boolean, code: ConflictCode): Code => (holds ? [code] : []);

/** Codes about one entry on the day of the session: what would make a stranger of them then. */
function aboutEntry({ status, terms, elsewhere, busy }: PersonFacts, { day, handOver }: SessionFacts): Code {
  const { role, validFrom, validUntil, clearance, account, guest } = terms;
  return [
    ...when(status !== 'approved', 'notApproved'),
    ...when(validFrom > day, 'notYetValid'),
    ...when(validUntil !== null && validUntil < day, 'expired'),
    ...when(account !== 'well', 'accountOff'),
    ...when(role === 'police' && (clearance === null || clearance.until < day), 'clearance'),
    ...when(guest === 'paper', 'paperOnly'),
    ...when(guest === 'invited', 'guestInvited'),
    ...when(role === 'deputy' && standingOn({ status, terms }, day, handOver) === 'reporter', 'deputyOff'),
    ...when(elsewhere, 'elsewhere'),
    ...when(busy, 'busy'),
  ];
}

function aboutBasis({ basis, bases, day }: SessionFacts): Code {
  if (basis === null) return ['noBasis'];
  const active = bases.find((each) => each.entry === basis);
  if (active === undefined) return ['noBasis'];
  return when(active.from > day || active.until < day, 'basisEnds');
}

const MISSING = {
  mayor: 'missingMayor',
  police: 'missingPolice',
  coordinator: 'missingCoordinator',
} as const;

function aboutSession(facts: SessionFacts): Code {
  const { people, items } = facts;
  const seated = people.map(({ entry, terms }) => ({
    entry,
    role: terms.role,
    internal: terms.guest === 'none',
  }));
  const members = fixedMembersAmong(seated);
  const isShort = daysBetween(facts.today, facts.day) < facts.noticeDays;
  return [
    ...when(facts.isPast, 'past'),
    ...when(items.length === 0, 'emptyAgenda'),
    ...when(people.length === 0, 'nobodyInvited'),
    ...when(!facts.isPast && isShort && facts.urgency === '', 'shortNotice'),
    ...FIXED_PLACES.flatMap((place) => when(members[place] === undefined, MISSING[place])),
    ...when(ownersAmong(seated).length < 2, 'noOwners'),
    ...aboutBasis(facts),
    ...when(facts.calendarsUnseen, 'calendarsUnseen'),
  ];
}

/** Everything that stands in the way or deserves a look, in the order of the table above. */
export function conflictsOf(facts: SessionFacts): readonly Conflict[] {
  const { people, items, links } = facts;
  const seats = links.filter(({ link }) => link !== NO_LINK);
  const has = (code: ConflictCode, where: Omit<Conflict, 'code' | 'blocks'> = {}): Conflict => ({
    code,
    blocks: BLOCKING.some((each) => each === code),
    ...where,
  });
  const found = [
    ...aboutSession(facts).map((code) => has(code)),
    ...items.flatMap(({ item, listed, under12, hasSpecialReason }) =>
      [
        ...when(!listed, 'caseGone'),
        ...when(!seats.some((seat) => seat.item === item), 'emptyItem'),
        ...when(under12 && !hasSpecialReason, 'under12'),
      ].map((code) => has(code, { item })),
    ),
    ...people.flatMap((person) => {
      const { entry, recusedFrom } = person;
      const attends = seats.filter((seat) => seat.entry === entry).map(({ item }) => item);
      const outOf = attends.filter((item) => recusedFrom.includes(item));
      return [
        ...[...aboutEntry(person, facts), ...when(attends.length === 0, 'noItem')].map((code) =>
          has(code, { entry }),
        ),
        ...outOf.map((item) => has('recused', { entry, item })),
      ];
    }),
  ];
  const order: readonly ConflictCode[] = [...BLOCKING, ...WARNING];
  return found.toSorted((one, other) => order.indexOf(one.code) - order.indexOf(other.code));
}
