// Archiving a channel: asked for now, done later. https://learn.microsoft.com/graph/api/channel-archive
import {
  type Answer,
  badRequest,
  type Call,
  idAt,
  nextId,
  notFound,
  teamOf,
  withBody,
} from './graph-answer.ts';
import { archiveBody } from './graph-bodies.ts';
import { channelOf, isArchived, isOver } from './graph-channel-places.ts';
import { ownersOf } from './graph-members.ts';
import {
  type GraphState,
  put,
  type StoredChannel,
  type StoredOperation,
  type StoredTeam,
  withChannel,
} from './graph-state.ts';

function startedArchiving(
  call: Call,
  team: StoredTeam,
  channel: StoredChannel,
): { state: GraphState; id: string } {
  const { state, id } = nextId(call.state);
  const { operationRunsForMs, operationsFail } = call.behaviours;
  const operation: StoredOperation = {
    id,
    team: team.id,
    channel: channel.id,
    startedAt: call.now,
    endsAt: call.now + operationRunsForMs,
    fails: operationsFail,
  };
  const operations = put(state.operations, id, operation);
  return { state: withChannel({ ...state, operations }, team, { ...channel, archiving: id }), id };
}

export const archiveChannel = withBody(
  archiveBody,
  (call): Answer => {
    const team = teamOf(call);
    const channel = channelOf(call, team);
    if (team.archived)
      throw badRequest(`Team has to be active, for channel to be archived or unarchived: ${channel.id}`);
    if (channel.kind === 'standard') throw badRequest('The General channel cannot be archived.');
    if (isArchived(call, team, channel)) throw badRequest('The channel is already archived.');
    if (ownersOf(channel.members) === 0) throw badRequest("A channel without an owner can't be archived.");
    const { state, id } = startedArchiving(call, team, channel);
    return { status: 202, headers: { location: `/teams/${team.id}/operations/${id}` }, state };
  },
  { optional: true },
);

/** https://learn.microsoft.com/graph/api/resources/teamsasyncoperation */
export function getOperation(call: Call): Answer {
  const team = teamOf(call);
  const operation = call.state.operations.get(idAt(call, 1));
  if (operation?.team !== team.id) throw notFound('Operation not found.');
  const { id, startedAt, endsAt, fails, channel } = operation;
  const over = isOver(operation, call.now);
  const everyType = /include-unknown-enum-members/.test(call.headers.get('prefer') ?? '');
  const body = {
    id,
    operationType: everyType ? 'archiveChannel' : 'unknownFutureValue',
    createdDateTime: new Date(startedAt).toISOString(),
    status: over ? (fails ? 'failed' : 'succeeded') : 'inProgress',
    lastActionDateTime: new Date(Math.min(endsAt, call.now)).toISOString(),
    attemptsCount: 1,
    targetResourceId: channel,
    targetResourceLocation: `/teams('${team.id}')/channels('${channel}')`,
    error: over && fails ? { code: 'GeneralException', message: 'The operation failed.' } : null,
  };
  return { status: 200, body };
}
