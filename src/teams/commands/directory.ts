import {
  addContact,
  changeContact,
  hideStandard,
  showContact,
} from '../../use-cases/directory/keep-contact.ts';
import type { DIRECTORY_COMMANDS } from '../../views/intents/directory.ts';
import { type After, entry, type Pressed, type Rows } from '../command-row.ts';

const kept = ({ args, typed, language }: Pressed) => ({ typed, language, standard: args.standard });
const sameArgs = ({ args }: Pressed) => args;

export const directoryCommands: Rows<(typeof DIRECTORY_COMMANDS)[number]> = {
  addContact: entry(addContact, { screen: 'contactForm', args: sameArgs }, kept),
  changeContact: entry(changeContact, { screen: 'contactForm' }, kept),
  showContact: entry(showContact, { screen: 'help' }, ({ args }) => ({ shown: args.shown === 'yes' })),
  hideStandard: entry(hideStandard, { screen: 'help' }, ({ args }) => ({ standard: args.standard ?? '' })),
};

export const directoryAfter: After = {
  directoryKept: { screen: 'help', good: 'done.directoryKept', keepsTarget: false },
  directoryHidden: { screen: 'help', good: 'done.directoryHidden', keepsTarget: false },
  directoryShown: { screen: 'help', good: 'done.directoryShown', keepsTarget: false },
};
