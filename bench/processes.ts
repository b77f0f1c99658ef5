// Child processes of a run: each on a core of its own where the system can pin, each answering questions over its channel.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { availableParallelism } from 'node:os';

export interface Child {
  readonly pid: number;
  /** When it was spawned, of `performance.now()`. */
  readonly spawnedAt: number;
  /** What it said when it was ready. Rejects where it ended before. */
  readonly ready: Promise<{ readonly port?: number }>;
  ask<Answer>(question: { readonly ask: string; readonly [more: string]: unknown }): Promise<Answer>;
  stop(): Promise<void>;
}

/** Whether processes can be kept on one core each: with `taskset`, and two cores to share out. */
export const canPin = availableParallelism() >= 2 && spawnSync('taskset', ['--version']).status === 0;

export const SERVER_CORE = 0;
export const LOAD_CORE = 1;

interface Start {
  readonly core: number;
  readonly args: readonly string[];
  readonly logFile: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
}

const alive = new Set<ChildProcess>();

export function start({ core, args, logFile, env = {}, cwd }: Start): Child {
  const log = openSync(logFile, 'a');
  const command = [process.execPath, ...args];
  const [program = '', ...rest] = canPin ? ['taskset', '-c', String(core), ...command] : command;
  const spawnedAt = performance.now();
  const { PATH, HOME } = process.env;
  const child = spawn(program, rest, {
    stdio: ['ignore', log, log, 'ipc'],
    env: { PATH, HOME, ...env },
    cwd,
  });
  alive.add(child);
  const waiting = new Map<number, (answer: unknown) => void>();
  const { promise: ready, resolve, reject } = Promise.withResolvers<{ readonly port?: number }>();
  const { promise: ended, reject: end } = Promise.withResolvers<never>();
  ready.catch(() => undefined);
  ended.catch(() => undefined);
  child.on(
    'message',
    (message: { readonly ready?: boolean; readonly id?: number; readonly port?: number }) => {
      if (message.ready) return resolve(message);
      const answer = waiting.get(message.id ?? -1);
      waiting.delete(message.id ?? -1);
      answer?.(message);
    },
  );
  child.on('exit', (code, signal) => {
    alive.delete(child);
    const fault = new Error(`a process ended (${code ?? signal}); its log: ${logFile}`);
    reject(fault);
    end(fault);
  });
  let asked = 0;
  return {
    pid: child.pid ?? 0,
    spawnedAt,
    ready,
    ask<Answer>(question: object) {
      asked += 1;
      const id = asked;
      const answer = new Promise<Answer>((done) => waiting.set(id, (message) => done(message as Answer)));
      child.send({ ...question, id });
      return Promise.race([answer, ended]);
    },
    stop() {
      if (!alive.has(child)) return Promise.resolve();
      const gone = new Promise<void>((done) => child.once('exit', () => done()));
      if (child.connected) child.disconnect();
      const last = setTimeout(() => child.kill('SIGKILL'), 3_000);
      return gone.finally(() => clearTimeout(last));
    },
  };
}

/** Ends whatever this run still has running. */
export function stopAll(): void {
  for (const child of alive) child.kill('SIGKILL');
}
