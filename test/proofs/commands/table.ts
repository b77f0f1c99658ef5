import type { TABLE_COMMANDS } from '../../../src/views/intents/table.ts';
import {
  AROUND,
  endsSession,
  enters,
  isOpened,
  opensItem,
  opensSession,
  proposesOutcome,
  readySession,
  viewsItem,
  viewsRecord,
} from '../../support/table-steps.ts';
import type { Town } from '../../support/town.ts';
import { type Scripts, t } from './script.ts';

const REVIEWED = { outcomeKind: 'watch', outcomeReview: '2031-01-15' };

async function withOpenItem(town: Town): Promise<void> {
  await readySession(town);
  await isOpened(town);
  await opensItem(town.lies);
}

/** The item is open, and the coordinator has proposed what comes out of it. */
async function withProposal(town: Town): Promise<void> {
  await withOpenItem(town);
  await proposesOutcome(town.bram, REVIEWED);
}

/** Its one item is postponed, so the session may end. */
async function withNothingLeft(town: Town): Promise<void> {
  await readySession(town);
  await isOpened(town);
  await viewsItem(town.lies);
  await town.lies.presses(t('table.itemPostpone'));
}

async function isEnded(town: Town): Promise<void> {
  await withNothingLeft(town);
  await endsSession(town.lies);
}

export const tableScripts: Scripts<(typeof TABLE_COMMANDS)[number]> = {
  async openSession(town) {
    const { lies } = town;
    await readySession(town);
    await enters(lies);
    await lies.presses(t('table.open'));
    return { by: lies, title: t('table.openNow'), fills: () => lies.fills({ purposeRead: true }) };
  },
  async noteAttendance(town) {
    const { bram } = town;
    await readySession(town);
    await opensSession(town);
    await enters(bram);
    await bram.presses(t('table.attendance'));
    return {
      by: bram,
      title: t('form.save'),
      fills: () =>
        bram.fills({ framedAloud: 'Anna Peeters · maatschappelijk werker · CAW/OCMW Voorbeeldegem' }),
    };
  },
  async stateFrame(town) {
    await readySession(town);
    await opensSession(town);
    await enters(town.chloe);
    return { by: town.chloe, title: t('table.frameState') };
  },
  async openItem(town) {
    await readySession(town);
    await isOpened(town);
    await viewsItem(town.lies);
    return { by: town.lies, title: t('table.itemOpen') };
  },
  async noteItemAttendance(town) {
    const { lies } = town;
    await withOpenItem(town);
    await lies.presses(t('table.itemAttendance'));
    const names = ['Lies Vermeulen · burgemeester · Gemeente Voorbeeldegem'];
    return { by: lies, title: t('form.save'), fills: () => lies.fills({ itemPresent: names }) };
  },
  async recuseFromItem(town) {
    await withOpenItem(town);
    await viewsItem(town.chloe);
    return { by: town.chloe, title: t('table.recuse') };
  },
  async giveContribution(town) {
    const { anna } = town;
    await withOpenItem(town);
    await viewsItem(anna);
    await anna.presses(t('table.contribute'));
    const fills = () =>
      anna.fills({
        contributionKind: 'fact',
        contributionText: 'Het gezin vroeg zelf om hulp.',
        contributionSource: 'own',
      });
    return { by: anna, title: t('table.contributeSend'), fills };
  },
  async proposeOutcome(town) {
    const { bram } = town;
    await withOpenItem(town);
    await viewsItem(bram);
    await bram.presses(t('table.propose'));
    return { by: bram, title: t('form.save'), fills: () => bram.fills(REVIEWED) };
  },
  async confirmOutcome(town) {
    await withProposal(town);
    await viewsItem(town.tom);
    return { by: town.tom, title: t('table.confirm') };
  },
  async confirmAloud(town) {
    await withProposal(town);
    await viewsItem(town.lies);
    return { by: town.lies, title: t('table.confirmAloud') };
  },
  async closeItem(town) {
    const { lies } = town;
    await withProposal(town);
    await viewsItem(lies);
    await lies.presses(t('table.confirmAloud'));
    return { by: lies, title: t('table.itemClose') };
  },
  async postponeItem(town) {
    await withOpenItem(town);
    return { by: town.lies, title: t('table.itemPostpone') };
  },
  async endSession(town) {
    await withNothingLeft(town);
    await enters(town.lies);
    return { by: town.lies, title: t('table.end') };
  },
  async confirmRecord(town) {
    await isEnded(town);
    await viewsRecord(town.anna);
    return { by: town.anna, title: t('table.recordConfirm') };
  },
  async finishRecord(town) {
    const { bram } = town;
    await readySession(town);
    await isOpened(town);
    await opensItem(town.lies);
    await proposesOutcome(bram, REVIEWED);
    await viewsItem(town.lies);
    await town.lies.presses(t('table.confirmAloud'));
    await town.lies.presses(t('table.itemClose'));
    await endsSession(town.lies);
    for (const key of AROUND) {
      await viewsRecord(town[key]);
      await town[key].presses(t('table.recordConfirm'));
    }
    await viewsRecord(bram);
    return { by: bram, title: t('table.recordFinish') };
  },
};
