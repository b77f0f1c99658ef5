import assert from 'node:assert/strict';
import fc from 'fast-check';
import { HOUSE_RULES } from '../../src/domain/cell/cell.ts';
import { emptyContent } from '../../src/domain/signal/content.ts';
import { inQueueOrder, isOverdue, type SECTIONS, sectionOf } from '../../src/domain/signal/queue.ts';
import {
  redactedContent,
  redactedExchange,
  TAKEN_OUT,
  withoutWords,
  wordsToTakeOut,
} from '../../src/domain/signal/redaction.ts';
import { ownUntil } from '../../src/domain/signal/triage.ts';

const at = (day: string) => new Date(`${day}T10:00:00.000Z`);

describe('where a signal stands on the desk', () => {
  const queued = { takenBy: undefined, mayConfirm: false } as const;

  it('is by its state first, then by who has it', () => {
    assert.equal(sectionOf({ ...queued, state: 'submitted' }), 'new');
    assert.equal(sectionOf({ ...queued, state: 'submitted', takenBy: 'me' }), 'new');
    assert.equal(sectionOf({ ...queued, state: 'needs-info', takenBy: 'me' }), 'waiting');
    assert.equal(sectionOf({ ...queued, state: 'screening' }), 'free');
    assert.equal(sectionOf({ ...queued, state: 'screening', takenBy: 'me' }), 'mine');
    assert.equal(sectionOf({ ...queued, state: 'screening', takenBy: 'colleague' }), 'others');
  });

  it('is apart for whoever may take the second look', () => {
    for (const state of ['second-look', 'second-look-mayor'] as const) {
      assert.equal(sectionOf({ ...queued, state, mayConfirm: true }), 'secondLook');
      assert.equal(sectionOf({ ...queued, state, takenBy: 'me' }), 'elsewhere');
    }
  });

  it('begins with what has to be decided soonest, then with what waits longest', () => {
    const row = (section: (typeof SECTIONS)[number], deadline: string | undefined, since: string) => ({
      section,
      deadline,
      at: since,
      number: 'S-2026-0001',
    });
    const mine = row('mine', '2026-03-02', '2026-01-05');
    const sooner = row('mine', '2026-03-01', '2026-01-09');
    const older = row('new', undefined, '2026-01-01');
    const newer = row('new', undefined, '2026-01-02');
    const next = { ...newer, number: 'S-2026-0002' };
    assert.deepEqual(inQueueOrder([mine, next, newer, sooner, older]), [older, newer, next, sooner, mine]);
  });

  it('is overdue from the moment after its deadline', () => {
    const now = at('2026-03-02');
    assert.equal(isOverdue(undefined, now), false);
    assert.equal(isOverdue(now.toISOString(), now), false);
    assert.equal(isOverdue('2026-03-02T09:59:59.999Z', now), true);
  });
});

describe('how long a reporter finds a decided signal', () => {
  const rules = { ...HOUSE_RULES, feedbackDays: 2, reporterDays: 90, caseDays: 365 };
  const signal = { startedAt: at('2026-03-01').toISOString(), purgeAt: at('2026-08-30').toISOString() };

  it('is thirty days after the feedback', () => {
    assert.equal(ownUntil(signal, at('2026-03-10'), rules), at('2026-04-11').toISOString());
  });

  it('ends with the reporter’s own clock', () => {
    assert.equal(ownUntil(signal, at('2026-05-20'), rules), at('2026-05-30').toISOString());
  });

  it('ends with the signal', () => {
    const soon = { ...signal, purgeAt: at('2026-03-20').toISOString() };
    assert.equal(ownUntil(soon, at('2026-03-10'), rules), soon.purgeAt);
  });

  it('ends when a case would, so that a short case tells nothing', () => {
    assert.equal(
      ownUntil(signal, at('2026-03-10'), { ...rules, caseDays: 5 }),
      at('2026-03-15').toISOString(),
    );
  });
});

describe('taking words out', () => {
  it('takes each whole word, whatever its case', () => {
    assert.equal(
      withoutWords('Jan zag JAN en jan, niet Janneke.', ['jan']),
      '[…] zag […] en […], niet Janneke.',
    );
  });

  it('knows é from e, and the end of a word from an accent', () => {
    assert.equal(withoutWords('René kent Rene.', ['Rene']), 'René kent […].');
    assert.equal(withoutWords('Zoë en Zo', ['zo']), 'Zoë en […]');
    assert.equal(withoutWords('RENÉ', ['rené']), '[…]');
  });

  it('takes the longest first, over ends of lines too', () => {
    assert.equal(withoutWords('Jan\nPeeters en Jan', ['Jan', 'Jan Peeters']), '[…] en […]');
  });

  it('takes a name after an apostrophe and before a hyphen', () => {
    assert.equal(withoutWords('d’Ahmed, l’Ahmed-fan', ['Ahmed']), 'd’[…], l’[…]-fan');
    assert.equal(withoutWords('Jean-Pierre kwam.', ['Jean-Pierre']), '[…] kwam.');
  });

  it('takes signs as they are, never as a pattern', () => {
    assert.equal(withoutWords('a.b axb (a.b)', ['a.b']), '[…] axb ([…])');
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (word) => {
        const words = wordsToTakeOut(word);
        assert.doesNotThrow(() => withoutWords('Een tekst met iets erin.', words));
      }),
    );
  });

  it('leaves none of the words, whatever they are', () => {
    const letters = fc.stringMatching(/^[a-zé]{2,8}$/);
    fc.assert(
      fc.property(letters, fc.array(letters, { maxLength: 5 }), (word, others) => {
        const text = [...others, word, ...others].join(' ');
        assert.ok(!withoutWords(text, [word]).split(' ').includes(word));
      }),
    );
  });

  it('reads words between commas, semicolons and lines, each once', () => {
    assert.deepEqual(wordsToTakeOut(' Jan Peeters , Ann;Jan Peeters\n\nBo,,'), ['Jan Peeters', 'Ann', 'Bo']);
    assert.deepEqual(wordsToTakeOut(' , ;\n'), []);
    assert.equal(withoutWords('niets', []), 'niets');
  });

  it('goes through every text of a form, and leaves choices alone', () => {
    const content = {
      ...emptyContent('short'),
      answers: { secrecy: 'none', ask: 'Wie is own?', needs: ['family'] },
      facts: [{ what: 'own riep iets', source: 'own' }],
    };
    assert.deepEqual(redactedContent(content, ['own', 'none', 'family']), {
      ...content,
      answers: { secrecy: 'none', ask: `Wie is ${TAKEN_OUT}?`, needs: ['family'] },
      facts: [{ what: `${TAKEN_OUT} riep iets`, source: 'own' }],
    });
  });

  it('goes through questions and answers', () => {
    const entry = { by: 'reporter', at: '2026-01-01T00:00:00.000Z', text: 'Het was Jan.' } as const;
    assert.deepEqual(redactedExchange({ entries: [entry] }, ['jan']), {
      entries: [{ ...entry, text: 'Het was […].' }],
    });
  });
});
