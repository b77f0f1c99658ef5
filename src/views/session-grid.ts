// The grid people × cases: who sits at which case, and by which function (gate 5).
import { linkField, linksFor, specialField, whyField } from '../domain/session/links.ts';
import type { Grid, SeenCell, SeenRow } from '../use-cases/session/see-grid.ts';
import { type PagePart, type PageView, say, sends, sentence, to, typed } from './page.ts';
import type { Echo } from './shape.ts';
import type { FieldView } from './view.ts';

const fieldsPart = (fields: readonly FieldView[]): PagePart => ({ kind: 'fields', fields });

/** The function of one person at one case, and, where words may be written, the reason beside it. */
function cellFields(line: number, cell: SeenCell, inWords: boolean, echo: Echo): readonly FieldView[] {
  if (cell.recused) return [];
  const place = { person: cell.person, line };
  const common = (id: string, stored: string) => {
    const fault = echo.errors.find(({ field }) => field === id)?.fault;
    return { id, value: (echo.typed ? echo.typed[id] : stored) ?? '', ...(fault ? { fault } : {}) };
  };
  const choices = linksFor(cell.fixed);
  const link: FieldView = {
    ...common(linkField(place), cell.link),
    kind: 'choice',
    choices,
    optional: false,
    folded: true,
    words: { like: 'sessionLink', label: [typed(cell.name)] },
  };
  if (cell.fixed || !inWords) return [link];
  const why: FieldView = {
    ...common(whyField(place), cell.why),
    kind: 'text',
    max: 80,
    optional: true,
    words: { like: 'sessionWhy', label: [say('sessions.whyOf'), typed(cell.name)] },
  };
  return [link, why];
}

function rowParts(row: SeenRow, { inWords }: Grid, echo: Echo): readonly PagePart[] {
  const { line, name, course, cells } = row;
  // Fixed members sit there by law: whoever has to be thought about stands first.
  const ordered = cells.toSorted((one, other) => Number(one.fixed) - Number(other.fixed));
  const out = cells.filter(({ recused }) => recused).map((cell) => cell.name);
  const id = specialField(line);
  const special: readonly FieldView[] =
    row.under12 && inWords
      ? [
          {
            id,
            kind: 'text',
            max: 200,
            optional: false,
            value: (echo.typed ? echo.typed[id] : row.special) ?? '',
            words: { like: 'special', label: [say('field.special')] },
          },
        ]
      : [];
  return [
    { kind: 'text', words: [typed(name), say(`sessions.courseShort.${course}`)], look: 'subheading' },
    ...(out.length === 0
      ? []
      : [{ kind: 'text', words: [say('sessions.outOfIt'), typed(out.join(', '))], look: 'muted' } as const]),
    fieldsPart([...special, ...ordered.flatMap((cell) => cellFields(line, cell, inWords, echo))]),
  ];
}

/** Who sits at which case and by which function: everything in one form, with one send. */
export function gridView(grid: Grid, echo: Echo): PageView {
  const { id: target, revision, number, page, pages, rows } = grid;
  const isLast = page >= pages;
  return {
    screen: 'page',
    title: [say('sessions.changeGrid'), typed(number)],
    parts: [
      sentence('sessions.gridText'),
      ...(pages > 1 ? [sentence('sessions.gridPage', { at: page, of: pages }, 'muted')] : []),
      ...rows.flatMap((row) => rowParts(row, grid, echo)),
    ],
    buttons: [
      sends(isLast ? 'sessions.check' : 'sessions.next', {
        do: 'linkPeople',
        target,
        revision,
        args: { page: String(page) },
      }),
      to('button.back', { go: 'session', target }),
    ],
  };
}
