// One process of the bot on a ground that a test holds: everything is real but the network, the clock and chance.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { people } from '../../src/local/people.ts';
import { type Button, createSealer, personTag } from '../../src/teams/buttons.ts';
import { createPrintLinks, type PrintLinks } from '../../src/teams/print-links.ts';
import { createReceptionist } from '../../src/teams/receptionist.ts';
import type { Person, Turn } from '../../src/teams/turn.ts';
import type { Container, Store, Vault } from '../../src/use-cases/ports.ts';
import { createSequences } from '../../src/use-cases/road/sequences.ts';
import type { Surroundings } from '../../src/use-cases/road/surroundings.ts';
import { createKeyRing } from '../../src/vault/key-ring.ts';
import type { Intent } from '../../src/views/intent.ts';
import { type Ground, meaningIn, stateOf, type World } from '../proofs/delivered-again-rig.ts';
import { townDirectory } from './town-directory.ts';

export type PressTurn = Turn & { readonly kind: 'press' };

export interface Process extends World {
  readonly surroundings: Surroundings;
  readonly printLinks: PrintLinks;
  /** Every random text that it gave out: what makes two runs of the same differ. */
  readonly drawn: ReadonlySet<string>;
}

/** What is loaded anew with a second copy of the program: whatever knows its lanes or its kinds of error. */
export interface Program {
  readonly createReceptionist: typeof createReceptionist;
  readonly createKeyRing: typeof createKeyRing;
}
const THIS_PROGRAM: Program = { createReceptionist, createKeyRing };

export interface ProcessOptions {
  /** May hold up or count every call to the store. */
  around?(container: Container): Container;
  /** When it is; by default the moment at which the ground was held. */
  readonly at?: Date;
  /** Two processes draw different ids. */
  readonly name?: string;
  /** Of a second copy of the program, for what lives in a process and not in the store. */
  readonly program?: Program;
}

/** Hides nothing, like the vault of the town in which the ground was held. */
const openVault: Vault = { wrap: async (key) => key, unwrap: async (wrapped) => wrapped };

/** Chance that is the same for the same name, and what it gave. */
function chanceNamed(name: string): { bytes(count: number): Uint8Array; drawn: Set<string> } {
  const drawn = new Set<string>();
  return {
    drawn,
    bytes(count) {
      const seed = `${name} ${drawn.size}`;
      const bytes = createHash('shake256', { outputLength: count }).update(seed).digest();
      drawn.add(bytes.toString('base64url'));
      return bytes;
    },
  };
}

export async function startProcess({ held, store }: Ground, options: ProcessOptions = {}): Promise<Process> {
  const { around = (container) => container, at = held.at, name = 'first', program = THIS_PROGRAM } = options;
  const clock = { now: () => at };
  const reached: Store = { ...store, records: around(store.records), keys: around(store.keys) };
  const { bytes, drawn } = chanceNamed(name);
  const keys = program.createKeyRing({ vault: openVault, keys: reached.keys, clock, random: bytes });
  const sealer = createSealer(await keys.deploymentKey('buttons'), clock.now);
  const surroundings: Surroundings = {
    store: reached,
    keys,
    clock,
    chance: { id: () => Buffer.from(bytes(16)).toString('base64url') },
    digest: { sha256: (text) => createHash('sha256').update(text).digest('hex') },
    sequences: createSequences(reached.records),
    directory: townDirectory(),
    teamwork: undefined,
    house: { team: undefined, organiser: undefined },
    founder: objectIdOf('bram'),
    wake: () => undefined,
  };
  const printLinks = createPrintLinks(
    await keys.deploymentKey('prints'),
    clock.now,
    () => 'https://bot.test',
  );
  const receptionist = program.createReceptionist({ surroundings, sealer, printLinks });
  return { receptionist, sealer, keys, store, surroundings, printLinks, drawn };
}

function objectIdOf(key: string): string {
  const person = people.find((each) => each.key === key);
  if (person === undefined) throw new Error(`nobody in town is called ${key}`);
  return person.objectId;
}

export const personCalled = (key: string): Person => {
  const person = people.find((each) => each.key === key);
  if (person === undefined) throw new Error(`nobody in town is called ${key}`);
  return { tenantId: person.tenantId, objectId: person.objectId };
};

/** A button as our own cards seal it, for this person. */
export function sealedFor(
  process: Pick<Process, 'sealer'>,
  intent: Intent,
  { tenantId, objectId }: Person,
  cell: string,
): string {
  return process.sealer.seal(intent, {
    cell,
    person: personTag(tenantId, objectId),
    language: 'nl',
    origin: undefined,
  });
}

/** The command that this turn's button was sealed for. */
export function commandIn(process: Pick<Process, 'sealer'>, turn: PressTurn): Button & { kind: 'do' } {
  const button = process.sealer.open(String(turn.data.b));
  if (button?.kind !== 'do') throw new Error('this is no button of a command');
  return button;
}

/** What they learn: the reply with the meaning of its buttons, as one text. */
export async function answerTo(process: Process, turn: Turn): Promise<string> {
  const reply = await process.receptionist.receive(turn);
  return meaningIn(process, reply).replace(/\/print\/[\w-]+/g, '/print/…');
}

const isEntry = (item: unknown): boolean =>
  typeof item === 'object' && item !== null && 'outcome' in item && !('type' in item);

export interface Story {
  /** All items but the salts of the log, in an order of their own. */
  readonly items: readonly string[];
  /** The log without reads, oldest first. */
  readonly entries: readonly string[];
}

/** All that is stored, opened, as texts. What chance gave (`drawn`, and nonces) stands as dots, and so does the digest of inputs. */
export async function storyOf(process: Process, drawn: Iterable<string>): Promise<Story> {
  const tokens = [...drawn].filter((token) => token !== '');
  const masked = (item: unknown) =>
    tokens
      .reduce((text, token) => text.replaceAll(token, '…'), JSON.stringify(item))
      .replace(/"i":"[\w-]{16}"/g, '"i":"…"')
      .replace(/"(rep|str)\.[\w-]{43}"/g, '"$1.…"');
  const state = await stateOf(process);
  const items = state.filter((item) => !isEntry(item)).map(masked);
  return {
    items: items.filter((item) => !item.includes('"type":"salt"')).sort(),
    entries: state.filter(isEntry).map(masked),
  };
}

const SHOWN = 400;

/** Where two texts part, short enough for a message; undefined when they are the same. */
export function differenceOf(one: string, other: string): string | undefined {
  if (one === other) return undefined;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  const from = Math.max(0, at - 120);
  return `…${one.slice(from, from + SHOWN)}\n  instead of …${other.slice(from, from + SHOWN)}`;
}

export function assertSame(one: string, other: string, message: string): void {
  const difference = differenceOf(one, other);
  if (difference !== undefined) throw new assert.AssertionError({ message: `${message}: ${difference}` });
}
