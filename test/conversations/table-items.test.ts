import assert from 'node:assert/strict';
import type { Cell } from '../../src/domain/cell/cell.ts';
import type { EntryPerson } from '../../src/domain/roster/entry.ts';
import { DEMO_CELL } from '../../src/local/demo-town.ts';
import type { CaseBody } from '../../src/use-cases/case/case-item.ts';
import { noteCase } from '../../src/use-cases/case/note-case.ts';
import { endCaseRecusal } from '../../src/use-cases/case/recuse-from-case.ts';
import type { Item, JsonObject } from '../../src/use-cases/ports.ts';
import { bodyOf, CELL, cellOf } from '../../src/use-cases/records.ts';
import { readFor } from '../../src/use-cases/road/read-for.ts';
import { isRefusal } from '../../src/use-cases/road/refusal.ts';
import { ownerOf } from '../../src/use-cases/road/scene.ts';
import type { RoomBody } from '../../src/use-cases/room/room-item.ts';
import type { AgendaItemBody, SessionBody } from '../../src/use-cases/session/session-item.ts';
import { giveContribution } from '../../src/use-cases/table/give-contribution.ts';
import { openItem } from '../../src/use-cases/table/open-item.ts';
import { confirmOutcome } from '../../src/use-cases/table/propose-outcome.ts';
import { recuseFromItem } from '../../src/use-cases/table/recuse-from-item.ts';
import { readItem } from '../../src/use-cases/table/see-item.ts';
import { stateFrame } from '../../src/use-cases/table/state-frame.ts';
import { does, itemOf, mustDo, personOf } from '../support/case-town.ts';
import { type SeededSession, sets } from '../support/seed-session.ts';
import {
  contributes,
  endsSession,
  enters,
  entriesOf,
  isOpened,
  opensItem,
  opensSession,
  proposesOutcome,
  readySession,
  storedItem,
  viewsItem,
} from '../support/table-steps.ts';
import { openTown, type Town } from '../support/town.ts';
import { wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');
const TOLD = 'Het gezin vroeg zelf om hulp.';

async function stored({ bot, pk }: Town, type: string): Promise<readonly Item[]> {
  const found = await bot.assembly.surroundings.store.records.list(pk, { type, order: 'id', limit: 200 });
  return found.map(({ item }) => item);
}
const contributionsIn = (town: Town) => stored(town, 'contribution');

/** Somebody's secrecy regime in the roster, whatever the product would say to it. */
async function hasRegime(
  town: Town,
  entry: string,
  secrecyRegime: EntryPerson['secrecyRegime'],
): Promise<void> {
  const { keys, store } = town.bot.assembly.surroundings;
  const found = await store.records.read(town.pk, entry);
  const box = found?.item.sealed?.person;
  assert.ok(found && box);
  const place = { container: 'records', id: entry, name: 'person' } as const;
  const person = (await keys.open(town.pk, place, box)) as JsonObject;
  const sealed = await keys.seal(town.pk, box.keyId, place, box.v + 1, { ...person, secrecyRegime });
  const item = { ...found.item, sealed: { ...found.item.sealed, person: sealed } };
  await store.records.commit(town.pk, [{ kind: 'replace', item, version: found.version }]);
}

describe('what is told at an item', () => {
  let town: Town;
  let session: SeededSession;
  beforeEach(async () => {
    town = await openTown();
    session = await readySession(town);
    await isOpened(town);
  });
  afterEach(() => town.ends());

  it('is read by those who are there, with its source and the function, never by name', async () => {
    const { lies, anna, chloe } = town;
    await opensItem(lies);
    await contributes(anna, TOLD);
    for (const person of [lies, chloe]) {
      await viewsItem(person);
      for (const seen of [TOLD, t('choice.contributionSource.own'), 'maatschappelijk werker'])
        person.sees(seen);
      const [, shared = ''] = person.screen.split(t('table.shared.fact'));
      assert.ok(!shared.includes('Anna'));
    }
    const [only, ...others] = await contributionsIn(town);
    assert.deepEqual(others, []);
    assert.equal(only?.assignee, session.items[0]);
    assert.ok(!JSON.stringify(only).includes('gezin'));
    const { contentKey } = bodyOf<CaseBody>(await itemOf(town, session.cases[0] ?? ''));
    assert.equal(only?.sealed?.content?.keyId, contentKey);
  });

  it('with it stands what the case says; what comes from the police is for police, mayor and desk (gate 14)', async () => {
    const { lies, bram, tom, chloe, anna } = town;
    const notes = [
      ['Hij kwam naar het gesprek.', 'own'],
      ['Een vaststelling van de wijkagent.', 'police'],
    ] as const;
    for (const [elementText, elementSource] of notes)
      await mustDo(town, 'bram', noteCase, session.cases[0], {
        elementSide: 'against',
        elementText,
        elementSource,
      });
    await opensItem(lies);
    await contributes(tom, 'De patrouille zag hem daar.', { contributionSource: 'police' });
    for (const person of [lies, bram, tom]) {
      await viewsItem(person);
      for (const seen of [notes[0][0], notes[1][0], 'De patrouille zag hem daar.', t('table.sharedPolice')])
        person.sees(seen);
    }
    for (const person of [chloe, anna]) {
      await viewsItem(person);
      person.sees(notes[0][0]);
      for (const secret of ['wijkagent', 'patrouille', t('table.sharedPolice'), t('cases.police')])
        assert.ok(!person.screen.includes(secret));
    }
  });

  it('only the police can say that it is of police origin', async () => {
    await opensItem(town.lies);
    await viewsItem(town.chloe);
    await town.chloe.presses(t('table.contribute'));
    assert.ok(!town.chloe.screen.includes(t('choice.contributionSource.police')));
  });

  it('refused material is refused as in the form, and words that look like names are asked about', async () => {
    const { lies, chloe } = town;
    await opensItem(lies);
    await contributes(chloe, 'Zie de informatiekaart.');
    chloe.sees(t('fault.classified'));
    const named = 'Gisteren zag ik Karim Benali aan de poort.';
    chloe.fills({ contributionKind: 'fact', contributionText: named, contributionSource: 'own' });
    await chloe.presses(t('table.contributeSend'));
    chloe.sees('Karim Benali');
    chloe.sees(t('table.mayBeNames'));
    assert.deepEqual(await contributionsIn(town), []);
    chloe.fills({ namesConfirmed: true });
    await chloe.presses(t('table.contributeSend'));
    assert.equal((await contributionsIn(town)).length, 1);
  });

  it('is never owed: “I share nothing” stores nothing, and who is silent stands nowhere', async () => {
    const { lies, chloe, anna, bram } = town;
    await opensItem(lies);
    await viewsItem(chloe);
    const before = [await stored(town, 'key'), await town.auditTrail()];
    await chloe.presses(t('table.shareNothing'));
    chloe.sees(t('table.nothing'));
    assert.deepEqual([await stored(town, 'key'), await town.auditTrail()], before);
    await contributes(anna, TOLD);
    for (const person of [bram, lies]) {
      await viewsItem(person);
      const [, shared = ''] = person.screen.split(t('table.shared.fact'));
      assert.ok(!shared.includes('zorgleerkracht'));
    }
    assert.ok(!JSON.stringify(await contributionsIn(town)).includes(session.entries.chloe ?? '-'));
  });

  it('a lawyer is asked first whom it is about, and stopped where it is a client (gate 11)', async () => {
    const { lies, anna } = town;
    await hasRegime(town, session.entries.anna ?? '', 'lawyer');
    await opensItem(lies);
    await viewsItem(anna);
    await anna.presses(t('table.contribute'));
    anna.sees(t('lawyer.ask'));
    await anna.presses(t('lawyer.yes'));
    anna.sees(t('table.lawyerStop'));
    const direct = await does(town, 'anna', giveContribution, session.items[0], {
      typed: { contributionKind: 'fact', contributionText: TOLD, contributionSource: 'own' },
      language: 'nl',
      namesConfirmed: false,
      notAboutClient: false,
    });
    assert.deepEqual(direct, { refused: 'needsGround' });
    await anna.presses(t('table.backToItem'));
    await anna.presses(t('table.contribute'));
    await anna.presses(t('lawyer.no'));
    anna.fills({ contributionKind: 'fact', contributionText: TOLD, contributionSource: 'own' });
    await anna.presses(t('table.contributeSend'));
    assert.equal((await contributionsIn(town)).length, 1);
  });

  it('whoever’s organisation has no basis of its own may read, not write (gate 1)', async () => {
    const { lies, chloe, anna } = town;
    const { bases } = cellOf(await itemOf(town, CELL));
    const ofSchool = bases.map((basis) => ({ ...basis, organisation: 'org.demo-education' }));
    await sets<Cell>(town, CELL, { bases: ofSchool });
    await opensItem(lies);
    await contributes(chloe, TOLD);
    await viewsItem(anna);
    anna.sees(TOLD);
    assert.ok(!anna.buttons.includes(t('table.contribute')));
    assert.ok(!anna.buttons.includes(t('table.shareNothing')));
  });

  it('nobody adds to an item that is planned or closed, or at which they are not', async () => {
    const { lies, bram, chloe } = town;
    await viewsItem(chloe);
    assert.ok(!chloe.buttons.includes(t('table.contribute')));
    await opensItem(lies);
    await viewsItem(chloe);
    await chloe.presses(t('table.contribute'));
    await viewsItem(lies);
    await lies.presses(t('table.itemAttendance'));
    lies.fills({ itemPresent: await entriesOf(town, ['bram', 'lies', 'tom']) });
    await lies.presses(t('form.save'));
    chloe.fills({ contributionKind: 'fact', contributionText: TOLD, contributionSource: 'own' });
    await chloe.presses(t('table.contributeSend'));
    chloe.sees(t('refusal.changed'));
    assert.deepEqual(await contributionsIn(town), []);
    await proposesOutcome(bram, { outcomeKind: 'referred' });
    const confirmed = await does(town, 'chloe', confirmOutcome, session.items[0], { proposal: 1 });
    assert.deepEqual(confirmed, { refused: 'changed' });
  });
});

describe('whoever steps out of an item', () => {
  let town: Town;
  let session: SeededSession;
  beforeEach(async () => {
    town = await openTown();
    session = await readySession(town);
    await sets<CaseBody>(town, session.cases[0] ?? '', { session: session.id });
  });
  afterEach(() => town.ends());

  it('is out at once, by one press, of the item and of its case; the chair is told on the page only', async () => {
    const { lies, chloe, bram } = town;
    await isOpened(town);
    await opensItem(lies);
    await contributes(chloe, TOLD);
    await proposesOutcome(bram, { outcomeKind: 'referred' });
    await viewsItem(chloe);
    await chloe.presses(t('table.confirm'));
    chloe.countsAgain();
    await chloe.presses(t('table.recuse'));
    assert.equal(chloe.pressCount, 1);
    chloe.sees(t('table.out'));
    const owner = await ownerOf(town.bot.assembly.surroundings, town.pk, personOf('chloe'));
    const { body } = await storedItem(town, session);
    assert.ok(body.recused.includes(owner));
    assert.ok(!body.present.includes(session.entries.chloe ?? ''));
    assert.ok(!body.outcome?.confirmedBy.includes(session.entries.chloe ?? ''));
    const known = bodyOf<CaseBody>(await itemOf(town, session.cases[0] ?? ''));
    assert.ok(known.recused.includes(owner));
    await enters(chloe);
    assert.ok(!chloe.screen.includes(body.name));
    assert.ok(!chloe.screen.includes(TOLD));
    await viewsItem(bram);
    bram.sees(TOLD);
    await enters(lies);
    const [, out = ''] = lies.screen.split(t('table.steppedOut'));
    assert.ok(out.includes(body.name) && out.includes('Chloé Dubois'));
    for (const posted of town.client.everythingPosted()) assert.ok(!posted.includes(t('table.steppedOut')));
  });

  it('leaves the channel when there is nothing left for them', async () => {
    await isOpened(town);
    await viewsItem(town.chloe);
    await town.chloe.presses(t('table.recuse'));
    const outbox = await stored(town, 'outbox');
    assert.ok(outbox.some(({ body }) => JSON.stringify(body).includes(session.room)));
  });

  it('stays in it for what is left', async () => {
    const both = await readySession(town, { cases: 2 });
    const recused = await does(town, 'chloe', recuseFromItem, both.items[0], undefined);
    assert.ok(!isRefusal(recused));
    assert.deepEqual(await stored(town, 'outbox'), []);
    const again = await does(town, 'chloe', recuseFromItem, both.items[1], undefined);
    assert.ok(!isRefusal(again));
    assert.equal((await stored(town, 'outbox')).length, 1);
  });

  it('is out of a later session of that case too, until the mayor ends it', async () => {
    const { lies, chloe } = town;
    await isOpened(town);
    await viewsItem(chloe);
    await chloe.presses(t('table.recuse'));
    await viewsItem(lies);
    await lies.presses(t('table.itemPostpone'));
    await endsSession(lies);
    await sets<SessionBody>(town, session.id, { start: '2026-01-05T10:00:00.000Z' }, 'closed');
    const owner = await ownerOf(town.bot.assembly.surroundings, town.pk, personOf('chloe'));
    const later = await readySession(town, { cases: session.cases });
    // As the mayor's approval leaves them: whoever is out of the case is out of its item.
    const known = bodyOf<CaseBody>(await itemOf(town, session.cases[0] ?? ''));
    await sets<AgendaItemBody>(town, later.items[0] ?? '', { recused: known.recused });
    await sets<CaseBody>(town, session.cases[0] ?? '', { session: later.id });
    await isOpened(town);
    await opensItem(lies);
    assert.ok(!(await storedItem(town, later)).body.present.includes(later.entries.chloe ?? ''));
    await enters(chloe);
    chloe.sees(t('table.noItems'));
    await mustDo(town, 'lies', endCaseRecusal, session.cases[0], { owner });
    await viewsItem(chloe);
    await enters(lies);
    assert.ok(!lies.screen.includes(t('table.steppedOut')));
  });

  it('reads nothing of it either where only the case says so', async () => {
    const { lies, chloe } = town;
    await isOpened(town);
    await opensItem(lies);
    await viewsItem(chloe);
    const owner = await ownerOf(town.bot.assembly.surroundings, town.pk, personOf('chloe'));
    await sets<CaseBody>(town, session.cases[0] ?? '', { recused: [owner] });
    await viewsItem(chloe);
    chloe.sees(t('refusal.notFound'));
  });

  it('may do so before the session, without having acknowledged; the mayor too', async () => {
    const early = await readySession(town, { acknowledged: ['bram', 'lies', 'tom', 'anna'] });
    for (const who of ['chloe', 'lies']) {
      const performed = await does(town, who, recuseFromItem, early.items[0], undefined);
      assert.ok(!isRefusal(performed), who);
    }
    assert.equal((await storedItem(town, early)).body.recused.length, 2);
  });
});

describe('while somebody is in the channel who should not be', () => {
  let town: Town;
  let session: SeededSession;
  beforeEach(async () => {
    town = await openTown();
    session = await readySession(town);
  });
  afterEach(() => town.ends());

  const strangers = (n: number) => sets<RoomBody>(town, session.room, { strangers: n });

  it('the screens hide everything at once, the chair goes on from paper, and it all comes back', async () => {
    const { lies, chloe, anna } = town;
    await isOpened(town);
    await opensItem(lies);
    await contributes(anna, TOLD);
    const { name } = (await storedItem(town, session)).body;
    await viewsItem(chloe);
    await strangers(1);
    for (const person of [lies, chloe]) {
      await enters(person);
      person.sees(t('table.heldBack'));
      assert.ok(!person.screen.includes(name));
      const end = person === lies ? [t('table.end')] : [];
      assert.deepEqual(person.buttons, [t('table.refresh'), ...end, t('button.home')]);
    }
    await strangers(0);
    await viewsItem(chloe);
    chloe.sees(TOLD);
    await chloe.presses(t('table.contribute'));
    await strangers(1);
    chloe.fills({ contributionKind: 'fact', contributionText: 'Nog iets.', contributionSource: 'own' });
    await chloe.presses(t('table.contributeSend'));
    chloe.sees(t('table.heldBack'));
    assert.ok(!chloe.screen.includes(name));
    assert.equal((await contributionsIn(town)).length, 1);
    await strangers(0);
    await viewsItem(chloe);
    chloe.sees(TOLD);
    // A stranger who cannot be got out keeps no session open for ever: the chair ends it, and what was open comes back later.
    await strangers(1);
    await enters(lies);
    await lies.presses(t('table.end'));
    assert.equal((await storedItem(town, session)).item.status, 'postponed');
  });

  it('nothing is opened, stated, told or confirmed on a screen', async () => {
    await strangers(1);
    await enters(town.lies);
    assert.ok(!town.lies.buttons.includes(t('table.open')));
    await strangers(0);
    await opensSession(town);
    await strangers(1);
    const frame = await does(town, 'chloe', stateFrame, session.id, undefined);
    assert.deepEqual(frame, { refused: 'changed' });
    const opened = await does(town, 'lies', openItem, session.items[0], undefined);
    assert.deepEqual(opened, { refused: 'changed' });
  });
});

describe('an item is nobody else’s', () => {
  let town: Town;
  let session: SeededSession;
  before(async () => {
    town = await openTown();
    session = await readySession(town, {
      people: ['bram', 'lies', 'tom', 'chloe', 'anna'],
      attends: { chloe: [], tom: [] },
      acknowledged: ['bram', 'lies', 'tom', 'chloe'],
    });
    await opensSession(town, { tablePresent: await entriesOf(town, ['bram', 'tom', 'chloe']) });
  });
  after(() => town.ends());

  it('to whoever is not named for it, has not acknowledged, or is not invited, it does not exist', async () => {
    for (const who of ['tom', 'chloe', 'anna', 'nadia', 'audrey', 'sam']) {
      for (const command of [openItem]) {
        const performed = await does(town, who, command, session.items[0], undefined);
        assert.deepEqual(performed, { refused: 'notFound' }, who);
      }
    }
    await enters(town.chloe);
    town.chloe.sees(t('table.noItems'));
    town.chloe.doesNotSee((await storedItem(town, session)).body.name);
  });

  it('to whoever is not marked present, it is a code', async () => {
    const { lies, bram } = town;
    await mustDo(town, 'bram', stateFrame, session.id, undefined);
    await mustDo(town, 'tom', stateFrame, session.id, undefined);
    await mustDo(town, 'chloe', stateFrame, session.id, undefined);
    await mustDo(town, 'lies', stateFrame, session.id, undefined);
    await mustDo(town, 'bram', noteCase, session.cases[0], {
      elementSide: 'for',
      elementText: 'Hij zei het opnieuw.',
      elementSource: 'own',
    });
    await opensItem(lies);
    lies.sees('Hij zei het opnieuw.');
    await lies.presses(t('table.itemAttendance'));
    lies.fills({ itemPresent: await entriesOf(town, ['lies']) });
    await lies.presses(t('form.save'));
    await viewsItem(bram);
    bram.sees((await storedItem(town, session)).body.name);
    assert.ok(!bram.screen.includes('Hij zei het opnieuw.'));
    const call = { person: personOf('bram'), cell: DEMO_CELL, target: session.items[0] };
    const read = await readFor(town.bot.assembly.surroundings, readItem, call, 1);
    assert.deepEqual(read, { refused: 'notFound' });
  });
});

describe('at level 0', () => {
  it('a session runs by number: nothing is told, and what comes out of it is a code', async () => {
    const town = await openTown({ level1: false });
    try {
      const { lies, bram, chloe } = town;
      const session = await readySession(town);
      await isOpened(town);
      await opensItem(lies);
      await viewsItem(chloe);
      for (const missing of ['table.contribute', 'table.shareNothing'] as const)
        assert.ok(!chloe.buttons.includes(t(missing)));
      await proposesOutcome(bram, { outcomeKind: 'transferred' });
      await viewsItem(lies);
      await lies.presses(t('table.confirmAloud'));
      await lies.presses(t('table.itemClose'));
      assert.equal((await storedItem(town, session)).body.outcome?.kind, 'transferred');
    } finally {
      await town.ends();
    }
  });
});
