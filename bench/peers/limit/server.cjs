// The yardstick: what a Teams bot has to do at the least, on node:http. It reads the activity, verifies the token of each request (RS256 against
// the downloaded keys), posts one reply over a kept connection, and answers. KEEP_TOKENS=1 verifies each token once and posts through undici.
const { createPublicKey, verify } = require('node:crypto');
const http = require('node:http');
const https = require('node:https');
const { asInvokeResponse, cardOf } = require('../card.cjs');

const { PORT, BOT_ID, KEEP_TOKENS } = process.env;
const keepsTokens = KEEP_TOKENS === '1';
const SKEW_SECONDS = 300;
const MOST_KEPT = 1000;
const REPLY_TOKEN = `Bearer ${'x'.repeat(1100)}`;

const agent = new https.Agent({ keepAlive: true });
const headers = new Map();
const kept = new Map();
let keys;
let presses = 0;

function getJson(url) {
  return new Promise((done, fail) => {
    const request = https.get(url, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => done(JSON.parse(Buffer.concat(chunks))));
    });
    request.on('error', fail);
  });
}

async function downloadKeys() {
  const { jwks_uri } = await getJson('https://login.botframework.com/v1/.well-known/openidconfiguration');
  const { keys: found } = await getJson(jwks_uri);
  return new Map(found.map((key) => [key.kid, createPublicKey({ key, format: 'jwk' })]));
}

function check(claims, serviceUrl) {
  const now = Date.now() / 1000;
  const current = claims.exp > now - SKEW_SECONDS && claims.nbf < now + SKEW_SECONDS;
  const ours = claims.iss === 'https://api.botframework.com' && claims.aud === BOT_ID;
  if (!current || !ours || claims.serviceurl !== serviceUrl) throw new Error('claims');
}

function headerOf(text) {
  const known = headers.get(text);
  if (known) return known;
  const header = JSON.parse(Buffer.from(text, 'base64url'));
  if (headers.size < 100) headers.set(text, header);
  return header;
}

async function verified(token, serviceUrl) {
  const found = keepsTokens ? kept.get(token) : undefined;
  if (found) return check(found, serviceUrl);
  keys ??= downloadKeys();
  const known = await keys;
  const first = token.indexOf('.');
  const second = token.indexOf('.', first + 1);
  const { alg, kid } = headerOf(token.slice(0, first));
  const key = known.get(kid);
  if (alg !== 'RS256' || key === undefined) throw new Error('key');
  const signature = Buffer.from(token.slice(second + 1), 'base64url');
  if (!verify('RSA-SHA256', Buffer.from(token.slice(0, second), 'latin1'), key, signature))
    throw new Error('signature');
  const claims = JSON.parse(Buffer.from(token.slice(first + 1, second), 'base64url'));
  check(claims, serviceUrl);
  if (keepsTokens) {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(token, claims);
  }
}

function replyTo(activity) {
  return JSON.stringify({
    type: 'message',
    channelId: activity.channelId,
    serviceUrl: activity.serviceUrl,
    from: activity.recipient,
    recipient: activity.from,
    conversation: activity.conversation,
    replyToId: activity.id,
    locale: activity.locale,
    inputHint: 'acceptingInput',
    text: `Echo: ${activity.text}`,
  });
}

const bases = new Map();
function addressOf({ serviceUrl, conversation, id }) {
  const base = bases.get(serviceUrl) ?? new URL(serviceUrl);
  bases.set(serviceUrl, base);
  const path = `${base.pathname.replace(/\/$/, '')}/v3/conversations/${encodeURIComponent(conversation.id)}/activities/${id}`;
  return { base, path };
}

function post(activity) {
  return new Promise((done, fail) => {
    const { base, path } = addressOf(activity);
    const body = Buffer.from(replyTo(activity));
    const sent = {
      Authorization: REPLY_TOKEN,
      'Content-Type': 'application/json',
      'Content-Length': body.length,
    };
    const options = { agent, host: base.hostname, port: base.port, method: 'POST', path, headers: sent };
    const request = https.request(options, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => done(JSON.parse(Buffer.concat(chunks))));
      response.on('error', fail);
    });
    request.on('error', fail);
    request.end(body);
  });
}

const pools = new Map();
function poolFor(origin) {
  const { Pool } = require('undici');
  const pool = new Pool(origin, { connections: 64, pipelining: 1 });
  pools.set(origin, pool);
  return pool;
}

async function postPooled(activity) {
  const { base, path } = addressOf(activity);
  const pool = pools.get(base.origin) ?? poolFor(base.origin);
  const sent = { authorization: REPLY_TOKEN, 'content-type': 'application/json' };
  const { body } = await pool.request({ method: 'POST', path, headers: sent, body: replyTo(activity) });
  return body.json();
}

async function answer(request, response, bytes) {
  const activity = JSON.parse(bytes);
  await verified(request.headers.authorization.slice('Bearer '.length), activity.serviceUrl);
  if (activity.type === 'invoke') {
    presses += 1;
    const body = JSON.stringify(asInvokeResponse(cardOf(activity.value.action.data.caseId, presses)));
    response.writeHead(200, {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
    });
    return response.end(body);
  }
  await (keepsTokens ? postPooled(activity) : post(activity));
  response.writeHead(200, { 'Content-Length': 0 });
  response.end();
}

http
  .createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const bytes = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
      answer(request, response, bytes).catch(() => {
        response.writeHead(401, { 'Content-Length': 0 });
        response.end();
      });
    });
  })
  .listen(Number(PORT), '127.0.0.1');
