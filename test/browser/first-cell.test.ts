// From a town without a cell to a reporter who is told: with the mouse in Dutch, and with the keyboard in French.
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { LocalBot } from '../../src/local/local-bot.ts';
import { type Language, people } from '../../src/local/people.ts';
import { INDICATION, LINK } from '../support/case-steps.ts';
import { DAYS, HandClock } from '../support/town.ts';
import { A_WORRY, wordsIn } from '../support/worries.ts';
import { launchOrSkip, openPage, pictures, startEmptyTown, type WatchedPage, wentWell } from './browser.ts';
import { Hands, withKeys, withMouse } from './hands.ts';

const SCHOOL = 'GO! Atheneum Voorbeeldegem';
const REFERENCE = 'decreet van 1 januari 2026, art. 5';
const NOTE = 'Eén bron, zelf gehoord; de klas bevestigt het.';
const NEVER_POSTED = [
  ...Object.values(A_WORRY),
  ...[INDICATION, LINK, NOTE, REFERENCE, SCHOOL, 'preventieambtenaar', 'zorgleerkracht'],
  ...['Chloé', 'Dubois', 'Vermeulen', 'Lambert', '12 november'],
];
/** Typed with the keyboard these are the same days wherever the month stands first. */
const DAYS_OF_BASIS = { basisDpiaDate: '2027-01-01', basisFrom: '2027-02-02', basisUntil: '2028-02-02' };
const TODAY = '2027-02-02';
const CASE = /C-\d{4}-\d{3} · \p{Lu}\p{Ll}+/u;

type Key = 'bram' | 'nadia' | 'lies' | 'tom' | 'audrey' | 'chloe' | 'sam';

const nameOf = (key: Key): string => {
  const person = people.find((each) => each.key === key);
  assert(person);
  return person.name;
};

let browser: Browser;

