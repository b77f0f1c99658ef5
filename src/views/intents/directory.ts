// Who can help.

export const DIRECTORY_SCREENS = ['help', 'helpSector', 'law', 'contactForm'] as const;

export const DIRECTORY_COMMANDS = ['addContact', 'changeContact', 'showContact', 'hideStandard'] as const;
