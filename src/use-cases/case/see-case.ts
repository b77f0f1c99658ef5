import type { CaseContent } from '../../domain/case/content.ts';
import type { CaseState } from '../../domain/case/workflow.ts';
import type { Operation } from '../../domain/policy/table.ts';
import type { EntryPerson } from '../../domain/roster/entry.ts';
import type { AssessmentNote } from '../../domain/signal/triage.ts';
import type { SignalState } from '../../domain/signal/workflow.ts';
import type { DecisionBody } from '../decision/kind.ts';
import type { Item } from '../ports.ts';
import { bodyOf, type SignalBody } from '../records.ts';
import { openSealed } from '../register.ts';
import type { Page, Reading } from '../road/call.ts';
import { mayDo, mayDoAtAll, mayDoWith, offered, type Scene } from '../road/scene.ts';
import { viewerOf } from '../roster-person.ts';
import { openNotes } from '../signal/signal-item.ts';
import { asCase, type CaseBody, caseOf, nameOfCase, openCaseContent } from './case-item.ts';
import { partsOf } from './recusal.ts';

const OFFERED = [
  'case.note',
  'case.propose-unlist',
  'case.propose-merge',
  'case.propose-split',
  'case.recuse',
] as const satisfies readonly Operation[];
export type CaseOperation = (typeof OFFERED)[number];

/** Something else that this person may open from here, by its number. */
export interface Link {
  readonly id: string;
  readonly name: string;
}

/** What everybody at the table sees: number, word, state, clock and history. */
export interface SeenCase {
  readonly id: string;
  readonly name: string;
  readonly body: CaseBody;
  readonly state: CaseState;
  /** The instant at which it ends. */
  readonly endsAt: string;
  readonly may: readonly CaseOperation[];
  readonly mergedInto: Link | undefined;
  /** The decision about it that waits. */
  readonly waiting: Link | undefined;
  /** Of a case that was taken over, for those who prepare or take decisions: they typed or read it. */
  readonly earlierNumber: string | undefined;
  /** For the one who may let them back: who stepped out. */
  readonly steppedOut: readonly { readonly owner: string; readonly name: string }[];
  readonly viewer: string;
}

export interface SignalOfCase {
  readonly id: string;
  readonly number: string;
  readonly state: SignalState;
  readonly notes: readonly AssessmentNote[];
}

/** What whoever may read the case sees besides. */
export interface ReadCase extends SeenCase {
  /** Its own content first, then that of the cases that went into it. */
  readonly contents: readonly CaseContent[];
  readonly signals: readonly SignalOfCase[];
}

async function mergedInto(scene: Scene, { mergedInto: id }: CaseBody): Promise<Link | undefined> {
  const item = id === undefined ? undefined : await scene.work.read(id);
  if (item === undefined || !mayDoWith(scene, 'case.see', item)) return undefined;
  return { id: item.id, name: nameOfCase(asCase(item)) };
}

async function waitingDecision(scene: Scene, { waiting }: CaseBody): Promise<Link | undefined> {
  const item = waiting === null ? undefined : await scene.work.read(waiting);
  if (item === undefined || !mayDoWith(scene, 'decision.see', item)) return undefined;
  return { id: item.id, name: bodyOf<DecisionBody>(item).number };
}

async function nameOfOwner({ surroundings: s, pk }: Scene, owner: string): Promise<string> {
  const [entry] = await s.store.records.list(pk, { type: 'roster', owner, order: 'id', limit: 1 });
  return (await openSealed<EntryPerson>(s, entry?.item, 'person'))?.name ?? '…';
}

async function steppedOut(scene: Scene, { recused }: CaseBody): Promise<SeenCase['steppedOut']> {
  if (!mayDo(scene, 'recusal.end')) return [];
  return Promise.all(recused.map(async (owner) => ({ owner, name: await nameOfOwner(scene, owner) })));
}

async function earlierNumber(scene: Scene, item: Item): Promise<string | undefined> {
  if (!mayDoAtAll(scene, 'decision.list')) return undefined;
  return (await openCaseContent(scene, item))?.earlierNumber;
}

async function seen(scene: Scene): Promise<SeenCase> {
  const open = caseOf(scene);
  const { item, body, state } = open;
  const [into, waiting, earlier, out, viewer] = await Promise.all([
    mergedInto(scene, body),
    waitingDecision(scene, body),
    earlierNumber(scene, item),
    steppedOut(scene, body),
    viewerOf(scene),
  ]);
  return {
    id: item.id,
    name: nameOfCase(open),
    body,
    state,
    endsAt: item.purgeAt ?? '',
    may: offered(scene, OFFERED),
    mergedInto: into,
    waiting,
    earlierNumber: earlier,
    steppedOut: out,
    viewer,
  };
}

async function signalOfCase(scene: Scene, item: Item): Promise<SignalOfCase> {
  const { number } = bodyOf<SignalBody>(item);
  const { notes } = await openNotes(scene, item);
  return { id: item.id, number: number ?? '', state: item.status as SignalState, notes };
}

async function read(scene: Scene): Promise<ReadCase> {
  const { item, body } = caseOf(scene);
  const [all, parts] = await Promise.all([seen(scene), partsOf(scene, body)]);
  const ofType = (type: string, operation: Operation) =>
    parts.filter((part) => part.type === type && mayDoWith(scene, operation, part));
  const cases = [item, ...ofType('case', 'case.read')];
  const mine = ofType('signal', 'signal.open');
  const [contents, signals] = await Promise.all([
    Promise.all(cases.map((each) => openCaseContent(scene, each))),
    Promise.all(mine.map((signal) => signalOfCase(scene, signal))),
  ]);
  return { ...all, contents: contents.filter((content) => content !== undefined), signals };
}

/** The case without its content: what the police see, and everybody while the cell may hold none. */
export const seeCase: Reading<Page, SeenCase> = {
  operation: 'case.see',
  on: 'case',
  audited: true,
  load: seen,
};

/** The case as coordinator and mayor read it; the read is in the audit log before anything is shown. */
export const readCase: Reading<Page, ReadCase> = {
  operation: 'case.read',
  on: 'case',
  audited: true,
  load: read,
};

/** Which of the two it is for this person; tells nothing of the case itself. */
export const mayReadCase: Reading<Page, boolean> = {
  operation: 'case.see',
  on: 'case',
  audited: false,
  load: async (scene) => mayDo(scene, 'case.read'),
};
