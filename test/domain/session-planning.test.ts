import assert from 'node:assert/strict';
import { courseOf, inAgendaOrder } from '../../src/domain/session/agenda.ts';
import { fixedMembersAmong, ownersAmong, type Seated } from '../../src/domain/session/fixed-members.ts';
import {
  FUNCTION_LINKS,
  gridPages,
  gridQuestions,
  linksFor,
  readGrid,
} from '../../src/domain/session/links.ts';
import {
  daysBetween,
  type HouseTime,
  MOST_CASES,
  MOST_PEOPLE,
  MOVE_QUESTIONS,
  readWhen,
  whenQuestions,
} from '../../src/domain/session/planning.ts';

const HOUSE: HouseTime = {
  now: new Date('2026-09-01T08:00:00Z'),
  today: '2026-09-01',
  zone: 'Europe/Brussels',
  noticeDays: 14,
};
const TYPED = {
  sessionDay: '2026-10-01',
  sessionTime: '14:00',
  sessionMinutes: '120',
  sessionPlace: 'teams',
  sessionPurpose: 'cases',
};

const read = (more: object = {}, house = HOUSE) => readWhen(whenQuestions(0), { ...TYPED, ...more }, house);

function whenOf(more: object = {}, house = HOUSE) {
  const result = read(more, house);
  assert.ok('when' in result, JSON.stringify(result));
  return result.when;
}
function faultsOf(more: object, house = HOUSE) {
  const result = read(more, house);
  assert.ok('errors' in result);
  return result.errors.map(({ field, fault }) => `${field} ${fault}`);
}

describe('When and where a session is', () => {
  it('is an instant, with the offset of that day', () => {
    const { start, minutes, place } = whenOf();
    assert.equal(start.at.toISOString(), '2026-10-01T12:00:00.000Z');
    assert.equal(start.offsetMinutes, 120);
    assert.deepEqual([minutes, place], [120, 'teams']);
  });

  it('reads the time as people write it', () => {
    for (const time of ['9:30', '09.30', '9u30', '9h30', '09:30'])
      assert.equal(whenOf({ sessionTime: time }).start.at.toISOString(), '2026-10-01T07:30:00.000Z', time);
    for (const time of ['24:00', '930', '14:60', 'twee'])
      assert.deepEqual(faultsOf({ sessionTime: time }), ['sessionTime noTime'], time);
  });

  it('is never moved in silence: an hour that does not exist is refused', () => {
    assert.deepEqual(
      faultsOf({ sessionDay: '2027-03-28', sessionTime: '02:30' }, { ...HOUSE, today: '2027-01-15' }),
      ['sessionTime timeGap'],
    );
  });

  it('is asked about where the hour comes twice', () => {
    const twice = { sessionDay: '2026-10-25', sessionTime: '02:30' };
    assert.deepEqual(faultsOf(twice), ['sessionFold timeTwice']);
    assert.equal(
      whenOf({ ...twice, sessionFold: 'earlier' }).start.at.toISOString(),
      '2026-10-25T00:30:00.000Z',
    );
    assert.equal(
      whenOf({ ...twice, sessionFold: 'later' }).start.at.toISOString(),
      '2026-10-25T01:30:00.000Z',
    );
  });

  it('is to come, and within half a year', () => {
    assert.deepEqual(faultsOf({ sessionDay: '2026-09-01', sessionTime: '09:59', sessionUrgency: 'risk' }), [
      'sessionDay dayOver',
    ]);
    assert.deepEqual(faultsOf({ sessionDay: '2027-03-04' }), ['sessionDay dayTooFar']);
    assert.ok(whenOf({ sessionDay: '2027-03-03' }));
  });

  it('asks for the reason of a short notice on the thirteenth day, and keeps none on the fourteenth (gate 6)', () => {
    assert.deepEqual(faultsOf({ sessionDay: '2026-09-14' }), ['sessionUrgency shortNotice']);
    assert.equal(whenOf({ sessionDay: '2026-09-14', sessionUrgency: 'risk' }).urgency, 'risk');
    assert.equal(whenOf({ sessionDay: '2026-09-15', sessionUrgency: 'risk' }).urgency, '');
  });

  it('has an address where there is a room, and none where there is not', () => {
    for (const place of ['room', 'both'])
      assert.deepEqual(faultsOf({ sessionPlace: place }), ['sessionAddress required']);
    assert.equal(
      whenOf({ sessionPlace: 'both', sessionAddress: 'Raadzaal, Markt 1' }).address,
      'Raadzaal, Markt 1',
    );
    assert.equal(whenOf({ sessionAddress: 'Raadzaal' }).address, '');
  });

  it('says everything that is missing at once', () => {
    const { sessionDay: _day, sessionMinutes: _minutes, ...rest } = TYPED;
    const result = readWhen(whenQuestions(0), rest, HOUSE);
    assert.ok('errors' in result);
    assert.deepEqual(result.errors.map(({ field }) => field).toSorted(), ['sessionDay', 'sessionMinutes']);
  });

  it('asks for the basis only where there are several, and never on a move', () => {
    const ids = (questions: ReturnType<typeof whenQuestions>) => questions.map(({ id }) => id);
    assert.ok(!ids(whenQuestions(1)).includes('sessionBasis'));
    assert.ok(ids(whenQuestions(2)).includes('sessionBasis'));
    for (const id of ['sessionBasis', 'sessionPurpose']) assert.ok(!ids(MOVE_QUESTIONS).includes(id));
  });

  it('counts days and not hours, over the end of summer too', () => {
    assert.equal(daysBetween('2026-10-24', '2026-10-26'), 2);
    assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2);
    assert.equal(daysBetween('2026-10-26', '2026-10-24'), -2);
  });
});

