import assert from 'node:assert/strict';
import {
  approves,
  aTeacher,
  begins,
  dayFrom,
  idOf,
  nameOf,
  opensDecision,
  opensEntry,
  opensRoster,
  POLICE,
  prepares,
  SCHOOL,
  stops,
  TOWN_HALL,
} from '../support/members.ts';
import { openTown, type Town } from '../support/town.ts';
import { type TownDirectory, townDirectory } from '../support/town-directory.ts';
import { wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');
const REPORT = t('home.report');

describe('somebody joins the cell', () => {
  let town: Town;
  let directory: TownDirectory;
  beforeEach(async () => {
    directory = townDirectory();
    town = await openTown({ directory });
  });
  afterEach(() => town.ends());

  it('Bram prepares, Lies approves, and it works at once', async () => {
    const { bram, lies, sam } = town;
    await sam.says('start');
    sam.sees(t('home.stranger'));
    await prepares(town, 'sam', 'partner');
    bram.sees(/D-\d{4}-0001/);
    await sam.says('start');
    sam.sees(t('home.stranger'));
    await opensDecision(lies);
    lies.sees(nameOf('sam'));
    lies.sees('zorgleerkracht');
    lies.sees(t('signal.audited'));
    await lies.presses(t('decision.grant'));
    await sam.says('start');
    assert.ok(sam.buttons.includes(REPORT));
  });

  it('takes two short steps, and the mayor two presses more than opening what waits', async () => {
    const { bram } = town;
    await opensRoster(bram);
    bram.countsAgain();
    await bram.presses(t('roster.prepare'));
    bram.fills({ entryWho: idOf('sam'), entryRole: 'partner', entryOrg: SCHOOL });
    await bram.presses(t('entry.begin'));
    bram.fills(aTeacher(town));
    await bram.presses(t('entry.propose'));
    // Three buttons, three choices, and three of the second step.
    assert.ok(bram.pressCount <= 9, String(bram.pressCount));
  });

  it('welcomes whoever was approved, without a word about anything', async () => {
    const { lies, anna } = town;
    await stops(lies, 'anna', t('entry.endNow'));
    await prepares(town, 'anna', 'partner');
    await approves(lies);
    await town.settles();
    anna.sees(t('notice.welcome'));
    await anna.presses(t('notice.open'));
    assert.ok(anna.buttons.includes(REPORT));
  });

  it('keeps a day for somebody new what they should hear: the welcome is there once they open the bot', async () => {
    const { lies, sam } = town;
    await prepares(town, 'sam', 'partner');
    await approves(lies);
    await town.settles();
    sam.doesNotSee(t('notice.welcome'));
    await sam.says('start');
    town.clock.goesOn(20 * 60_000);
    await town.settles();
    sam.sees(t('notice.welcome'));
  });

  it('can be left after the first step: it waits among the members, gives no right, and nobody is asked', async () => {
    const { bram, lies, sam } = town;
    await begins(bram, 'sam', 'partner');
    await bram.says('start');
    await lies.says('start');
    await lies.presses(t('decisions.title'));
    lies.sees(t('decisions.none'));
    await sam.says('start');
    sam.sees(t('home.stranger'));
    await opensEntry(bram, 'sam');
    bram.sees(t('entry.state.prepared'));
    await bram.presses(t('entry.complete'));
    bram.fills(aTeacher(town));
    await bram.presses(t('entry.propose'));
    bram.sees(/D-\d{4}-0001/);
  });

  it('can be begun again for the same person as long as nobody was asked, and not afterwards', async () => {
    const { bram } = town;
    await begins(bram, 'sam', 'partner');
    await begins(bram, 'sam', 'reporter', TOWN_HALL);
    bram.sees(t('choice.entryRole.reporter'));
    bram.fills(aTeacher(town));
    await bram.presses(t('entry.propose'));
    await begins(bram, 'sam', 'partner');
    bram.sees(t('refusal.alreadyThere'));
    await begins(bram, 'chloe', 'partner');
    bram.sees(t('refusal.alreadyThere'));
  });

  it('nobody but the mayor approves: neither who prepared it, nor a colleague, nor the person', async () => {
    const { bram, nadia, audrey } = town;
    await prepares(town, 'sam', 'partner');
    for (const person of [bram, nadia]) {
      await opensDecision(person);
      assert.ok(!person.buttons.includes(t('decision.grant')), person.key);
    }
    await audrey.says('start');
    await audrey.presses(t('decisions.title'));
    audrey.sees(t('decisions.none'));
  });

  it('a delegate approves a partner, and neither sees nor approves a fixed member', async () => {
    const { lies, sam } = town;
    const act = { entryAct: 'besluit 2026/114', entryUntil: dayFrom(town, 20) };
    await prepares(town, 'sam', 'delegate', { organisation: TOWN_HALL, ...act });
    await approves(lies);
    await stops(lies, 'anna', t('entry.endNow'));
    await prepares(town, 'anna', 'partner');
    await opensDecision(sam);
    sam.sees(nameOf('anna'));
    await sam.presses(t('decision.grant'));
    await town.anna.says('start');
    assert.ok(town.anna.buttons.includes(REPORT));
    await stops(lies, 'chloe', t('entry.endNow'));
    await prepares(town, 'chloe', 'deputy', { organisation: TOWN_HALL });
    await sam.says('start');
    await sam.presses(t('decisions.title'));
    sam.sees(t('decisions.none'));
    await approves(lies);
    await opensRoster(lies, t('roster.group.ended'));
    // The former deputy has left by that.
    lies.sees(t('roster.group.ended'));
  });

  it('asks for the act and the last day of a delegate, the clearance of the police, the decree of the mandated', async () => {
    const { bram } = town;
    await begins(bram, 'sam', 'delegate', TOWN_HALL);
    bram.fills(aTeacher(town));
    await bram.presses(t('entry.propose'));
    bram.sees(t('fault.required'));
    await begins(bram, 'sam', 'police', POLICE);
    bram.fills(aTeacher(town, { entryCategory: 'mandated', entryClearance: 'geheim' }));
    await bram.presses(t('entry.propose'));
    assert.equal(bram.screen.split(t('fault.required')).length - 1, 2);
    bram.sees(t('refusal.fields'));
  });

  it('refuses at the field an account that cannot sign in, and one that the directory does not know', async () => {
    const { bram } = town;
    directory.disable(idOf('sam'));
    await begins(bram, 'sam', 'partner');
    bram.sees(t('fault.accountOff'));
    directory.remove(idOf('sam'));
    await begins(bram, 'sam', 'partner');
    bram.sees(t('fault.unknownPerson'));
    await opensRoster(bram);
    assert.ok(!bram.screen.includes(nameOf('sam')));
  });

  it('keeps whoever was chosen when something else was wrong', async () => {
    const { bram } = town;
    await opensRoster(bram);
    await bram.presses(t('roster.prepare'));
    bram.fills({ entryWho: idOf('sam'), entryRole: 'partner' });
    await bram.presses(t('entry.begin'));
    bram.sees(t('fault.required'));
    bram.fills({ entryOrg: SCHOOL });
    await bram.presses(t('entry.begin'));
    bram.sees(nameOf('sam'));
    bram.sees(t('entry.formText'));
  });

  it('takes the name from the directory and from nowhere else', async () => {
    const { bram } = town;
    const account = await directory.account(idOf('sam'));
    assert.ok(account);
    directory.add({ ...account, name: 'Sam Uit Het Adresboek' });
    await begins(bram, 'sam', 'partner');
    bram.sees('Sam Uit Het Adresboek');
  });

  it('says no when the mayor says no: the entry has ended, and a new one can be prepared', async () => {
    const { bram, lies } = town;
    await prepares(town, 'sam', 'partner');
    await opensDecision(lies);
    lies.fills({ decisionReason: 'nog geen protocol' });
    await lies.presses(t('decision.refuse'));
    await opensEntry(bram, 'sam');
    bram.sees(t('entry.state.ended'));
    await prepares(town, 'sam', 'partner');
    bram.sees(/D-\d{4}-0002/);
  });

  it('lets Bram think better of it: what he fills in again replaces what waited', async () => {
    const { bram, lies } = town;
    await prepares(town, 'sam', 'partner');
    await opensEntry(bram, 'sam');
    await bram.presses(t('people.change'));
    bram.fills({ entryFunction: 'directeur' });
    await bram.presses(t('entry.propose'));
    bram.sees(/D-\d{4}-0002/);
    await opensDecision(lies);
    lies.sees('directeur');
    lies.doesNotSee(/D-\d{4}-0001/);
    await lies.presses(t('decision.grant'));
    await lies.says('start');
    await lies.presses(t('decisions.title'));
    lies.sees(t('decisions.none'));
  });

  it('withdraws the decision when the entry ends before it', async () => {
    const { bram, lies } = town;
    await prepares(town, 'sam', 'partner');
    await stops(bram, 'sam', t('entry.endNow'));
    await lies.says('start');
    await lies.presses(t('decisions.title'));
    lies.sees(t('decisions.none'));
  });

  it('leaves no name in the log, and an entry of each step', async () => {
    const { lies } = town;
    await prepares(town, 'sam', 'partner');
    await approves(lies);
    const trail = await town.auditTrail();
    for (const step of ['entry.prepare done', 'entry.change done', 'decision.see read', 'decision.take done'])
      assert.ok(trail.includes(step), step);
    const { records } = town.bot.assembly.surroundings.store;
    const kept = await Promise.all(
      ['audit', 'roster', 'decision', 'outbox', 'number'].map((type) =>
        records.list(town.pk, { type, order: 'id', limit: 200 }),
      ),
    );
    const text = JSON.stringify(kept);
    for (const word of [nameOf('sam'), idOf('sam'), 'zorgleerkracht']) assert.ok(!text.includes(word), word);
  });
});

describe('guests', () => {
  let town: Town;
  let directory: TownDirectory;
  beforeEach(async () => {
    directory = townDirectory();
    const account = await directory.account(idOf('sam'));
    assert.ok(account);
    directory.add({ ...account, guest: true });
    town = await openTown({ directory });
  });
  afterEach(() => town.ends());

  async function becomes(guest: string): Promise<void> {
    await opensEntry(town.bram, 'sam');
    town.bram.fills({ entryGuest: guest });
    await town.bram.presses(t('entry.noteGuest'));
  }

  it('on paper only are strangers, whatever the mayor approved, until their account works', async () => {
    const { sam, lies } = town;
    await prepares(town, 'sam', 'partner', { entryGuest: 'paper' });
    await approves(lies);
    await sam.says('start');
    sam.sees(t('home.stranger'));
    await becomes('redeemed');
    await sam.says('start');
    assert.ok(sam.buttons.includes(REPORT));
    await becomes('paper');
    await sam.says('start');
    sam.sees(t('home.stranger'));
  });

  it('are asked how far their account is, and members are not', async () => {
    const { bram } = town;
    await begins(bram, 'sam', 'partner');
    bram.sees(t('field.entryGuest'));
    await opensEntry(bram, 'anna');
    assert.ok(!bram.buttons.includes(t('entry.noteGuest')));
  });

  it('keep what was learnt of their account while the mayor thought about it', async () => {
    const { sam, lies } = town;
    await prepares(town, 'sam', 'partner', { entryGuest: 'redeemed' });
    await becomes('paper');
    await approves(lies);
    await sam.says('start');
    sam.sees(t('home.stranger'));
  });
});
