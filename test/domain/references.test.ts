// How the law is cited: both numbers of the Criminal Code, the one in force first, in the words of each language.
import assert from 'node:assert/strict';
import { LANGUAGES, type Language } from '../../src/domain/cell/cell.ts';
import {
  citation,
  LEGAL_REFERENCES,
  type LegalReference,
  type LegalReferenceId,
  sourceOf,
} from '../../src/domain/law/references.ts';

type Table = readonly (readonly [id: LegalReferenceId, text: string])[];
const LAST_OLD_DAY = '2026-04-07';
const FIRST_NEW_DAY = '2026-04-08';
const ids = Object.keys(LEGAL_REFERENCES) as LegalReferenceId[];

const BEFORE: { readonly [language in Language]: Table } = {
  nl: [
    ['professionalSecrecy', 'art. 458 Strafwetboek (vanaf 8 april 2026 art. 352)'],
    ['rightToInform', 'art. 458bis Strafwetboek (vanaf 8 april 2026 art. 353, § 1)'],
    ['caseConsultation', 'art. 458ter Strafwetboek (vanaf 8 april 2026 art. 353, § 2)'],
    ['lawyerException', 'art. 458quater Strafwetboek (vanaf 8 april 2026 art. 353, § 3)'],
  ],
  fr: [
    ['professionalSecrecy', 'art. 458 du Code pénal (à partir du 8 avril 2026\u00a0: art. 352)'],
    ['rightToInform', 'art. 458bis du Code pénal (à partir du 8 avril 2026\u00a0: art. 353, § 1)'],
    ['caseConsultation', 'art. 458ter du Code pénal (à partir du 8 avril 2026\u00a0: art. 353, § 2)'],
    ['lawyerException', 'art. 458quater du Code pénal (à partir du 8 avril 2026\u00a0: art. 353, § 3)'],
  ],
  de: [
    ['professionalSecrecy', 'Art. 458 des Strafgesetzbuches (ab dem 8. April 2026 Art. 352)'],
    ['rightToInform', 'Art. 458bis des Strafgesetzbuches (ab dem 8. April 2026 Art. 353 § 1)'],
    ['caseConsultation', 'Art. 458ter des Strafgesetzbuches (ab dem 8. April 2026 Art. 353 § 2)'],
    ['lawyerException', 'Art. 458quater des Strafgesetzbuches (ab dem 8. April 2026 Art. 353 § 3)'],
  ],
  en: [
    ['professionalSecrecy', 'art. 458 of the Criminal Code (from 8 April 2026 art. 352)'],
    ['rightToInform', 'art. 458bis of the Criminal Code (from 8 April 2026 art. 353, § 1)'],
    ['caseConsultation', 'art. 458ter of the Criminal Code (from 8 April 2026 art. 353, § 2)'],
    ['lawyerException', 'art. 458quater of the Criminal Code (from 8 April 2026 art. 353, § 3)'],
  ],
};

const AFTER: { readonly [language in Language]: Table } = {
  nl: [
    ['professionalSecrecy', 'art. 352 Strafwetboek (vroeger art. 458)'],
    ['rightToInform', 'art. 353, § 1 Strafwetboek (vroeger art. 458bis)'],
    ['caseConsultation', 'art. 353, § 2 Strafwetboek (vroeger art. 458ter)'],
    ['lawyerException', 'art. 353, § 3 Strafwetboek (vroeger art. 458quater)'],
  ],
  fr: [
    ['professionalSecrecy', 'art. 352 du Code pénal (anciennement art. 458)'],
    ['rightToInform', 'art. 353, § 1, du Code pénal (anciennement art. 458bis)'],
    ['caseConsultation', 'art. 353, § 2, du Code pénal (anciennement art. 458ter)'],
    ['lawyerException', 'art. 353, § 3, du Code pénal (anciennement art. 458quater)'],
  ],
  de: [
    ['professionalSecrecy', 'Art. 352 des Strafgesetzbuches (früher Art. 458)'],
    ['rightToInform', 'Art. 353 § 1 des Strafgesetzbuches (früher Art. 458bis)'],
    ['caseConsultation', 'Art. 353 § 2 des Strafgesetzbuches (früher Art. 458ter)'],
    ['lawyerException', 'Art. 353 § 3 des Strafgesetzbuches (früher Art. 458quater)'],
  ],
  en: [
    ['professionalSecrecy', 'art. 352 of the Criminal Code (formerly art. 458)'],
    ['rightToInform', 'art. 353, § 1 of the Criminal Code (formerly art. 458bis)'],
    ['caseConsultation', 'art. 353, § 2 of the Criminal Code (formerly art. 458ter)'],
    ['lawyerException', 'art. 353, § 3 of the Criminal Code (formerly art. 458quater)'],
  ],
};

