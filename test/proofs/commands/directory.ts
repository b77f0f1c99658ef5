import type { DIRECTORY_COMMANDS } from '../../../src/views/intents/directory.ts';
import type { Actor } from '../../support/teams-client.ts';
import { fromHome, type Scripts, t } from './script.ts';

const SHELTER = {
  contactSector: 'welfare',
  contactName: 'Huis van het Kind',
  contactFor: 'Vragen over opvoeden.',
  contactPhone: '09 123 45 67',
  contactSite: 'https://www.huisvanhetkind.be',
  contactUntil: '2099-12-31',
};

async function opensSector(actor: Actor, title: string): Promise<void> {
  await fromHome(actor, t('home.help'));
  await actor.presses(title);
}

export async function addsContact(actor: Actor, filling: Parameters<Actor['fills']>[0] = {}): Promise<void> {
  await fromHome(actor, t('home.help'));
  await actor.presses(t('directory.add'));
  actor.fills({ ...SHELTER, ...filling });
  await actor.presses(t('form.save'));
}

export const directoryScripts: Scripts<(typeof DIRECTORY_COMMANDS)[number]> = {
  async addContact({ bram }) {
    await fromHome(bram, t('home.help'));
    await bram.presses(t('directory.add'));
    return { by: bram, title: t('form.save'), fills: () => bram.fills(SHELTER) };
  },
  async changeContact({ bram }) {
    await addsContact(bram);
    await opensSector(bram, t('directory.sector.welfare'));
    await bram.presses(t('directory.change'), { near: SHELTER.contactName });
    return { by: bram, title: t('form.save'), fills: () => bram.fills({ contactPhone: '09 765 43 21' }) };
  },
  async hideStandard({ bram }) {
    await opensSector(bram, t('directory.sector.work'));
    return { by: bram, title: t('directory.hide') };
  },
  async showContact({ bram }) {
    await opensSector(bram, t('directory.sector.work'));
    await bram.presses(t('directory.hide'));
    await bram.presses(t('directory.sector.work'));
    return { by: bram, title: t('directory.show') };
  },
};
