// Days, people and things to pick from, on the page: with the mouse, and with the keyboard alone.
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { pageRoutes } from '../../src/local/page-routes.ts';
import { people } from '../../src/local/people.ts';
import type { FieldView, PickOption } from '../../src/views/view.ts';
import { type FakeTown, openFakeTown, posting, showsCard } from '../local/fake-bot.ts';
import { formCard } from '../local/form-card.ts';
import { wordsIn } from '../support/worries.ts';
import { launchOrSkip, openPage, type WatchedPage, wentWell } from './browser.ts';
import { Keyboard } from './keyboard.ts';
import { PersonScreen } from './person-screen.ts';

const t = wordsIn('nl');
const SEND = t('own.answerSend');
const [PERSON, DAY, ONE, MANY] = [t('field.relation'), t('field.when'), t('field.setting'), t('field.needs')];
const TOM = people.find(({ key }) => key === 'tom');
assert(TOM);

const options: readonly PickOption[] = Array.from({ length: 20 }, (_, n) => ({
  value: `c.${n}`,
  words: [{ typed: `CAW **${n}**` }],
}));
const common = { optional: false, value: '' } as const;
const EMPTY: readonly FieldView[] = [
  { ...common, id: 'relation', kind: 'person', name: '' },
  { ...common, id: 'when', kind: 'date' },
  { ...common, id: 'setting', kind: 'pick', several: false, options },
  { ...common, id: 'needs', kind: 'pick', several: true, options },
];
const FILLED: readonly FieldView[] = [
  { ...common, id: 'relation', kind: 'person', value: TOM.objectId, name: TOM.name },
  { ...common, id: 'when', kind: 'date', value: '2026-12-12' },
  { ...common, id: 'setting', kind: 'pick', several: false, options, value: 'c.0' },
  { ...common, id: 'needs', kind: 'pick', several: true, options, value: 'c.0,c.19' },
];
const SENT = { relation: TOM.objectId, when: '2026-12-12', setting: 'c.0', needs: 'c.0,c.19' };

describe('Days, people and things to pick on the page', function () {
  this.timeout(60_000);
  let browser: Browser;
  let fake: FakeTown;
  let open: WatchedPage;
  let screen: PersonScreen;
  let fields: readonly FieldView[];

  before(async function () {
    browser = await launchOrSkip(this);
  });
  after(() => browser?.close());
  beforeEach(async () => {
    fields = EMPTY;
    fake = await openFakeTown(
      async (activity, town) => {
        if (activity.type === 'invoke') return showsCard(formCard(fields));
        if (activity.type === 'message') {
          const path = `/${encodeURIComponent(activity.conversation.id)}/activities`;
          await town.connector('POST', path, posting(formCard(fields)));
        }
        return { status: 200 };
      },
      (server, standIn) => pageRoutes(standIn)(server),
    );
    await fake.town.person('chloe').says('dag');
    open = await openPage(browser, { url: fake.baseUrl });
    screen = new PersonScreen(open.page, 'Chloé Dubois');
  });
  afterEach(async () => {
    await open.page.context().close();
    fake.standIn.close();
    await fake.close();
  });

  const sent = () => {
    const { action } = (fake.arrived.at(-1)?.value ?? {}) as { action?: { data?: object } };
    return Object.fromEntries(Object.entries(action?.data ?? {}).filter(([name]) => name !== 'b'));
  };
  const list = (label: string) => screen.pane.getByRole('combobox', { name: label, exact: true });
  const day = () => screen.pane.getByLabel(DAY, { exact: true });
  const box = (name: string) =>
    screen.pane.getByRole('group', { name: MANY, exact: true }).getByRole('checkbox', { name, exact: true });

  it('are chosen with the mouse', async () => {
    await list(PERSON).selectOption({ label: TOM.name });
    await day().fill('2026-12-12');
    await list(ONE).selectOption({ label: 'CAW ··0··' });
    await box('CAW ··0··').check();
    await box('CAW ··19··').check();
    await screen.presses(SEND);
    assert.deepEqual(sent(), SENT);
    wentWell(open);
  });

  it('are chosen with the keyboard alone', async () => {
    const keys = new Keyboard(open.page);
    await keys.writes(list(PERSON), 'Tom');
    await keys.goesTo(day());
    // The same day wherever the month stands first.
    await open.page.keyboard.type('12122026');
    await keys.goesTo(list(ONE));
    await open.page.keyboard.press('ArrowDown');
    await keys.presses(box('CAW ··0··'), 'Space');
    await keys.presses(box('CAW ··19··'), 'Space');
    await keys.presses(await screen.button(SEND));
    await screen.isAnswered();
    assert.deepEqual(sent(), SENT);
    wentWell(open);
  });

  it('stay when they stand there already, and can be taken away again', async () => {
    fields = FILLED;
    await screen.presses(SEND);
    assert.equal(await list(PERSON).locator('option:checked').innerText(), TOM.name);
    await screen.presses(SEND);
    assert.deepEqual(sent(), SENT);
    await list(PERSON).selectOption('');
    await box('CAW ··0··').uncheck();
    await screen.presses(SEND);
    assert.deepEqual(sent(), { when: SENT.when, setting: 'c.0', needs: 'c.19' });
    wentWell(open);
  });
});
