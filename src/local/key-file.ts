import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { Trouble, type Vault } from '../use-cases/ports.ts';
import { unwrapKey, wrapKey } from '../vault/key-wrap.ts';

const KEY_BYTES = 32;

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

// The file appears complete or not at all, and of two processes that start at once the first one wins.
function createFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  const file = openSync(draft, 'wx', 0o600);
  try {
    writeSync(file, randomBytes(KEY_BYTES));
    fsyncSync(file);
    linkSync(draft, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    closeSync(file);
    rmSync(draft);
  }
}

function statOrCreate(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found !== undefined) return found.mode;
  createFile(path);
  return statSync(path).mode;
}

function loadKey(path: string): KeyObject {
  const mode = statOrCreate(path);
  // Windows has no such permissions, and Node always reports them as open there.
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new Error(`Other users of this computer can read the key file; run: chmod 600 ${path}`);
  }
  const bytes = readFileSync(path);
  if (bytes.length !== KEY_BYTES) throw new Error(`The key file is not ${KEY_BYTES} bytes long: ${path}`);
  return createSecretKey(bytes);
}

/**
 * The vault of a laptop: AES key wrap (RFC 3394) under a key file that only its owner may read, made on first use. Throws an
 * Error with one clear sentence when the file is readable by others or damaged.
 */
export function openKeyFile(path: string): Vault {
  const key = loadKey(path);
  return {
    async wrap(plain) {
      return wrapKey(key, plain);
    },
    async unwrap(wrapped) {
      const plain = unwrapKey(key, wrapped);
      if (plain === undefined) throw new Trouble('vault', 'unexpected');
      return plain;
    },
  };
}
