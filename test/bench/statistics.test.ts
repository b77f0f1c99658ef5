import assert from 'node:assert/strict';
import { median, quantile, ratioOf } from '../../bench/statistics.ts';

describe('The statistics of the bench', () => {
  it('take quantiles by nearest rank, never between two values', () => {
    const values = [40, 10, 30, 20];
    assert.deepEqual(
      [0, 0.25, 0.26, 0.5, 0.99, 1].map((part) => quantile(values, part)),
      [10, 10, 20, 20, 40, 40],
    );
    assert.deepEqual(values, [40, 10, 30, 20], 'what was measured stays in its order');
  });

  it('have one slow answer of a hundred above the 99th percentile, and two at it', () => {
    const rest = Array.from({ length: 98 }, () => 1);
    assert.equal(quantile([...rest, 1, 500], 0.99), 1);
    assert.equal(quantile([...rest, 500, 500], 0.99), 500);
  });

  it('take the middle value, or the mean of the two in the middle', () => {
    assert.equal(median([5, 1, 100]), 5);
    assert.equal(median([4, 1, 100, 2]), 3);
  });

  it('leave out a round that could not be measured, and are no number where there is none', () => {
    assert.equal(median([1, Number.NaN, 3]), 2);
    assert.ok(Number.isNaN(median([])));
    assert.ok(Number.isNaN(quantile([], 0.5)));
  });

  it('compare round by round, so that a machine that grows slower changes no ratio', () => {
    const yardstick = [100, 50, 10];
    assert.equal(
      ratioOf(
        yardstick.map((value) => value * 2),
        yardstick,
      ),
      2,
    );
    // The ratio of the medians would be 1.
    assert.equal(ratioOf([50, 100, 30], [100, 50, 10]), 2);
  });

  it('have no ratio to a yardstick that was not measured', () => {
    assert.ok(Number.isNaN(ratioOf([1, 2], [])));
  });
});
