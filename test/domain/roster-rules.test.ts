// What an entry of the roster asks, what an approval makes of it, and what the overview of access says: rules without a store.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { accessCategories } from '../../src/domain/roster/access-categories.ts';
import {
  approvedTerms,
  isFixedMembers,
  maySubstitute,
  singlePlaceOf,
  succeeds,
} from '../../src/domain/roster/approval.ts';
import {
  type EntryPerson,
  type EntryTerms,
  FIXED_ROLES,
  GUEST_STATES,
  ROLES,
  SECRECY_REGIMES,
  standingOn,
} from '../../src/domain/roster/entry.ts';
import {
  answersOf,
  dayFaults,
  type EntryParts,
  entryQuestions,
  filledIn,
  NEW_ENTRY,
} from '../../src/domain/roster/entry-form.ts';
import { organisationAnswers, organisationFrom } from '../../src/domain/roster/organisation.ts';
import { warningsOf } from '../../src/domain/roster/warnings.ts';
import { ENTRY_STATES, ENTRY_WORKFLOW, entryAfter } from '../../src/domain/roster/workflow.ts';
import { readFields } from '../../src/domain/signal/answering.ts';
import { asTyped } from '../../src/domain/signal/rules.ts';

const TODAY = '2026-11-23';

const day = fc
  .integer({ min: 0, max: 2000 })
  .map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10));
const later = fc.option(day, { nil: null });
const words = fc
  .array(fc.constantFrom('zorg', 'leerkracht', 'dienst', 'A12', 'Kerkstraat'), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' '));

/** Entries as they can be stored: what a role needs is there, and nothing that belongs to another. */
const someParts = fc
  .record({
    role: fc.constantFrom(...ROLES),
    validFrom: day,
    validUntil: later,
    clearanceLevel: fc.constantFrom('geheim', 'zeer geheim'),
    until: day,
    permanent: fc.boolean(),
    guest: fc.constantFrom(...GUEST_STATES),
    account: fc.constantFrom('well', 'disabled', 'gone'),
    function: words,
    decree: fc.option(words, { nil: null }),
    secrecyRegime: fc.constantFrom(...SECRECY_REGIMES),
    substitute: fc.boolean(),
    act: words,
  })
  .map((r): EntryParts => {
    const terms: EntryTerms = {
      role: r.role,
      validFrom: r.validFrom,
      validUntil: r.role === 'delegate' ? (r.validUntil ?? r.until) : r.validUntil,
      clearance: r.role === 'police' ? { level: r.clearanceLevel, until: r.until } : null,
      permanentDeputy: r.role === 'deputy' && r.permanent,
      guest: r.guest,
      account: r.account,
      organisation: 'org.school',
    };
    const person: EntryPerson = {
      tenantId: 't',
      objectId: 'o',
      name: 'Chloé Dubois',
      organisation: 'GO! Atheneum',
      sector: 'education',
      function: r.function,
      category: r.decree === null ? { kind: 'municipal' } : { kind: 'mandated', decree: r.decree },
      secrecyRegime: r.secrecyRegime,
      substitute: r.substitute ? { entry: 'ros.other', until: r.until } : null,
      approvedBy: null,
      approvedOn: null,
      act: r.role === 'delegate' ? r.act : '',
    };
    return { terms, person };
  });

