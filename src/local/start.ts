// The bot, its store and a fictional town on this laptop. Never part of the production bundle.

import { readLocalConfig } from '../config.ts';
import { ListenFault } from '../http/server.ts';
import { standardLog } from '../log.ts';
import { Trouble } from '../use-cases/ports.ts';
import { startLocalBot } from './local-bot.ts';
import { people, townName } from './people.ts';

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

if (Number(process.versions.node.split('.')[0]) < 24) {
  stop(`This needs Node 24; this is Node ${process.versions.node}. "npm start" brings the right one.`);
}
if (process.env.NODE_ENV === 'production')
  stop('The local client cannot be switched on in production. Use: npm run serve');
const read = readLocalConfig(process.env);
if (!read.ok) stop(`These settings are not right:\n${read.faults.map((fault) => `  ${fault}`).join('\n')}`);
const { port, dataDir } = read.config;

try {
  const bot = await startLocalBot({
    port,
    dataDir,
    fresh: process.argv.includes('--fresh'),
    log: standardLog(),
  });
  const names = people.map(({ name, role }) => `    ${name.padEnd(22)} ${role.nl}`).join('\n');
  console.log(
    `\n  LIVC R – ${townName} (fictional data)\n\n  Open  ${bot.url}/\n\n  The people you can be:\n${names}\n\n  Ctrl-C stops it; npm start -- --fresh begins anew.\n`,
  );
  const end = () => {
    console.log('\n  Stopping …');
    void bot.close().then(() => process.exit(0));
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
} catch (error) {
  stop(explain(error, port, dataDir));
}
