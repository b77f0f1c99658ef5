import { z } from 'zod';
import { noteCase } from '../../use-cases/case/note-case.ts';
import { proposeMerge } from '../../use-cases/case/propose-merge.ts';
import { proposeSplit } from '../../use-cases/case/propose-split.ts';
import { proposeTakeOver } from '../../use-cases/case/propose-take-over.ts';
import { proposeUnlist } from '../../use-cases/case/propose-unlist.ts';
import { endCaseRecusal, recuseFromCase } from '../../use-cases/case/recuse-from-case.ts';
import type { CASES_COMMANDS } from '../../views/intents/cases.ts';
import { type After, entry, type Pressed, type Rows } from '../command-row.ts';

const typed = (pressed: Pressed) => pressed.typed;
const nothing = () => undefined;
const whose = z.object({ owner: z.string().min(1).max(100) });

export const casesCommands: Rows<(typeof CASES_COMMANDS)[number]> = {
  noteCase: entry(noteCase, { screen: 'caseNote' }, typed),
  proposeUnlist: entry(proposeUnlist, { screen: 'caseUnlist' }, typed),
  proposeMerge: entry(proposeMerge, { screen: 'caseMerge' }, typed),
  proposeSplit: entry(proposeSplit, { screen: 'caseSplit' }, typed),
  proposeTakeOver: entry(proposeTakeOver, { screen: 'caseTakeOver' }, typed),
  recuseFromCase: entry(recuseFromCase, { screen: 'case' }, nothing),
  endCaseRecusal: entry(endCaseRecusal, { screen: 'case' }, ({ args }) => whose.parse(args)),
};

export const casesAfter: After = {
  casesNoted: { screen: 'case', good: 'done.casesNoted' },
  casesProposed: { screen: 'cases', good: 'done.casesProposed', keepsTarget: false },
  // Whoever stepped out sees it no more.
  casesRecused: { screen: 'cases', good: 'done.casesRecused', keepsTarget: false },
  casesRecusalEnded: { screen: 'case', good: 'done.casesRecusalEnded' },
};
