import type { InvitationBody } from '../../../src/use-cases/session/session-item.ts';
import type { INVITATIONS_COMMANDS } from '../../../src/views/intents/invitations.ts';
import { type SeededSession, seedSession, sets } from '../../support/seed-session.ts';
import type { Actor } from '../../support/teams-client.ts';
import type { Town } from '../../support/town.ts';
import { acceptsPrivacy } from '../../support/worries.ts';
import { fromHome, type Scripts, t } from './script.ts';

/** A session to which everybody is invited, and nobody has answered. */
const invites = (town: Town): Promise<SeededSession> => seedSession(town, { state: 'invited' });

/** Their own invitation, from the list of what is ahead. */
export async function opensInvitation(actor: Actor, { number }: SeededSession): Promise<void> {
  await fromHome(actor, t('home.invitations'));
  await actor.presses(t('invitations.open'), { near: number });
  await acceptsPrivacy(actor);
}

async function accepts(town: Town): Promise<Actor> {
  await opensInvitation(town.chloe, await invites(town));
  await town.chloe.presses(t('invitations.accept'));
  return town.chloe;
}

/** What the desk sees of Chloé's invitation. */
async function opensAsDesk(town: Town): Promise<Actor> {
  const { bram } = town;
  const session = await invites(town);
  await fromHome(bram, t('home.sessions'));
  await bram.presses(t('sessions.open'), { near: session.number });
  await bram.presses(t('invitations.ofSession'));
  await bram.presses(t('invitations.open'), { near: 'Chloé Dubois' });
  return bram;
}

export const invitationsScripts: Scripts<(typeof INVITATIONS_COMMANDS)[number]> = {
  async acceptInvitation(town) {
    await opensInvitation(town.chloe, await invites(town));
    return { by: town.chloe, title: t('invitations.accept') };
  },
  async declineInvitation(town) {
    await opensInvitation(town.chloe, await invites(town));
    return { by: town.chloe, title: t('invitations.decline') };
  },
  async askSubstitute(town) {
    const { bram } = town;
    await opensInvitation(
      bram,
      await seedSession(town, { people: ['bram', 'lies', 'tom'], state: 'invited' }),
    );
    await bram.presses(t('invitations.askSubstitute'));
    const fills = () => bram.fills({ invitationSubstitute: 'Nadia El Amrani · adjunct-coördinator' });
    return { by: bram, title: t('invitations.substituteSend'), fills };
  },
  acknowledge: async (town) => ({ by: await accepts(town), title: t('invitations.acknowledge') }),
  refuseText: async (town) => ({ by: await accepts(town), title: t('invitations.refuseText') }),
  async rejoinChannel(town) {
    const session = await seedSession(town, { state: 'ready' });
    const left = { at: town.clock.now().toISOString(), back: false };
    await sets<InvitationBody>(town, session.invitations.chloe ?? '', { left });
    await opensInvitation(town.chloe, session);
    return { by: town.chloe, title: t('invitations.backYes') };
  },
  async withdrawInvitation(town) {
    const bram = await opensAsDesk(town);
    await bram.presses(t('invitations.withdraw'));
    return { by: bram, title: t('invitations.withdrawYes') };
  },
  async recordAcknowledgement(town) {
    const bram = await opensAsDesk(town);
    await bram.presses(t('invitations.record'));
    const fills = () => bram.fills({ ackWay: 'paper', ackWitness: 'Lies Vermeulen · burgemeester' });
    return { by: bram, title: t('invitations.recordSend'), fills };
  },
};
