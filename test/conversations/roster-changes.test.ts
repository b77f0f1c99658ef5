import assert from 'node:assert/strict';
import { localDay } from '../../src/domain/cell/local-day.ts';
import { cellOf } from '../../src/use-cases/records.ts';
import {
  approves,
  dayFrom,
  nameOf,
  opensChange,
  opensDecision,
  opensEntry,
  opensRoster,
  POLICE,
  prepares,
  SCHOOL,
  stops,
  TOWN_HALL,
} from '../support/members.ts';
import { DAYS, openTown, type Town } from '../support/town.ts';
import { wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');
const REPORT = t('home.report');
const MINUTES = 60_000;

/** How long it still is until the day in the town has another date. */
function untilMidnight({ clock }: Town): number {
  const zone = 'Europe/Brussels';
  const today = localDay(clock.now(), zone);
  let minutes = 0;
  while (localDay(new Date(clock.now().getTime() + minutes * MINUTES), zone) === today) minutes += 1;
  return minutes * MINUTES;
}

describe('members change, stop and expire', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
  });
  afterEach(() => town.ends());

  const cell = async () => {
    const stored = await town.bot.assembly.surroundings.store.records.read(town.pk, 'cell');
    assert.ok(stored);
    return cellOf(stored.item);
  };

  it('what held goes on until the mayor approves the change, and the mayor reads both', async () => {
    const { bram, lies, anna } = town;
    await opensChange(bram, 'anna');
    bram.fills({ entryRole: 'reporter', entryFunction: 'vrijwilliger' });
    await bram.presses(t('entry.propose'));
    bram.sees(t('choice.entryRole.partner'));
    bram.sees(/D-\d{4}-0001/);
    await opensDecision(lies);
    lies.sees(`${t('choice.entryRole.reporter')}\n${t('entry.was')}\n${t('choice.entryRole.partner')}`);
    lies.sees(`vrijwilliger\n${t('entry.was')}\nmaatschappelijk werker`);
    await lies.presses(t('decision.grant'));
    await opensEntry(bram, 'anna');
    bram.sees(t('choice.entryRole.reporter'));
    bram.sees('vrijwilliger');
    await anna.says('start');
    assert.ok(anna.buttons.includes(REPORT));
  });

  it('a change that the mayor refuses leaves everything as it was', async () => {
    const { bram, lies } = town;
    await opensChange(bram, 'anna');
    bram.fills({ entryFunction: 'vrijwilliger' });
    await bram.presses(t('entry.propose'));
    await opensDecision(lies);
    lies.fills({ decisionReason: 'liever niet' });
    await lies.presses(t('decision.refuse'));
    await opensEntry(bram, 'anna');
    bram.sees('maatschappelijk werker');
    bram.sees(t('entry.state.approved'));
    assert.ok(!bram.screen.includes('vrijwilliger'));
  });

  it('nobody approves their own: the mayor’s entry is changed on paper, and somebody else confirms it', async () => {
    const { bram, lies, audrey } = town;
    await opensChange(bram, 'lies');
    bram.fills({ entryFunction: 'burgemeester, voorzitter van de cel' });
    await bram.presses(t('entry.propose'));
    await opensDecision(lies);
    assert.ok(!lies.buttons.includes(t('decision.grant')));
    await opensDecision(bram);
    await bram.presses(t('decision.recordPaper'));
    bram.fills({ paperReference: 'besluit 2026/7', paperDate: dayFrom(town, 0) });
    await bram.presses(t('decision.signedGranted'));
    await opensEntry(bram, 'lies');
    // What stands on paper waits for whoever confirms it: it cannot be changed meanwhile.
    assert.ok(!bram.buttons.includes(t('entry.change')));
    await opensDecision(audrey);
    await audrey.presses(t('decision.confirmPaper'));
    await opensEntry(bram, 'lies');
    bram.sees('burgemeester, voorzitter van de cel');
  });

  it('a suspension takes effect at the very next press, and holds until the mayor ends it', async () => {
    const { bram, lies, chloe } = town;
    await chloe.says('start');
    await stops(bram, 'chloe', t('entry.suspendNow'));
    bram.sees('werkt hier niet meer');
    await chloe.presses(REPORT);
    chloe.doesNotSee(t('safety.title'));
    await chloe.says('start');
    chloe.sees(t('home.stranger'));
    await opensEntry(bram, 'chloe');
    assert.ok(!bram.buttons.includes(t('entry.stop')));
    await stops(lies, 'chloe', t('entry.resumeNow'));
    await chloe.says('start');
    assert.ok(chloe.buttons.includes(REPORT));
  });

  it('asks why somebody is suspended, and keeps it sealed', async () => {
    const { bram } = town;
    await opensEntry(bram, 'chloe');
    await bram.presses(t('entry.stop'));
    await bram.presses(t('entry.suspendNow'));
    bram.sees(t('fault.required'));
    await stops(bram, 'chloe', t('entry.suspendNow'));
    const { records } = town.bot.assembly.surroundings.store;
    const kept = await records.list(town.pk, { type: 'roster', order: 'id', limit: 50 });
    assert.ok(!JSON.stringify(kept).includes('werkt hier niet meer'));
  });

  it('the desk cannot suspend a fixed member, nor end anybody whom the mayor approved', async () => {
    const { bram, nadia } = town;
    await opensEntry(bram, 'tom');
    assert.ok(!bram.buttons.includes(t('entry.stop')));
    await opensEntry(nadia, 'anna');
    await nadia.presses(t('entry.stop'));
    assert.ok(nadia.buttons.includes(t('entry.suspendNow')));
    assert.ok(!nadia.buttons.includes(t('entry.endNow')));
  });

  it('an entry expires at midnight in the town, not elsewhere', async () => {
    const { lies, sam, clock } = town;
    await prepares(town, 'sam', 'partner', { entryUntil: dayFrom(town, 0) });
    await approves(lies);
    clock.goesOn(untilMidnight(town) - MINUTES);
    await sam.says('start');
    assert.ok(sam.buttons.includes(REPORT));
    clock.goesOn(MINUTES);
    await sam.presses(REPORT);
    await sam.says('start');
    sam.sees(t('home.stranger'));
    await opensRoster(town.bram, nameOf('sam'));
    town.bram.sees(t('entry.warning.over'));
  });

  it('without a clearance that holds Inspector Tom reports like anybody else, and no more', async () => {
    const { bram, lies, tom, clock } = town;
    await opensChange(bram, 'tom');
    bram.fills({ entryClearanceUntil: dayFrom(town, 1) });
    await bram.presses(t('entry.propose'));
    await approves(lies);
    await opensRoster(bram);
    bram.sees(t('entry.warning.clearanceEnding'));
    await tom.says('start');
    assert.ok(tom.buttons.includes(t('home.cases')));
    clock.goesOn(3 * DAYS);
    await tom.says('start');
    assert.ok(!tom.buttons.includes(t('home.cases')));
    assert.ok(tom.buttons.includes(REPORT));
    await opensRoster(bram);
    bram.sees(t('entry.warning.clearanceOver'));
  });

  it('two weeks before somebody’s last day Bram is told, once, without a name', async () => {
    const { bram, lies, clock } = town;
    await opensChange(bram, 'tom');
    bram.fills({ entryClearanceUntil: dayFrom(town, 20) });
    await bram.presses(t('entry.propose'));
    await approves(lies);
    const told = async () => {
      await town.settles();
      return bram.transcript.split(t('notice.entry.ending')).length - 1;
    };
    assert.equal(await told(), 0);
    clock.goesOn(5 * DAYS);
    assert.equal(await told(), 0);
    clock.goesOn(2 * DAYS);
    assert.equal(await told(), 1);
    assert.ok(!bram.screen.includes(nameOf('tom')));
    await bram.presses(t('notice.open'));
    bram.sees(t('entry.warning.clearanceEnding'));
    clock.goesOn(2 * DAYS);
    await town.settles();
    const trail = (await town.auditTrail()).filter((line) => line === 'entry.ending done');
    assert.equal(trail.length, 1);
  });

  it('somebody who becomes police is asked for the clearance as soon as the role is chosen', async () => {
    const { bram } = town;
    await opensChange(bram, 'anna');
    bram.fills({ entryRole: 'police', entryOrg: POLICE });
    await bram.presses(t('entry.propose'));
    bram.sees(t('field.entryClearance'));
    bram.sees(t('fault.required'));
    bram.fills({ entryClearance: 'geheim', entryClearanceUntil: dayFrom(town, 100) });
    await bram.presses(t('entry.propose'));
    bram.sees(/D-\d{4}-0001/);
  });

  it('a substitute is of the same organisation', async () => {
    const { bram } = town;
    await prepares(town, 'sam', 'partner');
    await opensEntry(bram, 'sam');
    await bram.presses(t('entry.changePlace'));
    bram.fills({
      entryOrg: TOWN_HALL,
      entrySubstitute: nameOf('chloe'),
      entrySubstituteUntil: dayFrom(town, 30),
    });
    await bram.presses(t('entry.propose'));
    bram.sees(t('fault.otherOrganisation'));
    bram.fills({ entryOrg: SCHOOL });
    await bram.presses(t('entry.propose'));
    bram.sees(nameOf('chloe'));
    bram.sees(/D-\d{4}-0002/);
  });

  it('a new coordinator takes the place of the former one, who has left from that moment', async () => {
    const { bram, lies, nadia } = town;
    const before = await cell();
    await opensChange(bram, 'nadia');
    bram.fills({ entryRole: 'coordinator' });
    await bram.presses(t('entry.propose'));
    await approves(lies);
    const after = await cell();
    assert.equal(after.desk.coordinator, before.desk.deputy);
    assert.equal(after.desk.deputy, '');
    assert.equal(after.revision, before.revision + 1);
    await bram.says('start');
    bram.sees(t('home.stranger'));
    await opensRoster(nadia);
    nadia.sees(t('roster.group.ended'));
  });

  it('a fixed member who leaves is written to no more', async () => {
    const { lies } = town;
    await stops(lies, 'tom', t('entry.endNow'));
    assert.equal((await cell()).police, '');
  });

  it('an old card does nothing once somebody else changed the entry', async () => {
    const { bram, nadia } = town;
    await opensEntry(bram, 'chloe');
    await bram.presses(t('entry.stop'));
    bram.fills({ entryReason: 'lang afwezig' });
    await stops(nadia, 'chloe', t('entry.suspendNow'));
    await bram.presses(t('entry.suspendNow'));
    bram.sees(t('refusal.changedTyped'));
    await opensEntry(bram, 'chloe');
    bram.sees('werkt hier niet meer');
  });
});

