// Everything that the stand-in for Microsoft Graph knows. Nothing in it is ever changed, only replaced: a copy of a whole tenant is one pointer.

/** An account of the tenant. A guest is its guest object here, not the account at home. */
export interface TenantUser {
  /** Lower case. */
  readonly objectId: string;
  readonly name: string;
  readonly mail: string | null;
  readonly userPrincipalName: string;
  readonly enabled: boolean;
  readonly guest: boolean;
  /** Whether a guest accepted the invitation; true for everybody else. */
  readonly redeemed: boolean;
  /** Whether there is a licence with a mailbox in this tenant. */
  readonly mailbox: boolean;
  /** What their calendar holds besides the events here; milliseconds since 1970. */
  readonly busy: readonly Period[];
}

export interface Period {
  readonly start: number;
  readonly end: number;
}

export interface Membership {
  readonly owner: boolean;
  /** Milliseconds since 1970. */
  readonly since: number;
}
/** By object id. */
export type Roster = ReadonlyMap<string, Membership>;

export interface StoredChannel {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  /** `standard` is the General channel, whose members are the team's. */
  readonly kind: 'standard' | 'private';
  readonly createdAt: number;
  readonly members: Roster;
  /** The operation that archives it, or did. */
  readonly archiving: string | null;
  /** Catalogue ids of apps that were enabled here. */
  readonly apps: ReadonlySet<string>;
}

export interface StoredTeam {
  readonly id: string;
  readonly name: string;
  readonly archived: boolean;
  readonly members: Roster;
  readonly channels: ReadonlyMap<string, StoredChannel>;
  /** Deleted channels by id: their names stay blocked, and they count, for a while. */
  readonly deleted: ReadonlyMap<string, { readonly name: string; readonly at: number }>;
  /** Catalogue ids of installed apps. */
  readonly apps: ReadonlySet<string>;
}

export interface StoredOperation {
  readonly id: string;
  readonly team: string;
  readonly channel: string;
  readonly startedAt: number;
  /** When it is over, and how. */
  readonly endsAt: number;
  readonly fails: boolean;
}

export interface CatalogueApp {
  /** The organisation's id of it. */
  readonly id: string;
  /** The id in its manifest. */
  readonly externalId: string;
  readonly name: string;
}

export interface StoredEvent {
  readonly id: string;
  readonly organiser: string;
  readonly transactionId: string | null;
  readonly period: Period;
  /** Addresses, lower case. */
  readonly attendees: readonly string[];
  /** Key of the online meeting. */
  readonly meeting: string | null;
  readonly cancelled: boolean;
  /** What was written, as Graph reads it back. */
  readonly written: { readonly [property: string]: unknown };
}

export interface StoredMeeting {
  readonly id: string;
  readonly organiser: string;
  readonly joinUrl: string;
  readonly createdAt: number;
  readonly settings: { readonly [property: string]: unknown };
}

/** What Outlook sent to somebody because of an event. */
export interface Letter {
  readonly kind: 'invitation' | 'update' | 'cancellation';
  readonly event: string;
  readonly to: string;
}

export interface GraphState {
  readonly users: ReadonlyMap<string, TenantUser>;
  readonly teams: ReadonlyMap<string, StoredTeam>;
  readonly operations: ReadonlyMap<string, StoredOperation>;
  readonly catalogue: ReadonlyMap<string, CatalogueApp>;
  /** Catalogue ids of the apps that somebody has, by object id. */
  readonly personalApps: ReadonlyMap<string, ReadonlySet<string>>;
  readonly events: ReadonlyMap<string, StoredEvent>;
  readonly meetings: ReadonlyMap<string, StoredMeeting>;
  readonly letters: readonly Letter[];
  /** Application permissions with consent in Entra: those in the token. */
  readonly permissions: ReadonlySet<string>;
  /** Mailboxes that Exchange's "RBAC for Applications" opens for the bot, by object id; no token tells of them. */
  readonly calendars: ReadonlySet<string>;
  /** Organisers whom an application access policy covers, by object id. */
  readonly accessPolicy: ReadonlySet<string>;
  /** The moments of recent requests by limit, while throttling is on. */
  readonly spent: ReadonlyMap<string, readonly number[]>;
  /** How many ids were given out. */
  readonly sequence: number;
}

export const EMPTY_STATE: GraphState = {
  users: new Map(),
  teams: new Map(),
  operations: new Map(),
  catalogue: new Map(),
  personalApps: new Map(),
  events: new Map(),
  meetings: new Map(),
  letters: [],
  permissions: new Set(),
  calendars: new Set(),
  accessPolicy: new Set(),
  spent: new Map(),
  sequence: 0,
};

export const put = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> =>
  new Map(map).set(key, value);

export function without<K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}

/** The set with or without one of its elements. */
export const withOrWithout = <T>(set: ReadonlySet<T>, element: T, belongs: boolean): ReadonlySet<T> =>
  belongs ? new Set(set).add(element) : new Set([...set].filter((each) => each !== element));

export const withTeam = (state: GraphState, team: StoredTeam): GraphState => ({
  ...state,
  teams: put(state.teams, team.id, team),
});

export const withChannel = (state: GraphState, team: StoredTeam, channel: StoredChannel): GraphState =>
  withTeam(state, { ...team, channels: put(team.channels, channel.id, channel) });

/** The next id in the shape of a GUID: the same history gives the same ids, so that a run can be repeated. */
export const guidOf = (sequence: number): string =>
  `c0000000-0000-4000-8000-${sequence.toString(16).padStart(12, '0')}`;

/** Somebody by object id or by user principal name, as `users/{id}` takes them. */
export function userNamed(state: GraphState, idOrName: string): TenantUser | undefined {
  const wanted = idOrName.toLowerCase();
  const byId = state.users.get(wanted);
  if (byId !== undefined || !wanted.includes('@')) return byId;
  return [...state.users.values()].find(
    ({ userPrincipalName }) => userPrincipalName.toLowerCase() === wanted,
  );
}

/** Somebody who leaves a team leaves its private channels too. */
export function leavesTeam(state: GraphState, team: StoredTeam, objectId: string): GraphState {
  const channels = new Map<string, StoredChannel>();
  for (const [id, channel] of team.channels) {
    const stays = !channel.members.has(objectId);
    channels.set(id, stays ? channel : { ...channel, members: without(channel.members, objectId) });
  }
  return withTeam(state, { ...team, members: without(team.members, objectId), channels });
}

/** Deletes a channel: its name stays behind. */
export const deletesChannel = (
  state: GraphState,
  team: StoredTeam,
  channel: StoredChannel,
  at: number,
): GraphState =>
  withTeam(state, {
    ...team,
    channels: without(team.channels, channel.id),
    deleted: put(team.deleted, channel.id, { name: channel.name, at }),
  });
