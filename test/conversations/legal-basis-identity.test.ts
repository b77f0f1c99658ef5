import assert from 'node:assert/strict';
import { DEMO_CELL } from '../../src/local/demo-town.ts';
import { people } from '../../src/local/people.ts';
import { openSignalIdentity } from '../../src/use-cases/identity/open-identity.ts';
import { openReporterIdentity } from '../../src/use-cases/identity/reporter-identity.ts';
import { writeIdentity } from '../../src/use-cases/identity/write-identity.ts';
import type { Item } from '../../src/use-cases/ports.ts';
import { perform } from '../../src/use-cases/road/perform.ts';
import { readFor } from '../../src/use-cases/road/read-for.ts';
import { disguisesOf } from '../support/canary.ts';
import { goesToBases, isSigned, levelTwoFor, opensNotice } from '../support/legal-basis.ts';
import type { Actor } from '../support/teams-client.ts';
import { DAYS, openTown, type Town } from '../support/town.ts';
import { fillsShortForm, submits, wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');
const NAME = 'Quirijnella Zwaluwbrecht';
const WHY = 'Ik moet de ouders bellen.';
const SCHOOL = 'org.demo-education';
const ALL_FIELDS = ['name', 'birthDate', 'address'];

function personOf(key: string) {
  const person = people.find((each) => each.key === key);
  assert(person);
  return { tenantId: person.tenantId, objectId: person.objectId };
}

async function itemsOf(town: Town, type: string): Promise<readonly Item[]> {
  const { records } = town.bot.assembly.surroundings.store;
  return (await records.list(town.pk, { type, order: 'id', limit: 200 })).map(({ item }) => item);
}
async function signalOf(town: Town): Promise<Item> {
  const [signal] = await itemsOf(town, 'signal');
  assert(signal);
  return signal;
}

let presses = 0;
/** A press with inputs that no card of ours ever drew. */
async function writesByHand(town: Town, key: string, typed: { readonly [field: string]: string }) {
  const target = (await signalOf(town)).id;
  presses += 1;
  const call = { person: personOf(key), cell: DEMO_CELL, target, revision: undefined };
  const press = { ...call, nonce: `by-hand-${presses}`, expired: false, inputText: JSON.stringify(typed) };
  return perform(town.bot.assembly.surroundings, writeIdentity, press, typed);
}

const inputsOf = (actor: Actor) =>
  (['subjectName', 'subjectBirthDate', 'subjectAddress'] as const).filter((id) =>
    actor.screen.includes(t(`field.${id}`)),
  );

/** From home to the own signal. */
async function looksUpOwn(actor: Actor, number: string): Promise<void> {
  await actor.says('start');
  await actor.presses(t('home.own'));
  await actor.presses(t('own.open'), { near: number });
}
/** From home to the signal on the desk. */
async function opensOnDesk(actor: Actor, number: string): Promise<void> {
  await actor.says('start');
  await actor.presses(t('home.deskButton'));
  await actor.presses(t('desk.open'), { near: number });
}

/** Chloé reports and notes a name; Bram opens the worry. */
async function hasName(town: Town): Promise<string> {
  const { chloe, bram } = town;
  await isSigned(town, levelTwoFor(town, 'all', ALL_FIELDS));
  const number = await submits(chloe);
  await looksUpOwn(chloe, number);
  await chloe.presses(t('identity.write'));
  chloe.fills({ subjectName: NAME });
  await chloe.presses(t('identity.save'));
  await opensOnDesk(bram, number);
  return number;
}

async function stopsLevel2(town: Town): Promise<void> {
  const { audrey } = town;
  await goesToBases(audrey);
  await audrey.presses(t('bases.open'), { near: t('basis.fieldShort.name') });
  audrey.fills({ basisRevokedWhy: 'Niet meer nodig.' });
  await audrey.presses(t('basis.revoke'));
}

describe('who a worry is about', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
  });
  afterEach(() => town.ends());

  it('is asked nowhere at level 1, and a write of it is refused', async () => {
    const { chloe, bram } = town;
    const number = await submits(chloe);
    await looksUpOwn(chloe, number);
    assert.ok(!chloe.buttons.includes(t('identity.write')));
    await opensOnDesk(bram, number);
    for (const button of ['identity.write', 'identity.open'] as const)
      assert.ok(!bram.buttons.includes(t(button)), button);
    for (const key of ['chloe', 'bram'])
      assert.deepEqual(await writesByHand(town, key, { subjectName: NAME }), { refused: 'notFound' });
    assert.equal((await signalOf(town)).sealed?.identity, undefined);
  });

  it('for one organisation and one field is that field, for that organisation, and no other', async () => {
    const { chloe, anna } = town;
    await isSigned(town, levelTwoFor(town, SCHOOL, ['name']));
    const number = await submits(chloe);
    await looksUpOwn(chloe, number);
    await chloe.presses(t('identity.write'));
    assert.deepEqual(inputsOf(chloe), ['subjectName']);
    const tampered = { subjectName: NAME, subjectAddress: 'Dorpsstraat 12' };
    assert.deepEqual(await writesByHand(town, 'chloe', tampered), { refused: 'notFound' });
    assert.equal((await signalOf(town)).sealed?.identity, undefined);
    chloe.fills({ subjectName: NAME });
    await chloe.presses(t('identity.save'));
    chloe.sees(t('done.identityNoted'));
    assert.deepEqual(await writesByHand(town, 'bram', { subjectName: NAME }), { refused: 'notFound' });
    const other = await submits(anna);
    await looksUpOwn(anna, other);
    assert.ok(!anna.buttons.includes(t('identity.write')));
  });

  it('can be noted from the review, before it is sent', async () => {
    const { chloe } = town;
    await isSigned(town, levelTwoFor(town, 'all', ['birthDate']));
    await fillsShortForm(chloe);
    await chloe.presses(t('identity.write'));
    assert.deepEqual(inputsOf(chloe), ['subjectBirthDate']);
    chloe.fills({ subjectBirthDate: '2010-02-28' });
    await chloe.presses(t('identity.save'));
    chloe.sees(t('form.review.title'));
    chloe.fills({ declared: true });
    await chloe.presses(t('form.review.submit'));
    chloe.sees(/S-\d{4}-0001/);
  });

  it('is opened only after a reason, for a quarter of an hour, by whoever stated it', async () => {
    const { bram, nadia, clock } = town;
    const number = await hasName(town);
    bram.doesNotSee(NAME);
    await bram.presses(t('identity.open'));
    bram.doesNotSee(NAME);
    await bram.presses(t('reasoned.open'));
    bram.sees(t('fault.required'));
    bram.doesNotSee(NAME);
    bram.fills({ openReason: WHY });
    await bram.presses(t('reasoned.open'));
    bram.sees(NAME);
    bram.sees('Bram De Smet');

    await opensOnDesk(nadia, number);
    await nadia.presses(t('identity.open'));
    nadia.doesNotSee(NAME);

    await bram.presses(t('button.back'));
    await bram.presses(t('identity.open'));
    bram.sees(NAME);
    clock.goesOn(16 * 60_000);
    await bram.presses(t('button.back'));
    await bram.presses(t('identity.open'));
    assert.ok(!bram.screen.includes(NAME));
    bram.sees(t('identity.askReason'));

    const openings = (await town.auditTrail()).filter((line) => line.startsWith('identity.open'));
    assert.deepEqual(openings, ['identity.open refused', 'identity.open done', 'identity.open read']);
  });

  it('is told to nobody who goes around the screen, and that is in the log', async () => {
    await hasName(town);
    const target = (await signalOf(town)).id;
    const { surroundings } = town.bot.assembly;
    const call = (key: string) => ({ person: personOf(key), cell: DEMO_CELL, target });
    assert.deepEqual(await readFor(surroundings, openSignalIdentity, call('bram'), 1), {
      refused: 'notOpened',
    });
    for (const key of ['chloe', 'tom', 'anna', 'sam', 'audrey'])
      assert.deepEqual(await readFor(surroundings, openSignalIdentity, call(key), 1), {
        refused: 'notFound',
      });
    assert.equal((await town.auditTrail()).filter((line) => line === 'identity.open refused').length, 6);
  });

  it('is frozen the moment that its basis is stopped, also for whoever had a reason', async () => {
    const { bram, chloe } = town;
    const number = await hasName(town);
    await bram.presses(t('identity.open'));
    bram.fills({ openReason: WHY });
    await bram.presses(t('reasoned.open'));
    bram.sees(NAME);
    await looksUpOwn(chloe, number);
    await stopsLevel2(town);
    await bram.presses(t('button.back'));
    assert.ok(!bram.buttons.includes(t('identity.open')));
    assert.ok(!bram.screen.includes(NAME));
    const target = (await signalOf(town)).id;
    const { surroundings } = town.bot.assembly;
    const call = { person: personOf('bram'), cell: DEMO_CELL, target };
    assert.deepEqual(await readFor(surroundings, openSignalIdentity, call, 1), { refused: 'notFound' });
    assert.deepEqual(await writesByHand(town, 'bram', { subjectName: 'Iemand anders' }), {
      refused: 'notFound',
    });
    // What was written stays until its own end, unread.
    assert.ok((await signalOf(town)).sealed?.identity);
    await isSigned(town, levelTwoFor(town, 'all', ['address']));
    await opensOnDesk(bram, number);
    await bram.presses(t('identity.open'));
    assert.ok(!bram.screen.includes(NAME), 'a field that is closed is not shown beside one that is open');
    bram.sees(t('identity.nothing'));
  });

  it('can be replaced and erased; its key goes with it', async () => {
    const { bram } = town;
    await hasName(town);
    const { keys, store } = town.bot.assembly.surroundings;
    const before = await signalOf(town);
    const keyId = String(before.body.identityKey);
    await bram.presses(t('identity.write'));
    bram.doesNotSee(NAME);
    bram.sees(t('identity.noted'));
    bram.fills({ identityErase: true });
    await bram.presses(t('identity.save'));
    const after = await signalOf(town);
    assert.deepEqual([after.sealed?.identity, after.body.identityKey], [undefined, undefined]);
    assert.equal(await store.keys.read(town.pk, keyId), undefined);
    const box = before.sealed?.identity;
    assert(box);
    const place = { container: 'records', id: before.id, name: 'identity' } as const;
    assert.equal(await keys.open(town.pk, place, box), undefined);
  });

  it('is gone with the worry when Chloé takes it back, or throws the form away', async () => {
    const { chloe } = town;
    const number = await hasName(town);
    const { store } = town.bot.assembly.surroundings;
    const keyId = String((await signalOf(town)).body.identityKey);
    assert.ok(await store.keys.read(town.pk, keyId));
    await looksUpOwn(chloe, number);
    await chloe.presses(t('own.withdraw'));
    await chloe.presses(t('own.withdrawYes'));
    assert.equal(await store.keys.read(town.pk, keyId), undefined);
    assert.equal((await signalOf(town)).sealed?.identity, undefined);

    await fillsShortForm(chloe);
    await chloe.presses(t('identity.write'));
    chloe.fills({ subjectName: NAME });
    await chloe.presses(t('identity.save'));
    const draft = (await itemsOf(town, 'signal')).find(({ status }) => status === 'draft');
    const draftKey = String(draft?.body.identityKey);
    assert.ok(await store.keys.read(town.pk, draftKey));
    await chloe.presses(t('form.discard'));
    assert.equal(await store.keys.read(town.pk, draftKey), undefined);
  });

  it('ends when its basis says so, though the worry lives on', async () => {
    const { bram, clock } = town;
    const number = await hasName(town);
    // As Bram filled it in: thirty days.
    clock.goesOn(31 * DAYS);
    await town.settles();
    await opensOnDesk(bram, number);
    bram.sees(/leerling/);
    await bram.presses(t('identity.open'));
    bram.sees(t('identity.nothing'));
    await opensOnDesk(bram, number);
    await bram.presses(t('identity.write'));
    bram.fills({ subjectName: 'Iemand anders' });
    await bram.presses(t('identity.save'));
    bram.sees(t('done.identityNoted'));
    const [again] = await itemsOf(town, 'signal');
    assert.notEqual(again?.body.identityKey, undefined);
  });

  it('never stands in a posted card, a notice, a list, the log or the audit chain', async () => {
    const logged: string[] = [];
    const log = (...line: unknown[]) => logged.push(JSON.stringify(line));
    await town.ends();
    town = await openTown({ log: { info: log, warn: log, error: log } });
    const { bram, chloe, client } = town;
    const number = await hasName(town);
    await bram.presses(t('identity.open'));
    bram.fills({ openReason: `${WHY} ${NAME}` });
    await bram.presses(t('reasoned.open'));
    bram.sees(NAME);
    await town.settles();
    await chloe.says('start');
    await chloe.presses(t('home.own'));
    chloe.sees(number);
    chloe.doesNotSee(NAME);
    await bram.says('start');
    await bram.presses(t('home.deskButton'));
    assert.ok(!bram.screen.includes(NAME));
    const { records } = town.bot.assembly.surroundings.store;
    const types = [
      'audit',
      'signal',
      'reason',
      'outbox',
      'number',
      'author',
      'key',
      'decision',
      'basis',
      'cell',
    ];
    const stored = await Promise.all(
      types.map((type) => records.list(town.pk, { type, order: 'id', limit: 200 })),
    );
    const everything = [...client.everythingPosted(), ...logged, JSON.stringify(stored)]
      .map((text) => Buffer.from(text, 'utf8').toString('latin1'))
      .join('\n');
    assert.ok(everything.length > 1_000);
    const reach = disguisesOf('Zwaluwbrecht').filter((disguise) => everything.includes(disguise));
    assert.deepEqual(reach, []);
  });
});

