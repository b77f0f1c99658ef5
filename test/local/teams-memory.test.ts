import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIssuer } from '../../src/local/issuer.ts';
import { demoTenantId, people } from '../../src/local/people.ts';
import { createStandIn, type TeamsStandIn } from '../../src/local/teams-stand-in.ts';
import { appId } from './fake-bot.ts';

describe('The memory of the town', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'town-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const open = async (): Promise<TeamsStandIn> => {
    const nowhere = () => 'http://127.0.0.1:9';
    const issuer = await createIssuer(appId);
    const memoryFile = join(folder, 'teams.json');
    return createStandIn({
      issuer,
      appId,
      tenantId: demoTenantId,
      botUrl: nowhere,
      baseUrl: nowhere,
      people,
      memoryFile,
    });
  };

  it('keeps messages, channels, unread marks and languages, and forgets what only one person saw', async () => {
    const before = await open();
    const channel = before.setChannel({ team: 'LIVC', name: 'zitting', members: ['bram', 'anna'] });
    const message = before.conversations.post(channel, 'bot', { type: 'message', text: 'dag' }, new Date());
    before.conversations.showPrivately('bram', channel, message.id, { card: { type: 'AdaptiveCard' } });
    before.conversations.markRead('bram', channel);
    before.setLanguage('chloe', 'fr');
    before.close();

    const after = await open();
    const again = after.conversations.find(channel.id)!;
    assert.deepEqual([...again.members], ['bram', 'anna']);
    assert.equal(again.messages[0]!.activity.text, 'dag');
    assert.equal(after.conversations.unread('bram', again), 0);
    assert.equal(after.conversations.unread('anna', again), 1);
    assert.equal(after.seat('chloe').language, 'fr');
    assert.equal(after.conversations.privateView('bram', message.id), undefined);
  });

  it('starts anew with a file that it cannot read', async () => {
    writeFileSync(join(folder, 'teams.json'), '{"version":1,');
    const town = await open();
    assert.equal(town.conversations.personalChat('chloe').messages.length, 0);
  });
});
