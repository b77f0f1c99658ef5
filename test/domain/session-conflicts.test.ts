// What stands in the way of a session, one change at a time from one that is as it should be.
import assert from 'node:assert/strict';
import type { EntryTerms, Role } from '../../src/domain/roster/entry.ts';
import {
  BLOCKING,
  type ConflictCode,
  conflictsOf,
  type PersonFacts,
  type SessionFacts,
  WARNING,
} from '../../src/domain/session/conflicts.ts';

const DAY = '2026-10-01';

const terms = (role: Role, more: Partial<EntryTerms> = {}): EntryTerms => ({
  role,
  validFrom: '2026-01-01',
  validUntil: null,
  clearance: role === 'police' ? { level: 'geheim', until: DAY } : null,
  permanentDeputy: true,
  guest: 'none',
  account: 'well',
  organisation: 'org.x',
  ...more,
});
const person = (
  role: Role,
  more: Partial<PersonFacts> & { readonly is?: Partial<EntryTerms> } = {},
): PersonFacts => {
  const { is, ...rest } = more;
  return {
    entry: role,
    status: 'approved',
    recusedFrom: [],
    elsewhere: false,
    busy: false,
    terms: terms(role, is),
    ...rest,
  };
};
const everybodyAt = (item: string, entries: readonly string[]) =>
  entries.map((entry) => ({ entry, item, link: entry === 'partner' ? 'care' : 'fixed' }));

const basis = {
  entry: 'lb.1',
  level: 1,
  organisation: '*',
  fields: [],
  from: '2026-01-01',
  until: DAY,
} as const;
const item = { item: 'itm.1', listed: true, under12: false, hasSpecialReason: false };
const WELL: SessionFacts = {
  day: DAY,
  today: '2026-09-17',
  isPast: false,
  noticeDays: 14,
  urgency: '',
  basis: 'lb.1',
  bases: [basis],
  handOver: null,
  calendarsUnseen: false,
  people: [person('mayor'), person('police'), person('coordinator'), person('partner')],
  items: [item],
  links: everybodyAt('itm.1', ['mayor', 'police', 'coordinator', 'partner']),
};

const without = (role: Role): Partial<SessionFacts> => ({
  people: WELL.people.filter(({ entry }) => entry !== role),
  links: WELL.links.filter(({ entry }) => entry !== role),
});
const instead = (changed: PersonFacts): Partial<SessionFacts> => ({
  people: WELL.people.map((each) => (each.entry === changed.entry ? changed : each)),
});
const partner = (more: Parameters<typeof person>[1]) => instead(person('partner', more));

