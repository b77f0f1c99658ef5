import assert from 'node:assert/strict';
import { openCosmosStore } from '../../src/stores/cosmos/cosmos-store.ts';
import { numberSequence } from '../../src/use-cases/road/sequences.ts';
import { type CommandName, COMMANDS as NAMES } from '../../src/views/intent.ts';
import { isAsReviewed } from '../domain/golden.ts';
import { opensFromHome } from '../support/case-steps.ts';
import { type CosmosStandIn, startCosmosStandIn } from '../support/cosmos-stand-in/stand-in.ts';
import { movingStore } from '../support/moving-store.ts';
import { type Cost, costLine, costOf } from '../support/ru-count.ts';
import { FIVE, plans, severalCases } from '../support/session-steps.ts';
import { openTown, type Town } from '../support/town.ts';
import { submits, wordsIn } from '../support/worries.ts';
import type { ReadyToPress } from './commands/script.ts';
import { EVERY_COMMAND, pressesReady } from './every-command.ts';
import { says } from './says.ts';

const t = wordsIn('nl');
/** design.md: a press that commits stays within 30 RU, in one batch, without a query. */
const GOAL = 30;

interface Limit {
  /** RU of the whole road: point reads, data keys and the batch. */
  readonly road: number;
  /** RU of the batch, where it changes more than one thing and says why. */
  readonly batch?: number;
  readonly batches?: number;
  /** In a new cell the head of a row is searched once. */
  readonly queries?: number;
  readonly because: string;
}

const TWO_KEYS = 'two data keys are written first, so that content and reporter end apart';
const THREE = 'three documents: the item (a replace costs two creates), the notice, the entry';
const ONE_KEY_MORE = 'a data key of its own is written first';
const PROPOSES = 'a decision and its number with the notice are two documents more';
const DECIDES =
  'a decision and what it changes: the thing itself, its number and its word, the entry, the notice';

const SEAT = 'whoever presses has a seat: session, invitation and room are read as well';
const EVERYBODY = 'invitation and approval of everybody at the table are looked at again';
const LEDGER =
  'the invitation, and the ledger has a document of its own beside the invitation, and the channel is told';
const BOTH = 'one item at a time: the item and the session change together';

