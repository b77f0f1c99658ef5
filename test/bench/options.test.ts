import assert from 'node:assert/strict';
import { optionsOf, SUITES } from '../../bench/options.ts';
import { servedWith, targetNamed } from '../../bench/servers.ts';

describe('The command of the bench', () => {
  it('measures everything and writes the table unless told otherwise', () => {
    const { suites, only, results } = optionsOf([]);
    assert.deepEqual(
      { suites, only, results },
      { suites: SUITES, only: undefined, results: 'bench/results.md' },
    );
  });

  it('never replaces the table of the whole by a part, or by a quick look', () => {
    for (const part of [['--quick'], ['--suite', 'message'], ['--only', 'ours,b']])
      assert.equal(optionsOf(part).results, undefined, part.join(' '));
    assert.equal(optionsOf(['--quick', '--results', 'x.md']).results, 'x.md');
  });

  it('names what there is where it does not understand', () => {
    assert.throws(() => optionsOf(['--suite', 'nothing']), /no suite "nothing"; there are: message/);
    assert.throws(() => targetNamed('nothing'), /no server "nothing"; there are: ours, .*botbuilder/);
    assert.throws(() => optionsOf(['--rounds', 'few']), /--rounds must be a number above 0/);
    assert.throws(() => optionsOf(['--unheard-of']), /unheard-of/);
  });

  it('takes flags and environment from the script that serves, so that it measures what is deployed', () => {
    assert.deepEqual(servedWith('NODE_ENV=production A=1 node --max-semi-space-size=4 dist/main.mjs'), {
      env: { NODE_ENV: 'production', A: '1' },
      args: ['--max-semi-space-size=4'],
    });
  });
});
