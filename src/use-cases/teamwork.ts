// What convening needs from Teams and Outlook through Microsoft Graph, and nothing of how it is asked. The adapter lives in src/graph,
// its authoritative stand-in in src/local/graph. Every id is Graph's; instants are UTC, ISO 8601.
import { Trouble, type TroubleCode } from './ports.ts';

/** Why Graph said no, as far as somebody can do something about it. The coordinator reads a sentence for each of them. */
export const GRAPH_CAUSES = [
  /** An application permission was not granted; which one is in `detail`. */
  'permissionMissing',
  /** A policy of the tenant forbids it (creating private channels, guests). */
  'policyForbids',
  /** The bot's app is not installed in the host team. */
  'appNotInTeam',
  /** The bot's app is not in the organisation's catalogue. */
  'appNotInCatalogue',
  /** The app may not be enabled in this channel: it works by 1:1 messages then. */
  'appNotAllowedInChannel',
  /** The host team holds as many channels as Teams allows (1,000, those deleted in the last 30 days too). */
  'channelLimit',
  /** A channel of this name exists, or was deleted less than 30 days ago. */
  'nameTaken',
  /** The name holds what Teams refuses. */
  'nameRefused',
  /** Teams does not know yet, or any more, that this person is in the team. */
  'notInTeam',
  /** The guest has not accepted the invitation to the tenant. */
  'guestNotRedeemed',
  /** There is no such account, or it may not sign in. */
  'personGone',
  /** A guest cannot own a channel. */
  'guestCannotOwn',
  /** The organiser has no licence with a mailbox, or does not exist. */
  'organiserUnlicensed',
  /** No application access policy lets the bot change this organiser's meetings. */
  'accessPolicyMissing',
  /** The host team does not exist or is archived. */
  'teamMissing',
  /** The channel is archived: it can only be read. */
  'archived',
  /** Graph asks to wait. */
  'throttled',
  /** Graph does not answer, or says that it cannot now. */
  'unavailable',
  /** Anything else. */
  'unexpected',
] as const;
export type GraphCause = (typeof GRAPH_CAUSES)[number];

/** Graph failed. `mayHaveHappened`: the request may have taken effect all the same (a timeout, a 5xx): look before doing it again. */
export class GraphTrouble extends Trouble {
  readonly because: GraphCause;
  readonly mayHaveHappened: boolean;
  /** A permission or setting by its name in Microsoft's documentation; never anything of a person. */
  readonly detail: string | undefined;
  constructor(
    operation: string,
    because: GraphCause,
    options: {
      readonly code: TroubleCode;
      readonly mayHaveHappened?: boolean;
      readonly detail?: string;
      readonly retryAfterMs?: number;
    },
  ) {
    const { code, mayHaveHappened = false, detail, retryAfterMs } = options;
    super(`graph.${operation}`, code, retryAfterMs === undefined ? {} : { retryAfterMs });
    this.because = because;
    this.mayHaveHappened = mayHaveHappened;
    this.detail = detail;
  }
}

/** Somebody in a team or a channel, by object id in the host tenant. */
export interface Member {
  /** Graph's id of this membership: what a removal names. */
  readonly membershipId: string;
  readonly objectId: string;
  readonly owner: boolean;
  readonly guest: boolean;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly webUrl: string;
  readonly archived: boolean;
}

/** As what somebody is added: guests need the role "guest", a plain member has none (graph.md, finding 3). */
export type Place = 'owner' | 'member' | 'guest';

/** What became of one person of a bulk request: each is judged by itself. */
export interface Added {
  readonly objectId: string;
  readonly added: boolean;
  readonly because?: GraphCause;
}

export interface MeetingPlan {
  /** Graph's idempotency key of a creation: the same one gives the same event. */
  readonly transactionId: string;
  /** Neutral: a number, nothing of a case. */
  readonly subject: string;
  /** UTC instants. */
  readonly start: string;
  readonly end: string;
  /** IANA name of the zone in which people see it. */
  readonly timeZone: string;
  /** False: a place without a meeting in Teams. */
  readonly online: boolean;
  /** Where, when it is also in a room; neutral text of the house. */
  readonly place: string | null;
}

