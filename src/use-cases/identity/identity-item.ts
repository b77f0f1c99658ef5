// Who a signal is about, as it lies in the store: the box `identity` of the signal, under a data key of its own.
import { type Identifying, identifyingOn } from '../../domain/cell/cell.ts';
import { daysLater, earlier } from '../../domain/cell/local-day.ts';
import type { Identity } from '../../domain/identity/rules.ts';
import { opensFor } from '../../domain/legal-basis/opening.ts';
import { RETENTION_DAYS } from '../../domain/retention/terms.ts';
import type { BasisBody } from '../basis/basis-item.ts';
import type { Item } from '../ports.ts';
import { bodyOf, type SignalBody } from '../records.ts';
import { openSealed } from '../register.ts';
import { organisationOf, type Scene } from '../road/scene.ts';
import { withBody, withoutBoxes, withoutParts } from '../signal/signal-item.ts';

/** The identifying fields that whoever acts may write today: on the basis of their own organisation. */
export function fieldsToWrite({ cell, today, actor }: Scene): readonly Identifying[] {
  return identifyingOn(cell, today, actor.organisation);
}

/** Those that may be read today: on the basis on which the signal was written. */
export function fieldsOpenTo({ cell, today, actor, target }: Scene): readonly Identifying[] {
  return identifyingOn(cell, today, organisationOf(target) ?? actor.organisation);
}

/** Everything that was noted, whatever is open today; empty where nothing was, or its term is over. What is shown of it: `shownIdentity`. */
export async function openIdentity({ surroundings }: Scene, item: Item): Promise<Identity> {
  return (await openSealed<Identity>(surroundings, item, 'identity')) ?? {};
}

export async function isNoted(scene: Scene, item: Item): Promise<boolean> {
  return Object.keys(await openIdentity(scene, item)).length > 0;
}

/** The shortest term, in days, of the entries that let this person write; null where the store holds none of them. */
async function retentionOf({ cell, work, actor, today }: Scene): Promise<number | null> {
  const open = cell.bases.filter((basis) => basis.level === 2 && opensFor(basis, actor.organisation, today));
  const entries = await Promise.all(open.map(({ entry }) => work.read(entry)));
  const days = entries.flatMap((entry) => (entry ? [bodyOf<BasisBody>(entry).retentionDays] : []));
  return days.length === 0 ? null : Math.min(...days);
}

/** The signal with this identity, sealed under its key. The first one makes a key that ends when the basis says so, and never after the text. */
export async function withIdentity(scene: Scene, item: Item, identity: Identity): Promise<Item> {
  const { surroundings: s, pk } = scene;
  const { identityKey, identityUntil } = bodyOf<SignalBody>(item);
  const lives = identityKey !== undefined && (await isNoted(scene, item));
  const key = !lives
    ? await newKey(scene, item)
    : { identityKey, ...(identityUntil === undefined ? {} : { identityUntil }) };
  const place = { container: 'records', id: item.id, name: 'identity' } as const;
  const v = (item.sealed?.identity?.v ?? 0) + 1;
  const box = await s.keys.seal(pk, key.identityKey, place, v, { ...identity });
  return { ...withBody(item, key), sealed: { ...item.sealed, identity: box } };
}

type IdentityKey = Pick<SignalBody, 'identityUntil'> & { readonly identityKey: string };

async function newKey(scene: Scene, item: Item): Promise<IdentityKey> {
  const { surroundings: s, pk, now } = scene;
  const draftEnds = daysLater(now, RETENTION_DAYS.draftAfterStart + RETENTION_DAYS.signalMaximum);
  const textEnds = item.status === 'draft' ? draftEnds : (item.purgeAt ?? draftEnds);
  const days = await retentionOf(scene);
  if (days === null) return { identityKey: await s.keys.newDataKey(pk, textEnds) };
  const identityUntil = daysLater(now, days);
  return { identityKey: await s.keys.newDataKey(pk, earlier(identityUntil, textEnds)), identityUntil };
}

/** The signal without what was noted; its key goes once this is committed. */
export function withoutIdentity(scene: Scene, item: Item): Item {
  const { identityKey } = bodyOf<SignalBody>(item);
  if (identityKey !== undefined) scene.work.eraseKey(identityKey, scene.now);
  return withBody(withoutBoxes(withoutParts(item, ['identityKey', 'identityUntil']), ['identity']), {});
}
