// Bugs that are planted on purpose, one at a time: a crash simulator that does not find them would not find those that nobody planted.
import type { Container, Item, Operation } from '../../src/use-cases/ports.ts';
import { Trouble } from '../../src/use-cases/ports.ts';
import { asBody } from '../../src/use-cases/records.ts';
import type { Surroundings } from '../../src/use-cases/road/surroundings.ts';
import { roomBody } from '../../src/use-cases/room/room-item.ts';
import { SAGA, type Saga } from '../../src/use-cases/room/saga.ts';
import { type Move, over, type SagaRow, type Tending, united } from '../../src/use-cases/room/saga-row.ts';
import { admitRow } from '../../src/use-cases/room/steps/admitting.ts';
import {
  archiveEnd,
  deleteEnd,
  eventEnd,
  membersEnd,
  teamEnd,
} from '../../src/use-cases/room/steps/ending.ts';
import { expelRow, guardRow } from '../../src/use-cases/room/steps/guarding.ts';
import { channelRow, rosterRow, teamRow } from '../../src/use-cases/room/steps/making.ts';
import { followRow } from '../../src/use-cases/room/steps/meeting.ts';
import { activateRow, invitationsRow } from '../../src/use-cases/room/steps/sending.ts';
import { ledgerId } from '../../src/use-cases/session/session-item.ts';
import { GraphTrouble, type Teamwork } from '../../src/use-cases/teamwork.ts';
import { PK } from '../support/simulated-town.ts';
import type { Planted, Run } from './crash-simulator-run.ts';

/** The saga with other rows in the place of these. */
type Swap = readonly [SagaRow, Partial<SagaRow>];
const saga = (swaps: readonly Swap[]): Saga =>
  SAGA.map((row) => ({ ...row, ...swaps.find(([planted]) => planted === row)?.[1] }));

const inSaga = (...swaps: readonly Swap[]): Planted => ({ saga: saga(swaps) });

const inTeamwork = (change: (real: Teamwork, run: Run) => Partial<Teamwork>): Planted => ({
  saga: SAGA,
  around: (s, run) =>
    s.teamwork === undefined ? s : { ...s, teamwork: { ...s.teamwork, ...change(s.teamwork, run) } },
});

const inRecords = (change: (real: Container, run: Run) => Partial<Container>): Planted => ({
  saga: SAGA,
  around: (s: Surroundings, run) => {
    const records = { ...s.store.records, ...change(s.store.records, run) };
    return { ...s, store: { ...s.store, records } };
  },
});

/** The same moment, with another room or other people. */
const seen = (t: Tending, body: Partial<Tending['body']>): Tending => ({
  ...t,
  teamwork: t.teamwork,
  body: { ...t.body, ...body },
});

const onceIsEnough = (t: Tending): Tending =>
  seen(t, { equalReads: t.body.equalReads > 0 ? 2 : t.body.equalReads });

const asIfNobodyLeft = (t: Tending): Tending => ({
  ...t,
  teamwork: t.teamwork,
  facts: { ...t.facts, people: t.facts.people.map((each) => ({ ...each, stayedAway: false })) },
});

/** What the move writes, and this besides. */
const writing = (move: Move, more: NonNullable<Move['change']>): Move => ({
  ...move,
  change: (body) => {
    const changed = { ...body, ...move.change?.(body) };
    return { ...changed, ...more(changed) };
  },
});

async function everybodyOut(t: Tending): Promise<Move> {
  const { team, addedToTeam, owners } = t.body;
  const leaving = t.goal === 'closed' ? addedToTeam.filter((each) => !owners.includes(each)) : addedToTeam;
  const ids = t.facts.people.filter(({ entry }) => leaving.includes(entry)).map(({ objectId }) => objectId);
  for (const { objectId, membershipId } of await t.teamwork.teamMembers(team))
    if (ids.includes(objectId)) await t.teamwork.removeFromTeam(team, membershipId);
  return over((body) => ({ addedToTeam: body.addedToTeam.filter((each) => !leaving.includes(each)) }));
}

const isLedgers = (operation: Operation): boolean =>
  operation.kind !== 'delete' && operation.item.type === 'acknowledgement';

/** Rooms as they are now, whatever was read before. */
const blindly = (run: Run, operation: Operation): Operation => {
  if (operation.kind !== 'replace' || operation.item.type !== 'room') return operation;
  const version = run.store.snapshot().records.get(PK)?.get(operation.item.id)?.version;
  return version === undefined ? operation : { ...operation, version };
};

/** Whoever is let in is written into the ledger once more. */
async function acknowledgesAnew(t: Tending): Promise<readonly Operation[]> {
  const ids = t.body.owners.map((entry) => ledgerId(t.body.session, entry, 1));
  const found = await Promise.all(ids.map((id) => t.s.store.records.read(t.pk, id)));
  return found.flatMap((stored) => {
    if (stored === undefined) return [];
    const item: Item = { ...stored.item, body: asBody({ ...stored.item.body, at: t.now.toISOString() }) };
    return [{ kind: 'replace', item, version: stored.version }];
  });
}

