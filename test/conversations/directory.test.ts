import assert from 'node:assert/strict';
import { citation } from '../../src/domain/law/references.ts';
import { DEMO_CELL } from '../../src/local/demo-town.ts';
import { demoTenantId } from '../../src/local/people.ts';
import { contactName, mayPropose, proposableContacts } from '../../src/use-cases/directory/list-contacts.ts';
import { setScene } from '../../src/use-cases/road/scene.ts';
import { addsContact } from '../proofs/commands/directory.ts';
import { objectIdOf } from '../support/empty-town.ts';
import type { Actor } from '../support/teams-client.ts';
import { DAYS, openTown, type Town } from '../support/town.ts';
import { wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');

describe('who can help', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
  });
  afterEach(() => town.ends());

  async function looksUnder(actor: Actor, sector: Parameters<typeof t>[0]): Promise<void> {
    await actor.says('wie kan mij helpen');
    await actor.presses(t(sector));
  }

  const inDays = (days: number) =>
    new Date(town.clock.now().getTime() + days * DAYS).toISOString().slice(0, 10);

  async function sceneOfBram() {
    const person = { tenantId: demoTenantId, objectId: objectIdOf('bram') };
    const scene = await setScene(town.bot.assembly.surroundings, DEMO_CELL, person, undefined);
    assert.ok(scene);
    return scene;
  }

  const proposed = async () =>
    (await proposableContacts(await sceneOfBram(), 'nl')).map(({ text }) => text).join('\n');

  it('Sam the stranger reads the emergency numbers first, and finds CAW and VDAB', async () => {
    const { sam } = town;
    await sam.says('hulp');
    const [first = '', second = ''] = sam.screen.split('\n');
    assert.equal(first, t('help.title'));
    assert.equal(second, t('emergency.title'));
    assert.ok(!sam.buttons.includes(t('directory.add')));
    await sam.presses(t('directory.sector.welfare'));
    sam.sees('CAW');
    assert.ok(sam.buttons.includes(t('directory.site', { host: 'caw.be' })));
    assert.ok(!sam.buttons.includes(t('directory.change')));
    await sam.presses(t('button.back'));
    await sam.presses(t('directory.sector.suicidePrevention'));
    assert.ok(sam.buttons.includes(t('directory.call', { phone: '1813' })));
  });

  it('anybody can ask whether they may speak about this, and reads the old and the new article', async () => {
    const { sam, chloe } = town;
    for (const reader of [sam, chloe]) {
      await reader.says('hulp');
      await reader.presses(t('directory.law'));
      const today = town.clock.now().toISOString().slice(0, 10);
      reader.sees(citation('caseConsultation', today, 'nl'));
      reader.sees('458ter');
      reader.sees('353');
      reader.sees(t('law.right'));
      reader.sees('Sectorgids sport');
      assert.ok(reader.buttons.includes(t('law.text')));
    }
  });

  it('in the language of whoever asks', async () => {
    const { chloe } = town;
    const french = wordsIn('fr');
    chloe.speaks('fr');
    await chloe.says('qui peut m’aider');
    await chloe.presses(french('directory.sector.work'));
    chloe.sees('chercher un emploi, suivre une formation');
    await chloe.presses(french('button.back'));
    await chloe.presses(french('directory.law'));
    chloe.sees('du Code pénal');
  });

  it('Bram adds an organisation: Chloé finds it, Sam does not, and nothing of it is posted', async () => {
    const { bram, chloe, sam } = town;
    await addsContact(bram);
    bram.sees(t('done.directoryKept'));
    await looksUnder(chloe, 'directory.sector.welfare');
    chloe.sees('Huis van het Kind');
    chloe.sees('Vragen over opvoeden.');
    assert.ok(chloe.buttons.includes(t('directory.call', { phone: '09 123 45 67' })));
    assert.ok(!chloe.buttons.includes(t('directory.change')));
    await looksUnder(sam, 'directory.sector.welfare');
    sam.doesNotSee('Huis van het Kind');
    assert.match(await proposed(), /Huis van het Kind – Vragen over opvoeden\./);
    for (const posted of town.client.everythingPosted()) assert.ok(!posted.includes('Huis van het Kind'));
  });

  it('what is over is shown to nobody but the desk and proposed to nobody; Bram hears of it once and looks again', async () => {
    const { bram, chloe } = town;
    await addsContact(bram, { contactUntil: inDays(10) });
    const scene = await sceneOfBram();
    const id = (await proposableContacts(scene, 'nl')).find(({ text }) => text.startsWith('Huis'))?.id ?? '';
    assert.equal(await mayPropose(scene, id), true);
    town.clock.goesOn(12 * DAYS);
    assert.doesNotMatch(await proposed(), /Huis van het Kind/);
    assert.equal(await mayPropose(await sceneOfBram(), id), false);
    assert.equal(await contactName(await sceneOfBram(), id, 'nl'), 'Huis van het Kind');
    await looksUnder(chloe, 'directory.sector.welfare');
    chloe.doesNotSee('Huis van het Kind');
    const unread = bram.unread;
    await town.settles();
    await town.settles();
    assert.equal(bram.unread, unread + 1);
    bram.sees(t('notice.contact.expired'));
    await bram.presses(t('notice.open'));
    bram.fills({ contactUntil: inDays(300) });
    await bram.presses(t('form.save'));
    await looksUnder(chloe, 'directory.sector.welfare');
    chloe.sees('Huis van het Kind');
    assert.match(await proposed(), /Huis van het Kind/);
  });

  it('Bram sees what is over, marked as such, and without a number to call', async () => {
    const { bram } = town;
    await addsContact(bram, { contactUntil: inDays(1) });
    town.clock.goesOn(3 * DAYS);
    await looksUnder(bram, 'directory.sector.welfare');
    bram.sees('Huis van het Kind');
    bram.sees(/Verlopen sinds/);
    assert.ok(!bram.buttons.includes(t('directory.call', { phone: '09 123 45 67' })));
  });

  it('Bram takes out what is of no use here and puts it back', async () => {
    const { bram, nadia, chloe } = town;
    await looksUnder(bram, 'directory.sector.work');
    await bram.presses(t('directory.hide'), { near: 'VDAB' });
    await chloe.says('hulp');
    assert.ok(!chloe.buttons.includes(t('directory.sector.work')), 'a sector without anybody is not shown');
    assert.doesNotMatch(await proposed(), /VDAB/);
    await looksUnder(nadia, 'directory.sector.work');
    nadia.sees(t('directory.hidden'));
    await nadia.presses(t('directory.show'), { near: 'VDAB' });
    await looksUnder(chloe, 'directory.sector.work');
    chloe.sees('VDAB');
    assert.match(await proposed(), /VDAB/);
  });

  it('Bram knows the number of the local police better than the product', async () => {
    const { bram, chloe } = town;
    await looksUnder(bram, 'directory.sector.police');
    await bram.presses(t('directory.change'), { near: 'Lokale politie' });
    bram.fills({ contactName: 'Politiezone Voorbeeld', contactPhone: '09 999 00 00' });
    await bram.presses(t('form.save'));
    await looksUnder(chloe, 'directory.sector.police');
    chloe.sees('Politiezone Voorbeeld');
    chloe.doesNotSee('Lokale politie');
    assert.ok(chloe.buttons.includes(t('directory.call', { phone: '09 999 00 00' })));
    assert.equal(await contactName(await sceneOfBram(), 'std.police-local', 'nl'), 'Politiezone Voorbeeld');
  });

  it('what cannot be is said at the field, and what was typed is still there', async () => {
    const { bram } = town;
    await addsContact(bram, { contactSite: 'http://onveilig.example', contactPhone: 'bel ons' });
    bram.sees(t('fault.badLink'));
    bram.sees(t('fault.badPhone'));
    await bram.presses(t('form.save'));
    bram.sees(t('fault.badLink'));
    bram.fills({ contactSite: 'https://veilig.example', contactPhone: '' });
    await bram.presses(t('form.save'));
    bram.sees(t('done.directoryKept'));
  });
});
