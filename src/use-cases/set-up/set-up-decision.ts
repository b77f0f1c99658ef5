// The mayor agrees to a new cell: from then on everybody in a fixed place has their role.
import { type ActiveBasis, type HouseRules, WHOLE_CELL } from '../../domain/cell/cell.ts';
import type { Place } from '../../domain/cell/settings.ts';
import { type EntryState, entryAfter } from '../../domain/roster/workflow.ts';
import type { Decision, DecisionKind, Shown } from '../decision/kind.ts';
import { openEntry, withParts } from '../people/entry-item.ts';
import { organisationById } from '../people/organisation-item.ts';
import { routeTo } from '../profile/profile.ts';
import { withSealed } from '../register.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { type Placed, placeFacts, ruleFacts } from './cell-facts.ts';
import { cellIdOf, cellItem, withCell } from './cell-item.ts';

/** The cell as it was put before the mayor: what was agreed to can be read again when the rules have changed since. */
export interface SetUpPayload {
  readonly place: Place;
  readonly rules: HouseRules;
  readonly practice: boolean;
  readonly people: readonly Placed[];
}

async function show(_scene: Scene, { payload }: Decision<SetUpPayload>): Promise<Shown> {
  const { place, rules, practice, people } = payload;
  return {
    facts: [
      ...(practice ? [{ label: 'setUp.kind', say: 'setUp.practice' }] : []),
      ...placeFacts(place),
      ...people.map((each) => ({
        label: `setUp.place.${each.place}`,
        typed: [each.name, each.function].filter((text) => text !== '').join(' – '),
      })),
      ...ruleFacts(rules),
    ],
  };
}

/** The entry holds from today; whoever founded the cell takes the place that they chose for themselves. */
async function admit(scene: Scene, { place, entry }: Placed): Promise<Refusal | undefined> {
  const opened = await openEntry(scene, await scene.work.read(entry));
  const next = opened && entryAfter(opened.state as EntryState, 'entry.approve');
  if (opened === undefined || next === undefined) return { refused: 'changed' };
  const organisation = await organisationById(scene, opened.terms.organisation);
  const person = {
    ...opened.person,
    organisation: organisation?.details.name ?? opened.person.organisation,
    approvedBy: scene.cell.mayor,
    approvedOn: scene.today,
  };
  const terms = { ...opened.terms, role: place };
  const item = await withParts(scene, opened.item, { terms, person }, null);
  await scene.work.replace({ ...item, status: next });
  await routeTo(scene.surroundings, person, cellIdOf(scene));
  return undefined;
}

/** In a practice cell everything is fictional, so level 1 needs no legal basis. */
const practiceBasis = (today: string): ActiveBasis => ({
  entry: 'practice',
  level: 1,
  organisation: WHOLE_CELL,
  fields: [],
  from: today,
  until: '9999-12-31',
});

async function granted(scene: Scene, { payload }: Decision<SetUpPayload>): Promise<Refusal | undefined> {
  // The mayor's own entry was admitted when the founder finished.
  for (const placed of payload.people.filter(({ place }) => place !== 'mayor')) {
    const refusal = await admit(scene, placed);
    if (refusal) return refusal;
  }
  const bases = payload.practice ? [practiceBasis(scene.today)] : scene.cell.bases;
  await scene.work.replace(withCell(await cellItem(scene), { bases }, { status: 'active' }));
  return undefined;
}

/** Back to whoever founded the cell; with the mayor's reason, where the mayor refused. */
async function backToFounder(scene: Scene, reason?: string): Promise<undefined> {
  const item = await cellItem(scene);
  const told = reason === undefined ? item : await withSealed(scene, item, 'refusal', { reason });
  await scene.work.replace(withCell(told, {}, { status: 'setting-up' }));
}

export const setUpDecision: DecisionKind<SetUpPayload> = {
  show,
  questions: () => [],
  granted,
  refused: (scene, _decision, reason) => backToFounder(scene, reason),
  withdrawn: (scene) => backToFounder(scene),
};
