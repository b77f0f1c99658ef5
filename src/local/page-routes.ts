import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import type { Request, RequestHandler, Response, Server } from 'restify';
import type { JsonObject } from '../use-cases/ports.ts';
import { isObject } from './invoke-answers.ts';
import { answer, bodyOf, onlyFromHere } from './local-requests.ts';
import { personView, townView } from './page-views.ts';
import { type Language, languages } from './people.ts';
import type { CardAction, Inputs } from './teams-model.ts';
import type { TeamsStandIn } from './teams-stand-in.ts';

const folder = new URL('./page/', import.meta.url);
const cardsPackage = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
const types: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};
/** The page may load from this origin only and may not be framed; styles of cards are set by script, never as markup. */
const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-cache',
};

/** The page at `/`: what people see of Teams, and what they do there. `tour: false` where nobody can report yet. */
export function pageRoutes(standIn: TeamsStandIn, tour = true): (server: Server) => void {
  return (server) => {
    server.get('/', file('index.html'));
    for (const name of readdirSync(folder)) server.get(`/local/page/${name}`, file(name));
    server.get('/local/page/adaptivecards.min.js', file('adaptivecards.min.js', cardsPackage));
    server.get(
      '/local/town',
      onlyFromHere((_request, response) => answer(response, 200, townView(standIn, tour))),
    );
    server.get(
      '/local/people/:key',
      ofSomebody(standIn, (key, request, response) => {
        const conversationId = new URL(request.url ?? '', 'http://localhost').searchParams.get(
          'conversation',
        );
        answer(response, 200, personView(standIn, key, conversationId));
      }),
    );
    for (const [name, deed] of Object.entries(deeds)) {
      server.post(
        `/local/people/:key/${name}`,
        ofSomebody(standIn, async (key, request, response) => {
          const body = await bodyOf(request);
          if (!body) return answer(response, 400, { error: { code: 'BadSyntax' } });
          await deed(standIn, key, body);
          answer(response, 200, {});
        }),
      );
    }
    server.get('/local/events', eventStream(standIn));
  };
}

type Deed = (standIn: TeamsStandIn, key: string, body: JsonObject) => unknown;

/** Everything that can be done on the page, by the last part of its address. */
const deeds: { readonly [name: string]: Deed } = {
  says: (standIn, key, { text, conversationId }) =>
    standIn.says(key, word(text), { conversationId: word(conversationId) }),
  removes: (standIn, key, { messageId }) => standIn.deletesOwn(key, word(messageId)),
  presses: (standIn, key, { messageId, action, inputs }) =>
    standIn.presses(key, word(messageId), button(action), filled(inputs)),
  'presses-in-dialog': (standIn, key, { action, inputs }) =>
    standIn.pressesInDialog(key, button(action), filled(inputs)),
  'closes-dialog': (standIn, key) => standIn.closesDialog(key),
  opens: (standIn, key, { conversationId }) =>
    standIn.opens(key, typeof conversationId === 'string' ? conversationId : undefined),
  leaves: (standIn, key) => standIn.leaves(key),
  reloads: (standIn, key) => standIn.reloads(key),
  language: (standIn, key, { language }) => standIn.setLanguage(key, languageOf(language)),
};

function ofSomebody(
  standIn: TeamsStandIn,
  handler: (key: string, request: Request, response: Response) => Promise<void> | void,
): RequestHandler {
  return onlyFromHere(async (request, response) => {
    const key = String(request.params.key);
    if (!standIn.conversations.people.has(key)) return answer(response, 404, { error: { code: 'Nobody' } });
    try {
      await handler(key, request, response);
    } catch (error) {
      if (!(error instanceof assert.AssertionError)) throw error;
      answer(response, 400, { error: { code: 'BadArgument' } });
    }
  });
}

/** Tells the page whose view changed. When the last page goes, nobody is looking any more. */
function eventStream(standIn: TeamsStandIn): RequestHandler {
  let pages = 0;
  return onlyFromHere((request, response) => {
    pages += 1;
    response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
    response.write(': here\n\n');
    const stop = standIn.conversations.subscribe(
      (event) => response.write(`data: ${JSON.stringify(event)}\n\n`),
      () => response.end(),
    );
    request.on('close', () => {
      stop();
      pages -= 1;
      if (pages === 0) for (const key of standIn.conversations.people.keys()) standIn.leaves(key);
    });
  });
}

function file(name: string, path: string | URL = new URL(name, folder)): RequestHandler {
  const type = types[extname(name)];
  assert(type, `the page has no type for ${name}`);
  return onlyFromHere((_request, response) => {
    response.writeHead(200, { ...headers, 'content-type': type });
    response.end(readFileSync(path));
  });
}

function word(value: unknown): string {
  assert(typeof value === 'string' && value !== '' && value.length <= 28_000);
  return value;
}

function button(value: unknown): CardAction {
  assert(isObject(value) && typeof value.type === 'string');
  return value as JsonObject & { type: string };
}

function filled(value: unknown): Inputs {
  const entries = isObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function languageOf(value: unknown): Language {
  const language = languages.find((each) => each === value);
  assert(language);
  return language;
}
