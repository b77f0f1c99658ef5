// What every suite has at hand: the stand-in of Microsoft, the loader, the keys of the run, and servers on demand.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { conversationOf } from './activities.ts';
import { buttonNamed } from './buttons.ts';
import type { Load } from './load/loader.ts';
import type { Press } from './load/traffic.ts';
import type { Job } from './load/worker.ts';
import type { Asked } from './microsoft.ts';
import { type Child, LOAD_CORE, start, stopAll } from './processes.ts';
import { type Place, type Server, startServer, type Target } from './servers.ts';
import { makeKeys, signed, teamsClaims, teamsKeyIn } from './tokens.ts';
import { buildTown, partnerId } from './town.ts';

export interface LoadAnswer extends Load {
  readonly cpuUs: number;
}

/** How many conversations take turns. */
export const PEOPLE = 500;
const TOKENS = 4;

export class Bench {
  readonly folder = mkdtempSync(join(tmpdir(), 'livc-bench-'));
  readonly logsFolder: string;
  readonly keysFolder = join(this.folder, 'keys');
  readonly people: readonly string[] = Array.from({ length: PEOPLE }, (_, n) => partnerId(n));
  tokens: readonly string[] = [];
  #place: Place | undefined;
  #standIn: Child | undefined;
  #loader: Child | undefined;
  #towns = 0;

  constructor(logsFolder: string) {
    this.logsFolder = logsFolder;
    mkdirSync(logsFolder, { recursive: true });
  }

  /** Starts what every suite needs. */
  async open(): Promise<void> {
    makeKeys(this.keysFolder);
    const key = teamsKeyIn(this.keysFolder);
    this.tokens = Array.from({ length: TOKENS }, () => signed(key, teamsClaims()));
    const process = (name: string, file: string, args: readonly string[] = []) =>
      start({
        core: LOAD_CORE,
        args: [join(import.meta.dirname, file), ...args],
        logFile: join(this.logsFolder, `${name}.log`),
      });
    this.#standIn = process('microsoft', 'microsoft.ts', [this.keysFolder]);
    this.#loader = process('loader', 'load/worker.ts');
    const { port = 0 } = await this.#standIn.ready;
    await this.#loader.ready;
    this.#place = { keysFolder: this.keysFolder, logsFolder: this.logsFolder, standInPort: port };
    await buildTown(join(this.folder, 'town'), this.keysFolder, PEOPLE);
  }

  async close(): Promise<void> {
    stopAll();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get place(): Place {
    if (this.#place === undefined) throw new Error('the bench is not open');
    return this.#place;
  }

  /** Starts it; ours gets a copy of the town. */
  async start(target: Target, args: readonly string[] = []): Promise<Server> {
    return startServer(target, this.place, { args, ...(target.ours ? { dataDir: this.copyOfTown() } : {}) });
  }

  /** Starts ours on this store. */
  async startOn(target: Target, dataDir: string, args: readonly string[] = []): Promise<Server> {
    return startServer(target, this.place, { args, dataDir });
  }

  copyOfTown(): string {
    this.#towns += 1;
    const copy = join(this.folder, `town-${this.#towns}`);
    cpSync(join(this.folder, 'town'), copy, { recursive: true });
    return copy;
  }

  async load(job: Omit<Job, 'tokens'> & { readonly tokens?: Job['tokens'] }): Promise<LoadAnswer> {
    if (this.#loader === undefined) throw new Error('the bench is not open');
    return this.#loader.ask<LoadAnswer>({ ask: 'load', tokens: this.tokens, ...job });
  }

  /** Has everybody press this once, and gives the button with this title of each answer. */
  async harvest(server: Server, presses: readonly Press[], title: string): Promise<readonly Press[]> {
    if (this.#loader === undefined) throw new Error('the bench is not open');
    const question = { ask: 'harvest', port: server.port, presses, title, tokens: this.tokens };
    const answer = await this.#loader.ask<{ readonly presses: readonly Press[] }>(question);
    return answer.presses;
  }

  async asked(): Promise<Asked & { readonly cpuUs: number }> {
    if (this.#standIn === undefined) throw new Error('the bench is not open');
    return this.#standIn.ask({ ask: 'counts' });
  }

  /** Has everybody open their home card, and gives the button with this title of each. */
  async homeButtons(server: Server, title: string): Promise<readonly Press[]> {
    const { people } = this;
    const traffic = { kind: 'message', text: 'start', people } as const;
    await this.load({
      port: server.port,
      traffic,
      closed: { connections: 8, ms: 60_000, most: people.length },
    });
    const { posts } = await (this.#standIn as Child).ask<{ posts: readonly [string, string][] }>({
      ask: 'posts',
    });
    const cards = new Map(posts);
    return people.map((person) => {
      const posted = JSON.parse(cards.get(conversationOf(person)) ?? '{}');
      return { person, data: buttonNamed(posted, title) };
    });
  }
}
