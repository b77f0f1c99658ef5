import type { SESSIONS_COMMANDS } from '../../../src/views/intents/sessions.ts';
import { dayFrom } from '../../support/members.ts';
import {
  choosesCases,
  choosesWhen,
  FIVE,
  inFull,
  isApproved,
  opensSession,
  opensSessions,
  plans,
  severalCases,
} from '../../support/session-steps.ts';
import { type Scripts, t } from './script.ts';

export const sessionsScripts: Scripts<(typeof SESSIONS_COMMANDS)[number]> = {
  async planSession(town) {
    const { bram } = town;
    await opensSessions(bram);
    await bram.presses(t('sessions.plan'));
    const fills = () => bram.fills({ sessionDay: dayFrom(town, 20), sessionTime: '10:30' });
    return { by: bram, title: t('sessions.next'), fills };
  },
  async changeSession(town) {
    const { bram } = town;
    await choosesWhen(town);
    await opensSession(bram);
    await bram.presses(t('sessions.changeWhen'));
    const fills = () => bram.fills({ sessionDay: dayFrom(town, 30), sessionMinutes: '60' });
    return { by: bram, title: t('form.save'), fills };
  },
  async chooseSessionAgenda(town) {
    const { bram } = town;
    const cases = await severalCases(town, 1);
    await choosesWhen(town);
    const fills = () => bram.fills({ sessionCases: cases.map(({ id }) => id) });
    return { by: bram, title: t('sessions.next'), fills };
  },
  async chooseSessionPeople(town) {
    const { bram } = town;
    const cases = await severalCases(town, 1);
    await choosesWhen(town);
    await choosesCases(town, cases);
    const fills = () => bram.fills({ sessionPeople: FIVE.map(inFull) });
    return { by: bram, title: t('sessions.next'), fills };
  },
  async linkPeople(town) {
    const { bram } = town;
    await plans(town, await severalCases(town, 1));
    await bram.presses(t('sessions.changeGrid'));
    const fills = () => bram.fills({ link3x0: 'school', why3x0: 'Was de klastitularis.' });
    return { by: bram, title: t('sessions.check'), fills };
  },
  async proposeSession(town) {
    await plans(town, await severalCases(town, 1));
    return { by: town.bram, title: t('sessions.propose') };
  },
  async dropSession(town) {
    await choosesWhen(town);
    await opensSession(town.bram);
    return { by: town.bram, title: t('sessions.drop') };
  },
  async moveSession(town) {
    const { bram } = town;
    await isApproved(town);
    await opensSession(bram);
    await bram.presses(t('sessions.move'));
    const fills = () => bram.fills({ sessionDay: dayFrom(town, 25), sessionTime: '09:00' });
    return { by: bram, title: t('sessions.moveSend'), fills };
  },
  async cancelSession(town) {
    const { bram } = town;
    await isApproved(town);
    await opensSession(bram);
    await bram.presses(t('sessions.cancel'));
    return {
      by: bram,
      title: t('sessions.cancelSend'),
      fills: () => bram.fills({ cancelReason: 'practical' }),
    };
  },
  async tickSpoken(town) {
    const { bram } = town;
    await isApproved(town);
    await opensSession(bram);
    await bram.presses(t('sessions.spoken'));
    await bram.presses(t('sessions.note'));
    return { by: bram, title: t('form.save'), fills: () => bram.fills({ spokenWith: [inFull('anna')] }) };
  },
};
