// The words of the page itself; those of the bot are the bot's. Dutch is the source.

const nl = {
  practice: 'oefenomgeving – fictieve gegevens',
  cell: 'Lokale integrale veiligheidscel',
  people: 'Wie bent u?',
  peopleHint: 'Kies iemand; u ziet Teams door hun ogen.',
  panes: 'Schermen',
  paneOf: 'Teams van {name}',
  beside: 'Zet iemand ernaast',
  closePane: 'Sluit het scherm van {name}',
  conversations: 'Gesprekken van {name}',
  bot: 'LIVC-bot',
  messages: 'Berichten',
  compose: 'Typ een bericht',
  composeChannel: 'Schrijf in {name}, of vraag het @LIVC-bot',
  send: 'Versturen',
  remove: 'Verwijder dit bericht',
  you: 'U',
  unread: '{count} ongelezen',
  language: 'Taal van {name}',
  empty: 'Nog geen berichten',
  onlyYou: 'Alleen {name} ziet dit',
  notSent: 'Niet verzonden. De bot antwoordde niet.',
  error: 'Er ging iets mis. Probeer het opnieuw.',
  typing: 'De LIVC-bot antwoordt',
  close: 'Sluiten',
  lost: 'Geen verbinding. Start de oefenomgeving opnieuw met npm start.',
  news: 'Nieuw bericht voor {name}',
  edited: 'bijgewerkt',
  tour: 'Rondleiding',
  tourStep: 'Stap {step} van 3',
  tourClose: 'Rondleiding sluiten',
  next: 'Volgende',
  back: 'Vorige',
  tour1: 'Start als Chloé, druk op *Ik maak me zorgen*',
  tour1Text:
    'Chloé is zorgleerkracht en maakt zich zorgen over een leerling. Vertel het als haar: vijf minuten, en nergens een naam.',
  tour1Go: 'Ga naar Chloé',
  tour2: 'Kijk mee met Bram, de coördinator',
  tour2Text: 'Bram krijgt een bericht zonder inhoud. Open de bezorgdheid bij hem en stel Chloé een vraag.',
  tour2Go: 'Zet Bram naast Chloé',
  tour3: 'En wie er niets mee te maken heeft?',
  tour3Text:
    'Sam hoort niet bij de cel. Typ bij Sam het nummer van de bezorgdheid: Sam verneemt niet eens of ze bestaat.',
  tour3Go: 'Word Sam',
};

/** @type {typeof nl} */
const fr = {
  practice: 'environnement d’exercice – données fictives',
  cell: 'Cellule de sécurité intégrale locale',
  people: 'Qui êtes-vous ?',
  peopleHint: 'Choisissez une personne ; vous voyez Teams par ses yeux.',
  panes: 'Écrans',
  paneOf: 'Teams de {name}',
  beside: 'Afficher quelqu’un à côté',
  closePane: 'Fermer l’écran de {name}',
  conversations: 'Conversations de {name}',
  bot: 'LIVC-bot',
  messages: 'Messages',
  compose: 'Écrivez un message',
  composeChannel: 'Écrivez dans {name}, ou demandez à @LIVC-bot',
  send: 'Envoyer',
  remove: 'Supprimer ce message',
  you: 'Vous',
  unread: '{count} non lus',
  language: 'Langue de {name}',
  empty: 'Pas encore de messages',
  onlyYou: 'Visible par {name} uniquement',
  notSent: 'Non envoyé. Le bot n’a pas répondu.',
  error: 'Une erreur est survenue. Veuillez réessayer.',
  typing: 'Le LIVC-bot répond',
  close: 'Fermer',
  lost: 'Connexion perdue. Relancez l’environnement avec npm start.',
  news: 'Nouveau message pour {name}',
  edited: 'mis à jour',
  tour: 'Visite guidée',
  tourStep: 'Étape {step} sur 3',
  tourClose: 'Fermer la visite guidée',
  next: 'Suivant',
  back: 'Précédent',
  tour1: 'Commencez avec Chloé : appuyez sur *Je m’inquiète*',
  tour1Text:
    'Chloé est enseignante de soutien et s’inquiète pour un élève. Racontez-le à sa place : cinq minutes, sans aucun nom.',
  tour1Go: 'Aller chez Chloé',
  tour2: 'Regardez avec Bram, le coordinateur',
  tour2Text: 'Bram reçoit un avis sans contenu. Ouvrez l’inquiétude chez lui et posez une question à Chloé.',
  tour2Go: 'Afficher Bram à côté de Chloé',
  tour3: 'Et une personne que cela ne regarde pas ?',
  tour3Text:
    'Sam ne fait pas partie de la cellule. Tapez chez Sam le numéro de l’inquiétude : Sam n’apprend même pas si elle existe.',
  tour3Go: 'Devenir Sam',
};

