// Runs before `npm start` and `npm test`, so that those two commands are enough on a fresh clone. It must run on whatever
// Node the machine has (20 or newer) without any package; Node 24 itself arrives as one of the packages that it installs.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const OLDEST_NODE = 20;
const OLDEST_NPM = 10;
/** The version of which `.ts` files run without a build. */
const OWN_NODE = 24;
/** How often the line moves on where the output is not a terminal. */
const HEARTBEAT_MS = 15_000;

const root = process.cwd();

/** The one sentence that says why this machine cannot run the project, or undefined where it can. */
function unfit() {
  const [, agent, npmVersion] = /^(\w+)\/(\S+)/.exec(process.env.npm_config_user_agent ?? '') ?? [];
  const node = process.versions.node;
  if (Number.parseInt(node, 10) < OLDEST_NODE) {
    return `This project needs Node ${OLDEST_NODE} or newer to install itself; this machine has Node ${node}.`;
  }
  if (agent !== undefined && agent !== 'npm') {
    return `This project is installed with npm ${OLDEST_NPM} or newer, not with ${agent}: its lockfile is npm's.`;
  }
  if (npmVersion !== undefined && Number.parseInt(npmVersion, 10) < OLDEST_NPM) {
    return `This project needs npm ${OLDEST_NPM} or newer; this machine has npm ${npmVersion} (npm install --global npm@${OLDEST_NPM} helps).`;
  }
  return undefined;
}

/** The packages that a lockfile names, or undefined where there is no readable lockfile. */
function packagesIn(...path) {
  try {
    return JSON.parse(readFileSync(join(root, ...path), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Whether node_modules is what package-lock.json asks for: npm writes its own lockfile there as the last step of an install. */
function isInstalled() {
  const installed = packagesIn('node_modules', '.package-lock.json');
  const wanted = packagesIn('package-lock.json');
  if (installed === undefined || wanted === undefined || !hasOwnNode()) return false;
  const same = (path) =>
    installed[path]?.version === wanted[path]?.version &&
    installed[path]?.integrity === wanted[path]?.integrity;
  const isMissing = (path) =>
    path !== '' && !(path in installed) && !wanted[path].optional && !wanted[path].peer;
  return Object.keys(installed).every(same) && !Object.keys(wanted).some(isMissing);
}

/** Whether the scripts of package.json will run under Node 24: npm puts node_modules/.bin before the machine's own Node. */
function hasOwnNode() {
  const name = process.platform === 'win32' ? 'node.cmd' : 'node';
  return (
    existsSync(join(root, 'node_modules', '.bin', name)) ||
    Number.parseInt(process.versions.node, 10) >= OWN_NODE
  );
}

/** Says that the work goes on: one moving line on a terminal, now and then a line elsewhere. Returns what ends it. */
function showProgress(startedAt) {
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  console.error('Installing what is missing: once, one to three minutes …');
  const onTerminal = process.stderr.isTTY === true;
  const tick = () =>
    process.stderr.write(
      onTerminal ? `\r  still installing, ${seconds()} s ` : `  still installing, ${seconds()} s\n`,
    );
  const timer = setInterval(tick, onTerminal ? 1000 : HEARTBEAT_MS);
  return () => {
    clearInterval(timer);
    if (onTerminal) process.stderr.write('\r\u001b[K');
    return seconds();
  };
}

/** Runs `npm ci` with the npm and the Node that run us, never with the Node in the folder that it is about to replace. */
function install() {
  const npm = process.env.npm_execpath;
  const runner = process.env.npm_node_execpath ?? process.execPath;
  const flags = [
    'ci',
    '--yes',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--progress=false',
    '--loglevel=error',
  ];
  // The answer to npm's question goes in the environment too: a package's own install script calls npm once more.
  const env = { ...process.env, npm_config_yes: 'true' };
  const stdio = ['ignore', 'ignore', 'inherit'];
  const child = npm
    ? spawn(runner, [npm, ...flags], { cwd: root, env, stdio })
    : spawn('npm', flags, { cwd: root, env, stdio, shell: process.platform === 'win32' });
  return new Promise((done) => {
    child.once('error', () => done(127));
    child.once('close', (code) => done(code ?? 1));
  });
}

/** Ends with one sentence and an exit code that stops the script that follows. */
function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

const reason = unfit();
if (reason !== undefined) refuse(reason);
if (!isInstalled()) {
  const stopShowing = showProgress(Date.now());
  const code = await install();
  const seconds = stopShowing();
  if (code !== 0)
    refuse(
      `The installation failed after ${seconds} s (npm ended with ${code}); the lines above are npm's own.`,
    );
  if (!hasOwnNode()) {
    refuse(
      `npm installed the packages but not Node ${OWN_NODE}: it does not run install scripts here (see ignore-scripts).`,
    );
  }
  console.error(`Installed in ${seconds} s.`);
}
