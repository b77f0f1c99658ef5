import assert from 'node:assert/strict';
import type { Request, RequestHandler, Response } from 'restify';
import type { JsonObject } from '../use-cases/ports.ts';
import { isObject } from './invoke-answers.ts';

const MAX_BODY_BYTES = 256 * 1024;

/** Restify hands its handlers a plain Node request; its own typings hide that the body may have been read before. */
export type LocalHandler = (request: Request, response: Response) => Promise<void> | void;

/**
 * Lets a request through only when it was made to this machine by name (against DNS rebinding) and not by a page
 * from elsewhere (against other tabs of the same browser); 403 otherwise.
 */
export function onlyFromHere(handler: LocalHandler): RequestHandler {
  return async (request: Request, response: Response): Promise<void> => {
    if (!isFromHere(request)) return answer(response, 403, { error: { code: 'NotFromHere' } });
    await handler(request, response);
  };
}

export function isFromHere(request: Request): boolean {
  const hosts = ['127.0.0.1', 'localhost'].map((name) => `${name}:${request.socket.localPort}`);
  const { host, origin } = request.headers;
  if (host === undefined || !hosts.includes(host)) return false;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return origin === undefined || origin === `http://${host}`;
}

/** The body as a JSON object, whether or not a body parser ran before; undefined when it is none or too large. */
export async function bodyOf(request: Request): Promise<JsonObject | undefined> {
  if (isObject(request.body)) return request.body;
  if (request.readableEnded) return undefined;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    assert(Buffer.isBuffer(part));
    size += part.length;
    if (size > MAX_BODY_BYTES) return undefined;
    parts.push(part);
  }
  try {
    const body: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'));
    return isObject(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

/** Answers JSON, past restify's formatters. */
export function answer(response: Response, status: number, body?: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(body === undefined ? '' : JSON.stringify(body));
}
