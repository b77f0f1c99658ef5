// Private channels: their names, how they come and go. https://learn.microsoft.com/graph/api/resources/channel
import {
  type Answer,
  activeTeamOf,
  badRequest,
  type Call,
  nextId,
  notModelled,
  Refused,
  teamOf,
  withBody,
} from './graph-answer.ts';
import { type ChannelCreate, channelCreate } from './graph-bodies.ts';
import { channelOf, isArchived } from './graph-channel-places.ts';
import { checkInTeam, entrantOf, joined } from './graph-members.ts';
import { filtered, page, selected } from './graph-query.ts';
import {
  deletesChannel,
  type Roster,
  type StoredChannel,
  type StoredTeam,
  withChannel,
} from './graph-state.ts';

const LONGEST_NAME = 50;
/** https://learn.microsoft.com/microsoftteams/limits-specifications-teams#channel-names */
const NAME_REFUSED = [
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what Teams forbids.
  /[~#%&*{}+/\\:<>?|'",\u0000-\u001f\u0080-\u009f]/,
  /\.\./,
  /^[_.]|\.$/,
  /^(?:forms|con|conin\$|conout\$|prn|aux|nul|com[1-9]|lpt[1-9]|desktop\.ini)$/i,
  /_vti_/,
];
const UNSEEN = ['layoutType', 'migrationMode', 'originalCreatedDateTime', 'summary'];

function channelJson(call: Call, team: StoredTeam, channel: StoredChannel) {
  const { tenantId } = call.place;
  const where = `${encodeURIComponent(channel.id)}/${encodeURIComponent(channel.name)}`;
  return {
    id: channel.id,
    createdDateTime: new Date(channel.createdAt).toISOString(),
    displayName: channel.name,
    description: channel.description,
    isFavoriteByDefault: null,
    email: '',
    tenantId,
    webUrl: `https://teams.microsoft.com/l/channel/${where}?groupId=${team.id}&tenantId=${tenantId}`,
    membershipType: channel.kind,
    isArchived: isArchived(call, team, channel),
  };
}

export function listChannels(call: Call): Answer {
  const team = teamOf(call);
  const channels = filtered(call, [...team.channels.values()], {
    membershiptype: ({ kind }) => kind,
    displayname: ({ name }) => name,
  });
  return page(call, channels, {
    context: `teams('${team.id}')/channels`,
    shape: (channel) => channelJson(call, team, channel),
    known: UNSEEN,
  });
}

export function getChannel(call: Call): Answer {
  const team = teamOf(call);
  return { status: 200, body: selected(call, channelJson(call, team, channelOf(call, team)), UNSEEN) };
}

function checkName(name: string): void {
  if (name === '' || name.length > LONGEST_NAME)
    throw badRequest(`Channel.DisplayName is invalid: its length is 1 to ${LONGEST_NAME} characters.`);
  if (NAME_REFUSED.some((refused) => refused.test(name)))
    throw badRequest(
      "Channel.DisplayName doesn't contain allowed characters, please use the valid values.",
      'InvalidRequest',
    );
}

/** A deleted channel blocks its name and counts as one of the team's until it is gone for good. */
function checkRoom({ now, behaviours }: Call, team: StoredTeam, name: string): void {
  const wanted = name.toLowerCase();
  const kept = [...team.deleted.values()].filter(({ at }) => now < at + behaviours.nameKeptForMs);
  if ([...team.channels.values(), ...kept].some((channel) => channel.name.toLowerCase() === wanted)) {
    const message = 'Channel name already existed, please use other name.';
    throw new Refused(400, behaviours.nameTakenCode, message, 'NameAlreadyExists');
  }
  if (team.channels.size + kept.length >= behaviours.channelLimit)
    throw badRequest(`The team has reached the limit of ${behaviours.channelLimit} channels.`);
}

function firstMembers(call: Call, team: StoredTeam, body: ChannelCreate): Roster {
  const entrants = (body.members ?? []).map((member) => entrantOf(call, member, 'channel'));
  if (!entrants.some(({ owner, dropped }) => owner && !dropped))
    throw badRequest('At least one owner must be specified for a private channel in an app-only request.');
  if (new Set(entrants.map(({ user }) => user.objectId)).size < entrants.length) {
    // https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/8676
    const cause = 'Failed to execute Skype backend request CreateThreadS2SRequest.';
    throw badRequest(`Creating private channel thread in chat service failed with error: ${cause}`);
  }
  for (const { user } of entrants) checkInTeam(call, team, user);
  return entrants.reduce<Roster>((roster, entrant) => joined(call, roster, entrant), new Map());
}

export const createChannel = withBody(channelCreate, (call, body): Answer => {
  const { membershipType, displayName } = body;
  const { state, place, now } = call;
  checkName(displayName);
  if (membershipType !== 'private') throw notModelled(`making a ${membershipType} channel`);
  const team = activeTeamOf(call);
  if (!call.behaviours.privateChannels)
    throw new Refused(403, 'Forbidden', 'Private channels are not allowed by the policy of this tenant.');
  checkRoom(call, team, displayName);
  const members = firstMembers(call, team, body);
  const next = nextId(state).state;
  const channel: StoredChannel = {
    id: place.channelIdOf(team.name, displayName, next.sequence),
    name: displayName,
    description: body.description ?? null,
    kind: 'private',
    createdAt: now,
    members,
    archiving: null,
    apps: new Set(),
  };
  return {
    status: 201,
    body: channelJson(call, team, channel),
    state: withChannel(next, team, channel),
  };
});

export function deleteChannel(call: Call): Answer {
  const team = activeTeamOf(call);
  const channel = channelOf(call, team);
  if (channel.kind === 'standard') throw badRequest('The General channel cannot be deleted.');
  return { status: 204, state: deletesChannel(call.state, team, channel, call.now) };
}
