// How an answer leaves: the same bytes whether restify's chain of handlers was passed or not.
import type { ServerResponse } from 'node:http';
import type { Response } from 'restify';
import type { Answer } from '../teams/guard-replay.ts';

const SECURITY_HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
};

interface Written {
  readonly text: string;
  readonly headers: { readonly [name: string]: string };
}

function written({ status, body }: Answer): Written {
  const text = body === undefined ? '' : JSON.stringify(body);
  const headers = {
    ...SECURITY_HEADERS,
    ...(text === '' ? {} : { 'Content-Type': 'application/json; charset=utf-8' }),
    'Content-Length': String(Buffer.byteLength(text)),
    // What is too large is not read, so the connection cannot be used again.
    ...(status === 413 ? { Connection: 'close' } : {}),
  };
  return { text, headers };
}

/** From a route of restify. */
export function answer(response: Response, given: Answer): void {
  const { text, headers } = written(given);
  response.sendRaw(given.status, text, headers);
}

/** From before restify: on node's own response. */
export function answerDirectly(response: ServerResponse, given: Answer): void {
  const { text, headers } = written(given);
  response.writeHead(given.status, headers);
  // As bytes: node would first join headers and text into one string, and then write all of it as UTF-8.
  response.end(text === '' ? undefined : Buffer.from(text));
}
