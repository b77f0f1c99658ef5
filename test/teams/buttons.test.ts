import assert from 'node:assert/strict';
import { createSealer } from '../../src/teams/buttons.ts';
import { createTextSealer } from '../../src/teams/sealed-text.ts';

const SECRET = new Uint8Array(32).fill(7);
const chloe = { cell: '9000', person: 'chloe', language: 'nl', origin: undefined } as const;
const sealer = () => createSealer(SECRET, () => new Date('2026-11-24T09:00:00Z'));

describe('A sealed text', () => {
  const texts = createTextSealer(SECRET, 'test-1');

  it('never uses a number twice that may be used once', () => {
    const numbers = Array.from({ length: 3_000 }, () =>
      Buffer.from(texts.seal('the same'), 'base64url').subarray(0, 12).toString('hex'),
    );
    assert.equal(new Set(numbers).size, numbers.length);
  });

  it('opens as it was, whatever the alphabet', () => {
    for (const text of ['', 'é', 'Zwölf Boxkämpfer 👩‍🏫', 'x'.repeat(10_000)])
      assert.equal(texts.open(texts.seal(text)), text);
  });

  it('does not open once a bit of it was changed, or a byte left out', () => {
    const bytes = Buffer.from(texts.seal('home'), 'base64url');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      assert.equal(texts.open(changed.toString('base64url')), undefined, `byte ${at}`);
      assert.equal(texts.open(bytes.subarray(0, at).toString('base64url')), undefined, `${at} bytes`);
    }
  });

  it('does not open for another purpose, nor under another secret', () => {
    assert.equal(createTextSealer(SECRET, 'test-2').open(texts.seal('home')), undefined);
    assert.equal(createTextSealer(new Uint8Array(32).fill(8), 'test-1').open(texts.seal('home')), undefined);
  });
});

describe('A button', () => {
  it('to the same screen is sealed once for the same person, and opens as often as it is pressed', () => {
    const { seal, open } = sealer();
    const sealed = seal({ go: 'own' }, chloe);
    assert.equal(seal({ go: 'own' }, chloe), sealed);
    for (let n = 0; n < 2; n += 1)
      assert.deepEqual(open(sealed), { kind: 'go', screen: 'own', target: undefined, args: {}, ...chloe });
  });

  it('is another one for another person, cell, language or page', () => {
    const { seal } = sealer();
    const others = [
      seal({ go: 'own' }, { ...chloe, person: 'anna' }),
      seal({ go: 'own' }, { ...chloe, cell: '9001' }),
      seal({ go: 'own' }, { ...chloe, language: 'fr' }),
      seal({ go: 'own' }, { ...chloe, origin: '1762176060000' }),
      seal({ go: 'own', args: { page: '2' } }, chloe),
      seal({ go: 'home' }, chloe),
    ];
    assert.equal(new Set([...others, seal({ go: 'own' }, chloe)]).size, others.length + 1);
  });

  it('that does something, or is about something, is a new one each time', () => {
    const { seal } = sealer();
    assert.notEqual(seal({ do: 'startDraft' }, chloe), seal({ do: 'startDraft' }, chloe));
    assert.notEqual(
      seal({ go: 'ownSignal', target: 'sig.1' }, chloe),
      seal({ go: 'ownSignal', target: 'sig.1' }, chloe),
    );
  });
});
