import { AppManifestUtils, type TeamsManifestV1D25 } from '@microsoft/app-manifest';
import { readPng } from './read-png.ts';

export type Manifest = TeamsManifestV1D25.TeamsManifestV1D25;
/** Translations by their place in the manifest, such as `bots[0].commandLists[0].commands[1].title`. */
export type Localisation = Readonly<Record<string, string>>;

const SCHEMA = 'https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.schema.json';
/** Ids and addresses that belong to nobody, to look at a package without a tenant. */
export const EXAMPLE_VALUES: Readonly<Record<string, string>> = {
  TEAMS_APP_ID: '00000000-0000-4000-8000-00000000000a',
  BOT_ID: '00000000-0000-4000-8000-00000000000b',
  ORGANISATION_NAME: 'Voorbeeldegem',
  ORGANISATION_WEBSITE: 'https://www.example.org/',
  PRIVACY_URL: 'https://www.example.org/privacy',
  TERMS_OF_USE_URL: 'https://www.example.org/livc',
};

/** Never cropped, however a client rounds the colour icon. */
const SAFE_FROM = 36;
const SAFE_UNTIL = 156;

/** Fills in every `${{NAME}}`; says which names have no value. */
export function substitute(
  template: string,
  values: Readonly<Record<string, string | undefined>>,
): { text: string; faults: string[] } {
  const missing = new Set<string>();
  const text = template.replace(/\$\{\{(\w+)\}\}/g, (_whole, name: string) => {
    const value = values[name]?.trim();
    if (!value) missing.add(name);
    // With an example in its place the rest of the manifest is checked in the same run.
    return JSON.stringify(value || (EXAMPLE_VALUES[name] ?? '')).slice(1, -1);
  });
  const faults = [...missing].map((name) => `${name} has no value: set it, or use --example for a trial.`);
  return { text, faults };
}

/** What Microsoft's schema says of a manifest, by the copy that is in the validator's package: offline. */
export async function schemaFaults(file: string, manifest: Manifest): Promise<string[]> {
  // Any other address would send the validator to the network.
  if (manifest.$schema !== SCHEMA) return [`${file}: $schema has to be ${SCHEMA}.`];
  const found = await AppManifestUtils.validateAgainstSchema(manifest);
  return found.map((fault) => `${file}: ${fault.split('. Details: ')[0]}.`);
}

/** What the schema cannot say: the choices that this product depends on. */
export function manifestFaults(manifest: Manifest): string[] {
  const faults: string[] = [];
  const need = (met: boolean, fault: string) => {
    if (!met) faults.push(`manifest.json: ${fault}`);
  };
  const [bot, ...others] = manifest.bots ?? [];
  need(bot !== undefined && others.length === 0, 'there has to be exactly one bot.');
  need(
    manifest.supportsChannelFeatures === 'tier1',
    'supportsChannelFeatures has to be "tier1" for private channels.',
  );
  need(
    [...(bot?.scopes ?? [])].sort().join() === 'personal,team',
    'the scopes have to be personal and team.',
  );
  need(bot?.supportsFiles !== true, 'the bot takes no files: attachments are never asked.');
  const scopes = (bot?.commandLists ?? []).flatMap((list) => list.scopes);
  need([...scopes].sort().join() === 'personal,team', 'each scope has to have one list of commands.');
  return faults;
}

/** One place of the manifest that has words in it: its name in a localisation file, and how to put other words there. */
interface Place {
  readonly name: string;
  readonly text: string;
  translate(text: string): void;
}

function placesOf(manifest: Manifest): Place[] {
  const places: Place[] = [];
  const add = <Key extends string>(name: string, holder: { [key in Key]?: string }, key: Key) => {
    const translate = (text: string) => {
      holder[key] = text;
    };
    places.push({ name, text: holder[key] ?? '', translate });
  };
  add('name.short', manifest.name, 'short');
  add('name.full', manifest.name, 'full');
  add('description.short', manifest.description, 'short');
  add('description.full', manifest.description, 'full');
  for (const [l, list] of (manifest.bots?.[0]?.commandLists ?? []).entries()) {
    for (const [c, command] of list.commands.entries()) {
      add(`bots[0].commandLists[${l}].commands[${c}].title`, command, 'title');
      add(`bots[0].commandLists[${l}].commands[${c}].description`, command, 'description');
    }
  }
  return places;
}

/**
 * Whether a language says everything that the manifest says, nothing besides, and within the same lengths. The manifest in that
 * language is checked, as the validator cannot read Microsoft's schema of localisation files: one of its patterns is faulty.
 */
export async function localisationFaults(
  file: string,
  manifest: Manifest,
  localisation: Localisation,
): Promise<string[]> {
  const translated = structuredClone(manifest);
  const places = placesOf(translated);
  const known = new Set(['$schema', ...places.map(({ name }) => name)]);
  const unknown = Object.keys(localisation).filter((name) => !known.has(name));
  const missing = places.filter(({ name }) => !localisation[name]?.trim());
  for (const { name, text, translate } of places) translate(localisation[name] ?? text);
  return [
    ...missing.map(({ name }) => `${file}: ${name} is not translated.`),
    ...unknown.map((name) => `${file}: ${name} is not in the manifest.`),
    ...(await schemaFaults(file, translated)),
  ];
}

/** Teams' rules for the two icons. Source: "Create an app icon" in Microsoft's Teams documentation. */
export function iconFaults(kind: 'color' | 'outline', file: Buffer): string[] {
  const size = kind === 'color' ? 192 : 32;
  const picture = readPng(file);
  if (picture === undefined) return [`${kind}.png: not a PNG of eight bits a channel.`];
  const { width, height, pixels } = picture;
  if (width !== size || height !== size) {
    return [`${kind}.png: ${width} × ${height} pixels; it has to be ${size} × ${size}.`];
  }
  return kind === 'color' ? colourFaults(pixels, size) : outlineFaults(pixels);
}

function colourFaults(pixels: Uint8Array, size: number): string[] {
  const isSafe = (at: number) => at >= SAFE_FROM && at < SAFE_UNTIL;
  let clear = 0;
  let strays = 0;
  for (let pixel = 0; pixel < size * size; pixel++) {
    const at = pixel * 4;
    if (pixels[at + 3] !== 255) clear++;
    const isBackground = [0, 1, 2].every((channel) => pixels[at + channel] === pixels[channel]);
    if (!isBackground && !(isSafe(pixel % size) && isSafe(Math.floor(pixel / size)))) strays++;
  }
  const faults: string[] = [];
  if (clear > 0) faults.push(`color.png: ${clear} pixels are transparent; the background has to be solid.`);
  if (strays > 0) faults.push(`color.png: ${strays} pixels of the drawing are outside the middle 120 × 120.`);
  return faults;
}

function outlineFaults(pixels: Uint8Array): string[] {
  let coloured = 0;
  let visible = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 3] === 0) continue;
    visible++;
    if ([0, 1, 2].some((channel) => pixels[at + channel] !== 255)) coloured++;
  }
  const faults: string[] = [];
  if (visible === 0) faults.push('outline.png: nothing is drawn on it.');
  if (visible * 4 === pixels.length) faults.push('outline.png: the background has to be transparent.');
  if (coloured > 0)
    faults.push(`outline.png: ${coloured} pixels are not white; only white on nothing is allowed.`);
  return faults;
}
