import { LISTING_QUESTIONS } from '../../domain/case/content.ts';
import { citation } from '../../domain/law/references.ts';
import { caseOptions } from '../../use-cases/case/list-cases.ts';
import { proposableContacts } from '../../use-cases/directory/list-contacts.ts';
import { seeAskWithdrawal } from '../../use-cases/signal/ask-withdrawal.ts';
import { formFor } from '../../use-cases/signal/see-form.ts';
import { seeRecusals } from '../../use-cases/signal/step-aside.ts';
import { dayAndTime } from '../../views/content.ts';
import type { TRIAGE_SCREENS } from '../../views/intents/triage.ts';
import {
  askWithdrawalView,
  assessView,
  insufficientView,
  outsideView,
  proposeView,
  recusalsView,
  recuseView,
  redactView,
  redirectView,
} from '../../views/triage.ts';
import { from, readerOf, type Shows } from '../screen-show.ts';

export const triageScreens: Shows<(typeof TRIAGE_SCREENS)[number]> = {
  assessSignal: from(formFor('signal.assess'), (data, scene, looking) =>
    assessView(data, readerOf(scene, looking)),
  ),
  redirectEmergency: from(formFor('signal.redirect'), (data, scene, looking) =>
    redirectView(data, readerOf(scene, looking), scene.today),
  ),
  setAsideOutside: from(formFor('signal.set-aside'), async (data, scene, looking) =>
    outsideView(data, readerOf(scene, looking), await proposableContacts(scene, looking.language)),
  ),
  setAsideInsufficient: from(formFor('signal.set-aside'), (data, scene, looking) =>
    insufficientView(data, readerOf(scene, looking)),
  ),
  proposeToMayor: from(formFor('signal.propose'), async (data, scene, looking) => {
    const law = citation('livcCaseList', scene.today, looking.language);
    return proposeView(data, readerOf(scene, looking), LISTING_QUESTIONS, await caseOptions(scene), law);
  }),
  redactSignal: from(formFor('signal.redact'), (data, scene, looking) =>
    redactView(data, readerOf(scene, looking)),
  ),
  recuseFromSignal: from(formFor('signal.recuse'), (data) => recuseView(data)),
  recusals: from(seeRecusals, (data, scene) =>
    recusalsView(data, dayAndTime(scene.now.toISOString(), scene.cell.timeZone)),
  ),
  askWithdrawal: from(seeAskWithdrawal, (data) => askWithdrawalView(data)),
};
