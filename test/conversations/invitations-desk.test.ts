import assert from 'node:assert/strict';
import { recordAcknowledgement } from '../../src/use-cases/invitation/record-acknowledgement.ts';
import { isRefusal } from '../../src/use-cases/road/refusal.ts';
import { invitationBody, type LedgerBody, ledgerId } from '../../src/use-cases/session/session-item.ts';
import { does, itemOf } from '../support/case-town.ts';
import { dayFrom } from '../support/members.ts';
import { acknowledges, type SeededSession, seedSession, sets } from '../support/seed-session.ts';
import { opensSession } from '../support/session-steps.ts';
import type { Actor } from '../support/teams-client.ts';
import { DAYS, openTown, type Town } from '../support/town.ts';
import { acceptsPrivacy, wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');

describe('an invitation on the desk', () => {
  let town: Town;
  let session: SeededSession;
  beforeEach(async () => {
    town = await openTown();
    session = await seedSession(town, { state: 'invited' });
  });
  afterEach(() => town.ends());

  const of = (key: string): string => session.invitations[key] ?? assert.fail(`${key} is not invited`);
  const body = async (key: string) => invitationBody(await itemOf(town, of(key)));
  const entry = (key: string): string => session.entries[key] ?? assert.fail(key);

  async function opens(actor: Actor, name: string): Promise<void> {
    await opensSession(actor, session.number);
    await actor.presses(t('invitations.ofSession'));
    await actor.presses(t('invitations.open'), { near: name });
  }

  async function records(actor: Actor, name: string, witness: string, way = 'paper'): Promise<void> {
    await opens(actor, name);
    await actor.presses(t('invitations.record'));
    actor.fills({ ackWay: way, ackLanguage: 'fr', ackWitness: witness });
    await actor.presses(t('invitations.recordSend'));
  }

  /** Whether the worker is to look at the room of this session. */
  async function isTold(): Promise<boolean> {
    const { records: store } = town.bot.assembly.surroundings.store;
    const waiting = await store.list(town.pk, { type: 'outbox', order: 'id', limit: 100 });
    return waiting.some(({ item }) =>
      JSON.stringify(item.body).includes(`"tend-room","room":"${session.room}"`),
    );
  }

  const says = (typed: object) => ({
    ackWay: 'paper',
    ackLanguage: 'nl',
    ackDate: dayFrom(town, 0),
    ackWitness: entry('lies'),
    ...typed,
  });
  const recordsBy = (who: string, about: string, typed: object = {}) =>
    does(town, who, recordAcknowledgement, of(about), says(typed));

  it('shows how it stands to coordinator, deputy and mayor; a reason for declining is not among it', async () => {
    const { bram, nadia, lies } = town;
    await sets(town, of('chloe'), {}, 'declined');
    for (const actor of [bram, nadia, lies]) {
      await opens(actor, 'Chloé Dubois');
      actor.sees(t('invitations.state.declined'));
      actor.sees(t('invitations.declinedNote'));
    }
  });

  it('keeps what was signed on paper: how, when, in which language, by whom recorded, who was the witness', async () => {
    const { bram } = town;
    await records(bram, 'Chloé Dubois', 'Lies Vermeulen · burgemeester');
    bram.sees(t('done.invitationsRecorded'));
    bram.sees(t('choice.ackWay.paper'));
    bram.sees('Lies Vermeulen');
    const acknowledged = (await body('chloe')).acknowledged;
    assert.equal(acknowledged?.how, 'paper');
    assert.equal((await itemOf(town, of('chloe'))).status, 'accepted');
    const item = await itemOf(town, ledgerId(session.id, entry('chloe'), 1));
    const ledger = item.body as unknown as LedgerBody;
    assert.equal(ledger.language, 'fr');
    assert.equal(ledger.recordedBy, entry('bram'));
    assert.equal(ledger.witness, entry('lies'));
    assert.equal(ledger.on, dayFrom(town, 0));
    assert.match(ledger.hash, /^[0-9a-f]{64}$/);
    assert.equal(item.purgeAt, (await itemOf(town, of('chloe'))).purgeAt);
  });

  it('is recorded by the deputy too, aloud, and the coordinator may then be the witness', async () => {
    await records(town.nadia, 'Anna Peeters', 'Bram De Smet · LIVC-coördinator', 'aloud');
    assert.equal((await body('anna')).acknowledged?.how, 'aloud');
  });

  it('is recorded once: a button is not offered for whoever acknowledged', async () => {
    const { bram } = town;
    await acknowledges(town, session, 'chloe');
    await opens(bram, 'Chloé Dubois');
    assert.ok(!bram.buttons.includes(t('invitations.record')));
    assert.deepEqual(await recordsBy('bram', 'chloe'), { refused: 'changed' });
  });

  it('is recorded for nobody by themselves, and by nobody but the desk', async () => {
    for (const who of ['bram', 'lies', 'tom', 'chloe', 'audrey', 'sam']) {
      const about = who === 'bram' ? 'bram' : 'anna';
      const performed = await recordsBy(who, about);
      assert.ok(isRefusal(performed), who);
      assert.equal((await body(about)).acknowledged, null, who);
    }
  });

  it('has a witness of the fixed three: not the recorder, not the person, nobody else', async () => {
    const wrong = (about: string, witness: string) =>
      recordsBy('bram', about, { ackWitness: entry(witness) });
    const refused = { refused: 'fields', errors: [{ field: 'ackWitness', fault: 'unknownChoice' }] };
    assert.deepEqual(await wrong('chloe', 'bram'), refused);
    assert.deepEqual(await wrong('chloe', 'nadia'), refused);
    assert.deepEqual(await wrong('chloe', 'anna'), refused);
    assert.deepEqual(await wrong('tom', 'tom'), refused);
    assert.ok(!isRefusal(await wrong('tom', 'lies')));
  });

  it('was signed since the session was approved, and not tomorrow', async () => {
    const refused = { refused: 'fields', errors: [{ field: 'ackDate', fault: 'notOfSession' }] };
    for (const days of [-1, 1])
      assert.deepEqual(
        await recordsBy('bram', 'chloe', { ackDate: dayFrom(town, days) }),
        refused,
        String(days),
      );
    const day = dayFrom(town, 0);
    town.clock.goesOn(3 * DAYS);
    assert.ok(!isRefusal(await recordsBy('bram', 'chloe', { ackDate: day })));
  });

  it('tells the worker, and lets in nobody by itself', async () => {
    assert.ok(!(await isTold()));
    await recordsBy('bram', 'chloe');
    assert.ok(await isTold());
  });

  it('is withdrawn after one more question: access is over, the person is told without a reason', async () => {
    const { bram, chloe } = town;
    await chloe.says('start');
    await acknowledges(town, session, 'chloe');
    await opens(bram, 'Chloé Dubois');
    await bram.presses(t('invitations.withdraw'));
    bram.sees(t('invitations.withdrawText'));
    await bram.presses(t('invitations.withdrawYes'));
    bram.sees(t('done.invitationsWithdrawn'));
    assert.ok(await isTold());
    assert.equal((await itemOf(town, of('chloe'))).status, 'withdrawn');
    await town.settles();
    chloe.sees(t('notice.invitation.withdrawn', { number: session.number }));
    await chloe.presses(t('notice.open'));
    await acceptsPrivacy(chloe);
    chloe.sees(t('invitations.own.withdrawn'));
    assert.ok(!chloe.screen.includes('minuten'));
  });

  it('cannot be withdrawn by whoever is invited by it', async () => {
    const { bram } = town;
    await opens(bram, 'Bram De Smet');
    assert.ok(!bram.buttons.includes(t('invitations.withdraw')));
    assert.ok(!bram.buttons.includes(t('invitations.record')));
  });
});
