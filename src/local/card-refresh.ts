import type { JsonObject } from '../use-cases/ports.ts';
import { pressOnCard } from './card-presses.ts';
import { isObject } from './invoke-answers.ts';
import { postedCard } from './teams-conversations.ts';
import { userId } from './teams-ids.ts';
import type { CardAction, Conversation, Message } from './teams-model.ts';
import type { TeamsTown } from './teams-town.ts';

/** Cards that renew themselves for whoever looks at them: once per person and per version of the posted card. */
export class CardRefresh {
  readonly #town: TeamsTown;
  readonly #done = new Set<string>();

  constructor(town: TeamsTown) {
    this.#town = town;
  }

  async looks(key: string, conversation: Conversation): Promise<void> {
    if (!this.#town.seat(key).device.refresh) return;
    const user = userId(this.#town.conversations.person(key), this.#town.appId);
    for (const message of [...conversation.messages]) {
      const action = refreshFor(user, message);
      const once = `${key} ${message.id} ${message.revision}`;
      if (!action || this.#done.has(once)) continue;
      this.#done.add(once);
      await pressOnCard(this.#town, { key, messageId: message.id, action, trigger: 'automatic' });
    }
  }

  /** After a restart of their Teams everything is refreshed again. */
  forget(key: string): void {
    for (const once of this.#done) if (once.startsWith(`${key} `)) this.#done.delete(once);
  }
}

/** The refresh action of a posted card, when it is meant for this user: named in `userIds`, or nobody is named. */
function refreshFor(user: string, message: Message): CardAction | undefined {
  const refresh = message.from === 'bot' ? postedCard(message)?.refresh : undefined;
  if (!isObject(refresh) || !isObject(refresh.action)) return undefined;
  if (Array.isArray(refresh.userIds) && !refresh.userIds.includes(user)) return undefined;
  return refresh.action as JsonObject & { type: string };
}
