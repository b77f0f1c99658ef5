import type { Follows } from '../follows.ts';
import type { triageNl } from './nl.ts';

export const triageEn = {
  // The desk
  'triage.section.new': 'New',
  'triage.section.secondLook': 'Waiting for your second look',
  'triage.section.mine': 'With me',
  'triage.section.free': 'With nobody yet',
  'triage.section.others': 'With a colleague',
  'triage.section.waiting': 'Waiting for the reporter',
  'triage.section.elsewhere': 'Waiting for somebody else’s second look',
  'triage.until': '· to be decided by {date}',
  'triage.overdue': '⚠ Late: this should have been decided by {date}.',
  'triage.asked': '· the reporter asks to take this back',

  // A signal
  'field.text': 'Question for the reporter',
  'triage.askedLong':
    'The reporter asks to take this back. Is it with the mayor already? Then you can withdraw the proposal.',
  'triage.state.submitted': 'New.',
  'triage.state.screening': 'Being looked at.',
  'triage.state.second-look': 'Waiting for a second look.',
  'triage.state.second-look-mayor': 'Waiting for the mayor to look.',
  'triage.state.withdrawn': 'The reporter has taken this back.',
  'triage.state.emergency-redirected': 'This could not wait. Called:',
  'triage.state.referred': 'Outside the purpose. The reporter can turn to',
  'triage.state.insufficient': 'Closed: not enough to go on with.',
  'triage.state.proposed-to-mayor': 'Put before the mayor.',
  'triage.state.listed': 'The mayor decided to make a case of this.',
  'triage.state.not-listed': 'The mayor decided not to make a case of this.',
  'triage.proposed.outside': 'Proposal: outside the purpose. The reporter can turn to',
  'triage.proposed.insufficient': 'Proposal: not enough to go on with.',
  'triage.why': 'Why',
  'triage.notes': 'Assessment',
  'triage.by.coordinator': 'Coordinator',
  'triage.by.deputy': 'Deputy',
  'triage.by.mayor': 'Mayor',
  'triage.by.delegate': 'The mayor’s delegate',
  'triage.propose': 'Put before the mayor',
  'triage.outside': 'Outside the purpose',
  'triage.insufficient': 'Not enough',
  'triage.redirect': 'Could not wait',
  'triage.confirm.outside': 'Agreed: outside the purpose',
  'triage.confirm.insufficient': 'Agreed: not enough',
  'triage.reconsider': 'Look further',
  'triage.take': 'I take this on',
  'triage.handOver': 'Pass on to my colleague',
  'triage.assess': 'Note an assessment',
  'triage.redact': 'Remove words',
  'triage.recuse': 'I step aside',
  'triage.recusals': 'Who stepped aside',

  // Small screens
  'triage.assess.title': 'Assessment of {number}',
  'triage.assess.intro':
    'Whoever may read this concern reads your note too, without your name. It is erased together with the text.',
  'field.assessStage': 'What is your note about?',
  'choice.assessStage.facts': 'The facts',
  'choice.assessStage.interpretation': 'The interpretation',
  'choice.assessStage.purpose': 'The purpose: preventing terrorist offences',
  'choice.assessStage.proportionality': 'Proportionality',
  'field.assessText': 'What do you conclude, and why?',
  'triage.redirect.title': '{number} could not wait',
  'triage.redirect.intro':
    'Call first, yourself: the bot calls nobody. Then note whom you called. The text will be erased and {number} will be closed.',
  'triage.redirect.send': 'Note and close',
  'field.redirectTo': 'Whom did you call?',
  'choice.redirectTo.112': '112, ambulance or fire brigade',
  'choice.redirectTo.101': '101, police in an emergency',
  'choice.redirectTo.police': 'The police, directly',
  'field.redirectOn': 'When did you call?',
  'triage.outside.title': '{number} is outside the purpose',
  'triage.outside.intro':
    'Nuisance, polarisation, religion and opinion do not belong in this consultation. Choose to whom the reporter can turn. Somebody else will take a second look; then the reporter is told.',
  'triage.insufficient.title': '{number} is not enough',
  'triage.insufficient.intro':
    'One sign does not say enough. Somebody else will take a second look before this is closed.',
  'triage.setAside.send': 'Ask for a second look',
  'field.referTo': 'To whom can the reporter turn?',
  'field.setAsideReason': 'Why?',
  'hint.setAsideReason': 'Whoever looks a second time reads this.',
  'triage.propose.title': 'Put {number} before the mayor',
  'triage.propose.intro':
    'The mayor decides. Two things have to be established: a reasoned indication that somebody is radicalising, and the link with preventing terrorist offences.',
  'triage.propose.law': 'See {law}.',
  'triage.propose.send': 'Put forward',
  'triage.redact.title': 'Remove words from {number}',
  'triage.redact.intro':
    'Is there a name in the text after all? Wherever your words stand, […] will take their place. This cannot be undone.',
  'triage.redact.send': 'Remove',
  'field.redactWords': 'Which words?',
  'hint.redactWords': 'With commas between them, ten at most',
  'triage.recuse.title': 'Step aside from {number}',
  'triage.recuse.intro':
    'Do you know the person or the family, or is another interest at stake? Then step aside. You will see nothing of it from that moment, no number and no messages. Only the mayor can undo that.',
  'triage.recuse.yes': 'Yes, I step aside',
  'triage.recusals.title': 'Who stepped aside from {number}',
  'triage.recusals.end': 'Let back in',

  // The reporter
  'triage.own.decided': 'The text is no longer shown here.',
  'triage.own.referred': 'For this you can turn to:',
  'triage.own.asked': 'You asked to take this back. The coordinator knows.',
  'triage.withdrawal.title': 'Ask to take {number} back?',
  'triage.withdrawal.text':
    'You can no longer take this back yourself: it is with the mayor, or it has been decided. You can ask for it. The coordinator will get a message.',
  'triage.withdrawal.yes': 'Yes, I ask for it',

  // What was done
  'done.triageTaken': '{number} is with you now.',
  'done.triageHandedOver': '{number} is with your colleague now, who gets a message.',
  'done.triageAssessed': 'Your note has been kept.',
  'done.triageRedacted': 'The words are gone.',
  'done.triageReconsidered': '{number} is looked at further.',
  'done.triageRedirected': '{number} is closed and the text has been erased.',
  'done.triageSetAside': '{number} is waiting for a second look.',
  'done.triageReferred': '{number} is closed. The reporter will learn where to turn.',
  'done.triageInsufficient': '{number} is closed, and the text has been erased.',
  'done.triageProposed': '{number} is before the mayor.',
  'done.triageRecused': 'You have stepped aside. You will see nothing more of it.',
  'done.triageRecusalEnded': 'This person sees {number} again.',
  'done.triageWithdrawalAsked': 'The coordinator gets your question about {number}.',

  // Faults at a field
  'fault.tooManyNotes': 'There are twenty notes already.',
  'fault.tooManyWords': 'Ten words at a time, at most.',
  'fault.notInText': 'These words are not in the text.',

  // Notices: content-free, posted
  'notice.signal.overdue': 'Concern {number} should have been decided by now.',
  'notice.signal.withdrawal-asked': 'Somebody asks to take {number} back.',
  'notice.signal.handed-over': 'Concern {number} is with you now.',
  'notice.signal.second-look': 'Concern {number} is waiting for your second look.',
  'notice.signal.feedback':
    'A decision has been taken about {number}. Thank you for sharing it with us. We may not say more; what we can say is behind the button.',
} as const satisfies Follows<typeof triageNl>;
