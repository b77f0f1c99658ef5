import type { TRIAGE_COMMANDS } from '../../../src/views/intents/triage.ts';
import type { Actor } from '../../support/teams-client.ts';
import type { Town } from '../../support/town.ts';
import { submits } from '../../support/worries.ts';
import { fromHome, type Scripts, t, withNotice } from './script.ts';

/** Chloé has reported, and the coordinator stands before it. */
export async function isOpened(town: Town): Promise<string> {
  const number = await submits(town.chloe);
  await withNotice(town, town.bram);
  return number;
}

/** The coordinator finds too little in it; somebody else has to look. */
export async function isSetAside(town: Town): Promise<string> {
  const number = await isOpened(town);
  await town.bram.presses(t('triage.insufficient'));
  town.bram.fills({ setAsideReason: 'Eén uitspraak, zonder meer.' });
  await town.bram.presses(t('triage.setAside.send'));
  return number;
}

export const PROPOSAL = {
  listIndication: 'Hij zoekt contact met een groep die geweld goedpraat.',
  listLink: 'Hij sprak over een aanslag.',
} as const;

/** From the signal before them to the mayor. */
export async function proposes(actor: Actor): Promise<void> {
  await actor.presses(t('triage.propose'));
  actor.fills(PROPOSAL);
  await actor.presses(t('triage.propose.send'));
}

/** It lies before the mayor. */
export async function isProposed(town: Town): Promise<string> {
  const number = await isOpened(town);
  await proposes(town.bram);
  return number;
}

/** The reporter before their own signal. */
export async function seesOwn(actor: Actor, number: string): Promise<void> {
  await fromHome(actor, t('home.own'));
  await actor.presses(t('own.open'), { near: number });
}

export const triageScripts: Scripts<(typeof TRIAGE_COMMANDS)[number]> = {
  async takeSignal(town) {
    await isOpened(town);
    return { by: town.bram, title: t('triage.take') };
  },
  async handOverSignal(town) {
    await isOpened(town);
    return { by: town.bram, title: t('triage.handOver') };
  },
  async noteAssessment(town) {
    const { bram } = town;
    await isOpened(town);
    await bram.presses(t('triage.assess'));
    const fills = () => bram.fills({ assessStage: 'facts', assessText: 'Eén bron, zelf gehoord.' });
    return { by: bram, title: t('form.save'), fills };
  },
  async redirectEmergency(town) {
    const { bram } = town;
    await isOpened(town);
    await bram.presses(t('triage.redirect'));
    return { by: bram, title: t('triage.redirect.send'), fills: () => bram.fills({ redirectTo: '101' }) };
  },
  async setAsideOutside(town) {
    const { bram } = town;
    await isOpened(town);
    await bram.presses(t('triage.outside'));
    const fills = () => bram.fills({ referTo: 'std.education-clb', setAsideReason: 'Een ruzie in de klas.' });
    return { by: bram, title: t('triage.setAside.send'), fills };
  },
  async setAsideInsufficient(town) {
    const { bram } = town;
    await isOpened(town);
    await bram.presses(t('triage.insufficient'));
    const fills = () => bram.fills({ setAsideReason: 'Eén uitspraak, zonder meer.' });
    return { by: bram, title: t('triage.setAside.send'), fills };
  },
  async confirmSecondLook(town) {
    await isSetAside(town);
    await withNotice(town, town.nadia);
    return { by: town.nadia, title: t('triage.confirm.insufficient') };
  },
  async reconsiderSignal(town) {
    await isSetAside(town);
    await withNotice(town, town.nadia);
    return { by: town.nadia, title: t('triage.reconsider') };
  },
  async proposeToMayor(town) {
    const { bram } = town;
    await isOpened(town);
    await bram.presses(t('triage.propose'));
    return { by: bram, title: t('triage.propose.send'), fills: () => bram.fills(PROPOSAL) };
  },
  async redactSignal(town) {
    const { bram } = town;
    await isOpened(town);
    await bram.presses(t('triage.redact'));
    return { by: bram, title: t('triage.redact.send'), fills: () => bram.fills({ redactWords: 'leerling' }) };
  },
  async recuseFromSignal(town) {
    await isOpened(town);
    await town.bram.presses(t('triage.recuse'));
    return { by: town.bram, title: t('triage.recuse.yes') };
  },
  async endRecusal(town) {
    const { bram, lies } = town;
    const number = await isOpened(town);
    await bram.presses(t('triage.recuse'));
    await bram.presses(t('triage.recuse.yes'));
    await fromHome(lies, t('home.deskButton'));
    await lies.presses(t('desk.open'), { near: number });
    await lies.presses(t('triage.recusals'));
    return { by: lies, title: t('triage.recusals.end') };
  },
  async askWithdrawal(town) {
    const { chloe } = town;
    await seesOwn(chloe, await isProposed(town));
    await chloe.presses(t('own.withdraw'));
    return { by: chloe, title: t('triage.withdrawal.yes') };
  },
};
