// A cell as the mayor reads it before agreeing: its place, its rules and who is in the fixed places.
import { type HouseRules, type Language, rulesOf } from '../../domain/cell/cell.ts';
import { entryAt } from '../../domain/cell/set-up.ts';
import { NUMBER_RULES, type Place } from '../../domain/cell/settings.ts';
import { SINGLE_PLACES, type SinglePlace } from '../../domain/roster/approval.ts';
import type { Fact } from '../decision/kind.ts';
import { type OpenedEntry, openEntry } from '../people/entry-item.ts';
import type { Scene } from '../road/scene.ts';

/** Each in its own words, as everybody finds it on the screen for languages. */
const LANGUAGE_NAMES: { readonly [language in Language]: string } = {
  nl: 'Nederlands',
  fr: 'Français',
  de: 'Deutsch',
  en: 'English',
};

export const placeFacts = ({ name, municipalities, languages }: Place): readonly Fact[] => [
  { label: 'field.cellName', typed: name },
  { label: 'field.cellTowns', typed: municipalities.join(', ') },
  { label: 'field.cellLanguages', typed: languages.map((each) => LANGUAGE_NAMES[each]).join(', ') },
];

/** `rules`: as they were put before the mayor, perhaps by an earlier version. */
export const ruleFacts = (rules: HouseRules): readonly Fact[] => [
  ...NUMBER_RULES.map((rule) => ({ label: `rule.${rule}`, typed: String(rules[rule]) })),
  { label: 'rule.secondLook', say: `choice.secondLook.${rules.secondLook}` },
  { label: 'rule.calendars', say: `choice.calendars.${rulesOf(rules).calendars}` },
];

/** Only what would become different. */
export function changedRuleFacts(before: HouseRules, after: HouseRules): readonly Fact[] {
  const old = ruleFacts(before);
  const isOther = (fact: Fact, at: number) => JSON.stringify(fact) !== JSON.stringify(old[at]);
  return ruleFacts(after).filter(isOther);
}

export interface Placed {
  readonly place: SinglePlace;
  readonly entry: string;
  readonly name: string;
  readonly function: string;
}

/** The entries in the fixed places, as far as these are filled in; by point reads. */
export async function fixedEntries(
  scene: Scene,
): Promise<readonly { readonly place: SinglePlace; readonly opened: OpenedEntry }[]> {
  const found = await Promise.all(
    SINGLE_PLACES.map(async (place) => {
      const entry = entryAt(scene.cell, place);
      const opened = entry === '' ? undefined : await openEntry(scene, await scene.work.read(entry));
      return opened && { place, opened };
    }),
  );
  return found.filter((each) => each !== undefined);
}

/** Who that is, in words. */
export async function placedPeople(scene: Scene): Promise<readonly Placed[]> {
  const entries = await fixedEntries(scene);
  return entries.map(({ place, opened: { item, person } }) => ({
    place,
    entry: item.id,
    name: person.name,
    function: person.function,
  }));
}
