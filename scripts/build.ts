import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { STAND_INS, standIns } from './stand-ins.ts';

/** What was built: paths relative to the project's folder, sizes in bytes. */
export interface Built {
  readonly bundle: string;
  readonly bytes: number;
  readonly gzipBytes: number;
  /** The project's own files in the bundle. */
  readonly ownFiles: readonly string[];
  /** Bytes of each package in the bundle by its place under node_modules, the largest first. */
  readonly packages: Readonly<Record<string, number>>;
}

/** Folders of which nothing may reach production: the local client, its keys and its demo town; tests and benchmarks. */
const NEVER_IN_PRODUCTION = ['src/local/', 'test/', 'bench/', 'scripts/'];

/** CommonJS packages ask for these names, which a module does not have by itself. */
const COMMONJS_NAMES = [
  "import { createRequire as __createRequire } from 'node:module';",
  'const require = __createRequire(import.meta.url);',
  'const __filename = import.meta.filename;',
  'const __dirname = import.meta.dirname;',
].join('\n');

/**
 * The bot itself is CommonJS, because scripts/starter.mjs can keep what V8 compiled of that, and because an `import` of one of Node's own
 * modules reads all that it exports, which loads `fetch` and `WebSocket` before anybody wants them.
 */
const AS_COMMONJS = {
  format: 'cjs',
  banner: { js: "'use strict';const __here = require('node:url').pathToFileURL(__filename).href;" },
  // Azure's client looks whether a body is a form, which none here is; looking alone would make Node load all of its `fetch`.
  define: { 'import.meta.url': '__here', FormData: 'undefined' },
} as const satisfies esbuild.BuildOptions;

/**
 * Packages of Azure come twice, for `import` and for `require`: everybody gets the first, so that each is there, and loaded, once.
 */
const oneCopy: esbuild.Plugin = {
  name: 'one-copy',
  setup(pluginBuild) {
    pluginBuild.onResolve({ filter: /^@(azure|typespec)\// }, ({ path, kind, resolveDir, pluginData }) =>
      kind === 'require-call' && pluginData !== 'asked'
        ? pluginBuild.resolve(path, { kind: 'import-statement', resolveDir, pluginData: 'asked' })
        : undefined,
    );
  },
};

/** Of undici only what src/teams/outgoing.ts asks for: the rest of it is a browser's fetch, WebSocket and caches. */
const agentAlone: esbuild.Plugin = {
  name: 'agent-alone',
  setup(pluginBuild) {
    pluginBuild.onResolve({ filter: /^undici$/ }, () => ({ path: 'undici', namespace: 'agent-alone' }));
    pluginBuild.onLoad({ filter: /.*/, namespace: 'agent-alone' }, () => ({
      contents: "exports.Agent = require('undici/lib/dispatcher/agent.js');",
      resolveDir: import.meta.dirname,
    }));
  },
};

/** V8 holds a text with one letter outside Latin-1 in twice the memory, and esbuild leaves those in regular expressions as they are. */
function inAscii(code: string): string {
  assert.doesNotMatch(code, /\\[^\0-\x7f]/, 'an escaped letter outside ASCII cannot be written otherwise');
  return code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * How everything is bundled, for production and for the test of what is left out. `readable`: with its lines and names, for a profile.
 * What minifying takes away is the names of functions and classes: nothing here tells errors or states apart by them, and keeping them
 * (esbuild's `keepNames`) would cost a call for every function that is made.
 */
export function bundled(entry: string, outfile: string, placed: Set<string>, readable = false) {
  return {
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    banner: { js: COMMONJS_NAMES },
    plugins: [standIns(placed), oneCopy, agentAlone],
    minify: !readable,
    legalComments: 'external',
    metafile: true,
    write: false,
    logLevel: 'warning',
  } as const satisfies esbuild.BuildOptions;
}

/**
 * Bundles the production entry into one module `bot.cjs` that needs Node 24 and nothing beside it, and `main.mjs`, which starts it; with the
 * licences of what it contains in `bot.cjs.LEGAL.txt` and its sizes in `meta.json`. Throws where a local or test file would be inside.
 */
export async function build({
  entry = 'src/main.ts',
  outFolder = 'dist',
  readable = false,
} = {}): Promise<Built> {
  await rm(outFolder, { recursive: true, force: true });
  const bundle = join(outFolder, 'bot.cjs');
  const placed = new Set<string>();
  const { metafile, outputFiles } = await esbuild.build({
    ...bundled(entry, bundle, placed, readable),
    ...AS_COMMONJS,
  });
  const forbidden = Object.keys(metafile.inputs).filter((path) =>
    NEVER_IN_PRODUCTION.some((folder) => path.startsWith(folder)),
  );
  assert.deepEqual(
    forbidden,
    [],
    'the production bundle would contain files that are for the local client or for tests',
  );
  const unasked = Object.keys(STAND_INS).filter((name) => !placed.has(name));
  assert.deepEqual(unasked, [], 'nothing asks for these any more: their stand-ins can go');
  await mkdir(outFolder, { recursive: true });
  const text = outputFiles.find(({ path }) => path.endsWith('.cjs'))?.text;
  assert(text, 'esbuild wrote no bundle');
  const code = Buffer.from(inAscii(text));
  for (const { path, contents } of outputFiles)
    await writeFile(path, path.endsWith('.cjs') ? code : contents);
  const starter = await readFile(join(import.meta.dirname, 'starter.mjs'), 'utf8');
  const digest = createHash('sha256').update(code).digest('hex');
  await writeFile(join(outFolder, 'main.mjs'), starter.replace('__DIGEST__', digest));
  const built = describe(metafile, relative(process.cwd(), bundle), code);
  await writeFile(join(outFolder, 'meta.json'), `${JSON.stringify(built, null, 2)}\n`);
  return built;
}

function describe(metafile: esbuild.Metafile, bundle: string, contents: Uint8Array): Built {
  const ownFiles: string[] = [];
  const packages = new Map<string, number>();
  const { inputs = {} } = Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint) ?? {};
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const name = /^node_modules\/((?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
    if (name) packages.set(name, (packages.get(name) ?? 0) + bytesInOutput);
    // What a plugin makes has its name before a colon.
    else if (!/^[a-z-]+:/.test(path)) ownFiles.push(path);
  }
  return {
    bundle,
    bytes: contents.byteLength,
    gzipBytes: gzipSync(contents).byteLength,
    ownFiles: ownFiles.sort(),
    packages: Object.fromEntries([...packages].sort(([, a], [, b]) => b - a)),
  };
}

if (import.meta.main) {
  const { bundle, bytes, ownFiles, packages } = await build();
  const megabytes = (bytes / 1e6).toFixed(1);
  console.log(
    `${bundle}: ${megabytes} MB, ${ownFiles.length} own files, ${Object.keys(packages).length} packages.`,
  );
}
