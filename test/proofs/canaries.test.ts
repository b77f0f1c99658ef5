import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIELDS } from '../../src/domain/signal/form.ts';
import { people } from '../../src/local/people.ts';
import { postedCard } from '../../src/local/teams-conversations.ts';
import type { Log } from '../../src/log.ts';
import { openEmbeddedStore } from '../../src/stores/embedded/embedded-store.ts';
import { ADVICE_FIELDS } from '../../src/use-cases/request/ask-advice.ts';
import { type CardInput, inputsOf } from '../local/card-reading.ts';
import { auditEntries, type WatchedStore, watched } from '../support/audit-store.ts';
import { Canaries, disguisesOf, foundIn } from '../support/canary.ts';
import { type Injected, injectFaults } from '../support/canary-faults.ts';
import type { Actor, Filling } from '../support/teams-client.ts';
import { openTown, type Town } from '../support/town.ts';
import { beginsForm, wordsIn } from '../support/worries.ts';
import { says } from './says.ts';

const t = wordsIn('nl');

/** What is picked, so that as many texts as possible are asked for. */
const PICKED: { readonly [input: string]: string | readonly string[] } = {
  secrecy: 'none',
  told: 'no',
  age: 'under12',
  source: 'online',
  violence: ['recruitment', 'travel'],
};
/** Texts that may not stand in a field, each with its canary in front. */
const FORBIDDEN = ['0471 23 45 67', 'iemand@voorbeeld.be', 'BE68 5390 0754 7034', '1-ABC-234', 'TOP SECRET'];

