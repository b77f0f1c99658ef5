import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTown } from '../support/town.ts';
import { A_WORRY, beginsForm, submits, wordsIn } from '../support/worries.ts';

const t = wordsIn('nl');

describe('a second start', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'livc-start-'));
  after(() => rmSync(dataDir, { recursive: true }));

  it('finds everything again, at whatever port, and sends what still waited', async () => {
    const first = await openTown({ dataDir });
    const number = await submits(first.chloe);
    await beginsForm(first.anna);
    await first.ends();

    const second = await openTown({ dataDir });
    await second.settles();
    second.bram.sees(t('notice.signal.new', { number }));
    await second.bram.presses(t('notice.open'));
    second.bram.sees(A_WORRY.what);
    await second.anna.says('melden');
    await second.anna.presses(t('opener.start'));
    second.anna.sees(t('safety.resumeTitle'));
    await second.ends();
  });

  it('begins anew when asked to', async () => {
    const fresh = await openTown({ dataDir, fresh: true });
    await fresh.chloe.says('mijn meldingen');
    await fresh.chloe.presses(t('opener.show'));
    fresh.chloe.sees(t('own.none'));
    assert.deepEqual(await fresh.auditTrail(), []);
    await fresh.ends();
  });
});
