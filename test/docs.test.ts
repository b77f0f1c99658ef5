// The documents are true as far as a machine can see: what they point at exists.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const isThere = (file: string) => existsSync(join(root, file));

const inDocs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => posix.join('docs', file))
  .sort();
/** README.md is a document as soon as there is one. */
const documents = [...inDocs, 'CONTRIBUTING.md', ...['README.md'].filter(isThere)];

/** Where a text in backticks begins when it names a file of the project; what is made while it runs is no such file. */
const OURS = /^(?:src|test|bench|docs|scripts|infra|appPackage|\.ci)\//;
const AT_ROOT = /^(?:\.[a-z]+rc(?:\.json)?|[A-Za-z][\w-]*\.(?:md|json|ya?ml|ts))$/;
const NOT_OURS = new Set(['m365agents.yml']);

const withoutFences = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '');

/** Paths in backticks; of one with a placeholder (`<name>`, `*`) the folder before it. */
function namedPaths(text: string): readonly string[] {
  return [...withoutFences(text).matchAll(/`([^`\n]+)`/g)]
    .map(([, code = '']) => code.trim())
    .filter((code) => !/\s/.test(code) && (OURS.test(code) || (AT_ROOT.test(code) && !NOT_OURS.has(code))))
    .map((path) => path.replace(/(?<=\/)[^/]*[<*{…].*$/, '').replace(/:\d+$/, ''));
}

/** As GitHub makes an anchor of a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const anchorsIn = (file: string) =>
  [...withoutFences(read(file)).matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

/** What is wrong with a link, or undefined; addresses on the web are not looked up. */
function faultIn(document: string, link: string): string | undefined {
  if (/^[a-z]+:/i.test(link)) return undefined;
  const [path = '', anchor] = link.split('#');
  const file = path === '' ? document : posix.join(posix.dirname(document), path);
  if (!isThere(file)) return link;
  return anchor === undefined || anchorsIn(file).includes(anchor) ? undefined : link;
}

const linksIn = (text: string) =>
  [...withoutFences(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);

describe('The documents', () => {
  it('have been seen, and name many files', () => {
    assert.ok(documents.length >= 17, documents.join());
    const named = documents.flatMap((document) => namedPaths(read(document)));
    assert.ok(new Set(named).size >= 80, `only ${new Set(named).size} paths`);
  });

  for (const document of documents) {
    it(`name only files that exist, in ${document}`, () => {
      const missing = namedPaths(read(document)).filter((path) => !isThere(path));
      assert.deepEqual(missing, []);
    });

    it(`lead only to places that exist, in ${document}`, () => {
      const faults = linksIn(read(document)).map((link) => faultIn(document, link));
      assert.deepEqual(
        faults.filter((fault) => fault !== undefined),
        [],
      );
    });

    it(`tell only of commands that exist, in ${document}`, () => {
      const { scripts } = JSON.parse(read('package.json')) as { scripts: { [name: string]: string } };
      const told = [...read(document).matchAll(/npm (?:run )?([a-z-]+)/g)].map(([, name = '']) => name);
      const npmsOwn = ['ci', 'install', 'sbom'];
      assert.deepEqual(
        told.filter((name) => !(name in scripts) && !npmsOwn.includes(name)),
        [],
      );
    });
  }

  it('number the decisions without a gap', () => {
    const numbers = inDocs.flatMap((file) => /^docs\/adr\/(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1] ?? []);
    assert.deepEqual(
      numbers,
      numbers.map((_, index) => String(index + 1).padStart(4, '0')),
    );
  });

  it('are where the code says they are', () => {
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const told = sources.flatMap((file) => read(posix.join('src', file)).match(/docs\/[\w/-]+\.md/g) ?? []);
    assert.ok(told.length >= 3);
    assert.deepEqual(
      told.filter((file) => !isThere(file)),
      [],
    );
  });
});