/** @type {typeof nl} */
const de = {
  practice: 'Übungsumgebung – fiktive Daten',
  cell: 'Lokale integrale Sicherheitszelle',
  people: 'Wer sind Sie?',
  peopleHint: 'Wählen Sie eine Person; Sie sehen Teams mit ihren Augen.',
  panes: 'Bildschirme',
  paneOf: 'Teams von {name}',
  beside: 'Jemanden daneben anzeigen',
  closePane: 'Bildschirm von {name} schließen',
  conversations: 'Unterhaltungen von {name}',
  bot: 'LIVC-bot',
  messages: 'Nachrichten',
  compose: 'Nachricht eingeben',
  composeChannel: 'In {name} schreiben oder @LIVC-bot fragen',
  send: 'Senden',
  remove: 'Diese Nachricht löschen',
  you: 'Sie',
  unread: '{count} ungelesen',
  language: 'Sprache von {name}',
  empty: 'Noch keine Nachrichten',
  onlyYou: 'Nur {name} sieht dies',
  notSent: 'Nicht gesendet. Der Bot hat nicht geantwortet.',
  error: 'Etwas ist schiefgelaufen. Bitte versuchen Sie es erneut.',
  typing: 'Der LIVC-bot antwortet',
  close: 'Schließen',
  lost: 'Keine Verbindung. Starten Sie die Übungsumgebung mit npm start neu.',
  news: 'Neue Nachricht für {name}',
  edited: 'aktualisiert',
  tour: 'Rundgang',
  tourStep: 'Schritt {step} von 3',
  tourClose: 'Rundgang schließen',
  next: 'Weiter',
  back: 'Zurück',
  tour1: 'Beginnen Sie als Chloé: Drücken Sie auf *Ich mache mir Sorgen*',
  tour1Text:
    'Chloé ist Förderlehrerin und sorgt sich um einen Schüler. Erzählen Sie es an ihrer Stelle: fünf Minuten, und nirgends ein Name.',
  tour1Go: 'Zu Chloé',
  tour2: 'Schauen Sie mit Bram, dem Koordinator',
  tour2Text:
    'Bram erhält einen Hinweis ohne Inhalt. Öffnen Sie bei ihm die Meldung und stellen Sie Chloé eine Frage.',
  tour2Go: 'Bram neben Chloé anzeigen',
  tour3: 'Und wer nichts damit zu tun hat?',
  tour3Text:
    'Sam gehört nicht zur Zelle. Geben Sie bei Sam die Nummer der Sorge ein: Sam erfährt nicht einmal, ob es sie gibt.',
  tour3Go: 'Sam werden',
};

/** @type {typeof nl} */
const en = {
  practice: 'practice environment – fictional data',
  cell: 'Local integrated security cell',
  people: 'Who are you?',
  peopleHint: 'Pick somebody; you see Teams through their eyes.',
  panes: 'Screens',
  paneOf: 'Teams of {name}',
  beside: 'Show somebody beside',
  closePane: 'Close the screen of {name}',
  conversations: 'Conversations of {name}',
  bot: 'LIVC-bot',
  messages: 'Messages',
  compose: 'Type a message',
  composeChannel: 'Write in {name}, or ask @LIVC-bot',
  send: 'Send',
  remove: 'Delete this message',
  you: 'You',
  unread: '{count} unread',
  language: 'Language of {name}',
  empty: 'No messages yet',
  onlyYou: 'Only {name} sees this',
  notSent: 'Not sent. The bot did not answer.',
  error: 'Something went wrong. Please try again.',
  typing: 'The LIVC-bot is answering',
  close: 'Close',
  lost: 'No connection. Start the practice environment again with npm start.',
  news: 'New message for {name}',
  edited: 'updated',
  tour: 'Tour',
  tourStep: 'Step {step} of 3',
  tourClose: 'Close the tour',
  next: 'Next',
  back: 'Back',
  tour1: 'Start as Chloé, press *I am worried*',
  tour1Text:
    'Chloé is a support teacher and worries about a pupil. Tell it for her: five minutes, and no name anywhere.',
  tour1Go: 'Go to Chloé',
  tour2: 'Look along with Bram, the coordinator',
  tour2Text: 'Bram gets a notice without content. Open the concern as him and ask Chloé a question.',
  tour2Go: 'Show Bram beside Chloé',
  tour3: 'And somebody who has no business with it?',
  tour3Text:
    'Sam is not part of the cell. Type the number of the concern as Sam: Sam does not even learn whether it exists.',
  tour3Go: 'Become Sam',
};

const all = { nl, fr, de, en };
/** @typedef {keyof typeof all} Language */
/** @typedef {keyof typeof nl} TextKey */

export const languageNames = { nl: 'Nederlands', fr: 'Français', de: 'Deutsch', en: 'English' };

/**
 * @param {Language} language
 * @param {TextKey} key
 * @param {Record<string, string | number>} values
 */
export function say(language, key, values = {}) {
  return all[language][key].replace(/\{(\w+)\}/g, (_whole, name) => String(values[name] ?? ''));
}