describe('An agenda', () => {
  it('has a case as new until it was discussed, and last once it may be closed', () => {
    assert.equal(courseOf({ lastDiscussedAt: null }), 'new');
    assert.equal(courseOf({ lastDiscussedAt: '2026-01-01T00:00:00.000Z' }), 'running');
    assert.equal(courseOf({ lastDiscussedAt: '2026-01-01T00:00:00.000Z', closable: true }), 'closable');
  });

  it('goes from new to running to closable, and by number within each', () => {
    const line = (name: string, course: ReturnType<typeof courseOf>) => ({ name, course });
    const lines = [
      line('C-2026-010 · Wolk', 'running'),
      line('C-2026-009 · Kei', 'running'),
      line('C-2026-001 · Kiezel', 'closable'),
      line('C-2026-020 · Blad', 'new'),
    ];
    assert.deepEqual(
      inAgendaOrder(lines).map(({ name }) => name.slice(0, 10)),
      ['C-2026-020', 'C-2026-009', 'C-2026-010', 'C-2026-001'],
    );
  });
});

describe('The grid people × cases', () => {
  it('shows every case on one page, each once, and at most fifteen cells a page where there are fewer people than that', () => {
    for (let people = 1; people <= MOST_PEOPLE; people += 1)
      for (let lines = 1; lines <= MOST_CASES; lines += 1) {
        const pages = gridPages(people, lines);
        assert.deepEqual(
          pages.flat(),
          Array.from({ length: lines }, (_, n) => n),
        );
        for (const page of pages) assert.ok(page.length * people <= 15 || page.length === 1);
      }
    assert.equal(gridPages(5, 3).length, 1);
    assert.deepEqual(gridPages(5, 0), []);
  });

  const shape = { fixed: [true, false], under12: [false, true], inWords: true };

  it('offers a fixed member no other function, and everybody else none of theirs', () => {
    assert.deepEqual(linksFor(true), ['fixed', 'none']);
    assert.deepEqual(linksFor(false), ['none', ...FUNCTION_LINKS]);
    const { errors } = readGrid(shape, [0], { link0x0: 'care', link1x0: 'fixed' });
    assert.deepEqual(
      errors.map(({ field }) => field),
      ['link0x0', 'link1x0'],
    );
  });

  it('never asks more on a page than a press brings along', () => {
    for (let count = 1; count <= MOST_PEOPLE; count += 1)
      for (const page of gridPages(count, MOST_CASES)) {
        const fixed = Array.from({ length: count }, () => false);
        const under12 = Array.from({ length: MOST_CASES }, () => true);
        assert.ok(gridQuestions({ fixed, under12, inWords: true }, page).length < 40);
      }
  });

  it('takes what is not chosen for not attending, and keeps no reason without a seat', () => {
    const { read: grid } = readGrid(shape, [0, 1], {
      link1x0: 'care',
      why1x0: 'kent het gezin',
      why1x1: 'niets',
    });
    assert.deepEqual(
      grid.cells.map(({ person, line, link, why }) => [person, line, link, why]),
      [
        [0, 0, 'none', ''],
        [1, 0, 'care', 'kent het gezin'],
        [0, 1, 'none', ''],
        [1, 1, 'none', ''],
      ],
    );
  });

  it('asks the special reason at a case about a child under 12 (gate 17)', () => {
    const ids = gridQuestions(shape, [0, 1]).map(({ id }) => id);
    assert.deepEqual(ids, ['link0x0', 'link1x0', 'why1x0', 'special1', 'link0x1', 'link1x1', 'why1x1']);
  });

  it('has no field for words where the cell may hold none (gate 1)', () => {
    const questions = gridQuestions({ ...shape, inWords: false }, [0, 1]);
    assert.ok(questions.every(({ kind }) => kind === 'choice'));
    const { read: grid } = readGrid({ ...shape, inWords: false }, [0, 1], {
      link1x1: 'care',
      why1x1: 'x',
      special1: 'y',
    });
    assert.ok(grid.cells.every(({ why }) => why === ''));
    assert.ok(grid.specials.every(({ reason }) => reason === ''));
  });

  it('refuses words that could identify somebody', () => {
    const { errors } = readGrid(shape, [0], { link1x0: 'care', why1x0: 'mail jan@voorbeeld.be' });
    assert.deepEqual(errors, [{ field: 'why1x0', fault: 'email' }]);
  });
});

