// What people may type, in four languages, matched whole: "melden" is a command, a sentence with "melden" in it is not.
import type { Language } from '../domain/cell/cell.ts';

export type Word =
  | 'start'
  | 'report'
  | 'advice'
  | 'callback'
  | 'own'
  | 'help'
  | 'privacy'
  | 'language'
  | 'desk';

const WORDS: { readonly [word in Word]: readonly string[] } = {
  start: [
    'start',
    'begin',
    'hallo',
    'dag',
    'goedendag',
    'home',
    'menu',
    'début',
    'debut',
    'bonjour',
    'accueil',
    'guten tag',
    'anfang',
    'hello',
    'hi',
    'wat kan ik',
    'que puis-je faire',
    'was kann ich',
    'what can i do',
  ],
  report: [
    'melden',
    'meld',
    'ik maak me zorgen',
    'bezorgdheid',
    'signaler',
    'je suis inquiet',
    'je suis inquiète',
    'sorge',
    'ich mache mir sorgen',
    'report',
    'i am worried',
    'concern',
  ],
  advice: ['raad', 'advies', 'conseil', 'rat', 'advice'],
  callback: [
    'bel mij',
    'bel mij terug',
    'bel me',
    'terugbellen',
    'rappelez-moi',
    'rappeler',
    'rückruf',
    'call me',
    'call me back',
  ],
  own: [
    'mijn meldingen',
    'mijn bezorgdheden',
    'wat ik doorgaf',
    'mes signalements',
    'meine meldungen',
    'my reports',
  ],
  help: [
    'hulp',
    'help',
    'wie kan mij helpen',
    'aide',
    'qui peut m’aider',
    "qui peut m'aider",
    'hilfe',
    'wer kann mir helfen',
    'who can help me',
    '?',
  ],
  privacy: ['privacy', 'vie privée', 'vie privee', 'datenschutz'],
  language: [
    'taal',
    'langue',
    'sprache',
    'language',
    'nederlands',
    'français',
    'francais',
    'deutsch',
    'english',
  ],
  desk: ['wachtrij', 'wat wacht', "file d'attente", 'file d’attente', 'warteschlange', 'queue', 'desk'],
};

const BY_TEXT = new Map(
  Object.entries(WORDS).flatMap(([word, texts]) => texts.map((text) => [text, word as Word] as const)),
);

/** Longer than any command and longer than a greeting: somebody has begun to tell something. */
const STORY_FROM = 25;

export function readWords(text: string): Word | 'story' | 'unknown' {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.!…]+$/, '')
    .trim();
  return BY_TEXT.get(plain) ?? (plain.length >= STORY_FROM ? 'story' : 'unknown');
}

/** The language of a locale such as `fr-BE`; Dutch where we do not speak it. */
export function languageOf(locale: string | undefined): Language {
  const code = (locale ?? '').slice(0, 2).toLowerCase();
  return code === 'fr' || code === 'de' || code === 'en' ? code : 'nl';
}
