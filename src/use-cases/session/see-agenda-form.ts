// What can be put on the agenda, and who can be invited: lists, for screens only.
import { type Course, courseOf, inAgendaOrder } from '../../domain/session/agenda.ts';
import { FIXED_PLACES, ROLES_AT_SESSIONS } from '../../domain/session/fixed-members.ts';
import { asCase, nameOfCase } from '../case/case-item.ts';
import { seenCases } from '../case/list-cases.ts';
import { everyItem } from '../people/every-item.ts';
import type { TemplateDetails } from '../people/keep-template.ts';
import { allEntries } from '../people/see-roster.ts';
import { openSealed } from '../register.ts';
import type { Page, Reading } from '../road/call.ts';
import type { Scene } from '../road/scene.ts';
import { targetOf } from '../signal/signal-item.ts';
import { inFull, named } from './people-of-session.ts';
import { sessionBody } from './session-item.ts';

interface AboutDraft {
  readonly id: string;
  readonly revision: number;
  readonly number: string;
}

export interface AgendaForm extends AboutDraft {
  readonly cases: readonly { readonly value: string; readonly name: string; readonly course: Course }[];
  readonly chosen: readonly string[];
}

/** More choices than this are no card that Teams draws. */
const OFFERED_MOST = 60;

const aboutDraft = (scene: Scene): AboutDraft => {
  const item = targetOf(scene);
  const { revision, number } = sessionBody(item);
  return { id: item.id, revision, number };
};

/** Listed cases that whoever plans may see, in the order of the house. */
export const seeAgendaForm: Reading<Page, AgendaForm> = {
  operation: 'session.change',
  on: 'session',
  audited: false,
  async load(scene) {
    const cases = (await seenCases(scene, 'listed')).map((item) => {
      const open = asCase(item);
      return { value: item.id, name: nameOfCase(open), course: courseOf(open.body) };
    });
    const { agenda } = sessionBody(targetOf(scene));
    return {
      ...aboutDraft(scene),
      cases: inAgendaOrder(cases).slice(0, OFFERED_MOST),
      chosen: agenda.map((line) => line.case),
    };
  },
};

export interface PeopleForm extends AboutDraft {
  readonly people: readonly { readonly value: string; readonly text: string }[];
  readonly templates: readonly { readonly value: string; readonly text: string }[];
  readonly chosen: readonly string[];
}

async function invitableEntries(scene: Scene): Promise<readonly string[]> {
  const entries = (await allEntries(scene)).filter(
    ({ state, terms }) => state === 'approved' && ROLES_AT_SESSIONS.includes(terms.role),
  );
  const rank = (role: (typeof entries)[number]['terms']['role']) => ROLES_AT_SESSIONS.indexOf(role);
  return entries
    .toSorted(
      (one, other) =>
        rank(one.terms.role) - rank(other.terms.role) || one.person.name.localeCompare(other.person.name),
    )
    .slice(0, OFFERED_MOST)
    .map(({ item }) => item.id);
}

async function templateOptions(scene: Scene): Promise<PeopleForm['templates']> {
  const items = (await everyItem(scene, 'template')).slice(0, OFFERED_MOST);
  return Promise.all(
    items.map(async (item) => {
      const details = await openSealed<TemplateDetails>(scene.surroundings, item, 'details');
      return { value: item.id, text: details?.name ?? '…' };
    }),
  );
}

/** Approved members by name; the three fixed members are chosen already (art. 3 §1). */
export const seePeopleForm: Reading<Page, PeopleForm> = {
  operation: 'session.change',
  on: 'session',
  audited: true,
  async load(scene) {
    const { invitees } = sessionBody(targetOf(scene));
    const [entries, templates] = await Promise.all([invitableEntries(scene), templateOptions(scene)]);
    const people = await named(
      scene,
      entries.map((entry) => ({ entry, fixed: false })),
    );
    const { mayor, police, desk } = scene.cell;
    const holders = { mayor, police, coordinator: desk.coordinator };
    const fixed = FIXED_PLACES.map((place) => holders[place]);
    const chosen = invitees.length === 0 ? fixed : invitees.map(({ entry }) => entry);
    return {
      ...aboutDraft(scene),
      people: people.map((person) => ({ value: person.entry, text: inFull(person) })),
      templates,
      chosen: entries.filter((entry) => chosen.includes(entry)),
    };
  },
};
