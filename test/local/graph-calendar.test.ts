// The stand-in for Microsoft Graph, asked as a client asks it: events, online meetings, free and busy (graph.md).
import assert from 'node:assert/strict';
import { DEMO_ORGANISER } from '../../src/local/graph/demo-tenant.ts';
import { objectIdOf, refusal, type Tenant, tenant } from './graph-requests.ts';

const EVENTS = `/users/${DEMO_ORGANISER}/events`;
const MEETINGS = `/users/${DEMO_ORGANISER}/onlineMeetings`;
const SCHEDULE = `/users/${DEMO_ORGANISER}/calendar/getSchedule`;
const utc = (dateTime: string) => ({ dateTime, timeZone: 'UTC' });
const plan = (change: object = {}) => ({
  subject: 'LIVC 2026-07',
  start: utc('2026-10-12T12:00:00'),
  end: utc('2026-10-12T14:00:00'),
  isOnlineMeeting: true,
  onlineMeetingProvider: 'teamsForBusiness',
  hideAttendees: true,
  sensitivity: 'confidential',
  transactionId: 'session-s1',
  ...change,
});
const invited = (...keys: readonly string[]) =>
  keys.map((key) => ({ emailAddress: { address: `${key}@voorbeeldegem.example` }, type: 'required' }));
const lettersOf = ({ graph }: Tenant) =>
  graph.state.letters.map(({ kind, to }) => `${kind} ${to.split('@')[0]}`);

async function anEvent(
  town: Tenant,
  change: object = {},
): Promise<{ path: string; id: string; joinUrl: string }> {
  const { status, body } = await town.ask('POST', EVENTS, plan(change));
  assert.equal(status, 201);
  return {
    path: `${EVENTS}/${encodeURIComponent(body.id)}`,
    id: body.id,
    joinUrl: body.onlineMeeting?.joinUrl ?? '',
  };
}

