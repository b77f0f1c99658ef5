// Teams and their members. https://learn.microsoft.com/graph/api/resources/team
import {
  type Answer,
  activeTeamOf,
  badRequest,
  type Call,
  idAt,
  Refused,
  teamOf,
  withBody,
} from './graph-answer.ts';
import { boundUser, type MemberWrite, membersAdd, memberWrite } from './graph-bodies.ts';
import { entrantOf, joined, listRoster, memberJson, memberWith, ownersOf } from './graph-members.ts';
import { selected } from './graph-query.ts';
import { leavesTeam, type Roster, type StoredTeam, withTeam } from './graph-state.ts';

const MOST_MEMBERS = 25_000;
const RESULT = '#microsoft.graph.aadUserConversationMemberResult';

export function getTeam(call: Call): Answer {
  const { id, name, archived } = teamOf(call);
  const { tenantId } = call.place;
  const webUrl = `https://teams.microsoft.com/l/team/${id}/conversations?groupId=${id}&tenantId=${tenantId}`;
  const team = {
    id,
    displayName: name,
    description: null,
    isArchived: archived,
    tenantId,
    webUrl,
    visibility: 'private',
  };
  return { status: 200, body: selected(call, team, ['internalId', 'createdDateTime', 'classification']) };
}

export function listTeamMembers(call: Call): Answer {
  const team = teamOf(call);
  return listRoster(call, team.id, team.members);
}

/** Only with the wider right may an owner be made or removed. */
function checkOwnerRight({ state }: Call): void {
  if (state.permissions.has('TeamMember.ReadWrite.All')) return;
  const message = "Missing role permissions on the request. API requires one of 'TeamMember.ReadWrite.All'.";
  throw new Refused(403, 'Forbidden', message);
}

function added(call: Call, team: StoredTeam, roster: Roster, member: MemberWrite) {
  const entrant = entrantOf(call, member, 'team');
  if (entrant.owner) checkOwnerRight(call);
  if (roster.size >= MOST_MEMBERS) throw badRequest(`Team ${team.id} has the maximum of members.`);
  return { entrant, members: joined(call, roster, entrant) };
}

export const addTeamMember = withBody(memberWrite, (call, member): Answer => {
  const team = activeTeamOf(call);
  const { entrant, members } = added(call, team, team.members, member);
  return {
    status: 201,
    body: memberJson(call, team.id, entrant.user.objectId, entrant.owner),
    state: withTeam(call.state, { ...team, members }),
  };
});

/** Each person is judged alone. https://learn.microsoft.com/graph/api/conversationmembers-add */
export const addTeamMembers = withBody(membersAdd, (call, { values }): Answer => {
  const team = activeTeamOf(call);
  let members = team.members;
  let allIn = true;
  const value = values.map((member) => {
    const userId = boundUser(member['user@odata.bind']);
    try {
      ({ members } = added(call, team, members, member));
      return { '@odata.type': RESULT, userId, error: null };
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      allIn = false;
      return { '@odata.type': RESULT, userId, error: { code: refused.code, message: refused.message } };
    }
  });
  return {
    status: allIn ? 200 : 207,
    body: { '@odata.context': `${call.place.baseUrl}/v1.0/$metadata#Collection(${RESULT.slice(1)})`, value },
    state: withTeam(call.state, { ...team, members }),
  };
});

export function removeTeamMember(call: Call): Answer {
  const team = activeTeamOf(call);
  const objectId = memberWith(call, team.id, team.members, idAt(call, 1));
  if (team.members.get(objectId)?.owner === true) {
    checkOwnerRight(call);
    if (ownersOf(team.members) === 1) throw badRequest('The last owner cannot be removed from the team.');
  }
  return { status: 204, state: leavesTeam(call.state, team, objectId) };
}
