// What a script of a command is made of, and the ways that many scripts begin with.
import type { CommandName } from '../../../src/views/intent.ts';
import type { Actor } from '../../support/teams-client.ts';
import type { Town } from '../../support/town.ts';
import { submits, wordsIn } from '../../support/worries.ts';

export const t = wordsIn('nl');

/** The button that carries out the command, on the screen of this person, with everything filled in. */
export interface ReadyToPress {
  readonly by: Actor;
  readonly title: string;
  /** Of several buttons with this title, the one nearest to these words. */
  readonly near?: string;
  /** What is filled in just before the press. */
  fills?(): void;
}

export type Script = (town: Town) => Promise<ReadyToPress>;
/** The scripts of one area. */
export type Scripts<Name extends CommandName> = { readonly [command in Name]: Script };

export async function beginsReport(actor: Actor): Promise<void> {
  await actor.says('start');
  await actor.presses(t('home.report'));
  if (actor.buttons.includes(t('privacy.accept'))) await actor.presses(t('privacy.accept'));
}

export async function withNotice(town: Town, actor: Actor): Promise<void> {
  await town.settles();
  await actor.presses(t('notice.open'));
}

/** Presses on the home screen and reads the privacy notice where it stands in between. */
export async function fromHome(actor: Actor, title: string): Promise<void> {
  await actor.says('start');
  await actor.presses(title);
  if (actor.buttons.includes(t('privacy.accept'))) await actor.presses(t('privacy.accept'));
}

export async function asksForCall({ chloe }: Town): Promise<void> {
  await fromHome(chloe, t('home.callback'));
  chloe.fills({ callTime: 'morning' });
  await chloe.presses(t('callback.submit'));
}

export function fillsAdvice(actor: Actor): void {
  actor.fills({ secrecy: 'none', situation: 'Een groep sluit zich af.', ask: 'Wat doen we best?' });
}

export async function asksAdvice({ chloe }: Town): Promise<void> {
  await fromHome(chloe, t('home.advice'));
  await chloe.presses(t('safety.noAdvice'));
  fillsAdvice(chloe);
  await chloe.presses(t('advice.submit'));
}

export async function isAsked(town: Town): Promise<void> {
  await submits(town.chloe);
  await withNotice(town, town.bram);
  town.bram.fills({ text: 'Was er iemand anders bij?' });
  await town.bram.presses(t('signal.askSend'));
}

/** A notice that eight attempts could not deliver. */
export async function losesNotice(town: Town): Promise<void> {
  await town.bram.uninstalls();
  await asksForCall(town);
  for (let attempt = 0; attempt < 8; attempt += 1) {
    await town.settles();
    town.clock.goesOn(5 * 60_000);
  }
  await town.bram.installs();
}
