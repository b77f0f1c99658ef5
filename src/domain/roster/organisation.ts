// An organisation whose people take part, with the protocol under which it does, or why it needs none (art. 3 §1).
import { ask, type Question, requiredWhen } from '../form/question.ts';
import type { Answers } from '../signal/content.ts';

export const ORGANISATION_SECTORS = [
  'municipality',
  'police',
  'education',
  'welfare',
  'mentalHealth',
  'work',
  'youthSportCulture',
  'integration',
  'justice',
  'other',
] as const;
export type OrganisationSector = (typeof ORGANISATION_SECTORS)[number];

export type Protocol =
  | { readonly reference: string; readonly date: string }
  | { readonly noneBecause: string };

export interface Organisation {
  readonly name: string;
  readonly sector: OrganisationSector;
  readonly protocol: Protocol;
}

export const ORGANISATION_QUESTIONS: readonly Question[] = [
  ask.plain('orgName', 100),
  ask.choice('orgSector', ORGANISATION_SECTORS),
  ask.choice('orgProtocol', ['signed', 'none']),
  requiredWhen(ask.plainIfAny('orgProtocolRef', 100), 'orgProtocol', ['signed']),
  requiredWhen(ask.dateIfAny('orgProtocolDate'), 'orgProtocol', ['signed']),
  requiredWhen(ask.plainIfAny('orgNoProtocol', 300), 'orgProtocol', ['none']),
];

const textOf = (answers: Answers, field: string): string => String(answers[field] ?? '');

/** From answers that `readFields` found whole. */
export function organisationFrom(answers: Answers): Organisation {
  const sector = ORGANISATION_SECTORS.find((each) => each === answers.orgSector) ?? 'other';
  const protocol: Protocol =
    answers.orgProtocol === 'signed'
      ? { reference: textOf(answers, 'orgProtocolRef'), date: textOf(answers, 'orgProtocolDate') }
      : { noneBecause: textOf(answers, 'orgNoProtocol') };
  return { name: textOf(answers, 'orgName'), sector, protocol };
}

/** The organisation as its form shows it. */
export function organisationAnswers({ name, sector, protocol }: Organisation): Answers {
  const about: Answers =
    'reference' in protocol
      ? { orgProtocol: 'signed', orgProtocolRef: protocol.reference, orgProtocolDate: protocol.date }
      : { orgProtocol: 'none', orgNoProtocol: protocol.noneBecause };
  return { orgName: name, orgSector: sector, ...about };
}
