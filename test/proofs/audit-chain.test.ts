import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LANGUAGES } from '../../src/domain/cell/cell.ts';
import { messageIfAny } from '../../src/messages/messages.ts';
import { nl } from '../../src/messages/nl.ts';
import { openEmbeddedStore } from '../../src/stores/embedded/embedded-store.ts';
import { type Item, type Operation, Trouble } from '../../src/use-cases/ports.ts';
import { auditEntries, type Committed, type WatchedStore, watched } from '../support/audit-store.ts';
import { digestOf, faultsInChain, type StoredEntry } from '../support/audit-verifier.ts';
import { type Walked, Walker, wordsIn } from '../support/audit-walk.ts';
import { openTown, type Town } from '../support/town.ts';
import { submits, wordsIn as translator } from '../support/worries.ts';
import { chanceFrom, SEED } from './chance.ts';
import { says } from './says.ts';

const TAMPERINGS = process.env.NIGHT ? 10_000 : 1_000;
const WALKS = process.env.NIGHT ? 200 : 8;
const STEPS = 150;

async function openWatchedTown(): Promise<{ town: Town; store: WatchedStore }> {
  const store = watched(openEmbeddedStore(':memory:'));
  return { town: await openTown({ store }), store };
}

/** Somebody with a key to the database: gives another chain, or the same where the deed changes nothing. */
type Deed = (entries: readonly StoredEntry[], at: number, other: number) => readonly StoredEntry[];

const FIELDS = ['seq', 'at', 'actor', 'what', 'outcome', 'about', 'before'] as const;
const OTHER_VALUES: { readonly [field in (typeof FIELDS)[number]]: unknown } = {
  seq: 1,
  at: '2026-01-01T00:00:00.000Z',
  actor: 'rep.somebody-else',
  what: 'home.see',
  outcome: 'refused',
  about: '-',
  before: 'f'.repeat(64),
};

const idAt = (seq: number) => `aud.${String(seq).padStart(12, '0')}`;
const renumbered = (entries: readonly StoredEntry[]) =>
  entries.map(({ body }, n) => ({ id: idAt(n + 1), body: { ...body, seq: n + 1 } }));

/** Writes the digests of `entries` anew from `from` up to, not including, `to`. */
function rechained(entries: readonly StoredEntry[], from: number, to: number): readonly StoredEntry[] {
  const chain = [...entries];
  for (let at = Math.max(from, 1); at < to; at += 1) {
    const [before, entry] = [chain[at - 1], chain[at]];
    if (before && entry) chain[at] = { ...entry, body: { ...entry.body, before: digestOf(before) } };
  }
  return chain;
}

const edited: Deed = (entries, at, other) => {
  const field = FIELDS[other % FIELDS.length] ?? 'what';
  return entries.map((entry, n) =>
    n === at ? { ...entry, body: { ...entry.body, [field]: OTHER_VALUES[field] } } : entry,
  );
};

/** Every deed leaves the last entry alone: what happens to the end of a chain only a signed checkpoint can show. */
const DEEDS: { readonly [deed: string]: Deed } = {
  'edits an entry': edited,
  'deletes an entry': (entries, at) => entries.filter((_, n) => n !== at),
  'deletes an entry and numbers the rest anew': (entries, at) =>
    renumbered(entries.filter((_, n) => n !== at)),
  'inserts an entry that follows from the one before': (entries, at) => {
    const entry = entries[at] as StoredEntry;
    const more = { id: idAt(at + 2), body: { ...entry.body, seq: at + 2, before: digestOf(entry) } };
    return renumbered([...entries.slice(0, at + 1), more, ...entries.slice(at + 1)]);
  },
  'swaps two entries': (entries, at, other) => {
    const to = other % (entries.length - 1);
    const swapped = [...entries];
    [swapped[at], swapped[to]] = [entries[to] as StoredEntry, entries[at] as StoredEntry];
    return renumbered(swapped);
  },
  'cuts out the middle': (entries, at, other) =>
    entries.filter((_, n) => n < at || n > at + (other % 5) || n === entries.length - 1),
  'edits one and chains a part anew': (entries, at, other) => {
    const to = at + 1 + (other % (entries.length - at));
    return rechained(edited(entries, at, 1 + (other % 5)), at + 1, Math.min(to, entries.length - 1));
  },
  'adds a field': (entries, at) =>
    entries.map((entry, n) => (n === at ? { ...entry, body: { ...entry.body, note: 'x' } } : entry)),
};

const REFUSALS = Object.keys(nl)
  .filter((key) => key.startsWith('refusal.'))
  .flatMap((key) => LANGUAGES.map((language) => messageIfAny(language, key) ?? ''));

const isRefusalShown = (answer: string) =>
  REFUSALS.some((text) => answer.includes(JSON.stringify(text).slice(1, -1)));

