// How one comes to the button of each command. The types, and a test, ask for a script of every command that there is.
import type { CommandName } from '../../src/views/intent.ts';
import type { Actor } from '../support/teams-client.ts';
import { fillsShortForm, submits } from '../support/worries.ts';
import { basisScripts } from './commands/basis.ts';
import { casesScripts } from './commands/cases.ts';
import { decisionsScripts } from './commands/decisions.ts';
import { directoryScripts } from './commands/directory.ts';
import { invitationsScripts } from './commands/invitations.ts';
import { peopleScripts } from './commands/people.ts';
import { roomsScripts } from './commands/rooms.ts';
import {
  asksAdvice,
  asksForCall,
  beginsReport,
  fillsAdvice,
  fromHome,
  isAsked,
  losesNotice,
  type ReadyToPress,
  type Scripts,
  t,
  withNotice,
} from './commands/script.ts';
import { sessionsScripts } from './commands/sessions.ts';
import { setUpScripts } from './commands/set-up.ts';
import { tableScripts } from './commands/table.ts';
import { triageScripts } from './commands/triage.ts';

export const EVERY_COMMAND: Scripts<CommandName> = {
  ...setUpScripts,
  ...peopleScripts,
  ...basisScripts,
  ...triageScripts,
  ...casesScripts,
  ...decisionsScripts,
  ...directoryScripts,
  ...sessionsScripts,
  ...invitationsScripts,
  ...roomsScripts,
  ...tableScripts,

  async acceptPrivacy({ chloe }) {
    await chloe.says('start');
    await chloe.presses(t('home.report'));
    return { by: chloe, title: t('privacy.accept') };
  },
  async setLanguage({ chloe }) {
    await chloe.says('taal');
    return { by: chloe, title: 'Français' };
  },
  async startDraft({ chloe }) {
    await beginsReport(chloe);
    return { by: chloe, title: t('safety.no') };
  },
  async startOnBehalf({ bram }) {
    await fromHome(bram, t('home.onBehalf'));
    return { by: bram, title: t('onBehalf.letter') };
  },
  async saveStep({ chloe }) {
    await beginsReport(chloe);
    await chloe.presses(t('safety.no'));
    const fills = () => chloe.fills({ secrecy: 'none', told: 'yes', age: '12-17' });
    return { by: chloe, title: t('form.next'), fills };
  },
  async editStep({ chloe }) {
    const number = await submits(chloe);
    await chloe.presses(t('home.own'));
    await chloe.presses(t('own.open'), { near: number });
    await chloe.presses(t('own.edit'));
    await chloe.presses(t('step.question'));
    return { by: chloe, title: t('form.save'), fills: () => chloe.fills({ ask: 'Wie belt de ouders?' }) };
  },
  async confirmGround({ chloe }) {
    await beginsReport(chloe);
    await chloe.presses(t('safety.no'));
    chloe.fills({ secrecy: 'professional', told: 'yes', age: '12-17' });
    await chloe.presses(t('form.next'));
    return { by: chloe, title: t('secrecy.ground') };
  },
  async removeFact({ chloe }) {
    await fillsShortForm(chloe);
    await chloe.presses(t('form.review.change', { step: t('step.facts') }));
    return { by: chloe, title: t('form.facts.remove') };
  },
  async discardDraft({ chloe }) {
    await fillsShortForm(chloe);
    return { by: chloe, title: t('form.discard') };
  },
  async submitSignal({ chloe }) {
    await fillsShortForm(chloe);
    return { by: chloe, title: t('form.review.submit'), fills: () => chloe.fills({ declared: true }) };
  },
  async askReporter(town) {
    const { chloe, bram } = town;
    await submits(chloe);
    await withNotice(town, bram);
    return { by: bram, title: t('signal.askSend'), fills: () => bram.fills({ text: 'Sinds wanneer?' }) };
  },
  async answerQuestion(town) {
    const { chloe } = town;
    await isAsked(town);
    await withNotice(town, chloe);
    return { by: chloe, title: t('own.answerSend'), fills: () => chloe.fills({ text: 'Ja, een collega.' }) };
  },
  async withdrawSignal({ chloe }) {
    const number = await submits(chloe);
    await chloe.presses(t('home.own'));
    await chloe.presses(t('own.open'), { near: number });
    await chloe.presses(t('own.withdraw'));
    return { by: chloe, title: t('own.withdrawYes') };
  },
  async askCallback({ chloe }) {
    await fromHome(chloe, t('home.callback'));
    return { by: chloe, title: t('callback.submit'), fills: () => chloe.fills({ callTime: 'noon' }) };
  },
  async askAdvice({ chloe }) {
    await fromHome(chloe, t('home.advice'));
    await chloe.presses(t('safety.noAdvice'));
    return { by: chloe, title: t('advice.submit'), fills: () => fillsAdvice(chloe) };
  },
  async answerRequest(town) {
    const { bram } = town;
    await asksAdvice(town);
    await withNotice(town, bram);
    return { by: bram, title: t('request.answerSend'), fills: () => bram.fills({ text: 'Bel het CLB.' }) };
  },
  async closeRequest(town) {
    await asksForCall(town);
    await withNotice(town, town.bram);
    return { by: town.bram, title: t('request.called') };
  },
  async withdrawRequest(town) {
    const { chloe } = town;
    await asksForCall(town);
    await fromHome(chloe, t('home.own'));
    await chloe.presses(t('own.open'));
    return { by: chloe, title: t('own.withdraw') };
  },
  async retryDeadLetter(town) {
    await losesNotice(town);
    await town.bram.says('start');
    await town.bram.presses(t('home.deskButton'));
    return { by: town.bram, title: t('desk.retry') };
  },
};

/** Fills in what the command needs and presses its button once, or as `delivery` says. */
export async function pressesReady(ready: ReadyToPress, delivery: Parameters<Actor['presses']>[1] = {}) {
  ready.fills?.();
  return ready.by.presses(ready.title, { ...(ready.near ? { near: ready.near } : {}), ...delivery });
}
