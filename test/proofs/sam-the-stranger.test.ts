import assert from 'node:assert/strict';
import { DEMO_CELL } from '../../src/local/demo-town.ts';
import { people } from '../../src/local/people.ts';
import type { Turn } from '../../src/teams/turn.ts';
import { KNOWN_TEXTS } from '../../src/teams/words.ts';
import type { Container, Item } from '../../src/use-cases/ports.ts';
import { cellPartition } from '../../src/use-cases/records.ts';
import { ownerOf } from '../../src/use-cases/road/scene.ts';
import {
  type Args,
  COMMANDS,
  type CommandName,
  type Intent,
  SCREENS,
  type ScreenName,
} from '../../src/views/intent.ts';
import { busyTown, PLACES, secretOf } from '../support/busy-town.ts';
import { heldPressOf } from '../support/held-presses.ts';
import { enterAllKinds, KINDS, type KindName, personOf } from '../support/kinds-of-people.ts';
import { TARGET_KINDS } from '../support/later-states.ts';
import {
  answerTo,
  assertSame,
  commandIn,
  type Process,
  sealedFor,
  startProcess,
} from '../support/process.ts';
import { deedsIn } from './altered-buttons-rig.ts';
import { type Ground, layGround } from './delivered-again-rig.ts';
import { says } from './says.ts';

// To anybody without access, an existing thing and an invented one answer the same, and cost the same.

const pk = cellPartition(DEMO_CELL);

/** What somebody may tell from nothing, of things that are not theirs: whole types, or types in a state; and single verbs. */
interface MayTell {
  readonly of: readonly string[];
  readonly by: readonly (ScreenName | CommandName)[];
}
const NOTHING: MayTell = { of: [], by: [] };

/** From domain.md §5. Whatever is not here, and so every new screen and command, has to answer them as if nothing were there. */
const MAY_TELL: { readonly [kind in KindName]?: MayTell } = {
  Sam: NOTHING,
  Anna: NOTHING,
  // "Read a case item"; the sessions of the town are those to which the police is invited.
  police: { of: ['case', 'session', 'agenda-item'], by: [] },
  // "Read a signal: with a reason"; "Legal-basis register: sign"; the roster, and decisions that are the DPO's or are over.
  dpo: {
    of: ['basis', 'roster', 'cell', 'decision for-dpo', 'decision granted', 'decision on-paper'],
    // Whoever is alarmed of a stranger sees how the room stands.
    by: ['reasonedSignal', 'stateReasonSignal', 'convening', 'retryConvening'],
  },
  // "Technical admin: self-check, integrity of the audit, dead letters by code".
  'technical admin': { of: [], by: ['retryDeadLetter'] },
  ...(process.env.NIGHT === '1'
    ? {
        reporter: NOTHING,
        'another partner': NOTHING,
        'police without a clearance': NOTHING,
        'coordinator who is suspended': NOTHING,
        'mayor of before': NOTHING,
        'coordinator who cannot sign in': NOTHING,
      }
    : {}),
};

/** A verb as a card could carry it: its name, what belongs to it, and what is filled in. */
interface Verb {
  readonly name: ScreenName | CommandName;
  readonly args: Args;
  readonly typed: { readonly [input: string]: unknown };
  readonly isCommand: boolean;
}

async function verbs(): Promise<readonly Verb[]> {
  const screens = SCREENS.map((name): Verb => ({ name, args: {}, typed: {}, isCommand: false }));
  const commands = COMMANDS.map(async (name): Promise<Verb> => {
    const held = await heldPressOf(name);
    const { b: _b, ...typed } = held.turn.data;
    const { args } = commandIn(await startProcess(await layGround(held)), held.turn);
    return { name, args, typed, isCommand: true };
  });
  return [...screens, ...(await Promise.all(commands))];
}

const revisionOf = ({ body }: Item) => Number(body.revision ?? 0);

