// The page that most screens are: each kind of part, with what somebody typed left as it is. Sizes and validity: cards.test.ts.
import assert from 'node:assert/strict';
import { drawCard } from '../../src/cards/draw.ts';
import type { Json } from '../../src/cards/kit.ts';
import { LANGUAGES } from '../../src/domain/cell/cell.ts';
import { translator } from '../../src/messages/messages.ts';
import type { Intent } from '../../src/views/intent.ts';
import { type PagePart, type PageView, say, sends, sentence, to, typed } from '../../src/views/page.ts';
import type { FieldView, PickOption } from '../../src/views/view.ts';
import { complaintsOf, complaintsOfRenderer, elementsOf, isMarkdown, readTexts } from './card-rules.ts';
import { barePage, everyField, formPage, fullPage, listPage, OBJECT_ID } from './pages.ts';
import { kitIn, SURFACES } from './screens.ts';

const HOSTILE =
  '**vet** [klik](https://kwaad.example) <at>Bram</at> {{DATE(2026-11-23)}}\n# Kop &lt;b&gt; `x`';
const DESK: Intent = { go: 'desk' };
const ASK: Intent = { do: 'askReporter', target: 'sig.1', revision: 1 };
const t = translator('nl');

const pageOf = (parts: readonly PagePart[], more: Partial<PageView> = {}): PageView => ({
  screen: 'page',
  title: [say('desk.title')],
  parts,
  buttons: [],
  ...more,
});
const drawn = (view: PageView): Json => drawCard(kitIn('nl', 'chat'), view);
/** A card with this part only. */
const withPart = (part: PagePart): readonly Json[] => elementsOf(drawn(pageOf([part])));
const withField = (field: FieldView): Json => {
  const [input] = withPart({ kind: 'fields', fields: [field] }).filter(({ id }) => id === field.id);
  assert.ok(input);
  return input;
};
const ofType = (elements: readonly Json[], type: string) => elements.filter((each) => each.type === type);
const runsOf = (elements: readonly Json[]) => ofType(elements, 'TextRun').map(({ text }) => text);
const actionsOf = (card: Json) => elementsOf(card).filter(({ type }) => String(type).startsWith('Action.'));
const field = { optional: false, value: '' } as const;
const options = (count: number, text = 'CAW'): readonly PickOption[] =>
  Array.from({ length: count }, (_, n) => ({ value: `c.${n}`, words: [typed(`${text} ${n}`)] }));

