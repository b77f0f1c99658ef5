// What may be done to the data of a press by whoever holds the client: its sealed text cut, bent and spliced, its inputs changed.
import type { CardInput } from '../../src/teams/turn.ts';

export interface Alteration {
  readonly name: string;
  readonly data: CardInput;
}

const bytesOf = (sealed: string) => Buffer.from(sealed, 'base64url');
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

const REGIONS = 16;

/** One bit changed at the beginning, the end and in each of sixteen regions between. */
function bent(sealed: string): [string, string][] {
  const bytes = bytesOf(sealed);
  const places = [
    0,
    ...Array.from({ length: REGIONS }, (_, n) => Math.floor((n * bytes.length) / REGIONS)),
    bytes.length - 1,
  ];
  return [...new Set(places)].map((place) => {
    const changed = Buffer.from(bytes);
    changed[place] = (changed[place] ?? 0) ^ (1 << (place % 8));
    return [`byte ${place} bent`, textOf(changed)];
  });
}

function cut(sealed: string): [string, string][] {
  const bytes = bytesOf(sealed);
  const lengths = [0, 1, 11, 12, 27, 28, 29, bytes.length >> 2, bytes.length >> 1, bytes.length - 16];
  return [
    ...[...lengths, bytes.length - 1].map((length): [string, string] => [
      `cut to ${length} bytes`,
      textOf(bytes.subarray(0, length)),
    ]),
    ['without its beginning', textOf(bytes.subarray(12))],
    ['one byte longer', textOf(Buffer.concat([bytes, Buffer.of(0)]))],
    ['twice', sealed + sealed],
    ['backwards', textOf(Buffer.from(bytes).reverse())],
    ['in capitals', sealed.toUpperCase()],
  ];
}

/** The beginning of one and the end of the other, cut at the seams (IV, tag) and in the text. */
function spliced(sealed: string, other: string): [string, string][] {
  const [one, two] = [bytesOf(sealed), bytesOf(other)];
  return [12, 28, 40, one.length >> 1].flatMap((seam): [string, string][] => [
    [`spliced at ${seam}`, textOf(Buffer.concat([one.subarray(0, seam), two.subarray(seam)]))],
    [`spliced the other way at ${seam}`, textOf(Buffer.concat([two.subarray(0, seam), one.subarray(seam)]))],
  ]);
}

/** Everything that is no text of ours in the place of the sealed text. */
const STRANGE: readonly unknown[] = [
  '',
  'invented',
  'A'.repeat(300),
  'A'.repeat(4001),
  0,
  null,
  true,
  [],
  {},
  ['b'],
];

/** Sealed texts that were altered: each answers like a button that was never ours. `others` were sealed for the same person. */
export function alteredSeals(data: CardInput, others: readonly string[]): readonly Alteration[] {
  const sealed = String(data.b);
  const texts = [...bent(sealed), ...cut(sealed), ...others.flatMap((other) => spliced(sealed, other))];
  const { b: _b, ...rest } = data;
  return [
    ...texts.map(([name, b]) => ({ name, data: { ...data, b } })),
    ...STRANGE.map((b) => ({ name: `${JSON.stringify(b)} instead`.slice(0, 40), data: { ...data, b } })),
    { name: 'no sealed text', data: rest },
    { name: 'the sealed text in a list', data: { ...rest, b: [sealed] } },
    { name: 'the sealed text under another name', data: { ...rest, B: sealed } },
  ];
}

/** Names that the product itself uses for what only it may say, and those that mean something to the language. */
const WISHES = [
  ...[
    'target',
    'revision',
    'cell',
    'person',
    'role',
    'standing',
    'nonce',
    'expires',
    'level',
    'owner',
    'status',
  ],
  ...['way', 'place', 'whole', 'shown', 'standard', 'step', 'mode', 'next', 'origin', 'command', 'screen'],
  ...['constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'length'],
];

/** As JSON from outside can say it: an own property of that name. */
const polluted = (data: CardInput, name: string): CardInput =>
  JSON.parse(
    `${JSON.stringify(data).slice(0, -1)},"${name}":{"polluted":"yes","role":"mayor","b":"x","text":"x"}}`,
  );

/** More than was asked for: it means nothing. */
export function extraInputs(data: CardInput): readonly Alteration[] {
  const free = WISHES.filter((name) => !Object.hasOwn(data, name));
  const kinds: readonly unknown[] = ['mayor', 'yes', 1, true, null, ['mayor'], { is: 'mayor' }];
  return [
    ...free.map((name, n) => ({
      name: `with "${name}"`,
      data: { ...data, [name]: kinds[n % kinds.length] },
    })),
    ...['__proto__', 'constructor', 'prototype'].map((name) => ({
      name: `with a bent "${name}"`,
      data: polluted(data, name),
    })),
    {
      name: 'with names that are none',
      data: { ...data, '': 'x', 'a b': 'x', ['x'.repeat(99)]: 'x', é: 'x' },
    },
  ];
}

const MANY = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`many${n}`, 'x']));

/** Less than was asked for, or in another form. What then happens must be what a fresh button with these inputs would do. */
export function changedInputs(data: CardInput): readonly Alteration[] {
  const { b, ...inputs } = data;
  const names = Object.keys(inputs);
  const odd: readonly unknown[] = ['', ' ', 'x'.repeat(5000), '\u0000', '\u202e', 7, false, null, [], {}];
  return [
    ...names.map((name) => {
      const { [name]: _gone, ...left } = data;
      return { name: `without "${name}"`, data: left };
    }),
    ...names.flatMap((name) =>
      odd.map((value) => ({
        name: `with ${JSON.stringify(value)?.slice(0, 12)} as "${name}"`,
        data: { ...data, [name]: value },
      })),
    ),
    { name: 'without any input', data: { b } },
    // Only the first are read, so these push the real ones out.
    { name: 'behind two hundred others', data: { b, ...MANY, ...inputs } },
  ];
}
