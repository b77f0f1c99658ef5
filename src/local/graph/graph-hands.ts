// What people do in Teams, Entra and Exchange behind the bot's back.
import {
  deletesChannel,
  type GraphState,
  leavesTeam,
  put,
  type Roster,
  type StoredChannel,
  type StoredEvent,
  type StoredMeeting,
  type StoredTeam,
  type TenantUser,
  withChannel,
  withOrWithout,
  without,
  withTeam,
} from './graph-state.ts';

/** Somebody new to the tenant; what is left out is as usual. */
export type NewUser = Pick<TenantUser, 'objectId' | 'name' | 'mail'> & Partial<TenantUser>;

/** An account as administrators make it: a member with a mailbox, unless said otherwise. */
export function newUser(user: NewUser): TenantUser {
  const objectId = user.objectId.toLowerCase();
  return {
    userPrincipalName: user.mail ?? `${objectId}@voorbeeldegem.example`,
    enabled: true,
    guest: false,
    redeemed: true,
    mailbox: user.guest !== true,
    busy: [],
    ...user,
    objectId,
  };
}

/** All of the tenant that can be seen and changed without asking Graph. */
export abstract class GraphHands {
  #state: GraphState;
  readonly #changed: (state: GraphState) => void;

  constructor(state: GraphState, changed: (state: GraphState) => void) {
    this.#state = state;
    this.#changed = changed;
  }

  abstract now(): number;

  /** How things really are, whatever Graph says of them. Never changed in place: keeping it is a snapshot. */
  get state(): GraphState {
    return this.#state;
  }

  protected become(state: GraphState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#changed(state);
  }

  /** Costs nothing: the state is never changed, only replaced. */
  snapshot(): GraphState {
    return this.#state;
  }

  /** Back to (or over to) that state; tells nobody. */
  restore(state: GraphState): void {
    this.#state = state;
  }

  team(team: string): StoredTeam {
    const found = this.#state.teams.get(team);
    if (found === undefined) throw new Error('fault: no such team');
    return found;
  }

  channel(team: string, channel: string): StoredChannel {
    const found = this.team(team).channels.get(channel);
    if (found === undefined) throw new Error('fault: no such channel');
    return found;
  }

  user(objectId: string): TenantUser {
    const found = this.#state.users.get(objectId.toLowerCase());
    if (found === undefined) throw new Error('fault: nobody of that id in the tenant');
    return found;
  }

  /** Object ids of who really is in the channel, sorted. */
  rosterOf(team: string, channel: string): readonly string[] {
    return [...this.channel(team, channel).members.keys()].toSorted();
  }

  /** The team's private channels, oldest first. */
  privateChannels(team: string): readonly StoredChannel[] {
    return [...this.team(team).channels.values()].filter(({ kind }) => kind === 'private');
  }

  /** Events that were not cancelled. */
  liveEvents(): readonly StoredEvent[] {
    return [...this.#state.events.values()].filter(({ cancelled }) => !cancelled);
  }

  /** The online meeting of an event, as its organiser sees it. */
  meetingOf(event: string): StoredMeeting | undefined {
    const meeting = this.#state.events.get(event)?.meeting ?? null;
    return meeting === null ? undefined : this.#state.meetings.get(meeting);
  }

  #entered(roster: Roster, objectId: string, owner: boolean): Roster {
    return put(roster, this.user(objectId).objectId, { owner, since: this.now() });
  }

  /** An owner adds somebody in the Teams client; whoever is not in the team yet joins it on the way. */
  addByHand(team: string, channel: string, objectId: string, owner = false): void {
    if (!this.team(team).members.has(objectId)) this.joinTeamByHand(team, objectId);
    const there = this.channel(team, channel);
    const members = this.#entered(there.members, objectId, owner);
    this.become(withChannel(this.#state, this.team(team), { ...there, members }));
  }

  /** Somebody leaves the channel, or an owner takes them out. */
  leaveByHand(team: string, channel: string, objectId: string): void {
    const there = this.channel(team, channel);
    const members = without(there.members, objectId);
    this.become(withChannel(this.#state, this.team(team), { ...there, members }));
  }

  joinTeamByHand(team: string, objectId: string, owner = false): void {
    const there = this.team(team);
    this.become(withTeam(this.#state, { ...there, members: this.#entered(there.members, objectId, owner) }));
  }

  leaveTeamByHand(team: string, objectId: string): void {
    this.become(leavesTeam(this.#state, this.team(team), objectId));
  }

  deleteChannelByHand(team: string, channel: string): void {
    const [there, gone] = [this.team(team), this.channel(team, channel)];
    this.become(deletesChannel(this.#state, there, gone, this.now()));
  }

  archiveTeam(team: string, archived = true): void {
    this.become(withTeam(this.#state, { ...this.team(team), archived }));
  }

  /** Puts an account into the tenant, or another state of one that is there. */
  addUser(user: NewUser): void {
    const made = newUser(user);
    this.become({ ...this.#state, users: put(this.#state.users, made.objectId, made) });
  }

  /** A guest who has not accepted yet: `redeem` does. */
  inviteGuest(user: NewUser): void {
    const userPrincipalName = `${user.mail?.replace('@', '_') ?? user.objectId}#EXT#@voorbeeldegem.example`;
    this.addUser({ userPrincipalName, redeemed: false, ...user, guest: true });
  }

  change(objectId: string, change: Partial<Omit<TenantUser, 'objectId'>>): void {
    const user = { ...this.user(objectId), ...change };
    this.become({ ...this.#state, users: put(this.#state.users, user.objectId, user) });
  }

  redeem(objectId: string): void {
    this.change(objectId, { redeemed: true });
  }

  disable(objectId: string): void {
    this.change(objectId, { enabled: false });
  }

  /** The account is deleted, and with it every membership. */
  remove(objectId: string): void {
    const { objectId: id } = this.user(objectId);
    for (const team of this.#state.teams.keys()) this.leaveTeamByHand(team, id);
    this.become({ ...this.#state, users: without(this.#state.users, id) });
  }

  grant(...permissions: readonly string[]): void {
    const all = new Set([...this.#state.permissions, ...permissions]);
    this.become({ ...this.#state, permissions: all });
  }

  revoke(...permissions: readonly string[]): void {
    const rest = [...this.#state.permissions].filter((each) => !permissions.includes(each));
    this.become({ ...this.#state, permissions: new Set(rest) });
  }

  /** Exchange's "RBAC for Applications": whether the bot may use this mailbox's calendar. */
  openCalendar(objectId: string, open = true): void {
    this.become({ ...this.#state, calendars: withOrWithout(this.#state.calendars, objectId, open) });
  }

  /** Whether an application access policy covers this organiser's meetings. */
  coverMeetings(objectId: string, covered = true): void {
    this.become({ ...this.#state, accessPolicy: withOrWithout(this.#state.accessPolicy, objectId, covered) });
  }

  /** Puts the app into a team, or takes it out; then it is in none of its channels any more. */
  installInTeam(team: string, app: string, installed = true): void {
    const there = this.team(team);
    const channels = new Map(
      [...there.channels].map(([id, channel]) => [
        id,
        installed ? channel : { ...channel, apps: withOrWithout(channel.apps, app, false) },
      ]),
    );
    const apps = withOrWithout(there.apps, app, installed);
    this.become(withTeam(this.#state, { ...there, apps, channels }));
  }

  /** An administrator takes the app out of the organisation's catalogue. */
  withdrawApp(app: string): void {
    this.become({ ...this.#state, catalogue: without(this.#state.catalogue, app) });
  }
}
