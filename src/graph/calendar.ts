// The session's event in the organiser's calendar. Neutral through and through: a mailbox is read by assistants, rules and phones.
import { z } from 'zod';
import type { JsonObject } from '../use-cases/ports.ts';
import { type CalendarEvent, GraphTrouble, type MeetingPlan, type Teamwork } from '../use-cases/teamwork.ts';
import { at, type GraphClient, read } from './client.ts';
import { eventTime } from './event-time.ts';
import { mailboxOf } from './mailbox.ts';
import { asPerson } from './members.ts';
import type { OperationName } from './operations.ts';

const event = z
  .object({
    id: z.string().min(1),
    isCancelled: z.boolean().nullish(),
    onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish(),
  })
  .transform(
    ({ id, isCancelled, onlineMeeting }): CalendarEvent => ({
      id,
      joinUrl: onlineMeeting?.joinUrl ?? undefined,
      cancelled: isCancelled ?? false,
    }),
  );

type CalendarCalls = Pick<Teamwork, 'createEvent' | 'event' | 'moveEvent' | 'inviteToEvent' | 'cancelEvent'>;

function whenAndWhere({ subject, start, end, timeZone, place }: MeetingPlan): JsonObject {
  return {
    subject,
    start: eventTime(start, timeZone),
    end: eventTime(end, timeZone),
    location: { displayName: place ?? '' },
  };
}

/** https://learn.microsoft.com/graph/api/user-post-events */
function eventToBe(plan: MeetingPlan): JsonObject {
  const online = plan.online
    ? { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' }
    : { isOnlineMeeting: false };
  return {
    ...whenAndWhere(plan),
    ...online,
    body: { contentType: 'text', content: '' },
    hideAttendees: true,
    sensitivity: 'confidential',
    showAs: 'busy',
    allowNewTimeProposals: false,
    transactionId: plan.transactionId,
  };
}

export function openCalendar(graph: GraphClient): CalendarCalls {
  const events = (operation: OperationName, organiser: string, ...rest: readonly string[]) =>
    at('users', asPerson(operation, organiser), 'events', ...rest);

  /** Everybody at once, or nobody: an invitation of whom no address is known would be one that never comes. */
  async function addressesOf(people: readonly string[]): Promise<readonly string[]> {
    const addresses: string[] = [];
    for (const objectId of people) {
      const address = await mailboxOf(graph, objectId);
      if (address === undefined)
        throw new GraphTrouble('inviteToEvent', 'personGone', { code: 'unexpected' });
      addresses.push(address);
    }
    return addresses;
  }

  return {
    async createEvent(organiser, plan) {
      const path = events('createEvent', organiser);
      const { body } = await graph.send('createEvent', { path, body: eventToBe(plan) });
      return read('createEvent', body, event);
    },

    async event(organiser, id) {
      const question = {
        path: events('readEvent', organiser, id),
        query: { $select: 'id,isCancelled,onlineMeeting' },
      };
      const answer = await graph.sendUnless('readEvent', question, ({ gone }) => gone);
      return answer && read('readEvent', answer.body, event);
    },

    async moveEvent(organiser, id, plan) {
      // The body stays untouched: Outlook keeps the way into the meeting there.
      await graph.send('changeEvent', {
        path: events('changeEvent', organiser, id),
        body: whenAndWhere(plan),
      });
    },

    async inviteToEvent(organiser, id, attendees) {
      const addresses = await addressesOf(attendees);
      const invited = addresses.map((address) => ({ emailAddress: { address }, type: 'required' }));
      await graph.send('changeEvent', {
        path: events('changeEvent', organiser, id),
        body: { hideAttendees: true, attendees: invited },
      });
    },

    async cancelEvent(organiser, id) {
      const path = events('cancelEvent', organiser, id);
      let meeting = true;
      await graph.sendUnless('cancelEvent', { path: `${path}/cancel`, body: {} }, ({ gone, status }) => {
        meeting = status !== 400;
        return gone || !meeting;
      });
      // Outlook cancels meetings only, and without anybody invited it is an appointment.
      if (!meeting) await graph.sendUnless('deleteEvent', { path }, ({ gone }) => gone);
    },
  };
}
