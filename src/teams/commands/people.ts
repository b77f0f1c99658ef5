import { changeEntry } from '../../use-cases/people/change-entry.ts';
import { endEntry, resumeEntry, suspendEntry } from '../../use-cases/people/hold-entry.ts';
import { addOrganisation, changeOrganisation } from '../../use-cases/people/keep-organisation.ts';
import { addTemplate, changeTemplate, dropTemplate } from '../../use-cases/people/keep-template.ts';
import { noteGuest } from '../../use-cases/people/note-guest.ts';
import { prepareEntry } from '../../use-cases/people/prepare-entry.ts';
import type { PEOPLE_COMMANDS } from '../../views/intents/people.ts';
import { type After, entry, type Pressed, type Rows } from '../command-row.ts';

const filledIn = ({ typed }: Pressed) => typed;
const isWhole = ({ args }: Pressed) => args.whole === 'yes';

export const peopleCommands: Rows<(typeof PEOPLE_COMMANDS)[number]> = {
  prepareEntry: entry(prepareEntry, { screen: 'entryNew' }, filledIn),
  changeEntry: entry(
    changeEntry,
    { screen: 'entryForm', args: (pressed) => (isWhole(pressed) ? { whole: 'yes' } : {}) },
    (pressed) => ({ withPlace: isWhole(pressed), typed: pressed.typed }),
  ),
  noteGuest: entry(noteGuest, { screen: 'entry' }, filledIn),
  suspendEntry: entry(suspendEntry, { screen: 'entryStop' }, filledIn),
  resumeEntry: entry(resumeEntry, { screen: 'entryStop' }, filledIn),
  endEntry: entry(endEntry, { screen: 'entryStop' }, filledIn),
  addOrganisation: entry(addOrganisation, { screen: 'organisationForm' }, filledIn),
  changeOrganisation: entry(changeOrganisation, { screen: 'organisationForm' }, filledIn),
  addTemplate: entry(addTemplate, { screen: 'templateForm' }, filledIn),
  changeTemplate: entry(changeTemplate, { screen: 'templateForm' }, filledIn),
  dropTemplate: entry(dropTemplate, { screen: 'templateForm' }, () => undefined),
};

export const peopleAfter: After = {
  entryBegun: { screen: 'entryForm' },
  entryProposed: { screen: 'entry', good: 'done.entryProposed' },
  entrySuspended: { screen: 'entry', good: 'done.entrySuspended' },
  entryResumed: { screen: 'entry', good: 'done.entryResumed' },
  entryEnded: { screen: 'entry', good: 'done.entryEnded' },
  guestNoted: { screen: 'entry', good: 'done.guestNoted' },
  organisationAdded: { screen: 'organisations', good: 'done.organisationAdded', keepsTarget: false },
  organisationChanged: { screen: 'organisations', good: 'done.organisationChanged', keepsTarget: false },
  templateAdded: { screen: 'templates', good: 'done.templateAdded', keepsTarget: false },
  templateChanged: { screen: 'templates', good: 'done.templateChanged', keepsTarget: false },
  templateDropped: { screen: 'templates', good: 'done.templateDropped', keepsTarget: false },
};
