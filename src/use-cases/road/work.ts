// One attempt's reads and writes: everything written leaves in one commit, or nothing does.

import type { Effect } from '../outbox/effect.ts';
import type { Container, Item, Operation, Stored } from '../ports.ts';

export class Work {
  readonly #records: Container;
  readonly #pk: string;
  readonly #reads = new Map<string, Promise<Stored | undefined>>();
  readonly #operations = new Map<string, Operation>();
  readonly #effects: Effect[] = [];
  #salt: string | undefined;

  constructor(records: Container, pk: string) {
    this.#records = records;
    this.#pk = pk;
  }

  /** A point read, once per attempt. */
  async read(id: string): Promise<Item | undefined> {
    let reading = this.#reads.get(id);
    if (reading === undefined) {
      reading = this.#records.read(this.#pk, id);
      this.#reads.set(id, reading);
    }
    return (await reading)?.item;
  }

  /** Whether all that was read in this attempt still lies in the store as it was: what was judged on it is true now. */
  async isCurrent(): Promise<boolean> {
    const compared = [...this.#reads].map(async ([id, reading]) => {
      const [before, now] = await Promise.all([reading, this.#records.read(this.#pk, id)]);
      return before?.version === now?.version;
    });
    return (await Promise.all(compared)).every(Boolean);
  }

  create(item: Item): void {
    this.#operations.set(item.id, { kind: 'create', item });
  }

  /** Replaces an item that was read in this attempt; fails the commit when it has changed since. */
  async replace(item: Item): Promise<void> {
    this.#operations.set(item.id, { kind: 'replace', item, version: await this.#versionOf(item.id) });
  }

  async remove(id: string): Promise<void> {
    this.#operations.set(id, { kind: 'delete', id, version: await this.#versionOf(id) });
  }

  /** Something to do in Teams once this is committed. */
  afterwards(effect: Effect): void {
    this.#effects.push(effect);
  }

  /** The data key goes once the commit stands, and what it sealed with it: at once, or by the outbox as soon as it can be done. */
  eraseKey(keyId: string, now: Date): void {
    this.#effects.push({ kind: 'erase-key', keyId, notBefore: now.toISOString() });
  }

  /** The salt of a reporter box that is made in this attempt: the entry's actor hangs on it. */
  nameActorBy(salt: string): void {
    this.#salt = salt;
  }

  get salt(): string | undefined {
    return this.#salt;
  }
  get operations(): readonly Operation[] {
    return [...this.#operations.values()];
  }
  get effects(): readonly Effect[] {
    return this.#effects;
  }

  async #versionOf(id: string): Promise<string> {
    const stored = await this.#reads.get(id);
    if (stored === undefined) throw new Error('fault: written without being read');
    return stored.version;
  }
}
