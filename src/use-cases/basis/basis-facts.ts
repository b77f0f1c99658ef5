import { WHOLE_CELL } from '../../domain/cell/cell.ts';
import type { BasisDetails, BasisTerms } from '../../domain/legal-basis/entry.ts';
import type { Fact } from '../decision/kind.ts';
import { organisationById } from '../people/organisation-item.ts';
import type { Scene } from '../road/scene.ts';

/** `31/12/2026`: read the same way in all four languages. */
export const dayText = (day: string): string => day.split('-').toReversed().join('/');

/** The name of an organisation of the register; undefined for the whole cell. */
export async function organisationName(scene: Scene, id: string): Promise<string | undefined> {
  if (id === WHOLE_CELL) return undefined;
  return (await organisationById(scene, id))?.details.name ?? id;
}

const typedFact = (label: string, text: string): readonly Fact[] =>
  text === '' ? [] : [{ label, typed: text }];

/** An entry as the decider and the register read it. */
export function basisFacts(
  terms: BasisTerms,
  details: BasisDetails,
  organisation: string | undefined,
): readonly Fact[] {
  const { level, fields, from, until, retentionDays } = terms;
  return [
    { label: 'field.basisLevel', say: `choice.basisLevel.${level}` },
    organisation === undefined
      ? { label: 'field.basisOrganisation', say: 'basis.wholeCell' }
      : { label: 'field.basisOrganisation', typed: organisation },
    ...fields.map((field) => ({ label: 'basis.fieldOpened', say: `choice.basisFields.${field}` })),
    { label: 'field.basisInstrument', say: `choice.basisInstrument.${details.instrument}` },
    ...typedFact('field.basisArticle', details.article),
    ...typedFact('field.basisReference', details.reference),
    ...typedFact('field.basisDate', dayText(details.date)),
    ...typedFact('field.basisCategories', details.categories),
    ...typedFact(
      'basis.dpia',
      [details.dpiaReference, dayText(details.dpiaDate)].filter(Boolean).join(' · '),
    ),
    { label: 'basis.period', say: 'basis.fromUntil', values: { from: dayText(from), until: dayText(until) } },
    { label: 'field.basisRetention', say: `choice.basisRetention.${retentionDays}` },
    ...typedFact('field.basisRemark', details.remark),
    ...typedFact('field.basisRevokedWhy', details.revokedWhy),
  ];
}
