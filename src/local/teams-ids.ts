import { createHash } from 'node:crypto';
import type { Person } from './people.ts';

/** Ids shaped as those of Teams. Made from the names, so that a bot that was restarted still finds the same chats. */
export const botId = (appId: string): string => `28:${appId}`;
export const userId = (person: Person, appId: string): string =>
  `29:1${digest(`user ${person.tenantId} ${person.objectId} ${appId}`)}`;
export const personalChatId = (person: Person, appId: string): string =>
  `a:1${digest(`chat ${person.tenantId} ${person.objectId} ${appId}`)}`;
export const channelId = (team: string, channel: string): string =>
  `19:${digest(`channel ${team} ${channel}`)}@thread.tacv2`;
/** A channel's root post is a conversation of its own: `19:…@thread.tacv2;messageid=…`. */
export const threadId = (channel: string, messageId: string): string => `${channel};messageid=${messageId}`;
export const channelOfThread = (conversationId: string): string => conversationId.split(';')[0] ?? '';

let latest = 0;
/** Milliseconds since 1970 as Teams numbers its messages; never twice the same in one process. */
export function nextMessageId(): string {
  latest = Math.max(latest + 1, Date.now());
  return String(latest);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
