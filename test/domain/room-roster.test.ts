import assert from 'node:assert/strict';
import {
  afterReading,
  belongs,
  type Candidate,
  compareRosters,
  isWholeTeam,
  READ_GAP_MS,
  type Watch,
} from '../../src/domain/room/roster.ts';

const candidate = (entry: string, more: Partial<Candidate> = {}): Candidate => ({
  entry,
  objectId: `id-${entry}`,
  usable: true,
  seated: true,
  acknowledged: 2,
  attends: true,
  ...more,
});
const seen = (...entries: readonly string[]) =>
  entries.map((entry) => ({ membershipId: `m-${entry}`, objectId: `ID-${entry}` }));
const EMPTY: Watch = { added: [], inChannel: [], gone: [], equalReads: 0, readAt: null, strangers: 0 };
const START = Date.parse('2026-03-02T10:00:00.000Z');

/** The watch after these readings, one after the other, some seconds apart. */
function watching(wanted: readonly string[], ...readings: readonly (readonly string[])[]) {
  const known = ['bram', 'nadia', 'chloe'].map((each) => candidate(each));
  let watch: Watch = { ...EMPTY, added: wanted };
  const left: string[] = [];
  readings.forEach((reading, n) => {
    const comparison = compareRosters(known, new Set(wanted), seen(...reading));
    const now = new Date(START + n * READ_GAP_MS);
    const after = afterReading(watch, comparison, { now, settling: false });
    watch = after.watch;
    left.push(...after.left);
  });
  return { watch, left };
}

describe('Who belongs in a channel', () => {
  it('is whoever is usable, seated, attends something and acknowledged the text of today', () => {
    assert.ok(belongs(candidate('chloe'), 2));
    for (const without of [{ usable: false }, { seated: false }, { attends: false }, { acknowledged: null }])
      assert.ok(!belongs(candidate('chloe', without), 2), JSON.stringify(without));
    assert.ok(!belongs(candidate('chloe', { acknowledged: 1 }), 2));
  });
});

describe('A roster compared with the wanted set', () => {
  const known = [candidate('bram'), candidate('chloe')];

  it('knows people by object id, in whatever case', () => {
    const { here, missing, beyond } = compareRosters(known, new Set(['bram', 'chloe']), seen('bram'));
    assert.deepEqual([here, missing, beyond], [['bram'], ['chloe'], []]);
  });

  it('names somebody beyond it whom the session knows, and leaves anybody else without a name', () => {
    const { beyond } = compareRosters(known, new Set(['bram']), seen('bram', 'chloe', 'sam'));
    assert.deepEqual(
      beyond.map(({ entry }) => entry),
      ['chloe', undefined],
    );
  });

  it('is the whole team only with the same people, no more and no fewer', () => {
    const team = [{ objectId: 'id-bram' }, { objectId: 'id-chloe' }];
    assert.ok(isWholeTeam(seen('chloe', 'bram'), team));
    assert.ok(!isWholeTeam(seen('bram'), team));
    assert.ok(!isWholeTeam(seen('bram', 'chloe', 'sam'), team));
  });
});

describe('What is known after readings', () => {
  it('is clean after two without anybody beyond the set', () => {
    assert.equal(watching(['bram'], ['bram']).watch.equalReads, 1);
    assert.equal(watching(['bram'], ['bram'], ['bram']).watch.equalReads, 2);
  });

  it('counts two readings closer together as one', () => {
    const comparison = compareRosters([candidate('bram')], new Set(['bram']), seen('bram'));
    const read = (watch: Watch, ms: number) =>
      afterReading(watch, comparison, { now: new Date(START + ms), settling: false }).watch;
    assert.equal(read(read(EMPTY, 0), READ_GAP_MS - 1).equalReads, 1);
    assert.equal(read(read(EMPTY, 0), READ_GAP_MS).equalReads, 2);
  });

  it('is worth nothing again with one person beyond it, and counts how many', () => {
    const { watch } = watching(['bram'], ['bram'], ['bram'], ['bram', 'sam', 'chloe']);
    assert.deepEqual([watch.equalReads, watch.strangers], [0, 2]);
    assert.equal(watching(['bram'], ['bram', 'sam'], ['bram']).watch.strangers, 0);
  });

  it('is clean however many are missing: they hold up nobody else', () => {
    assert.equal(watching(['bram', 'nadia', 'chloe'], ['bram'], ['bram']).watch.equalReads, 2);
  });

  it('takes somebody for gone who is missing twice, not once, and only who was there', () => {
    const both = ['bram', 'chloe'];
    assert.deepEqual(watching(both, both, ['bram']).left, []);
    assert.deepEqual(watching(both, both, ['bram'], both, ['bram']).left, []);
    assert.deepEqual(watching(both, both, ['bram'], ['bram']).left, ['chloe']);
    assert.deepEqual(watching(both, ['bram'], ['bram'], ['bram']).left, []);
  });

  it('does not take somebody for gone who does not belong there any more', () => {
    const comparison = compareRosters(
      [candidate('bram'), candidate('chloe')],
      new Set(['bram']),
      seen('bram'),
    );
    const before: Watch = {
      ...EMPTY,
      added: ['chloe'],
      inChannel: ['chloe'],
      gone: ['chloe'],
      equalReads: 2,
    };
    const { watch, left } = afterReading(before, comparison, { now: new Date(START), settling: false });
    assert.deepEqual([left, watch.inChannel, watch.gone], [[], ['bram'], []]);
  });

  it('believes of a young channel only who was asked for', () => {
    const comparison = compareRosters([], new Set(['bram', 'chloe']), []);
    const shown = { ...comparison, here: ['bram', 'chloe'], missing: [] };
    const before: Watch = { ...EMPTY, added: ['bram'] };
    const read = (settling: boolean) =>
      afterReading(before, shown, { now: new Date(START), settling }).watch.inChannel;
    assert.deepEqual(read(true), ['bram']);
    assert.deepEqual(read(false), ['bram', 'chloe']);
  });
});
