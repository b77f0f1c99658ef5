// A whole session in the page, with the mouse and in Dutch: planned, approved, convened, held, recorded and cleared away.
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { DEMO_HOST_TEAM } from '../../src/local/graph/demo-tenant.ts';
import { people } from '../../src/local/people.ts';
import { INDICATION, LINK } from '../support/case-steps.ts';
import { inFull, severalCases } from '../support/session-steps.ts';
import { HandClock, openTown, type Town } from '../support/town.ts';
import { A_WORRY, wordsIn } from '../support/worries.ts';
import { launchOrSkip, openPage, picture, type WatchedPage, wentWell } from './browser.ts';
import { Hands, withMouse } from './hands.ts';

const t = wordsIn('nl');
const TODAY = Date.parse('2027-02-02T09:00:00Z');
const DAY = '2027-02-23';
/** Five minutes before it begins in Brussels. */
const JUST_BEFORE = Date.parse(`${DAY}T12:55:00Z`);
const NUMBER = 'Z-2027-0001';
const WHY = 'begeleidt het gezin';
const SHARED = 'De moeder kwam vorige week uit zichzelf hulp vragen.';
const INVITED = ['bram', 'nadia', 'lies', 'tom', 'chloe', 'anna'] as const;
type Link = 'care' | 'school' | 'family' | 'support';
type Key = (typeof INVITED)[number] | 'mehdi' | 'sam';
/** Longer than the pause between two readings of a roster, and than anything the stand-in takes its time for. */
const ROUND_MS = 6_000;
const MINUTES = 60_000;
const TALL = { width: 880, height: 820 };
const PHONE = { width: 390, height: 844 };

const nameOf = (key: Key) => people.find((each) => each.key === key)?.name ?? assert.fail(key);

