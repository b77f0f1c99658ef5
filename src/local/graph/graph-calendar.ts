// Events in the organiser's calendar, and when somebody is busy. https://learn.microsoft.com/graph/api/resources/event
import { type Answer, badRequest, type Call, idAt, Refused, withBody } from './graph-answer.ts';
import {
  cancelBody,
  type EventChange,
  type EventCreate,
  eventChange,
  eventCreate,
  instantOf,
  type ScheduleQuery,
  scheduleQuery,
} from './graph-bodies.ts';
import { newMeeting } from './graph-meetings.ts';
import { selected } from './graph-query.ts';
import {
  type GraphState,
  type Letter,
  type Period,
  put,
  type StoredEvent,
  type TenantUser,
  without,
} from './graph-state.ts';
import { mailboxOf } from './graph-users.ts';

const SLOT_MS = 60_000;
const LONGEST_SCHEDULE_MS = 62 * 24 * 60 * SLOT_MS;
const UNSEEN = [
  'bodyPreview',
  'changeKey',
  'createdDateTime',
  'lastModifiedDateTime',
  'hasAttachments',
  'type',
];

const inUtc = (instant: number) => ({
  dateTime: `${new Date(instant).toISOString().slice(0, 23)}0000`,
  timeZone: 'UTC',
});
const addressesOf = ({ attendees = [] }: EventChange): readonly string[] => [
  ...new Set(attendees.map(({ emailAddress }) => emailAddress.address.toLowerCase())),
];

