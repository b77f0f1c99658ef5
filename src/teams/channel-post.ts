// What the bot posts in a session's channel, by the connector: no app-only Graph post into a channel exists.
// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
import { channelCard } from '../cards/channel-card.ts';
import { createKit } from '../cards/kit.ts';
import type { EntryPerson } from '../domain/roster/entry.ts';
import type { Courier } from '../use-cases/outbox/courier.ts';
import { Trouble } from '../use-cases/ports.ts';
import { profileOf } from '../use-cases/profile/profile.ts';
import { CELL, cellOf, isPracticeCell } from '../use-cases/records.ts';
import { openSealed } from '../use-cases/register.ts';
import type { Surroundings } from '../use-cases/road/surroundings.ts';
import { channelFacts } from '../use-cases/room/channel-post.ts';
import { instantWithOffset } from '../views/content.ts';
import type { Intent } from '../views/intent.ts';
import { SHARED } from './buttons.ts';
import type { Counter } from './reception.ts';
import type { Messenger, Place } from './turn.ts';

/** Where Teams of this tenant is reached: as the desk was last heard from; undefined until somebody of it opened the bot. */
async function deskConversation(
  s: Surroundings,
  pk: string,
  desk: readonly string[],
): Promise<Pick<Place, 'serviceUrl' | 'tenantId'> | undefined> {
  for (const entryId of desk) {
    const entry = entryId === '' ? undefined : await s.store.records.read(pk, entryId);
    const person = await openSealed<EntryPerson>(s, entry?.item, 'person');
    const profile = person && (await profileOf(s, person));
    if (profile?.conversation) return profile.conversation;
  }
  return undefined;
}

/** Refused by Teams (`forbidden`) is an answer: the app is not enabled in this channel, and 1:1 messages do its work. */
export function createChannelPoster(
  { surroundings: s, sealer }: Counter,
  messenger: Messenger,
): Courier['postInChannel'] {
  return async (pk, room) => {
    const [facts, cellItem] = await Promise.all([channelFacts(s, pk, room), s.store.records.read(pk, CELL)]);
    if (facts === undefined || cellItem === undefined) return 'unneeded';
    const { desk, languages, timeZone } = cellOf(cellItem.item);
    const reached = await deskConversation(s, pk, [desk.coordinator, desk.deputy]);
    if (reached === undefined) throw new Trouble('channel', 'unavailable');
    const cell = pk.slice('c:'.length);
    const kits = languages.map((language) => {
      const seal = (intent: Intent) =>
        sealer.seal(intent, { cell, person: SHARED, origin: undefined, language });
      return createKit(language, 'chat', seal, isPracticeCell(cell));
    });
    const when = instantWithOffset(facts.start, timeZone);
    const card = channelCard(kits, { number: facts.number, when, target: facts.session });
    const { serviceUrl, tenantId } = reached;
    try {
      await messenger.post({ conversationId: facts.channel, scope: 'channel', serviceUrl, tenantId }, card);
      return 'delivered';
    } catch (error) {
      if (error instanceof Trouble && error.code === 'forbidden') return 'refused';
      throw error;
    }
  };
}
