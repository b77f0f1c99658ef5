import type { Follows } from '../follows.ts';
import type { setUpNl } from './nl.ts';

export const setUpFr = {
  // Starting a cell
  'startCell.text':
    'Une cellule est la CSIL R d’une commune, ou de plusieurs communes ensemble. Vous remplissez les données ; le bourgmestre décide. Vous pouvez toujours vous arrêter et reprendre plus tard.',
  'startCell.real': 'Mettre la cellule en place',
  'startCell.practice': 'Mettre en place un exercice',
  'startCell.practiceText':
    'Une cellule d’exercice ne contient que des personnes et des données inventées. Chaque carte rappelle qu’il s’agit d’un exercice.',
  // Setting it up
  'setUp.text':
    'Ce que vous remplissez est enregistré aussitôt. Quand tout y est, vous soumettez la cellule au bourgmestre.',
  'setUp.kind': 'Type de cellule',
  'setUp.practice': 'Ceci est une cellule d’exercice : n’y mettez que des cas inventés.',
  'setUp.sentBack':
    'Le bourgmestre n’est pas d’accord. Adaptez ce qu’il faut et soumettez la cellule à nouveau.',
  'setUp.complete': 'Tout est rempli.',
  'setUp.missing': 'Encore à remplir : {n}. Une cellule ne peut pas commencer sans adjoint.',
  'setUp.stillMissing': 'Encore à remplir : {what}.',
  'setUp.awaiting':
    'La cellule est chez le bourgmestre. Demandez-lui d’ouvrir ce bot dans Teams et de taper « début ».',
  'setUp.decision': 'Voir ou retirer',
  'setUp.fillIn': 'Remplir',
  'setUp.change': 'Modifier',
  'setUp.lacking': '○ Encore à remplir',
  'setUp.rulesReady': '✓ Les règles habituelles, ou ce que vous avez modifié',
  'setUp.step.place': 'Nom et communes',
  'setUp.step.rules': 'Règles de la cellule',
  'setUp.placeText': 'Indiquez chaque commune pour laquelle cette cellule travaille, une par ligne.',
  'setUp.rulesText':
    'Les règles habituelles sont déjà remplies. Les délais de conservation peuvent être plus courts que ce que la loi permet, jamais plus longs.',
  'setUp.place.mayor': 'Bourgmestre',
  'setUp.place.coordinator': 'Coordinateur',
  'setUp.place.deputy': 'Adjoint',
  'setUp.place.police': 'Police',
  'setUp.place.dpo': 'Délégué à la protection des données',
  'setUp.placeText.mayor':
    'Le bourgmestre ou son représentant désigné. Il décide de cette cellule, ce n’est donc pas vous.',
  'setUp.placeText.coordinator':
    'Le fonctionnaire de prévention de la commune, qui lit les inquiétudes et prépare la concertation.',
  'setUp.placeText.deputy':
    'Prend le relais quand le coordinateur est absent. Ce peut être aussi le directeur général, ou le coordinateur d’une commune voisine.',
  'setUp.placeText.police':
    'Le chef de corps ou un représentant, avec une habilitation de sécurité d’au moins « secret ». Dès le lendemain de l’échéance, il ne participe plus comme policier.',
  'setUp.placeText.dpo': 'Examine la base légale et contrôle le journal.',
  'setUp.finish': 'Soumettre au bourgmestre',
  // House rules of a running cell
  'settings.title': 'Règles de cette cellule',
  'settings.text':
    'Ce que vous modifiez ne vaut que lorsque le bourgmestre est d’accord, et seulement pour la suite.',
  'settings.changeRules': 'Proposer d’autres règles',
  'settings.changePlace': 'Changer le nom ou les communes',
  'settings.propose': 'Proposer',
  'absence.title': 'Noter une absence',
  'absence.text': 'Ces jours-là, l’adjoint reprend tout. Le coordinateur peut continuer à suivre.',
  'absence.noted': 'L’adjoint prend le relais du {from} au {until} inclus.',
  'absence.clear': 'L’absence est terminée',
  'done.cellStarted': 'La cellule est créée. Remplissez-la étape par étape.',
  'done.setUpSaved': 'Enregistré.',
  'done.setUpFinished': 'Soumis au bourgmestre : {number}.',
  'done.settingsSame': 'Rien ne change.',
  'done.settingsProposed': 'Votre proposition est chez le bourgmestre : {number}.',
  'done.absenceNoted': 'Noté. L’adjoint prend le relais.',
  'done.absenceCleared': 'Noté. Le coordinateur reprend tout.',
  'rule.noticeDays': 'Invitation, jours à l’avance',
  'rule.rhythmWeeks': 'Semaines entre deux réunions',
  'rule.screeningDays': 'Examen, jours ouvrables',
  'rule.unopenedAlarmHours': 'Non ouvert, heures avant un message à l’adjoint',
  'rule.feedbackDays': 'Message à la personne qui a signalé, jours après la décision',
  'rule.signalDays': 'Conserver une inquiétude, jours au plus',
  'rule.reporterDays': 'Conserver le nom de la personne qui a signalé, jours',
  'rule.caseDays': 'Conserver un cas, jours après la dernière discussion',
  'rule.secondLook': 'Deuxième regard',
  'rule.calendars': 'Consulter les agendas',
  // Fields
  'field.cellName': 'Nom de la cellule',
  'hint.cellName': 'p. ex. le nom de la commune',
  'field.cellTowns': 'Communes',
  'hint.cellTowns': 'Une par ligne',
  'field.cellLanguages': 'Langues',
  'choice.cellLanguages.nl': 'Néerlandais',
  'choice.cellLanguages.fr': 'Français',
  'choice.cellLanguages.de': 'Allemand',
  'choice.cellLanguages.en': 'Anglais',
  'field.noticeDays': 'Inviter combien de jours à l’avance ? (1 à 60)',
  'field.rhythmWeeks': 'Se réunir toutes les combien de semaines ? (1 à 26)',
  'field.screeningDays': 'En combien de jours ouvrables une inquiétude est-elle examinée ? (1 à 30)',
  'field.unopenedAlarmHours': 'Après combien d’heures sans ouverture l’adjoint est-il averti ? (1 à 168)',
  'field.feedbackDays':
    'Combien de jours après la décision la personne qui a signalé est-elle avertie ? (0 à 14)',
  'field.signalDays': 'Pendant combien de jours au plus une inquiétude est-elle conservée ? (30 à 183)',
  'field.reporterDays':
    'Pendant combien de jours le nom de la personne qui a signalé est-il conservé ? (14 à 183, pas plus que l’inquiétude)',
  'field.caseDays': 'Combien de jours après la dernière discussion un cas prend-il fin ? (30 à 365)',
  'field.secondLook': 'Qui vérifie lorsqu’une inquiétude n’est pas soumise ?',
  'choice.secondLook.desk': 'L’adjoint, ou quelqu’un qui ne l’a pas examinée',
  'choice.secondLook.mayor': 'Uniquement le bourgmestre',
  'field.calendars': 'Vérifier si les personnes invitées sont libres à l’heure de la réunion ?',
  'choice.calendars.off': 'Non',
  'choice.calendars.asked': 'Oui : uniquement libre ou occupé',
  'field.policeZone': 'Zone de police',
  'field.absenceFrom': 'À partir du',
  'field.absenceUntil': 'Jusqu’au',
  // Faults at a field
  'fault.noNumber': 'Indiquez un nombre entier.',
  'fault.outOfBounds': 'Ce nombre n’est pas possible ici. Les limites sont dans la question.',
  'fault.longerThanSignals':
    'Le nom de la personne qui a signalé ne peut pas être conservé plus longtemps que l’inquiétude elle-même.',
  'fault.unknownCharacters':
    'Utilisez uniquement des lettres, des chiffres, des espaces et des traits d’union.',
  'fault.unknownPerson': 'Cette personne ne figure pas dans le répertoire de la commune.',
  'fault.alreadyPlaced': 'Cette personne a déjà un rôle. Choisissez quelqu’un d’autre pour chaque rôle.',
  'fault.dayOver': 'Ce jour est déjà passé.',
  'fault.daysReversed': 'Le dernier jour précède le premier.',
} as const satisfies Follows<typeof setUpNl>;
