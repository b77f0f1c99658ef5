import type { CloudAdapter, TurnContext } from 'botbuilder';
import { Trouble } from '../use-cases/ports.ts';
import { cardMessage } from './dispatch.ts';
import { type Pace, unpaced } from './pace.ts';
import type { Messenger, Place } from './turn.ts';

type Reference = Parameters<CloudAdapter['continueConversationAsync']>[1];

function referenceTo(place: Place, appId: string): Reference {
  return {
    channelId: 'msteams',
    serviceUrl: place.serviceUrl,
    bot: { id: `28:${appId}`, name: '' },
    conversation: {
      id: place.conversationId,
      tenantId: place.tenantId,
      conversationType: place.scope,
      isGroup: place.scope === 'channel',
      name: '',
    },
  };
}

/** Writes outside a turn, over the same transport as replies: it sends our token to no host but Teams', and never repeats by itself. */
export function createSender(adapter: CloudAdapter, appId: string, pace: Pace = unpaced): Messenger {
  async function atOnce<T>(place: Place, work: (context: TurnContext) => Promise<T>): Promise<T> {
    const results: T[] = [];
    try {
      await adapter.continueConversationAsync(appId, referenceTo(place, appId), async (context) => {
        // The SDK invents an activity here, and would send whatever we post as a reply to it.
        context.activity.id = '';
        results.push(await work(context));
      });
    } catch (error) {
      // Also the SDK itself can fail here, for instance without a token; what exactly it says must go no further.
      throw error instanceof Trouble ? error : new Trouble('teams', 'unavailable', { cause: error });
    }
    const [result] = results;
    if (result === undefined) throw new Trouble('teams', 'unexpected');
    return result;
  }
  const inConversation = <T>(place: Place, work: (context: TurnContext) => Promise<T>) =>
    pace(place, () => atOnce(place, work));

  return {
    post: (place, card, preview) =>
      inConversation(place, async (context) => {
        const sent = await context.sendActivity(cardMessage(card, preview));
        if (!sent?.id) throw new Trouble('teams', 'unexpected');
        return { activityId: sent.id };
      }),
    update: async (place, activityId, card) => {
      await inConversation(place, async (context) => {
        await context.updateActivity({ ...cardMessage(card), id: activityId });
        return true;
      });
    },
    remove: async (place, activityId) => {
      await inConversation(place, async (context) => {
        await context.deleteActivity(activityId);
        return true;
      });
    },
  };
}
