// Every request that the stand-in answers, as a table. https://learn.microsoft.com/graph/permissions-reference
import { type Answer, type Call, Refused } from './graph-answer.ts';
import {
  enableAppInChannel,
  getInstalledAppChat,
  installUserApp,
  listCatalogueApps,
  listTeamApps,
  listUserApps,
} from './graph-apps.ts';
import { archiveChannel, getOperation } from './graph-archiving.ts';
import {
  cancelEvent,
  createEvent,
  deleteEvent,
  getEvent,
  getSchedule,
  updateEvent,
} from './graph-calendar.ts';
import { addChannelMember, listChannelMembers, removeChannelMember } from './graph-channel-members.ts';
import { createChannel, deleteChannel, getChannel, listChannels } from './graph-channels.ts';
import { listMeetings, updateMeeting } from './graph-meetings.ts';
import { userNamed } from './graph-state.ts';
import { addTeamMember, addTeamMembers, getTeam, listTeamMembers, removeTeamMember } from './graph-teams.ts';
import { getUser } from './graph-users.ts';

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

export interface Operation {
  readonly name: string;
  readonly method: Method;
  /** Behind `/v1.0/`; `*` stands for an id. */
  readonly path: string;
  /**
   * Application permissions, any of which will do. A name that ends in `.Group` is resource-specific consent: it comes with the app in the team,
   * is in no token, and does not reach private channels (graph.md, finding 1).
   */
  readonly needs: readonly string[];
  /** Query options besides none. */
  readonly query: readonly string[];
  readonly run: (call: Call) => Answer;
}

const READ_TEAM = ['Team.ReadBasic.All', 'TeamSettings.Read.All', 'TeamSettings.ReadWrite.All'];
const SEE_CHANNELS = ['Channel.ReadBasic.All', 'ChannelSettings.Read.All', 'ChannelSettings.ReadWrite.All'];
const SEE_TEAM_MEMBERS = ['TeamMember.Read.All', 'TeamMember.ReadWrite.All', 'TeamMember.Read.Group'];
const CHANGE_TEAM_MEMBERS = ['TeamMember.ReadWriteNonOwnerRole.All', 'TeamMember.ReadWrite.All'];
const CHANGE_CHANNEL_MEMBERS = ['ChannelMember.ReadWrite.All'];
const FOR_TEAM = (what: string) => `TeamsAppInstallation.${what}ForTeam.All`;
const FOR_USER = (what: string) => `TeamsAppInstallation.${what}ForUser.All`;
const INSTALL_FOR_USER = ['ReadWriteSelf', 'ReadWrite', 'ReadWriteSelected', 'ManageSelected'].map(FOR_USER);
const CHANGE_CALENDAR = ['Calendars.ReadWrite'];
const SEE_CALENDAR = ['Calendars.ReadBasic', 'Calendars.Read', 'Calendars.ReadWrite'];
const CHANGE_MEETINGS = ['OnlineMeetings.ReadWrite.All'];
const PAGED = ['$select', '$filter', '$top', '$skiptoken'];
const MEMBERS = ['$filter', '$top', '$skiptoken'];
const EXPANDED = ['$expand', '$filter', '$skiptoken'];
const SELECT = ['$select'];
const CHANNEL = 'teams/*/channels/*';
const EVENT = 'users/*/events/*';

