// Names in free text while gate 1 is closed: a warning that points at the words, never a refusal (domain.md §10).

const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Capitalised words that are no names of persons: days, months, services, places and school words that partners write every day. */
const ORDINARY = wordSet(`
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober
  november december lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre
  novembre décembre montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz dezember monday tuesday
  wednesday thursday friday saturday sunday january february march may june july august october
  teams discord whatsapp instagram tiktok telegram snapchat facebook youtube google twitch reddit steam signal roblox minecraft fortnite
  clb caw ocmw cpas vdab forem actiris cgg livc csil tikkie go chiro scouts kerstmis pasen noël pâques weihnachten ostern christmas easter
  ramadan islam koran coran quran bijbel bible bibel allah god gott dieu
  belgië belgique belgien belgium brussel bruxelles brüssel brussels vlaanderen wallonië wallonie flandre flandern wallonien
  antwerpen anvers gent luik liège lüttich brugge leuven hasselt mechelen aalst namen namur mons bergen charleroi eupen voorbeeldegem
  europa europe syrië syrie syrien syria irak iraq turkije turquie türkei turkey marokko maroc morocco gaza israël israel palestina
  palestine oekraïne ukraine rusland russie russland russia frankrijk france frankreich nederland duitsland allemagne deutschland
  nederlands frans duits engels arabisch turks english french german dutch arabic turkish sie ihr ihre ihrem ihren ihrer ihnen ik i ok pc
  gsm tv`);

/** Words that begin a sentence before a noun or a name: with a capital there, and no part of a name. */
const OPENERS = wordSet(`
  de het een die dat deze dit zijn haar hun mijn ons onze uw elke geen in op met van bij na voor toen dan daarna gisteren vandaag morgen
  vorige volgens tegen ook en maar ik hij zij we wij er
  le la les un une des du ce cet cette ces son sa ses mon ma mes leur leurs notre nos votre vos chaque à au aux en dans sur avec chez
  après avant hier aujourd'hui demain puis alors selon contre et mais il elle on nous vous ils elles qu' qu’ jusqu' jusqu’ lorsqu' lorsqu’ puisqu' puisqu’
  der das den dem ein eine einen einem einer sein seine seinen seiner ihr ihre ihren ihrer mein meine unser unsere kein keine dieser
  diese dieses jeder jede jedes im am an auf mit von vom zum zur bei nach vor gestern heute danach dann laut gegen auch und aber er sie
  es wir
  the a an this that these those his her their my our your each every no at on with from by when then yesterday today tomorrow
  according against also and but he she they it we`);

/** Ends of sentences and quotes; French elisions, so that "d'Ahmed" shows Ahmed; words. */
const TOKENS = /[.!?:;\n"“”«»()]|(?:[dlsnjmtc]|qu|jusqu|lorsqu|puisqu)['’](?=\p{L})|\p{L}[\p{L}'’-]*/giu;
const CAPITALISED = /^\p{Lu}(?:['’]\p{Lu})?\p{Ll}[\p{L}'’-]*$/u;

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
  for (const [token] of text.matchAll(TOKENS)) {
    const isWord = /\p{L}/u.test(token);
    const word = token.toLowerCase();
    const opens = atStart && OPENERS.has(word);
    if (isWord && CAPITALISED.test(token) && !ORDINARY.has(word) && !opens) {
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
