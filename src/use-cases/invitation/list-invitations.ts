import { endOf } from '../../domain/session/local-time.ts';
import type { Page, Reading } from '../road/call.ts';
import { mayDoWith, type Scene } from '../road/scene.ts';
import { sessionBody } from '../session/session-item.ts';
import { asInvitation, hasAcknowledged, type Standing, standingOf, takesPlace } from './invitation-item.ts';

export interface ListedInvitation {
  readonly id: string;
  readonly number: string;
  readonly standing: Standing;
  /** Whether the confidentiality text of today still waits. */
  readonly asksText: boolean;
  readonly start: string;
}

export interface Invitations {
  readonly invitations: readonly ListedInvitation[];
  readonly page: Page;
  readonly more: boolean;
}

const SHOWN = 8;
/** Ids tell nothing of when: of somebody with more sessions than this ahead, some are left out. */
const READ_MOST = 50;

async function load(scene: Scene, page: Page): Promise<Invitations> {
  const { surroundings: s, pk, actor, work, now, today } = scene;
  const query = { type: 'invitation', owner: actor.owner, order: '-id', limit: READ_MOST } as const;
  const found = await s.store.records.list(pk, query);
  const own = found.filter(({ item }) => mayDoWith(scene, 'invitation.see', item));
  const listed = await Promise.all(
    own.map(async ({ item }): Promise<readonly ListedInvitation[]> => {
      const invitation = asInvitation(item);
      const { body } = invitation;
      const session = await work.read(body.session);
      if (session === undefined) return [];
      const { start, minutes } = sessionBody(session);
      // Once it has ended, the record still waits for those who were there.
      const isAhead =
        endOf(new Date(start), minutes) > now || takesPlace(session) || session.status === 'ended';
      if (!isAhead) return [];
      const standing = standingOf(invitation, session);
      const asksText = standing === 'accepted' && !hasAcknowledged(body, today);
      return [{ id: item.id, number: body.number, standing, asksText, start }];
    }),
  );
  const all = listed.flat().toSorted((one, other) => one.start.localeCompare(other.start));
  return {
    invitations: all.slice((page - 1) * SHOWN, page * SHOWN),
    page,
    more: all.length > page * SHOWN,
  };
}

/** The sessions ahead to which this person is invited: numbers, days and states, the next one first. */
export const listInvitations: Reading<Page, Invitations> = {
  operation: 'invitation.list',
  on: undefined,
  audited: false,
  load,
};
