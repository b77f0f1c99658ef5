// Who may import whom, as a table, and the habits of the house that a machine can see. Text only: a page of code, no parser.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

interface Place {
  /** Files and folders of src besides the own one; a trailing slash names a folder. */
  readonly from: readonly string[];
  readonly packages: readonly string[];
}

const NODE = 'node:*';
const BOT = ['botbuilder*', '@microsoft/teams-ai', 'lru-cache', 'undici', 'zod', NODE];
/** A file's place is the one whose name its path begins with. */
const PLACES: { readonly [place: string]: Place } = {
  'domain/': { from: [], packages: [] },
  'messages/': { from: [], packages: [] },
  'use-cases/': { from: ['domain/'], packages: [] },
  'views/': { from: ['domain/', 'use-cases/'], packages: [] },
  'cards/': { from: ['views/', 'messages/'], packages: [] },
  'jobs/': { from: ['use-cases/', 'domain/', 'log.ts'], packages: [] },
  'stores/': { from: ['use-cases/ports.ts', 'domain/'], packages: ['@azure/*', 'lru-cache', 'zod', NODE] },
  'graph/': { from: ['use-cases/ports.ts', 'use-cases/teamwork.ts'], packages: ['@azure/*', 'zod', NODE] },
  'vault/': { from: ['use-cases/ports.ts'], packages: ['@azure/*', NODE] },
  'teams/': { from: ['use-cases/', 'views/', 'cards/', 'messages/', 'domain/', 'log.ts'], packages: BOT },
  'http/': { from: ['teams/'], packages: ['restify', NODE] },
  'log.ts': { from: [], packages: [NODE] },
  'config.ts': { from: [], packages: ['zod', NODE] },
  'doctor/': { from: ['use-cases/', 'graph/permissions.ts', 'config.ts'], packages: [NODE] },
  'assembly.ts': {
    from: ['domain/', 'use-cases/', 'teams/', 'jobs/', 'stores/', 'vault/', 'http/', 'log.ts', 'config.ts'],
    packages: [NODE],
  },
  'main.ts': {
    from: [
      'assembly.ts',
      'use-cases/',
      'teams/',
      'jobs/',
      'stores/',
      'graph/',
      'vault/',
      'http/',
      'doctor/',
      'log.ts',
      'config.ts',
    ],
    packages: ['@azure/*', NODE],
  },
  'local/': {
    from: [
      ...['domain/', 'messages/', 'use-cases/', 'views/', 'cards/', 'jobs/', 'stores/', 'vault/', 'teams/'],
      ...['http/', 'graph/', 'doctor/', 'assembly.ts', 'log.ts', 'config.ts'],
    ],
    packages: ['adaptivecards', 'jose', 'restify', 'zod', NODE],
  },
};
const ENTRIES = ['main.ts', 'local/main.ts'];
/** Other places see only the shape of these: `import type`. */
const AS_TYPE_ONLY: readonly (readonly [place: string, target: string])[] = [['jobs/', 'log.ts']];

const LINES_MOST = 250;
const LONGER = new Map(
  ['nl', 'fr', 'de', 'en'].map((language) => [`messages/${language}.ts`, 'one table of texts, key by key']),
);
const FILES_AT_LEAST = 100;

interface Import {
  readonly file: string;
  readonly spec: string;
  /** Relative to src, for our own files. */
  readonly target: string | undefined;
  readonly typeOnly: boolean;
}
interface Source {
  readonly file: string;
  readonly text: string;
}

const root = join(import.meta.dirname, '..');
const IMPORT =
  /^(?:import|export) (type )?(?:[^;'"]*? from )?'([^']+)'|\b(?:import|resolve|require)\('([^']+)'\)/gm;

function sourcesUnder(folder: string): readonly Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.m?[jt]s$/.test(file) && !file.startsWith('local/page/'))
    .toSorted()
    .map((file) => ({ file, text: readFileSync(join(root, folder, file), 'utf8') }));
}

function importsOf({ file, text }: Source, folder: string): readonly Import[] {
  return [...text.matchAll(IMPORT)].map(([, type, named, called]) => {
    const spec = named ?? called ?? '';
    const path = posix.join(folder, posix.dirname(file), spec);
    const target = spec.startsWith('.') && path.startsWith('src/') ? path.slice('src/'.length) : undefined;
    return { file, spec, target, typeOnly: type !== undefined };
  });
}

const isUnder = (file: string, place: string) =>
  place.endsWith('/') ? file.startsWith(place) : file === place;
const placeOf = (file: string) => Object.keys(PLACES).find((place) => isUnder(file, place));

function mayImport({ file, spec, target }: Import): boolean {
  const place = placeOf(file);
  const rule = place === undefined ? undefined : PLACES[place];
  if (place === undefined || rule === undefined) return false;
  if (target !== undefined)
    return (place.endsWith('/') && isUnder(target, place)) || rule.from.some((from) => isUnder(target, from));
  return rule.packages.some((name) =>
    name.endsWith('*') ? spec.startsWith(name.slice(0, -1)) : spec === name || spec.startsWith(`${name}/`),
  );
}

const sources = sourcesUnder('src');
const imports = sources.flatMap((source) => importsOf(source, 'src'));
const scriptImports = sourcesUnder('scripts').flatMap((source) => importsOf(source, 'scripts'));
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '');

