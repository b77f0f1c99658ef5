export const languages = ['nl', 'fr', 'de', 'en'] as const;
export type Language = (typeof languages)[number];
export type InLanguages = { readonly [language in Language]: string };

/** Somebody who uses Teams in the demo town. `key` names them in addresses and tests; the bot only ever learns the object id. */
export interface Person {
  readonly key: string;
  readonly name: string;
  /** Their function, as the page shows it. The bot takes functions from its own roster. */
  readonly role: InLanguages;
  readonly organisation: InLanguages;
  readonly tenantId: string;
  readonly objectId: string;
  /** The language of their Teams when the demo starts. */
  readonly language: Language;
  readonly initials: string;
  /** Background of the avatar; dark enough for white text. */
  readonly colour: string;
}

export const townName = 'Voorbeeldegem';

/** The one tenant of the demo; guests have a guest object in it. */
export const demoTenantId = '5a3c1d0e-7b42-4f6a-9c58-2e1f0a9b7d11';

const school = same('GO! Atheneum Voorbeeldegem');
const municipality: InLanguages = {
  nl: 'Gemeente Voorbeeldegem',
  fr: 'Commune de Voorbeeldegem',
  de: 'Gemeinde Voorbeeldegem',
  en: 'Municipality of Voorbeeldegem',
};

/** The cast of the demo town, all of it fictional. Sam is in the tenant but on nobody's roster. */
export const people: readonly Person[] = [
  person('chloe', 'Chloé Dubois', 'CD', '#6b4fbb', '0c1f7a52-1d34-4b8e-8a61-5f0d2c9e1a01', school, {
    nl: 'zorgleerkracht',
    fr: 'enseignante de soutien',
    de: 'Förderlehrerin',
    en: 'support teacher',
  }),
  person('mehdi', 'Mehdi Benali', 'MB', '#9a3d1c', '849502da-95bc-4306-8ce9-d785041692a9', school, {
    nl: 'leerlingbegeleider',
    fr: 'conseiller scolaire',
    de: 'Schülerberater',
    en: 'student counsellor',
  }),
  person(
    'anna',
    'Anna Peeters',
    'AP',
    '#0f766e',
    '1d2e8b63-2e45-4c9f-9b72-601e3daf2b02',
    same('CAW/OCMW Voorbeeldegem'),
    {
      nl: 'maatschappelijk werker',
      fr: 'assistante sociale',
      de: 'Sozialarbeiterin',
      en: 'welfare worker',
    },
  ),
  person('bram', 'Bram De Smet', 'BD', '#1d5fa8', '2e3f9c74-3f56-4da0-8c83-712f4eb03c03', municipality, {
    nl: 'LIVC-coördinator',
    fr: 'coordinateur de la CSIL',
    de: 'LIVC-Koordinator',
    en: 'LIVC coordinator',
  }),
  person('nadia', 'Nadia El Amrani', 'NE', '#a03a6b', '3f40ad85-4067-4eb1-9d94-82305fc14d04', municipality, {
    nl: 'adjunct-coördinator',
    fr: 'coordinatrice adjointe',
    de: 'stellvertretende Koordinatorin',
    en: 'deputy coordinator',
  }),
  person('lies', 'Lies Vermeulen', 'LV', '#8a5a00', '4051be96-5178-4fc2-8ea5-934160d25e05', municipality, {
    nl: 'burgemeester',
    fr: 'bourgmestre',
    de: 'Bürgermeisterin',
    en: 'mayor',
  }),
  person(
    'tom',
    'Tom Janssens',
    'TJ',
    '#334a7d',
    '5162cfa7-6289-40d3-9fb6-a45271e36f06',
    {
      nl: 'Lokale politie Voorbeeldegem',
      fr: 'Police locale de Voorbeeldegem',
      de: 'Lokale Polizei Voorbeeldegem',
      en: 'Local police Voorbeeldegem',
    },
    { nl: 'inspecteur', fr: 'inspecteur', de: 'Inspektor', en: 'inspector' },
  ),
  person('audrey', 'Audrey Lambert', 'AL', '#4d6b1f', '6273d0b8-739a-41e4-8ac7-b56382f47007', municipality, {
    nl: 'functionaris voor gegevensbescherming',
    fr: 'déléguée à la protection des données',
    de: 'Datenschutzbeauftragte',
    en: 'data protection officer',
  }),
  person(
    'sam',
    'Sam Onbekend',
    'SO',
    '#5b6470',
    '7384e1c9-84ab-42f5-9bd8-c67493058108',
    {
      nl: 'hoort niet bij de cel',
      fr: 'ne fait pas partie de la cellule',
      de: 'gehört nicht zur Zelle',
      en: 'is not part of the cell',
    },
    { nl: 'buitenstaander', fr: 'personne extérieure', de: 'außenstehende Person', en: 'outsider' },
  ),
];

function person(
  key: string,
  name: string,
  initials: string,
  colour: string,
  objectId: string,
  organisation: InLanguages,
  role: InLanguages,
): Person {
  return {
    key,
    name,
    initials,
    colour,
    objectId,
    organisation,
    role,
    tenantId: demoTenantId,
    language: 'nl',
  };
}

function same(text: string): InLanguages {
  return { nl: text, fr: text, de: text, en: text };
}

/** Keys of those whose organisation has a tenant of its own: in this one they are guests. */
export const DEMO_GUESTS: readonly string[] = ['chloe', 'mehdi', 'tom'];
export const isGuest = (key: string): boolean => DEMO_GUESTS.includes(key);
