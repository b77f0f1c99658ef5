// The bot, its store and a fictional town on this laptop. Never part of the production bundle.

import { readLocalConfig } from '../config.ts';
import { ListenFault } from '../http/server.ts';
import { standardLog } from '../log.ts';
import { Trouble } from '../use-cases/ports.ts';
import { type LocalOptions, startLocalBot } from './local-bot.ts';
import { people, townName } from './people.ts';

/** Who may set up the cell of a town that has none. */
const FOUNDER = 'bram';

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function explain(error: unknown, port: number, dataDir: string): string {
  if (error instanceof ListenFault && error.code === 'address.taken') {
    return `Port ${port} is already in use. Stop the other program, or choose another port: PORT=4000 npm start`;
  }
  if (error instanceof ListenFault)
    return `This machine does not allow listening on port ${port}. Choose another: PORT=4000 npm start`;
  if (error instanceof Trouble || (error instanceof Error && 'code' in error)) {
    return `The folder "${dataDir}" cannot be written. Choose another: DATA_DIR=/some/folder npm start`;
  }
  return error instanceof Error ? `The bot could not start: ${error.message}` : 'The bot could not start.';
}

function withoutCell(): Pick<LocalOptions, 'seed' | 'founder'> {
  const founder = people.find(({ key }) => key === FOUNDER)?.objectId;
  if (founder === undefined) throw new Error('fault: nobody may begin');
  return { seed: false, founder };
}

function welcome(url: string): string {
  const names = people.map(({ name, role }) => `    ${name.padEnd(22)} ${role.nl}`).join('\n');
  const first = empty
    ? `  There is no cell until Bram sets one up: be Bram and type "start". It is kept in ${dataDir}, apart from the seeded town.\n\n`
    : '';
  const anew = `npm start -- ${empty ? '--empty ' : ''}--fresh`;
  return `\n  LIVC R – ${townName} (fictional data)\n\n  Open  ${url}/\n\n${first}  The people you can be:\n${names}\n\n  Ctrl-C stops it; ${anew} begins anew.\n`;
}

if (Number(process.versions.node.split('.')[0]) < 24) {
  stop(`This needs Node 24; this is Node ${process.versions.node}. "npm start" brings the right one.`);
}
if (process.env.NODE_ENV === 'production')
  stop('The local client cannot be switched on in production. Use: npm run serve');
const read = readLocalConfig(process.env);
if (!read.ok) stop(`These settings are not right:\n${read.faults.map((fault) => `  ${fault}`).join('\n')}`);
const { port } = read.config;
const empty = process.argv.includes('--empty');
// A folder of its own: neither town can be begun anew, or filled, by way of the other.
const dataDir = empty ? `${read.config.dataDir}-empty` : read.config.dataDir;

try {
  const bot = await startLocalBot({
    port,
    dataDir,
    fresh: process.argv.includes('--fresh'),
    log: standardLog(),
    ...(empty ? withoutCell() : {}),
  });
  console.log(welcome(bot.url));
  const end = () => {
    console.log('\n  Stopping …');
    void bot.close().then(() => process.exit(0));
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
} catch (error) {
  stop(explain(error, port, dataDir));
}
