// Gate 9: text version × session × person × state. Nobody sees an item of a session before acknowledging the text of today for that session;
// whoever declined never does; what was acknowledged earlier, or elsewhere, never counts. All through the road, on a store in memory.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { localDay } from '../../src/domain/cell/local-day.ts';
import { textVersionOn } from '../../src/domain/session/acknowledgement.ts';
import {
  INVITATION_STATES,
  type InvitationState,
  SESSION_STATES,
  type SessionState,
} from '../../src/domain/session/workflow.ts';
import { DEMO_CELL } from '../../src/local/demo-town.ts';
import { acceptInvitation } from '../../src/use-cases/invitation/accept-invitation.ts';
import { acknowledge, refuseText } from '../../src/use-cases/invitation/answer-text.ts';
import { declineInvitation } from '../../src/use-cases/invitation/decline-invitation.ts';
import { recordAcknowledgement } from '../../src/use-cases/invitation/record-acknowledgement.ts';
import { shownText } from '../../src/use-cases/invitation/shown-text.ts';
import { withdrawInvitation } from '../../src/use-cases/invitation/withdraw-invitation.ts';
import type { Item } from '../../src/use-cases/ports.ts';
import { asBody } from '../../src/use-cases/records.ts';
import type { Reading } from '../../src/use-cases/road/call.ts';
import { readFor } from '../../src/use-cases/road/read-for.ts';
import { isRefusal } from '../../src/use-cases/road/refusal.ts';
import type { RoomBody } from '../../src/use-cases/room/room-item.ts';
import { invitationBody, type LedgerBody } from '../../src/use-cases/session/session-item.ts';
import { does, itemOf, personOf } from '../support/case-town.ts';
import { type SeededSession, seedSession } from '../support/seed-session.ts';
import { openTown, type Town } from '../support/town.ts';
import { SEED } from './chance.ts';
import { says } from './says.ts';

const looks = (
  operation: 'item.see' | 'session.attend',
  on: 'agenda-item' | 'session',
): Reading<1, true> => ({
  operation,
  on,
  audited: false,
  load: async () => true,
});
const SEES = looks('item.see', 'agenda-item');
const ATTENDS = looks('session.attend', 'session');

const PEOPLE = ['chloe', 'anna', 'tom', 'nadia', 'bram', 'lies'] as const;
type Who = (typeof PEOPLE)[number];

/** domain.md §4: still invited. */
const SEATED: readonly InvitationState[] = ['sent', 'accepted', 'substitute-asked'];
/** While one of these, items are on screens. */
const SITTING: readonly SessionState[] = ['ready', 'opened', 'ended'];
const APPROVED = SESSION_STATES.filter((state) => state !== 'draft' && state !== 'proposed');

