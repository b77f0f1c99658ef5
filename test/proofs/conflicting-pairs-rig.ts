// Two presses that exclude each other, from one stored state, in two processes.
import assert from 'node:assert/strict';
import type fc from 'fast-check';
import { people } from '../../src/local/people.ts';
import type { Button } from '../../src/teams/buttons.ts';
import type { Person } from '../../src/teams/turn.ts';
import type { Container } from '../../src/use-cases/ports.ts';
import { cellPartition } from '../../src/use-cases/records.ts';
import type { TargetKind } from '../../src/use-cases/road/call.ts';
import { AUDIT_SEQUENCE } from '../../src/use-cases/road/sequences.ts';
import type { CommandName, Intent, ScreenName } from '../../src/views/intent.ts';
import type { WatchedStore } from '../support/audit-store.ts';
import { faultsInChain } from '../support/audit-verifier.ts';
import { heldPressOf } from '../support/held-presses.ts';
import {
  commandIn,
  type PressTurn,
  type Process,
  personCalled,
  sealedFor,
  startProcess,
  storyOf,
} from '../support/process.ts';
import { loadSecondProgram } from '../support/second-program.ts';
import { deedsIn } from './altered-buttons-rig.ts';
import { type Ground, layGround, meaningIn } from './delivered-again-rig.ts';

const secondProgram = loadSecondProgram();

export interface Duel {
  readonly name: string;
  readonly cell: string;
  readonly ground: Ground;
  readonly turns: readonly [PressTurn, PressTurn];
}

/** What came of both presses. */
export interface Played {
  /** Who of the two did something. */
  readonly did: readonly [boolean, boolean];
  readonly answers: readonly [string, string];
  readonly story: string;
}

const keyOf = ({ person }: PressTurn) => people.find(({ objectId }) => objectId === person.objectId)?.key;

/**
 * Without what may differ. A case is called after a word that chance draws. In an entry about a refusal the item is named or not, as it
 * was still there or not.
 */
const withoutChance = (text: string) =>
  text
    .replace(/"outcome":"refused","about":"[^"]+"/g, '"outcome":"refused"')
    .replace(/"pseudonym":"[^"]+"/g, '"pseudonym":"…"')
    .replace(/(C-\d{4}-\d{3}) · \p{L}+/gu, '$1 · …')
    .replace(/"id":"word\.[^"]+"/g, '"id":"word.…"');

/** A route to a cell gives no right and is written before the commit that does (profile.ts): the loser may have written it too. */
const isRoute = (item: string) => item.includes('"type":"profile"');

function maskedAnswer(
  process: Process,
  reply: Parameters<typeof meaningIn>[1],
  drawn: Iterable<string>,
): string {
  const text = meaningIn(process, reply).replace(/\/print\/[\w-]+/g, '/print/…');
  return withoutChance([...drawn].reduce((masked, token) => masked.replaceAll(token, '…'), text));
}

const nonceIn = (process: Process, { data }: PressTurn): string => {
  const button = process.sealer.open(String(data.b));
  return button?.kind === 'do' ? button.nonce : '';
};

type Both = readonly [Process, Process];

async function startBoth(ground: Ground, around?: (container: Container) => Container): Promise<Both> {
  const held = around ? { around } : {};
  return Promise.all([
    startProcess(ground, { ...held, name: 'one' }),
    startProcess(ground, { ...held, name: 'other', program: await secondProgram }),
  ]);
}

async function told(duel: Duel, both: Both, replies: readonly unknown[]): Promise<Omit<Played, 'did'>> {
  const [one, other] = both;
  const nonces = duel.turns.map((turn) => nonceIn(one, turn));
  const drawn = [...one.drawn, ...other.drawn, ...nonces].filter((token) => token !== '');
  const { items, entries } = await storyOf(one, drawn);
  const answers = replies.map((reply) => maskedAnswer(one, reply as never, drawn));
  const story = withoutChance([...items.filter((item) => !isRoute(item)), ...entries].join('\n'));
  return { answers: [answers[0] ?? '', answers[1] ?? ''], story };
}

const count = (store: WatchedStore) => deedsIn(store).length;

