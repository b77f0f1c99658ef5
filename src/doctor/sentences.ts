// The doctor's own words, for whoever installs the bot: what is there or not, and how to mend it.
import type { RequiredPermission } from '../graph/permissions.ts';
import type { InBoth } from './finding.ts';

export const SENTENCES = {
  'settings.fine': { nl: 'De instellingen zijn in orde.', en: 'The settings are in order.' },
  'settings.fault': { nl: 'Instelling {fault}.', en: 'Setting {fault}.' },
  'settings.first': {
    nl: 'De rest wordt nagekeken zodra de instellingen in orde zijn.',
    en: 'The rest is looked at once the settings are in order.',
  },

  'store.fine': { nl: 'De opslag antwoordt.', en: 'The store answers.' },
  'store.forbidden': {
    nl: 'De opslag weigert de bot. Cosmos DB: geef zijn identiteit de rollen uit infra/azure.bicep. Eigen server: maak DATA_DIR schrijfbaar.',
    en: 'The store refuses the bot. Cosmos DB: give its identity the roles in infra/azure.bicep. Own server: make DATA_DIR writable.',
  },
  'store.silent': {
    nl: 'De opslag antwoordt niet ({code}). Kijk COSMOS_ENDPOINT, COSMOS_DATABASE en het netwerk na: alleen het subnet van de bot mag binnen.',
    en: 'The store does not answer ({code}). Look at COSMOS_ENDPOINT, COSMOS_DATABASE and the network: only the bot’s subnet is let in.',
  },
  'store.demo': {
    nl: 'Deze opslag bevat de verzonnen demogemeente: de bot start er niet mee. Neem een lege.',
    en: 'This store holds the fictional demo town: the bot does not start with it. Use an empty one.',
  },

  'keys.fine': {
    nl: 'De sleutel in Key Vault pakt in en weer uit.',
    en: 'The key in Key Vault wraps and unwraps.',
  },
  'keys.forbidden': {
    nl: 'Key Vault weigert de bot. Geef zijn identiteit op de sleutel van KEY_VAULT_KEY_ID de rol Key Vault Crypto Service Encryption User.',
    en: 'Key Vault refuses the bot. Give its identity the role Key Vault Crypto Service Encryption User on the key of KEY_VAULT_KEY_ID.',
  },
  'keys.silent': {
    nl: 'Key Vault antwoordt niet ({code}). Kijk KEY_VAULT_KEY_ID en het netwerk van de kluis na.',
    en: 'Key Vault does not answer ({code}). Look at KEY_VAULT_KEY_ID and the network of the vault.',
  },

  'founder.fine': {
    nl: 'Wie de eerste cel mag beginnen, heeft een account (SETUP_ADMIN_ID).',
    en: 'Whoever may begin a cell has an account (SETUP_ADMIN_ID).',
  },
  'founder.gone': {
    nl: 'SETUP_ADMIN_ID is van niemand die zich kan aanmelden. Zet er de object-id van een account van uw organisatie.',
    en: 'SETUP_ADMIN_ID is nobody’s who can sign in. Put the object id of an account of your organisation there.',
  },
  'founder.unseen': {
    nl: 'Of SETUP_ADMIN_ID van iemand is, is niet te zien ({code}): kijk het na in Entra.',
    en: 'Whether SETUP_ADMIN_ID is somebody’s cannot be seen ({code}): look in Entra.',
  },
  'founder.none': {
    nl: 'SETUP_ADMIN_ID ontbreekt en er is nog geen cel: niemand kan er een beginnen. Zet er de object-id van de eerste beheerder.',
    en: 'SETUP_ADMIN_ID is missing and there is no cell yet: nobody can begin one. Put the object id of the first administrator there.',
  },
  'founder.over': {
    nl: 'SETUP_ADMIN_ID staat er niet meer: niemand kan nog een cel beginnen, en dat hoort zo.',
    en: 'SETUP_ADMIN_ID is not there any more: nobody can begin another cell, as it should be.',
  },

  'publicUrl.fine': {
    nl: 'De bot is te bereiken op zijn openbare adres (PUBLIC_URL).',
    en: 'The bot can be reached at its public address (PUBLIC_URL).',
  },
  'publicUrl.none': {
    nl: 'PUBLIC_URL ontbreekt: er kan niets worden afgedrukt. Zet er het https-adres waarop browsers de bot bereiken.',
    en: 'PUBLIC_URL is missing: nothing can be printed. Put the https address there at which browsers reach the bot.',
  },
  'publicUrl.unseen': {
    nl: 'De bot antwoordt van hieruit niet op PUBLIC_URL. Open op een werkplek dat adres met /health erachter terwijl de bot draait.',
    en: 'The bot does not answer at PUBLIC_URL from here. Open that address with /health behind it on a desk, while the bot runs.',
  },

  'token.fine': {
    nl: 'De bot krijgt een token voor Microsoft Graph.',
    en: 'The bot gets a token for Microsoft Graph.',
  },
  'token.forbidden': {
    nl: 'De bot krijgt geen token voor Microsoft Graph. In Azure: koppel de beheerde identiteit van BOT_ID aan de host. Elders: meld de machine aan voor DefaultAzureCredential.',
    en: 'The bot gets no token for Microsoft Graph. In Azure: attach the managed identity of BOT_ID to the host. Elsewhere: sign the machine in for DefaultAzureCredential.',
  },
  'token.silent': {
    nl: 'Entra geeft geen token voor Microsoft Graph ({code}). Kijk na of de host naar login.microsoftonline.com mag, en probeer opnieuw.',
    en: 'Entra gives no token for Microsoft Graph ({code}). See whether the host may reach login.microsoftonline.com, and try again.',
  },
  'permissions.fine': {
    nl: 'Alle rechten in Entra zijn toegekend ({count}).',
    en: 'All permissions in Entra are granted ({count}).',
  },
  'permission.missing': {
    nl: 'Recht {name} ontbreekt. Zonder dat kan de bot {why}. Toekennen: als app-rol in Entra, met de PowerShell-regels hieronder.',
    en: 'Permission {name} is missing. Without it the bot cannot {why}. Grant it as an app role in Entra, with the PowerShell lines below.',
  },
  'permission.tooWide': {
    nl: '{name} is in Entra toegekend en geldt zo voor elke postbus. Trek het daar in: Exchange geeft het voor één postbus (RBAC for Applications).',
    en: '{name} is granted in Entra, and so holds for every mailbox. Take it back there: Exchange gives it for one mailbox (RBAC for Applications).',
  },

  'team.none': {
    nl: 'Er is geen team voor zittingen ingesteld (HOST_TEAM_ID): er kan niets worden bijeengeroepen. De rest van de bot werkt.',
    en: 'No team for sessions is configured (HOST_TEAM_ID): nothing can be convened. The rest of the bot works.',
  },
  'team.fine': { nl: 'Het team van {setting} bestaat.', en: 'The team of {setting} exists.' },
  'team.missing': {
    nl: 'Het team van {setting} bestaat niet. Zet er de groep-id van het team: in Teams onder “Koppeling naar team ophalen”, achter groupId=.',
    en: 'The team of {setting} does not exist. Put the group id of the team there: in Teams under “Get link to team”, behind groupId=.',
  },
  'team.archived': {
    nl: 'Het team van {setting} is gearchiveerd. Een eigenaar herstelt het in Teams onder “Teams beheren”.',
    en: 'The team of {setting} is archived. An owner restores it in Teams under “Manage teams”.',
  },
  'team.unseen': {
    nl: 'Het team van {setting} is niet te zien zolang Team.ReadBasic.All ontbreekt.',
    en: 'The team of {setting} cannot be seen while Team.ReadBasic.All is missing.',
  },
  'channels.fine': {
    nl: 'Het team van {setting} heeft plaats voor kanalen ({count} van {most}).',
    en: 'The team of {setting} has room for channels ({count} of {most}).',
  },
  'channels.many': {
    nl: 'Het team van {setting} heeft {count} van {most} kanalen, en wat de laatste 30 dagen werd gewist telt ook. Maak een nieuw team en zet het in HOST_TEAM_ID, het oude in HOST_TEAM_IDS.',
    en: 'The team of {setting} has {count} of {most} channels, and what was deleted in the last 30 days counts too. Make a new team and put it into HOST_TEAM_ID, the old one into HOST_TEAM_IDS.',
  },
  'channels.full': {
    nl: 'Het team van {setting} is vol: {count} van {most} kanalen. Maak een nieuw team en zet het in HOST_TEAM_ID, het oude in HOST_TEAM_IDS.',
    en: 'The team of {setting} is full: {count} of {most} channels. Make a new team and put it into HOST_TEAM_ID, the old one into HOST_TEAM_IDS.',
  },
  'channels.unseen': {
    nl: 'Hoeveel kanalen het team van {setting} heeft, is niet te zien zolang Channel.ReadBasic.All ontbreekt.',
    en: 'How many channels the team of {setting} has cannot be seen while Channel.ReadBasic.All is missing.',
  },
  'appInTeam.fine': {
    nl: 'De app is geïnstalleerd in het team van {setting}.',
    en: 'The app is installed in the team of {setting}.',
  },
  'appInTeam.missing': {
    nl: 'De app is niet geïnstalleerd in het team van {setting}. Een eigenaar voegt haar toe: “Team beheren”, “Apps”. Kijk ook TEAMS_APP_ID na.',
    en: 'The app is not installed in the team of {setting}. An owner adds it: “Manage team”, “Apps”. Look at TEAMS_APP_ID too.',
  },
  'appInTeam.unseen': {
    nl: 'Of de app in het team van {setting} zit, is niet te zien zolang TeamsAppInstallation.ReadWriteSelfForTeam.All ontbreekt.',
    en: 'Whether the app is in the team of {setting} cannot be seen while TeamsAppInstallation.ReadWriteSelfForTeam.All is missing.',
  },
  'appInCatalogue.fine': {
    nl: 'De app staat in de catalogus van de organisatie.',
    en: 'The app is in the organisation’s catalogue.',
  },
  'appInCatalogue.missing': {
    nl: 'De app staat niet in de catalogus van de organisatie. Laat een Teams-beheerder haar publiceren (atk publish); kijk ook TEAMS_APP_ID en TEAMS_CATALOGUE_APP_ID na.',
    en: 'The app is not in the organisation’s catalogue. Have a Teams administrator publish it (atk publish); look at TEAMS_APP_ID and TEAMS_CATALOGUE_APP_ID too.',
  },
  'appInCatalogue.unseen': {
    nl: 'Of de app in de catalogus staat, is niet te zien zolang AppCatalog.Read.All ontbreekt.',
    en: 'Whether the app is in the catalogue cannot be seen while AppCatalog.Read.All is missing.',
  },
  'organiser.fine': {
    nl: 'De postbus die uitnodigt, bestaat en heeft een licentie.',
    en: 'The mailbox that invites exists and has a licence.',
  },
  'organiser.none': {
    nl: 'ORGANISER_ID ontbreekt: zittingen krijgen geen vergadering en geen uitnodiging in de agenda. Zet er de object-id van een postbus met licentie.',
    en: 'ORGANISER_ID is missing: sessions get no meeting and no invitation in the calendar. Put the object id of a licensed mailbox there.',
  },
  'organiser.missing': {
    nl: 'ORGANISER_ID is geen ingeschakeld account met een postbus. Geef het account een licentie met Exchange en Teams, of verbeter de object-id.',
    en: 'ORGANISER_ID is no enabled account with a mailbox. Give the account a licence with Exchange and Teams, or correct the object id.',
  },
  'organiser.unseen': {
    nl: 'De postbus die uitnodigt, is niet te zien zolang User.Read.All ontbreekt.',
    en: 'The mailbox that invites cannot be seen while User.Read.All is missing.',
  },
  'calendar.fine': {
    nl: 'Exchange laat de bot toe tot de agenda van die postbus.',
    en: 'Exchange lets the bot into that mailbox’s calendar.',
  },
  'calendar.missing': {
    nl: 'Calendars.ReadWrite ontbreekt: Exchange laat de bot niet toe tot die agenda. Toekennen: RBAC for Applications, New-ManagementRoleAssignment met de rol “Application Calendars.ReadWrite”, alleen voor die postbus.',
    en: 'Calendars.ReadWrite is missing: Exchange does not let the bot into that calendar. Grant it with RBAC for Applications: New-ManagementRoleAssignment with the role “Application Calendars.ReadWrite”, for that mailbox alone.',
  },
  'calendar.unseen': {
    nl: 'Of Exchange de bot toelaat tot de agenda (Calendars.ReadWrite), is niet te zien. Vraag het aan Exchange: Test-ServicePrincipalAuthorization.',
    en: 'Whether Exchange lets the bot into the calendar (Calendars.ReadWrite) cannot be seen. Ask Exchange: Test-ServicePrincipalAuthorization.',
  },
  'accessPolicy.unseen': {
    nl: 'CsApplicationAccessPolicy is van hieruit niet te zien: New-CsApplicationAccessPolicy en Grant-CsApplicationAccessPolicy voor de postbus die uitnodigt. Ontbreekt ze, dan gaat een zitting door zonder vergadering in Teams, en zegt de kaart van de coördinator waarom.',
    en: 'CsApplicationAccessPolicy cannot be seen from here: New-CsApplicationAccessPolicy and Grant-CsApplicationAccessPolicy for the mailbox that invites. Without it a session is held without a meeting in Teams, and the coordinator’s card says why.',
  },
  'channelApps.unseen': {
    nl: 'Of bots in privékanalen mogen spreken, blijkt pas in een kanaal. Weigert Teams het, dan zegt de kaart van de coördinator dat de bot 1-op-1 schrijft.',
    en: 'Whether bots may speak in private channels shows only in a channel. Where Teams refuses, the coordinator’s card says that the bot writes 1:1.',
  },
  'tenantPolicies.unseen': {
    nl: 'Of het beleid van uw organisatie privékanalen en gasten toelaat, is niet te zien. Kijk in het Teams-beheercentrum onder “Teams-beleid” en “Gasttoegang”.',
    en: 'Whether your organisation’s policies allow private channels and guests cannot be seen. Look in the Teams admin centre under “Teams policies” and “Guest access”.',
  },
  'graph.silent': {
    nl: 'Microsoft Graph antwoordt niet zoals verwacht over {setting} ({code}). Probeer over enkele minuten opnieuw.',
    en: 'Microsoft Graph does not answer as expected about {setting} ({code}). Try again in some minutes.',
  },
} as const satisfies { readonly [sentence: string]: InBoth };
export type Sentence = keyof typeof SENTENCES;

