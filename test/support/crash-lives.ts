// Lives of the bot as processes that end when somebody kills them. The next process loads while this one lives.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('./crash-child.ts', import.meta.url));

/** What people were told, over all lives: what must be true ever after. */
export interface Told {
  /** Number of a signal → words in it. */
  readonly signals: Map<string, string>;
  readonly questions: { readonly number: string; readonly words: string }[];
  /** Numbers of which a notice reached the desk. */
  readonly notices: Set<string>;
}

class Life {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #lines: Interface;
  /** Called at each line: whoever waits for one looks there. */
  #hearing: () => void = () => undefined;
  readonly #said: string[] = [];
  readonly ended: Promise<number | null>;
  errors = '';

  constructor(told: Told, cache: string) {
    const env = { ...process.env, NODE_ENV: 'test', NODE_COMPILE_CACHE: cache };
    this.#child = spawn(process.execPath, [CHILD], { env });
    this.#child.stderr.on('data', (chunk) => {
      this.errors += chunk;
    });
    this.#lines = createInterface({ input: this.#child.stdout });
    this.#lines.on('line', (line) => this.#hears(line, told));
    this.ended = new Promise((resolve) => this.#child.on('close', resolve));
  }

  #hears(line: string, told: Told): void {
    const [what = '', number = '', words = ''] = line.split(' ');
    if (what === 'signal') told.signals.set(number, words);
    if (what === 'question') told.questions.push({ number, words });
    if (what === 'notice') told.notices.add(number);
    this.#said.push(what);
    this.#hearing();
  }

  /** Resolves when the process has said this word so often, or has ended. */
  async says(word: string, times = 1): Promise<void> {
    const enough = () => this.#said.filter((each) => each === word).length >= times;
    const heard = new Promise<void>((resolve) => {
      this.#hearing = () => enough() && resolve();
      this.#hearing();
    });
    await Promise.race([heard, this.ended]);
  }

  begins(order: string): void {
    this.#child.stdin.write(`${order}\n`);
  }

  async isKilled(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.ended;
  }
}

/** A row of lives on one folder. */
export class Lives {
  readonly told: Told = { signals: new Map(), questions: [], notices: new Set() };
  readonly #folder: string;
  readonly #port: number;
  readonly #cache: string;
  #next: { life: Life; ready: Promise<void> } | undefined;
  #count = 0;

  /** `cache` is a folder in which the processes keep compiled code for each other. All lives have the same address, as in real life. */
  constructor(folder: string, port: number, cache: string) {
    this.#folder = folder;
    this.#port = port;
    this.#cache = cache;
  }

  #loads(): { life: Life; ready: Promise<void> } {
    const life = new Life(this.told, this.#cache);
    return { life, ready: life.says('ready') };
  }

  async #begins(deed: 'live' | 'drain', more: boolean): Promise<Life> {
    const { life, ready } = this.#next ?? this.#loads();
    await ready;
    this.#next = more ? this.#loads() : undefined;
    life.begins(`${deed} ${this.#folder} ${this.#port} ${this.#count}`);
    this.#count += 1;
    return life;
  }

  /**
   * Lives until people were told of so many signals, or of a question, and a while longer; then it is killed. Before any of
   * them: `'up'` once everybody is at work, `'begun'` from the first instruction.
   */
  async livesUntil(after: number | 'question' | 'up' | 'begun', ms: number): Promise<void> {
    const life = await this.#begins('live', true);
    if (after !== 'begun') await life.says('up');
    if (after === 'question') await life.says('question');
    if (typeof after === 'number') await life.says('signal', after);
    await new Promise((resolve) => setTimeout(resolve, ms));
    await life.isKilled();
    // A life that dies of itself proves nothing.
    if (life.errors !== '') throw new Error(`the process said: ${life.errors}`);
  }

  /** A last life in which nobody does anything, until all that waited was sent or given up. */
  async drains(): Promise<void> {
    const life = await this.#begins('drain', false);
    const code = await life.ended;
    if (code !== 0) throw new Error(`the last life ended with ${code}: ${life.errors}`);
  }

  /** Ends what still stands by. */
  async end(): Promise<void> {
    await this.#next?.life.isKilled();
  }
}
