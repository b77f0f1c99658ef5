// The forms of the roster, the organisations and the templates, as pages.
import { entryQuestions, NEW_ENTRY, roleIn } from '../domain/roster/entry-form.ts';
import { ORGANISATION_QUESTIONS, organisationAnswers } from '../domain/roster/organisation.ts';
import { readableDay } from '../use-cases/people/entry-facts.ts';
import { TEMPLATE_QUESTIONS } from '../use-cases/people/keep-template.ts';
import type { KnownOrganisation } from '../use-cases/people/organisation-item.ts';
import type { EntryForm, NewEntryForm } from '../use-cases/people/see-entry-form.ts';
import type { Organisations } from '../use-cases/people/see-organisations.ts';
import type { TemplateForm, Templates } from '../use-cases/people/see-templates.ts';
import { fieldViews } from './content.ts';
import {
  type PagePart,
  type PageRow,
  type PageView,
  say,
  sends,
  sentence,
  to,
  typed,
  type Words,
} from './page.ts';
import type { Reader } from './people.ts';
import type { PickOption } from './view.ts';

const pickOrganisations = (organisations: readonly KnownOrganisation[]): readonly PickOption[] =>
  organisations.map(({ id, details }) => ({ value: id, words: [typed(details.name)] }));

/** The first step: who, as what, for whom. `name` is that of the person chosen before, where something else was wrong. */
export function newEntryView({ organisations }: NewEntryForm, { echo }: Reader, name: string): PageView {
  const options = { entryOrg: pickOrganisations(organisations) };
  const fields = fieldViews(NEW_ENTRY, {}, echo.typed, echo.errors, { options, names: { entryWho: name } });
  const none = organisations.length === 0;
  return {
    screen: 'page',
    title: [say('entry.newTitle')],
    parts: [
      sentence('entry.newText'),
      ...(none ? [sentence('organisations.none', {}, 'warning')] : []),
      { kind: 'fields', fields },
    ],
    buttons: [
      ...(none ? [] : [sends('entry.begin', { do: 'prepareEntry' })]),
      to('organisations.title', { go: 'organisations' }),
      to('roster.title', { go: 'roster' }),
    ],
  };
}

/** Nobody who could stand in: nothing to ask. */
const OF_SUBSTITUTE: readonly string[] = ['entrySubstitute', 'entrySubstituteUntil'];

/** The second step, or a change of what holds. Whoever chooses another role is asked what that role needs. */
export function entryFormView(data: EntryForm, { echo }: Reader, withPlace: boolean): PageView {
  const { id: target, revision, state, guest } = data;
  const role = roleIn(withPlace ? (echo.typed ?? {}) : {}, data.role);
  const substitutes = data.substitutes.map(({ id, name }) => ({ value: id, words: [typed(name)] }));
  const questions = entryQuestions(role, guest, withPlace).filter(
    ({ id }) => substitutes.length > 0 || !OF_SUBSTITUTE.includes(id),
  );
  const options = { entryOrg: pickOrganisations(data.organisations), entrySubstitute: substitutes };
  const fields = fieldViews(questions, data.answers, echo.typed, echo.errors, { options });
  const args = withPlace ? { args: { whole: 'yes' } } : {};
  const place: Words = withPlace ? [] : [typed('·'), say(`choice.entryRole.${role}`)];
  return {
    screen: 'page',
    title: [typed(data.name), ...place],
    parts: [
      sentence(state === 'prepared' ? 'entry.formText' : 'entry.changeText'),
      { kind: 'fields', fields },
    ],
    buttons: [
      sends('entry.propose', { do: 'changeEntry', target, revision, ...args }),
      to('button.back', { go: 'entry', target }),
    ],
  };
}

function protocolWords({ details }: KnownOrganisation): Words {
  const { protocol } = details;
  return 'reference' in protocol
    ? [say('organisation.protocol'), typed(`${protocol.reference} · ${readableDay(protocol.date)}`)]
    : [say('organisation.noProtocol'), typed(protocol.noneBecause)];
}

export function organisationsView({ shown, page, more, mayAdd }: Organisations): PageView {
  const rows = shown.map(
    (each): PageRow => ({
      title: [typed(each.details.name)],
      detail: [say(`choice.orgSector.${each.details.sector}`), typed('·'), ...protocolWords(each)],
      buttons: each.mayChange ? [to('people.change', { go: 'organisationForm', target: each.id })] : [],
    }),
  );
  return {
    screen: 'page',
    title: [say('organisations.title')],
    parts: [
      sentence('organisations.text', {}, 'muted'),
      ...(rows.length === 0 ? [sentence('organisations.none')] : [{ kind: 'rows', rows } as const]),
    ],
    buttons: [
      ...(mayAdd ? [to('organisations.add', { go: 'organisationForm' }, 'positive')] : []),
      to('roster.title', { go: 'roster' }),
    ],
    turning: { page, more, intent: { go: 'organisations' } },
  };
}

export function organisationFormView(known: KnownOrganisation | undefined, { echo }: Reader): PageView {
  const answers = known ? organisationAnswers(known.details) : {};
  const save = known
    ? sends('form.save', { do: 'changeOrganisation', target: known.id, revision: known.revision })
    : sends('form.save', { do: 'addOrganisation' });
  return {
    screen: 'page',
    title: known ? [typed(known.details.name)] : [say('organisations.add')],
    parts: [
      sentence('organisations.text', {}, 'muted'),
      { kind: 'fields', fields: fieldViews(ORGANISATION_QUESTIONS, answers, echo.typed, echo.errors) },
    ],
    buttons: [save, to('button.back', { go: 'organisations' })],
  };
}

export function templatesView({ shown, page, more, mayAdd }: Templates): PageView {
  const rows = shown.map(
    ({ id, name, members }): PageRow => ({
      title: [typed(name)],
      detail: [say('templates.members', { n: members })],
      buttons: [to('people.open', { go: 'templateForm', target: id })],
    }),
  );
  return {
    screen: 'page',
    title: [say('templates.title')],
    parts: [
      sentence('templates.text', {}, 'muted'),
      ...(rows.length === 0 ? [sentence('templates.none')] : [{ kind: 'rows', rows } as const]),
    ],
    buttons: [
      ...(mayAdd ? [to('templates.add', { go: 'templateForm' }, 'positive')] : []),
      to('roster.title', { go: 'roster' }),
    ],
    turning: { page, more, intent: { go: 'templates' } },
  };
}

export function templateFormView(data: TemplateForm, { echo }: Reader): PageView {
  const { id: target, revision, name, members, gone, offered } = data;
  const options = {
    templateMembers: offered.map((each) => ({
      value: each.id,
      words: [typed(`${each.name} · ${each.organisation}`)],
    })),
  };
  const answers = { templateName: name, templateMembers: members };
  const fields = fieldViews(TEMPLATE_QUESTIONS, answers, echo.typed, echo.errors, { options });
  const left: readonly PagePart[] =
    gone.length === 0
      ? []
      : [{ kind: 'text', words: [say('templates.gone'), typed(gone.join(', '))], look: 'warning' }];
  const buttons =
    target === undefined
      ? [sends('form.save', { do: 'addTemplate' })]
      : [
          sends('form.save', { do: 'changeTemplate', target, revision }),
          to('templates.drop', { do: 'dropTemplate', target, revision }, 'destructive'),
        ];
  return {
    screen: 'page',
    title: target === undefined ? [say('templates.add')] : [typed(name)],
    parts: [...left, { kind: 'fields', fields }],
    buttons: [...buttons, to('button.back', { go: 'templates' })],
  };
}
