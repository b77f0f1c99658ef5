// Finding a channel, and whether it is archived.
import { badRequest, type Call, idAt, notFound } from './graph-answer.ts';
import type { StoredChannel, StoredOperation, StoredTeam } from './graph-state.ts';

export function channelOf(call: Call, team: StoredTeam): StoredChannel {
  const id = idAt(call, 1);
  if (!/^19:.+@thread\.(?:tacv2|skype)$/.test(id)) throw badRequest(`Invalid channel id: ${id}`);
  const channel = team.channels.get(id);
  if (channel === undefined) throw notFound('Channel not found.');
  return channel;
}

export function privateChannelOf(call: Call, team: StoredTeam): StoredChannel {
  const channel = channelOf(call, team);
  if (channel.kind !== 'private')
    throw badRequest('This operation is allowed only for private and shared channels.');
  return channel;
}

export const isOver = (operation: StoredOperation, now: number): boolean => now >= operation.endsAt;

/** Archived is what an operation has archived, and not before it is over; whoever archives a team archives its channels. */
export function isArchived({ state, now }: Call, team: StoredTeam, { archiving }: StoredChannel): boolean {
  const operation = archiving === null ? undefined : state.operations.get(archiving);
  return team.archived || (operation !== undefined && !operation.fails && isOver(operation, now));
}
