// Where mail for somebody goes. Asked each time and kept nowhere: addresses are personal, and change.
import { z } from 'zod';
import { at, type GraphClient, read } from './client.ts';
import { asPerson } from './members.ts';

const person = z.object({ mail: z.string().nullish(), userPrincipalName: z.string() });
/** The sign-in name of a guest is no mailbox. */
const OF_A_GUEST = /#EXT#/i;

/** undefined where there is no such person, or none with a mailbox. Throws `GraphTrouble`. */
export async function mailboxOf(graph: GraphClient, objectId: string): Promise<string | undefined> {
  const question = {
    path: at('users', asPerson('readPerson', objectId)),
    query: { $select: 'mail,userPrincipalName' },
  };
  const answer = await graph.sendUnless('readPerson', question, ({ gone }) => gone);
  if (answer === undefined) return undefined;
  const { mail, userPrincipalName } = read('readPerson', answer.body, person);
  if (typeof mail === 'string' && mail !== '') return mail;
  return OF_A_GUEST.test(userPrincipalName) ? undefined : userPrincipalName;
}
