import { listSessions } from '../../use-cases/session/list-sessions.ts';
import { seeAgendaForm, seePeopleForm } from '../../use-cases/session/see-agenda-form.ts';
import { seeGrid } from '../../use-cases/session/see-grid.ts';
import { seeSession } from '../../use-cases/session/see-session.ts';
import { seeSpokenForm, seeSpokenItems } from '../../use-cases/session/see-spoken.ts';
import {
  seeCancelForm,
  seeMoveForm,
  seePlanForm,
  seeWhenForm,
} from '../../use-cases/session/see-when-form.ts';
import type { SESSIONS_SCREENS } from '../../views/intents/sessions.ts';
import {
  agendaFormView,
  cancelView,
  moveView,
  peopleFormView,
  planView,
  spokenItemsView,
  spokenView,
  whenView,
} from '../../views/session-forms.ts';
import { gridView } from '../../views/session-grid.ts';
import { sessionsView, sessionView } from '../../views/sessions.ts';
import { from, readerOf, type Shows } from '../screen-show.ts';

export const sessionsScreens: Shows<(typeof SESSIONS_SCREENS)[number]> = {
  sessions: from(listSessions, (data, scene) => sessionsView(data, scene.cell.timeZone)),
  session: from(seeSession, (data, scene, looking) => sessionView(data, readerOf(scene, looking), scene.now)),
  sessionPlan: from(seePlanForm, (data, _scene, { echo }) => planView(data, echo)),
  sessionWhen: from(seeWhenForm, (data, _scene, { echo }) => whenView(data, echo)),
  sessionAgenda: from(seeAgendaForm, (data, _scene, { echo }) => agendaFormView(data, echo)),
  sessionPeople: from(seePeopleForm, (data, _scene, { echo }) => peopleFormView(data, echo)),
  sessionGrid: from(seeGrid, (data, _scene, { echo }) => gridView(data, echo)),
  sessionMove: from(seeMoveForm, (data, _scene, { echo }) => moveView(data, echo)),
  sessionCancel: from(seeCancelForm, (data, _scene, { echo }) => cancelView(data, echo)),
  sessionSpoken: from(seeSpokenItems, (data) => spokenItemsView(data)),
  spoken: from(seeSpokenForm, (data, _scene, { echo }) => spokenView(data, echo)),
};
