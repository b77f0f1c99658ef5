import type { CASES_COMMANDS } from '../../../src/views/intents/cases.ts';
import { lists, newestCase, opensCase, opensFromHome } from '../../support/case-steps.ts';
import { type Scripts, t } from './script.ts';

export const casesScripts: Scripts<(typeof CASES_COMMANDS)[number]> = {
  async noteCase(town) {
    const { bram } = town;
    await opensCase(bram, (await lists(town)).name);
    await bram.presses(t('cases.noteCase'));
    const fills = () =>
      bram.fills({ elementSide: 'against', elementText: 'Hij kwam naar het gesprek.', elementSource: 'own' });
    return { by: bram, title: t('form.save'), fills };
  },
  async proposeUnlist(town) {
    const { bram } = town;
    await opensCase(bram, (await lists(town)).name);
    await bram.presses(t('cases.proposeUnlist'));
    const fills = () => bram.fills({ unlistWhy: 'indications-gone', unlistReason: 'Al maanden niets meer.' });
    return { by: bram, title: t('cases.proposeSend'), fills };
  },
  async proposeMerge(town) {
    const { bram } = town;
    const first = await lists(town);
    const second = await lists(town);
    await opensCase(bram, first.name);
    await bram.presses(t('cases.proposeMerge'));
    const fills = () =>
      bram.fills({ mergeInto: second.name, mergeWhy: 'same-facts', mergeReason: 'Hetzelfde voorval.' });
    return { by: bram, title: t('cases.proposeSend'), fills };
  },
  async proposeSplit(town) {
    const { bram } = town;
    const { name } = await lists(town);
    const { body } = await lists(town, name);
    await opensCase(bram, name);
    await bram.presses(t('cases.proposeSplit'));
    const chosen = body.signals.slice(1);
    const fills = () =>
      bram.fills({ splitSignals: chosen, splitWhy: 'other-person', splitReason: 'Twee leerlingen.' });
    return { by: bram, title: t('cases.proposeSend'), fills };
  },
  async proposeTakeOver({ bram }) {
    await opensFromHome(bram, t('home.cases'));
    await bram.presses(t('cases.takeOver'));
    const fills = () => bram.fills({ earlierNumber: '2024/12', earlierDecision: '2024-11-03' });
    return { by: bram, title: t('cases.proposeSend'), fills };
  },
  async recuseFromCase(town) {
    const { tom } = town;
    await opensCase(tom, (await lists(town)).name);
    await tom.presses(t('cases.recuse'));
    return { by: tom, title: t('cases.recuseYes') };
  },
  async endCaseRecusal(town) {
    const { tom, lies } = town;
    const { name } = await lists(town);
    await opensCase(tom, name);
    await tom.presses(t('cases.recuse'));
    await tom.presses(t('cases.recuseYes'));
    await opensCase(lies, (await newestCase(town)).name);
    return { by: lies, title: t('cases.endRecusal') };
  },
};
