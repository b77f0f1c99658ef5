import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { zipSync } from 'fflate';
import {
  EXAMPLE_VALUES,
  iconFaults,
  type Localisation,
  localisationFaults,
  type Manifest,
  manifestFaults,
  schemaFaults,
  substitute,
} from './app-package-rules.ts';

/** Files by their path inside the package, or everything that is wrong with it: one plain sentence each. */
export type Packed =
  | { readonly ok: true; readonly zip: Uint8Array; readonly files: readonly string[] }
  | { readonly ok: false; readonly faults: readonly string[] };

/** The same files give the same bytes, so that two packages can be compared. */
const FIXED_TIME = new Date(2025, 0, 1);

function parse<T>(file: string, text: string): { content?: T; faults: string[] } {
  try {
    return { content: JSON.parse(text) as T, faults: [] };
  } catch {
    return { faults: [`${file}: not valid JSON.`] };
  }
}

/** Checks the app package in `folder` without a network and zips it. Values fill the `${{NAME}}` of the manifest. */
export async function packApp(
  folder: string,
  values: Readonly<Record<string, string | undefined>>,
): Promise<Packed> {
  const template = await readFile(join(folder, 'manifest.json'), 'utf8');
  const { text, faults } = substitute(template, values);
  const parsed = parse<Manifest>('manifest.json', text);
  const manifest = parsed.content;
  if (manifest === undefined) return { ok: false, faults: parsed.faults };
  faults.push(...(await schemaFaults('manifest.json', manifest)), ...manifestFaults(manifest));

  const files: Record<string, Uint8Array> = { 'manifest.json': Buffer.from(text) };
  for (const kind of ['color', 'outline'] as const) {
    const icon = await readFile(join(folder, `${kind}.png`));
    files[`${kind}.png`] = icon;
    faults.push(...iconFaults(kind, icon));
  }
  for (const { file } of manifest.localizationInfo?.additionalLanguages ?? []) {
    const words = await readFile(join(folder, file), 'utf8');
    files[file] = Buffer.from(words);
    const localisation = parse<Localisation>(file, words);
    faults.push(...localisation.faults);
    if (localisation.content === undefined) continue;
    faults.push(...(await localisationFaults(file, manifest, localisation.content)));
  }
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, zip: zipSync(files, { level: 9, mtime: FIXED_TIME }), files: Object.keys(files) };
}

if (import.meta.main) {
  const isExample = process.argv.includes('--example');
  const target = join('appPackage', 'build', isExample ? 'livc-bot.example.zip' : 'livc-bot.zip');
  const packed = await packApp('appPackage', isExample ? EXAMPLE_VALUES : process.env);
  if (packed.ok) {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, packed.zip);
    console.log(`${target}: ${packed.files.join(', ')}`);
  } else {
    console.error(`The app package is not right:\n${packed.faults.map((fault) => `  ${fault}`).join('\n')}`);
    process.exitCode = 1;
  }
}
