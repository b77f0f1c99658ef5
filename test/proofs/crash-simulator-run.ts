// One run of the crash simulator: a process of the bot whose every call to a port can go wrong, on a store and a tenant that outlive it.
import { hash } from 'node:crypto';
import { openTeamwork } from '../../src/graph/teamwork.ts';
import { sendWaiting } from '../../src/jobs/outbox.ts';
import { tendRooms } from '../../src/jobs/rooms.ts';
import {
  DEMO_APP,
  DEMO_CATALOGUE_APP,
  DEMO_HOST_TEAM,
  DEMO_ORGANISER,
} from '../../src/local/graph/demo-tenant.ts';
import { type GraphFault, ProcessLost } from '../../src/local/graph/graph-behaviours.ts';
import { createGraphStandIn, type GraphStandIn } from '../../src/local/graph/graph-stand-in.ts';
import type { GraphState } from '../../src/local/graph/graph-state.ts';
import { demoTenantId } from '../../src/local/people.ts';
import type { Courier } from '../../src/use-cases/outbox/courier.ts';
import type { Message } from '../../src/use-cases/outbox/effect.ts';
import { type Container, type Item, type Keys, Trouble } from '../../src/use-cases/ports.ts';
import { AUDIT_SEQUENCE, createSequences } from '../../src/use-cases/road/sequences.ts';
import type { Surroundings } from '../../src/use-cases/road/surroundings.ts';
import type { Saga } from '../../src/use-cases/room/saga.ts';
import { checkedFetch } from '../support/graph-rules/checked-fetch.ts';
import { simulatedKeys } from '../support/simulated-keys.ts';
import { createSimulatedStore, type SimulatedStore, type StoreState } from '../support/simulated-store.ts';
import { countedChance, PK, type SimulatedGround } from '../support/simulated-town.ts';
import { townDirectory } from '../support/town-directory.ts';
import {
  problemOf,
  problemOfAnswer,
  problemOfCommit,
  problemOfRequest,
} from './crash-simulator-invariants.ts';
import { abandoned, type Story } from './crash-simulator-stories.ts';

/**
 * `stalled`: the process stands still for longer than its lease, and another one does a round meanwhile; then its request leaves. `cancelled`,
 * `withdrawn`: somebody presses that, right before the request leaves.
 */
export type FaultKind = GraphFault | 'stalled' | Meddling;
/** What people do while a request is on its way. */
export const MEDDLINGS = ['cancelled', 'withdrawn'] as const;
export type Meddling = (typeof MEDDLINGS)[number];
const isMeddling = (fault: FaultKind | undefined): fault is Meddling =>
  MEDDLINGS.some((each) => each === fault);
export interface Fault {
  /** Which call to a port it meets, counted from the beginning of the story. */
  readonly at: number;
  readonly kind: FaultKind;
}

/** One call to a port, for whoever plans the faults. */
export interface PortCall {
  readonly port: 'graph' | 'store' | 'vault' | 'directory' | 'teams';
  readonly what: string;
  /** Whether it changes something there. */
  readonly effect: boolean;
  /** Which stage of the story comes next. */
  readonly stage: number;
}

/** A bug that is planted on purpose: other rows of the saga, or other surroundings. */
export interface Planted {
  readonly saga: Saga;
  around?(s: Surroundings, run: Run): Surroundings;
}

export interface Told {
  readonly notice: string;
  readonly to: string;
  readonly entry: string | undefined;
  readonly target: string;
}
/** A reading of a channel's roster as Graph answered it. */
export interface Reading {
  readonly channel: string;
  readonly at: number;
  readonly objectIds: readonly string[];
}

/** Everything that is not the process: what a run goes on with, wherever it begins. */
export interface Moment {
  readonly store: StoreState;
  readonly graph: GraphState;
  readonly now: number;
  readonly drawn: number;
  readonly calls: number;
  readonly rounds: number;
  /** Which stage of the story, which of its acts, and since when. */
  readonly stage: number;
  readonly act: number;
  readonly since: number;
  readonly told: readonly Told[];
  readonly readings: readonly Reading[];
  /** Ledger entries whose author was told that they are recorded. */
  readonly answered: readonly Item[];
  /** Problems that are none yet: they become one when they last. */
  readonly watched: { readonly [what: string]: number };
}

