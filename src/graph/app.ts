// The bot's own app: in the organisation's catalogue, in the host team, in one channel, and with one person.
import { z } from 'zod';
import { GraphTrouble, type Teamwork } from '../use-cases/teamwork.ts';
import { at, type GraphClient, quoted, read } from './client.ts';
import { asPerson } from './members.ts';
import type { TeamPath } from './team.ts';

export interface AppSettings {
  /** The bot's id in the app's manifest: what the catalogue calls its external id. */
  readonly externalId: string;
  /** The app's id in the organisation's catalogue; looked up where it is not given. */
  readonly catalogueId?: string;
}

const withId = z.object({ id: z.string().min(1) });
const CATALOGUE = 'https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/';

export interface AppCalls extends Pick<Teamwork, 'enableAppInChannel' | 'openChatWith'> {
  isInTeam(team: string): Promise<boolean>;
  isInCatalogue(): Promise<boolean>;
}

export function openApp(graph: GraphClient, ofTeam: TeamPath, app: AppSettings): AppCalls {
  const ownInstallation = {
    $expand: 'teamsApp',
    $filter: `teamsApp/externalId eq ${quoted(app.externalId)}`,
  };

  const inCatalogue = () =>
    graph.list(
      'listCatalogueApps',
      { path: at('appCatalogs', 'teamsApps'), query: { $filter: `externalId eq ${quoted(app.externalId)}` } },
      withId,
    );

  /** Where a request names the app: Microsoft's own address, wherever the request itself goes. */
  async function appAddress(): Promise<string> {
    const id = app.catalogueId ?? (await inCatalogue())[0]?.id;
    if (id === undefined)
      throw new GraphTrouble('listCatalogueApps', 'appNotInCatalogue', { code: 'unexpected' });
    return CATALOGUE + encodeURIComponent(id);
  }

  return {
    async isInTeam(team) {
      const path = ofTeam('listTeamApps', team, 'installedApps');
      return (await graph.list('listTeamApps', { path, query: ownInstallation }, withId)).length > 0;
    },

    async isInCatalogue() {
      const { catalogueId } = app;
      const found = await inCatalogue();
      return catalogueId === undefined ? found.length > 0 : found.some(({ id }) => id === catalogueId);
    },

    async enableAppInChannel(team, channel) {
      // "$ref" is the address of the link itself, so it stays as it is.
      const path = `${ofTeam('enableAppInChannel', team, 'channels', channel, 'enabledApps')}/$ref`;
      const body = { '@odata.id': await appAddress() };
      await graph.sendUnless('enableAppInChannel', { path, body }, ({ already }) => already);
    },

    async openChatWith(objectId) {
      const path = at('users', asPerson('installForPerson', objectId), 'teamwork', 'installedApps');
      const body = { 'teamsApp@odata.bind': await appAddress() };
      await graph.sendUnless('installForPerson', { path, body }, ({ already }) => already);
      const [installed] = await graph.list('listPersonApps', { path, query: ownInstallation }, withId);
      // Installed, and not shown yet: Teams needs a moment, the caller comes back.
      if (installed === undefined)
        throw new GraphTrouble('listPersonApps', 'unavailable', { code: 'unavailable' });
      const chat = { path: `${path}/${encodeURIComponent(installed.id)}/chat`, query: { $select: 'id' } };
      return read('readPersonChat', (await graph.send('readPersonChat', chat)).body, withId).id;
    },
  };
}