const itemOf = (operation: Operation): Item | undefined =>
  operation.kind === 'delete' ? undefined : operation.item;
const entriesIn = ({ operations }: Committed) =>
  operations.map(itemOf).filter((item): item is Item => item?.type === 'audit');
/** Bookkeeping that comes with an entry or without content of its own. */
const BOOKKEEPING = ['audit', 'salt'];

/** What is said about somebody in confidence; the others tell of the cell itself: organisations, contacts, house rules, legal bases, members. */
const CONFIDENTIAL = ['signal', 'request', 'case', 'decision'];

/** Which item says which words: learned from what is stored, opened as the product itself would. */
class Library {
  readonly #town: Town;
  readonly #items = new Map<string, Set<string>>();
  readonly #about = new Map<string, unknown>();

  constructor(town: Town) {
    this.#town = town;
  }

  async learn(commits: readonly Committed[]): Promise<void> {
    const { keys } = this.#town.bot.assembly.surroundings;
    for (const item of commits.flatMap(({ operations }) =>
      operations.flatMap((each) => itemOf(each) ?? []),
    )) {
      if (!CONFIDENTIAL.includes(item.type)) continue;
      if (item.type === 'decision') this.#about.set(item.id, item.body.about);
      for (const [name, box] of Object.entries(item.sealed ?? {})) {
        const content = await keys.open(item.pk, { container: 'records', id: item.id, name }, box);
        for (const word of wordsIn(JSON.stringify(content ?? ''))) {
          this.#items.set(word, (this.#items.get(word) ?? new Set()).add(item.id));
        }
      }
    }
  }

  /** Who reads a decision reads what it is about: that stands on the decision. */
  covers(entryAbout: unknown, id: string): boolean {
    return entryAbout === id || this.#about.get(String(entryAbout)) === id;
  }

