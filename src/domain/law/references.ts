// The articles that the product speaks of, as data with their dates: while the Criminal Code changes its numbers, people know one or the other.
import type { Language } from '../cell/cell.ts';

/** A day `YYYY-MM-DD`. Law of 29 February 2024, art. 119: two years after its publication. */
const NEW_CRIMINAL_CODE_FROM = '2026-04-08';

type PerLanguage = { readonly [language in Language]: string };

/** The law after its article, and where its text stands. `verify`: somebody has to look at the source before going live, and this is why. */
interface Instrument {
  readonly name: PerLanguage;
  readonly source: string;
  readonly verify?: string;
}

const INSTRUMENTS = {
  criminalCode: {
    name: {
      nl: 'Strafwetboek',
      fr: 'du Code pénal',
      de: 'des Strafgesetzbuches',
      en: 'of the Criminal Code',
    },
    source: 'https://www.ejustice.just.fgov.be/eli/loi/2024/02/29/2024002088/justel',
    verify: 'Postponement of the new Code was asked in March 2026, and its text was changed on 2 April 2026.',
  },
  livc: {
    name: {
      nl: 'van de wet van 30 juli 2018 tot oprichting van de LIVC’s R',
      fr: 'de la loi du 30 juillet 2018 portant création des CSIL R',
      de: 'des Gesetzes vom 30. Juli 2018 zur Schaffung der LIVC R',
      en: 'of the Act of 30 July 2018 setting up the LIVC R cells',
    },
    source: 'https://www.ejustice.just.fgov.be/eli/loi/2018/07/30/2018031809/justel',
  },
  ter: {
    name: {
      nl: 'van de wet van 29 maart 2024 over de gemeenschappelijke gegevensbank T.E.R.',
      fr: 'de la loi du 29 mars 2024 relative à la banque de données commune T.E.R.',
      de: 'des Gesetzes vom 29. März 2024 über die gemeinsame Datenbank T.E.R.',
      en: 'of the Act of 29 March 2024 on the common database T.E.R.',
    },
    source: 'https://www.ejustice.just.fgov.be/eli/loi/2024/03/29/2024002980/justel',
  },
  dataProtection: {
    name: {
      nl: 'van de wet van 30 juli 2018 over de verwerking van persoonsgegevens',
      fr: 'de la loi du 30 juillet 2018 relative aux traitements de données à caractère personnel',
      de: 'des Gesetzes vom 30. Juli 2018 über die Verarbeitung personenbezogener Daten',
      en: 'of the Act of 30 July 2018 on the processing of personal data',
    },
    source: 'https://www.ejustice.just.fgov.be/eli/loi/2018/07/30/2018040581/justel',
    verify: 'Art. 11 was changed by the law of 29 March 2024; that text was not read.',
  },
  gdpr: {
    name: { nl: 'AVG', fr: 'du RGPD', de: 'DSGVO', en: 'GDPR' },
    source: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  },
} as const satisfies { readonly [id: string]: Instrument };

/** "353, § 2" or "6(1)(e)", taken apart: each language puts it together in its own way. */
interface Article {
  readonly number: string;
  readonly paragraph?: number | undefined;
  readonly point?: string | undefined;
}

export interface LegalReference {
  readonly instrument: keyof typeof INSTRUMENTS;
  /** The number until the day before `newFrom`; both absent where numbers never changed. */
  readonly old?: Article;
  readonly new: Article;
  readonly newFrom?: string;
}

const criminal = (old: string, number: string, paragraph?: number): LegalReference => ({
  instrument: 'criminalCode',
  old: { number: old },
  new: { number, paragraph },
  newFrom: NEW_CRIMINAL_CODE_FROM,
});
const livc = (number: string, paragraph?: number): LegalReference => ({
  instrument: 'livc',
  new: { number, paragraph },
});
const gdpr = (number: string, paragraph?: number, point?: string): LegalReference => ({
  instrument: 'gdpr',
  new: { number, paragraph, point },
});

