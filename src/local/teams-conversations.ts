import assert from 'node:assert/strict';
import type { JsonObject } from '../use-cases/ports.ts';
import { isObject } from './invoke-answers.ts';
import type { Person } from './people.ts';
import { withDirectory } from './people-picker.ts';
import { channelId, channelOfThread, nextMessageId, personalChatId, userId } from './teams-ids.ts';
import type { TownMemory } from './teams-memory.ts';
import type { Conversation, Message, PrivateView, TownEvent } from './teams-model.ts';

export interface NewChannel {
  readonly team: string;
  readonly name: string;
  /** Keys of persons. */
  readonly members: readonly string[];
}

/** Teams' own store: who is in which conversation, what was posted there, and what each person sees of it. */
export class TeamsConversations {
  readonly people: ReadonlyMap<string, Person>;
  readonly appId: string;
  readonly #conversations = new Map<string, Conversation>();
  readonly #views = new Map<string, PrivateView>();
  readonly #readUpTo = new Map<string, number>();
  readonly #listeners = new Map<(event: TownEvent) => void, () => void>();

  constructor(appId: string, people: readonly Person[]) {
    this.appId = appId;
    this.people = new Map(people.map((person) => [person.key, person]));
    for (const person of people) {
      const id = personalChatId(person, appId);
      this.#conversations.set(id, {
        id,
        kind: 'personal',
        name: person.name,
        members: new Set([person.key]),
        messages: [],
      });
    }
  }

  person(key: string): Person {
    const person = this.people.get(key);
    assert(person, `nobody in town has the key ${key}`);
    return person;
  }

  /** Finds a person by the user id or the object id that the connector was given. */
  personById(id: string): Person | undefined {
    const wanted = id.toLowerCase();
    return [...this.people.values()].find(
      (person) => userId(person, this.appId) === id || person.objectId === wanted,
    );
  }

  personalChat(key: string): Conversation {
    const chat = this.#conversations.get(personalChatId(this.person(key), this.appId));
    assert(chat);
    return chat;
  }

  /** Makes a channel, or sets the members of the one with this name. */
  setChannel({ team, name, members }: NewChannel): Conversation {
    const id = channelId(team, name);
    const known = this.#conversations.get(id);
    const channel: Conversation = {
      id,
      kind: 'channel',
      name,
      team: { id: channelId(team, 'General'), name: team },
      members: new Set(members.map((key) => this.person(key).key)),
      messages: known?.messages ?? [],
    };
    this.#conversations.set(id, channel);
    this.#tell({
      kind: 'changed',
      conversationId: id,
      persons: [...new Set([...(known?.members ?? []), ...members])],
    });
    return channel;
  }

  /** A conversation by its id; the id of a thread finds its channel. */
  find(conversationId: string): Conversation | undefined {
    return this.#conversations.get(channelOfThread(conversationId));
  }

  of(key: string): Conversation[] {
    return [...this.#conversations.values()].filter((conversation) => conversation.members.has(key));
  }

  messageById(messageId: string): { conversation: Conversation; message: Message } | undefined {
    for (const conversation of this.#conversations.values()) {
      const message = conversation.messages.find((each) => each.id === messageId);
      if (message) return { conversation, message };
    }
    return undefined;
  }

  post(conversation: Conversation, from: string, activity: JsonObject, sentAt: Date): Message {
    const id = typeof activity.id === 'string' && from !== 'bot' ? activity.id : nextMessageId();
    const message: Message = { id, from, sentAt: sentAt.toISOString(), activity, revision: 0 };
    conversation.messages.push(message);
    this.#changed(conversation);
    return message;
  }

  /** The bot's own update: everybody gets the new content, and whatever they saw privately is gone. */
  update(conversation: Conversation, message: Message, activity: JsonObject): void {
    message.activity = activity;
    message.revision += 1;
    for (const key of this.people.keys()) this.#views.delete(viewKey(key, message.id));
    this.#changed(conversation);
  }

  remove(conversation: Conversation, message: Message): void {
    conversation.messages.splice(conversation.messages.indexOf(message), 1);
    this.#changed(conversation);
  }

  markFailed(conversation: Conversation, message: Message): void {
    message.failed = true;
    this.#changed(conversation);
  }

  showPrivately(key: string, conversation: Conversation, messageId: string, view: PrivateView): void {
    this.#views.set(viewKey(key, messageId), view);
    this.changedFor(key, conversation.id);
  }

  privateView(key: string, messageId: string): PrivateView | undefined {
    return this.#views.get(viewKey(key, messageId));
  }

  /** The card that this person has before their eyes. */
  cardSeenBy(key: string, message: Message): JsonObject | undefined {
    const card = this.privateView(key, message.id)?.card ?? postedCard(message);
    return card && withDirectory(card, [...this.people.values()]);
  }

  /** What a restart of Teams does: private views are gone, the posted cards are back. */
  forgetViews(key: string): void {
    for (const id of this.#views.keys()) if (id.startsWith(`${key} `)) this.#views.delete(id);
    for (const conversation of this.of(key)) this.changedFor(key, conversation.id);
  }

  markRead(key: string, conversation: Conversation): void {
    const last = Number(conversation.messages.at(-1)?.id ?? 0);
    const before = this.#readUpTo.get(viewKey(key, conversation.id)) ?? 0;
    if (last <= before) return;
    this.#readUpTo.set(viewKey(key, conversation.id), last);
    this.changedFor(key, conversation.id);
  }

  unread(key: string, conversation: Conversation): number {
    const upTo = this.#readUpTo.get(viewKey(key, conversation.id)) ?? 0;
    return conversation.messages.filter((each) => each.from !== key && Number(each.id) > upTo).length;
  }

  /** Calls `listener` at every event until the returned function is called, and `ended` when the town closes. */
  subscribe(listener: (event: TownEvent) => void, ended: () => void = () => {}): () => void {
    this.#listeners.set(listener, ended);
    return () => this.#listeners.delete(listener);
  }

  memory(): Pick<TownMemory, 'channels' | 'messages' | 'readUpTo'> {
    const all = [...this.#conversations.values()];
    return {
      channels: all.flatMap(({ team, name, members }) =>
        team ? [{ team: team.name, name, members: [...members] }] : [],
      ),
      messages: all.map(({ id, messages }) => ({ conversationId: id, all: messages })),
      readUpTo: [...this.#readUpTo],
    };
  }

  recall({ channels, messages, readUpTo }: TownMemory): void {
    for (const channel of channels) this.setChannel(channel);
    for (const { conversationId, all } of messages) this.find(conversationId)?.messages.push(...all);
    for (const [id, upTo] of readUpTo) this.#readUpTo.set(id, upTo);
  }

  close(): void {
    for (const ended of this.#listeners.values()) ended();
    this.#listeners.clear();
  }

  typing(conversation: Conversation): void {
    this.#tell({ kind: 'typing', conversationId: conversation.id, persons: [...conversation.members] });
  }

  changedFor(key: string, conversationId: string): void {
    this.#tell({ kind: 'changed', conversationId, persons: [key] });
  }

  #changed(conversation: Conversation): void {
    this.#tell({ kind: 'changed', conversationId: conversation.id, persons: [...conversation.members] });
  }

  #tell(event: TownEvent): void {
    for (const listener of this.#listeners.keys()) listener(event);
  }
}

/** The card of a posted message, if it has one. */
export function postedCard(message: Message): JsonObject | undefined {
  const attachments = message.activity.attachments;
  if (!Array.isArray(attachments)) return undefined;
  const card = attachments.find(
    (each) => isObject(each) && each.contentType === 'application/vnd.microsoft.card.adaptive',
  );
  return isObject(card) && isObject(card.content) ? card.content : undefined;
}

function viewKey(key: string, id: string): string {
  return `${key} ${id}`;
}
