import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import {
  EXAMPLE_VALUES,
  iconFaults,
  type Localisation,
  type Manifest,
} from '../../scripts/app-package-rules.ts';
import { packApp } from '../../scripts/package.ts';
import { readWords } from '../../src/teams/words.ts';

const LANGUAGES = ['fr', 'de', 'en'] as const;

function json<T>(path: string): T {
  return JSON.parse(readFileSync(join('appPackage', path), 'utf8')) as T;
}

/** A PNG of one colour, with one pixel of another: enough to break each rule of the icons. */
function png(size: number, background: number[], dot?: { x: number; y: number; colour: number[] }): Buffer {
  const row = (y: number) => [
    0,
    ...Array.from({ length: size }, (_, x) => (dot?.x === x && dot.y === y ? dot.colour : background)).flat(),
  ];
  const pixels = Buffer.from(Array.from({ length: size }, (_, y) => row(y)).flat());
  const chunk = (type: string, content: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), content, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const TEAL = [31, 90, 102, 255];
const WHITE = [255, 255, 255, 255];
const CLEAR = [0, 0, 0, 0];

describe('The app package', () => {
  it('passes every check and holds the manifest, both icons and the three languages', async () => {
    const packed = await packApp('appPackage', EXAMPLE_VALUES);
    assert(packed.ok, JSON.stringify(packed));
    assert.deepEqual(Object.keys(unzipSync(packed.zip)).sort(), [
      'color.png',
      'languages/de.json',
      'languages/en.json',
      'languages/fr.json',
      'manifest.json',
      'outline.png',
    ]);
  });

  it('has the ids filled in, and none of its placeholders left', async () => {
    const packed = await packApp('appPackage', EXAMPLE_VALUES);
    assert(packed.ok);
    const text = strFromU8(unzipSync(packed.zip)['manifest.json'] ?? new Uint8Array());
    const manifest = JSON.parse(text) as Manifest;
    assert.equal(manifest.id, EXAMPLE_VALUES.TEAMS_APP_ID);
    assert.equal(manifest.bots?.[0]?.botId, EXAMPLE_VALUES.BOT_ID);
    assert.doesNotMatch(text, /\$\{\{/);
  });

  it('is the same to the byte each time', async () => {
    const [once, again] = [
      await packApp('appPackage', EXAMPLE_VALUES),
      await packApp('appPackage', EXAMPLE_VALUES),
    ];
    assert(once.ok && again.ok);
    assert.deepEqual(once.zip, again.zip);
  });

  it('names every missing value in one go', async () => {
    const packed = await packApp('appPackage', {});
    assert(!packed.ok);
    assert.deepEqual(
      packed.faults.map((fault) => fault.split(' ')[0]).sort(),
      Object.keys(EXAMPLE_VALUES).sort(),
    );
  });

  it('asks Teams for no domain, no file and no permission besides knowing who speaks', () => {
    const manifest = json<Manifest>('manifest.json');
    assert.deepEqual(manifest.validDomains, []);
    assert.deepEqual(manifest.permissions, ['identity', 'messageTeamMembers']);
    assert.equal(manifest.authorization, undefined);
  });

  it('never promises that somebody stays anonymous, and names 112 and 101, in four languages', () => {
    const texts = [json<Manifest>('manifest.json').description.full];
    for (const language of LANGUAGES) {
      texts.push(json<Localisation>(`languages/${language}.json`)['description.full'] ?? '');
    }
    for (const text of texts) {
      assert.doesNotMatch(text, /anon[iy]m/i);
      assert.match(text, /112/);
      assert.match(text, /101/);
    }
  });
});

describe('The commands that Teams suggests', () => {
  const lists = json<Manifest>('manifest.json').bots?.[0]?.commandLists ?? [];
  const commands = lists.flatMap((list, l) =>
    list.commands.map(({ title }, c) => ({
      title,
      place: `bots[0].commandLists[${l}].commands[${c}].title`,
    })),
  );

  for (const { title, place } of commands) {
    it(`"${title}" and its translations are words that the bot knows, and the same word`, () => {
      const word = readWords(title);
      assert.ok(word !== 'unknown' && word !== 'story', title);
      for (const language of LANGUAGES) {
        const translated = json<Localisation>(`languages/${language}.json`)[place] ?? '';
        assert.equal(readWords(translated), word, `${language}: ${translated}`);
      }
    });
  }
});

describe('The check of the app package', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'app-package-'));
    cpSync('appPackage', folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const change = <T>(file: string, edit: (content: T) => void) => {
    const content = JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;
    edit(content);
    writeFileSync(join(folder, file), JSON.stringify(content));
  };
  const faults = async () => {
    const packed = await packApp(folder, EXAMPLE_VALUES);
    return packed.ok ? [] : packed.faults;
  };

  it('finds a property that Teams does not know', async () => {
    change<Record<string, unknown>>('manifest.json', (manifest) => {
      manifest.colour = 'teal';
    });
    assert.match((await faults())[0] ?? '', /^manifest\.json: .*additional properties.*\.$/);
  });

  it('finds an id that is no GUID', async () => {
    const packed = await packApp(folder, { ...EXAMPLE_VALUES, BOT_ID: 'livc-bot' });
    assert(!packed.ok);
    assert.match(packed.faults[0] ?? '', /^manifest\.json: \/bots\/0\/botId must match pattern/);
  });

  it('does not go to the network for a schema that it does not have', async () => {
    change<Record<string, unknown>>('manifest.json', (manifest) => {
      manifest.$schema = 'https://schemas.invalid/teams.json';
    });
    assert.match((await faults())[0] ?? '', /^manifest\.json: \$schema has to be https:/);
  });

  it('insists on support for private channels', async () => {
    change<Record<string, unknown>>('manifest.json', (manifest) => {
      delete manifest.supportsChannelFeatures;
    });
    assert.deepEqual(await faults(), [
      'manifest.json: supportsChannelFeatures has to be "tier1" for private channels.',
    ]);
  });

  it('finds a text that one language lacks, and one that the manifest lacks', async () => {
    change<Record<string, string>>('languages/de.json', (texts) => {
      delete texts['name.full'];
      texts['bots[0].commandLists[0].commands[11].title'] = 'Geheim';
    });
    assert.deepEqual(await faults(), [
      'languages/de.json: name.full is not translated.',
      'languages/de.json: bots[0].commandLists[0].commands[11].title is not in the manifest.',
    ]);
  });

  it('finds a translation that is too long for Teams', async () => {
    change<Record<string, string>>('languages/fr.json', (texts) => {
      texts['description.short'] = 'é'.repeat(81);
    });
    assert.match(
      (await faults())[0] ?? '',
      /^languages\/fr\.json: \/description\/short must NOT have more than 80/,
    );
  });

  it('finds a file that is not JSON', async () => {
    writeFileSync(join(folder, 'languages/en.json'), '{');
    assert.deepEqual(await faults(), ['languages/en.json: not valid JSON.']);
  });

  const icons: [string, 'color' | 'outline', Buffer, string[]][] = [
    [
      'accepts a drawing in the middle of a solid colour',
      'color',
      png(192, TEAL, { x: 96, y: 96, colour: WHITE }),
      [],
    ],
    ['accepts white on nothing', 'outline', png(32, CLEAR, { x: 16, y: 16, colour: WHITE }), []],
    [
      'finds a colour icon of the wrong size',
      'color',
      png(96, TEAL),
      ['color.png: 96 × 96 pixels; it has to be 192 × 192.'],
    ],
    [
      'finds a see-through pixel in the colour icon',
      'color',
      png(192, TEAL, { x: 96, y: 96, colour: CLEAR }),
      ['color.png: 1 pixels are transparent; the background has to be solid.'],
    ],
    [
      'finds a drawing that a round frame would cut',
      'color',
      png(192, TEAL, { x: 35, y: 96, colour: WHITE }),
      ['color.png: 1 pixels of the drawing are outside the middle 120 × 120.'],
    ],
    [
      'finds colour in the outline icon',
      'outline',
      png(32, CLEAR, { x: 16, y: 16, colour: TEAL }),
      ['outline.png: 1 pixels are not white; only white on nothing is allowed.'],
    ],
    ['finds an empty outline icon', 'outline', png(32, CLEAR), ['outline.png: nothing is drawn on it.']],
    [
      'finds an outline icon without a transparent background',
      'outline',
      png(32, WHITE),
      ['outline.png: the background has to be transparent.'],
    ],
    [
      'finds an icon that is no PNG',
      'color',
      Buffer.from('<svg/>'),
      ['color.png: not a PNG of eight bits a channel.'],
    ],
  ];
  for (const [name, kind, file, expected] of icons) {
    it(name, () => assert.deepEqual(iconFaults(kind, file), expected));
  }
});
