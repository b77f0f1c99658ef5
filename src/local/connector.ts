import type { JsonObject } from '../use-cases/ports.ts';
import { isObject } from './invoke-answers.ts';
import type { Person } from './people.ts';
import { threadId, userId } from './teams-ids.ts';
import type { Conversation, Message } from './teams-model.ts';
import type { TeamsStandIn } from './teams-stand-in.ts';

/** An error answer of the connector, with the codes that Teams uses. */
export class ConnectorRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfterSeconds: number | undefined;
  constructor(status: number, code: string, retryAfterSeconds?: number) {
    super(code);
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/**
 * What a bot may do in Teams over REST; refuses as Teams does.
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
 */
export class TeamsConnector {
  readonly #standIn: TeamsStandIn;
  readonly #appId: string;

  constructor(standIn: TeamsStandIn, appId: string) {
    this.#standIn = standIn;
    this.#appId = appId;
  }

  /** Finds the chat with one person, or starts a thread in a channel when `channelData.channel.id` is given. */
  create(request: JsonObject): { id: string; activityId?: string; serviceUrl: string } {
    const { serviceUrl } = { serviceUrl: this.#standIn.serviceUrl() };
    const data = isObject(request.channelData) ? request.channelData : {};
    if (isObject(data.channel) && typeof data.channel.id === 'string') {
      if (!isObject(request.activity)) throw new ConnectorRefusal(400, 'BadArgument');
      const { id } = this.send(data.channel.id, request.activity);
      return { id: threadId(data.channel.id, id), activityId: id, serviceUrl };
    }
    const tenant = isObject(data.tenant) ? data.tenant.id : request.tenantId;
    if (tenant !== this.#standIn.tenantId) throw new ConnectorRefusal(403, 'BotNotInConversationRoster');
    const [member] = Array.isArray(request.members) ? request.members : [];
    const person = isObject(member) ? this.#standIn.conversations.personById(String(member.id)) : undefined;
    if (!person) throw new ConnectorRefusal(400, 'BadArgument');
    if (!this.#standIn.seat(person.key).installed) {
      throw new ConnectorRefusal(403, 'BotNotInConversationRoster');
    }
    const chat = this.#standIn.conversations.personalChat(person.key);
    if (!isObject(request.activity)) return { id: chat.id, serviceUrl };
    return { id: chat.id, activityId: this.send(chat.id, request.activity).id, serviceUrl };
  }

  send(conversationId: string, activity: JsonObject): { id: string } {
    const conversation = this.#writable(conversationId);
    if (activity.type === 'typing') {
      this.#standIn.conversations.typing(conversation);
      return { id: '' };
    }
    if (activity.type !== 'message') throw new ConnectorRefusal(400, 'BadArgument');
    this.#standIn.posted.push(activity);
    const message = this.#standIn.conversations.post(conversation, 'bot', activity, this.#standIn.now());
    this.#standIn.arrived(conversation);
    return { id: message.id };
  }

  update(conversationId: string, activityId: string, activity: JsonObject): { id: string } {
    const conversation = this.#writable(conversationId);
    const message = this.#ownMessage(conversation, activityId);
    this.#standIn.posted.push(activity);
    this.#standIn.conversations.update(conversation, message, activity);
    this.#standIn.arrived(conversation);
    return { id: message.id };
  }

  remove(conversationId: string, activityId: string): void {
    const conversation = this.#writable(conversationId);
    this.#standIn.conversations.remove(conversation, this.#ownMessage(conversation, activityId));
  }

  members(conversationId: string): JsonObject[] {
    const conversation = this.#readable(conversationId);
    return [...conversation.members].map((key) => this.#account(this.#standIn.conversations.person(key)));
  }

  member(conversationId: string, memberId: string): JsonObject {
    const conversation = this.#readable(conversationId);
    const person = this.#standIn.conversations.personById(memberId);
    if (!person || !conversation.members.has(person.key)) {
      throw new ConnectorRefusal(404, 'MemberNotFoundInConversation');
    }
    return this.#account(person);
  }

  /** `size` is clamped to 50–500, as Teams does; the token is where the next page starts. */
  pagedMembers(conversationId: string, size: number, token: string | null): JsonObject {
    const members = this.members(conversationId);
    const start = Number(token ?? 0);
    const end = start + Math.min(Math.max(size, 50), 500);
    return {
      members: members.slice(start, end),
      ...(end < members.length ? { continuationToken: String(end) } : {}),
    };
  }

  #account(person: Person): JsonObject {
    const [givenName = '', ...surname] = person.name.split(' ');
    const address = `${person.key}@voorbeeldegem.example`;
    return {
      id: userId(person, this.#appId),
      name: person.name,
      aadObjectId: person.objectId,
      objectId: person.objectId,
      givenName,
      surname: surname.join(' '),
      email: address,
      userPrincipalName: address,
      tenantId: person.tenantId,
      userRole: 'user',
    };
  }

  #readable(conversationId: string): Conversation {
    const conversation = this.#standIn.conversations.find(conversationId);
    if (!conversation) throw new ConnectorRefusal(404, 'ConversationNotFound');
    return conversation;
  }

  /** Teams refuses to write to somebody who removed or blocked the app, and in a channel where it was not enabled. */
  #writable(conversationId: string): Conversation {
    const conversation = this.#readable(conversationId);
    const [key] = conversation.members;
    const gone = conversation.kind === 'personal' && key && !this.#standIn.seat(key).installed;
    const mute = conversation.kind === 'channel' && !this.#standIn.speaksIn(conversation.id);
    if (gone || mute) throw new ConnectorRefusal(403, 'BotNotInConversationRoster');
    return conversation;
  }

  #ownMessage(conversation: Conversation, activityId: string): Message {
    const message = conversation.messages.find((each) => each.id === activityId);
    if (message?.from !== 'bot') throw new ConnectorRefusal(404, 'ActivityNotFoundInConversation');
    return message;
  }
}
