// Whether people are free, and nothing of what they do: only the view of digits is read. https://learn.microsoft.com/graph/api/calendar-getschedule
import { z } from 'zod';
import type { Busy, Teamwork } from '../use-cases/teamwork.ts';
import { at, type GraphClient } from './client.ts';
import { utcTime } from './event-time.ts';
import { mailboxOf } from './mailbox.ts';
import { asPerson } from './members.ts';

/** Graph takes no more mailboxes in one request. */
const MOST_MAILBOXES = 20;
/** One digit for each of these; sessions begin and end on them. */
const SLOT_MINUTES = 15;
/** Tentative, busy, out of office; 0 and 4 are free and working elsewhere. */
const TAKEN = /[123]/;

const schedule = z.object({
  scheduleId: z.string().nullish(),
  availabilityView: z.string().nullish(),
  error: z.unknown(),
});

export function openSchedule(graph: GraphClient): Pick<Teamwork, 'busy'> {
  async function viewsOf(
    organiser: string,
    mailboxes: readonly string[],
    period: { readonly start: string; readonly end: string },
  ): Promise<ReadonlyMap<string, string>> {
    const question = {
      path: at('users', asPerson('readSchedules', organiser), 'calendar', 'getSchedule'),
      body: {
        schedules: mailboxes,
        startTime: utcTime(period.start),
        endTime: utcTime(period.end),
        availabilityViewInterval: SLOT_MINUTES,
      },
    };
    const answers = await graph.list('readSchedules', question, schedule);
    return new Map(
      answers.flatMap(({ scheduleId, availabilityView, error }) =>
        scheduleId && availabilityView && (error === undefined || error === null)
          ? [[scheduleId.toLowerCase(), availabilityView] as const]
          : [],
      ),
    );
  }

  return {
    async busy(organiser, people, period) {
      const mailboxes = new Map<string, string>();
      for (const objectId of people) {
        const mailbox = await mailboxOf(graph, objectId);
        if (mailbox !== undefined) mailboxes.set(objectId, mailbox.toLowerCase());
      }
      const views = new Map<string, string>();
      const all = [...new Set(mailboxes.values())];
      for (let first = 0; first < all.length; first += MOST_MAILBOXES) {
        const some = all.slice(first, first + MOST_MAILBOXES);
        for (const [mailbox, view] of await viewsOf(organiser, some, period)) views.set(mailbox, view);
      }
      return people.map((objectId): Busy => {
        const view = views.get(mailboxes.get(objectId) ?? '');
        return { objectId, busy: view === undefined ? undefined : TAKEN.test(view) };
      });
    },
  };
}
