import assert from 'node:assert/strict';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import fc from 'fast-check';
import { BODY_LIMIT_BYTES, FORM_BODY, readBody } from '../../src/http/read-body.ts';

type Headers = { readonly [name: string]: string };
const JSON_TYPE = { 'content-type': 'application/json' };

function requestWith(headers: Headers): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  Object.assign(request.headers, headers);
  return request;
}

/** What came of a body in these pieces; `cut`: the connection ends before the body does. */
async function read(pieces: readonly Uint8Array[], headers: Headers = JSON_TYPE, cut = false) {
  const request = requestWith(headers);
  const reading = readBody(request);
  for (const piece of pieces) {
    request.push(piece);
    // As from a network: one piece after the other.
    await new Promise<void>((next) => setImmediate(next));
  }
  if (cut) request.destroy();
  else request.push(null);
  const outcome = await reading;
  return { outcome: 'refused' in outcome ? outcome.code : Buffer.from(outcome), request };
}

describe('the body of a request', () => {
  it('is what was sent, in however many pieces it comes', async () => {
    const pieces = fc.array(fc.uint8Array({ minLength: 1, maxLength: 5_000 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(pieces, async (all) => {
        const { outcome } = await read(all);
        assert.deepEqual(outcome, Buffer.concat(all));
      }),
      { numRuns: 60 },
    );
  });

  it('is taken to its last byte below the limit and refused above it, wherever it is cut into pieces', async () => {
    const about = fc.integer({ min: BODY_LIMIT_BYTES - 3, max: BODY_LIMIT_BYTES + 3 });
    await fc.assert(
      fc.asyncProperty(about, fc.integer({ min: 1, max: 200_000 }), async (size, step) => {
        const whole = Buffer.alloc(size, 'x');
        const pieces = Array.from({ length: Math.ceil(size / step) }, (_, n) =>
          whole.subarray(n * step, (n + 1) * step),
        );
        const { outcome } = await read(pieces.length > 40 ? [whole] : pieces);
        if (size <= BODY_LIMIT_BYTES) assert.equal(outcome.length, size);
        else assert.equal(outcome, 'body.large');
      }),
      { numRuns: 60 },
    );
  });

  it('is not read to its end when it is too large', async () => {
    const pieces = Array.from({ length: 40 }, () => Buffer.alloc(16 * 1024, 'x'));
    const { outcome, request } = await read(pieces);
    assert.equal(outcome, 'body.large');
    assert.equal(request.isPaused(), true);
    assert.equal(request.listenerCount('data'), 0);
  });

  it('is not read at all when its headers say enough', async () => {
    const wrong: [Headers, string][] = [
      [{}, 'body.type'],
      [{ 'content-type': 'text/plain' }, 'body.type'],
      [{ 'content-type': 'application/json; charset=utf-16' }, 'body.type'],
      [{ 'content-type': 'application/json, text/plain' }, 'body.type'],
      [{ ...JSON_TYPE, 'content-encoding': 'gzip' }, 'body.encoding'],
      [{ ...JSON_TYPE, 'content-length': String(BODY_LIMIT_BYTES + 1) }, 'body.large'],
    ];
    for (const [headers, code] of wrong) {
      const request = requestWith(headers);
      const outcome = await readBody(request);
      assert.equal('refused' in outcome && outcome.code, code);
      assert.equal(request.listenerCount('data'), 0);
    }
    const right = [
      'application/json; charset=utf-8',
      'Application/JSON;charset="UTF-8"',
      'application/json ',
    ];
    for (const type of right)
      assert.equal((await read([], { 'content-type': type })).outcome.length, 0, type);
  });

  it('is refused when the connection ends before it does, and nobody waits for ever', async () => {
    assert.equal((await read([Buffer.from('{"a"')], JSON_TYPE, true)).outcome, 'body.cut');
    assert.equal((await read([], JSON_TYPE, true)).outcome, 'body.cut');
    const request = requestWith(JSON_TYPE);
    const reading = readBody(request);
    request.destroy(new Error('reset'));
    const outcome = await reading;
    assert.equal('refused' in outcome && outcome.code, 'body.cut');
  });

  it('of a form has a limit of its own', async () => {
    const request = requestWith({ 'content-type': 'application/x-www-form-urlencoded' });
    const reading = readBody(request, FORM_BODY);
    request.push(Buffer.alloc(FORM_BODY.limitBytes + 1, 'x'));
    const outcome = await reading;
    assert.equal('refused' in outcome && outcome.code, 'body.large');
  });
});
