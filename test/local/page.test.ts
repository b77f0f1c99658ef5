import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { pageRoutes } from '../../src/local/page-routes.ts';
import { languages } from '../../src/local/people.ts';
import { de } from '../../src/messages/de.ts';
import { en } from '../../src/messages/en.ts';
import { fr } from '../../src/messages/fr.ts';
import { nl } from '../../src/messages/nl.ts';
import { aCard, execute, type FakeTown, openFakeTown, posting, showsCard } from './fake-bot.ts';

const folder = new URL('../../src/local/page/', import.meta.url);
const source = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
/** The page is plain browser JavaScript, outside the types of this project. */
const load = (name: string) => import(new URL(name, folder).href);

describe('The page that stands in for Teams', () => {
  let fake: FakeTown;
  beforeEach(async () => {
    fake = await openFakeTown(
      async (activity, town) => {
        if (activity.type === 'invoke') return showsCard(aCard('Alleen voor u'));
        if (activity.type === 'conversationUpdate') {
          const path = `/${encodeURIComponent(activity.conversation.id)}/activities`;
          await town.connector('POST', path, posting(aCard('Welkom', execute('Verder'))));
        }
        return { status: 200 };
      },
      (server, standIn) => pageRoutes(standIn)(server),
    );
    await fake.standIn.opensTown();
  });
  afterEach(async () => {
    fake.standIn.close();
    await fake.close();
  });

  const get = (path: string) => fetch(`${fake.baseUrl}${path}`);
  const sees = async (key: string) => (await (await get(`/local/people/${key}`)).json()) as Seen;
  const does = async (key: string, deed: string, details: object, headers: object = {}) => {
    const response = await fetch(`${fake.baseUrl}/local/people/${key}/${deed}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(details),
    });
    await response.text();
    return response.status;
  };
  type Seen = {
    messages: { id: string; text: string; isPrivate: boolean; card: object | null }[];
    language: string;
    shown: string;
  };

  it('loads nothing from elsewhere, and runs no script that is written into the page', async () => {
    const response = await get('/');
    const policy = response.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self';/);
    const page = await response.text();
    const wanted = [...page.matchAll(/(?:src|href)="(?!data:)([^"]+)"/g)].map((match) => String(match[1]));
    assert(wanted.length > 5);
    for (const path of wanted) {
      const { status, headers } = await get(path);
      assert.equal(status, 200, path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
    }
    for (const name of readdirSync(folder)) {
      const addresses = source(name).match(/(?:https?:)?\/\/[a-z0-9.-]+\.[a-z]{2,}[^\s'"]*/gi) ?? [];
      assert.deepEqual(
        addresses.filter((address) => !address.startsWith('http://www.w3.org/')),
        [],
        name,
      );
    }
  });

  it('shows who is in town, with what they have not read', async () => {
    const { objectId } = fake.standIn.conversations.person('bram');
    const chat = { members: [{ id: objectId }], channelData: { tenant: { id: fake.standIn.tenantId } } };
    await fake.connector('POST', '', { ...chat, activity: posting(aCard('Nieuw')) });
    const { people } = (await (await get('/local/town')).json()) as {
      people: { key: string; unread: number }[];
    };
    assert.deepEqual(
      people.map(({ key, unread }) => `${key} ${unread}`),
      ['chloe 0', 'mehdi 0', 'anna 0', 'bram 1', 'nadia 0', 'lies 0', 'tom 0', 'audrey 0', 'sam 0'],
    );
    assert.equal(await does('bram', 'opens', {}), 200);
    assert.equal(
      fake.standIn.conversations.unread('bram', fake.standIn.conversations.personalChat('bram')),
      0,
    );
  });

  it('lets somebody press, shows the answer to them alone, and the posted card again after a reload', async () => {
    const [welcome] = (await sees('chloe')).messages;
    const action = { type: 'Action.Execute', verb: 'v', data: {} };
    assert.equal(await does('chloe', 'presses', { messageId: welcome!.id, action }), 200);
    assert.equal((await sees('chloe')).messages[0]!.isPrivate, true);
    assert.match(JSON.stringify(await sees('chloe')), /Alleen voor u/);
    assert.doesNotMatch(JSON.stringify(await sees('anna')), /Alleen voor u/);
    assert.equal(await does('chloe', 'reloads', {}), 200);
    assert.match(JSON.stringify(await sees('chloe')), /Welkom/);
  });

  it('lets somebody type, take it back, and change the language', async () => {
    const { shown } = await sees('chloe');
    assert.equal(await does('chloe', 'says', { text: 'dag', conversationId: shown }), 200);
    const own = (await sees('chloe')).messages.find(({ text }) => text === 'dag');
    assert.equal(await does('chloe', 'removes', { messageId: own!.id }), 200);
    assert.doesNotMatch(JSON.stringify(await sees('chloe')), /"dag"/);
    assert.equal(await does('chloe', 'language', { language: 'fr' }), 200);
    assert.equal((await sees('chloe')).language, 'fr');
  });

  it('refuses what no client would send', async () => {
    const { shown } = await sees('chloe');
    assert.equal(await does('nobody', 'says', { text: 'x', conversationId: shown }), 404);
    assert.equal(await does('anna', 'says', { text: 'x', conversationId: shown }), 400);
    assert.equal(await does('chloe', 'says', { conversationId: shown }), 400);
    assert.equal(await does('chloe', 'presses', { messageId: '1', action: { type: 'Action.Execute' } }), 400);
    assert.equal(await does('chloe', 'language', { language: 'xx' }), 400);
    assert.equal(await does('chloe', 'reloads', {}, { origin: 'http://evil.example' }), 403);
  });

  it('tells an open page what changed, and lets go of it when the town closes', async () => {
    const response = await get('/local/events');
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    assert.equal((await reader.read()).value, ': here\n\n');
    fake.standIn.setLanguage('chloe', 'de');
    const { value } = await reader.read();
    assert.deepEqual(JSON.parse(String(value).slice('data: '.length)), {
      kind: 'changed',
      conversationId: fake.standIn.conversations.personalChat('chloe').id,
      persons: ['chloe'],
    });
    fake.standIn.close();
    assert.equal((await reader.read()).done, true);
  });

  it('names the first button of the tour as the bot does, in each language', async () => {
    const { say } = await load('texts.js');
    const bot = { nl, fr, de, en };
    for (const language of languages) {
      assert.equal(say(language, 'tour1').split('*')[1], bot[language]['home.report']);
    }
  });

  it('draws the little Markdown of Teams, and leaves all else as text', async () => {
    const { toHtml } = await load('markdown.js');
    assert.equal(toHtml('**a** en *b*'), '<strong>a</strong> en <em>b</em>');
    assert.equal(toHtml('- een\n- twee'), '<ul><li>een</li><li>twee</li></ul>');
    assert.equal(toHtml('<img src=x onerror=1>'), '&lt;img src=x onerror=1&gt;');
    assert.equal(toHtml('[x](javascript:alert)'), '[x](javascript:alert)');
    assert.doesNotMatch(toHtml('[x](https://a.example/" onclick="y)'), /" onclick/);
  });
});
