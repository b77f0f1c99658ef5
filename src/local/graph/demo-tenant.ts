// Voorbeeldegem's tenant: who has an account there, and the host team whose private channels are the rooms of the sessions.
import { isGuest, people } from '../people.ts';
import { newUser } from './graph-hands.ts';
import {
  EMPTY_STATE,
  type GraphState,
  type Membership,
  type StoredChannel,
  type TenantUser,
} from './graph-state.ts';

/** The team whose private channels are the rooms; its General channel is empty. */
export const DEMO_HOST_TEAM = '7b1c9e40-5d2a-4f83-9a6e-1c0d8e2f3a4b';
/** The cell's own account: its licensed mailbox organises the meetings, nobody signs in with it. */
export const DEMO_ORGANISER = '8c2daf51-6e3b-4094-8b7f-2d1e9f304b5c';
/** What the organisation's catalogue calls the bot's app. */
export const DEMO_CATALOGUE_APP = '9d3eb062-7f4c-41a5-9c80-3e2fa0415c6d';
/** The id in the app's manifest. */
export const DEMO_APP = '11111111-2222-4333-8444-555555555555';
/** Keys; owners of the host team are the coordinator and the deputy only, for an owner can add anybody. */
const OWNERS: readonly string[] = ['bram', 'nadia'];
/** Keys; these guests were here for earlier sessions. Anna and Mehdi join and leave with theirs. */
const MEMBERS: readonly string[] = ['lies', 'chloe', 'tom'];

const GENERAL = '19:voorbeeldegem-general@thread.tacv2';
const HOST_TEAM_NAME = 'LIVC Voorbeeldegem';
const MADE_AT = Date.UTC(2026, 0, 1);
/** So that Teams finds them in the team whatever a test's clock says. */
const LONG_AGO = 0;

/** Each with consent in Entra. Reading the members of the team needs a right of its own besides changing them. */
export const DEMO_PERMISSIONS: readonly string[] = [
  'Team.ReadBasic.All',
  'TeamMember.Read.All',
  'TeamMember.ReadWriteNonOwnerRole.All',
  'Channel.ReadBasic.All',
  'Channel.Create',
  'Channel.Delete.All',
  'ChannelMember.ReadWrite.All',
  'ChannelSettings.ReadWrite.All',
  'TeamsAppInstallation.ReadWriteSelfForTeam.All',
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'TeamsAppInstallation.ManageSelectedForTeam.All',
  'AppCatalog.Read.All',
  'OnlineMeetings.ReadWrite.All',
  'User.Read.All',
];

function accountOf({ key, name, objectId }: (typeof people)[number]): TenantUser {
  if (!isGuest(key)) return newUser({ objectId, name, mail: `${key}@voorbeeldegem.example` });
  const mail = `${key}@partner.example`;
  const userPrincipalName = `${mail.replace('@', '_')}#EXT#@voorbeeldegem.example`;
  return newUser({ objectId, name, mail, userPrincipalName, guest: true });
}

function membersNamed(keys: readonly string[], owner: boolean): readonly (readonly [string, Membership])[] {
  return people
    .filter(({ key }) => keys.includes(key))
    .map(({ objectId }) => [objectId, { owner, since: LONG_AGO }] as const);
}

/** The tenant on the day before its first session: everything is granted, installed and accepted. */
export function demoTenant(): GraphState {
  const organiser = newUser({ objectId: DEMO_ORGANISER, name: 'LIVC', mail: 'livc@voorbeeldegem.example' });
  const users = [...people.map(accountOf), organiser];
  const general: StoredChannel = {
    id: GENERAL,
    name: 'General',
    description: null,
    kind: 'standard',
    createdAt: MADE_AT,
    members: new Map(),
    archiving: null,
    apps: new Set(),
  };
  const team = {
    id: DEMO_HOST_TEAM,
    name: HOST_TEAM_NAME,
    archived: false,
    members: new Map([...membersNamed(OWNERS, true), ...membersNamed(MEMBERS, false)]),
    channels: new Map([[GENERAL, general]]),
    deleted: new Map(),
    apps: new Set([DEMO_CATALOGUE_APP]),
  };
  const app = { id: DEMO_CATALOGUE_APP, externalId: DEMO_APP, name: 'LIVC R' };
  return {
    ...EMPTY_STATE,
    users: new Map(users.map((user) => [user.objectId, user])),
    teams: new Map([[team.id, team]]),
    catalogue: new Map([[app.id, app]]),
    permissions: new Set(DEMO_PERMISSIONS),
    calendars: new Set([DEMO_ORGANISER]),
    accessPolicy: new Set([DEMO_ORGANISER]),
  };
}
