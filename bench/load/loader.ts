// Two ways to load a server. Closed: so many connections, each sends when its answer is in; it finds the throughput. Open: requests leave by the
// clock (a Poisson process) and wait for nobody, so a slow answer delays no later request and none is forgiven; it finds the latency. Timers of
// Node are a millisecond coarse: how late the loader itself was is told beside the latency and not added to it.
import { quantile } from '../statistics.ts';
import { Connection } from './connection.ts';
import type { Request, Traffic } from './traffic.ts';

export interface Load {
  readonly turns: number;
  readonly wrong: number;
  /** The first few wrong answers, as status and beginning of the body. */
  readonly samples: readonly string[];
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  readonly slowest: number;
  /** How late the loader itself was, at the 99th percentile; 0 in a closed loop. */
  readonly lateP99: number;
}

class Tally {
  readonly #times: number[] = [];
  readonly #late: number[] = [];
  readonly #samples: string[] = [];
  #wrong = 0;

  note(request: Request, took: number, status: number, body: string): void {
    this.#times.push(took);
    if (request.answered(status, body)) return;
    this.#wrong += 1;
    if (this.#samples.length < 3) this.#samples.push(`${status} ${body.slice(0, 160)}`);
  }

  late(by: number): void {
    this.#late.push(by);
  }

  result(seconds: number): Load {
    return {
      turns: this.#times.length - this.#wrong,
      wrong: this.#wrong,
      samples: this.#samples,
      seconds,
      p50: quantile(this.#times, 0.5),
      p99: quantile(this.#times, 0.99),
      slowest: quantile(this.#times, 1),
      lateP99: this.#late.length === 0 ? 0 : quantile(this.#late, 0.99),
    };
  }
}

export interface Closed {
  readonly connections: number;
  readonly ms: number;
  /** No more requests than this. */
  readonly most?: number | undefined;
}

export async function closedLoop(
  port: number,
  traffic: Traffic,
  { connections, ms, most = Infinity }: Closed,
): Promise<Load> {
  const tally = new Tally();
  const began = performance.now();
  let sent = 0;
  const drive = (): Promise<void> =>
    new Promise((done) => {
      let connection = new Connection(port);
      const next = () => {
        const request = sent < most && performance.now() - began < ms ? traffic.next() : undefined;
        if (request === undefined) {
          connection.close();
          return done();
        }
        sent += 1;
        if (!connection.open) connection = new Connection(port);
        const at = performance.now();
        connection.send(request.bytes, (status, body) => {
          tally.note(request, performance.now() - at, status, body);
          next();
        });
      };
      next();
    });
  await Promise.all(Array.from({ length: connections }, drive));
  return tally.result((performance.now() - began) / 1000);
}

/** The same row of numbers in each run: every server meets the same arrivals. */
export function steadyChance(seed = 42): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return (state + 0.5) / 4_294_967_296;
  };
}

export interface Open {
  /** Requests a second. */
  readonly rate: number;
  readonly ms: number;
}

const FIRST_CONNECTIONS = 8;

export async function openLoop(port: number, traffic: Traffic, { rate, ms }: Open): Promise<Load> {
  const tally = new Tally();
  const chance = steadyChance();
  const idle = Array.from({ length: FIRST_CONNECTIONS }, () => new Connection(port));
  const busy = new Set<Connection>();
  await new Promise((done) => setTimeout(done, 50));
  const began = performance.now();
  const gap = () => (-Math.log(chance()) * 1000) / rate;
  let due = began + gap();
  let left = Math.floor((rate * ms) / 1000);
  const { promise: finished, resolve } = Promise.withResolvers<void>();
  const send = (request: Request) => {
    let connection = idle.pop();
    while (connection !== undefined && !connection.open) connection = idle.pop();
    const using = connection ?? new Connection(port);
    busy.add(using);
    const at = performance.now();
    tally.late(at - due);
    using.send(request.bytes, (status, body) => {
      tally.note(request, performance.now() - at, status, body);
      busy.delete(using);
      idle.push(using);
      if (left === 0 && busy.size === 0) resolve();
    });
  };
  const tick = () => {
    while (left > 0 && due <= performance.now()) {
      const request = traffic.next();
      left = request === undefined ? 0 : left - 1;
      if (request === undefined) break;
      send(request);
      due += gap();
    }
    if (left > 0) setTimeout(tick, Math.max(0, due - performance.now()));
    else if (busy.size === 0) resolve();
  };
  tick();
  await finished;
  for (const connection of idle) connection.close();
  return tally.result((performance.now() - began) / 1000);
}
