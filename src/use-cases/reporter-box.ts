// The sealed identity of whoever reports, with the salt on which their name in the audit log hangs.
import type { Reporter } from '../domain/signal/content.ts';
import type { SealedBox } from './ports.ts';
import type { Scene } from './road/scene.ts';
import { personOf } from './roster-person.ts';
import { sealBox } from './signal/signal-item.ts';

export interface Origin {
  readonly origin: Reporter['origin'];
  readonly originNote: string;
}

/** Makes a key of its own for the reporter's identity and seals it: gate 27, and a shorter clock than the content's. */
export async function sealReporter(
  scene: Scene,
  id: string,
  purgeAt: string,
  from: Origin,
): Promise<{ keyId: string; box: SealedBox }> {
  const { surroundings: s, pk, actor } = scene;
  const [keyId, person] = await Promise.all([s.keys.newDataKey(pk, purgeAt), personOf(scene, actor.entry)]);
  const reporter: Reporter & { salt: string } = {
    ...actor.person,
    name: person?.name ?? '',
    organisation: person?.organisation ?? '',
    function: person?.function ?? '',
    ...from,
    salt: s.chance.id(),
  };
  scene.work.nameActorBy(reporter.salt);
  return { keyId, box: await sealBox(scene, id, 'reporter', keyId, 1, reporter) };
}
