import { type ActiveBasis, WHOLE_CELL, within } from '../../domain/cell/cell.ts';
import {
  type BasisPhase,
  type Missing,
  missingOf,
  opensNothing,
  phaseOn,
} from '../../domain/legal-basis/opening.ts';
import type { BasisState } from '../../domain/legal-basis/workflow.ts';
import { allOrganisations } from '../people/organisation-item.ts';
import type { Item } from '../ports.ts';
import { bodyOf } from '../records.ts';
import type { Page, Reading } from '../road/call.ts';
import { mayDoAtAll, mayDoWith, type Scene } from '../road/scene.ts';
import { type BasisBody, termsOf } from './basis-item.ts';

const MOST = 200;

/** One line of the register, or of what is open. `organisation` is undefined for the whole cell. */
export interface BasisLine {
  readonly id: string;
  readonly level: 1 | 2;
  readonly organisation: string | undefined;
  readonly fields: ActiveBasis['fields'];
  readonly from: string;
  readonly until: string;
  /** Level 2 without level 1. */
  readonly opensNothing: boolean;
}

export interface Bases {
  readonly open: readonly BasisLine[];
  readonly entries: readonly (BasisLine & { readonly phase: BasisPhase })[];
  readonly missing: { readonly [level in 1 | 2]: Missing };
  readonly mayPrepare: boolean;
  readonly page: Page;
  readonly more: boolean;
}

const SHOWN = 6;
/** What waits for somebody, then what holds, then what is over. */
const ORDER: readonly BasisPhase[] = [
  'draft',
  'reviewed',
  'future',
  'active',
  'expired',
  'revoked',
  'refused',
];

function phaseOf(scene: Scene, item: Item): BasisPhase {
  return phaseOn(item.status as BasisState, termsOf(bodyOf<BasisBody>(item)), scene.today);
}

async function loadAll(scene: Scene, page: Page): Promise<Bases> {
  const { surroundings: s, pk, cell, today } = scene;
  const [listed, known] = await Promise.all([
    s.store.records.list(pk, { type: 'basis', order: 'id', limit: MOST }),
    allOrganisations(scene),
  ]);
  const nameOf = (id: string) =>
    id === WHOLE_CELL ? undefined : (known.find((each) => each.id === id)?.details.name ?? id);
  const lineOf = (id: string, terms: Omit<ActiveBasis, 'entry'>): BasisLine => ({
    id,
    level: terms.level,
    organisation: nameOf(terms.organisation),
    fields: terms.fields,
    from: terms.from,
    until: terms.until,
    opensNothing: opensNothing(cell.bases, terms),
  });
  const visible = listed.map(({ item }) => item).filter((item) => mayDoWith(scene, 'basis.see', item));
  const entries = visible
    .map((item) => ({ ...lineOf(item.id, termsOf(bodyOf<BasisBody>(item))), phase: phaseOf(scene, item) }))
    .sort(
      (one, other) =>
        ORDER.indexOf(one.phase) - ORDER.indexOf(other.phase) || other.from.localeCompare(one.from),
    );
  const phasesOf = (level: 1 | 2) =>
    entries.filter((entry) => entry.level === level).map(({ phase }) => phase);
  return {
    open: cell.bases.filter((basis) => within(basis, today)).map((basis) => lineOf(basis.entry, basis)),
    entries: entries.slice((page - 1) * SHOWN, page * SHOWN),
    missing: { 1: missingOf(phasesOf(1)), 2: missingOf(phasesOf(2)) },
    mayPrepare: mayDoAtAll(scene, 'basis.prepare'),
    page,
    more: entries.length > page * SHOWN,
  };
}

/** What is open now for which organisation, what is missing, and every entry of the register: codes and days. */
export const seeBases: Reading<Page, Bases> = {
  operation: 'basis.list',
  on: undefined,
  audited: false,
  load: loadAll,
};