  /** The items in which this word stands: a proposal is copied into what it becomes. */
  itemsWith(word: string): readonly string[] {
    return [...(this.#items.get(word) ?? [])];
  }
}

function checkPress(walked: Walked, commits: readonly Committed[], library: Library): void {
  const { step, answer, key, foreign } = walked;
  const entries = commits.flatMap(entriesIn).map(({ body }) => body);
  const trail = entries.map(({ what, outcome, about }) => `${what} ${outcome} ${about}`).join(', ');
  const told = `${step} → ${trail || 'no entry'}`;
  for (const commit of commits) {
    const changes = commit.operations.some((each) => !BOOKKEEPING.includes(itemOf(each)?.type ?? ''));
    const wanted = commit.pk.startsWith('c:') && (changes || entriesIn(commit).length > 0) ? 1 : 0;
    assert.equal(entriesIn(commit).length, wanted, `${told}: one entry in each commit`);
  }
  const shown = wordsIn(answer).filter((word) => !walked.typed.includes(word));
  for (const word of shown) {
    const items = library.itemsWith(word);
    if (items.length === 0) continue;
    const covering = entries.filter(
      ({ about, outcome }) => outcome !== 'refused' && items.some((id) => library.covers(about, id)),
    );
    assert.equal(covering.length, 1, `${told}: one entry for the content of ${items.join()} that was shown`);
  }
  const count = (outcome: string) => entries.filter((entry) => entry.outcome === outcome).length;
  assert.ok(count('done') <= 1, `${told}: at most one change`);
  assert.ok(count('done') + count('read') <= 1 || count('refused') > 0, `${told}: one change or one look`);
  // A stranger has no cell in whose chain to write; what they press is counted for the deployment's (the next test).
  if (key !== 'sam' && isRefusalShown(answer))
    assert.ok(count('refused') > 0, `${told}: a refusal without entry`);
  if (foreign && key !== 'sam') assert.equal(count('refused'), 1, `${told}: one entry for a foreign button`);
}

describe(`the audit chain (seed ${SEED})`, function () {
  this.timeout(process.env.NIGHT ? 0 : 120_000);
  const t = translator('nl');

  describe('read by somebody else than the product', () => {
    let entries: readonly StoredEntry[];
    before(async () => {
      const { town } = await openWatchedTown();
      for (const reporter of [town.chloe, town.anna, town.tom]) await submits(reporter);
      await town.settles();
      await town.bram.presses(t('notice.open'));
      entries = await auditEntries(town.bot.assembly.surroundings.store.records, town.pk);
      await town.ends();
    });

    it('is whole', () => {
      assert.ok(entries.length > 15, `${entries.length} entries`);
      assert.deepEqual(faultsInChain(entries), []);
    });

    it(`shows each of ${TAMPERINGS} tamperings, but not what is done to its end: that needs signed checkpoints`, () => {
      let found = 0;
      const anywhere = fc.record({
        deed: fc.constantFrom(...Object.keys(DEEDS)),
        at: fc.nat({ max: entries.length - 2 }),
        other: fc.nat(),
      });
      fc.assert(
        fc.property(anywhere, ({ deed, at, other }) => {
          const tampered = DEEDS[deed]?.(entries, at, other) ?? [];
          fc.pre(JSON.stringify(tampered) !== JSON.stringify(entries));
          found += 1;
          assert.notDeepEqual(faultsInChain(tampered), [], deed);
        }),
        { numRuns: TAMPERINGS, seed: SEED },
      );
      assert.equal(found, TAMPERINGS);
    });

    it('does not show, yet, that its last entries are gone', () => {
      assert.deepEqual(faultsInChain(entries.slice(0, -3)), []);
    });
  });

  it(`has exactly one entry for each change, each look at content and each refusal, over ${WALKS} random walks`, async () => {
    const outcomes = { done: 0, read: 0, refused: 0 };
    for (let walk = 0; walk < WALKS; walk += 1) {
      const { town, store } = await openWatchedTown();
      const walker = new Walker(town, chanceFrom(SEED + walk));
      const library = new Library(town);
      try {
        for (const reporter of [town.chloe, town.anna]) await submits(reporter);
        await town.settles();
        for (let n = 0; n < STEPS; n += 1) {
          if (n % 20 === 19) await town.settles();
          store.forget();
          const walked = await walker.step();
          if (walked === undefined) continue;
          const commits = [...store.commits];
          assert.equal(walked.status, 200, walked.step);
          await library.learn(commits);
          checkPress(walked, commits, library);
        }
        const entries = await auditEntries(store.records, town.pk);
        assert.deepEqual(faultsInChain(entries), []);
        for (const { body } of entries) outcomes[body.outcome as keyof typeof outcomes] += 1;
      } finally {
        await town.ends();
      }
    }
    says(`${outcomes.done} changes, ${outcomes.read} looks, ${outcomes.refused} refusals`);
    assert.ok(
      Object.values(outcomes).every((count) => count > WALKS * 10),
      JSON.stringify(outcomes),
    );
  });

  describe('that cannot be written', () => {
    let town: Town;
    let store: WatchedStore;
    beforeEach(async () => {
      ({ town, store } = await openWatchedTown());
      await submits(town.chloe);
      await town.settles();
    });
    afterEach(() => town.ends());

    const breaks = (call: 'read' | 'commit') => {
      store.before = (kind, container) => {
        if (kind === call && container === 'records') throw new Trouble('store', 'unavailable');
      };
    };
    const mends = () => {
      store.before = () => undefined;
    };

    for (const call of ['commit', 'read'] as const) {
      it(`shows nothing to the coordinator while the store fails at each ${call}, and everything afterwards`, async () => {
        const { bram } = town;
        const before = await town.auditTrail();
        breaks(call);
        const { answers, outcome } = await bram.presses(t('notice.open'));
        assert.equal(outcome.kind, 'error');
        assert.ok(answers.every(({ status, body }) => status === 500 && (body ?? '') === ''));
        bram.doesNotSee('klas');
        mends();
        assert.deepEqual(await town.auditTrail(), before);
        const shown = await bram.presses(t('notice.open'));
        assert.match(JSON.stringify(shown.answers), /klas/);
        assert.deepEqual((await town.auditTrail()).slice(before.length), ['signal.open read']);
      });

      it(`changes nothing for the reporter while the store fails at each ${call}`, async () => {
        const { chloe } = town;
        await chloe.presses(t('home.own'));
        await chloe.presses(t('own.open'));
        await chloe.presses(t('own.withdraw'));
        const before = store.items('records').length;
        breaks(call);
        assert.equal((await chloe.presses(t('own.withdrawYes'))).outcome.kind, 'error');
        mends();
        assert.equal(store.items('records').length, before);
        await chloe.presses(t('own.withdrawYes'));
        assert.deepEqual((await town.auditTrail()).at(-1), 'signal.withdraw done');
      });
    }
  });

  it('counts what strangers press in the chain of the deployment, which is as whole', async () => {
    const { town, store } = await openWatchedTown();
    try {
      const { sam, chloe } = town;
      await chloe.says('start');
      const message = town.bot.standIn.conversations.personalChat('sam').messages.at(-1);
      assert(message);
      await sam.says('start');
      for (let n = 0; n < 3; n += 1) {
        const action = { type: 'Action.Execute', verb: 'livc', data: { b: `forged-${n}` } };
        await town.bot.standIn.presses('sam', message.id, action);
      }
      await town.settles();
      const entries = await auditEntries(store.records, 'deployment');
      assert.deepEqual(faultsInChain(entries), []);
      assert.deepEqual(
        entries.map(({ body }) => `${body.what} ${body.outcome} ${body.about}`),
        ['button.foreign refused times-3'],
      );
    } finally {
      await town.ends();
    }
  });
});
