// The policy against its reviewed text, and against a second table that was written from domain.md alone (expectations.ts).
import assert from 'node:assert/strict';
import type { Period } from '../../src/domain/cell/cell.ts';
import { type Asked, allows } from '../../src/domain/policy/policy.ts';
import type { Operation } from '../../src/domain/policy/table.ts';
import { type EntryTerms, type Standing, standingOn } from '../../src/domain/roster/entry.ts';
import { RIGHTS, type Right } from './expectations.ts';
import { isAsReviewed } from './golden.ts';
import {
  EVERYTHING_ALLOWED,
  everyQuestionOf,
  LEVELS,
  OPERATIONS,
  policyText,
  STANDINGS,
} from './policy-table.ts';

const YESTERDAY = '2026-11-22';
const TODAY = '2026-11-23';
const TOMORROW = '2026-11-24';
const HAND_OVER: Period = { from: '2026-11-20', until: TODAY };
const PAST_HAND_OVER: Period = { from: '2026-11-01', until: YESTERDAY };

const TERMS: EntryTerms = {
  role: 'partner',
  validFrom: '2026-01-01',
  validUntil: '2027-12-31',
  clearance: null,
  permanentDeputy: false,
  guest: 'none',
  account: 'well',
  organisation: 'org.municipality',
};
const clearedUntil = (until: string): Pick<EntryTerms, 'clearance'> => ({
  clearance: { level: 'geheim', until },
});

interface Kind {
  readonly who: string;
  readonly rights: readonly Right[];
  /** The roster entry; absent for whoever has none. */
  readonly terms?: Partial<EntryTerms>;
  readonly status?: 'prepared' | 'approved' | 'suspended' | 'ended';
  readonly handOver?: Period;
  /** Only for whom no entry makes: the founder of the configuration. */
  readonly standing?: Standing;
}

/** Each kind of person, with the entry that makes them so and what domain.md gives them. */
const KINDS: readonly Kind[] = [
  { who: 'Lies, the mayor', rights: RIGHTS.mayor, terms: { role: 'mayor' } },
  { who: 'the mayor’s dated delegate', rights: RIGHTS.delegate, terms: { role: 'delegate' } },
  {
    who: 'a delegate whose delegation ended yesterday',
    rights: RIGHTS.stranger,
    terms: { role: 'delegate', validUntil: YESTERDAY },
  },
  { who: 'Bram, the coordinator', rights: RIGHTS.coordinator, terms: { role: 'coordinator' } },
  {
    who: 'a coordinator during an own absence',
    rights: RIGHTS.coordinator,
    terms: { role: 'coordinator' },
    handOver: HAND_OVER,
  },
  {
    who: 'Nadia, a permanent deputy',
    rights: RIGHTS.coordinator,
    terms: { role: 'deputy', permanentDeputy: true },
  },
  { who: 'a deputy outside a hand-over', rights: RIGHTS.reporter, terms: { role: 'deputy' } },
  {
    who: 'a deputy the day after a hand-over',
    rights: RIGHTS.reporter,
    terms: { role: 'deputy' },
    handOver: PAST_HAND_OVER,
  },
  {
    who: 'a deputy on the last day of a hand-over',
    rights: RIGHTS.coordinator,
    terms: { role: 'deputy' },
    handOver: HAND_OVER,
  },
  {
    who: 'Tom, of the police, cleared',
    rights: RIGHTS.police,
    terms: { role: 'police', ...clearedUntil(TODAY) },
  },
  {
    who: 'police whose clearance expired yesterday',
    rights: RIGHTS.reporter,
    terms: { role: 'police', ...clearedUntil(YESTERDAY) },
  },
  { who: 'police without a clearance', rights: RIGHTS.reporter, terms: { role: 'police' } },
  { who: 'Anna, a partner', rights: RIGHTS.partner, terms: { role: 'partner' } },
  {
    who: 'Chloé, a partner whose guest account was tested',
    rights: RIGHTS.partner,
    terms: { role: 'partner', guest: 'tested' },
  },
  { who: 'a reporter', rights: RIGHTS.reporter, terms: { role: 'reporter' } },
  { who: 'Audrey, the DPO', rights: RIGHTS.dpo, terms: { role: 'dpo' } },
  { who: 'the technical administrator', rights: RIGHTS.admin, terms: { role: 'admin' } },
  { who: 'Sam, the stranger', rights: RIGHTS.stranger },
  {
    who: 'a partner who is prepared and not approved',
    rights: RIGHTS.stranger,
    terms: {},
    status: 'prepared',
  },
  { who: 'a suspended partner', rights: RIGHTS.stranger, terms: {}, status: 'suspended' },
  { who: 'a suspended mayor', rights: RIGHTS.stranger, terms: { role: 'mayor' }, status: 'suspended' },
  { who: 'a coordinator who left', rights: RIGHTS.stranger, terms: { role: 'coordinator' }, status: 'ended' },
  {
    who: 'a partner whose entry expired yesterday',
    rights: RIGHTS.stranger,
    terms: { validUntil: YESTERDAY },
  },
  { who: 'a partner on their last day', rights: RIGHTS.partner, terms: { validUntil: TODAY } },
  { who: 'a partner from today', rights: RIGHTS.partner, terms: { validFrom: TODAY } },
  { who: 'a guest who accepted the invitation', rights: RIGHTS.partner, terms: { guest: 'redeemed' } },
  { who: 'a partner from tomorrow', rights: RIGHTS.stranger, terms: { validFrom: TOMORROW } },
  { who: 'a guest on paper only', rights: RIGHTS.stranger, terms: { guest: 'paper' } },
  { who: 'a guest who was invited', rights: RIGHTS.stranger, terms: { guest: 'invited' } },
  {
    who: 'a coordinator whose account is disabled',
    rights: RIGHTS.stranger,
    terms: { role: 'coordinator', account: 'disabled' },
  },
  {
    who: 'a DPO whose account is gone from the tenant',
    rights: RIGHTS.stranger,
    terms: { role: 'dpo', account: 'gone' },
  },
  { who: 'the founder', rights: RIGHTS.founder, standing: 'founder' },
];

