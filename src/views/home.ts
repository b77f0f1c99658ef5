// The home card and the page for keeping the cell in order: what waits, what this person may do, nothing else.
import type { HomeData, UpkeepData } from '../use-cases/home/see-home.ts';
import { type PageView, say, sentence, to } from './page.ts';
import type { HomeView } from './view.ts';

const PLACES = {
  coordinator: 'desk',
  deputy: 'desk',
  mayor: 'mayor',
  delegate: 'mayor',
  dpo: 'dpo',
  admin: 'admin',
  police: 'partner',
  partner: 'partner',
  reporter: 'partner',
  founder: 'founder',
  stranger: 'stranger',
} as const satisfies { readonly [standing in HomeData['standing']]: HomeView['place'] };

function setUpOf({ setUp }: HomeData): Pick<HomeView, 'setUp'> {
  if (setUp === undefined) return {};
  const missing = setUp.missing.map((each) =>
    each === 'towns' ? 'setUp.step.place' : `setUp.place.${each}`,
  );
  return { setUp: { awaitsMayor: setUp.state === 'awaiting-mayor', missing } };
}

export function homeView(data: HomeData): HomeView {
  const { cellName, practice, level, standing, may, fresh, decisions, unanswered } = data;
  const place = PLACES[standing];
  const waiting = { fresh, decisions, unanswered };
  return { screen: 'home', cellName, practice, level, place, may, ...waiting, ...setUpOf(data) };
}

/** The buttons of the page for upkeep, in the order in which they stand. */
const UPKEEP = [
  ['roster.see', to('upkeep.roster', { go: 'roster' })],
  ['organisation.list', to('upkeep.organisations', { go: 'organisations' })],
  ['template.list', to('upkeep.templates', { go: 'templates' })],
  ['basis.list', to('upkeep.bases', { go: 'bases' })],
  ['settings.see', to('upkeep.settings', { go: 'settings', target: 'cell' })],
  ['access.export', to('upkeep.access', { go: 'accessList' })],
] as const;

export function upkeepView({ may }: UpkeepData): PageView {
  const buttons = UPKEEP.filter(([operation]) => may.includes(operation)).map(([, button]) => button);
  return {
    screen: 'page',
    title: [say('upkeep.title')],
    parts: [sentence('upkeep.text'), { kind: 'buttons', buttons }],
    buttons: [],
  };
}
