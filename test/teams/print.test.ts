// The bundle of open decisions, from the button in Teams to the paper.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { PRINT_STYLE } from '../../src/cards/print-style.ts';
import { DEMO_CELL } from '../../src/local/demo-town.ts';
import { createLog } from '../../src/log.ts';
import { createSealer, personTag } from '../../src/teams/buttons.ts';
import { createPrintLinks } from '../../src/teams/print-links.ts';
import { Trouble } from '../../src/use-cases/ports.ts';
import { bodyOf, type SignalBody } from '../../src/use-cases/records.ts';
import { linkOf, linkOn, opens, personIdOf, prints, proposes, renaming } from '../support/printing.ts';
import { openTown, type Town } from '../support/town.ts';
import { A_WORRY, IN_DUTCH, submits, wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');
const MINUTES = 60_000;
const SECRETS = {
  indication: 'Kanariefeit over Zoë',
  link: 'Kanarieverband',
  content: 'Kanarietekst van de klas',
};

describe('The printed decisions', () => {
  let town: Town;
  let logged: string[];
  beforeEach(async () => {
    logged = [];
    town = await openTown({ log: createLog((line) => logged.push(line)) });
  });
  afterEach(() => town.ends());

  const printings = async () => (await town.auditTrail()).filter((line) => line.startsWith('decision.print'));
  const records = () => town.bot.assembly.surroundings.store.records;

  /** A signal of Chloé's that Bram has put before the mayor. */
  async function proposedCase(): Promise<{ signal: string; decision: string }> {
    const signal = await submits(town.chloe, IN_DUTCH, { ...A_WORRY, what: SECRETS.content });
    const [stored] = await records().list(town.pk, { type: 'signal', order: 'id', limit: 1 });
    assert(stored);
    const { item, version } = stored;
    const moved = { ...item, status: 'proposed-to-mayor' };
    assert((await records().commit(town.pk, [{ kind: 'replace', item: moved, version }])).done);
    const { contentKey } = bodyOf<SignalBody>(item);
    const payload = { indication: SECRETS.indication, link: SECRETS.link, age: '12-17', with: null };
    const decision = await proposes(town, { kind: 'list', about: item.id, payload, key: contentKey });
    return { signal, decision };
  }

  /** Lies is on the roster no more. */
  async function suspends(key: string): Promise<void> {
    const { keys } = town.bot.assembly.surroundings;
    const { tenantId, objectId } = personIdOf(key);
    const id = `ros.${await keys.pseudonym(town.pk, 'roster', `${tenantId}:${objectId}`)}`;
    const stored = await records().read(town.pk, id);
    assert(stored);
    const item = { ...stored.item, status: 'ended' };
    const result = await records().commit(town.pk, [{ kind: 'replace', item, version: stored.version }]);
    assert(result.done);
  }

  describe('for whoever may print', () => {
    it('show what the mayor reads in Teams, with room to decide, who printed it, and an entry in the log', async () => {
      const number = await proposes(town, renaming('Nieuwdorp'));
      const { status, html } = await prints(await linkOf(town.lies));
      assert.equal(status, 200);
      const expected = [
        ...[number, t('decision.kind.settings'), t('decision.state.for-mayor'), 'Nieuwdorp', 'Voorbeeldegem'],
        ...[t('print.decisions.granted'), t('print.decisions.refused'), t('print.decisions.signature')],
        ...['Bram De Smet', 'Lies Vermeulen'],
      ];
      for (const words of expected) assert.ok(html.includes(words), words);
      assert.deepEqual(await printings(), ['decision.print read']);
    });

    it('hold every open decision of the mayor, each on a sheet of its own, and none that is not', async () => {
      const numbers = [await proposes(town, renaming('Eendorp')), await proposes(town, renaming('Tweedorp'))];
      await town.lies.says('beslissingen');
      await town.lies.presses(t('opener.show'));
      await town.lies.presses(t('decision.open'), { near: numbers[1]! });
      await town.lies.presses(t('decision.grant'));
      const third = await proposes(town, renaming('Driedorp'));
      const { html } = await prints(await linkOf(town.bram));
      assert.deepEqual(html.match(/D-\d{4}-\d{4}/g), [numbers[0], third]);
      assert.equal(html.match(/<section/g)?.length, 2);
      assert.doesNotMatch(html, /<dd>(?:(?!<\/dd>).)*Tweedorp/);
    });

    it('say nothing of a signal but its number, so that nobody finds it on the paper', async () => {
      const { signal, decision } = await proposedCase();
      const { status, html } = await prints(await linkOf(town.lies));
      assert.equal(status, 200);
      for (const words of [decision, signal, t('decision.kind.list'), t('print.decisions.codes')])
        assert.ok(html.includes(words), words);
      for (const secret of [...Object.values(SECRETS), A_WORRY.ask, 'Chloé', 'Bram'])
        assert.ok(!html.includes(secret), secret);
    });

    it('show typed mark-up as the text that it is', async () => {
      await proposes(town, renaming('<img src=x onerror=alert(1)>"&'));
      const { html } = await prints(await linkOf(town.lies));
      assert.ok(html.includes('&lt;img src=x onerror=alert(1)&gt;&quot;&amp;'));
      assert.doesNotMatch(html, /<img/);
    });

    it('are in the language of the person, whatever the browser speaks', async () => {
      await proposes(town, renaming('Nieuwdorp'));
      town.lies.speaks('fr');
      await town.lies.says('décisions');
      const { answers } = await town.lies.presses(wordsIn('fr')('opener.show'));
      const link = /http[^"\\]*\/print\/[\w-]+/.exec(JSON.stringify(answers))?.[0] ?? '';
      for (const page of [
        await opens(link, { 'accept-language': 'de' }),
        await prints(link, { 'accept-language': 'de' }),
      ])
        assert.match(page.html, /<html lang="fr">/);
    });

    it('leave out what somebody stepped out of', async () => {
      const { decision } = await proposedCase();
      const other = await proposes(town, renaming('Nieuwdorp'));
      const [stored] = await records().list(town.pk, { type: 'signal', order: 'id', limit: 1 });
      assert(stored);
      const { tenantId, objectId } = personIdOf('nadia');
      const { keys } = town.bot.assembly.surroundings;
      const owner = await keys.pseudonym(town.pk, 'owner', `${tenantId}:${objectId}`);
      const item = { ...stored.item, body: { ...stored.item.body, recused: [owner] } };
      await records().commit(town.pk, [{ kind: 'replace', item, version: stored.version }]);
      const { html } = await prints(await linkOf(town.nadia));
      assert.ok(html.includes(other) && !html.includes(decision));
    });
  });

  describe('from the button', () => {
    it('are offered to the mayor and the desk, and to nobody else', async () => {
      await proposes(town, renaming('Nieuwdorp'));
      for (const actor of [town.lies, town.bram, town.nadia]) assert.ok(await linkOn(actor), actor.key);
      assert.equal(await linkOn(town.audrey), undefined);
      for (const actor of [town.anna, town.tom, town.sam]) {
        await actor.says('beslissingen');
        assert.doesNotMatch(actor.screen, /print/);
      }
    });

    it('are not offered while nothing waits', async () => {
      assert.equal(await linkOn(town.lies), undefined);
      town.lies.sees(t('decisions.none'));
    });

    it('are never offered on a posted card', async () => {
      await proposes(town, renaming('Nieuwdorp'));
      await linkOf(town.lies);
      assert.ok(!town.client.everythingPosted().some((posted) => posted.includes('/print/')));
    });
  });

  describe('behind their link', () => {
    let link: string;
    beforeEach(async () => {
      await proposes(town, renaming('Nieuwdorp'));
      link = await linkOf(town.lies);
    });
    const isGone = (page: { status: number; html: string }) => {
      assert.equal(page.status, 404);
      assert.ok(page.html.includes(t('print.gone.title')));
      assert.doesNotMatch(page.html, /Nieuwdorp|Voorbeeldegem|D-\d{4}|Vermeulen/);
      return page.html;
    };

    it('survive programs that look at links, and tell them nothing', async () => {
      for (let n = 0; n < 5; n += 1) {
        const page = await opens(link);
        assert.equal(page.status, 200);
        assert.ok(page.html.includes(t('print.open.button')));
        assert.doesNotMatch(page.html, /Nieuwdorp|Voorbeeldegem|D-\d{4}|Vermeulen/);
      }
      await fetch(link, { method: 'HEAD' });
      assert.deepEqual(await printings(), []);
      assert.equal((await prints(link)).status, 200);
    });

    it('are there once, also when two press at once', async () => {
      const pages = await Promise.all([prints(link), prints(link), prints(link)]);
      assert.deepEqual(pages.map(({ status }) => status).toSorted(), [200, 404, 404]);
      isGone(await prints(link));
      assert.deepEqual(await printings(), [
        'decision.print read',
        ...Array.from({ length: 3 }, () => 'decision.print refused'),
      ]);
    });

    it('are gone after ten minutes, and until then they wait', async () => {
      const later = await linkOf(town.lies);
      town.clock.goesOn(10 * MINUTES - 1000);
      assert.equal((await prints(link)).status, 200);
      town.clock.goesOn(1000);
      isGone(await opens(later));
      isGone(await prints(later));
      assert.deepEqual(await printings(), ['decision.print read']);
    });

    it('are gone for whoever lost the standing between the link and the button', async () => {
      await suspends('lies');
      assert.equal((await opens(link)).status, 200);
      isGone(await prints(link));
      assert.deepEqual(await printings(), ['decision.print refused']);
    });

    it('do not open with an altered link, one sealed elsewhere, or a button', async () => {
      const at = link.lastIndexOf('/') + 1;
      const middle = at + Math.floor((link.length - at) / 2);
      const altered = link.slice(0, middle) + (link[middle] === 'A' ? 'B' : 'A') + link.slice(middle + 1);
      const secret = createHash('sha256').update('elsewhere').digest();
      const now = () => town.clock.now();
      const wish = {
        what: 'decisions',
        cell: DEMO_CELL,
        person: personIdOf('lies'),
        language: 'nl',
      } as const;
      const elsewhere = createPrintLinks(secret, now, () => town.bot.url).address(wish) ?? '';
      const { keys } = town.bot.assembly.surroundings as unknown as {
        keys: { deploymentKey(purpose: string): Promise<Uint8Array> };
      };
      const { tenantId, objectId } = wish.person;
      const bound = {
        cell: DEMO_CELL,
        person: personTag(tenantId, objectId),
        language: 'nl',
        origin: undefined,
      } as const;
      const button = createSealer(await keys.deploymentKey('prints'), now).seal({ go: 'decisions' }, bound);
      const under = (sealed: string) => `${town.bot.url}/print/${sealed}`;
      const links = [
        altered,
        elsewhere,
        under(button),
        link.slice(0, -1),
        under('x'),
        under('x'.repeat(1500)),
        under(''),
      ];
      const pages = new Set<string>();
      for (const each of links) {
        pages.add(isGone(await opens(each)));
        pages.add(isGone(await prints(each)));
      }
      assert.equal(pages.size, 1);
      assert.deepEqual(await printings(), []);
      assert.equal((await prints(link)).status, 200);
    });

    it('say the same about every link that does not work, in the language of the browser', async () => {
      const used = link;
      await prints(used);
      const old = await linkOf(town.lies);
      town.clock.goesOn(11 * MINUTES);
      const french = { 'accept-language': 'fr-BE,fr;q=0.9,nl;q=0.8' };
      const lost = await linkOf(town.lies);
      await suspends('lies');
      const pages = [used, old, lost, `${town.bot.url}/print/x`].map((each) => prints(each, french));
      assert.equal(new Set((await Promise.all(pages)).map(({ html }) => html)).size, 1);
      assert.match((await prints(used, french)).html, /<html lang="fr">/);
    });

    it('let the browser do nothing but draw them', async () => {
      const hash = createHash('sha256').update(PRINT_STYLE).digest('base64');
      const policy = `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;
      for (const { headers } of [await opens(link), await prints(link), await prints(link)]) {
        assert.equal(headers.get('content-security-policy'), policy);
        assert.equal(headers.get('cache-control'), 'no-store');
        assert.equal(headers.get('referrer-policy'), 'no-referrer');
        assert.equal(headers.get('x-content-type-options'), 'nosniff');
        assert.equal(headers.get('content-type'), 'text/html; charset=utf-8');
      }
    });

    it('leave nothing of the link or the paper in the log, and each refusal as a code', async () => {
      const sealed = link.slice(link.lastIndexOf('/') + 1);
      await prints(link);
      await prints(link);
      await prints(`${link}x`);
      const lines = logged.join('\n');
      assert.match(lines, /"refusal":"print\.changed"/);
      assert.match(lines, /"refusal":"print\.foreign"/);
      assert.ok(!lines.includes(sealed.slice(0, 20)));
      assert.doesNotMatch(lines, /Nieuwdorp|Vermeulen/);
    });
  });

  it('are not used up by an outage, which is told as one', async () => {
    await town.ends();
    const { openEmbeddedStore } = await import('../../src/stores/embedded/embedded-store.ts');
    const store = openEmbeddedStore(':memory:');
    const outage = { now: false };
    const records = {
      ...store.records,
      read: (pk: string, id: string) => store.records.read(pk, id),
      list: store.records.list.bind(store.records),
      commit: async (...all: Parameters<typeof store.records.commit>) => {
        if (outage.now) throw new Trouble('store', 'unavailable');
        return store.records.commit(...all);
      },
    };
    town = await openTown({
      store: { records, keys: store.keys, ping: () => store.ping(), close: () => store.close() },
    });
    await proposes(town, renaming('Nieuwdorp'));
    const link = await linkOf(town.lies);
    outage.now = true;
    const failed = await prints(link);
    assert.equal(failed.status, 503);
    assert.ok(failed.html.includes(t('print.trouble.text')));
    outage.now = false;
    assert.equal((await prints(link)).status, 200);
  });
});