function standingOfKind({
  terms,
  status = 'approved',
  handOver,
  standing,
}: Omit<Kind, 'who' | 'rights'>): Standing {
  const entry = terms && { status, terms: { ...TERMS, ...terms } };
  return standing ?? standingOn(entry, TODAY, handOver ?? null);
}

const key = ({ operation, state, relation, level }: Omit<Asked, 'standing'>) =>
  `${operation} ${state ?? '-'} ${relation} ${level}`;

/** Every question that these rights answer with yes, with the line of domain.md. */
function expectedOf(rights: readonly Right[]): ReadonlyMap<string, string> {
  const expected = new Map<string, string>();
  for (const { may, whose, while: states, level: lowest = 0, because } of rights)
    for (const operation of may)
      for (const relation of whose ?? (['none'] as const))
        for (const state of states ?? [undefined])
          for (const level of LEVELS)
            if (level >= lowest) expected.set(key({ operation, state, relation, level }), because);
  return expected;
}

const WHOSE = {
  none: 'nothing in particular',
  own: 'their own',
  hand: 'what they had a hand in',
  recused: 'what they stepped out of',
  'own-recused': 'their own that they stepped out of',
  invited: 'a session to which they are invited',
  admitted: 'a session to which they are admitted',
  'held-back': 'a session whose room holds somebody else',
  other: 'somebody else’s',
} as const;

interface Difference {
  readonly who: string;
  readonly asked: Omit<Asked, 'level'>;
  readonly levels: number[];
  readonly leak: boolean;
  readonly because: string | undefined;
}

function asSentence({ who, asked, levels, leak, because }: Difference): string {
  const { operation, relation, state } = asked;
  const about = `${operation} on ${WHOSE[relation]}${state === undefined ? '' : `, ${state},`} at level ${levels.join(', ')}`;
  return leak
    ? `LEAK: ${who}: the policy allows ${about}; nothing in domain.md does`
    : `WRONG REFUSAL: ${who}: the policy refuses ${about}; domain.md gives it (${because})`;
}

/** Asks everything about everybody. Levels, and people of the same standing, are put together in one sentence. */
function compare(): { asked: number; differences: readonly Difference[] } {
  let asked = 0;
  const differences = new Map<string, Difference>();
  for (const { who, rights, ...kind } of KINDS) {
    const standing = standingOfKind(kind);
    const expected = expectedOf(rights);
    for (const question of everyQuestionOf(standing)) {
      asked += 1;
      const because = expected.get(key(question));
      const leak = allows(question);
      if (leak === (because !== undefined)) continue;
      const { level, ...about } = question;
      const same = `${standing} ${key({ ...about, level: 0 })} ${leak}`;
      const known = differences.get(same) ?? { who, asked: about, levels: [], leak, because };
      if (!known.levels.includes(level)) known.levels.push(level);
      differences.set(same, known);
    }
  }
  return { asked, differences: [...differences.values()] };
}

