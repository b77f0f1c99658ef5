// The channel: its owners into the host team, the channel itself under an opaque name, and the bot in it.
import type { Channel, GraphCause } from '../../teamwork.ts';
import { GraphTrouble } from '../../teamwork.ts';
import type { Known } from '../facts.ts';
import type { RoomBody } from '../room-item.ts';
import {
  type Change,
  channelOf,
  later,
  type Move,
  minus,
  over,
  personOf,
  type SagaRow,
  type Tending,
  united,
  waiting,
} from '../saga-row.ts';
import { isNext } from './turn.ts';

/** What the team lists, a channel may not find yet. */
const SOON_MS = 3_000;
/** A channel that was made may be listed a moment later. */
const CLASH_MS = 10_000;
/** So often the list may lag behind before the name is taken by something else. */
const MOST_CLASHES = 3;

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Those of `people` whom the host team does not list. */
export async function notInTeam(t: Tending, people: readonly Known[]): Promise<readonly Known[]> {
  if (people.length === 0) return [];
  const members = await t.teamwork.teamMembers(t.body.team);
  return people.filter(({ objectId }) => !members.some((each) => isSame(each.objectId, objectId)));
}

/** Written down before they are added: whom we add, we take out again in the end. */
export async function intendToJoin(t: Tending, people: readonly Known[]): Promise<Change> {
  const missing = await notInTeam(t, people);
  return missing.length === 0
    ? {}
    : {
        addedToTeam: united(
          t.body.addedToTeam,
          missing.map(({ entry }) => entry),
        ),
      };
}

/** Adds them to the host team; gives those whom Graph refused, each with its cause. */
export async function join(
  t: Tending,
  people: readonly Known[],
): Promise<readonly { readonly entry: string; readonly because: GraphCause }[]> {
  if (people.length === 0) return [];
  const results = await t.teamwork.addToTeam(
    t.body.team,
    people.map(({ objectId, guest }) => ({ objectId, guest })),
  );
  return people.flatMap(({ entry, objectId }) => {
    const result = results.find((each) => isSame(each.objectId, objectId));
    return result?.added === true ? [] : [{ entry, because: result?.because ?? 'unexpected' }];
  });
}

const ownersOf = (t: Tending): readonly Known[] => t.body.owners.flatMap((entry) => personOf(t, entry) ?? []);

export const teamRow: SagaRow = {
  name: 'team',
  goals: ['open'],
  wanted: isNext('team'),
  intent: true,
  undoneBy: 'team',
  intend: (t) => intendToJoin(t, ownersOf(t)),
  async check(t) {
    return (await notInTeam(t, ownersOf(t))).length === 0
      ? over(undefined, { audit: 'room.team' })
      : undefined;
  },
  async act(t) {
    const refused = await join(t, await notInTeam(t, ownersOf(t)));
    const [first] = refused;
    const entries = refused.map(({ entry }) => entry);
    if (first === undefined) return waiting({ ms: SOON_MS });
    const lasting = first.because === 'unavailable' || first.because === 'unexpected';
    // A refusal is certain; anything else may have taken effect.
    const change = (body: RoomBody) => (lasting ? {} : { addedToTeam: minus(body.addedToTeam, entries) });
    return waiting({ because: first.because, count: refused.length }, change);
  },
};

const LETTERS = 'BCDFGHJKLMNPQRST';

/** `LIVC-` and letters without vowels, so that they make no word; the same for the same attempt, so that Teams itself refuses a second one. */
export function channelName({ s, body }: Pick<Tending, 's' | 'body'>): string {
  const digest = s.digest.sha256(`${body.channel.token} ${body.channel.attempt}`);
  const letters = [...digest.slice(0, 10)].map((digit) => LETTERS[Number.parseInt(digit, 16)]);
  return `LIVC-${letters.join('')}`;
}

/** The channel that was made for this room, wherever its answer went. */
export async function madeChannels(t: Tending): Promise<readonly Channel[]> {
  const channels = await t.teamwork.channels(t.body.team);
  return channels.filter(({ description }) => description.includes(t.body.channel.token));
}

function adopts(t: Tending, { id, webUrl }: Channel): Move {
  const knownAt = t.now.toISOString();
  return over(
    ({ asked, channel, added, owners }) => ({
      asked: minus(asked, ['channel']),
      channel: { ...channel, id, webUrl, knownAt, clashes: 0 },
      added: united(added, owners),
      equalReads: 0,
      readAt: null,
    }),
    { audit: 'room.channel' },
  );
}

/** Another name: this one belongs to something else, or Teams does not like it. */
function renames({ channel }: RoomBody): Change {
  return { channel: { ...channel, attempt: channel.attempt + 1, clashes: 0 } };
}

async function makeChannel(t: Tending): Promise<Move> {
  const { teamwork, body } = t;
  const { clashes, token } = body.channel;
  try {
    const owners = ownersOf(t).map(({ objectId }) => objectId);
    const made = await teamwork.createChannel(body.team, {
      name: channelName(t),
      description: token,
      owners,
    });
    return adopts(t, made);
  } catch (error) {
    if (!(error instanceof GraphTrouble)) throw error;
    const { because } = error;
    if (because === 'nameRefused') return waiting({ because }, renames);
    if (because !== 'nameTaken') throw error;
    // Most likely by our own channel that the list does not show yet.
    if (clashes + 1 >= MOST_CLASHES) return waiting({ because, ms: CLASH_MS, quiet: true }, renames);
    return waiting({ because, ms: CLASH_MS, quiet: true }, ({ channel }) => ({
      channel: { ...channel, clashes: channel.clashes + 1 },
    }));
  }
}

/** Never sent twice in the dark: before each request the team's channels are looked through for the one with our token. */
export const channelRow: SagaRow = {
  name: 'channel',
  goals: ['open'],
  wanted: isNext('channel'),
  intent: true,
  undoneBy: 'delete',
  intend: async ({ body }) => (body.asked.includes('channel') ? {} : { asked: [...body.asked, 'channel'] }),
  async check(t) {
    const [made] = await madeChannels(t);
    return made && adopts(t, made);
  },
  act: makeChannel,
};

/** Graph finding 4: not before two equal readings; the guard does the reading. */
export const rosterRow: SagaRow = {
  name: 'roster',
  goals: ['open'],
  wanted: isNext('roster'),
  intent: false,
  async act(t) {
    const { equalReads, inChannel, owners } = t.body;
    const missing = minus(owners, inChannel).filter((entry) => t.facts.wanted.has(entry));
    if (equalReads >= 2 && missing.length === 0) return over(undefined, { audit: 'room.roster' });
    return waiting({ ms: 5_000 });
  },
};

/** Microsoft lets bots into private channels unevenly: where it does not, 1:1 messages do. */
export const botRow: SagaRow = {
  name: 'bot',
  goals: ['open'],
  wanted: isNext('bot'),
  intent: true,
  async act(t) {
    await t.teamwork.enableAppInChannel(t.body.team, channelOf(t));
    return over(undefined, {
      effects: [{ kind: 'channel-post', room: t.room, notBefore: later(t.now, 0) }],
    });
  },
  meanings: {
    appNotAllowedInChannel: 'without',
    appNotInTeam: 'without',
    appNotInCatalogue: 'without',
    permissionMissing: 'without',
    policyForbids: 'without',
    unexpected: 'without',
  },
  without: async (_t, lack) =>
    over(({ lacks }) => ({
      botInChannel: 'no',
      lacks: [...lacks.filter(({ what }) => what !== 'bot'), { what: 'bot', ...lack }],
    })),
};
