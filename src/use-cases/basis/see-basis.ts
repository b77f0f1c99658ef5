import { answersOf } from '../../domain/legal-basis/form.ts';
import { type BasisPhase, opensNothing, phaseOn } from '../../domain/legal-basis/opening.ts';
import type { Operation } from '../../domain/policy/table.ts';
import type { Answers } from '../../domain/signal/content.ts';
import type { Fact } from '../decision/kind.ts';
import { allOrganisations, type KnownOrganisation } from '../people/organisation-item.ts';
import type { Page, Reading } from '../road/call.ts';
import { offered, type Scene } from '../road/scene.ts';
import { personOf, viewerOf } from '../roster-person.ts';
import { basisFacts, dayText, organisationName } from './basis-facts.ts';
import { basisOf, termsOf } from './basis-item.ts';

const OFFERED = [
  'basis.change',
  'basis.drop',
  'basis.review',
  'basis.return',
  'basis.revoke',
] as const satisfies readonly Operation[];
export type BasisOperation = (typeof OFFERED)[number];

export interface SeenBasis {
  readonly id: string;
  readonly revision: number;
  readonly phase: BasisPhase;
  readonly facts: readonly Fact[];
  readonly opensNothing: boolean;
  readonly may: readonly BasisOperation[];
  readonly viewer: string;
}

async function loadOne(scene: Scene): Promise<SeenBasis> {
  const { item, body, state, details } = await basisOf(scene);
  const terms = termsOf(body);
  const nameOf = async (entry: string | null) => (entry ? ((await personOf(scene, entry))?.name ?? '') : '');
  const [organisation, preparer, dpo, revoker, viewer] = await Promise.all([
    organisationName(scene, body.organisation),
    nameOf(body.preparedBy),
    nameOf(body.dpoBy),
    nameOf(body.revokedBy),
    viewerOf(scene),
  ]);
  const by = (label: string, name: string, on: string | null): readonly Fact[] =>
    on === null && name === ''
      ? []
      : [{ label, typed: [name, dayText(on ?? '')].filter(Boolean).join(' · ') }];
  return {
    id: item.id,
    revision: body.revision,
    phase: phaseOn(state, terms, scene.today),
    facts: [
      ...basisFacts(terms, details, organisation),
      ...by('decision.preparedBy', preparer, null),
      ...by('basis.dpoSigned', dpo, body.dpoOn),
      ...by('basis.mayorSigned', '', body.mayorOn),
      ...by('basis.revokedBy', revoker, body.revokedOn),
    ],
    opensNothing: opensNothing(scene.cell.bases, terms),
    may: offered(scene, OFFERED),
    viewer,
  };
}

/** One entry with everything that it says; who looked is in the log. */
export const seeBasis: Reading<Page, SeenBasis> = {
  operation: 'basis.see',
  on: 'basis',
  audited: true,
  load: loadOne,
};

export interface BasisForm {
  /** undefined for a new one. */
  readonly about: { readonly id: string; readonly revision: number } | undefined;
  readonly answers: Answers;
  readonly organisations: readonly KnownOrganisation[];
}

export const seeNewBasis: Reading<Page, BasisForm> = {
  operation: 'basis.prepare',
  on: undefined,
  audited: false,
  load: async (scene) => ({ about: undefined, answers: {}, organisations: await allOrganisations(scene) }),
};

/** What stands there, to be changed. */
export const seeBasisForChange: Reading<Page, BasisForm> = {
  operation: 'basis.change',
  on: 'basis',
  audited: true,
  async load(scene) {
    const { item, body, details } = await basisOf(scene);
    return {
      about: { id: item.id, revision: body.revision },
      answers: answersOf(termsOf(body), details),
      organisations: await allOrganisations(scene),
    };
  },
};
