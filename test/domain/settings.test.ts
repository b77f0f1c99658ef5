import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Cell, HOUSE_RULES, LANGUAGES, rulesOf } from '../../src/domain/cell/cell.ts';
import { entryAt, missingIn, placeOf, withEntryAt } from '../../src/domain/cell/set-up.ts';
import {
  changedRules,
  NUMBER_RULES,
  placeAnswers,
  RULE_BOUNDS,
  readCellName,
  readHouseRules,
  readPlace,
  ruleAnswers,
  samePlace,
} from '../../src/domain/cell/settings.ts';
import { SINGLE_PLACES } from '../../src/domain/roster/approval.ts';
import { asTyped } from '../../src/domain/signal/rules.ts';

const PLACE = { cellName: 'Voorbeeldegem', cellTowns: 'Voorbeeldegem', cellLanguages: 'nl' };
const RULES = asTyped(ruleAnswers(HOUSE_RULES));
const rulesWith = (typed: { readonly [field: string]: string }) =>
  readHouseRules({ ...RULES, ...typed }, HOUSE_RULES);
const faultsOf = (read: object) =>
  'errors' in read
    ? (read.errors as { field: string; fault: string }[]).map(({ field, fault }) => `${field} ${fault}`)
    : [];

const EMPTY: Cell = {
  name: 'Voorbeeldegem',
  municipalities: [],
  languages: LANGUAGES,
  timeZone: 'Europe/Brussels',
  rules: HOUSE_RULES,
  practice: false,
  bases: [],
  desk: { coordinator: '', deputy: '' },
  mayor: '',
  police: '',
  dpo: '',
  handOver: null,
  registerKey: 'k.1',
  revision: 1,
};

describe('the place of a cell', () => {
  it('is its name, its municipalities one a line or with commas, and its languages', () => {
    const typed = { ...PLACE, cellTowns: ' Aalst,\nNinove ; Aalst\n\nGent ', cellLanguages: 'fr,nl' };
    assert.deepEqual(readPlace(typed), {
      value: { name: 'Voorbeeldegem', municipalities: ['Aalst', 'Ninove', 'Gent'], languages: ['nl', 'fr'] },
    });
  });

  it('is read again as it was shown', () => {
    const place = {
      name: 'Sint-Truiden',
      municipalities: ['Sint-Truiden', 'Alken'],
      languages: ['nl'],
    } as const;
    assert.deepEqual(readPlace(asTyped(placeAnswers(place))), { value: place });
  });

  for (const name of [
    'St. Vith',
    'Braine-l’Alleud',
    "'s-Gravenbrakel",
    'Zone (west) 2',
    'Écaussinnes & La Louvière',
    'Ää',
  ])
    it(`may be called ${name}`, () => assert.deepEqual(readCellName({ cellName: name }), { value: name }));

  for (const name of [
    '[Gent](https://kwaad.example)',
    'www.kwaad.example',
    'Gent*',
    'Gent_zuid',
    '<at>Gent</at>',
    '-Gent',
    'Gent/Zuid',
    'Gent\nZuid',
    '{{DATE}}',
  ])
    it(`may not be called ${JSON.stringify(name)}: it would be more than a name on a card`, () => {
      assert.deepEqual(faultsOf(readCellName({ cellName: name })), ['cellName unknownCharacters']);
      assert.deepEqual(faultsOf(readPlace({ ...PLACE, cellName: name })), ['cellName unknownCharacters']);
    });

  it('has a name and at least one municipality and one language', () => {
    assert.deepEqual(faultsOf(readCellName({})), ['cellName required']);
    assert.deepEqual(faultsOf(readPlace({})), [
      'cellName required',
      'cellTowns required',
      'cellLanguages required',
    ]);
    assert.deepEqual(faultsOf(readPlace({ ...PLACE, cellTowns: ' ,; ' })), ['cellTowns required']);
  });

  it('has a name of at most 80 characters, and at most twenty municipalities with such names', () => {
    assert.deepEqual(faultsOf(readCellName({ cellName: 'a'.repeat(80) })), []);
    assert.deepEqual(faultsOf(readCellName({ cellName: 'a'.repeat(81) })), ['cellName tooLong']);
    const towns = (n: number) => Array.from({ length: n }, (_, at) => `Dorp ${at}`).join('\n');
    assert.deepEqual(faultsOf(readPlace({ ...PLACE, cellTowns: towns(20) })), []);
    assert.deepEqual(faultsOf(readPlace({ ...PLACE, cellTowns: towns(21) })), ['cellTowns tooLong']);
    assert.deepEqual(faultsOf(readPlace({ ...PLACE, cellTowns: 'a'.repeat(80) })), []);
    assert.deepEqual(faultsOf(readPlace({ ...PLACE, cellTowns: 'a'.repeat(81) })), ['cellTowns tooLong']);
    assert.deepEqual(faultsOf(readPlace({ ...PLACE, cellTowns: 'Gent\n[x](y)' })), [
      'cellTowns unknownCharacters',
    ]);
  });

  it('is the same only when everything in it is', () => {
    const place = { name: 'Gent', municipalities: ['Gent'], languages: ['nl'] } as const;
    assert.equal(samePlace(place, { ...place }), true);
    assert.equal(samePlace(place, { ...place, municipalities: ['Gent', 'Aalst'] }), false);
    assert.equal(samePlace(place, { ...place, languages: ['nl', 'fr'] }), false);
    assert.equal(samePlace(place, { ...place, name: 'Aalst' }), false);
  });
});

