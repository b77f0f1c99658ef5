// Who is in a team or a channel, as Graph tells it, and how somebody gets in.
import { type Answer, badRequest, type Call, notFound, Refused } from './graph-answer.ts';
import { boundUser, type MemberWrite } from './graph-bodies.ts';
import { filtered, page } from './graph-query.ts';
import { type Membership, type Roster, type StoredTeam, type TenantUser, userNamed } from './graph-state.ts';

/** Somebody who may be added, or whose adding succeeds and does nothing. */
export interface Entrant {
  readonly user: TenantUser;
  readonly owner: boolean;
  readonly dropped: boolean;
}

const MEMBER = '#microsoft.graph.aadUserConversationMember';

/** Deterministic, as the real ones, and as opaque. */
export const membershipIdOf = ({ place }: Call, container: string, objectId: string): string =>
  Buffer.from(`${place.tenantId}##${container}##${objectId}`).toString('base64');

export function memberJson(call: Call, container: string, objectId: string, owner: boolean) {
  const user = call.state.users.get(objectId);
  const roles = owner ? ['owner'] : user?.guest ? ['guest'] : [];
  return {
    '@odata.type': MEMBER,
    id: membershipIdOf(call, container, objectId),
    roles,
    displayName: user?.name ?? null,
    visibleHistoryStartDateTime: '0001-01-01T00:00:00Z',
    userId: objectId,
    email: user?.mail ?? null,
    tenantId: call.place.tenantId,
  };
}

export function listRoster(call: Call, container: string, roster: Roster): Answer {
  const members = filtered(call, [...roster], {
    'microsoft.graph.aaduserconversationmember/userid': ([objectId]) => objectId,
  });
  return page(call, members, {
    context: 'members',
    shape: ([objectId, { owner }]) => memberJson(call, container, objectId, owner),
  });
}

/** The object id behind a membership id. Throws 404 when nobody here has it. */
export function memberWith(call: Call, container: string, roster: Roster, membershipId: string): string {
  for (const objectId of roster.keys())
    if (membershipIdOf(call, container, objectId) === membershipId) return objectId;
  throw notFound('Failed to find the membership with the given id.');
}

export const ownersOf = (roster: Roster): number => [...roster.values()].filter(({ owner }) => owner).length;

/** As what somebody comes in: the roles that Graph takes, and the one that it says it takes. */
function roleOf(call: Call, { roles }: MemberWrite, user: TenantUser): { owner: boolean; dropped: boolean } {
  const [role] = roles;
  if (role === 'member' && call.behaviours.roleMemberDrops) return { owner: false, dropped: true };
  if (role !== undefined && role !== 'owner' && role !== 'guest')
    throw badRequest('Invalid role specified for member.');
  if (user.guest !== (role === 'guest')) {
    // https://github.com/microsoftgraph/microsoft-graph-docs/issues/7315
    const sentence = user.guest ? 'is a guest, and cannot be added as member or owner' : 'is not a guest';
    throw badRequest(`User ${user.objectId} ${sentence}.`);
  }
  return { owner: role === 'owner', dropped: false };
}

function checkAccount({ behaviours }: Call, user: TenantUser): void {
  if (!user.enabled && behaviours.disabledRefused)
    throw notFound(`User ${user.objectId} is disabled and cannot be added.`);
  if (user.guest && !behaviours.guests)
    throw new Refused(403, 'Forbidden', 'Guests are not allowed by the policy of this tenant.');
  if (user.guest && !user.redeemed && behaviours.pendingGuestsRefused)
    throw new Refused(403, 'Forbidden', 'The guest did not redeem the invitation: PendingAcceptance.');
}

/** Throws what Graph refuses of this person, wherever they are added. */
export function entrantOf(call: Call, member: MemberWrite, place: 'team' | 'channel'): Entrant {
  const named = boundUser(member['user@odata.bind']);
  const user = userNamed(call.state, named);
  if (user === undefined) throw notFound(`User with id ${named} was not found in the tenant.`);
  const { owner, dropped } = roleOf(call, member, user);
  checkAccount(call, user);
  const instead = call.behaviours.adding(user.objectId, place);
  if (instead === 'fails') throw new Refused(500, 'UnknownError', 'Failed to add the user.');
  return { user, owner, dropped: dropped || instead === 'dropped' };
}

/** A channel finds only who is in the team, and not at once. https://github.com/microsoftgraph/microsoft-graph-docs/issues/18669 */
export function checkInTeam({ now, behaviours }: Call, team: StoredTeam, { objectId }: TenantUser): void {
  const since = team.members.get(objectId)?.since;
  if (since === undefined || now < since + behaviours.notInTeamForMs)
    throw notFound('User is not found in the team.');
}

/** The roster with them in it; somebody who is there already keeps their place, and at most becomes an owner. */
export function joined(call: Call, roster: Roster, { user, owner, dropped }: Entrant): Roster {
  const there = roster.get(user.objectId);
  if (there !== undefined && !call.behaviours.addingTwice) throw badRequest('User is already a member.');
  if (dropped || there?.owner === true || (there !== undefined && !owner)) return roster;
  const membership: Membership = { owner, since: there?.since ?? call.now };
  return new Map(roster).set(user.objectId, membership);
}
