/** A short code. Whatever else is given (a sentence, an id, a number that could be a person's) is written as `redacted`. */
export type LogField = number | boolean | string | undefined;
export type LogFields = { readonly [name: string]: LogField };

export interface Log {
  info(code: string, fields?: LogFields): void;
  warn(code: string, fields?: LogFields): void;
  error(code: string, fields?: LogFields): void;
}

const CODE = /^[A-Za-z0-9._:-]{1,64}$/;
const GUID = /[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}/i;
/** Phone and national numbers have nine digits or more; no code of ours has eight. */
const MOST_DIGITS = 7;
const LARGEST_NUMBER = 1_000_000_000;

function safeCode(value: string): string {
  const digits = value.replaceAll(/\D/g, '').length;
  return CODE.test(value) && !GUID.test(value) && digits <= MOST_DIGITS ? value : 'redacted';
}

function safeField(value: unknown): number | boolean | string | undefined {
  if (value === undefined || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Math.abs(value) < LARGEST_NUMBER ? value : 'redacted';
  return typeof value === 'string' ? safeCode(value) : 'redacted';
}

/** Structured lines of codes, one JSON object each. The types ask for codes; the check at run time holds where the types were got round. */
export function createLog(write: (line: string) => void, now: () => Date = () => new Date()): Log {
  const line = (level: string) => (code: string, fields?: LogFields) => {
    const safe = Object.entries(fields ?? {}).map(([name, value]) => [safeCode(name), safeField(value)]);
    write(
      JSON.stringify({ ...Object.fromEntries(safe), time: now().toISOString(), level, code: safeCode(code) }),
    );
  };
  return { info: line('info'), warn: line('warn'), error: line('error') };
}

/** The log of a running process: standard output. */
export const standardLog = (): Log => createLog((line) => process.stdout.write(`${line}\n`));

const QUIET_MS = 60_000;

/**
 * Libraries print messages that quote bodies, tokens and addresses: from here on only the fact that some spoke is logged, at
 * most once a minute, because a forged request can make the SDK speak. Returns the way back, for tests.
 */
export function muteConsole(log: Log, nowMs: () => number = Date.now): () => void {
  const methods = ['debug', 'info', 'log', 'warn', 'error', 'trace'] as const;
  const { console } = globalThis;
  const before = methods.map((method) => [method, console[method]] as const);
  let lastMs = Number.NEGATIVE_INFINITY;
  let count = 0;
  for (const method of methods) {
    console[method] = () => {
      count += 1;
      if (nowMs() - lastMs < QUIET_MS) return;
      log.warn('library.spoke', { method, count });
      lastMs = nowMs();
      count = 0;
    };
  }
  return () => {
    for (const [method, original] of before) console[method] = original;
  };
}
