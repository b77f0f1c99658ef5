import type { BASIS_COMMANDS } from '../../../src/views/intents/basis.ts';
import {
  fillsBasis,
  goesToBases,
  isReviewed,
  isSigned,
  levelOneFor,
  levelTwoFor,
  opensNotice,
  prepares,
} from '../../support/legal-basis.ts';
import type { Town } from '../../support/town.ts';
import { submits } from '../../support/worries.ts';
import { type ReadyToPress, type Scripts, t } from './script.ts';

const WHY = 'Omdat het nodig is om verder te helpen.';

/** Level 2 with all its fields, and a worry of Chloé's on Bram's screen. */
async function hasNames(town: Town): Promise<void> {
  const { chloe, bram } = town;
  await isSigned(town, levelTwoFor(town, 'all', ['name', 'birthDate', 'address']));
  await submits(chloe);
  await opensNotice(town, bram);
}

async function notesName(town: Town): Promise<ReadyToPress> {
  const { bram } = town;
  await hasNames(town);
  await bram.presses(t('identity.write'));
  return { by: bram, title: t('identity.save'), fills: () => bram.fills({ subjectName: 'Jan Voorbeeld' }) };
}

export const basisScripts: Scripts<(typeof BASIS_COMMANDS)[number]> = {
  async prepareBasis(town) {
    const { bram } = town;
    const filling = levelOneFor(town);
    await fillsBasis(bram, filling);
    return { by: bram, title: t('basis.saveNew'), fills: () => bram.fills(filling) };
  },
  async changeBasis(town) {
    const { bram } = town;
    await prepares(bram, levelOneFor(town));
    await bram.presses(t('basis.change'));
    return { by: bram, title: t('basis.save'), fills: () => bram.fills({ basisDpia: 'GEB 2026/4' }) };
  },
  async dropBasis(town) {
    await prepares(town.bram, levelOneFor(town));
    return { by: town.bram, title: t('basis.drop') };
  },
  async reviewBasis(town) {
    await prepares(town.bram, levelOneFor(town));
    await opensNotice(town, town.audrey);
    return { by: town.audrey, title: t('basis.review') };
  },
  async returnBasis(town) {
    const { bram, audrey } = town;
    await prepares(bram, levelOneFor(town));
    await opensNotice(town, audrey);
    return { by: audrey, title: t('basis.return'), fills: () => audrey.fills({ basisRemark: 'Welke wet?' }) };
  },
  async revokeBasis(town) {
    const { audrey } = town;
    await isReviewed(town, levelOneFor(town));
    await goesToBases(audrey);
    await audrey.presses(t('bases.open'), { near: t('basis.phase.reviewed') });
    return { by: audrey, title: t('basis.revoke'), fills: () => audrey.fills({ basisRevokedWhy: WHY }) };
  },
  writeIdentity: notesName,
  async stateReasonIdentity(town) {
    const { by, title, fills } = await notesName(town);
    fills?.();
    await by.presses(title);
    await by.presses(t('button.back'));
    await by.presses(t('identity.open'));
    return { by, title: t('reasoned.open'), fills: () => by.fills({ openReason: WHY }) };
  },
  async stateReasonSignal({ chloe, audrey }) {
    const number = await submits(chloe);
    await audrey.says('start');
    await audrey.presses(t('reasoned.title'));
    const fills = () => audrey.fills({ reasonedNumber: number, openReason: WHY });
    return { by: audrey, title: t('reasoned.open'), fills };
  },
  async askReporterIdentity(town) {
    const { chloe, bram, lies } = town;
    const number = await submits(chloe);
    await opensNotice(town, bram);
    await lies.says('start');
    await lies.presses(t('home.deskButton'));
    await lies.presses(t('desk.open'), { near: number });
    await lies.presses(t('reporterIdentity.title'));
    return { by: lies, title: t('reporterIdentity.ask'), fills: () => lies.fills({ openReason: WHY }) };
  },
};
