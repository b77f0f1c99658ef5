// Once a day the tenant's directory is asked about everybody who is approved: whoever left, or may not sign in, loses everything at once.
import { daysLater } from '../domain/cell/local-day.ts';
import type { AccountState, EntryPerson } from '../domain/roster/entry.ts';
import { notice } from '../use-cases/outbox/effect.ts';
import { outboxItems } from '../use-cases/outbox/outbox-item.ts';
import { accountStateOf } from '../use-cases/people/account.ts';
import { type Account, type Item, type Operation, type Stored, Trouble } from '../use-cases/ports.ts';
import { asBody, bodyOf, type RosterBody, SCHEMA_VERSION } from '../use-cases/records.ts';
import { openSealed } from '../use-cases/register.ts';
import type { Surroundings } from '../use-cases/road/surroundings.ts';
import { commitWithAudit } from '../use-cases/road/system.ts';
import { approvedEntries } from './approved-entries.ts';

const CHECK = 'check.accounts';
const PAUSE_MS = 15 * 60_000;
/** These pass by themselves; of anything else (no permission, an answer that makes no sense) somebody has to hear. */
const PASSING: ReadonlySet<string> = new Set(['unavailable', 'timeout', 'throttled']);

/** Writes down when to look again; whoever was faster has looked as well. */
async function lookAgain(s: Surroundings, pk: string, known: Stored | undefined, due: string): Promise<void> {
  const item: Item = {
    id: CHECK,
    pk,
    type: 'check',
    schemaVersion: SCHEMA_VERSION,
    // One item a cell, written anew every day.
    purgeAt: null,
    due,
    body: {},
  };
  const operation: Operation = known
    ? { kind: 'replace', item, version: known.version }
    : { kind: 'create', item };
  await s.store.records.commit(pk, [operation]);
}

interface Found {
  readonly entry: Stored;
  readonly account: Account | undefined;
}

/** Everybody is asked about before anything is written: an outage in between changes nothing. */
async function askAbout(s: Surroundings, entries: readonly Stored[]): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const entry of entries) {
    const person = await openSealed<EntryPerson>(s, entry.item, 'person');
    if (person === undefined) continue;
    found.push({ entry, account: await s.directory.account(person.objectId) });
  }
  // A directory that knows nobody of the cell is the wrong one: believing it would lock everybody out.
  if (found.length > 1 && found.every(({ account }) => account === undefined))
    throw new Trouble('accounts', 'unexpected');
  return found;
}

/** A doubt is written down at once and told; that it is over, only a decision of the mayor says. */
async function doubt(s: Surroundings, { item, version }: Stored, account: AccountState): Promise<boolean> {
  const body = bodyOf<RosterBody>(item);
  const next: RosterBody = { ...body, terms: { ...body.terms, account }, revision: body.revision + 1 };
  const about = { target: item.id, number: '', notBefore: s.clock.now().toISOString() };
  const told = outboxItems(s, item.pk, [notice('account.doubt', 'coordinator', about)]);
  return commitWithAudit(
    s,
    item.pk,
    [
      { kind: 'replace', item: { ...item, body: asBody({ ...item.body, ...next }) }, version },
      ...told.map((created) => ({ kind: 'create', item: created }) as const),
    ],
    { what: 'account.doubt', outcome: 'done', about: item.id },
  );
}

async function checkAll(s: Surroundings, pk: string): Promise<boolean> {
  const found = await askAbout(s, await approvedEntries(s, pk));
  let all = true;
  for (const { entry, account } of found) {
    const state = accountStateOf(account);
    const known = bodyOf<RosterBody>(entry.item).terms.account;
    if (state === 'well' || state === known) continue;
    all = (await doubt(s, entry, state)) && all;
  }
  return all;
}

/**
 * Asks the directory about every approved entry of a cell, once a day. While the directory is out of order nothing changes, and it is asked
 * again later; throws `Trouble` where that will not pass by itself.
 */
export async function checkAccounts(s: Surroundings, pk: string): Promise<void> {
  const known = await s.store.records.read(pk, CHECK);
  const now = s.clock.now();
  if ((known?.item.due ?? '') > now.toISOString()) return;
  const later = (ms: number) => new Date(now.getTime() + Math.max(ms, PAUSE_MS)).toISOString();
  try {
    const all = await checkAll(s, pk);
    await lookAgain(s, pk, known, all ? daysLater(now, 1) : later(0));
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    await lookAgain(s, pk, known, later(error.retryAfterMs ?? 0));
    if (!PASSING.has(error.code)) throw error;
  }
}
