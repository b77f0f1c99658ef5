// Teams tells the bot when somebody comes into a channel or goes: the guard need not wait for its next round.
import { cellPartition, DEPLOYMENT } from '../records.ts';
import type { Surroundings } from '../road/surroundings.ts';
import { dueNow } from './due-now.ts';
import { everyItem } from './every-item.ts';
import { roomBody } from './room-item.ts';

/**
 * The worker looks at the room of this channel in its next round, of whichever cell; a channel that is no room is nobody's. Teams' word is not
 * believed: only what Graph shows then. Throws `Trouble`.
 */
export async function pokeChannel(s: Surroundings, channel: string): Promise<void> {
  for (const { item: cell } of await everyItem(s, DEPLOYMENT, { type: 'cell' })) {
    const pk = cellPartition(cell.id.slice('cell.'.length));
    const rooms = await everyItem(s, pk, { type: 'room', status: 'open' });
    const room = rooms.find(({ item }) => roomBody(item).channel.id === channel);
    if (room === undefined) continue;
    await dueNow(s, pk, room.item.id);
    s.wake();
    return;
  }
}
