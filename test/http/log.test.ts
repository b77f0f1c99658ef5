import assert from 'node:assert/strict';
import { createLog, muteConsole } from '../../src/log.ts';

describe('the log', () => {
  const lineOf = (write: (log: ReturnType<typeof createLog>) => void) => {
    const lines: string[] = [];
    write(
      createLog(
        (line) => lines.push(line),
        () => new Date('2026-01-05T13:00:00Z'),
      ),
    );
    assert.equal(lines.length, 1);
    return JSON.parse(lines[0]!);
  };

  it('writes a code, a time, a level and short fields', () => {
    assert.deepEqual(
      lineOf((log) => log.warn('request.refused', { refusal: 'token.time', status: 401, again: true })),
      {
        time: '2026-01-05T13:00:00.000Z',
        level: 'warn',
        code: 'request.refused',
        refusal: 'token.time',
        status: 401,
        again: true,
      },
    );
  });

  const secrets: [what: string, value: unknown][] = [
    ['a sentence', 'Chloé belde mij'],
    ['an object id', '11111111-2222-4333-8444-555555555555'],
    ['an object id without dashes', '11111111222243338444555555555555'],
    ['a national number', '85.07.30-033.28'],
    ['a phone number', '0478123456'],
    ['a national number as a number', 85073003328],
    ['a mail address', 'chloe@school.example'],
    ['a token', `eyJ${'a'.repeat(100)}`],
    ['an object', { name: 'Chloé' }],
    ['an error', new Error('Chloé')],
    ['a number that is none', Number.NaN],
  ];
  for (const [what, value] of secrets) {
    it(`does not write ${what}, though the types were got round`, () => {
      assert.equal(lineOf((log) => log.error('x', { value: value as string })).value, 'redacted');
    });
  }

  it('does not write a sentence for a code or for the name of a field', () => {
    const line = lineOf((log) => log.info('Chloé belde', { 'Chloé belde': 1 }));
    assert.deepEqual([line.code, line.redacted], ['redacted', 1]);
  });

  it('keeps its own fields', () => {
    assert.equal(lineOf((log) => log.info('real', { level: 'error', code: 'false' })).code, 'real');
  });

  it('writes that a library spoke, and not what it said', () => {
    const lines: string[] = [];
    let now = 0;
    const log = createLog((line) => lines.push(line));
    const { console } = globalThis;
    const giveBack = muteConsole(log, () => now);
    for (now = 0; now <= 60_000; now += 1000) console.error(new Error('geheim'), 'token');
    giveBack();
    assert.doesNotMatch(lines.join('\n'), /geheim|token/);
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)).map(({ code, method, count }) => [code, method, count]),
      [
        ['library.spoke', 'error', 1],
        ['library.spoke', 'error', 60],
      ],
    );
  });
});
