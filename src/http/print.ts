// The two routes of a page to print: GET asks, POST prints.
import type { Request, Response, Server } from 'restify';
import { PRINT_POLICY, type PrintAnswer, type PrintDesk } from '../teams/answer-print.ts';
import { PRINT_PATH } from '../teams/print-links.ts';
import { FORM_BODY, readBody } from './read-body.ts';

const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': PRINT_POLICY,
  'Referrer-Policy': 'no-referrer',
};

function answer(response: Response, { status, html }: PrintAnswer): void {
  response.sendRaw(status, html, {
    ...HEADERS,
    ...(html === '' ? {} : { 'Content-Type': 'text/html; charset=utf-8' }),
    'Content-Length': String(Buffer.byteLength(html)),
    // What is too large is not read, so the connection cannot be used again.
    ...(status === 413 ? { Connection: 'close' } : {}),
  });
}

const localeOf = ({ headers }: Request) => headers['accept-language'];

export function printRoutes(server: Server, desk: PrintDesk): void {
  // A wildcard, because the router does not take a named part of this length.
  server.get(`${PRINT_PATH}/*`, async (request: Request, response: Response) =>
    answer(response, desk.ask(String(request.params['*']), localeOf(request))),
  );
  server.post(PRINT_PATH, async (request: Request, response: Response) =>
    answer(response, await desk.print(await readBody(request, FORM_BODY), localeOf(request))),
  );
}