const STALL_MS = 100_000;
const ROUND_MS = 2_000;
const MOST_ROUNDS = 800;
/** Longer than the slowest second look, twice. */
const PATIENCE_MS = 2 * 3_600_000;
const RETRY_MS = 1_000;
const BASE_URL = 'https://graph.microsoft.com';

const directory = townDirectory();

const troubleOf = (where: string, kind: FaultKind): Trouble => {
  if (kind === 'throttled') return new Trouble(where, 'throttled', { retryAfterMs: RETRY_MS });
  return new Trouble(where, kind.startsWith('timeout') ? 'timeout' : 'unavailable');
};

/** The bot as one process: what it knows by heart ends with it. */
class Life {
  dead = false;
  readonly s: Surroundings;
  readonly courier: Courier;
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
    const { store, ground } = run;
    const records = this.#container(store.records);
    const plain = simulatedKeys(store, run.chance, ground.pseudonyms);
    const sequences = createSequences(records);
    const s: Surroundings = {
      store: { ...store, records, keys: this.#container(store.keys) },
      keys: this.#keys(plain),
      clock: { now: () => new Date(run.now) },
      chance: run.chance,
      digest: { sha256: (text) => hash('sha256', text) },
      sequences,
      directory: {
        account: (objectId) =>
          this.#through('directory', 'account', false, () => directory.account(objectId)),
      },
      teamwork: openTeamwork({
        baseUrl: BASE_URL,
        credential: run.credential,
        fetch: run.checked ? checkedFetch(this.#fetch, run.fails) : this.#fetch,
        wait: async () => undefined,
        teams: [DEMO_HOST_TEAM],
        app: { externalId: DEMO_APP, catalogueId: DEMO_CATALOGUE_APP },
      }),
      house: { team: DEMO_HOST_TEAM, organiser: DEMO_ORGANISER },
      founder: undefined,
      wake: run.wakes,
    };
    this.s = run.planted.around?.(s, run) ?? s;
    this.courier = {
      deliver: (_pk, message) =>
        this.#through('teams', `notice ${message.notice}`, true, async () => run.tells(message)),
      postInChannel: (_pk, room) =>
        this.#through('teams', 'post in channel', true, async () => run.posts(room)),
    };
  }

  /** Every call to a port comes by here; after the process has died, none does anything. */
  #through<T>(port: PortCall['port'], what: string, effect: boolean, call: () => Promise<T>): Promise<T> {
    if (this.dead) return Promise.reject(new ProcessLost());
    const fault = this.#run.strikes(port, what, effect);
    return fault === undefined ? call() : this.#goesWrong(fault, port, call);
  }

  async #goesWrong<T>(fault: FaultKind, port: string, call: () => Promise<T>): Promise<T> {
    if (fault === 'error-after' || fault === 'timeout-after' || fault === 'lost-after') await call();
    if (fault === 'lost' || fault === 'lost-after') this.#dies();
    throw troubleOf(port, fault);
  }

  #dies(): never {
    this.dead = true;
    throw new ProcessLost();
  }

  #container(inner: Container): Container {
    const run = this.#run;
    const isRecords = inner === run.store.records;
    return {
      read: (pk, id) => this.#through('store', 'read', false, () => inner.read(pk, id)),
      list: (pk, query) => this.#through('store', 'list', false, () => inner.list(pk, query)),
      commit: (pk, operations) =>
        this.#through('store', 'commit', true, async () => {
          const before = isRecords ? problemOfCommit(run, operations) : undefined;
          const result = await inner.commit(pk, operations);
          if (result.done) run.fails(before);
          return result;
        }),
    };
  }

  /** What the vault is asked: everything but names. */
  #keys(plain: Keys): Keys {
    return {
      ...plain,
      seal: (...args) => this.#through('vault', 'seal', false, () => plain.seal(...args)),
      open: (...args) => this.#through('vault', 'open', false, () => plain.open(...args)),
    };
  }

  readonly #fetch: typeof fetch = async (input, init = {}) => {
    if (this.dead) throw new ProcessLost();
    const run = this.#run;
    const { method = 'GET' } = init;
    const [path = ''] = String(input).slice(`${BASE_URL}/v1.0`.length).split('?');
    const fault = run.strikes('graph', `${method} ${path}`, method !== 'GET');
    run.fails(problemOfRequest(run, method, path, init.body));
    if (fault === 'stalled') await run.standsStill();
    if (isMeddling(fault)) await run.isMeddledWith(fault);
    run.graph.faults = () => (fault === 'stalled' || isMeddling(fault) ? undefined : fault);
    try {
      const answer = await run.graph.fetch(String(input), init);
      if (method === 'GET' && path.endsWith('/members')) await problemOfAnswer(run, path, answer);
      return answer;
    } catch (error) {
      if (error instanceof ProcessLost) {
        run.graph.revive();
        this.dead = true;
      }
      throw error;
    }
  };

  async isWarm(): Promise<this> {
    // What a process that runs knows already; one that has just begun would search once.
    const head = this.#run.store
      .items(PK)
      .filter(({ type }) => type === 'audit')
      .at(-1);
    if (head !== undefined) this.s.sequences.claimed(PK, AUDIT_SEQUENCE, head);
    return this;
  }
}

