// The confidentiality text as somebody reads it, with the digest that binds their answer to exactly these words.
import type { Language } from '../../domain/cell/cell.ts';
import { textVersionOn } from '../../domain/session/acknowledgement.ts';
import {
  type AcknowledgementText,
  acknowledgementText,
  canonicalText,
} from '../../domain/session/acknowledgement-text.ts';
import type { Scene } from '../road/scene.ts';

export interface ShownText {
  readonly text: AcknowledgementText;
  /** SHA-256 of everything that is shown. */
  readonly hash: string;
}

/** The version in force on `day` (`YYYY-MM-DD`), with the articles of that day; by default of today. */
export function shownText(
  { surroundings, today }: Pick<Scene, 'surroundings' | 'today'>,
  language: Language,
  day = today,
): ShownText {
  const text = acknowledgementText(language, day, textVersionOn(day));
  return { text, hash: surroundings.digest.sha256(canonicalText(text)) };
}
