// Who can help: the contacts that the product brings along, and how long somebody may be sent to them.
import assert from 'node:assert/strict';
import { LANGUAGES } from '../../src/domain/cell/cell.ts';
import {
  bySector,
  type ContactTerms,
  contactText,
  ENDING_DAYS,
  proposable,
  SECTORS,
  statusOn,
  type TypedContact,
} from '../../src/domain/directory/contact.ts';
import { STANDARD_CONTACTS } from '../../src/domain/directory/standard-contacts.ts';

const TODAY = '2026-11-23';
const contact = (over: Partial<ContactTerms> = {}): ContactTerms => ({
  id: 'one',
  sector: 'welfare',
  validFrom: '2026-01-01',
  validUntil: '2027-12-31',
  ...over,
});
const TYPED: TypedContact = {
  ...contact({ id: 'typed' }),
  language: 'fr',
  name: 'Maison des jeunes',
  forWhat: 'Pour les jeunes de la commune.',
};

describe('A contact', () => {
  const statuses: readonly (readonly [validUntil: string, status: string, what: string])[] = [
    ['2027-12-31', 'valid', 'more than a year before its last day'],
    ['2026-12-24', 'valid', 'thirty-one days before'],
    ['2026-12-23', 'ending', 'thirty days before'],
    ['2026-11-24', 'ending', 'the day before'],
    ['2026-11-23', 'ending', 'on its last day'],
    ['2026-11-22', 'expired', 'the day after'],
    ['2025-12-31', 'expired', 'long after'],
  ];
  for (const [validUntil, status, what] of statuses)
    it(`is ${status} ${what}`, () => assert.equal(statusOn(contact({ validUntil }), TODAY), status));

  it('counts its last days over the change of the clock', () => {
    assert.equal(statusOn(contact({ validUntil: '2026-11-10' }), '2026-10-11'), 'ending');
    assert.equal(statusOn(contact({ validUntil: '2026-11-10' }), '2026-10-10'), 'valid');
    assert.equal(ENDING_DAYS, 30);
  });

  it('is proposed from its first day to its last', () => {
    const dated = contact({ validFrom: '2026-11-23', validUntil: '2026-11-25' });
    const days = ['2026-11-22', '2026-11-23', '2026-11-25', '2026-11-26'];
    assert.deepEqual(
      days.map((day) => proposable(dated, day)),
      [false, true, true, false],
    );
  });

  it('that is only a text to read is shown and never proposed', () => {
    assert.equal(proposable(contact({ sector: 'guides' }), TODAY), false);
    assert.equal(bySector([contact({ sector: 'guides' })], TODAY).length, 1);
  });

  it('speaks the reader’s language, or the one in which Bram typed it', () => {
    const [first] = STANDARD_CONTACTS;
    assert.ok(first !== undefined);
    assert.deepEqual(contactText(first, 'de'), {
      name: first.name.de,
      forWhat: first.forWhat.de,
      language: 'de',
    });
    assert.deepEqual(contactText(TYPED, 'de'), { name: TYPED.name, forWhat: TYPED.forWhat, language: 'fr' });
  });
});

describe('The directory', () => {
  it('goes sector by sector in a fixed order, without empty sectors', () => {
    const contacts = [
      contact({ id: 'd', sector: 'privacy' }),
      contact({ id: 'b', sector: 'welfare' }),
      contact({ id: 'a', sector: 'emergency' }),
      contact({ id: 'c', sector: 'welfare' }),
    ];
    assert.deepEqual(
      bySector(contacts, TODAY).map(({ sector, contacts: within }) => [
        sector,
        within.map((each) => each.contact.id),
      ]),
      [
        ['emergency', ['a']],
        ['welfare', ['b', 'c']],
        ['privacy', ['d']],
      ],
    );
  });

  it('marks what is expired and shows it last, and hides what has not begun', () => {
    const contacts = [
      contact({ id: 'over', validUntil: '2026-11-22' }),
      contact({ id: 'ending', validUntil: '2026-11-30' }),
      contact({ id: 'later', validFrom: '2026-11-24' }),
      contact({ id: 'valid' }),
    ];
    assert.deepEqual(
      bySector(contacts, TODAY).flatMap((group) =>
        group.contacts.map((each) => [each.contact.id, each.status]),
      ),
      [
        ['ending', 'ending'],
        ['valid', 'valid'],
        ['over', 'expired'],
      ],
    );
    assert.deepEqual(
      contacts.filter((each) => proposable(each, TODAY)).map((each) => each.id),
      ['ending', 'valid'],
    );
  });

  it('is empty without contacts', () => assert.deepEqual(bySector([], TODAY), []));
});

