// "The same person?": an exact keyed match among listed cases, only while level 2 is open; shown to the coordinator, never merged by machine.
import { union } from '../../domain/case/membership.ts';
import { later } from '../../domain/case/terms.ts';
import { matchText } from '../../domain/identity/matching.ts';
import { shownIdentity } from '../../domain/identity/rules.ts';
import { fieldsOpenTo, openIdentity } from '../identity/identity-item.ts';
import type { Item } from '../ports.ts';
import { asBody, bodyOf, SCHEMA_VERSION, type SignalBody } from '../records.ts';
import type { Page, Reading } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import { mayDoWith, type Scene } from '../road/scene.ts';
import { viewerOf } from '../roster-person.ts';
import { signalOf } from '../signal/signal-item.ts';
import { listedCase, nameOfCase } from './case-item.ts';

/** `per.<keyed pseudonym of name and birth date>`: signals, because these stay what they are while cases merge and split. */
interface PersonBody {
  readonly signals: readonly string[];
}

/** Nobody is said by more signals than these; older ones are forgotten first. */
const SIGNALS_MOST = 20;

/** undefined below level 2, and where the open fields hold no full name with a birth date. */
async function personId(scene: Scene, signal: Item): Promise<string | undefined> {
  const { surroundings: s, pk } = scene;
  const { name = '', birthDate = '' } = shownIdentity(fieldsOpenTo(scene), await openIdentity(scene, signal));
  const text = matchText(name, birthDate);
  return text === undefined ? undefined : `per.${await s.keys.pseudonym(pk, 'same-person', text)}`;
}

/** Not longer than the case, nor than what was written of the person. */
function endOf(signal: Item, { purgeAt }: Item): string {
  const { identityUntil } = bodyOf<SignalBody>(signal);
  const ends = [purgeAt, identityUntil].filter((end) => typeof end === 'string').toSorted();
  if (ends[0] === undefined) throw new Error('fault: a case without an end');
  return ends[0];
}

/** Remembers within the scene's commit that this listed signal is about that person. */
export async function rememberPerson(scene: Scene, signal: Item, ofCase: Item): Promise<void> {
  const id = await personId(scene, signal);
  if (id === undefined) return;
  const before = await scene.work.read(id);
  const signals = before === undefined ? [] : bodyOf<PersonBody>(before).signals;
  const purgeAt = later(endOf(signal, ofCase), before?.purgeAt ?? null);
  const body = asBody({ signals: union(signals, [signal.id]).slice(-SIGNALS_MOST) });
  const item: Item = { id, pk: scene.pk, type: 'person-match', schemaVersion: SCHEMA_VERSION, purgeAt, body };
  if (before === undefined) scene.work.create(item);
  else await scene.work.replace(item);
}

async function forgetPerson(scene: Scene, id: string, signal: Item): Promise<void> {
  const before = await scene.work.read(id);
  if (before === undefined) return;
  const signals = bodyOf<PersonBody>(before).signals.filter((each) => each !== signal.id);
  if (signals.length === 0) await scene.work.remove(id);
  else await scene.work.replace({ ...before, body: asBody({ signals }) });
}

/** For whoever writes, changes or erases the identity of a signal: once it is listed, the match follows. */
export async function personWritten(scene: Scene, before: Item, after: Item): Promise<void> {
  const of = bodyOf<SignalBody>(after).case;
  const open = of === undefined ? undefined : await listedCase(scene, of);
  if (open === undefined) return;
  const [was, is] = await Promise.all([personId(scene, before), personId(scene, after)]);
  if (was === is) return;
  if (was !== undefined) await forgetPerson(scene, was, after);
  await rememberPerson(scene, after, open.item);
}

export interface Candidates {
  readonly target: string;
  readonly number: string;
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
  /** False where the signal has no name with a birth date to compare. */
  readonly comparable: boolean;
  readonly viewer: string;
}

async function candidatesOf(scene: Scene, match: Item | undefined): Promise<Candidates['candidates']> {
  const found = new Map<string, string>();
  for (const id of match === undefined ? [] : bodyOf<PersonBody>(match).signals) {
    const signal = await scene.work.read(id);
    const of = signal && bodyOf<SignalBody>(signal).case;
    const open = of === undefined ? undefined : await listedCase(scene, of);
    if (open !== undefined && mayDoWith(scene, 'case.see', open.item))
      found.set(open.item.id, nameOfCase(open));
  }
  return [...found].map(([id, name]) => ({ id, name }));
}

async function load(scene: Scene): Promise<Candidates | Refusal> {
  const { item, body } = signalOf(scene);
  const id = await personId(scene, item);
  const [viewer, match] = await Promise.all([
    viewerOf(scene),
    id === undefined ? undefined : scene.work.read(id),
  ]);
  const candidates = await candidatesOf(scene, match);
  return { target: item.id, number: body.number ?? '', candidates, comparable: id !== undefined, viewer };
}

/** domain.md §10: candidates within listed cases, by exact match. Every look is in the audit log. */
export const seeSamePerson: Reading<Page, Candidates> = {
  operation: 'case.same-person',
  on: 'signal',
  audited: true,
  load,
};
