import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isObject } from './invoke-answers.ts';
import type { Language } from './people.ts';
import type { Message } from './teams-model.ts';

const VERSION = 1;
const SAVE_AFTER_MS = 300;

/** What Teams itself would still know after the laptop was shut: messages, marks, languages. Private views are not among it. */
export interface TownMemory {
  readonly version: typeof VERSION;
  readonly seats: readonly {
    readonly key: string;
    readonly language: Language;
    readonly installed: boolean;
  }[];
  readonly channels: readonly {
    readonly team: string;
    readonly name: string;
    readonly members: readonly string[];
  }[];
  readonly messages: readonly { readonly conversationId: string; readonly all: readonly Message[] }[];
  readonly readUpTo: readonly (readonly [string, number])[];
}

/** Keeps the town in one file. A file of another version, or a broken one, counts as none. */
export class TownFile {
  readonly #path: string;
  #timer: NodeJS.Timeout | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  read(): TownMemory | undefined {
    try {
      const found: unknown = JSON.parse(readFileSync(this.#path, 'utf8'));
      return isObject(found) && found.version === VERSION ? (found as unknown as TownMemory) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Many changes make one write, a moment later. */
  writeSoon(memory: () => Omit<TownMemory, 'version'>): void {
    if (this.#timer) return;
    this.#timer = setTimeout(() => this.writeNow(memory), SAVE_AFTER_MS);
    this.#timer.unref();
  }

  writeNow(memory: () => Omit<TownMemory, 'version'>): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    mkdirSync(dirname(this.#path), { recursive: true });
    const half = `${this.#path}.new`;
    writeFileSync(half, JSON.stringify({ version: VERSION, ...memory() }), { mode: 0o600 });
    renameSync(half, this.#path);
  }
}