/** What the bot cannot do without a permission; fits behind "kan de bot" and "the bot cannot". */
export const NEEDED_FOR: { readonly [needed in RequiredPermission['needed']]: InBoth } = {
  seeTeam: { nl: 'het team niet zien', en: 'see the team' },
  seeChannels: { nl: 'de kanalen van het team niet zien', en: 'see the channels of the team' },
  makeChannel: { nl: 'geen kanaal maken', en: 'make a channel' },
  deleteChannel: { nl: 'geen kanaal wissen', en: 'delete a channel' },
  archiveChannel: { nl: 'geen kanaal archiveren', en: 'archive a channel' },
  channelMembers: {
    nl: 'niemand in een kanaal opnemen of eruit halen',
    en: 'put anybody into a channel or take anybody out',
  },
  seeTeamMembers: { nl: 'niet zien wie in het team zit', en: 'see who is in the team' },
  teamMembers: {
    nl: 'niemand in het team opnemen of eruit halen',
    en: 'put anybody into the team or take anybody out',
  },
  seeAppInTeam: { nl: 'niet zien of de app in het team zit', en: 'see whether the app is in the team' },
  speakInChannel: { nl: 'niet in een kanaal spreken', en: 'speak in a channel' },
  writeFirst: { nl: 'niemand als eerste schrijven', en: 'be the first to write to anybody' },
  seeCatalogue: { nl: 'de app niet vinden in de catalogus', en: 'find the app in the catalogue' },
  seePeople: {
    nl: 'niemand laten kiezen, en niet zien wie een account heeft',
    en: 'let anybody be chosen, or see who has an account',
  },
  calendar: { nl: 'geen vergadering in de agenda zetten', en: 'put a meeting into the calendar' },
  meetingDoors: {
    nl: 'de wachtruimte en de opname van een vergadering niet regelen',
    en: 'set the lobby and the recording of a meeting',
  },
};
