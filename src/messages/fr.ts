import { basisFr } from './basis/fr.ts';
import { casesFr } from './cases/fr.ts';
import { decisionsFr } from './decisions/fr.ts';
import { directoryFr } from './directory/fr.ts';
import { invitationsFr } from './invitations/fr.ts';
import { peopleFr } from './people/fr.ts';
import { roomsFr } from './rooms/fr.ts';
import { sessionsFr } from './sessions/fr.ts';
import { setUpFr } from './set-up/fr.ts';
import type { SamePlaceholders, Translation } from './shape.ts';
import { tableFr } from './table/fr.ts';
import { triageFr } from './triage/fr.ts';

export const fr = {
  ...setUpFr,
  ...peopleFr,
  ...basisFr,
  ...triageFr,
  ...casesFr,
  ...decisionsFr,
  ...directoryFr,
  ...sessionsFr,
  ...invitationsFr,
  ...roomsFr,
  ...tableFr,

  // Everywhere
  'app.name': 'CSIL R',
  'button.home': 'Retour au début',
  'button.back': 'Retour',
  'button.close': 'Fermer',
  'button.window': 'Ouvrir dans une fenêtre',
  'emergency.title': 'Danger immédiat ? Appelez le 112 ou le 101.',
  'emergency.text':
    'Personne ne surveille ce bot jour et nuit. N’attendez pas de réponse ici : appelez d’abord.',
  'field.optional': '{label} (facultatif)',
  'field.choose': 'Faites un choix',

  // Home
  'home.titleStranger': 'Bienvenue à la CSIL R',
  'home.title': 'Bienvenue à la CSIL R – {cell}',
  'home.what':
    'Au sein de la cellule de sécurité intégrale locale (CSIL R), le bourgmestre, le service de prévention, la police et les partenaires cherchent ensemble comment aider une personne qui risque de se radicaliser, avant que quelque chose de grave ne se produise.',
  'home.does':
    'Ici, vous pouvez partager une inquiétude, demander conseil ou vous faire rappeler. Seul le coordinateur voit votre nom.',
  'home.doesNot':
    'Ce bot ne juge personne. C’est un être humain qui lit ce que vous écrivez et qui décide de la suite.',
  'home.level0':
    'Il n’est pas encore possible d’écrire une inquiétude ici : la base légale n’est pas encore enregistrée. Vous pouvez déjà demander conseil ou vous faire rappeler.',
  'home.stranger':
    'Cette cellule ne vous connaît pas comme partenaire. Vous pouvez toutefois voir ici à qui vous adresser.',
  'home.desk': 'Vous assurez ici la coordination.',
  'home.mayor': 'Vous décidez ici quels cas la cellule examine et qui participe.',
  'home.dpo': 'Vous veillez ici à la base légale et à qui a accès à quoi.',
  'home.admin': 'Vous mettez cette cellule en place. Vous ne voyez ici rien sur des personnes ni des cas.',
  'home.founder': 'Vous pouvez mettre une cellule en place ici.',
  'home.startCell': 'Mettre une nouvelle cellule en place',
  'home.setUp': 'Mettre la cellule en place',
  'home.cases': 'Cas',
  'home.sessions': 'Réunions',
  'home.invitations': 'Mes réunions',
  'home.invited': '{n} invitations attendent votre réponse.',
  'home.invitedOne': 'Une invitation attend votre réponse.',
  'home.fresh': '{n} nouvelles inquiétudes vous attendent.',
  'home.freshOne': 'Une nouvelle inquiétude vous attend.',
  'home.decisions': '{n} décisions vous attendent.',
  'home.decisionsOne': 'Une décision vous attend.',
  'home.level0Desk':
    'Aucune base légale n’est encore active : rien ne peut être noté sur personne. Le coordinateur en prépare une sous « Gestion » ; le délégué à la protection des données et le bourgmestre signent.',
  'upkeep.title': 'Gestion',
  'upkeep.text': 'Qui participe, sur quelle base et selon quelles règles.',
  'upkeep.roster': 'Membres',
  'upkeep.organisations': 'Organisations',
  'upkeep.templates': 'Groupes fixes',
  'upkeep.bases': 'Base légale',
  'upkeep.settings': 'Règles de la cellule',
  'upkeep.access': 'Qui a accès',
  'home.report': 'Je m’inquiète',
  'home.callback': 'Rappelez-moi',
  'home.advice': 'Je souhaite un conseil',
  'home.own': 'Ce que j’ai transmis',
  'home.deskButton': 'À traiter',
  'home.onBehalf': 'Noter pour quelqu’un d’autre',
  'home.help': 'Qui peut m’aider ?',
  'home.privacy': 'Vie privée',
  'home.language': 'Langue',

  // Openers: what is posted in the chat when somebody types a word
  'cell.choose': 'Pour quelle cellule ?',
  'cell.practice': '{cell} (cellule d’exercice)',
  'opener.report':
    'Vous souhaitez partager une inquiétude. Ne l’écrivez pas dans cette conversation, appuyez sur le bouton : votre texte restera ainsi en dehors de la conversation.',
  'opener.own': 'Consultez ce que vous avez transmis et où cela en est.',
  'opener.callback': 'Le coordinateur peut vous rappeler.',
  'opener.advice': 'Demandez conseil, sans rien dire d’une personne en particulier.',
  'opener.desk': 'Consultez ce que vous avez à traiter.',
  'opener.decisions': 'Voyez quelles décisions sont en attente.',
  'opener.cases': 'Consultez les cas que vous pouvez voir.',
  'opener.upkeep': 'Membres, organisations, base légale et règles de la cellule.',
  'practice.banner': 'CELLULE D’EXERCICE – uniquement des personnes et des cas fictifs',
  'opener.noWindow':
    'Votre Teams ne peut pas ouvrir de fenêtre ici. Ce bouton vous permet de continuer ici même.',
  'opener.sessions': 'Consultez les réunions prévues ou passées.',
  'opener.invitations': 'Consultez vos invitations aux réunions.',
  'opener.show': 'Afficher',
  'opener.start': 'Commencer',
  'story.title': 'Mieux vaut ne pas l’écrire ici',
  'story.text':
    'Teams conserve ce que vous tapez ici. Je n’ai pas utilisé votre message et n’en ai rien conservé. Voulez-vous le supprimer (⋯ à côté de votre message → Supprimer) et utiliser le formulaire ? Ce que vous y écrivez n’apparaît pas dans la conversation.',
  'channel.title': 'Réunion {number}',
  'channel.notice':
    'Ce canal appartient à cette réunion et aux personnes approuvées qui ont confirmé la confidentialité. N’écrivez rien ici au sujet de personnes : ni noms, ni initiales, ni données, ni fichiers. Les questions pratiques sont les bienvenues.',
  'channel.mine': 'Mes points de l’ordre du jour',
  'channel.text':
    'Dans un canal, d’autres lisent aussi. Ouvrez la conversation avec moi : je vous y aiderai.',
  'unknown.text': 'Je ne reconnais pas cela. Voici ce que je peux faire pour vous :',

  // Privacy notice
  'privacy.title': 'Avant de commencer : votre vie privée',
  'privacy.who':
    'La commune est responsable du traitement. Le coordinateur et son suppléant lisent ce que vous écrivez et voient votre nom. Le bourgmestre ou la personne qui le remplace peut lire le texte pour décider, sans votre nom ; le délégué à la protection des données seulement en indiquant un motif. Le bourgmestre n’obtient votre nom que si ce délégué l’autorise.',
  'privacy.why':
    'L’objectif est de prévenir les infractions terroristes (loi du 30 juillet 2018 portant création des CSIL R). Rien n’est utilisé à d’autres fins.',
  'privacy.what':
    'N’écrivez ni nom, ni adresse, ni numéro d’une personne. N’invoquez jamais la religion, l’origine ou une opinion comme raison.',
  'privacy.long':
    'Votre texte est effacé dès qu’une décision est prise, et au plus tard après six mois. Seul ce que la cellule continue à suivre est gardé plus longtemps : jusqu’à un an après la dernière discussion. Un formulaire que vous n’envoyez pas est effacé après sept jours.',
  'privacy.known':
    'Votre nom est connu ici : vous vous connectez avec votre compte. Si vous ne le souhaitez pas, téléphonez ou écrivez une lettre.',
  'privacy.rights':
    'Vous pouvez demander l’accès, la rectification ou l’effacement auprès du délégué à la protection des données de la commune, et introduire une plainte auprès de l’autorité de contrôle.',
  'privacy.accept': 'J’ai lu et compris ce texte',

  // Language
  'language.title': 'Dans quelle langue souhaitez-vous continuer ?',
  'language.set': 'Désormais, je vous parle français.',

  // Help
  'help.title': 'Qui peut m’aider ?',
  'help.emergency': '112 – aide urgente : ambulance ou pompiers · 101 – police',
  'help.1712':
    '103 – Écoute-Enfants · 0800 30 030 – Écoute violences conjugales · 1712 – ligne flamande pour les questions sur la violence, les abus et la maltraitance d’enfants',
  'help.1813':
    '0800 32 123 – Centre de Prévention du Suicide, jour et nuit · 107 – Télé-Accueil, jour et nuit · 1813 – ligne flamande de prévention du suicide',
  'help.municipal':
    'Le coordinateur de la CSIL R – appuyez sur « Rappelez-moi » ou téléphonez à l’accueil de la commune.',
  'help.words':
    'Vous pouvez aussi taper : signaler · conseil · rappelez-moi · mes signalements · aide · vie privée · langue · début',

  // Safety
  'safety.title': 'Y a-t-il un danger immédiat ?',
  'safety.text': 'Par exemple : quelqu’un menace en ce moment d’être violent, ou une vie est en danger.',
  'safety.yes': 'Oui, il y a un danger',
  'safety.no': 'Non – formulaire court (5 min)',
  'safety.noLong': 'Non – formulaire détaillé',
  'safety.noAdvice': 'Non, je souhaite un conseil',
  'safety.resumeTitle': 'Vous avez encore un formulaire en cours',
  'safety.resumeText':
    'Vous pouvez le continuer ou le supprimer. Il sera effacé automatiquement sept jours après que vous l’avez commencé.',
  'safety.resume': 'Continuer',
  'safety.discard': 'Supprimer',
  'danger.title': 'Appelez maintenant le 112 ou le 101',
  'danger.text':
    'Appelez le 112 pour une ambulance ou les pompiers, le 101 pour la police. Je m’arrête ici pour que vous ne perdiez pas de temps. Rien n’a été conservé.',
  'danger.after': 'Le danger est passé ? Vous pouvez toujours revenir ici.',
  'dangerAgain.title': 'Ce que vous indiquez peut être urgent',
  'dangerAgain.text':
    'Vous indiquez une intention exprimée, en plus d’une cible, de moyens ou d’un voyage. Pensez-vous qu’il y a un danger ? Appelez alors le 101 ou le 112 et n’attendez pas de réponse ici.',
  'dangerAgain.go': 'Pas de danger : continuer',

  // The form
  'form.place': 'Étape {at} sur {of}',
  'form.next': 'Suivant',
  'form.previous': 'Précédent',
  'form.stop': 'Enregistrer pour plus tard',
  'form.discard': 'Supprimer',
  'form.toReview': 'Enregistrer et vérifier',
  'form.save': 'Enregistrer',
  'form.person.title': 'De qui s’agit-il – sans nom',
  'form.person.intro':
    'C’est à dessein qu’il n’y a pas de champ pour un nom. Si c’est nécessaire, le coordinateur vous demandera plus tard, de vive voix, de qui il s’agit.',
  'form.facts.title': 'Qu’avez-vous vu ou entendu ?',
  'form.facts.intro':
    'Il n’existe pas de caractéristiques toutes faites à cocher. Une pratique religieuse stricte n’est pas de la radicalisation, et un seul signe ne suffit pas. Décrivez simplement ce que vous avez vu ou entendu.',
  'form.facts.another': 'Ajouter un autre fait',
  'form.facts.change': 'Modifier le fait {n}',
  'form.facts.remove': 'Supprimer',
  'form.facts.edit': 'Modifier',
  'form.facts.so_far': 'Déjà noté',
  'form.facts.fact': 'Fait {n}',
  'form.meaning.title': 'Comment le comprenez-vous ?',
  'form.meaning.intro': 'C’est votre impression. Nous la gardons séparée des faits.',
  'form.balance.title': 'Qu’est-ce qui contredit, qu’est-ce qui protège ?',
  'form.balance.intro':
    'Nous le demandons toujours. L’image est ainsi plus juste, et l’on voit où une aide peut s’appuyer.',
  'form.question.title': 'Votre question',
  'form.question.intro': 'Qu’attendez-vous du coordinateur ?',
  'form.review.title': 'Vérifier et envoyer',
  'form.review.intro':
    'Le coordinateur et son suppléant lisent ceci, et sans votre nom aussi le bourgmestre. Tout est-il correct ?',
  'form.review.change': 'Modifier {step}',
  'form.review.declared': 'J’ai écrit ce que j’ai moi-même vu ou entendu, ou sinon de qui je le tiens.',
  'form.review.submit': 'Envoyer au coordinateur',
  'form.review.names':
    'Ces mots ressemblent à des noms : {words}. Les noms de personnes n’ont pas leur place ici.',
  'form.review.namesConfirmed': 'Ce ne sont pas des noms de personnes.',
  'step.person': 'la personne',
  'step.facts': 'les faits',
  'step.meaning': 'votre impression',
  'step.balance': 'le contrepoids',
  'step.question': 'votre question',

  // Fields
  'field.secrecy': 'Devez-vous respecter le secret professionnel ou un devoir de discrétion ?',
  'choice.secrecy.none': 'Non',
  'choice.secrecy.discretion': 'Oui, un devoir de discrétion',
  'choice.secrecy.professional': 'Oui, le secret professionnel',
  'choice.secrecy.lawyer': 'Je suis avocat ou avocate',
  'field.told': 'La personne (ou ses parents) sait-elle que vous partagez ceci ?',
  'choice.told.yes': 'Oui',
  'choice.told.no': 'Non',
  'choice.told.unsafe': 'Non, ce ne serait pas sûr',
  'field.toldWhy': 'Seulement si vous avez choisi « non » : pourquoi ?',
  'field.age': 'Quel âge la personne a-t-elle environ ?',
  'choice.age.under12': 'Moins de 12 ans',
  'choice.age.12-17': 'De 12 à 17 ans',
  'choice.age.18-25': 'De 18 à 25 ans',
  'choice.age.26-plus': '26 ans ou plus',
  'choice.age.unknown': 'Je ne sais pas',
  'field.under12Reason':
    'Seulement si l’enfant a moins de 12 ans : pourquoi est-ce nécessaire pour le protéger ?',
  'field.municipalityLink': 'Quel est le lien avec la commune ?',
  'choice.municipalityLink.lives': 'Habite ici',
  'choice.municipalityLink.school': 'Va à l’école ici',
  'choice.municipalityLink.works': 'Travaille ici',
  'choice.municipalityLink.visits': 'Vient souvent ici',
  'choice.municipalityLink.unknown': 'Je ne sais pas',
  'field.relation': 'Comment connaissez-vous la personne ?',
  'choice.relation.pupil': 'Comme élève',
  'choice.relation.client': 'Comme bénéficiaire ou visiteur',
  'choice.relation.member': 'Comme membre de l’association ou du club',
  'choice.relation.colleague': 'Comme collègue',
  'choice.relation.resident': 'Comme habitant ou voisin',
  'choice.relation.family': 'Dans ma famille',
  'choice.relation.other': 'D’une autre manière',
  'field.what': 'Que s’est-il passé ?',
  'hint.what': 'Un fait à la fois, avec des mots simples. Pas de noms.',
  'field.when': 'Quand ?',
  'hint.when': 'p. ex. 12 novembre',
  'field.setting': 'Où ?',
  'choice.setting.school': 'À l’école',
  'choice.setting.work': 'Au travail',
  'choice.setting.street': 'Dans la rue ou en public',
  'choice.setting.home': 'À la maison',
  'choice.setting.association': 'Dans une association ou un club',
  'choice.setting.online': 'En ligne',
  'choice.setting.other': 'Ailleurs',
  'field.words': 'Quels mots exacts ont été prononcés ?',
  'field.source': 'Comment le savez-vous ?',
  'choice.source.own': 'Vu ou entendu moi-même',
  'choice.source.told': 'Quelqu’un me l’a raconté',
  'choice.source.document': 'D’après un document',
  'choice.source.online': 'Vu en ligne',
  'field.sourceDetail': 'Par qui (fonction), ou trouvé comment ?',
  'field.interpretation': 'Que se passe-t-il, selon vous ?',
  'field.change': 'Qu’est-ce qui a changé, et depuis quand ?',
  'field.violence': 'Voyez-vous des indices de violence ?',
  'choice.violence.intent': 'Une intention exprimée',
  'choice.violence.target': 'Une cible',
  'choice.violence.means': 'Des moyens, comme une arme',
  'choice.violence.recruitment': 'Recruter ou se faire recruter',
  'choice.violence.travel': 'Un voyage vers une zone de combat',
  'field.violenceDetail': 'Qu’est-ce qui l’indique ?',
  'field.contradicting': 'Qu’est-ce qui contredit votre inquiétude ?',
  'field.contradictingNone': 'Je ne connais rien qui la contredise',
  'field.protective': 'Qu’est-ce qui, ou qui protège la personne ?',
  'field.protectiveNone': 'Je ne connais rien qui protège la personne',
  'field.needs': 'Dans quels domaines faudrait-il de l’aide ?',
  'choice.needs.wellbeing': 'Bien-être',
  'choice.needs.education-work': 'Enseignement ou travail',
  'choice.needs.housing': 'Logement',
  'choice.needs.family': 'Famille',
  'choice.needs.health': 'Santé',
  'field.special': 'Y a-t-il, sur la santé, quelque chose que nous devons vraiment savoir ?',
  'hint.special': 'Seulement si un professionnel compétent vous l’a dit.',
  'field.specialNecessity': 'Pourquoi est-ce nécessaire, et de quel professionnel (fonction) le tenez-vous ?',
  'field.done': 'Qu’est-ce qui a déjà été fait, et par quels services ?',
  'field.fear': 'Que craignez-vous qu’il puisse arriver ?',
  'field.ask': 'Que demandez-vous au coordinateur ?',
  'field.situation': 'Quelle est la situation, en général ?',
  'hint.situation': 'N’écrivez rien sur une personne en particulier.',
  'field.notAboutClient':
    'Je suis avocat ou avocate, et ceci ne concerne pas une personne que je défends ou conseille.',
  'field.callTime': 'Quand cela vous convient-il ?',
  'choice.callTime.soon': 'Dès que possible',
  'choice.callTime.morning': 'En matinée',
  'choice.callTime.noon': 'Sur le temps de midi',
  'choice.callTime.afternoon': 'L’après-midi',

  // Faults at a field
  'fault.noDay': 'Choisissez une date valable.',
  'fault.required': 'Il nous faut encore ceci.',
  'fault.tooLong': 'C’est trop long. Pouvez-vous raccourcir ?',
  'fault.tooManyFacts': 'Il y a déjà douze faits. Modifiez-en un, ou ajoutez le reste à votre question.',
  'fault.unknownChoice': 'Choisissez une des possibilités.',
  'fault.nationalNumber':
    'Ceci ressemble à un numéro de registre national. Retirez-le : nous ne conservons pas de tels numéros.',
  'fault.email': 'Il y a ici une adresse e-mail. Retirez-la : elle peut permettre de reconnaître quelqu’un.',
  'fault.phone':
    'Ceci ressemble à un numéro de téléphone. Retirez-le : il peut permettre de reconnaître quelqu’un.',
  'fault.account':
    'Ceci ressemble à un numéro de compte. Retirez-le : il peut permettre de reconnaître quelqu’un.',
  'fault.plate':
    'Ceci ressemble à une plaque d’immatriculation. Retirez-la : elle peut permettre de reconnaître quelqu’un.',
  'fault.address': 'Ceci ressemble à une adresse. Retirez-la : elle peut permettre de reconnaître quelqu’un.',
  'fault.classified':
    'Ceci semble provenir d’un fichier de police ou d’un document classifié. Cela ne peut pas figurer ici. Retirez-le, ou parlez-en avec la police.',

  // Crossings
  'lawyer.title': 'Vous êtes avocat ou avocate',
  'lawyer.ask': 'S’agit-il d’une personne que vous défendez ou conseillez ?',
  'lawyer.yes': 'Oui',
  'lawyer.no': 'Non, continuer',
  'lawyer.stopTitle': 'Ne partagez pas ceci ici',
  'lawyer.stop':
    'En tant qu’avocat ou avocate, vous ne pouvez rien partager qui puisse incriminer votre client (art. 458quater de l’ancien, 353, § 3 du nouveau Code pénal). Le formulaire a été effacé. Votre bâtonnier peut vous conseiller.',
  'secrecy.title': 'Vous devez respecter le secret professionnel',
  'secrecy.text':
    'L’article 458ter de l’ancien Code pénal (art. 353, § 2 du nouveau) vaut pour la concertation elle-même, pas pour un message comme celui-ci. Demandez donc d’abord conseil, sans rien dire de la personne. Vous ne pouvez continuer que si vous disposez pour cela de votre propre base légale.',
  'secrecy.advice': 'Demander d’abord conseil',
  'secrecy.ground': 'J’ai ma propre base légale',

  // After the form
  'stopped.title': 'Enregistré',
  'stopped.text':
    'Vous pouvez continuer jusqu’à sept jours après avoir commencé ; ensuite, tout est effacé. Personne d’autre que vous ne peut voir ceci.',
  'stopped.resume': 'Continuer maintenant',
  'discarded.title': 'Supprimé',
  'discarded.text': 'Rien n’en a été conservé.',
  'receipt.title': 'Reçu : {number}',
  'receipt.who': 'Le coordinateur et son suppléant lisent ceci. Les autres ne voient pas votre nom.',
  'receipt.when':
    'Le coordinateur consulte ceci les jours ouvrables. Si personne ne l’a ouvert après {hours} heures, son suppléant est également averti.',
  'receipt.next':
    'Vous pouvez encore le modifier tant que personne ne l’a ouvert, et le retirer tant qu’il n’a pas été soumis au bourgmestre.',
  'receipt.keep': 'Retenez ce numéro. Vous le retrouverez sous « Ce que j’ai transmis ».',
  'callback.title': 'Le coordinateur vous rappelle',
  'callback.text':
    'Vous n’avez pas à dire de quoi il s’agit. Le coordinateur trouve vos coordonnées dans le carnet d’adresses de la cellule ou dans Teams.',
  'callback.submit': 'Rappelez-moi',
  'callback.done': 'C’est noté : {number}. Le coordinateur vous rappellera un jour ouvrable.',
  'advice.title': 'Demander conseil',
  'advice.intro':
    'Posez votre question en général, sans rien dire d’une personne en particulier. Le coordinateur vous répond ici.',
  'advice.submit': 'Envoyer la question',
  'advice.done':
    'Votre question est envoyée : {number}. Vous recevrez un message dès qu’il y aura une réponse.',

  // Own
  'own.title': 'Ce que j’ai transmis',
  'own.none': 'Vous n’avez encore rien transmis.',
  'own.draft': 'Formulaire encore en cours',
  'own.open': 'Consulter',
  'own.signal': 'Inquiétude',
  'own.callback': 'Demande de rappel',
  'own.advice': 'Demande de conseil',
  'own.detail': 'Inquiétude {number}',
  'own.erased': 'Le texte a été effacé.',
  'own.exchange': 'Questions et réponses',
  'own.edit': 'Modifier quelque chose',
  'own.editChoose': 'Que souhaitez-vous modifier ?',
  'own.question': 'Question du coordinateur',
  'own.answer': 'Votre réponse',
  'own.answerSend': 'Envoyer la réponse',
  'own.withdraw': 'Retirer',
  'own.withdrawTitle': 'Retirer {number} ?',
  'own.withdrawText':
    'Le texte est effacé immédiatement et ne peut pas être récupéré. Le coordinateur voit seulement que vous l’avez retiré.',
  'own.withdrawYes': 'Oui, retirer',
  'own.withdrawNo': 'Non, laisser',
  'own.status': 'État : {status}',
  'reading.person': 'La personne',
  'reading.facts': 'Les faits',
  'reading.meaning': 'L’impression',
  'reading.balance': 'Contrepoids et aide',
  'reading.question': 'La demande',
  'reading.page': 'Partie {page} sur {pages}',
  'reading.before': 'Partie précédente',
  'reading.after': 'Partie suivante',
  'status.draft': 'pas encore envoyé',
  'status.submitted': 'reçue',
  'status.screening': 'à l’examen',
  'status.needs-info': 'le coordinateur a une question',
  'status.withdrawn': 'retirée',
  'status.handled': 'examiné',
  'status.closed': 'clôturée',
  'status.erased': 'effacée',
  'status.open': 'en attente du coordinateur',
  'done.answered': 'Votre réponse est envoyée.',
  'done.own': 'Votre modification est enregistrée.',
  'done.withdrawn': '{number} est retiré et le texte est effacé.',
  'done.requestWithdrawn': '{number} est retiré.',

  // The desk
  'desk.title': 'À traiter',
  'desk.none': 'Vous n’avez rien à traiter.',
  'desk.signals': 'Inquiétudes',
  'desk.requests': 'Rappels et conseils',
  'desk.undelivered': 'Messages non remis',
  'desk.undeliveredText': 'Un message concernant {number} n’a pas été remis.',
  'desk.retry': 'Réessayer',
  'desk.open': 'Ouvrir',
  'desk.since': 'depuis le {date}',
  'signal.title': 'Inquiétude {number}',
  'signal.audited': 'Le fait que vous avez ouvert ceci figure dans le journal.',
  'signal.reporter': 'Transmis par',
  'signal.reporterOnly': 'Seul le coordinateur voit ce nom.',
  'signal.onBehalf.caller': 'Noté à la suite d’un appel',
  'signal.onBehalf.letter': 'Noté d’après une lettre',
  'signal.ask': 'Question au signalant',
  'signal.askHint': 'Demandez des faits, pas des noms.',
  'signal.askSend': 'Envoyer la question',
  'signal.waiting': 'Vous attendez une réponse.',
  'signal.you': 'Vous',
  'signal.coordinator': 'Coordinateur',
  'signal.reporterShort': 'Signalant',
  'signal.watermark': 'Ouvert par {name} le {date}. Uniquement à cette fin ; ne pas copier.',
  'done.asked': 'Votre question est envoyée. Le signalant est averti.',
  'request.title.callback': 'Demande de rappel {number}',
  'request.title.advice': 'Demande de conseil {number}',
  'request.answer': 'Votre réponse',
  'request.answerSend': 'Envoyer la réponse',
  'request.called': 'J’ai rappelé',
  'request.closeAdvice': 'Répondu autrement',
  'done.requestAnswered': 'Votre réponse est envoyée.',
  'done.requestClosed': '{number} est clôturé.',
  'done.retried': 'Le message est envoyé à nouveau.',
  'onBehalf.title': 'Noter pour quelqu’un d’autre',
  'onBehalf.text':
    'Pour une personne qui téléphone ou qui écrit. Notez ce qu’elle a vu ou entendu, sans noms. Demandez d’abord : y a-t-il un danger immédiat ?',
  'onBehalf.caller': 'Pas de danger – noter l’appel',
  'onBehalf.letter': 'Pas de danger – noter la lettre',

  // Notices: content-free, posted
  'notice.signal.new': 'Nouvelle inquiétude {number}.',
  'notice.signal.unopened': 'L’inquiétude {number} attend encore : personne ne l’a ouverte.',
  'notice.signal.question': 'Le coordinateur a une question sur {number}.',
  'notice.signal.answered': 'Il y a une réponse pour {number}.',
  'notice.signal.withdrawn': '{number} a été retiré.',
  'notice.request.new': 'Nouvelle demande {number}.',
  'notice.request.answered': 'Il y a une réponse à {number}.',
  'notice.draft.ending': 'Un formulaire que vous avez commencé sera effacé dans deux jours.',
  'notice.open': 'Ouvrir',

  // Refusals
  'refusal.alreadyThere': 'Cela existe déjà.',
  'refusal.reasonNeeded': 'Indiquez d’abord un motif.',
  'refusal.somebodyElse': 'Quelqu’un d’autre doit le faire.',
  'refusal.inUse': 'C’est encore utilisé.',
  'refusal.notComplete': 'Il manque encore quelque chose.',
  'refusal.notOpened': 'Aucune autorisation n’est en vigueur pour cela.',
  'refusal.notFound': 'Je ne trouve pas cela, ou cela ne vous est pas destiné.',
  'refusal.changed': 'Quelque chose a changé entre-temps. Voici la situation actuelle.',
  'refusal.changedTyped':
    'Quelque chose a changé entre-temps. Ce que vous avez tapé est toujours là : vérifiez-le et enregistrez à nouveau.',
  'refusal.tooMany':
    'Vous l’avez déjà fait souvent durant la dernière heure. Patientez un peu, ou appelez le coordinateur.',
  'refusal.otherInput': 'Ce bouton a déjà été utilisé avec d’autres réponses. Voici la situation actuelle.',
  'refusal.needsGround':
    'Vous êtes avocat ou tenu au secret professionnel ? Retirez alors ceci et recommencez : nous vous expliquerons ce qui est possible.',
  'refusal.incomplete': 'Il manque encore quelque chose. Complétez, puis envoyez à nouveau.',
  'refusal.namesUnconfirmed':
    'Vérifiez les mots qui ressemblent à des noms et confirmez que ce n’en sont pas.',
  'refusal.fields': 'Vérifiez les questions indiquées. Ce que vous avez tapé est toujours là.',
  'trouble.text':
    'Une erreur s’est produite. Votre dernière étape n’est peut-être pas enregistrée. Réessayez un peu plus tard. Référence : {reference}',
} as const satisfies Translation;

export const samePlaceholders: SamePlaceholders<typeof fr> = true;
