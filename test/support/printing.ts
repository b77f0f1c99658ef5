// Printing as a person does it: the link on a card, the page behind it, and its button.
import assert from 'node:assert/strict';
import { DEMO_CELL } from '../../src/local/demo-town.ts';
import { people } from '../../src/local/people.ts';
import { type Proposal, propose } from '../../src/use-cases/decision/propose.ts';
import { commitScene, factOf } from '../../src/use-cases/road/commit.ts';
import { type PersonId, type Scene, setScene } from '../../src/use-cases/road/scene.ts';
import type { Actor } from './teams-client.ts';
import type { Town } from './town.ts';
import { wordsIn } from './worries.ts';

export function personIdOf(key: string): PersonId {
  const person = people.find((each) => each.key === key);
  assert(person);
  return { tenantId: person.tenantId, objectId: person.objectId };
}

export async function sceneOf({ bot }: Pick<Town, 'bot'>, key: string): Promise<Scene> {
  const scene = await setScene(bot.assembly.surroundings, DEMO_CELL, personIdOf(key), undefined);
  assert(scene);
  return scene;
}

/** Bram puts this before the mayor; gives the number. */
export async function proposes(town: Pick<Town, 'bot'>, proposal: Proposal, by = 'bram'): Promise<string> {
  const scene = await sceneOf(town, by);
  const { id, number } = await propose(scene, proposal);
  const fact = factOf(scene, 'settings.propose', 'done', id);
  assert.equal(await commitScene(scene, fact, scene.work.operations), 'done');
  return number;
}

/** Another name for the cell: what the mayor reads holds all that is typed here. */
export const renaming = (name: string): Proposal => {
  const place = { name, municipalities: [name], languages: ['nl'] };
  return { kind: 'settings', about: 'cell', payload: { part: 'place', place, before: place } };
};

/** Goes to the decisions; the link of the button there, or undefined where there is none. */
export async function linkOn(actor: Actor): Promise<string | undefined> {
  const t = wordsIn('nl');
  await actor.says('beslissingen');
  const { answers } = await actor.presses(t('opener.show'));
  const links = JSON.stringify(answers).match(/http[^"\\]*\/print\/[\w-]+/g) ?? [];
  assert(links.length <= 1);
  return links[0];
}

export async function linkOf(actor: Actor): Promise<string> {
  const link = await linkOn(actor);
  assert(link, `${actor.key} sees no link, but:\n${actor.screen}`);
  return link;
}

export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
}

async function pageOf(response: Response): Promise<Page> {
  return { status: response.status, headers: response.headers, html: await response.text() };
}

export async function opens(link: string, headers: { readonly [name: string]: string } = {}): Promise<Page> {
  return pageOf(await fetch(link, { headers }));
}

/** What the button of the opened page sends. */
export async function prints(link: string, headers: { readonly [name: string]: string } = {}): Promise<Page> {
  const [, origin = '', sealed = ''] = /^(.*)\/print\/(.*)$/.exec(link) ?? [];
  const body = new URLSearchParams({ link: sealed });
  return pageOf(await fetch(`${origin}/print`, { method: 'POST', body, headers }));
}
