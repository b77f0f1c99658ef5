import type { PEOPLE_COMMANDS } from '../../../src/views/intents/people.ts';
import {
  aTeacher,
  begins,
  dayFrom,
  idOf,
  nameOf,
  opensEntry,
  opensRoster,
  SCHOOL,
  stops,
} from '../../support/members.ts';
import type { Actor } from '../../support/teams-client.ts';
import type { Town } from '../../support/town.ts';
import { type Scripts, t } from './script.ts';

async function opensUpkeep(actor: Actor, button: string): Promise<void> {
  await actor.says('start');
  await actor.presses(t('upkeep.title'));
  await actor.presses(button);
}

const aGroup = (actor: Actor) => () =>
  actor.fills({ templateName: 'onderwijsoverleg', templateMembers: [`${nameOf('chloe')} · ${SCHOOL}`] });

async function addsGroup({ bram }: Town): Promise<void> {
  await opensUpkeep(bram, t('upkeep.templates'));
  await bram.presses(t('templates.add'));
  aGroup(bram)();
  await bram.presses(t('form.save'));
  await bram.presses(t('people.open'));
}

const why = (actor: Actor) => () => actor.fills({ entryReason: 'werkt hier niet meer' });

export const peopleScripts: Scripts<(typeof PEOPLE_COMMANDS)[number]> = {
  async prepareEntry({ bram }) {
    await opensRoster(bram);
    await bram.presses(t('roster.prepare'));
    const fills = () => bram.fills({ entryWho: idOf('sam'), entryRole: 'partner', entryOrg: SCHOOL });
    return { by: bram, title: t('entry.begin'), fills };
  },
  async changeEntry(town) {
    await begins(town.bram, 'sam', 'partner');
    return { by: town.bram, title: t('entry.propose'), fills: () => town.bram.fills(aTeacher(town)) };
  },
  async noteGuest(town) {
    const { bram, bot, pk } = town;
    await begins(bram, 'sam', 'partner');
    // Nobody of the town is a guest: this one becomes it behind the scenes.
    const { records } = bot.assembly.surroundings.store;
    const [begun] = await records.list(pk, { type: 'roster', status: 'prepared', order: 'id', limit: 1 });
    if (begun === undefined) throw new Error('nobody was begun');
    const terms = { ...(begun.item.body.terms as object), guest: 'invited' };
    const item = { ...begun.item, body: { ...begun.item.body, terms } };
    await records.commit(pk, [{ kind: 'replace', item, version: begun.version }]);
    await opensEntry(bram, 'sam');
    return { by: bram, title: t('entry.noteGuest'), fills: () => bram.fills({ entryGuest: 'redeemed' }) };
  },
  async suspendEntry({ bram }) {
    await opensEntry(bram, 'anna');
    await bram.presses(t('entry.stop'));
    return { by: bram, title: t('entry.suspendNow'), fills: why(bram) };
  },
  async resumeEntry({ bram, lies }) {
    await stops(bram, 'anna', t('entry.suspendNow'));
    await opensEntry(lies, 'anna');
    await lies.presses(t('entry.stop'));
    return { by: lies, title: t('entry.resumeNow'), fills: why(lies) };
  },
  async endEntry({ lies }) {
    await opensEntry(lies, 'anna');
    await lies.presses(t('entry.stop'));
    return { by: lies, title: t('entry.endNow'), fills: why(lies) };
  },
  async addOrganisation(town) {
    const { bram } = town;
    await opensUpkeep(bram, t('upkeep.organisations'));
    await bram.presses(t('organisations.add'));
    const fills = () =>
      bram.fills({
        orgName: 'VDAB',
        orgSector: 'work',
        orgProtocol: 'signed',
        orgProtocolRef: 'P-2026-3',
        orgProtocolDate: dayFrom(town, -5),
      });
    return { by: bram, title: t('form.save'), fills };
  },
  async changeOrganisation({ bram }) {
    await opensUpkeep(bram, t('upkeep.organisations'));
    await bram.presses(t('people.change'), { near: SCHOOL });
    return { by: bram, title: t('form.save'), fills: () => bram.fills({ orgName: 'Atheneum De Toekomst' }) };
  },
  async addTemplate({ bram }) {
    await opensUpkeep(bram, t('upkeep.templates'));
    await bram.presses(t('templates.add'));
    return { by: bram, title: t('form.save'), fills: aGroup(bram) };
  },
  async changeTemplate(town) {
    await addsGroup(town);
    return {
      by: town.bram,
      title: t('form.save'),
      fills: () => town.bram.fills({ templateName: 'vaste kern' }),
    };
  },
  async dropTemplate(town) {
    await addsGroup(town);
    return { by: town.bram, title: t('templates.drop') };
  },
};
