// What the bundle leaves out, kept honest: the tests of the turn itself are played on modules bundled as production's are.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as esbuild from 'esbuild';
import { bundled } from '../../scripts/build.ts';
import { STAND_INS } from '../../scripts/stand-ins.ts';

/** Words, presses, dialogs, posts to channels, printing, refusals, and the ways out: to Graph, the vault, the store in the cloud. */
const PLAYED = [
  'test/conversations/partner-reports.test.ts',
  'test/conversations/rooms.test.ts',
  'test/teams/bot.test.ts',
  'test/teams/print.test.ts',
  'test/contracts/graph-people.test.ts',
  'test/contracts/key-vault.test.ts',
];
/** Whoever uses what was left out is told loudly, also where a library swallows the error. */
const WATCH = `process.on('livc:left-out', (name) => { console.error('used after all: ' + name); process.exit(3); });`;

describe('What the bundle leaves out', function () {
  this.timeout(120_000);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'left-out-'));
    writeFileSync(join(folder, 'watch.cjs'), WATCH);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function bundle(source: string): Promise<string> {
    const entry = join(folder, 'entry.ts');
    const file = join(folder, 'entry.mjs');
    writeFileSync(entry, source);
    const options = { ...bundled(entry, file, new Set()), nodePaths: [resolve('node_modules')] };
    for (const { path, contents } of (await esbuild.build(options)).outputFiles)
      writeFileSync(path, contents);
    return file;
  }
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['--require', join(folder, 'watch.cjs'), ...args], { encoding: 'utf8' });

  it('is missed by nothing that people do', async () => {
    const imports = PLAYED.map((file) => `import ${JSON.stringify(resolve(file))};`);
    const file = await bundle(imports.join('\n'));
    cpSync('src/local/page', join(folder, 'page'), { recursive: true });
    const mocha = ['node_modules/mocha/bin/mocha.js', '--no-config', '--require', './test/support/setup.ts'];
    const { status, stdout, stderr } = run(...mocha, '--reporter', 'dot', '--timeout', '60000', file);
    assert.equal(status, 0, `${stdout}${stderr}`);
    assert.match(stdout, /\d\d passing/);
  });

  it('says so when it is used after all, also to whoever would swallow it', async () => {
    const file = await bundle(
      `import axios from 'axios';\ntry { axios.get('https://example.invalid'); } catch {}`,
    );
    const { status, stderr } = run(file);
    assert.equal(status, 3, stderr);
    assert.match(stderr, /used after all: axios/);
  });

  it('is asked for by nobody here, and has its reason', () => {
    const ours = globSync('src/**/*.ts')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    for (const [name, { why }] of Object.entries(STAND_INS)) {
      assert.ok(!ours.includes(`from '${name}'`), name);
      assert.match(why, /^\S.{15,}/, name);
    }
  });
});
