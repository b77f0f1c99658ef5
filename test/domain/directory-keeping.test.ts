import assert from 'node:assert/strict';
import { contactAnswers, KEPT_SECTORS, readContact } from '../../src/domain/directory/keeping.ts';
import { asTyped } from '../../src/domain/signal/rules.ts';

const TODAY = '2026-11-23';
const TYPED = {
  contactSector: 'welfare',
  contactName: 'Huis van het Kind',
  contactFor: 'Vragen over opvoeden.',
  contactPhone: '09 123 45 67',
  contactSite: 'https://www.huisvanhetkind.be/',
  contactUntil: '2027-06-30',
};
const reads = (typed: { readonly [field: string]: string }) => readContact({ ...TYPED, ...typed }, TODAY);
const faultsOf = (read: object) =>
  'errors' in read
    ? (read.errors as { field: string; fault: string }[]).map(({ field, fault }) => `${field} ${fault}`)
    : [];

describe('a contact that a coordinator writes down', () => {
  it('is an organisation with what it is for, how to reach it and a last day', () => {
    assert.deepEqual(reads({}), {
      sector: 'welfare',
      name: 'Huis van het Kind',
      forWhat: 'Vragen over opvoeden.',
      phone: '09 123 45 67',
      url: 'https://www.huisvanhetkind.be/',
      validUntil: '2027-06-30',
    });
  });

  it('is read again as it was shown', () => {
    const contact = reads({});
    assert.ok(!('errors' in contact));
    assert.deepEqual(readContact(asTyped(contactAnswers(contact)), TODAY), contact);
  });

  it('needs sector, name, purpose and a last day; how to reach it may be left open', () => {
    assert.deepEqual(faultsOf(readContact({}, TODAY)), [
      'contactSector required',
      'contactName required',
      'contactFor required',
      'contactUntil required',
    ]);
    const contact = reads({ contactPhone: '', contactSite: '' });
    assert.deepEqual([Reflect.get(contact, 'phone'), Reflect.get(contact, 'url')], ['', '']);
  });

  it('cannot change the emergency numbers', () => {
    assert.ok(!KEPT_SECTORS.includes('emergency'));
    assert.deepEqual(faultsOf(reads({ contactSector: 'emergency' })), ['contactSector unknownChoice']);
  });

  it('holds through its last day: today is good, yesterday is over', () => {
    assert.deepEqual(faultsOf(reads({ contactUntil: TODAY })), []);
    assert.deepEqual(faultsOf(reads({ contactUntil: '2026-11-22' })), ['contactUntil dayOver']);
  });

  for (const phone of ['1712', '+32 (0)9 123.45.67', '0800/30 030', '101'])
    it(`can be called at ${phone}`, () => assert.deepEqual(faultsOf(reads({ contactPhone: phone })), []));

  for (const phone of ['bel ons', '12', '+', '- - - -', '09 123 45 67 of 68', 'tel:112', '1712\n112'])
    it(`cannot be called at ${JSON.stringify(phone)}`, () =>
      assert.deepEqual(faultsOf(reads({ contactPhone: phone })), ['contactPhone badPhone']));

  it('has a site over https, also when only its name was typed', () => {
    assert.equal(Reflect.get(reads({ contactSite: 'www.caw.be/hulp' }), 'url'), 'https://www.caw.be/hulp');
  });

  for (const site of [
    'http://www.caw.be',
    'javascript:alert(1)',
    'https://naam:woord@caw.be',
    'https://localhost',
    'caw',
    'https://',
    'ftp://caw.be',
  ])
    it(`has no site at ${site}`, () =>
      assert.deepEqual(faultsOf(reads({ contactSite: site })), ['contactSite badLink']));
});
