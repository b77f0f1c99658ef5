import type { CaseState } from '../../domain/case/workflow.ts';
import type { Item } from '../ports.ts';
import type { Page, Reading } from '../road/call.ts';
import { mayDoAtAll, mayDoWith, type Scene } from '../road/scene.ts';
import { asCase, nameOfCase } from './case-item.ts';

export interface ListedCase {
  readonly id: string;
  /** `C-2026-007 · Kiezel`. */
  readonly name: string;
  readonly state: CaseState;
  readonly since: string;
}

export interface Cases {
  readonly cases: readonly ListedCase[];
  readonly page: Page;
  readonly more: boolean;
  readonly mayTakeOver: boolean;
}

const SHOWN = 8;
const STEP = 200;
/** No cell has so many; beyond it the oldest are left out. */
const STEPS_MOST = 5;

/** All cases of this cell that this person may see. What is not theirs is gone before pages are counted: a short page would tell. */
export async function seenCases(scene: Scene, status?: CaseState): Promise<readonly Item[]> {
  const { records } = scene.surroundings.store;
  const seen: Item[] = [];
  let after: Item | undefined;
  for (let step = 0; step < STEPS_MOST; step += 1) {
    const found = await records.list(scene.pk, {
      type: 'case',
      ...(status === undefined ? {} : { status }),
      order: 'id',
      limit: STEP,
      ...(after === undefined ? {} : { after }),
    });
    seen.push(...found.map(({ item }) => item).filter((item) => mayDoWith(scene, 'case.see', item)));
    after = found.at(-1)?.item;
    if (found.length < STEP) break;
  }
  return seen;
}

const rank = ({ state }: ListedCase) => (state === 'listed' ? 0 : 1);

const byNumber = (one: ListedCase, other: ListedCase) =>
  one.name.localeCompare(other.name, 'en', { numeric: true });

/** Those that run come first, the newest number first. */
function inOrder(items: readonly Item[]): readonly ListedCase[] {
  return items
    .map((item) => {
      const open = asCase(item);
      return { id: item.id, name: nameOfCase(open), state: open.state, since: open.body.listedAt };
    })
    .toSorted((one, other) => rank(one) - rank(other) || byNumber(other, one));
}

async function load(scene: Scene, page: Page): Promise<Cases> {
  const cases = inOrder(await seenCases(scene));
  return {
    cases: cases.slice((page - 1) * SHOWN, page * SHOWN),
    page,
    more: cases.length > page * SHOWN,
    mayTakeOver: mayDoAtAll(scene, 'case.take-over'),
  };
}

/** The mayor's list of cases: numbers, words, states and days, no content. */
export const listCases: Reading<Page, Cases> = {
  operation: 'case.list',
  on: undefined,
  audited: false,
  load,
};

/** More choices than this, beside a text to read, are no card that Teams draws. */
const OPTIONS_MOST = 80;

/** The listed cases that this person may see, to choose from, the newest first; without `except`. */
export async function caseOptions(
  scene: Scene,
  except?: string,
): Promise<readonly { readonly value: string; readonly text: string }[]> {
  const cases = inOrder(await seenCases(scene, 'listed'));
  return cases
    .filter(({ id }) => id !== except)
    .slice(0, OPTIONS_MOST)
    .map(({ id, name }) => ({ value: id, text: name }));
}
