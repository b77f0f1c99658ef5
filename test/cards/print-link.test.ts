// The button that opens a page to print: drawn where there is an address, explained where there is none.
import assert from 'node:assert/strict';
import { createKit, type Json } from '../../src/cards/kit.ts';
import { pageBody } from '../../src/cards/page-card.ts';
import { LANGUAGES, type Language } from '../../src/domain/cell/cell.ts';
import { translator } from '../../src/messages/messages.ts';
import type { WaitingDecision } from '../../src/use-cases/decision/see-decisions.ts';
import { decisionsView } from '../../src/views/decisions.ts';
import { elementsOf } from './card-rules.ts';

const READER = { timeZone: 'Europe/Brussels', page: 1, echo: { typed: undefined, errors: [] } };

const waiting = (state: WaitingDecision['state']): WaitingDecision => ({
  id: 'dec.x',
  number: 'D-2026-0001',
  kind: 'roster',
  state,
  at: '2026-11-23T13:05:00.000Z',
  mine: false,
});

function cardOf(
  states: readonly WaitingDecision['state'][],
  options: { readonly mayPrint?: boolean; readonly url?: string; readonly language?: Language },
): { links: readonly Json[]; text: string } {
  const { mayPrint = true, url, language = 'nl' } = options;
  const kit = createKit(
    language,
    'chat',
    () => 'sealed',
    false,
    (what) => url && `${url}/${what}`,
  );
  const body = pageBody(kit, decisionsView({ waiting: states.map(waiting), mayPrint }, READER));
  const elements = elementsOf({ type: 'AdaptiveCard', body });
  return { links: elements.filter(({ type }) => type === 'Action.OpenUrl'), text: JSON.stringify(body) };
}

describe('The button to print', () => {
  for (const language of LANGUAGES) {
    const t = translator(language);
    it(`opens the address that was made for this card, in ${language}`, () => {
      const { links, text } = cardOf(['for-mayor'], { url: 'https://livc.example/print', language });
      const url = 'https://livc.example/print/decisions';
      assert.deepEqual(links, [{ type: 'Action.OpenUrl', title: t('decisions.print'), url }]);
      assert.ok(!text.includes(t('print.unreachable')));
    });

    it(`is not there without a public address, and a sentence in ${language} says what to do`, () => {
      const { links, text } = cardOf(['for-mayor'], { language });
      assert.deepEqual(links, []);
      assert.ok(text.includes(t('print.unreachable')));
    });
  }

  it('is there for what the mayor may sign, and for nothing else', () => {
    const url = 'https://livc.example/print';
    assert.equal(cardOf(['for-dpo', 'on-paper', 'for-mayor-only'], { url }).links.length, 1);
    assert.equal(cardOf(['for-dpo', 'on-paper'], { url }).links.length, 0);
    assert.equal(cardOf([], { url }).links.length, 0);
    assert.equal(cardOf(['for-mayor'], { url, mayPrint: false }).links.length, 0);
    assert.doesNotMatch(cardOf(['for-mayor'], { mayPrint: false }).text, /PUBLIC_URL/);
  });
});
