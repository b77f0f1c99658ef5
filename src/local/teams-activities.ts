import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../use-cases/ports.ts';
import type { Language, Person } from './people.ts';
import { botId, nextMessageId, userId } from './teams-ids.ts';
import type { Conversation } from './teams-model.ts';

export const botName = 'LIVC-bot';
const zone = 'Europe/Brussels';
const localeOf: { readonly [language in Language]: string } = {
  nl: 'nl-BE',
  fr: 'fr-BE',
  de: 'de-DE',
  en: 'en-GB',
};

export interface Sender {
  readonly appId: string;
  readonly serviceUrl: string;
  readonly person: Person;
  readonly language: Language;
  readonly conversation: Conversation;
  readonly at: Date;
}

/** The fields that Teams puts on everything it sends to a bot. */
function common(sender: Sender): JsonObject {
  const { person, conversation, appId } = sender;
  const locale = localeOf[sender.language];
  const channel = conversation.kind === 'channel';
  return {
    channelId: 'msteams',
    serviceUrl: sender.serviceUrl,
    timestamp: sender.at.toISOString(),
    localTimestamp: sender.at.toISOString(),
    localTimezone: zone,
    locale,
    from: { id: userId(person, appId), name: person.name, aadObjectId: person.objectId },
    recipient: { id: botId(appId), name: botName },
    conversation: {
      conversationType: conversation.kind,
      tenantId: person.tenantId,
      id: conversation.id,
      ...(channel ? { isGroup: true } : {}),
    },
    entities: [{ type: 'clientInfo', locale, country: 'BE', platform: 'Web', timezone: zone }],
    channelData: {
      tenant: { id: person.tenantId },
      ...(conversation.team
        ? { team: { id: conversation.team.id }, channel: { id: conversation.id.split(';')[0] ?? '' } }
        : {}),
    },
  };
}

/** A typed message. `@LIVC-bot` becomes a mention, as the compose box of Teams makes it. */
export function messageActivity(sender: Sender, text: string): JsonObject {
  const base = common(sender);
  const mentions = mentionsBot(text);
  const sent = text.replaceAll(`@${botName}`, `<at>${botName}</at>`);
  const mention = {
    type: 'mention',
    text: `<at>${botName}</at>`,
    mentioned: { id: botId(sender.appId), name: botName },
  };
  return {
    ...base,
    type: 'message',
    id: nextMessageId(),
    text: sent,
    textFormat: 'plain',
    attachments: [{ contentType: 'text/html', content: `<p>${escapeHtml(text)}</p>` }],
    ...(mentions ? { entities: [...(base.entities as JsonObject[]), mention] } : {}),
  };
}

export const mentionsBot = (text: string): boolean => text.includes(`@${botName}`);

/** What Action.Submit without a dialog sends: a message without text, with the values. */
export function submitActivity(sender: Sender, messageId: string, value: JsonObject): JsonObject {
  const { channelData, ...base } = common(sender);
  return {
    ...base,
    type: 'message',
    id: `f:${randomUUID()}`,
    replyToId: messageId,
    value,
    channelData: {
      ...(channelData as JsonObject),
      source: { name: 'message' },
      legacy: { replyToId: messageId },
    },
  };
}

/** `adaptiveCard/action`, `task/fetch` or `task/submit`, pressed on the message `messageId`. */
export function invokeActivity(
  sender: Sender,
  name: string,
  messageId: string,
  value: JsonObject,
): JsonObject {
  const { channelData, ...base } = common(sender);
  return {
    ...base,
    type: 'invoke',
    name,
    id: `f:${randomUUID()}`,
    replyToId: messageId,
    value,
    channelData: {
      ...(channelData as JsonObject),
      source: { name: 'message' },
      legacy: { replyToId: messageId },
    },
  };
}

/** What Teams sends when somebody adds the app for themselves, or removes it. */
export function installationActivities(sender: Sender, action: 'add' | 'remove'): JsonObject[] {
  const bot = { id: botId(sender.appId) };
  const person = { id: userId(sender.person, sender.appId), aadObjectId: sender.person.objectId };
  const installation = {
    ...common(sender),
    type: 'installationUpdate',
    id: `f:${randomUUID()}`,
    action,
    channelData: {
      ...(common(sender).channelData as JsonObject),
      settings: { selectedChannel: { id: sender.conversation.id } },
      source: { name: 'message' },
    },
  };
  if (action === 'remove') return [installation];
  const arrival = {
    ...common(sender),
    type: 'conversationUpdate',
    id: `f:${randomUUID()}`,
    membersAdded: [person, bot],
  };
  return [installation, arrival];
}

/** Teams tells the bot, without the text, that somebody removed their own message. */
export function messageDeleteActivity(sender: Sender, messageId: string): JsonObject {
  const base = common(sender);
  return {
    ...base,
    type: 'messageDelete',
    id: messageId,
    channelData: { ...(base.channelData as JsonObject), eventType: 'softDeleteMessage' },
  };
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
