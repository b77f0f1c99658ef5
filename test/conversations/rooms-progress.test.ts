import assert from 'node:assert/strict';
import { invitationBody } from '../../src/use-cases/session/session-item.ts';
import { convening } from '../support/convening.ts';
import { openTown, type Town } from '../support/town.ts';
import { wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');

describe('Following how a session is convened', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
    for (const person of [town.bram, town.nadia, town.lies, town.audrey]) await person.says('start');
  });
  afterEach(() => town.ends());

  it('names the missing permission to Bram, and goes on at his press once it was granted', async () => {
    town.bot.graph.revoke('Channel.Create');
    const it = await convening(town);
    await town.settles();
    town.bram.sees(t('notice.room.obstacle', { number: it.session.number }));
    await town.bram.presses(t('notice.open'));
    town.bram.sees('Channel.Create');
    town.bram.sees(t('rooms.remedy.permissionMissing'));
    town.bot.graph.grant('Channel.Create');
    await town.bram.presses(t('rooms.retry'));
    town.bram.sees(t('done.roomsRetried'));
    await town.settles();
    await town.bram.presses(t('rooms.refresh'));
    // His own invitation came meanwhile, and stands beneath.
    const { transcript } = town.bram;
    assert.ok(transcript.includes(t('rooms.cause.waitsForOwners')));
    assert.ok(transcript.includes(`${t('rooms.standing.done')} ${t('rooms.step.preflight')}`));
    const trail = await town.auditTrail();
    assert.ok(trail.includes('convening.retry done'));
  });

  it('tells Bram once, however long it stands still', async () => {
    town.bot.graph.revoke('Channel.Create');
    await convening(town);
    const { bram } = town;
    const told = () => bram.transcript.split('staat stil').length - 1;
    for (let n = 0; n < 5; n += 1) {
      await town.settles();
      town.clock.goesOn(20 * 60_000);
    }
    assert.equal(told(), 1);
  });

  it('counts people, and names nobody and no case', async () => {
    const it = await convening(town);
    await it.isReady();
    await it.admits('chloe', 'anna');
    await opensConvening(town);
    town.bram.sees(t('rooms.over.open'));
    for (const word of ['Chloé', 'Anna', 'Lies', 'C-2026', '@'])
      assert.ok(!town.bram.screen.includes(word), word);
  });

  it('is for the desk and the mayor; to Chloé it does not exist', async () => {
    const it = await convening(town, { state: 'ready' });
    const { surroundings } = town.bot.assembly;
    const { readFor } = await import('../../src/use-cases/road/read-for.ts');
    const { seeConvening } = await import('../../src/use-cases/room/see-convening.ts');
    const { personOf } = await import('../support/case-town.ts');
    const looks = async (key: string, target = it.session.id) =>
      readFor(surroundings, seeConvening, { person: personOf(key), cell: town.pk.slice(2), target }, 1);
    for (const key of ['bram', 'nadia', 'lies']) assert.ok('data' in (await looks(key)), key);
    for (const key of ['chloe', 'anna', 'tom', 'sam'])
      assert.deepEqual(await looks(key), await looks(key, 'ses.nothing'), key);
    assert.ok(invitationBody(await it.invitation('chloe')).items.length > 0);
  });

  async function opensConvening({ bram }: Town): Promise<void> {
    await bram.says('start');
    await bram.presses(t('home.sessions'));
    await bram.presses(t('sessions.open'));
    await bram.presses(t('sessions.convening'));
  }
});
