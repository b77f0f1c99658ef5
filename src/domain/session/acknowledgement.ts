// Which confidentiality text is in force, and who may vouch for what was said on paper or aloud. The texts themselves stand in
// acknowledgement-text.ts, in four languages; each version is kept for ever.

export interface TextVersion {
  readonly version: number;
  /** The first day, `YYYY-MM-DD`, on which this text is asked. */
  readonly from: string;
}

/** In the order in which they came into force; a new text asks everybody again, and overwrites nothing (gate 9). */
export const TEXT_VERSIONS: readonly TextVersion[] = [{ version: 1, from: '2026-01-01' }];

/** The version in force on `today` (`YYYY-MM-DD`). */
export function textVersionOn(today: string, versions: readonly TextVersion[] = TEXT_VERSIONS): number {
  return versions.reduce((current, { version, from }) => (from <= today ? version : current), 0);
}

/** How somebody acknowledged: by a button, on paper, or aloud before a witness. */
export const WAYS = ['card', 'paper', 'aloud'] as const;
export type Way = (typeof WAYS)[number];
/** What somebody else writes down. */
export const RECORDED_WAYS = ['paper', 'aloud'] as const satisfies readonly Way[];

/** domain.md §10: a fixed member is the witness, neither the one who writes it down nor the one whom it is about. Roster entries. */
export function witnessesAmong(
  fixedMembers: readonly string[],
  { recorder, person }: { readonly recorder: string; readonly person: string },
): readonly string[] {
  return fixedMembers.filter((entry) => entry !== '' && entry !== recorder && entry !== person);
}
