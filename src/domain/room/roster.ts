// Who is to be in a session's channel, who is, and what the difference means. No Graph here: people are roster entries and object ids.

/** Somebody who was invited, or whom we once brought into the team, as the store knows them now. */
export interface Candidate {
  readonly entry: string;
  readonly objectId: string;
  /** Approved on this day, with an account that works, for a role that may sit at a table. */
  readonly usable: boolean;
  /** The invitation holds a seat: not declined, withdrawn, expired or handed to a substitute. */
  readonly seated: boolean;
  /** The version of the confidentiality text that was acknowledged for this session; null where none was. */
  readonly acknowledged: number | null;
  /** There is an item of theirs of which they did not step out. */
  readonly attends: boolean;
}

/** Gates 3, 5 and 9: approved, invited, sworn to the text of today, and with something to attend. */
export function belongs(candidate: Candidate, currentText: number): boolean {
  const { usable, seated, acknowledged, attends } = candidate;
  return usable && seated && attends && acknowledged === currentText;
}

/** Somebody whom Graph shows in the channel. */
export interface Seen {
  readonly membershipId: string;
  readonly objectId: string;
}

export interface Comparison {
  /** Entries that are wanted and there. */
  readonly here: readonly string[];
  /** Entries that are wanted and not there. */
  readonly missing: readonly string[];
  /** Everybody else who is there; with their entry where it is somebody whom the session knows. */
  readonly beyond: readonly (Seen & { readonly entry: string | undefined })[];
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** `known` is everybody whom the session knows; `wanted` are the entries that belong in the channel. */
export function compareRosters(
  known: readonly Candidate[],
  wanted: ReadonlySet<string>,
  seen: readonly Seen[],
): Comparison {
  const entryOf = ({ objectId }: Seen) => known.find((each) => same(each.objectId, objectId))?.entry;
  const named = seen.map((each) => ({ ...each, entry: entryOf(each) }));
  const here = new Set(
    named.flatMap(({ entry }) => (entry !== undefined && wanted.has(entry) ? [entry] : [])),
  );
  return {
    here: [...here],
    missing: [...wanted].filter((entry) => !here.has(entry)),
    beyond: named.filter(({ entry }) => entry === undefined || !wanted.has(entry)),
  };
}

/** For minutes after a channel was made, Graph may show the whole team as its members (graph.md, finding 4). */
export function isWholeTeam(seen: readonly Seen[], team: readonly { readonly objectId: string }[]): boolean {
  const ids = (people: readonly { readonly objectId: string }[]) =>
    [...new Set(people.map(({ objectId }) => objectId.toLowerCase()))].sort().join(' ');
  return ids(seen) === ids(team);
}

/** What is remembered from one reading of the roster to the next. */
export interface Watch {
  readonly added: readonly string[];
  readonly inChannel: readonly string[];
  readonly gone: readonly string[];
  readonly equalReads: number;
  readonly readAt: string | null;
  readonly strangers: number;
}

/** Two readings closer together than this are one. */
export const READ_GAP_MS = 4_000;
/** For so long after its creation a channel may be shown with the whole team in it. */
export const SETTLING_MS = 5 * 60_000;

export interface Reading {
  readonly watch: Watch;
  /** Were in the channel, and are missing for the second time: they left by themselves. */
  readonly left: readonly string[];
}

/**
 * What a reading changes. Somebody beyond the set makes it worth nothing, so that one mistake of Graph's never counts as a fact about
 * anybody else. `settling`: only people whose place we asked for are believed to be in.
 */
export function afterReading(
  before: Watch,
  { here, missing, beyond }: Comparison,
  { now, settling }: { readonly now: Date; readonly settling: boolean },
): Reading {
  const at = now.toISOString();
  if (beyond.length > 0)
    return { watch: { ...before, equalReads: 0, readAt: at, strangers: beyond.length }, left: [] };
  const isFirst = before.readAt === null || before.equalReads === 0;
  const counts = isFirst || now.getTime() - Date.parse(before.readAt ?? at) >= READ_GAP_MS;
  const believed = settling ? here.filter((entry) => before.added.includes(entry)) : here;
  const absent = missing.filter((entry) => before.inChannel.includes(entry));
  const isQuiet = before.equalReads >= 2 && absent.length === 0;
  const left = counts ? absent.filter((entry) => before.gone.includes(entry)) : [];
  const stays = (entry: string) => !left.includes(entry) && (here.includes(entry) || missing.includes(entry));
  return {
    watch: {
      added: [...new Set([...before.added.filter(stays), ...believed])],
      inChannel: [...new Set([...before.inChannel.filter(stays), ...believed])],
      gone: absent.filter((entry) => !left.includes(entry) && (counts || before.gone.includes(entry))),
      equalReads: counts ? Math.min(2, before.equalReads + 1) : before.equalReads,
      // Nothing new is nothing to write down.
      readAt: counts && !isQuiet ? at : before.readAt,
      strangers: 0,
    },
    left,
  };
}