describe('The stand-in for Graph: events of the organiser', () => {
  it('keeps what was written, and gives an online meeting an address', async () => {
    const town = tenant();
    const { path, joinUrl } = await anEvent(town);
    assert.match(joinUrl, /^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//);
    const { body } = await town.ask('GET', path);
    assert.equal(body.subject, 'LIVC 2026-07');
    assert.equal(body.hideAttendees, true);
    assert.equal(body.isCancelled, false);
    assert.deepEqual(body.start, { dateTime: '2026-10-12T12:00:00.0000000', timeZone: 'UTC' });
    const place = await town.ask('POST', EVENTS, plan({ isOnlineMeeting: false, transactionId: 'other' }));
    assert.equal(place.body.onlineMeeting, null);
  });

  it('gives the first event again for the same transactionId, and makes no second one', async () => {
    const town = tenant();
    const first = await anEvent(town);
    const again = await town.ask('POST', EVENTS, plan({ subject: 'another' }));
    assert.equal(again.status, 201);
    assert.equal(again.body.id, first.id);
    assert.equal(again.body.subject, 'LIVC 2026-07');
    assert.equal(town.graph.liveEvents().length, 1);
  });

  it('makes a second event without a transactionId, and a new one after a cancellation', async () => {
    const town = tenant();
    const { path } = await anEvent(town);
    await anEvent(town, { transactionId: undefined });
    assert.equal(town.graph.liveEvents().length, 2);
    await town.ask('DELETE', path);
    await anEvent(town);
    assert.equal(town.graph.liveEvents().length, 2);
  });

  it('sends invitations at once to whoever it names, cancellations to whoever is left out', async () => {
    const town = tenant();
    const { path } = await anEvent(town);
    assert.deepEqual(lettersOf(town), []);
    await town.ask('PATCH', path, { attendees: invited('bram', 'lies') });
    await town.ask('PATCH', path, { attendees: invited('lies', 'nadia') });
    assert.deepEqual(lettersOf(town), [
      'invitation bram',
      'invitation lies',
      'invitation nadia',
      'cancellation bram',
    ]);
    const moved = await town.ask('PATCH', path, {
      start: utc('2026-10-13T12:00:00'),
      end: utc('2026-10-13T14:00:00'),
    });
    assert.equal(moved.body.attendees.length, 2);
    await town.ask('POST', `${path}/cancel`, { comment: '' });
    assert.deepEqual(lettersOf(town).slice(4), [
      'update lies',
      'update nadia',
      'cancellation lies',
      'cancellation nadia',
    ]);
  });

  it('does not find an event that was cancelled or deleted', async () => {
    const town = tenant();
    const one = await anEvent(town, { attendees: invited('bram') });
    assert.equal((await town.ask('POST', `${one.path}/cancel`)).status, 202);
    assert.match(refusal(await town.ask('GET', one.path)), /^404 ErrorItemNotFound/);
    assert.match(refusal(await town.ask('POST', `${one.path}/cancel`, {})), /^404 ErrorItemNotFound/);
    assert.match(refusal(await town.ask('PATCH', one.path, { subject: 'x' })), /^404 ErrorItemNotFound/);
    const other = await anEvent(town);
    assert.equal((await town.ask('DELETE', other.path)).status, 204);
    assert.equal(town.graph.meetingOf(other.id), undefined);
  });

  it('cancels no event to which nobody is invited: that one is deleted', async () => {
    const town = tenant();
    const { path } = await anEvent(town);
    assert.match(refusal(await town.ask('POST', `${path}/cancel`, {})), /^400 ErrorInvalidRequest/);
    town.graph.behave({ cancelNeedsAttendees: false });
    assert.equal((await town.ask('POST', `${path}/cancel`, {})).status, 202);
  });

  it('refuses what only Graph writes, an end before the start, no subject, a time that is none', async () => {
    const town = tenant();
    const { path } = await anEvent(town);
    const wrong = [
      { onlineMeeting: { joinUrl: 'https://x.example' } },
      { id: 'mine' },
      { webLink: 'x' },
      { isOrganizer: true },
      { subject: undefined },
      { start: utc('2026-10-12 12:00') },
      { start: { dateTime: '2026-10-12T12:00:00', timeZone: 'Europe/Nowhere' } },
      { start: { dateTime: '2026-03-29T02:30:00', timeZone: 'Europe/Brussels' } },
      { start: { dateTime: '2026-02-30T12:00:00', timeZone: 'Europe/Brussels' } },
      { end: utc('2026-10-12T11:00:00') },
      { sensitivity: 'secret' },
      { attendees: [{ emailAddress: { address: 'nobody' } }] },
    ];
    for (const change of wrong)
      assert.match(refusal(await town.ask('POST', EVENTS, plan({ transactionId: 'x', ...change }))), /^400 /);
    assert.match(refusal(await town.ask('PATCH', path, { transactionId: 'new' })), /^400 /);
    assert.equal(town.graph.liveEvents().length, 1);
  });

  it('reads local times in their zone, on both sides of the change of clocks', async () => {
    const town = tenant();
    for (const [day, hour] of [
      ['2026-10-24', '12'],
      ['2026-10-26', '13'],
    ]) {
      const at = (time: string) => ({ dateTime: `${day}T${time}:00`, timeZone: 'Europe/Brussels' });
      const change = { start: at('14:00'), end: at('16:00'), transactionId: day };
      const { body } = await town.ask('POST', EVENTS, plan(change));
      assert.deepEqual(body.start, utc(`${day}T${hour}:00:00.0000000`));
    }
  });

  it('needs an organiser with a mailbox, and a right to that mailbox: for all of the tenant, or from Exchange', async () => {
    const town = tenant();
    const of = (id: string) => town.ask('POST', `/users/${id}/events`, plan());
    assert.match(refusal(await of(objectIdOf('lies'))), /^403 ErrorAccessDenied/);
    town.graph.grant('Calendars.ReadWrite');
    assert.equal((await of(objectIdOf('lies'))).status, 201);
    assert.match(refusal(await of(objectIdOf('tom'))), /^404 MailboxNotEnabledForRESTAPI/);
    assert.match(refusal(await of('00000000-0000-4000-8000-000000000000')), /^404 ErrorInvalidUser/);
    town.graph.revoke('Calendars.ReadWrite');
    town.graph.openCalendar(DEMO_ORGANISER, false);
    assert.match(refusal(await of(DEMO_ORGANISER)), /^403 ErrorAccessDenied/);
  });
});

describe('The stand-in for Graph: online meetings', () => {
  const byAddress = (joinUrl: string) => `${MEETINGS}?$filter=JoinWebUrl eq '${encodeURIComponent(joinUrl)}'`;
  const closed = {
    lobbyBypassSettings: { scope: 'invited', isDialInBypassEnabled: false },
    allowedPresenters: 'organizer',
    allowRecording: false,
    allowTranscription: false,
    recordAutomatically: false,
  };

  it('begin with their doors open, are found by their encoded address, and are closed by a PATCH', async () => {
    const town = tenant();
    const { id, joinUrl } = await anEvent(town);
    assert.equal(town.graph.meetingOf(id)?.settings.allowRecording, true);
    const [meeting] = (await town.ask('GET', byAddress(joinUrl))).body.value;
    const told = await town.ask('PATCH', `${MEETINGS}/${encodeURIComponent(meeting?.id ?? '')}`, closed);
    assert.equal(told.status, 200);
    assert.deepEqual(town.graph.meetingOf(id)?.settings.lobbyBypassSettings, closed.lobbyBypassSettings);
    assert.equal(town.graph.meetingOf(id)?.settings.allowRecording, false);
    assert.equal(town.graph.meetingOf(id)?.settings.allowedPresenters, 'organizer');
  });

  it('are not found by an address that was not encoded, nor without a filter', async () => {
    const town = tenant();
    const { joinUrl } = await anEvent(town);
    assert.deepEqual(
      (await town.ask('GET', `${MEETINGS}?$filter=JoinWebUrl eq '${joinUrl}'`)).body.value,
      [],
    );
    assert.match(refusal(await town.ask('GET', MEETINGS)), /^400 .*Filter/);
  });

  it('need an application access policy besides the permission', async () => {
    const town = tenant();
    const { joinUrl } = await anEvent(town);
    town.graph.coverMeetings(DEMO_ORGANISER, false);
    assert.match(
      refusal(await town.ask('GET', byAddress(joinUrl))),
      /^403 Forbidden No application access policy/,
    );
    assert.match(
      refusal(await town.ask('PATCH', `${MEETINGS}/x`, closed)),
      /^403 Forbidden No application access/,
    );
    town.graph.revoke('OnlineMeetings.ReadWrite.All');
    assert.match(refusal(await town.ask('GET', byAddress(joinUrl))), /^403 Authorization_RequestDenied/);
  });

  it('can be found only a while after their event is there', async () => {
    const town = tenant({ meetingFoundAfterMs: 10_000 });
    const { joinUrl } = await anEvent(town);
    assert.deepEqual((await town.ask('GET', byAddress(joinUrl))).body.value, []);
    town.wait(10_000);
    assert.equal((await town.ask('GET', byAddress(joinUrl))).body.value.length, 1);
  });

  it('say 200 to a change that a policy of the organiser’s overrules', async () => {
    const town = tenant({ meetingPolicy: { recordAutomatically: true } });
    const { joinUrl } = await anEvent(town);
    const [meeting] = (await town.ask('GET', byAddress(joinUrl))).body.value;
    const told = await town.ask('PATCH', `${MEETINGS}/${meeting?.id}`, closed);
    assert.equal(told.status, 200);
    assert.equal(told.body.recordAutomatically, true);
  });

  it('refuse settings that there are not', async () => {
    const town = tenant();
    const { joinUrl } = await anEvent(town);
    const [meeting] = (await town.ask('GET', byAddress(joinUrl))).body.value;
    for (const change of [{ allowRecordings: false }, { allowedPresenters: 'me' }, { joinWebUrl: 'x' }, {}])
      assert.match(refusal(await town.ask('PATCH', `${MEETINGS}/${meeting?.id}`, change)), /^400 /);
    assert.match(refusal(await town.ask('PATCH', `${MEETINGS}/none`, closed)), /^404 /);
  });
});

describe('The stand-in for Graph: free and busy', () => {
  const asked = { startTime: utc('2026-10-12T12:00:00'), endTime: utc('2026-10-12T14:00:00') };

  it('says who is busy, and has an error for a calendar that cannot be seen', async () => {
    const town = tenant();
    const start = Date.parse('2026-10-12T13:00:00Z');
    town.graph.change(objectIdOf('lies'), { busy: [{ start, end: start + 1_800_000 }] });
    const schedules = ['lies@voorbeeldegem.example', 'bram@voorbeeldegem.example', 'tom@partner.example'];
    const { body } = await town.ask('POST', SCHEDULE, { schedules, ...asked });
    assert.deepEqual(
      body.value.map(({ availabilityView, error }) => (error === undefined ? availabilityView : 'unseen')),
      ['0020', '0000', 'unseen'],
    );
  });

  it('counts events here, for their organiser and for whoever is invited', async () => {
    const town = tenant();
    await anEvent(town, { attendees: invited('nadia') });
    const schedules = ['livc@voorbeeldegem.example', 'nadia@voorbeeldegem.example'];
    const { body } = await town.ask('POST', SCHEDULE, {
      Schedules: schedules,
      StartTime: asked.startTime,
      EndTime: asked.endTime,
    });
    assert.deepEqual(
      body.value.map(({ availabilityView }) => availabilityView),
      ['2222', '2222'],
    );
  });

  it('takes at most 20 calendars and 62 days', async () => {
    const town = tenant();
    const many = Array.from({ length: 21 }, (_, at) => `a${at}@voorbeeldegem.example`);
    assert.match(refusal(await town.ask('POST', SCHEDULE, { schedules: many, ...asked })), /^400/);
    const long = {
      schedules: ['a@x.example'],
      startTime: utc('2026-01-01T00:00:00'),
      endTime: utc('2026-03-05T00:00:00'),
    };
    assert.match(refusal(await town.ask('POST', SCHEDULE, long)), /^400/);
  });
});
