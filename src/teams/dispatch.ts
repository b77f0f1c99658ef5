import type { Activity } from './guard-schema.ts';
import type { CardJson, Event, Place, Reply, Turn } from './turn.ts';

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';
const TEXT_TYPE = 'application/vnd.microsoft.activity.message';

export interface Outgoing {
  readonly type: 'message';
  readonly text?: string;
  readonly textFormat?: 'plain';
  readonly summary?: string;
  readonly attachments?: { contentType: string; content: unknown }[];
}

const MENTION = /^<at>[^<>]{1,200}<\/at>$/;

/** Only what Teams itself writes for a mention of this bot is taken out: a forged entity must not remove somebody's words. */
function withoutMention(activity: Activity & { type: 'message' }): string {
  return activity.entities
    .filter(({ mentioned, text }) => mentioned.id === activity.recipient.id && MENTION.test(text))
    .reduce((text, entity) => text.replaceAll(entity.text, ' '), activity.text)
    .trim();
}

function eventOf(activity: Activity): Event {
  switch (activity.type) {
    case 'message': {
      const { value } = activity;
      return value === undefined || value === null
        ? { kind: 'words', text: withoutMention(activity) }
        : { kind: 'submitted', data: value };
    }
    case 'invoke':
      if (activity.name === 'adaptiveCard/action') {
        return { kind: 'press', data: activity.value.action.data, trigger: activity.value.trigger };
      }
      return {
        kind: activity.name === 'task/fetch' ? 'dialogOpen' : 'dialogPress',
        data: activity.value.data,
      };
    case 'installationUpdate':
      return { kind: activity.action === 'add' ? 'arrived' : 'left' };
    default:
      return { kind: 'arrived' };
  }
}

function placeOf({ conversation, channelData, serviceUrl }: Activity): Place {
  const teamId = channelData.team?.id;
  const channelId = channelData.channel?.id;
  return {
    conversationId: conversation.id,
    scope: conversation.conversationType === 'personal' ? 'personal' : 'channel',
    serviceUrl,
    tenantId: conversation.tenantId,
    ...(teamId === undefined ? {} : { teamId }),
    ...(channelId === undefined ? {} : { channelId }),
  };
}

/** What a verified activity means. */
export function turnOf(activity: Activity, bodyDigest: string): Turn {
  return {
    person: { tenantId: activity.conversation.tenantId, objectId: activity.from.aadObjectId },
    place: placeOf(activity),
    locale: activity.locale,
    activityId: activity.id,
    bodyDigest,
    cardActivityId: activity.replyToId,
    ...eventOf(activity),
  };
}

export const cardMessage = (card: CardJson, preview?: string): Outgoing => ({
  type: 'message',
  attachments: [{ contentType: CARD_TYPE, content: card }],
  ...(preview === undefined ? {} : { summary: preview }),
});

/** Plain, so that nothing in it becomes a link, a mention or mark-up. */
export const textMessage = (text: string): Outgoing => ({ type: 'message', text, textFormat: 'plain' });

/** The messages that a reply posts, for a turn of this kind. Invokes are answered in place, except for `posts`. */
export function postsOf(turn: Turn, reply: Reply): readonly Outgoing[] {
  if (reply.kind === 'posts') return reply.cards.map((card) => cardMessage(card));
  if (turn.kind === 'press' || turn.kind === 'dialogOpen' || turn.kind === 'dialogPress') return [];
  if (reply.kind === 'card' || reply.kind === 'dialog') return [cardMessage(reply.card)];
  return reply.kind === 'text' ? [textMessage(reply.text)] : [];
}

/** The body that answers `adaptiveCard/action`. Source: Adaptive Cards for bots, "Response format". */
export function pressAnswer(reply: Reply): { statusCode: 200; type: string; value: unknown } {
  if (reply.kind === 'card' || reply.kind === 'dialog')
    return { statusCode: 200, type: CARD_TYPE, value: reply.card };
  return { statusCode: 200, type: TEXT_TYPE, value: reply.kind === 'text' ? reply.text : '' };
}

export interface DialogPage {
  card: { contentType: string; content: unknown };
  title?: string;
  height?: 'small' | 'medium' | 'large';
  width?: 'medium';
}

/** What teams-ai wants of a task module's handler: a page, a message, or nothing, which closes the dialog. */
export function dialogAnswer(reply: Reply): DialogPage | string | undefined {
  if (reply.kind === 'text') return reply.text;
  if (reply.kind !== 'card' && reply.kind !== 'dialog') return undefined;
  const card = { contentType: CARD_TYPE, content: reply.card };
  if (reply.kind === 'card') return { card };
  return { card, title: reply.title, height: reply.height ?? 'medium', width: 'medium' };
}
