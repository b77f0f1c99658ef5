// What leaves through the outbox: content-free cards, drawn in the language of whoever gets them.
import { createKit } from '../cards/kit.ts';
import { noticeCard, receiptCard } from '../cards/posted-card.ts';
import type { Courier } from '../use-cases/outbox/courier.ts';
import type { Message, Notice } from '../use-cases/outbox/effect.ts';
import { recipientOf } from '../use-cases/outbox/recipient.ts';
import { Trouble } from '../use-cases/ports.ts';
import { languageFor, profileOf } from '../use-cases/profile/profile.ts';
import { isPracticeCell } from '../use-cases/records.ts';
import type { Intent, ScreenName } from '../views/intent.ts';
import { personTag } from './buttons.ts';
import { createChannelPoster } from './channel-post.ts';
import { createFirstContacts } from './first-contact.ts';
import type { Counter } from './reception.ts';
import type { Messenger, Place } from './turn.ts';

/** What the button of each notice opens. */
const OPENS: { readonly [notice in Notice]: ScreenName } = {
  'signal.new': 'signal',
  'signal.unopened': 'signal',
  'signal.question': 'ownSignal',
  'signal.answered': 'signal',
  'signal.withdrawn': 'desk',
  'request.new': 'request',
  'request.answered': 'ownRequest',
  'draft.ending': 'step',
  'signal.overdue': 'signal',
  'signal.withdrawal-asked': 'signal',
  'signal.handed-over': 'signal',
  'signal.second-look': 'signal',
  'signal.feedback': 'ownSignal',
  'decision.waits': 'decision',
  'decision.taken': 'decision',
  'decision.paper': 'decision',
  'basis.review': 'basis',
  'basis.returned': 'basis',
  'basis.revoked': 'basis',
  welcome: 'home',
  'account.doubt': 'entry',
  'entry.ending': 'entry',
  'contact.expired': 'contactForm',
  'session.moved': 'invitation',
  'session.cancelled': 'invitation',
  'session.record': 'record',
  'invitation.sent': 'invitation',
  'invitation.answered': 'session',
  'invitation.withdrawn': 'invitation',
  'invitation.substituted': 'invitation',
  'channel.open': 'sitting',
  'channel.left': 'invitation',
  'room.obstacle': 'convening',
  'room.stranger': 'convening',
};

/** Whoever was invited hears of a session by their invitation; the mayor who was not, by the session itself. */
const opensFor = ({ target }: Message, notice: Notice): ScreenName =>
  OPENS[notice] === 'invitation' && target.startsWith('ses.') ? 'session' : OPENS[notice];

export function createCourier(counter: Counter, messenger: Messenger): Courier {
  const { surroundings, sealer } = counter;
  const contacts = createFirstContacts(surroundings.teamwork);
  async function send(
    effect: Message,
    place: Place,
    kit: ReturnType<typeof createKit>,
    hours: number,
  ): Promise<void> {
    if (effect.kind === 'neutral-card') {
      if (effect.activityId)
        await messenger.update(place, effect.activityId, receiptCard(kit, effect.number, hours));
      return;
    }
    const notice = effect.notice as Notice;
    const card = noticeCard(kit, notice, effect.number, opensFor(effect, notice), effect.target);
    await messenger.post(place, card, kit.say(`notice.${notice}`, { number: effect.number }));
  }

  return {
    postInChannel: createChannelPoster(counter, messenger),
    async deliver(pk, effect) {
      const recipient = await recipientOf(surroundings, pk, effect);
      if (recipient === undefined) return 'unneeded';
      const { tenantId, objectId } = recipient.person;
      const profile = await profileOf(surroundings, recipient.person);
      if (profile.conversation === null) {
        if (profile.left === true) throw new Trouble('notify', 'forbidden');
        await contacts.open(objectId);
        // Somebody new has not opened the bot yet: their notice waits for them for a day.
        throw new Trouble('notify', 'unavailable');
      }
      const bound = { cell: pk.slice('c:'.length), person: personTag(tenantId, objectId), origin: undefined };
      const language = languageFor(profile);
      const seal = (intent: Intent) => sealer.seal(intent, { ...bound, language });
      const kit = createKit(language, 'chat', seal, isPracticeCell(bound.cell));
      const { id, serviceUrl } = profile.conversation;
      await send(
        effect,
        { conversationId: id, serviceUrl, tenantId: profile.conversation.tenantId, scope: 'personal' },
        kit,
        recipient.cellHours,
      );
      return 'delivered';
    },
  };
}
