// `npm run playground -- [person] [language]`: the local bot under the Microsoft 365 Agents Playground, an independent client.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { readLocalConfig } from '../src/config.ts';
import { LOCAL_APP_ID, startLocalBot } from '../src/local/local-bot.ts';
import {
  demoTenantId,
  type Language,
  languages,
  type Person,
  people,
  townName,
} from '../src/local/people.ts';
import { startPlaygroundProxy } from '../src/local/playground-proxy.ts';
import { botName } from '../src/local/teams-activities.ts';
import { botId, userId } from '../src/local/teams-ids.ts';
import { standardLog } from '../src/log.ts';

const PLAYGROUND = '@microsoft/m365agentsplayground@0.2.28';
/** Its own default, 56150, is one that Linux hands out to others. */
const PORT = 5615;
const OTHERS = 5;
const READY_WITHIN_MS = 120_000;

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/** The playground's town: the chosen person, five others, one channel beside General. JSON is YAML as well. */
export function playgroundTown(chosen: Person): string {
  const user = (person: Person) => {
    const [givenName = '', ...surname] = person.name.split(' ');
    const email = `${person.key}@voorbeeldegem.example`;
    return {
      id: userId(person, LOCAL_APP_ID),
      name: person.name,
      userPrincipleName: email,
      aadObjectId: person.objectId,
      givenName,
      surname: surname.join(' '),
      email,
    };
  };
  const others = people.filter(({ key }) => key !== chosen.key).slice(0, OTHERS);
  return JSON.stringify({
    version: '0.1.1',
    tenantId: demoTenantId,
    bot: { id: botId(LOCAL_APP_ID), name: botName },
    currentUser: user(chosen),
    users: others.map(user),
    personalChat: { id: `a:playground-${chosen.key}` },
    groupChat: { id: '19:playground-group@thread.v2', name: 'Groep' },
    team: {
      id: '19:playground-team@thread.tacv2',
      name: `LIVC R ${townName}`,
      aadGroupId: '9c1b7f30-5a5e-4d0c-8a59-6f0f5b1d2e3c',
      channels: [{ id: '19:playground-channel@thread.tacv2', name: 'Zitting' }],
    },
  });
}

/** Starts the playground by npx, on this machine's own address only and without telemetry. */
function startPlayground(endpoint: string, serviceUrl: string, folder: string, person: Person): ChildProcess {
  const config = join(folder, 'town.yml');
  writeFileSync(config, playgroundTown(person));
  const flags = [
    '-p',
    String(PORT),
    '-e',
    endpoint,
    '-c',
    'msteams',
    '--service-url',
    serviceUrl,
    '--disable-telemetry',
  ];
  const npx = ['exec', '--yes', `--package=${PLAYGROUND}`, '--', 'agentsplayground', 'start', ...flags];
  const npm = process.env.npm_execpath;
  const preload = pathToFileURL(resolve('scripts/loopback-only.mjs')).href;
  const options = {
    cwd: folder,
    // A group of its own, so that npm and what it started end together.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=${preload}`,
      APPLICATION_INSIGHTS_NO_STATSBEAT: '1',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
      M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground.log'),
      TEAMSAPPTESTER_BROWSER: 'none',
    },
  };
  return npm
    ? spawn(process.env.npm_node_execpath ?? process.execPath, [npm, ...npx], options)
    : spawn('npm', npx, { ...options, shell: process.platform === 'win32' });
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid);
}

async function isUp(url: string): Promise<boolean> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    const there = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (there) return true;
    await new Promise((done) => setTimeout(done, 500));
  }
  return false;
}

async function main(): Promise<void> {
  const [key = 'chloe', language = 'nl'] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const person = people.find((one) => one.key === key);
  if (!person)
    stop(`Nobody here is called ${key}. Choose one of: ${people.map((one) => one.key).join(', ')}.`);
  if (!languages.includes(language as Language)) stop(`Choose one of the languages ${languages.join(', ')}.`);
  const read = readLocalConfig(process.env);
  if (!read.ok) stop(read.faults.join('\n'));
  const url = `http://localhost:${PORT}/`;
  if (
    await fetch(url).then(
      () => true,
      () => false,
    )
  )
    stop(`Port ${PORT} is already in use; the playground needs it.`);

  const bot = await startLocalBot({
    ...read.config,
    fresh: process.argv.includes('--fresh'),
    log: standardLog(),
  });
  const proxy = await startPlaygroundProxy({
    issuer: bot.issuer,
    botUrl: `${bot.url}/api/messages`,
    connectorUrl: `http://127.0.0.1:${PORT}/_connector`,
    person,
    language: language as Language,
  });
  const folder = mkdtempSync(join(tmpdir(), 'livc-playground-'));
  console.log(`\n  Fetching ${PLAYGROUND} …`);
  const child = startPlayground(proxy.endpoint, proxy.serviceUrl, folder, person);
  const end = async (code: number) => {
    endGroup(child);
    await proxy.close();
    await bot.close();
    rmSync(folder, { recursive: true, force: true });
    process.exit(code);
  };
  child.once('exit', () => void end(1));
  process.once('SIGINT', () => void end(0));
  process.once('SIGTERM', () => void end(0));
  if (!(await isUp(url))) {
    console.error('The playground did not start; is the npm registry within reach?');
    await end(1);
  }
  console.log(`\n  Open  ${url}  and be ${person.name} (npm run playground -- bram: somebody else).`);
  console.log(`  The others are at  ${bot.url}/ . Ctrl-C stops both.\n`);
}

if (import.meta.main) await main();
