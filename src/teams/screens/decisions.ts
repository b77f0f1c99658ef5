import { seeDecision, seeDecisions } from '../../use-cases/decision/see-decisions.ts';
import { decisionPaperView, decisionsView, decisionView } from '../../views/decisions.ts';
import type { DECISIONS_SCREENS } from '../../views/intents/decisions.ts';
import { from, readerOf, type Shows } from '../screen-show.ts';

export const decisionsScreens: Shows<(typeof DECISIONS_SCREENS)[number]> = {
  decisions: from(seeDecisions, (data, scene, looking) => decisionsView(data, readerOf(scene, looking))),
  decision: from(seeDecision, (data, scene, looking) =>
    decisionView(data, readerOf(scene, looking), scene.now),
  ),
  decisionPaper: from(seeDecision, (data, scene, looking) =>
    decisionPaperView(data, readerOf(scene, looking)),
  ),
};
