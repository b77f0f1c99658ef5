// What people do in the runs of the crash simulator: one session from its approval to its end, in a few turns that it can take.

import { localDay } from '../../src/domain/cell/local-day.ts';
import { DEMO_CELL } from '../../src/local/demo-town.ts';
import { DEMO_HOST_TEAM } from '../../src/local/graph/demo-tenant.ts';
import { ProcessLost } from '../../src/local/graph/graph-behaviours.ts';
import { acceptInvitation } from '../../src/use-cases/invitation/accept-invitation.ts';
import { acknowledge } from '../../src/use-cases/invitation/answer-text.ts';
import { declineInvitation } from '../../src/use-cases/invitation/decline-invitation.ts';
import { shownText } from '../../src/use-cases/invitation/shown-text.ts';
import { withdrawInvitation } from '../../src/use-cases/invitation/withdraw-invitation.ts';
import { Trouble } from '../../src/use-cases/ports.ts';
import type { Command } from '../../src/use-cases/road/call.ts';
import { perform } from '../../src/use-cases/road/perform.ts';
import { isRefusal } from '../../src/use-cases/road/refusal.ts';
import { cancelSession } from '../../src/use-cases/session/cancel-session.ts';
import { moveSession } from '../../src/use-cases/session/move-session.ts';
import {
  ledgerId,
  type SessionBody,
  sessionBody,
  withChange,
} from '../../src/use-cases/session/session-item.ts';
import { finishRecord } from '../../src/use-cases/table/end-session.ts';
import { personOf } from '../support/case-town.ts';
import { type GroundPlan, objectIdOf, PK } from '../support/simulated-town.ts';
import type { Meddling, Run } from './crash-simulator-run.ts';
import {
  channelAt,
  channels,
  eventsOf,
  inChannel,
  invitationAt,
  roomAt,
  sessionAt,
  stateOf,
  team,
} from './crash-simulator-view.ts';

/** False: there was no answer, so that it is done again in the next round. */
export type Act = (run: Run) => Promise<boolean>;

export interface Stage {
  readonly what: string;
  when(run: Run): boolean;
  readonly acts: readonly Act[];
}

export interface Story {
  readonly name: string;
  readonly ground: GroundPlan;
  readonly stages: readonly Stage[];
  /** Whether everything has become of it that should. */
  over(run: Run): boolean;
  /** What somebody may do while a request is on its way, and from which stage on. */
  readonly meddling: { readonly [each in Meddling]?: Act };
  readonly meddledFrom: { readonly [each in Meddling]?: number };
}

const MOST_CARDS = 5;

/** A press on a card: the same press again until it is answered, another card where this one is out of date. */
function presses<Input>(
  who: string,
  command: Command<Input>,
  target: (run: Run) => string,
  input: (run: Run) => Input,
  answered: (run: Run) => void = () => undefined,
): Act {
  return async (run) => {
    const about = target(run);
    const { nonce, revision } = run.cardOf(about);
    const call = { person: personOf(who), cell: DEMO_CELL, target: about, expired: false, inputText: '' };
    const performed = await perform(run.life.s, command, { ...call, revision, nonce }, input(run)).catch(
      (error: unknown) => {
        if (error instanceof Trouble || error instanceof ProcessLost) return undefined;
        throw error;
      },
    );
    if (performed === undefined) return false;
    if (isRefusal(performed)) {
      if (!run.takesAnotherCard(MOST_CARDS))
        run.fails(`${who} cannot ${command.operation}: ${JSON.stringify(performed)}`);
      return false;
    }
    answered(run);
    return true;
  };
}

/** A press that may come too late: then nothing happens. */
const ifPossible =
  (act: Act): Act =>
  async (run) => {
    const isDone = await act(run);
    run.forgivesRefusals();
    return isDone;
  };

const invitation = (n: number, key: string) => (run: Run) => sessionAt(run, n).invitations[key] ?? '';

const accepts = (n: number, key: string): Act =>
  presses(key, acceptInvitation, invitation(n, key), () => undefined);

/** From the moment of the answer on it may never be lost. */
const acknowledges = (n: number, key: string): Act =>
  presses(
    key,
    acknowledge,
    invitation(n, key),
    (run) => {
      const { s } = run.life;
      const today = localDay(s.clock.now(), 'Europe/Brussels');
      return { language: 'nl', hash: shownText({ surroundings: s, today }, 'nl').hash };
    },
    (run) => {
      const session = sessionAt(run, n);
      run.promises(ledgerId(session.id, session.entries[key] ?? '', 1));
    },
  );
const joins = (n: number, key: string): readonly Act[] => [accepts(n, key), acknowledges(n, key)];
const declines = (n: number, key: string): Act =>
  presses(key, declineInvitation, invitation(n, key), () => undefined);
const withdraws = (n: number, key: string): Act =>
  presses('bram', withdrawInvitation, invitation(n, key), () => undefined);
const cancels = (n: number): Act =>
  presses(
    'bram',
    cancelSession,
    (run) => sessionAt(run, n).id,
    () => ({ cancelReason: 'practical' }),
  );

