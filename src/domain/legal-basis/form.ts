// What is asked of an entry of the register, and what has to be true of it before anybody looks at it.
import { IDENTIFYING, type Identifying, WHOLE_CELL } from '../cell/cell.ts';
import { ask, type Question, requiredWhen } from '../form/question.ts';
import { type FieldError, readFields, type Typed } from '../signal/answering.ts';
import type { Answers } from '../signal/content.ts';
import { type BasisDetails, type BasisTerms, INSTRUMENTS, type Instrument, RETENTIONS } from './entry.ts';

/** What the form says for the whole cell: `*` is no id of a stored thing. */
export const WHOLE_CELL_PICK = 'all';

/** In the order in which they are drawn. The rule behind each: domain.md §2, gate 1. */
export const BASIS_QUESTIONS: readonly Question[] = [
  ask.choice('basisLevel', ['1', '2']),
  ask.pick('basisOrganisation'),
  requiredWhen(ask.choicesIfAny('basisFields', IDENTIFYING), 'basisLevel', ['2']),
  ask.choice('basisInstrument', INSTRUMENTS),
  ask.plain('basisArticle', 300),
  requiredWhen(ask.plainIfAny('basisReference', 100), 'basisInstrument', ['prosecutor']),
  requiredWhen(ask.dateIfAny('basisDate'), 'basisInstrument', ['prosecutor']),
  ask.plain('basisCategories', 600),
  ask.plain('basisDpia', 100),
  ask.date('basisDpiaDate'),
  ask.date('basisFrom'),
  ask.date('basisUntil'),
  ask.choice('basisRetention', RETENTIONS),
];

type Read =
  | { readonly terms: BasisTerms; readonly details: BasisDetails }
  | { readonly errors: readonly FieldError[] };

/** Days that cannot be: an end before its beginning or before today, and papers that have yet to be signed. */
function dayErrors(answers: Answers, today: string): readonly FieldError[] {
  const day = (field: string) => String(answers[field] ?? '');
  const [from, until] = [day('basisFrom'), day('basisUntil')];
  const signedOn = ['basisDate', 'basisDpiaDate'].filter((field) => day(field) > today);
  const errors: FieldError[] = signedOn.map((field) => ({ field, fault: 'noDay' }));
  if (until === '') return errors;
  if (until < from) errors.push({ field: 'basisUntil', fault: 'daysReversed' });
  else if (until < today) errors.push({ field: 'basisUntil', fault: 'dayOver' });
  return errors;
}

function fieldsOf(answers: Answers): readonly Identifying[] {
  if (answers.basisLevel !== '2') return [];
  return IDENTIFYING.filter((field) => answers.basisFields?.includes(field));
}

/** Reads the form as of `today`. Whether the organisation exists, the use case asks the store. */
export function readBasis(typed: Typed, today: string): Read {
  const { answers, errors } = readFields(BASIS_QUESTIONS, typed);
  const all = [...errors, ...dayErrors(answers, today)];
  if (all.length > 0) return { errors: all };
  const text = (field: string) => String(answers[field] ?? '');
  const organisation = text('basisOrganisation');
  return {
    terms: {
      level: answers.basisLevel === '2' ? 2 : 1,
      organisation: organisation === WHOLE_CELL_PICK ? WHOLE_CELL : organisation,
      fields: fieldsOf(answers),
      from: text('basisFrom'),
      until: text('basisUntil'),
      retentionDays: Number(text('basisRetention')),
    },
    details: {
      instrument: text('basisInstrument') as Instrument,
      article: text('basisArticle'),
      reference: text('basisReference'),
      date: text('basisDate'),
      categories: text('basisCategories'),
      dpiaReference: text('basisDpia'),
      dpiaDate: text('basisDpiaDate'),
      remark: '',
      revokedWhy: '',
    },
  };
}

/** The same the other way round, to change what stands there. */
export function answersOf(terms: BasisTerms, details: BasisDetails): Answers {
  const answers: Answers = {
    basisLevel: String(terms.level),
    basisOrganisation: terms.organisation === WHOLE_CELL ? WHOLE_CELL_PICK : terms.organisation,
    basisFields: terms.fields,
    basisInstrument: details.instrument,
    basisArticle: details.article,
    basisReference: details.reference,
    basisDate: details.date,
    basisCategories: details.categories,
    basisDpia: details.dpiaReference,
    basisDpiaDate: details.dpiaDate,
    basisFrom: terms.from,
    basisUntil: terms.until,
    basisRetention: String(terms.retentionDays),
  };
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.length > 0));
}
