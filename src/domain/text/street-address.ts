// A street with a house number. The street alone may be written; so may "in de Kerkstraat 3 keer" and "dans la rue pendant 2 heures".

const anyOf = (words: string) => `(?:${words.trim().split(/\s+/).join('|')})(?!\\p{L})`;

/** What people count, and months: a number before one of these is no house number. */
const COUNTED = anyOf(`
  keer maal x uur uren u min minuut minuten seconden dag dagen week weken maand maanden jaar jaren jongens? meisjes? jongeren
  leerling leerlingen personen mensen mannen vrouwen kinderen vrienden agenten auto's wagens meter m km euro van andere jonge nieuwe
  onbekende oudere grote kleine
  fois heures? h minutes? secondes? jours? semaines? mois ans? années? garçons? filles? jeunes élèves? personnes? gens hommes?
  femmes? enfants? amie?s? policiers? voitures? mètres? euros? autres?
  mal uhr stunden? minuten? tagen? wochen? monaten? jahren? jungen? jungs mädchen jugendliche schüler schülerinnen leute männer frauen
  kinder freunde kollegen polizisten autos
  times? hours? minutes? days? weeks? months? years? boys? girls? pupils? people persons? men women children friends? cars? metres?
  young other
  january january february march may june july october
  janvier février mars avril mai juin juillet août septembre octobre novembre décembre
  januari februari maart april mei juni juli augustus september oktober november december januar februar märz dezember`);
const IS_COUNTED = new RegExp(`^ ?(?:${COUNTED}|%|€)`, 'iu');

/** Not a year, not a time, no more than four digits, perhaps with a letter. */
const HOUSE_NUMBER =
  /^(?:, ?| )(?:nr\.? ?|n°? ?|nummer |numéro )?(?!(?:19|20)\d\d(?!\d))\d{1,4}(?: ?[a-g])?(?![\p{L}\d]|[.:]\d)/iu;

const PARTICLES = '(?: (?:de|du|des|la|le|les))*';
/** Words after "dans la rue" that go on with the sentence. */
const NO_NAME = anyOf(`
  pendant pour vers à avec depuis en ils? elles? on et ou où dans avant après entre durant environ plus moins presque chaque jusqu'à
  par sur sous sans qui que est était au aux contre dès puis quand`);
const NAME = String.raw`(?:[dl]')?\p{Lu}[\p{L}'-]*`;
const MORE_NAMES = `(?:${PARTICLES} ${NAME}){0,3}`;
const RUE =
  '(?:[Rr]ue|[Aa]venue|[Aa]v\\.|[Cc]hauss[ée]e|[Bb]oulevard|[Bb]d\\.?|[Aa]ll[ée]e|[Qq]uai|[Ii]mpasse)';
const PLACE = '(?:[Pp]lace|[Ss]quare|[Cc]los|[Cc]hemin|[Rr]oute)';

const STREETS = [
  // One word in Dutch or German: its end is hardly ever anything else.
  /(?<![\p{L}-])[\p{L}-]+(?:straat|str|laan|steenweg|stwg|dreef|straße|strasse|gasse)(?!\p{L})\.?/giu,
  // Ends that everyday words have too: with a capital only.
  /(?<![\p{L}-])\p{Lu}[\p{L}-]*(?:plein|lei|kaai|pad|weg|platz)(?!\p{L})/gu,
  /(?<!\p{L})\p{Lu}\p{L}{3,} (?:Straße|Strasse|Str\.|Allee|Platz|Weg|Gasse|Ring|Straat|Steenweg|Laan|Dreef|Plein)(?!\p{L})/gu,
  new RegExp(`(?<!\\p{L})${RUE}${PARTICLES} (?!${NO_NAME})(?:[dl]')?\\p{L}[\\p{L}'-]*${MORE_NAMES}`, 'gu'),
  new RegExp(`(?<!\\p{L})${PLACE}${PARTICLES} ${NAME}${MORE_NAMES}`, 'gu'),
];
const EVERYDAY = new RegExp(
  `^${anyOf(`
  .*schoolplein speelplein allerlei vallei onderweg halfweg .*snelweg autoweg fietspad voetpad winkelstraat zijstraat
  schulweg heimweg rückweg hinweg gehweg radweg fußweg umweg spielplatz arbeitsplatz parkplatz sportplatz sitzplatz seitenstraße`)}$`,
  'iu',
);

/** In French and English the number stands first; "à 14h30, rue de la Gare" is a time and a place. */
const NUMBER_FIRST = [
  new RegExp(
    `(?<![\\d:.,/h-]|h )(?!(?:19|20)\\d\\d(?!\\d))\\d{1,4}(?:[a-g]| ?bis| ?ter)?,? (?:${RUE}|${PLACE})${PARTICLES} (?:[dl]')?\\p{L}`,
    'u',
  ),
  /(?<![\d:.,/-])\d{1,4}[a-g]? (?:\p{Lu}\p{L}+ ){1,3}(?:Street|St\.|Road|Rd\.?|Avenue|Ave\.?|Lane|Drive|Square|Close|Court)(?!\p{L})/u,
];

function hasHouseNumber(after: string): boolean {
  const house = HOUSE_NUMBER.exec(after);
  return house !== null && !IS_COUNTED.test(after.slice(house[0].length));
}

/** Whether `text` (apostrophes and dashes in their plain form) holds a street with a house number. */
export function holdsStreetAddress(text: string): boolean {
  const numbered = STREETS.flatMap((street) => [...text.matchAll(street)]).filter(
    ([street]) => !EVERYDAY.test(street),
  );
  return (
    numbered.some(({ 0: street, index }) => hasHouseNumber(text.slice(index + street.length))) ||
    NUMBER_FIRST.some((address) => address.test(text))
  );
}
