// The host team's own members.
import { z } from 'zod';
import type { Added, Teamwork } from '../use-cases/teamwork.ts';
import { refusalOfOne } from './causes.ts';
import { type GraphClient, read } from './client.ts';
import { member, memberToBe } from './members.ts';
import type { OperationName } from './operations.ts';

/** https://learn.microsoft.com/graph/api/conversationmembers-add: 200 or 207, one result for each person. */
const results = z.object({
  value: z.array(z.object({ userId: z.string().nullish(), error: z.unknown() })),
});

/** The path of a host team, or of what is in it. Throws `GraphTrouble` 'teamMissing' for any other team. */
export type TeamPath = (operation: OperationName, team: string, ...rest: readonly string[]) => string;

type TeamCalls = Pick<Teamwork, 'teamMembers' | 'addToTeam' | 'removeFromTeam'>;

export function openTeam(graph: GraphClient, ofTeam: TeamPath): TeamCalls {
  return {
    async teamMembers(team) {
      return graph.list('listTeamMembers', { path: ofTeam('listTeamMembers', team, 'members') }, member);
    },

    async addToTeam(team, people) {
      const path = ofTeam('addToTeam', team, 'members', 'add');
      const values = people.map(({ objectId, guest }) =>
        memberToBe('addToTeam', objectId, guest ? 'guest' : 'member'),
      );
      if (values.length === 0) return [];
      const { body } = await graph.send('addToTeam', { path, body: { values } });
      const { value } = read('addToTeam', body, results);
      return people.map(({ objectId }): Added => {
        const result = value.find(({ userId }) => userId?.toLowerCase() === objectId.toLowerCase());
        // Somebody of whom the answer says nothing is not in the team until the roster shows them.
        if (result === undefined) return { objectId, added: false, because: 'unexpected' };
        if (result.error === null || result.error === undefined) return { objectId, added: true };
        const { already, because } = refusalOfOne('addToTeam', result.error);
        return already ? { objectId, added: true } : { objectId, added: false, because };
      });
    },

    async removeFromTeam(team, membershipId) {
      const path = ofTeam('removeFromTeam', team, 'members', membershipId);
      await graph.sendUnless(
        'removeFromTeam',
        { path },
        ({ gone, because }) => gone || because === 'notInTeam',
      );
    },
  };
}
