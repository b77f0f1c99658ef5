import assert from 'node:assert/strict';
import { casesIn, opensFromHome } from '../support/case-steps.ts';
import type { Actor } from '../support/teams-client.ts';
import { openTown, type Town } from '../support/town.ts';
import { wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');

async function proposes({ bram }: Town): Promise<void> {
  await opensFromHome(bram, t('home.cases'));
  await bram.presses(t('cases.takeOver'));
  bram.fills({ earlierNumber: '2024/12', earlierDecision: '2024-11-03' });
  await bram.presses(t('cases.proposeSend'));
}
async function opensDecision(actor: Actor): Promise<void> {
  await opensFromHome(actor, t('decisions.title'));
  await actor.presses(t('decision.open'));
}

describe('what waits for a decision', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
    await town.lies.installs();
    await town.bram.installs();
    await proposes(town);
    await town.settles();
  });
  afterEach(() => town.ends());

  it('reaches the mayor as a number, opens with one press, and one more is the decision', async () => {
    const { lies, bram } = town;
    lies.sees(/D-\d{4}-0001/);
    lies.countsAgain();
    await lies.presses(t('notice.open'));
    lies.sees('2024/12');
    await lies.presses(t('decision.grant'));
    assert.equal(lies.pressCount, 2);
    lies.sees(/is goedgekeurd/);
    assert.equal((await casesIn(town)).length, 1);
    await town.settles();
    bram.sees(/Er is beslist over D-/);
  });

  it('needs a reason for a no, and keeps what was asked before it is given', async () => {
    const { lies } = town;
    await lies.presses(t('notice.open'));
    await lies.presses(t('decision.refuse'));
    lies.sees(t('fault.required'));
    lies.fills({ decisionReason: 'Eerst bespreken met de politie.' });
    await lies.presses(t('decision.refuse'));
    lies.sees(/is niet goedgekeurd/);
    assert.equal((await casesIn(town)).length, 0);
  });

  it('is nobody’s own to take: Bram, who proposed it, has no such button', async () => {
    await opensDecision(town.bram);
    assert.ok(!town.bram.buttons.includes(t('decision.grant')));
    assert.ok(town.bram.buttons.includes(t('decision.withdraw')));
  });

  it('counts on paper only once somebody who neither proposed nor wrote it down has seen the paper', async () => {
    const { bram, nadia } = town;
    await opensDecision(bram);
    await bram.presses(t('decision.recordPaper'));
    bram.fills({
      paperReference: 'besluit 2026/114',
      paperDate: town.clock.now().toISOString().slice(0, 10),
    });
    await bram.presses(t('decision.signedGranted'));
    assert.equal((await casesIn(town)).length, 0);
    await opensDecision(bram);
    assert.ok(!bram.buttons.includes(t('decision.confirmPaper')));
    await opensDecision(nadia);
    nadia.sees('besluit 2026/114');
    await nadia.presses(t('decision.confirmPaper'));
    assert.equal((await casesIn(town)).length, 1);
  });

  it('goes back to the mayor when the paper says something else', async () => {
    const { bram, nadia, lies } = town;
    await opensDecision(bram);
    await bram.presses(t('decision.recordPaper'));
    bram.fills({
      paperReference: 'besluit 2026/114',
      paperDate: town.clock.now().toISOString().slice(0, 10),
    });
    await bram.presses(t('decision.signedGranted'));
    await opensDecision(nadia);
    await nadia.presses(t('decision.rejectPaper'));
    await opensDecision(lies);
    assert.ok(lies.buttons.includes(t('decision.grant')));
  });

  it('was taken by somebody else meanwhile: the loser reads who and what', async () => {
    const { lies, bram } = town;
    await opensDecision(bram);
    await lies.presses(t('notice.open'));
    await lies.presses(t('decision.grant'));
    await bram.presses(t('decision.withdraw'));
    bram.sees(t('refusal.changed'));
    bram.sees('Lies Vermeulen');
    bram.sees(t('decision.state.granted'));
  });
});
