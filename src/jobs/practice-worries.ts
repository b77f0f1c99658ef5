// What a practice cell begins with: three invented worries, in Dutch, as partners write them. The third one is no business of a cell.
import type { Reporter, SignalContent } from '../domain/signal/content.ts';

export interface PracticeWorry {
  /** Who would have seen it; nobody has this place. */
  readonly reporter: Pick<Reporter, 'function' | 'organisation'>;
  readonly content: SignalContent;
}

const VIDEOS: PracticeWorry = {
  reporter: { function: 'jeugdwerker', organisation: 'Verzonnen jeugddienst' },
  content: {
    form: 'short',
    answers: {
      danger: 'no',
      secrecy: 'discretion',
      told: 'no',
      toldWhy: 'We willen eerst weten hoe we zo’n gesprek het best beginnen.',
      age: '12-17',
      contradictingNone: 'yes',
      protectiveNone: 'yes',
      ask: 'Hoe gaan wij met deze jongere in gesprek, en wie kijkt er nog mee?',
    },
    facts: [
      {
        what: 'Verzonnen voorbeeld. Een jongere liet op zijn gsm filmpjes zien waarin een aanslag wordt toegejuicht. Toen een begeleider er iets van zei, antwoordde hij: “Ze hebben het verdiend.”',
        when: 'Twee keer in de laatste twee weken',
        source: 'own',
      },
    ],
  },
};

const NEW_FRIENDS: PracticeWorry = {
  reporter: { function: 'trajectbegeleider', organisation: 'Verzonnen opleidingscentrum' },
  content: {
    form: 'long',
    answers: {
      danger: 'no',
      secrecy: 'discretion',
      told: 'yes',
      age: '18-25',
      municipalityLink: 'lives',
      relation: 'client',
      interpretation:
        'Wij denken dat hij vooral ergens bij wil horen. Of hij meent wat hij zegt, weten wij niet.',
      change:
        'In het voorjaar kwam hij graag en op tijd. Sinds de zomer blijft hij weg en spreekt hij over “wij” en “zij”.',
      violence: ['recruitment'],
      violenceDetail:
        'Hij vroeg aan twee anderen of ze mee wilden naar een groep die “klaarstaat om te vechten”.',
      contradicting:
        'Hij zei vorige week zelf dat het hem soms te ver gaat. Niemand hoorde hem iemand bedreigen.',
      protective:
        'Hij heeft een goede band met zijn zus en met onze lesgever. Hij wil zijn diploma halen en voetbalt elke zaterdag.',
      needs: ['wellbeing', 'education-work', 'housing'],
      done: 'We spraken er twee keer met hem over en boden hulp aan bij het zoeken van een woning.',
      fear: 'Dat hij zich nog meer afsluit en dat wij hem niet meer bereiken.',
      ask: 'Wie kan ons helpen om hem erbij te houden, zonder dat hij zich betrapt voelt?',
    },
    facts: [
      {
        what: 'Verzonnen voorbeeld. Tijdens de les zei een cursist dat “het binnenkort wel eens zal afgelopen zijn met dat gepraat”. Hij droeg een trui met het teken van een groep die oproept tot geweld.',
        when: 'Begin deze maand, op een maandag',
        setting: 'school',
        words: '“Praten is voor wie niet durft.”',
        source: 'own',
      },
      {
        what: 'Een medecursist vertelde dat hij werd gevraagd om mee te gaan naar een bijeenkomst van die groep. Hij ging niet.',
        when: 'Vorige week',
        setting: 'online',
        source: 'told',
        sourceDetail: 'De medecursist kwam het zelf vertellen aan de lesgever.',
      },
    ],
  },
};

const TRUANCY: PracticeWorry = {
  reporter: { function: 'leerkracht', organisation: 'Verzonnen school' },
  content: {
    form: 'short',
    answers: {
      danger: 'no',
      secrecy: 'discretion',
      told: 'yes',
      age: '12-17',
      contradicting: 'Er is nooit sprake geweest van geweld, van haat of van een groep.',
      protective: 'Ze komt graag naar de tekenles en praat daar met haar leerkracht.',
      ask: 'Wie helpt een gezin dat de rekeningen van de school niet meer kan betalen?',
    },
    facts: [
      {
        what: 'Verzonnen voorbeeld. Een leerling is sinds de herfst vaak afwezig en valt in de klas in slaap. Ze vertelde dat ze ’s avonds werkt, omdat er thuis te weinig geld is.',
        when: 'Sinds de herfstvakantie',
        source: 'told',
      },
    ],
  },
};

export const PRACTICE_WORRIES: readonly PracticeWorry[] = [VIDEOS, NEW_FRIENDS, TRUANCY];