describe('the acknowledgement of confidentiality', function () {
  this.timeout(process.env.NIGHT === '1' ? 0 : 60_000);
  let town: Town;
  before(async () => {
    town = await openTown();
  });
  after(() => town.ends());

  const may = async (who: string, reading: Reading<1, true>, target: string): Promise<boolean> => {
    const call = { person: personOf(who), cell: DEMO_CELL, target };
    return !isRefusal(await readFor(town.bot.assembly.surroundings, reading, call, 1));
  };
  const today = () => localDay(town.clock.now(), 'Europe/Brussels');
  const current = () => textVersionOn(today());

  /** Puts these items into the store as they are, whatever the product would say. */
  async function puts(items: readonly Item[]): Promise<void> {
    const { records } = town.bot.assembly.surroundings.store;
    for (const item of items) {
      const stored = await records.read(town.pk, item.id);
      assert.ok(stored);
      const operation = { kind: 'replace', item, version: stored.version } as const;
      assert.ok((await records.commit(town.pk, [operation])).done);
    }
  }

  describe('in every state of invitation, session, text and room', () => {
    const TEXTS = { none: null, earlier: 0, current: 1 } as const;
    let cells = 0;

    for (const who of PEOPLE) {
      it(`lets ${who} see an item only when all of it holds`, async () => {
        const people = PEOPLE.filter((each) => each !== who).slice(0, 1);
        const session = await seedSession(town, {
          people: [...people, who],
          cases: 2,
          attends: { [who]: [0] },
          state: 'ready',
        });
        // The same person acknowledged another session today: that is not this one.
        await seedSession(town, { people: [...people, who], state: 'ready' });
        const [named = '', other = ''] = session.items;
        const invitation = await itemOf(town, session.invitations[who] ?? '');
        const [meeting, room] = [await itemOf(town, session.id), await itemOf(town, session.room)];
        // Every session state for one of them: for the others one on either side of the border.
        const sessions: readonly SessionState[] =
          who === 'chloe' ? APPROVED : ['invited', 'ready', 'confirmed'];
        for (const state of sessions) {
          for (const clean of [true, false]) {
            const roomNow: Partial<RoomBody> = clean ? {} : { strangers: 1 };
            await puts([
              { ...meeting, status: state },
              { ...room, body: asBody({ ...room.body, ...roomNow }) },
            ]);
            for (const status of INVITATION_STATES) {
              for (const [text, version] of Object.entries(TEXTS)) {
                const at = town.clock.now().toISOString();
                const acknowledged = version === null ? null : { version, at, how: 'card' };
                await puts([{ ...invitation, status, body: asBody({ ...invitation.body, acknowledged }) }]);
                const holds = SEATED.includes(status) && version === current() && SITTING.includes(state);
                const cell = `${who}: ${state}, ${status}, text ${text}, ${clean ? 'clean' : 'stranger'}`;
                assert.equal(await may(who, SEES, named), holds && clean, cell);
                assert.equal(await may(who, ATTENDS, session.id), holds, cell);
                assert.equal(await may(who, SEES, other), false, `${cell}: an item of others`);
                cells += 3;
              }
            }
          }
        }
      });
    }
    after(() => assert.ok(cells >= 3_000, String(cells)));
  });

  describe('whatever people press, in whatever order', () => {
    const DEEDS = [
      'accept',
      'acknowledge',
      'other words',
      'refuse',
      'decline',
      'record',
      'withdraw',
    ] as const;
    type Deed = (typeof DEEDS)[number];
    interface Step {
      readonly who: Who;
      readonly session: 0 | 1;
      readonly deed: Deed;
    }
    // Few people, and what comes first more often: else hardly anybody would ever get as far as the second press.
    const aStep: fc.Arbitrary<Step> = fc.record({
      who: fc.constantFrom<Who>('chloe', 'tom', 'nadia'),
      session: fc.constantFrom(0, 1),
      deed: fc.constantFrom<Deed>(...DEEDS, 'accept', 'accept', 'accept', 'acknowledge', 'acknowledge'),
    });
    const counts = new Map<Deed, number>();
    after(() => {
      says(`SEED=${SEED}: ${[...counts].map(([deed, n]) => `${deed} ${n}`).join(', ')}`);
      for (const deed of DEEDS.filter((each) => each !== 'other words'))
        assert.ok((counts.get(deed) ?? 0) >= 10, `"${deed}" happened ${counts.get(deed) ?? 0} times`);
    });

    async function happens({ who, deed }: Step, { invitations }: SeededSession): Promise<boolean> {
      const target = invitations[who] ?? '';
      const { surroundings } = town.bot.assembly;
      const { hash } = shownText({ surroundings, today: today() }, 'fr');
      const witness = entries.get(who === 'tom' ? 'lies' : 'tom') ?? '';
      const typed = { ackWay: 'aloud', ackLanguage: 'fr', ackDate: today(), ackWitness: witness };
      const press = {
        accept: () => does(town, who, acceptInvitation, target, undefined),
        acknowledge: () => does(town, who, acknowledge, target, { language: 'fr' as const, hash }),
        'other words': () => does(town, who, acknowledge, target, { language: 'de' as const, hash }),
        refuse: () => does(town, who, refuseText, target, { language: 'fr' as const, hash }),
        decline: () => does(town, who, declineInvitation, target, undefined),
        record: () => does(town, 'bram', recordAcknowledgement, target, typed),
        withdraw: () => does(town, 'lies', withdrawInvitation, target, undefined),
      }[deed];
      return !isRefusal(await press());
    }

    const entries = new Map<string, string>();
    /** What the ledger and the invitation say has to be what people did: nothing more, nothing overwritten. */
    async function ledgerOf({ id }: SeededSession): Promise<readonly LedgerBody[]> {
      const { records } = town.bot.assembly.surroundings.store;
      const query = { type: 'acknowledgement', assignee: id, order: 'id', limit: 50 } as const;
      return (await records.list(town.pk, query)).map(({ item }) => item.body as unknown as LedgerBody);
    }

    it('shows an item to nobody who has not acknowledged this session’s text, and never to whoever declined', async () => {
      const runs = process.env.NIGHT === '1' ? 2_000 : 60;
      await fc.assert(
        fc.asyncProperty(fc.array(aStep, { minLength: 8, maxLength: 30 }), async (steps) => {
          const sessions = [
            await seedSession(town, { state: 'ready', acknowledged: [] }),
            await seedSession(town, { state: 'ready', acknowledged: [] }),
          ] as const;
          for (const who of PEOPLE) entries.set(who, sessions[0].entries[who] ?? '');
          const acknowledged = new Set<string>();
          const gone = new Set<string>();
          for (const step of steps) {
            const session = sessions[step.session];
            const key = `${step.session} ${step.who}`;
            const done = await happens(step, session);
            if (step.deed === 'other words') assert.equal(done, false);
            if (done) counts.set(step.deed, (counts.get(step.deed) ?? 0) + 1);
            if (done && gone.has(key)) assert.fail(`${step.deed} after it was over`);
            if (done && (step.deed === 'acknowledge' || step.deed === 'record')) {
              assert.ok(!acknowledged.has(key), 'acknowledged twice');
              acknowledged.add(key);
            }
            if (done && ['refuse', 'decline', 'withdraw'].includes(step.deed)) gone.add(key);
            const sees = await may(step.who, SEES, session.items[0] ?? '');
            assert.equal(sees, acknowledged.has(key) && !gone.has(key), `${key} after ${step.deed}`);
          }
          await town.settles();
          for (const [n, session] of sessions.entries()) {
            const written = await ledgerOf(session);
            const ids = written.map(({ entry, version }) => `${entry} ${version}`);
            assert.equal(new Set(ids).size, ids.length);
            for (const who of PEOPLE) {
              const own = written.filter(
                ({ entry, answer }) => entry === entries.get(who) && answer === 'acknowledged',
              );
              assert.equal(own.length, acknowledged.has(`${n} ${who}`) ? 1 : 0, who);
              const sees = await may(who, SEES, session.items[0] ?? '');
              assert.equal(sees, own.length === 1 && !gone.has(`${n} ${who}`), who);
              const copy = invitationBody(await itemOf(town, session.invitations[who] ?? '')).acknowledged;
              assert.equal(copy?.version ?? null, own.length === 1 ? current() : null);
            }
          }
        }),
        { numRuns: runs, seed: SEED },
      );
    });
  });
});
