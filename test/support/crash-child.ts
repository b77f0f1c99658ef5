// One life of the whole bot on a data folder, with people who report as fast as they can. It is run as a process of its own and
// killed without warning, so everything that somebody was told is written to standard output at once:
//   ready · up · signal <number> <words> · question <number> <words> · notice <number> · drained
// It loads everything, waits for `live <folder> <port> <hours>` or `drain …` on standard input, and begins.
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { createInterface } from 'node:readline';
import { type LocalBot, startLocalBot } from '../../src/local/local-bot.ts';
import { type Actor, TeamsClient } from './teams-client.ts';
import { wordsIn } from './worries.ts';

const t = wordsIn('nl');
const REPORTERS = ['chloe', 'anna', 'tom'];
const HOUR_MS = 3_600_000;
/** Longer than the longest pause between two attempts at a notice. */
const PAUSE_MS = 16 * 60_000;

// Each life is an hour after the one before: nobody comes near the ten forms an hour, and terms pass.
let aheadMs = 0;
const clock = { now: () => new Date(Date.now() + aheadMs) };

/** Pipes are written synchronously here, so a line that was begun is out before the next thing happens. */
const tell = (line: string) => writeSync(1, `${line}\n`);
const numberIn = (text: string) => /S-\d{4}-\d{4,}/.exec(text)?.[0];

/** Tells of each notice about a new signal at the moment when Teams has it. */
function tellsNotices({ standIn }: LocalBot): void {
  let seen = 0;
  standIn.conversations.subscribe(() => {
    for (const { summary } of standIn.posted.slice(seen)) {
      const number = numberIn(String(summary ?? ''));
      if (number && summary === t('notice.signal.new', { number })) tell(`notice ${number}`);
    }
    seen = standIn.posted.length;
  });
}

/** Presses and gives what the answer shows: the person's other messages may have moved on meanwhile. */
async function sees(actor: Actor, title: string, near?: string): Promise<string> {
  const { answers } = await actor.presses(title, near === undefined ? {} : { near });
  return JSON.stringify(answers.at(-1)?.body ?? '');
}

async function fillsIn(actor: Actor, filling: Parameters<Actor['fills']>[0]): Promise<string> {
  actor.fills(filling);
  return sees(actor, t('form.next'));
}

type Step = (actor: Actor, words: string) => Promise<string>;

/** What somebody does on each screen of the way from the home card to the preview, wherever an earlier life broke off. */
const STEPS: readonly (readonly [title: string, step: Step])[] = [
  [t('privacy.title'), (actor) => sees(actor, t('privacy.accept'))],
  [t('safety.resumeTitle'), (actor) => sees(actor, t('safety.resume'))],
  [t('safety.title'), (actor) => sees(actor, t('safety.no'))],
  [t('form.person.title'), (actor) => fillsIn(actor, { secrecy: 'none', told: 'yes', age: '12-17' })],
  [t('form.balance.title'), (actor) => fillsIn(actor, { contradictingNone: true, protectiveNone: true })],
  [t('form.question.title'), (actor) => fillsIn(actor, { ask: 'Wat nu?' })],
  [
    t('form.facts.title'),
    (actor, words) => fillsIn(actor, { what: `Er werd gezegd: ${words}.`, when: 'gisteren', source: 'own' }),
  ],
];

/** From the home card to the receipt, once. */
async function reports(actor: Actor, words: string): Promise<void> {
  await actor.says('start');
  let screen = await sees(actor, t('home.report'));
  while (!screen.includes(t('form.review.title'))) {
    const [, step] = STEPS.find(([title]) => screen.includes(title)) ?? [];
    if (step === undefined) throw new Error('an unknown screen');
    screen = await step(actor, words);
  }
  const written = /[a-z]+-\d+-\d+/.exec(screen)?.[0];
  actor.fills({ declared: true });
  const receipt = await sees(actor, t('form.review.submit'));
  const number = numberIn(receipt);
  if (number && receipt.includes(t('receipt.title', { number }))) tell(`signal ${number} ${written}`);
}

/** The coordinator opens what waits and asks something about it. */
async function asks(bram: Actor, words: string): Promise<void> {
  await bram.says('start');
  const desk = await sees(bram, t('home.deskButton'));
  if (!desk.includes(t('triage.section.new'))) return;
  const number = numberIn(await sees(bram, t('desk.open'), t('triage.section.new')));
  bram.fills({ text: `Sinds wanneer? ${words}` });
  const asked = await sees(bram, t('signal.askSend'));
  if (asked.includes(words)) tell(`question ${number} ${words}`);
}

/** Again and again: whoever loses the way starts again, and only the kill ends it. */
async function forEver(actor: Actor, deed: (actor: Actor, words: string) => Promise<void>): Promise<void> {
  for (let n = 0; ; n += 1) await deed(actor, `${actor.key}-${process.pid}-${n}`).catch(() => undefined);
}

async function lives(bot: LocalBot): Promise<void> {
  const client = new TeamsClient(bot.standIn);
  tell('up');
  await Promise.all([
    ...REPORTERS.map((key) => forEver(client.person(key), reports)),
    forEver(client.person('bram'), asks),
  ]);
}

/** Sends all that waits, or gives it up: more rounds than there are attempts, each after the longest pause. */
async function drains(bot: LocalBot): Promise<void> {
  for (let round = 0; round < 10; round += 1) {
    aheadMs += PAUSE_MS;
    await bot.assembly.worker.round();
  }
  tell('drained');
  await bot.close();
  process.exit(0);
}

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
// Whoever is killed leaves no cache behind, and the next one would compile everything again.
flushCompileCache();
tell('ready');
const { value: order } = await lines.next();
const [deed = '', dataDir = '', port = '', hours = ''] = String(order).split(' ');
aheadMs = Number(hours) * HOUR_MS;
const bot = await startLocalBot({ port: Number(port), dataDir, clock, worker: deed === 'live' });
tellsNotices(bot);
await (deed === 'live' ? lives(bot) : drains(bot));
