// The decision about an entry of the roster: what the mayor reads, and what a yes or a no does.
import { daysLater } from '../../domain/cell/local-day.ts';
import { RETENTION_DAYS } from '../../domain/retention/terms.ts';
import { approvedTerms, type KnownOfAccount } from '../../domain/roster/approval.ts';
import type { EntryParts } from '../../domain/roster/entry-form.ts';
import { entryAfter } from '../../domain/roster/workflow.ts';
import type { Decision, DecisionKind, Fact, Shown } from '../decision/kind.ts';
import { notice } from '../outbox/effect.ts';
import { routeTo } from '../profile/profile.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { withBody } from '../signal/signal-item.ts';
import { entryFacts, namesElsewhere } from './entry-facts.ts';
import { type OpenedEntry, openEntry, withParts } from './entry-item.ts';
import { takePlace } from './fixed-places.ts';

/** The whole entry as it is to be, and what was known of the account at that moment. */
export interface EntryProposal extends EntryParts {
  readonly knew: KnownOfAccount;
}

const sameFact = (one: Fact, other: Fact) => JSON.stringify(one) === JSON.stringify(other);

/** Each fact as it is to be, with what it was until now right below it where it changes. */
function oldBesideNew(before: readonly Fact[], after: readonly Fact[]): readonly Fact[] {
  const was = (fact: Fact): Fact => ({ ...fact, label: 'entry.was' });
  const known = after.flatMap((fact) => {
    const old = before.find(({ label }) => label === fact.label);
    return old === undefined || sameFact(old, fact) ? [fact] : [fact, was(old)];
  });
  const gone = before.filter(({ label }) => !after.some((fact) => fact.label === label));
  return [
    ...known,
    ...gone.flatMap((fact): readonly Fact[] => [{ label: fact.label, say: 'entry.noMore' }, was(fact)]),
  ];
}

async function show(scene: Scene, { payload, about }: Decision<EntryProposal>): Promise<Shown> {
  const current = await openEntry(scene, about);
  const after = entryFacts(payload, await namesElsewhere(scene, payload));
  const name: Fact = { label: 'entry.name', typed: payload.person.name };
  if (current === undefined || current.state === 'prepared') return { facts: [name, ...after] };
  const before = entryFacts(current, await namesElsewhere(scene, current));
  return { facts: [name, ...oldBesideNew(before, after)] };
}

/** The entry that this decision still waits for; undefined where it has ended or another one was proposed since. */
async function waitingFor(scene: Scene, { item, about }: Decision<EntryProposal>) {
  const entry = await openEntry(scene, about);
  return entry?.body.decision === item.id ? entry : undefined;
}

async function apply(
  scene: Scene,
  entry: OpenedEntry,
  { payload, body }: Decision<EntryProposal>,
): Promise<Refusal | undefined> {
  const next = entryAfter(entry.state, 'entry.approve');
  if (next === undefined) return { refused: 'changed' };
  const { knew, terms, person } = payload;
  const parts: EntryParts = {
    terms: approvedTerms(terms, entry.terms, knew),
    person: {
      ...person,
      // The number of the decision, so that nobody takes whoever confirmed a paper for the mayor.
      approvedBy: body.number,
      approvedOn: body.paper?.date ?? scene.today,
    },
  };
  const written = await withParts(scene, { ...entry.item, purgeAt: null }, parts, null);
  await scene.work.replace({ ...written, status: next });
  await takePlace(scene, entry.item.id, parts.terms.role);
  await routeTo(scene.surroundings, person, scene.pk.slice('c:'.length));
  if (entry.state === 'prepared') {
    const about = { target: entry.item.id, number: '', notBefore: scene.now.toISOString() };
    scene.work.afterwards(notice('welcome', 'entry', about, { entry: entry.item.id }));
  }
  return undefined;
}

async function granted(scene: Scene, decision: Decision<EntryProposal>): Promise<Refusal | undefined> {
  const entry = await waitingFor(scene, decision);
  // What was signed on paper about somebody who has left meanwhile is noted, and changes nothing.
  return entry && apply(scene, entry, decision);
}

async function refused(scene: Scene, decision: Decision<EntryProposal>): Promise<Refusal | undefined> {
  const entry = await waitingFor(scene, decision);
  if (entry === undefined) return undefined;
  const next = entryAfter(entry.state, 'entry.refuse');
  if (next === undefined) return { refused: 'changed' };
  const over = next === 'ended' ? { purgeAt: daysLater(scene.now, RETENTION_DAYS.audit) } : {};
  await scene.work.replace({ ...withBody(entry.item, { decision: null }), ...over, status: next });
  return undefined;
}

/** Somebody new stays prepared and can be proposed again; a change is forgotten. */
async function withdrawn(scene: Scene, decision: Decision<EntryProposal>): Promise<undefined> {
  const entry = await waitingFor(scene, decision);
  if (entry !== undefined) await scene.work.replace(withBody(entry.item, { decision: null }));
}

export const rosterDecision: DecisionKind<EntryProposal> = {
  show,
  questions: () => [],
  granted,
  refused,
  withdrawn,
};
