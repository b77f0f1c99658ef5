import assert from 'node:assert/strict';
import type { Stored } from '../../src/use-cases/ports.ts';
import { bodyOf, type RosterBody } from '../../src/use-cases/records.ts';
import { openTown, type Town } from '../support/town.ts';
import { submits, wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');

/** Every sealed button that stands on the screens of these people. */
function buttonsOf(town: Town, keys: readonly string[]): string[] {
  const screens = keys.flatMap((key) => town.bot.standIn.conversations.personalChat(key).messages);
  return [...JSON.stringify(screens).matchAll(/"b":"([\w-]+)"/g)].map(([, sealed]) => sealed ?? '');
}

describe('who learns what', () => {
  let town: Town;
  before(async () => {
    town = await openTown();
    await submits(town.chloe);
    await town.settles();
  });
  after(() => town.ends());

  it('Sam, on nobody’s roster, sees where to find help and nothing else, whatever is typed', async () => {
    const { sam } = town;
    for (const word of [
      'start',
      'melden',
      'mijn meldingen',
      'wachtrij',
      'bel mij',
      'raad',
      'S-2026-0001',
      'S-2026-9999',
    ]) {
      await sam.says(word);
      sam.sees(t('home.stranger'));
      assert.deepEqual(sam.buttons, [t('home.help'), t('home.privacy'), t('home.language')]);
    }
  });

  it('Sam presses the buttons of others and gets the same answer as for invented ones', async () => {
    const { sam } = town;
    await sam.says('start');
    const message = town.bot.standIn.conversations.personalChat('sam').messages.at(-1);
    assert.ok(message);
    const answers = new Set<string>();
    const foreign = buttonsOf(town, ['chloe', 'bram', 'nadia', 'lies', 'tom', 'audrey', 'anna']);
    assert.ok(foreign.length > 20);
    for (const b of [...foreign, 'invented', 'A'.repeat(300)]) {
      await town.bot.standIn.presses('sam', message.id, {
        type: 'Action.Execute',
        title: 'x',
        verb: 'livc',
        data: { b },
      } as never);
      answers.add(sam.screen);
    }
    assert.equal(answers.size, 1);
    assert.ok([...answers][0]?.includes(t('refusal.notFound')));
  });

  it('the police, the DPO and other partners get no notice and have no queue', async () => {
    for (const person of [town.tom, town.audrey, town.anna]) {
      await person.says('wachtrij');
      await person.presses(t('opener.show'));
      person.sees(t('refusal.notFound'));
      person.doesNotSee('S-20');
    }
  });

  it('the mayor gets no notice of a signal either, and does not find it in the queue before the desk has read it', async () => {
    const { lies } = town;
    lies.doesNotSee('S-20');
    await lies.says('wachtrij');
    await lies.presses(t('opener.show'));
    lies.sees(t('desk.none'));
  });

  it('the mayor and the DPO are offered no form', async () => {
    for (const person of [town.lies, town.audrey]) {
      await person.says('start');
      assert.ok(!person.buttons.includes(t('home.report')), person.key);
    }
  });

  it('the deputy hears of a signal that nobody opened for a day', async () => {
    const { nadia, clock } = town;
    nadia.doesNotSee('S-20');
    clock.goesOn(25 * 3_600_000);
    await town.settles();
    nadia.sees(/S-\d{4}-0001/);
    await nadia.presses(t('notice.open'));
    nadia.sees('Chloé Dubois');
  });

  it('the coordinator notes what a caller said, and nobody gets a notice of it', async () => {
    const { bram } = town;
    await bram.says('start');
    await bram.presses(t('home.onBehalf'));
    await bram.presses(t('privacy.accept'));
    await bram.presses(t('onBehalf.caller'));
    bram.sees(t('form.person.title'));
  });

  it('in a channel, where others read along, the bot only points to the chat', async () => {
    const { standIn } = town.bot;
    standIn.setChannel({ team: 'Gemeente', name: 'Algemeen', members: ['chloe', 'bram'] });
    await town.chloe.opensChannel('Algemeen');
    await town.chloe.says('@LIVC-bot melden');
    town.chloe.sees(t('channel.text'));
    await town.chloe.opensChat();
  });

  it('somebody taken off the roster finds nothing any more, at once', async () => {
    const { chloe, pk } = town;
    const { records } = town.bot.assembly.surroundings.store;
    const entries = await records.list(pk, { type: 'roster', order: 'id', limit: 50 });
    const isPartner = ({ item }: Stored) => bodyOf<RosterBody>(item).terms.role === 'partner';
    for (const { item, version } of entries.filter(isPartner)) {
      const ended = { ...item, status: 'suspended' };
      await records.commit(pk, [{ kind: 'replace', item: ended, version }]);
    }
    await chloe.says('start');
    chloe.sees(t('home.stranger'));
  });
});
