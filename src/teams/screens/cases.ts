import {
  ELEMENT_QUESTIONS,
  mergeQuestions,
  splitQuestions,
  unlistQuestions,
} from '../../domain/case/content.ts';
import { listCases } from '../../use-cases/case/list-cases.ts';
import { seeSamePerson } from '../../use-cases/case/same-person.ts';
import { mayReadCase, readCase, seeCase } from '../../use-cases/case/see-case.ts';
import {
  seeMergeForm,
  seeNoteForm,
  seeRecuseForm,
  seeSplitForm,
  seeTakeOverForm,
  seeUnlistForm,
} from '../../use-cases/case/see-case-form.ts';
import { readFor } from '../../use-cases/road/read-for.ts';
import { isRefusal } from '../../use-cases/road/refusal.ts';
import { caseHistoryView, casePage, numbersOnlyPage } from '../../views/case-page.ts';
import { caseFormView, casesView, recuseView, samePersonView, takeOverView } from '../../views/cases.ts';
import type { CASES_SCREENS } from '../../views/intents/cases.ts';
import { from, pageOf, readerOf, type Show, type Shows } from '../screen-show.ts';

const whole = from(readCase, (data, scene, looking) => casePage(data, readerOf(scene, looking), scene.now));
const numbersOnly = from(seeCase, (data, scene, looking) =>
  numbersOnlyPage(data, readerOf(scene, looking), scene.now),
);

/** Content for those who may read it, else number and word: the entry in the log says which of the two it was. */
const showCase: Show = async (looking) => {
  const { surroundings, person, cell, target, args } = looking;
  const may = await readFor(surroundings, mayReadCase, { person, cell, target }, pageOf(args));
  if (isRefusal(may)) return may;
  return (may.data ? whole : numbersOnly)(looking);
};

export const casesScreens: Shows<(typeof CASES_SCREENS)[number]> = {
  cases: from(listCases, (data, scene) => casesView(data, scene.cell.timeZone)),
  case: showCase,
  caseHistory: from(seeCase, (data, scene, looking) => caseHistoryView(data, readerOf(scene, looking))),
  caseNote: from(seeNoteForm, (data, _scene, { echo }) =>
    caseFormView(data, 'noteCase', ELEMENT_QUESTIONS, echo),
  ),
  caseUnlist: from(seeUnlistForm, (data, _scene, { echo }) =>
    caseFormView(data, 'proposeUnlist', unlistQuestions(data.level), echo),
  ),
  caseMerge: from(seeMergeForm, (data, _scene, { echo }) =>
    caseFormView(data, 'proposeMerge', mergeQuestions(data.level), echo),
  ),
  caseSplit: from(seeSplitForm, (data, _scene, { echo }) =>
    caseFormView(data, 'proposeSplit', splitQuestions(data.level), echo),
  ),
  caseTakeOver: from(seeTakeOverForm, (_data, _scene, { echo }) => takeOverView(echo)),
  caseRecuse: from(seeRecuseForm, (data) => recuseView(data)),
  samePerson: from(seeSamePerson, (data, scene, looking) =>
    samePersonView(data, readerOf(scene, looking), scene.now),
  ),
};