/** Files whose code (not their comments) matches, as `file: what was found`. */
function found(pattern: RegExp, within: (file: string) => boolean = () => true): readonly string[] {
  return sources
    .filter(({ file }) => within(file))
    .flatMap(({ file, text }) => {
      const match = pattern.exec(withoutComments(text));
      return match === null ? [] : [`${file}: ${match[0].trim()}`];
    });
}

const PURE = /^(?:domain|use-cases|views|cards)\//;
const BANNED: readonly (readonly [what: string, pattern: RegExp, within?: (file: string) => boolean])[] = [
  ['a default export', /\bexport default\b|\bas default\b/],
  ['the type any', /(?::|<|\bas|\||,)\s*any\b(?!['"\w])|\bany\[\]/],
  ['a switched-off compiler check', /@ts-(?:ignore|nocheck|expect-error)/],
  ['console outside src/local', /\bconsole\.\w+/, (file) => !file.startsWith('local/')],
  [
    'a clock of its own where the clock is an argument',
    /\bDate\.now\(|\bnew Date\(\)/,
    (file) => PURE.test(file),
  ],
  ['Math.random, which anybody can predict', /\bMath\.random\b/],
];

describe('The architecture', () => {
  it('has been seen whole', () => {
    assert.ok(sources.length >= FILES_AT_LEAST, `only ${sources.length} files`);
    assert.ok(imports.length >= 3 * FILES_AT_LEAST, `only ${imports.length} imports`);
    const used = new Set(sources.map(({ file }) => placeOf(file)));
    assert.deepEqual(
      Object.keys(PLACES).filter((place) => !used.has(place)),
      [],
    );
  });

  it('gives every file a place', () => {
    assert.deepEqual(
      sources.filter(({ file }) => placeOf(file) === undefined).map(({ file }) => file),
      [],
    );
  });

  it('lets nobody import what the table does not allow', () => {
    const wrong = imports.filter((each) => !mayImport(each));
    assert.deepEqual(
      wrong.map(({ file, spec }) => `${file} ← ${spec}`),
      [],
    );
  });

  it('shows some places only the types of others', () => {
    const wrong = imports.filter(
      ({ file, target, typeOnly }) =>
        !typeOnly && AS_TYPE_ONLY.some(([place, other]) => isUnder(file, place) && target === other),
    );
    assert.deepEqual(
      wrong.map(({ file, spec }) => `${file} ← ${spec}`),
      [],
    );
  });

  it('names only files that exist, with their extension', () => {
    const files = new Set(sources.map(({ file }) => file));
    const wrong = imports.filter(({ target }) => target !== undefined && !files.has(target));
    assert.deepEqual(
      wrong.map(({ file, spec }) => `${file} ← ${spec}`),
      [],
    );
  });

  it('has no dead files', () => {
    const used = new Set([...imports, ...scriptImports].map(({ target }) => target));
    assert.deepEqual(
      sources.map(({ file }) => file).filter((file) => !used.has(file) && !ENTRIES.includes(file)),
      [],
    );
  });

  it('has no barrels', () => {
    assert.deepEqual(
      sources
        .filter(({ file, text }) => /(?:^|\/)index\.ts$/.test(file) || /^export \*/m.test(text))
        .map(({ file }) => file),
      [],
    );
  });

  it(`keeps files within ${LINES_MOST} lines`, () => {
    const linesOf = ({ text }: Source) => text.trimEnd().split('\n').length;
    const long = sources.filter((source) => linesOf(source) > LINES_MOST);
    assert.deepEqual(
      long.filter(({ file }) => !LONGER.has(file)).map((source) => `${source.file}: ${linesOf(source)}`),
      [],
    );
    assert.deepEqual(
      [...LONGER.keys()].filter((file) => !long.some((source) => source.file === file)),
      [],
      'these need no exception any more',
    );
  });

  it('leaves nothing to be fixed later', () => {
    const marks = sources.filter(({ text }) => /\b(?:FIXME|TODO|XXX)\b/.test(text));
    assert.deepEqual(
      marks.map(({ file }) => file),
      [],
    );
  });

  for (const [what, pattern, within] of BANNED) {
    it(`has nowhere ${what}`, () => assert.deepEqual(found(pattern, within), []));
  }
});
