// The person behind the counter, between Teams and the use cases. Decides nothing itself.
import { translator } from '../messages/messages.ts';
import { forgetConversation, profileOf, rememberConversation } from '../use-cases/profile/profile.ts';
import { answerPress } from './answer-press.ts';
import { answerSubmitted, answerWords } from './answer-words.ts';
import type { Counter } from './reception.ts';
import type { Receptionist, Turn } from './turn.ts';
import { languageOf } from './words.ts';

/** The person behind the counter: everything that one verified activity can ask for. */
export function createReceptionist(counter: Counter): Receptionist {
  const { surroundings } = counter;
  return {
    async receive(turn) {
      switch (turn.kind) {
        case 'submitted':
          return answerSubmitted(counter, turn);
        case 'press':
        case 'dialogOpen':
        case 'dialogPress':
          return answerPress(counter, turn);
        case 'left':
          if (turn.place.scope === 'personal')
            await forgetConversation(surroundings, turn.person, turn.place.conversationId);
          return { kind: 'none' };
        case 'words':
        case 'arrived': {
          if (turn.place.scope !== 'personal') {
            // Others read along in a channel: nothing begins there.
            const text = translator(languageOf(turn.locale))('channel.text');
            return turn.kind === 'words' ? { kind: 'text', text } : { kind: 'none' };
          }
          const profile = await profileOf(surroundings, turn.person);
          const { conversationId, serviceUrl, tenantId } = turn.place;
          const conversation = { id: conversationId, serviceUrl, tenantId };
          // Of somebody without a cell nothing is kept: nobody will write to them.
          if (profile.cells.length > 0)
            await rememberConversation(
              surroundings,
              turn.person,
              profile,
              conversation,
              languageOf(turn.locale),
            );
          return answerWords(
            counter,
            { ...turn, text: turn.kind === 'words' ? turn.text : 'start' } as Turn & { text: string },
            profile,
          );
        }
      }
    },
    trouble(turn, reference) {
      return translator(languageOf(turn.locale))('trouble.text', { reference });
    },
  };
}
