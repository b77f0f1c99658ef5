import { z } from 'zod';
import { appointFixed } from '../../use-cases/set-up/appoint-fixed.ts';
import { finishSetUp } from '../../use-cases/set-up/finish-set-up.ts';
import { clearAbsence, noteAbsence } from '../../use-cases/set-up/note-absence.ts';
import { proposeSettings } from '../../use-cases/set-up/propose-settings.ts';
import { saveCellPlace, saveCellRules } from '../../use-cases/set-up/save-cell.ts';
import type { SET_UP_COMMANDS } from '../../views/intents/set-up.ts';
import { type After, entry, type Pressed, type RecordCommand, type Rows } from '../command-row.ts';
import { placeIn } from '../screens/set-up.ts';

const part = z.enum(['place', 'rules']);
const nothing = () => undefined;
const asTyped = ({ typed }: Pressed) => typed;
const sameArgs = ({ args }: Pressed) => args;

export const setUpCommands: Rows<(typeof SET_UP_COMMANDS)[number] & RecordCommand> = {
  saveCellPlace: entry(saveCellPlace, { screen: 'setUpPlace' }, asTyped),
  saveCellRules: entry(saveCellRules, { screen: 'setUpRules' }, asTyped),
  appointFixed: entry(appointFixed, { screen: 'setUpPerson', args: sameArgs }, ({ args, typed }) => ({
    place: placeIn(args),
    typed,
  })),
  finishSetUp: entry(finishSetUp, { screen: 'setUp' }, nothing),
  proposeSettings: entry(proposeSettings, { screen: 'settingsForm', args: sameArgs }, ({ args, typed }) => ({
    part: part.parse(args.part),
    typed,
  })),
  noteAbsence: entry(noteAbsence, { screen: 'absence' }, asTyped),
  clearAbsence: entry(clearAbsence, { screen: 'settings' }, nothing),
};

export const setUpAfter: After = {
  setUpSaved: { screen: 'setUp', good: 'done.setUpSaved' },
  setUpFinished: { screen: 'setUp', good: 'done.setUpFinished' },
  settingsSame: { screen: 'settings', good: 'done.settingsSame' },
  settingsProposed: { screen: 'settings', good: 'done.settingsProposed' },
  absenceNoted: { screen: 'settings', good: 'done.absenceNoted' },
  absenceCleared: { screen: 'settings', good: 'done.absenceCleared' },
};