function eventJson(call: Call, event: StoredEvent) {
  const { written, meeting, period, attendees } = event;
  const joinUrl = meeting === null ? undefined : call.state.meetings.get(meeting)?.joinUrl;
  const organiser = call.state.users.get(event.organiser);
  return {
    showAs: 'busy',
    sensitivity: 'normal',
    hideAttendees: false,
    isOnlineMeeting: false,
    onlineMeetingProvider: 'unknown',
    body: { contentType: 'html', content: '' },
    location: { displayName: '' },
    ...written,
    id: event.id,
    iCalUId: `040000008200E00074C5B7101A82E008${event.id.slice(-12)}`,
    transactionId: event.transactionId,
    start: inUtc(period.start),
    end: inUtc(period.end),
    isCancelled: event.cancelled,
    isOrganizer: true,
    organizer: { emailAddress: { name: organiser?.name ?? null, address: organiser?.mail ?? null } },
    attendees: attendees.map((address) => ({
      type: 'required',
      status: { response: 'none', time: '0001-01-01T00:00:00Z' },
      emailAddress: { name: address, address },
    })),
    onlineMeeting: joinUrl === undefined ? null : { joinUrl },
    onlineMeetingUrl: null,
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(event.id)}`,
  };
}

function periodOf(start: number, end: number): Period {
  if (end < start)
    throw new Refused(400, 'ErrorPropertyValidationFailure', 'The End date is before the Start date.');
  return { start, end };
}

/** Cancelled events lie among the deleted items: the calendar does not find them. */
function eventOf(call: Call, organiser: TenantUser): StoredEvent {
  const event = call.state.events.get(idAt(call, 1));
  if (event?.organiser !== organiser.objectId || event.cancelled)
    throw new Refused(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
  return event;
}

function sent(state: GraphState, kind: Letter['kind'], event: string, to: readonly string[]): GraphState {
  if (to.length === 0) return state;
  return { ...state, letters: [...state.letters, ...to.map((each) => ({ kind, event, to: each }))] };
}

const stored = (state: GraphState, event: StoredEvent): GraphState => ({
  ...state,
  events: put(state.events, event.id, event),
});

function created(call: Call, organiser: TenantUser, body: EventCreate): Answer {
  const { transactionId = null, attendees: _, start, end, ...written } = body;
  const sequence = call.state.sequence + 1;
  const state: GraphState = { ...call.state, sequence };
  const made = body.isOnlineMeeting === true ? newMeeting(call, state, organiser) : undefined;
  const event: StoredEvent = {
    id: `AAMkADlivc${String(sequence).padStart(12, '0')}-_A=`,
    organiser: organiser.objectId,
    transactionId,
    period: periodOf(instantOf(start), instantOf(end)),
    attendees: addressesOf(body),
    meeting: made?.id ?? null,
    cancelled: false,
    written,
  };
  const next = sent(stored(made?.state ?? state, event), 'invitation', event.id, event.attendees);
  return { status: 201, body: eventJson({ ...call, state: next }, event), state: next };
}

/** The same `transactionId` gives the event that is there, whatever else the body says. */
export const createEvent = withBody(eventCreate, (call, body): Answer => {
  const organiser = mailboxOf(call);
  const first = [...call.state.events.values()].find(
    (event) =>
      body.transactionId !== undefined &&
      event.transactionId === body.transactionId &&
      event.organiser === organiser.objectId &&
      !event.cancelled,
  );
  return first === undefined ? created(call, organiser, body) : { status: 201, body: eventJson(call, first) };
});

export function getEvent(call: Call): Answer {
  const event = eventOf(call, mailboxOf(call));
  return { status: 200, body: selected(call, eventJson(call, event), UNSEEN) };
}

/** Attendees are written as a whole: whoever is left out gets a cancellation, whoever is new an invitation. */
export const updateEvent = withBody(eventChange, (call, body): Answer => {
  const before = eventOf(call, mailboxOf(call));
  const { attendees: list, start, end, ...written } = body;
  const attendees = list === undefined ? before.attendees : addressesOf(body);
  const event: StoredEvent = {
    ...before,
    attendees,
    period: periodOf(
      start === undefined ? before.period.start : instantOf(start),
      end === undefined ? before.period.end : instantOf(end),
    ),
    written: { ...before.written, ...written },
  };
  const stay = attendees.filter((each) => before.attendees.includes(each));
  const onlyList = Object.keys(body).every((name) => name === 'attendees');
  let state = stored(call.state, event);
  state = sent(
    state,
    'invitation',
    event.id,
    attendees.filter((each) => !stay.includes(each)),
  );
  state = sent(
    state,
    'cancellation',
    event.id,
    before.attendees.filter((each) => !stay.includes(each)),
  );
  if (!onlyList) state = sent(state, 'update', event.id, stay);
  return { status: 200, body: eventJson({ ...call, state }, event), state };
});

function gone(call: Call, event: StoredEvent, status: number): Answer {
  const { meeting } = event;
  const meetings = meeting === null ? call.state.meetings : without(call.state.meetings, meeting);
  const state = stored({ ...call.state, meetings }, { ...event, cancelled: true });
  return { status, state: sent(state, 'cancellation', event.id, event.attendees) };
}

/** https://learn.microsoft.com/graph/api/event-cancel */
export const cancelEvent = withBody(
  cancelBody,
  (call) => {
    const event = eventOf(call, mailboxOf(call));
    if (event.attendees.length === 0 && call.behaviours.cancelNeedsAttendees) {
      const message = "Your request can't be completed. You need to be an organizer to cancel a meeting.";
      throw new Refused(400, 'ErrorInvalidRequest', message);
    }
    return gone(call, event, 202);
  },
  { optional: true },
);
export const deleteEvent = (call: Call): Answer => gone(call, eventOf(call, mailboxOf(call)), 204);

function busyPeriods({ state }: Call, user: TenantUser): readonly Period[] {
  const mail = user.mail?.toLowerCase() ?? '';
  const events = [...state.events.values()].filter(
    ({ organiser, attendees, cancelled }) =>
      !cancelled && (organiser === user.objectId || attendees.includes(mail)),
  );
  return [...user.busy, ...events.map(({ period }) => period)];
}

function scheduleOf(call: Call, address: string, asked: Period, slot: number): object {
  const wanted = address.toLowerCase();
  const user = [...call.state.users.values()].find(({ mail }) => mail?.toLowerCase() === wanted);
  if (user?.mailbox !== true) {
    const message = 'The recipient could not be found, or has no mailbox here.';
    const error = { message, responseCode: 'ErrorMailRecipientNotFound' };
    return { scheduleId: address, availabilityView: '', scheduleItems: [], error };
  }
  const taken = busyPeriods(call, user).filter(({ start, end }) => start < asked.end && end > asked.start);
  const slots = Array.from({ length: Math.ceil((asked.end - asked.start) / slot) }, (_, at) => {
    const from = asked.start + at * slot;
    return taken.some(({ start, end }) => start < from + slot && end > from) ? '2' : '0';
  });
  return {
    scheduleId: address,
    availabilityView: slots.join(''),
    scheduleItems: taken.map(({ start, end }) => ({ status: 'busy', start: inUtc(start), end: inUtc(end) })),
    workingHours: null,
  };
}

export const getSchedule = withBody<ScheduleQuery>(scheduleQuery, (call, body): Answer => {
  mailboxOf(call);
  const { schedules, startTime, endTime, availabilityViewInterval } = body;
  const asked = periodOf(instantOf(startTime), instantOf(endTime));
  if (asked.end - asked.start > LONGEST_SCHEDULE_MS)
    throw badRequest(
      'The requested time duration specified for FreeBusyViewOptions.TimeWindow is not valid.',
    );
  const slot = availabilityViewInterval * SLOT_MS;
  const value = schedules.map((address) => scheduleOf(call, address, asked, slot));
  return { status: 200, body: { value } };
});
