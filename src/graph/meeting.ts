// The doors of the meeting in Teams. https://learn.microsoft.com/graph/api/onlinemeeting-update
import { z } from 'zod';
import { GraphTrouble, type Teamwork } from '../use-cases/teamwork.ts';
import { at, type GraphClient, quoted, read } from './client.ts';
import { asPerson } from './members.ts';

const CLOSED = {
  lobbyBypassSettings: { scope: 'invited', isDialInBypassEnabled: false },
  allowedPresenters: 'organizer',
  allowRecording: false,
  allowTranscription: false,
  recordAutomatically: false,
} as const;

const meeting = z.object({ id: z.string().min(1) });
/** What Graph gives back as the meeting's new state; whatever is not in it was not said. */
const doors = z.object({
  lobbyBypassSettings: z
    .object({ scope: z.string().nullish(), isDialInBypassEnabled: z.boolean().nullish() })
    .nullish(),
  allowedPresenters: z.string().nullish(),
  allowRecording: z.boolean().nullish(),
  allowTranscription: z.boolean().nullish(),
  recordAutomatically: z.boolean().nullish(),
});

function areClosed(now: z.infer<typeof doors>): boolean {
  const { scope, isDialInBypassEnabled } = now.lobbyBypassSettings ?? {};
  const { allowedPresenters, allowRecording, allowTranscription, recordAutomatically } = now;
  const shut = [isDialInBypassEnabled, allowRecording, allowTranscription, recordAutomatically];
  return (
    (scope ?? 'invited') === 'invited' &&
    (allowedPresenters ?? 'organizer') === 'organizer' &&
    shut.every((open) => open !== true)
  );
}

export function openMeeting(graph: GraphClient): Pick<Teamwork, 'closeMeetingDoors'> {
  return {
    async closeMeetingDoors(organiser, joinUrl) {
      const meetings = at('users', asPerson('findMeeting', organiser), 'onlineMeetings');
      const query = { $filter: `JoinWebUrl eq ${quoted(joinUrl)}` };
      const [found] = await graph.list('findMeeting', { path: meetings, query }, meeting);
      // The event is there before its meeting can be found.
      if (found === undefined) throw new GraphTrouble('findMeeting', 'unavailable', { code: 'unavailable' });
      const question = { path: `${meetings}/${encodeURIComponent(found.id)}`, body: CLOSED };
      const { body } = await graph.send('closeMeetingDoors', question);
      // A meeting policy of the organiser's wins over the request, and Graph says 200 all the same.
      if (!areClosed(read('closeMeetingDoors', body, doors)))
        throw new GraphTrouble('closeMeetingDoors', 'policyForbids', { code: 'unexpected' });
    },
  };
}
