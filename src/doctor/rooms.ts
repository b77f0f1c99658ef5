// What a session needs from the tenant, as far as it shows without changing anything. `/ready` asks the same.
import type { RoomSettings } from '../config.ts';
import { type PermissionName, REQUIRED_PERMISSIONS, type RequiredPermission } from '../graph/permissions.ts';
import { GraphTrouble, type Preflight, type Teamwork } from '../use-cases/teamwork.ts';
import { type Finding, fine, missing, unseen } from './finding.ts';
import { NEEDED_FOR } from './sentences.ts';

/** https://learn.microsoft.com/microsoftteams/limits-specifications-teams#channel-names-and-counts */
const MOST_CHANNELS = 1_000;
/** Before that somebody has to make another team, and to think of it in time. */
const MANY_CHANNELS = 900;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** Of everybody's mailbox where Entra grants it; Exchange grants it for one. */
const TOO_WIDE: PermissionName = 'Calendars.ReadWrite';
/** The only one without sessions: the directory of people. */
const FOR_PEOPLE: PermissionName = 'User.Read.All';

/** The permissions in the bot's token, against those that it needs with or without sessions. */
export function permissionFindings(granted: readonly string[], withRooms: boolean): readonly Finding[] {
  const required: readonly RequiredPermission[] = REQUIRED_PERMISSIONS.filter(
    ({ name, grantedIn }) => grantedIn === 'entra' && (withRooms || name === FOR_PEOPLE),
  );
  const absent = required.filter(({ name }) => !granted.includes(name));
  const findings = absent.map(({ name, needed }) =>
    missing('permission.missing', { name, why: NEEDED_FOR[needed] }),
  );
  const tooWide = granted.includes(TOO_WIDE) ? [unseen('permission.tooWide', { name: TOO_WIDE })] : [];
  if (absent.length > 0) return [...findings, ...tooWide];
  return [fine('permissions.fine', { count: required.length }), ...tooWide];
}

/** A look that a missing permission makes blind is no finding about what was looked at. */
const sees = ({ permissions }: Preflight, permission: PermissionName): boolean =>
  permissions.includes(permission);

function channelFinding(setting: string, seen: Preflight): Finding {
  if (!sees(seen, 'Channel.ReadBasic.All')) return unseen('channels.unseen', { setting });
  const words = { setting, count: seen.channels, most: MOST_CHANNELS };
  if (seen.channels >= MOST_CHANNELS) return missing('channels.full', words);
  return seen.channels >= MANY_CHANNELS ? unseen('channels.many', words) : fine('channels.fine', words);
}

function appFinding(setting: string, seen: Preflight): Finding {
  if (!sees(seen, 'TeamsAppInstallation.ReadWriteSelfForTeam.All'))
    return unseen('appInTeam.unseen', { setting });
  return seen.appInTeam ? fine('appInTeam.fine', { setting }) : missing('appInTeam.missing', { setting });
}

/** One team, called by the setting that holds its id. */
function teamFindings(setting: string, seen: Preflight): readonly Finding[] {
  if (seen.team === 'missing')
    return sees(seen, 'Team.ReadBasic.All')
      ? [missing('team.missing', { setting })]
      : [unseen('team.unseen', { setting })];
  if (seen.team === 'archived') return [missing('team.archived', { setting })];
  return [fine('team.fine', { setting }), channelFinding(setting, seen), appFinding(setting, seen)];
}

function catalogueFinding(seen: Preflight): Finding {
  if (!sees(seen, 'AppCatalog.Read.All')) return unseen('appInCatalogue.unseen');
  return seen.appInCatalogue ? fine('appInCatalogue.fine') : missing('appInCatalogue.missing');
}

function organiserFinding(seen: Preflight): Finding {
  if (seen.organiser === 'unknown') return unseen('organiser.none');
  if (!sees(seen, FOR_PEOPLE)) return unseen('organiser.unseen');
  return seen.organiser === 'found' ? fine('organiser.fine') : missing('organiser.missing');
}

/** The team of every cell comes first. */
type Rooms = Pick<RoomSettings, 'teams' | 'organiser'>;

const settingOf = (at: number): string => (at === 0 ? 'HOST_TEAM_ID' : `HOST_TEAM_IDS (${at})`);

async function seenTeam(
  teamwork: Teamwork,
  { teams, organiser }: Rooms,
  at: number,
): Promise<Preflight | Finding> {
  try {
    return await teamwork.preflight(teams[at] ?? '', organiser);
  } catch (error) {
    if (!(error instanceof GraphTrouble)) throw error;
    return missing('graph.silent', { setting: settingOf(at), code: error.because });
  }
}

/** What the preflight saw of each team, or why it saw nothing. */
type Seen = readonly (Preflight | Finding)[];

const isFinding = (seen: Preflight | Finding): seen is Finding => 'sentence' in seen;

/** One team after the other: they share Graph's limits. */
export async function seeTeams(teamwork: Teamwork, rooms: Rooms): Promise<Seen> {
  const seen: (Preflight | Finding)[] = [];
  for (const at of rooms.teams.keys()) seen.push(await seenTeam(teamwork, rooms, at));
  return seen;
}

const firstOf = (seen: Seen): Preflight | undefined =>
  seen.find((each): each is Preflight => !isFinding(each));

/** Teams, app, channels, organiser; what is the same for every team is said once. */
export function roomFindings(seen: Seen): readonly Finding[] {
  const first = firstOf(seen);
  const ofTeams = seen.flatMap((each, at) => (isFinding(each) ? each : teamFindings(settingOf(at), each)));
  return first === undefined ? ofTeams : [...ofTeams, catalogueFinding(first), organiserFinding(first)];
}

/** Whether sessions can be convened now, as far as it can be seen: false too where Graph does not answer. */
export async function roomsInOrder(teamwork: Teamwork, rooms: Rooms): Promise<boolean> {
  const seen = await seeTeams(teamwork, rooms);
  const findings = [...permissionFindings(firstOf(seen)?.permissions ?? [], true), ...roomFindings(seen)];
  return findings.every(({ mark }) => mark !== 'missing');
}

/** Whether Exchange opens the organiser's calendar shows in whether it tells when that one is taken. */
export async function calendarFinding(teamwork: Teamwork, organiser: string, now: Date): Promise<Finding> {
  const end = new Date(now.getTime() + DAY_MS).toISOString();
  try {
    const [own] = await teamwork.busy(organiser, [organiser], { start: now.toISOString(), end });
    return own?.busy === undefined ? unseen('calendar.unseen') : fine('calendar.fine');
  } catch (error) {
    if (!(error instanceof GraphTrouble)) throw error;
    const { because, detail } = error;
    return because === 'permissionMissing' && detail === 'Calendars.ReadWrite'
      ? missing('calendar.missing')
      : unseen('calendar.unseen');
  }
}

/** What shows only when a session is convened. */
export function neverSeen(organiser: string | undefined): readonly Finding[] {
  const always = [unseen('channelApps.unseen'), unseen('tenantPolicies.unseen')];
  return organiser === undefined ? always : [unseen('accessPolicy.unseen'), ...always];
}
