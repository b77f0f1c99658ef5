// What has to be in order before a session can be convened, as far as it can be seen without changing anything.
import { z } from 'zod';
import { GraphTrouble, type Preflight } from '../use-cases/teamwork.ts';
import type { AppCalls } from './app.ts';
import { at, type GraphClient, read } from './client.ts';
import { asPerson } from './members.ts';
import type { TeamPath } from './team.ts';

const team = z.object({ isArchived: z.boolean().nullish() });
const channel = z.object({ id: z.string() });
const account = z.object({
  accountEnabled: z.boolean().nullish(),
  assignedPlans: z
    .array(z.object({ service: z.string().nullish(), capabilityStatus: z.string().nullish() }))
    .nullish(),
});
/** The plan that gives a mailbox; in its grace period it still works. https://learn.microsoft.com/graph/api/resources/assignedplan */
const hasMailbox = (plans: z.infer<typeof account>['assignedPlans']): boolean =>
  !plans ||
  plans.some(
    ({ service, capabilityStatus }) =>
      service?.toLowerCase() === 'exchange' &&
      ['enabled', 'warning'].includes(capabilityStatus?.toLowerCase() ?? ''),
  );

/** What is seen without the permission to see: the caller reads in `permissions` what to grant first. */
async function unlessForbidden<T>(look: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await look;
  } catch (error) {
    if (error instanceof GraphTrouble && error.because === 'permissionMissing') return otherwise;
    throw error;
  }
}

interface Sight extends Pick<AppCalls, 'isInTeam' | 'isInCatalogue'> {
  readonly graph: GraphClient;
  readonly ofTeam: TeamPath;
}

async function seeTeam({ graph, ofTeam }: Sight, id: string): Promise<Preflight['team']> {
  const question = { path: ofTeam('readTeam', id), query: { $select: 'id,isArchived' } };
  const answer = await graph.sendUnless(
    'readTeam',
    question,
    ({ gone, because }) => gone || because === 'teamMissing',
  );
  if (answer === undefined) return 'missing';
  return read('readTeam', answer.body, team).isArchived === true ? 'archived' : 'found';
}

async function seeOrganiser(graph: GraphClient, id: string): Promise<Preflight['organiser']> {
  const question = {
    path: at('users', asPerson('readOrganiser', id)),
    query: { $select: 'id,accountEnabled,assignedPlans' },
  };
  const answer = await graph.sendUnless('readOrganiser', question, ({ gone }) => gone);
  if (answer === undefined) return 'missing';
  const { accountEnabled, assignedPlans } = read('readOrganiser', answer.body, account);
  return accountEnabled !== false && hasMailbox(assignedPlans) ? 'found' : 'missing';
}

async function countChannels({ graph, ofTeam }: Sight, id: string): Promise<number> {
  const question = { path: ofTeam('listChannels', id, 'channels'), query: { $select: 'id' } };
  return (await graph.list('listChannels', question, channel)).length;
}

/** Throws `GraphTrouble` where Graph does not answer; a right that is missing is no trouble here but a finding. */
export async function preflight(
  sight: Sight,
  teamId: string,
  organiser: string | undefined,
): Promise<Preflight> {
  const permissions = await sight.graph.permissions();
  const found = await unlessForbidden(seeTeam(sight, teamId), 'missing');
  const there = found !== 'missing';
  return {
    permissions,
    team: found,
    channels: there ? await unlessForbidden(countChannels(sight, teamId), 0) : 0,
    appInTeam: there && (await unlessForbidden(sight.isInTeam(teamId), false)),
    appInCatalogue: await unlessForbidden(sight.isInCatalogue(), false),
    organiser:
      organiser === undefined
        ? 'unknown'
        : await unlessForbidden(seeOrganiser(sight.graph, organiser), 'missing'),
  };
}
