import type { Follows } from '../follows.ts';
import type { setUpNl } from './nl.ts';

export const setUpDe = {
  // Starting a cell
  'startCell.text':
    'Eine Zelle ist die LIVC R einer Gemeinde oder mehrerer Gemeinden zusammen. Sie füllen die Angaben aus; der Bürgermeister oder die Bürgermeisterin entscheidet. Sie können jederzeit aufhören und später weitermachen.',
  'startCell.real': 'Die Zelle einrichten',
  'startCell.practice': 'Eine Übungszelle einrichten',
  'startCell.practiceText':
    'Eine Übungszelle enthält nur erfundene Personen und Angaben. Auf jeder Karte steht, dass es eine Übung ist.',
  // Setting it up
  'setUp.text':
    'Was Sie ausfüllen, wird sofort gespeichert. Wenn alles da ist, legen Sie die Zelle dem Bürgermeister oder der Bürgermeisterin vor.',
  'setUp.kind': 'Art der Zelle',
  'setUp.practice': 'Dies ist eine Übungszelle: Tragen Sie nur erfundene Fälle ein.',
  'setUp.sentBack':
    'Der Bürgermeister oder die Bürgermeisterin ist nicht einverstanden. Ändern Sie, was nötig ist, und legen Sie die Zelle erneut vor.',
  'setUp.complete': 'Alles ist ausgefüllt.',
  'setUp.missing': 'Noch auszufüllen: {n}. Ohne Stellvertretung kann eine Zelle nicht beginnen.',
  'setUp.stillMissing': 'Noch auszufüllen: {what}.',
  'setUp.awaiting':
    'Die Zelle liegt beim Bürgermeister oder bei der Bürgermeisterin. Bitten Sie darum, diesen Bot in Teams zu öffnen und „start“ zu tippen.',
  'setUp.decision': 'Ansehen oder zurücknehmen',
  'setUp.fillIn': 'Ausfüllen',
  'setUp.change': 'Ändern',
  'setUp.lacking': '○ Noch auszufüllen',
  'setUp.rulesReady': '✓ Die üblichen Regeln, oder was Sie geändert haben',
  'setUp.step.place': 'Name und Gemeinden',
  'setUp.step.rules': 'Hausregeln',
  'setUp.placeText': 'Nennen Sie jede Gemeinde, für die diese Zelle arbeitet, eine pro Zeile.',
  'setUp.rulesText':
    'Die üblichen Regeln sind schon eingetragen. Fristen für die Aufbewahrung dürfen kürzer sein, als das Gesetz erlaubt, nie länger.',
  'setUp.place.mayor': 'Bürgermeister/in',
  'setUp.place.coordinator': 'Koordination',
  'setUp.place.deputy': 'Stellvertretung',
  'setUp.place.police': 'Polizei',
  'setUp.place.dpo': 'Datenschutzbeauftragte',
  'setUp.placeText.mayor':
    'Der Bürgermeister, die Bürgermeisterin oder die benannte Vertretung. Diese Person entscheidet über die Zelle, es ist also jemand anderes als Sie.',
  'setUp.placeText.coordinator':
    'Die für Prävention zuständige Person der Gemeinde, die Sorgen liest und die Besprechung vorbereitet.',
  'setUp.placeText.deputy':
    'Übernimmt, wenn die Koordination abwesend ist. Das kann auch die Generaldirektion sein oder die Koordination einer Nachbargemeinde.',
  'setUp.placeText.police':
    'Die Polizeichefin, der Polizeichef oder eine Vertretung mit einer Sicherheitsermächtigung von mindestens „geheim“. Ab dem Tag nach dem Ablauf nimmt diese Person nicht mehr als Polizei teil.',
  'setUp.placeText.dpo': 'Prüft die Rechtsgrundlage und wacht über das Protokoll.',
  'setUp.finish': 'Zur Entscheidung vorlegen',
  // House rules of a running cell
  'settings.title': 'Hausregeln der Zelle',
  'settings.text':
    'Was Sie ändern, gilt erst, wenn der Bürgermeister oder die Bürgermeisterin zustimmt, und nur für das, was danach kommt.',
  'settings.changeRules': 'Andere Regeln vorschlagen',
  'settings.changePlace': 'Name oder Gemeinden ändern',
  'settings.propose': 'Vorschlagen',
  'absence.title': 'Abwesenheit eintragen',
  'absence.text':
    'An diesen Tagen übernimmt die Stellvertretung alles. Die Koordination kann weiter mitlesen.',
  'absence.noted': 'Die Stellvertretung übernimmt vom {from} bis einschließlich {until}.',
  'absence.clear': 'Die Abwesenheit ist vorbei',
  'done.cellStarted': 'Die Zelle ist angelegt. Füllen Sie sie Schritt für Schritt aus.',
  'done.setUpSaved': 'Gespeichert.',
  'done.setUpFinished': 'Zur Entscheidung vorgelegt: {number}.',
  'done.settingsSame': 'Es ändert sich nichts.',
  'done.settingsProposed': 'Ihr Vorschlag liegt zur Entscheidung vor: {number}.',
  'done.absenceNoted': 'Eingetragen. Die Stellvertretung übernimmt.',
  'done.absenceCleared': 'Eingetragen. Die Koordination macht wieder alles.',
  'rule.noticeDays': 'Einladung, Tage vorher',
  'rule.rhythmWeeks': 'Wochen zwischen zwei Sitzungen',
  'rule.screeningDays': 'Prüfung, Werktage',
  'rule.unopenedAlarmHours': 'Ungeöffnet, Stunden bis zu einer Nachricht an die Stellvertretung',
  'rule.feedbackDays': 'Bescheid an die meldende Person, Tage nach der Entscheidung',
  'rule.signalDays': 'Sorge aufbewahren, höchstens Tage',
  'rule.reporterDays': 'Name der meldenden Person aufbewahren, Tage',
  'rule.caseDays': 'Fall aufbewahren, Tage nach der letzten Besprechung',
  'rule.secondLook': 'Zweites Augenpaar',
  'rule.calendars': 'Kalender einsehen',
  // Fields
  'field.cellName': 'Name der Zelle',
  'hint.cellName': 'z. B. der Name der Gemeinde',
  'field.cellTowns': 'Gemeinden',
  'hint.cellTowns': 'Eine pro Zeile',
  'field.cellLanguages': 'Sprachen',
  'choice.cellLanguages.nl': 'Niederländisch',
  'choice.cellLanguages.fr': 'Französisch',
  'choice.cellLanguages.de': 'Deutsch',
  'choice.cellLanguages.en': 'Englisch',
  'field.noticeDays': 'Wie viele Tage vorher einladen? (1 bis 60)',
  'field.rhythmWeeks': 'Alle wie viele Wochen zusammenkommen? (1 bis 26)',
  'field.screeningDays': 'In wie vielen Werktagen ist eine Sorge geprüft? (1 bis 30)',
  'field.unopenedAlarmHours':
    'Nach wie vielen ungeöffneten Stunden wird die Stellvertretung benachrichtigt? (1 bis 168)',
  'field.feedbackDays':
    'Wie viele Tage nach der Entscheidung erhält die meldende Person Bescheid? (0 bis 14)',
  'field.signalDays': 'Wie viele Tage wird eine Sorge höchstens aufbewahrt? (30 bis 183)',
  'field.reporterDays':
    'Wie viele Tage wird der Name der meldenden Person aufbewahrt? (14 bis 183, nicht länger als die Sorge)',
  'field.caseDays': 'Wie viele Tage nach der letzten Besprechung endet ein Fall? (30 bis 365)',
  'field.secondLook': 'Wer prüft mit, wenn eine Sorge nicht vorgelegt wird?',
  'choice.secondLook.desk': 'Die Stellvertretung oder wer sie nicht selbst geprüft hat',
  'choice.secondLook.mayor': 'Nur der Bürgermeister oder die Bürgermeisterin',
  'field.calendars': 'Nachsehen, ob Eingeladene zur Stunde der Sitzung frei sind?',
  'choice.calendars.off': 'Nein',
  'choice.calendars.asked': 'Ja: nur frei oder belegt',
  'field.policeZone': 'Polizeizone',
  'field.absenceFrom': 'Ab',
  'field.absenceUntil': 'Bis einschließlich',
  // Faults at a field
  'fault.noNumber': 'Geben Sie hier eine ganze Zahl ein.',
  'fault.outOfBounds': 'Diese Zahl ist hier nicht möglich. Die Grenzen stehen in der Frage.',
  'fault.longerThanSignals':
    'Der Name der meldenden Person darf nicht länger aufbewahrt werden als die Sorge selbst.',
  'fault.unknownCharacters': 'Verwenden Sie nur Buchstaben, Ziffern, Leerzeichen und Bindestriche.',
  'fault.unknownPerson': 'Diese Person steht nicht im Verzeichnis der Gemeinde.',
  'fault.alreadyPlaced': 'Diese Person hat schon eine Rolle. Wählen Sie für jede Rolle jemand anderen.',
  'fault.dayOver': 'Dieser Tag ist schon vorbei.',
  'fault.daysReversed': 'Der letzte Tag liegt vor dem ersten.',
} as const satisfies Follows<typeof setUpNl>;
