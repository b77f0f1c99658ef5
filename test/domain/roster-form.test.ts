// What a filled-in form makes of a roster entry: nobody gets by it what does not go with the role.
import assert from 'node:assert/strict';
import type { EntryPerson, EntryTerms, Role } from '../../src/domain/roster/entry.ts';
import { answersOf, dayFaults, filledIn } from '../../src/domain/roster/entry-form.ts';
import { isDay } from '../../src/domain/signal/answering.ts';

const TODAY = '2026-11-23';
const terms: EntryTerms = {
  role: 'partner',
  validFrom: '2026-01-01',
  validUntil: null,
  clearance: null,
  permanentDeputy: false,
  guest: 'none',
  account: 'disabled',
  organisation: 'org.school',
};
const person: EntryPerson = {
  tenantId: 't',
  objectId: 'o',
  name: 'Anna Peeters',
  organisation: 'CAW',
  sector: 'welfare',
  function: 'maatschappelijk werker',
  category: { kind: 'mandated', decree: 'decreet X' },
  secrecyRegime: 'professional',
  substitute: { entry: 'ros.b', until: '2027-01-31' },
  approvedBy: null,
  approvedOn: null,
  act: '',
};
const EVERYTHING = {
  entryFunction: 'werker',
  entryCategory: 'municipal',
  entryDecree: 'decreet Y',
  entrySecrecy: 'discretion',
  entryFrom: '2026-12-01',
  entryUntil: '2027-12-01',
  entryClearance: 'geheim',
  entryClearanceUntil: '2027-06-30',
  entryPermanent: 'yes',
  entryAct: 'besluit 4',
  entryOrg: 'org.hospital',
  entryGuest: 'tested',
};
const filled = (role: Role, before: EntryTerms = terms, answers: object = EVERYTHING) =>
  filledIn({ terms: before, person }, { ...answers, entryRole: role });

describe('A roster entry that is filled in', () => {
  it('gives a clearance to the police alone', () => {
    const clearance = { level: 'geheim', until: '2027-06-30' };
    assert.deepEqual(filled('police').terms.clearance, clearance);
    assert.equal(filled('partner').terms.clearance, null);
    const { entryClearance: _level, ...without } = EVERYTHING;
    assert.equal(filled('police', terms, without).terms.clearance, null);
  });

  it('makes nobody a permanent deputy but a deputy', () => {
    assert.equal(filled('deputy').terms.permanentDeputy, true);
    assert.equal(filled('partner').terms.permanentDeputy, false);
    assert.equal(
      filled('deputy', terms, { ...EVERYTHING, entryPermanent: 'no' }).terms.permanentDeputy,
      false,
    );
  });

  it('keeps the act of a delegate, and of nobody else', () => {
    assert.equal(filled('delegate').person.act, 'besluit 4');
    assert.equal(filled('partner').person.act, '');
  });

  it('takes role, organisation, days and duty from the answers, and what is known of the account from before', () => {
    const { terms: after, person: who } = filled('reporter');
    assert.equal(after.role, 'reporter');
    assert.equal(after.organisation, 'org.hospital');
    assert.deepEqual([after.validFrom, after.validUntil], ['2026-12-01', '2027-12-01']);
    assert.equal(after.account, 'disabled');
    assert.equal(who.secrecyRegime, 'discretion');
    assert.deepEqual(who.category, { kind: 'municipal' });
    assert.equal(who.name, 'Anna Peeters');
  });

  it('keeps what held where nothing was chosen', () => {
    const { terms: after, person: who } = filledIn({ terms, person }, {});
    assert.equal(after.role, 'partner');
    assert.equal(after.organisation, 'org.school');
    assert.equal(who.secrecyRegime, 'professional');
    assert.equal(who.substitute, null);
  });

  it('never makes a guest of a member, and moves a guest on as it was noted', () => {
    assert.equal(filled('partner').terms.guest, 'none');
    assert.equal(filled('partner', { ...terms, guest: 'invited' }).terms.guest, 'tested');
    assert.equal(filledIn({ terms: { ...terms, guest: 'invited' }, person }, {}).terms.guest, 'invited');
  });

  it('is shown again as it was filled in', () => {
    const answers = answersOf({ terms: { ...terms, guest: 'redeemed' }, person });
    assert.deepEqual(answers, {
      entryRole: 'partner',
      entryOrg: 'org.school',
      entryFunction: 'maatschappelijk werker',
      entryCategory: 'mandated',
      entryDecree: 'decreet X',
      entrySecrecy: 'professional',
      entryFrom: '2026-01-01',
      entrySubstitute: 'ros.b',
      entrySubstituteUntil: '2027-01-31',
      entryGuest: 'redeemed',
    });
  });

  it('ticks nothing for anybody before the second step', () => {
    const answers = answersOf({
      terms,
      person: { ...person, function: '', category: { kind: 'municipal' } },
    });
    assert.deepEqual(
      ['entryCategory', 'entrySecrecy', 'entryDecree', 'entryGuest'].filter((field) => field in answers),
      [],
    );
  });
});

describe('The days of a roster entry', () => {
  const faultsOf = (answers: object) =>
    dayFaults({ ...answers }, TODAY).map(({ field, fault }) => `${field} ${fault}`);

  it('may lie ahead, or end today', () => {
    assert.deepEqual(faultsOf({ entryFrom: TODAY, entryUntil: TODAY, entryClearanceUntil: TODAY }), []);
    assert.deepEqual(faultsOf({ entryFrom: '2027-01-01' }), []);
    assert.deepEqual(faultsOf({ entryUntil: '2027-01-01' }), []);
    assert.deepEqual(faultsOf({}), []);
  });

  it('are not over already', () => {
    const over = {
      entryUntil: '2026-11-22',
      entryClearanceUntil: '2026-11-22',
      entrySubstituteUntil: '2026-11-22',
    };
    assert.deepEqual(faultsOf(over), [
      'entryUntil dayOver',
      'entryClearanceUntil dayOver',
      'entrySubstituteUntil dayOver',
    ]);
  });

  it('run forward: an end before its beginning is said once', () => {
    const reversed = { entryFrom: '2026-11-20', entryUntil: '2026-11-19', entryClearanceUntil: '2026-11-01' };
    assert.deepEqual(faultsOf(reversed), ['entryUntil daysReversed', 'entryClearanceUntil dayOver']);
  });
});

describe('A day', () => {
  for (const day of ['2026-11-23', '2024-02-29']) it(`${day} exists`, () => assert.equal(isDay(day), true));
  for (const none of [
    '2026-02-29',
    '2026-13-01',
    '2026-11-31',
    '23-11-2026',
    'x2026-11-23',
    '2026-11-23T00',
    '',
    '+02026-11-23',
    '2026-1-1',
  ])
    it(`"${none}" does not`, () => assert.equal(isDay(none), false));
});