describe('a worry read with a reason', () => {
  let town: Town;
  let number: string;
  beforeEach(async () => {
    town = await openTown();
    number = await submits(town.chloe);
  });
  afterEach(() => town.ends());

  async function asks(actor: Actor, which: string, why = 'Klacht van een ouder.'): Promise<void> {
    await actor.says('start');
    await actor.presses(t('reasoned.title'));
    actor.fills({ reasonedNumber: which, openReason: why });
    await actor.presses(t('reasoned.open'));
  }

  it('shows Audrey its text and not its reporter, for a quarter of an hour', async () => {
    const { audrey, clock } = town;
    await asks(audrey, number);
    audrey.sees(/nog zal zien/);
    audrey.doesNotSee('Chloé');
    audrey.sees('Audrey Lambert');
    const trail = (await town.auditTrail()).filter((line) => line.startsWith('signal.read-reasoned'));
    assert.deepEqual(trail, ['signal.read-reasoned done']);
    clock.goesOn(16 * 60_000);
    await asks(audrey, number, ' ');
    audrey.sees(t('fault.required'));
    assert.ok(!/nog zal zien/.test(audrey.screen));
  });

  it('answers the same for an invented number, and keeps the reason that was typed', async () => {
    const { audrey } = town;
    for (const which of ['S-2026-9999', 'iets', 'V-2026-0001']) {
      await asks(audrey, which, 'Klacht van een ouder.');
      audrey.sees(t('fault.unknownNumber'));
      assert.deepEqual(
        JSON.stringify(town.client.everythingPosted()).includes('Klacht van een ouder'),
        false,
      );
    }
  });

  it('is offered to the DPO only', async () => {
    for (const each of [town.bram, town.lies, town.tom, town.anna, town.sam]) {
      await each.says('start');
      assert.ok(!each.buttons.includes(t('reasoned.title')), each.key);
    }
  });
});

