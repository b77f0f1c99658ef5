// Whether everybody who is to be invited is free then (house rule, off unless the mayor agreed): a press leaves word, the worker looks, once.
import type { EntryPerson } from '../../domain/roster/entry.ts';
import { availabilityOf, type Calendars, isAbout } from '../../domain/session/calendars.ts';
import { endOf } from '../../domain/session/local-time.ts';
import type { AskCalendars } from '../outbox/effect.ts';
import type { Item, Stored } from '../ports.ts';
import { asBody, bodyOf, CELL, cellOf, type RosterBody } from '../records.ts';
import { openSealed } from '../register.ts';
import type { Scene } from '../road/scene.ts';
import type { Surroundings } from '../road/surroundings.ts';
import { commitWithAudit } from '../road/system.ts';
import { houseOf } from '../room/new-room.ts';
import { GraphTrouble } from '../teamwork.ts';
import { isPrepared, type SessionBody, sessionBody } from './session-item.ts';

/** Leaves word that the worker looks, where what is known is about another plan, or `again`. */
export function askCalendars({ cell, work, now }: Scene, session: Item, again = false): void {
  const body = sessionBody(session);
  const { kind } = availabilityOf(cell.rules, body.calendars, body);
  if (kind === 'off' || (kind === 'seen' && !again)) return;
  work.afterwards({ kind: 'ask-calendars', session: session.id, notBefore: now.toISOString() });
}

interface Mailbox {
  readonly entry: string;
  readonly objectId: string;
}

/** Members of the own tenant: the calendars of guests are elsewhere. */
async function internalOf(
  s: Surroundings,
  pk: string,
  { invitees }: SessionBody,
): Promise<readonly Mailbox[]> {
  const found = await Promise.all(
    invitees.map(async ({ entry }) => {
      const item = (await s.store.records.read(pk, entry))?.item;
      if (item?.type !== 'roster' || bodyOf<RosterBody>(item).terms.guest !== 'none') return [];
      const person = await openSealed<EntryPerson>(s, item, 'person');
      return person === undefined ? [] : [{ entry, objectId: person.objectId }];
    }),
  );
  return found.flat();
}

type Found = Pick<Calendars, 'busy' | 'unseen'>;
const UNSEEN: Found = { busy: [], unseen: true };

async function look(s: Surroundings, item: Item, organiser: string | null): Promise<Found> {
  const body = sessionBody(item);
  const { start, minutes } = body;
  if (s.teamwork === undefined || organiser === null) return UNSEEN;
  const mailboxes = await internalOf(s, item.pk, body);
  const end = endOf(new Date(start), minutes).toISOString();
  const answers =
    mailboxes.length === 0
      ? []
      : await s.teamwork.busy(
          organiser,
          mailboxes.map(({ objectId }) => objectId),
          { start, end },
        );
  const taken = answers.filter(({ busy }) => busy === true).map(({ objectId }) => objectId);
  const busy = mailboxes.filter(({ objectId }) => taken.includes(objectId)).map(({ entry }) => entry);
  return { busy };
}

const ATTEMPTS = 3;

/**
 * Onto the session, unless it has another plan by now: then there is word of that too. Its revision stays, so that cards in sight still work.
 */
async function note(s: Surroundings, asked: Stored, calendars: Calendars): Promise<void> {
  let stored: Stored | undefined = asked;
  for (let n = 0; n < ATTEMPTS && stored !== undefined; n += 1) {
    const { item, version }: Stored = stored;
    if (!isPrepared(item) || !isAbout(calendars, sessionBody(item))) return;
    const noted: Item = { ...item, body: asBody({ ...sessionBody(item), calendars }) };
    const fact = { what: 'session.calendars', outcome: 'done', about: item.id } as const;
    if (await commitWithAudit(s, item.pk, [{ kind: 'replace', item: noted, version }], fact)) return;
    stored = await s.store.records.read(item.pk, item.id);
  }
}

/**
 * Looks at the calendars for one session that is being prepared. Throws `GraphTrouble` after it has noted that they could not be seen,
 * so that it is tried again as any effect is; nothing is asked where the rule is off, or was answered since.
 */
export async function lookAtCalendars(
  s: Surroundings,
  pk: string,
  { session, notBefore }: AskCalendars,
): Promise<void> {
  const [cellItem, stored] = await Promise.all([
    s.store.records.read(pk, CELL),
    s.store.records.read(pk, session),
  ]);
  if (cellItem === undefined || stored?.item.type !== 'session' || !isPrepared(stored.item)) return;
  const cell = cellOf(cellItem.item);
  const body = sessionBody(stored.item);
  const known = availabilityOf(cell.rules, body.calendars, body);
  if (known.kind === 'off' || (known.kind === 'seen' && known.at >= notBefore)) return;
  const { start, minutes, invitees } = body;
  const at = s.clock.now().toISOString();
  const asked = { at, start, minutes, entries: invitees.map(({ entry }) => entry) };
  try {
    await note(s, stored, { ...asked, ...(await look(s, stored.item, houseOf(s, cell).organiser)) });
  } catch (trouble) {
    // Said once, however often it is tried.
    if (trouble instanceof GraphTrouble && known.kind !== 'unseen')
      await note(s, stored, { ...asked, ...UNSEEN });
    throw trouble;
  }
}
