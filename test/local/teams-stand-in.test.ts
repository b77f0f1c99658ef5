import assert from 'node:assert/strict';
import { userId } from '../../src/local/teams-ids.ts';
import {
  aCard,
  appId,
  type BotAnswer,
  execute,
  type FakeTown,
  openFakeTown,
  posting,
  showsCard,
  showsDialog,
} from './fake-bot.ts';

const nothing: BotAnswer = { status: 200 };

describe('Teams on a laptop', () => {
  let fake: FakeTown;
  let invoked: (name: string | undefined) => BotAnswer = () => nothing;
  let welcome = aCard('Welkom', execute('Ik maak me zorgen', { data: { b: 'sealed' } }));

  beforeEach(async () => {
    invoked = () => nothing;
    welcome = aCard('Welkom', execute('Ik maak me zorgen', { data: { b: 'sealed' } }));
    fake = await openFakeTown(async (activity, town) => {
      if (activity.type === 'invoke') return invoked(activity.name);
      if (activity.type === 'conversationUpdate' || activity.type === 'message') {
        const { id } = activity.conversation;
        await town.connector('POST', `/${encodeURIComponent(id)}/activities`, posting(welcome));
      }
      return nothing;
    });
  });
  afterEach(() => fake.close());

  const latestFrom = (name: string) => fake.arrived.filter((each) => each.name === name).at(-1)!;

  it('sends what Teams sends when somebody installs the app, and shows the card that the bot posts', async () => {
    const chloe = fake.town.person('chloe');
    await chloe.installs();
    assert.deepEqual(
      fake.arrived.map(({ type }) => type),
      ['installationUpdate', 'conversationUpdate'],
    );
    chloe.sees('Welkom');
    fake.town.person('sam').doesNotSee('Welkom');
  });

  it('types a message in the language of the person', async () => {
    await fake.town.person('chloe').speaks('fr').says('signaler');
    const message = fake.arrived.at(-1)!;
    assert.equal(message.text, 'signaler');
    assert.equal(message.locale, 'fr-BE');
    assert.match(message.conversation.id, /^a:1/);
  });

  it('presses Action.Execute with the inputs laid over the data, and changes the card for that person alone', async () => {
    welcome = {
      ...aCard('Voor iedereen', execute('Verder', { data: { b: 'sealed', name: 'from the card' } })),
      body: [
        { type: 'TextBlock', text: 'Voor iedereen' },
        { type: 'Input.Text', id: 'name', label: 'Naam', isRequired: true, maxLength: 10 },
        {
          type: 'Input.ChoiceSet',
          id: 'many',
          label: 'Wat?',
          isMultiSelect: true,
          choices: [
            { title: 'Een', value: '1' },
            { title: 'Twee', value: '2' },
          ],
        },
        { type: 'Input.Toggle', id: 'yes', title: 'Gelezen', valueOn: 'on' },
      ],
    };
    const channel = fake.standIn.setChannel({ team: 'LIVC', name: 'zitting', members: ['bram', 'anna'] });
    await fake.connector('POST', `/${encodeURIComponent(channel.id)}/activities`, posting(welcome));
    const bram = fake.town.person('bram');
    const anna = fake.town.person('anna');
    await bram.opensChannel('zitting');
    await anna.opensChannel('zitting');
    invoked = () => showsCard(aCard('Alleen voor Bram'));
    bram.fills({ Naam: 'Jo', many: ['Een', 'Twee'], yes: true });
    await bram.presses('Verder');
    const { value, conversation, replyToId } = latestFrom('adaptiveCard/action');
    assert.deepEqual(value, {
      action: {
        type: 'Action.Execute',
        title: 'Verder',
        verb: 'v',
        data: { b: 'sealed', name: 'Jo', many: '1,2', yes: 'on' },
      },
      trigger: 'manual',
    });
    assert.equal(conversation.id, `${channel.id};messageid=${replyToId}`);
    assert.equal(bram.pressCount, 4);
    bram.sees('Alleen voor Bram');
    anna.sees('Voor iedereen');
    await bram.reloads();
    bram.sees('Voor iedereen');
  });

  it('lets nobody press while an input is missing or too long', async () => {
    const input = { type: 'Input.Text', id: 'name', label: 'Naam', isRequired: true, maxLength: 3 };
    welcome = { ...aCard('', execute('Verder')), body: [input] };
    const chloe = fake.town.person('chloe');
    await chloe.installs();
    await assert.rejects(chloe.presses('Verder'), /"Naam" is required/);
    chloe.fills({ Naam: 'vier' });
    await assert.rejects(chloe.presses('Verder'), /at most 3/);
    assert.equal(chloe.pressCount, 0);
  });

  it('opens a dialog, submits it, and closes it on an empty answer', async () => {
    const data = { b: 'sealed', msteams: { type: 'task/fetch' } };
    welcome = aCard('Welkom', { type: 'Action.Submit', title: 'In een venster', data });
    const chloe = fake.town.person('chloe');
    await chloe.installs();
    invoked = (name) =>
      name === 'task/fetch'
        ? showsDialog({
            ...aCard('Vertel', { type: 'Action.Submit', title: 'Bewaar', data: { b: 's2' } }),
            body: [{ type: 'Input.Text', id: 't', label: 'Wat?' }],
          })
        : nothing;
    await chloe.presses('In een venster');
    assert.deepEqual(latestFrom('task/fetch').value, { data, context: { theme: 'default' } });
    assert(chloe.hasDialog);
    chloe.sees('Een venster');
    chloe.fills({ 'Wat?': 'iets' });
    await chloe.presses('Bewaar');
    assert.deepEqual(latestFrom('task/submit').value, {
      data: { b: 's2', t: 'iets' },
      context: { theme: 'default' },
    });
    assert(!chloe.hasDialog);
    chloe.has({ dialogs: false });
    await assert.rejects(chloe.presses('In een venster'), /has no dialogs/);
  });

  it('delivers one press as often as asked, under one id or under new ones', async () => {
    const chloe = fake.town.person('chloe');
    await chloe.installs();
    invoked = () => showsCard(aCard('Goed', execute('Ik maak me zorgen')));
    const { answers } = await chloe.presses('Ik maak me zorgen', { times: 3 });
    assert.equal(answers.length, 3);
    assert.equal(new Set(fake.arrived.slice(-3).map(({ id }) => id)).size, 1);
    await chloe.presses('Ik maak me zorgen', { times: 3, id: 'new', atOnce: true });
    assert.equal(new Set(fake.arrived.slice(-3).map(({ id }) => id)).size, 3);
  });

  it('keeps the card and says that something went wrong when the bot fails', async () => {
    const chloe = fake.town.person('chloe');
    await chloe.installs();
    invoked = () => ({ status: 503 });
    const { outcome } = await chloe.presses('Ik maak me zorgen');
    assert.deepEqual(outcome, { kind: 'error', status: 503 });
    chloe.sees('Welkom');
  });

  it('refreshes a card for the users it names, once for each version, and never on a client without refresh', async () => {
    const bram = fake.standIn.conversations.person('bram');
    const refresh = { action: execute('Vernieuw'), userIds: [userId(bram, appId)] };
    const channel = fake.standIn.setChannel({
      team: 'LIVC',
      name: 'zitting',
      members: ['bram', 'anna', 'tom'],
    });
    const path = `/${encodeURIComponent(channel.id)}/activities`;
    const posted = posting({ ...aCard('Neutraal'), refresh });
    const { body } = await fake.connector('POST', path, posted);
    invoked = () => showsCard(aCard('Voor wie het mag'));
    const refreshes = () => fake.arrived.filter(({ name }) => name === 'adaptiveCard/action').length;
    await fake.town.person('anna').opensChannel('zitting');
    assert.equal(refreshes(), 0);
    await fake.town.person('bram').opensChannel('zitting');
    await fake.town.person('bram').opensChannel('zitting');
    assert.equal(refreshes(), 1);
    assert.equal(latestFrom('adaptiveCard/action').value!.trigger, 'automatic');
    fake.town.person('bram').sees('Voor wie het mag');
    await fake.connector('PUT', `${path}/${(body as { id: string }).id}`, posted);
    await fake.standIn.settled();
    assert.equal(refreshes(), 2);
    fake.town.person('bram').has({ refresh: false });
    await fake.town.person('bram').reloads();
    assert.equal(refreshes(), 2);
    fake.town.person('bram').sees('Neutraal');
  });

  it('tells the bot, without the text, when somebody removes their own message', async () => {
    const chloe = fake.town.person('chloe');
    await chloe.says('een verhaal');
    const own = fake.standIn.conversations
      .personalChat('chloe')
      .messages.find(({ from }) => from === 'chloe')!;
    await fake.standIn.deletesOwn('chloe', own.id);
    chloe.doesNotSee('een verhaal');
    assert.equal(fake.arrived.at(-1)!.type, 'messageDelete');
    assert(!JSON.stringify(fake.arrived.at(-1)).includes('verhaal'));
  });

  it('in a channel the bot hears only what is said to it', async () => {
    fake.standIn.setChannel({ team: 'LIVC', name: 'zitting', members: ['bram', 'anna'] });
    const bram = fake.town.person('bram');
    await bram.opensChannel('zitting');
    await bram.says('onder ons');
    assert.equal(fake.arrived.length, 0);
    await bram.says('@LIVC-bot hulp');
    assert.equal(fake.arrived.at(-1)!.text, '<at>LIVC-bot</at> hulp');
    const anna = fake.town.person('anna');
    await anna.opensChannel('zitting');
    assert(anna.transcript.includes('onder ons'));
  });
});
