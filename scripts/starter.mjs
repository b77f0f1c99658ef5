// What starts the bundle (`main.mjs` in what is deployed; the build puts the digest of bot.cjs in). It keeps V8's compiled code, as Node's own
// compile cache does, but taken after things ran: Node takes it before, so that every function is compiled again at each start.
import { Buffer } from 'node:buffer';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { constants, Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/** V8 itself compares no more than the length of the source, so the name says whose code it is. */
const DIGEST = '__DIGEST__';
/** By then a bot that is used has done what it does; later V8 throws away what ran once only. */
const KEEP_AFTER_MS = 20_000;

// Beside the code, and not in the machine's folder for temporary files, where somebody else could leave code for us.
const folder = process.env.NODE_COMPILE_CACHE ?? join(import.meta.dirname, 'compiled');
const kept = join(folder, `${DIGEST}-${process.version}-${process.arch}`);
const filename = join(import.meta.dirname, 'bot.cjs');

const SUM_BYTES = 4;

/** What was kept; undefined where nothing was, or not whole: V8 does not look whether it is. */
function read() {
  try {
    const file = readFileSync(kept);
    const code = file.subarray(SUM_BYTES);
    return crc32(code) === file.readUInt32LE() ? code : undefined;
  } catch {
    return undefined;
  }
}

/** In a function of its own, so that text and code, ten megabytes, are not held for as long as the bot runs. */
function compile() {
  const cachedData = read();
  const source = readFileSync(filename, 'utf8');
  return new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename,
    ...(cachedData === undefined ? {} : { cachedData }),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
}

const script = compile();
let isKept = script.cachedDataRejected === false;
/** Where nothing can be written, the next start compiles again. */
function keep() {
  if (isKept) return;
  isKept = true;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const unfinished = `${kept}.${process.pid}`;
    const code = script.createCachedData();
    const sum = Buffer.alloc(SUM_BYTES);
    sum.writeUInt32LE(crc32(code));
    writeFileSync(unfinished, Buffer.concat([sum, code]), { mode: 0o600 });
    renameSync(unfinished, kept);
  } catch {}
}
setTimeout(keep, KEEP_AFTER_MS).unref();
process.once('exit', keep);

const module = { exports: {} };
script.runInThisContext()(module.exports, createRequire(filename), module, filename, import.meta.dirname);
