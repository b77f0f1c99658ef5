import { retryConvening } from '../../use-cases/room/retry-convening.ts';
import type { ROOMS_COMMANDS } from '../../views/intents/rooms.ts';
import { type After, entry, type Rows } from '../command-row.ts';

export const roomsCommands: Rows<(typeof ROOMS_COMMANDS)[number]> = {
  retryConvening: entry(retryConvening, { screen: 'convening' }, () => undefined),
};

export const roomsAfter: After = {
  roomsRetried: { screen: 'convening', good: 'done.roomsRetried' },
};
