import assert from 'node:assert/strict';
import { type Figure, figure, figureTable, markdown, number } from '../../bench/table.ts';

describe('The table of the bench', () => {
  it('says of each figure whether it holds, at its bound too', () => {
    const holds = (value: number, bound: Parameters<typeof figure>[2]) =>
      figure('P1', '', bound, value).holds;
    assert.deepEqual(
      [1.19, 1.2, 1.21].map((value) => holds(value, { atLeast: 1.2 })),
      [false, true, true],
    );
    assert.deepEqual(
      [1.09, 1.1, 1.11].map((value) => holds(value, { atMost: 1.1 })),
      [true, true, false],
    );
  });

  it('never says of what was not measured that it holds', () => {
    const missing = figure('P1', 'turns', { atLeast: 1 }, Number.NaN, ' MB');
    assert.equal(missing.holds, undefined);
    assert.equal(missing.measured, '–');
    const [row] = figureTable([missing]).rows;
    assert.equal(row?.at(-1), 'not measured');
  });

  it('decides by what was measured, not by what was rounded', () => {
    const close = figure('P1', '', { atLeast: 1.2 }, 1.199);
    assert.equal(close.measured, '1.20');
    assert.equal(close.holds, false);
  });

  it('is in the order of the figures, with those of reliability last', () => {
    const named = (id: string): Figure => ({ id, what: '', goal: '', measured: '', holds: true });
    const ids = figureTable(['R11', 'P10', 'P2', 'P1'].map(named)).rows.map(([id]) => id);
    assert.deepEqual(ids, ['P1', 'P2', 'P10', 'R11']);
  });

  it('is Markdown, whatever a label holds', () => {
    const text = markdown({ title: 'One', head: ['a', 'b'], rows: [['x|y', '1']], notes: ['Said.'] });
    assert.equal(text, '### One\n\n| a | b |\n|---|---|\n| x\\|y | 1 |\n\nSaid.\n');
  });

  it('writes a dash where there is no number', () => {
    assert.deepEqual([number(Number.NaN), number(Infinity), number(1.005, 1)], ['–', '–', '1.0']);
  });
});
