// Presses that exclude each other, as data: from where both stand ready, and whose scripts they come from. Every other two presses about
// the same item are found by the test itself.
import type { Pair, Press } from './conflicting-pairs-rig.ts';

const grants: Press = { script: 'takeDecision', on: 'decision' };
const refuses: Press = {
  ...grants,
  args: { way: 'refuse' },
  typed: { decisionReason: 'Eerst met de school praten.' },
};
const takesBack: Press = { script: 'withdrawDecision', on: 'decision' };
const notesPaper: Press = { script: 'recordPaper', on: 'decision' };

export const PAIRS: readonly Pair[] = [
  // Reporting
  { from: 'submitSignal', one: { script: 'submitSignal' }, other: { script: 'discardDraft' } },
  { from: 'editStep', one: { script: 'editStep' }, other: { screen: 'signal', by: 'bram' } },
  { from: 'editStep', one: { script: 'editStep' }, other: { script: 'withdrawSignal' } },
  { from: 'withdrawSignal', one: { script: 'withdrawSignal' }, other: { screen: 'signal', by: 'bram' } },
  { from: 'answerQuestion', one: { script: 'answerQuestion' }, other: { script: 'withdrawSignal' } },
  { from: 'closeRequest', one: { script: 'closeRequest' }, other: { script: 'withdrawRequest' } },
  // Triage
  { from: 'takeSignal', one: { script: 'takeSignal' }, other: { script: 'takeSignal', by: 'nadia' } },
  {
    from: 'setAsideOutside',
    one: { script: 'setAsideOutside' },
    other: { script: 'proposeToMayor', by: 'nadia' },
  },
  { from: 'proposeToMayor', one: { script: 'proposeToMayor' }, other: { script: 'withdrawSignal' } },
  {
    from: 'askReporter',
    one: { script: 'askReporter' },
    other: { script: 'redirectEmergency', by: 'nadia' },
  },
  {
    from: 'confirmSecondLook',
    one: { script: 'confirmSecondLook' },
    other: { script: 'reconsiderSignal', by: 'lies' },
  },
  { from: 'confirmSecondLook', one: { script: 'confirmSecondLook' }, other: { script: 'withdrawSignal' } },
  // What waits for the mayor
  { from: 'takeDecision', one: grants, other: refuses },
  { from: 'takeDecision', one: grants, other: takesBack },
  { from: 'takeDecision', one: grants, other: notesPaper },
  { from: 'confirmPaper', one: { script: 'confirmPaper' }, other: { script: 'rejectPaper', by: 'audrey' } },
  { from: 'proposeToMayor', pressed: true, one: grants, other: refuses },
  { from: 'proposeToMayor', pressed: true, one: grants, other: takesBack },
  { from: 'proposeToMayor', pressed: true, one: grants, other: { script: 'recuseFromSignal', by: 'lies' } },
  { from: 'finishSetUp', pressed: true, one: grants, other: takesBack },
  { from: 'proposeSettings', pressed: true, one: grants, other: refuses },
  // Cases
  { from: 'proposeUnlist', one: { script: 'proposeUnlist' }, other: { script: 'noteCase', by: 'nadia' } },
  { from: 'proposeMerge', one: { script: 'proposeMerge' }, other: { script: 'proposeUnlist', by: 'nadia' } },
  { from: 'proposeUnlist', pressed: true, one: grants, other: { script: 'recuseFromCase', by: 'lies' } },
  // Roster
  { from: 'suspendEntry', one: { script: 'suspendEntry' }, other: { script: 'changeEntry', by: 'nadia' } },
  { from: 'suspendEntry', one: { script: 'suspendEntry' }, other: { script: 'endEntry' } },
  { from: 'changeEntry', pressed: true, one: grants, other: { script: 'endEntry', by: 'bram' } },
  { from: 'changeEntry', pressed: true, one: grants, other: { script: 'changeEntry', by: 'nadia' } },
  // Legal basis
  { from: 'reviewBasis', one: { script: 'reviewBasis' }, other: { script: 'dropBasis' } },
  { from: 'reviewBasis', one: { script: 'reviewBasis' }, other: { script: 'changeBasis' } },
  { from: 'reviewBasis', pressed: true, one: grants, other: { script: 'revokeBasis' } },
  {
    from: 'askReporterIdentity',
    pressed: true,
    one: { ...grants, by: 'audrey' },
    other: { ...takesBack, by: 'lies' },
  },
];
