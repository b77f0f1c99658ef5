// The bot's app: in the organisation's catalogue, in a team, in one channel, with one person. https://learn.microsoft.com/graph/api/resources/teamsapp
import {
  type Answer,
  activeTeamOf,
  badRequest,
  type Call,
  idAt,
  notFound,
  Refused,
  teamOf,
  userOf,
  withBody,
} from './graph-answer.ts';
import { boundApp, enableApp, installApp } from './graph-bodies.ts';
import { isArchived, privateChannelOf } from './graph-channel-places.ts';
import { expands, filtered, page } from './graph-query.ts';
import { type CatalogueApp, put, withChannel } from './graph-state.ts';

const appJson = ({ id, externalId, name }: CatalogueApp) => ({
  id,
  externalId,
  displayName: name,
  distributionMethod: 'organization',
});
const conflict = (message: string) => new Refused(409, 'Conflict', message);

/** Opaque: Teams builds it from who has the app and which app it is. */
const installIdOf = (holder: string, app: string): string =>
  Buffer.from(`${holder}##${app}`).toString('base64');

function appOf({ state }: Call, bind: string): CatalogueApp {
  const app = state.catalogue.get(boundApp(bind));
  if (app === undefined) throw notFound('The app was not found in the app catalog of this tenant.');
  return app;
}

export function listCatalogueApps(call: Call): Answer {
  const apps = filtered(call, [...call.state.catalogue.values()], {
    id: ({ id }) => id,
    externalid: ({ externalId }) => externalId,
    distributionmethod: () => 'organization',
  });
  return page(call, apps, { context: 'appCatalogs/teamsApps', shape: appJson });
}

function listInstalled(call: Call, holder: string, installed: ReadonlySet<string>): Answer {
  const apps = [...installed].flatMap((id) => call.state.catalogue.get(id) ?? []);
  const found = filtered(call, apps, {
    'teamsapp/id': ({ id }) => id,
    'teamsapp/externalid': ({ externalId }) => externalId,
  });
  const shape = (app: CatalogueApp) => ({
    id: installIdOf(holder, app.id),
    ...(expands(call, 'teamsApp') ? { teamsApp: appJson(app) } : {}),
  });
  return page(call, found, { context: 'installedApps', shape, known: ['consentedPermissionSet'] });
}

export function listTeamApps(call: Call): Answer {
  const team = teamOf(call);
  return listInstalled(call, team.id, team.apps);
}

const personalApps = ({ state }: Call, objectId: string): ReadonlySet<string> =>
  state.personalApps.get(objectId) ?? new Set();

export function listUserApps(call: Call): Answer {
  const { objectId } = userOf(call);
  return listInstalled(call, objectId, personalApps(call, objectId));
}

/** https://learn.microsoft.com/graph/api/userteamwork-post-installedapps */
export const installUserApp = withBody(installApp, (call, body): Answer => {
  const { objectId, enabled } = userOf(call);
  const app = appOf(call, body['teamsApp@odata.bind']);
  if (!enabled) throw notFound(`User ${objectId} is disabled.`);
  const installed = personalApps(call, objectId);
  if (installed.has(app.id)) throw conflict('The app is already installed for this user.');
  const apps = new Set(installed).add(app.id);
  return {
    status: 201,
    state: { ...call.state, personalApps: put(call.state.personalApps, objectId, apps) },
  };
});

/** https://learn.microsoft.com/graph/api/userscopeteamsappinstallation-get-chat */
export function getInstalledAppChat(call: Call): Answer {
  const { objectId } = userOf(call);
  const wanted = idAt(call, 1);
  if (![...personalApps(call, objectId)].some((app) => installIdOf(objectId, app) === wanted))
    throw notFound('The app installation was not found.');
  const id = call.place.chatIdOf(objectId);
  return { status: 200, body: { id, topic: null, chatType: 'oneOnOne', tenantId: call.place.tenantId } };
}

/** https://learn.microsoft.com/graph/api/channel-post-enabledapps */
export const enableAppInChannel = withBody(enableApp, (call, body): Answer => {
  const team = activeTeamOf(call);
  const channel = privateChannelOf(call, team);
  const app = appOf(call, body['@odata.id']);
  if (!call.behaviours.appsInChannels)
    throw new Refused(403, 'Forbidden', 'The app is not enabled for this channel type in this tenant.');
  if (!team.apps.has(app.id)) throw badRequest('The app is not installed in the team.');
  if (isArchived(call, team, channel)) throw badRequest('The channel is archived.');
  if (channel.apps.has(app.id)) throw conflict('The app is already enabled in this channel.');
  const apps = new Set(channel.apps).add(app.id);
  return { status: 204, state: withChannel(call.state, team, { ...channel, apps }) };
});
