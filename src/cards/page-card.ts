// A page: most screens of the product, part after part as the view lists them.
import type { PageButton, PagePart, PageRow, PageView, Said, Words } from '../views/page.ts';
import { fieldInput } from './field-input.ts';
import { button, type Json, type Kit, leaveButton } from './kit.ts';
import { actionSets, emergency, muted, paragraph, textAround } from './parts.ts';
import { readingParts, turnParts } from './reading-parts.ts';
import { said, titleBlocks, wordBlocks, wordLine } from './words.ts';

const MUTED = { isSubtle: true, size: 'small' } as const;
const BOLD = { weight: 'bolder' } as const;
const NOTHING = { type: 'TextBlock', text: '–', spacing: 'none' } as const;

/** A label or a row is never left without words under it. */
const orDash = (blocks: readonly Json[]): readonly Json[] => (blocks.length === 0 ? [NOTHING] : blocks);

function pageButton(kit: Kit, { label, intent, style, sends }: PageButton): Json {
  return button(kit, said(kit, label), intent, {
    ...(style ? { style } : {}),
    ...(sends === true ? {} : { inputs: false }),
  });
}

const buttonSets = (kit: Kit, buttons: readonly PageButton[]): readonly Json[] =>
  actionSets(buttons.map((each) => pageButton(kit, each)));

function boxOf(style: 'warning' | 'good', items: readonly Json[]): readonly Json[] {
  return items.length === 0 ? [] : [{ type: 'Container', style, items }];
}

function textPart(
  kit: Kit,
  { words, look = 'plain' }: PagePart & { readonly kind: 'text' },
): readonly Json[] {
  switch (look) {
    case 'plain':
      return wordBlocks(kit, words, 'default');
    case 'muted':
      return wordBlocks(kit, words, 'default', MUTED);
    case 'subheading':
      return wordBlocks(kit, words, 'medium', BOLD);
    case 'warning':
    case 'good':
      return boxOf(look, wordBlocks(kit, words, 'default'));
  }
}

function factBlocks(kit: Kit, label: Said, value: Words): readonly Json[] {
  return [{ ...muted(said(kit, label)), spacing: 'small' }, ...orDash(wordBlocks(kit, value, 'none'))];
}

/** Words with a button beside them; more than one stand below, where a narrow card has room for them. */
function rowBlock(kit: Kit, { title, detail = [], buttons = [] }: PageRow): Json {
  const words = [...orDash(wordLine(kit, title, 'none', BOLD)), ...wordLine(kit, detail, 'none', MUTED)];
  const actions = buttonSets(kit, buttons);
  const isBeside = buttons.length === 1;
  const column = { type: 'Column', verticalContentAlignment: 'center' };
  const first = { ...column, width: 'stretch', items: isBeside ? words : [...words, ...actions] };
  const second = { ...column, width: 'auto', items: actions };
  return { type: 'ColumnSet', spacing: 'small', columns: isBeside ? [first, second] : [first] };
}

/** Where a link may lead: a site over https without a name and password in it, or a telephone number. */
function addressOf(url: string): string | undefined {
  if (/^tel:\+?[\d().-]{2,20}$/.test(url)) return url;
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const isSafe = parsed?.protocol === 'https:' && parsed.username === '' && parsed.password === '';
  return isSafe ? parsed.href : undefined;
}

function linkPart(kit: Kit, label: Said, url: string): readonly Json[] {
  const address = addressOf(url);
  const title = said(kit, label);
  if (address === undefined) return [paragraph(title)];
  return actionSets([{ type: 'Action.OpenUrl', title, url: address }]);
}

/** The address is made now and lives for minutes: it is never kept in a view. */
function printPart(
  kit: Kit,
  { label, what, target }: PagePart & { readonly kind: 'print' },
): readonly Json[] {
  const url = kit.printLink(what, target);
  if (url === undefined) return [muted(kit.t('print.unreachable'))];
  return actionSets([{ type: 'Action.OpenUrl', title: said(kit, label), url }]);
}

/** A bar of text: narrow enough for a phone, and the words beneath it say the same to whoever listens. */
function progressPart(
  kit: Kit,
  { done, of, label }: PagePart & { readonly kind: 'progress' },
): readonly Json[] {
  const bar = `${'●'.repeat(done)}${'○'.repeat(Math.max(0, of - done))}`;
  return [
    { type: 'TextBlock', text: bar, size: 'large', color: done >= of ? 'good' : 'accent', spacing: 'small' },
    { ...muted(said(kit, label)), spacing: 'none' },
  ];
}

function partBlocks(kit: Kit, part: PagePart): readonly Json[] {
  switch (part.kind) {
    case 'text':
      return textPart(kit, part);
    case 'facts':
      return part.facts.flatMap(({ label, value }) => factBlocks(kit, label, value));
    case 'rows':
      return part.rows.map((row) => rowBlock(kit, row));
    case 'fields':
      return part.fields.flatMap((field) => fieldInput(kit, field));
    case 'buttons':
      return buttonSets(kit, part.buttons);
    case 'progress':
      return progressPart(kit, part);
    case 'emergency':
      return [emergency(kit)];
    case 'link':
      return linkPart(kit, part.label, part.url);
    case 'print':
      return printPart(kit, part);
    case 'reading':
      return readingParts(kit, part.reading, (page) => turnedTo(part.turn, page));
  }
}

const turnedTo = (intent: PageButton['intent'], page: string): PageButton['intent'] => ({
  ...intent,
  args: { ...intent.args, page },
});

/** Gate 18: who looks, and when; and that the looking was written down. */
function watermarkBlocks(kit: Kit, { viewer, at }: NonNullable<PageView['watermark']>): readonly Json[] {
  return [
    textAround(viewer, (name) => kit.t('signal.watermark', { name, date: at }), { all: MUTED }),
    muted(kit.t('signal.audited')),
  ];
}

export function pageBody(kit: Kit, view: PageView): readonly Json[] {
  const { turning, watermark } = view;
  return [
    ...titleBlocks(kit, view.title),
    ...view.parts.flatMap((part) => partBlocks(kit, part)),
    ...(turning ? turnParts(kit, turning, (page) => turnedTo(turning.intent, page)) : []),
    ...(watermark ? watermarkBlocks(kit, watermark) : []),
    ...actionSets([...view.buttons.map((each) => pageButton(kit, each)), leaveButton(kit)]),
  ];
}