describe('the house rules', () => {
  it('are read again as they were shown, with what the form does not ask', () => {
    const present = { ...HOUSE_RULES, openToAllStaff: true };
    assert.deepEqual(readHouseRules(RULES, present), { value: present });
  });

  it('keep nothing for longer than the law of the cell allows', () => {
    assert.deepEqual(RULE_BOUNDS.signalDays[1], 183);
    assert.deepEqual(RULE_BOUNDS.caseDays[1], 365);
  });

  for (const rule of NUMBER_RULES) {
    const [least, most] = RULE_BOUNDS[rule];
    it(`${rule} is a whole number from ${least} to ${most}`, () => {
      // The reporter's name may not outlive the signal, which is another rule.
      const beside = rule === 'signalDays' ? { reporterDays: '14' } : {};
      for (const good of [least, most]) {
        const read = rulesWith({ ...beside, [rule]: String(good) });
        assert.equal('value' in read && read.value[rule], good);
      }
      for (const bad of [least - 1, most + 1].filter((number) => number >= 0))
        assert.deepEqual(faultsOf(rulesWith({ [rule]: String(bad) })), [`${rule} outOfBounds`]);
      for (const text of ['-1', '1.5', '1e1', 'tien', '１'])
        assert.deepEqual(faultsOf(rulesWith({ [rule]: text })), [`${rule} noNumber`]);
      assert.deepEqual(faultsOf(rulesWith({ [rule]: '' })), [`${rule} required`]);
      assert.deepEqual(faultsOf(rulesWith({ [rule]: '10000' })), [`${rule} tooLong`]);
    });
  }

  it('never keep the name of the reporter longer than the signal', () => {
    assert.deepEqual(faultsOf(rulesWith({ signalDays: '90', reporterDays: '91' })), [
      'reporterDays longerThanSignals',
    ]);
    assert.deepEqual(faultsOf(rulesWith({ signalDays: '90', reporterDays: '90' })), []);
  });

  it('never keep it for so short that the feedback would not arrive', () => {
    assert.ok(RULE_BOUNDS.reporterDays[0] >= RULE_BOUNDS.feedbackDays[1]);
  });

  it('leave the second look to the desk or to the mayor', () => {
    const read = rulesWith({ secondLook: 'mayor' });
    assert.equal('value' in read && read.value.secondLook, 'mayor');
    assert.deepEqual(faultsOf(rulesWith({ secondLook: 'nobody' })), ['secondLook unknownChoice']);
  });

  it('leave calendars alone unless the cell wants them looked at', () => {
    assert.equal(HOUSE_RULES.calendars, 'off');
    const read = rulesWith({ calendars: 'asked' });
    assert.equal('value' in read && read.value.calendars, 'asked');
    assert.deepEqual(faultsOf(rulesWith({ calendars: 'always' })), ['calendars unknownChoice']);
  });

  it('that were stored before there was one are as they usually are', () => {
    const { calendars: _, ...before } = { ...HOUSE_RULES, caseDays: 200 };
    assert.deepEqual(rulesOf(before), { ...HOUSE_RULES, caseDays: 200, calendars: 'off' });
  });

  it('tell only what would become different', () => {
    assert.deepEqual(changedRules(HOUSE_RULES, HOUSE_RULES), {});
    assert.deepEqual(changedRules(HOUSE_RULES, { ...HOUSE_RULES, caseDays: 200, secondLook: 'mayor' }), {
      caseDays: 200,
      secondLook: 'mayor',
    });
  });
});

describe('a cell that is being set up', () => {
  it('misses its municipalities and the five fixed places, the deputy too', () => {
    assert.deepEqual(missingIn(EMPTY), ['towns', 'mayor', 'coordinator', 'deputy', 'police', 'dpo']);
  });

  it('misses what nobody filled in yet, whatever the order', () => {
    fc.assert(
      fc.property(fc.subarray([...SINGLE_PLACES]), fc.boolean(), (filled, towns) => {
        const start = towns ? { ...EMPTY, municipalities: ['Gent'] } : EMPTY;
        const cell = filled.reduce((known, place) => withEntryAt(known, place, `ros.${place}`), start);
        const open = SINGLE_PLACES.filter((place) => !filled.includes(place));
        assert.deepEqual(missingIn(cell), towns ? open : ['towns', ...open]);
        for (const place of filled) {
          assert.equal(entryAt(cell, place), `ros.${place}`);
          assert.equal(placeOf(cell, `ros.${place}`), place);
        }
        assert.equal(placeOf(cell, 'ros.somebody-else'), undefined);
      }),
    );
  });
});
