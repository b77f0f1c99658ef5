// What coordinator and mayor do about the roster, as they do it.
import { localDay } from '../../src/domain/cell/local-day.ts';
import { people } from '../../src/local/people.ts';
import type { Actor, Filling } from './teams-client.ts';
import { DAYS, type Town } from './town.ts';
import { wordsIn } from './worries.ts';

const t = wordsIn('nl');

export const nameOf = (key: string): string => personOf(key).name;
export const idOf = (key: string): string => personOf(key).objectId;

function personOf(key: string) {
  const person = people.find((each) => each.key === key);
  if (person === undefined) throw new Error(`nobody called ${key} lives in town`);
  return person;
}

/** The day in the cell's zone, so many days from now. */
export function dayFrom({ clock }: Town, days: number): string {
  return localDay(new Date(clock.now().getTime() + days * DAYS), 'Europe/Brussels');
}

export const SCHOOL = 'GO! Atheneum Voorbeeldegem';
export const POLICE = 'Lokale politie Voorbeeldegem';
export const TOWN_HALL = 'Gemeente Voorbeeldegem';

/** What the second step asks of everybody. */
export const aTeacher = (town: Town, more: Filling = {}): Filling => ({
  entryFunction: 'zorgleerkracht',
  entryCategory: 'municipal',
  entrySecrecy: 'discretion',
  entryFrom: dayFrom(town, 0),
  ...more,
});

/** The roster, turned to the page with these words; its first page where none are given. */
export async function opensRoster(actor: Actor, words = ''): Promise<void> {
  await actor.says('start');
  await actor.presses(t('upkeep.title'));
  await actor.presses(t('upkeep.roster'));
  while (!actor.screen.includes(words) && actor.buttons.includes(t('reading.after')))
    await actor.presses(t('reading.after'));
}

export async function opensEntry(actor: Actor, key: string): Promise<void> {
  await opensRoster(actor, nameOf(key));
  await actor.presses(t('people.open'), { near: nameOf(key) });
}

/** The first step: somebody out of the directory, as what, for whom. */
export async function begins(actor: Actor, who: string, role: string, organisation = SCHOOL): Promise<void> {
  await opensRoster(actor);
  await actor.presses(t('roster.prepare'));
  actor.fills({ entryWho: idOf(who), entryRole: role, entryOrg: organisation });
  await actor.presses(t('entry.begin'));
}

/** Both steps: it waits for the mayor afterwards. */
export async function prepares(
  town: Town,
  who: string,
  role: string,
  { organisation = SCHOOL, by = town.bram, ...more }: Filling & { organisation?: string; by?: Actor } = {},
): Promise<void> {
  await begins(by, who, role, organisation);
  by.fills(aTeacher(town, more));
  await by.presses(t('entry.propose'));
}

/** Opens the decision that waits first. */
export async function opensDecision(actor: Actor): Promise<void> {
  await actor.says('start');
  await actor.presses(t('decisions.title'));
  await actor.presses(t('decision.open'));
}

export async function approves(actor: Actor): Promise<void> {
  await opensDecision(actor);
  await actor.presses(t('decision.grant'));
}

/** The form of a change of an entry that holds. */
export async function opensChange(actor: Actor, key: string): Promise<void> {
  await opensEntry(actor, key);
  await actor.presses(t('entry.change'));
}

export async function stops(actor: Actor, key: string, button: string): Promise<void> {
  await opensEntry(actor, key);
  await actor.presses(t('entry.stop'));
  actor.fills({ entryReason: 'werkt hier niet meer' });
  await actor.presses(button);
}
