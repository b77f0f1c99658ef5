// Setting up a cell, its house rules and the hand-over, as pages.
import type { Cell } from '../domain/cell/cell.ts';
import {
  CELL_NAME,
  NUMBER_RULES,
  PLACE_QUESTIONS,
  placeAnswers,
  RULE_QUESTIONS,
  ruleAnswers,
} from '../domain/cell/settings.ts';
import type { Question } from '../domain/form/question.ts';
import { SINGLE_PLACES, type SinglePlace } from '../domain/roster/approval.ts';
import { answersOf } from '../domain/roster/entry-form.ts';
import type { Answers } from '../domain/signal/content.ts';
import { dayText } from '../use-cases/basis/basis-facts.ts';
import { CELL } from '../use-cases/records.ts';
import { appointmentQuestions } from '../use-cases/set-up/appoint-fixed.ts';
import { ABSENCE_QUESTIONS } from '../use-cases/set-up/note-absence.ts';
import type { SetUpData } from '../use-cases/set-up/see-set-up.ts';
import type { SettingsData } from '../use-cases/set-up/see-settings.ts';
import { fieldViews, type Offers } from './content.ts';
import type { Args, CommandName, ScreenName } from './intent.ts';
import {
  type PageButton,
  type PagePart,
  type PageRow,
  type PageView,
  say,
  sends,
  sentence,
  to,
  typed,
} from './page.ts';
import type { Echo } from './shape.ts';

const back = (screen: ScreenName): readonly PageButton[] => [to('button.back', { go: screen, target: CELL })];

const fieldsPart = (
  questions: readonly Question[],
  answers: Answers,
  echo: Echo,
  offers: Offers = {},
): PagePart => ({ kind: 'fields', fields: fieldViews(questions, answers, echo.typed, echo.errors, offers) });

/** Name first; then the choice between a real cell and one to practise in. */
export function startCellView(echo: Echo): PageView {
  const start = (kind: 'real' | 'practice') => ({ do: 'startCell', args: { kind } }) as const;
  return {
    screen: 'page',
    title: [say('home.startCell')],
    parts: [
      sentence('startCell.text'),
      fieldsPart([CELL_NAME], {}, echo),
      {
        kind: 'buttons',
        buttons: [sends('startCell.real', start('real')), to('startCell.practice', start('practice'))].map(
          (each) => ({ ...each, sends: true }),
        ),
      },
      sentence('startCell.practiceText', {}, 'muted'),
    ],
    buttons: [],
  };
}

/** A step with what was filled in, or that it still has to be. */
function stepRow(
  title: string,
  filled: string | undefined,
  mayChange: boolean,
  go: ScreenName,
  args: Args = {},
): PageRow {
  const button = to(filled === undefined ? 'setUp.fillIn' : 'setUp.change', { go, target: CELL, args });
  return {
    title: [say(title)],
    detail: filled === undefined ? [say('setUp.lacking')] : [typed(`✓ ${filled}`)],
    ...(mayChange ? { buttons: [button] } : {}),
  };
}

function rowsOf({ cell, missing, people, may }: SetUpData): readonly PageRow[] {
  const change = may.includes('set-up.change');
  const towns = missing.includes('towns') ? undefined : cell.municipalities.join(', ');
  const rules = NUMBER_RULES.map((rule) => cell.rules[rule]).join(' · ');
  return [
    stepRow('setUp.step.place', towns, change, 'setUpPlace'),
    { ...stepRow('setUp.step.rules', rules, change, 'setUpRules'), detail: [say('setUp.rulesReady')] },
    ...SINGLE_PLACES.map((place) => {
      const person = people.find((each) => each.place === place)?.opened.person;
      const words = person && [person.name, person.function].filter((text) => text !== '').join(' – ');
      return stepRow(`setUp.place.${place}`, words, change, 'setUpPerson', { place });
    }),
  ];
}

function stateParts({ state, missing, sentBack, cell }: SetUpData): readonly PagePart[] {
  if (state === 'awaiting-mayor') return [sentence('setUp.awaiting', {}, 'good')];
  const refused: PagePart = {
    kind: 'text',
    look: 'warning',
    words: [say('setUp.sentBack'), typed(sentBack ?? '')],
  };
  return [
    ...(cell.practice ? [sentence('setUp.practice', {}, 'warning')] : []),
    ...(sentBack === undefined ? [] : [refused]),
    sentence('setUp.text'),
    missing.length === 0
      ? sentence('setUp.complete', {}, 'good')
      : sentence('setUp.missing', { n: missing.length }, 'muted'),
  ];
}

/** The whole set-up on one page: it can be left at any moment and is resumed here. */
export function setUpView(data: SetUpData): PageView {
  const { cell, may, decision } = data;
  const finish = { do: 'finishSetUp', target: CELL, revision: cell.revision } as const;
  return {
    screen: 'page',
    title: [say('home.setUp'), typed(cell.name)],
    parts: [...stateParts(data), { kind: 'rows', rows: rowsOf(data) }],
    buttons: [
      ...(may.includes('set-up.finish') ? [to('setUp.finish', finish, 'positive')] : []),
      ...(decision === undefined ? [] : [to('setUp.decision', { go: 'decision', target: decision })]),
    ],
  };
}

