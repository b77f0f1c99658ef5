import assert from 'node:assert/strict';
import { createFirstContacts } from '../../src/teams/first-contact.ts';
import { Trouble } from '../../src/use-cases/ports.ts';
import { type GraphCause, GraphTrouble, type Teamwork } from '../../src/use-cases/teamwork.ts';

/** Only what is asked of it here. */
function teamworkThat(answer: (objectId: string) => Promise<string>): Teamwork {
  return { openChatWith: answer } as unknown as Teamwork;
}
const failsWith = (because: GraphCause) =>
  createFirstContacts(
    teamworkThat(async () => {
      throw new GraphTrouble('openChatWith', because, { code: 'forbidden', retryAfterMs: 7_000 });
    }),
  );
const is = (code: string) => (error: unknown) => error instanceof Trouble && error.code === code;

describe('The first contact with somebody who never opened the bot', () => {
  it('installs the app for them once, however often their notice is tried', async () => {
    const asked: string[] = [];
    const contacts = createFirstContacts(
      teamworkThat(async (objectId) => {
        asked.push(objectId);
        return '19:chat';
      }),
    );
    for (const who of ['anna', 'anna', 'tom', 'anna']) await contacts.open(who);
    assert.deepEqual(asked, ['anna', 'tom']);
  });

  it('asks again where it did not work', async () => {
    let tries = 0;
    const contacts = createFirstContacts(
      teamworkThat(async () => {
        tries += 1;
        if (tries === 1) throw new GraphTrouble('openChatWith', 'throttled', { code: 'throttled' });
        return '19:chat';
      }),
    );
    await assert.rejects(contacts.open('anna'), is('unavailable'));
    await contacts.open('anna');
    await contacts.open('anna');
    assert.equal(tries, 2);
  });

  it('is hopeless when there is nobody any more, and waits for everything else', async () => {
    await assert.rejects(failsWith('personGone').open('anna'), is('forbidden'));
    for (const because of ['permissionMissing', 'appNotInCatalogue', 'unavailable'] as const)
      await assert.rejects(failsWith(because).open('anna'), is('unavailable'), because);
  });

  it('waits as long as Graph asks', async () => {
    await assert.rejects(
      failsWith('throttled').open('anna'),
      (error: unknown) => error instanceof Trouble && error.retryAfterMs === 7_000,
    );
  });

  it('does nothing where the deployment has no Graph', async () => {
    await createFirstContacts(undefined).open('anna');
  });
});
