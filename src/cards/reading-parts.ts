// What was written, one page of it, with the way to the other pages.
import type { Intent } from '../views/intent.ts';
import type { PartView, ReadingView } from '../views/view.ts';
import { button, type Json, type Kit } from './kit.ts';
import { actionSets, answerParts, entryPart, factPart, muted, notePart, subheading } from './parts.ts';

/** Under which heading a part stands. */
function headingOf(kit: Kit, part: PartView): string {
  if (part.kind === 'entry') return kit.t('own.exchange');
  if (part.kind === 'note') return kit.t('triage.notes');
  return kit.say(`reading.${part.kind === 'fact' ? 'facts' : part.step}`);
}

function drawn(kit: Kit, part: PartView): readonly Json[] {
  switch (part.kind) {
    case 'entry':
      return [entryPart(kit, part.entry)];
    case 'note':
      return [notePart(kit, part.note)];
    case 'fact':
      return [factPart(kit, part.n, part.answers)];
    case 'answer':
      return answerParts(kit, part.answer);
  }
}

export function readingParts(
  kit: Kit,
  reading: ReadingView,
  turnTo: (page: string) => Intent,
): readonly Json[] {
  const { parts, page, pages } = reading;
  const body = parts.flatMap((part, index) => {
    const before = parts[index - 1];
    const title = headingOf(kit, part);
    const isNew = before === undefined || headingOf(kit, before) !== title;
    return [...(isNew ? [subheading(title)] : []), ...drawn(kit, part)];
  });
  if (pages === 1) return body;
  const turns = turnParts(kit, { page, more: page < pages }, turnTo);
  return [...body, muted(kit.t('reading.page', { page, pages })), ...turns];
}

/** To the pages before and after this one. */
export function turnParts(
  kit: Kit,
  { page, more }: { readonly page: number; readonly more: boolean },
  turnTo: (page: string) => Intent,
): readonly Json[] {
  const turn = (key: 'reading.before' | 'reading.after', to: number) =>
    button(kit, kit.t(key), turnTo(String(to)), { inputs: false });
  const turns = [
    ...(page > 1 ? [turn('reading.before', page - 1)] : []),
    ...(more ? [turn('reading.after', page + 1)] : []),
  ];
  return actionSets(turns);
}