describe('canaries in everything that people type', function () {
  this.timeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'livc-canaries-'));
  const dataDir = join(folder, 'data');
  const cage = new Canaries();
  /** Typed straight into the chat: Teams itself keeps that, so the stand-in for Teams does too. */
  const chat = new Canaries();
  const logged: string[] = [];
  const printed: string[] = [];
  const httpAnswers: { status: number; body: string }[] = [];
  let malformed = 0;
  let connectorFaults = 0;
  let town: Town;
  let store: WatchedStore;
  let injected: Injected;
  let openFiles: ReadonlyMap<string, Buffer>;
  let posted: readonly string[];
  let audit: string;

  const log: Log = {
    info: (...line) => logged.push(JSON.stringify(line)),
    warn: (...line) => logged.push(JSON.stringify(line)),
    error: (...line) => logged.push(JSON.stringify(line)),
  };

  /** Also what a library prints. */
  function listensToOutput(): () => void {
    const streams = [process.stdout, process.stderr];
    const before = streams.map((stream) => stream.write);
    for (const stream of streams) {
      stream.write = (chunk: string | Uint8Array) => {
        printed.push(String(chunk));
        return true;
      };
    }
    return () => {
      for (const [n, stream] of streams.entries()) stream.write = before[n] ?? stream.write;
    };
  }

  function inputsBefore(key: string): readonly CardInput[] {
    const { dialog } = town.bot.standIn.seat(key);
    if (dialog) return inputsOf(dialog.card);
    const { conversations } = town.bot.standIn;
    const cards = conversations.personalChat(key).messages.filter(postedCard);
    return (
      cards
        .map((message) => inputsOf(conversations.cardSeenBy(key, message)))
        .findLast((all) => all.length) ?? []
    );
  }

  /** Fills every input that stands there, each text with a canary of its own; `after` comes behind it. */
  function fillsAll(actor: Actor, after = ''): void {
    for (const { id, kind, choices } of inputsBefore(actor.key)) {
      const filling: Filling =
        kind === 'text'
          ? { [id]: `zag ${cage.fresh(`${actor.key} ${id}`)} ${after}`.trim() }
          : kind === 'choice'
            ? { [id]: PICKED[id] ?? choices[0]?.value ?? '' }
            : { [id]: id === 'declared' || id === 'namesConfirmed' };
      actor.fills(filling);
    }
  }

  async function goesOn(actor: Actor, title: string): Promise<string> {
    fillsAll(actor);
    return JSON.stringify((await actor.presses(title)).answers);
  }

  /** Step after step to the preview; one fact more where that is offered, and something forbidden once a step. */
  async function fillsForm(actor: Actor): Promise<void> {
    for (let step = 0; !actor.buttons.includes(t('form.review.submit')); step += 1) {
      assert.ok(step < 10, 'lost in the form');
      fillsAll(actor, FORBIDDEN[step % FORBIDDEN.length]);
      await actor.presses(t('form.next'));
      if (actor.buttons.includes(t('form.facts.another')) && step < 3)
        await goesOn(actor, t('form.facts.another'));
      await goesOn(actor, t('form.next'));
      if (actor.buttons.includes(t('dangerAgain.go'))) await actor.presses(t('dangerAgain.go'));
    }
  }

  const numberIn = (text: string): string => {
    const [number] = /[SV]-\d{4}-\d{4}/.exec(text) ?? [];
    assert(number, text);
    return number;
  };

  async function sends(actor: Actor): Promise<string> {
    await fillsForm(actor);
    const number = numberIn(await goesOn(actor, t('form.review.submit')));
    actor.closesDialog();
    return number;
  }

  async function takesUp(number: string): Promise<void> {
    await town.bram.says('start');
    await town.bram.presses(t('home.deskButton'));
    await town.bram.presses(t('desk.open'), { near: number });
  }

  /** By the list, for notices may have been refused below. */
  async function looksUp(actor: Actor, number: string): Promise<void> {
    await actor.says('start');
    await actor.presses(t('home.own'));
    await actor.presses(t('own.open'), { near: number });
  }

  /** Notices meet refusals that quote, too. */
  async function settles(): Promise<void> {
    for (const status of [500, 429, 403, 404, 400]) {
      connectorFaults += 1;
      const code = cage.all.at(-1)?.word ?? '';
      town.bot.standIn.connectorFaults.push({ status, code });
      await town.settles();
      town.clock.goesOn(120_000);
    }
    town.bot.standIn.connectorFaults.length = 0;
    for (let round = 0; round < 3; round += 1) {
      town.clock.goesOn(900_000);
      await town.settles();
    }
  }

  async function isAskedAndAnswers(actor: Actor, number: string): Promise<void> {
    const { bram } = town;
    await settles();
    await takesUp(number);
    await goesOn(bram, t('signal.askSend'));
    await settles();
    await looksUp(actor, number);
    await goesOn(actor, t('own.answerSend'));
    await settles();
    await takesUp(number);
  }

  async function changesAndWithdraws(actor: Actor, number: string): Promise<void> {
    await looksUp(actor, number);
    await actor.presses(t('own.edit'));
    await actor.presses(t('step.question'));
    await goesOn(actor, t('form.save'));
    await actor.presses(t('own.withdraw'));
    await actor.presses(t('own.withdrawYes'));
  }

  async function asksAdvice(actor: Actor): Promise<void> {
    await actor.says('start');
    await actor.presses(t('home.advice'));
    await actor.presses(t('safety.noAdvice'));
    const number = numberIn(await goesOn(actor, t('advice.submit')));
    await settles();
    await takesUp(number);
    await goesOn(town.bram, t('request.answerSend'));
    await settles();
    await looksUp(actor, number);
  }

  async function notesLetter(bram: Actor): Promise<void> {
    await bram.says('start');
    await bram.presses(t('home.onBehalf'));
    if (bram.buttons.includes(t('privacy.accept'))) await bram.presses(t('privacy.accept'));
    await bram.presses(t('onBehalf.letter'));
    await sends(bram);
  }

  async function tellsStoryInChat(actor: Actor): Promise<void> {
    await actor.says(`Er is iets gebeurd in de klas: ${chat.fresh('chat story')} en nog meer.`);
    await actor.says(chat.fresh('chat word'));
  }

  /** Those who may read nothing press everything that others pressed. */
  async function pryers(pressed: readonly Parameters<Town['bot']['standIn']['presses']>[]): Promise<void> {
    for (const key of ['sam', 'lies', 'audrey']) {
      await town.client.person(key).says('start');
      const message = town.bot.standIn.conversations.personalChat(key).messages.findLast(postedCard);
      for (const [, , action, inputs] of pressed.slice(-25)) {
        const { answers } = await town.bot.standIn.presses(key, message?.id ?? '', action, inputs);
        for (const { status, body } of answers)
          injected.answers.push({ key, status, body: JSON.stringify(body) });
      }
    }
  }

  async function posts(
    path: string,
    body: string,
    headers: { readonly [name: string]: string },
  ): Promise<void> {
    malformed += 1;
    const response = await fetch(`${town.bot.url}${path}`, { method: 'POST', body, headers }).catch(
      () => undefined,
    );
    if (response) httpAnswers.push({ status: response.status, body: await response.text() });
  }

  /** Bodies, names and tokens that nobody can read, with canaries in them. */
  async function sendsMalformed(): Promise<void> {
    const { issuer, standIn } = town.bot;
    const authorization = `Bearer ${await issuer.issueInboundToken(standIn.serviceUrl())}`;
    const json = { 'content-type': 'application/json', authorization };
    for (let n = 0; n < 12; n += 1) {
      const word = cage.fresh(`malformed ${n}`);
      const ascii = encodeURIComponent(word).replaceAll('%', '');
      await posts('/api/messages', `{"type":"message","text":"${word}`, json);
      await posts('/api/messages', JSON.stringify({ type: word, text: word }), json);
      await posts(
        '/api/messages',
        JSON.stringify({ channelId: 'msteams', serviceUrl: word, text: word }),
        json,
      );
      const activity = { channelId: 'msteams', serviceUrl: standIn.serviceUrl(), type: 'message' };
      await posts('/api/messages', JSON.stringify({ ...activity, from: { id: word }, text: word }), json);
      await posts('/api/messages', word, { ...json, 'content-type': `text/${ascii}` });
      await posts('/api/messages', '{}', { ...json, authorization: `Bearer ${ascii}.${ascii}.${ascii}` });
      await posts(`/api/messages/${encodeURIComponent(word)}?${encodeURIComponent(word)}=1`, word, json);
      await posts(`/${encodeURIComponent(word)}`, word, json);
    }
  }

  function filesIn(path: string): ReadonlyMap<string, Buffer> {
    const names = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    return new Map(
      names.map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return [file.slice(folder.length), readFileSync(file)];
      }),
    );
  }

  before(async () => {
    const stopListening = listensToOutput();
    try {
      store = watched(openEmbeddedStore(dataDir));
      town = await openTown({ dataDir, store, log });
      injected = injectFaults(town, store);
      const pressed: Parameters<Town['bot']['standIn']['presses']>[] = [];
      const { presses } = town.bot.standIn;
      Object.assign(town.bot.standIn, {
        presses: (...sent: Parameters<typeof presses>) => {
          pressed.push(sent);
          return presses(...sent);
        },
      });
      const { chloe, anna, tom, bram } = town;
      await beginsForm(chloe);
      await isAskedAndAnswers(chloe, await sends(chloe));
      await beginsForm(anna, { language: 'nl', surface: 'window', form: 'long' });
      await changesAndWithdraws(anna, await sends(anna));
      await beginsForm(tom, { language: 'nl', surface: 'place', form: 'long' });
      await isAskedAndAnswers(tom, await sends(tom));
      await asksAdvice(chloe);
      await notesLetter(bram);
      await tellsStoryInChat(chloe);
      await pryers(pressed);
      await sendsMalformed();
      await settles();
      posted = town.client.everythingPosted();
      audit = JSON.stringify(await auditEntries(store.records, town.pk));
      openFiles = filesIn(folder);
      await town.ends();
    } finally {
      stopListening();
    }
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const nowhereIn = (haystack: string | Buffer, also: Canaries = chat) =>
    assert.deepEqual(foundIn(haystack, [...cage.all, ...also.all]), []);

  it('would be found in any of their disguises', () => {
    const [canary] = cage.all;
    assert(canary);
    for (const disguise of disguisesOf(canary.word)) {
      const bytes = Buffer.from(`{"message":"x${disguise}y"}`, 'latin1');
      assert.ok(foundIn(bytes, [canary]).length > 0, disguise);
    }
    for (const bytes of ['é', 'éé', 'é é'].map((lead) => Buffer.from(`${lead}${canary.word} en meer`))) {
      assert.ok(foundIn(bytes.toString('base64'), [canary]).length > 0);
      assert.ok(foundIn(bytes.toString('base64url'), [canary]).length > 0);
      assert.ok(foundIn(bytes.toString('hex'), [canary]).length > 0);
    }
  });

  it('were let out in every text field, and more than a thousand things went wrong', () => {
    const count = injected.count + malformed + connectorFaults;
    says(`${cage.all.length + chat.all.length} canaries, ${count} faults (${injected.count} in the store)`);
    assert.ok(cage.all.length >= 50, `${cage.all.length} canaries`);
    const fields = [...Object.values(FIELDS).flat(), ...ADVICE_FIELDS].filter(({ kind }) => kind === 'text');
    for (const { id } of [...fields, { id: 'text' }])
      assert.ok(
        cage.all.some(({ where }) => where.endsWith(` ${id}`)),
        `nothing was typed in ${id}`,
      );
    assert.ok(count >= 1000, `${count} faults`);
    const failed = injected.answers.filter(({ status }) => status >= 500).length;
    assert.ok(failed >= injected.count * 0.9, `${failed} answers told of ${injected.count} faults`);
    const shown = injected.answers.filter(({ key }) => key === 'bram').map(({ body }) => body);
    assert.ok(foundIn(shown.join(), cage.all).length > 20, 'the coordinator reads what was written');
  });

  it('are in no line of the log, whatever its level, and in nothing that the process prints', () => {
    assert.ok(logged.length > 500, `${logged.length} lines`);
    nowhereIn(logged.join('\n'));
    nowhereIn(printed.join('\n'));
  });

  it('are in no answer that says that something went wrong', () => {
    const faults = [...injected.answers, ...httpAnswers].filter(({ status }) => status >= 400);
    assert.ok(faults.length >= injected.count, `${faults.length} answers`);
    nowhereIn(faults.map(({ body }) => body).join('\n'));
    assert.deepEqual(
      httpAnswers.filter(({ status }) => status >= 500),
      [],
    );
  });

  it('are in nothing that the bot ever posted or updated', () => {
    assert.ok(posted.length > 30, `${posted.length} messages`);
    nowhereIn(posted.join('\n'));
  });

  it('are in no answer to a stranger, the mayor or the data protection officer', () => {
    const others = injected.answers.filter(({ key }) => ['sam', 'lies', 'audrey'].includes(key));
    assert.ok(others.length > 50, `${others.length} answers`);
    // What they typed themselves is given back beside an error, never what others typed: here they typed what others had.
    nowhereIn(others.map(({ body }) => body).join('\n'));
  });

  it('are in no entry of the audit log', () => nowhereIn(audit));

  it('are in no file and in no name of a file, neither while the store is open nor after; nor is anybody’s name', () => {
    const names = people.flatMap(({ name }) => [
      { word: name, where: name },
      { word: name.slice(name.indexOf(' ') + 1), where: name },
    ]);
    for (const files of [openFiles, filesIn(folder)]) {
      const database = [...files].filter(([file]) => file.includes('.sqlite'));
      assert.ok(database.length > 0);
      for (const [file, bytes] of files) {
        nowhereIn(file);
        // The stand-in for Teams keeps what is typed into a chat, as Teams does.
        nowhereIn(bytes, file.endsWith('teams.json') ? new Canaries() : chat);
      }
      for (const [file, bytes] of database) assert.deepEqual(foundIn(bytes, names), [], file);
    }
    assert.ok([...openFiles.keys()].some((file) => file.endsWith('-wal')));
  });
});
