// The few elements that our cards are made of. What people typed is only ever drawn by `textLines`: a TextRun is not Markdown.
import type { AnswerView, Banner, EntryView, NoteView } from '../views/view.ts';
import type { Json, Kit } from './kit.ts';

export function heading(text: string): Json {
  return { type: 'TextBlock', text, size: 'large', weight: 'bolder', wrap: true, style: 'heading' };
}
export function subheading(text: string): Json {
  return { type: 'TextBlock', text, weight: 'bolder', wrap: true, spacing: 'medium' };
}
export function paragraph(text: string): Json {
  return { type: 'TextBlock', text, wrap: true };
}
export function muted(text: string): Json {
  return { type: 'TextBlock', text, wrap: true, isSubtle: true, size: 'small' };
}

/** Each line is an element of some ninety bytes: a poem of a thousand lines would not fit in a card. */
const LINES_MOST = 20;

/** Lines of runs that no client reads as Markdown or as a mention; one element a line. */
export function textLines(
  lines: readonly (readonly string[])[],
  spacing: 'default' | 'medium' | 'small' | 'none',
  style: Json = {},
): readonly Json[] {
  const rest = lines.slice(LINES_MOST - 1).map((runs) => runs.join(''));
  const shown = lines.length > LINES_MOST ? [...lines.slice(0, LINES_MOST - 1), [rest.join(' / ')]] : lines;
  return shown.map((runs, index) => {
    const inlines = runs.filter((text) => text !== '').map((text) => ({ type: 'TextRun', text, ...style }));
    return {
      type: 'RichTextBlock',
      spacing: index === 0 ? spacing : 'none',
      inlines: inlines.length === 0 ? [{ type: 'TextRun', text: ' ' }] : inlines,
    };
  });
}

/** User text, as it was typed. */
export function typedText(text: string, spacing: 'small' | 'none' = 'small'): readonly Json[] {
  return textLines(
    text.split('\n').map((line) => [line]),
    spacing,
  );
}

/** A text of ours around something typed: `around` gives the text with the typed words in it. */
export function textAround(
  typed: string,
  around: (typed: string) => string,
  style: { readonly typed?: Json; readonly all?: Json } = {},
): Json {
  const [before = '', after = ''] = around('\u0000').split('\u0000');
  const run = (text: string, more?: Json) => ({ type: 'TextRun', text, ...style.all, ...more });
  const inlines = [run(before), run(typed, style.typed), run(after)].filter(({ text }) => text !== '');
  return { type: 'RichTextBlock', inlines };
}

export function emergency(kit: Kit): Json {
  return {
    type: 'Container',
    style: 'attention',
    bleed: true,
    items: [
      { type: 'TextBlock', text: kit.t('emergency.title'), weight: 'bolder', wrap: true },
      { type: 'TextBlock', text: kit.t('emergency.text'), wrap: true, spacing: 'none', size: 'small' },
    ],
  };
}

export function bannerOf(kit: Kit, banner: Banner | undefined): readonly Json[] {
  if (banner === undefined) return [];
  const text = kit.say(banner.key, { number: banner.number ?? '' });
  const style = banner.tone === 'good' ? 'good' : 'warning';
  return [{ type: 'Container', style, bleed: true, items: [{ type: 'TextBlock', text, wrap: true }] }];
}

/** A label above its answer, choices in words. */
export function answerParts(kit: Kit, answer: AnswerView): readonly Json[] {
  const label = {
    type: 'TextBlock',
    text: kit.say(`field.${answer.field}`),
    wrap: true,
    isSubtle: true,
    size: 'small',
    spacing: 'small',
  };
  if (answer.codes.length === 0) return [label, ...typedText(answer.text, 'none')];
  if (answer.codes[0] === 'yes' && kit.say(`choice.${answer.field}.yes`) === '')
    return [{ ...label, text: `✓ ${label.text}` }];
  const words = answer.codes.map((code) => kit.say(`choice.${answer.field}.${code}`)).join(' · ');
  return [label, { type: 'TextBlock', text: words, wrap: true, spacing: 'none' }];
}

export function factPart(kit: Kit, n: number, fact: readonly AnswerView[]): Json {
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'small',
    items: [
      { type: 'TextBlock', text: kit.t('form.facts.fact', { n }), weight: 'bolder', wrap: true },
      ...fact.flatMap((answer) => answerParts(kit, answer)),
    ],
  };
}

export function entryPart(kit: Kit, entry: EntryView): Json {
  const theirs = entry.by === 'coordinator' ? kit.t('signal.coordinator') : kit.t('signal.reporterShort');
  return {
    type: 'Container',
    style: entry.mine ? 'accent' : 'emphasis',
    spacing: 'small',
    items: [muted(`${entry.mine ? kit.t('signal.you') : theirs} · ${entry.at}`), ...typedText(entry.text)],
  };
}

/** A note of the screening: its stage, who wrote it as what, and when. */
export function notePart(kit: Kit, { stage, by, at, text }: NoteView): Json {
  const title = {
    type: 'TextBlock',
    text: kit.say(`choice.assessStage.${stage}`),
    weight: 'bolder',
    wrap: true,
  };
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'small',
    items: [
      title,
      { ...muted(`${kit.say(`triage.by.${by}`)} · ${at}`), spacing: 'none' },
      ...typedText(text),
    ],
  };
}

/** A line of text with its buttons beside it: in a narrow card they wrap below. */
export function row(text: string, detail: string, actions: readonly Json[]): Json {
  return {
    type: 'ColumnSet',
    spacing: 'small',
    columns: [
      {
        type: 'Column',
        width: 'stretch',
        verticalContentAlignment: 'center',
        items: [
          { type: 'TextBlock', text, wrap: true, weight: 'bolder' },
          ...(detail === ''
            ? []
            : [
                {
                  type: 'TextBlock',
                  text: detail,
                  wrap: true,
                  isSubtle: true,
                  size: 'small',
                  spacing: 'none',
                },
              ]),
        ],
      },
      {
        type: 'Column',
        width: 'auto',
        verticalContentAlignment: 'center',
        items: [{ type: 'ActionSet', actions }],
      },
    ],
  };
}

/** Teams draws at most six actions a set; more go into a second one. */
const ACTIONS_MOST = 6;

export function actionSets(actions: readonly Json[]): readonly Json[] {
  const sets: Json[] = [];
  for (let at = 0; at < actions.length; at += ACTIONS_MOST) {
    sets.push({
      type: 'ActionSet',
      spacing: at === 0 ? 'medium' : 'small',
      actions: actions.slice(at, at + ACTIONS_MOST),
    });
  }
  return sets;
}

/** Universal Actions need 1.5, and Teams renders no more. Source: Microsoft Learn, "Universal Actions for Adaptive Cards". */
export function card(kit: Kit, body: readonly Json[]): Json {
  const practice = { type: 'TextBlock', text: kit.t('practice.banner'), weight: 'bolder', wrap: true };
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    lang: kit.language,
    body: kit.practice
      ? [{ type: 'Container', style: 'warning', bleed: true, items: [practice] }, ...body]
      : body,
    msteams: { width: 'full' },
  };
}
