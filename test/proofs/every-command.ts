// How one comes to the button of each command. The types, and a test, ask for a script of every command that there is.
import type { CommandName } from '../../src/views/intent.ts';
import type { Actor } from '../support/teams-client.ts';
import type { Town } from '../support/town.ts';
import { fillsShortForm, submits, wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');

/** The button that carries out the command, on the screen of this person, with everything filled in. */
export interface ReadyToPress {
  readonly by: Actor;
  readonly title: string;
  /** Of several buttons with this title, the one nearest to these words. */
  readonly near?: string;
  /** What is filled in just before the press. */
  fills?(): void;
}

type Script = (town: Town) => Promise<ReadyToPress>;

async function beginsReport(actor: Actor): Promise<void> {
  await actor.says('start');
  await actor.presses(t('home.report'));
  if (actor.buttons.includes(t('privacy.accept'))) await actor.presses(t('privacy.accept'));
}

async function withNotice(town: Town, actor: Actor): Promise<void> {
  await town.settles();
  await actor.presses(t('notice.open'));
}

/** Presses on the home screen and reads the privacy notice where it stands in between. */
async function fromHome(actor: Actor, title: string): Promise<void> {
  await actor.says('start');
  await actor.presses(title);
  if (actor.buttons.includes(t('privacy.accept'))) await actor.presses(t('privacy.accept'));
}

async function asksForCall({ chloe }: Town): Promise<void> {
  await fromHome(chloe, t('home.callback'));
  chloe.fills({ callTime: 'morning' });
  await chloe.presses(t('callback.submit'));
}

function fillsAdvice(actor: Actor): void {
  actor.fills({ secrecy: 'none', situation: 'Een groep sluit zich af.', ask: 'Wat doen we best?' });
}

async function asksAdvice({ chloe }: Town): Promise<void> {
  await fromHome(chloe, t('home.advice'));
  await chloe.presses(t('safety.noAdvice'));
  fillsAdvice(chloe);
  await chloe.presses(t('advice.submit'));
}

async function isAsked(town: Town): Promise<void> {
  await submits(town.chloe);
  await withNotice(town, town.bram);
  town.bram.fills({ text: 'Was er iemand anders bij?' });
  await town.bram.presses(t('signal.askSend'));
}

/** A notice that eight attempts could not deliver. */
async function losesNotice(town: Town): Promise<void> {
  await town.bram.uninstalls();
  await asksForCall(town);
  for (let attempt = 0; attempt < 8; attempt += 1) {
    await town.settles();
    town.clock.goesOn(5 * 60_000);
  }
  await town.bram.installs();
}

export const EVERY_COMMAND: { readonly [command in CommandName]: Script } = {
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
