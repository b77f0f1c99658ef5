// Who is in a team or a channel, and how Graph wants somebody to be named who is to be in it.
import { z } from 'zod';
import type { JsonObject } from '../use-cases/ports.ts';
import { GraphTrouble, type Member, type Place } from '../use-cases/teamwork.ts';
import type { OperationName } from './operations.ts';
import { isGuid } from './wire.ts';

/** https://learn.microsoft.com/graph/api/resources/aaduserconversationmember */
export const member = z
  .object({
    id: z.string().min(1),
    userId: z.string().refine(isGuid),
    roles: z.array(z.string().nullable()).nullish(),
  })
  .transform(
    ({ id, userId, roles }): Member => ({
      membershipId: id,
      objectId: userId,
      owner: roles?.includes('owner') ?? false,
      guest: roles?.includes('guest') ?? false,
    }),
  );

/** "member" is no role: Graph accepts it and drops the person in silence. A guest without "guest" is refused. */
const ROLES: { readonly [place in Place]: readonly string[] } = {
  owner: ['owner'],
  member: [],
  guest: ['guest'],
};

/** Throws `GraphTrouble` 'personGone' for what is no object id: it would not stay within the address. */
export function asPerson(operation: OperationName, objectId: string): string {
  if (!isGuid(objectId)) throw new GraphTrouble(operation, 'personGone', { code: 'unexpected' });
  return objectId;
}

/** One person as a member to be. The address is Microsoft's own, wherever the request itself goes. */
export function memberToBe(operation: OperationName, objectId: string, place: Place): JsonObject {
  return {
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    roles: ROLES[place],
    'user@odata.bind': `https://graph.microsoft.com/v1.0/users('${asPerson(operation, objectId)}')`,
  };
}