/** Domain.md §1 and §2 say which rule rests on which article; domain-sources.md §1 has what was read of them. */
export const LEGAL_REFERENCES = {
  professionalSecrecy: criminal('458', '352'),
  rightToInform: criminal('458bis', '353', 1),
  caseConsultation: criminal('458ter', '353', 2),
  lawyerException: criminal('458quater', '353', 3),

  livcPurpose: livc('2'),
  livcMembers: livc('3', 1),
  livcCaseList: livc('3', 2),
  livcInformationCard: livc('4', 1),
  livcFeedbackSheet: livc('4', 2),
  livcPersonalData: livc('4', 3),
  livcConsultation: livc('5'),

  terDatabase: { instrument: 'ter', new: { number: '5' } },
  terInformationCard: { instrument: 'ter', new: { number: '24', paragraph: 2 } },
  terMayor: { instrument: 'ter', new: { number: '26' } },

  accessCategoriesPublicInterest: { instrument: 'dataProtection', new: { number: '8', paragraph: 2 } },
  accessCategoriesHealth: { instrument: 'dataProtection', new: { number: '9' } },
  accessCategoriesCriminal: { instrument: 'dataProtection', new: { number: '10', paragraph: 2 } },
  policeOriginData: { instrument: 'dataProtection', new: { number: '11' } },

  gdprPrinciples: gdpr('5', 1),
  gdprLegalObligation: gdpr('6', 1, 'c'),
  gdprPublicTask: gdpr('6', 1, 'e'),
  gdprSpecialCategories: gdpr('9', 2, 'g'),
  gdprCriminalData: gdpr('10'),
  gdprAnswerInTime: gdpr('12', 3),
  gdprAccess: gdpr('15'),
  gdprRectification: gdpr('16'),
  gdprErasure: gdpr('17'),
  gdprObjection: gdpr('21'),
  gdprLimits: gdpr('23'),
  gdprByDesign: gdpr('25'),
  gdprJointControllers: gdpr('26'),
  gdprRecords: gdpr('30'),
  gdprSecurity: gdpr('32'),
  gdprBreach: gdpr('33', 1),
  gdprImpactAssessment: gdpr('35'),
  gdprOfficer: gdpr('37'),
} as const satisfies { readonly [id: string]: LegalReference };

export type LegalReferenceId = keyof typeof LEGAL_REFERENCES;

/** What stands before and after a part of an article. */
type Around = { readonly [language in Language]: readonly [before: string, after: string] };

const BELGIAN_PARAGRAPH: Around = { nl: [', § ', ''], fr: [', § ', ''], de: [' § ', ''], en: [', § ', ''] };
/** As in the official translations of the GDPR. */
const EUROPEAN_PARAGRAPH: Around = {
  nl: [', lid ', ''],
  fr: [', paragraphe ', ''],
  de: [' Abs. ', ''],
  en: ['(', ')'],
};
const POINT: Around = { nl: [', onder ', ')'], fr: [', point ', ')'], de: [' Buchst. ', ''], en: ['(', ')'] };

function partText(part: number | string | undefined, [before, after]: readonly [string, string]): string {
  return part === undefined ? '' : `${before}${part}${after}`;
}

function articleText({ number, paragraph, point }: Article, european: boolean, language: Language): string {
  const around = european ? EUROPEAN_PARAGRAPH : BELGIAN_PARAGRAPH;
  const parts = partText(paragraph, around[language]) + partText(point, POINT[language]);
  return `${language === 'de' ? 'Art.' : 'art.'} ${number}${parts}`;
}

const LOCALES: PerLanguage = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' };

function dayText(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** A comma closes the paragraph in French before what follows it: "art. 353, § 2, du Code pénal". */
function withLaw(article: Article, text: string, law: string, language: Language): string {
  const closes = language === 'fr' && article.paragraph !== undefined;
  return `${text}${closes ? ',' : ''} ${law}`;
}

/**
 * How to cite an article on `day` (`YYYY-MM-DD`) in running text: the number in force first, the other one between brackets as long as both
 * are in use.
 */
export function citation(id: LegalReferenceId, day: string, language: Language): string {
  const reference: LegalReference = LEGAL_REFERENCES[id];
  const law = INSTRUMENTS[reference.instrument].name[language];
  const text = (article: Article) => articleText(article, reference.instrument === 'gdpr', language);
  if (reference.old === undefined || reference.newFrom === undefined)
    return withLaw(reference.new, text(reference.new), law, language);

  const [current, next] = [text(reference.old), text(reference.new)];
  if (day < reference.newFrom) {
    const from = dayText(reference.newFrom, language);
    const later: PerLanguage = {
      nl: `vanaf ${from} ${next}`,
      fr: `à partir du ${from}\u00a0: ${next}`,
      de: `ab dem ${from} ${next}`,
      en: `from ${from} ${next}`,
    };
    return `${withLaw(reference.old, current, law, language)} (${later[language]})`;
  }
  const formerly: PerLanguage = { nl: 'vroeger', fr: 'anciennement', de: 'früher', en: 'formerly' };
  return `${withLaw(reference.new, next, law, language)} (${formerly[language]} ${current})`;
}

/** Where the text of an article stands, and why it has to be looked at again before going live, if so. */
export function sourceOf(id: LegalReferenceId): { readonly url: string; readonly verify?: string } {
  const { source, verify }: Instrument = INSTRUMENTS[LEGAL_REFERENCES[id].instrument];
  return verify === undefined ? { url: source } : { url: source, verify };
}
