// What the bot posts in a session's channel: in the cell's languages, a neutral notice and the way to one's own items. No item, no name, no case.
import { button, type Json, type Kit } from './kit.ts';
import { actionSets, card, heading, muted, paragraph } from './parts.ts';

/** `kits`: one for each language of the cell, their buttons sealed for whoever presses. `when`: day and time with the offset. */
export function channelCard(
  kits: readonly Kit[],
  { number, when, target }: { readonly number: string; readonly when: string; readonly target: string },
): Json {
  const [first] = kits;
  if (first === undefined) throw new Error('fault: a cell without a language');
  return card(first, [
    heading(first.t('channel.title', { number })),
    muted(when),
    ...kits.flatMap((kit) => [paragraph(kit.t('channel.notice'))]),
    ...actionSets(
      kits.map((kit, at) =>
        button(
          kit,
          kit.t('channel.mine'),
          { go: 'sitting', target },
          at === 0 ? { style: 'positive', inputs: false } : { inputs: false },
        ),
      ),
    ),
  ]);
}