/** One of each shape: with and without paragraph and point, of each law. */
const ALWAYS: { readonly [language in Language]: Table } = {
  nl: [
    ['livcPurpose', 'art. 2 van de wet van 30 juli 2018 tot oprichting van de LIVC’s R'],
    ['livcMembers', 'art. 3, § 1 van de wet van 30 juli 2018 tot oprichting van de LIVC’s R'],
    [
      'terInformationCard',
      'art. 24, § 2 van de wet van 29 maart 2024 over de gemeenschappelijke gegevensbank T.E.R.',
    ],
    ['accessCategoriesHealth', 'art. 9 van de wet van 30 juli 2018 over de verwerking van persoonsgegevens'],
    ['gdprPublicTask', 'art. 6, lid 1, onder e) AVG'],
    ['gdprBreach', 'art. 33, lid 1 AVG'],
    ['gdprErasure', 'art. 17 AVG'],
  ],
  fr: [
    ['livcPurpose', 'art. 2 de la loi du 30 juillet 2018 portant création des CSIL R'],
    ['livcMembers', 'art. 3, § 1, de la loi du 30 juillet 2018 portant création des CSIL R'],
    [
      'terInformationCard',
      'art. 24, § 2, de la loi du 29 mars 2024 relative à la banque de données commune T.E.R.',
    ],
    [
      'accessCategoriesHealth',
      'art. 9 de la loi du 30 juillet 2018 relative aux traitements de données à caractère personnel',
    ],
    ['gdprPublicTask', 'art. 6, paragraphe 1, point e), du RGPD'],
    ['gdprBreach', 'art. 33, paragraphe 1, du RGPD'],
    ['gdprErasure', 'art. 17 du RGPD'],
  ],
  de: [
    ['livcPurpose', 'Art. 2 des Gesetzes vom 30. Juli 2018 zur Schaffung der LIVC R'],
    ['livcMembers', 'Art. 3 § 1 des Gesetzes vom 30. Juli 2018 zur Schaffung der LIVC R'],
    ['terInformationCard', 'Art. 24 § 2 des Gesetzes vom 29. März 2024 über die gemeinsame Datenbank T.E.R.'],
    [
      'accessCategoriesHealth',
      'Art. 9 des Gesetzes vom 30. Juli 2018 über die Verarbeitung personenbezogener Daten',
    ],
    ['gdprPublicTask', 'Art. 6 Abs. 1 Buchst. e DSGVO'],
    ['gdprBreach', 'Art. 33 Abs. 1 DSGVO'],
    ['gdprErasure', 'Art. 17 DSGVO'],
  ],
  en: [
    ['livcPurpose', 'art. 2 of the Act of 30 July 2018 setting up the LIVC R cells'],
    ['livcMembers', 'art. 3, § 1 of the Act of 30 July 2018 setting up the LIVC R cells'],
    ['terInformationCard', 'art. 24, § 2 of the Act of 29 March 2024 on the common database T.E.R.'],
    ['accessCategoriesHealth', 'art. 9 of the Act of 30 July 2018 on the processing of personal data'],
    ['gdprPublicTask', 'art. 6(1)(e) GDPR'],
    ['gdprBreach', 'art. 33(1) GDPR'],
    ['gdprErasure', 'art. 17 GDPR'],
  ],
};

describe('A citation', () => {
  for (const language of LANGUAGES) {
    for (const [id, text] of BEFORE[language])
      it(`shows the old number first until ${LAST_OLD_DAY} (${language}): ${text}`, () => {
        for (const day of ['2018-07-30', LAST_OLD_DAY]) assert.equal(citation(id, day, language), text);
      });
    for (const [id, text] of AFTER[language])
      it(`shows the new number first from ${FIRST_NEW_DAY} on (${language}): ${text}`, () => {
        for (const day of [FIRST_NEW_DAY, '2031-01-01']) assert.equal(citation(id, day, language), text);
      });
    for (const [id, text] of ALWAYS[language])
      it(`is the same on both sides of that day where nothing was renumbered (${language}): ${text}`, () => {
        for (const day of [LAST_OLD_DAY, FIRST_NEW_DAY]) assert.equal(citation(id, day, language), text);
      });
  }

  it('names the law of every reference in every language, and no language speaks another', () => {
    for (const id of ids) {
      const texts = LANGUAGES.map((language) => citation(id, FIRST_NEW_DAY, language));
      assert.equal(new Set(texts).size, LANGUAGES.length, id);
      for (const text of texts) assert.match(text, /^[aA]rt\. \d+\S*.* \p{L}/u);
    }
  });

  it('is never the same for two references', () => {
    const texts = ids.map((id) => citation(id, FIRST_NEW_DAY, 'nl'));
    assert.equal(new Set(texts).size, ids.length);
  });
});

describe('The references', () => {
  it('name the articles that domain.md rests on', () => {
    const articles = ids.map((id) => {
      const { instrument, new: article }: LegalReference = LEGAL_REFERENCES[id];
      return `${instrument} ${[article.number, article.paragraph, article.point].filter(Boolean).join(' ')}`;
    });
    const asked = [
      ...['352', '353 1', '353 2', '353 3'].map((article) => `criminalCode ${article}`),
      ...['2', '3 1', '3 2', '4 1', '4 2', '4 3', '5'].map((article) => `livc ${article}`),
      ...['24 2', '26'].map((article) => `ter ${article}`),
      ...['8 2', '9', '10 2', '11'].map((article) => `dataProtection ${article}`),
      ...['5 1', '12 3', '6 1 c', '6 1 e', '9 2 g', '10', '15', '17', '30', '33 1', '35'].map(
        (article) => `gdpr ${article}`,
      ),
    ];
    assert.deepEqual(
      asked.filter((article) => !articles.includes(article)),
      [],
    );
  });

  it('have an old number exactly where they have a day on which the new one begins', () => {
    for (const id of ids) {
      const reference: LegalReference = LEGAL_REFERENCES[id];
      assert.equal(reference.old === undefined, reference.newFrom === undefined, id);
      assert.equal(reference.instrument === 'criminalCode', reference.old !== undefined, id);
    }
  });

  it('say where their text stands, on official sites', () => {
    for (const id of ids)
      assert.match(
        sourceOf(id).url,
        /^https:\/\/(?:www\.ejustice\.just\.fgov\.be|eur-lex\.europa\.eu)\/eli\//,
      );
  });

  it('say of the new Criminal Code that its date is to be verified', () => {
    assert.match(sourceOf('caseConsultation').verify ?? '', /Postponement/);
    assert.match(sourceOf('policeOriginData').verify ?? '', /changed/);
    assert.deepEqual(Object.keys(sourceOf('livcPurpose')), ['url']);
  });
});