/** What is dearer than the goal, and why. Nothing may be added here without a reason; whoever saves, lowers it. */
const DEARER: { readonly [command in CommandName]?: Limit } = {
  startDraft: { road: 39, because: TWO_KEYS },
  startOnBehalf: { road: 39, because: TWO_KEYS },
  askCallback: { road: 46, because: `${TWO_KEYS}; and the number is a document` },
  askAdvice: { road: 46, because: `${TWO_KEYS}; and the number is a document` },
  discardDraft: { road: 33, because: 'the keys are promised to be erased: the outbox holds that promise' },
  submitSignal: { road: 37, because: THREE },
  askReporter: { road: 37, because: THREE },
  answerQuestion: { road: 37, because: THREE },
  withdrawSignal: { road: 37, because: THREE },
  answerRequest: { road: 35, because: THREE },
  askWithdrawal: { road: 37, because: THREE },
  handOverSignal: { road: 40, because: THREE },
  setAsideOutside: { road: 41, because: `${THREE}; the contact is read` },
  setAsideInsufficient: { road: 40, because: THREE },
  redirectEmergency: { road: 37, because: THREE },
  confirmSecondLook: { road: 37, because: THREE },
  recuseFromSignal: { road: 40, because: THREE },
  editStep: { road: 32, because: 'a signal with its text is more than a kilobyte' },
  takeSignal: { road: 32, because: 'a signal with its text is more than a kilobyte' },
  noteAssessment: { road: 32, because: 'a signal with its text is more than a kilobyte' },
  reconsiderSignal: { road: 32, because: 'a signal with its text is more than a kilobyte' },
  redactSignal: { road: 32, because: 'a signal with its text is more than a kilobyte' },
  endRecusal: { road: 32, because: 'a signal with its text is more than a kilobyte' },
  retryConvening: { road: 33, because: 'the seat is looked up, and a room is more than a kilobyte' },
  writeIdentity: { road: 39, because: ONE_KEY_MORE },
  prepareBasis: { road: 32, because: 'an indexed document with its notice' },
  returnBasis: { road: 35, because: THREE },
  recordPaper: { road: 34, because: THREE },
  appointFixed: { road: 38, batch: 33, because: 'an entry, and the cell that names it' },
  revokeBasis: {
    road: 50,
    batch: 43,
    because: 'the register and the cell change together, so that nothing stays open',
  },
  proposeSettings: { road: 41, batch: 35, because: PROPOSES },
  changeEntry: { road: 45, batch: 36, because: PROPOSES },
  prepareEntry: { road: 45, batch: 36, because: PROPOSES },
  reviewBasis: { road: 45, batch: 36, because: PROPOSES },
  askReporterIdentity: { road: 40, batch: 30, because: PROPOSES },
  proposeToMayor: { road: 50, batch: 37, because: PROPOSES },
  proposeUnlist: { road: 42, batch: 36, because: PROPOSES },
  proposeMerge: { road: 44, batch: 36, because: PROPOSES },
  proposeSplit: { road: 42, batch: 36, because: PROPOSES },
  proposeTakeOver: { road: 34, because: PROPOSES },
  recuseFromCase: { road: 49, batch: 38, because: 'the case, and whoever else is at the desk is told' },
  endCaseRecusal: { road: 48, batch: 38, because: 'the case, and whoever else is at the desk is told' },
  planSession: { road: 40, because: `${ONE_KEY_MORE}; and the number is a document` },
  chooseSessionPeople: { road: 37, because: EVERYBODY },
  linkPeople: { road: 33, because: 'a session with everybody in it is more than a kilobyte' },
  dropSession: { road: 33, because: 'the key is promised to be erased: the outbox holds that promise' },
  tickSpoken: { road: 31, because: SEAT },
  proposeSession: { road: 56, batch: 37, because: PROPOSES },
  moveSession: { road: 52, batch: 40, because: `${EVERYBODY}; all of them are told` },
  cancelSession: { road: 42, batch: 36, because: `${EVERYBODY}; all of them are told` },
  declineInvitation: { road: 33, because: THREE },
  withdrawInvitation: { road: 32, because: THREE },
  rejoinChannel: { road: 37, because: 'the channel is told, and session and room are read as well' },
  refuseText: { road: 45, batch: 35, because: LEDGER },
  askSubstitute: { road: 45, batch: 35, because: PROPOSES },
  recordAcknowledgement: { road: 47, batch: 34, because: LEDGER },
  openSession: { road: 45, because: EVERYBODY },
  noteAttendance: { road: 45, because: EVERYBODY },
  stateFrame: { road: 34, because: SEAT },
  openItem: { road: 60, batch: 36, because: `${BOTH}; ${EVERYBODY}` },
  noteItemAttendance: { road: 45, because: EVERYBODY },
  recuseFromItem: {
    road: 55,
    batch: 41,
    because: 'out of the item and of its case at once, and of the channel',
  },
  giveContribution: { road: 34, because: SEAT },
  proposeOutcome: { road: 34, because: SEAT },
  confirmOutcome: { road: 36, because: SEAT },
  confirmAloud: { road: 35, because: SEAT },
  closeItem: { road: 62, batch: 37, because: `${BOTH}; ${EVERYBODY}` },
  postponeItem: { road: 49, batch: 37, because: BOTH },
  endSession: { road: 41, because: `${SEAT}; each of those who were there is told` },
  confirmRecord: { road: 34, because: SEAT },
  finishRecord: { road: 70, batch: 43, because: `each case discussed changes too; ${EVERYBODY}` },
  takeDecision: { road: 64, batch: 47, because: DECIDES },
  confirmPaper: { road: 64, batch: 47, because: DECIDES },
  finishSetUp: {
    road: 80,
    batch: 62,
    batches: 2,
    queries: 1,
    because: `${DECIDES}; once in the life of a cell`,
  },
  startCell: {
    road: 70,
    batch: 46,
    batches: 4,
    queries: 1,
    because: 'a cell, its register and a profile are three partitions; once in the life of a cell',
  },
};

