import type { Follows } from '../follows.ts';
import type { roomsNl } from './nl.ts';

export const roomsFr = {
  'rooms.title': 'Convocation',
  'rooms.goal.open': 'Le bot prépare la réunion. Cela continue tout seul : vous ne devez pas attendre ici.',
  'rooms.stuck': 'La convocation est à l’arrêt. Vous lisez ci-dessous pourquoi, et ce que vous pouvez faire.',
  'rooms.goal.undone': 'La réunion n’a pas lieu. Ce qui était créé est retiré.',
  'rooms.goal.closed': 'La réunion est terminée. Le canal est en cours de fermeture.',
  'rooms.goal.deleted': 'Le délai de conservation est passé. Le canal est en cours de suppression.',
  'rooms.over.open': 'Le canal est prêt. Qui confirme la confidentialité y entre automatiquement.',
  'rooms.over.undone': 'La réunion n’a pas lieu. Tout ce qui était créé a été retiré.',
  'rooms.over.closed':
    'La réunion est terminée et le canal est fermé. Seuls ses deux propriétaires y restent.',
  'rooms.over.deleted': 'Le canal est supprimé.',
  'rooms.progress': '{done} étapes sur {of} terminées',
  'rooms.standing.done': '✓ Fait :',
  'rooms.standing.now': '▶ En cours :',
  'rooms.standing.stands': '■ À l’arrêt :',
  'rooms.standing.without': '– Sans :',
  'rooms.standing.open': '○ Ensuite :',
  'rooms.step.preflight': 'droits et réglages',
  'rooms.step.resolve': 'comptes des propriétaires',
  'rooms.step.owners': 'confidentialité des deux propriétaires',
  'rooms.step.team': 'propriétaires dans l’équipe',
  'rooms.step.channel': 'canal',
  'rooms.step.roster': 'qui est dans le canal, vérifié deux fois',
  'rooms.step.bot': 'bot dans le canal',
  'rooms.step.meeting': 'réunion dans l’agenda',
  'rooms.step.invitations': 'invitations',
  'rooms.step.activate': 'ouverture aux membres',
  'rooms.step.guard': 'surveillance du canal',
  'rooms.step.expel': 'retrait d’une personne du canal',
  'rooms.step.admit': 'admission d’une personne',
  'rooms.step.sending': 'invitation ultérieure',
  'rooms.step.follow': 'mise à jour de la réunion',
  'rooms.step.vanish': 'nettoyage',
  'rooms.end.event': 'réunion Teams fermée',
  'rooms.end.members': 'membres retirés du canal',
  'rooms.end.team': 'membres retirés de l’équipe',
  'rooms.end.archive': 'canal archivé',
  'rooms.end.delete': 'canal supprimé',
  'rooms.count': 'Nombre de personnes : {count}.',
  'rooms.again': 'Prochain essai : {when}.',
  'rooms.lack.bot':
    'Le bot ne peut pas écrire dans le canal ; chacun reçoit les mêmes messages dans sa propre discussion.',
  'rooms.lack.meeting':
    'Il n’y a pas de réunion Teams ; convenez de la manière de vous voir ou de vous entendre.',
  'rooms.invited': 'Invités',
  'rooms.acknowledged': 'Ont confirmé la confidentialité',
  'rooms.inChannel': 'Dans le canal au dernier contrôle',
  'rooms.lateTitle': 'Pas encore dans le canal',
  'rooms.late': 'Nombre : {count}.',
  'rooms.notSeen': 'Ajouté ; Teams ne le montre pas encore. Le bot vérifie de nouveau tout seul.',
  'rooms.strangers': 'Des personnes dans le canal n’y ont pas leur place : {count}. Le bot les retire.',
  'rooms.hidden':
    'Les points de l’ordre du jour ne sont visibles pour personne en ce moment. Continuez avec l’ordre du jour imprimé.',
  'rooms.channel': 'Vers le canal',
  'rooms.refresh': 'Actualiser',
  'rooms.retry': 'Réessayer maintenant',
  'rooms.cause.permissionMissing': 'Il manque au bot un droit dans Microsoft 365.',
  'rooms.cause.policyForbids': 'Une stratégie de votre organisation dans Microsoft 365 ne le permet pas.',
  'rooms.cause.appNotInTeam': 'L’application n’est pas installée dans l’équipe de la cellule.',
  'rooms.cause.appNotInCatalogue': 'L’application ne figure pas dans le catalogue de votre organisation.',
  'rooms.cause.appNotAllowedInChannel': 'Teams n’autorise pas l’application dans ce canal.',
  'rooms.cause.channelLimit':
    'L’équipe compte autant de canaux que Teams le permet ; ceux supprimés il y a moins de 30 jours comptent aussi.',
  'rooms.cause.nameTaken': 'Le nom du canal est encore pris.',
  'rooms.cause.nameRefused': 'Teams n’accepte pas le nom du canal.',
  'rooms.cause.notInTeam': 'Teams ne trouve pas encore une personne dans l’équipe.',
  'rooms.cause.guestNotRedeemed':
    'Un invité externe n’a pas encore accepté l’invitation de votre organisation dans Teams.',
  'rooms.cause.personGone': 'Un compte n’existe plus, est bloqué ou n’a pas de boîte aux lettres.',
  'rooms.cause.guestCannotOwn': 'Un invité externe ne peut pas être propriétaire d’un canal.',
  'rooms.cause.organiserUnlicensed':
    'La boîte aux lettres qui organise les réunions n’existe pas ou n’a pas de licence.',
  'rooms.cause.accessPolicyMissing': 'Le bot ne peut pas régler les réunions de l’organisateur.',
  'rooms.cause.teamMissing':
    'L’équipe de la cellule n’existe pas, est archivée ou n’est pas autorisée pour le bot.',
  'rooms.cause.archived': 'Le canal est archivé et ne peut qu’être lu.',
  'rooms.cause.throttled': 'Microsoft demande de patienter.',
  'rooms.cause.unavailable': 'Microsoft 365 ne répond pas pour le moment.',
  'rooms.cause.unexpected': 'Microsoft 365 a donné une réponse inattendue.',
  'rooms.cause.waitsForOwners':
    'Les deux propriétaires du canal confirment d’abord la confidentialité : le coordinateur, et son adjoint ou le bourgmestre.',
  'rooms.cause.nobodyConfigured': 'Aucune équipe ou aucun organisateur n’est configuré pour les réunions.',
  'rooms.cause.ownerMissing': 'Le canal n’a pas deux propriétaires : coordinateur, suppléant ou bourgmestre.',
  'rooms.cause.notApproved': 'Une personne n’est pas approuvée.',
  'rooms.cause.stranger': 'Une personne dans le canal n’y a pas sa place.',
  'rooms.cause.channelGone': 'Le canal est introuvable.',
  'rooms.cause.meetingGone': 'La réunion a été décommandée ou supprimée sans passer par le bot.',
  'rooms.remedy.permissionMissing':
    'Demandez à l’administrateur informatique d’accorder ce droit. Le bot continue ensuite tout seul.',
  'rooms.remedy.policyForbids':
    'Interrogez l’administrateur informatique sur les stratégies relatives aux canaux privés, aux invités externes et aux réunions.',
  'rooms.remedy.appNotInTeam': 'Un propriétaire de l’équipe peut y ajouter l’application.',
  'rooms.remedy.appNotInCatalogue':
    'Demandez à l’administrateur informatique d’ajouter l’application au catalogue.',
  'rooms.remedy.appNotAllowedInChannel':
    'Vous n’avez rien à faire : toutes les organisations n’ont pas encore cette possibilité.',
  'rooms.remedy.channelLimit':
    'Supprimez d’anciens canaux de l’équipe ou faites configurer une autre équipe par l’administrateur informatique.',
  'rooms.remedy.nameTaken': 'Le bot choisit lui-même un autre nom.',
  'rooms.remedy.nameRefused': 'Le bot en choisit alors lui-même un autre.',
  'rooms.remedy.notInTeam': 'Cela prend parfois quelques minutes ; le bot réessaie.',
  'rooms.remedy.guestNotRedeemed':
    'Demandez à cette personne d’accepter l’invitation reçue par e-mail, ou travaillez sur papier.',
  'rooms.remedy.personGone':
    'Regardez parmi les membres de la cellule qui a un problème de compte et demandez l’aide de l’administrateur informatique.',
  'rooms.remedy.guestCannotOwn':
    'Invitez un suppléant ou bourgmestre qui a un compte de votre propre organisation.',
  'rooms.remedy.organiserUnlicensed':
    'Demandez à l’administrateur informatique une boîte aux lettres avec une licence Exchange et Teams.',
  'rooms.remedy.accessPolicyMissing':
    'Demandez à l’administrateur informatique d’accorder à l’organisateur la stratégie d’accès aux applications.',
  'rooms.remedy.teamMissing':
    'Demandez à l’administrateur informatique de restaurer l’équipe ou d’en configurer une autre.',
  'rooms.remedy.archived': 'Un propriétaire du canal peut annuler l’archivage.',
  'rooms.remedy.throttled': 'Le bot attend aussi longtemps que Microsoft le demande.',
  'rooms.remedy.unavailable': 'Cela se règle tout seul ; le bot réessaie.',
  'rooms.remedy.unexpected':
    'Le bot réessaie. Si cela persiste, donnez le numéro de la réunion à l’administrateur informatique.',
  'rooms.remedy.waitsForOwners': 'Leur invitation est envoyée. Dès que les deux confirment, le bot continue.',
  'rooms.remedy.nobodyConfigured':
    'Demandez à l’administrateur informatique de configurer HOST_TEAM_ID et ORGANISER_ID.',
  'rooms.remedy.ownerMissing':
    'Veillez à ce que deux d’entre eux soient invités et confirment la confidentialité.',
  'rooms.remedy.notApproved': 'Soumettez ce membre au bourgmestre.',
  'rooms.remedy.stranger': 'Le bot retire cette personne. Demandez qui l’a ajoutée.',
  'rooms.remedy.channelGone': 'Le bot le recherche et en crée un nouveau s’il a été supprimé.',
  'rooms.remedy.meetingGone': 'Au besoin, fixez vous-même un rendez-vous ou déplacez la réunion.',
  'notice.channel.open': 'Le canal de la réunion {number} vous est ouvert.',
  'notice.channel.left': 'Vous n’êtes plus dans le canal de la réunion {number}. Voulez-vous y revenir ?',
  'notice.room.obstacle':
    'La convocation de la réunion {number} est à l’arrêt. Vous pouvez y faire quelque chose.',
  'notice.room.stranger':
    'Une personne qui n’y a pas sa place était dans le canal de la réunion {number}. Les points de l’ordre du jour sont masqués entre-temps.',
  'done.roomsRetried': 'Le bot vérifie de nouveau. Revenez voir dans un instant.',
} as const satisfies Follows<typeof roomsNl>;
