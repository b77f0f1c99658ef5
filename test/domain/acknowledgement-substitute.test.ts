import assert from 'node:assert/strict';
import type { EntryTerms } from '../../src/domain/roster/entry.ts';
import { approvalEnded, maySubstitute } from '../../src/domain/session/substitute.ts';

const TEACHER: EntryTerms = {
  role: 'partner',
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
  clearance: null,
  permanentDeputy: false,
  guest: 'none',
  account: 'well',
  organisation: 'org.school',
};
const INSPECTOR: EntryTerms = {
  ...TEACHER,
  role: 'police',
  validUntil: null,
  clearance: { level: 'geheim', until: '2026-11-30' },
};
const place = { organisation: 'org.school', day: '2026-11-23', handOver: null };
const approved = (terms: EntryTerms) => ({ status: 'approved', terms });

describe('A substitute', () => {
  it('is an approved entry of the same organisation that may sit at a session', () => {
    assert.ok(maySubstitute(approved(TEACHER), place));
    assert.ok(!maySubstitute({ status: 'prepared', terms: TEACHER }, place));
    assert.ok(!maySubstitute({ status: 'suspended', terms: TEACHER }, place));
    assert.ok(!maySubstitute(approved(TEACHER), { ...place, organisation: 'org.police' }));
  });

  it('does not only report: who only reports, the DPO and the technical admin sit at no session', () => {
    for (const role of ['reporter', 'dpo', 'admin'] as const)
      assert.ok(!maySubstitute(approved({ ...TEACHER, role }), place), role);
  });

  it('is looked at on the day of the session: validity and clearance', () => {
    assert.ok(!maySubstitute(approved(TEACHER), { ...place, day: '2027-01-01' }));
    assert.ok(maySubstitute(approved(INSPECTOR), { ...place, day: '2026-11-30' }));
    assert.ok(!maySubstitute(approved(INSPECTOR), { ...place, day: '2026-12-01' }));
  });

  it('may be a guest who is on paper only', () => {
    assert.ok(maySubstitute(approved({ ...TEACHER, guest: 'paper' }), place));
  });
});

describe('An approval', () => {
  const ended = (terms: EntryTerms, today: string, status = 'approved') =>
    approvalEnded({ status, terms }, today, null);

  it('has ended when the entry was suspended or ended, or its last day has passed', () => {
    assert.ok(!ended(TEACHER, '2026-12-31'));
    assert.ok(ended(TEACHER, '2027-01-01'));
    for (const status of ['suspended', 'ended', 'prepared'])
      assert.ok(ended(TEACHER, '2026-11-23', status), status);
  });

  it('has ended for the police when the clearance lapses', () => {
    assert.ok(!ended(INSPECTOR, '2026-11-30'));
    assert.ok(ended(INSPECTOR, '2026-12-01'));
  });

  it('has ended for an account that is gone, not for one that cannot sign in for a while', () => {
    assert.ok(ended({ ...TEACHER, account: 'gone' }, '2026-11-23'));
    assert.ok(!ended({ ...TEACHER, account: 'disabled' }, '2026-11-23'));
  });

  it('has not ended for a guest on paper, nor for a deputy outside a hand-over', () => {
    assert.ok(!ended({ ...TEACHER, guest: 'paper' }, '2026-11-23'));
    assert.ok(!ended({ ...TEACHER, role: 'deputy' }, '2026-11-23'));
  });
});
