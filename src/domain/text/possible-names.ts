// Names in free text while gate 1 is closed: a warning that points at the words, never a refusal (domain.md §10).

/** Capitalised words that are no names of persons: days, months, services, places and school words that partners write every day. */
const ORDINARY = new Set(
  `maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober
  november december lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre
  novembre décembre montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz juni juli dezember monday tuesday
  wednesday thursday friday saturday sunday january february march april may june july august october
  teams discord whatsapp instagram tiktok telegram snapchat facebook youtube google twitch reddit steam signal
  clb caw ocmw cpas vdab forem actiris cgg livc csil tikkie go belgië belgique belgien brussel bruxelles brüssel vlaanderen wallonië
  wallonie antwerpen gent luik liège brugge leuven hasselt namen namur voorbeeldegem nederlands frans duits engels ik i ok pc gsm tv`.split(
    /\s+/,
  ),
);

const WORDS = /[.!?:;\n"“”«»()]|[\p{L}][\p{L}'’-]*/gu;
const CAPITALISED = /^\p{Lu}\p{Ll}[\p{L}'’-]*$/u;

/**
 * Words in `text` that may be names of persons: capitalised inside a sentence, or two capitalised words in a row. At most five, each once.
 * German writes every noun with a capital, so there only two in a row count.
 */
export function possibleNames(text: string, language: 'nl' | 'fr' | 'de' | 'en'): readonly string[] {
  const found = new Set<string>();
  let run: string[] = [];
  let runStartsSentence = true;
  let atStart = true;
  const endRun = () => {
    const enough = run.length >= 2 || (run.length === 1 && !runStartsSentence && language !== 'de');
    if (enough) found.add(run.join(' '));
    run = [];
  };
  for (const [token] of text.matchAll(WORDS)) {
    const isWord = /\p{L}/u.test(token);
    if (isWord && CAPITALISED.test(token) && !ORDINARY.has(token.toLowerCase())) {
      if (run.length === 0) runStartsSentence = atStart;
      run.push(token);
    } else {
      endRun();
    }
    atStart = !isWord;
  }
  endRun();
  return [...found].slice(0, 5);
}
