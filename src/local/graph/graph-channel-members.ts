// Who is in a channel. https://learn.microsoft.com/graph/api/channel-post-members
import { type Answer, activeTeamOf, badRequest, type Call, idAt, teamOf, withBody } from './graph-answer.ts';
import { memberWrite } from './graph-bodies.ts';
import { channelOf, privateChannelOf } from './graph-channel-places.ts';
import {
  checkInTeam,
  entrantOf,
  joined,
  listRoster,
  memberJson,
  memberWith,
  ownersOf,
} from './graph-members.ts';
import { withChannel, without } from './graph-state.ts';

const MOST_MEMBERS = 5_000;

/** For a while after its creation the whole team is said to be in a channel. */
export function listChannelMembers(call: Call): Answer {
  const team = teamOf(call);
  const channel = channelOf(call, team);
  const young = call.now < channel.createdAt + call.behaviours.wholeTeamForMs;
  const whole = young || channel.kind === 'standard';
  return listRoster(call, channel.id, whole ? team.members : channel.members);
}

/** An archived channel takes members too. https://learn.microsoft.com/graph/api/channel-archive */
export const addChannelMember = withBody(memberWrite, (call, body): Answer => {
  const team = activeTeamOf(call);
  const channel = privateChannelOf(call, team);
  const entrant = entrantOf(call, body, 'channel');
  checkInTeam(call, team, entrant.user);
  const members = joined(call, channel.members, entrant);
  if (members.size > MOST_MEMBERS) throw badRequest('The channel has reached the limit of its members.');
  return {
    status: 201,
    body: memberJson(call, channel.id, entrant.user.objectId, entrant.owner),
    state: withChannel(call.state, team, { ...channel, members }),
  };
});

export function removeChannelMember(call: Call): Answer {
  const team = activeTeamOf(call);
  const channel = privateChannelOf(call, team);
  const objectId = memberWith(call, channel.id, channel.members, idAt(call, 2));
  if (channel.members.get(objectId)?.owner === true && ownersOf(channel.members) === 1)
    throw badRequest('The last owner cannot be removed from a private channel.');
  const members = without(channel.members, objectId);
  return { status: 204, state: withChannel(call.state, team, { ...channel, members }) };
}
