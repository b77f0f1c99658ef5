import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { message, nextId, prepare, stamped } from '../../bench/activities.ts';
import { parseResponse } from '../../bench/load/connection.ts';
import { closedLoop, openLoop, steadyChance } from '../../bench/load/loader.ts';
import { repeated } from '../../bench/load/traffic.ts';
import { partnerId } from '../../bench/town.ts';

async function serving(listener: RequestListener): Promise<{ server: Server; port: number }> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, port: (server.address() as AddressInfo).port };
}

const people = [partnerId(0), partnerId(1)];
const traffic = (expect?: string) =>
  repeated({ kind: 'message', text: 'start', people }, ['t.t.t'], { expect });

describe('The loader of the bench', () => {
  it('waits in an open loop for no answer: all requests are out before the first is answered', async () => {
    const held: (() => void)[] = [];
    const total = 40;
    const { server, port } = await serving((_request, response) => {
      held.push(() => response.end('ok'));
      // A loop that waits for answers would never come this far.
      if (held.length === total) for (const answer of held) answer();
    });
    const { turns, wrong } = await openLoop(port, traffic(), { rate: 400, ms: 100 });
    server.close();
    assert.deepEqual({ turns, wrong }, { turns: total, wrong: 0 });
  });

  it('says how late it was itself', async () => {
    const { server, port } = await serving((_request, response) => {
      response.end();
    });
    const load = openLoop(port, traffic(), { rate: 200, ms: 100 });
    // The loader's own process does nothing for a while in which requests are due.
    setTimeout(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 80), 60);
    assert.ok((await load).lateP99 > 10);
    server.close();
  });

  it('sends in a closed loop only when the answer is in, and no more than it was told', async () => {
    let open = 0;
    let mostOpen = 0;
    const { server, port } = await serving((_request, response) => {
      open += 1;
      mostOpen = Math.max(mostOpen, open);
      setImmediate(() => {
        open -= 1;
        response.end('ok');
      });
    });
    const { turns } = await closedLoop(port, traffic(), { connections: 3, ms: 60_000, most: 50 });
    server.close();
    assert.equal(turns, 50);
    assert.ok(mostOpen <= 3);
  });

  it('counts a wrong status, a wrong body and a broken connection as wrong, and goes on', async () => {
    let count = 0;
    const { server, port } = await serving((request, response) => {
      count += 1;
      if (count === 2) response.writeHead(500);
      if (count === 3) request.socket.destroy();
      else response.end(count === 4 ? 'nothing' : 'a card');
    });
    const { turns, wrong, samples } = await closedLoop(port, traffic('card'), {
      connections: 1,
      ms: 60_000,
      most: 6,
    });
    server.close();
    assert.deepEqual({ turns, wrong }, { turns: 3, wrong: 3 });
    assert.deepEqual(samples, ['500 a card', '0 ', '200 nothing']);
  });

  it('gives every request an id and a time of its own, and signs it', async () => {
    const seen: { id: string; timestamp: string }[] = [];
    const tokens = new Set<string | undefined>();
    const { server, port } = await serving((request, response) => {
      let text = '';
      request.on('data', (chunk) => {
        text += chunk;
      });
      request.on('end', () => {
        seen.push(JSON.parse(text));
        tokens.add(request.headers.authorization);
        response.end();
      });
    });
    await closedLoop(port, traffic(), { connections: 2, ms: 60_000, most: 20 });
    server.close();
    assert.equal(new Set(seen.map(({ id }) => id)).size, 20);
    for (const { timestamp } of seen) assert.ok(Math.abs(Date.parse(timestamp) - Date.now()) < 60_000);
    assert.deepEqual([...tokens], ['Bearer t.t.t']);
  });

  it('can send the very same activity again', () => {
    const prepared = prepare(message(partnerId(0), 'start'), undefined);
    const id = nextId();
    const idOf = (bytes: Buffer) => /"id":"([^"]+)"/.exec(bytes.toString())?.[1];
    assert.deepEqual([idOf(stamped(prepared, id)), idOf(stamped(prepared, id))], [id, id]);
  });

  it('has the same arrivals for every server', () => {
    const [one, other] = [steadyChance(), steadyChance()];
    const row = Array.from({ length: 100 }, () => one());
    assert.deepEqual(
      row,
      row.map(() => other()),
    );
    assert.ok(row.every((value) => value > 0 && value < 1));
  });

  it('reads answers of a known length and in chunks, however they are cut', () => {
    const answers = [
      ['HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbody', 'body', false],
      ['HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n', '', true],
      [
        'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n',
        'abc0123456789',
        false,
      ],
    ] as const;
    for (const [text, body, closes] of answers) {
      for (let length = 0; length < text.length; length += 1)
        assert.equal(parseResponse(text.slice(0, length)), undefined, `${length} of ${text}`);
      assert.deepEqual(parseResponse(`${text}HTTP`), { status: 200, body, closes, end: text.length });
    }
  });
});
