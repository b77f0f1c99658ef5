// The forms about a case: its name above the questions, and what can be picked.

import type { DataLevel } from '../../domain/cell/cell.ts';
import type { Operation } from '../../domain/policy/table.ts';
import type { Page, Reading } from '../road/call.ts';
import type { Scene } from '../road/scene.ts';
import { type CaseBody, caseOf, nameOfCase } from './case-item.ts';
import { caseOptions } from './list-cases.ts';
import { numbersOf } from './propose-split.ts';

export interface CaseForm {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly level: DataLevel;
  readonly options: {
    readonly [field: string]: readonly { readonly value: string; readonly text: string }[];
  };
}

type Options = (scene: Scene, id: string, body: CaseBody) => Promise<CaseForm['options']>;

/** A form about the target, for whoever may do `operation`. */
function formFor(operation: Operation, options: Options = async () => ({})): Reading<Page, CaseForm> {
  return {
    operation,
    on: 'case',
    audited: false,
    async load(scene) {
      const open = caseOf(scene);
      const { item, body } = open;
      return {
        id: item.id,
        revision: body.revision,
        name: nameOfCase(open),
        level: scene.level,
        options: await options(scene, item.id, body),
      };
    },
  };
}

export const seeNoteForm = formFor('case.note');
export const seeUnlistForm = formFor('case.propose-unlist');
export const seeRecuseForm = formFor('case.recuse');
export const seeMergeForm = formFor('case.propose-merge', async (scene, id) => ({
  mergeInto: await caseOptions(scene, id),
}));
export const seeSplitForm = formFor('case.propose-split', async (scene, _id, { signals }) => ({
  splitSignals: await numbersOf(scene, signals),
}));

/** The form for a running case of before has nothing to load. */
export const seeTakeOverForm: Reading<Page, undefined> = {
  operation: 'case.take-over',
  on: undefined,
  audited: false,
  load: async () => undefined,
};
