// What people may type, in four languages, matched whole: "melden" is a command, a sentence with "melden" in it is not.
import { LANGUAGES, type Language } from '../domain/cell/cell.ts';
import { translator } from '../messages/messages.ts';

export type Word =
  | 'start'
  | 'report'
  | 'advice'
  | 'callback'
  | 'own'
  | 'help'
  | 'privacy'
  | 'language'
  | 'desk'
  | 'decisions'
  | 'cases'
  | 'sessions'
  | 'invitations'
  | 'upkeep';

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
  decisions: ['beslissingen', 'beslissen', 'décisions', 'decisions', 'entscheidungen'],
  cases: ['casussen', 'dossiers', 'cas', 'fälle', 'faelle', 'cases'],
  sessions: ['zitting', 'zittingen', 'réunion', 'réunions', 'sitzung', 'sitzungen', 'session', 'sessions'],
  invitations: [
    'uitnodiging',
    'uitnodigingen',
    'mijn zittingen',
    'invitation',
    'invitations',
    'einladung',
    'einladungen',
  ],
  upkeep: ['beheer', 'leden', 'gestion', 'membres', 'verwaltung', 'mitglieder', 'upkeep', 'members'],
};

/** What stands on a button may also be typed. */
const BUTTONS = {
  report: 'home.report',
  advice: 'home.advice',
  callback: 'home.callback',
  own: 'home.own',
  help: 'home.help',
  privacy: 'home.privacy',
  language: 'home.language',
  desk: 'home.deskButton',
  decisions: 'decisions.title',
  cases: 'home.cases',
  sessions: 'home.sessions',
  invitations: 'home.invitations',
  upkeep: 'upkeep.title',
} as const satisfies { readonly [word in Word]?: string };

/** Case, spaces, kinds of apostrophe and closing marks make no difference. */
function plainly(text: string): string {
  const lower = text.normalize('NFC').toLowerCase();
  return lower
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[.!…?]+$/, '')
    .trim();
}

const BY_TEXT = new Map<string, Word>([
  ...Object.entries(WORDS).flatMap(([word, texts]) =>
    texts.map((text) => [plainly(text), word as Word] as const),
  ),
  ...Object.entries(BUTTONS).flatMap(([word, key]) =>
    LANGUAGES.map((language) => [plainly(translator(language)(key)), word as Word] as const),
  ),
  ['?', 'help'],
]);

/** Every text that is understood, as it is compared. */
export const KNOWN_TEXTS: readonly string[] = [...BY_TEXT.keys()];

/** Longer than any command and longer than a greeting: somebody has begun to tell something. */
const STORY_FROM = 25;

export function readWords(text: string): Word | 'story' | 'unknown' {
  const plain = plainly(text);
  return (
    BY_TEXT.get(plain === '' ? text.trim() : plain) ?? (plain.length >= STORY_FROM ? 'story' : 'unknown')
  );
}

/** The language of a locale such as `fr-BE`; Dutch where we do not speak it. */
export function languageOf(locale: string | undefined): Language {
  const code = (locale ?? '').slice(0, 2).toLowerCase();
  return code === 'fr' || code === 'de' || code === 'en' ? code : 'nl';
}
