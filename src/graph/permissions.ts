// Which rights the bot needs in the tenant, each with what it is for. https://learn.microsoft.com/graph/permissions-reference

/** Where an administrator grants it: consent in Entra, "RBAC for Applications" in Exchange, or a policy in Teams. */
export type GrantedIn = 'entra' | 'exchange' | 'teams';

export interface RequiredPermission {
  /** Its name in Microsoft's documentation. */
  readonly name: string;
  /** What the bot cannot do without it: a code, each has its sentence. */
  readonly needed:
    | 'seeTeam'
    | 'seeChannels'
    | 'makeChannel'
    | 'deleteChannel'
    | 'archiveChannel'
    | 'channelMembers'
    | 'seeTeamMembers'
    | 'teamMembers'
    | 'seeAppInTeam'
    | 'speakInChannel'
    | 'writeFirst'
    | 'seeCatalogue'
    | 'seePeople'
    | 'calendar'
    | 'meetingDoors';
  /** Only what is granted in Entra is seen in the token, and so in `Preflight.permissions`. */
  readonly grantedIn: GrantedIn;
}

/**
 * Application permissions, the least with which each request works. `ChannelMember.ReadWrite.All` is wider than the documented least: the right
 * of one team does not reach its private channels. `Calendars.ReadWrite` is scoped to the organiser's mailbox, so it is not consented in Entra.
 */
export const REQUIRED_PERMISSIONS = [
  { name: 'Team.ReadBasic.All', needed: 'seeTeam', grantedIn: 'entra' },
  { name: 'Channel.ReadBasic.All', needed: 'seeChannels', grantedIn: 'entra' },
  { name: 'Channel.Create', needed: 'makeChannel', grantedIn: 'entra' },
  { name: 'Channel.Delete.All', needed: 'deleteChannel', grantedIn: 'entra' },
  { name: 'ChannelSettings.ReadWrite.All', needed: 'archiveChannel', grantedIn: 'entra' },
  { name: 'ChannelMember.ReadWrite.All', needed: 'channelMembers', grantedIn: 'entra' },
  // The right to change members does not let the bot read them.
  { name: 'TeamMember.Read.All', needed: 'seeTeamMembers', grantedIn: 'entra' },
  { name: 'TeamMember.ReadWriteNonOwnerRole.All', needed: 'teamMembers', grantedIn: 'entra' },
  { name: 'TeamsAppInstallation.ReadWriteSelfForTeam.All', needed: 'seeAppInTeam', grantedIn: 'entra' },
  { name: 'TeamsAppInstallation.ManageSelectedForTeam.All', needed: 'speakInChannel', grantedIn: 'entra' },
  { name: 'TeamsAppInstallation.ReadWriteSelfForUser.All', needed: 'writeFirst', grantedIn: 'entra' },
  { name: 'AppCatalog.Read.All', needed: 'seeCatalogue', grantedIn: 'entra' },
  { name: 'User.Read.All', needed: 'seePeople', grantedIn: 'entra' },
  { name: 'OnlineMeetings.ReadWrite.All', needed: 'meetingDoors', grantedIn: 'entra' },
  { name: 'Calendars.ReadWrite', needed: 'calendar', grantedIn: 'exchange' },
  { name: 'CsApplicationAccessPolicy', needed: 'meetingDoors', grantedIn: 'teams' },
] as const satisfies readonly RequiredPermission[];
export type PermissionName = (typeof REQUIRED_PERMISSIONS)[number]['name'];
