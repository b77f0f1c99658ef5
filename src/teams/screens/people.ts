import { nameInDirectory } from '../../use-cases/people/account.ts';
import { seeAccess } from '../../use-cases/people/see-access.ts';
import { seeEntry } from '../../use-cases/people/see-entry.ts';
import { seeEntryForm, seeNewEntry } from '../../use-cases/people/see-entry-form.ts';
import {
  seeNewOrganisation,
  seeOrganisation,
  seeOrganisations,
} from '../../use-cases/people/see-organisations.ts';
import { seeRoster } from '../../use-cases/people/see-roster.ts';
import { seeNewTemplate, seeTemplate, seeTemplates } from '../../use-cases/people/see-templates.ts';
import type { PEOPLE_SCREENS } from '../../views/intents/people.ts';
import {
  entryFormView,
  newEntryView,
  organisationFormView,
  organisationsView,
  templateFormView,
  templatesView,
} from '../../views/people-pages.ts';
import { accessView, entryStopView, entryView, rosterView } from '../../views/roster.ts';
import { from, readerOf, type Show, type Shows } from '../screen-show.ts';

/** The same form, empty without a target. */
const emptyOr =
  (empty: Show, filled: Show): Show =>
  (looking) =>
    (looking.target === undefined ? empty : filled)(looking);

export const peopleScreens: Shows<(typeof PEOPLE_SCREENS)[number]> = {
  roster: from(seeRoster, (data, scene, looking) => rosterView(data, readerOf(scene, looking), scene.now)),
  entry: from(seeEntry, (data, scene, looking) => entryView(data, readerOf(scene, looking), scene.now)),
  entryNew: from(seeNewEntry, async (data, scene, looking) => {
    const chosen = looking.echo.typed?.entryWho ?? '';
    const name = chosen === '' ? '' : await nameInDirectory(scene.surroundings.directory, chosen);
    return newEntryView(data, readerOf(scene, looking), name);
  }),
  entryForm: from(seeEntryForm, (data, scene, looking) =>
    entryFormView(data, readerOf(scene, looking), looking.args.whole === 'yes'),
  ),
  entryStop: from(seeEntry, (data, scene, looking) =>
    entryStopView(data, readerOf(scene, looking), scene.now),
  ),
  organisations: from(seeOrganisations, (data) => organisationsView(data)),
  organisationForm: emptyOr(
    from(seeNewOrganisation, (_, scene, looking) =>
      organisationFormView(undefined, readerOf(scene, looking)),
    ),
    from(seeOrganisation, (data, scene, looking) => organisationFormView(data, readerOf(scene, looking))),
  ),
  templates: from(seeTemplates, (data) => templatesView(data)),
  templateForm: emptyOr(
    from(seeNewTemplate, (data, scene, looking) => templateFormView(data, readerOf(scene, looking))),
    from(seeTemplate, (data, scene, looking) => templateFormView(data, readerOf(scene, looking))),
  ),
  accessList: from(seeAccess, (data, scene, looking) => {
    const { now, today } = scene;
    const { language, args } = looking;
    return accessView(data, readerOf(scene, looking), { now, today, language, asText: args.as === 'text' });
  }),
};