/** The whole story in one language; each step begins where the one before it ended. */
function story(language: Language, how: 'mouse' | 'keyboard'): void {
  const t = wordsIn(language);
  const clock = new HandClock(Date.parse(`${TODAY}T09:00:00Z`));
  let bot: LocalBot;
  let watched: WatchedPage;
  let sits: (key: Key) => Promise<Hands>;
  let signal: string;
  let known: string;

  before(async () => {
    bot = await startEmptyTown({ clock });
    for (const { key } of people) bot.standIn.setLanguage(key, language);
    watched = await openPage(browser, bot, '/?as=bram');
    const { page } = watched;
    const way = how === 'mouse' ? withMouse : withKeys(page);
    sits = async (key) => {
      const hands = new Hands(page, nameOf(key), language, way);
      await hands.sitsDown();
      return hands;
    };
  });
  after(() => bot?.close());
  afterEach(() => wentWell(watched));

  const taken = (name: string, hands: Hands) =>
    how === 'mouse' ? pictures(watched.page, name, hands.screen.newest) : undefined;

  /** Sam comes by, and finds what a town without a cell shows. */
  async function samLearnsNothing(...typed: readonly string[]): Promise<void> {
    const sam = await sits('sam');
    for (const words of ['start', ...typed]) await sam.says(words);
    await sam.sees(typed.length === 0 ? t('home.stranger') : t('unknown.text'));
    const titles = await sam.screen.titles();
    assert.deepEqual([...titles].sort(), [t('home.help'), t('home.privacy'), t('home.language')].sort());
    const words = await sam.screen.words();
    for (const secret of NEVER_POSTED) assert(!words.includes(secret), secret);
    for (const name of typed) assert.equal(words.split(name).length - 1, 1, `Sam typed ${name}, once`);
  }

  async function opensNotice(key: Key, words: string): Promise<Hands> {
    const hands = await sits(key);
    await hands.sees(words);
    await hands.presses(t('notice.open'));
    return hands;
  }

  async function appoints(
    bram: Hands,
    place: 'mayor' | 'coordinator' | 'deputy' | 'police' | 'dpo',
    who: Key,
    filled: Parameters<Hands['fills']>[0],
  ): Promise<void> {
    await bram.presses(t('setUp.fillIn'), t(`setUp.place.${place}`));
    await bram.fills({ ...filled, picked: { entryWho: nameOf(who) } });
    await bram.presses(t('form.save'));
    await bram.sees(`✓ ${nameOf(who)}`);
  }

  it('Bram begins a cell, leaves in the middle, and nobody else sees anything of it', async () => {
    const bram = await sits('bram');
    await bram.says('start');
    await bram.presses(t('home.startCell'));
    await bram.fills({ typed: { cellName: 'Voorbeeldegem' } });
    await bram.presses(t('startCell.real'));
    await bram.sees(t('done.cellStarted'));
    await bram.presses(t('setUp.fillIn'), t('setUp.step.place'));
    await bram.fills({ typed: { cellTowns: 'Voorbeeldegem' } });
    await bram.presses(t('form.save'));
    await appoints(bram, 'mayor', 'lies', { typed: { entryFunction: 'burgemeester' } });
    await samLearnsNothing();
  });

  it('comes back, sees what is still missing, and puts it before the mayor', async () => {
    const bram = await sits('bram');
    await bram.says('start');
    await bram.sees(new RegExp(t('setUp.place.deputy')));
    await bram.presses(t('home.setUp'));
    await bram.sees(`✓ ${nameOf('lies')} – burgemeester`);
    await taken('set-up', bram);
    await appoints(bram, 'coordinator', 'bram', { typed: { entryFunction: 'preventieambtenaar' } });
    const permanent = { typed: { entryFunction: 'adjunct' }, ticked: ['entryPermanent'] };
    await appoints(bram, 'deputy', 'nadia', permanent);
    await appoints(bram, 'police', 'tom', {
      typed: {
        policeZone: 'Politiezone Voorbeeld',
        entryFunction: 'korpschef',
        entryClearanceUntil: '2030-12-12',
      },
      chosen: { entryClearance: 'geheim' },
    });
    await appoints(bram, 'dpo', 'audrey', { typed: { entryFunction: 'DPO' } });
    await bram.sees(t('setUp.complete'));
    await bram.presses(t('setUp.finish'));
    await bram.sees(t('setUp.awaiting'));
  });

  it('Mayor Lies reads who is who, and agrees', async () => {
    const lies = await sits('lies');
    await lies.says('start');
    await taken('home-mayor', lies);
    await lies.presses(t('decisions.title'));
    await lies.presses(t('decision.open'));
    await lies.sees(`${nameOf('nadia')} – adjunct`);
    await lies.presses(t('decision.grant'));
    await lies.sees(t('decision.state.granted'));
    const audrey = await sits('audrey');
    await audrey.says('start');
    await audrey.sees(t('home.dpo'));
  });

  it('Bram prepares the legal basis, Audrey reviews it, Lies signs it', async () => {
    const bram = await sits('bram');
    await bram.fromHome(t('upkeep.title'));
    await bram.presses(t('upkeep.bases'));
    await bram.presses(t('bases.prepare'));
    await bram.fills({
      picked: { basisOrganisation: t('basis.wholeCell') },
      chosen: { basisLevel: '1', basisInstrument: 'decree', basisRetention: '90' },
      typed: {
        basisArticle: REFERENCE,
        basisCategories: 'feiten en indrukken, zonder naam',
        basisDpia: 'GEB 2026/3',
        ...DAYS_OF_BASIS,
      },
    });
    await bram.presses(t('basis.saveNew'));
    await bram.sees(t('done.basisPrepared'));
    const audrey = await opensNotice('audrey', t('notice.basis.review'));
    await audrey.sees(REFERENCE);
    await audrey.presses(t('basis.review'));
    await audrey.sees(t('basis.phase.reviewed'));
    const lies = await opensNotice('lies', t('notice.decision.waits', { number: 'D-' }).split('D-')[0] ?? '');
    await lies.sees(REFERENCE);
    await lies.presses(t('decision.grant'));
    await lies.sees(t('decision.state.granted'));
  });

  it('Bram adds a school and prepares Chloé, Lies approves her, and she may report', async () => {
    const bram = await sits('bram');
    await bram.fromHome(t('upkeep.title'));
    await bram.presses(t('upkeep.organisations'));
    await bram.presses(t('organisations.add'));
    await bram.fills({
      typed: { orgName: SCHOOL, orgNoProtocol: 'deelname bij decreet' },
      chosen: { orgSector: 'education', orgProtocol: 'none' },
    });
    await bram.presses(t('form.save'));
    await bram.sees(SCHOOL);
    await bram.fromHome(t('upkeep.title'));
    await bram.presses(t('upkeep.roster'));
    await taken('roster', bram);
    await bram.presses(t('roster.prepare'));
    await bram.fills({
      picked: { entryWho: nameOf('chloe'), entryOrg: SCHOOL },
      chosen: { entryRole: 'partner' },
    });
    await bram.presses(t('entry.begin'));
    await bram.fills({
      typed: { entryFunction: 'zorgleerkracht', entryFrom: TODAY },
      chosen: { entryCategory: 'municipal', entrySecrecy: 'discretion', entryGuest: 'tested' },
    });
    await bram.presses(t('entry.propose'));
    await bram.sees(/D-\d{4}-\d{4}/);
    const lies = await sits('lies');
    await lies.fromHome(t('decisions.title'));
    await lies.presses(t('decision.open'));
    await lies.sees(nameOf('chloe'));
    await lies.presses(t('decision.grant'));
    const chloe = await sits('chloe');
    await chloe.says('start');
    await chloe.sees(t('home.title', { cell: 'Voorbeeldegem' }));
  });

  it('Chloé shares a worry in the short form', async () => {
    const chloe = await sits('chloe');
    await chloe.presses(t('home.report'));
    await chloe.presses(t('privacy.accept'));
    await chloe.presses(t('safety.no'));
    await chloe.fills({ chosen: { secrecy: 'none', told: 'yes', age: '12-17' } });
    await chloe.presses(t('form.next'));
    await chloe.fills({ typed: { what: A_WORRY.what, when: '12 november' }, chosen: { source: 'own' } });
    await chloe.presses(t('form.next'));
    await chloe.fills({ ticked: ['contradictingNone', 'protectiveNone'] });
    await chloe.presses(t('form.next'));
    await chloe.fills({ typed: { ask: A_WORRY.ask } });
    await chloe.presses(t('form.next'));
    await chloe.ticks(t('form.review.declared'));
    await chloe.presses(t('form.review.submit'));
    await chloe.sees(/S-\d{4}-\d{4}/);
    signal = /S-\d{4}-\d{4}/.exec(await chloe.screen.words())?.[0] ?? '';
    await samLearnsNothing(signal);
  });

  it('Bram reads it, notes what he makes of it, and proposes it to the mayor', async () => {
    const bram = await opensNotice('bram', t('notice.signal.new', { number: signal }));
    await bram.sees(A_WORRY.what);
    await taken('signal', bram);
    await bram.presses(t('triage.assess'));
    await bram.fills({ chosen: { assessStage: 'facts' }, typed: { assessText: NOTE } });
    await bram.presses(t('form.save'));
    await bram.sees(NOTE);
    await bram.fromHome(t('home.deskButton'));
    await taken('desk', bram);
    await bram.presses(t('desk.open'), signal);
    await bram.presses(t('triage.propose'));
    await bram.fills({ typed: { listIndication: INDICATION, listLink: LINK } });
    await bram.presses(t('triage.propose.send'));
    await bram.sees(t('done.triageProposed', { number: signal }));
  });

  it('Lies makes it a case with a number and a word, and Bram finds it', async () => {
    const lies = await sits('lies');
    await lies.fromHome(t('decisions.title'));
    await lies.presses(t('decision.open'));
    await lies.sees(INDICATION);
    await taken('decision', lies);
    assert(!(await lies.screen.words()).includes(nameOf('chloe')), 'the mayor reads nothing of who reported');
    await lies.presses(t('decision.grant'));
    await lies.sees(t('decision.state.granted'));
    const bram = await sits('bram');
    await bram.fromHome(t('home.cases'));
    await bram.sees(CASE);
    known = CASE.exec(await bram.screen.words())?.[0] ?? '';
    await bram.presses(t('cases.open'), known);
    await bram.sees(LINK);
    await taken('case', bram);
    await samLearnsNothing(known);
  });

  it('Chloé is told after some days that it was decided, and no more', async () => {
    const chloe = await sits('chloe');
    await bot.assembly.worker.round();
    await chloe.screen.doesNotSee(t('notice.signal.feedback', { number: signal }));
    clock.goesOn(3 * DAYS);
    await bot.assembly.worker.round();
    await opensNotice('chloe', t('notice.signal.feedback', { number: signal }));
    await chloe.sees(t('own.detail', { number: signal }));
    const words = await chloe.screen.words();
    for (const secret of [known, INDICATION, LINK, NOTE]) assert(!words.includes(secret), secret);
    assert.equal(bot.standIn.conversations.unread('sam', bot.standIn.conversations.personalChat('sam')), 0);
  });

  it('and nothing confidential was posted on the way', () => {
    const posted = bot.standIn.posted.map((activity) => JSON.stringify(activity));
    assert(posted.some((each) => each.includes(signal)));
    for (const secret of [...NEVER_POSTED, known, known.split(' · ')[1] ?? ''])
      assert(!posted.some((each) => each.includes(secret)), secret);
  });
}

describe('A town without a cell, in the page', function () {
  this.timeout(120_000);
  before(async function () {
    browser = await launchOrSkip(this);
  });
  after(() => browser?.close());

  describe('with the mouse, in Dutch', () => story('nl', 'mouse'));
  describe('with the keyboard, in French', () => story('fr', 'keyboard'));
});