describe('A whole session, in the page', function () {
  this.timeout(120_000);
  const clock = new HandClock(TODAY);
  let browser: Browser;
  let town: Town;
  let watched: WatchedPage;
  /** `C-2027-001 · Kiezel`, in the order of the agenda. */
  let first: string;
  let second: string;
  let third: string;

  before(async function () {
    browser = await launchOrSkip(this);
    town = await openTown({ clock });
    const cases = await severalCases(town, 3);
    [first = '', second = '', third = ''] = cases.map(({ name }) => name);
    await rounds();
    watched = await openPage(browser, town.bot, '/?as=bram');
    await watched.page.getByRole('button', { name: 'Rondleiding sluiten' }).click();
  });
  after(async () => {
    await town?.ends();
    await browser?.close();
  });
  afterEach(() => wentWell(watched));

  async function sits(key: Key): Promise<Hands> {
    const hands = new Hands(watched.page, nameOf(key), 'nl', withMouse);
    await hands.sitsDown();
    return hands;
  }

  async function opensNotice(key: Key, words: string): Promise<Hands> {
    const hands = await sits(key);
    await hands.sees(words);
    const notice = hands.screen.pane.getByRole('article').filter({ hasText: words }).last();
    await notice.getByRole('button', { name: t('notice.open'), exact: true }).click();
    await hands.screen.isAnswered();
    // Whoever never opened the bot before reads first what happens to their data.
    const accept = hands.screen.pane.getByRole('button', { name: t('privacy.accept'), exact: true });
    if ((await accept.count()) > 0) await hands.presses(t('privacy.accept'));
    return hands;
  }

  /** One of the README's pictures: their newest card, from these words on where some are given. */
  async function pictured(name: string, hands: Hands, { size = TALL, from = '' } = {}): Promise<void> {
    if (!process.env.SCREENSHOTS) return;
    const { page } = watched;
    const wide = page.viewportSize();
    await page.setViewportSize(size);
    const { newest } = hands.screen;
    await picture(page, `session-${name}`, from === '' ? newest : newest.getByText(from).first());
    if (wide) await page.setViewportSize(wide);
  }

  /** The worker's rounds, some seconds apart on the town's clock. */
  async function rounds(count = 1): Promise<void> {
    for (let round = 0; round < count; round += 1) {
      await town.settles();
      clock.goesOn(ROUND_MS);
    }
  }

  const channels = () => town.bot.graph.privateChannels(DEMO_HOST_TEAM);
  const theChannel = () => channels()[0] ?? assert.fail('there is no channel');
  const keyOf = (objectId: string) => people.find((each) => each.objectId === objectId)?.key ?? objectId;
  /** Who really is in the channel, whatever the bot believes. */
  const inChannel = () => town.bot.graph.rosterOf(DEMO_HOST_TEAM, theChannel().id).map(keyOf).toSorted();
  const inTeam = () => [...town.bot.graph.team(DEMO_HOST_TEAM).members.keys()].map(keyOf).toSorted();

  /** On this page of the grid, who sits at which case by which function. */
  async function seats(hands: Hands, key: Key, at: number, link: Link, why = ''): Promise<void> {
    const { newest } = hands.screen;
    const list = newest.getByRole('combobox', { name: nameOf(key), exact: true }).nth(at);
    await list.selectOption({ label: t(`choice.sessionLink.${link}`) });
    if (why === '') return;
    await newest
      .getByRole('textbox', { name: `${t('sessions.whyOf')} ${nameOf(key)}` })
      .nth(at)
      .fill(why);
  }

  async function opensSession(hands: Hands): Promise<void> {
    await hands.fromHome(t('home.sessions'));
    await hands.presses(t('sessions.open'), NUMBER);
  }

  /** From the page of the session, which they have before them since the opening. */
  async function opensItem(key: Key, name: string): Promise<Hands> {
    const hands = await sits(key);
    await hands.presses(t('table.refresh'));
    await hands.presses(t('table.openItem'), name);
    return hands;
  }

  async function opensSitting(key: Key): Promise<Hands> {
    const hands = await sits(key);
    await hands.fromHome(t('home.invitations'));
    await hands.presses(t('invitations.open'), NUMBER);
    await hands.presses(t('invitations.enter'));
    return hands;
  }

  it('Bram plans it: when, which cases, whom, and who sits where', async () => {
    const bram = await sits('bram');
    await bram.fromHome(t('home.sessions'));
    await bram.presses(t('sessions.plan'));
    await bram.fills({ typed: { sessionDay: DAY } });
    await bram.presses(t('sessions.next'));
    for (const name of [first, second, third]) await bram.ticks(`${name} ${t('sessions.courseShort.new')}`);
    await bram.presses(t('sessions.next'));
    for (const key of INVITED) await bram.ticks(inFull(key));
    await bram.presses(t('sessions.next'));
    for (const at of [0, 1]) {
      await seats(bram, 'nadia', at, 'support');
      await seats(bram, 'chloe', at, 'school');
    }
    await pictured('grid', bram);
    await bram.presses(t('sessions.next'));
    await seats(bram, 'nadia', 0, 'support');
    await bram.presses(t('sessions.check'));
    await bram.sees(t('sessions.conflict.noItem'));
  });

  it('sees that Anna sits at no case, puts that right and puts it before the mayor', async () => {
    const bram = await sits('bram');
    await bram.presses(t('sessions.changeGrid'));
    await seats(bram, 'anna', 1, 'family', WHY);
    await bram.presses(t('sessions.next'));
    await bram.presses(t('sessions.check'));
    await bram.sees(t('done.sessionsLinked', { number: NUMBER }));
    await bram.presses(t('sessions.propose'));
    await bram.sees(t('sessions.state.proposed'));
    assert.equal(channels().length, 0);
  });

  it('Mayor Lies reads the whole and approves it; a right that the bot lacks is named and, once given, it goes on by itself', async () => {
    town.bot.graph.revoke('Channel.Create');
    const lies = await sits('lies');
    await lies.fromHome(t('decisions.title'));
    await lies.presses(t('decision.open'));
    await lies.sees(WHY);
    await lies.presses(t('decision.grant'));
    await lies.sees(t('decision.state.granted'));
    await rounds(2);
    const bram = await sits('bram');
    await opensSession(bram);
    await bram.presses(t('sessions.convening'));
    await bram.sees(/Channel\.Create/);
    await pictured('obstacle', bram);
    town.bot.graph.grant('Channel.Create');
    await bram.presses(t('rooms.retry'));
    await rounds(2);
    await bram.presses(t('rooms.refresh'));
    await bram.sees(new RegExp(t('rooms.cause.waitsForOwners')));
  });

  it('Nadia declines with one press, and Lies owns the channel with Bram: it is made when both have acknowledged', async () => {
    const nadia = await opensNotice('nadia', t('notice.invitation.sent', { number: NUMBER }));
    await pictured('invitation', nadia, { size: PHONE, from: t('invitations.items') });
    for (const name of [first, second, third]) await nadia.sees(name);
    await nadia.presses(t('invitations.decline'));
    await nadia.sees(t('done.invitationsDeclined'));
    await rounds(2);
    await acknowledges('bram');
    await rounds(2);
    assert.equal(channels().length, 0);
    await acknowledges('lies');

    await rounds(8);
    assert.match(theChannel().name, /^LIVC-[B-T]{10}$/);
    assert.deepEqual(inChannel(), ['bram', 'lies']);
    const bram = await sits('bram');
    await opensSession(bram);
    await bram.presses(t('sessions.convening'));
  });

  /** From the notice to the end, in two presses. */
  async function acknowledges(key: Key): Promise<Hands> {
    const hands = await opensNotice(key, t('notice.invitation.sent', { number: NUMBER }));
    await hands.presses(t('invitations.accept'));
    await hands.sees(t('invitations.fullText'));
    if (key === 'mehdi') await pictured('text', hands, { size: PHONE });
    await hands.presses(t('invitations.acknowledge'));
    await hands.sees(t('done.invitationsAcknowledged'));
    return hands;
  }

  it('Inspector Tom and Anna come in the moment they acknowledge, each with the own items', async () => {
    await acknowledges('tom');
    await rounds(4);
    assert.deepEqual(inChannel(), ['bram', 'lies', 'tom']);
    const anna = await acknowledges('anna');
    await anna.screen.doesNotSee(first);
    await rounds(6);
    assert.deepEqual(inChannel(), ['anna', 'bram', 'lies', 'tom']);
  });

  it('Chloé has Mehdi come in her place: Lies accepts it, he acknowledges for himself', async () => {
    const chloe = await opensNotice('chloe', t('notice.invitation.sent', { number: NUMBER }));
    await chloe.presses(t('invitations.askSubstitute'));
    await chloe.fills({ picked: { invitationSubstitute: `${nameOf('mehdi')} · leerlingbegeleider` } });
    await chloe.presses(t('invitations.substituteSend'));
    await chloe.sees(t('done.invitationsSubstituteAsked'));
    const lies = await sits('lies');
    await lies.fromHome(t('decisions.title'));
    await lies.presses(t('decision.open'));
    await lies.sees(new RegExp(nameOf('mehdi')));
    await lies.presses(t('decision.grant'));
    await rounds(2);
    assert.deepEqual(inChannel(), ['anna', 'bram', 'lies', 'tom']);
    await opensNotice('chloe', t('notice.invitation.substituted', { number: NUMBER }));
    await acknowledges('mehdi');
    await rounds(6);
    assert.deepEqual(inChannel(), ['anna', 'bram', 'lies', 'mehdi', 'tom']);
    const bram = await sits('bram');
    await opensSession(bram);
    await bram.presses(t('sessions.convening'));
  });

  /** Of the channel, on the screen of somebody who is in it. */
  const tabOf = (hands: Hands) => hands.screen.pane.getByRole('tab', { name: `# ${theChannel().name}` });
  async function opensChannel(hands: Hands): Promise<void> {
    await tabOf(hands).click();
    await hands.sees(t('channel.title', { number: NUMBER }));
  }

  it('the card in the channel is the same for all; who presses it sees the own items, and nobody else does', async () => {
    const anna = await sits('anna');
    await opensChannel(anna);
    await pictured('channel', anna, { size: PHONE });
    for (const name of [first, second, third]) await anna.screen.doesNotSee(name);
    await anna.presses(t('channel.mine'));
    await anna.sees(second);
    for (const name of [first, third]) await anna.screen.doesNotSee(name);
    const tom = await sits('tom');
    await opensChannel(tom);
    for (const name of [first, second, third]) await tom.screen.doesNotSee(name);
  });

  it('Lies opens it on the day: attendance, the purpose, and everybody states the own frame', async () => {
    clock.goesOn(JUST_BEFORE - clock.now().getTime());
    await rounds();
    const lies = await opensSitting('lies');
    await lies.presses(t('table.open'));
    await lies.ticks(t('field.purposeRead'));
    await lies.presses(t('table.openNow'));
    await lies.sees(t('done.tableOpened', { number: NUMBER }));
    await lies.presses(t('table.frameState'));
    for (const key of ['bram', 'tom', 'mehdi', 'anna'] as const) {
      const hands = await opensNotice(key, t('notice.channel.open', { number: NUMBER }));
      await hands.presses(t('table.frameState'));
      await hands.sees(t('table.frameStated'));
    }
  });

  it('Anna steps out of the only item at which she sits: out of the channel too, at once', async () => {
    const anna = await sits('anna');
    await anna.presses(t('table.openItem'), second);
    await anna.presses(t('table.recuse'));
    await anna.sees(t('table.outTitle'));
    await rounds(4);
    assert.deepEqual(inChannel(), ['bram', 'lies', 'mehdi', 'tom']);
    await tabOf(anna).waitFor({ state: 'detached' });
    await anna.fromHome(t('home.invitations'));
    await anna.presses(t('invitations.open'), NUMBER);
    assert(!(await anna.screen.newest.innerText()).includes(second));
  });

  it('the first case: Mehdi shares something, Tom shares nothing; what comes out is confirmed by a button each', async () => {
    const lies = await sits('lies');
    await lies.presses(t('table.refresh'));
    await lies.presses(t('table.openItem'), first);
    await lies.presses(t('table.itemOpen'));
    clock.goesOn(40 * MINUTES);
    const mehdi = await opensItem('mehdi', first);
    await mehdi.presses(t('table.contribute'));
    await mehdi.fills({
      chosen: { contributionKind: 'fact', contributionSource: 'own' },
      typed: { contributionText: SHARED },
    });
    await mehdi.presses(t('table.contributeSend'));
    await mehdi.sees(SHARED);
    const tom = await opensItem('tom', first);
    await tom.sees(SHARED);
    await tom.presses(t('table.shareNothing'));
    await tom.presses(t('table.backToItem'));
    const bram = await opensSitting('bram');
    await bram.presses(t('table.openItem'), first);
    await bram.presses(t('table.propose'));
    await bram.fills({ chosen: { outcomeKind: 'watch' }, typed: { outcomeReview: '2027-04-20' } });
    await bram.presses(t('form.save'));
    await bram.sees(t('done.tableOutcomeProposed'));
    await pictured('item', bram, { from: t('table.presentHere') });
    for (const hands of [tom, mehdi, lies]) {
      await hands.sitsDown();
      await hands.presses(t('table.refresh'));
      await hands.presses(t('table.confirm'));
      await hands.sees(t('done.tableOutcomeConfirmed'));
    }
    await lies.presses(t('table.itemClose'));
  });

  it('the second is confirmed aloud, the third waits for a later session; Lies ends it', async () => {
    const lies = await sits('lies');
    await lies.presses(t('table.backToSitting'));
    await lies.presses(t('table.openItem'), second);
    await lies.presses(t('table.itemOpen'));
    await lies.presses(t('table.propose'));
    await lies.fills({ chosen: { outcomeKind: 'close' } });
    await lies.presses(t('form.save'));
    await lies.presses(t('table.confirmAloud'));
    await lies.presses(t('table.itemClose'));
    await lies.presses(t('table.backToSitting'));
    await lies.presses(t('table.openItem'), third);
    await lies.presses(t('table.itemPostpone'));
    await lies.presses(t('table.backToSitting'));
    await lies.presses(t('table.end'));
    await lies.sees(t('done.tableEnded', { number: NUMBER }));
    await rounds();
  });

  it('those who were there confirm the record; then everybody but the owners is out and the channel archived', async () => {
    for (const key of ['lies', 'tom', 'mehdi', 'bram'] as const) {
      const hands = await opensNotice(key, t('notice.session.record', { number: NUMBER }));
      await hands.presses(t('table.recordConfirm'));
      await hands.sees(t('done.tableRecordConfirmed', { number: NUMBER }));
    }
    const bram = await sits('bram');
    // Anna was there at the opening; that she confirms nothing any more is noted.
    await bram.ticks(t('field.recordNoted'));
    await bram.presses(t('table.recordFinish'));
    await bram.sees(t('done.tableRecordFinished', { number: NUMBER }));
    await pictured('record', bram, { from: t('table.werePresent') });
    await rounds(6);
    assert.deepEqual(inChannel(), ['bram', 'lies']);
    assert.notEqual(theChannel().archiving, null);
    assert.deepEqual(inTeam(), ['bram', 'chloe', 'lies', 'nadia', 'tom']);
    await opensSession(bram);
    await bram.presses(t('sessions.convening'));
    const mehdi = await sits('mehdi');
    await mehdi.fromHome(t('home.invitations'));
    await mehdi.presses(t('invitations.open'), NUMBER);
    assert(!(await mehdi.screen.newest.innerText()).includes(first));
  });

  it('Sam learns nothing of all this, and nothing confidential was posted on the way', async () => {
    const sam = await sits('sam');
    for (const words of ['start', NUMBER, first]) await sam.says(words);
    const titles = await sam.screen.titles();
    assert.deepEqual([...titles].sort(), [t('home.help'), t('home.privacy'), t('home.language')].sort());
    const posted = town.bot.standIn.posted.map((activity) => JSON.stringify(activity));
    assert(posted.some((each) => each.includes(NUMBER)));
    const secrets = [...Object.values(A_WORRY), INDICATION, LINK, WHY, SHARED];
    for (const secret of [
      ...secrets,
      ...[first, second, third].flatMap((name) => [name, name.split(' · ')[1] ?? '']),
    ])
      assert(!posted.some((each) => each.includes(secret)), secret);
  });
});
