import assert from 'node:assert/strict';
import { pokeChannel } from '../../src/use-cases/room/poke-channel.ts';
import { convening, HOST_TEAM, idOf } from '../support/convening.ts';
import { openTown, type Town } from '../support/town.ts';

describe('The roster guard', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
  });
  afterEach(() => town.ends());

  it('has a stranger out at the next round, hides the items until two clean readings, and tells three people once', async () => {
    const it = await convening(town);
    await it.isReady();
    await it.admits('chloe');
    await it.forgetsNotices();
    it.graph.addByHand(HOST_TEAM, it.channelId, idOf('sam'));
    town.clock.goesOn(60_000);
    await it.rounds(1);
    assert.deepEqual(it.roster(), ['bram', 'chloe', 'nadia']);
    assert.equal(await it.seat('chloe'), 'held-back');
    await it.rounds(5);
    assert.equal(await it.seat('chloe'), 'admitted');
    assert.deepEqual(await it.notices(), [
      'room.stranger coordinator',
      'room.stranger dpo',
      'room.stranger mayor',
    ]);
    const trail = await town.auditTrail();
    assert.ok(trail.includes('room.stranger done') && trail.includes('room.remove done'));
  });

  it('alarms again when the stranger comes back', async () => {
    const it = await convening(town);
    await it.isReady();
    for (const time of [1, 2]) {
      await it.forgetsNotices();
      it.graph.addByHand(HOST_TEAM, it.channelId, idOf('sam'));
      await it.rounds(14);
      assert.equal((await it.notices()).length, 3, `the ${time}. time`);
    }
  });

  it('looks at once when Teams says that somebody came into the channel', async () => {
    const it = await convening(town);
    await it.isReady();
    await it.rounds(1);
    it.graph.addByHand(HOST_TEAM, it.channelId, idOf('sam'));
    await it.rounds(1, 0);
    assert.ok(it.roster().includes('sam'), 'the guard had no reason to look');
    await pokeChannel(town.bot.assembly.surroundings, it.channelId);
    await pokeChannel(town.bot.assembly.surroundings, '19:of-somebody-else@thread.tacv2');
    await it.rounds(1, 0);
    assert.deepEqual(it.roster(), ['bram', 'nadia']);
  });

  it('hides the items for as long as Graph refuses to take the stranger out', async () => {
    const it = await convening(town);
    await it.isReady();
    it.graph.addByHand(HOST_TEAM, it.channelId, idOf('sam'));
    it.graph.faults = ({ operation }) => (operation === 'removeChannelMember' ? 'error-before' : undefined);
    await it.rounds(30);
    assert.ok(it.roster().includes('sam'));
    assert.equal(await it.seat('bram'), 'held-back');
    it.graph.faults = () => undefined;
    await it.rounds(60);
    assert.deepEqual(it.roster(), ['bram', 'nadia']);
    assert.equal(await it.seat('bram'), 'admitted');
  });

  it('lets no content out while Graph shows the whole team, and alarms nobody', async () => {
    town.bot.graph.behave({ wholeTeamForMs: 180_000 });
    const it = await convening(town);
    await it.rounds();
    await it.acknowledged('bram', 'nadia');
    for (let n = 0; n < 25; n += 1) {
      await it.rounds(1);
      assert.notEqual(await it.seat('bram'), 'admitted');
      assert.notEqual(await it.state(), 'ready');
    }
    await it.rounds(20);
    assert.equal(await it.state(), 'ready');
    assert.ok(!(await it.notices()).some((each) => each.startsWith('room.')));
    assert.deepEqual(it.roster(), ['bram', 'nadia']);
  });

  it('does not take somebody for present because the whole team was shown', async () => {
    const it = await convening(town);
    await it.isReady();
    // Everybody of the team is of this session: a stale reading looks like a good one.
    for (const key of ['chloe', 'tom']) it.graph.leaveTeamByHand(HOST_TEAM, idOf(key));
    it.graph.behave({ wholeTeamForMs: 120_000 });
    await it.acknowledged('lies');
    await it.rounds(30);
    assert.deepEqual(it.roster(), ['bram', 'lies', 'nadia']);
    assert.ok(!(await it.notices()).includes('channel.left lies'));
  });
});
