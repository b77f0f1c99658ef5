// A town in which much has happened, every confidential place with a word of its own in it that stands nowhere else.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { people } from '../../src/local/people.ts';
import type { Item } from '../../src/use-cases/ports.ts';
import { addsContact } from '../proofs/commands/directory.ts';
import { fromHome, t, withNotice } from '../proofs/commands/script.ts';
import { type HeldPress, openWatchedTown } from '../proofs/delivered-again-rig.ts';
import { approves, newestCase, opensCase, proposes } from './case-steps.ts';
import { isSigned, levelTwoFor, prepares } from './legal-basis.ts';
import { idOf, opensChange } from './members.ts';
import { seedSession } from './seed-session.ts';
import type { Actor } from './teams-client.ts';
import type { Town } from './town.ts';
import { beginsForm, IN_DUTCH, submits } from './worries.ts';

/** Where something stands that not everybody may see. */
export const PLACES = [
  'worry in screening',
  'question',
  'answer',
  'assessment',
  'identity',
  'name of the reporter',
  'worry proposed',
  'indication proposed',
  'worry listed',
  'indication of the case',
  'element of the case',
  'reason to unlist',
  'worry of the police',
  'worry set aside',
  'reason to set aside',
  'unopened worry',
  'draft',
  'request for advice',
  'reason to ask who reported',
  'basis in force',
  'basis in preparation',
  'entry proposed',
  'organisation',
  'template',
  'contact',
] as const;
export type Place = (typeof PLACES)[number];

const secrets = new Map<Place, string>();

/** The word that stands there. */
export function secretOf(place: Place): string {
  const known = secrets.get(place);
  if (known !== undefined) return known;
  const digest = createHash('sha256').update(place).digest();
  const letters = [...digest.subarray(0, 14)].map((byte) => 'bcdfghjklmnpqrstvwxz'[byte % 20]).join('');
  const secret = `zq${letters}`;
  secrets.set(place, secret);
  return secret;
}

const worry = (place: Place) => ({ what: `Hij zei iets over ${secretOf(place)}.`, ask: 'Wat nu?' });

/** Chloé's entry says this name while she writes the first worry; the roster itself never shows it. */
async function underAnotherName(town: Town, name: string, doing: () => Promise<void>): Promise<void> {
  const { store, keys } = town.bot.assembly.surroundings;
  const entries = await store.records.list(town.pk, { type: 'roster', order: 'id', limit: 50 });
  for (const { item, version } of entries) {
    const box = item.sealed?.person;
    const place = { container: 'records', id: item.id, name: 'person' } as const;
    const person = box && (await keys.open(town.pk, place, box));
    if (!box || person?.objectId !== idOf('chloe')) continue;
    const other = await keys.seal(town.pk, box.keyId, place, box.v, { ...person, name });
    const named: Item = { ...item, sealed: { ...item.sealed, person: other } };
    await store.records.commit(town.pk, [{ kind: 'replace', item: named, version }]);
    await doing();
    const now = await store.records.read(town.pk, item.id);
    assert(now);
    await store.records.commit(town.pk, [{ kind: 'replace', item, version: now.version }]);
  }
}

async function hasBases(town: Town): Promise<void> {
  const level2 = levelTwoFor(town, 'all', ['name', 'birthDate', 'address']);
  await isSigned(town, { ...level2, basisArticle: `decreet ${secretOf('basis in force')}` });
  await prepares(town.bram, { ...level2, basisArticle: `decreet ${secretOf('basis in preparation')}` });
}

async function opensOnDesk(actor: Actor, number: string): Promise<void> {
  await fromHome(actor, t('home.deskButton'));
  await actor.presses(t('desk.open'), { near: number });
}

/** One worry in screening, with a question and an answer, a note, and who it is about. */
async function isScreened(town: Town): Promise<string> {
  const { chloe, bram } = town;
  const number = await submits(chloe, IN_DUTCH, worry('worry in screening'));
  await opensOnDesk(bram, number);
  bram.fills({ text: `Was ${secretOf('question')} erbij?` });
  await bram.presses(t('signal.askSend'));
  await withNotice(town, chloe);
  chloe.fills({ text: `Nee, ${secretOf('answer')} was er niet.` });
  await chloe.presses(t('own.answerSend'));
  await opensOnDesk(bram, number);
  await bram.presses(t('triage.assess'));
  bram.fills({ assessStage: 'facts', assessText: `Eén bron: ${secretOf('assessment')}.` });
  await bram.presses(t('form.save'));
  await opensOnDesk(bram, number);
  await bram.presses(t('identity.write'));
  bram.fills({ subjectName: secretOf('identity') });
  await bram.presses(t('identity.save'));
  return number;
}

async function asksWhoReported({ lies }: Town, number: string): Promise<void> {
  await opensOnDesk(lies, number);
  await lies.presses(t('reporterIdentity.title'));
  lies.fills({ openReason: `Om te bellen over ${secretOf('reason to ask who reported')}.` });
  await lies.presses(t('reporterIdentity.ask'));
}

