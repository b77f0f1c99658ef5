import assert from 'node:assert/strict';
import { BODY_LIMIT_BYTES } from '../../src/http/read-body.ts';
import { LOCAL_APP_ID } from '../../src/local/local-bot.ts';
import { openEmbeddedStore } from '../../src/stores/embedded/embedded-store.ts';
import { MOST_AN_HOUR } from '../../src/use-cases/draft/author-item.ts';
import { type WatchedStore, watched } from '../support/audit-store.ts';
import type { Actor, Filling } from '../support/teams-client.ts';
import { DAYS, HOURS, openTown, type Town } from '../support/town.ts';
import { beginsForm, submits, wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');
const MINUTES = HOURS / 60;
/** Teams draws no card above about 25 KB. */
const LARGEST_CARD = 25 * 1024;

describe('limits', () => {
  let town: Town;
  let store: WatchedStore;
  beforeEach(async () => {
    store = watched(openEmbeddedStore(':memory:'));
    town = await openTown({ store });
  });
  afterEach(() => town.ends());

  const trailEndsWith = async (...entries: readonly string[]) =>
    assert.deepEqual((await town.auditTrail()).slice(-entries.length), entries);

  describe('of forms begun', () => {
    async function beginsAndDiscards(actor: Actor): Promise<void> {
      await beginsForm(actor);
      await actor.presses(t('form.discard'));
    }

    it('refuse the eleventh within an hour in clear words, and count again after an hour', async () => {
      const { chloe, anna, clock } = town;
      for (let n = 0; n < MOST_AN_HOUR; n += 1) {
        await beginsAndDiscards(chloe);
        clock.goesOn(MINUTES);
      }
      await beginsForm(chloe);
      chloe.sees(t('refusal.tooMany'));
      await trailEndsWith('draft.start refused');
      await beginsAndDiscards(anna);
      anna.sees(t('discarded.title'));
      clock.goesOn((60 - MOST_AN_HOUR) * MINUTES - 1);
      await beginsForm(chloe);
      chloe.sees(t('refusal.tooMany'));
      clock.goesOn(1);
      await beginsForm(chloe);
      chloe.sees(t('form.person.title'));
      await chloe.presses(t('form.discard'));
      await beginsForm(chloe);
      chloe.sees(t('refusal.tooMany'));
    });

    it('count forms that were sent like those that were thrown away', async () => {
      for (let n = 0; n < MOST_AN_HOUR; n += 1) await submits(town.chloe);
      await beginsForm(town.chloe);
      town.chloe.sees(t('refusal.tooMany'));
    });
  });

  describe('of time', () => {
    const drafts = () => store.items('records').filter(({ type }) => type === 'signal');
    const dataKeys = () => store.items('keys').filter(({ type }) => type === 'key').length;

    it('warn of a draft after five days, end it after seven, and its keys with it; nothing comes early', async () => {
      const { chloe, clock } = town;
      const keysBefore = dataKeys();
      await beginsForm(chloe);
      clock.goesOn(5 * DAYS - 1);
      await town.settles();
      chloe.doesNotSee(t('notice.draft.ending'));
      clock.goesOn(1);
      await town.settles();
      chloe.sees(t('notice.draft.ending'));
      clock.goesOn(2 * DAYS - 1);
      await town.settles();
      assert.equal(drafts().length, 1);
      clock.goesOn(1);
      await town.settles();
      assert.equal(drafts().length, 0);
      assert.equal(dataKeys(), keysBefore);
      await trailEndsWith('draft.ending done', 'retention.erase done');
    });

    it('tell the deputy of a signal that nobody opened for a day, once, and not a moment before', async () => {
      const { chloe, nadia, clock } = town;
      const number = await submits(chloe);
      clock.goesOn(24 * HOURS - 1);
      await town.settles();
      nadia.doesNotSee(number);
      clock.goesOn(1);
      await town.settles();
      await town.settles();
      const told = t('notice.signal.unopened', { number });
      assert.equal(nadia.transcript.split(told).length, 2);
    });

    it('leave an old button without effect: it shows the truth of today', async () => {
      const { chloe, clock } = town;
      const number = await submits(chloe);
      await chloe.presses(t('home.own'));
      await chloe.presses(t('own.open'), { near: number });
      await chloe.presses(t('own.withdraw'));
      clock.goesOn(7 * DAYS + MINUTES);
      await chloe.presses(t('own.withdrawYes'));
      chloe.sees(t('refusal.changed'));
      await trailEndsWith('signal.withdraw refused', 'signal.see-own read');
      await chloe.presses(t('own.withdraw'));
      await chloe.presses(t('own.withdrawYes'));
      await trailEndsWith('signal.withdraw done');
    });

    it('let a button that begins a form live for an hour', async () => {
      const { chloe, anna, clock } = town;
      for (const actor of [chloe, anna]) {
        await actor.says('start');
        await actor.presses(t('home.report'));
        await actor.presses(t('privacy.accept'));
      }
      clock.goesOn(59 * MINUTES);
      await anna.presses(t('safety.no'));
      anna.sees(t('form.person.title'));
      clock.goesOn(2 * MINUTES);
      await chloe.presses(t('safety.no'));
      chloe.sees(t('refusal.changed'));
      assert.equal(drafts().length, 1);
    });
  });

  describe('of text', () => {
    const PERSON = { secrecy: 'none', told: 'no', age: '12-17' };

    /** Presses with more than a real client would let through. */
    async function forges(actor: Actor, title: string, filling: Filling, longer: Filling): Promise<void> {
      const { standIn } = town.bot;
      const real = standIn.presses.bind(standIn);
      Object.assign(standIn, {
        presses: (...[key, messageId, action, inputs]: Parameters<typeof real>) =>
          real(key, messageId, action, { ...inputs, ...(longer as { [name: string]: string }) }),
      });
      actor.fills(filling);
      await actor.presses(title);
      Reflect.deleteProperty(standIn, 'presses');
    }

    it('are 1,000 characters for a reason and 2,000 for a fact, no more, and nothing typed is lost', async () => {
      const { chloe } = town;
      await beginsForm(chloe);
      await forges(chloe, t('form.next'), PERSON, { toldWhy: 'w'.repeat(1001) });
      chloe.sees(t('fault.tooLong'));
      chloe.sees('w'.repeat(1001));
      chloe.fills({ ...PERSON, toldWhy: 'w'.repeat(1000) });
      await chloe.presses(t('form.next'));
      chloe.sees(t('form.facts.title'));
      const fact = { when: 'gisteren', source: 'own' };
      await forges(chloe, t('form.next'), fact, { what: 'z'.repeat(2001) });
      chloe.sees(t('fault.tooLong'));
      chloe.sees('z'.repeat(2001));
      chloe.fills({ ...fact, what: 'z'.repeat(2000) });
      await chloe.presses(t('form.next'));
      chloe.sees(t('form.balance.title'));
    });

    it('are what a real client is told too', async () => {
      const { chloe } = town;
      await beginsForm(chloe);
      chloe.fills({ ...PERSON, toldWhy: 'w'.repeat(1001) });
      await assert.rejects(chloe.presses(t('form.next')), /at most 1000/);
    });

    it('are twelve facts in a form', async () => {
      const { chloe } = town;
      await beginsForm(chloe);
      chloe.fills({ ...PERSON, toldWhy: 'Nog niet gedaan.' });
      await chloe.presses(t('form.next'));
      for (let n = 1; n <= 13; n += 1) {
        chloe.fills({ what: `Er gebeurde iets, keer ${n}.`, when: 'gisteren', source: 'own' });
        await chloe.presses(t('form.facts.another'));
      }
      chloe.sees(t('fault.tooManyFacts'));
      chloe.sees('keer 13');
      await trailEndsWith('draft.save refused', 'draft.see read');
      const [draft] = store.items('records').filter(({ type }) => type === 'signal');
      const box = draft?.sealed?.content;
      assert(draft && box);
      const place = { container: 'records', id: draft.id, name: 'content' } as const;
      const content = await town.bot.assembly.surroundings.keys.open(town.pk, place, box);
      assert.equal((content as { facts?: readonly unknown[] } | undefined)?.facts?.length, 12);
    });
  });

  describe('of a request', () => {
    const post = async (bytes: number): Promise<Response> => {
      const { issuer, standIn, url } = town.bot;
      const token = await issuer.issueInboundToken(standIn.serviceUrl());
      assert.equal(issuer.appId, LOCAL_APP_ID);
      return fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ text: 'x'.repeat(bytes) }),
      });
    };

    it('stop reading at 256 KB, also of 5 MB, and answer nothing but the status', async () => {
      for (const bytes of [BODY_LIMIT_BYTES, 5 * 1024 * 1024]) {
        const response = await post(bytes);
        assert.equal(response.status, 413);
        assert.equal(await response.text(), '');
      }
      assert.equal((await post(BODY_LIMIT_BYTES - 100)).status, 403, 'read, and no activity of Teams');
      assert.equal((await fetch(`${town.bot.url}/health`)).status, 200);
    });
  });

  describe('of a card', () => {
    const MATERIALS = { 'signs of three bytes': '語', 'quotes to escape': '"', 'short lines': 'a\n' };
    const tooLarge = new Set<string>();

    beforeEach(() => {
      tooLarge.clear();
      const { standIn } = town.bot;
      const real = standIn.presses.bind(standIn);
      Object.assign(standIn, {
        presses: async (...sent: Parameters<typeof real>) => {
          const pressed = await real(...sent);
          for (const { body } of pressed.answers) {
            const card = JSON.stringify((body as { value?: unknown } | undefined)?.value ?? '');
            const bytes = Buffer.byteLength(card);
            const [title] = /(?<="text":")[^"]*(?="[^}]*"heading")/.exec(card) ?? [];
            if (bytes > LARGEST_CARD) tooLarge.add(`"${title}" after "${sent[2].title}": ${bytes} bytes`);
          }
          return pressed;
        },
      });
    });

    async function fillsFact(actor: Actor, full: (length: number) => string, next: string): Promise<void> {
      actor.fills({ what: full(2000), when: full(100), words: full(1000), sourceDetail: full(1000) });
      actor.fills({ source: 'online', setting: 'online' });
      await actor.presses(next);
    }

    /** The long form with every field full. */
    async function fillsAll(actor: Actor, full: (length: number) => string): Promise<void> {
      await beginsForm(actor, { language: 'nl', surface: 'place', form: 'long' });
      actor.fills({
        secrecy: 'none',
        told: 'no',
        age: 'under12',
        municipalityLink: 'lives',
        relation: 'pupil',
      });
      actor.fills({ toldWhy: full(1000), under12Reason: full(1000) });
      await actor.presses(t('form.next'));
      for (let n = 1; n < 12; n += 1) await fillsFact(actor, full, t('form.facts.another'));
      // A mark that may not stand here: everything typed comes back beside all the facts.
      await fillsFact(actor, (length) => `TOP SECRET ${full(length)}`.slice(0, length), t('form.next'));
      actor.sees(t('refusal.fields'));
      await fillsFact(actor, full, t('form.next'));
      const violence = ['intent', 'target', 'means', 'recruitment', 'travel'];
      actor.fills({ interpretation: full(2000), change: full(1000), violence, violenceDetail: full(1000) });
      await actor.presses(t('form.next'));
      await actor.presses(t('dangerAgain.go'));
      actor.fills({ contradicting: full(1000), protective: full(1000), special: full(1000) });
      actor.fills({ specialNecessity: full(1000), done: full(1000) });
      await actor.presses(t('form.next'));
      actor.fills({ fear: full(1000), ask: full(1000) });
      await actor.presses(t('form.next'));
    }

    async function readsAllPages(actor: Actor): Promise<number> {
      for (let pages = 1; ; pages += 1) {
        if (!actor.buttons.includes(t('reading.after'))) return pages;
        await actor.presses(t('reading.after'));
      }
    }

    for (const [name, material] of Object.entries(MATERIALS)) {
      it(`are kept when the longest form is full of ${name}, for its reporter and for the coordinator`, async () => {
        const { chloe, bram } = town;
        const full = (length: number) => material.repeat(length / material.length);
        await fillsAll(chloe, full);
        assert.ok((await readsAllPages(chloe)) > 1);
        if (chloe.buttons.includes(t('form.review.submit'))) chloe.fills({ declared: true });
        await chloe.presses(t('form.review.submit'));
        await town.settles();
        for (let n = 0; n < 3; n += 1) {
          await bram.presses(t('notice.open'));
          await readsAllPages(bram);
          bram.fills({ text: full(1000) });
          await bram.presses(t('signal.askSend'));
          await town.settles();
          await chloe.presses(t('notice.open'));
          chloe.fills({ text: full(1000) });
          await chloe.presses(t('own.answerSend'));
          await town.settles();
        }
        assert.deepEqual([...tooLarge], []);
      });
    }
  });
});
