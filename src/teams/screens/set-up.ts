import { SINGLE_PLACES, type SinglePlace } from '../../domain/roster/approval.ts';
import { type SetUpData, seeSetUp } from '../../use-cases/set-up/see-set-up.ts';
import { type SettingsData, seeSettings } from '../../use-cases/set-up/see-settings.ts';
import { mayStartCell } from '../../use-cases/set-up/start-cell.ts';
import type { Args } from '../../views/intent.ts';
import type { SET_UP_SCREENS } from '../../views/intents/set-up.ts';
import {
  absenceView,
  settingsFormView,
  settingsView,
  setUpPersonView,
  setUpPlaceView,
  setUpRulesView,
  setUpView,
  startCellView,
} from '../../views/set-up.ts';
import type { View } from '../../views/view.ts';
import type { Looking } from '../press-context.ts';
import { from, type Show, type Shows } from '../screen-show.ts';

/** The place that a button names; our own buttons always name one. */
export function placeIn(args: Args): SinglePlace {
  return SINGLE_PLACES.find((place) => place === args.place) ?? 'mayor';
}

/** A step of the set-up; when it can be changed no more, the whole as it stands. */
const step = (shape: (data: SetUpData, looking: Looking) => View): Show =>
  from(seeSetUp, (data, _scene, looking) =>
    data.may.includes('set-up.change') ? shape(data, looking) : setUpView(data),
  );

/** A form beside the settings, for whoever may use it. */
const settings = (
  operation: SettingsData['may'][number],
  shape: (data: SettingsData, looking: Looking) => View,
): Show =>
  from(seeSettings, (data, _scene, looking) =>
    data.may.includes(operation) ? shape(data, looking) : settingsView(data),
  );

export const setUpScreens: Shows<(typeof SET_UP_SCREENS)[number]> = {
  startCell: async ({ surroundings, person, echo }) =>
    mayStartCell(surroundings, person) ? startCellView(echo) : { refused: 'notFound' },
  setUp: from(seeSetUp, (data) => setUpView(data)),
  setUpPlace: step((data, { echo }) => setUpPlaceView(data, echo)),
  setUpRules: step((data, { echo }) => setUpRulesView(data, echo)),
  setUpPerson: step((data, { args, echo }) => setUpPersonView(data, placeIn(args), echo)),
  settings: from(seeSettings, (data) => settingsView(data)),
  settingsForm: settings('settings.propose', (data, { args, echo }) =>
    settingsFormView(data, args.part === 'place' ? 'place' : 'rules', echo),
  ),
  absence: settings('absence.note', (data, { echo }) => absenceView(data, echo)),
};