/** Of the same shape, and nothing; one for each type. */
const inventedLike = ({ type, id: real }: Item) => {
  const id = type === 'outbox' ? `out.${'x'.repeat(22)}` : real;
  const stem = id.slice(0, id.indexOf('.') + 1);
  return stem + 'Q7xJ2mVb-Kd4_TzYpW9sLcHnRfGaUeXi1Bo3NkPt5Mw'.repeat(2).slice(0, id.length - stem.length);
};

describe('Sam the stranger', function () {
  this.timeout(process.env.NIGHT === '1' ? 0 : 180_000);
  let ground: Ground;
  let bot: Process;
  let all: readonly Verb[];
  /** The calls to the store since it was emptied. */
  const calls: string[] = [];
  const counts = { presses: 0, words: 0 };
  const targets: Item[] = [];

  const counted = (container: Container): Container => {
    const call = (kind: keyof Container) => calls.push(kind);
    return {
      read(of, id) {
        call('read');
        return container.read(of, id);
      },
      list(of, query) {
        call('list');
        return container.list(of, query);
      },
      commit(of, operations) {
        call('commit');
        return container.commit(of, operations);
      },
    };
  };

  /** The town as it was, and the bot just started. */
  async function startsAgain(): Promise<void> {
    await ground.putBack();
    bot = await startProcess(ground, { around: counted });
  }

  before(async () => {
    all = await verbs();
    const held = await busyTown();
    const town = await layGround(held);
    await enterAllKinds(await startProcess(town));
    ground = await layGround({
      ...held,
      records: town.store.items('records'),
      keys: town.store.items('keys'),
    });
    await startsAgain();
    for (const type of TARGET_KINDS) {
      const ofType = ground.store.items('records').filter((item) => item.pk === pk && item.type === type);
      assert.ok(ofType.length > 0, `nothing of the type ${type} is in the town`);
      // One of each state that there is.
      targets.push(...new Map(ofType.map((item) => [item.status, item])).values());
    }
  });
  after(() =>
    says(
      `${counts.presses} presses of ${all.length} verbs about ${targets.length} things, ${counts.words} words`,
    ),
  );

  const kindCalled = (name: KindName) => KINDS.find((kind) => kind.name === name) ?? assert.fail(name);

  interface Pressed {
    readonly answer: string;
    readonly calls: string;
    readonly did: boolean;
  }

  /** What the press answers, and which calls it made. */
  async function presses(kind: KindName, verb: Verb, id: string, revision: number): Promise<Pressed> {
    const person = personOf(kindCalled(kind));
    const about = { target: id, args: verb.args, ...(revision > 0 ? { revision } : {}) };
    const intent = (verb.isCommand ? { do: verb.name, ...about } : { go: verb.name, ...about }) as Intent;
    const b = sealedFor(bot, intent, person, DEMO_CELL);
    calls.length = 0;
    counts.presses += 1;
    const answer = await answerTo(bot, { ...ground.held.turn, person, data: { ...verb.typed, b } });
    const pressed = { answer, calls: calls.join(), did: deedsIn(ground.store).length > 0 };
    if (pressed.did) await startsAgain();
    ground.store.forget();
    return pressed;
  }

  /** What a verb answers about nothing is the same whatever it is that does not exist. */
  const aboutNothing = new Map<string, Pressed>();
  async function pressesNothing(kind: KindName, verb: Verb, item: Item, again: boolean): Promise<Pressed> {
    const key = [kind, verb.name, item.type].join();
    const known = again ? undefined : aboutNothing.get(key);
    const pressed = known ?? (await presses(kind, verb, inventedLike(item), revisionOf(item)));
    aboutNothing.set(key, pressed);
    return pressed;
  }

  /** The same verb about something that exists and about something that does not. */
  async function compares(kind: KindName, verb: Verb, item: Item): Promise<string> {
    const where = `${verb.name} about a ${item.type} that is ${item.status}`;
    const both = async (again: boolean) => ({
      real: await presses(kind, verb, item.id, revisionOf(item)),
      nothing: await pressesNothing(kind, verb, item, again),
    });
    const { real, nothing } = await both(false);
    assert.equal(real.did, nothing.did, `${where} does something`);
    if (real.did) return real.answer;
    const masked = (answer: string) =>
      [item.id, inventedLike(item)].reduce(
        (text, id) => text.replaceAll(`"target":"${id}"`, '"target":"…"'),
        answer,
      );
    assertSame(masked(real.answer), masked(nothing.answer), where);
    // The cell's own record is read for every press, and its id is no secret.
    if (item.type === 'cell' || real.calls === nothing.calls) return masked(real.answer);
    // A process looks some things up once, and keeps them.
    const anew = await both(true);
    assert.equal(anew.real.calls, anew.nothing.calls, `${where}: other calls to the store`);
    return masked(real.answer);
  }

  /** Nothing that was written, nobody’s name, no number, no id: only what anybody may know. */
  function assertSaysNothing(answer: string, where: string): void {
    for (const place of PLACES.filter((each) => each !== 'contact'))
      assert.ok(!answer.includes(secretOf(place)), `${where} tells the ${place}`);
    for (const { name } of people) assert.ok(!answer.includes(name), `${where} tells of ${name}`);
    assert.doesNotMatch(answer, /[SVCDI]-20\d\d-\d/, where);
    for (const item of ground.store.items('records').filter((each) => each.pk === pk)) {
      const ids = [item.id, item.owner ?? '', String(item.body.pseudonym ?? '')];
      for (const id of ids.filter((each) => each.length > 6))
        assert.ok(!answer.includes(id), `${where} tells of ${item.type} ${id}`);
    }
  }

  for (const kind of Object.keys(MAY_TELL) as KindName[]) {
    it(`${kind === 'Sam' ? '' : `and ${kind}, about what is not theirs, `}presses every verb and cannot tell what exists from what does not`, async () => {
      const owner = await ownerOf(bot.surroundings, pk, personOf(kindCalled(kind)));
      const told = new Set<string>();
      const { of, by } = MAY_TELL[kind] ?? NOTHING;
      const isDenied = ({ type, status }: Item) => !of.includes(type) && !of.includes(`${type} ${status}`);
      for (const item of targets.filter((each) => each.owner !== owner && isDenied(each))) {
        for (const verb of all.filter(({ name }) => !by.includes(name))) {
          const answer = await compares(kind, verb, item);
          if (kind === 'Sam' && !told.has(answer))
            assertSaysNothing(answer, `${verb.name} about a ${item.type}`);
          told.add(answer);
        }
      }
      assert.ok(told.size > 1, 'some verbs are about nothing, and answer');
    });
  }

  it('types every word that the bot understands, and every number, and reads nothing of the cell', async () => {
    const base = { ...ground.held.turn, kind: 'words' as const, person: personOf(kindCalled('Sam')) };
    const says = async (text: string): Promise<string> => {
      calls.length = 0;
      counts.words += 1;
      const answer = await answerTo(bot, { ...base, text } as Turn);
      assertSaysNothing(answer, `"${text}"`);
      return answer;
    };
    for (const text of KNOWN_TEXTS) await says(text);
    const numbers = ground.store
      .items('records')
      .flatMap(({ body }) => [body.number, body.pseudonym, body.name]);
    const real = new Set(numbers.filter((text) => typeof text === 'string' && text !== 'Voorbeeldegem'));
    assert.ok(real.size > 10);
    const nothing = await says('Q-2026-9999');
    const callsOfNothing = calls.join();
    for (const text of real) {
      assertSame(await says(String(text)), nothing, `"${text}"`);
      assert.equal(calls.join(), callsOfNothing, `"${text}"`);
    }
  });
});