/** One form of the set-up or of the settings: what is asked, one button that saves, and the way back. */
function formPage(
  title: string,
  text: string,
  fields: PagePart,
  save: { readonly label: string; readonly command: CommandName; readonly args?: Args },
  revision: number,
  from: ScreenName,
): PageView {
  const intent = { do: save.command, target: CELL, revision, ...(save.args ? { args: save.args } : {}) };
  return {
    screen: 'page',
    title: [say(title)],
    parts: [sentence(text), fields, { kind: 'buttons', buttons: [sends(save.label, intent)] }],
    buttons: back(from),
  };
}

const placeFields = (cell: Cell, echo: Echo) => fieldsPart(PLACE_QUESTIONS, placeAnswers(cell), echo);
const ruleFields = (cell: Cell, echo: Echo) => fieldsPart(RULE_QUESTIONS, ruleAnswers(cell.rules), echo);

export function setUpPlaceView({ cell }: SetUpData, echo: Echo): PageView {
  const save = { label: 'form.save', command: 'saveCellPlace' } as const;
  const fields = placeFields(cell, echo);
  return formPage('setUp.step.place', 'setUp.placeText', fields, save, cell.revision, 'setUp');
}

export function setUpRulesView({ cell }: SetUpData, echo: Echo): PageView {
  const save = { label: 'form.save', command: 'saveCellRules' } as const;
  const fields = ruleFields(cell, echo);
  return formPage('setUp.step.rules', 'setUp.rulesText', fields, save, cell.revision, 'setUp');
}

/** Who is in this place: somebody out of the directory, with their function. */
export function setUpPersonView({ cell, people }: SetUpData, place: SinglePlace, echo: Echo): PageView {
  const known = people.find((each) => each.place === place)?.opened;
  const { person, terms } = known ?? {};
  const answers: Answers =
    known && person && terms
      ? {
          ...answersOf(known),
          entryWho: person.objectId,
          ...(place === 'police' ? { policeZone: person.organisation } : {}),
        }
      : {};
  const names = person ? { names: { entryWho: person.name } } : {};
  const fields = fieldsPart(appointmentQuestions(place), answers, echo, names);
  const save = { label: 'form.save', command: 'appointFixed', args: { place } } as const;
  return formPage(`setUp.place.${place}`, `setUp.placeText.${place}`, fields, save, cell.revision, 'setUp');
}

function absenceParts({ cell, today }: SettingsData): readonly PagePart[] {
  const { handOver } = cell;
  if (handOver === null || handOver.until < today) return [];
  return [
    sentence('absence.noted', { from: dayText(handOver.from), until: dayText(handOver.until) }, 'warning'),
  ];
}

/** The rules as they hold, and what whoever looks may do about them. */
export function settingsView(data: SettingsData): PageView {
  const { cell, may } = data;
  const change = may.includes('settings.propose');
  const clear = { do: 'clearAbsence', target: CELL, revision: cell.revision } as const;
  const rules = NUMBER_RULES.map((rule) => ({
    label: say(`rule.${rule}`),
    value: [typed(String(cell.rules[rule]))],
  }));
  return {
    screen: 'page',
    title: [say('settings.title')],
    parts: [
      ...absenceParts(data),
      {
        kind: 'facts',
        facts: [
          { label: say('field.cellName'), value: [typed(cell.name)] },
          { label: say('field.cellTowns'), value: [typed(cell.municipalities.join(', '))] },
          ...rules,
          { label: say('rule.secondLook'), value: [say(`choice.secondLook.${cell.rules.secondLook}`)] },
          { label: say('rule.calendars'), value: [say(`choice.calendars.${cell.rules.calendars}`)] },
        ],
      },
      ...(change ? [sentence('settings.text', {}, 'muted')] : []),
    ],
    buttons: [
      ...(change
        ? [
            to('settings.changeRules', { go: 'settingsForm', target: CELL, args: { part: 'rules' } }),
            to('settings.changePlace', { go: 'settingsForm', target: CELL, args: { part: 'place' } }),
          ]
        : []),
      ...(may.includes('absence.note') ? [to('absence.title', { go: 'absence', target: CELL })] : []),
      ...(may.includes('absence.note') && cell.handOver !== null ? [to('absence.clear', clear)] : []),
    ],
  };
}

export function settingsFormView({ cell }: SettingsData, part: 'place' | 'rules', echo: Echo): PageView {
  const save = { label: 'settings.propose', command: 'proposeSettings', args: { part } } as const;
  const fields = part === 'place' ? placeFields(cell, echo) : ruleFields(cell, echo);
  return formPage(`setUp.step.${part}`, 'settings.text', fields, save, cell.revision, 'settings');
}

export function absenceView({ cell, today }: SettingsData, echo: Echo): PageView {
  const { handOver } = cell;
  const answers: Answers =
    handOver === null ? { absenceFrom: today } : { absenceFrom: handOver.from, absenceUntil: handOver.until };
  const save = { label: 'form.save', command: 'noteAbsence' } as const;
  const fields = fieldsPart(ABSENCE_QUESTIONS, answers, echo);
  return formPage('absence.title', 'absence.text', fields, save, cell.revision, 'settings');
}
