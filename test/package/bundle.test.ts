import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Built, build } from '../../scripts/build.ts';
import { startLocalBot } from '../../src/local/local-bot.ts';

describe('The production bundle', function () {
  this.timeout(120_000);
  let outFolder: string;
  let elsewhere: string;
  let built: Built;

  before(async () => {
    outFolder = mkdtempSync(join(tmpdir(), 'bundle-'));
    // A folder without node_modules around it: what is not in the bundle is not there at all.
    elsewhere = mkdtempSync(join(tmpdir(), 'host-'));
    built = await build({ outFolder });
    for (const file of ['main.mjs', 'bot.cjs']) cpSync(join(outFolder, file), join(elsewhere, file));
  });
  after(() => {
    for (const folder of [outFolder, elsewhere]) rmSync(folder, { recursive: true, force: true });
  });

  /** Runs the bundle with these settings only, until it ends by itself. */
  const run = (settings: Record<string, string>, cwd = elsewhere) =>
    spawnSync(process.execPath, ['main.mjs'], {
      cwd,
      encoding: 'utf8',
      env: { NODE_ENV: 'production', ...settings },
      timeout: 60_000,
    });

  it('is made of the whole bot, and of nothing that is for a laptop or a test', () => {
    assert.ok(built.ownFiles.includes('src/main.ts'));
    assert.ok(built.ownFiles.includes('src/teams/guard.ts'));
    for (const file of built.ownFiles) assert.match(file, /^src\/(?!local\/)/);
  });

  it('holds no word of the demo town or of the local issuer', () => {
    const text = readFileSync(join(outFolder, 'bot.cjs'), 'utf8');
    assert.doesNotMatch(text, /Voorbeeldegem|\/local\/connector|\/\.well-known\/openidconfiguration\?for=/);
  });

  it('is written in ASCII, with the letters of its rules as escapes', () => {
    const text = readFileSync(join(outFolder, 'bot.cjs'), 'latin1');
    assert.match(text, /^[\0-\x7f]*$/);
    // From a rule of src/domain/text: whatever kind of apostrophe somebody types.
    assert.match(text, /\[\\u2019'\]|\['\\u2019\]|\\u2018/);
  });

  it('holds no package that production does not install', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { dev?: boolean }>;
    };
    const forDevelopment = Object.keys(built.packages).filter(
      (name) => packages[`node_modules/${name}`]?.dev,
    );
    assert.deepEqual(forDevelopment, []);
  });

  it('stops without settings, and names every one that is missing, and nothing else', () => {
    const { status, stdout, stderr } = run({});
    assert.equal(status, 1, stderr);
    for (const name of ['BOT_ID', 'BOT_TYPE', 'BOT_TENANT_ID', 'KEY_VAULT_KEY_ID'])
      assert.match(stderr, new RegExp(name));
    assert.doesNotMatch(stderr, /\bat .*(main\.mjs|bot\.cjs):\d+|Warning/);
    assert.equal(stdout, '');
  });

  it('never says what a faulty setting was', () => {
    const { status, stderr } = run({ BOT_ID: 'canary-7f3a', BOT_TYPE: 'MultiTenant' });
    assert.equal(status, 1);
    assert.match(stderr, /BOT_TYPE must be exactly/);
    assert.doesNotMatch(stderr, /canary-7f3a|MultiTenant/);
  });

  it('keeps its compiled code beside itself, and starts as well where it can write nothing', () => {
    run({});
    const [kept = '', ...more] = readdirSync(join(elsewhere, 'compiled'));
    const digest = createHash('sha256')
      .update(readFileSync(join(elsewhere, 'bot.cjs')))
      .digest('hex');
    // The name says of which bundle it is: V8 would run the code of another one that is as long.
    assert.equal(kept, `${digest}-${process.version}-${process.arch}`);
    assert.deepEqual(more, []);
    const readOnly = mkdtempSync(join(tmpdir(), 'read-only-'));
    for (const file of ['main.mjs', 'bot.cjs']) cpSync(join(elsewhere, file), join(readOnly, file));
    // A file where the folder would be: whoever runs this test may be somebody whom no permission stops.
    writeFileSync(join(readOnly, 'compiled'), '');
    const { status, stderr } = run({}, readOnly);
    assert.equal(status, 1);
    assert.match(stderr, /^The bot does not start; [\s\S]*KEY_VAULT_KEY_ID/);
    rmSync(readOnly, { recursive: true });
  });

  it('compiles again where what it kept is not whole', () => {
    run({});
    const [name = ''] = readdirSync(join(elsewhere, 'compiled'));
    const file = join(elsewhere, 'compiled', name);
    const whole = readFileSync(file);
    const torn = Buffer.from(whole);
    torn.fill(0xff, torn.length / 2, torn.length / 2 + 1000);
    writeFileSync(file, torn);
    const { status, stderr } = run({});
    assert.equal(status, 1, stderr);
    assert.match(stderr, /^The bot does not start; [\s\S]*KEY_VAULT_KEY_ID/);
    // What was kept then is whole again.
    assert.ok(!readFileSync(file).equals(torn));
  });

  it('fits into five megabytes, its licences with it', () => {
    const files = ['main.mjs', 'bot.cjs', 'bot.cjs.LEGAL.txt'];
    const bytes = files.reduce((sum, file) => sum + readFileSync(join(outFolder, file)).byteLength, 0);
    assert.ok(bytes <= 5e6, `${bytes}`);
  });

  it('refuses the store of the demo town', async () => {
    const dataDir = join(elsewhere, 'data');
    const town = await startLocalBot({ port: 0, dataDir, worker: false });
    await town.close();
    const { status, stderr } = run({
      BOT_ID: '7c0e5d5e-3b8c-4f0e-9d8a-0a5b1c2d3e4f',
      BOT_TYPE: 'SingleTenant',
      BOT_PASSWORD: 'not-a-real-one',
      BOT_TENANT_ID: '5a3c1d0e-7b42-4f6a-9c58-2e1f0a9b7d11',
      KEY_VAULT_KEY_ID: 'https://example-vault.vault.azure.net/keys/livc',
      DATA_DIR: dataDir,
      PORT: '0',
    });
    assert.equal(status, 1, stderr);
    assert.match(stderr, /demo town/);
  });

  it('comes with its sizes and with the licences of what it holds', () => {
    const meta = JSON.parse(readFileSync(join(outFolder, 'meta.json'), 'utf8')) as Built;
    assert.deepEqual(meta, built);
    assert.equal(meta.bytes, readFileSync(join(outFolder, 'bot.cjs')).byteLength);
    assert.ok(existsSync(join(outFolder, 'bot.cjs.LEGAL.txt')));
  });

  it('is not made where a file of the laptop would be inside', async () => {
    const entry = join(elsewhere, 'entry.ts');
    writeFileSync(entry, `import ${JSON.stringify(resolve('src/local/issuer.ts'))};\n`);
    const target = join(elsewhere, 'out');
    await assert.rejects(build({ entry, outFolder: target }), /src\/local\/issuer\.ts/);
    assert.ok(!existsSync(join(target, 'bot.cjs')));
  });
});
