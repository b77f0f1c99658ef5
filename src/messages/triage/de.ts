import type { Follows } from '../follows.ts';
import type { triageNl } from './nl.ts';

export const triageDe = {
  // The desk
  'triage.section.new': 'Neu',
  'triage.section.secondLook': 'Wartet auf Ihren zweiten Blick',
  'triage.section.mine': 'Bei mir',
  'triage.section.free': 'Noch bei niemandem',
  'triage.section.others': 'Bei einer anderen Person',
  'triage.section.waiting': 'Wartet auf die meldende Person',
  'triage.section.elsewhere': 'Wartet auf den zweiten Blick von jemand anderem',
  'triage.until': '· zu entscheiden bis {date}',
  'triage.overdue': '⚠ Verspätet: Dies war bis {date} zu entscheiden.',
  'triage.asked': '· die meldende Person bittet um Rücknahme',

  // A signal
  'field.text': 'Frage an die meldende Person',
  'triage.askedLong':
    'Die meldende Person bittet um Rücknahme. Liegt es schon beim Bürgermeister? Dann können Sie den Vorschlag zurücknehmen.',
  'triage.state.submitted': 'Neu.',
  'triage.state.screening': 'Wird geprüft.',
  'triage.state.second-look': 'Wartet auf einen zweiten Blick.',
  'triage.state.second-look-mayor': 'Wartet auf den Blick des Bürgermeisters.',
  'triage.state.withdrawn': 'Die meldende Person hat dies zurückgenommen.',
  'triage.state.emergency-redirected': 'Dies konnte nicht warten. Angerufen:',
  'triage.state.referred': 'Außerhalb des Zwecks. Die meldende Person kann sich wenden an',
  'triage.state.insufficient': 'Abgeschlossen: reicht nicht aus, um weiterzumachen.',
  'triage.state.proposed-to-mayor': 'Liegt dem Bürgermeister vor.',
  'triage.state.listed': 'Der Bürgermeister hat entschieden, daraus einen Fall zu machen.',
  'triage.state.not-listed': 'Der Bürgermeister hat entschieden, daraus keinen Fall zu machen.',
  'triage.proposed.outside': 'Vorschlag: außerhalb des Zwecks. Die meldende Person kann sich wenden an',
  'triage.proposed.insufficient': 'Vorschlag: reicht nicht aus, um weiterzumachen.',
  'triage.why': 'Warum',
  'triage.notes': 'Einschätzung',
  'triage.by.coordinator': 'Koordination',
  'triage.by.deputy': 'Stellvertretung',
  'triage.by.mayor': 'Bürgermeister/in',
  'triage.by.delegate': 'Beauftragte/r des Bürgermeisters',
  'triage.propose': 'Dem Bürgermeister vorlegen',
  'triage.outside': 'Außerhalb des Zwecks',
  'triage.insufficient': 'Reicht nicht aus',
  'triage.redirect': 'Konnte nicht warten',
  'triage.confirm.outside': 'Ja: außerhalb des Zwecks',
  'triage.confirm.insufficient': 'Ja: reicht nicht aus',
  'triage.reconsider': 'Weiter prüfen',
  'triage.take': 'Ich übernehme das',
  'triage.handOver': 'An die andere Person geben',
  'triage.assess': 'Einschätzung notieren',
  'triage.redact': 'Wörter entfernen',
  'triage.recuse': 'Ich ziehe mich zurück',
  'triage.recusals': 'Wer sich zurückzog',

  // Small screens
  'triage.assess.title': 'Einschätzung zu {number}',
  'triage.assess.intro':
    'Wer diese Sorge lesen darf, liest auch Ihre Notiz, ohne Ihren Namen. Sie wird mit dem Text gelöscht.',
  'field.assessStage': 'Worum geht es in Ihrer Notiz?',
  'choice.assessStage.facts': 'Die Tatsachen',
  'choice.assessStage.interpretation': 'Die Deutung',
  'choice.assessStage.purpose': 'Der Zweck: terroristische Straftaten verhüten',
  'choice.assessStage.proportionality': 'Die Verhältnismäßigkeit',
  'field.assessText': 'Was schließen Sie daraus, und warum?',
  'triage.redirect.title': '{number} konnte nicht warten',
  'triage.redirect.intro':
    'Rufen Sie zuerst selbst an: Der Bot ruft niemanden an. Notieren Sie danach, wen Sie angerufen haben. Der Text wird dann gelöscht und {number} abgeschlossen.',
  'triage.redirect.send': 'Notieren und abschließen',
  'field.redirectTo': 'Wen haben Sie angerufen?',
  'choice.redirectTo.112': '112, Rettungsdienst oder Feuerwehr',
  'choice.redirectTo.101': '101, Polizei im Notfall',
  'choice.redirectTo.police': 'Die Polizei, direkt',
  'field.redirectOn': 'Wann haben Sie angerufen?',
  'triage.outside.title': '{number} liegt außerhalb des Zwecks',
  'triage.outside.intro':
    'Belästigung, Polarisierung, Religion und Meinung gehören nicht in diese Besprechung. Wählen Sie, an wen sich die meldende Person wenden kann. Jemand anderes schaut noch einmal mit; danach erfährt sie Ihre Wahl.',
  'triage.insufficient.title': '{number} reicht nicht aus',
  'triage.insufficient.intro':
    'Ein einziges Zeichen sagt nicht genug. Jemand anderes schaut noch einmal mit, bevor dies abgeschlossen wird.',
  'triage.setAside.send': 'Um einen zweiten Blick bitten',
  'field.referTo': 'An wen kann sich die meldende Person wenden?',
  'field.setAsideReason': 'Warum?',
  'hint.setAsideReason': 'Wer ein zweites Mal schaut, liest dies.',
  'triage.propose.title': '{number} dem Bürgermeister vorlegen',
  'triage.propose.intro':
    'Der Bürgermeister entscheidet. Zwei Dinge müssen feststehen: ein begründeter Hinweis, dass sich jemand radikalisiert, und der Zusammenhang mit der Verhütung terroristischer Straftaten.',
  'triage.propose.law': 'Siehe {law}.',
  'triage.propose.send': 'Vorlegen',
  'triage.redact.title': 'Wörter aus {number} entfernen',
  'triage.redact.intro':
    'Steht doch ein Name im Text? Überall, wo Ihre Wörter stehen, kommt […]. Das lässt sich nicht rückgängig machen.',
  'triage.redact.send': 'Entfernen',
  'field.redactWords': 'Welche Wörter?',
  'hint.redactWords': 'Mit Kommas dazwischen, höchstens zehn',
  'triage.recuse.title': 'Sich aus {number} zurückziehen',
  'triage.recuse.intro':
    'Kennen Sie die Person oder die Familie, oder spielt ein anderes Interesse mit? Dann ziehen Sie sich zurück. Sie sehen sofort nichts mehr davon, auch keine Nummer und keine Nachrichten. Nur der Bürgermeister kann das rückgängig machen.',
  'triage.recuse.yes': 'Ja, ich ziehe mich zurück',
  'triage.recusals.title': 'Wer sich aus {number} zurückzog',
  'triage.recusals.end': 'Wieder zulassen',

  // The reporter
  'triage.own.decided': 'Der Text wird hier nicht mehr gezeigt.',
  'triage.own.referred': 'Hiermit können Sie sich wenden an:',
  'triage.own.asked': 'Sie haben um Rücknahme gebeten. Die Koordination weiß das.',
  'triage.withdrawal.title': 'Um Rücknahme von {number} bitten?',
  'triage.withdrawal.text':
    'Sie können dies nicht mehr selbst zurücknehmen: Es liegt beim Bürgermeister, oder es ist schon entschieden. Sie können aber darum bitten. Die Koordination bekommt dann eine Nachricht.',
  'triage.withdrawal.yes': 'Ja, darum bitte ich',

  // What was done
  'done.triageTaken': '{number} liegt jetzt bei Ihnen.',
  'done.triageHandedOver': '{number} liegt jetzt bei der anderen Person, die eine Nachricht bekommt.',
  'done.triageAssessed': 'Ihre Notiz ist gespeichert.',
  'done.triageRedacted': 'Die Wörter sind entfernt.',
  'done.triageReconsidered': '{number} wird weiter geprüft.',
  'done.triageRedirected': '{number} ist abgeschlossen und der Text ist gelöscht.',
  'done.triageSetAside': '{number} wartet auf einen zweiten Blick.',
  'done.triageReferred':
    '{number} ist abgeschlossen. Die meldende Person erfährt, an wen sie sich wenden kann.',
  'done.triageInsufficient': '{number} ist abgeschlossen, und der Text ist gelöscht.',
  'done.triageProposed': '{number} liegt dem Bürgermeister vor.',
  'done.triageRecused': 'Sie haben sich zurückgezogen. Sie sehen nichts mehr davon.',
  'done.triageRecusalEnded': 'Diese Person sieht {number} wieder.',
  'done.triageWithdrawalAsked': 'Die Koordination bekommt Ihre Bitte zu {number}.',

  // Faults at a field
  'fault.tooManyNotes': 'Es gibt schon zwanzig Notizen.',
  'fault.tooManyWords': 'Höchstens zehn Wörter auf einmal.',
  'fault.notInText': 'Diese Wörter stehen nicht im Text.',

  // Notices: content-free, posted
  'notice.signal.overdue': 'Über die Sorge {number} sollte schon entschieden sein.',
  'notice.signal.withdrawal-asked': 'Es wird um Rücknahme von {number} gebeten.',
  'notice.signal.handed-over': 'Die Sorge {number} liegt jetzt bei Ihnen.',
  'notice.signal.second-look': 'Die Sorge {number} wartet auf Ihren zweiten Blick.',
  'notice.signal.feedback':
    'Über {number} ist entschieden. Danke, dass Sie dies mit uns geteilt haben. Mehr dürfen wir dazu nicht sagen; was wir sagen können, finden Sie mit der Schaltfläche.',
} as const satisfies Follows<typeof triageNl>;
