// The bodies that Graph takes, closed-world: from Microsoft's own metadata of v1.0, with the rules that only its documentation has.
import { z } from 'zod';
import { instantsOf } from '../../domain/session/local-time.ts';
import { badRequest } from './graph-answer.ts';

const GRAPH = 'https://graph.microsoft.com/v1.0';
const USER_BIND =
  /^https:\/\/graph\.microsoft\.com\/v1\.0\/users(?:\('(?<quoted>[^'/]+)'\)|\/(?<plain>[^/]+))$/;
const APP_BIND =
  /^https:\/\/graph\.microsoft\.com\/v1\.0\/appCatalogs\/teamsApps(?:\('(?<quoted>[^'/]+)'\)|\/(?<plain>[^/]+))$/;
const boundId = (bind: RegExp, text: string): string => {
  const { quoted, plain } = bind.exec(text)?.groups ?? {};
  return quoted ?? plain ?? '';
};
/** The object id, or user principal name, in a `user@odata.bind`. */
export const boundUser = (bind: string): string => boundId(USER_BIND, bind);
/** The catalogue's id in a `teamsApp@odata.bind` or an `@odata.id`. */
export const boundApp = (bind: string): string => boundId(APP_BIND, bind);

/** https://learn.microsoft.com/graph/api/resources/aaduserconversationmember; what the roles may be is judged apart. */
export const memberWrite = z.strictObject({
  '@odata.type': z.literal('#microsoft.graph.aadUserConversationMember'),
  roles: z.array(z.string()).max(1).default([]),
  'user@odata.bind': z.string().regex(USER_BIND),
  tenantId: z.string().uuid().optional(),
});
export type MemberWrite = z.infer<typeof memberWrite>;

const MOST_AT_ONCE = 200;
export const membersAdd = z.strictObject({ values: z.array(memberWrite).min(1).max(MOST_AT_ONCE) });

/** https://learn.microsoft.com/graph/api/channel-post; the name is judged apart, for its own sentence. */
export const channelCreate = z.strictObject({
  '@odata.type': z
    .string()
    .regex(/^#[Mm]icrosoft\.[Gg]raph\.channel$/)
    .optional(),
  displayName: z.string(),
  description: z.string().max(1024).nullish(),
  membershipType: z.enum(['standard', 'private', 'shared']).default('standard'),
  isFavoriteByDefault: z.boolean().optional(),
  layoutType: z.enum(['post', 'chat']).optional(),
  members: z.array(memberWrite).max(MOST_AT_ONCE).optional(),
});
export type ChannelCreate = z.infer<typeof channelCreate>;

export const archiveBody = z.strictObject({ shouldSetSpoSiteReadOnlyForMembers: z.boolean().nullish() });
export const enableApp = z.strictObject({ '@odata.id': z.string().regex(APP_BIND) });
export const installApp = z.strictObject({ 'teamsApp@odata.bind': z.string().regex(APP_BIND) });
export const appBindOf = (id: string): string => `${GRAPH}/appCatalogs/teamsApps/${id}`;

const zoned = z.strictObject({
  dateTime: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,7})?Z?$/),
  timeZone: z.string().min(1),
});
export type Zoned = z.infer<typeof zoned>;

/** Looking a time up in its zone costs more than all the rest of a request, and simulations ask the same over and over. */
const instants = new Map<string, number>();
const MOST_REMEMBERED = 1_000;

function inZone(local: string, timeZone: string): number {
  const key = `${local} ${timeZone}`;
  const known = instants.get(key);
  if (known !== undefined) return known;
  const [instant] = instantsOf(local.slice(0, 10), local.slice(11, 16), timeZone);
  if (instant === undefined) throw badRequest('There is no such time in that zone.');
  if (instants.size >= MOST_REMEMBERED) instants.clear();
  instants.set(key, instant.at.getTime());
  return instant.at.getTime();
}

/** Milliseconds since 1970. The zone is `UTC` or an IANA name; a name of Windows is not modelled. */
export function instantOf({ dateTime, timeZone }: Zoned): number {
  const local = dateTime.replace(/Z$/, '');
  const wall = Date.parse(`${local.slice(0, 23)}Z`);
  if (Number.isNaN(wall) || !new Date(wall).toISOString().startsWith(local.slice(0, 19)))
    throw badRequest(`Cannot convert the literal '${dateTime}' to the expected type.`);
  if (timeZone === 'UTC' || timeZone === 'Etc/UTC') return wall;
  try {
    return inZone(local, timeZone) + (wall % 60_000);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw badRequest(`A valid TimeZone value must be specified: '${timeZone}' is none.`);
  }
}

