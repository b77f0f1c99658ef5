// The contacts that every cell begins with (domain.md §8). Numbers and addresses are public; where one was not sure it is left out.
import { type StandardContact, standardContact as standard } from './contact.ts';

const RADICALISATION = 'https://www.vlaanderen.be/radicalisering-en-polarisatie';
const BESAFE = 'https://www.besafe.be/nl/veiligheidsthemas/radicalisme';
const CGG =
  'https://www.vlaanderen.be/gezondheid-en-welzijn/gezondheid/psychische-gezondheid/centra-voor-geestelijke-gezondheidszorg';
const EXPERT_POOL = `${RADICALISATION}/projecten/expertenpool-gewelddadige-radicalisering-extremisme`;
const POOL_NAME = 'Expertenpool: Ceapire, Textgain, Solentra, CAW, Netwerk Islamexperten';
const AIDE_JEUNESSE = 'https://www.aidealajeunesse.cfwb.be/thematiques/lutte-contre-le-radicalisme/';
const VVSG_HANDBOOK =
  'https://www.vvsg.be/nieuws/wat-moet-ik-weten-over-het-nieuwe-decreet-livc-r-draaiboek-wijst-de-weg';

export const STANDARD_CONTACTS: readonly StandardContact[] = [
  standard('emergency', 'emergency-112', 'https://112.be', {
    phone: '112',
    emergency: true,
    nl: ['112', 'Dringende hulp van ambulance of brandweer, dag en nacht.'],
    fr: ['112', 'Aide urgente : ambulance ou pompiers, jour et nuit.'],
    de: ['112', 'Dringende Hilfe durch Rettungsdienst oder Feuerwehr, Tag und Nacht.'],
    en: ['112', 'Urgent help from an ambulance or the fire service, day and night.'],
  }),
  standard('emergency', 'emergency-101', 'https://www.politie.be', {
    phone: '101',
    emergency: true,
    nl: ['101', 'Dringende hulp van de politie, dag en nacht.'],
    fr: ['101', 'Aide urgente de la police, jour et nuit.'],
    de: ['101', 'Dringende Hilfe der Polizei, Tag und Nacht.'],
    en: ['101', 'Urgent help from the police, day and night.'],
  }),
  standard('violence', 'violence-1712', 'https://1712.be', {
    phone: '1712',
    nl: ['1712', 'Vragen over geweld, misbruik en kindermishandeling.'],
    fr: ['1712', 'Ligne flamande pour les questions sur la violence, les abus et la maltraitance.'],
    de: ['1712', 'Flämische Rufnummer für Fragen zu Gewalt, Missbrauch und Misshandlung.'],
    en: ['1712', 'Flemish line for questions about violence, abuse and child abuse.'],
  }),
  standard('violence', 'violence-couples', 'https://www.ecouteviolencesconjugales.be', {
    phone: '0800 30 030',
    nl: ['Écoute violences conjugales', 'Franstalige lijn over geweld tussen partners.'],
    fr: ['Écoute violences conjugales', 'Écoute gratuite sur les violences entre partenaires.'],
    de: ['Écoute violences conjugales', 'Französischsprachige Rufnummer zu Gewalt zwischen Partnern.'],
    en: ['Écoute violences conjugales', 'French-speaking line about violence between partners.'],
  }),
  standard('suicidePrevention', 'suicide-1813', 'https://www.zelfmoord1813.be', {
    phone: '1813',
    nl: ['Zelfmoordlijn', 'Voor wie aan zelfdoding denkt of bang is voor iemand anders, dag en nacht.'],
    fr: ['Zelfmoordlijn', 'Ligne flamande de prévention du suicide, jour et nuit.'],
    de: ['Zelfmoordlijn', 'Flämische Rufnummer zur Suizidprävention, Tag und Nacht.'],
    en: ['Zelfmoordlijn', 'Flemish suicide prevention line, day and night.'],
  }),
  standard('suicidePrevention', 'suicide-french', 'https://www.preventionsuicide.be', {
    phone: '0800 32 123',
    nl: ['Centre de Prévention du Suicide', 'Franstalige lijn over zelfdoding, dag en nacht.'],
    fr: ['Centre de Prévention du Suicide', 'Écoute anonyme et gratuite, jour et nuit.'],
    de: ['Centre de Prévention du Suicide', 'Französischsprachige Suizidprävention, Tag und Nacht.'],
    en: ['Centre de Prévention du Suicide', 'French-speaking suicide prevention line, day and night.'],
  }),
  standard('suicidePrevention', 'helpline-german', 'https://www.telefonhilfe.be', {
    phone: '108',
    nl: ['Telefonhilfe', 'Duitstalige luisterlijn, dag en nacht.'],
    fr: ['Telefonhilfe', 'Écoute en allemand, jour et nuit.'],
    de: ['Telefonhilfe', 'Zuhören auf Deutsch, Tag und Nacht.'],
    en: ['Telefonhilfe', 'German-speaking helpline, day and night.'],
  }),
  standard('police', 'police-local', 'https://www.politie.be', {
    nl: ['Lokale politie', 'Voor een aangifte, strafbare feiten of de information officer van uw zone.'],
    fr: ['Police locale', 'Pour une plainte, des faits punissables ou l’information officer de votre zone.'],
    de: ['Lokale Polizei', 'Für eine Anzeige, Straftaten oder den Information Officer Ihrer Zone.'],
    en: ['Local police', 'For a complaint, criminal offences or the information officer of your zone.'],
  }),
  standard('municipality', 'municipality-contact', null, {
    nl: ['Contactpunt van de gemeente', 'De coördinator van de LIVC R; vraag ernaar aan het onthaal.'],
    fr: ['Point de contact de la commune', 'Le coordinateur de la CSIL R ; demandez à l’accueil.'],
    de: ['Kontaktstelle der Gemeinde', 'Die Koordination der LIVC R; fragen Sie am Empfang.'],
    en: ['Contact point of the municipality', 'The coordinator of the LIVC R; ask at the reception desk.'],
  }),
  standard('municipality', 'municipality-welfare', null, {
    nl: ['OCMW', 'Hulp bij wonen, geld, energie en gezin in uw gemeente.'],
    fr: ['CPAS', 'Aide au logement, à l’argent, à l’énergie et à la famille dans votre commune.'],
    de: ['ÖSHZ', 'Hilfe bei Wohnen, Geld, Energie und Familie in Ihrer Gemeinde.'],
    en: ['OCMW', 'Help with housing, money, energy and family in your municipality.'],
  }),
  standard('authorities', 'authorities-abb', RADICALISATION, {
    nl: ['Agentschap Binnenlands Bestuur', 'Centraal aanspreekpunt van Vlaanderen voor lokale besturen.'],
    fr: ['Agentschap Binnenlands Bestuur', 'Point de contact flamand pour les pouvoirs locaux.'],
    de: ['Agentschap Binnenlands Bestuur', 'Zentrale Kontaktstelle Flanderns für lokale Behörden.'],
    en: ['Agentschap Binnenlands Bestuur', 'Central contact point of Flanders for local authorities.'],
  }),
  standard('authorities', 'authorities-vvsg', 'https://www.vvsg.be', {
    nl: ['VVSG', 'Helpdesk voor steden en gemeenten over de werking van een LIVC R.'],
    fr: ['VVSG', 'Aide aux villes et communes flamandes sur le fonctionnement d’une CSIL R.'],
    de: ['VVSG', 'Hilfe für flämische Städte und Gemeinden zur Arbeit einer LIVC R.'],
    en: ['VVSG', 'Help for Flemish cities and municipalities about running a LIVC R.'],
  }),
  standard('education', 'education-department', 'https://onderwijs.vlaanderen.be/nl/deradicalisering', {
    nl: ['Aanspreekpunt onderwijs', 'Voor scholen en CLB’s die lokaal geen antwoord vinden.'],
    fr: ['Aanspreekpunt onderwijs', 'Pour les écoles flamandes qui ne trouvent pas de réponse sur place.'],
    de: ['Aanspreekpunt onderwijs', 'Für flämische Schulen, die vor Ort keine Antwort finden.'],
    en: ['Aanspreekpunt onderwijs', 'For Flemish schools that find no answer locally.'],
  }),
  standard('education', 'education-clb', 'https://www.clbchat.be', {
    nl: ['CLB', 'Voor vragen over een leerling: welzijn, leren, gezondheid.'],
    fr: ['CLB', 'En Flandre, pour toute question sur un élève ; ailleurs, le centre PMS de l’école.'],
    de: ['CLB', 'In Flandern bei Fragen zu einem Schüler; in Ostbelgien hilft Kaleido.'],
    en: ['CLB', 'Flemish pupil guidance centre, for questions about a pupil.'],
  }),
  standard('welfare', 'welfare-caw', 'https://www.caw.be', {
    nl: ['CAW', 'Gratis hulp bij welzijn, relaties, wonen en geweld; met het JAC voor jongeren.'],
    fr: ['CAW', 'En Flandre, aide gratuite : bien-être, relations, logement, violence.'],
    de: ['CAW', 'In Flandern kostenlose Hilfe: Wohlbefinden, Beziehungen, Wohnen, Gewalt.'],
    en: ['CAW', 'Free help in Flanders with wellbeing, relationships, housing and violence.'],
  }),
  standard('welfare', 'welfare-youth-help', 'https://www.jeugdhulp.be', {
    nl: ['Jeugdhulp', 'Hulp voor kinderen, jongeren en ouders die er niet meer uit raken.'],
    fr: ['Jeugdhulp', 'Aide à la jeunesse en Flandre, pour les enfants, les jeunes et les parents.'],
    de: ['Jeugdhulp', 'Jugendhilfe in Flandern für Kinder, Jugendliche und Eltern.'],
    en: ['Jeugdhulp', 'Youth help in Flanders for children, young people and parents.'],
  }),
  standard('welfare', 'welfare-justice-houses', 'https://www.justitiehuizen.be', {
    nl: ['Justitiehuizen', 'Begeleiding na een beslissing van het gerecht, en onthaal van slachtoffers.'],
    fr: ['Justitiehuizen', 'Maisons de justice flamandes : guidance judiciaire et accueil des victimes.'],
    de: ['Justitiehuizen', 'Flämische Justizhäuser: Begleitung nach einem Urteil und Opferbetreuung.'],
    en: ['Justitiehuizen', 'Flemish justice houses: guidance after a court decision, and victim support.'],
  }),
  standard('mentalHealth', 'mental-health-cgg', CGG, {
    nl: ['CGG', 'Behandeling van ernstige psychische problemen, na verwijzing door huisarts of CLB.'],
    fr: ['CGG', 'Centres flamands de santé mentale, sur renvoi du médecin ou du CLB.'],
    de: ['CGG', 'Flämische Zentren für psychische Gesundheit, nach Überweisung.'],
    en: ['CGG', 'Flemish mental health centres, after referral by a doctor or the CLB.'],
  }),
  standard('mentalHealth', 'mental-health-solentra', 'https://www.solentra.be', {
    nl: ['Solentra', 'Psychische hulp voor kinderen en gezinnen na een vlucht of migratie.'],
    fr: ['Solentra', 'Aide psychologique aux enfants et familles après une fuite ou une migration.'],
    de: ['Solentra', 'Psychische Hilfe für Kinder und Familien nach Flucht oder Migration.'],
    en: ['Solentra', 'Mental health care for children and families after flight or migration.'],
  }),
  standard('work', 'work-vdab', 'https://www.vdab.be', {
    nl: ['VDAB', 'Werk zoeken, een opleiding volgen, begeleiding naar werk.'],
    fr: ['VDAB', 'En Flandre : chercher un emploi, suivre une formation, être accompagné.'],
    de: ['VDAB', 'In Flandern: Arbeit suchen, eine Ausbildung machen, begleitet werden.'],
    en: ['VDAB', 'In Flanders: finding work, training, guidance towards a job.'],
  }),
  standard('youthSportCulture', 'sport-flanders', 'https://www.sport.vlaanderen', {
    nl: ['Sport Vlaanderen', 'Voor sportclubs met vragen over het samenleven in de club.'],
    fr: ['Sport Vlaanderen', 'Pour les clubs sportifs flamands qui ont des questions sur la vie du club.'],
    de: ['Sport Vlaanderen', 'Für flämische Sportvereine mit Fragen zum Zusammenleben im Verein.'],
    en: ['Sport Vlaanderen', 'For Flemish sports clubs with questions about life in the club.'],
  }),
  standard('youthSportCulture', 'culture-youth-media', 'https://www.vlaanderen.be/cjm', {
    nl: ['Departement Cultuur, Jeugd en Media', 'Voor jeugdwerk en culturele verenigingen.'],
    fr: ['Departement Cultuur, Jeugd en Media', 'Pour les mouvements de jeunesse et la culture en Flandre.'],
    de: ['Departement Cultuur, Jeugd en Media', 'Für Jugendarbeit und Kulturvereine in Flandern.'],
    en: ['Departement Cultuur, Jeugd en Media', 'For youth work and cultural associations in Flanders.'],
  }),
  standard('integration', 'integration-agii', 'https://www.integratie-inburgering.be', {
    nl: ['Agentschap Integratie en Inburgering', 'Voor nieuwkomers en voor vragen over samenleven.'],
    fr: ['Agentschap Integratie en Inburgering', 'Pour les nouveaux arrivants et le vivre-ensemble.'],
    de: ['Agentschap Integratie en Inburgering', 'Für Neuankömmlinge und Fragen des Zusammenlebens.'],
    en: ['Agentschap Integratie en Inburgering', 'For newcomers and questions about living together.'],
  }),
  standard('brussels', 'brussels-vgc', 'https://www.vgc.be', {
    nl: ['VGC', 'Nederlandstalig onderwijs, welzijn, jeugd en cultuur in Brussel.'],
    fr: ['VGC', 'Enseignement, bien-être, jeunesse et culture néerlandophones à Bruxelles.'],
    de: ['VGC', 'Niederländischsprachige Bildung, Wohlfahrt, Jugend und Kultur in Brüssel.'],
    en: ['VGC', 'Dutch-speaking education, welfare, youth and culture in Brussels.'],
  }),
  standard('experts', 'experts-pool', EXPERT_POOL, {
    nl: [POOL_NAME, 'Gratis hulp voor lokale besturen in een acute of moeilijke situatie.'],
    fr: [POOL_NAME, 'Aide gratuite aux pouvoirs locaux flamands en situation aiguë ou difficile.'],
    de: [POOL_NAME, 'Kostenlose Hilfe für flämische Gemeinden in akuten oder schwierigen Lagen.'],
    en: [POOL_NAME, 'Free help for Flemish municipalities in an acute or difficult situation.'],
  }),
  standard('familySupport', 'family-support', `${BESAFE}/family-support`, {
    nl: ['Family Support', 'Steun voor ouders en familie van iemand die radicaliseert.'],
    fr: ['Family Support', 'Soutien aux parents et à la famille d’une personne qui se radicalise.'],
    de: ['Family Support', 'Unterstützung für Eltern und Familie, wenn sich jemand radikalisiert.'],
    en: ['Family Support', 'Support for parents and relatives of somebody who is radicalising.'],
  }),
  standard('familySupport', 'family-support-french', AIDE_JEUNESSE, {
    phone: '0800 111 72',
    nl: ['Réseau et CAPREV', 'Franstalig aanspreekpunt over gewelddadig extremisme, ook voor familie.'],
    fr: ['Réseau et CAPREV', 'Aide face aux extrémismes violents, aussi pour les proches.'],
    de: ['Réseau et CAPREV', 'Hilfe auf Französisch bei gewalttätigem Extremismus, auch für Angehörige.'],
    en: ['Réseau et CAPREV', 'French-speaking help about violent extremism, for relatives too.'],
  }),
  standard('privacy', 'privacy-officer', null, {
    nl: ['Functionaris voor gegevensbescherming', 'Voor vragen over uw gegevens bij de gemeente.'],
    fr: ['Délégué à la protection des données', 'Pour toute question sur vos données à la commune.'],
    de: ['Datenschutzbeauftragte der Gemeinde', 'Für Fragen zu Ihren Daten bei der Gemeinde.'],
    en: ['Data protection officer', 'For questions about your data at the municipality.'],
  }),
  standard('privacy', 'privacy-flanders', 'https://www.vlaanderen.be/vlaamse-toezichtcommissie', {
    nl: ['Vlaamse Toezichtcommissie', 'Voor een klacht over gegevens bij een Vlaams of lokaal bestuur.'],
    fr: ['Vlaamse Toezichtcommissie', 'Pour une plainte sur des données d’un pouvoir flamand ou local.'],
    de: ['Vlaamse Toezichtcommissie', 'Für Beschwerden über Daten bei flämischen und lokalen Behörden.'],
    en: ['Vlaamse Toezichtcommissie', 'For a complaint about data held by a Flemish or local authority.'],
  }),
  standard('privacy', 'privacy-belgium', 'https://www.gegevensbeschermingsautoriteit.be', {
    nl: ['Gegevensbeschermingsautoriteit', 'Voor een klacht over persoonsgegevens in België.'],
    fr: ['Autorité de protection des données', 'Pour une plainte sur des données personnelles en Belgique.'],
    de: ['Datenschutzbehörde', 'Für Beschwerden über personenbezogene Daten in Belgien.'],
    en: ['Belgian Data Protection Authority', 'For a complaint about personal data in Belgium.'],
  }),
  standard('guides', 'guide-livc', `${RADICALISATION}/tools/lokale-integrale-veiligheidscel-livc`, {
    nl: ['Leidraad LIVC R', 'Hoe een LIVC R werkt, wie meedoet en wat mag worden gedeeld.'],
    fr: ['Guide de la CSIL R', 'Fonctionnement, participants et partage d’informations, en néerlandais.'],
    de: ['Leitfaden zur LIVC R', 'Arbeitsweise, Teilnehmende und Informationsaustausch, auf Niederländisch.'],
    en: ['Guide to the LIVC R', 'How it works, who takes part and what may be shared, in Dutch.'],
  }),
  standard('guides', 'guide-besafe', `${BESAFE}/lokale-integrale-veiligheidscel`, {
    nl: ['Besafe over de LIVC R', 'Uitleg en omzendbrief van de federale overheid.'],
    fr: ['Besafe sur la CSIL R', 'Explications et circulaire des autorités fédérales, en néerlandais.'],
    de: ['Besafe über die LIVC R', 'Erläuterungen und Rundschreiben des Föderalstaats, auf Niederländisch.'],
    en: ['Besafe on the LIVC R', 'Explanation and circular of the federal government, in Dutch.'],
  }),
  standard('guides', 'guide-handbook', VVSG_HANDBOOK, {
    nl: ['Draaiboek LIVC R van de VVSG', 'Stappenplan en uitleg bij het decreet van 21 mei 2021.'],
    fr: ['Manuel de la VVSG', 'Étapes et explication du décret flamand du 21 mai 2021, en néerlandais.'],
    de: ['Handbuch der VVSG', 'Erläuterungen zum flämischen Dekret vom 21. Mai 2021, auf Niederländisch.'],
    en: ['Handbook of the VVSG', 'Steps, and the Flemish decree of 21 May 2021 explained, in Dutch.'],
  }),
  standard('guides', 'guide-sport', 'https://www.lokaalsportbeleid.be/info-over-livc-r-aan-de-sportsector/', {
    nl: ['Sectorgids sport', 'Wat een sportclub kan doen en delen.'],
    fr: ['Guide du secteur sportif', 'Ce qu’un club sportif peut faire et partager, en néerlandais.'],
    de: ['Leitfaden für den Sport', 'Was ein Sportverein tun und mitteilen kann, auf Niederländisch.'],
    en: ['Guide for the sports sector', 'What a sports club can do and share, in Dutch.'],
  }),
];