describe('The standard contacts', () => {
  it('have a place in every sector, and each its own id', () => {
    assert.deepEqual(new Set(STANDARD_CONTACTS.map(({ sector }) => sector)), new Set(SECTORS));
    const ids = STANDARD_CONTACTS.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z][a-z0-9-]+$/);
  });

  it('begin with 112 and 101, the only emergency numbers', () => {
    const emergency = STANDARD_CONTACTS.filter((each) => each.emergency === true);
    assert.deepEqual(
      emergency.map((each) => each.phone),
      ['112', '101'],
    );
    assert.deepEqual(STANDARD_CONTACTS.slice(0, 2), emergency);
    assert.ok(emergency.every((each) => each.sector === 'emergency'));
  });

  it('hold these public numbers and no other', () => {
    assert.deepEqual(
      STANDARD_CONTACTS.flatMap(({ phone }) => phone ?? []),
      ['112', '101', '1712', '0800 30 030', '1813', '0800 32 123', '108', '0800 111 72'],
    );
  });

  it('hold no key that has no value', () => {
    for (const each of STANDARD_CONTACTS)
      for (const [key, value] of Object.entries(each)) assert.notEqual(value, undefined, `${each.id} ${key}`);
  });

  it('lead to well-formed https addresses of organisations that are known', () => {
    const hosts = STANDARD_CONTACTS.flatMap(({ url }) => (url === undefined ? [] : new URL(url).host));
    assert.deepEqual([...new Set(hosts)].toSorted(), [
      '112.be',
      '1712.be',
      'onderwijs.vlaanderen.be',
      'www.aidealajeunesse.cfwb.be',
      'www.besafe.be',
      'www.caw.be',
      'www.clbchat.be',
      'www.ecouteviolencesconjugales.be',
      'www.gegevensbeschermingsautoriteit.be',
      'www.integratie-inburgering.be',
      'www.jeugdhulp.be',
      'www.justitiehuizen.be',
      'www.lokaalsportbeleid.be',
      'www.politie.be',
      'www.preventionsuicide.be',
      'www.solentra.be',
      'www.sport.vlaanderen',
      'www.telefonhilfe.be',
      'www.vdab.be',
      'www.vgc.be',
      'www.vlaanderen.be',
      'www.vvsg.be',
      'www.zelfmoord1813.be',
    ]);
    for (const { url } of STANDARD_CONTACTS)
      if (url !== undefined) assert.match(url, /^https:\/\/[^@?#\s]+$/);
  });

  it('leave the address out exactly where it is the municipality’s own', () => {
    assert.deepEqual(
      STANDARD_CONTACTS.filter(({ url }) => url === undefined).map(({ id }) => id),
      ['municipality-contact', 'municipality-welfare', 'privacy-officer'],
    );
  });

  it('say in each language who they are and what for, in one short sentence', () => {
    for (const each of STANDARD_CONTACTS)
      for (const language of LANGUAGES) {
        assert.ok(each.name[language].length >= 3 && each.name[language].length <= 70, each.id);
        assert.match(each.forWhat[language], /^\p{Lu}(?:[^.!?]|\d\.)+\.$/u, `${each.id} ${language}`);
        assert.ok(each.forWhat[language].length <= 100, `${each.id} ${language}`);
        assert.doesNotMatch(
          `${each.name[language]}${each.forWhat[language]}`,
          /['"*_`[\]<>]/,
          `${each.id} ${language}`,
        );
      }
    for (const each of STANDARD_CONTACTS)
      assert.equal(
        new Set(LANGUAGES.map((language) => each.forWhat[language])).size,
        LANGUAGES.length,
        each.id,
      );
  });

  it('have French blanks that do not break before a double sign', () => {
    for (const each of STANDARD_CONTACTS)
      assert.doesNotMatch(
        `${each.name.fr} ${each.forWhat.fr}`,
        /[^\u00a0][;?!]|[^\u00a0\p{L}]:| [:;?!]/u,
        each.id,
      );
  });

  it('name no person and no mailbox', () => {
    for (const each of STANDARD_CONTACTS)
      for (const language of LANGUAGES)
        assert.doesNotMatch(
          `${each.name[language]} ${each.forWhat[language]}`,
          /@|\b(?:mevrouw|meneer|dhr|mevr|madame|monsieur|frau|herr|mrs|mr)\b/i,
        );
  });

  it('end on a day, so that somebody looks again', () => {
    for (const each of STANDARD_CONTACTS) {
      assert.deepEqual([each.validFrom, each.validUntil], ['2026-01-01', '2027-12-31'], each.id);
      assert.equal(proposable(each, TODAY), each.sector !== 'guides', each.id);
      assert.equal(statusOn(each, '2028-01-01'), 'expired', each.id);
    }
  });
});
