import type { JsonObject } from '../use-cases/ports.ts';
import { isObject } from './invoke-answers.ts';
import { languages, townName } from './people.ts';
import type { Conversation, Message } from './teams-model.ts';
import type { TeamsStandIn } from './teams-stand-in.ts';

/** The town as the page's list of people shows it, and whether the tour through it leads anywhere. */
export function townView(standIn: TeamsStandIn, tour: boolean): JsonObject {
  const { conversations } = standIn;
  const people = [...conversations.people.values()].map((person) => ({
    key: person.key,
    name: person.name,
    role: { ...person.role },
    organisation: { ...person.organisation },
    initials: person.initials,
    colour: person.colour,
    language: standIn.seat(person.key).language,
    unread: conversations
      .of(person.key)
      .reduce((sum, conversation) => sum + conversations.unread(person.key, conversation), 0),
  }));
  return { town: townName, languages: [...languages], people, tour };
}

/** What one person has on their screen: the conversations they are in, the messages of one of them, and an open dialog. */
export function personView(standIn: TeamsStandIn, key: string, conversationId: string | null): JsonObject {
  const { conversations } = standIn;
  const theirs = conversations.of(key);
  const chat = conversations.personalChat(key);
  const shown = theirs.find(({ id }) => id === conversationId) ?? chat;
  const { dialog, language } = standIn.seat(key);
  return {
    key,
    language,
    shown: shown.id,
    conversations: theirs.map((conversation) => ({
      id: conversation.id,
      kind: conversation.kind,
      name: conversation.name,
      team: conversation.team?.name ?? '',
      unread: conversations.unread(key, conversation),
      members: [...conversation.members],
    })),
    messages: shown.messages.map((message) => messageView(standIn, key, shown, message)),
    dialog: dialog
      ? { ...dialog, card: dialog.card ?? null, text: dialog.text ?? '', error: dialog.error ?? null }
      : null,
  };
}

function messageView(
  standIn: TeamsStandIn,
  key: string,
  conversation: Conversation,
  message: Message,
): JsonObject {
  const { text } = message.activity;
  const view = standIn.conversations.privateView(key, message.id);
  return {
    id: message.id,
    conversationId: conversation.id,
    from: message.from,
    sentAt: message.sentAt,
    edited: message.revision > 0,
    failed: message.failed === true,
    text: typeof text === 'string' ? text : '',
    card: standIn.conversations.cardSeenBy(key, message) ?? null,
    isPrivate: isObject(view?.card),
    notice: view?.notice ?? null,
  };
}
