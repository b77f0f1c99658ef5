// A session as whoever decides reads it: plain facts, every person with every item and the function that links them, and what deserves a look.
import type { Availability } from '../../domain/session/calendars.ts';
import type { Conflict } from '../../domain/session/conflicts.ts';
import { localTimeOf, offsetText } from '../../domain/session/local-time.ts';
import { dayText } from '../basis/basis-facts.ts';
import { openBasis } from '../basis/basis-item.ts';
import type { Decision, Fact, Shown } from '../decision/kind.ts';
import { mayDoWith, type Scene } from '../road/scene.ts';
import { isSeen } from './choose-agenda.ts';
import { availabilityAt, judgeSession, sessionsBeside } from './judge-session.ts';
import { inFull, type NamedInvitee, named } from './people-of-session.ts';
import { detailsOf, reasonsOf } from './sealed-session.ts';
import type { SessionPayload } from './session-decision.ts';
import { type AgendaLine, type LinkReasons, linkKey, type SessionDetails } from './session-item.ts';

/** `23/11/2026 14:00 (UTC+01:00)`, read the same way in all four languages. */
export function momentText(instant: string, zone: string): string {
  const { day, time, offsetMinutes } = localTimeOf(new Date(instant), zone);
  return `${dayText(day)} ${time} (${offsetText(offsetMinutes)})`;
}

/** `C-2026-007` of `C-2026-007 · Kiezel`. */
const numberOf = ({ name }: AgendaLine): string => name.split(' · ')[0] ?? name;

/** On which entry of the register it rests, as it is cited there; a code where there is none. */
export async function basisFact(scene: Scene, basis: string | null): Promise<Fact> {
  const label = 'field.sessionBasis';
  const item = basis === null ? undefined : await scene.work.read(basis);
  if (item === undefined) return { label, say: 'sessions.noBasis' };
  const { details } = await openBasis(scene, item);
  return { label, typed: details.article };
}

export function whenFacts(
  zone: string,
  { start, minutes, place, purpose }: Pick<SessionPayload, 'start' | 'minutes' | 'place' | 'purpose'>,
  { address, urgency }: SessionDetails,
): readonly Fact[] {
  return [
    { label: 'sessions.when', typed: momentText(start, zone) },
    { label: 'field.sessionMinutes', say: `choice.sessionMinutes.${minutes}` },
    { label: 'field.sessionPlace', say: `choice.sessionPlace.${place}` },
    ...(address === '' ? [] : [{ label: 'field.sessionAddress', typed: address }]),
    { label: 'field.sessionPurpose', say: `choice.sessionPurpose.${purpose}` },
    ...(urgency === '' ? [] : [{ label: 'field.sessionUrgency', say: `choice.sessionUrgency.${urgency}` }]),
  ];
}

/** When their calendars were looked at; nothing where the house does not, or where it did not work: that is a conflict. */
export function calendarFacts(zone: string, available: Availability): readonly Fact[] {
  const label = 'sessions.calendars';
  if (available.kind === 'waiting') return [{ label, say: 'sessions.calendarsWait' }];
  return available.kind === 'seen' ? [{ label, typed: momentText(available.at, zone) }] : [];
}

/** Of one person a line for each function by which they sit somewhere, and one with the reasons in words. */
function personFacts(
  person: NamedInvitee,
  { agenda, links }: SessionPayload,
  reasons: LinkReasons,
): readonly Fact[] {
  const own = links.filter(({ entry }) => entry === person.entry);
  const numbers = (items: readonly string[]) =>
    agenda.filter(({ item }) => items.includes(item)).map(numberOf);
  const codes = [...new Set(own.map(({ link }) => link))];
  const decree = person.decree === '' ? '' : ` (${person.decree})`;
  const why = agenda.flatMap((line) => {
    const text = reasons[linkKey(person.entry, line.item)];
    return text === undefined || !own.some(({ item }) => item === line.item)
      ? []
      : [`${numberOf(line)}: ${text}`];
  });
  return [
    ...codes.map((code) => {
      const items = own.filter(({ link }) => link === code).map(({ item }) => item);
      return {
        label: `choice.sessionLink.${code}`,
        typed: `${inFull(person)}${decree} · ${numbers(items).join(', ')}`,
      };
    }),
    ...(why.length === 0 ? [] : [{ label: 'sessions.why', typed: `${person.name} · ${why.join(' · ')}` }]),
  ];
}

/** Whom and what a conflict is about; said plainly where it is about neither. */
export function conflictFact(
  { code, entry, item }: Conflict,
  people: readonly NamedInvitee[],
  agenda: readonly AgendaLine[],
): Fact {
  const who = people.find((each) => each.entry === entry)?.name;
  const line = agenda.find((each) => each.item === item);
  const about = [who, line && numberOf(line)].filter((part) => part !== undefined).join(' · ');
  const say = `sessions.conflict.${code}`;
  return about === '' ? { label: 'sessions.attention', say } : { label: say, typed: about };
}

export async function showSession(
  scene: Scene,
  { about, payload, item }: Decision<SessionPayload>,
): Promise<Shown> {
  const seen = await Promise.all(payload.agenda.map((line) => isSeen(scene, line)));
  const agenda = payload.agenda.filter((_, n) => seen[n] === true);
  const inWords = mayDoWith(scene, 'decision.see', item) && scene.level >= 1;
  const [people, details, reasons, basis, beside] = await Promise.all([
    named(scene, payload.invitees),
    detailsOf(scene, about),
    inWords ? reasonsOf(scene, about) : {},
    basisFact(scene, payload.basis),
    sessionsBeside(scene, about),
  ]);
  const waits = about.status === 'proposed';
  const conflicts = waits ? await judgeSession(scene, about, payload, beside) : [];
  const special = inWords ? details.specialReasons : {};
  const facts: readonly Fact[] = [
    ...conflicts.map((conflict) => conflictFact(conflict, people, agenda)),
    ...calendarFacts(scene.cell.timeZone, availabilityAt(scene, about, payload)),
    ...whenFacts(scene.cell.timeZone, payload, details),
    basis,
    ...agenda.map(({ name, course }) => ({ label: `sessions.course.${course}`, typed: name })),
    ...agenda.flatMap((line) => {
      const text = special[line.item];
      return text === undefined ? [] : [{ label: 'field.special', typed: `${numberOf(line)} · ${text}` }];
    }),
    ...people.flatMap((person) => personFacts(person, { ...payload, agenda }, reasons)),
  ];
  const options = {
    strikePeople: people.map(({ entry, name }) => ({ value: entry, text: name })),
    strikeItems: agenda.map(({ item: line, name }) => ({ value: line, text: name })),
  };
  return { facts, options };
}
