import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const SCRIPT = resolve('scripts/ensure-installed.mjs');
const SIX: LockedPackage = { version: '6.0.0', integrity: 'sha512-six' };
const SEVEN: LockedPackage = { version: '7.0.0', integrity: 'sha512-seven' };

interface LockedPackage {
  version: string;
  integrity: string;
  optional?: boolean;
}

/** An npm that writes down how it was called and installs what the lockfile names, or ends with the code it is told to. */
const FAKE_NPM = `
const fs = require('node:fs');
fs.writeFileSync('called.json', JSON.stringify({ args: process.argv.slice(2), yes: process.env.npm_config_yes }));
if (process.env.FAKE_NPM_CODE) { console.error('npm error the registry is away'); process.exit(Number(process.env.FAKE_NPM_CODE)); }
const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
delete packages[''];
fs.mkdirSync('node_modules/.bin', { recursive: true });
fs.writeFileSync('node_modules/.bin/node', '');
fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));
`;

/** A clone of a project in a folder of its own, with a lockfile and, where given, with what an earlier install left. */
class Clone {
  readonly folder = mkdtempSync(join(tmpdir(), 'ensure-installed-'));

  constructor(wanted: Record<string, LockedPackage>) {
    this.write('fake-npm.cjs', FAKE_NPM);
    this.write('package-lock.json', JSON.stringify({ packages: { '': { version: '0.1.0' }, ...wanted } }));
  }

  installed(packages: Record<string, LockedPackage>): this {
    this.write('node_modules/.package-lock.json', JSON.stringify({ packages }));
    this.write('node_modules/.bin/node', '');
    return this;
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  run(env: Record<string, string> = {}): { code: number | null; said: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT], {
      cwd: this.folder,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH ?? '',
        npm_config_user_agent: 'npm/10.8.2 node/v20.20.2 linux x64 workspaces/false',
        npm_execpath: join(this.folder, 'fake-npm.cjs'),
        npm_node_execpath: process.execPath,
        ...env,
      },
    });
    return { code: status, said: stdout + stderr };
  }

  /** How npm was called, or undefined where it was not. */
  npmCall(): { args: string[]; yes: string } | undefined {
    try {
      return JSON.parse(readFileSync(join(this.folder, 'called.json'), 'utf8'));
    } catch {
      return undefined;
    }
  }
}

describe('The install before npm start and npm test', () => {
  const clones: Clone[] = [];
  const clone = (wanted: Record<string, LockedPackage>) => {
    const made = new Clone(wanted);
    clones.push(made);
    return made;
  };
  afterEach(() => {
    for (const made of clones.splice(0)) rmSync(made.folder, { recursive: true, force: true });
  });

  it('installs on a fresh clone, says so, and says how long it took', () => {
    const fresh = clone({ 'node_modules/zod': SIX });
    const { code, said } = fresh.run();
    assert.equal(code, 0, said);
    assert.equal(fresh.npmCall()?.args[0], 'ci');
    assert.match(said, /^Installing what is missing.*\nInstalled in \d+ s\.\n$/);
  });

  it('lets install scripts ask npm nothing, whatever the machine is set to', () => {
    const fresh = clone({ 'node_modules/zod': SIX });
    fresh.run({ npm_config_yes: 'false' });
    assert.equal(fresh.npmCall()?.yes, 'true');
  });

  it('installs the development packages too where NODE_ENV is production', () => {
    const fresh = clone({ 'node_modules/zod': SIX });
    fresh.run({ NODE_ENV: 'production' });
    assert.ok(fresh.npmCall()?.args.includes('--include=dev'));
  });

  it('is silent and calls nobody where everything is installed', () => {
    const warm = clone({ 'node_modules/zod': SIX }).installed({ 'node_modules/zod': SIX });
    assert.deepEqual(warm.run(), { code: 0, said: '' });
    assert.equal(warm.npmCall(), undefined);
  });

  it('is content with a machine that left out packages of another platform', () => {
    const warm = clone({ 'node_modules/zod': SIX, 'node_modules/for-windows': { ...SEVEN, optional: true } });
    assert.deepEqual(warm.installed({ 'node_modules/zod': SIX }).run(), { code: 0, said: '' });
  });

  const stale: [string, Record<string, LockedPackage>, Record<string, LockedPackage>][] = [
    ['has another version of a package', { 'node_modules/zod': SEVEN }, { 'node_modules/zod': SIX }],
    ['lacks a package', { 'node_modules/zod': SIX, 'node_modules/jose': SIX }, { 'node_modules/zod': SIX }],
    [
      'has a package too many',
      { 'node_modules/zod': SIX },
      { 'node_modules/zod': SIX, 'node_modules/jose': SIX },
    ],
  ];
  for (const [how, wanted, installed] of stale) {
    it(`installs again where node_modules ${how}`, () => {
      const changed = clone(wanted).installed(installed);
      assert.equal(changed.run().code, 0);
      assert.equal(changed.npmCall()?.args[0], 'ci');
    });
  }

  it('installs again after an install that was broken off', () => {
    const half = clone({ 'node_modules/zod': SIX });
    half.write('node_modules/zod/package.json', '{}');
    half.run();
    assert.equal(half.npmCall()?.args[0], 'ci');
  });

  it("ends with npm's complaint and one sentence where the install fails", () => {
    const { code, said } = clone({ 'node_modules/zod': SIX }).run({ FAKE_NPM_CODE: '7' });
    assert.equal(code, 1);
    assert.match(said, /the registry is away\nThe installation failed after \d+ s \(npm ended with 7\)/);
  });

  const unfit: [string, string, RegExp][] = [
    [
      'npm 9',
      'npm/9.9.4 node/v20.20.2 linux x64',
      /^This project needs npm 10 or newer; this machine has npm 9\.9\.4.*\n$/,
    ],
    [
      'pnpm',
      'pnpm/10.1.0 npm/? node/v22.0.0 linux x64',
      /^This project is installed with npm 10 or newer, not with pnpm.*\n$/,
    ],
  ];
  for (const [name, agent, sentence] of unfit) {
    it(`refuses ${name} in one sentence and installs nothing`, () => {
      const fresh = clone({ 'node_modules/zod': SIX });
      const { code, said } = fresh.run({ npm_config_user_agent: agent });
      assert.equal(code, 1);
      assert.match(said, sentence);
      assert.equal(fresh.npmCall(), undefined);
    });
  }

  it('refuses a Node that is too old in one sentence', () => {
    const fresh = clone({ 'node_modules/zod': SIX });
    const disguise = "Object.defineProperty(process.versions, 'node', { value: '18.20.4' });";
    fresh.write('old-node.cjs', disguise);
    const { code, said } = fresh.run({ NODE_OPTIONS: `--require ${join(fresh.folder, 'old-node.cjs')}` });
    assert.equal(code, 1);
    assert.match(
      said,
      /^This project needs Node 20 or newer to install itself; this machine has Node 18\.20\.4\.\n$/,
    );
    assert.equal(fresh.npmCall(), undefined);
  });
});