describe('who reported, for the mayor', () => {
  let town: Town;
  let number: string;
  beforeEach(async () => {
    town = await openTown();
    number = await submits(town.chloe);
    await opensOnDesk(town.bram, number);
    await opensOnDesk(town.lies, number);
  });
  afterEach(() => town.ends());

  async function asks(town: Town): Promise<void> {
    const { lies } = town;
    await lies.presses(t('reporterIdentity.title'));
    lies.fills({ openReason: 'Ik moet met de melder spreken.' });
    await lies.presses(t('reporterIdentity.ask'));
  }
  async function answers(town: Town, granted: boolean): Promise<void> {
    const { audrey } = town;
    await opensNotice(town, audrey);
    if (!granted) audrey.fills({ decisionReason: 'Niet nodig.' });
    await audrey.presses(t(granted ? 'decision.grant' : 'decision.refuse'));
    await town.settles();
  }
  async function looksAgain(town: Town): Promise<void> {
    await opensOnDesk(town.lies, number);
    await town.lies.presses(t('reporterIdentity.title'));
  }

  it('is hidden; she asks with a reason, Audrey grants, and she sees it for a day', async () => {
    const { lies, audrey, clock } = town;
    lies.doesNotSee('Chloé');
    await asks(town);
    lies.sees(/I-\d{4}-0001/);
    lies.doesNotSee('Chloé');
    await opensNotice(town, audrey);
    audrey.sees('Ik moet met de melder spreken.');
    audrey.sees(number);
    audrey.doesNotSee(/nog zal zien/);
    await audrey.presses(t('decision.grant'));
    audrey.doesNotSee('Chloé');
    await town.settles();
    lies.sees(t('notice.decision.taken', { number: `I-${number.slice(2, 6)}-0001` }));
    await looksAgain(town);
    lies.sees('Chloé Dubois');
    lies.sees('zorgleerkracht');
    lies.sees('Lies Vermeulen');
    const trail = (await town.auditTrail()).filter((line) => line.startsWith('reporter.'));
    assert.deepEqual(trail, ['reporter.ask-identity done', 'reporter.open-identity read']);
    clock.goesOn(25 * 3_600_000);
    await looksAgain(town);
    assert.ok(!lies.screen.includes('Chloé'));
    lies.sees(/voorbij/);
  });

  it('stays hidden when Audrey refuses, and may be asked again', async () => {
    const { lies } = town;
    await asks(town);
    await answers(town, false);
    await looksAgain(town);
    lies.sees(/niet goedgekeurd/);
    lies.doesNotSee('Chloé');
    lies.fills({ openReason: 'Een betere reden.' });
    await lies.presses(t('reporterIdentity.ask'));
    lies.sees(/I-\d{4}-0002/);
    await answers(town, true);
    await looksAgain(town);
    lies.sees('Chloé Dubois');
  });

  it('is asked once at a time', async () => {
    const { lies } = town;
    await lies.presses(t('reporterIdentity.title'));
    lies.fills({ openReason: 'Eerste.' });
    await lies.presses(t('reporterIdentity.ask'));
    await looksAgain(town);
    assert.ok(!lies.buttons.includes(t('reporterIdentity.ask')));
  });

  it('opens to nobody else, and to her not without the approval', async () => {
    const { surroundings } = town.bot.assembly;
    const target = (await signalOf(town)).id;
    const read = (key: string) =>
      readFor(surroundings, openReporterIdentity, { person: personOf(key), cell: DEMO_CELL, target }, 1);
    assert.deepEqual(await read('lies'), { refused: 'notOpened' });
    await asks(town);
    assert.deepEqual(await read('lies'), { refused: 'notOpened' });
    await answers(town, true);
    for (const key of ['tom', 'anna', 'sam', 'audrey', 'chloe'])
      assert.deepEqual(await read(key), { refused: 'notFound' });
    const seen = await read('lies');
    assert.ok('data' in seen && seen.data.reporter.name === 'Chloé Dubois');
    assert.ok(!('objectId' in seen.data.reporter));
  });

  it('says so when who reported has ended on its own clock', async () => {
    const { lies, clock } = town;
    await asks(town);
    await answers(town, true);
    clock.goesOn(91 * DAYS);
    await town.settles();
    await looksAgain(town);
    lies.sees(t('reporterIdentity.ended'));
    lies.doesNotSee('Chloé');
  });
});
