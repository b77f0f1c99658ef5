import { listInvitations } from '../../use-cases/invitation/list-invitations.ts';
import { seeInvitationsOf } from '../../use-cases/invitation/list-invitations-of.ts';
import { seeInvitation } from '../../use-cases/invitation/see-invitation.ts';
import { seeInvitationOf, seeRecordForm } from '../../use-cases/invitation/see-invitation-of.ts';
import { seeSubstitutes } from '../../use-cases/invitation/see-substitutes.ts';
import { shownText } from '../../use-cases/invitation/shown-text.ts';
import type { INVITATIONS_SCREENS } from '../../views/intents/invitations.ts';
import { invitationsView, invitationView, substituteView } from '../../views/invitations.ts';
import {
  invitationOfView,
  invitationsOfView,
  recordView,
  withdrawView,
} from '../../views/invitations-desk.ts';
import { afterPrivacy } from '../after-privacy.ts';
import { from, readerOf, type Shows } from '../screen-show.ts';

export const invitationsScreens: Shows<(typeof INVITATIONS_SCREENS)[number]> = {
  invitations: from(listInvitations, (data, scene) => invitationsView(data, scene.cell.timeZone)),
  invitation: afterPrivacy(
    'invitation',
    from(seeInvitation, (data, scene, looking) => {
      const { language, args } = looking;
      const reader = {
        ...readerOf(scene, looking),
        language,
        today: scene.today,
        shown: shownText(scene, language),
        again: args.again === 'yes',
      };
      return invitationView(data, reader, scene.now);
    }),
  ),
  invitationSubstitute: from(seeSubstitutes, (data, scene, looking) =>
    substituteView(data, readerOf(scene, looking)),
  ),
  invitationsOf: from(seeInvitationsOf, (data) => invitationsOfView(data)),
  invitationOf: from(seeInvitationOf, (data, scene, looking) =>
    invitationOfView(data, readerOf(scene, looking), scene.now),
  ),
  invitationWithdraw: from(seeInvitationOf, (data) => withdrawView(data)),
  acknowledgementRecord: from(seeRecordForm, (data, scene, looking) =>
    recordView(data, readerOf(scene, looking)),
  ),
};
