import type { Follows } from '../follows.ts';
import type { triageNl } from './nl.ts';

export const triageFr = {
  // The desk
  'triage.section.new': 'Nouveau',
  'triage.section.secondLook': 'Attend votre second regard',
  'triage.section.mine': 'Chez moi',
  'triage.section.free': 'Encore chez personne',
  'triage.section.others': 'Chez un collègue',
  'triage.section.waiting': 'Attend le signalant',
  'triage.section.elsewhere': 'Attend le second regard de quelqu’un d’autre',
  'triage.until': '· à décider pour le {date}',
  'triage.overdue': '⚠ En retard : la décision devait être prise pour le {date}.',
  'triage.asked': '· le signalant demande à retirer ceci',

  // A signal
  'field.text': 'Question au signalant',
  'triage.askedLong':
    'Le signalant demande à retirer ceci. Le dossier est déjà chez le bourgmestre ? Vous pouvez alors reprendre la proposition.',
  'triage.state.submitted': 'Nouveau.',
  'triage.state.screening': 'En cours d’examen.',
  'triage.state.second-look': 'Attend un second regard.',
  'triage.state.second-look-mayor': 'Attend le regard du bourgmestre.',
  'triage.state.withdrawn': 'Le signalant a retiré ceci.',
  'triage.state.emergency-redirected': 'Ceci ne pouvait pas attendre. Appel :',
  'triage.state.referred': 'Hors de l’objectif. Le signalant peut s’adresser à',
  'triage.state.insufficient': 'Clôturé : insuffisant pour continuer.',
  'triage.state.proposed-to-mayor': 'Soumis au bourgmestre.',
  'triage.state.listed': 'Le bourgmestre a décidé d’y consacrer un cas.',
  'triage.state.not-listed': 'Le bourgmestre a décidé de ne pas y consacrer de cas.',
  'triage.proposed.outside': 'Proposition : hors de l’objectif. Le signalant peut s’adresser à',
  'triage.proposed.insufficient': 'Proposition : insuffisant pour continuer.',
  'triage.why': 'Pourquoi',
  'triage.notes': 'Appréciation',
  'triage.by.coordinator': 'Coordinateur',
  'triage.by.deputy': 'Suppléant',
  'triage.by.mayor': 'Bourgmestre',
  'triage.by.delegate': 'Délégué du bourgmestre',
  'triage.propose': 'Soumettre au bourgmestre',
  'triage.outside': 'Hors de l’objectif',
  'triage.insufficient': 'Insuffisant',
  'triage.redirect': 'Ne pouvait pas attendre',
  'triage.confirm.outside': 'D’accord : hors de l’objectif',
  'triage.confirm.insufficient': 'D’accord : insuffisant',
  'triage.reconsider': 'Continuer l’examen',
  'triage.take': 'Je m’en charge',
  'triage.handOver': 'Passer à mon collègue',
  'triage.assess': 'Noter une appréciation',
  'triage.redact': 'Enlever des mots',
  'triage.recuse': 'Je me retire de ceci',
  'triage.recusals': 'Qui s’est retiré',

  // Small screens
  'triage.assess.title': 'Appréciation de {number}',
  'triage.assess.intro':
    'Qui peut lire cette inquiétude lit aussi votre note, sans votre nom. Elle est effacée avec le texte.',
  'field.assessStage': 'Sur quoi porte votre note ?',
  'choice.assessStage.facts': 'Les faits',
  'choice.assessStage.interpretation': 'L’interprétation',
  'choice.assessStage.purpose': 'L’objectif : prévenir des infractions terroristes',
  'choice.assessStage.proportionality': 'La proportionnalité',
  'field.assessText': 'Que concluez-vous, et pourquoi ?',
  'triage.redirect.title': '{number} ne pouvait pas attendre',
  'triage.redirect.intro':
    'Appelez d’abord vous-même : le bot n’appelle personne. Notez ensuite qui vous avez appelé. Le texte sera effacé et {number} sera clôturé.',
  'triage.redirect.send': 'Noter et clôturer',
  'field.redirectTo': 'Qui avez-vous appelé ?',
  'choice.redirectTo.112': '112, ambulance ou pompiers',
  'choice.redirectTo.101': '101, police en urgence',
  'choice.redirectTo.police': 'La police, directement',
  'field.redirectOn': 'Quand avez-vous appelé ?',
  'triage.outside.title': '{number} est hors de l’objectif',
  'triage.outside.intro':
    'Les nuisances, la polarisation, la religion et les opinions n’ont pas leur place dans cette concertation. Choisissez à qui le signalant peut s’adresser. Quelqu’un d’autre y jette encore un regard ; ensuite, votre choix est communiqué.',
  'triage.insufficient.title': '{number} est insuffisant',
  'triage.insufficient.intro':
    'Un seul signe ne suffit pas. Quelqu’un d’autre y jette encore un regard avant la clôture.',
  'triage.setAside.send': 'Demander un second regard',
  'field.referTo': 'À qui le signalant peut-il s’adresser ?',
  'field.setAsideReason': 'Pourquoi ?',
  'hint.setAsideReason': 'La personne du second regard lit ceci.',
  'triage.propose.title': 'Soumettre {number} au bourgmestre',
  'triage.propose.intro':
    'Le bourgmestre décide. Deux choses doivent être établies : une indication motivée que quelqu’un se radicalise, et le lien avec la prévention d’infractions terroristes.',
  'triage.propose.law': 'Voir {law}.',
  'triage.propose.send': 'Soumettre',
  'triage.redact.title': 'Enlever des mots de {number}',
  'triage.redact.intro':
    'Un nom s’est glissé dans le texte ? Partout où vos mots apparaissent, […] prendra leur place. C’est définitif.',
  'triage.redact.send': 'Enlever',
  'field.redactWords': 'Quels mots ?',
  'hint.redactWords': 'Séparés par des virgules, dix au plus',
  'triage.recuse.title': 'Se retirer de {number}',
  'triage.recuse.intro':
    'Vous connaissez la personne ou la famille, ou un autre intérêt est en jeu ? Retirez-vous. Vous n’en verrez plus rien aussitôt, ni numéro ni message. Seul le bourgmestre peut revenir là-dessus.',
  'triage.recuse.yes': 'Oui, je me retire',
  'triage.recusals.title': 'Qui s’est retiré de {number}',
  'triage.recusals.end': 'Admettre à nouveau',

  // The reporter
  'triage.own.decided': 'Le texte n’est plus affiché ici.',
  'triage.own.referred': 'Pour ceci, vous pouvez vous adresser à :',
  'triage.own.asked': 'Vous avez demandé à retirer ceci. Le coordinateur le sait.',
  'triage.withdrawal.title': 'Demander de retirer {number} ?',
  'triage.withdrawal.text':
    'Vous ne pouvez plus le retirer vous-même : c’est chez le bourgmestre, ou une décision est déjà prise. Vous pouvez le demander. Le coordinateur recevra un message.',
  'triage.withdrawal.yes': 'Oui, je le demande',

  // What was done
  'done.triageTaken': '{number} est maintenant chez vous.',
  'done.triageHandedOver': '{number} est maintenant chez votre collègue, qui reçoit un message.',
  'done.triageAssessed': 'Votre note est conservée.',
  'done.triageRedacted': 'Les mots sont enlevés.',
  'done.triageReconsidered': 'L’examen de {number} continue.',
  'done.triageRedirected': '{number} est clôturé et le texte est effacé.',
  'done.triageSetAside': '{number} attend un second regard.',
  'done.triageReferred': '{number} est clôturé. Le signalant apprendra à qui s’adresser.',
  'done.triageInsufficient': '{number} est clôturé, et le texte est effacé.',
  'done.triageProposed': '{number} est soumis au bourgmestre.',
  'done.triageRecused': 'C’est fait. Vous n’en verrez plus rien.',
  'done.triageRecusalEnded': 'Cette personne voit à nouveau {number}.',
  'done.triageWithdrawalAsked': 'Le coordinateur reçoit votre demande sur {number}.',

  // Faults at a field
  'fault.tooManyNotes': 'Il y a déjà vingt notes.',
  'fault.tooManyWords': 'Dix mots au plus à la fois.',
  'fault.notInText': 'Ces mots ne figurent pas dans le texte.',

  // Notices: content-free, posted
  'notice.signal.overdue': 'La décision sur l’inquiétude {number} devait déjà être prise.',
  'notice.signal.withdrawal-asked': 'Il est demandé de retirer {number}.',
  'notice.signal.handed-over': 'L’inquiétude {number} est maintenant chez vous.',
  'notice.signal.second-look': 'L’inquiétude {number} attend votre second regard.',
  'notice.signal.feedback':
    'Une décision est prise sur {number}. Merci de l’avoir partagé avec nous. Nous ne pouvons pas en dire plus ; ce que nous pouvons dire se trouve derrière le bouton.',
} as const satisfies Follows<typeof triageNl>;