/** What all runs of a story share. */
export interface Stage {
  readonly story: Story;
  readonly ground: SimulatedGround;
  readonly planted: Planted;
  readonly graph: GraphStandIn;
  readonly store: SimulatedStore;
  readonly time: { now: number };
}

export async function openStage(story: Story, ground: SimulatedGround, planted: Planted): Promise<Stage> {
  const time = { now: ground.at };
  const clock = { now: () => new Date(time.now) };
  const graph = createGraphStandIn({ clock, tenantId: demoTenantId, state: ground.graph });
  return {
    story,
    ground,
    planted,
    graph,
    store: createSimulatedStore(ground.store, { strict: false }),
    time,
  };
}

export const beginningOf = ({ store, graph, at, drawn }: SimulatedGround): Moment => ({
  store,
  graph,
  now: at,
  drawn,
  calls: 0,
  rounds: 0,
  stage: 0,
  act: 0,
  since: at,
  told: [],
  readings: [],
  answered: [],
  watched: {},
});

export interface RunOptions {
  readonly from: Moment;
  readonly faults?: readonly Fault[];
  /** Every request is held against the rules of Graph: slow, so only where nothing else is new. */
  readonly checked?: boolean;
  /** Told of each moment between two rounds, and of each call. */
  readonly records?: { moment(moment: Moment): void; call(call: PortCall): void };
  /** Told before each round in which nobody waits for an answer. True: from here on it goes as it went before, so that the run is over. */
  readonly reaches?: (run: Run) => boolean;
}

/** From a moment to the end of its story. */
export class Run {
  /** What is still to come; another one where somebody cancels it. */
  story: Story;
  readonly ground: SimulatedGround;
  readonly planted: Planted;
  readonly store: SimulatedStore;
  readonly graph: GraphStandIn;
  readonly checked: boolean;
  readonly chance: ReturnType<typeof countedChance>;
  /** What is wrong: the first of it ends the run. */
  problem: string | undefined;
  calls: number;
  rounds: number;
  stage: number;
  act: number;
  since: number;
  told: readonly Told[];
  readings: readonly Reading[];
  answered: readonly Item[];
  watched: { readonly [what: string]: number };
  /** The store as it was when the round began. */
  begun: StoreState;
  /** How many of the faults have come. */
  struck = 0;
  /** The card that somebody has before them until their press is answered. */
  card: { readonly nonce: string; readonly revision: number } | undefined;
  life: Life;
  readonly #time: { now: number };
  readonly #faults: readonly Fault[];
  readonly #records: RunOptions['records'];
  readonly #reaches: RunOptions['reaches'];
  #isQuiet = false;
  #isAwake = false;
  #cards = 0;
  #refusals = 0;
  #token: ReturnType<GraphStandIn['credential']['getToken']> | undefined;