type Row = readonly [
  name: string,
  method: Method,
  path: string,
  needs: readonly string[],
  query: readonly string[],
  run: (call: Call) => Answer,
];
const TABLE: readonly Row[] = [
  ['getTeam', 'GET', 'teams/*', [...READ_TEAM, 'TeamSettings.Read.Group'], SELECT, getTeam],
  ['listTeamMembers', 'GET', 'teams/*/members', SEE_TEAM_MEMBERS, MEMBERS, listTeamMembers],
  ['addTeamMember', 'POST', 'teams/*/members', CHANGE_TEAM_MEMBERS, [], addTeamMember],
  ['addTeamMembers', 'POST', 'teams/*/members/add', CHANGE_TEAM_MEMBERS, [], addTeamMembers],
  ['removeTeamMember', 'DELETE', 'teams/*/members/*', CHANGE_TEAM_MEMBERS, [], removeTeamMember],
  ['listChannels', 'GET', 'teams/*/channels', SEE_CHANNELS, PAGED, listChannels],
  ['createChannel', 'POST', 'teams/*/channels', ['Channel.Create'], [], createChannel],
  ['getChannel', 'GET', CHANNEL, SEE_CHANNELS, SELECT, getChannel],
  ['deleteChannel', 'DELETE', CHANNEL, ['Channel.Delete.All'], [], deleteChannel],
  [
    'listChannelMembers',
    'GET',
    `${CHANNEL}/members`,
    ['ChannelMember.Read.All', ...CHANGE_CHANNEL_MEMBERS],
    MEMBERS,
    listChannelMembers,
  ],
  ['addChannelMember', 'POST', `${CHANNEL}/members`, CHANGE_CHANNEL_MEMBERS, [], addChannelMember],
  ['removeChannelMember', 'DELETE', `${CHANNEL}/members/*`, CHANGE_CHANNEL_MEMBERS, [], removeChannelMember],
  ['archiveChannel', 'POST', `${CHANNEL}/archive`, ['ChannelSettings.ReadWrite.All'], [], archiveChannel],
  ['getOperation', 'GET', 'teams/*/operations/*', [...READ_TEAM, ...SEE_CHANNELS], SELECT, getOperation],
  [
    'enableAppInChannel',
    'POST',
    `${CHANNEL}/enabledApps/$ref`,
    [FOR_TEAM('ManageSelected'), FOR_TEAM('ReadWrite')],
    [],
    enableAppInChannel,
  ],
  [
    'listTeamApps',
    'GET',
    'teams/*/installedApps',
    [
      ...['ReadWriteSelf', 'Read', 'ReadWrite', 'ManageSelected'].map(FOR_TEAM),
      'TeamsAppInstallation.Read.Group',
    ],
    EXPANDED,
    listTeamApps,
  ],
  [
    'listCatalogueApps',
    'GET',
    'appCatalogs/teamsApps',
    ['AppCatalog.Read.All', 'AppCatalog.ReadWrite.All'],
    PAGED,
    listCatalogueApps,
  ],
  [
    'listUserApps',
    'GET',
    'users/*/teamwork/installedApps',
    [FOR_USER('Read'), ...INSTALL_FOR_USER],
    EXPANDED,
    listUserApps,
  ],
  ['installUserApp', 'POST', 'users/*/teamwork/installedApps', INSTALL_FOR_USER, [], installUserApp],
  [
    'getInstalledAppChat',
    'GET',
    'users/*/teamwork/installedApps/*/chat',
    [FOR_USER('Read'), ...INSTALL_FOR_USER],
    SELECT,
    getInstalledAppChat,
  ],
  [
    'getUser',
    'GET',
    'users/*',
    ['User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All'],
    SELECT,
    getUser,
  ],
  ['createEvent', 'POST', 'users/*/events', CHANGE_CALENDAR, [], createEvent],
  ['getEvent', 'GET', EVENT, SEE_CALENDAR, SELECT, getEvent],
  ['updateEvent', 'PATCH', EVENT, CHANGE_CALENDAR, [], updateEvent],
  ['deleteEvent', 'DELETE', EVENT, CHANGE_CALENDAR, [], deleteEvent],
  ['cancelEvent', 'POST', `${EVENT}/cancel`, CHANGE_CALENDAR, [], cancelEvent],
  ['getSchedule', 'POST', 'users/*/calendar/getSchedule', SEE_CALENDAR, [], getSchedule],
  [
    'listMeetings',
    'GET',
    'users/*/onlineMeetings',
    ['OnlineMeetings.Read.All', ...CHANGE_MEETINGS],
    PAGED,
    listMeetings,
  ],
  ['updateMeeting', 'PATCH', 'users/*/onlineMeetings/*', CHANGE_MEETINGS, [], updateMeeting],
];

export const OPERATIONS: readonly Operation[] = TABLE.map(([name, method, path, needs, query, run]) => ({
  name,
  method,
  path,
  needs,
  query,
  run,
}));

interface Node {
  readonly next: Map<string, Node>;
  readonly operations: Map<string, Operation>;
}
const nodeAt = (): Node => ({ next: new Map(), operations: new Map() });
const ROOT = nodeAt();
for (const operation of OPERATIONS) {
  let node = ROOT;
  for (const part of operation.path.toLowerCase().split('/')) {
    const next = node.next.get(part) ?? nodeAt();
    node.next.set(part, next);
    node = next;
  }
  node.operations.set(operation.method, operation);
}

const decoded = (part: string): string => (part.includes('%') ? decodeURIComponent(part) : part);

/** The operation that a path names, with its ids; `teams('…')` is the same as `teams/…`, and case does not matter in words. */
export function operationAt(
  method: string,
  pathname: string,
): { readonly operation: Operation; readonly ids: readonly string[] } | undefined {
  const path = pathname.includes("('") ? pathname.replaceAll(/\('([^']*)'\)/g, '/$1') : pathname;
  const ids: string[] = [];
  let node = ROOT;
  for (const part of path.split('/')) {
    const literal = node.next.get(part) ?? node.next.get(part.toLowerCase());
    const next = literal ?? node.next.get('*');
    if (next === undefined || part === '') return undefined;
    if (literal === undefined) ids.push(decoded(part));
    node = next;
  }
  const operation = node.operations.get(method);
  return operation === undefined ? undefined : { operation, ids };
}

/** Exchange's "RBAC for Applications" opens one mailbox without any permission in the token. */
const byExchange = ({ state }: Call, { needs }: Operation, ids: readonly string[]): boolean =>
  needs.some((need) => need.startsWith('Calendars.')) &&
  state.calendars.has(userNamed(state, ids[0] ?? '')?.objectId ?? '');

/** Throws what Graph says when none of the permissions was granted: three parts of it say it in three ways. */
export function checkPermission(call: Call, operation: Operation): void {
  const { state, ids } = call;
  if (operation.needs.some((need) => state.permissions.has(need) && inForce(call, need))) return;
  if (byExchange(call, operation, ids)) return;
  if (operation.path.startsWith('teams/') || operation.path.includes('nstalledApps')) {
    const granted = [...state.permissions].join(', ');
    const message = `Missing role permissions on the request. API requires one of '${operation.needs.join(', ')}'. Roles on the request '${granted}'.`;
    throw new Refused(403, 'Forbidden', message);
  }
  if (operation.needs.some((need) => need.startsWith('Calendars.')))
    throw new Refused(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
  throw new Refused(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
}

function inForce({ state, ids }: Call, need: string): boolean {
  return !need.endsWith('.Group') || (state.teams.get((ids[0] ?? '').toLowerCase())?.apps.size ?? 0) > 0;
}
