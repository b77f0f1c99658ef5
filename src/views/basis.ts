// The legal-basis register as pages: what is open for whom and what is missing, one entry with its signatures, and its form.
import type { Identifying } from '../domain/cell/cell.ts';
import type { LegalReferenceId } from '../domain/law/references.ts';
import { BASIS_QUESTIONS, WHOLE_CELL_PICK } from '../domain/legal-basis/form.ts';
import { dayText } from '../use-cases/basis/basis-facts.ts';
import type { Bases, BasisLine } from '../use-cases/basis/list-bases.ts';
import { REMARK } from '../use-cases/basis/review-basis.ts';
import { REVOKED_WHY } from '../use-cases/basis/revoke-basis.ts';
import type { BasisForm, SeenBasis } from '../use-cases/basis/see-basis.ts';
import { dayAndTime, fieldViews } from './content.ts';
import { factOf } from './decisions.ts';
import {
  type PageButton,
  type PagePart,
  type PageRow,
  type PageView,
  type Said,
  say,
  sends,
  sentence,
  stateFact,
  subheading,
  to,
  typed,
  type Words,
} from './page.ts';
import type { Reader } from './people.ts';
import type { PickOption } from './view.ts';

/** How an article is cited today, in the language of whoever reads. */
export type Cite = (reference: LegalReferenceId) => string;

const forWhom = (organisation: string | undefined): Words[number] =>
  organisation === undefined ? say('basis.wholeCell') : typed(organisation);

const fieldWords = (fields: readonly Identifying[]): readonly Said[] =>
  fields.map((field) => say(`basis.fieldShort.${field}`));

function openRow(line: BasisLine): PageRow {
  const until = say('basis.until', { until: dayText(line.until) });
  const nothing = line.opensNothing ? [say('basis.opensNothing')] : [];
  return { title: [forWhom(line.organisation)], detail: [...fieldWords(line.fields), until, ...nothing] };
}

/** The others stand among the entries below; a card has its limits. */
const OPEN_SHOWN = 5;

function levelParts(data: Bases, level: 1 | 2): readonly PagePart[] {
  const open = data.open.filter((line) => line.level === level);
  return [
    subheading(`bases.level${level}`),
    sentence(`bases.what${level}`, {}, 'muted'),
    ...(open.length === 0
      ? [sentence(`bases.missing.${data.missing[level]}`, {}, 'warning')]
      : [{ kind: 'rows', rows: open.slice(0, OPEN_SHOWN).map(openRow) } as const]),
    ...(open.length > OPEN_SHOWN ? [sentence('bases.more', { n: open.length - OPEN_SHOWN }, 'muted')] : []),
  ];
}

function entryRow(line: Bases['entries'][number]): PageRow {
  const period = say('basis.fromUntil', { from: dayText(line.from), until: dayText(line.until) });
  return {
    title: [say(`bases.level${line.level}`), typed('·'), forWhom(line.organisation)],
    detail: [say(`basis.phase.${line.phase}`), typed('·'), period, ...fieldWords(line.fields)],
    buttons: [to('bases.open', { go: 'basis', target: line.id })],
  };
}

/** Level by level: for whom it is open, or what is missing; then every entry. */
export function basesView(data: Bases, cite: Cite): PageView {
  return {
    screen: 'page',
    title: [say('bases.title')],
    parts: [
      sentence('bases.why', { law: cite('livcPersonalData') }),
      subheading('bases.level0'),
      sentence('bases.what0', {}, 'muted'),
      ...levelParts(data, 1),
      ...levelParts(data, 2),
      subheading('bases.entries'),
      ...(data.entries.length === 0 ? [sentence('bases.none')] : []),
      { kind: 'rows', rows: data.entries.map(entryRow) },
    ],
    buttons: data.mayPrepare ? [to('bases.prepare', { go: 'basisPrepare' }, 'positive')] : [],
    turning: { page: data.page, more: data.more, intent: { go: 'bases' } },
  };
}

/** The text that goes with a no, and its button; a yes needs none. */
function signing(data: SeenBasis, { echo }: Reader): readonly PagePart[] {
  const { id: target, revision, may } = data;
  const about = { target, revision };
  const stops = may.includes('basis.revoke');
  if (!may.includes('basis.return') && !stops) return [];
  const buttons: readonly PageButton[] = [
    ...(may.includes('basis.review')
      ? [to('basis.review', { do: 'reviewBasis', ...about }, 'positive' as const)]
      : []),
    stops
      ? sends('basis.revoke', { do: 'revokeBasis', ...about }, 'destructive')
      : sends('basis.return', { do: 'returnBasis', ...about }, 'destructive'),
  ];
  return [
    sentence(stops ? 'basis.revokeText' : 'basis.reviewText', {}, 'muted'),
    { kind: 'fields', fields: fieldViews([stops ? REVOKED_WHY : REMARK], {}, echo.typed, echo.errors) },
    { kind: 'buttons', buttons },
  ];
}

/** One entry: everything that it says, who signed it, and what whoever looks may do. */
export function basisView(data: SeenBasis, reader: Reader, now: Date): PageView {
  const { id: target, revision, phase, may } = data;
  return {
    screen: 'page',
    title: [say('basis.title')],
    parts: [
      ...(data.opensNothing ? [sentence('basis.opensNothing', {}, 'warning')] : []),
      { kind: 'facts', facts: [stateFact(`basis.phase.${phase}`), ...data.facts.map(factOf)] },
      ...signing(data, reader),
    ],
    buttons: [
      ...(may.includes('basis.change') ? [to('basis.change', { go: 'basisChange', target })] : []),
      ...(may.includes('basis.drop')
        ? [to('basis.drop', { do: 'dropBasis', target, revision }, 'destructive' as const)]
        : []),
      to('bases.title', { go: 'bases' }),
    ],
    watermark: { viewer: data.viewer, at: dayAndTime(now.toISOString(), reader.timeZone) },
  };
}

/** Enough to choose by: a cell may have many organisations, and a card has its limits. */
const shortName = (name: string): string => [...name].slice(0, 60).join('');

/** The form of a new entry, or of one that is changed. */
export function basisFormView(
  { about, answers, organisations }: BasisForm,
  { echo }: Reader,
  cite: Cite,
): PageView {
  const options: readonly PickOption[] = [
    { value: WHOLE_CELL_PICK, words: [say('basis.wholeCell')] },
    ...organisations.map(({ id, details }) => ({ value: id, words: [typed(shortName(details.name))] })),
  ];
  const offers = { options: { basisOrganisation: options } };
  const save = about
    ? sends('basis.save', { do: 'changeBasis', target: about.id, revision: about.revision })
    : sends('basis.saveNew', { do: 'prepareBasis' });
  return {
    screen: 'page',
    title: [say(about ? 'basis.change' : 'bases.prepare')],
    parts: [
      sentence('basis.formIntro', {
        law: cite('livcPersonalData'),
        consultation: cite('caseConsultation'),
      }),
      sentence('basis.formDesk', {}, 'muted'),
      { kind: 'fields', fields: fieldViews(BASIS_QUESTIONS, answers, echo.typed, echo.errors, offers) },
      { kind: 'buttons', buttons: [save] },
    ],
    buttons: [
      about ? to('button.back', { go: 'basis', target: about.id }) : to('button.back', { go: 'bases' }),
    ],
  };
}
