// An entry in words: what the coordinator reads of it, and what the mayor reads before deciding.
import type { EntryParts } from '../../domain/roster/entry-form.ts';
import type { Fact } from '../decision/kind.ts';
import type { Scene } from '../road/scene.ts';
import { personOf } from '../roster-person.ts';
import { organisationById } from './organisation-item.ts';

/** `31/12/2026`: read the same way in all four languages. */
export const readableDay = (day: string): string => day.split('-').toReversed().join('/');

/** Names that stand elsewhere: an organisation's may have changed since, a substitute is an entry of its own. */
interface NamesElsewhere {
  readonly organisation: string;
  readonly substitute: string;
}

export async function namesElsewhere(scene: Scene, { terms, person }: EntryParts): Promise<NamesElsewhere> {
  const [organisation, substitute] = await Promise.all([
    organisationById(scene, terms.organisation),
    person.substitute === null ? undefined : personOf(scene, person.substitute.entry),
  ]);
  return {
    organisation: organisation?.details.name ?? person.organisation,
    substitute: substitute?.name ?? '–',
  };
}

const typed = (label: string, text: string): readonly Fact[] => (text === '' ? [] : [{ label, typed: text }]);
const day = (label: string, value: string | null | undefined): readonly Fact[] =>
  typed(label, value ? readableDay(value) : '');

function ofRole({ terms, person }: EntryParts): readonly Fact[] {
  const { role, clearance, permanentDeputy } = terms;
  return [
    ...(clearance === null
      ? []
      : [
          {
            label: 'field.entryClearance',
            say: `choice.entryClearance.${clearance.level}`,
          },
        ]),
    ...day('field.entryClearanceUntil', clearance?.until),
    ...typed('field.entryAct', person.act),
    ...(role === 'deputy'
      ? [
          {
            label: 'entry.deputy',
            say: permanentDeputy ? 'entry.deputyAlways' : 'entry.deputyHandOver',
          },
        ]
      : []),
  ];
}

/** Everything that an approval is about. Who approved it, and the state of the account, are told apart. */
export function entryFacts(parts: EntryParts, names: NamesElsewhere): readonly Fact[] {
  const { terms, person } = parts;
  const { category, substitute } = person;
  return [
    { label: 'field.entryRole', say: `choice.entryRole.${terms.role}` },
    ...typed('field.entryOrg', names.organisation),
    ...typed('field.entryFunction', person.function),
    category.kind === 'municipal'
      ? { label: 'field.entryCategory', say: 'choice.entryCategory.municipal' }
      : { label: 'entry.mandatedBy', typed: category.decree },
    { label: 'field.entrySecrecy', say: `choice.entrySecrecy.${person.secrecyRegime}` },
    ...day('field.entryFrom', terms.validFrom),
    ...day('field.entryUntil', terms.validUntil),
    ...ofRole(parts),
    ...typed(
      'field.entrySubstitute',
      substitute === null ? '' : `${names.substitute} · ${readableDay(substitute.until)}`,
    ),
    ...(terms.guest === 'none'
      ? []
      : [{ label: 'field.entryGuest', say: `choice.entryGuest.${terms.guest}` }]),
  ];
}
