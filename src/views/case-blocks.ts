// What is noted on a case as blocks under their headings, in pages that fit on a card.
import type { Element, Ground } from '../domain/case/content.ts';
import { dayAndTime } from './content.ts';
import { type PagePart, say, subheading, typed, type Words } from './page.ts';

/** `23/11/2026` of an instant, in the cell's time zone. */
export const dayOf = (instant: string, timeZone: string): string =>
  dayAndTime(instant, timeZone).slice(0, 10);

/** What stands under one heading; long texts go on over pages. */
export interface Block {
  readonly heading: string;
  readonly parts: readonly PagePart[];
  readonly bytes: number;
}

/** What fits beside the head, the history and the buttons in a card of 25 KB. */
const PAGE_BYTES = 9_000;
const encoder = new TextEncoder();

export function block(heading: string, parts: readonly PagePart[], text: string): Block {
  const lines = Math.min(text.split('\n').length, 20);
  return { heading, parts, bytes: encoder.encode(JSON.stringify(text)).length + 90 * lines + 800 };
}

/** Who said it, how it is known, on which day: in small print under the text. */
export function textWith(text: string, detail: Words): readonly PagePart[] {
  const dotted = detail.flatMap((word, index) => (index === 0 ? [word] : [typed('·'), word]));
  return [
    { kind: 'text', words: [typed(text)] },
    { kind: 'text', words: dotted, look: 'muted' },
  ];
}

export function inPages(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const pages: Block[][] = [[]];
  let room = PAGE_BYTES;
  for (const each of blocks) {
    if (each.bytes > room && pages.at(-1)?.length !== 0) {
      pages.push([]);
      room = PAGE_BYTES;
    }
    pages.at(-1)?.push(each);
    room -= each.bytes;
  }
  return pages;
}

export function groundBlock({ indication, link, under12 }: Ground): Block {
  const facts = [
    { label: say('field.listIndication'), value: [typed(indication)] },
    { label: say('field.listLink'), value: [typed(link)] },
    ...(under12 === undefined ? [] : [{ label: say('field.under12Special'), value: [typed(under12)] }]),
  ];
  return block('cases.grounds', [{ kind: 'facts', facts }], `${indication}\n${link}\n${under12 ?? ''}`);
}

const sideHeading = ({ side, source }: Element) => (source === 'police' ? 'cases.police' : `cases.${side}`);

/** Gate 14: the source stands with each statement, and what comes from the police stands apart. */
export function elementBlock(element: Element, timeZone: string): Block {
  const { side, text, source, at, by } = element;
  const detail = [
    ...(source === 'police' ? [say(`choice.elementSide.${side}`)] : []),
    say(`choice.elementSource.${source}`),
    say(`cases.by.${by}`),
    typed(dayOf(at, timeZone)),
  ];
  return block(sideHeading(element), textWith(text, detail), text);
}

/** In this order: what supports, what contradicts, what comes from the police. */
export const ELEMENT_ORDER = ['cases.for', 'cases.against', 'cases.police'];

export function drawn(blocks: readonly Block[]): readonly PagePart[] {
  return blocks.flatMap(({ heading, parts }, index) =>
    blocks[index - 1]?.heading === heading ? parts : [subheading(heading), ...parts],
  );
}
