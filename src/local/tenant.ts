// The demo town's tenant as one thing: what Graph changes is seen in Teams, and kept for the next start.
import { readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Clock } from '../use-cases/ports.ts';
import { DEMO_CATALOGUE_APP, demoTenant } from './graph/demo-tenant.ts';
import { createGraphStandIn, type GraphStandIn } from './graph/graph-stand-in.ts';
import type { GraphState, StoredChannel } from './graph/graph-state.ts';
import { demoTenantId, people } from './people.ts';
import { channelId, personalChatId } from './teams-ids.ts';
import type { TeamsStandIn } from './teams-stand-in.ts';

export interface Tenant {
  readonly graph: GraphStandIn;
  /** From now on channels and installations of the tenant show in this Teams. */
  shownIn(teams: TeamsStandIn): void;
  /** Whether Graph made this channel. */
  knows(channel: string): boolean;
  /** Whether the bot's app was enabled in this channel: Teams lets it post nowhere else. */
  speaksIn(channel: string): boolean;
}

const keyOf = (objectId: string): string | undefined =>
  people.find((person) => person.objectId === objectId)?.key;

/** Each private channel as Teams shows it; one that was deleted is seen by nobody. */
function channelsOf(state: GraphState) {
  return [...state.teams.values()].flatMap(({ name: team, channels, deleted }) => [
    ...[...channels.values()]
      .filter(({ kind }) => kind === 'private')
      .map(({ name, members }) => ({
        team,
        name,
        members: [...members.keys()].flatMap((objectId) => keyOf(objectId) ?? []),
      })),
    ...[...deleted.values()].map(({ name }) => ({ team, name, members: [] as readonly string[] })),
  ]);
}

function find(state: GraphState, channel: string): StoredChannel | undefined {
  return [...state.teams.values()].flatMap(({ channels }) => channels.get(channel) ?? [])[0];
}

function remembered(file: string | undefined): GraphState | undefined {
  if (file === undefined) return undefined;
  try {
    return deserialize(readFileSync(file)) as GraphState;
  } catch {
    return undefined;
  }
}

/** `file`: where the tenant outlives the process; none in tests. */
export function openTenant(appId: string, clock: Clock, file?: string): Tenant {
  const shown: { teams?: TeamsStandIn } = {};
  const asShown = new Map<string, string>();

  function show(state: GraphState): void {
    const { teams } = shown;
    if (teams === undefined) return;
    for (const channel of channelsOf(state)) {
      const looks = channel.members.join(' ');
      if (asShown.get(channel.name) === looks) continue;
      asShown.set(channel.name, looks);
      teams.setChannel(channel);
    }
    for (const objectId of state.personalApps.keys()) {
      const key = keyOf(objectId);
      if (key !== undefined && !teams.seat(key).installed) void teams.installs(key);
    }
  }

  const before = remembered(file);
  const graph = createGraphStandIn({
    clock,
    tenantId: demoTenantId,
    state: before ?? demoTenant(),
    chatIdOf: (objectId) => {
      const person = people.find((each) => each.objectId === objectId);
      return person === undefined ? `19:${objectId}@unq.gbl.spaces` : personalChatId(person, appId);
    },
    channelIdOf: (team, name) => channelId(graph.state.teams.get(team)?.name ?? team, name),
    changed: (state) => {
      show(state);
      if (file !== undefined) writeFileSync(file, serialize(state));
    },
  });
  return {
    graph,
    shownIn(teams) {
      shown.teams = teams;
      show(graph.state);
    },
    knows: (channel) => find(graph.state, channel) !== undefined,
    speaksIn: (channel) => find(graph.state, channel)?.apps.has(DEMO_CATALOGUE_APP) ?? false,
  };
}