describe('The form of an entry', () => {
  it('shows what is stored, and stores what it shows: nothing is lost and nothing made up', () => {
    fc.assert(
      fc.property(someParts, fc.boolean(), (parts, withPlace) => {
        const questions = entryQuestions(parts.terms.role, parts.terms.guest !== 'none', withPlace);
        const { answers, errors } = readFields(questions, asTyped(answersOf(parts)));
        assert.deepEqual(errors, []);
        assert.deepEqual(filledIn(parts, answers), parts);
      }),
    );
  });

  it('never changes who it is, nor what is known of the account, whatever is typed', () => {
    const typedText = fc.dictionary(
      fc.constantFrom(
        'entryRole',
        'entryOrg',
        'entryGuest',
        'entryFunction',
        'entryUntil',
        'account',
        'name',
      ),
      fc.oneof(words, fc.constantFrom(...ROLES, ...GUEST_STATES, 'org.other', '2027-01-01', 'well')),
    );
    fc.assert(
      fc.property(someParts, typedText, (parts, typed) => {
        const guest = parts.terms.guest !== 'none';
        const { answers } = readFields(entryQuestions(parts.terms.role, guest, true), typed);
        const next = filledIn(parts, answers);
        assert.equal(next.terms.account, parts.terms.account);
        assert.equal(next.terms.guest === 'none', parts.terms.guest === 'none');
        const { name, tenantId, objectId } = next.person;
        assert.deepEqual([name, tenantId, objectId], ['Chloé Dubois', 't', 'o']);
      }),
    );
  });

  it('takes the person from the directory: an object id, and nothing that somebody typed', () => {
    const said = { entryRole: 'partner', entryOrg: 'org.school' };
    const faults = (who: string) => readFields(NEW_ENTRY, { ...said, entryWho: who }).errors;
    assert.deepEqual(faults('Dirk De Smet'), [{ field: 'entryWho', fault: 'unknownChoice' }]);
    assert.deepEqual(faults('8495f2da-95bc-4306-8ce9-d78504169209'), []);
  });

  const missing = (role: EntryTerms['role'], typed: { readonly [field: string]: string } = {}) =>
    readFields(entryQuestions(role, false, false), typed).errors.map(({ field }) => field);
  const basics = ['entryFunction', 'entryCategory', 'entrySecrecy', 'entryFrom'];

  it('asks of everybody the function, the ground, the duty of secrecy and the first day', () => {
    for (const role of ROLES) for (const field of basics) assert.ok(missing(role).includes(field), role);
    assert.deepEqual(missing('partner'), basics);
  });

  it('asks the decree of whoever is mandated by one', () => {
    assert.ok(missing('partner', { entryCategory: 'mandated' }).includes('entryDecree'));
    assert.ok(!missing('partner', { entryCategory: 'municipal' }).includes('entryDecree'));
  });

  it('asks the police for a clearance with its last day, and nobody else', () => {
    for (const role of ROLES)
      assert.equal(missing(role).includes('entryClearanceUntil'), role === 'police', role);
  });

  it('asks a delegate for the act and its last day, and nobody else', () => {
    for (const role of ROLES) {
      assert.equal(missing(role).includes('entryAct'), role === 'delegate', role);
      assert.equal(missing(role).includes('entryUntil'), role === 'delegate', role);
    }
  });

  it('asks until when somebody is substituted', () => {
    assert.ok(missing('partner', { entrySubstitute: 'ros.other' }).includes('entrySubstituteUntil'));
  });

  it('refuses an end before the beginning, and what is over already', () => {
    const faults = (answers: { readonly [field: string]: string }) =>
      dayFaults(answers, TODAY).map(({ field, fault }) => `${field} ${fault}`);
    assert.deepEqual(faults({ entryFrom: '2026-12-01', entryUntil: '2026-11-30' }), [
      'entryUntil daysReversed',
    ]);
    assert.deepEqual(faults({ entryFrom: '2026-01-01', entryUntil: '2026-11-22' }), ['entryUntil dayOver']);
    assert.deepEqual(faults({ entryFrom: TODAY, entryUntil: TODAY, entryClearanceUntil: TODAY }), []);
    assert.deepEqual(faults({ entryClearanceUntil: '2026-11-22', entrySubstituteUntil: '2026-01-01' }), [
      'entryClearanceUntil dayOver',
      'entrySubstituteUntil dayOver',
    ]);
  });
});

