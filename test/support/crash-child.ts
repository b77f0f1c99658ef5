// One life of the whole bot on a data folder, with people who report as fast as they can. It is run as a process of its own and
// killed without warning, so everything that somebody was told is written to standard output at once:
//   ready · up · signal <number> <words> · question <number> <words> · notice <number> · drained
// It loads everything, waits for `live <folder> <hours>` or `drain <folder> <hours>` on standard input, and begins.
import { writeSync } from 'node:fs';
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
const realNow = Date.now;
Date.now = () => realNow() + aheadMs;
const clock = { now: () => new Date(Date.now()) };

/** Pipes are written synchronously here, so a line that was begun is out before the next thing happens. */
const tell = (line: string) => writeSync(1, `${line}\n`);

/** Tells of each notice to the desk at the moment when Teams has it. */
function tellsNotices({ standIn }: LocalBot): void {
  let seen = 0;
  standIn.conversations.subscribe(() => {
    for (const posted of standIn.posted.slice(seen)) {
      const number = /[SV]-\d{4}-\d{4,}/.exec(String(posted.summary ?? ''))?.[0];
      if (number) tell(`notice ${number}`);
    }
    seen = standIn.posted.length;
  });
}

/** What somebody does on each screen of the way from the home card to the receipt, wherever an earlier life broke off. */
const STEPS: readonly (readonly [title: string, does: (actor: Actor, words: string) => Promise<unknown>])[] = [
  [t('privacy.title'), (actor) => actor.presses(t('privacy.accept'))],
  [t('safety.resumeTitle'), (actor) => actor.presses(t('safety.resume'))],
  [t('safety.title'), (actor) => actor.presses(t('safety.no'))],
  [
    t('form.person.title'),
    (actor) => {
      actor.fills({ secrecy: 'none', told: 'yes', age: '12-17' });
      return actor.presses(t('form.next'));
    },
  ],
  [
    t('form.balance.title'),
    (actor) => {
      actor.fills({ contradictingNone: true, protectiveNone: true });
      return actor.presses(t('form.next'));
    },
  ],
  [
    t('form.question.title'),
    (actor) => {
      actor.fills({ ask: 'Wat nu?' });
      return actor.presses(t('form.next'));
    },
  ],
  [
    t('form.facts.title'),
    (actor, words) => {
      actor.fills({ what: `Er werd gezegd: ${words}.`, when: 'gisteren', source: 'own' });
      return actor.presses(t('form.next'));
    },
  ],
];

const wordsOn = (screen: string): string => /[a-z]+-\d+-\d+/.exec(screen)?.[0] ?? '';

/** From the home card to the receipt, once. */
async function reports(actor: Actor, words: string): Promise<void> {
  if (!actor.buttons.includes(t('home.report'))) await actor.says('start');
  await actor.presses(t('home.report'));
  while (!actor.screen.includes(t('form.review.title'))) {
    const step = STEPS.find(([title]) => actor.screen.includes(title));
    if (step === undefined) throw new Error('an unknown screen');
    await step[1](actor, words);
  }
  const written = wordsOn(actor.screen);
  actor.fills({ declared: true });
  await actor.presses(t('form.review.submit'));
  const number = /S-\d{4}-\d{4,}/.exec(actor.screen)?.[0];
  if (number === undefined) throw new Error('no receipt');
  tell(`signal ${number} ${written}`);
}

/** The coordinator opens what waits and asks something about it. */
async function asks(bram: Actor, words: string): Promise<void> {
  await bram.says('start');
  await bram.presses(t('home.deskButton'));
  if (!bram.screen.includes(t('desk.new'))) return;
  await bram.presses(t('desk.open'), { near: t('desk.new') });
  const number = /S-\d{4}-\d{4,}/.exec(bram.screen)?.[0];
  bram.fills({ text: `Sinds wanneer? ${words}` });
  await bram.presses(t('signal.askSend'));
  if (bram.screen.includes(words)) tell(`question ${number} ${words}`);
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
tell('ready');
const { value: order } = await lines.next();
const [deed = '', dataDir = '', hours = ''] = String(order).split(' ');
aheadMs = Number(hours) * HOUR_MS;
const bot = await startLocalBot({ port: 0, dataDir, clock, worker: deed === 'live' });
tellsNotices(bot);
await (deed === 'live' ? lives(bot) : drains(bot));
