// The bot's only words in a session's channel: a neutral notice, and a button behind which everybody sees their own items.
import type { Courier } from '../outbox/courier.ts';
import { type Item, Trouble } from '../ports.ts';
import { asBody } from '../records.ts';
import type { Surroundings } from '../road/surroundings.ts';
import { sessionBody } from '../session/session-item.ts';
import { roomBody } from './room-item.ts';

/** What the post needs to know; undefined when there is no channel (any more). */
export interface ChannelFacts {
  readonly channel: string;
  readonly team: string;
  readonly session: string;
  readonly number: string;
  readonly start: string;
}

export async function channelFacts(
  s: Surroundings,
  pk: string,
  room: string,
): Promise<ChannelFacts | undefined> {
  const found = await s.store.records.read(pk, room);
  if (found === undefined || found.item.status !== 'open') return undefined;
  const { channel, team, session } = roomBody(found.item);
  const held = await s.store.records.read(pk, session);
  if (channel.id === null || held === undefined) return undefined;
  const { number, start } = sessionBody(held.item);
  return { channel: channel.id, team, session, number, start };
}

const withBot = (item: Item, botInChannel: 'yes' | 'no'): Item => ({
  ...item,
  body: asBody({ ...roomBody(item), botInChannel }),
});

/** Posts, and notes on the room whether the bot may speak there. Private channels let bots in unevenly: without it 1:1 messages do. */
export async function postInChannel(
  s: Surroundings,
  courier: Courier,
  pk: string,
  room: string,
): Promise<void> {
  const posted = await courier.postInChannel(pk, room);
  if (posted === 'unneeded') return;
  const botInChannel = posted === 'delivered' ? 'yes' : 'no';
  const found = await s.store.records.read(pk, room);
  if (found === undefined || roomBody(found.item).botInChannel === botInChannel) return;
  const item = withBot(found.item, botInChannel);
  const result = await s.store.records.commit(pk, [{ kind: 'replace', item, version: found.version }]);
  // Posted already: to try again would post twice, so a lost race leaves it unknown for the next round of the room.
  if (!result.done && posted === 'refused') throw new Trouble('room', 'unavailable');
}
