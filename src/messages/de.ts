import { basisDe } from './basis/de.ts';
import { casesDe } from './cases/de.ts';
import { decisionsDe } from './decisions/de.ts';
import { directoryDe } from './directory/de.ts';
import { invitationsDe } from './invitations/de.ts';
import { peopleDe } from './people/de.ts';
import { roomsDe } from './rooms/de.ts';
import { sessionsDe } from './sessions/de.ts';
import { setUpDe } from './set-up/de.ts';
import type { SamePlaceholders, Translation } from './shape.ts';
import { tableDe } from './table/de.ts';
import { triageDe } from './triage/de.ts';

export const de = {
  ...setUpDe,
  ...peopleDe,
  ...basisDe,
  ...triageDe,
  ...casesDe,
  ...decisionsDe,
  ...directoryDe,
  ...sessionsDe,
  ...invitationsDe,
  ...roomsDe,
  ...tableDe,

  // Everywhere
  'app.name': 'LIVC R',
  'button.home': 'Zum Anfang',
  'button.back': 'Zurück',
  'button.close': 'Schließen',
  'button.window': 'In einem Fenster öffnen',
  'emergency.title': 'Unmittelbare Gefahr? Rufen Sie 112 oder 101 an.',
  'emergency.text':
    'Niemand verfolgt diesen Bot rund um die Uhr. Warten Sie hier nicht auf eine Antwort: Rufen Sie zuerst an.',
  'field.optional': '{label} (freiwillig)',
  'field.choose': 'Bitte wählen',

  // Home
  'home.titleStranger': 'Willkommen bei der LIVC R',
  'home.title': 'Willkommen bei der LIVC R von {cell}',
  'home.what':
    'In der lokalen integralen Sicherheitszelle (LIVC R) suchen Bürgermeister/in, Präventionsdienst, Polizei und Partner gemeinsam nach Wegen, jemandem zu helfen, der sich zu radikalisieren droht, bevor etwas Schlimmes geschieht.',
  'home.does':
    'Hier können Sie eine Sorge mitteilen, um Rat fragen oder sich zurückrufen lassen. Nur die Koordination sieht Ihren Namen.',
  'home.doesNot':
    'Dieser Bot beurteilt niemanden. Ein Mensch liest, was Sie schreiben, und entscheidet, was damit geschieht.',
  'home.level0':
    'Eine Sorge aufschreiben können Sie hier noch nicht: Die Rechtsgrundlage ist noch nicht eingetragen. Um Rat fragen oder sich zurückrufen lassen können Sie aber schon.',
  'home.stranger':
    'Diese Zelle kennt Sie nicht als Partner. Sie sehen hier aber, an wen Sie sich wenden können.',
  'home.desk': 'Sie übernehmen hier die Koordination.',
  'home.mayor': 'Sie entscheiden hier, welche Fälle die Zelle bespricht und wer teilnimmt.',
  'home.dpo': 'Sie wachen hier über die Rechtsgrundlage und darüber, wer worauf Zugriff hat.',
  'home.admin': 'Sie richten diese Zelle technisch ein. Über Personen oder Fälle sehen Sie hier nichts.',
  'home.founder': 'Sie können hier eine Zelle einrichten.',
  'home.startCell': 'Eine neue Zelle einrichten',
  'home.setUp': 'Die Zelle einrichten',
  'home.cases': 'Fälle',
  'home.sessions': 'Sitzungen',
  'home.invitations': 'Meine Sitzungen',
  'home.invited': '{n} Einladungen warten auf Ihre Antwort.',
  'home.invitedOne': 'Eine Einladung wartet auf Ihre Antwort.',
  'home.fresh': '{n} neue Sorgen warten auf Sie.',
  'home.freshOne': 'Eine neue Sorge wartet auf Sie.',
  'home.decisions': '{n} Entscheidungen warten auf Sie.',
  'home.decisionsOne': 'Eine Entscheidung wartet auf Sie.',
  'home.level0Desk':
    'Noch ist keine Rechtsgrundlage aktiv: über niemanden kann etwas notiert werden. Die Koordination bereitet unter „Verwaltung“ eine vor; unterschrieben wird sie vom Datenschutz und vom Bürgermeisteramt.',
  'upkeep.title': 'Verwaltung',
  'upkeep.text': 'Wer teilnimmt, auf welcher Grundlage und nach welchen Regeln.',
  'upkeep.roster': 'Mitglieder',
  'upkeep.organisations': 'Organisationen',
  'upkeep.templates': 'Feste Gruppen',
  'upkeep.bases': 'Rechtsgrundlage',
  'upkeep.settings': 'Hausregeln',
  'upkeep.access': 'Wer hat Zugriff',
  'home.report': 'Ich mache mir Sorgen',
  'home.callback': 'Rufen Sie mich zurück',
  'home.advice': 'Ich möchte um Rat fragen',
  'home.own': 'Was ich mitgeteilt habe',
  'home.deskButton': 'Was auf mich wartet',
  'home.onBehalf': 'Für jemand anderen notieren',
  'home.help': 'Wer kann mir helfen?',
  'home.privacy': 'Datenschutz',
  'home.language': 'Sprache',

  // Openers: what is posted in the chat when somebody types a word
  'cell.choose': 'Für welche Zelle?',
  'cell.practice': '{cell} (Übungszelle)',
  'opener.report':
    'Sie möchten eine Sorge mitteilen. Schreiben Sie sie nicht in diesen Chat, sondern drücken Sie auf die Schaltfläche: So bleibt Ihr Text außerhalb des Chats.',
  'opener.own': 'Sehen Sie nach, was Sie mitgeteilt haben und wie es damit steht.',
  'opener.callback': 'Die Koordination kann Sie zurückrufen.',
  'opener.advice': 'Fragen Sie um Rat, ohne etwas über eine bestimmte Person zu sagen.',
  'opener.desk': 'Sehen Sie nach, was auf Sie wartet.',
  'opener.decisions': 'Sehen Sie, welche Entscheidungen warten.',
  'opener.cases': 'Sehen Sie die Fälle, die Sie sehen dürfen.',
  'opener.upkeep': 'Mitglieder, Organisationen, Rechtsgrundlage und Hausregeln der Zelle.',
  'practice.banner': 'ÜBUNGSZELLE – nur erfundene Personen und Fälle',
  'opener.noWindow': 'Ihr Teams kann hier kein Fenster öffnen. Mit dieser Schaltfläche geht es hier weiter.',
  'opener.sessions': 'Sehen Sie die geplanten und die vergangenen Sitzungen.',
  'opener.invitations': 'Sehen Sie die Sitzungen, zu denen Sie eingeladen sind.',
  'opener.show': 'Anzeigen',
  'opener.start': 'Beginnen',
  'story.title': 'Schreiben Sie das lieber nicht in den Chat',
  'story.text':
    'Teams speichert, was Sie hier eingeben. Ich habe Ihre Nachricht nicht verwendet und nichts davon aufbewahrt. Möchten Sie sie löschen (⋯ neben Ihrer Nachricht → Löschen) und das Formular benutzen? Was Sie dort eintragen, erscheint nicht im Chat.',
  'channel.title': 'Sitzung {number}',
  'channel.notice':
    'Dieser Kanal gehört zu dieser Sitzung und zu denen, die dafür genehmigt sind und die Verschwiegenheit bestätigt haben. Schreiben Sie hier nichts über Personen: keine Namen, keine Initialen, keine Daten, keine Dateien. Praktische Absprachen sind erlaubt.',
  'channel.mine': 'Meine Tagesordnungspunkte',
  'channel.text':
    'In einem Kanal lesen andere mit. Öffnen Sie den Chat mit mir: Dort helfe ich Ihnen weiter.',
  'unknown.text': 'Das erkenne ich nicht. Das kann ich für Sie tun:',

  // Privacy notice
  'privacy.title': 'Bevor Sie beginnen: Ihre Daten',
  'privacy.who':
    'Die Gemeinde ist für die Verarbeitung verantwortlich. Die Koordination und ihre Stellvertretung lesen, was Sie schreiben, und sehen Ihren Namen. Die Bürgermeisterin, der Bürgermeister oder die Vertretung kann den Text lesen, um zu entscheiden, ohne Ihren Namen; die oder der Datenschutzbeauftragte nur mit einem Grund. Ihren Namen erfährt das Bürgermeisteramt nur, wenn die oder der Datenschutzbeauftragte zustimmt.',
  'privacy.why':
    'Der Zweck ist, terroristische Straftaten zu verhindern (Gesetz vom 30. Juli 2018 zur Schaffung der LIVC R). Für etwas anderes wird nichts verwendet.',
  'privacy.what':
    'Schreiben Sie keine Namen, Adressen oder Nummern von Personen. Nennen Sie nie Religion, Herkunft oder Meinung als Grund.',
  'privacy.long':
    'Ihr Text wird gelöscht, sobald eine Entscheidung gefallen ist, spätestens nach sechs Monaten. Nur was die Zelle weiter begleitet, bleibt länger: bis zu einem Jahr nach der letzten Besprechung. Ein Formular, das Sie nicht absenden, wird nach sieben Tagen gelöscht.',
  'privacy.known':
    'Ihr Name ist hier bekannt: Sie melden sich mit Ihrem Konto an. Wenn Sie das nicht möchten, rufen Sie an oder schreiben Sie einen Brief.',
  'privacy.rights':
    'Sie können bei der oder dem Datenschutzbeauftragten der Gemeinde Auskunft, Berichtigung oder Löschung verlangen und bei der Aufsichtsbehörde Beschwerde einreichen.',
  'privacy.accept': 'Gelesen und verstanden',

  // Language
  'language.title': 'In welcher Sprache möchten Sie weitermachen?',
  'language.set': 'Ab jetzt spreche ich Deutsch mit Ihnen.',

  // Help
  'help.title': 'Wer kann mir helfen?',
  'help.emergency': '112 – dringende Hilfe durch Rettungsdienst oder Feuerwehr · 101 – Polizei',
  'help.1712': '1712 – flämische Rufnummer für Fragen zu Gewalt, Missbrauch und Kindesmisshandlung',
  'help.1813':
    '108 – Telefonhilfe Ostbelgien, Tag und Nacht · 1813 – flämische Rufnummer zur Suizidprävention, Tag und Nacht',
  'help.municipal':
    'Die Koordination der LIVC R – drücken Sie auf „Rufen Sie mich zurück“ oder rufen Sie beim Empfang der Gemeinde an.',
  'help.words':
    'Sie können auch eingeben: melden · rat · rückruf · meine meldungen · hilfe · datenschutz · sprache · start',

  // Safety
  'safety.title': 'Besteht jetzt unmittelbare Gefahr?',
  'safety.text': 'Zum Beispiel: Jemand droht jetzt mit Gewalt, oder jemand ist in Lebensgefahr.',
  'safety.yes': 'Ja, es besteht jetzt Gefahr',
  'safety.no': 'Nein – Kurzformular (5 Min.)',
  'safety.noLong': 'Nein – ausführliches Formular',
  'safety.noAdvice': 'Nein, ich möchte um Rat fragen',
  'safety.resumeTitle': 'Sie haben noch ein offenes Formular',
  'safety.resumeText':
    'Sie können weitermachen oder es verwerfen. Sieben Tage nach Ihrem Beginn wird es von selbst gelöscht.',
  'safety.resume': 'Weitermachen',
  'safety.discard': 'Verwerfen',
  'danger.title': 'Rufen Sie jetzt 112 oder 101 an',
  'danger.text':
    'Wählen Sie 112 für den Rettungsdienst oder die Feuerwehr, 101 für die Polizei. Ich höre hier auf, damit Sie keine Zeit verlieren. Es wurde nichts aufbewahrt.',
  'danger.after': 'Ist die Gefahr vorbei? Dann können Sie jederzeit hierher zurückkommen.',
  'dangerAgain.title': 'Was Sie angeben, kann dringend sein',
  'dangerAgain.text':
    'Sie nennen eine geäußerte Absicht, zusammen mit einem Ziel, Mitteln oder einer Reise. Glauben Sie, dass Gefahr droht? Dann rufen Sie 101 oder 112 an und warten Sie hier nicht auf eine Antwort.',
  'dangerAgain.go': 'Jetzt keine Gefahr: weiter',

  // The form
  'form.place': 'Schritt {at} von {of}',
  'form.next': 'Weiter',
  'form.previous': 'Zurück',
  'form.stop': 'Für später speichern',
  'form.discard': 'Verwerfen',
  'form.toReview': 'Speichern und prüfen',
  'form.save': 'Speichern',
  'form.person.title': 'Um wen geht es – ohne Namen',
  'form.person.intro':
    'Es gibt bewusst kein Feld für einen Namen. Wenn es nötig ist, fragt die Koordination Sie später mündlich, um wen es geht.',
  'form.facts.title': 'Was haben Sie gesehen oder gehört?',
  'form.facts.intro':
    'Es gibt keine festen Merkmale zum Abhaken. Streng gläubig zu sein, ist keine Radikalisierung, und ein einzelnes Zeichen sagt nicht genug. Beschreiben Sie einfach, was Sie gesehen oder gehört haben.',
  'form.facts.another': 'Weitere Tatsache hinzufügen',
  'form.facts.change': 'Tatsache {n} ändern',
  'form.facts.remove': 'Entfernen',
  'form.facts.edit': 'Ändern',
  'form.facts.so_far': 'Bereits notiert',
  'form.facts.fact': 'Tatsache {n}',
  'form.meaning.title': 'Wie verstehen Sie das?',
  'form.meaning.intro': 'Das ist Ihr Eindruck. Wir halten ihn von den Tatsachen getrennt.',
  'form.balance.title': 'Was spricht dagegen, und was schützt?',
  'form.balance.intro':
    'Das fragen wir immer. So wird das Bild gerechter, und man sieht, wo Hilfe ansetzen kann.',
  'form.question.title': 'Ihre Frage',
  'form.question.intro': 'Was erwarten Sie von der Koordination?',
  'form.review.title': 'Prüfen und absenden',
  'form.review.intro':
    'Die Koordination und ihre Stellvertretung lesen dies, und ohne Ihren Namen auch das Bürgermeisteramt. Stimmt alles?',
  'form.review.change': 'Ändern: {step}',
  'form.review.declared':
    'Ich habe aufgeschrieben, was ich selbst gesehen oder gehört habe, oder sonst, von wem ich es weiß.',
  'form.review.submit': 'An die Koordination senden',
  'form.review.names': 'Diese Wörter sehen wie Namen aus: {words}. Namen von Personen gehören nicht hierher.',
  'form.review.namesConfirmed': 'Das sind keine Namen von Personen.',
  'step.person': 'die Person',
  'step.facts': 'die Tatsachen',
  'step.meaning': 'Ihr Eindruck',
  'step.balance': 'das Gegengewicht',
  'step.question': 'Ihre Frage',

  // Fields
  'field.secrecy': 'Haben Sie ein Berufsgeheimnis oder eine Diskretionspflicht?',
  'choice.secrecy.none': 'Nein',
  'choice.secrecy.discretion': 'Ich habe eine Diskretionspflicht',
  'choice.secrecy.professional': 'Ich habe ein Berufsgeheimnis',
  'choice.secrecy.lawyer': 'Ich bin Anwältin oder Anwalt',
  'field.told': 'Weiß die Person (oder wissen die Eltern), dass Sie dies mitteilen?',
  'choice.told.yes': 'Ja',
  'choice.told.no': 'Nein',
  'choice.told.unsafe': 'Nein, das wäre nicht sicher',
  'field.toldWhy': 'Nur wenn Sie „nein“ gewählt haben: Warum nicht?',
  'field.age': 'Wie alt ist die Person ungefähr?',
  'choice.age.under12': 'Jünger als 12',
  'choice.age.12-17': '12 bis 17',
  'choice.age.18-25': '18 bis 25',
  'choice.age.26-plus': '26 oder älter',
  'choice.age.unknown': 'Das weiß ich nicht',
  'field.under12Reason': 'Nur wenn das Kind jünger als 12 ist: Warum ist dies zu seinem Schutz nötig?',
  'field.municipalityLink': 'Was ist die Verbindung zur Gemeinde?',
  'choice.municipalityLink.lives': 'Wohnt hier',
  'choice.municipalityLink.school': 'Geht hier zur Schule',
  'choice.municipalityLink.works': 'Arbeitet hier',
  'choice.municipalityLink.visits': 'Kommt oft hierher',
  'choice.municipalityLink.unknown': 'Das weiß ich nicht',
  'field.relation': 'Woher kennen Sie die Person?',
  'choice.relation.pupil': 'Aus der Schule oder Klasse',
  'choice.relation.client': 'Als Klient/in oder Besucher/in',
  'choice.relation.member': 'Als Mitglied des Vereins oder Klubs',
  'choice.relation.colleague': 'Von der Arbeit',
  'choice.relation.resident': 'Aus dem Ort oder der Nachbarschaft',
  'choice.relation.family': 'Aus der Familie',
  'choice.relation.other': 'Auf andere Weise',
  'field.what': 'Was ist geschehen?',
  'hint.what': 'Eine Tatsache auf einmal, in einfachen Worten. Keine Namen.',
  'field.when': 'Wann?',
  'hint.when': 'z. B. 12. November',
  'field.setting': 'Wo?',
  'choice.setting.school': 'In der Schule',
  'choice.setting.work': 'Bei der Arbeit',
  'choice.setting.street': 'Auf der Straße oder öffentlich',
  'choice.setting.home': 'Zu Hause',
  'choice.setting.association': 'In einem Verein oder Klub',
  'choice.setting.online': 'Online',
  'choice.setting.other': 'Anderswo',
  'field.words': 'Welche Worte wurden wörtlich benutzt?',
  'field.source': 'Woher wissen Sie das?',
  'choice.source.own': 'Selbst gesehen oder gehört',
  'choice.source.told': 'Jemand hat es mir erzählt',
  'choice.source.document': 'Aus einem Dokument',
  'choice.source.online': 'Online gesehen',
  'field.sourceDetail': 'Von wem (Funktion), oder wie gefunden?',
  'field.interpretation': 'Was ist Ihrer Meinung nach los?',
  'field.change': 'Was hat sich verändert, und seit wann?',
  'field.violence': 'Sehen Sie Anzeichen für Gewalt?',
  'choice.violence.intent': 'Eine geäußerte Absicht',
  'choice.violence.target': 'Ein Ziel',
  'choice.violence.means': 'Mittel, zum Beispiel eine Waffe',
  'choice.violence.recruitment': 'Anwerben oder angeworben werden',
  'choice.violence.travel': 'Eine Reise in ein Kampfgebiet',
  'field.violenceDetail': 'Was weist darauf hin?',
  'field.contradicting': 'Was spricht gegen Ihre Sorge?',
  'field.contradictingNone': 'Ich weiß nichts, was dagegen spricht',
  'field.protective': 'Was oder wer schützt die Person?',
  'field.protectiveNone': 'Ich weiß nichts, was die Person schützt',
  'field.needs': 'Wo wäre Hilfe nötig?',
  'choice.needs.wellbeing': 'Wohlbefinden',
  'choice.needs.education-work': 'Bildung oder Arbeit',
  'choice.needs.housing': 'Wohnen',
  'choice.needs.family': 'Familie',
  'choice.needs.health': 'Gesundheit',
  'field.special': 'Gibt es etwas zur Gesundheit, das wir wirklich wissen müssen?',
  'hint.special': 'Nur, wenn eine zuständige Fachkraft es Ihnen gesagt hat.',
  'field.specialNecessity': 'Warum ist das nötig, und von welcher Fachkraft (Funktion) wissen Sie es?',
  'field.done': 'Was wurde schon getan, und von welchen Diensten?',
  'field.fear': 'Was könnte Ihrer Befürchtung nach geschehen?',
  'field.ask': 'Worum bitten Sie die Koordination?',
  'field.situation': 'Wie ist die Situation im Allgemeinen?',
  'hint.situation': 'Schreiben Sie nichts über eine bestimmte Person.',
  'field.notAboutClient':
    'Ich bin Anwältin oder Anwalt, und es geht nicht um jemanden, den ich verteidige oder berate.',
  'field.callTime': 'Wann passt es Ihnen?',
  'choice.callTime.soon': 'So bald wie möglich',
  'choice.callTime.morning': 'Am Vormittag',
  'choice.callTime.noon': 'Über Mittag',
  'choice.callTime.afternoon': 'Am Nachmittag',

  // Faults at a field
  'fault.noDay': 'Wählen Sie ein gültiges Datum.',
  'fault.required': 'Das brauchen wir noch.',
  'fault.tooLong': 'Das ist zu lang. Können Sie es kürzen?',
  'fault.tooManyFacts':
    'Es sind schon zwölf Tatsachen. Ändern Sie eine, oder schreiben Sie den Rest zu Ihrer Frage.',
  'fault.unknownChoice': 'Wählen Sie eine der Möglichkeiten.',
  'fault.nationalNumber':
    'Hier steht etwas, das wie eine Nationalregisternummer aussieht. Entfernen Sie es: Solche Nummern bewahren wir nicht auf.',
  'fault.email': 'Hier steht eine E-Mail-Adresse. Entfernen Sie sie: Daran kann man jemanden erkennen.',
  'fault.phone':
    'Hier steht etwas, das wie eine Telefonnummer aussieht. Entfernen Sie es: Daran kann man jemanden erkennen.',
  'fault.account':
    'Hier steht etwas, das wie eine Kontonummer aussieht. Entfernen Sie es: Daran kann man jemanden erkennen.',
  'fault.plate':
    'Hier steht etwas, das wie ein Nummernschild aussieht. Entfernen Sie es: Daran kann man jemanden erkennen.',
  'fault.address':
    'Hier steht etwas, das wie eine Adresse aussieht. Entfernen Sie es: Daran kann man jemanden erkennen.',
  'fault.classified':
    'Dies scheint aus einer Polizeidatei oder einem klassifizierten Dokument zu stammen. Das darf hier nicht stehen. Entfernen Sie es, oder sprechen Sie mit der Polizei darüber.',

  // Crossings
  'lawyer.title': 'Sie sind Anwältin oder Anwalt',
  'lawyer.ask': 'Geht es um jemanden, den Sie verteidigen oder beraten?',
  'lawyer.yes': 'Ja',
  'lawyer.no': 'Nein, weiter',
  'lawyer.stopTitle': 'Teilen Sie dies nicht hier mit',
  'lawyer.stop':
    'Als Anwältin oder Anwalt dürfen Sie nichts mitteilen, was Ihre Mandantschaft belasten kann (Art. 458quater des alten, 353 § 3 des neuen Strafgesetzbuches). Das Formular wurde gelöscht. Ihre Rechtsanwaltskammer kann Sie beraten.',
  'secrecy.title': 'Sie haben ein Berufsgeheimnis',
  'secrecy.text':
    'Artikel 458ter des alten Strafgesetzbuches (Art. 353 § 2 des neuen) gilt für die Fallbesprechung selbst, nicht für eine Nachricht wie diese. Fragen Sie deshalb zuerst um Rat, ohne etwas über die Person zu sagen. Weitermachen können Sie nur, wenn Sie dafür eine eigene Rechtsgrundlage haben.',
  'secrecy.advice': 'Zuerst um Rat fragen',
  'secrecy.ground': 'Eigene Rechtsgrundlage: weiter',

  // After the form
  'stopped.title': 'Gespeichert',
  'stopped.text':
    'Sie können bis sieben Tage nach Ihrem Beginn weitermachen; danach wird alles gelöscht. Nur Sie können dies sehen.',
  'stopped.resume': 'Jetzt weitermachen',
  'discarded.title': 'Verworfen',
  'discarded.text': 'Es wurde nichts davon aufbewahrt.',
  'receipt.title': 'Eingegangen: {number}',
  'receipt.who': 'Die Koordination und ihre Stellvertretung lesen dies. Andere sehen Ihren Namen nicht.',
  'receipt.when':
    'Die Koordination sieht an Werktagen nach. Hat es nach {hours} Stunden niemand geöffnet, wird auch die Stellvertretung benachrichtigt.',
  'receipt.next':
    'Sie können es noch ändern, solange es niemand geöffnet hat, und zurückziehen, solange es der Bürgermeisterin oder dem Bürgermeister nicht vorgelegt wurde.',
  'receipt.keep': 'Merken Sie sich die Nummer. Sie finden sie unter „Was ich mitgeteilt habe“ wieder.',
  'callback.title': 'Die Koordination ruft Sie zurück',
  'callback.text':
    'Sie müssen nicht sagen, worum es geht. Die Koordination findet Ihre Kontaktdaten im Adressbuch der Zelle oder in Teams.',
  'callback.submit': 'Rufen Sie mich zurück',
  'callback.done': 'Notiert: {number}. Die Koordination ruft Sie an einem Werktag zurück.',
  'advice.title': 'Um Rat fragen',
  'advice.intro':
    'Stellen Sie Ihre Frage allgemein, ohne etwas über eine bestimmte Person zu sagen. Die Koordination antwortet Ihnen hier.',
  'advice.submit': 'Frage senden',
  'advice.done': 'Ihre Frage ist gesendet: {number}. Sie werden benachrichtigt, sobald es eine Antwort gibt.',

  // Own
  'own.title': 'Was ich mitgeteilt habe',
  'own.none': 'Sie haben noch nichts mitgeteilt.',
  'own.draft': 'Noch offenes Formular',
  'own.open': 'Ansehen',
  'own.signal': 'Sorge',
  'own.callback': 'Rückruf',
  'own.advice': 'Bitte um Rat',
  'own.detail': 'Sorge {number}',
  'own.erased': 'Der Text wurde gelöscht.',
  'own.exchange': 'Fragen und Antworten',
  'own.edit': 'Etwas ändern',
  'own.editChoose': 'Was möchten Sie ändern?',
  'own.question': 'Frage der Koordination',
  'own.answer': 'Ihre Antwort',
  'own.answerSend': 'Antwort senden',
  'own.withdraw': 'Zurückziehen',
  'own.withdrawTitle': '{number} zurückziehen?',
  'own.withdrawText':
    'Der Text wird sofort gelöscht und lässt sich nicht wiederherstellen. Die Koordination sieht nur, dass Sie dies zurückgezogen haben.',
  'own.withdrawYes': 'Ja, zurückziehen',
  'own.withdrawNo': 'Nein, stehen lassen',
  'own.status': 'Stand: {status}',
  'reading.person': 'Die Person',
  'reading.facts': 'Die Tatsachen',
  'reading.meaning': 'Der Eindruck',
  'reading.balance': 'Gegengewicht und Hilfe',
  'reading.question': 'Die Frage',
  'reading.page': 'Teil {page} von {pages}',
  'reading.before': 'Voriger Teil',
  'reading.after': 'Nächster Teil',
  'status.draft': 'noch nicht gesendet',
  'status.submitted': 'eingegangen',
  'status.screening': 'wird geprüft',
  'status.needs-info': 'die Koordination hat eine Frage',
  'status.withdrawn': 'zurückgezogen',
  'status.handled': 'geprüft',
  'status.closed': 'abgeschlossen',
  'status.erased': 'gelöscht',
  'status.open': 'wartet auf die Koordination',
  'done.answered': 'Ihre Antwort ist gesendet.',
  'done.own': 'Ihre Änderung ist gespeichert.',
  'done.withdrawn': '{number} ist zurückgezogen und der Text ist gelöscht.',
  'done.requestWithdrawn': '{number} ist zurückgezogen.',

  // The desk
  'desk.title': 'Was auf Sie wartet',
  'desk.none': 'Es wartet nichts auf Sie.',
  'desk.signals': 'Sorgen',
  'desk.requests': 'Rückruf und Rat',
  'desk.undelivered': 'Nicht zugestellte Nachrichten',
  'desk.undeliveredText': 'Eine Nachricht zu {number} kam nicht an.',
  'desk.retry': 'Erneut versuchen',
  'desk.open': 'Öffnen',
  'desk.since': 'seit {date}',
  'signal.title': 'Sorge {number}',
  'signal.audited': 'Dass Sie dies geöffnet haben, steht im Protokoll.',
  'signal.reporter': 'Mitgeteilt von',
  'signal.reporterOnly': 'Diesen Namen sieht nur die Koordination.',
  'signal.onBehalf.caller': 'Nach einem Anruf notiert',
  'signal.onBehalf.letter': 'Aus einem Brief notiert',
  'signal.ask': 'Frage an die meldende Person',
  'signal.askHint': 'Fragen Sie nach Tatsachen, nicht nach Namen.',
  'signal.askSend': 'Frage senden',
  'signal.waiting': 'Sie warten auf eine Antwort.',
  'signal.you': 'Sie',
  'signal.coordinator': 'Koordination',
  'signal.reporterShort': 'Meldende Person',
  'signal.watermark': 'Geöffnet von {name} am {date}. Nur für diesen Zweck; nicht kopieren.',
  'done.asked': 'Ihre Frage ist gesendet. Die meldende Person wird benachrichtigt.',
  'request.title.callback': 'Rückruf {number}',
  'request.title.advice': 'Bitte um Rat {number}',
  'request.answer': 'Ihre Antwort',
  'request.answerSend': 'Antwort senden',
  'request.called': 'Ich habe zurückgerufen',
  'request.closeAdvice': 'Anders beantwortet',
  'done.requestAnswered': 'Ihre Antwort ist gesendet.',
  'done.requestClosed': '{number} ist abgeschlossen.',
  'done.retried': 'Die Nachricht wird erneut gesendet.',
  'onBehalf.title': 'Für jemand anderen notieren',
  'onBehalf.text':
    'Für jemanden, der anruft oder schreibt. Notieren Sie, was die Person gesehen oder gehört hat, ohne Namen. Fragen Sie zuerst: Besteht jetzt unmittelbare Gefahr?',
  'onBehalf.caller': 'Keine Gefahr – Anruf notieren',
  'onBehalf.letter': 'Keine Gefahr – Brief notieren',

  // Notices: content-free, posted
  'notice.signal.new': 'Neue Sorge {number}.',
  'notice.signal.unopened': 'Sorge {number} wartet noch: Niemand hat sie geöffnet.',
  'notice.signal.question': 'Die Koordination hat eine Frage zu {number}.',
  'notice.signal.answered': 'Zu {number} gibt es eine Antwort.',
  'notice.signal.withdrawn': '{number} wurde zurückgezogen.',
  'notice.request.new': 'Neue Anfrage {number}.',
  'notice.request.answered': 'Es gibt eine Antwort auf {number}.',
  'notice.draft.ending': 'Ein Formular, das Sie begonnen haben, wird in zwei Tagen gelöscht.',
  'notice.open': 'Öffnen',

  // Refusals
  'refusal.alreadyThere': 'Das gibt es schon.',
  'refusal.reasonNeeded': 'Nennen Sie zuerst einen Grund.',
  'refusal.somebodyElse': 'Das muss jemand anders tun.',
  'refusal.inUse': 'Das wird noch verwendet.',
  'refusal.notComplete': 'Es fehlt noch etwas.',
  'refusal.notOpened': 'Dafür gibt es keine geltende Zustimmung.',
  'refusal.notFound': 'Das finde ich nicht, oder es ist nicht für Sie bestimmt.',
  'refusal.changed': 'Inzwischen hat sich etwas geändert. So ist der Stand jetzt.',
  'refusal.changedTyped':
    'Inzwischen hat sich etwas geändert. Was Sie eingegeben haben, ist noch da: Prüfen Sie es und speichern Sie erneut.',
  'refusal.tooMany':
    'Sie haben das in der letzten Stunde schon oft getan. Warten Sie etwas, oder rufen Sie die Koordination an.',
  'refusal.otherInput':
    'Diese Schaltfläche wurde bereits mit anderen Antworten benutzt. So ist der Stand jetzt.',
  'refusal.needsGround':
    'Sind Sie Rechtsanwalt oder an das Berufsgeheimnis gebunden? Ziehen Sie dies dann zurück und beginnen Sie neu: Wir erklären, was möglich ist.',
  'refusal.incomplete': 'Es fehlt noch etwas. Ergänzen Sie es und senden Sie dann erneut.',
  'refusal.namesUnconfirmed':
    'Prüfen Sie die Wörter, die wie Namen aussehen, und bestätigen Sie, dass es keine Namen sind.',
  'refusal.fields': 'Prüfen Sie die markierten Fragen. Was Sie eingegeben haben, ist noch da.',
  'trouble.text':
    'Etwas ist schiefgelaufen. Ihr letzter Schritt ist vielleicht nicht gespeichert. Versuchen Sie es später noch einmal. Referenz: {reference}',
} as const satisfies Translation;

export const samePlaceholders: SamePlaceholders<typeof de> = true;