describe('An approval', () => {
  it('is the mayor’s own for a fixed member, before or after the change', () => {
    for (const before of ROLES)
      for (const after of ROLES) {
        const fixed = FIXED_ROLES.includes(before) || FIXED_ROLES.includes(after);
        assert.equal(isFixedMembers('approved', before, after), fixed, `${before} to ${after}`);
        // Nothing holds yet of somebody new, so only what is proposed counts.
        assert.equal(isFixedMembers('prepared', before, after), FIXED_ROLES.includes(after));
      }
  });

  it('never makes an account well that fell in doubt after it was proposed', () => {
    fc.assert(
      fc.property(someParts, someParts, (proposed, current) => {
        const knew = { guest: current.terms.guest, account: 'well' } as const;
        const wanted = { ...proposed.terms, account: 'well' } as const;
        const { account } = approvedTerms(wanted, current.terms, knew);
        assert.equal(account, current.terms.account);
      }),
    );
  });

  it('ends a doubt that the coordinator knew of when proposing it', () => {
    const [parts] = fc.sample(someParts, 1);
    assert.ok(parts);
    const current = { guest: 'none', account: 'disabled' } as const;
    assert.equal(approvedTerms({ ...parts.terms, account: 'well' }, current, current).account, 'well');
  });

  it('keeps how far a guest’s account has come meanwhile', () => {
    const [parts] = fc.sample(someParts, 1);
    assert.ok(parts);
    const proposed = { ...parts.terms, guest: 'redeemed', account: 'well' } as const;
    const knew = { guest: 'invited', account: 'well' } as const;
    assert.equal(approvedTerms(proposed, { guest: 'tested', account: 'well' }, knew).guest, 'tested');
    assert.equal(approvedTerms(proposed, knew, knew).guest, 'redeemed');
  });

  it('gives nobody a right while a change of theirs waits: only the approved terms count', () => {
    fc.assert(
      fc.property(someParts, day, (parts, today) => {
        for (const state of ENTRY_STATES.filter((each) => each !== 'approved'))
          assert.equal(standingOn({ status: state, terms: parts.terms }, today, null), 'stranger');
      }),
    );
  });
});

describe('The places of the fixed members', () => {
  it('are one each, but for delegates and administrators', () => {
    const single = ROLES.filter((role) => singlePlaceOf(role) !== undefined);
    assert.deepEqual(single, ['mayor', 'coordinator', 'deputy', 'police', 'dpo']);
  });

  it('pass on to whoever is approved next, but a common cell has a mayor for each municipality', () => {
    assert.equal(succeeds('mayor', 1), true);
    assert.equal(succeeds('mayor', 2), false);
    assert.equal(succeeds('coordinator', 2), true);
  });
});

describe('A substitute', () => {
  const [parts] = fc.sample(someParts, 1);
  const other = (status: string, organisation: string) => ({
    id: 'ros.other',
    status,
    terms: { ...(parts as EntryParts).terms, organisation },
  });

  it('is somebody else, approved, of the same organisation', () => {
    assert.equal(maySubstitute('ros.self', 'org.school', other('approved', 'org.school')), true);
    assert.equal(maySubstitute('ros.self', 'org.school', other('approved', 'org.police')), false);
    assert.equal(maySubstitute('ros.other', 'org.school', other('approved', 'org.school')), false);
    for (const state of ENTRY_STATES.filter((each) => each !== 'approved'))
      assert.equal(maySubstitute('ros.self', 'org.school', other(state, 'org.school')), false, state);
  });
});