describe('The three fixed members', () => {
  const people: readonly Seated[] = [
    { entry: 'a', role: 'delegate' },
    { entry: 'b', role: 'deputy' },
    { entry: 'c', role: 'police' },
    { entry: 'd', role: 'partner' },
  ];

  it('are the holders, or who represents them where they are not there', () => {
    assert.deepEqual(fixedMembersAmong(people), { mayor: 'a', police: 'c', coordinator: 'b' });
    const withHolders = [
      ...people,
      { entry: 'e', role: 'mayor' },
      { entry: 'f', role: 'coordinator' },
    ] as const;
    assert.deepEqual(fixedMembersAmong(withHolders), { mayor: 'e', police: 'c', coordinator: 'f' });
    assert.equal(fixedMembersAmong([]).mayor, undefined);
  });

  const own = (entry: string, role: Seated['role'], internal = true) => ({ entry, role, internal });

  it('own the channel: coordinator and deputy, else the mayor beside one of them; never a guest', () => {
    const [bram, nadia, lies] = [own('bram', 'coordinator'), own('nadia', 'deputy'), own('lies', 'mayor')];
    assert.deepEqual(ownersAmong([lies, nadia, bram]), ['bram', 'nadia']);
    assert.deepEqual(ownersAmong([lies, bram]), ['bram', 'lies']);
    assert.deepEqual(ownersAmong([lies, bram, own('nadia', 'deputy', false)]), ['bram', 'lies']);
    assert.deepEqual(ownersAmong([bram, own('tom', 'police')]), ['bram']);
  });
});
