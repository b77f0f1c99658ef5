import type { DataLevel } from '../../domain/cell/cell.ts';
import type { Operation } from '../../domain/policy/policy.ts';
import type { Standing } from '../../domain/roster/entry.ts';
import { openDraftOf } from '../draft/start-draft.ts';
import type { Page, Reading } from '../road/call.ts';
import { mayDo, type Scene } from '../road/scene.ts';

const ON_HOME = [
  'draft.start',
  'callback.ask',
  'advice.ask',
  'own.list',
  'desk.see',
  'draft.start-on-behalf',
  'help.see',
] as const;
export type HomeOperation = (typeof ON_HOME)[number] & Operation;

export interface HomeData {
  readonly cellName: string;
  readonly standing: Standing;
  readonly level: DataLevel;
  readonly may: readonly HomeOperation[];
  readonly draft: string | undefined;
}

async function load(scene: Scene): Promise<HomeData> {
  const may = ON_HOME.filter((operation) => mayDo(scene, operation));
  const draft = await openDraftOf(scene);
  return {
    cellName: scene.cell.name,
    standing: scene.actor.standing,
    level: scene.level,
    may,
    draft: draft?.id,
  };
}

/** What this person may do now: the buttons come from the policy, so none is shown that would be refused. */
export const seeHome: Reading<Page, HomeData> = {
  operation: 'home.see',
  on: undefined,
  audited: false,
  load,
};
