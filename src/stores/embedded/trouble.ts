import { Trouble, type TroubleCode } from '../../use-cases/ports.ts';

// Primary result codes: https://www.sqlite.org/rescode.html
const bySqliteCode: { readonly [code: number]: TroubleCode } = {
  3: 'forbidden', // PERM
  5: 'timeout', // BUSY: another process held the lock longer than we wait
  6: 'timeout', // LOCKED
  8: 'forbidden', // READONLY
  10: 'unavailable', // IOERR
  13: 'unavailable', // FULL
  14: 'forbidden', // CANTOPEN
  23: 'forbidden', // AUTH
};

const bySystemCode: { readonly [code: string]: TroubleCode } = {
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
  EEXIST: 'forbidden',
  ENOTDIR: 'forbidden',
  ENOENT: 'forbidden',
  ENOSPC: 'unavailable',
  ERR_INVALID_STATE: 'unavailable',
};

/** Turns whatever SQLite or the file system threw into a Trouble that carries a code only. */
export function storeTrouble(error: unknown): Trouble {
  if (error instanceof Trouble) return error;
  if (!(error instanceof Error)) return new Trouble('store', 'unexpected');
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  // The low byte is the primary code, the rest tells variants apart.
  if (typeof errcode === 'number') return new Trouble('store', bySqliteCode[errcode & 0xff] ?? 'unexpected');
  return new Trouble('store', bySystemCode[String(code)] ?? 'unexpected');
}
