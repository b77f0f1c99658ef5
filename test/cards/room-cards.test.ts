// The page that shows how far convening is, wherever it stands and whyever it stands still.
import assert from 'node:assert/strict';
import { drawCard } from '../../src/cards/draw.ts';
import { LANGUAGES } from '../../src/domain/cell/cell.ts';
import { nl } from '../../src/messages/nl.ts';
import { endStepsOf } from '../../src/use-cases/room/end-steps.ts';
import { GOALS, type Goal, OWN_CAUSES, type Place, STEPS } from '../../src/use-cases/room/room-item.ts';
import type { SeenConvening, StepStanding } from '../../src/use-cases/room/see-convening.ts';
import { GRAPH_CAUSES } from '../../src/use-cases/teamwork.ts';
import { conveningView } from '../../src/views/rooms.ts';
import { complaintsOf, complaintsOfRenderer } from './card-rules.ts';
import { kitIn, SURFACES } from './screens.ts';

const AT = '2026-11-23T13:05:00.000Z';
const BYTES_MOST = 25_000;
const CAUSES = [...GRAPH_CAUSES, ...OWN_CAUSES];
const PLACES: readonly Place[] = [
  ...STEPS,
  ...(['guard', 'expel', 'admit', 'sending', 'follow', 'vanish'] as const),
];
const STANDINGS: readonly StepStanding[] = ['done', 'without', 'stands', 'open'];

const stepsOf = (goal: Goal) =>
  (goal === 'open' ? STEPS : endStepsOf(goal)).map((step, n) => ({
    step,
    standing: STANDINGS[n % STANDINGS.length] ?? 'now',
  }));

const convening = (goal: Goal, more: Partial<SeenConvening> = {}): SeenConvening => ({
  id: 'ses.AbCdEfGhIjKlMnOpQrStUv',
  revision: 9,
  number: 'Z-2026-0001',
  state: 'ready',
  goal,
  steps: stepsOf(goal),
  obstacles: [],
  late: [],
  lacks: [],
  people: { invited: 12, acknowledged: 11, inChannel: 2 },
  strangers: 2,
  clean: false,
  webUrl: 'https://teams.microsoft.com/l/channel/19%3Aabc/LIVC-BCDFGHJKLM',
  mayRetry: true,
  ...more,
});

const obstacle = (step: Place, because: (typeof CAUSES)[number]) => ({
  step,
  because,
  detail: 'ChannelMember.ReadWrite.All, TeamMember.ReadWriteNonOwnerRole.All',
  count: 3,
  since: AT,
  again: AT,
  tries: 1,
  told: true,
});

/** Every key of a message within a view. */
function keysIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'say' in part && typeof part.say === 'string' ? [part.say] : [];
  return [...own, ...Object.values(part).flatMap(keysIn)];
}

function isSound(data: SeenConvening): void {
  const view = conveningView(data, 'Europe/Brussels');
  const texts: { readonly [key: string]: string } = nl;
  for (const key of keysIn(view)) assert.ok(texts[key], `there is no text ${key}`);
  for (const language of LANGUAGES)
    for (const surface of SURFACES) {
      const card = drawCard(kitIn(language, surface), view);
      assert.deepEqual([...complaintsOf(card), ...complaintsOfRenderer(card)], []);
      assert.ok(Buffer.byteLength(JSON.stringify(card), 'utf16le') <= 2 * BYTES_MOST);
    }
}

describe('The page of convening', () => {
  for (const goal of GOALS)
    it(`is sound on the way to "${goal}", at every step`, () => {
      isSound(convening(goal));
      isSound(convening(goal, { steps: stepsOf(goal).map(({ step }) => ({ step, standing: 'done' })) }));
    });

  for (const because of CAUSES)
    it(`says what ${because} means and what to do, at every step`, () => {
      for (const place of PLACES) isSound(convening('open', { obstacles: [obstacle(place, because)] }));
      isSound(
        convening('open', {
          obstacles: [obstacle('meeting', because), obstacle('guard', 'throttled')],
          lacks: [
            { what: 'bot', because },
            { what: 'meeting', because, detail: 'CsApplicationAccessPolicy' },
          ],
          late: GRAPH_CAUSES.slice(0, 5).map((each) => ({ because: each, count: 2 })),
        }),
      );
    });

  it('names the permission that is missing', () => {
    const view = conveningView(
      convening('open', { obstacles: [obstacle('preflight', 'permissionMissing')] }),
      'Europe/Brussels',
    );
    assert.match(JSON.stringify(view), /"typed":"\(ChannelMember\.ReadWrite\.All/);
  });

  it('offers another attempt only where something stands still, to whoever may', () => {
    const buttons = (more: Partial<SeenConvening>) =>
      conveningView(convening('open', more), 'Europe/Brussels').buttons.map(({ label }) => label.say);
    assert.ok(!buttons({}).includes('rooms.retry'));
    assert.ok(buttons({ obstacles: [obstacle('channel', 'throttled')] }).includes('rooms.retry'));
    assert.ok(
      !buttons({ obstacles: [obstacle('channel', 'throttled')], mayRetry: false }).includes('rooms.retry'),
    );
    assert.ok(!buttons({ obstacles: [obstacle('owners', 'waitsForOwners')] }).includes('rooms.retry'));
  });
});
