import assert from 'node:assert/strict';
import {
  expireInvitations,
  tendInvitations,
  withdrawUnapproved,
} from '../../src/use-cases/invitation/expire-invitations.ts';
import { bodyOf, type RosterBody } from '../../src/use-cases/records.ts';
import { type InvitationBody, invitationBody } from '../../src/use-cases/session/session-item.ts';
import { opensInvitation } from '../proofs/commands/invitations.ts';
import { itemOf } from '../support/case-town.ts';
import { acknowledges, type SeededSession, seedSession, sets } from '../support/seed-session.ts';
import { DAYS, openTown, type Town } from '../support/town.ts';
import { wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');

describe('the clock over invitations', () => {
  let town: Town;
  let session: SeededSession;
  beforeEach(async () => {
    town = await openTown();
    session = await seedSession(town, { state: 'ready', acknowledged: ['bram', 'nadia', 'lies', 'chloe'] });
  });
  afterEach(() => town.ends());

  const of = (key: string): string => session.invitations[key] ?? assert.fail(key);
  const states = async () =>
    Object.fromEntries(
      await Promise.all(
        Object.keys(session.invitations).map(async (key) => [key, (await itemOf(town, of(key))).status]),
      ),
    );
  const expires = async () =>
    expireInvitations(town.bot.assembly.surroundings, town.pk, await itemOf(town, session.id));
  const withdraws = async () =>
    withdrawUnapproved(town.bot.assembly.surroundings, town.pk, await itemOf(town, session.id));

  it('leaves everything as it is while the session is ahead, or goes on', async () => {
    assert.equal(await expires(), 0);
    town.clock.goesOn(21 * DAYS);
    await sets(town, session.id, {}, 'opened');
    assert.equal(await expires(), 0);
  });

  it('ends what nobody answered when the session has ended; whoever sat there keeps the seat for the record', async () => {
    await sets(town, session.id, {}, 'ended');
    assert.equal(await expires(), 2);
    assert.deepEqual(await states(), {
      bram: 'accepted',
      nadia: 'accepted',
      lies: 'accepted',
      tom: 'expired',
      chloe: 'accepted',
      anna: 'expired',
    });
    assert.equal(await expires(), 0);
    assert.equal((await town.auditTrail()).filter((line) => line === 'invitation.expire done').length, 1);
  });

  it('ends what is open when the day has passed without the session being opened', async () => {
    town.clock.goesOn(21 * DAYS);
    assert.equal(await expires(), 2);
  });

  it('ends a substitution that was still asked for once the record is confirmed', async () => {
    await sets<InvitationBody>(town, of('chloe'), { substitute: 'dec.x' }, 'substitute-asked');
    await sets(town, session.id, {}, 'confirmed');
    assert.equal(await expires(), 3);
    const chloes = await itemOf(town, of('chloe'));
    assert.equal(chloes.status, 'expired');
    assert.equal(invitationBody(chloes).acknowledged?.version, 1);
  });

  it('takes back the invitation of whoever is not approved any more, and nobody else’s', async () => {
    assert.equal(await withdraws(), 0);
    await sets(town, session.entries.chloe ?? '', {}, 'suspended');
    assert.equal(await withdraws(), 1);
    assert.equal((await states()).chloe, 'withdrawn');
    assert.equal(await withdraws(), 0);
    assert.equal((await town.auditTrail()).filter((line) => line === 'invitation.withdraw done').length, 1);
  });

  it('takes back the invitation of a police member whose clearance lapses', async () => {
    const entry = await itemOf(town, session.entries.tom ?? '');
    const { terms } = bodyOf<RosterBody>(entry);
    const clearance = { level: 'geheim', until: '2026-01-31' } as const;
    await sets<RosterBody>(town, entry.id, { terms: { ...terms, clearance } });
    assert.equal(await withdraws(), 1);
    assert.equal((await states()).tom, 'withdrawn');
  });

  it('does both in one go, and nothing about a session that is gone', async () => {
    const { surroundings } = town.bot.assembly;
    await sets(town, session.entries.chloe ?? '', {}, 'ended');
    await sets(town, session.id, {}, 'ended');
    assert.equal(await tendInvitations(surroundings, town.pk, session.id), 3);
    assert.equal(await tendInvitations(surroundings, town.pk, session.id), 0);
    assert.equal(await tendInvitations(surroundings, town.pk, 'ses.gone'), 0);
  });

  it('is not needed to tell that a session is off: the invitation says so at once, and offers nothing', async () => {
    const { anna } = town;
    await sets(town, session.id, {}, 'cancelled');
    await opensInvitation(anna, session);
    anna.sees(t('invitations.own.cancelled'));
    for (const button of ['invitations.accept', 'invitations.decline', 'invitations.askSubstitute'] as const)
      assert.ok(!anna.buttons.includes(t(button)), button);
    assert.ok(!anna.screen.includes('Tom'));
  });

  describe('when somebody left the channel', () => {
    const left = () => ({ left: { at: town.clock.now().toISOString(), back: false } });

    it('asks once whether they want to come back, and believes a yes', async () => {
      const { chloe } = town;
      await sets<InvitationBody>(town, of('chloe'), left());
      await opensInvitation(chloe, session);
      chloe.sees(t('invitations.leftAsk'));
      await chloe.presses(t('invitations.backYes'));
      chloe.sees(t('done.invitationsBack'));
      assert.equal(invitationBody(await itemOf(town, of('chloe'))).left?.back, true);
      assert.ok(!chloe.buttons.includes(t('invitations.backYes')));
    });

    it('believes a no, and does not ask again', async () => {
      const { chloe } = town;
      await sets<InvitationBody>(town, of('chloe'), left());
      await opensInvitation(chloe, session);
      await chloe.presses(t('invitations.backNo'));
      const now = invitationBody(await itemOf(town, of('chloe'))).left;
      assert.deepEqual([now?.back, now?.answered], [false, true]);
      await opensInvitation(chloe, session);
      assert.ok(!chloe.buttons.includes(t('invitations.backYes')));
    });

    it('asks nobody who is still there, and nobody who has not acknowledged', async () => {
      const { chloe, anna } = town;
      await acknowledges(town, session, 'chloe');
      for (const actor of [chloe, anna]) {
        await opensInvitation(actor, session);
        assert.ok(!actor.buttons.includes(t('invitations.backYes')), actor.key);
      }
    });
  });
});
