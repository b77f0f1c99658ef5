import type { Message } from './effect.ts';

/** Does one effect in Teams. `unneeded`: nobody has to be told any more. Throws `Trouble`. */
export interface Courier {
  deliver(pk: string, message: Message): Promise<'delivered' | 'unneeded'>;
  /** Posts the neutral notice and the agenda button in the channel of this room. `refused`: the bot may not speak there. */
  postInChannel(pk: string, room: string): Promise<'delivered' | 'unneeded' | 'refused'>;
}
