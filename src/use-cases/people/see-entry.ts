import { type Warning, warningsOf } from '../../domain/roster/warnings.ts';
import type { EntryState } from '../../domain/roster/workflow.ts';
import type { DecisionBody, Fact } from '../decision/kind.ts';
import { bodyOf } from '../records.ts';
import { openSealed } from '../register.ts';
import type { Page, Reading } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import { mayDoWith, offered, type Scene } from '../road/scene.ts';
import { personOf, viewerOf } from '../roster-person.ts';
import { entryFacts, namesElsewhere } from './entry-facts.ts';
import { type EntryReason, targetEntry } from './entry-item.ts';
import { isOpen } from './waiting-decision.ts';

const OFFERED = ['entry.change', 'entry.note-guest', 'entry.suspend', 'entry.resume', 'entry.end'] as const;
export type EntryOperation = (typeof OFFERED)[number];

export interface SeenEntry {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly state: EntryState;
  readonly account: 'well' | 'disabled' | 'gone';
  readonly guest: string;
  readonly facts: readonly Fact[];
  readonly warnings: readonly Warning[];
  readonly approved: { readonly number: string; readonly on: string } | undefined;
  readonly reason: (EntryReason & { readonly byName: string }) | undefined;
  /** What waits about it: its number, and its id for whoever may see it. */
  readonly waiting: { readonly number: string; readonly id: string | undefined } | undefined;
  readonly may: readonly EntryOperation[];
  readonly viewer: string;
}

async function waitingOf(scene: Scene, id: string | null): Promise<SeenEntry['waiting']> {
  const item = id === null ? undefined : await scene.work.read(id);
  if (item === undefined) return undefined;
  const { number } = bodyOf<DecisionBody>(item);
  return { number, id: mayDoWith(scene, 'decision.see', item) ? item.id : undefined };
}

/** What the policy allows and the entry has room for: no button is shown that would be refused. */
async function mayNow(scene: Scene, waits: string | null, guest: string): Promise<readonly EntryOperation[]> {
  const waiting = waits === null ? undefined : await scene.work.read(waits);
  const onPaper = waiting !== undefined && !isOpen(waiting);
  return offered(scene, OFFERED).filter((operation) => {
    if (operation === 'entry.change') return !onPaper;
    return operation !== 'entry.note-guest' || guest !== 'none';
  });
}

async function load(scene: Scene): Promise<SeenEntry | Refusal> {
  const entry = await targetEntry(scene);
  if (entry === undefined) return { refused: 'notFound' };
  const { item, body, terms, person, state } = entry;
  const [names, reason, waiting, may, viewer] = await Promise.all([
    namesElsewhere(scene, entry),
    openSealed<EntryReason>(scene.surroundings, item, 'reason'),
    waitingOf(scene, body.decision),
    mayNow(scene, body.decision, terms.guest),
    viewerOf(scene),
  ]);
  const byName = reason ? ((await personOf(scene, reason.by))?.name ?? '') : '';
  return {
    id: item.id,
    revision: body.revision,
    name: person.name,
    state,
    account: terms.account,
    guest: terms.guest,
    facts: entryFacts(entry, names),
    warnings: warningsOf({ status: state, terms }, body.decision !== null, scene.today),
    approved:
      person.approvedOn === null ? undefined : { number: person.approvedBy ?? '', on: person.approvedOn },
    reason: reason && { ...reason, byName },
    waiting,
    may,
    viewer,
  };
}

/** All that the cell knows of one member; the read is in the audit log first. */
export const seeEntry: Reading<Page, SeenEntry> = {
  operation: 'entry.see',
  on: 'roster',
  audited: true,
  load,
};