/** What grows with what is decided: the mayor's yes to a session writes an item for each case and an invitation for each person. */
const SESSIONS = [
  { cases: 1, who: ['lies', 'tom', 'bram'] },
  { cases: 1, who: FIVE },
  { cases: 3, who: FIVE },
] as const;
/** RU of the batch: the session, its decision, its room, the entry and the notice; then each case and each person. */
const SESSION_BATCH = { itself: 50, aCase: 23, aPerson: 7 } as const;

/** The rows of numbers whose heads a running bot knows. */
const KNOWN_ROWS = ['S', 'V', 'D', 'I', 'C', 'Z'] as const;

/** A morning's first presses: afterwards the heads of the chain and of both rows of numbers are known, and the day has its salt. */
async function warmsUp(town: Town): Promise<void> {
  const { anna, bram } = town;
  await submits(anna);
  await anna.presses(t('home.own'));
  await anna.says('start');
  await anna.presses(t('home.callback'));
  anna.fills({ callTime: 'noon' });
  await anna.presses(t('callback.submit'));
  await town.settles();
  await bram.presses(t('notice.open'));
  const { sequences } = town.bot.assembly.surroundings;
  const year = town.clock.now().toISOString().slice(0, 4);
  for (const letter of KNOWN_ROWS) await sequences.head(town.pk, numberSequence(letter, year));
}

describe('what a press costs on Cosmos DB', function () {
  this.timeout(60_000);
  let cosmos: CosmosStandIn;
  const costs = new Map<string, Cost>();

  const costOfPress = async (makeReady: (town: Town) => Promise<ReadyToPress>): Promise<Cost> => {
    const store = movingStore();
    const town = await openTown({ store });
    try {
      await warmsUp(town);
      const ready = await makeReady(town);
      // Only the press is weighed, so the way to its button is walked in memory.
      await store.movesTo(openCosmosStore(cosmos.settings()));
      return await costOf(cosmos, async () => {
        const { answers } = await pressesReady(ready);
        assert.equal(answers.at(-1)?.status, 200);
      });
    } finally {
      await town.ends();
    }
  };

  beforeEach(async () => {
    cosmos = await startCosmosStandIn();
  });
  afterEach(() => cosmos.close());
  after(() => {
    for (const [command, cost] of costs) says(costLine(command, cost));
  });

  for (const command of NAMES) {
    const { road: most, batch = GOAL, batches = 1, queries = 0 } = DEARER[command] ?? { road: GOAL };
    it(`"${command}" commits ${batches === 1 ? 'one batch' : `${batches} batches`}, without a query, within ${most} RU`, async () => {
      const cost = await costOfPress(EVERY_COMMAND[command]);
      costs.set(command, cost);
      const { road, answer } = cost;
      assert.equal(road.batches.count + answer.batches.count, batches, costLine(command, cost));
      assert.equal(road.queries.count, queries, costLine(command, cost));
      assert.ok(road.batches.units <= batch, costLine(command, cost));
      assert.ok(road.units <= most, costLine(command, cost));
    });
  }

  for (const { cases, who } of SESSIONS) {
    const name = `session ${cases} × ${who.length}`;
    it(`the mayor's yes to a session of ${cases} cases and ${who.length} people is one batch as well`, async () => {
      const cost = await costOfPress(async (town) => {
        await plans(town, await severalCases(town, cases), { who });
        await town.bram.presses(t('sessions.propose'));
        await opensFromHome(town.lies, t('decisions.title'));
        await town.lies.presses(t('decision.open'));
        return { by: town.lies, title: t('decision.grant') };
      });
      costs.set(name, cost);
      const { itself, aCase, aPerson } = SESSION_BATCH;
      assert.equal(cost.road.batches.count + cost.answer.batches.count, 1, costLine(name, cost));
      assert.equal(cost.road.queries.count, 0, costLine(name, cost));
      assert.ok(
        cost.road.batches.units <= itself + cases * aCase + who.length * aPerson,
        costLine(name, cost),
      );
    });
  }

  it('is what was reviewed, so that whatever gets dearer shows', function () {
    if (costs.size < NAMES.length + SESSIONS.length) this.skip();
    isAsReviewed(
      '../proofs/cost-of-a-press.golden.txt',
      [...costs]
        .map((each) => costLine(...each).trimEnd())
        .join('\n')
        .concat('\n'),
    );
  });
});
