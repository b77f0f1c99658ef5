// The rooms of this deployment in Teams and Outlook, through Microsoft Graph.
import { GraphTrouble, type Teamwork } from '../use-cases/teamwork.ts';
import { type AppSettings, openApp } from './app.ts';
import { openCalendar } from './calendar.ts';
import { openChannels } from './channel.ts';
import { at, type GraphSettings, openGraph } from './client.ts';
import { openMeeting } from './meeting.ts';
import { preflight } from './preflight.ts';
import { openSchedule } from './schedule.ts';
import { openTeam, type TeamPath } from './team.ts';

export interface TeamworkSettings extends GraphSettings {
  /** The ids of the host teams: any other is refused before a request leaves. */
  readonly teams: readonly string[];
  readonly app: AppSettings;
}

/** The bot's rights reach every team of the tenant, because Teams has no smaller ones for private channels: this limits them. */
function pathsWithin(teams: readonly string[]): TeamPath {
  const hosts = new Set(teams.map((team) => team.toLowerCase()));
  return (operation, team, ...rest) => {
    if (!hosts.has(team.toLowerCase()))
      throw new GraphTrouble(operation, 'teamMissing', { code: 'forbidden' });
    return at('teams', team, ...rest);
  };
}

/** `Teamwork` over Graph's v1.0. Throws `GraphTrouble` only, with codes only. */
export function openTeamwork(settings: TeamworkSettings): Teamwork {
  const graph = openGraph(settings);
  const ofTeam = pathsWithin(settings.teams);
  const { isInTeam, isInCatalogue, ...app } = openApp(graph, ofTeam, settings.app);
  return {
    ...openTeam(graph, ofTeam),
    ...openChannels(graph, ofTeam),
    ...app,
    ...openCalendar(graph),
    ...openMeeting(graph),
    ...openSchedule(graph),
    preflight: (team, organiser) => preflight({ graph, ofTeam, isInTeam, isInCatalogue }, team, organiser),
  };
}