describe('organisations, groups and who has access', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
  });
  afterEach(() => town.ends());

  async function opensUpkeep(who: Town['bram'], button: string): Promise<void> {
    await who.says('start');
    await who.presses(t('upkeep.title'));
    await who.presses(button);
  }

  it('an organisation has its protocol, or the reason why it needs none', async () => {
    const { bram } = town;
    await opensUpkeep(bram, t('upkeep.organisations'));
    await bram.presses(t('organisations.add'));
    bram.fills({ orgName: 'VDAB', orgSector: 'work', orgProtocol: 'signed' });
    await bram.presses(t('form.save'));
    assert.equal(bram.screen.split(t('fault.required')).length - 1, 2);
    bram.fills({ orgProtocolRef: 'P-2026-3', orgProtocolDate: dayFrom(town, -5) });
    await bram.presses(t('form.save'));
    bram.sees('VDAB');
    bram.sees('P-2026-3');
    await bram.presses(t('people.change'), { near: 'VDAB' });
    bram.fills({
      orgName: 'VDAB Voorbeeldegem',
      orgProtocol: 'none',
      orgNoProtocol: 'geen persoonsgegevens',
    });
    await bram.presses(t('form.save'));
    bram.sees('VDAB Voorbeeldegem');
    bram.sees('geen persoonsgegevens');
  });

  it('the roster reads an organisation’s name where it stands now', async () => {
    const { bram, lies } = town;
    await opensUpkeep(bram, t('upkeep.organisations'));
    await bram.presses(t('people.change'), { near: SCHOOL });
    bram.fills({ orgName: 'Atheneum De Toekomst' });
    await bram.presses(t('form.save'));
    await opensEntry(lies, 'chloe');
    lies.sees('Atheneum De Toekomst');
  });

  it('the mayor sees organisations, and changes none', async () => {
    const { lies } = town;
    await opensUpkeep(lies, t('upkeep.organisations'));
    lies.sees(SCHOOL);
    assert.ok(!lies.buttons.includes(t('organisations.add')));
    assert.ok(!lies.buttons.includes(t('people.change')));
  });

  it('a group keeps who sits together, and proposes nobody who has left', async () => {
    const { bram, lies } = town;
    await opensUpkeep(bram, t('upkeep.templates'));
    await bram.presses(t('templates.add'));
    bram.sees(t('hint.templateName'));
    const of = (key: string, organisation: string) => `${nameOf(key)} · ${organisation}`;
    bram.fills({
      templateName: 'onderwijsoverleg',
      templateMembers: [of('chloe', SCHOOL), of('lies', TOWN_HALL)],
    });
    await bram.presses(t('form.save'));
    bram.sees('onderwijsoverleg');
    await stops(lies, 'chloe', t('entry.endNow'));
    await opensUpkeep(bram, t('upkeep.templates'));
    await bram.presses(t('people.open'));
    bram.sees(`${t('templates.gone')} ${nameOf('chloe')}`);
    bram.fills({ templateName: 'onderwijs' });
    await bram.presses(t('form.save'));
    await bram.presses(t('people.open'));
    assert.ok(!bram.screen.includes(t('templates.gone')));
    await bram.presses(t('templates.drop'));
    bram.sees(t('templates.none'));
  });

  it('the DPO sees and prints who has access, by function and without a name; nobody else does', async () => {
    const { audrey, bram, lies } = town;
    await opensUpkeep(audrey, t('upkeep.access'));
    audrey.sees('1 × zorgleerkracht · GO! Atheneum Voorbeeldegem');
    audrey.sees(t('choice.entrySecrecy.professional'));
    audrey.sees(/art\. 8, § 2/);
    await audrey.presses(t('access.asText'));
    audrey.sees('1 × zorgleerkracht · GO! Atheneum Voorbeeldegem');
    for (const key of ['chloe', 'anna', 'bram', 'nadia', 'lies', 'tom']) {
      assert.ok(!audrey.screen.includes(nameOf(key)), key);
    }
    audrey.sees(t('signal.audited'));
    assert.ok((await town.auditTrail()).includes('access.export read'));
    for (const other of [bram, lies]) {
      await other.says('start');
      await other.presses(t('upkeep.title'));
      assert.ok(!other.buttons.includes(t('upkeep.access')), other.key);
    }
  });

  it('who lost access is not in the overview', async () => {
    const { audrey, bram } = town;
    await stops(bram, 'chloe', t('entry.suspendNow'));
    await opensUpkeep(audrey, t('upkeep.access'));
    assert.ok(!audrey.screen.includes('zorgleerkracht'));
  });

  it('partners and strangers find none of it', async () => {
    const { anna, sam, tom } = town;
    for (const person of [anna, sam, tom]) {
      await person.says('start');
      assert.ok(!person.buttons.includes(t('upkeep.title')), person.key);
    }
  });
});
