import { createHmac, randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { BOT_ID, type KeyServer, TENANT_ID } from './key-server.ts';
import {
  type ActivityJson,
  dialogActivity,
  inChannel,
  installedActivity,
  joinedActivity,
  pressActivity,
  submittedActivity,
  wordsActivity,
} from './signed-activity.ts';

/** Each kind of activity that leads to something, as Teams would send it. */
export const kindsOfActivity: { readonly [kind: string]: (serviceUrl: string) => ActivityJson } = {
  words: (serviceUrl) => wordsActivity(serviceUrl),
  submitted: (serviceUrl) => submittedActivity(serviceUrl),
  press: (serviceUrl) => pressActivity(serviceUrl),
  'press in a channel': (serviceUrl) => inChannel(pressActivity(serviceUrl)),
  'dialog opened': (serviceUrl) => dialogActivity(serviceUrl, 'task/fetch'),
  'dialog pressed': (serviceUrl) => dialogActivity(serviceUrl, 'task/submit'),
  installed: (serviceUrl) => installedActivity(serviceUrl),
  joined: (serviceUrl) => joinedActivity(serviceUrl),
};

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

function goodClaims(keys: KeyServer): JWTPayload {
  const times = { nbf: inSeconds(-60), exp: inSeconds(3600) };
  return { iss: 'https://api.botframework.com', aud: BOT_ID, serviceurl: keys.serviceUrl, ...times };
}

/** A token whose signature is whatever `sign` makes of it. */
function tokenOf(header: object, payload: object, sign: (input: string) => string): string {
  const input = `${base64url(header)}.${base64url(payload)}`;
  return `Bearer ${input}.${sign(input)}`;
}

/** Claims that nobody whom we believe would sign; here they are signed with the very key that we believe. */
function wrongClaims(keys: KeyServer): { readonly [name: string]: JWTPayload } {
  const issuers = [
    'https://api.botframework.us',
    'https://api.botframework.com/',
    'http://api.botframework.com',
    'https://API.botframework.com',
    'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
    'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0',
    `https://sts.windows.net/${TENANT_ID}/`,
    `https://login.microsoftonline.com/${TENANT_ID}/v2.0`,
    keys.origin,
    '',
  ];
  const audiences = [randomUUID(), BOT_ID.toUpperCase(), 'https://api.botframework.com', ''];
  const serviceUrls = [
    `${keys.serviceUrl}x`,
    keys.origin,
    'https://smba.trafficmanager.net/emea/',
    'https://evil.example/',
    '',
  ];
  // biome-ignore lint/suspicious/noExplicitAny: claims of types that the standard does not know.
  const odd: { readonly [name: string]: any } = {
    'issuer in a list': { iss: ['https://api.botframework.com'] },
    'no issuer': { iss: undefined },
    'audience in a list': { aud: [BOT_ID] },
    'no audience': { aud: undefined },
    'no service URL': { serviceurl: undefined },
    'service URL in a list': { serviceurl: [keys.serviceUrl] },
    'a tenant': { tid: TENANT_ID },
    'an empty tenant': { tid: '' },
    'an emulator token, version 1': {
      iss: `https://sts.windows.net/${TENANT_ID}/`,
      appid: BOT_ID,
      ver: '1.0',
      tid: TENANT_ID,
    },
    'an emulator token, version 2': {
      iss: `https://login.microsoftonline.com/${TENANT_ID}/v2.0`,
      azp: BOT_ID,
      ver: '2.0',
    },
    "a skill's token": { ver: '2.0', azp: randomUUID() },
    'no end': { exp: undefined },
    'an end in words': { exp: 'never' },
    'an end in a thousand years': { exp: inSeconds(1000 * 365 * 86_400) },
    'an end long ago': { nbf: inSeconds(-7200), exp: inSeconds(-3600) },
    'no beginning': { nbf: undefined },
    'a beginning tomorrow': { nbf: inSeconds(86_400), exp: inSeconds(90_000) },
    'an end before its beginning': { nbf: inSeconds(60), exp: inSeconds(30) },
  };
  const named = <T>(what: string, values: readonly T[], claim: string): [string, JWTPayload][] =>
    values.map((value) => [`${what} ${JSON.stringify(value)}`, { [claim]: value }]);
  return {
    ...Object.fromEntries(named('issuer', issuers, 'iss')),
    ...Object.fromEntries(named('audience', audiences, 'aud')),
    ...Object.fromEntries(named('service URL', serviceUrls, 'serviceurl')),
    ...odd,
  };
}

/** `Authorization` headers that must never open the door, by what is wrong with them. */
export async function forgedHeaders(keys: KeyServer): Promise<Map<string, string>> {
  const claims = goodClaims(keys);
  const good = await keys.bearer();
  const other = await keys.bearer({ jti: randomUUID() });
  const [head = '', payload = '', signature = ''] = good.slice('Bearer '.length).split('.');
  const kid = { kid: 'test-key', typ: 'JWT' };
  const hmac = (secret: string) => (input: string) =>
    createHmac('sha256', secret).update(input).digest('base64url');
  const unsigned = () => '';
  const junk = () => 'A'.repeat(342);
  const headers = new Map<string, string>([
    ['nothing', ''],
    ['a scheme alone', 'Bearer '],
    ['another scheme', `Basic ${good.slice(7)}`],
    ['a scheme in lower case', good.replace('Bearer', 'bearer')],
    ['two tokens', `${good} ${good}`],
    ['two tokens with a comma', `${good}, ${good}`],
    ['two parts', `Bearer ${head}.${payload}`],
    ['four parts', `${good}.${signature}`],
    ['an empty signature', `Bearer ${head}.${payload}.`],
    ['the signature of another token', `Bearer ${head}.${payload}.${other.split('.')[2]}`],
    ['the payload of another token', `Bearer ${head}.${other.split('.')[1]}.${signature}`],
    ['half a signature', `Bearer ${head}.${payload}.${signature.slice(0, 170)}`],
    ['characters outside base64url', `Bearer ${head}.${payload}.${'+/='.repeat(100)}`],
    ['a token without end', `Bearer ${head}.${payload}.${'A'.repeat(9000)}`],
    [
      'a payload that is not JSON',
      `Bearer ${head}.${Buffer.from('nothing').toString('base64url')}.${signature}`,
    ],
    ['a payload that is null', `Bearer ${head}.${base64url(null)}.${signature}`],
    ['a header that is a list', `Bearer ${base64url([])}.${payload}.${signature}`],
    ['a key that nobody published', await keys.forgedBearer()],
    ['a key with another name', await keys.bearer({}, { kid: 'another-key' })],
    ['a key with a path for a name', await keys.bearer({}, { kid: '../../../dev/null' })],
    ['a key without a name', await keys.bearer({}, { kid: undefined })],
    ['a key that it brings along', tokenOf({ alg: 'RS256', kid: 'own', jwk: { kty: 'RSA' } }, claims, junk)],
    [
      'a place where its key would be',
      tokenOf({ alg: 'RS256', kid: 'own', jku: `${keys.origin}/own` }, claims, junk),
    ],
    ['something critical', tokenOf({ alg: 'RS256', ...kid, crit: ['b64'], b64: false }, claims, junk)],
  ]);
  for (const alg of [
    'none',
    'None',
    'NONE',
    '',
    'HS256',
    'HS512',
    'RS384',
    'RS512',
    'PS256',
    'ES256',
    'EdDSA',
    null,
  ]) {
    for (const [how, sign] of Object.entries({
      unsigned,
      junk,
      'signed with the name of the key': hmac('test-key'),
    })) {
      headers.set(`algorithm ${alg}, ${how}`, tokenOf({ alg, ...kid }, claims, sign));
    }
  }
  for (const [what, wrong] of Object.entries(wrongClaims(keys))) {
    headers.set(`${what}, signed with the right key`, await keys.bearer(wrong));
    headers.set(`${what}, signed with a wrong key`, await keys.forgedBearer(wrong));
  }
  return headers;
}

const needed = [
  'type',
  'id',
  'channelId',
  'serviceUrl',
  'timestamp',
  'from',
  'from.id',
  'from.aadObjectId',
  'conversation',
  'conversation.id',
  'conversation.tenantId',
  'conversation.conversationType',
  'channelData',
  'channelData.tenant',
  'channelData.tenant.id',
  'recipient',
  'recipient.id',
];
const neededOfInvokes = ['name', 'value'];
const neededOfPresses = ['value.action', 'value.action.type'];

/** A copy of the activity with the property at this dotted path replaced; undefined takes it away. */
export function changedAt(activity: ActivityJson, path: string, value: unknown): ActivityJson {
  const copy = structuredClone(activity);
  const names = path.split('.');
  const last = names.pop() ?? '';
  let holder: ActivityJson = copy;
  for (const name of names) holder = holder[name];
  holder[last] = value;
  return copy;
}

const minutesFromNow = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

/** What would leave the path, or the protocol, of the address that it becomes a part of. */
const notIds = ['.', '..', ' ', 'a b', '\u0000', '\r\nHost: evil.example', '\ud800', 'é'];

function wrongValues(): { readonly [path: string]: readonly unknown[] } {
  const strangers = [randomUUID(), TENANT_ID.replace('9', '8'), `${TENANT_ID} `, '*'];
  return {
    channelId: ['emulator', 'webchat', 'directline', 'MSTEAMS', 'msteams ', 'AseChannel'],
    serviceUrl: [
      'https://smba.trafficmanager.net/emea/',
      'https://livc.trafficmanager.net/',
      'https://smba.trafficmanager.net.evil.example/',
      'https://smba.trafficmanager.net@evil.example/',
      'https://evil.example/#smba.trafficmanager.net',
      'http://smba.trafficmanager.net/emea/',
      'file:///etc/passwd',
      'javascript:0',
      'not an address',
    ],
    'conversation.tenantId': strangers,
    'channelData.tenant.id': strangers,
    'from.tenantId': strangers,
    'from.aadObjectId': ['chloe', '29:1chloe', `${randomUUID()}x`, `{${randomUUID()}}`],
    'conversation.conversationType': ['groupChat', 'meeting', 'Personal'],
    timestamp: [
      minutesFromNow(-16),
      minutesFromNow(-60 * 24),
      minutesFromNow(6),
      minutesFromNow(60 * 24 * 365),
      'yesterday',
      '2026-01-05',
    ],
    type: ['invokeResponse', 'trace', 'handoff', 'command', 'Message', '__proto__', 'constructor'],
    id: ['x'.repeat(501), ...notIds],
    'conversation.id': notIds,
    'recipient.id': notIds,
  };
}

/** Activities that Teams would not send, or not from here; each comes with the right token. */
export function wrongActivities(serviceUrl: string): Map<string, ActivityJson> {
  const wrong = new Map<string, ActivityJson>();
  for (const [kind, build] of Object.entries(kindsOfActivity)) {
    const activity = build(serviceUrl);
    const paths = [
      ...needed,
      ...(activity.type === 'invoke' ? neededOfInvokes : []),
      ...(activity.name === 'adaptiveCard/action' ? neededOfPresses : []),
    ];
    for (const path of paths) {
      for (const junk of [undefined, null, true, 42, [], {}, '']) {
        wrong.set(`${kind}: ${path} is ${JSON.stringify(junk)}`, changedAt(build(serviceUrl), path, junk));
      }
    }
    for (const [path, values] of Object.entries(wrongValues())) {
      for (const value of values)
        wrong.set(`${kind}: ${path} is ${value}`, changedAt(build(serviceUrl), path, value));
    }
  }
  const invokes = [
    'signin/verifyState',
    'composeExtension/query',
    'fileConsent/invoke',
    'task/other',
    'adaptiveCard/Action',
    '__proto__',
  ];
  for (const name of invokes)
    wrong.set(`an invoke "${name}"`, dialogActivity(serviceUrl, 'task/fetch', {}, { name }));
  const reaching = ['__proto__', 'constructor', 'prototype'].map((key) =>
    JSON.parse(`{"a":[{"${key}":{"admin":1}}]}`),
  );
  const deep = JSON.parse(`${'['.repeat(50)}${']'.repeat(50)}`);
  for (const data of [...reaching, deep, Array.from({ length: 3000 }, () => 0)]) {
    const what = JSON.stringify(data).slice(0, 40);
    wrong.set(`words with ${what}`, submittedActivity(serviceUrl, data));
    wrong.set(`a press with ${what}`, pressActivity(serviceUrl, data));
    wrong.set(`a dialog with ${what}`, dialogActivity(serviceUrl, 'task/submit', data));
  }
  const mentions = [
    [{ type: 'mention' }],
    [{ type: 'mention', mentioned: null, text: '' }],
    [null],
    'x',
    [{}],
    Array(200).fill({ type: 'x' }),
  ];
  for (const entities of mentions) {
    wrong.set(
      `entities ${JSON.stringify(entities).slice(0, 40)}`,
      wordsActivity(serviceUrl, 'melden', { entities }),
    );
  }
  return wrong;
}

/** Bodies that are no activity at all. */
export function wrongBodies(serviceUrl: string): Map<string, string | Uint8Array<ArrayBuffer>> {
  const good = JSON.stringify(wordsActivity(serviceUrl));
  const bodies: [string, string | Uint8Array<ArrayBuffer>][] = [
    ['nothing', ''],
    ['null', 'null'],
    ['a list', `[${good}]`],
    ['a string', JSON.stringify(good)],
    ['a number', '1'],
    ['two activities', good + good],
    ['half an activity', good.slice(0, good.length / 2)],
    ['a comment', `${good}//`],
    ['a form', 'type=message&text=melden'],
    ['UTF-16', new Uint8Array(Buffer.from(good, 'utf16le'))],
    ['broken UTF-8', new Uint8Array(Buffer.from(good.replace('melden', 'm\u00e9lden'), 'latin1'))],
    ['brackets without end', '['.repeat(200_000)],
    ['braces without end', '{"a":'.repeat(40_000)],
    ['too much', JSON.stringify({ text: 'x'.repeat(300_000) })],
    ['zeros', new Uint8Array(1000)],
  ];
  return new Map(bodies);
}
