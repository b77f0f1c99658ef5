// One command's button, and every stage on which somebody may press it: what was stored meanwhile, and when it is.
import assert from 'node:assert/strict';
import type { Operation } from '../../src/domain/policy/table.ts';
import { POLICY } from '../../src/domain/policy/table.ts';
import { people } from '../../src/local/people.ts';
import type { Button } from '../../src/teams/buttons.ts';
import { NO_CELL } from '../../src/teams/press-context.ts';
import type { Item, Operation as Write } from '../../src/use-cases/ports.ts';
import { CELL, cellPartition } from '../../src/use-cases/records.ts';
import { setScene } from '../../src/use-cases/road/scene.ts';
import type { CommandName, Intent } from '../../src/views/intent.ts';
import type { Committed, WatchedStore } from '../support/audit-store.ts';
import { heldPressOf } from '../support/held-presses.ts';
import { isTargetKind, mayDoSomething, mayHappen, statesOf } from '../support/later-states.ts';
import {
  answerTo,
  commandIn,
  type PressTurn,
  type Process,
  sealedFor,
  startProcess,
  storyOf,
} from '../support/process.ts';
import { type Ground, layGround } from './delivered-again-rig.ts';

const MINUTE = 60_000;
/** These belong to the person and to no cell: they only ever write what the person asks for, so a late or second one does no harm. */
export const OWN: readonly CommandName[] = ['acceptPrivacy', 'setLanguage'];
/** Not judged by a cell's policy: the person's own, and the one that makes a cell. */
const BEFORE_ANY_CELL: readonly CommandName[] = [...OWN, 'startCell'];

/** Buttons about something that name no revision, and why they need none. */
export const WITHOUT_REVISION: { readonly [command in CommandName]?: string } = {
  retryDeadLetter: 'a notice has none: its state says whether it can be sent again',
  stateReasonIdentity: 'changes a reason of the person’s own, and nothing of the worry',
  askReporterIdentity: 'asks the DPO, and changes nothing of the worry',
  retryConvening: 'looks again, whatever happened to the session meanwhile',
  stateFrame: 'an own act: everybody at the table presses at once',
  recuseFromItem: 'takes effect at once, whatever happened to the item meanwhile',
  giveContribution: 'an item of its own: others may tell something at the same time',
  confirmOutcome: 'names the proposal that its card showed',
  confirmRecord: 'an own act: everybody at the table presses at once',
};

/** `plain`: nothing happened since. `never`: the press can do nothing. `asked`: policy and workflow say. `again`: it was done before. */
type Expected = 'plain' | 'never' | 'asked' | 'again';

export interface Stage {
  readonly name: string;
  readonly expected: Expected;
  readonly at?: Date;
  prepare?(store: WatchedStore): Promise<void>;
}

export interface Trial {
  readonly command: CommandName;
  readonly ground: Ground;
  readonly turn: PressTurn;
  readonly button: Button & { kind: 'do' };
  /** The operation that the press asks the policy for; undefined for what leaves no entry in the cell's log. */
  readonly operation: Operation | undefined;
  readonly stages: readonly Stage[];
}

export const CAST = people.map(({ tenantId, objectId, key }) => ({ key, person: { tenantId, objectId } }));

const entriesIn = ({ operations }: Committed) =>
  operations.flatMap((write) =>
    write.kind === 'create' && write.item.type === 'audit' ? [write.item.body] : [],
  );

/** What was written besides the log, save what belongs to a look: opening a worry begins its screening. */
export function deedsIn({ commits }: WatchedStore): readonly Write[] {
  return commits
    .filter((commit) => entriesIn(commit).every(({ outcome }) => outcome !== 'read'))
    .flatMap(({ operations }) => operations)
    .filter((write) => write.kind === 'delete' || !['audit', 'salt'].includes(write.item.type));
}

async function change(store: WatchedStore, item: Item, how: Partial<Item>): Promise<void> {
  const stored = await store.records.read(item.pk, item.id);
  assert(stored);
  const write = { kind: 'replace', item: { ...stored.item, ...how }, version: stored.version } as const;
  assert.ok((await store.records.commit(item.pk, [write])).done);
}

async function remove(store: WatchedStore, { pk, id }: Item): Promise<void> {
  const stored = await store.records.read(pk, id);
  assert(stored);
  await store.records.commit(pk, [{ kind: 'delete', id, version: stored.version }]);
}

/** Every other state of the target, at the revision of the card and at a later one. */
function laterStates(target: Item, button: Button & { kind: 'do' }): readonly Stage[] {
  assert(isTargetKind(target.type));
  const whenLater = button.revision === undefined ? ('asked' as const) : ('never' as const);
  const revision = Number(target.body.revision ?? 0);
  return statesOf(target.type).flatMap((status) => [
    ...(status === target.status
      ? []
      : [
          {
            name: `${status}, same revision`,
            expected: 'asked' as const,
            prepare: (store: WatchedStore) => change(store, target, { status }),
          },
        ]),
    {
      name: `${status}, later revision`,
      expected: whenLater,
      prepare: (store: WatchedStore) =>
        change(store, target, { status, body: { ...target.body, revision: revision + 1 } }),
    },
  ]);
}

