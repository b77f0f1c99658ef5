import assert from 'node:assert/strict';
import { lineToBot, type SendToBot } from './bot-line.ts';
import type { Issuer } from './issuer.ts';
import type { Language, Person } from './people.ts';
import { withDirectory } from './people-picker.ts';
import type { Sender } from './teams-activities.ts';
import { TeamsConversations } from './teams-conversations.ts';
import { threadId } from './teams-ids.ts';
import { TownFile, type TownMemory } from './teams-memory.ts';
import type { Conversation, Device, Dialog, Message } from './teams-model.ts';

export interface StandInOptions {
  readonly issuer: Issuer;
  readonly appId: string;
  readonly tenantId: string;
  /** Where the bot listens: `http://127.0.0.1:3978/api/messages`. */
  readonly botUrl: () => string;
  /** Where the connector is served from: `http://127.0.0.1:3978`. */
  readonly baseUrl: () => string;
  readonly people: readonly Person[];
  readonly now?: () => Date;
  /** Whether the bot may post in this channel; it may where nobody says. */
  readonly speaksIn?: (channel: string) => boolean;
  /** A file in which the town's messages outlive the process; none in tests. */
  readonly memoryFile?: string;
}

/** One person before their Teams. */
export interface Seat {
  language: Language;
  installed: boolean;
  readonly device: Device;
  dialog: Dialog | undefined;
  /** The conversation on the screen. */
  watching: string | undefined;
}

/** What the parts of the stand-in share: the conversations, the seats, and the line to the bot. */
export class TeamsTown {
  readonly conversations: TeamsConversations;
  readonly send: SendToBot;
  readonly appId: string;
  readonly #seats: ReadonlyMap<string, Seat>;
  readonly #options: StandInOptions;
  readonly #file: TownFile | undefined;

  constructor(options: StandInOptions) {
    this.#options = options;
    this.appId = options.appId;
    this.conversations = new TeamsConversations(options.appId, options.people);
    this.send = lineToBot(options.issuer, options.botUrl, () => this.serviceUrl());
    this.#seats = new Map(options.people.map(({ key, language }) => [key, freshSeat(language)]));
    if (options.memoryFile === undefined) return;
    const file = new TownFile(options.memoryFile);
    this.#file = file;
    this.#recall(file.read());
    this.conversations.subscribe(() => file.writeSoon(() => this.#memory()));
  }

  /** Ends the pages' event streams and writes the last changes. */
  close(): void {
    this.conversations.close();
    this.#file?.writeNow(() => this.#memory());
  }

  serviceUrl(): string {
    return `${this.#options.baseUrl()}/local/connector/`;
  }

  speaksIn(channel: string): boolean {
    return this.#options.speaksIn?.(channel) ?? true;
  }

  now(): Date {
    return this.#options.now?.() ?? new Date();
  }

  seat(key: string): Seat {
    const seat = this.#seats.get(key);
    assert(seat, `nobody in town has the key ${key}`);
    return seat;
  }

  /** Undefined shuts the dialog. */
  showDialog(key: string, dialog: Dialog | undefined): void {
    const card = dialog?.card && withDirectory(dialog.card, [...this.conversations.people.values()]);
    this.seat(key).dialog = dialog && { ...dialog, ...(card ? { card } : {}) };
    this.conversations.changedFor(key, this.conversations.personalChat(key).id);
  }

  sender(key: string, conversationId = this.conversations.personalChat(key).id): Sender {
    return {
      appId: this.appId,
      serviceUrl: this.serviceUrl(),
      person: this.conversations.person(key),
      language: this.seat(key).language,
      conversation: this.conversationOf(key, conversationId),
      at: this.now(),
    };
  }

  /** In a channel, whatever is pressed happens in the thread of the message. */
  senderAt(key: string, conversation: Conversation, message: Message): Sender {
    const sender = this.sender(key, conversation.id);
    if (conversation.kind === 'personal') return sender;
    return { ...sender, conversation: { ...conversation, id: threadId(conversation.id, message.id) } };
  }

  conversationOf(key: string, conversationId: string): Conversation {
    const conversation = this.conversations.find(conversationId);
    assert(conversation, 'there is no such conversation');
    assert(conversation.members.has(key), `${key} is not in that conversation`);
    return conversation;
  }

  messageOf(key: string, messageId: string): { conversation: Conversation; message: Message } {
    const found = this.conversations.messageById(messageId);
    assert(found, 'there is no such message');
    assert(found.conversation.members.has(key), `${key} does not see that message`);
    return found;
  }

  #memory(): Omit<TownMemory, 'version'> {
    const seats = [...this.#seats].map(([key, { language, installed }]) => ({ key, language, installed }));
    return { seats, ...this.conversations.memory() };
  }

  #recall(memory: TownMemory | undefined): void {
    if (!memory) return;
    for (const { key, language, installed } of memory.seats) {
      const seat = this.#seats.get(key);
      if (seat) Object.assign(seat, { language, installed });
    }
    this.conversations.recall(memory);
  }
}

function freshSeat(language: Language): Seat {
  const device = { dialogs: true, refresh: true };
  return { language, installed: false, device, dialog: undefined, watching: undefined };
}