  constructor({ story, ground, planted, store, graph, time }: Stage, options: RunOptions) {
    const { from, faults = [], checked = false, records, reaches } = options;
    this.story = story;
    this.ground = ground;
    this.planted = planted;
    this.store = store;
    this.graph = graph;
    this.#time = time;
    this.#faults = faults;
    this.#records = records;
    this.#reaches = reaches;
    this.checked = checked;
    this.chance = countedChance(from.drawn);
    store.restore(from.store);
    this.begun = from.store;
    graph.restore(from.graph);
    time.now = from.now;
    this.calls = from.calls;
    this.rounds = from.rounds;
    this.stage = from.stage;
    this.act = from.act;
    this.since = from.since;
    this.told = from.told;
    this.readings = from.readings;
    this.answered = from.answered;
    this.watched = from.watched;
    this.life = new Life(this);
  }

  get now(): number {
    return this.#time.now;
  }

  readonly credential = {
    getToken: () => {
      this.#token ??= this.graph.credential.getToken();
      return this.#token;
    },
  };

  readonly wakes = (): void => {
    this.#isAwake = true;
  };

  readonly fails = (problem: string | undefined): void => {
    this.problem ??= problem;
  };

  item(id: string): Item | undefined {
    return this.store.peek(PK, id);
  }

  /** Counts a call, and gives what goes wrong with it. */
  strikes(port: PortCall['port'], what: string, effect: boolean): FaultKind | undefined {
    if (this.#isQuiet) return undefined;
    this.calls += 1;
    this.#records?.call({ port, what, effect, stage: this.stage });
    const next = this.#faults[this.struck];
    if (next === undefined || next.at > this.calls) return undefined;
    this.struck += 1;
    return next.kind;
  }

  async tells({ notice, to, entry, target }: Message): Promise<'delivered'> {
    this.told = [...this.told, { notice, to, entry, target }];
    return 'delivered';
  }
  async posts(room: string): Promise<'delivered'> {
    this.told = [...this.told, { notice: 'post', to: 'channel', entry: undefined, target: room }];
    return 'delivered';
  }

  /** Its lease ends, and another process takes the team over. */
  async standsStill(): Promise<void> {
    this.#isQuiet = true;
    this.#time.now += STALL_MS;
    const other = await new Life(this).isWarm();
    await this.#tries(() => sendWaiting(other.s, other.courier, PK));
    await this.#tries(() => tendRooms(other.s, PK, this.planted.saga));
    this.#isQuiet = false;
  }

  /** In another process, which nothing happens to. */
  async isMeddledWith(meddling: Meddling): Promise<void> {
    const act = this.story.meddling[meddling];
    if (act === undefined) return;
    this.#isQuiet = true;
    const [life, card] = [this.life, this.card];
    this.life = await new Life(this).isWarm();
    this.card = undefined;
    if ((await act(this)) && meddling === 'cancelled') this.story = abandoned(this.story);
    this.life = life;
    this.card = card;
    this.#isQuiet = false;
  }

  /** A card with a press on it: the same one until it is answered. */
  cardOf(target: string): { readonly nonce: string; readonly revision: number } {
    if (this.card === undefined) {
      this.#cards += 1;
      const revision = Number(this.item(target)?.body.revision);
      this.card = { nonce: `n${this.stage}-${this.act}-${this.#cards}`, revision };
    }
    return this.card;
  }

  /** The card was out of date; false when that has happened too often. */
  takesAnotherCard(most: number): boolean {
    this.card = undefined;
    this.#refusals += 1;
    return this.#refusals < most;
  }

  forgivesRefusals(): void {
    this.card = undefined;
    this.#refusals = 0;
  }

  /** Somebody was told that this stands in the ledger. */
  promises(id: string): void {
    const item = this.item(id);
    if (item === undefined) this.fails('an acknowledgement was answered and is not in the ledger');
    else this.answered = [...this.answered, item];
  }

  /** A long time in which nothing happens. */
  jumpsTo(ms: number): void {
    this.#time.now = ms;
  }

  moment(): Moment {
    const { calls, rounds, stage, act, since, told, readings, answered, watched, now } = this;
    const [store, graph] = [this.store.snapshot(), this.graph.snapshot()];
    const { drawn } = this.chance;
    return { store, graph, now, drawn, calls, rounds, stage, act, since, told, readings, answered, watched };
  }

  /** To the end, or to the first problem; gives that, with when it was. */
  async goes(): Promise<string | undefined> {
    await this.life.isWarm();
    while (this.problem === undefined && !this.#isOver()) {
      if (this.rounds > MOST_ROUNDS || this.now - this.since > PATIENCE_MS) {
        this.fails(`does not converge: ${this.#whereItStands()}`);
        break;
      }
      if (!this.#isPressed() && this.#reaches?.(this) === true) {
        this.fails(problemOf(this, 'known'));
        return this.problem;
      }
      await this.#round();
    }
    if (this.problem === undefined) this.fails(problemOf(this, 'end'));
    return this.problem;
  }

  /** Somebody waits for an answer. */
  #isPressed(): boolean {
    return this.act > 0 || this.card !== undefined;
  }

