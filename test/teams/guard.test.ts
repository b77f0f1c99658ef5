import assert from 'node:assert/strict';
import { createLog } from '../../src/log.ts';
import { checkToken, refuse } from '../../src/teams/guard.ts';
import { checkActivity, isTame } from '../../src/teams/guard-activity.ts';
import { RefusalCounter } from '../../src/teams/guard-refusals.ts';
import { type Answer, RecentDeliveries } from '../../src/teams/guard-replay.ts';
import { type BotIdentity, publicCloud } from '../../src/teams/trust.ts';
import { localTrust } from '../../src/teams/trust-local.ts';
import { OnceInAWhile } from '../../src/teams/turn-once.ts';
import { BOT_ID, TENANT_ID } from '../support/key-server.ts';
import {
  type ActivityJson,
  pressActivity,
  submittedActivity,
  wordsActivity,
} from '../support/signed-activity.ts';

const NOW = new Date('2026-01-05T13:00:00.000Z');
const AT = NOW.getTime() / 1000;
const ISSUER = publicCloud.tokenIssuer;
const SERVICE = 'https://smba.trafficmanager.net/emea/';

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('the guard looks at a token', () => {
  const codeOf = (claims: object = {}, header: object = {}): string => {
    const head = { alg: 'RS256', typ: 'JWT', kid: 'k', x5t: 'k', ...header };
    const payload = {
      iss: ISSUER,
      aud: BOT_ID,
      serviceurl: SERVICE,
      nbf: AT - 60,
      exp: AT + 3600,
      ...claims,
    };
    const authorization = `Bearer ${base64url(head)}.${base64url(payload)}.c2lnbmF0dXJl`;
    const checked = checkToken(authorization, { issuer: ISSUER, audience: BOT_ID, now: NOW });
    return checked.refused ? `${checked.status} ${checked.code}` : checked.serviceUrl;
  };

  it('and lets one pass that Teams could have signed, with the service URL it was signed for', () => {
    assert.equal(codeOf(), SERVICE);
    assert.equal(codeOf({}, { typ: undefined }), SERVICE);
  });

  it('and allows five minutes between the clocks, not more', () => {
    assert.equal(codeOf({ nbf: AT - 3600, exp: AT - 299 }), SERVICE);
    assert.equal(codeOf({ nbf: AT - 3600, exp: AT - 300 }), '401 token.time');
    assert.equal(codeOf({ nbf: AT + 299 }), SERVICE);
    assert.equal(codeOf({ nbf: AT + 300 }), '401 token.time');
  });

  it('and believes none that is valid for more than two days, or for no time at all', () => {
    const day = 86_400;
    assert.equal(codeOf({ nbf: AT - day, exp: AT + day }), SERVICE);
    assert.equal(codeOf({ nbf: AT - day, exp: AT + day + 1 }), '401 token.time');
    assert.equal(codeOf({ nbf: AT, exp: AT }), '401 token.time');
  });

  it('and says in a code what is wrong', () => {
    assert.equal(codeOf({ iss: 'https://sts.windows.net/x/' }), '401 token.issuer');
    assert.equal(codeOf({ aud: TENANT_ID }), '401 token.audience');
    assert.equal(codeOf({ tid: TENANT_ID }), '401 token.claims');
    assert.equal(codeOf({ serviceurl: undefined }), '401 token.claims');
    assert.equal(codeOf({}, { alg: 'HS256' }), '401 token.header');
    assert.equal(codeOf({}, { crit: ['x'] }), '401 token.header');
    assert.equal(codeOf({}, { typ: 'at+jwt' }), '401 token.header');
    assert.equal(codeOf({}, { kid: undefined }), '401 token.header');
    assert.equal(codeOf({}, { kid: '' }), '401 token.header');
    const expected = { issuer: ISSUER, audience: BOT_ID, now: NOW };
    assert.deepEqual(checkToken(undefined, expected), refuse(401, 'token.missing'));
    assert.deepEqual(checkToken('Bearer x', expected), refuse(401, 'token.malformed'));
    assert.deepEqual(checkToken(`Bearer a.b.${'c'.repeat(9000)}`, expected), refuse(401, 'token.malformed'));
  });
});

