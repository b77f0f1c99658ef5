import type { Message } from './effect.ts';

/** Does one effect in Teams. `unneeded`: nobody has to be told any more. Throws `Trouble`. */
export interface Courier {
  deliver(pk: string, message: Message): Promise<'delivered' | 'unneeded'>;
}
