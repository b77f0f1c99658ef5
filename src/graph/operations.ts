// Every request that the bot makes of Graph for convening, as a table: how, how long it may take, and whether it may be sent again.
import type { PermissionName } from './permissions.ts';

/**
 * `read`: again after 429, 5xx and silence, within a small budget. `idempotent`: twice is as once, so once more after 5xx and silence. `once`:
 * never again, for nobody knows whether it took effect: the caller looks (graph.md, "Never blindly re-send a channel POST").
 */
export type Repeat = 'read' | 'idempotent' | 'once';

export interface Operation {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly repeat: Repeat;
  /** For one attempt, the token included. */
  readonly giveUpAfterMs: number;
  /** The statuses that Microsoft documents for its success. */
  readonly success: readonly number[];
  /** What Graph misses when it says 403 and nothing more precise. */
  readonly permission: PermissionName;
}

const READ = { method: 'GET', repeat: 'read', giveUpAfterMs: 10_000, success: [200] } as const;
const REMOVE = { method: 'DELETE', repeat: 'idempotent', giveUpAfterMs: 15_000, success: [204] } as const;
const ADD = { method: 'POST', repeat: 'once', giveUpAfterMs: 20_000 } as const;
const CHANGE = { method: 'PATCH', repeat: 'idempotent', giveUpAfterMs: 15_000, success: [200] } as const;

export const OPERATIONS = {
  readTeam: { ...READ, permission: 'Team.ReadBasic.All' },
  listTeamMembers: { ...READ, permission: 'TeamMember.Read.All' },
  addToTeam: { ...ADD, success: [200, 207], permission: 'TeamMember.ReadWriteNonOwnerRole.All' },
  removeFromTeam: { ...REMOVE, permission: 'TeamMember.ReadWriteNonOwnerRole.All' },

  listChannels: { ...READ, permission: 'Channel.ReadBasic.All' },
  readChannel: { ...READ, permission: 'Channel.ReadBasic.All' },
  // Making the channel's site can take its time, and a caller that gives up early has to look for what it made.
  createChannel: { ...ADD, giveUpAfterMs: 40_000, success: [201], permission: 'Channel.Create' },
  listChannelMembers: { ...READ, permission: 'ChannelMember.ReadWrite.All' },
  addToChannel: { ...ADD, success: [201], permission: 'ChannelMember.ReadWrite.All' },
  removeFromChannel: { ...REMOVE, permission: 'ChannelMember.ReadWrite.All' },
  archiveChannel: { ...ADD, success: [202], permission: 'ChannelSettings.ReadWrite.All' },
  readOperation: { ...READ, permission: 'ChannelSettings.ReadWrite.All' },
  deleteChannel: { ...REMOVE, permission: 'Channel.Delete.All' },
  enableAppInChannel: {
    ...ADD,
    repeat: 'idempotent',
    success: [204],
    permission: 'TeamsAppInstallation.ManageSelectedForTeam.All',
  },

  listTeamApps: { ...READ, permission: 'TeamsAppInstallation.ReadWriteSelfForTeam.All' },
  listCatalogueApps: { ...READ, permission: 'AppCatalog.Read.All' },
  installForPerson: {
    ...ADD,
    repeat: 'idempotent',
    success: [201, 204],
    permission: 'TeamsAppInstallation.ReadWriteSelfForUser.All',
  },
  listPersonApps: { ...READ, permission: 'TeamsAppInstallation.ReadWriteSelfForUser.All' },
  readPersonChat: { ...READ, permission: 'TeamsAppInstallation.ReadWriteSelfForUser.All' },

  readPerson: { ...READ, permission: 'User.Read.All' },
  readOrganiser: { ...READ, permission: 'User.Read.All' },

  // The transaction id makes the second creation give the first event.
  createEvent: { ...ADD, repeat: 'idempotent', success: [201], permission: 'Calendars.ReadWrite' },
  readEvent: { ...READ, permission: 'Calendars.ReadWrite' },
  changeEvent: { ...CHANGE, permission: 'Calendars.ReadWrite' },
  cancelEvent: { ...ADD, repeat: 'idempotent', success: [202], permission: 'Calendars.ReadWrite' },
  deleteEvent: { ...REMOVE, permission: 'Calendars.ReadWrite' },
  // A POST that only reads.
  readSchedules: { ...READ, method: 'POST', permission: 'Calendars.ReadWrite' },
  findMeeting: { ...READ, permission: 'OnlineMeetings.ReadWrite.All' },
  closeMeetingDoors: { ...CHANGE, permission: 'OnlineMeetings.ReadWrite.All' },
} as const satisfies { readonly [name: string]: Operation };
export type OperationName = keyof typeof OPERATIONS;