  #isAtStage(): boolean {
    return !this.#isPressed() && this.story.stages[this.stage]?.when(this) === true;
  }

  #isOver(): boolean {
    return this.stage >= this.story.stages.length && this.story.over(this) && !this.#waits();
  }

  #waits(): boolean {
    return this.store.items(PK).some(({ type, due }) => type === 'outbox' && due !== undefined);
  }

  #whereItStands(): string {
    const stage = this.story.stages[this.stage]?.what ?? 'the end';
    const rooms = this.store.items(PK).filter(({ type }) => type === 'room');
    return `${stage}; ${JSON.stringify(rooms.map(({ status, body }) => [status, body.done, body.ended, body.obstacles, body.late]))}`;
  }

  async #tries(task: () => Promise<unknown>): Promise<void> {
    try {
      await task();
    } catch (error) {
      if (!(error instanceof Trouble || error instanceof ProcessLost))
        this.fails(`a fault: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** After its death it is started again, with nothing in mind. */
  #lives(): Life {
    if (this.life.dead) this.life = new Life(this);
    return this.life;
  }

  async #round(): Promise<void> {
    this.#records?.moment(this.moment());
    this.rounds += 1;
    this.#isAwake = false;
    const before = this.store.snapshot();
    this.begun = before;
    const [struck, begun] = [this.struck, this.moment()];
    await this.#tries(() => this.#acts());
    await this.#tries(() => sendWaiting(this.#lives().s, this.life.courier, PK));
    await this.#tries(() => tendRooms(this.#lives().s, PK, this.planted.saga));
    this.#lives();
    this.fails(problemOf(this, struck === this.struck ? begun : 'faulty'));
    if (this.struck > struck) this.since = this.now;
    this.#waitsForNext(before !== this.store.snapshot() || this.struck > struck);
  }

  /** Whoever has something to do in this stage does it; a press without an answer is made again. */
  async #acts(): Promise<void> {
    const stage = this.story.stages[this.stage];
    if (stage === undefined || !(this.#isPressed() || this.#isAtStage())) return;
    for (let act = stage.acts[this.act]; act !== undefined; act = stage.acts[this.act]) {
      if (!(await act(this))) return;
      this.card = undefined;
      this.#refusals = 0;
      this.act += 1;
    }
    this.stage += 1;
    this.act = 0;
    this.since = this.now;
  }

  /** The worker looks every two seconds; where nothing is due before, time jumps. */
  #waitsForNext(changed: boolean): void {
    const next = new Date(this.now + ROUND_MS).toISOString();
    // Whoever got no answer presses again soon.
    if (this.#isPressed() || this.#isOver() || this.#isAtStage()) {
      this.#time.now += ROUND_MS;
      return;
    }
    if (changed || this.#isAwake) {
      const dues = this.#dues();
      const soonest = dues[0];
      if (soonest === undefined || soonest <= next) this.#time.now += ROUND_MS;
      else this.#time.now = Date.parse(soonest);
      return;
    }
    const later = [...this.#dues(), ...this.#leases()].filter((each) => each > next).sort()[0];
    this.#time.now = later === undefined ? this.now + ROUND_MS : Date.parse(later);
  }

  #dues(): readonly string[] {
    return this.store
      .items(PK)
      .flatMap(({ type, due }) => ((type === 'outbox' || type === 'room') && due !== undefined ? [due] : []))
      .sort();
  }

  #leases(): readonly string[] {
    return this.store
      .items('deployment')
      .flatMap(({ type, body }) => (type === 'lease' ? [String(body.until)] : []));
  }
}