describe('A page', () => {
  it('says what we say and what somebody typed in runs of their own, with a space between', () => {
    const words = [say('signal.reporter'), typed('**Anna**'), say('desk.signals')];
    const elements = withPart({ kind: 'text', words });
    assert.deepEqual(runsOf(elements), [t('signal.reporter'), ' **Anna**', ` ${t('desk.signals')}`]);
  });

  it('keeps the lines of what somebody typed, and fits a thousand of them in twenty', () => {
    const lines = (text: string) => ofType(withPart({ kind: 'text', words: [typed(text)] }), 'RichTextBlock');
    assert.deepEqual(runsOf(lines('een\n\ndrie').flatMap(elementsOf)), ['een', ' ', 'drie']);
    const thousand = lines('a\n'.repeat(1_000));
    assert.equal(thousand.length, 20);
    assert.equal(runsOf(thousand.flatMap(elementsOf)).join('').split('a').length, 1_001);
  });

  it('keeps a name on one line, in a title and in a row', () => {
    const name = [typed('een\n\ntwee')];
    const card = drawn(pageOf([{ kind: 'rows', rows: [{ title: name, detail: name }] }], { title: name }));
    assert.deepEqual(runsOf(elementsOf(card)), ['een twee', 'een twee', 'een twee']);
  });

  it('draws nothing where there is nothing to read', () => {
    for (const words of [[], [typed('')], [typed(' \n ')], [say('no.such.text')]])
      for (const look of ['plain', 'warning'] as const)
        assert.equal(withPart({ kind: 'text', words, look }).length, elementsOf(drawn(pageOf([]))).length);
  });

  it('looks quiet, loud, good or worried', () => {
    const look = (name: NonNullable<(PagePart & { kind: 'text' })['look']>) =>
      withPart(sentence('desk.none', undefined, name));
    assert.deepEqual(ofType(look('muted'), 'TextRun'), [
      { type: 'TextRun', text: t('desk.none'), isSubtle: true, size: 'small' },
    ]);
    assert.deepEqual(ofType(look('subheading'), 'TextRun'), [
      { type: 'TextRun', text: t('desk.none'), weight: 'bolder' },
    ]);
    for (const style of ['warning', 'good'] as const)
      assert.deepEqual(
        ofType(look(style), 'Container').map((box) => [box.style, runsOf(elementsOf(box))]),
        [[style, [t('desk.none')]]],
      );
  });

  it('has our part of the title as its heading, and a typed name beneath it as it is', () => {
    const title = [say('signal.title', { number: 'S-2026-0007' }), typed('_Anna_')];
    const [, first, second] = elementsOf(drawn(pageOf([], { title })));
    assert.equal(first?.style, 'heading');
    assert.equal(first?.text, t('signal.title', { number: 'S-2026-0007' }));
    assert.deepEqual(second?.inlines, [{ type: 'TextRun', text: '_Anna_', size: 'large', weight: 'bolder' }]);
  });

  it('sets a label above its value, and a dash where there is none', () => {
    const facts = [
      { label: say('signal.reporter'), value: [typed('_Anna_')] },
      { label: say('own.answer'), value: [] },
    ];
    const texts = withPart({ kind: 'facts', facts })
      .filter(({ type }) => type === 'TextBlock' || type === 'TextRun')
      .map(({ text }) => text);
    assert.deepEqual(texts.slice(1), [t('signal.reporter'), '_Anna_', t('own.answer'), '–']);
  });

  it('sets a button beside the words of a row, and several below them', () => {
    const row = { title: [typed('CAW')], detail: [typed('tot 2027')], buttons: [to('desk.open', DESK)] };
    const two = { ...row, buttons: [to('desk.open', DESK), to('desk.retry', ASK)] };
    const rows = withPart({ kind: 'rows', rows: [row, { title: [] }, two] });
    const [first, second, third] = ofType(rows, 'ColumnSet');
    assert.ok(first && second && third);
    assert.deepEqual(ofType(elementsOf(first), 'TextRun'), [
      { type: 'TextRun', text: 'CAW', weight: 'bolder' },
      { type: 'TextRun', text: 'tot 2027', isSubtle: true, size: 'small' },
    ]);
    assert.deepEqual(
      ofType(elementsOf(first), 'Column').map(({ width }) => width),
      ['stretch', 'auto'],
    );
    assert.deepEqual(
      elementsOf(second).map(({ type, text }) => text ?? type),
      ['ColumnSet', 'Column', '–'],
    );
    assert.deepEqual(
      elementsOf(third).map(({ type }) => type),
      [
        'ColumnSet',
        'Column',
        ...Array(2).fill(['RichTextBlock', 'TextRun']).flat(),
        'ActionSet',
        'Action.Execute',
        'Action.Execute',
      ],
    );
  });

  it('shows the emergency numbers where the view asks for them', () => {
    assert.match(JSON.stringify(withPart({ kind: 'emergency' })), /112.*101/);
  });

  it('turns to the other pages of a long text and of a list, keeping what the button was about', () => {
    const seen: Intent[] = [];
    const kit = { ...kitIn('nl', 'chat'), seal: (intent: Intent) => String(seen.push(intent)) };
    const reading = { parts: [], page: 2, pages: 3 };
    const turn: Intent = { go: 'signal', target: 'sig.1', args: { tab: 'x' } };
    drawCard(kit, pageOf([{ kind: 'reading', reading, turn }]));
    drawCard(kit, pageOf([], { turning: { page: 1, more: true, intent: DESK } }));
    assert.deepEqual(seen, [
      { ...turn, args: { tab: 'x', page: '1' } },
      { ...turn, args: { tab: 'x', page: '3' } },
      { go: 'home' },
      { ...DESK, args: { page: '2' } },
      { go: 'home' },
    ]);
  });

  it('says who looks and when, and that it was written down', () => {
    const watermark = { viewer: '**Bram**', at: '23/11/2026 14:05' };
    for (const language of LANGUAGES) {
      const elements = elementsOf(drawCard(kitIn(language, 'chat'), pageOf([], { watermark })));
      const all = runsOf(elements).join('');
      const expected = translator(language)('signal.watermark', { name: '**Bram**', date: watermark.at });
      assert.equal(all, expected);
      assert.ok(elements.some(({ text }) => text === translator(language)('signal.audited')));
    }
    assert.ok(!JSON.stringify(drawn(pageOf([]))).includes(t('signal.audited')));
  });

  it('ends with the way back, and in a dialog with the way out', () => {
    for (const [surface, last] of [
      ['chat', 'button.home'],
      ['dialog', 'button.close'],
    ] as const)
      assert.equal(actionsOf(drawCard(kitIn('nl', surface), barePage())).at(-1)?.title, t(last));
  });
});

