import { localDay } from '../../domain/cell/local-day.ts';
import { openEntry } from '../people/entry-item.ts';
import { everyItem } from '../people/every-item.ts';
import type { Page, Reading } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { personOf } from '../roster-person.ts';
import { sessionBody } from '../session/session-item.ts';
import { isSubstitute } from './ask-substitute.ts';
import { invitationOf } from './invitation-item.ts';

export interface Substitutes {
  readonly id: string;
  readonly revision: number;
  readonly number: string;
  readonly offered: readonly { readonly value: string; readonly text: string }[];
  /** Whom the roster already names as the substitute; empty where nobody, or not for that day. */
  readonly preferred: string;
}

/** As many as one choice can show. */
const OFFERED_MOST = 40;

async function load(scene: Scene): Promise<Substitutes | Refusal> {
  const { actor, work, cell } = scene;
  const { item, body } = invitationOf(scene);
  const session = await work.read(body.session);
  if (session === undefined) return { refused: 'notFound' };
  const entries = (await everyItem(scene, 'roster')).filter(({ id }) => id !== actor.entry);
  const found = await Promise.all(
    entries.map(async (entry) => {
      if (!(await isSubstitute(scene, session, actor.organisation, entry))) return [];
      const person = (await openEntry(scene, entry))?.person;
      return person === undefined ? [] : [{ value: entry.id, text: `${person.name} · ${person.function}` }];
    }),
  );
  const offered = found
    .flat()
    .toSorted((one, other) => one.text.localeCompare(other.text))
    .slice(0, OFFERED_MOST);
  const day = localDay(new Date(sessionBody(session).start), cell.timeZone);
  const named = (await personOf(scene, actor.entry))?.substitute;
  const isNamed = named != null && named.until >= day && offered.some(({ value }) => value === named.entry);
  return {
    id: item.id,
    revision: body.revision,
    number: body.number,
    offered,
    preferred: isNamed ? named.entry : '',
  };
}

/** Colleagues of the own organisation who may come instead: names, so the look is in the log. */
export const seeSubstitutes: Reading<Page, Substitutes> = {
  operation: 'invitation.ask-substitute',
  on: 'invitation',
  audited: true,
  load,
};
