// Before anything is made: what has to be in order, who they are, and whether the two owners have acknowledged.
import type { Account } from '../../ports.ts';
import { Trouble } from '../../ports.ts';
import { invitationState } from '../../session/session-item.ts';
import { GraphTrouble, type Preflight } from '../../teamwork.ts';
import { ownersAmong } from '../facts.ts';
import { houseOf } from '../new-room.ts';
import type { Because } from '../room-item.ts';
import { type Move, over, personOf, type SagaRow, SLOWLY_MS, type Tending, waiting } from '../saga-row.ts';
import { sendTo } from './sending.ts';
import { isNext } from './turn.ts';

/** Without one of these no channel can be made and guarded; what only the bot or the meeting needs is found at those steps. */
const NEEDED = [
  'Channel.ReadBasic.All',
  'Channel.Create',
  'Channel.Delete.All',
  'ChannelSettings.ReadWrite.All',
  'ChannelMember.ReadWrite.All',
  'TeamMember.ReadWriteNonOwnerRole.All',
] as const;
/** Teams counts those deleted in the last 30 days too, and Graph does not show them. https://learn.microsoft.com/microsoftteams/limits-specifications-teams */
const MOST_CHANNELS = 1_000;

const stops = (because: Because, detail?: string): Move =>
  waiting({ because, ms: SLOWLY_MS, ...(detail === undefined ? {} : { detail }) });

/** Why no session can be convened here; undefined where one can. */
function stoppedBy({ permissions, team, channels }: Preflight): Move | undefined {
  const missing = NEEDED.filter((each) => !permissions.includes(each));
  if (missing.length > 0) return stops('permissionMissing', missing.join(', '));
  if (team !== 'found') return stops('teamMissing');
  return channels >= MOST_CHANNELS ? stops('channelLimit') : undefined;
}

export const preflightRow: SagaRow = {
  name: 'preflight',
  goals: ['open'],
  wanted: isNext('preflight'),
  intent: false,
  async act(t) {
    const { s, cell } = t;
    const house = houseOf(s, cell);
    if (s.teamwork === undefined || house.team === '') return stops('nobodyConfigured');
    // The lease is of the team that stands on the room: with another one it comes again.
    if (house.team !== t.body.team) return waiting({ ms: 0 }, () => house);
    const found = await t.teamwork.preflight(house.team, house.organiser ?? undefined);
    return stoppedBy(found) ?? over(() => house);
  },
};

/** The directory is no part of Graph's rooms: its trouble is read as theirs. */
async function accountOf({ s }: Tending, objectId: string): Promise<Account | undefined> {
  try {
    return await s.directory.account(objectId);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    const { code, retryAfterMs } = error;
    const pause = retryAfterMs === undefined ? {} : { retryAfterMs };
    if (code === 'throttled') throw new GraphTrouble('account', 'throttled', { code, ...pause });
    if (code !== 'forbidden') throw new GraphTrouble('account', 'unavailable', { code, ...pause });
    throw new GraphTrouble('account', 'permissionMissing', { code, detail: 'User.Read.All' });
  }
}

/** Somebody whose account is gone is blocked by the daily look at accounts; here only those whom the room cannot do without. */
export const resolveRow: SagaRow = {
  name: 'resolve',
  goals: ['open'],
  wanted: isNext('resolve'),
  intent: false,
  async act(t) {
    const owners = ownersAmong(t.facts, t.body.owners);
    if (owners.length < 2) return stops('ownerMissing');
    for (const entry of owners) {
      const account = await accountOf(t, personOf(t, entry)?.objectId ?? '');
      if (account === undefined || !account.enabled) return stops('personGone');
      if (account.guest) return stops('guestCannotOwn');
    }
    return over(() => ({ owners }));
  },
};

/** Nothing nags: they have their invitation, and their answer wakes the room. */
export const ownersRow: SagaRow = {
  name: 'owners',
  goals: ['open'],
  wanted: isNext('owners'),
  intent: false,
  async act(t) {
    const owners = ownersAmong(t.facts, t.body.owners);
    if (owners.length < 2) return stops('ownerMissing');
    const people = owners.flatMap((entry) => personOf(t, entry) ?? []);
    const unsent = people.filter(
      ({ invitation }) => invitation !== undefined && invitationState(invitation.item) === 'prepared',
    );
    if (unsent.length > 0) return sendTo(t, unsent, { over: false, change: () => ({ owners }) });
    const open = people.filter(({ wanted }) => !wanted);
    if (open.length === 0) return over(() => ({ owners }));
    const waits = { because: 'waitsForOwners', count: open.length, ms: SLOWLY_MS, quiet: true } as const;
    return waiting(waits, () => ({ owners }));
  },
};