describe('the guard looks at an activity', () => {
  const check = (activity: ActivityJson) =>
    checkActivity(Buffer.from(JSON.stringify(activity)), {
      claims: { serviceUrl: SERVICE },
      tenantId: TENANT_ID,
      now: NOW,
      serviceUrlAllowed: publicCloud.serviceUrlAllowed,
    });
  const at = (timestamp: string) => wordsActivity(SERVICE, 'melden', { timestamp });
  const codeOf = (activity: ActivityJson): string => {
    const checked = check(activity);
    return checked.refused ? checked.code : 'taken';
  };
  const digestOf = (activity: ActivityJson): string => {
    const checked = check({ ...activity, id: 'x', timestamp: NOW.toISOString() });
    assert.ok(!checked.refused && !checked.idle);
    return checked.digest;
  };

  it('and takes it a quarter of an hour long, and five minutes early', () => {
    assert.equal(codeOf(at('2026-01-05T12:45:00.000Z')), 'taken');
    assert.equal(codeOf(at('2026-01-05T12:44:59.999Z')), 'activity.age');
    assert.equal(codeOf(at('2026-01-05T13:05:00.000Z')), 'taken');
    assert.equal(codeOf(at('2026-01-05T13:05:00.001Z')), 'activity.age');
  });

  it('and reads a time with an offset and seven digits, as Teams writes it', () => {
    assert.equal(codeOf(at('2026-01-05T14:00:00.1234567+01:00')), 'taken');
    assert.equal(codeOf(at('2026-01-05T14:00:00')), 'activity.shape');
  });

  it('and takes no chat of several people, which nobody here is in', () => {
    const message = at(NOW.toISOString());
    const conversation = { ...message.conversation, conversationType: 'groupChat' };
    assert.equal(codeOf({ ...message, conversation }), 'activity.scope');
  });

  it('and takes no id that would lead elsewhere in an address', () => {
    for (const id of ['..', '.', 'a b', '\u0000', 'é', '']) {
      assert.equal(codeOf({ ...at(NOW.toISOString()), id }), 'activity.shape', JSON.stringify(id));
    }
    assert.equal(codeOf({ ...at(NOW.toISOString()), id: '19:a@thread.tacv2;messageid=1..2' }), 'taken');
  });

  it('and keeps nothing that nobody asked for', () => {
    const checked = check({
      ...at(NOW.toISOString()),
      deliveryMode: 'expectReplies',
      callerId: 'x',
      attachments: [{}],
    });
    assert.ok(!checked.refused && !checked.idle);
    for (const dropped of ['deliveryMode', 'callerId', 'attachments', 'textFormat']) {
      assert.ok(!(dropped in checked.activity), dropped);
    }
    assert.ok(!('name' in checked.activity.from));
  });

  it('and knows a repetition by what it would do, not by its bytes', () => {
    const message = wordsActivity(SERVICE);
    assert.equal(digestOf(message), digestOf({ ...message, localTimestamp: 'later', entities: [] }));
    const others: ActivityJson[] = [
      { ...message, text: 'annuleren' },
      { ...message, from: { ...message.from, aadObjectId: TENANT_ID } },
      { ...message, conversation: { ...message.conversation, id: 'a:other' } },
      { ...message, replyToId: '1' },
      { ...message, value: { b: 'x' } },
      pressActivity(SERVICE, { b: 'x' }),
      pressActivity(SERVICE, { b: 'y' }),
      submittedActivity(SERVICE, { b: 'y' }),
    ];
    assert.equal(new Set([message, ...others].map(digestOf)).size, others.length + 1);
  });

  it('and takes what a card may bring: 12 levels, 2000 values, and no key to a prototype', () => {
    const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) });
    assert.equal(isTame(deep(12)), true);
    assert.equal(isTame(deep(13)), false);
    assert.equal(isTame(Array(1999).fill(0)), true);
    assert.equal(isTame(Array(2000).fill(0)), false);
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      assert.equal(isTame(JSON.parse(`{"a":[{"${key}":1}]}`)), false, key);
    }
  });
});

