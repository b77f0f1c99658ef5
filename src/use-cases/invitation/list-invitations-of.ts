import type { InvitationState } from '../../domain/session/workflow.ts';
import type { Page, Reading } from '../road/call.ts';
import { mayDoWith, type Scene } from '../road/scene.ts';
import { personOf } from '../roster-person.ts';
import { ofSession, sessionBody } from '../session/session-item.ts';
import { targetOf } from '../signal/signal-item.ts';
import { asInvitation, hasAcknowledged } from './invitation-item.ts';

export interface InvitationsOf {
  readonly session: string;
  readonly number: string;
  readonly invited: readonly {
    readonly id: string;
    readonly name: string;
    readonly state: InvitationState;
    /** The text of today is acknowledged, or waits for whoever accepted. */
    readonly isAcknowledged: boolean;
    readonly asksText: boolean;
  }[];
  readonly page: Page;
  readonly more: boolean;
}

const SHOWN = 10;
/** More than sit at any table, substitutes included. */
const READ_MOST = 100;

async function load(scene: Scene, page: Page): Promise<InvitationsOf> {
  const session = targetOf(scene);
  const query = { type: 'invitation', ...ofSession(session.id), order: 'id', limit: READ_MOST } as const;
  const found = await scene.surroundings.store.records.list(scene.pk, query);
  const seen = found.filter(({ item }) => mayDoWith(scene, 'invitation.see-as-desk', item));
  const named = await Promise.all(
    seen.map(async ({ item }) => {
      const { body, state } = asInvitation(item);
      const isAcknowledged = hasAcknowledged(body, scene.today);
      const asksText = state === 'accepted' && !isAcknowledged;
      const name = (await personOf(scene, body.entry))?.name ?? '–';
      return { id: item.id, name, state, isAcknowledged, asksText };
    }),
  );
  const all = named.toSorted((one, other) => one.name.localeCompare(other.name));
  return {
    session: session.id,
    number: sessionBody(session).number,
    invited: all.slice((page - 1) * SHOWN, page * SHOWN),
    page,
    more: all.length > page * SHOWN,
  };
}

/** Who was invited to a session and what they answered, for desk and mayor; names, so the look is in the log. */
export const seeInvitationsOf: Reading<Page, InvitationsOf> = {
  operation: 'session.see',
  on: 'session',
  audited: true,
  load,
};