describe('Warnings', () => {
  const terms: EntryTerms = {
    role: 'partner',
    validFrom: '2026-01-01',
    validUntil: null,
    clearance: null,
    permanentDeputy: false,
    guest: 'none',
    account: 'well',
    organisation: 'org.school',
  };
  const of = (change: Partial<EntryTerms>, waits = false, status = 'approved') =>
    warningsOf({ status, terms: { ...terms, ...change } }, waits, TODAY);

  it('are none where all is well', () => assert.deepEqual(of({}), []));

  it('come thirty days before the end, and not a day earlier', () => {
    assert.deepEqual(of({ validUntil: '2026-12-24' }), []);
    assert.deepEqual(of({ validUntil: '2026-12-23' }), ['ending']);
    assert.deepEqual(of({ validUntil: TODAY }), ['ending']);
    assert.deepEqual(of({ validUntil: '2026-11-22' }), ['over']);
  });

  it('look at the clearance of the police alone', () => {
    const clearance = { level: 'geheim', until: '2026-12-01' } as const;
    assert.deepEqual(of({ role: 'police', clearance }), ['clearanceEnding']);
    assert.deepEqual(of({ role: 'police', clearance: { ...clearance, until: '2026-11-22' } }), [
      'clearanceOver',
    ]);
    assert.deepEqual(of({ role: 'police' }), ['clearanceMissing']);
    assert.deepEqual(of({ role: 'partner', clearance }), []);
  });

  it('tell of what waits, of what has not begun, of accounts and of guests', () => {
    assert.deepEqual(of({ validFrom: '2026-12-01', account: 'gone', guest: 'paper' }, true), [
      'waiting',
      'notYet',
      'account',
      'guestPaper',
    ]);
    assert.deepEqual(of({ guest: 'invited' }), ['guestInvited']);
    assert.deepEqual(of({ guest: 'redeemed' }), []);
  });

  it('leave in peace whoever has left', () => {
    assert.deepEqual(of({ account: 'gone', validUntil: '2020-01-01' }, true, 'ended'), []);
  });

  it('never say of somebody with access that there is none', () => {
    fc.assert(
      fc.property(someParts, day, (parts, today) => {
        const warnings = warningsOf({ status: 'approved', terms: parts.terms }, false, today);
        const shut = ['notYet', 'over', 'account', 'guestInvited', 'guestPaper'] as const;
        const standing = standingOn({ status: 'approved', terms: parts.terms }, today, null);
        assert.equal(
          standing === 'stranger',
          shut.some((each) => warnings.includes(each)),
        );
      }),
    );
  });
});

describe('The overview of who has access', () => {
  const access = fc.record({
    function: words,
    organisation: fc.constantFrom('GO! Atheneum', 'CAW'),
    role: fc.constantFrom(...ROLES),
    category: fc.constant({ kind: 'municipal' } as const),
    secrecyRegime: fc.constantFrom(...SECRECY_REGIMES),
    validUntil: later,
  });

  it('counts everybody once, puts equal ones together, and does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(access, { maxLength: 30 }), (all) => {
        const categories = accessCategories(all);
        assert.equal(
          categories.reduce((sum, { count }) => sum + count, 0),
          all.length,
        );
        const keys = categories.map(({ count: _, ...rest }) => JSON.stringify(rest));
        assert.equal(new Set(keys).size, keys.length);
        assert.deepEqual(accessCategories(all.toReversed()), categories);
      }),
    );
  });
});

describe('An organisation', () => {
  it('has its protocol with a date, or the reason why it needs none', () => {
    for (const protocol of [{ reference: 'P-1', date: '2026-01-31' }, { noneBecause: 'eigen dienst' }]) {
      const organisation = { name: 'CAW', sector: 'welfare', protocol } as const;
      assert.deepEqual(organisationFrom(organisationAnswers(organisation)), organisation);
    }
  });
});

describe('The life of an entry', () => {
  it('goes from approved to nothing but by a decision, a suspension, an end or a note about a guest', () => {
    const into = ENTRY_STATES.flatMap((state) =>
      Object.entries(ENTRY_WORKFLOW[state])
        .filter(([, to]) => to === 'approved')
        .map(([action]) => `${state} ${action}`),
    );
    assert.deepEqual(into, [
      'prepared entry.approve',
      'approved entry.change',
      'approved entry.approve',
      'approved entry.refuse',
      'approved entry.note-guest',
      'suspended entry.resume',
    ]);
  });

  it('comes back from its end only by being prepared again', () => {
    assert.deepEqual(Object.keys(ENTRY_WORKFLOW.ended), ['entry.prepare']);
    assert.equal(entryAfter('ended', 'entry.approve'), undefined);
  });
});
