import type { Follows } from '../follows.ts';
import type { setUpNl } from './nl.ts';

export const setUpEn = {
  // Starting a cell
  'startCell.text':
    'A cell is the LIVC R of one municipality, or of several together. You fill in the details; the mayor decides. You can stop at any time and go on later.',
  'startCell.real': 'Set up the cell',
  'startCell.practice': 'Set up a practice cell',
  'startCell.practiceText':
    'A practice cell holds made-up persons and details only. Every card says that it is an exercise.',
  // Setting it up
  'setUp.text':
    'What you fill in is kept at once. When everything is there, you put the cell before the mayor.',
  'setUp.kind': 'Kind of cell',
  'setUp.practice': 'This is a practice cell: enter made-up cases only.',
  'setUp.sentBack':
    'The mayor does not agree. Change what is needed and put the cell before the mayor again.',
  'setUp.complete': 'Everything is filled in.',
  'setUp.missing': 'Still to fill in: {n}. A cell cannot begin without a deputy.',
  'setUp.stillMissing': 'Still to fill in: {what}.',
  'setUp.awaiting':
    'The cell is with the mayor. Ask the mayor to open this bot in Teams and to type “start”.',
  'setUp.decision': 'Look at it or take it back',
  'setUp.fillIn': 'Fill in',
  'setUp.change': 'Change',
  'setUp.lacking': '○ Still to fill in',
  'setUp.rulesReady': '✓ The usual rules, or what you changed',
  'setUp.step.place': 'Name and municipalities',
  'setUp.step.rules': 'House rules',
  'setUp.placeText': 'Name every municipality that this cell works for, one on each line.',
  'setUp.rulesText':
    'The usual rules are filled in already. Data may be kept for a shorter time than the law allows, never longer.',
  'setUp.place.mayor': 'Mayor',
  'setUp.place.coordinator': 'Coordinator',
  'setUp.place.deputy': 'Deputy',
  'setUp.place.police': 'Police',
  'setUp.place.dpo': 'Data protection officer',
  'setUp.placeText.mayor':
    'The mayor or the designated representative. They decide on this cell, so it is somebody else than you.',
  'setUp.placeText.coordinator':
    'The municipal prevention official, who reads concerns and prepares the consultation.',
  'setUp.placeText.deputy':
    'Takes over when the coordinator is away. This may also be the general director, or the coordinator of a neighbouring municipality.',
  'setUp.placeText.police':
    'The chief of police or a representative, with a security clearance of at least “geheim”. From the day after it expires they no longer take part as police.',
  'setUp.placeText.dpo': 'Reviews the legal basis and watches over the log.',
  'setUp.finish': 'Put before the mayor',
  // House rules of a running cell
  'settings.title': 'House rules of the cell',
  'settings.text': 'What you change holds only once the mayor agrees, and only for what comes after that.',
  'settings.changeRules': 'Propose other rules',
  'settings.changePlace': 'Change name or municipalities',
  'settings.propose': 'Propose',
  'absence.title': 'Note an absence',
  'absence.text': 'On these days the deputy takes over everything. The coordinator can still follow.',
  'absence.noted': 'The deputy takes over from {from} up to and including {until}.',
  'absence.clear': 'The absence is over',
  'done.cellStarted': 'The cell has been started. Fill it in step by step.',
  'done.setUpSaved': 'Kept.',
  'done.setUpFinished': 'Put before the mayor: {number}.',
  'done.settingsSame': 'Nothing changes.',
  'done.settingsProposed': 'Your proposal is with the mayor: {number}.',
  'done.absenceNoted': 'Noted. The deputy takes over.',
  'done.absenceCleared': 'Noted. The coordinator does everything again.',
  'rule.noticeDays': 'Invitations, days before',
  'rule.rhythmWeeks': 'Weeks between two meetings',
  'rule.screeningDays': 'Screening, working days',
  'rule.unopenedAlarmHours': 'Unopened, hours until the deputy is told',
  'rule.feedbackDays': 'Message to the reporter, days after the decision',
  'rule.signalDays': 'Keeping a concern, days at most',
  'rule.reporterDays': 'Keeping the reporter’s name, days',
  'rule.caseDays': 'Keeping a case, days after its last discussion',
  'rule.secondLook': 'Second pair of eyes',
  // Fields
  'field.cellName': 'Name of the cell',
  'hint.cellName': 'e.g. the name of the municipality',
  'field.cellTowns': 'Municipalities',
  'hint.cellTowns': 'One on each line',
  'field.cellLanguages': 'Languages',
  'choice.cellLanguages.nl': 'Dutch',
  'choice.cellLanguages.fr': 'French',
  'choice.cellLanguages.de': 'German',
  'choice.cellLanguages.en': 'English',
  'field.noticeDays': 'How many days before a meeting are invitations sent? (1 to 60)',
  'field.rhythmWeeks': 'How many weeks between meetings? (1 to 26)',
  'field.screeningDays': 'Within how many working days is a concern screened? (1 to 30)',
  'field.unopenedAlarmHours': 'After how many unopened hours is the deputy told? (1 to 168)',
  'field.feedbackDays': 'How many days after the decision is the reporter told? (0 to 14)',
  'field.signalDays': 'For how many days at most is a concern kept? (30 to 183)',
  'field.reporterDays':
    'For how many days is the name of the reporter kept? (14 to 183, no longer than the concern)',
  'field.caseDays': 'How many days after its last discussion does a case end? (30 to 365)',
  'field.secondLook': 'Who looks a second time when a concern is not put forward?',
  'choice.secondLook.desk': 'The deputy, or whoever did not screen it',
  'choice.secondLook.mayor': 'Only the mayor',
  'field.policeZone': 'Police zone',
  'field.absenceFrom': 'From',
  'field.absenceUntil': 'Up to and including',
  // Faults at a field
  'fault.noNumber': 'Fill in a whole number here.',
  'fault.outOfBounds': 'This number is not possible here. The limits are in the question.',
  'fault.longerThanSignals': 'The name of the reporter cannot be kept longer than the concern itself.',
  'fault.unknownCharacters': 'Use letters, digits, spaces and hyphens only.',
  'fault.unknownPerson': 'This person is not in the directory of the municipality.',
  'fault.alreadyPlaced': 'This person has a role already. Choose somebody else for every role.',
  'fault.dayOver': 'This day is already over.',
  'fault.daysReversed': 'The last day comes before the first.',
} as const satisfies Follows<typeof setUpNl>;