const MOST_TOLD = 20;
/** That this list is empty; otherwise its first twenty lines. */
function isNone(found: readonly string[]): void {
  const told = [`${found.length}, of which:`, ...found.slice(0, MOST_TOLD)].join('\n');
  assert.equal(found.length, 0, told);
}

const told = ({ standing, operation, relation, state, level }: Asked) =>
  `${standing} ${operation} on ${relation} ${state ?? '-'} at level ${level}`;
const allowedWhere = (holds: (asked: Asked) => boolean) => EVERYTHING_ALLOWED.filter(holds).map(told);

/** What this standing may do at all, with whatever target and level. */
const everDoneBy = (standing: Standing): readonly Operation[] => [
  ...new Set(
    EVERYTHING_ALLOWED.filter((asked) => asked.standing === standing).map(({ operation }) => operation),
  ),
];

const FOR_EVERYBODY: readonly Operation[] = ['home.see', 'help.see', 'privacy.see', 'profile.change'];
/** What writes or shows text about somebody (level 1), and what identifies them (level 2). */
const CONTENT: readonly Operation[] = [
  'draft.start',
  'draft.start-on-behalf',
  'draft.see',
  'draft.save',
  'signal.submit',
  'signal.edit',
  'signal.answer',
  'signal.open',
  'signal.read-reasoned',
  'signal.ask',
  'signal.assess',
  'signal.redact',
  'signal.set-aside',
  'signal.propose',
  'case.read',
  'case.note',
  'item.read',
  'item.read-police',
  'contribution.give',
];
const IDENTIFYING: readonly Operation[] = ['identity.write', 'identity.open', 'case.same-person'];
const FOUR_EYES: readonly Operation[] = [
  'decision.take',
  'decision.confirm-paper',
  'decision.reject-paper',
  'signal.confirm',
  'basis.review',
  'acknowledgement.record',
  'invitation.withdraw',
];
/** What shows an item of a session, or is done with it in view (gate 9). */
const IN_VIEW_OF_AN_ITEM: readonly Operation[] = [
  'item.see',
  'item.read',
  'item.read-police',
  'contribution.give',
  'item.confirm-outcome',
  'record.confirm',
];

