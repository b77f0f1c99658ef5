import assert from 'node:assert/strict';
import type { JsonObject } from '../use-cases/ports.ts';
import { pressInDialog, pressOnCard } from './card-presses.ts';
import { CardRefresh } from './card-refresh.ts';
import type { Language } from './people.ts';
import {
  installationActivities,
  mentionsBot,
  messageActivity,
  messageDeleteActivity,
} from './teams-activities.ts';
import type { NewChannel, TeamsConversations } from './teams-conversations.ts';
import type {
  Answer,
  CardAction,
  ConnectorFault,
  Conversation,
  Delivery,
  Device,
  Inputs,
  Pressed,
} from './teams-model.ts';
import { type Seat, type StandInOptions, TeamsTown } from './teams-town.ts';

/** Starts an empty town: everybody has a chat with the bot, nobody has installed it yet. */
export function createStandIn(options: StandInOptions): TeamsStandIn {
  return new TeamsStandIn(options);
}

/** Teams for a handful of people: what they do goes to the bot as real activities, what the bot answers changes what they see. */
export class TeamsStandIn {
  readonly conversations: TeamsConversations;
  readonly tenantId: string;
  /** Every body that the bot posted or updated, as it came in; nothing is ever taken out. */
  readonly posted: JsonObject[] = [];
  /** Each one spoils the next call to the connector, in this order. */
  readonly connectorFaults: ConnectorFault[] = [];
  readonly #town: TeamsTown;
  readonly #refresh: CardRefresh;
  readonly #background = new Set<Promise<unknown>>();

  constructor(options: StandInOptions) {
    this.tenantId = options.tenantId;
    this.#town = new TeamsTown(options);
    this.conversations = this.#town.conversations;
    this.#refresh = new CardRefresh(this.#town);
  }

  serviceUrl(): string {
    return this.#town.serviceUrl();
  }

  speaksIn(channel: string): boolean {
    return this.#town.speaksIn(channel);
  }

  now(): Date {
    return this.#town.now();
  }

  seat(key: string): Readonly<Seat> {
    return this.#town.seat(key);
  }

  setLanguage(key: string, language: Language): void {
    this.#town.seat(key).language = language;
    this.conversations.changedFor(key, this.conversations.personalChat(key).id);
  }

  /** Takes away (or gives back) what a client may lack: dialogs, cards that refresh themselves. */
  setDevice(key: string, device: Partial<Device>): void {
    Object.assign(this.#town.seat(key).device, device);
  }

  /** Makes a channel, or sets the members of the one with this team and name. */
  setChannel(channel: NewChannel): Conversation {
    return this.conversations.setChannel(channel);
  }

  /** The town wakes up: whoever had not done so yet installs the app and reads its welcome. */
  async opensTown(): Promise<void> {
    for (const key of this.conversations.people.keys()) {
      if (this.seat(key).installed) continue;
      await this.installs(key);
      this.conversations.markRead(key, this.conversations.personalChat(key));
    }
  }

  /** Adds the app for this person, as they or an administrator would. */
  async installs(key: string, delivery?: Delivery): Promise<readonly Answer[]> {
    this.#town.seat(key).installed = true;
    const answers: Answer[] = [];
    for (const activity of installationActivities(this.#town.sender(key), 'add')) {
      answers.push(...(await this.#town.send(activity, delivery)));
    }
    return answers;
  }

  async uninstalls(key: string): Promise<readonly Answer[]> {
    const [activity] = installationActivities(this.#town.sender(key), 'remove');
    assert(activity);
    this.#town.seat(key).installed = false;
    return this.#town.send(activity);
  }

  /** Types a text; whoever has no bot yet installs it on the way. In a channel the bot hears it only when it is mentioned as `@LIVC-bot`. */
  async says(
    key: string,
    text: string,
    options: { conversationId?: string; delivery?: Delivery } = {},
  ): Promise<readonly Answer[]> {
    const sender = this.#town.sender(key, options.conversationId);
    if (sender.conversation.kind === 'personal' && !this.seat(key).installed) await this.installs(key);
    const activity = messageActivity(sender, text);
    const message = this.conversations.post(sender.conversation, key, activity, sender.at);
    this.conversations.markRead(key, sender.conversation);
    if (sender.conversation.kind === 'channel' && !mentionsBot(text)) return [];
    const answers = await this.#town.send(activity, options.delivery);
    if (answers.some(({ status }) => status < 200 || status > 299)) {
      this.conversations.markFailed(sender.conversation, message);
    }
    return answers;
  }

  /** Removes a message that this person wrote. */
  async deletesOwn(key: string, messageId: string): Promise<readonly Answer[]> {
    const { conversation, message } = this.#town.messageOf(key, messageId);
    assert(message.from === key, 'people remove only their own messages');
    this.conversations.remove(conversation, message);
    return this.#town.send(messageDeleteActivity(this.#town.sender(key, conversation.id), messageId));
  }

  /**
   * Presses a button of a posted card with what was filled in. The answer changes the card for this person only;
   * a button with `msteams: { type: 'task/fetch' }` opens a dialog instead.
   */
  presses(
    key: string,
    messageId: string,
    action: CardAction,
    inputs?: Inputs,
    delivery?: Delivery,
  ): Promise<Pressed> {
    return pressOnCard(this.#town, { key, messageId, action, inputs, delivery });
  }

  pressesInDialog(key: string, action: CardAction, inputs?: Inputs, delivery?: Delivery): Promise<Pressed> {
    return pressInDialog(this.#town, { key, action, inputs, delivery });
  }

  closesDialog(key: string): void {
    this.#town.showDialog(key, undefined);
  }

  /** Looks at a conversation: it counts as read, and cards that refresh themselves for this person do so once. */
  opens(key: string, conversationId = this.conversations.personalChat(key).id): Promise<void> {
    const conversation = this.#town.conversationOf(key, conversationId);
    this.#town.seat(key).watching = conversation.id;
    this.conversations.markRead(key, conversation);
    return this.#refresh.looks(key, conversation);
  }

  /** Looks away: from now on what arrives there is unread. */
  leaves(key: string): void {
    this.#town.seat(key).watching = undefined;
  }

  /** Closes Teams and starts it again: dialogs and private views are gone, the posted cards are back. */
  async reloads(key: string): Promise<void> {
    const seat = this.#town.seat(key);
    seat.dialog = undefined;
    this.#refresh.forget(key);
    this.conversations.forgetViews(key);
    if (seat.watching !== undefined) await this.opens(key, seat.watching);
  }

  /** Called by the connector when the bot changed a conversation: whoever looks at it sees it at once. */
  arrived(conversation: Conversation): void {
    for (const key of conversation.members) {
      if (this.#town.seat(key).watching !== conversation.id) continue;
      const looked = this.opens(key, conversation.id).finally(() => this.#background.delete(looked));
      this.#background.add(looked);
    }
  }

  /** Ends the pages' event streams, which would otherwise keep the server from closing, and writes the memory file. */
  close(): void {
    this.#town.close();
  }

  /** Waits until no card is refreshing itself any more. */
  async settled(): Promise<void> {
    while (this.#background.size > 0) await Promise.all(this.#background);
  }
}
