// Everybody else, the moment they acknowledge: into the team, then into the channel. Nobody waits for anybody.
import { type GraphCause, GraphTrouble, type Place } from '../../teamwork.ts';
import type { Known } from '../facts.ts';
import { meaningOf } from '../meanings.ts';
import type { Late, RoomBody } from '../room-item.ts';
import {
  backOffMs,
  channelOf,
  later,
  type Move,
  minus,
  over,
  type SagaRow,
  SLOWLY_MS,
  type Tending,
  united,
} from '../saga-row.ts';
import { intendToJoin, join, notInTeam } from './making.ts';
import { isDone } from './turn.ts';

/** They belong in the channel, are not in it, did not leave it themselves, and it is time for another attempt. */
function toAdmit({ facts, body, now }: Tending): readonly Known[] {
  const isPutOff = (entry: string) =>
    body.late.some((each) => each.entry === entry && each.again > now.toISOString());
  return facts.people.filter(
    ({ entry, wanted, stayedAway }) =>
      wanted && !stayedAway && !body.inChannel.includes(entry) && !isPutOff(entry),
  );
}

interface Put {
  readonly entry: string;
  readonly because: Late['because'];
  readonly retryAfterMs?: number;
}

function lateOf({ body, now }: Tending, { entry, because, retryAfterMs = 0 }: Put): Late {
  const tries = (body.late.find((each) => each.entry === entry)?.tries ?? 0) + 1;
  const slow = because !== 'notSeen' && meaningOf(because) === 'person';
  const pause = slow ? SLOWLY_MS : Math.max(backOffMs(tries), retryAfterMs);
  return { entry, because, tries, again: later(now, pause) };
}

const placeOf = ({ body }: Tending, { entry, guest }: Known): Place => {
  if (guest) return 'guest';
  return body.owners.includes(entry) ? 'owner' : 'member';
};

/** Each by themselves: what fails of one is nothing to another. */
async function intoChannel(t: Tending, person: Known): Promise<Put> {
  const { entry, objectId } = person;
  try {
    await t.teamwork.addToChannel(t.body.team, channelOf(t), objectId, placeOf(t, person));
    return { entry, because: 'notSeen' };
  } catch (error) {
    if (!(error instanceof GraphTrouble)) throw error;
    const { because, retryAfterMs } = error;
    return { entry, because, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  }
}

const CERTAIN: readonly GraphCause[] = ['guestNotRedeemed', 'personGone', 'guestCannotOwn', 'policyForbids'];

async function admit(t: Tending): Promise<Move> {
  const people = toAdmit(t);
  const outside = await notInTeam(t, people);
  const refused = await join(t, outside);
  const puts: Put[] = [...refused];
  const joined = outside.filter(({ entry }) => !refused.some((each) => each.entry === entry));
  // The team lists them before a channel finds them.
  for (const { entry } of joined) puts.push({ entry, because: 'notInTeam' });
  for (const person of people.filter((each) => !outside.includes(each)))
    puts.push(await intoChannel(t, person));
  const late = puts.map((put) => lateOf(t, put));
  const never = puts
    .filter(({ because }) => CERTAIN.some((each) => each === because))
    .map(({ entry }) => entry);
  const unjoined = refused.filter(({ because }) => CERTAIN.includes(because)).map(({ entry }) => entry);
  const change = (body: RoomBody) => ({
    late: [...body.late.filter(({ entry }) => !late.some((each) => each.entry === entry)), ...late],
    added: minus(body.added, never),
    addedToTeam: minus(body.addedToTeam, unjoined),
  });
  return over(change, { audit: 'room.admit' });
}

export const admitRow: SagaRow = {
  name: 'admit',
  goals: ['open'],
  wanted: (t) => isDone(t, 'roster') && t.look.read && toAdmit(t).length > 0,
  intent: true,
  async intend(t) {
    const people = toAdmit(t);
    const added = united(
      t.body.added,
      people.map(({ entry }) => entry),
    );
    return { ...(await intendToJoin(t, people)), ...(added.length > t.body.added.length ? { added } : {}) };
  },
  act: admit,
};
