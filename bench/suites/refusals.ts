// A fast server that checks nobody is no peer: each must refuse forged, foreign, expired and misdirected tokens. And refusing must cost less
// than answering, or whoever forges wins.
import { generateKeyPairSync } from 'node:crypto';
import type { Bench } from '../bench.ts';
import type { Options } from '../options.ts';
import { onceEach, type Server, type Target } from '../servers.ts';
import { type Figure, figure, number, type Report } from '../table.ts';
import { type Claims, signed, teamsClaims, teamsKeyIn } from '../tokens.ts';

const EACH = 32;

/** Tokens that nobody may accept, by what is wrong with them; each of several, so that none is known from before. */
export function wrongTokens(keysFolder: string): ReadonlyMap<string, readonly string[]> {
  const key = teamsKeyIn(keysFolder);
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const now = Math.floor(Date.now() / 1000);
  const several = (make: (claims: Claims) => string) =>
    Array.from({ length: EACH }, () => make(teamsClaims()));
  const withClaims = (change: Claims) => several((claims) => signed(key, { ...claims, ...change }));
  const changedAfterwards = (claims: Claims) => {
    const [header, , signature] = signed(key, claims).split('.');
    const other = Buffer.from(JSON.stringify({ ...claims, exp: now + 7200 })).toString('base64url');
    return [header, other, signature].join('.');
  };
  return new Map([
    ['signed by a stranger', several((claims) => signed(stranger, claims))],
    ['changed after signing', several(changedAfterwards)],
    ['for another bot', withClaims({ aud: '00000000-0000-4000-8000-000000000000' })],
    ['expired', withClaims({ nbf: now - 7200, exp: now - 3600 })],
    ['from another issuer', withClaims({ iss: 'https://issuer.invalid' })],
    ['for another service URL', withClaims({ serviceurl: 'https://evil.invalid/' })],
    [
      'not signed',
      several((claims) => `${signed(key, claims, { alg: 'none' }).split('.').slice(0, 2).join('.')}.`),
    ],
  ]);
}

interface Refused {
  readonly statuses: ReadonlySet<string>;
  readonly accepted: number;
  readonly cpuUs: number;
}

async function cpuOf(
  bench: Bench,
  server: Server,
  tokens: readonly (string | null)[],
  ms: number,
): Promise<Refused> {
  const traffic = { kind: 'message', text: 'start', people: bench.people } as const;
  const before = await server.usage();
  const load = await bench.load({ port: server.port, traffic, tokens, closed: { connections: 8, ms } });
  const after = await server.usage();
  const statuses = new Set(load.samples.map((sample) => sample.split(' ')[0] ?? ''));
  return { statuses, accepted: load.turns, cpuUs: (after.cpuUs - before.cpuUs) / (load.turns + load.wrong) };
}

interface Measured {
  readonly target: Target;
  readonly genuine: number;
  readonly refused: ReadonlyMap<string, Refused>;
}

async function refusalsOf(bench: Bench, target: Target, ms: number): Promise<Measured> {
  const server = await bench.start(target);
  try {
    await server.child.ready;
    await cpuOf(bench, server, bench.tokens, 3 * ms);
    const refused = new Map<string, Refused>();
    for (const [what, tokens] of wrongTokens(bench.keysFolder))
      refused.set(what, await cpuOf(bench, server, tokens, ms));
    refused.set('without a token', await cpuOf(bench, server, [null], ms));
    const { cpuUs: genuine } = await cpuOf(bench, server, bench.tokens, ms);
    return { target, genuine, refused };
  } finally {
    await server.child.stop();
  }
}

function figuresOf(ours: Measured | undefined): readonly Figure[] {
  const all = [...(ours?.refused.values() ?? [])];
  const accepted = ours === undefined ? Number.NaN : all.reduce((sum, each) => sum + each.accepted, 0);
  const dearest = ours === undefined ? Number.NaN : Math.max(...all.map(({ cpuUs }) => cpuUs));
  return [
    figure('P1', 'requests with a wrong token that were answered', { atMost: 0 }, accepted, '', 0),
    figure(
      'P1',
      'dearest refusal, CPU × a genuine request',
      { atMost: 1 },
      dearest / (ours?.genuine ?? Number.NaN),
    ),
  ];
}

export async function measureRefusals(
  bench: Bench,
  targets: readonly Target[],
  options: Options,
): Promise<Report> {
  const measured: Measured[] = [];
  for (const target of onceEach(targets))
    measured.push(await refusalsOf(bench, target, options.quick ? 300 : 1000));
  const kinds = [...(measured[0]?.refused.keys() ?? [])];
  const cellOf = (refused: Refused | undefined) => {
    if (refused === undefined) return '–';
    const status = [...refused.statuses].join('/') || '200';
    return `${refused.accepted > 0 ? '**accepted**' : status}, ${number(refused.cpuUs, 0)} µs`;
  };
  const rows = measured.map(({ target, genuine, refused }) => [
    target.id,
    `${number(genuine, 0)} µs`,
    ...kinds.map((kind) => cellOf(refused.get(kind))),
  ]);
  return {
    tables: [
      {
        title: 'Refusals',
        head: ['id', 'genuine', ...kinds],
        rows,
        notes: ['Status and processor time of a request; 0 is a connection that the server cut.'],
      },
    ],
    figures: figuresOf(measured.find(({ target }) => target.id === 'ours')),
  };
}
