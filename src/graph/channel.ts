// Private channels of the host team, who is in them, and their end.
import { z } from 'zod';
import type { Channel, Teamwork } from '../use-cases/teamwork.ts';
import { type GraphClient, read } from './client.ts';
import { member, memberToBe } from './members.ts';
import type { TeamPath } from './team.ts';

/** Without the e-mail address, which Graph has to look up elsewhere. https://learn.microsoft.com/graph/api/channel-list */
const FIELDS = { $select: 'id,displayName,description,webUrl,isArchived' };

const channel = z
  .object({
    id: z.string().min(1),
    displayName: z.string(),
    description: z.string().nullish(),
    webUrl: z.string().nullish(),
    isArchived: z.boolean().nullish(),
  })
  .transform(
    ({ id, displayName, description, webUrl, isArchived }): Channel => ({
      id,
      name: displayName,
      description: description ?? '',
      webUrl: webUrl ?? '',
      archived: isArchived ?? false,
    }),
  );

/** https://learn.microsoft.com/graph/api/resources/teamsasyncoperation */
const STATUSES = {
  notStarted: 'running',
  inProgress: 'running',
  unknownFutureValue: 'running',
  succeeded: 'succeeded',
  failed: 'failed',
  invalid: 'failed',
} as const;
const operation = z.object({
  status: z.enum(['notStarted', 'inProgress', 'unknownFutureValue', 'succeeded', 'failed', 'invalid']),
});
/** The id at the end of a `Location`, in either of the ways in which OData writes it. */
const OPERATION_ID = /\/operations(?:\('|\/)([\w-]+)(?:'\))?$/;

type ChannelCalls = Pick<
  Teamwork,
  | 'channels'
  | 'channel'
  | 'createChannel'
  | 'channelMembers'
  | 'addToChannel'
  | 'removeFromChannel'
  | 'archiveChannel'
  | 'operation'
  | 'deleteChannel'
>;

export function openChannels(graph: GraphClient, ofTeam: TeamPath): ChannelCalls {
  return {
    async channels(team) {
      const path = ofTeam('listChannels', team, 'channels');
      return graph.list('listChannels', { path, query: FIELDS }, channel);
    },

    async channel(team, id) {
      const question = { path: ofTeam('readChannel', team, 'channels', id), query: FIELDS };
      const answer = await graph.sendUnless('readChannel', question, ({ gone }) => gone);
      return answer && read('readChannel', answer.body, channel);
    },

    async createChannel(team, { name, description, owners }) {
      // A person named twice gives an error of Graph's back end that says nothing.
      const members = [...new Set(owners)].map((owner) => memberToBe('createChannel', owner, 'owner'));
      const body = { displayName: name, description, membershipType: 'private', members };
      const path = ofTeam('createChannel', team, 'channels');
      const answer = await graph.send('createChannel', { path, body });
      return read('createChannel', answer.body, channel);
    },

    async channelMembers(team, id) {
      const path = ofTeam('listChannelMembers', team, 'channels', id, 'members');
      return graph.listUnless('listChannelMembers', { path }, member, ({ gone }) => gone);
    },

    async addToChannel(team, id, objectId, place) {
      const question = {
        path: ofTeam('addToChannel', team, 'channels', id, 'members'),
        body: memberToBe('addToChannel', objectId, place),
      };
      await graph.sendUnless('addToChannel', question, ({ already }) => already);
    },

    async removeFromChannel(team, id, membershipId) {
      const path = ofTeam('removeFromChannel', team, 'channels', id, 'members', membershipId);
      await graph.sendUnless(
        'removeFromChannel',
        { path },
        ({ gone, because }) => gone || because === 'notInTeam',
      );
    },

    async archiveChannel(team, id) {
      const answer = await graph.sendUnless(
        'archiveChannel',
        { path: ofTeam('archiveChannel', team, 'channels', id, 'archive') },
        ({ because, already }) => because === 'archived' || already,
      );
      if (answer === undefined) return undefined;
      return read('archiveChannel', OPERATION_ID.exec(answer.location ?? '')?.[1], z.string());
    },

    async operation(team, id) {
      const path = ofTeam('readOperation', team, 'operations', id);
      const { body } = await graph.send('readOperation', { path });
      return STATUSES[read('readOperation', body, operation).status];
    },

    async deleteChannel(team, id) {
      await graph.sendUnless(
        'deleteChannel',
        { path: ofTeam('deleteChannel', team, 'channels', id) },
        ({ gone }) => gone,
      );
    },
  };
}