const address = z.strictObject({
  address: z.string().regex(/^[^@\s]+@[^@\s]+$/),
  name: z.string().nullish(),
});
const place = z.strictObject({
  displayName: z.string().nullish(),
  locationType: z.enum(['default', 'conferenceRoom', 'localBusiness', 'businessAddress']).optional(),
  locationUri: z.string().nullish(),
  uniqueId: z.string().nullish(),
  uniqueIdType: z.enum(['unknown', 'locationStore', 'directory', 'private', 'bing']).optional(),
});
const eventFields = {
  subject: z.string().nullable(),
  body: z.strictObject({ contentType: z.enum(['text', 'html']), content: z.string() }),
  start: zoned,
  end: zoned,
  location: place.nullable(),
  locations: z.array(place),
  attendees: z.array(
    z.strictObject({ emailAddress: address, type: z.enum(['required', 'optional', 'resource']).optional() }),
  ),
  isOnlineMeeting: z.boolean(),
  onlineMeetingProvider: z.enum(['unknown', 'skypeForBusiness', 'skypeForConsumer', 'teamsForBusiness']),
  hideAttendees: z.boolean(),
  sensitivity: z.enum(['normal', 'personal', 'private', 'confidential']),
  showAs: z.enum(['unknown', 'free', 'tentative', 'busy', 'oof', 'workingElsewhere']),
  importance: z.enum(['low', 'normal', 'high']),
  allowNewTimeProposals: z.boolean(),
  responseRequested: z.boolean(),
  isReminderOn: z.boolean(),
  reminderMinutesBeforeStart: z.number().int().min(0),
  categories: z.array(z.string()),
};
/** https://learn.microsoft.com/graph/api/resources/event; what only Graph writes (`id`, `onlineMeeting`, `webLink` …) is refused. */
export const eventChange = z.strictObject(eventFields).partial();
export type EventChange = z.infer<typeof eventChange>;
export const eventCreate = eventChange
  .extend({ transactionId: z.string().min(1).max(255).optional() })
  .required({ subject: true, start: true, end: true })
  .strict();
export type EventCreate = z.infer<typeof eventCreate>;
export const cancelBody = z.union([
  z.strictObject({ comment: z.string().nullish() }),
  z.strictObject({ Comment: z.string().nullish() }),
]);

const MOST_SCHEDULES = 20;
const schedules = z.strictObject({
  schedules: z.array(z.string()).min(1).max(MOST_SCHEDULES),
  startTime: zoned,
  endTime: zoned,
  availabilityViewInterval: z.number().int().min(5).max(1440).default(30),
});
/** Both spellings are in Microsoft's documentation. https://learn.microsoft.com/graph/api/calendar-getschedule */
export const scheduleQuery = z.preprocess(
  (body) =>
    Object.fromEntries(
      Object.entries(Object(body)).map(([name, value]) => [
        name.charAt(0).toLowerCase() + name.slice(1),
        value,
      ]),
    ),
  schedules,
);
export type ScheduleQuery = z.infer<typeof schedules>;

/** https://learn.microsoft.com/graph/api/onlinemeeting-update */
export const meetingChange = z
  .strictObject({
    subject: z.string().nullable(),
    startDateTime: z.string().datetime({ offset: true }),
    endDateTime: z.string().datetime({ offset: true }),
    allowedPresenters: z.enum(['everyone', 'organization', 'roleIsPresenter', 'organizer']),
    allowedLobbyAdmitters: z.enum(['organizerAndCoOrganizersAndPresenters', 'organizerAndCoOrganizers']),
    lobbyBypassSettings: z.strictObject({
      scope: z
        .enum([
          'organizer',
          'organization',
          'organizationAndFederated',
          'everyone',
          'invited',
          'organizationExcludingGuests',
        ])
        .optional(),
      isDialInBypassEnabled: z.boolean().optional(),
    }),
    allowRecording: z.boolean(),
    allowTranscription: z.boolean(),
    recordAutomatically: z.boolean(),
    allowAttendeeToEnableCamera: z.boolean(),
    allowAttendeeToEnableMic: z.boolean(),
    allowMeetingChat: z.enum(['enabled', 'disabled', 'limited']),
    allowTeamworkReactions: z.boolean(),
    allowWhiteboard: z.boolean(),
    allowBreakoutRooms: z.boolean(),
    allowLiveShare: z.enum(['enabled', 'disabled']),
    allowParticipantsToChangeName: z.boolean(),
    allowPowerPointSharing: z.boolean(),
    allowCopyingAndSharingMeetingContent: z.boolean(),
    isEntryExitAnnounced: z.boolean(),
    shareMeetingChatHistoryDefault: z.enum(['none', 'all']),
  })
  .partial()
  .refine((body) => Object.keys(body).length > 0, 'nothing to change');
export type MeetingChange = z.infer<typeof meetingChange>;
