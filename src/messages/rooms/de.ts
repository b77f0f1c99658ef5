import type { Follows } from '../follows.ts';
import type { roomsNl } from './nl.ts';

export const roomsDe = {
  'rooms.title': 'Einberufung',
  'rooms.goal.open':
    'Der Bot bereitet die Sitzung vor. Das geht von selbst weiter: Sie müssen hier nicht warten.',
  'rooms.stuck': 'Die Einberufung steht still. Unten lesen Sie, warum, und was Sie tun können.',
  'rooms.goal.undone': 'Die Sitzung findet nicht statt. Was angelegt war, wird entfernt.',
  'rooms.goal.closed': 'Die Sitzung ist vorbei. Der Kanal wird geschlossen.',
  'rooms.goal.deleted': 'Die Aufbewahrungsfrist ist vorbei. Der Kanal wird gelöscht.',
  'rooms.over.open': 'Der Kanal ist bereit. Wer die Verschwiegenheit bestätigt, kommt von selbst hinein.',
  'rooms.over.undone': 'Die Sitzung findet nicht statt. Alles, was angelegt war, ist entfernt.',
  'rooms.over.closed':
    'Die Sitzung ist vorbei und der Kanal ist geschlossen. Nur seine zwei Besitzer bleiben darin.',
  'rooms.over.deleted': 'Der Kanal ist gelöscht.',
  'rooms.progress': '{done} von {of} Schritten erledigt',
  'rooms.standing.done': '✓ Fertig:',
  'rooms.standing.now': '▶ Läuft:',
  'rooms.standing.stands': '■ Steht still:',
  'rooms.standing.without': '– Ohne:',
  'rooms.standing.open': '○ Danach:',
  'rooms.step.preflight': 'Rechte und Einstellungen',
  'rooms.step.resolve': 'Konten der Eigentümer',
  'rooms.step.owners': 'Schweigepflicht beider Eigentümer',
  'rooms.step.team': 'Eigentümer im Team',
  'rooms.step.channel': 'Kanal',
  'rooms.step.roster': 'wer im Kanal ist, zweimal geprüft',
  'rooms.step.bot': 'Bot im Kanal',
  'rooms.step.meeting': 'Besprechung im Kalender',
  'rooms.step.invitations': 'Einladungen',
  'rooms.step.activate': 'Öffnung für die Mitglieder',
  'rooms.step.guard': 'Aufsicht über den Kanal',
  'rooms.step.expel': 'jemanden aus dem Kanal nehmen',
  'rooms.step.admit': 'jemanden zulassen',
  'rooms.step.sending': 'spätere Einladung',
  'rooms.step.follow': 'Besprechung anpassen',
  'rooms.step.vanish': 'Aufräumen',
  'rooms.end.event': 'Besprechung in Teams geschlossen',
  'rooms.end.members': 'Mitglieder aus dem Kanal',
  'rooms.end.team': 'Mitglieder aus dem Team',
  'rooms.end.archive': 'Kanal archiviert',
  'rooms.end.delete': 'Kanal gelöscht',
  'rooms.count': 'Anzahl Personen: {count}.',
  'rooms.again': 'Nächster Versuch: {when}.',
  'rooms.lack.bot':
    'Der Bot kann nicht im Kanal schreiben; alle erhalten dieselben Nachrichten im eigenen Chat.',
  'rooms.lack.meeting': 'Es gibt keine Besprechung in Teams; vereinbaren Sie, wie Sie sich sehen oder hören.',
  'rooms.invited': 'Eingeladen',
  'rooms.acknowledged': 'Haben die Schweigepflicht bestätigt',
  'rooms.inChannel': 'Im Kanal bei der letzten Prüfung',
  'rooms.lateTitle': 'Noch nicht im Kanal',
  'rooms.late': 'Anzahl: {count}.',
  'rooms.notSeen': 'Hinzugefügt; Teams zeigt es noch nicht. Der Bot sieht von selbst wieder nach.',
  'rooms.strangers': 'Im Kanal sind Personen, die nicht dorthin gehören: {count}. Der Bot entfernt sie.',
  'rooms.hidden':
    'Die Tagesordnungspunkte sind im Moment für niemanden sichtbar. Machen Sie mit der gedruckten Tagesordnung weiter.',
  'rooms.channel': 'Zum Kanal',
  'rooms.refresh': 'Aktualisieren',
  'rooms.retry': 'Jetzt erneut versuchen',
  'rooms.cause.permissionMissing': 'Dem Bot fehlt ein Recht in Microsoft 365.',
  'rooms.cause.policyForbids': 'Eine Richtlinie Ihrer Organisation in Microsoft 365 lässt das nicht zu.',
  'rooms.cause.appNotInTeam': 'Die App ist im Team der Zelle nicht installiert.',
  'rooms.cause.appNotInCatalogue': 'Die App steht nicht im App-Katalog Ihrer Organisation.',
  'rooms.cause.appNotAllowedInChannel': 'Teams lässt die App in diesem Kanal nicht zu.',
  'rooms.cause.channelLimit':
    'Das Team hat so viele Kanäle, wie Teams erlaubt; auch die in den letzten 30 Tagen gelöschten zählen mit.',
  'rooms.cause.nameTaken': 'Der Name des Kanals ist noch vergeben.',
  'rooms.cause.nameRefused': 'Teams nimmt den Namen des Kanals nicht an.',
  'rooms.cause.notInTeam': 'Teams findet jemanden noch nicht im Team.',
  'rooms.cause.guestNotRedeemed':
    'Ein Gast hat die Einladung Ihrer Organisation in Teams noch nicht angenommen.',
  'rooms.cause.personGone': 'Ein Konto gibt es nicht mehr, ist gesperrt oder hat kein Postfach.',
  'rooms.cause.guestCannotOwn': 'Ein Gast kann nicht Eigentümer eines Kanals sein.',
  'rooms.cause.organiserUnlicensed':
    'Das Postfach, das die Besprechungen organisiert, gibt es nicht oder es hat keine Lizenz.',
  'rooms.cause.accessPolicyMissing': 'Der Bot darf die Besprechungen des Organisators nicht einstellen.',
  'rooms.cause.teamMissing':
    'Das Team der Zelle gibt es nicht, es ist archiviert oder für den Bot nicht zugelassen.',
  'rooms.cause.archived': 'Der Kanal ist archiviert und kann nur gelesen werden.',
  'rooms.cause.throttled': 'Microsoft bittet um etwas Geduld.',
  'rooms.cause.unavailable': 'Microsoft 365 antwortet gerade nicht.',
  'rooms.cause.unexpected': 'Microsoft 365 gab eine unerwartete Antwort.',
  'rooms.cause.waitsForOwners':
    'Zuerst bestätigen die zwei Besitzer des Kanals die Verschwiegenheit: der Koordinator, und die Stellvertretung oder der Bürgermeister.',
  'rooms.cause.nobodyConfigured': 'Für die Sitzungen ist kein Team oder kein Organisator eingestellt.',
  'rooms.cause.ownerMissing':
    'Der Kanal hat keine zwei Eigentümer: Koordination, Stellvertretung oder Bürgermeister/in.',
  'rooms.cause.notApproved': 'Jemand ist nicht genehmigt.',
  'rooms.cause.stranger': 'Im Kanal ist jemand, der nicht dorthin gehört.',
  'rooms.cause.channelGone': 'Der Kanal ist nicht zu finden.',
  'rooms.cause.meetingGone': 'Die Besprechung wurde am Bot vorbei abgesagt oder gelöscht.',
  'rooms.remedy.permissionMissing':
    'Bitten Sie die IT-Verwaltung, dieses Recht zu erteilen. Danach macht der Bot von selbst weiter.',
  'rooms.remedy.policyForbids':
    'Fragen Sie die IT-Verwaltung nach den Richtlinien für private Kanäle, Gäste und Besprechungen.',
  'rooms.remedy.appNotInTeam': 'Ein Eigentümer des Teams kann die App dort hinzufügen.',
  'rooms.remedy.appNotInCatalogue': 'Bitten Sie die IT-Verwaltung, die App in den Katalog aufzunehmen.',
  'rooms.remedy.appNotAllowedInChannel':
    'Sie brauchen nichts zu tun: Nicht jede Organisation kann das schon.',
  'rooms.remedy.channelLimit':
    'Löschen Sie alte Kanäle des Teams, oder lassen Sie die IT-Verwaltung ein anderes Team einstellen.',
  'rooms.remedy.nameTaken': 'Der Bot wählt von selbst einen anderen Namen.',
  'rooms.remedy.nameRefused': 'Der Bot wählt dann selbst einen anderen.',
  'rooms.remedy.notInTeam': 'Das dauert manchmal einige Minuten; der Bot versucht es erneut.',
  'rooms.remedy.guestNotRedeemed':
    'Bitten Sie diese Person, die Einladung in der E-Mail anzunehmen, oder arbeiten Sie auf Papier.',
  'rooms.remedy.personGone':
    'Sehen Sie bei den Mitgliedern der Zelle nach, wer ein Problem mit dem Konto hat, und bitten Sie die IT-Verwaltung um Hilfe.',
  'rooms.remedy.guestCannotOwn':
    'Laden Sie eine Stellvertretung oder Bürgermeister/in mit einem Konto der eigenen Organisation ein.',
  'rooms.remedy.organiserUnlicensed':
    'Bitten Sie die IT-Verwaltung um ein Postfach mit einer Lizenz für Exchange und Teams.',
  'rooms.remedy.accessPolicyMissing':
    'Bitten Sie die IT-Verwaltung, dem Organisator die Anwendungszugriffsrichtlinie zuzuweisen.',
  'rooms.remedy.teamMissing':
    'Bitten Sie die IT-Verwaltung, das Team wiederherzustellen oder ein anderes einzustellen.',
  'rooms.remedy.archived': 'Ein Eigentümer des Kanals kann die Archivierung aufheben.',
  'rooms.remedy.throttled': 'Der Bot wartet so lange, wie Microsoft verlangt.',
  'rooms.remedy.unavailable': 'Das gibt sich von selbst; der Bot versucht es erneut.',
  'rooms.remedy.unexpected':
    'Der Bot versucht es erneut. Bleibt es so, nennen Sie der IT-Verwaltung die Nummer der Sitzung.',
  'rooms.remedy.waitsForOwners':
    'Ihre Einladung ist verschickt. Sobald beide bestätigen, macht der Bot weiter.',
  'rooms.remedy.nobodyConfigured':
    'Bitten Sie die IT-Verwaltung, HOST_TEAM_ID und ORGANISER_ID einzustellen.',
  'rooms.remedy.ownerMissing':
    'Sorgen Sie dafür, dass zwei von ihnen eingeladen sind und die Schweigepflicht bestätigen.',
  'rooms.remedy.notApproved': 'Legen Sie das Mitglied der Bürgermeisterin oder dem Bürgermeister vor.',
  'rooms.remedy.stranger': 'Der Bot entfernt diese Person. Fragen Sie nach, wer jemanden hinzugefügt hat.',
  'rooms.remedy.channelGone': 'Der Bot sucht ihn und legt einen neuen an, wenn er gelöscht wurde.',
  'rooms.remedy.meetingGone': 'Machen Sie bei Bedarf selbst einen Termin, oder verschieben Sie die Sitzung.',
  'notice.channel.open': 'Der Kanal der Sitzung {number} steht Ihnen offen.',
  'notice.channel.left': 'Sie sind nicht mehr im Kanal der Sitzung {number}. Möchten Sie zurück?',
  'notice.room.obstacle': 'Die Einberufung der Sitzung {number} steht still. Sie können etwas tun.',
  'notice.room.stranger':
    'Im Kanal der Sitzung {number} war jemand, der nicht dorthin gehört. Die Tagesordnungspunkte sind so lange verborgen.',
  'done.roomsRetried': 'Der Bot sieht jetzt wieder nach. Schauen Sie in einem Augenblick noch einmal.',
} as const satisfies Follows<typeof roomsNl>;