describe('The policy', () => {
  it('is what was reviewed', () => isAsReviewed('policy.golden.txt', policyText()));

  it('answers every kind of person as domain.md says: no leak, no wrong refusal', () => {
    const { asked, differences } = compare();
    assert.ok(KINDS.length >= 14, `only ${KINDS.length} kinds of people`);
    assert.ok(asked >= 1_000_000, `only ${asked} questions`);
    isNone(differences.map(asSentence));
  });

  it('is compared about every operation, and somebody may do each', () => {
    const expected = new Set(KINDS.flatMap(({ rights }) => rights.flatMap(({ may }) => may)));
    const done = new Set(EVERYTHING_ALLOWED.map(({ operation }) => operation));
    isNone(OPERATIONS.filter((operation) => !expected.has(operation) || !done.has(operation)));
  });

  it('is compared about every standing that a roster can give', () => {
    assert.deepEqual(new Set(KINDS.map(standingOfKind)), new Set(STANDINGS));
  });

  it('lets strangers see where help is, and nothing else, at whatever level', () => {
    assert.deepEqual(everDoneBy('stranger'), FOR_EVERYBODY);
    assert.deepEqual(everDoneBy('founder'), [...FOR_EVERYBODY, 'cell.start']);
    assert.deepEqual(
      STANDINGS.filter((standing) => everDoneBy(standing).includes('cell.start')),
      ['founder'],
    );
  });

  it('gives whoever stepped out of a file nothing but the sight of their own', () => {
    isNone(allowedWhere(({ relation }) => relation === 'recused'));
    const seeing: readonly Operation[] = ['signal.see-own', 'request.see-own'];
    isNone(
      allowedWhere(({ relation, operation }) => relation === 'own-recused' && !seeing.includes(operation)),
    );
  });

  it('lets nobody approve, confirm or sign their own, nor what they had a hand in', () => {
    isNone(allowedWhere(({ operation, relation }) => FOUR_EYES.includes(operation) && relation !== 'other'));
    for (const operation of FOUR_EYES)
      assert.ok(
        EVERYTHING_ALLOWED.some((asked) => asked.operation === operation),
        operation,
      );
  });

  it('shows a deputy who stands in exactly what it shows the coordinator', () => {
    const ofStanding = (standing: Standing) =>
      EVERYTHING_ALLOWED.filter((asked) => asked.standing === standing).map(key);
    assert.deepEqual(ofStanding('deputy'), ofStanding('coordinator'));
  });

  it('gives the delegate less than the mayor: no legal basis, no fixed member', () => {
    const ofMayor = new Set(EVERYTHING_ALLOWED.filter(({ standing }) => standing === 'mayor').map(key));
    const ofDelegate = EVERYTHING_ALLOWED.filter(({ standing }) => standing === 'delegate');
    isNone(ofDelegate.filter((asked) => !ofMayor.has(key(asked))).map(told));
    const onlyTheMayors = ({ operation, state = '' }: Asked) =>
      state === 'for-mayor-only' || (state.endsWith('-fixed') && operation !== 'entry.see');
    isNone(ofDelegate.filter(onlyTheMayors).map(told));
  });

  for (const standing of ['mayor', 'delegate', 'dpo', 'admin'] as const)
    it(`lets the ${standing} bring in nothing`, () => {
      const bringing =
        /^(?:draft\.(?:start|start-on-behalf|see|save)|signal\.(?:submit|edit)|callback\.|advice\.)/;
      isNone(everDoneBy(standing).filter((operation) => bringing.test(operation)));
    });

  /** What they reported when they still could, and the set-up that they themselves propose to the mayor. */
  const OWN_OF_AN_ADMIN: readonly string[] = [
    'signal.answer',
    'signal.withdraw',
    'signal.ask-withdrawal',
    'decision.see',
    'decision.withdraw',
  ];

  it('shows the technical administrator no content and no names', () => {
    const seeing =
      /^(?:signal\.(?!see-own)|case\.|decision\.|basis\.|roster\.|entry\.|identity\.|reporter\.|desk\.|access\.)/;
    const kept = everDoneBy('admin').filter((operation) => seeing.test(operation));
    isNone(kept.filter((operation) => !OWN_OF_AN_ADMIN.includes(operation)));
  });

  it('shows what somebody else reported to desk and mayor, and to the DPO with a reason', () => {
    const who = (operation: Operation) =>
      STANDINGS.filter((standing) =>
        EVERYTHING_ALLOWED.some(
          (asked) =>
            asked.standing === standing && asked.operation === operation && asked.relation === 'other',
        ),
      );
    assert.deepEqual(who('signal.open'), ['mayor', 'delegate', 'coordinator', 'deputy']);
    assert.deepEqual(who('case.read'), ['mayor', 'delegate', 'coordinator', 'deputy']);
    assert.deepEqual(who('signal.read-reasoned'), ['dpo']);
    isNone(who('signal.see-own'));
  });

  it('shows who reported to coordinator and deputy only; the mayor has to ask', () => {
    const who = (operation: Operation) =>
      STANDINGS.filter((standing) => everDoneBy(standing).includes(operation));
    assert.deepEqual(who('reporter.see'), ['coordinator', 'deputy']);
    assert.deepEqual(who('reporter.open-identity'), ['mayor', 'delegate']);
    assert.deepEqual(who('reporter.ask-identity'), ['mayor', 'delegate']);
  });

  it('shows no item of a session before its text is acknowledged, nor while a stranger is in the room', () => {
    for (const operation of IN_VIEW_OF_AN_ITEM)
      isNone(allowedWhere((asked) => asked.operation === operation && asked.relation !== 'admitted'));
    isNone(
      allowedWhere(({ operation, relation }) => relation === 'invited' && operation === 'session.attend'),
    );
  });

  it('seats nobody who only reports, watches, keeps the machine or stands outside', () => {
    const ofSessions =
      /^(?:session|convening|spoken|invitation|acknowledgement|channel|frame|item|contribution|record)\./;
    const ofWhoeverWasInvited = ['invitation.list', 'invitation.see', 'invitation.decline'];
    for (const standing of ['reporter', 'dpo', 'admin'] as const)
      assert.deepEqual(
        everDoneBy(standing).filter((operation) => ofSessions.test(operation)),
        // The DPO is alarmed of a stranger, and sees how the room stands.
        standing === 'dpo' ? ['convening.see', ...ofWhoeverWasInvited] : ofWhoeverWasInvited,
        standing,
      );
  });

  it('has a session opened and ended by mayor or delegate, planned by the desk', () => {
    const who = (operation: Operation) =>
      STANDINGS.filter((standing) => everDoneBy(standing).includes(operation));
    for (const operation of ['session.open', 'session.end', 'item.open', 'item.confirm-aloud'] as const)
      assert.deepEqual(who(operation), ['mayor', 'delegate'], operation);
    for (const operation of ['session.plan', 'session.propose', 'acknowledgement.record'] as const)
      assert.deepEqual(who(operation), ['coordinator', 'deputy'], operation);
  });

  it('lets whoever is asked decline, whatever became of their role (gate 7)', () => {
    const may = new Set(EVERYTHING_ALLOWED.map(told));
    const asking = ['invitation.accept', 'invitation.ask-substitute', 'acknowledgement.give'];
    isNone(
      EVERYTHING_ALLOWED.filter(({ operation }) => asking.includes(operation))
        .map((asked) => told({ ...asked, operation: 'invitation.decline' }))
        .filter((each) => !may.has(each)),
    );
    const members = STANDINGS.filter((standing) => everDoneBy(standing).includes('own.list'));
    isNone(members.filter((standing) => !everDoneBy(standing).includes('invitation.decline')));
  });

  it('leaves an invitation’s answer to whoever was invited', () => {
    const answers =
      /^(?:invitation\.(?:see|accept|ask-substitute|decline)|acknowledgement\.(?:give|refuse)|channel\.rejoin)$/;
    isNone(allowedWhere(({ operation, relation }) => answers.test(operation) && relation !== 'own'));
  });

  it('leaves a draft to its author', () => {
    const onSignals = /^(?:draft|signal|identity|reporter|case)\./;
    isNone(
      allowedWhere(
        ({ operation, state, relation }) =>
          state === 'draft' && onSignals.test(operation) && relation !== 'own',
      ),
    );
  });

  it('looks the same to whoever reported, listed or not', () => {
    const ofReporter = (asked: Asked, state: string) =>
      asked.state === state && ['own', 'own-recused'].includes(asked.relation) && asked.standing !== 'police';
    const reporters = EVERYTHING_ALLOWED.filter(({ standing }) => ['reporter', 'partner'].includes(standing));
    const seenWhile = (state: string) =>
      reporters
        .filter((asked) => ofReporter(asked, state))
        .map(({ standing, operation, relation, level }) => `${standing} ${operation} ${relation} ${level}`);
    assert.ok(seenWhile('listed').length > 0);
    assert.deepEqual(seenWhile('not-listed'), seenWhile('listed'));
  });

  it('lets whoever may read step out', () => {
    const may = new Set(EVERYTHING_ALLOWED.map(told));
    const steps = [
      { reading: 'case.read', leaving: 'case.recuse' },
      { reading: 'signal.assess', leaving: 'signal.recuse' },
      { reading: 'contribution.give', leaving: 'item.recuse' },
    ] as const;
    for (const { reading, leaving } of steps)
      isNone(
        EVERYTHING_ALLOWED.filter(({ operation }) => operation === reading)
          .map((asked) => told({ ...asked, operation: leaving }))
          .filter((each) => !may.has(each)),
      );
  });

  it('lets nobody change what they may not see', () => {
    const may = new Set(EVERYTHING_ALLOWED.map(told));
    const areas = ['decision', 'basis', 'entry', 'set-up', 'settings', 'case', 'convening'] as const;
    const unseen = areas.flatMap((area) =>
      EVERYTHING_ALLOWED.filter(
        ({ operation, relation }) =>
          operation.startsWith(`${area}.`) && operation !== 'case.same-person' && relation !== 'none',
      )
        .filter((asked) => !may.has(told({ ...asked, operation: `${area}.see` })))
        .map(told),
    );
    isNone(unseen);
  });

  it('does nothing with what is erased or in a state that nobody knows', () => {
    const gone = ['erased', 'invented', 'waiting'];
    isNone(allowedWhere(({ state }) => state !== undefined && gone.includes(state)));
    // Sent is a letter that nobody can undo; an invitation that was sent is answered.
    const onInvitations = /^(?:invitation|acknowledgement)\./;
    isNone(allowedWhere(({ state, operation }) => state === 'sent' && !onInvitations.test(operation)));
  });

  it('never allows less at a higher level of data', () => {
    const may = new Set(EVERYTHING_ALLOWED.map(told));
    for (const asked of EVERYTHING_ALLOWED)
      for (const level of LEVELS)
        assert.ok(level < asked.level || may.has(told({ ...asked, level })), told(asked));
  });

  it('lets nothing about anybody be written or read below its level', () => {
    const below = (operations: readonly Operation[], level: 1 | 2) =>
      allowedWhere((asked) => operations.includes(asked.operation) && asked.level < level);
    isNone(below(CONTENT, 1));
    isNone(below(IDENTIFYING, 2));
  });
});
