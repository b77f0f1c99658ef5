// How often Microsoft lets an app write. All of it may change without notice (both pages say so), so a 429 pauses as well.
//
// "Optimize your bot with rate limiting in Teams", learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit:
// - per bot per thread, "Send to conversation" and "Create conversation": 7 in 1 s, 8 in 2 s, 60 in 30 s, 1,800 in 3,600 s;
// - per app per tenant: 30 requests a second (the page has said 50 as well; the lower one counts).
// "Microsoft Graph service-specific throttling limits", learn.microsoft.com/graph/throttling-limits#microsoft-teams-service-limits:
// - POST and PUT channel 30 a second, DELETE channel 15 a second, per app per tenant;
// - 4 a second per app on a given team, 1 a second on a given channel.
// "Add member to team", learn.microsoft.com/graph/api/team-post-members: members added one at a time, 4 a minute; in bulk counts once.

/** At most `most` requests in any stretch of `ms` milliseconds. */
export interface Allowance {
  readonly most: number;
  readonly ms: number;
}

const SECOND_MS = 1_000;

export const MICROSOFT_LIMITS = {
  /** Of a conversation id: a 1:1 chat, a group chat, or a channel with all its threads. */
  conversation: [
    { most: 7, ms: SECOND_MS },
    { most: 8, ms: 2 * SECOND_MS },
    { most: 60, ms: 30 * SECOND_MS },
    { most: 1_800, ms: 3_600 * SECOND_MS },
  ],
  /** Of a tenant id: whatever the bot sends to the connector there. */
  connector: [{ most: 30, ms: SECOND_MS }],
  /** Of a team id: whatever is asked of Graph about the team or anything in it. */
  team: [{ most: 4, ms: SECOND_MS }],
  /** Of a channel id, besides its team. */
  channel: [{ most: 1, ms: SECOND_MS }],
  /** Of a tenant id, besides the team: POST /teams/{id}/members, one person at a time. */
  memberAdd: [{ most: 4, ms: 60 * SECOND_MS }],
  /** Of a tenant id: POST and PUT of channels and of what is in them. */
  channelPost: [{ most: 30, ms: SECOND_MS }],
  /** Of a tenant id: DELETE of channels. */
  channelDelete: [{ most: 15, ms: SECOND_MS }],
} as const satisfies { readonly [limit: string]: readonly Allowance[] };

export type LimitName = keyof typeof MICROSOFT_LIMITS;
export type Limits = { readonly [limit in LimitName]: readonly Allowance[] };

/** For places where nobody counts: the stand-ins on a laptop. A pause holds there as well. */
export const NO_LIMITS: Limits = {
  conversation: [],
  connector: [],
  team: [],
  channel: [],
  memberAdd: [],
  channelPost: [],
  channelDelete: [],
};
