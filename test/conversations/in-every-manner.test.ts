// The same story in four languages, in place and in windows, on both stores, short and long: every pair of these meets at least once.
import assert from 'node:assert/strict';
import { openCosmosStore } from '../../src/stores/cosmos/cosmos-store.ts';
import { startCosmosStandIn } from '../support/cosmos-stand-in/stand-in.ts';
import { openTown, type Town } from '../support/town.ts';
import { A_WORRY, type Manner, submits, wordsIn } from '../support/worries.ts';

type Case = Manner & { readonly store: 'embedded' | 'cosmos'; readonly dialogs: boolean };

const CASES: readonly Case[] = [
  { language: 'nl', surface: 'window', store: 'embedded', form: 'short', dialogs: true },
  { language: 'nl', surface: 'place', store: 'cosmos', form: 'long', dialogs: false },
  { language: 'fr', surface: 'window', store: 'cosmos', form: 'long', dialogs: true },
  { language: 'fr', surface: 'place', store: 'embedded', form: 'short', dialogs: false },
  { language: 'de', surface: 'window', store: 'cosmos', form: 'short', dialogs: true },
  { language: 'de', surface: 'place', store: 'embedded', form: 'long', dialogs: false },
  { language: 'en', surface: 'window', store: 'embedded', form: 'long', dialogs: true },
  { language: 'en', surface: 'place', store: 'cosmos', form: 'short', dialogs: false },
];

async function townOn(store: Case['store']): Promise<{ town: Town; ends: () => Promise<void> }> {
  if (store === 'embedded') {
    const town = await openTown();
    return { town, ends: () => town.ends() };
  }
  const standIn = await startCosmosStandIn();
  const town = await openTown({ store: openCosmosStore(standIn.settings('token')) });
  const ends = async () => {
    await town.ends();
    await standIn.close();
  };
  return { town, ends };
}

for (const manner of CASES) {
  const { language, surface, store, form, dialogs } = manner;
  describe(`in ${language}, ${surface === 'window' ? 'in windows' : 'in place'}, on ${store}, the ${form} form`, () => {
    const t = wordsIn(language);
    let town: Town;
    let ends: () => Promise<void>;
    before(async () => {
      ({ town, ends } = await townOn(store));
      for (const key of ['chloe', 'bram', 'sam']) town.client.person(key).speaks(language).has({ dialogs });
      for (const person of [town.chloe, town.bram, town.sam]) await person.says('start');
    });
    after(() => ends());

    it('a partner reports, the coordinator opens and asks, the partner answers, a stranger learns nothing', async () => {
      const { chloe, bram, sam } = town;
      const number = await submits(chloe, manner);
      if (surface === 'window') await chloe.presses(t('button.close'));
      await town.settles();
      bram.sees(t('notice.signal.new', { number }));
      await bram.presses(surface === 'window' ? t('button.window') : t('notice.open'));
      bram.sees(A_WORRY.what);
      bram.sees('Chloé Dubois');
      bram.fills({ text: 'Was er iemand bij?' });
      await bram.presses(t('signal.askSend'));
      bram.sees(t('done.asked'));
      if (surface === 'window') await bram.presses(t('button.close'));
      await town.settles();
      chloe.sees(t('notice.signal.question', { number }));
      await chloe.presses(surface === 'window' ? t('button.window') : t('notice.open'));
      chloe.sees('Was er iemand bij?');
      chloe.fills({ text: 'Ja, de hele klas.' });
      await chloe.presses(t('own.answerSend'));
      chloe.sees(t('done.answered'));
      if (surface === 'window') await chloe.presses(t('button.close'));
      await town.settles();
      bram.sees(t('notice.signal.answered', { number }));
      await bram.presses(t('notice.open'));
      bram.sees('Ja, de hele klas.');
      await sam.says(number);
      sam.sees(t('home.stranger'));
      sam.doesNotSee(A_WORRY.what);
    });

    it('and nothing of it was ever posted', () => {
      const contents = [
        A_WORRY.what,
        A_WORRY.ask,
        'Was er iemand',
        'de hele klas',
        'klastitularis',
        '12 november',
        'meemaken',
        'Chloé',
      ];
      for (const posted of town.client.everythingPosted()) {
        for (const content of contents) assert.ok(!posted.includes(content.slice(0, 12)), posted);
      }
    });
  });
}