const DAY_MS = 86_400_000;
/** To another day, counted from the beginning. */
const moves = (n: number, days: number): Act =>
  presses(
    'bram',
    moveSession,
    (run) => sessionAt(run, n).id,
    (run) => {
      const day = localDay(new Date(run.ground.at + days * DAY_MS), 'Europe/Brussels');
      return { sessionDay: day, sessionTime: '10:30', sessionMinutes: '120', sessionPlace: 'teams' };
    },
  );

/** What the people at the table pressed in between is no matter of rooms. */
const isHeld =
  (n: number): Act =>
  async (run) => {
    const { id } = sessionAt(run, n);
    const stored = await run.store.records.read(PK, id);
    if (stored === undefined) throw new Error('there is no session');
    const at = new Date(run.now).toISOString();
    const item = withChange<SessionBody>(stored.item, { openedAt: at, endedAt: at }, 'ended');
    await run.store.records.commit(PK, [{ kind: 'replace', item, version: stored.version }]);
    return true;
  };
const confirmsRecord = (n: number): Act =>
  presses(
    'bram',
    finishRecord,
    (run) => sessionAt(run, n).id,
    () => ({ recordNoted: 'yes' }),
  );
const closes = (n: number): readonly Act[] => [isHeld(n), confirmsRecord(n)];

const byHand =
  (what: (run: Run, channel: string) => void, n = 0): Act =>
  async (run) => {
    const channel = channelAt(run, n);
    if (channel !== undefined) what(run, channel.id);
    return true;
  };

const isSent =
  (n: number, ...keys: readonly string[]) =>
  (run: Run): boolean =>
    keys.every((key) => invitationAt(run, n, key)?.status === 'sent');
const isWithdrawn =
  (n: number, key: string) =>
  (run: Run): boolean =>
    invitationAt(run, n, key)?.status === 'withdrawn';
const unless =
  (isNot: (run: Run) => boolean, act: Act): Act =>
  async (run) =>
    (run.card === undefined && isNot(run)) || act(run);
const isReady =
  (n: number) =>
  (run: Run): boolean =>
    stateOf(run, n) === 'ready';
const areIn =
  (n: number, ...keys: readonly string[]) =>
  (run: Run): boolean =>
    isReady(n)(run) && keys.every((key) => inChannel(run, n, key));
const areOut =
  (n: number, ...keys: readonly string[]) =>
  (run: Run): boolean =>
    keys.every((key) => !inChannel(run, n, key));

/** Whoever leaves before the bot has seen them there was never in, as far as it can tell. */
const isSeen =
  (n: number, key: string) =>
  (run: Run): boolean =>
    roomAt(run, n)?.body.inChannel.includes(sessionAt(run, n).entries[key] ?? '') === true;

function isOver(run: Run, n: number): boolean {
  const room = roomAt(run, n);
  if (room === undefined) return true;
  const {
    item: { status },
    body,
  } = room;
  if (status === 'closed') return stateOf(run, n) === 'closed' && body.ended.includes('archive');
  return status === 'undone' && body.ended.includes('team');
}

const PEOPLE = ['bram', 'nadia', 'chloe', 'anna', 'tom'] as const;
const ONE: GroundPlan = {
  sessions: [{ people: PEOPLE, owners: ['bram', 'nadia'] }],
  outside: ['nadia', 'chloe', 'tom'],
};
/** A guest who was in the host team before, and stays there. */
const ONE_WITH_GUEST: GroundPlan = { ...ONE, outside: ['nadia', 'tom'] };

const owners = (n: number): Stage => ({
  what: 'the two owners acknowledge',
  when: isSent(n, 'bram', 'nadia'),
  acts: [...joins(n, 'bram'), ...joins(n, 'nadia')],
});
const others: Stage = {
  what: 'two more acknowledge, one declines',
  when: isReady(0),
  acts: [...joins(0, 'chloe'), declines(0, 'tom'), ...joins(0, 'anna')],
};
const end: Stage = {
  what: 'the record is confirmed',
  when: areIn(0, 'bram', 'nadia', 'chloe'),
  acts: closes(0),
};

/** Of one session: it can be cancelled until it is opened. */
const CANCELLED_ANY_TIME = {
  meddling: { cancelled: ifPossible(cancels(0)) },
  meddledFrom: { cancelled: 0 },
} as const;

/** Nothing more is to come of it but its end. */
export const abandoned = (story: Story): Story => ({
  ...story,
  stages: [],
  over: (run) => run.ground.sessions.every((_, n) => isOver(run, n)),
});

const held: Story = {
  name: 'held',
  ground: ONE_WITH_GUEST,
  meddling: { ...CANCELLED_ANY_TIME.meddling, withdrawn: ifPossible(withdraws(0, 'anna')) },
  meddledFrom: { cancelled: 0, withdrawn: 2 },
  stages: [
    owners(0),
    others,
    {
      what: 'one is withdrawn',
      when: (run) => areIn(0, 'chloe', 'anna')(run) || isWithdrawn(0, 'anna')(run),
      acts: [unless(isWithdrawn(0, 'anna'), withdraws(0, 'anna'))],
    },
    { ...end, when: (run) => areIn(0, 'bram', 'nadia', 'chloe')(run) && areOut(0, 'anna', 'tom')(run) },
  ],
  over: (run) => isOver(run, 0),
};

