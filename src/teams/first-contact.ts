// Somebody who never opened the bot has no chat with it. Installing the app for them makes Teams announce the chat to the bot, which fills their
// profile; the notice that waits is then sent by the outbox. Source: Microsoft Learn, "Proactive installation of apps using Graph API".
import { Trouble } from '../use-cases/ports.ts';
import { GraphTrouble, type Teamwork } from '../use-cases/teamwork.ts';

export interface FirstContacts {
  /** Throws `Trouble` 'forbidden' where there is nobody to reach, 'unavailable' where it may work later. */
  open(objectId: string): Promise<void>;
}

/** Asked once for each person and process: Teams may take its time to announce the chat, and a second installation would say nothing new. */
export function createFirstContacts(teamwork: Teamwork | undefined): FirstContacts {
  const opened = new Set<string>();
  return {
    async open(objectId) {
      if (teamwork === undefined || opened.has(objectId)) return;
      try {
        await teamwork.openChatWith(objectId);
        opened.add(objectId);
      } catch (error) {
        if (!(error instanceof GraphTrouble)) throw error;
        const { because, retryAfterMs } = error;
        const code = because === 'personGone' ? 'forbidden' : 'unavailable';
        // What is missing in the tenant is on the convening card; people may still open the bot themselves.
        throw new Trouble('notify', code, retryAfterMs === undefined ? {} : { retryAfterMs });
      }
    },
  };
}
