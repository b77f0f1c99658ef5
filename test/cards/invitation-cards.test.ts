// The pages about invitations at their fullest: valid, small enough for Teams in every language, the whole confidentiality text on one card.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { drawCard } from '../../src/cards/draw.ts';
import type { Json } from '../../src/cards/kit.ts';
import { LANGUAGES, type Language } from '../../src/domain/cell/cell.ts';
import { TEXT_VERSIONS } from '../../src/domain/session/acknowledgement.ts';
import { acknowledgementText, canonicalText } from '../../src/domain/session/acknowledgement-text.ts';
import { MOST_CASES, MOST_PEOPLE } from '../../src/domain/session/planning.ts';
import { INVITATION_STATES } from '../../src/domain/session/workflow.ts';
import type { SeenInvitation } from '../../src/use-cases/invitation/see-invitation.ts';
import type { InvitationOf } from '../../src/use-cases/invitation/see-invitation-of.ts';
import { invitationsView, invitationView, substituteView } from '../../src/views/invitations.ts';
import {
  invitationOfView,
  invitationsOfView,
  recordView,
  withdrawView,
} from '../../src/views/invitations-desk.ts';
import type { PageView } from '../../src/views/page.ts';
import { complaintsOf, complaintsOfRenderer } from './card-rules.ts';
import { kitIn, SURFACES } from './screens.ts';

const AT = '2026-11-23T13:05:00.000Z';
const NOW = new Date(AT);
const BYTES_MOST = 25_000;
const reader = { timeZone: 'Europe/Brussels', page: 1, echo: { typed: undefined, errors: [] } };
const ID = `inv.${'AbCdEfGhIjKlMnOpQrStUv'}.${'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdefg'}`;
const times = <Each>(count: number, each: (n: number) => Each): readonly Each[] =>
  Array.from({ length: count }, (_, n) => each(n));
const options = (count: number) =>
  times(count, (n) => ({
    value: `${ID}${n}`,
    text: `Marie-Louise Vandenbroucke ${n} · jeugdconsulent preventie`,
  }));

const FULL: SeenInvitation = {
  id: ID,
  revision: 99,
  number: 'Z-2026-0001',
  standing: 'accepted',
  cellName: 'Voorbeeldegem, Sint-Elders-op-den-Berg en Nergenswaver-Hoeleden',
  isSubstitute: true,
  to: {
    session: 'ses.AbCdEfGhIjKlMnOpQrStUv',
    start: AT,
    minutes: 120,
    place: 'both',
    address: 'x'.repeat(120),
    purpose: 'trajectories',
    urgency: 'availability',
    basis: 'x'.repeat(120),
    items: times(MOST_CASES, (n) => n).map((n) => ({
      id: 'itm.AbCdEfGhIjKlMnOpQrStUv',
      name: `C-2026-0${n} · Wolkenkrabber`,
    })),
    invited: times(MOST_PEOPLE, (n) => `jeugdconsulent preventie ${n} · CAW Centraal-West-Vlaanderen`),
  },
  acknowledged: { version: 0, at: AT, how: 'aloud' },
  asksText: true,
  textIsNew: true,
  asksBack: true,
  mayEnter: true,
  may: [
    'invitation.accept',
    'acknowledgement.give',
    'acknowledgement.refuse',
    'invitation.ask-substitute',
    'invitation.decline',
    'channel.rejoin',
  ],
  viewer: 'Marie-Louise Vandenbroucke',
};

const DESK: InvitationOf = {
  id: ID,
  revision: 99,
  session: 'ses.AbCdEfGhIjKlMnOpQrStUv',
  number: 'Z-2026-0001',
  state: 'accepted',
  name: 'Marie-Louise Vandenbroucke',
  function: 'jeugdconsulent preventie',
  organisation: 'CAW Centraal-West-Vlaanderen',
  items: times(MOST_CASES, (n) => `C-2026-0${n} · Wolkenkrabber`),
  standsInFor: 'Jean-Baptiste Van den Eynde',
  sentAt: AT,
  answeredAt: AT,
  acknowledged: { version: 1, at: AT, how: 'paper' },
  isCurrent: false,
  language: 'de',
  recorded: { on: '2026-11-23', by: 'Bram De Smet', witness: 'Lies Vermeulen' },
  may: ['acknowledgement.record', 'invitation.withdraw'],
  viewer: 'Bram De Smet',
};

function shownIn(language: Language, version = 1) {
  const text = acknowledgementText(language, '2026-11-23', version);
  return { text, hash: createHash('sha256').update(canonicalText(text)).digest('hex') };
}
const own = (data: SeenInvitation, language: Language, again = false) =>
  invitationView(data, { ...reader, language, today: '2026-11-23', shown: shownIn(language), again }, NOW);