export interface CalendarEvent {
  readonly id: string;
  /** Absent when it is not online. */
  readonly joinUrl: string | undefined;
  readonly cancelled: boolean;
}

/** When somebody's calendar is taken, in the asked period. */
export interface Busy {
  readonly objectId: string;
  /** undefined where the calendar cannot be seen. */
  readonly busy: boolean | undefined;
}

/** What the preflight looks at; each missing one has its own sentence. */
export interface Preflight {
  /** Application permissions in the token, by name. */
  readonly permissions: readonly string[];
  readonly team: 'found' | 'missing' | 'archived';
  /** Channels in the team, those deleted in the last 30 days not counted by Graph. */
  readonly channels: number;
  readonly appInTeam: boolean;
  readonly appInCatalogue: boolean;
  /** Of the organiser's account; `unknown` where none is configured. */
  readonly organiser: 'found' | 'missing' | 'unknown';
}

/**
 * The rooms of one deployment. Every call names the team, and any team that is not on the deployment's allow-list is refused before a request
 * leaves (`GraphTrouble` 'teamMissing'). All throw `GraphTrouble`; nothing is tried again inside but plain reads.
 */
export interface Teamwork {
  teamMembers(team: string): Promise<readonly Member[]>;
  /** POST /teams/{id}/members/add: at most 200; each result by itself. Somebody who is in the team already counts as added. */
  addToTeam(
    team: string,
    people: readonly { readonly objectId: string; readonly guest: boolean }[],
  ): Promise<readonly Added[]>;
  /** Somebody who is gone already counts as removed. */
  removeFromTeam(team: string, membershipId: string): Promise<void>;

  /** All channels of the team, through every page. */
  channels(team: string): Promise<readonly Channel[]>;
  /** undefined when there is no such channel (any more). */
  channel(team: string, channel: string): Promise<Channel | undefined>;
  /** A private channel. Never sent twice: after `mayHaveHappened` list and adopt. `owners`: one or two internal object ids. */
  createChannel(
    team: string,
    plan: { readonly name: string; readonly description: string; readonly owners: readonly string[] },
  ): Promise<Channel>;
  /** undefined when there is no such channel (any more). */
  channelMembers(team: string, channel: string): Promise<readonly Member[] | undefined>;
  addToChannel(team: string, channel: string, objectId: string, place: Place): Promise<void>;
  /** Somebody who is gone already counts as removed. */
  removeFromChannel(team: string, channel: string, membershipId: string): Promise<void>;
  /** Gives the operation to look at; undefined when it was archived already. */
  archiveChannel(team: string, channel: string): Promise<string | undefined>;
  operation(team: string, operation: string): Promise<'running' | 'succeeded' | 'failed'>;
  /** A channel that is gone already counts as deleted. */
  deleteChannel(team: string, channel: string): Promise<void>;
  /** POST enabledApps/$ref: lets the bot speak in this channel. Enabled already is fine. */
  enableAppInChannel(team: string, channel: string): Promise<void>;

  /** Installs the bot's app for a person, so that the bot may write first. Gives the 1:1 chat's id. */
  openChatWith(objectId: string): Promise<string>;

  createEvent(organiser: string, plan: MeetingPlan): Promise<CalendarEvent>;
  /** undefined when there is no such event (any more). */
  event(organiser: string, event: string): Promise<CalendarEvent | undefined>;
  moveEvent(organiser: string, event: string, plan: MeetingPlan): Promise<void>;
  /** Exactly these people are invited; everybody else's invitation is taken back. Nobody sees who else is. */
  inviteToEvent(organiser: string, event: string, attendees: readonly string[]): Promise<void>;
  /** An event that is gone already counts as cancelled. */
  cancelEvent(organiser: string, event: string): Promise<void>;
  /** Lobby for whoever is not invited, no dial-in past it, no recording, no transcription; presenter is the organiser only. */
  closeMeetingDoors(organiser: string, joinUrl: string): Promise<void>;
  busy(
    organiser: string,
    people: readonly string[],
    period: { readonly start: string; readonly end: string },
  ): Promise<readonly Busy[]>;

  preflight(team: string, organiser: string | undefined): Promise<Preflight>;
}
