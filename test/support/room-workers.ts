// Workers of rooms as processes of this machine: they share a folder and a tenant, and nothing of their memory.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('./room-child.ts', import.meta.url));

/** One process. What it writes to standard error is its end. */
export class RoomWorker {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;
  #errors = '';

  constructor(folder: string, tenant: string) {
    this.#child = spawn(process.execPath, [CHILD, folder, tenant], {
      env: { ...process.env, NODE_ENV: 'test' },
    });
    this.#child.stderr.on('data', (chunk) => {
      this.#errors += chunk;
    });
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  async #says(word: string): Promise<void> {
    const { value, done } = await this.#lines.next();
    if (done === true || value !== word) throw new Error(`instead of ${word}: ${value ?? this.#errors}`);
  }

  isReady(): Promise<void> {
    return this.#says('ready');
  }

  /** A round at this instant, from its beginning to its end. */
  async round(at: Date): Promise<void> {
    this.#child.stdin.write(`${at.toISOString()}\n`);
    await this.#says('done');
  }

  /** Dies in the middle of whatever it does. */
  async isKilled(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill('SIGKILL');
    await once(this.#child, 'close');
  }
}