function stagesFor(command: CommandName, button: Button & { kind: 'do' }, ground: Ground): readonly Stage[] {
  const { held } = ground;
  const pk = cellPartition(button.cell);
  const find = (id: string) => held.records.find((item) => item.pk === pk && item.id === id);
  const target = button.target === undefined ? undefined : find(button.target);
  const cell = find(CELL);
  const expired: Stage = {
    name: 'a minute after its time',
    expected: OWN.includes(command) ? 'plain' : 'never',
    at: new Date((button.expires + 1) * MINUTE),
  };
  const done: Stage = {
    name: 'done already',
    expected: 'again',
    async prepare(store) {
      const process = await startProcess({ ...ground, store }, { name: 'before' });
      await process.receptionist.receive(held.turn);
    },
  };
  const atLevel0: Stage = {
    name: 'level 0',
    expected: 'asked',
    async prepare(store) {
      if (cell) await change(store, cell, { body: { ...cell.body, bases: [] } });
    },
  };
  const gone: Stage = {
    name: 'target gone',
    expected: 'never',
    async prepare(store) {
      if (target) await remove(store, target);
    },
  };
  return [
    { name: 'as it was', expected: 'plain' },
    expired,
    done,
    ...(cell ? [atLevel0] : []),
    // A cell never ends; whatever else can be gone is tried.
    ...(target && target.type !== 'cell' ? [gone] : []),
    ...(target ? laterStates(target, button) : []),
  ];
}

const isOperation = (name: unknown): name is Operation =>
  typeof name === 'string' && Object.hasOwn(POLICY, name);

/** What the log calls this command: its own word for the operation. */
async function operationOf(ground: Ground): Promise<Operation | undefined> {
  const process = await startProcess(ground);
  await process.receptionist.receive(ground.held.turn);
  const done = ground.store.commits.flatMap(entriesIn).find(({ outcome }) => outcome === 'done');
  await ground.putBack();
  return isOperation(done?.what) ? done.what : undefined;
}

export async function openTrial(command: CommandName): Promise<Trial> {
  const ground = await layGround(await heldPressOf(command));
  const turn = ground.held.turn;
  const button = commandIn(await startProcess(ground), turn);
  const operation = BEFORE_ANY_CELL.includes(command) ? undefined : await operationOf(ground);
  return { command, ground, turn, button, operation, stages: stagesFor(command, button, ground) };
}

/** A stage that is set: the process that runs there, and what everybody gets for a button that was never ours. */
export interface Setting {
  readonly process: Process;
  /** What a button that was never ours answers to this person, here and now. */
  foreignAnswer(turn: PressTurn): Promise<string>;
  /** False once something was stored or left to chance: another run would not be the same any more. */
  isAsItWas(): boolean;
}

export async function setStage({ ground }: Trial, { at, prepare }: Stage): Promise<Setting> {
  await ground.putBack();
  await prepare?.(ground.store);
  ground.store.forget();
  const process = await startProcess(ground, at ? { at } : {});
  const known = new Map<string, string>();
  const drawnBefore = process.drawn.size;
  return {
    process,
    isAsItWas: () => process.drawn.size === drawnBefore && deedsIn(ground.store).length === 0,
    async foreignAnswer(turn) {
      const { objectId, tenantId } = turn.person;
      const key = `${tenantId} ${objectId}`;
      const answer = known.get(key) ?? (await answerTo(process, { ...turn, data: { b: 'invented' } }));
      known.set(key, answer);
      return answer;
    },
  };
}

/** Whether policy and workflow let the command happen on this stage. */
export async function mayHappenOn(
  { operation, button, turn }: Trial,
  { process }: Setting,
): Promise<boolean> {
  if (button.cell === NO_CELL || operation === undefined) return true;
  const scene = await setScene(process.surroundings, button.cell, turn.person, button.target);
  return scene !== undefined && mayHappen(scene, operation);
}

/** Whether the presser may see anything of what the button is about. */
export async function maySeeTarget({ button, turn }: Trial, { process }: Setting): Promise<boolean> {
  if (button.target === undefined || button.cell === NO_CELL) return true;
  const scene = await setScene(process.surroundings, button.cell, turn.person, button.target);
  return scene?.target !== undefined && mayDoSomething(scene);
}

/** What the same button answers when it is about something that never was. */
export async function answerAboutNothing({ button, turn }: Trial, { process }: Setting): Promise<string> {
  const { command, target = '', revision, args, cell } = button;
  const invented = `${target.slice(0, target.indexOf('.') + 1)}${'x'.repeat(22)}`;
  const intent = { do: command, args, target: invented, ...(revision === undefined ? {} : { revision }) };
  return answerTo(process, {
    ...turn,
    data: { ...turn.data, b: sealedFor(process, intent, turn.person, cell) },
  });
}

/** The same button, as it would be drawn at this moment: with the stored revision, and never pressed before. */
export async function freshButton({ button, turn }: Trial, { process }: Setting): Promise<PressTurn> {
  const { command, target, args, cell } = button;
  const pk = cellPartition(cell);
  const stored = target === undefined ? undefined : await process.store.records.read(pk, target);
  const revision = Number(stored?.item.body.revision ?? 0);
  const intent: Intent = {
    do: command,
    args,
    ...(target === undefined ? {} : { target }),
    ...(revision > 0 && button.revision !== undefined ? { revision } : {}),
  };
  return { ...turn, data: { ...turn.data, b: sealedFor(process, intent, turn.person, cell) } };
}

/** All that is stored now but the log, without what chance gave. */
export async function storedNow({ process }: Setting, turns: readonly PressTurn[]): Promise<string> {
  const nonces = turns.map((turn) => nonceOf(process.sealer.open(String(turn.data.b))));
  const { items } = await storyOf(process, [...process.drawn, ...nonces]);
  return items.join('\n');
}

const nonceOf = (button: Button | undefined) => (button?.kind === 'do' ? button.nonce : '');
