import assert from 'node:assert/strict';
import { entryIdOf } from '../../src/use-cases/road/scene.ts';
import {
  type InvitationBody,
  invitationBody,
  invitationId,
} from '../../src/use-cases/session/session-item.ts';
import { opensInvitation } from '../proofs/commands/invitations.ts';
import { itemOf, personOf } from '../support/case-town.ts';
import { approves, opensDecision, prepares } from '../support/members.ts';
import { acknowledges, type SeededSession, seedSession, sets } from '../support/seed-session.ts';
import { openTown, type Town } from '../support/town.ts';
import { wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');
const SAM = 'Sam Onbekend · zorgleerkracht';

describe('a substitute', () => {
  let town: Town;
  let session: SeededSession;
  beforeEach(async () => {
    town = await openTown();
    // Sam has become a teacher at Chloé's school, and the mayor approved it.
    await prepares(town, 'sam', 'partner');
    await approves(town.lies);
    session = await seedSession(town, { state: 'invited', cases: 2, attends: { chloe: [1] } });
  });
  afterEach(() => town.ends());

  const chloes = () => itemOf(town, session.invitations.chloe ?? '');
  const entryOf = (key: string) => entryIdOf(town.bot.assembly.surroundings, town.pk, personOf(key));
  const sams = async () => itemOf(town, invitationId(session.id, await entryOf('sam')));

  async function asks(): Promise<void> {
    const { chloe } = town;
    await opensInvitation(chloe, session);
    await chloe.presses(t('invitations.askSubstitute'));
    chloe.fills({ invitationSubstitute: SAM });
    await chloe.presses(t('invitations.substituteSend'));
  }

  it('is an approved colleague of the own organisation, and nobody else', async () => {
    const { chloe } = town;
    await opensInvitation(chloe, session);
    await chloe.presses(t('invitations.askSubstitute'));
    for (const name of ['Anna Peeters', 'Tom Janssens', 'Nadia El Amrani', 'Chloé Dubois ·'])
      assert.ok(!chloe.screen.includes(name), name);
    assert.throws(() => chloe.fills({ invitationSubstitute: 'Anna Peeters · maatschappelijk werker' }));
    chloe.fills({ invitationSubstitute: SAM });
  });

  it('comes once the mayor agrees: the items go over, the confidentiality does not', async () => {
    const { chloe, lies, sam } = town;
    await sam.says('start');
    await town.settles();
    await asks();
    chloe.sees(t('done.invitationsSubstituteAsked'));
    assert.equal((await chloes()).status, 'substitute-asked');
    await opensDecision(lies);
    lies.sees('Chloé Dubois');
    lies.sees(SAM);
    lies.sees(session.number);
    await lies.presses(t('decision.grant'));
    assert.equal((await chloes()).status, 'substituted');
    const fresh = invitationBody(await sams());
    assert.deepEqual(fresh.items, invitationBody(await chloes()).items);
    assert.equal(fresh.acknowledged, null);
    assert.equal(fresh.standsInFor, await entryOf('chloe'));
    assert.equal((await sams()).purgeAt, (await chloes()).purgeAt);
    await town.settles();
    sam.sees(t('notice.invitation.sent', { number: session.number }));
    await sam.presses(t('notice.open'));
    sam.sees(t('privacy.title'));
    await sam.presses(t('privacy.accept'));
    sam.sees(t('invitations.isSubstitute'));
    sam.countsAgain();
    await sam.presses(t('invitations.accept'));
    await sam.presses(t('invitations.acknowledge'));
    assert.equal(sam.pressCount, 2);
    await town.settles();
    assert.equal(invitationBody(await sams()).acknowledged?.version, 1);
    assert.equal(invitationBody(await chloes()).acknowledged, null);
  });

  it('takes the place with the mayor’s yes: whoever asked is told, and has no access any more', async () => {
    const { chloe, lies } = town;
    await acknowledges(town, session, 'chloe');
    await asks();
    await approves(lies);
    assert.equal((await chloes()).status, 'substituted');
    await town.settles();
    chloe.sees(t('notice.invitation.substituted', { number: session.number }));
    await chloe.presses(t('notice.open'));
    chloe.sees(t('invitations.own.substituted'));
    assert.ok(!chloe.screen.includes('Wanneer'));
  });

  it('is refused by the mayor: the invitation waits for an answer again', async () => {
    const { chloe, lies } = town;
    await asks();
    await opensDecision(lies);
    lies.fills({ decisionReason: 'Te kort dag.' });
    await lies.presses(t('decision.refuse'));
    assert.equal((await chloes()).status, 'sent');
    assert.equal(invitationBody(await chloes()).substitute, null);
    await town.settles();
    chloe.sees(t('notice.invitation.sent', { number: session.number }));
    await chloe.presses(t('notice.open'));
    await chloe.presses(t('invitations.accept'));
    chloe.sees(t('done.invitationsAccepted'));
  });

  it('is not asked for any more when whoever asked declines meanwhile', async () => {
    const { chloe, lies } = town;
    await asks();
    await chloe.presses(t('invitations.decline'));
    assert.equal((await chloes()).status, 'declined');
    await lies.says('start');
    await lies.presses(t('decisions.title'));
    assert.ok(!lies.buttons.includes(t('decision.open')));
  });

  it('cannot be granted when the session is off by then', async () => {
    const { lies } = town;
    await asks();
    await sets(town, session.id, {}, 'cancelled');
    await opensDecision(lies);
    await lies.presses(t('decision.grant'));
    lies.sees(t('refusal.changed'));
    assert.equal((await chloes()).status, 'substitute-asked');
  });

  it('cannot be somebody who lost the approval while the mayor was thinking', async () => {
    const { lies } = town;
    await asks();
    await sets(town, await entryOf('sam'), {}, 'suspended');
    await opensDecision(lies);
    await lies.presses(t('decision.grant'));
    lies.sees(t('refusal.changed'));
    assert.equal((await chloes()).status, 'substitute-asked');
  });

  it('cannot be somebody who is invited already', async () => {
    const { bram } = town;
    await opensInvitation(bram, session);
    await bram.presses(t('invitations.askSubstitute'));
    bram.sees(t('invitations.noSubstitute'));
    await sets<InvitationBody>(town, session.invitations.bram ?? '', {});
  });
});