/** By what is wrong. */
export const PLANTED_BUGS: { readonly [what: string]: Planted } = {
  'the channel is made without the token that was written down': inTeamwork((real, run) => ({
    createChannel: (team, plan) => real.createChannel(team, { ...plan, description: run.chance.id() }),
  })),

  'nobody looks whether the channel is there already': inSaga([channelRow, { check: async () => undefined }]),

  'a channel whose answer was lost is asked for again at once': inTeamwork((real) => ({
    createChannel: (team, plan) =>
      real.createChannel(team, plan).catch((error: unknown) => {
        if (!(error instanceof GraphTrouble) || !error.mayHaveHappened) throw error;
        return real.createChannel(team, { ...plan, name: `${plan.name}-2` });
      }),
  })),

  'any channel of the bot is taken for its own': inTeamwork((real, run) => ({
    channels: async (team) => {
      const tokens = run.store
        .items(PK)
        .flatMap((item) => (item.type === 'room' ? [roomBody(item).channel.token] : []));
      const all = await real.channels(team);
      return all.map((each) =>
        each.name.startsWith('LIVC-') ? { ...each, description: tokens.join(' ') } : each,
      );
    },
  })),

  'one reading of the roster is enough': inSaga(
    [rosterRow, { act: (t) => rosterRow.act(onceIsEnough(t)) }],
    [activateRow, { act: (t) => activateRow.act(onceIsEnough(t)) }],
  ),

  'strangers are left in the channel': inSaga([expelRow, { wanted: () => false }]),

  'items stay on screens while a stranger is there': inSaga([
    guardRow,
    {
      act: async (t) =>
        writing(await guardRow.act(t), ({ strangers }) =>
          strangers > 0 ? { strangers: 0, equalReads: t.body.equalReads } : {},
        ),
    },
  ]),

  'guests are added as members': inTeamwork((real) => ({
    addToChannel: (team, channel, objectId) => real.addToChannel(team, channel, objectId, 'member'),
  })),

  'people are out of the channel before they were taken out': inSaga([
    membersEnd,
    { intend: async ({ body }) => ({ ended: united(body.ended, ['members']) }) },
  ]),

  'the archive is over when it was asked for': inSaga([
    archiveEnd,
    { intend: async ({ body }) => ({ ended: united(body.ended, ['archive']) }) },
  ]),

  'whoever comes late writes over the room': inRecords((real, run) => ({
    commit: (pk, operations) =>
      real.commit(
        pk,
        operations.map((each) => blindly(run, each)),
      ),
  })),

  'the channel stays when the session is off': inSaga([deleteEnd, { act: async () => over() }]),

  'the event stays when the session is off': inSaga([
    eventEnd,
    { act: async () => over(() => ({ event: null })) },
  ]),

  'each request for an event is another one': inTeamwork((real, run) => ({
    createEvent: (organiser, plan) =>
      real.createEvent(organiser, { ...plan, transactionId: run.chance.id() }),
  })),

  'the event does not follow the session': inSaga([followRow, { wanted: () => false }]),

  'an acknowledgement is answered before it is committed': inRecords((real) => ({
    commit: (pk, operations) =>
      real.commit(pk, operations).catch((error: unknown) => {
        if (!(error instanceof Trouble) || !operations.some(isLedgers)) throw error;
        return { done: true, versions: {} };
      }),
  })),

  'the ledger is written over': inSaga([
    admitRow,
    {
      act: async (t) => {
        const move = await admitRow.act(t);
        return { ...move, operations: [...(move.operations ?? []), ...(await acknowledgesAnew(t))] };
      },
    },
  ]),

  'whoever left is added again': inSaga([
    admitRow,
    {
      wanted: (t) => admitRow.wanted(asIfNobodyLeft(t)),
      intend: async (t) => (await admitRow.intend?.(asIfNobodyLeft(t))) ?? {},
      act: (t) => admitRow.act(asIfNobodyLeft(t)),
    },
  ]),

  'people whom another session needs are taken out of the team': inSaga([teamEnd, { act: everybodyOut }]),

  'people are left in the team': inSaga([teamEnd, { act: async () => over(() => ({ addedToTeam: [] })) }]),

  'who was brought into the team is written down afterwards': inSaga(
    [teamRow, { intend: async () => ({}) }],
    [
      admitRow,
      { intend: async (t) => ({ ...(await admitRow.intend?.(t)), addedToTeam: t.body.addedToTeam }) },
    ],
  ),

  'somebody who is not invited is told of it': inSaga([
    invitationsRow,
    {
      act: async (t) => {
        const move = await invitationsRow.act(t);
        const effects = (move.effects ?? []).map((each) =>
          each.kind === 'notice' ? { ...each, entry: t.cell.mayor } : each,
        );
        return { ...move, effects };
      },
    },
  ]),
};