describe('Teams is', () => {
  const { serviceUrlAllowed } = publicCloud;

  it('one host, over https', () => {
    for (const path of ['', 'emea/', `be/${TENANT_ID}/`, 'v3/conversations/x']) {
      assert.equal(serviceUrlAllowed(`https://smba.trafficmanager.net/${path}`), true, path);
    }
  });

  const impostors = [
    'http://smba.trafficmanager.net/',
    'https://smba.trafficmanager.net:8443/',
    'https://livc.trafficmanager.net/',
    'https://trafficmanager.net/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://smba.trafficmanager.net@evil.example/',
    'https://bot:secret@smba.trafficmanager.net/',
    'https://:secret@smba.trafficmanager.net/',
    'https://bot@smba.trafficmanager.net/',
    'https://evil.example/smba.trafficmanager.net',
    'https://evil.example\\@smba.trafficmanager.net/',
    'https://smba.trafficmanager.net./',
    'https://127.0.0.1/',
    'smba.trafficmanager.net',
    '',
  ];
  for (const impostor of impostors) {
    it(`not ${JSON.stringify(impostor)}`, () => assert.equal(serviceUrlAllowed(impostor), false));
  }

  it('sure of itself: every kind of bot has an identity that is checked', async () => {
    const bots: BotIdentity[] = [
      { type: 'UserAssignedMSI', id: BOT_ID, tenantId: TENANT_ID },
      { type: 'SingleTenant', id: BOT_ID, tenantId: TENANT_ID, password: 'geheim' },
    ];
    for (const bot of bots) {
      const factory = publicCloud.credentials(bot);
      assert.equal(await factory.isAuthenticationDisabled(), false);
      assert.deepEqual([await factory.isValidAppId(BOT_ID), await factory.isValidAppId('')], [true, false]);
      assert.doesNotMatch(JSON.stringify(factory), /geheim/);
    }
  });

  it('on a developer’s machine: that machine, and nothing else', () => {
    const { serviceUrlAllowed: allowed } = localTrust('http://127.0.0.1:4000', async () => 'x');
    for (const url of ['http://127.0.0.1:4000/teams/', 'http://localhost:1/', 'http://[::1]:1/'])
      assert.ok(allowed(url), url);
    for (const url of [
      'https://smba.trafficmanager.net/',
      'http://127.0.0.1.evil.example/',
      'http://localhost@evil.example/',
      'ftp://localhost/',
      '',
    ]) {
      assert.ok(!allowed(url), url);
    }
    assert.throws(() => localTrust('https://login.botframework.com', async () => 'x'), /loopback/);
  });
});

describe('the guard remembers deliveries', () => {
  const done = Promise.resolve<Answer>({ status: 200, body: { secret: true } });
  const minutes = (n: number) => n * 60_000;

  it('for twenty minutes', () => {
    const recent = new RecentDeliveries();
    recent.enter('a', 'digest', 0, done);
    assert.ok(recent.find('a', 'digest', minutes(20)) instanceof Promise);
    assert.equal(recent.find('a', 'other', minutes(20)), 'altered');
    assert.equal(recent.find('a', 'digest', minutes(21)), 'new');
    assert.equal(recent.size, 0);
  });

  it('with their status only', async () => {
    const recent = new RecentDeliveries();
    recent.enter('a', 'digest', 0, done);
    assert.deepEqual(await recent.find('a', 'digest', 1), { status: 200 });
  });

  it('not if they failed or were cut off', async () => {
    const recent = new RecentDeliveries();
    recent.enter('a', 'digest', 0, Promise.resolve({ status: 500 }));
    recent.enter('b', 'digest', 0, Promise.reject(new Error('boom')));
    await new Promise(setImmediate);
    assert.equal(recent.size, 0);
  });

  it('even if an earlier attempt of the same one failed late', async () => {
    const recent = new RecentDeliveries();
    const first = Promise.withResolvers<Answer>();
    recent.enter('a', 'digest', 0, first.promise);
    recent.enter('a', 'digest', 0, done);
    first.resolve({ status: 500 });
    await new Promise(setImmediate);
    assert.equal(recent.size, 1);
  });

  it('and never more than it may', () => {
    const recent = new RecentDeliveries(3);
    for (const key of ['a', 'b', 'c', 'd', 'e']) recent.enter(key, 'digest', 0, done);
    assert.equal(recent.size, 3);
    assert.equal(recent.find('b', 'digest', 1), 'new');
    assert.notEqual(recent.find('c', 'digest', 1), 'new');
  });
});

describe('the guard counts refusals', () => {
  it('all of them, and logs one line a minute for each code', () => {
    const lines: string[] = [];
    const counter = new RefusalCounter(createLog((line) => lines.push(line)));
    for (let i = 0; i < 1000; i += 1) counter.count(refuse(401, 'token.time'), i);
    counter.count(refuse(403, 'activity.age'), 1000);
    counter.count(refuse(401, 'token.time'), 60_000);
    assert.deepEqual(
      [...counter.totals()],
      [
        ['token.time', 1001],
        ['activity.age', 1],
      ],
    );
    const logged = lines.map((line) => JSON.parse(line)).map(({ refusal, count }) => [refusal, count]);
    assert.deepEqual(logged, [
      ['token.time', 1],
      ['activity.age', 1],
      ['token.time', 1000],
    ]);
  });
});

describe('once in a while', () => {
  it('is once in each while, for each key, unless it came to nothing', () => {
    const once = new OnceInAWhile(1000);
    const said = [once.first('a', 0), once.first('a', 999), once.first('b', 999), once.first('a', 1000)];
    assert.deepEqual(said, [true, false, true, true]);
    once.forget('a');
    assert.equal(once.first('a', 1001), true);
  });

  it('remembers no more keys than it must', () => {
    const once = new OnceInAWhile(1000, 2);
    for (const key of ['a', 'b', 'c']) once.first(key, 0);
    assert.deepEqual([once.first('c', 1), once.first('b', 1), once.first('a', 1)], [false, false, true]);
  });
});