describe('A button of a page', () => {
  it('takes along what was filled in only where the view says so', () => {
    const buttons = [sends('own.answerSend', ASK), to('own.withdrawNo', DESK, 'destructive')];
    const rows = [{ title: [typed('x')], buttons }];
    for (const surface of SURFACES) {
      const draw = (view: PageView) => actionsOf(drawCard(kitIn('nl', surface), view));
      const each = [
        draw(pageOf([{ kind: 'buttons', buttons }])),
        draw(pageOf([{ kind: 'rows', rows }])),
        draw(pageOf([], { buttons })),
      ];
      for (const [sending, other, leaving] of each) {
        assert.equal(sending?.associatedInputs, undefined);
        assert.equal(sending?.style, 'positive');
        assert.equal(other?.associatedInputs, 'none');
        assert.equal(other?.style, 'destructive');
        assert.equal(leaving?.associatedInputs, 'none');
      }
    }
  });

  it('of all the others never takes it along', () => {
    const sent = [
      t('step.person'),
      t('step.facts'),
      t('step.meaning'),
      t('step.balance'),
      t('step.question'),
    ];
    const say = (most: number) => 'tekst '.repeat(200).slice(0, most);
    for (const view of [fullPage(say, 2), listPage(say), formPage(say, 3)])
      for (const { title, type, associatedInputs } of actionsOf(drawn(view)))
        if (type !== 'Action.OpenUrl')
          assert.equal(associatedInputs, sent.includes(String(title)) ? undefined : 'none', String(title));
  });

  it('stands with at most five others in one set', () => {
    const buttons = Array.from({ length: 12 }, () => to('desk.open', DESK));
    const sets = ofType(elementsOf(drawn(pageOf([], { buttons }))), 'ActionSet');
    assert.deepEqual(
      sets.map(({ actions }) => (actions as readonly Json[]).length),
      [6, 6, 1],
    );
  });
});

describe('A link of a page', () => {
  const link = (url: string) => {
    const [action] = ofType(withPart({ kind: 'link', label: say('help.title'), url }), 'Action.OpenUrl');
    return action?.url;
  };

  it('leads to a site over https, or calls a number', () => {
    assert.equal(link('https://www.besafe.be/nl?a=1'), 'https://www.besafe.be/nl?a=1');
    assert.equal(link('tel:1712'), 'tel:1712');
    assert.equal(link('tel:+3221712345'), 'tel:+3221712345');
  });

  it('leads nowhere else: then its label is text', () => {
    for (const url of [
      ...['', 'www.besafe.be', '/nl', 'http://www.besafe.be', 'https://', 'https://a b', 'HTTPS//x'],
      ...[
        'javascript:alert(1)',
        'data:text/html,x',
        'file:///etc/passwd',
        'mailto:a@b.example',
        'msteams:/l',
      ],
      ...[
        'https://besafe.be@kwaad.example',
        'https://a:b@kwaad.example',
        'tel:',
        'tel:112;ext=x',
        'tel:*21#',
      ],
    ]) {
      assert.equal(link(url), undefined, url);
      const shown = withPart({ kind: 'link', label: say('help.title'), url });
      assert.ok(
        ofType(shown, 'TextBlock').some(({ text }) => text === t('help.title')),
        url,
      );
    }
  });
});

