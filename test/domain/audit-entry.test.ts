import assert from 'node:assert/strict';
import { CHAIN_START, canonicalEntry } from '../../src/domain/audit/entry.ts';

describe('The canonical form of an audit entry', () => {
  const entry = {
    seq: 7,
    at: '2026-11-23T10:00:00.000Z',
    actor: 'ros.a',
    what: 'signal.open',
    outcome: 'read',
    about: 'sig.b',
    before: CHAIN_START,
  } as const;

  it('is the one of decision 4, and never changes in silence', () => {
    assert.equal(
      canonicalEntry(entry),
      `[1,7,"2026-11-23T10:00:00.000Z","ros.a","signal.open","read","sig.b","${'0'.repeat(64)}"]`,
    );
  });
});