async function hasCase(town: Town): Promise<void> {
  const { bram, chloe } = town;
  const number = await submits(chloe, IN_DUTCH, worry('worry listed'));
  await proposes(town, number, { listIndication: `Er is ${secretOf('indication of the case')}.` });
  await approves(town);
  const { name } = await newestCase(town);
  await opensCase(bram, name);
  await bram.presses(t('cases.noteCase'));
  const text = `Hij sprak over ${secretOf('element of the case')}.`;
  bram.fills({ elementSide: 'against', elementText: text, elementSource: 'own' });
  await bram.presses(t('form.save'));
  await opensCase(bram, name);
  await bram.presses(t('cases.proposeUnlist'));
  const reason = `Niets meer van ${secretOf('reason to unlist')}.`;
  bram.fills({ unlistWhy: 'indications-gone', unlistReason: reason });
  await bram.presses(t('cases.proposeSend'));
}

async function isSetAside({ chloe, bram }: Town): Promise<void> {
  const number = await submits(chloe, IN_DUTCH, worry('worry set aside'));
  await opensOnDesk(bram, number);
  await bram.presses(t('triage.insufficient'));
  bram.fills({ setAsideReason: `Alleen ${secretOf('reason to set aside')}.` });
  await bram.presses(t('triage.setAside.send'));
}

async function hasRequests({ chloe, anna }: Town): Promise<void> {
  await fromHome(chloe, t('home.advice'));
  await chloe.presses(t('safety.noAdvice'));
  chloe.fills({
    secrecy: 'none',
    situation: `Het gaat over ${secretOf('request for advice')}.`,
    ask: 'Wat nu?',
  });
  await chloe.presses(t('advice.submit'));
  await fromHome(anna, t('home.callback'));
  anna.fills({ callTime: 'morning' });
  await anna.presses(t('callback.submit'));
}

async function hasDraft({ anna }: Town): Promise<void> {
  await beginsForm(anna);
  anna.fills({ secrecy: 'none', told: 'yes', age: '12-17' });
  await anna.presses(t('form.next'));
  anna.fills({ what: `Zij zei ${secretOf('draft')}.`, when: 'gisteren', source: 'own' });
  await anna.presses(t('form.next'));
}

async function opensUpkeep(actor: Actor, button: string): Promise<void> {
  await fromHome(actor, t('upkeep.title'));
  await actor.presses(button);
}

async function hasRegister(town: Town): Promise<void> {
  const { bram } = town;
  await opensChange(bram, 'tom');
  bram.fills({ entryFunction: secretOf('entry proposed') });
  await bram.presses(t('entry.propose'));
  await opensUpkeep(bram, t('upkeep.organisations'));
  await bram.presses(t('organisations.add'));
  bram.fills({
    orgName: secretOf('organisation'),
    orgSector: 'work',
    orgProtocol: 'none',
    orgNoProtocol: 'klein',
  });
  await bram.presses(t('form.save'));
  await opensUpkeep(bram, t('upkeep.templates'));
  await bram.presses(t('templates.add'));
  const [chloe] = people;
  bram.fills({
    templateName: secretOf('template'),
    templateMembers: [`${chloe?.name} · ${chloe?.organisation.nl}`],
  });
  await bram.presses(t('form.save'));
  await addsContact(bram, { contactName: secretOf('contact') });
}

/** A notice that could not be delivered, as the outbox leaves it behind. */
function withDeadLetter(records: readonly Item[], pk: string): readonly Item[] {
  const waiting = records.find((item) => item.pk === pk && item.type === 'outbox');
  assert(waiting, 'no notice was ever written');
  const { due: _due, ...dead } = waiting;
  return [...records, { ...dead, id: 'out.dead', status: 'dead' }];
}

/** One that is being convened, and one that sits: of those who know of cases anyway. What partners see of theirs is proved apart. */
async function hasSessions(town: Town): Promise<void> {
  const people = ['bram', 'nadia', 'lies', 'tom'] as const;
  await seedSession(town, { people, cases: 1, state: 'opened' });
  await seedSession(town, { people, cases: 1, state: 'approved' });
  await seedSession(town, { people, cases: 1, state: 'ended' });
}

let built: Promise<HeldPress> | undefined;

/** The town at the moment when all of this has happened, built once. The held press means nothing. */
export function busyTown(): Promise<HeldPress> {
  built ??= build();
  return built;
}

async function build(): Promise<HeldPress> {
  const { town, store } = await openWatchedTown();
  try {
    await hasBases(town);
    let screened = '';
    await underAnotherName(town, secretOf('name of the reporter'), async () => {
      screened = await isScreened(town);
    });
    const proposed = await submits(town.anna, IN_DUTCH, worry('worry proposed'));
    await hasCase(town);
    await proposes(town, proposed, { listIndication: `Er is ${secretOf('indication proposed')}.` });
    await submits(town.tom, IN_DUTCH, worry('worry of the police'));
    await isSetAside(town);
    await hasRequests(town);
    await hasDraft(town);
    await hasRegister(town);
    await asksWhoReported(town, screened);
    await submits(town.chloe, IN_DUTCH, worry('unopened worry'));
    await hasSessions(town);
    const { conversations } = town.bot.standIn;
    const conversationId = conversations.personalChat('chloe').id;
    const { tenantId, objectId } = people.find(({ key }) => key === 'chloe') ?? assert.fail();
    return {
      records: withDeadLetter(store.items('records'), town.pk),
      keys: store.items('keys'),
      at: town.clock.now(),
      turn: {
        kind: 'press',
        trigger: 'manual',
        data: {},
        person: { tenantId, objectId },
        place: { conversationId, scope: 'personal', serviceUrl: 'https://teams.test/', tenantId },
        locale: 'nl-BE',
        activityId: 'f:1',
        bodyDigest: 'digest',
        cardActivityId: undefined,
      },
    };
  } finally {
    await town.ends();
  }
}