/** One after the other, `first` first. */
export async function playInTurn(duel: Duel, first: 0 | 1): Promise<Played> {
  const { ground, turns } = duel;
  await ground.putBack();
  const both = await startBoth(ground);
  const second = first === 0 ? 1 : 0;
  const replies: unknown[] = [];
  replies[first] = await both[first].receptionist.receive(turns[first]);
  const afterFirst = count(ground.store);
  replies[second] = await both[second].receptionist.receive(turns[second]);
  const didFirst = afterFirst > 0;
  const didSecond = count(ground.store) > afterFirst;
  const did = first === 0 ? ([didFirst, didSecond] as const) : ([didSecond, didFirst] as const);
  return { ...(await told(duel, both, replies)), did };
}

/** Every call to the store waits for `next`, with its kind. */
const waitingFor =
  (next: (call: string) => Promise<unknown>) =>
  (container: Container): Container => ({
    read: (pk, id) => next('read').then(() => container.read(pk, id)),
    list: (pk, query) => next('list').then(() => container.list(pk, query)),
    commit: (pk, operations) => next('commit').then(() => container.commit(pk, operations)),
  });

/** What a process keeps in memory that has worked in this cell before. */
async function warmsUp({ keys, surroundings }: Process, { cell }: Duel): Promise<void> {
  await keys.prepare(cellPartition(cell));
  await surroundings.sequences.head(cellPartition(cell), AUDIT_SEQUENCE);
}

/** At once: each call of both to the store waits until `scheduler` lets it go on. */
export async function playAtOnce(
  duel: Duel,
  scheduler: fc.Scheduler,
  warm: readonly [boolean, boolean],
): Promise<Omit<Played, 'did'>> {
  const { ground, turns } = duel;
  let isHeld = false;
  const next = async (call: string) => (isHeld ? scheduler.schedule(Promise.resolve(), call) : undefined);
  await ground.putBack();
  const both = await startBoth(ground, waitingFor(next));
  for (const [n, process] of both.entries()) if (warm[n]) await warmsUp(process, duel);
  isHeld = true;
  const [one, other] = both;
  const deliveries = Promise.all([one.receptionist.receive(turns[0]), other.receptionist.receive(turns[1])]);
  const replies = await scheduler.waitFor(deliveries);
  isHeld = false;
  return told(duel, both, replies);
}

/** The whole of the other press falls right before call `at` (from 0) of the press `first`; undefined when it made no such call. */
export async function playBetween(
  duel: Duel,
  first: 0 | 1,
  at: number,
): Promise<Omit<Played, 'did'> | undefined> {
  const { ground, turns } = duel;
  const second = first === 0 ? 1 : 0;
  const replies: unknown[] = [];
  let calls = -1;
  let both: Both | undefined;
  const next = async (): Promise<void> => {
    // Only the calls of the first press are counted: those of the other are made inside one of them.
    if (both === undefined || calls >= at) return;
    calls += 1;
    if (calls === at) replies[second] = await both[second].receptionist.receive(turns[second]);
  };
  await ground.putBack();
  both = await startBoth(ground, waitingFor(next));
  replies[first] = await both[first].receptionist.receive(turns[first]);
  return calls < at ? undefined : told(duel, both, replies);
}

/** Where the log of the cell is broken; nothing when it is whole. */
export function faultsOf({ ground, cell }: Duel): readonly string[] {
  const pk = cellPartition(cell);
  const entries = ground.store.items('records').filter((item) => item.type === 'audit' && item.pk === pk);
  return faultsInChain(entries.map(({ id, body }) => ({ id, body })));
}

/** One press of a pair, as data: whose script it comes from, and what is different about it here. */
export interface Press {
  readonly script: CommandName;
  readonly by?: string;
  /** About the item of this type in the ground; by default about the item that the ground's script is about. */
  readonly on?: TargetKind;
  readonly args?: { readonly [name: string]: string };
  readonly typed?: { readonly [input: string]: string };
}

/** Opening a screen can change something too: a worry that is opened is being screened. */
export interface Look {
  readonly screen: ScreenName;
  readonly by: string;
}

export interface Pair {
  /** The stored state in which both stand ready: where this script leads. */
  readonly from: CommandName;
  /** Its own press has been done. */
  readonly pressed?: true;
  readonly one: Press | Look;
  readonly other: Press | Look;
}

const isLook = (move: Press | Look): move is Look => 'screen' in move;
const idOfItem = (ground: Ground, pk: string, id: string | undefined) =>
  ground.held.records.find((item) => item.pk === pk && item.id === id);

/** The ground of a script, and with `pressed` what its press makes of it. */
export async function groundOf(from: CommandName, pressed = false): Promise<Ground> {
  const ground = await layGround(await heldPressOf(from));
  if (!pressed) return ground;
  const process = await startProcess(ground, { name: 'before' });
  await process.receptionist.receive(ground.held.turn);
  const { store, held } = ground;
  return layGround({ ...held, records: store.items('records'), keys: store.items('keys') });
}

