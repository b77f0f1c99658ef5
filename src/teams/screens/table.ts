import { citation } from '../../domain/law/references.ts';
import { readFor } from '../../use-cases/road/read-for.ts';
import { isRefusal } from '../../use-cases/road/refusal.ts';
import type { Scene } from '../../use-cases/road/scene.ts';
import { howItemIsSeen, readItem, seeItem } from '../../use-cases/table/see-item.ts';
import { seeRecord } from '../../use-cases/table/see-record.ts';
import { seeSitting } from '../../use-cases/table/see-sitting.ts';
import {
  seeAttendanceForm,
  seeContributionForm,
  seeItemAttendanceForm,
  seeOpeningForm,
  seeOutcomeForm,
} from '../../use-cases/table/see-table-forms.ts';
import type { TABLE_SCREENS } from '../../views/intents/table.ts';
import { heldBackView, sittingView } from '../../views/table.ts';
import {
  contributionView,
  itemAttendanceView,
  openingView,
  outcomeFormView,
  plainTableView,
  sessionAttendanceView,
} from '../../views/table-forms.ts';
import { itemCodePage, itemPage } from '../../views/table-item.ts';
import { recordView } from '../../views/table-record.ts';
import type { Looking } from '../press-context.ts';
import { from, pageOf, readerOf, type Show, type Shows } from '../screen-show.ts';

const purpose = ({ today }: Scene, { language }: Looking) => citation('livcPurpose', today, language);

const whole = from(readItem, (data, scene, looking) => itemPage(data, readerOf(scene, looking), scene.now));
const code = from(seeItem, (data, scene, looking) => itemCodePage(data, readerOf(scene, looking), scene.now));

/** What it says for whoever is there, else its code; while the room is not clean, only that. */
const showItem: Show = async (looking) => {
  const { surroundings, person, cell, target, args } = looking;
  const how = await readFor(surroundings, howItemIsSeen, { person, cell, target }, pageOf(args));
  if (isRefusal(how)) return how;
  const { as, number } = how.data;
  if (as === 'heldBack') return heldBackView({ heldBack: true, id: '', revision: 0, number, may: [] });
  return (as === 'whole' ? whole : code)(looking);
};

export const tableScreens: Shows<(typeof TABLE_SCREENS)[number]> = {
  sitting: from(seeSitting, (data, scene, looking) =>
    'heldBack' in data
      ? heldBackView(data)
      : sittingView(data, readerOf(scene, looking), scene.now, {
          purpose: purpose(scene, looking),
          lawyer: citation('lawyerException', scene.today, looking.language),
        }),
  ),
  sessionOpening: from(seeOpeningForm, (data, scene, looking) =>
    openingView(data, readerOf(scene, looking), scene.now, purpose(scene, looking)),
  ),
  sessionAttendance: from(seeAttendanceForm, (data, scene, looking) =>
    sessionAttendanceView(data, readerOf(scene, looking), scene.now),
  ),
  item: showItem,
  itemAttendance: from(seeItemAttendanceForm, (data, scene, looking) =>
    itemAttendanceView(data, readerOf(scene, looking), scene.now),
  ),
  itemContribution: from(seeContributionForm, (data, scene, looking) =>
    contributionView(data, readerOf(scene, looking), scene.now, {
      client: looking.args.client,
      language: looking.language,
    }),
  ),
  itemLawyerStop: async ({ target }) => plainTableView('table.lawyerStop', target),
  itemNothing: async ({ target }) => plainTableView('table.nothing', target),
  itemOutcome: from(seeOutcomeForm, (data, scene, looking) =>
    outcomeFormView(data, readerOf(scene, looking), scene.now),
  ),
  itemSteppedOut: async () => plainTableView('table.out', undefined),
  record: from(seeRecord, (data, scene, looking) => recordView(data, readerOf(scene, looking), scene.now)),
};
