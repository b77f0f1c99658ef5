// What every question to Microsoft Graph has in common, whoever asks it.
import { Trouble, type TroubleCode } from '../use-cases/ports.ts';

export const SCOPE = 'https://graph.microsoft.com/.default';
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** A caller that asked for longer would be forgotten; whoever waits looks again after this. */
const LONGEST_PAUSE_MS = 3_600_000;

export const isGuid = (text: string): boolean => GUID.test(text);

/** `Retry-After` in milliseconds: it is a number of seconds or a date (RFC 9110, 10.2.3). undefined where it is neither. */
export function pauseOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), LONGEST_PAUSE_MS) : undefined;
}

/** What the network or the credential threw; its message stays unread, it may quote what was asked. */
export function codeOf(error: unknown): TroubleCode {
  if (error instanceof Trouble) return error.code;
  const name = error instanceof Error ? error.name : '';
  if (name === 'TimeoutError' || name === 'AbortError') return 'timeout';
  return name === 'CredentialUnavailableError' || name === 'AuthenticationError'
    ? 'forbidden'
    : 'unavailable';
}

/** The body as JSON; undefined where it is none. */
export async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
