// How the cast brings an entry of the legal-basis register to its signatures, by pressing what they see.
import type { Actor, Filling } from './teams-client.ts';
import type { Town } from './town.ts';
import { wordsIn } from './worries.ts';

const t = wordsIn('nl');
const YEAR_MS = 365 * 24 * 3_600_000;

const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** What is typed for level 1 of the whole cell, for a year around now. */
export function levelOneFor({ clock }: Town): Filling {
  const now = clock.now().getTime();
  return {
    basisLevel: '1',
    basisOrganisation: 'all',
    basisInstrument: 'decree',
    basisArticle: 'decreet van 1 januari 2026, art. 5',
    basisCategories: 'feiten en indrukken, zonder naam',
    basisDpia: 'GEB 2026/3',
    basisDpiaDate: dayOf(now - 7 * 24 * 3_600_000),
    basisFrom: dayOf(now - 24 * 3_600_000),
    basisUntil: dayOf(now + YEAR_MS),
    basisRetention: '30',
  };
}

/** The same at level 2, for these fields and this organisation. */
export function levelTwoFor(town: Town, organisation: string, fields: readonly string[]): Filling {
  return { ...levelOneFor(town), basisLevel: '2', basisOrganisation: organisation, basisFields: fields };
}

export async function goesToBases(actor: Actor): Promise<void> {
  await actor.says('start');
  await actor.presses(t('upkeep.title'));
  await actor.presses(t('upkeep.bases'));
}

/** Up to the form, filled in. */
export async function fillsBasis(actor: Actor, filling: Filling): Promise<void> {
  await goesToBases(actor);
  await actor.presses(t('bases.prepare'));
  actor.fills(filling);
}

export async function prepares(actor: Actor, filling: Filling): Promise<void> {
  await fillsBasis(actor, filling);
  await actor.presses(t('basis.saveNew'));
}

export async function opensNotice(town: Town, actor: Actor): Promise<void> {
  await town.settles();
  await actor.presses(t('notice.open'));
}

/** Bram prepares, Audrey reviews. */
export async function isReviewed(town: Town, filling: Filling): Promise<void> {
  await prepares(town.bram, filling);
  await opensNotice(town, town.audrey);
  await town.audrey.presses(t('basis.review'));
}

/** Bram prepares, Audrey reviews, Lies signs. */
export async function isSigned(town: Town, filling: Filling): Promise<void> {
  await isReviewed(town, filling);
  await opensNotice(town, town.lies);
  await town.lies.presses(t('decision.grant'));
  await town.settles();
}
