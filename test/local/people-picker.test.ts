// Days and people on a card: what Teams does by itself, and what reaches the bot of it.
import assert from 'node:assert/strict';
import { pageRoutes } from '../../src/local/page-routes.ts';
import { people } from '../../src/local/people.ts';
import { withDirectory } from '../../src/local/people-picker.ts';
import type { FieldView } from '../../src/views/view.ts';
import { elementsOf } from '../cards/card-rules.ts';
import { type FakeTown, openFakeTown, posting, showsCard, showsDialog } from './fake-bot.ts';
import { formCard } from './form-card.ts';

const [anna, tom] = ['anna', 'tom'].map((key) => people.find((person) => person.key === key)?.objectId);
const NOBODY = '00000000-0000-4000-8000-000000000000';

const person = (value = '', name = ''): FieldView => ({
  id: 'relation',
  kind: 'person',
  optional: false,
  value,
  name,
});
const day: FieldView = { id: 'when', kind: 'date', optional: false, value: '' };

describe('Days and people on a card', () => {
  let fake: FakeTown;
  let fields: readonly FieldView[];
  beforeEach(async () => {
    fields = [person(), day];
    fake = await openFakeTown(
      async (activity, town) => {
        if (activity.name === 'task/fetch') return showsDialog(formCard(fields, 'dialog'));
        if (activity.type === 'invoke') return showsCard(formCard(fields));
        if (activity.type === 'message') {
          const path = `/${encodeURIComponent(activity.conversation.id)}/activities`;
          await town.connector('POST', path, posting(formCard(fields)));
        }
        return { status: 200 };
      },
      (server, standIn) => pageRoutes(standIn)(server),
    );
  });
  afterEach(async () => {
    fake.standIn.close();
    await fake.close();
  });

  /** What came with the latest press besides the sealed button. */
  const sent = () => {
    const { data, action } = (fake.arrived.at(-1)?.value ?? {}) as {
      data?: object;
      action?: { data?: object };
    };
    return Object.fromEntries(Object.entries(action?.data ?? data ?? {}).filter(([name]) => name !== 'b'));
  };

  it('Anna picks Tom by his name, and the bot gets his object id and the day', async () => {
    const actor = fake.town.person('anna');
    await actor.says('dag');
    actor.fills({ relation: 'Tom Janssens', when: '2026-12-01' });
    await actor.presses('Antwoord versturen');
    assert.deepEqual(sent(), { relation: tom, when: '2026-12-01' });
    assert.equal(actor.pressCount, 3);
  });

  it('the same in a window', async () => {
    const actor = fake.town.person('anna');
    await actor.says('dag');
    await actor.presses('Openen in een venster');
    assert(actor.hasDialog);
    actor.fills({ relation: 'Anna Peeters', when: '2026-12-31' });
    await actor.presses('Antwoord versturen');
    assert.deepEqual(sent(), { relation: anna, when: '2026-12-31' });
  });

  it('nobody is named before somebody searches, and whoever was chosen stands there by name', async () => {
    const actor = fake.town.person('anna');
    await actor.says('dag');
    actor.doesNotSee('Tom Janssens');
    fields = [person(tom, 'Tom Janssens'), { ...day, value: '2026-12-01' }];
    await actor.presses('Antwoord versturen');
    actor.sees('Tom Janssens');
    actor.sees('2026-12-01');
    actor.doesNotSee('Audrey Lambert');
    await actor.presses('Antwoord versturen');
    assert.deepEqual(sent(), { relation: tom, when: '2026-12-01' });
  });

  it('nobody who is not in the directory, and no day that does not exist', async () => {
    const actor = fake.town.person('anna');
    await actor.says('dag');
    assert.throws(() => actor.fills({ relation: 'Tom Niemand' }), /has no choice "Tom Niemand"/);
    for (const odd of ['1/12/2026', '2026-02-30', 'morgen']) {
      actor.fills({ when: odd });
      await assert.rejects(actor.presses('Antwoord versturen'), /takes a day/);
    }
  });

  it('the page gets the people from Teams, the bot has posted none', async () => {
    await fake.town.person('anna').says('dag');
    const seen = await (await fetch(`${fake.baseUrl}/local/people/anna`)).text();
    for (const { name, objectId } of people) {
      assert(seen.includes(`{"title":"${name}","value":"${objectId}"}`), name);
      for (const posted of fake.town.everythingPosted()) assert(!posted.includes(objectId));
    }
  });

  it('keeps somebody who has left the directory, and leaves all other choices alone', () => {
    const pick: FieldView = {
      id: 'needs',
      kind: 'pick',
      several: false,
      optional: true,
      value: '',
      options: [{ value: 'c.1', words: [{ typed: 'CAW' }] }],
    };
    const card = withDirectory(formCard([person(NOBODY, 'Oud Lid'), pick]), people);
    const choicesOf = (wanted: string) =>
      elementsOf(card).flatMap(({ id, choices }) => (id === wanted ? (choices as unknown[]) : []));
    const picker = choicesOf('relation');
    assert.deepEqual(picker[0], { title: 'Oud Lid', value: NOBODY });
    assert.equal(picker.length, people.length + 1);
    assert.deepEqual(choicesOf('needs'), [{ title: 'CAW', value: 'c.1' }]);
  });
});
