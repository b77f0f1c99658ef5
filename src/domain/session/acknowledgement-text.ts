// The confidentiality text that everybody reads before a session (gate 9), with the articles in force on the day on which it is read.
import type { Language } from '../cell/cell.ts';
import { citation, LEGAL_REFERENCES, type LegalReferenceId } from '../law/references.ts';
import { VERSION_1 } from './acknowledgement-texts/version-1.ts';

/** One version in one language as it was written: `{caseConsultation}` stands for the citation of that reference. */
export interface WrittenText {
  readonly title: string;
  /** Five lines, shown above the full text. */
  readonly summary: readonly [string, string, string, string, string];
  readonly paragraphs: readonly { readonly heading: string; readonly text: string }[];
}
export type WrittenVersion = { readonly [language in Language]: WrittenText };

/** A published version is never edited: a better text is a new version (test/domain/acknowledgement.golden.txt). */
const WRITTEN: { readonly [version: number]: WrittenVersion } = { 1: VERSION_1 };

/** The text as it is shown. */
export interface AcknowledgementText extends WrittenText {
  readonly version: number;
  readonly language: Language;
}

const isReference = (id: string): id is LegalReferenceId => Object.hasOwn(LEGAL_REFERENCES, id);

/** The text of `version` for whoever reads it on `today` (`YYYY-MM-DD`). Throws a fault for a version that was never written. */
export function acknowledgementText(language: Language, today: string, version: number): AcknowledgementText {
  const written = WRITTEN[version]?.[language];
  if (written === undefined) throw new Error('fault: no such confidentiality text');
  const cited = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (whole, id: string) =>
      isReference(id) ? citation(id, today, language) : whole,
    );
  return {
    version,
    language,
    title: written.title,
    summary: written.summary,
    paragraphs: written.paragraphs.map(({ heading, text }) => ({ heading, text: cited(text) })),
  };
}

/** Everything that was shown, in one form and order: the ledger keeps its SHA-256. Fixed; another form would be another version. */
export function canonicalText({
  version,
  language,
  title,
  summary,
  paragraphs,
}: AcknowledgementText): string {
  return JSON.stringify([
    'livc-acknowledgement',
    version,
    language,
    title,
    summary,
    paragraphs.map(({ heading, text }) => [heading, text]),
  ]);
}
