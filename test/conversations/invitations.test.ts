import assert from 'node:assert/strict';
import type { LedgerBody } from '../../src/use-cases/session/session-item.ts';
import { type InvitationBody, invitationBody } from '../../src/use-cases/session/session-item.ts';
import { opensInvitation } from '../proofs/commands/invitations.ts';
import { itemOf } from '../support/case-town.ts';
import { type SeededSession, seedSession, sets } from '../support/seed-session.ts';
import type { Actor } from '../support/teams-client.ts';
import { openTown, type Town } from '../support/town.ts';
import { acceptsPrivacy, wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');
const WORDS = { nl: 'mijn zittingen', fr: 'invitations', de: 'einladungen', en: 'invitations' } as const;

describe('an invitation', () => {
  let town: Town;
  let session: SeededSession;
  beforeEach(async () => {
    town = await openTown();
    session = await seedSession(town, { state: 'invited', cases: 2, attends: { chloe: [1], anna: [0] } });
  });
  afterEach(() => town.ends());

  const of = (key: string): string => session.invitations[key] ?? assert.fail(`${key} is not invited`);
  const stateOf = async (key: string) => (await itemOf(town, of(key))).status;

  async function ledger(): Promise<readonly LedgerBody[]> {
    const { records } = town.bot.assembly.surroundings.store;
    const query = { type: 'acknowledgement', assignee: session.id, order: 'id', limit: 50 } as const;
    return (await records.list(town.pk, query)).map(({ item }) => item.body as unknown as LedgerBody);
  }

  async function waitingFor(kind: string): Promise<number> {
    const found = await town.bot.assembly.surroundings.store.records.list(town.pk, {
      type: 'outbox',
      order: 'id',
      limit: 100,
    });
    return found.filter(({ item }) => JSON.stringify(item.body).includes(`"${kind}"`)).length;
  }

  async function accepts(actor: Actor): Promise<void> {
    await opensInvitation(actor, session);
    await actor.presses(t('invitations.accept'));
  }

  it('says who invites, when with its offset, where, the own items only, why, and what the others see', async () => {
    const { chloe } = town;
    await opensInvitation(chloe, session);
    chloe.sees(t('invitations.byMayor'));
    chloe.sees(/\(UTC\+0[12]:00\)/);
    chloe.sees(t('choice.sessionMinutes.90'));
    chloe.sees(t('invitations.seenText'));
    chloe.sees('art. 5 van de wet van 30 juli 2018');
    chloe.sees('inspecteur · Lokale politie Voorbeeldegem');
    const items = await Promise.all(session.items.map((id) => itemOf(town, id)));
    chloe.doesNotSee(String(items[0]?.body.name));
    chloe.sees(String(items[1]?.body.name));
    for (const name of ['Tom Janssens', 'Anna Peeters', 'Bram De Smet']) chloe.doesNotSee(name);
  });

  it('that is somebody’s first contact shows the privacy notice, once, and leads straight back', async () => {
    const { chloe } = town;
    const before = (await town.auditTrail()).length;
    await chloe.says('mijn zittingen');
    await chloe.presses(t('opener.show'));
    await chloe.presses(t('invitations.open'));
    chloe.sees(t('privacy.title'));
    for (const title of ['invitations.accept', 'invitations.decline'] as const)
      assert.ok(!chloe.buttons.includes(t(title)));
    assert.deepEqual((await town.auditTrail()).slice(before), []);
    await chloe.presses(t('privacy.accept'));
    chloe.sees(t('invitations.byMayor'));
    assert.deepEqual((await town.auditTrail()).slice(before), ['invitation.see read']);
    await chloe.presses(t('home.invitations'));
    await chloe.presses(t('invitations.open'));
    chloe.sees(t('invitations.byMayor'));
  });

  it('that ends while the privacy notice is read is not shown after it', async () => {
    const { anna } = town;
    await anna.says('mijn zittingen');
    await anna.presses(t('opener.show'));
    await anna.presses(t('invitations.open'));
    await sets<InvitationBody>(town, of('anna'), {}, 'withdrawn');
    await anna.presses(t('privacy.accept'));
    anna.sees(t('invitations.own.withdrawn'));
    assert.ok(!anna.screen.includes(t('invitations.byMayor')));
  });

  it('is accepted and acknowledged with two presses, two separate buttons, five lines above the full text', async () => {
    const { chloe } = town;
    await opensInvitation(chloe, session);
    assert.ok(!chloe.buttons.includes(t('invitations.acknowledge')));
    chloe.countsAgain();
    await chloe.presses(t('invitations.accept'));
    assert.ok(!chloe.buttons.includes(t('invitations.accept')));
    const { screen } = chloe;
    for (const line of ['1. Wat u in deze zitting', '5. De plicht eindigt niet']) chloe.sees(line);
    assert.ok(screen.indexOf('5. De plicht') < screen.indexOf(t('invitations.fullText')));
    chloe.sees('art. 353, § 2 Strafwetboek (vroeger art. 458ter)');
    assert.equal(await stateOf('chloe'), 'accepted');
    assert.deepEqual(await ledger(), []);
    await chloe.presses(t('invitations.acknowledge'));
    assert.equal(chloe.pressCount, 2);
    chloe.sees(t('done.invitationsAcknowledged'));
    const [entry, ...more] = await ledger();
    assert.equal(more.length, 0);
    assert.equal(entry?.answer, 'acknowledged');
    assert.equal(entry?.how, 'card');
    assert.equal(entry?.language, 'nl');
    assert.match(entry?.hash ?? '', /^[0-9a-f]{64}$/);
    assert.equal(await waitingFor('tend-room'), 1);
  });

  it('gives the first result again when a press comes twice', async () => {
    const { chloe } = town;
    await opensInvitation(chloe, session);
    await chloe.presses(t('invitations.accept'), { times: 2 });
    await chloe.presses(t('invitations.acknowledge'), { times: 3 });
    chloe.sees(t('done.invitationsAcknowledged'));
    assert.equal((await ledger()).length, 1);
    assert.equal(await waitingFor('tend-room'), 1);
  });

  it('is declined with one press, without a reason, and the coordinator hears it without a name', async () => {
    const { chloe, bram } = town;
    await opensInvitation(chloe, session);
    chloe.sees(t('invitations.motive'));
    chloe.countsAgain();
    await chloe.presses(t('invitations.decline'));
    assert.equal(chloe.pressCount, 1);
    assert.equal(await stateOf('chloe'), 'declined');
    chloe.sees(t('invitations.own.declined'));
    for (const button of [
      'invitations.accept',
      'invitations.acknowledge',
      'invitations.askSubstitute',
    ] as const)
      assert.ok(!chloe.buttons.includes(t(button)), button);
    await bram.says('start');
    await town.settles();
    bram.sees(t('notice.invitation.answered', { number: session.number }));
    bram.doesNotSee('Chloé');
    assert.deepEqual(await ledger(), []);
  });

  it('may be declined after it was acknowledged, and access is over with that press', async () => {
    const { chloe } = town;
    await accepts(chloe);
    await chloe.presses(t('invitations.acknowledge'));
    await chloe.presses(t('invitations.decline'));
    assert.equal(await stateOf('chloe'), 'declined');
    assert.equal(await waitingFor('tend-room'), 2);
    await town.settles();
    assert.equal(await stateOf('chloe'), 'declined');
    assert.equal(invitationBody(await itemOf(town, of('chloe'))).acknowledged?.version, 1);
  });

  it('is over for whoever refuses the text, and the ledger says so', async () => {
    const { chloe } = town;
    await accepts(chloe);
    await chloe.presses(t('invitations.refuseText'));
    chloe.sees(t('done.invitationsTextRefused'));
    assert.equal(await stateOf('chloe'), 'declined');
    assert.deepEqual(
      (await ledger()).map(({ answer }) => answer),
      ['declined'],
    );
    await opensInvitation(chloe, session);
    assert.ok(!chloe.buttons.includes(t('invitations.accept')));
  });

  it('asks again when the text is new, and keeps the earlier acknowledgement', async () => {
    const { chloe } = town;
    const at = town.clock.now().toISOString();
    await sets<InvitationBody>(
      town,
      of('chloe'),
      { acknowledged: { version: 0, at, how: 'card' }, answeredAt: at },
      'accepted',
    );
    await opensInvitation(chloe, session);
    chloe.sees(t('invitations.textIsNew'));
    await chloe.presses(t('invitations.acknowledge'));
    await town.settles();
    assert.equal(invitationBody(await itemOf(town, of('chloe'))).acknowledged?.version, 1);
    assert.deepEqual(
      (await ledger()).map(({ version }) => version),
      [1],
    );
  });

  it('lets the text be read again afterwards', async () => {
    const { chloe } = town;
    await accepts(chloe);
    await chloe.presses(t('invitations.acknowledge'));
    assert.ok(!chloe.screen.includes('Geen einddatum'));
    await chloe.presses(t('invitations.readAgain'));
    chloe.sees('Geen einddatum');
    assert.ok(!chloe.buttons.includes(t('invitations.acknowledge')));
  });

  it('is found on the list of what is ahead, by number and moment', async () => {
    const { chloe } = town;
    await chloe.says('mijn zittingen');
    await chloe.presses(t('opener.show'));
    chloe.sees(session.number);
    chloe.sees(t('invitations.state.sent'));
    await chloe.presses(t('invitations.open'));
    await acceptsPrivacy(chloe);
    await chloe.presses(t('invitations.accept'));
    await chloe.presses(t('home.invitations'));
    chloe.sees(t('invitations.textWaits'));
  });

  it('is not somebody else’s to see or to answer', async () => {
    const { sam, audrey } = town;
    for (const actor of [sam, audrey]) {
      await actor.says('start');
      assert.ok(!actor.buttons.includes(t('home.invitations')), actor.key);
    }
  });

  it('leaves an entry in the log for every answer and every look', async () => {
    const before = (await town.auditTrail()).length;
    await accepts(town.chloe);
    await town.chloe.presses(t('invitations.acknowledge'));
    assert.deepEqual((await town.auditTrail()).slice(before), [
      'invitation.see read',
      'invitation.accept done',
      'acknowledgement.give done',
    ]);
  });

  for (const language of ['fr', 'de', 'en'] as const) {
    it(`is read, accepted and acknowledged in ${language}, and the ledger keeps that text`, async () => {
      const { chloe } = town;
      const words = wordsIn(language);
      chloe.speaks(language);
      await chloe.says(WORDS[language]);
      await chloe.presses(words('opener.show'));
      await chloe.presses(words('invitations.open'), { near: session.number });
      chloe.sees(words('privacy.title'));
      await chloe.presses(words('privacy.accept'));
      await chloe.presses(words('invitations.accept'));
      await chloe.presses(words('invitations.acknowledge'));
      chloe.sees(words('done.invitationsAcknowledged'));
      assert.equal((await ledger())[0]?.language, language);
    });
  }

  it('that has changed since its card was drawn shows how it stands, and nothing is acknowledged unseen', async () => {
    const { chloe } = town;
    await accepts(chloe);
    await sets<InvitationBody>(town, of('chloe'), {});
    await chloe.presses(t('invitations.acknowledge'));
    chloe.sees(t('refusal.changed'));
    assert.deepEqual(await ledger(), []);
    await chloe.presses(t('invitations.acknowledge'));
    assert.equal((await ledger()).length, 1);
  });

  it('tells everybody of it without anything of a person or a case', async () => {
    const { chloe, anna } = town;
    await anna.says('start');
    await accepts(chloe);
    await chloe.presses(t('invitations.decline'));
    await town.settles();
    const posted = town.client.everythingPosted().join('\n');
    for (const word of ['Kiezel', 'Kompas', 'Dubois', 'C-2026-5']) assert.ok(!posted.includes(word), word);
  });
});
