// How the stand-in behaves where Microsoft's documentation and its users' reports differ, or where it takes its time. Each is a switch of its own.

/** What becomes of one person who is added, in place of what should: by this every subset of a partial success can be played. */
export type Adding = 'fails' | 'dropped';

export interface GraphBehaviours {
  /** `roles: ["member"]` has returned success and silently dropped people; false refuses it, as documented. */
  readonly roleMemberDrops: boolean;
  /** Reading the members of a channel this young gives the whole team: reported for two to three minutes. */
  readonly wholeTeamForMs: number;
  /** So long after somebody joined the team, a channel does not find them there, although the team lists them. */
  readonly notInTeamForMs: number;
  /** How long a 202 operation runs. */
  readonly operationRunsForMs: number;
  /** Operations end as failed. */
  readonly operationsFail: boolean;
  /** False: enabling the app in a single channel is answered with 403, as in tenants where it is not rolled out. */
  readonly appsInChannels: boolean;
  /** The limits of Teams and Outlook, answered with 429 and Retry-After. */
  readonly throttles: boolean;
  /** In one team, with the channels deleted of late. */
  readonly channelLimit: number;
  /** The name of a deleted channel stays blocked, and the channel counts. */
  readonly nameKeptForMs: number;
  /** Both are reported for a name that is taken: https://github.com/microsoftgraph/microsoft-graph-docs/issues/6168 and 6649. */
  readonly nameTakenCode: 'NameAlreadyExists' | 'BadRequest';
  /** False: a policy of the tenant forbids it. */
  readonly privateChannels: boolean;
  /** False: a policy of the tenant forbids it. */
  readonly guests: boolean;
  /** Accounts that may not sign in cannot be added; undocumented, so the stricter is the default. */
  readonly disabledRefused: boolean;
  /** Guests who did not accept the invitation cannot be added; undocumented, so the stricter is the default. */
  readonly pendingGuestsRefused: boolean;
  /** False: adding somebody a second time is refused instead of answered as if it were the first. */
  readonly addingTwice: boolean;
  /** An event to which nobody is invited is an appointment, which is deleted and not cancelled; undocumented, so the stricter is the default. */
  readonly cancelNeedsAttendees: boolean;
  /** An event is there before its online meeting can be found. */
  readonly meetingFoundAfterMs: number;
  /** Settings by which a policy of the organiser's wins over every request, which is answered with 200 all the same. */
  readonly meetingPolicy: { readonly [setting: string]: unknown };
  /** Most items a page, whatever the request asks for. */
  readonly pageSize: number;
  /** Somebody by object id, about to be added to a team or a channel. */
  readonly adding: (objectId: string, place: 'team' | 'channel') => Adding | undefined;
}

const SECOND_MS = 1_000;
const DAY_MS = 24 * 60 * 60 * SECOND_MS;

/** Every trap is there, none lasts long: for a laptop and for most tests. */
export const USUAL: GraphBehaviours = {
  roleMemberDrops: true,
  wholeTeamForMs: 5 * SECOND_MS,
  notInTeamForMs: 3 * SECOND_MS,
  operationRunsForMs: 4 * SECOND_MS,
  operationsFail: false,
  appsInChannels: true,
  throttles: false,
  channelLimit: 1_000,
  nameKeptForMs: 30 * DAY_MS,
  nameTakenCode: 'NameAlreadyExists',
  privateChannels: true,
  guests: true,
  disabledRefused: true,
  pendingGuestsRefused: true,
  addingTwice: true,
  cancelNeedsAttendees: true,
  meetingFoundAfterMs: SECOND_MS,
  meetingPolicy: {},
  pageSize: 100,
  adding: () => undefined,
};

/** Nothing takes time: what was done can be read at once. */
export const AT_ONCE: GraphBehaviours = {
  ...USUAL,
  wholeTeamForMs: 0,
  notInTeamForMs: 0,
  operationRunsForMs: 0,
  meetingFoundAfterMs: 0,
};

/** As slow and as narrow as users report it. */
export const AS_REPORTED: GraphBehaviours = {
  ...USUAL,
  wholeTeamForMs: 150 * SECOND_MS,
  notInTeamForMs: 60 * SECOND_MS,
  operationRunsForMs: 30 * SECOND_MS,
  meetingFoundAfterMs: 10 * SECOND_MS,
  throttles: true,
};

/**
 * What goes wrong with one call. `error-…` answers 503 before, or 504 after the effect; `timeout-…` gives no answer at all; `throttled` is 429
 * without effect; `lost` and `lost-after` are the death of the calling process, before or after the effect.
 */
export const GRAPH_FAULTS = [
  'error-before',
  'error-after',
  'timeout-before',
  'timeout-after',
  'throttled',
  'lost',
  'lost-after',
] as const;
export type GraphFault = (typeof GRAPH_FAULTS)[number];

export interface CallSeen {
  readonly operation: string;
  /** Which call it is since the start or the last `calls.forget()`; the first is 1. */
  readonly n: number;
}
export type GraphFaults = (call: CallSeen) => GraphFault | undefined;

/** What the caller of a process that has died gets; from then on every call does, until it is revived or a snapshot restored. */
export class ProcessLost extends Error {
  constructor() {
    super('stand-in: the calling process is dead');
    this.name = 'ProcessLost';
  }
}
