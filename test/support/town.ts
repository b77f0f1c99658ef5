// The whole bot with its town, for tests that read as a script. Everything is real but the place where items are kept.

import { DEMO_CELL } from '../../src/local/demo-town.ts';
import { type LocalBot, type LocalOptions, startLocalBot } from '../../src/local/local-bot.ts';
import type { Log } from '../../src/log.ts';
import { cellPartition } from '../../src/use-cases/records.ts';
import { type Actor, TeamsClient } from './teams-client.ts';

/** A clock that stands still until it is moved. */
export class HandClock {
  #now: number;
  constructor(start = Date.now()) {
    this.#now = start;
  }
  now(): Date {
    return new Date(this.#now);
  }
  goesOn(ms: number): void {
    this.#now += ms;
  }
}
export const HOURS = 3_600_000;
export const DAYS = 24 * HOURS;

export interface Town {
  readonly bot: LocalBot;
  readonly client: TeamsClient;
  readonly clock: HandClock;
  readonly pk: string;
  readonly chloe: Actor;
  readonly anna: Actor;
  readonly bram: Actor;
  readonly nadia: Actor;
  readonly lies: Actor;
  readonly tom: Actor;
  readonly audrey: Actor;
  readonly sam: Actor;
  /** Lets the outbox send what waits and the clock do its round. */
  settles(): Promise<void>;
  /** What the audit chain of the cell says: `what outcome` a line. */
  auditTrail(): Promise<readonly string[]>;
  ends(): Promise<void>;
}

export async function openTown(options: Partial<LocalOptions> & { log?: Log } = {}): Promise<Town> {
  const clock = new HandClock();
  const bot = await startLocalBot({ port: 0, dataDir: ':memory:', worker: false, clock, ...options });
  const client = new TeamsClient(bot.standIn);
  const pk = cellPartition(DEMO_CELL);
  const person = (key: string) => client.person(key);
  return {
    bot,
    client,
    clock,
    pk,
    chloe: person('chloe'),
    anna: person('anna'),
    bram: person('bram'),
    nadia: person('nadia'),
    lies: person('lies'),
    tom: person('tom'),
    audrey: person('audrey'),
    sam: person('sam'),
    async settles() {
      await bot.assembly.worker.round();
      await bot.standIn.settled();
    },
    async auditTrail() {
      const entries = await bot.assembly.surroundings.store.records.list(pk, {
        type: 'audit',
        order: 'id',
        limit: 200,
      });
      return entries.map(({ item }) => `${item.body.what} ${item.body.outcome}`);
    },
    ends: () => bot.close(),
  };
}