const cancelled: Story = {
  name: 'cancelled',
  ground: ONE,
  ...CANCELLED_ANY_TIME,
  stages: [
    owners(0),
    others,
    { what: 'it is cancelled', when: areIn(0, 'chloe', 'anna'), acts: [cancels(0)] },
  ],
  over: (run) => isOver(run, 0),
};

const isMoved = (run: Run): boolean => {
  const session = run.item(sessionAt(run, 0).id);
  const [event] = eventsOf(run, 0);
  return session !== undefined && event?.period.start === Date.parse(sessionBody(session).start);
};
const moved: Story = {
  name: 'moved',
  ground: ONE,
  ...CANCELLED_ANY_TIME,
  stages: [
    owners(0),
    {
      what: 'it is moved while it is convened',
      when: (run) => channels(run).length > 0,
      acts: [moves(0, 27)],
    },
    {
      what: 'one more acknowledges; it is moved again',
      when: (run) => isReady(0)(run) && isMoved(run),
      acts: [...joins(0, 'chloe'), moves(0, 34)],
    },
    { ...end, when: (run) => areIn(0, 'chloe')(run) && isMoved(run) },
  ],
  over: (run) => isOver(run, 0),
};

const told = (run: Run, notice: string, to: string): boolean =>
  run.told.some((each) => each.notice === notice && each.to === to);

/** Owners can add people in Teams, and anybody can leave a channel: the guard sees both. */
const hands: Story = {
  name: 'hands',
  ground: ONE_WITH_GUEST,
  ...CANCELLED_ANY_TIME,
  stages: [
    owners(0),
    { what: 'one more acknowledges', when: isReady(0), acts: joins(0, 'chloe') },
    {
      what: 'an owner adds a stranger',
      when: isSeen(0, 'chloe'),
      acts: [byHand((run, channel) => run.graph.addByHand(DEMO_HOST_TEAM, channel, objectIdOf('sam')))],
    },
    {
      what: 'the stranger is out and three were told; somebody leaves',
      when: (run) =>
        areOut(0, 'sam')(run) &&
        ['coordinator', 'mayor', 'dpo'].every((to) => told(run, 'room.stranger', to)),
      acts: [byHand((run, channel) => run.graph.leaveByHand(DEMO_HOST_TEAM, channel, objectIdOf('chloe')))],
    },
    {
      what: 'who left is asked once; a guard round passes; the record is confirmed',
      when: (run) =>
        told(run, 'channel.left', 'entry') && run.now - run.since > 3 * 60_000 && !inChannel(run, 0, 'chloe'),
      acts: closes(0),
    },
  ],
  over: (run) => isOver(run, 0),
};

const TWO: GroundPlan = {
  sessions: [0, 1].map(() => ({
    people: ['bram', 'nadia', 'chloe', 'anna'],
    owners: ['bram', 'nadia'] as const,
  })),
  outside: ['nadia', 'chloe'],
};
/** Two sessions of the same people in one host team: what ends of the one is nothing to the other. */
const shared: Story = {
  name: 'shared',
  ground: TWO,
  meddling: {},
  meddledFrom: {},
  stages: [
    owners(0),
    owners(1),
    {
      what: 'one more acknowledges both',
      when: (run) => isReady(0)(run) && isReady(1)(run),
      acts: [...joins(0, 'anna'), ...joins(1, 'anna')],
    },
    {
      what: 'the first is closed',
      when: (run) => isReady(0)(run) && isSeen(0, 'anna')(run) && isSeen(1, 'anna')(run),
      acts: closes(0),
    },
    {
      what: 'the second goes on with everybody, and is cancelled',
      when: (run) =>
        isOver(run, 0) && areIn(1, 'bram', 'nadia', 'anna')(run) && team(run).members.has(objectIdOf('anna')),
      acts: [cancels(1)],
    },
  ],
  over: (run) => isOver(run, 0) && isOver(run, 1),
};

/** Its retention ends: of the room nothing is left. */
const forgotten: Story = {
  name: 'forgotten',
  ground: ONE,
  ...CANCELLED_ANY_TIME,
  stages: [
    owners(0),
    { ...end, when: areIn(0, 'bram', 'nadia') },
    {
      what: 'its retention ends',
      when: (run) => isOver(run, 0),
      acts: [
        async (run) => {
          const purgeAt = run.item(sessionAt(run, 0).id)?.purgeAt ?? '';
          run.jumpsTo(Date.parse(purgeAt));
          return true;
        },
      ],
    },
  ],
  over: (run) => roomAt(run, 0) === undefined,
};

/** As the session itself has it, in the words of whoever reads a seed. */
export const STORIES: readonly Story[] = [held, cancelled, moved, hands, shared, forgotten];
