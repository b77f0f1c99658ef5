import type { ROOMS_COMMANDS } from '../../../src/views/intents/rooms.ts';
import { seedSession } from '../../support/seed-session.ts';
import { type Scripts, t, withNotice } from './script.ts';

export const roomsScripts: Scripts<(typeof ROOMS_COMMANDS)[number]> = {
  async retryConvening(town) {
    await town.bram.says('start');
    town.bot.graph.revoke('Channel.Create');
    await seedSession(town);
    await withNotice(town, town.bram);
    return { by: town.bram, title: t('rooms.retry') };
  },
};
