// What `npm test` runs: every file, in two processes or more. Mocha hands the files out in this order, so what takes longest comes
// first and no process is left alone with it at the end. Mocha reads a configuration only from a CommonJS file.
const { globSync } = require('node:fs');
const { availableParallelism } = require('node:os');
const { sep } = require('node:path');
const common = require('../.mocharc.json');

const FIRST = [
  'test/proofs/crash-simulator.test.ts',
  'test/proofs/delivered-again.test.ts',
  'test/browser/first-cell.test.ts',
  'test/proofs/altered-buttons.test.ts',
  'test/proofs/sam-the-stranger.test.ts',
  'test/proofs/payload-scan.test.ts',
  'test/browser/whole-story.test.ts',
  'test/proofs/conflicting-pairs.test.ts',
  'test/browser/whole-session.test.ts',
  'test/proofs/room-causes.test.ts',
  'test/proofs/cost-of-a-press.test.ts',
  'test/browser/page.test.ts',
  'test/package/',
  'test/contracts/cosmos-faults.test.ts',
  'test/cards/hostile-text.test.ts',
  'test/proofs/',
  'test/browser/',
];

/** The earlier, the smaller; all that is quick is alike. */
function rankOf(file) {
  const rank = FIRST.findIndex((beginning) => file.startsWith(beginning));
  return rank === -1 ? FIRST.length : rank;
}

const files = globSync('test/**/*.test.ts').map((file) => file.split(sep).join('/'));

module.exports = {
  ...common,
  parallel: true,
  jobs: Math.min(Math.max(availableParallelism(), 2), 4),
  spec: files.sort().sort((one, other) => rankOf(one) - rankOf(other)),
};
