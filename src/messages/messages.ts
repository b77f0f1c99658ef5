// Four languages, one set of keys. A missing key or another placeholder does not compile.
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { MessageKey, Translation } from './shape.ts';

export type Translate = (key: MessageKey, values?: { readonly [name: string]: string | number }) => string;

const ALL = { nl, fr, de, en } satisfies { readonly [language: string]: Translation };
export type MessageLanguage = keyof typeof ALL;

/** A text in that language with its placeholders filled in. */
export function translator(language: MessageLanguage): Translate {
  const messages: Translation = ALL[language];
  return (key, values = {}) =>
    messages[key].replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}

/** The text of a key that was put together from data, or undefined where there is none (a field without a hint). */
export function messageIfAny(language: MessageLanguage, key: string): string | undefined {
  const messages: { readonly [key: string]: string } = ALL[language];
  return messages[key];
}