const TABLE: readonly (readonly [
  what: string,
  change: Partial<SessionFacts>,
  codes: readonly ConflictCode[],
])[] = [
  ['all is well on the last day of basis, clearance and notice', {}, []],
  ['the hour is over', { isPast: true }, ['past']],
  ['no case is chosen', { items: [], links: [] }, ['emptyAgenda', 'noItem']],
  [
    'nobody is invited',
    { people: [], links: [] },
    ['nobodyInvited', 'emptyItem', 'missingMayor', 'missingPolice', 'missingCoordinator', 'noOwners'],
  ],
  ['nobody sits at an item', { items: [item, { ...item, item: 'itm.2' }] }, ['emptyItem']],
  [
    'nobody but "does not attend" sits at an item',
    {
      items: [item, { ...item, item: 'itm.2' }],
      links: [...WELL.links, { entry: 'partner', item: 'itm.2', link: 'none' }],
    },
    ['emptyItem'],
  ],
  ['a case was closed', { items: [{ ...item, listed: false }] }, ['caseGone']],
  ['an entry was suspended', partner({ status: 'suspended' }), ['notApproved']],
  ['an entry begins the day after', partner({ is: { validFrom: '2026-10-02' } }), ['notYetValid']],
  ['an entry ends the day before', partner({ is: { validUntil: '2026-09-30' } }), ['expired']],
  ['an entry ends on the day itself', partner({ is: { validUntil: DAY } }), []],
  ['an account is gone', partner({ is: { account: 'gone' } }), ['accountOff']],
  [
    'the clearance ends the day before',
    instead(person('police', { is: { clearance: { level: 'geheim', until: '2026-09-30' } } })),
    ['clearance'],
  ],
  [
    'the police member has no clearance',
    instead(person('police', { is: { clearance: null } })),
    ['clearance'],
  ],
  ['somebody stepped out of a case at which they sit', partner({ recusedFrom: ['itm.1'] }), ['recused']],
  [
    'somebody stepped out of a case at which they do not sit',
    {
      ...partner({ recusedFrom: ['itm.2'] }),
      items: [item, { ...item, item: 'itm.2' }],
      links: [...WELL.links, { entry: 'mayor', item: 'itm.2', link: 'fixed' }],
    },
    [],
  ],
  ['somebody sits at no item', { links: WELL.links.filter(({ entry }) => entry !== 'partner') }, ['noItem']],
  ['the notice is a day too short', { today: '2026-09-18' }, ['shortNotice']],
  ['the notice is a day too short, with a reason', { today: '2026-09-18', urgency: 'risk' }, []],
  ['it is about a child under 12', { items: [{ ...item, under12: true }] }, ['under12']],
  [
    'it is about a child under 12, with the special reason',
    { items: [{ ...item, under12: true, hasSpecialReason: true }] },
    [],
  ],
  ['the mayor is not there', without('mayor'), ['missingMayor', 'noOwners']],
  ['the police are not there', without('police'), ['missingPolice']],
  ['the coordinator is not there', without('coordinator'), ['missingCoordinator', 'noOwners']],
  ['the mayor is a guest', instead(person('mayor', { is: { guest: 'tested' } })), ['noOwners']],
  ['there is no basis', { basis: null }, ['noBasis']],
  ['the basis was stopped', { bases: [] }, ['noBasis']],
  ['the basis ends the day before', { bases: [{ ...basis, until: '2026-09-30' }] }, ['basisEnds']],
  ['somebody works on paper only', partner({ is: { guest: 'paper' } }), ['paperOnly']],
  ['a guest never came', partner({ is: { guest: 'invited' } }), ['guestInvited']],
  ['somebody is in another session then', partner({ elsewhere: true }), ['elsewhere']],
  ['somebody has something else by their calendar', partner({ busy: true }), ['busy']],
  ['the calendars could not be looked at', { calendarsUnseen: true }, ['calendarsUnseen']],
];

describe('What stands in the way of a session', () => {
  for (const [what, change, codes] of TABLE)
    it(`where ${what}: ${codes.length === 0 ? 'nothing' : codes.join(', ')}`, () => {
      const found = conflictsOf({ ...WELL, ...change });
      assert.deepEqual([...new Set(found.map(({ code }) => code))].toSorted(), [...codes].toSorted());
    });

  it('where a deputy who is not permanent is invited outside a hand-over: that is said, and not within one', () => {
    const deputy = person('deputy', { is: { permanentDeputy: false } });
    const facts = {
      ...WELL,
      people: [...WELL.people, deputy],
      links: [...WELL.links, { entry: 'deputy', item: 'itm.1', link: 'support' }],
    };
    assert.deepEqual(
      conflictsOf(facts).map(({ code }) => code),
      ['deputyOff'],
    );
    assert.deepEqual(conflictsOf({ ...facts, handOver: { from: DAY, until: DAY } }), []);
  });

  it('is said about somebody or something where it is about them, what stops it first', () => {
    const found = conflictsOf({
      ...WELL,
      basis: null,
      ...partner({ recusedFrom: ['itm.1'], status: 'ended' }),
    });
    assert.deepEqual(found, [
      { code: 'notApproved', blocks: true, entry: 'partner' },
      { code: 'recused', blocks: true, entry: 'partner', item: 'itm.1' },
      { code: 'noBasis', blocks: false },
    ]);
  });

  it('is never that somebody is busy: that is only for whoever decides to weigh', () => {
    const everybody = WELL.people.map((each) => ({ ...each, busy: true }));
    const found = conflictsOf({ ...WELL, people: everybody, calendarsUnseen: true });
    assert.deepEqual(
      found.map(({ code, entry, blocks }) => [code, entry, blocks]),
      [
        ['busy', 'mayor', false],
        ['busy', 'police', false],
        ['busy', 'coordinator', false],
        ['busy', 'partner', false],
        ['calendarsUnseen', undefined, false],
      ],
    );
  });

  it('stands whole in the table above', () => {
    const tried = new Set([...TABLE.flatMap(([, , codes]) => codes), 'deputyOff']);
    assert.deepEqual([...tried].toSorted(), [...BLOCKING, ...WARNING].toSorted());
  });
});