interface Sealed {
  readonly button: Button & { kind: 'do' };
  readonly turn: PressTurn;
  /** Of the item that it is about. */
  readonly type: string | undefined;
}
const sealedBefore = new Map<CommandName, Promise<Sealed>>();

async function findsButton(script: CommandName): Promise<Sealed> {
  const ground = await layGround(await heldPressOf(script));
  const button = commandIn(await startProcess(ground), ground.held.turn);
  const { type } = idOfItem(ground, cellPartition(button.cell), button.target) ?? {};
  await ground.store.close();
  return { button, turn: ground.held.turn, type };
}

/** What the script's button was sealed for, in the town of the script; looked up once, as every pair of scripts asks for it. */
function buttonOf(script: CommandName): Promise<Sealed> {
  const known = sealedBefore.get(script) ?? findsButton(script);
  sealedBefore.set(script, known);
  return known;
}

/** Decisions that were taken: only one waits in each ground. */
const CLOSED = ['granted', 'refused', 'withdrawn'];

/** The button as it would stand on a screen in this ground, about `target`. */
async function turnOf(ground: Ground, move: Press | Look): Promise<PressTurn> {
  const process = await startProcess(ground);
  const first = commandIn(process, ground.held.turn);
  const seal = (intent: Intent, person: Person) => sealedFor(process, intent, person, first.cell);
  const about = first.target === undefined ? {} : { target: first.target };
  if (isLook(move)) {
    const person = personCalled(move.by);
    return { ...ground.held.turn, person, data: { b: seal({ go: move.screen, ...about }, person) } };
  }
  const { button, turn } = await buttonOf(move.script);
  const pk = cellPartition(first.cell);
  const found = ground.held.records.filter(
    (item) => item.pk === pk && item.type === move.on && !CLOSED.includes(item.status ?? ''),
  );
  if (move.on !== undefined) assert.equal(found.length, 1, `${found.length} items of the type ${move.on}`);
  const target = move.on === undefined ? first.target : found[0]?.id;
  const revision =
    button.revision === undefined ? 0 : Number(idOfItem(ground, pk, target)?.body.revision ?? 0);
  const intent: Intent = {
    do: move.script,
    args: { ...button.args, ...move.args },
    ...(target === undefined ? {} : { target }),
    ...(revision > 0 ? { revision } : {}),
  };
  const person = move.by === undefined ? turn.person : personCalled(move.by);
  return { ...turn, person, data: { ...turn.data, ...move.typed, b: seal(intent, person) } };
}

const nameOfMove = (move: Press | Look, turn: PressTurn) =>
  `${isLook(move) ? `opening ${move.screen}` : move.script} (${keyOf(turn)})`;

export async function duelOf(ground: Ground, one: Press | Look, other: Press | Look): Promise<Duel> {
  const { cell } = commandIn(await startProcess(ground), ground.held.turn);
  const turns = [await turnOf(ground, one), await turnOf(ground, other)] as const;
  return { name: `${nameOfMove(one, turns[0])} and ${nameOfMove(other, turns[1])}`, cell, ground, turns };
}

const typeOfTarget = async (script: CommandName) => (await buttonOf(script)).type;

/** Whether this press alone does something on this ground. */
async function doesSomething(ground: Ground, move: Press): Promise<boolean> {
  await ground.putBack();
  const process = await startProcess(ground);
  await process.receptionist.receive(await turnOf(ground, move));
  const did = count(ground.store) > 0;
  await ground.putBack();
  return did;
}

/**
 * Everything that somebody could do with the same item at the moment when `script` stands ready, and the press itself once more: by
 * the same person from another card, or by anybody else of the cast.
 */
export async function rivalsOf(
  script: CommandName,
  ground: Ground,
  scripts: readonly CommandName[],
): Promise<readonly Press[]> {
  const type = await typeOfTarget(script);
  const found: Press[] = [];
  for (const other of scripts) {
    if (other !== script && (type === undefined || (await typeOfTarget(other)) !== type)) continue;
    const everybody = people.map(({ key }) => ({ script: other, by: key }));
    const candidates: readonly Press[] = other === script ? everybody : [{ script: other }];
    for (const move of candidates) if (await doesSomething(ground, move)) found.push(move);
  }
  return found;
}
