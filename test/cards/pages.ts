// Pages as views make them: next to nothing, everything at once, a form, and a list; with whatever somebody typed.
import type { Intent } from '../../src/views/intent.ts';
import {
  type PageButton,
  type PagePart,
  type PageView,
  type Said,
  say,
  sends,
  sentence,
  subheading,
  to,
  typed,
} from '../../src/views/page.ts';
import { entryParts, pageOf } from '../../src/views/reading.ts';
import type { FieldView, PickOption } from '../../src/views/view.ts';
import type { Say } from './screens.ts';

export const OBJECT_ID = '6f1e0000-0000-4000-8000-00000000dddd';
const target = 'sig.AbCdEfGhIjKlMnOpQrStUv';
const NUMBER = 'S-2026-0001';
const DESK: Intent = { go: 'desk' };
const OPEN: Intent = { go: 'signal', target };
const ASK: Intent = { do: 'askReporter', target, revision: 12 };
const number: Said = say('signal.title', { number: NUMBER });
const STEPS = ['person', 'facts', 'meaning', 'balance', 'question', 'person'] as const;

const page = (
  title: PageView['title'],
  parts: readonly PagePart[],
  more: Partial<PageView> = {},
): PageView => ({ screen: 'page', title, parts, buttons: [], ...more });

/** All that can be filled in, each with `value` and an error. */
export function everyField(text: Say, options: number, value = 'odd'): readonly FieldView[] {
  const common = { optional: false, value, fault: 'required' } as const;
  const offered = Array.from(
    { length: options },
    (_, n): PickOption => ({ value: `sec.${n}`, words: [say('own.signal'), typed(text(40))] }),
  );
  return [
    { ...common, id: 'when', kind: 'date' },
    { ...common, id: 'relation', kind: 'person', name: text(100), value: OBJECT_ID },
    { ...common, id: 'needs', kind: 'pick', several: true, options: offered },
    { ...common, id: 'setting', kind: 'pick', several: false, options: offered },
    { ...common, id: 'special', kind: 'pick', several: false, options: [] },
    { ...common, id: 'age', kind: 'choice', choices: ['12-17', 'unknown'] },
    { ...common, id: 'protectiveNone', kind: 'tick' },
    { ...common, id: 'ask', kind: 'text', max: 1_000, value: text(1_000), optional: true },
  ];
}

/** Each kind of part, with everything that it can have. */
export function fullPage(text: Say, at: number): PageView {
  const entries = Array.from({ length: 9 }, () => ({
    mine: false,
    by: 'reporter' as const,
    at: '23/11/2026 14:05',
    text: text(1_000),
  }));
  const words = [say('own.status', { status: 'x' }), typed(text(100))];
  const row = { title: words, detail: [typed(text(100))], buttons: [to('own.open', OPEN)] };
  return page(
    [number, typed(text(100))],
    [
      { kind: 'emergency' },
      ...(['plain', 'muted', 'subheading', 'warning', 'good'] as const).map(
        (look): PagePart => ({ kind: 'text', words: [say('signal.reporter'), typed(text(8))], look }),
      ),
      subheading('signal.reporter'),
      { kind: 'facts', facts: [{ label: say('signal.reporter'), value: [typed(text(300))] }] },
      { kind: 'rows', rows: [row, { title: [typed(text(100))] }] },
      { kind: 'buttons', buttons: [to('signal.ask', ASK, 'destructive')] },
      { kind: 'link', label: say('help.title'), url: 'https://www.besafe.be/nl?a=1' },
      { kind: 'link', label: say('home.callback'), url: 'tel:+3221712345' },
      { kind: 'reading', reading: pageOf(entryParts(entries), at), turn: OPEN },
    ],
    {
      buttons: [to('desk.title', DESK)],
      watermark: { viewer: text(100), at: '23/11/2026 14:05' },
    },
  );
}

export function formPage(text: Say, options: number): PageView {
  const twelve = STEPS.flatMap((step): readonly PageButton[] => [
    sends(`step.${step}`, ASK),
    to(`reading.${step}`, OPEN),
  ]);
  return page(
    [number],
    [sentence('form.facts.intro'), { kind: 'fields', fields: everyField(text, options) }],
    {
      buttons: twelve.filter(
        ({ label }, n) => twelve.findIndex((each) => each.label.say === label.say) === n,
      ),
    },
  );
}

export function listPage(text: Say): PageView {
  const rows = Array.from({ length: 8 }, () => ({
    title: [typed(text(100))],
    detail: [say('own.status', { status: 'x' }), typed(text(100))],
    buttons: [to('desk.open', OPEN)],
  }));
  return page([say('desk.title'), typed(text(100))], [subheading('desk.signals'), { kind: 'rows', rows }], {
    turning: { page: 2, more: true, intent: DESK },
    watermark: { viewer: text(100), at: '23/11/2026 14:05' },
  });
}

export const barePage = (): PageView => page([number], []);
