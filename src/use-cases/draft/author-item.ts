// What a person began and asked in the last hour: reliability.md, "Flood of signals".
import { daysLater } from '../../domain/cell/local-day.ts';
import { RETENTION_DAYS } from '../../domain/retention/terms.ts';
import type { Item } from '../ports.ts';
import { type AuthorBody, asBody, bodyOf, SCHEMA_VERSION } from '../records.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';

/** Forms begun, and apart from these requests made, by one person. */
export const MOST_AN_HOUR = 10;

export const authorId = (owner: string) => `author.${owner}`;

const NOTHING_YET: AuthorBody = { draft: null, started: [] };

/** Counts one more within the scene's commit, and changes the item along; refuses `tooMany` when the hour is full. */
export async function countOnAuthor(
  scene: Scene,
  what: 'started' | 'requested',
  change: Partial<AuthorBody>,
): Promise<Refusal | undefined> {
  const { work, actor, now, pk } = scene;
  const id = authorId(actor.owner);
  const before = await work.read(id);
  const known = before === undefined ? NOTHING_YET : bodyOf<AuthorBody>(before);
  const anHourAgo = new Date(now.getTime() - 3_600_000).toISOString();
  const lately = (known[what] ?? []).filter((at) => at > anHourAgo);
  if (lately.length >= MOST_AN_HOUR) return { refused: 'tooMany' };
  const body: AuthorBody = { ...known, ...change, [what]: [...lately, now.toISOString()] };
  const purgeAt = daysLater(now, RETENTION_DAYS.signalMaximum);
  const item: Item = { id, pk, type: 'author', schemaVersion: SCHEMA_VERSION, purgeAt, body: asBody(body) };
  if (before === undefined) work.create(item);
  else await work.replace(item);
  return undefined;
}
