// What is measured: ours and its peers, each as a process that listens on a port of its own.
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { APP_ID, APP_PASSWORD, MICROSOFT_HOSTS, TENANT_ID, VAULT_KEY } from './names.ts';
import { type Child, SERVER_CORE, start } from './processes.ts';

const root = join(import.meta.dirname, '..');

export interface Target {
  readonly id: string;
  readonly label: string;
  readonly file: string;
  /** The folder whose packages it needs; absent where it needs none. */
  readonly packages?: string;
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Whether it is the product: it gets a town, and its own kind of presses. */
  readonly ours?: boolean;
}

/** The environment and the flags of `npm run serve`, so that what is measured is what is deployed. */
export function servedWith(script: string): { env: { [name: string]: string }; args: string[] } {
  const words = script.split(/\s+/);
  const node = words.indexOf('node');
  const env = Object.fromEntries(words.slice(0, node).map((word) => word.split('=') as [string, string]));
  return { env, args: words.slice(node + 1).filter((word) => word.startsWith('-')) };
}

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: { serve: string };
};
const { env: serveEnv, args: serveArgs } = servedWith(scripts.serve);

const peer = (name: string) => ({
  file: join('bench/peers', name, 'server.cjs'),
  packages: join('bench/peers', name),
});
/** What `npm run build` makes, apart from `dist`, which somebody may be using. */
export const BUNDLE_FOLDER = 'reports/bench/dist';
const ours = { args: serveArgs, ours: true } as const;
const oursEnv = {
  ...serveEnv,
  HOST: '127.0.0.1',
  BOT_TYPE: 'SingleTenant',
  KEY_VAULT_KEY_ID: VAULT_KEY,
  AZURE_TENANT_ID: TENANT_ID,
  AZURE_CLIENT_ID: APP_ID,
  AZURE_CLIENT_SECRET: APP_PASSWORD,
  // Without it one process writes 30 messages a second, as Teams allows, whatever the machine can do.
  TEAMS_LIMITS: 'none',
};

export const TARGETS: readonly Target[] = [
  {
    id: 'ours',
    label: 'this bot, production bundle',
    file: `${BUNDLE_FOLDER}/main.mjs`,
    ...ours,
    env: oursEnv,
  },
  {
    id: 'ours-verifying',
    label: 'this bot, each signature proven anew',
    file: `${BUNDLE_FOLDER}/main.mjs`,
    ...ours,
    env: { ...oursEnv, TOKEN_MEMORY: 'off' },
  },
  { id: 'b', label: 'limit: node:http, verified token, one reply', file: 'bench/peers/limit/server.cjs' },
  {
    id: 'bu',
    label: 'limit with kept tokens and undici',
    ...peer('limit'),
    env: { KEEP_TOKENS: '1' },
  },
  { id: 'botbuilder', label: 'botbuilder 4.23 + restify', ...peer('botbuilder') },
  { id: 'teams-ai', label: 'teams-ai 1.7 + restify', ...peer('teams-ai') },
  { id: 'agents', label: 'agents-hosting 1.8 + express', ...peer('agents-hosting') },
  { id: 'teams-apps', label: 'teams.apps 2.1', ...peer('teams-apps') },
];

/** An earlier bundle, to see what a change did: `--was file`. */
export const bundleAt = (file: string): Target => ({
  id: 'was',
  label: 'this bot, another bundle',
  file,
  ...ours,
  env: oursEnv,
});

export function targetNamed(id: string): Target {
  const target = TARGETS.find((each) => each.id === id);
  if (target === undefined)
    throw new Error(`There is no server "${id}"; there are: ${TARGETS.map((each) => each.id).join(', ')}`);
  return target;
}

/** Without those that differ from another only in how they prove a token. */
export const onceEach = (targets: readonly Target[]): readonly Target[] =>
  targets.filter(({ id }) => id !== 'bu' && id !== 'ours-verifying');

/** Why this server cannot be measured here; undefined where it can. */
export function missing({ file, packages }: Target): string | undefined {
  if (packages !== undefined && !existsSync(join(root, packages, 'node_modules')))
    return `its packages are not installed (npm ci in ${packages})`;
  return existsSync(resolve(root, file)) ? undefined : `${file} is not there`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

export interface Usage {
  readonly cpuUs: number;
  readonly rss: number;
  readonly heapUsed: number;
}

export interface Server {
  readonly target: Target;
  readonly port: number;
  readonly child: Child;
  /** Processor time of the whole process so far, and its memory; `collect` throws garbage away first. */
  usage(collect?: boolean): Promise<Usage>;
}

export interface Place {
  readonly keysFolder: string;
  readonly logsFolder: string;
  readonly standInPort: number;
}

/** Starts it on the server's core. `dataDir`: the store of ours. Not yet listening: await `child.ready`. */
export async function startServer(
  target: Target,
  { keysFolder, logsFolder, standInPort }: Place,
  { dataDir, args = [] }: { readonly dataDir?: string | undefined; readonly args?: readonly string[] } = {},
): Promise<Server> {
  const port = await freePort();
  const preload = join(root, 'bench/preload.cjs');
  const child = start({
    core: SERVER_CORE,
    args: [...(target.args ?? []), ...args, '--require', preload, resolve(root, target.file)],
    logFile: join(logsFolder, `${target.id}.log`),
    env: {
      NODE_ENV: 'production',
      PORT: String(port),
      BOT_ID: APP_ID,
      BOT_PASSWORD: APP_PASSWORD,
      BOT_TENANT_ID: TENANT_ID,
      NODE_EXTRA_CA_CERTS: join(keysFolder, 'tls.crt'),
      BENCH_HOSTS: MICROSOFT_HOSTS.join(','),
      BENCH_STAND_IN_PORT: String(standInPort),
      ...(dataDir === undefined ? {} : { DATA_DIR: dataDir }),
      ...target.env,
    },
  });
  return { target, port, child, usage: (collect = false) => child.ask({ ask: 'usage', collect }) };
}
