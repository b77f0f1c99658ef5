import { caseEndsAt, later } from '../../domain/case/terms.ts';
import { dataLevelOn, type Language } from '../../domain/cell/cell.ts';
import type { EntryPerson } from '../../domain/roster/entry.ts';
import {
  type Contribution,
  type ContributionKind,
  type ContributionSource,
  contributionQuestions,
  isAskedAboutClient,
} from '../../domain/session/contribution.ts';
import { agendaItemAfter } from '../../domain/session/workflow.ts';
import { readFields, type Typed } from '../../domain/signal/answering.ts';
import type { Answers } from '../../domain/signal/content.ts';
import { namesIn } from '../../domain/signal/rules.ts';
import { asCase } from '../case/case-item.ts';
import type { Item } from '../ports.ts';
import { asBody, SCHEMA_VERSION } from '../records.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import { mayDo, type Scene } from '../road/scene.ts';
import { personOf } from '../roster-person.ts';
import { itemOf, type OpenedItem } from './at-table.ts';

/**
 * `ctb.<random>`, type `contribution`; its assignee is the item of the agenda; sealed `content` (Contribution) under the key of the case, with
 * which it ends.
 */
export interface ContributionBody {
  readonly case: string;
  readonly kind: ContributionKind;
  readonly source: ContributionSource;
  readonly at: string;
}

export interface GiveContribution {
  readonly typed: Typed;
  readonly language: Language;
  readonly namesConfirmed: boolean;
  /** A lawyer said that it is about nobody whom they defend or advise. */
  readonly notAboutClient: boolean;
}

/** Gate 1 by organisation: whoever writes needs the basis of their own. */
const ownLevel = ({ cell, today, actor }: Scene) => dataLevelOn(cell, today, actor.organisation);

/** Only who is there, while the item is open, and where the own organisation may write. */
export function mayContribute(scene: Scene, { body }: OpenedItem): boolean {
  const isThere = body.present.includes(scene.actor.entry);
  return isThere && ownLevel(scene) >= 1 && mayDo(scene, 'contribution.give');
}

async function contributionItem(
  scene: Scene,
  { item }: OpenedItem,
  found: Item,
  { answers, person }: { readonly answers: Answers; readonly person: EntryPerson | undefined },
): Promise<Item> {
  const { surroundings: s, pk, now, cell } = scene;
  const { body } = asCase(found);
  const id = `ctb.${s.chance.id()}`;
  const content: Contribution = {
    text: String(answers.contributionText),
    function: person?.function ?? '–',
  };
  const place = { container: 'records', id, name: 'content' } as const;
  const open: ContributionBody = {
    case: found.id,
    kind: answers.contributionKind as ContributionKind,
    source: answers.contributionSource as ContributionSource,
    at: now.toISOString(),
  };
  return {
    id,
    pk,
    type: 'contribution',
    schemaVersion: SCHEMA_VERSION,
    assignee: item.id,
    // The record moves the end of the case a year on from this discussion.
    purgeAt: later(caseEndsAt(now, cell.rules.caseDays), found.purgeAt),
    body: asBody(open),
    sealed: { content: await s.keys.seal(pk, body.contentKey, place, 1, { ...content }) },
  };
}

async function decide(scene: Scene, input: GiveContribution): Promise<Outcome | Refusal> {
  const opened = itemOf(scene);
  const found = await scene.work.read(opened.body.case);
  const isOpen = agendaItemAfter(opened.state, 'contribution.give') !== undefined;
  if (!isOpen || found?.type !== 'case' || !mayContribute(scene, opened)) return { refused: 'changed' };
  const person = await personOf(scene, scene.actor.entry);
  if (person !== undefined && isAskedAboutClient(person.secrecyRegime) && !input.notAboutClient)
    return { refused: 'needsGround' };
  const { answers, errors } = readFields(contributionQuestions(scene.actor.standing), input.typed);
  if (errors.length > 0) return { refused: 'fields', errors };
  const names = namesIn([String(answers.contributionText)], input.language);
  if (ownLevel(scene) < 2 && !input.namesConfirmed && names.length > 0)
    return { refused: 'namesUnconfirmed' };
  scene.work.create(await contributionItem(scene, opened, found, { answers, person }));
  return { done: 'tableContributed', target: opened.item.id };
}

/** Gate 8: whoever wants to; nobody has to, and nobody sees who did not. */
export const giveContribution: Command<GiveContribution> = {
  operation: 'contribution.give',
  on: 'agenda-item',
  seenBy: 'item.know',
  decide,
};
