import assert from 'node:assert/strict';
import { type Directory, Trouble } from '../../src/use-cases/ports.ts';
import { approves, idOf, nameOf, opensChange, opensEntry, opensRoster } from '../support/members.ts';
import { DAYS, HOURS, openTown, type Town } from '../support/town.ts';
import { type TownDirectory, townDirectory } from '../support/town-directory.ts';
import { wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');
const REPORT = t('home.report');

/** The town's directory, which can be out of order and counts how often it is asked. */
class Line implements Directory {
  readonly town: TownDirectory = townDirectory();
  trouble: Trouble | undefined;
  asked = 0;
  async account(objectId: string) {
    this.asked += 1;
    if (this.trouble !== undefined) throw this.trouble;
    return this.town.account(objectId);
  }
}

describe('accounts in doubt', () => {
  let town: Town;
  let line: Line;
  beforeEach(async () => {
    line = new Line();
    town = await openTown({ directory: line });
    await town.settles();
    line.asked = 0;
  });
  afterEach(() => town.ends());

  async function aDayLater(): Promise<void> {
    town.clock.goesOn(DAYS + HOURS);
    await town.settles();
  }

  it('a disabled account loses everything, and Bram is told without a name', async () => {
    const { bram, chloe } = town;
    line.town.disable(idOf('chloe'));
    await aDayLater();
    await chloe.says('start');
    chloe.sees(t('home.stranger'));
    bram.sees(t('notice.account.doubt'));
    assert.ok(!bram.screen.includes(nameOf('chloe')));
    await bram.presses(t('notice.open'));
    bram.sees(nameOf('chloe'));
    bram.sees(t('entry.warning.account'));
    assert.ok((await town.auditTrail()).includes('account.doubt done'));
  });

  it('so does one that is gone', async () => {
    const { anna } = town;
    line.town.remove(idOf('anna'));
    await aDayLater();
    await anna.says('start');
    anna.sees(t('home.stranger'));
  });

  it('stays so when the account works again, until the mayor approves that it does', async () => {
    const { bram, lies, chloe } = town;
    line.town.disable(idOf('chloe'));
    await aDayLater();
    const account = await line.town.account(idOf('chloe'));
    assert.ok(account);
    line.town.add({ ...account, enabled: true });
    await aDayLater();
    await chloe.says('start');
    chloe.sees(t('home.stranger'));
    await opensChange(bram, 'chloe');
    await bram.presses(t('entry.propose'));
    await chloe.says('start');
    chloe.sees(t('home.stranger'));
    await approves(lies);
    await chloe.says('start');
    assert.ok(chloe.buttons.includes(REPORT));
  });

  it('an approval of something else ends no doubt, and a doubt that came meanwhile holds', async () => {
    const { bram, lies, chloe } = town;
    await opensChange(bram, 'chloe');
    bram.fills({ entryFunction: 'directeur' });
    await bram.presses(t('entry.propose'));
    line.town.disable(idOf('chloe'));
    await aDayLater();
    await approves(lies);
    await opensEntry(bram, 'chloe');
    bram.sees('directeur');
    bram.sees(t('entry.warning.account'));
    await opensChange(bram, 'chloe');
    await bram.presses(t('entry.propose'));
    await approves(lies);
    await chloe.says('start');
    chloe.sees(t('home.stranger'));
  });

  it('when it is Bram’s own account, Nadia is told', async () => {
    const { bram, nadia } = town;
    line.town.disable(idOf('bram'));
    await aDayLater();
    await bram.says('start');
    bram.sees(t('home.stranger'));
    nadia.sees(t('notice.account.doubt'));
    await nadia.presses(t('notice.open'));
    nadia.sees(nameOf('bram'));
  });

  it('is asked once a day, about everybody who is approved', async () => {
    await town.settles();
    town.clock.goesOn(20 * HOURS);
    await town.settles();
    assert.equal(line.asked, 0);
    town.clock.goesOn(5 * HOURS);
    await town.settles();
    assert.equal(line.asked, 8);
    await town.settles();
    assert.equal(line.asked, 8);
  });

  for (const code of ['unavailable', 'throttled', 'timeout', 'forbidden'] as const)
    it(`a directory that is ${code} changes nothing, and is asked again later`, async () => {
      const { chloe } = town;
      line.town.disable(idOf('chloe'));
      line.trouble = new Trouble('graph', code, { retryAfterMs: 40 * 60_000 });
      await aDayLater();
      await chloe.says('start');
      assert.ok(chloe.buttons.includes(REPORT));
      line.trouble = undefined;
      const asked = line.asked;
      town.clock.goesOn(30 * 60_000);
      await town.settles();
      assert.equal(line.asked, asked, 'asked before the pause was over');
      town.clock.goesOn(15 * 60_000);
      await town.settles();
      await chloe.says('start');
      chloe.sees(t('home.stranger'));
    });

  it('a directory that knows nobody of the cell is the wrong one: nobody is locked out', async () => {
    for (const key of ['chloe', 'mehdi', 'anna', 'bram', 'nadia', 'lies', 'tom', 'audrey'])
      line.town.remove(idOf(key));
    await aDayLater();
    await opensRoster(town.bram);
    assert.ok(!town.bram.screen.includes(t('entry.warning.account')));
  });

  it('a form that needs the directory while it is out of order says so, and keeps nothing by half', async () => {
    const { bram } = town;
    await opensRoster(bram);
    await bram.presses(t('roster.prepare'));
    bram.fills({ entryWho: idOf('sam'), entryRole: 'partner', entryOrg: 'GO! Atheneum Voorbeeldegem' });
    line.trouble = new Trouble('graph', 'unavailable');
    await bram.presses(t('entry.begin'));
    line.trouble = undefined;
    await opensRoster(bram);
    assert.ok(!bram.screen.includes(nameOf('sam')));
  });
});
