// Online meetings of an organiser, and who gets past their lobby. https://learn.microsoft.com/graph/api/resources/onlinemeeting
import { type Answer, badRequest, type Call, idAt, Refused, withBody } from './graph-answer.ts';
import { meetingChange } from './graph-bodies.ts';
import { filtered, page } from './graph-query.ts';
import { type GraphState, put, type StoredMeeting, type TenantUser } from './graph-state.ts';

/** What a tenant without policies of its own starts with: doors wide open. */
const AT_FIRST = {
  subject: null,
  allowedPresenters: 'everyone',
  lobbyBypassSettings: { scope: 'organization', isDialInBypassEnabled: false },
  allowRecording: true,
  allowTranscription: true,
  recordAutomatically: false,
};

/** The meeting of an event that is being made; the next state and the meeting's id. */
export function newMeeting(
  { place, now }: Call,
  state: GraphState,
  { objectId }: TenantUser,
): { readonly state: GraphState; readonly id: string } {
  const thread = `19:meeting_${String(state.sequence).padStart(12, '0')}@thread.v2`;
  const context = encodeURIComponent(`{"Tid":"${place.tenantId}","Oid":"${objectId}"}`);
  const meeting: StoredMeeting = {
    id: Buffer.from(`1*${objectId}*0**${thread}`).toString('base64'),
    organiser: objectId,
    joinUrl: `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(thread)}/0?context=${context}`,
    createdAt: now,
    settings: AT_FIRST,
  };
  return { state: { ...state, meetings: put(state.meetings, meeting.id, meeting) }, id: meeting.id };
}

/** https://learn.microsoft.com/graph/cloud-communication-online-meeting-application-access-policy */
function organiserOf({ state, ids }: Call): string {
  const organiser = (ids[0] ?? '').toLowerCase();
  if (!state.accessPolicy.has(organiser))
    throw new Refused(403, 'Forbidden', 'No application access policy found for this app.');
  if (!state.users.has(organiser)) throw new Refused(404, 'UnknownError', '');
  return organiser;
}

const meetingJson = ({ id, joinUrl, settings }: StoredMeeting) => ({
  id,
  joinWebUrl: joinUrl,
  ...settings,
});

/** Found by its address only, which is all that an event tells of it. */
export function listMeetings(call: Call): Answer {
  const organiser = organiserOf(call);
  if (!call.url.searchParams.has('$filter'))
    throw badRequest('Filter expression expected: JoinWebUrl eq ….', 'InvalidArgument');
  const mine = [...call.state.meetings.values()].filter(
    ({ organiser: whose, createdAt }) =>
      whose === organiser && call.now >= createdAt + call.behaviours.meetingFoundAfterMs,
  );
  const found = filtered(call, mine, { joinweburl: ({ joinUrl }) => joinUrl });
  return page(call, found, { context: `users('${organiser}')/onlineMeetings`, shape: meetingJson });
}

export const updateMeeting = withBody(meetingChange, (call, body): Answer => {
  const organiser = organiserOf(call);
  const before = call.state.meetings.get(idAt(call, 1));
  if (before?.organiser !== organiser) throw new Refused(404, 'NotFound', 'The meeting was not found.');
  const lobby = { ...Object(before.settings.lobbyBypassSettings), ...body.lobbyBypassSettings };
  const meeting: StoredMeeting = {
    ...before,
    settings: {
      ...before.settings,
      ...body,
      lobbyBypassSettings: lobby,
      ...call.behaviours.meetingPolicy,
    },
  };
  const meetings = put(call.state.meetings, meeting.id, meeting);
  return { status: 200, body: meetingJson(meeting), state: { ...call.state, meetings } };
});