const acknowledged = { ...FULL, asksText: false, textIsNew: false, asksBack: false } as const;

const VIEWS: { readonly [name: string]: (language: Language) => readonly PageView[] } = {
  'the own invitations': () => [
    invitationsView({ invitations: [], page: 1, more: false }, reader.timeZone),
    invitationsView(
      {
        invitations: times(8, (n) => ({
          id: `${ID}${n}`,
          number: 'Z-2026-0001',
          standing: 'accepted',
          asksText: true,
          start: AT,
        })),
        page: 2,
        more: true,
      },
      reader.timeZone,
    ),
  ],
  'an invitation with the whole text': (language) => [own(FULL, language)],
  'an invitation that was acknowledged': (language) => [
    own(acknowledged, language),
    own(acknowledged, language, true),
  ],
  'an invitation in every state': (language) =>
    ([...INVITATION_STATES, 'cancelled'] as const)
      .filter((standing) => standing !== 'prepared')
      .map((standing) =>
        own({ ...FULL, standing, asksText: false, to: undefined, may: [], mayEnter: false }, language),
      ),
  'a substitute': () => [
    substituteView({ ...FULL, offered: options(40), preferred: `${ID}3` }, reader),
    substituteView({ ...FULL, offered: [], preferred: '' }, reader),
  ],
  'the invitations of a session': () => [
    invitationsOfView({
      session: DESK.session,
      number: DESK.number,
      invited: times(10, (n) => ({
        id: `${ID}${n}`,
        name: `Marie-Louise Vandenbroucke ${n}`,
        state: 'substitute-asked',
        isAcknowledged: true,
        asksText: false,
      })),
      page: 2,
      more: true,
    }),
  ],
  'an invitation on the desk': () => [
    ...INVITATION_STATES.map((state) => invitationOfView({ ...DESK, state }, reader, NOW)),
    invitationOfView({ ...DESK, acknowledged: null, language: undefined, recorded: undefined }, reader, NOW),
    withdrawView(DESK),
  ],
  'what was said on paper or aloud': () => [
    recordView({ ...DESK, today: '2026-11-23', language: 'nl', witnesses: options(3) }, reader),
    recordView({ ...DESK, today: '2026-11-23', language: 'nl', witnesses: [] }, reader),
  ],
};

const drawnIn = (language: Language, view: PageView): Json => drawCard(kitIn(language, 'chat'), view);

describe('Cards about invitations', () => {
  for (const [name, views] of Object.entries(VIEWS))
    it(`${name}: valid, small, and with words everywhere in every language`, () => {
      for (const language of LANGUAGES)
        for (const surface of SURFACES)
          for (const view of views(language)) {
            const card = drawCard(kitIn(language, surface), view);
            assert.deepEqual(complaintsOf(card), []);
            assert.deepEqual(complaintsOfRenderer(card), []);
            const drawn = JSON.stringify(card);
            assert.ok(
              Buffer.byteLength(drawn) <= BYTES_MOST,
              `${name}, ${language}: ${Buffer.byteLength(drawn)} bytes`,
            );
            assert.ok(!drawn.includes('"title":""') && !drawn.includes('"label":""'), `${name}, ${language}`);
          }
    });

  it('show every word of the confidentiality text, in the order in which it was written', () => {
    for (const { version } of TEXT_VERSIONS)
      for (const language of LANGUAGES) {
        const { text } = shownIn(language, version);
        const drawn = JSON.stringify(drawnIn(language, own(FULL, language)));
        const words = [...text.summary, ...text.paragraphs.flatMap((each) => [each.heading, each.text])];
        let at = 0;
        for (const each of words) {
          const found = drawn.indexOf(JSON.stringify(each).slice(1, -1), at);
          assert.ok(found >= at, `${language}: ${each}`);
          at = found + each.length;
        }
      }
  });

  it('are neutral about a seat that is lost: nothing of the session is left on them', () => {
    for (const standing of ['declined', 'withdrawn', 'expired', 'substituted', 'cancelled'] as const) {
      const drawn = JSON.stringify(
        drawnIn(
          'nl',
          own({ ...FULL, standing, asksText: false, to: undefined, may: [], mayEnter: false }, 'nl'),
        ),
      );
      for (const word of ['Wolkenkrabber', 'jeugdconsulent', '14:05 (UTC'])
        assert.ok(!drawn.includes(word), `${standing}: ${word}`);
    }
  });
});