describe('An input of a page', () => {
  it('asks for a day, and shows only a day', () => {
    const date = (value: string) => withField({ ...field, id: 'when', kind: 'date', value });
    assert.deepEqual(date('2026-12-01'), {
      type: 'Input.Date',
      id: 'when',
      label: t('field.when'),
      value: '2026-12-01',
    });
    for (const value of ['', '1/12/2026', 'odd']) assert.ok(!('value' in date(value)));
  });

  it('has Teams search the directory, and shows who was chosen by name', () => {
    const person = (value: string, name: string) =>
      withField({ ...field, id: 'relation', kind: 'person', value, name });
    assert.deepEqual(person(OBJECT_ID, 'Tom Janssens'), {
      type: 'Input.ChoiceSet',
      id: 'relation',
      value: OBJECT_ID,
      label: t('field.relation'),
      isMultiSelect: false,
      style: 'filtered',
      placeholder: t('field.choose'),
      choices: [{ title: 'Tom Janssens', value: OBJECT_ID }],
      'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
    });
    for (const [value, name] of [
      ['', ''],
      ['', 'Tom'],
      [OBJECT_ID, ''],
    ] as const)
      assert.deepEqual([person(value, name).choices, person(value, name).value], [[], '']);
  });

  it('offers what is stored: in sight, folded, or to be searched', () => {
    const pick = (count: number, several = false) =>
      withField({ ...field, id: 'needs', kind: 'pick', several, options: options(count) });
    assert.deepEqual(
      [1, 6, 7, 12, 13].map((count) => pick(count).style),
      ['expanded', 'expanded', 'compact', 'compact', 'filtered'],
    );
    assert.deepEqual([pick(3).isMultiSelect, pick(3, true).isMultiSelect], [false, true]);
    assert.deepEqual(pick(1).choices, [{ title: 'CAW 0', value: 'c.0' }]);
  });

  it('says so where there is nothing to pick', () => {
    const shown = withPart({
      kind: 'fields',
      fields: [{ ...field, id: 'needs', kind: 'pick', several: true, options: [] }],
    });
    assert.deepEqual(ofType(shown, 'Input.ChoiceSet'), []);
    assert.ok(shown.some(({ text }) => text === `${t('field.needs')} –`));
  });

  it('says what is wrong above it, and that it may stay empty', () => {
    const shown = withPart({
      kind: 'fields',
      fields: [{ ...field, id: 'when', kind: 'date', optional: true, fault: 'required' }],
    });
    const at = shown.findIndex(({ type }) => type === 'Input.Date');
    assert.match(String(shown[at - 1]?.text), /^⚠ /);
    assert.equal(shown[at]?.label, t('field.optional', { label: t('field.when') }));
  });
});

describe('Typed words on a page', () => {
  const hostile = (most: number) => HOSTILE.slice(0, most);
  const views = [fullPage(hostile, 1), listPage(hostile), formPage(hostile, 3), formPage(hostile, 20)];

  it('are mark-up nowhere, in four languages, in the chat and in a dialog', () => {
    for (const language of LANGUAGES)
      for (const surface of SURFACES)
        for (const view of views) {
          const card = drawCard(kitIn(language, surface), view);
          assert.deepEqual([...complaintsOf(card), ...complaintsOfRenderer(card)], []);
          for (const [where, text] of readTexts(card))
            assert.ok(!isMarkdown(text) || where === 'Action.OpenUrl.url', `${where}: ${text}`);
        }
  });

  it('stay as they are wherever they are text', () => {
    const runs = runsOf(elementsOf(drawn(fullPage(hostile, 1))));
    for (const line of HOSTILE.split('\n')) assert.ok(runs.includes(line), line);
  });

  it('lose of a choice only what would be mark-up', () => {
    const title = (words: string) => {
      const [choice] = withField({
        ...field,
        id: 'needs',
        kind: 'pick',
        several: true,
        options: [{ value: 'c.1', words: [typed(words)] }],
      }).choices as readonly Json[];
      return choice?.title;
    };
    for (const kept of [
      'CAW Oost-Vlaanderen (Gent)',
      'Élan d’ici & co.',
      'C-2026-007 · Kiezel',
      '1712',
      'مركز',
    ])
      assert.equal(title(kept), kept);
    assert.equal(title('[klik](https://kwaad.example)'), '(klik)(https: //kwaad.example)');
    assert.equal(title('**vet** _schuin_ ~~weg~~ `x` \\'), '··vet·· -schuin- --weg-- ’x’ /');
    assert.equal(title('<at>Bram</at> &lt;b&gt; {{DATE(x)}}'), '‹at›Bram‹/at› & lt;b& gt; ((DATE(x)))');
    assert.equal(title('een\n# twee\u202e\u0000drie'), 'een # twee drie');
    for (const [start, rest] of [
      ['# Kop', 'Kop'],
      ['- punt', 'punt'],
      ['1. punt', '1 punt'],
      ['- - -', '…'],
      ['', '…'],
      [' ', '…'],
    ] as const)
      assert.equal(title(start), rest);
  });

  it('never name an input or its label', () => {
    const inputs = elementsOf(drawn(pageOf([{ kind: 'fields', fields: everyField(hostile, 9, HOSTILE) }])));
    for (const { id, label, placeholder } of inputs)
      for (const text of [id, label, placeholder]) assert.ok(!String(text).includes('vet'));
  });
});
