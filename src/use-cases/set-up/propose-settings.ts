// House rules of a running cell: the coordinator prepares, the mayor decides (domain.md §10).
import type { HouseRules } from '../../domain/cell/cell.ts';
import {
  changedRules,
  type Place,
  readHouseRules,
  readPlace,
  samePlace,
} from '../../domain/cell/settings.ts';
import type { Typed } from '../../domain/signal/answering.ts';
import type { Decision, DecisionKind, Fact } from '../decision/kind.ts';
import { propose } from '../decision/propose.ts';
import { CELL } from '../records.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { changedRuleFacts, placeFacts } from './cell-facts.ts';
import { cellItem, withCell } from './cell-item.ts';
import { MUNICIPALITY, nameOrganisation } from './own-organisation.ts';

/** Only what would change, so that two proposals at once do not undo each other; and how it was. */
export type SettingsPayload =
  | { readonly part: 'place'; readonly place: Place; readonly before: Place }
  | { readonly part: 'rules'; readonly changes: Partial<HouseRules>; readonly before: HouseRules };

export interface ProposeSettings {
  readonly part: SettingsPayload['part'];
  readonly typed: Typed;
}

const SAME: Outcome = { done: 'settingsSame', target: CELL };

async function proposed(scene: Scene, payload: SettingsPayload): Promise<Outcome> {
  const { number } = await propose(scene, { kind: 'settings', about: CELL, payload });
  // The cell itself stays as it is; the press is remembered on it, and an older card of it is out of date.
  await scene.work.replace(withCell(await cellItem(scene), {}));
  return { done: 'settingsProposed', target: CELL, number };
}

async function decide(scene: Scene, { part, typed }: ProposeSettings): Promise<Outcome | Refusal> {
  if (part === 'place') {
    const { name, municipalities, languages } = scene.cell;
    const before: Place = { name, municipalities, languages };
    const read = readPlace(typed);
    if ('errors' in read) return { refused: 'fields', errors: read.errors };
    return samePlace(before, read.value) ? SAME : proposed(scene, { part, place: read.value, before });
  }
  const before = scene.cell.rules;
  const read = readHouseRules(typed, before);
  if ('errors' in read) return { refused: 'fields', errors: read.errors };
  const changes = changedRules(before, read.value);
  return Object.keys(changes).length === 0 ? SAME : proposed(scene, { part, changes, before });
}

/** Puts other house rules, or another name, before the mayor. */
export const proposeSettings: Command<ProposeSettings> = {
  operation: 'settings.propose',
  on: 'cell',
  seenBy: 'settings.see',
  decide,
};

function factsOf(payload: SettingsPayload): readonly Fact[] {
  if (payload.part === 'place') return placeFacts(payload.place);
  return changedRuleFacts(payload.before, { ...payload.before, ...payload.changes });
}

async function granted(scene: Scene, { payload }: Decision<SettingsPayload>): Promise<Refusal | undefined> {
  const item = await cellItem(scene);
  if (payload.part === 'place') {
    await nameOrganisation(scene, MUNICIPALITY, payload.place.municipalities.join(', '));
    await scene.work.replace(withCell(item, payload.place));
    return undefined;
  }
  const rules: HouseRules = { ...scene.cell.rules, ...payload.changes };
  // Another proposal was granted meanwhile, and the two together would break a bound.
  if (rules.reporterDays > rules.signalDays) return { refused: 'changed' };
  await scene.work.replace(withCell(item, { rules }));
  return undefined;
}

export const settingsDecision: DecisionKind<SettingsPayload> = {
  show: async (_scene, { payload }) => ({ facts: factsOf(payload) }),
  questions: () => [],
  granted,
  refused: async () => undefined,
};
