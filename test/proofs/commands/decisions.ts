import type { DECISIONS_COMMANDS } from '../../../src/views/intents/decisions.ts';
import { opensFromHome } from '../../support/case-steps.ts';
import type { Actor } from '../../support/teams-client.ts';
import type { Town } from '../../support/town.ts';
import { type Scripts, t } from './script.ts';

/** Bram puts a running case before the mayor: a decision about nobody in particular. */
async function proposesTakeOver({ bram }: Town): Promise<void> {
  await opensFromHome(bram, t('home.cases'));
  await bram.presses(t('cases.takeOver'));
  bram.fills({ earlierNumber: '2024/12', earlierDecision: '2024-11-03' });
  await bram.presses(t('cases.proposeSend'));
}

async function opensDecision(actor: Actor): Promise<void> {
  await opensFromHome(actor, t('decisions.title'));
  await actor.presses(t('decision.open'));
}

async function notesPaper(town: Town): Promise<void> {
  const { bram } = town;
  await proposesTakeOver(town);
  await opensDecision(bram);
  await bram.presses(t('decision.recordPaper'));
  signs(town);
  await bram.presses(t('decision.signedGranted'));
}

function signs({ bram, clock }: Town): void {
  bram.fills({ paperReference: '2026/114', paperDate: clock.now().toISOString().slice(0, 10) });
}

export const decisionsScripts: Scripts<(typeof DECISIONS_COMMANDS)[number]> = {
  async takeDecision(town) {
    await proposesTakeOver(town);
    await opensDecision(town.lies);
    return { by: town.lies, title: t('decision.grant') };
  },
  async recordPaper(town) {
    await proposesTakeOver(town);
    await opensDecision(town.bram);
    await town.bram.presses(t('decision.recordPaper'));
    return { by: town.bram, title: t('decision.signedGranted'), fills: () => signs(town) };
  },
  async confirmPaper(town) {
    await notesPaper(town);
    await opensDecision(town.nadia);
    return { by: town.nadia, title: t('decision.confirmPaper') };
  },
  async rejectPaper(town) {
    await notesPaper(town);
    await opensDecision(town.nadia);
    return { by: town.nadia, title: t('decision.rejectPaper') };
  },
  async withdrawDecision(town) {
    await proposesTakeOver(town);
    await opensDecision(town.bram);
    return { by: town.bram, title: t('decision.withdraw') };
  },
};
