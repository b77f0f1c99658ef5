import type { SET_UP_COMMANDS } from '../../../src/views/intents/set-up.ts';
import {
  appoints,
  beginsCell,
  FIXED,
  fillsInEverything,
  fillsInPlace,
  objectIdOf,
} from '../../support/empty-town.ts';
import type { Actor } from '../../support/teams-client.ts';
import type { Town } from '../../support/town.ts';
import { fromHome, type Scripts, t } from './script.ts';

/** From now on Bram is the one whom the configuration names. */
function foundedByBram({ bot, bram }: Town): Actor {
  Object.assign(bot.assembly.surroundings, { founder: objectIdOf('bram') });
  return bram;
}

async function opensSettings(actor: Actor): Promise<void> {
  await fromHome(actor, t('upkeep.title'));
  await actor.presses(t('upkeep.settings'));
}

async function opensAbsence(actor: Actor): Promise<void> {
  await opensSettings(actor);
  await actor.presses(t('absence.title'));
}

/** The whole of next year: whenever the test runs, it has not begun. */
const nextYear = String(new Date().getUTCFullYear() + 1);
const AWAY = { absenceFrom: `${nextYear}-07-01`, absenceUntil: `${nextYear}-07-21` };

export const setUpScripts: Scripts<(typeof SET_UP_COMMANDS)[number]> = {
  async startCell(town) {
    const bram = foundedByBram(town);
    await fromHome(bram, t('home.startCell'));
    return { by: bram, title: t('startCell.real'), fills: () => bram.fills({ cellName: 'Buurgem' }) };
  },
  async saveCellPlace(town) {
    const bram = foundedByBram(town);
    await beginsCell(bram, 'Buurgem');
    await bram.presses(t('setUp.fillIn'), { near: t('setUp.step.place') });
    return { by: bram, title: t('form.save'), fills: () => bram.fills({ cellTowns: 'Buurgem\nBijgem' }) };
  },
  async saveCellRules(town) {
    const bram = foundedByBram(town);
    await beginsCell(bram, 'Buurgem');
    await bram.presses(t('setUp.change'), { near: t('setUp.step.rules') });
    return { by: bram, title: t('form.save'), fills: () => bram.fills({ noticeDays: '21' }) };
  },
  async appointFixed(town) {
    const bram = foundedByBram(town);
    await beginsCell(bram, 'Buurgem');
    await fillsInPlace(bram, 'Buurgem');
    await appoints(bram, 'mayor');
    await bram.presses(t('setUp.fillIn'), { near: t('setUp.place.police') });
    return { by: bram, title: t('form.save'), fills: () => bram.fills(FIXED.police) };
  },
  async finishSetUp(town) {
    const bram = foundedByBram(town);
    await fillsInEverything(bram, 'Buurgem');
    return { by: bram, title: t('setUp.finish') };
  },
  async proposeSettings({ bram }) {
    await opensSettings(bram);
    await bram.presses(t('settings.changeRules'));
    return { by: bram, title: t('settings.propose'), fills: () => bram.fills({ noticeDays: '21' }) };
  },
  async noteAbsence({ bram }) {
    await opensAbsence(bram);
    return { by: bram, title: t('form.save'), fills: () => bram.fills(AWAY) };
  },
  async clearAbsence({ bram }) {
    await opensAbsence(bram);
    bram.fills(AWAY);
    await bram.presses(t('form.save'));
    return { by: bram, title: t('absence.clear') };
  },
};
