// The first confidentiality text. Published: never to be edited, not even a comma; what has to change becomes version 2.
// A starting point for the municipality's lawyer: nothing here is legal advice.
import type { WrittenText, WrittenVersion } from '../acknowledgement-text.ts';

const nl: WrittenText = {
  title: 'Geheimhouding in deze zitting',
  summary: [
    'Wat u in deze zitting verneemt, blijft in deze zitting.',
    'De geheimhoudingsplicht volgt uit de wet. U hebt ze ook zonder deze knop.',
    'U mag spreken, u moet niet. Niets zeggen kan altijd.',
    'Niets gaat mee naar buiten: niet naar uw eigen organisatie, niet in nota’s, chats of mails.',
    'De plicht eindigt niet, ook niet na de zitting of in een andere functie.',
  ],
  paragraphs: [
    {
      heading: 'Waarvoor deze zitting dient',
      text: 'De LIVC R bespreekt casussen om terroristische misdrijven te voorkomen: {livcPurpose}. Ze is een casusoverleg in de zin van {caseConsultation}. Daar mag u geheimen delen die u anders moet bewaren, alleen voor dat doel of om de integriteit van personen te beschermen.',
    },
    {
      heading: 'Wie deelneemt',
      text: 'Wie deelneemt, waarom en hoe, ligt vooraf vast. De burgemeester beslist wie uitgenodigd wordt: {livcMembers}. U neemt deel door uw functie, en alleen aan de agendapunten van uw uitnodiging. Niemand komt in uw plaats zonder dat de burgemeester die persoon aanvaardt.',
    },
    {
      heading: 'Een plicht uit de wet',
      text: 'Wat in de zitting ter sprake komt, is geheim voor iedereen die deelneemt. Die plicht volgt uit de wet. Ze ontstaat niet door deze knop en verdwijnt niet als u weigert. Met de knop bevestigt u dat u deze tekst las en begreep.',
    },
    {
      heading: 'Spreken mag, moet niet',
      text: 'U hebt het recht om te spreken, niet de plicht. U beslist zelf wat nodig is voor het doel. Wie zwijgt, legt dat niet uit en staat nergens genoteerd.',
    },
    {
      heading: 'Niets gaat naar buiten',
      text: 'Vertel niets verder: niet aan collega’s of leidinggevenden van uw eigen organisatie, niet thuis, niet aan de persoon zelf. Schrijf niets op in eigen nota’s, dossiers, chats of mails, en neem niets op. Gebruik het voor niets anders: geen controle, geen sanctie, geen uitkering, geen personeelszaak.',
    },
    {
      heading: 'Uw eigen kader blijft',
      text: 'Uw beroepsgeheim, uw deontologie en uw meldingsplichten blijven gelden. Ook uw recht om het parket in te lichten blijft: {rightToInform}. Bent u advocaat, dan deelt u niets dat uw cliënt kan belasten: {lawyerException}.',
    },
    {
      heading: 'Wat hier niet hoort',
      text: 'Informatiekaarten en ander materiaal uit de gegevensbank T.E.R. horen niet in dit programma, niet in het kanaal en niet in een dossier, en de persoon krijgt ze niet te zien ({terInformationCard}). Persoonsgegevens van wie besproken wordt, verwerkt u alleen waar een wet dat toelaat: {livcPersonalData}.',
    },
    {
      heading: 'Belangenconflict',
      text: 'Kent u iemand over wie het gaat, of kunt u niet onbevangen zijn? Stap dan uit dat agendapunt. Dat kan altijd, met één knop en zonder uitleg.',
    },
    {
      heading: 'Wat vastgelegd wordt',
      text: 'Van uw antwoord bewaren wij: wie, welke zitting, welke tekst, wanneer en hoe. Wat u opent of wijzigt, komt zonder inhoud in een logboek. De burgemeester en de functionaris voor gegevensbescherming kunnen dat nakijken.',
    },
    {
      heading: 'Wie de plicht schendt',
      text: 'Wie geheimen bekendmaakt, is strafbaar: {professionalSecrecy}. Ook een tuchtstraf en een schadevergoeding zijn mogelijk. De burgemeester kan uw toegang beëindigen.',
    },
    {
      heading: 'Geen einddatum',
      text: 'Deze plicht eindigt nooit: niet na de zitting, niet als het kanaal dicht is, niet in een andere functie. Twijfelt u, vraag dan eerst raad. Weigeren mag: dan neemt u niet deel aan deze zitting.',
    },
  ],
};

const fr: WrittenText = {
  title: 'Le secret dans cette réunion',
  summary: [
    'Ce que vous apprenez dans cette réunion reste dans cette réunion.',
    'L’obligation de secret découle de la loi. Elle existe aussi sans ce bouton.',
    'Vous pouvez parler, vous n’y êtes pas obligé(e). Ne rien dire est toujours possible.',
    'Rien ne sort\u00a0: ni vers votre propre organisation, ni dans des notes, des chats ou des e-mails.',
    'L’obligation ne prend pas fin, ni après la réunion ni dans une autre fonction.',
  ],
  paragraphs: [
    {
      heading: 'À quoi sert cette réunion',
      text: 'La CSIL R examine des cas pour prévenir des infractions terroristes\u00a0: {livcPurpose}. Elle est une concertation de cas au sens de l’{caseConsultation}. Vous pouvez y partager des secrets que vous devez garder ailleurs, uniquement dans ce but ou pour protéger l’intégrité de personnes.',
    },
    {
      heading: 'Qui participe',
      text: 'Qui participe, pourquoi et comment est fixé d’avance. Le ou la bourgmestre décide qui est invité\u00a0: {livcMembers}. Vous participez en raison de votre fonction, et seulement aux points de votre invitation. Personne ne vient à votre place sans que le ou la bourgmestre l’accepte.',
    },
    {
      heading: 'Une obligation légale',
      text: 'Ce qui se dit dans la réunion est secret pour toute personne qui participe. Cette obligation découle de la loi. Elle ne naît pas de ce bouton et ne disparaît pas si vous refusez. Par ce bouton, vous confirmez avoir lu et compris ce texte.',
    },
    {
      heading: 'Un droit, pas un devoir de parler',
      text: 'Vous avez le droit de parler, pas l’obligation. Vous décidez ce qui est nécessaire à cette fin. Qui se tait ne s’explique pas, et cela n’est noté nulle part.',
    },
    {
      heading: 'Rien ne sort',
      text: 'Ne répétez rien\u00a0: ni à des collègues ou supérieurs de votre propre organisation, ni chez vous, ni à la personne concernée. N’écrivez rien dans vos notes, dossiers, chats ou e-mails, et n’enregistrez rien. N’en faites aucun autre usage\u00a0: ni contrôle, ni sanction, ni allocation, ni affaire de personnel.',
    },
    {
      heading: 'Votre propre cadre demeure',
      text: 'Votre secret professionnel, votre déontologie et vos devoirs de signalement restent d’application. Votre droit d’informer le parquet demeure aussi\u00a0: {rightToInform}. Si vous êtes avocat(e), vous ne partagez rien qui puisse incriminer votre client\u00a0: {lawyerException}.',
    },
    {
      heading: 'Ce qui n’a pas sa place ici',
      text: 'Les cartes d’information et autres éléments de la banque de données T.E.R. n’ont leur place ni dans ce programme, ni dans le canal, ni dans un dossier, et ne sont pas montrés à la personne ({terInformationCard}). Vous ne traitez des données personnelles des personnes examinées que là où une loi le permet\u00a0: {livcPersonalData}.',
    },
    {
      heading: 'Conflit d’intérêts',
      text: 'Vous connaissez quelqu’un dont il est question, ou vous ne pouvez pas rester impartial(e)\u00a0? Retirez-vous de ce point. C’est toujours possible, par un seul bouton et sans explication.',
    },
    {
      heading: 'Ce qui est consigné',
      text: 'De votre réponse nous conservons\u00a0: qui, quelle réunion, quel texte, quand et comment. Ce que vous ouvrez ou modifiez figure, sans contenu, dans un journal. Le ou la bourgmestre et le délégué à la protection des données peuvent le vérifier.',
    },
    {
      heading: 'En cas de violation',
      text: 'Révéler des secrets est punissable\u00a0: {professionalSecrecy}. Une sanction disciplinaire et des dommages et intérêts sont aussi possibles. Le ou la bourgmestre peut mettre fin à votre accès.',
    },
    {
      heading: 'Sans date de fin',
      text: 'Cette obligation ne prend jamais fin\u00a0: ni après la réunion, ni quand le canal est fermé, ni dans une autre fonction. En cas de doute, demandez d’abord conseil. Vous pouvez refuser\u00a0: vous ne participez alors pas à cette réunion.',
    },
  ],
};

const de: WrittenText = {
  title: 'Verschwiegenheit in dieser Sitzung',
  summary: [
    'Was Sie in dieser Sitzung erfahren, bleibt in dieser Sitzung.',
    'Die Schweigepflicht folgt aus dem Gesetz. Sie gilt auch ohne diese Schaltfläche.',
    'Sie dürfen sprechen, Sie müssen nicht. Nichts zu sagen ist immer möglich.',
    'Nichts geht nach außen: nicht an Ihre eigene Organisation, nicht in Notizen, Chats oder Mails.',
    'Die Pflicht endet nicht, auch nicht nach der Sitzung oder in einer anderen Funktion.',
  ],
  paragraphs: [
    {
      heading: 'Wozu diese Sitzung dient',
      text: 'Die LIVC R bespricht Fälle, um terroristische Straftaten zu verhindern: {livcPurpose}. Sie ist eine Fallbesprechung im Sinne von {caseConsultation}. Dort dürfen Sie Geheimnisse teilen, die Sie sonst wahren müssen, nur zu diesem Zweck oder zum Schutz der Unversehrtheit von Personen.',
    },
    {
      heading: 'Wer teilnimmt',
      text: 'Wer teilnimmt, warum und wie, steht vorher fest. Der Bürgermeister oder die Bürgermeisterin entscheidet, wer eingeladen wird: {livcMembers}. Sie nehmen aufgrund Ihrer Funktion teil, und nur an den Punkten Ihrer Einladung. Niemand kommt an Ihrer Stelle, ohne dass diese Person so angenommen wurde.',
    },
    {
      heading: 'Eine Pflicht aus dem Gesetz',
      text: 'Was in der Sitzung zur Sprache kommt, ist für alle Teilnehmenden geheim. Diese Pflicht folgt aus dem Gesetz. Sie entsteht nicht durch diese Schaltfläche und entfällt nicht, wenn Sie ablehnen. Mit der Schaltfläche bestätigen Sie, dass Sie diesen Text gelesen und verstanden haben.',
    },
    {
      heading: 'Recht, nicht Pflicht zu sprechen',
      text: 'Sie haben das Recht zu sprechen, nicht die Pflicht. Sie entscheiden selbst, was für den Zweck nötig ist. Wer schweigt, muss das nicht erklären, und es wird nirgends vermerkt.',
    },
    {
      heading: 'Nichts geht nach außen',
      text: 'Erzählen Sie nichts weiter: nicht Kolleginnen, Kollegen oder Vorgesetzten Ihrer eigenen Organisation, nicht zu Hause, nicht der betroffenen Person. Schreiben Sie nichts in eigene Notizen, Akten, Chats oder Mails, und zeichnen Sie nichts auf. Nutzen Sie es für nichts anderes: keine Kontrolle, keine Sanktion, keine Leistung, keine Personalsache.',
    },
    {
      heading: 'Ihr eigener Rahmen bleibt',
      text: 'Ihr Berufsgeheimnis, Ihre Berufsregeln und Ihre Meldepflichten gelten weiter. Auch Ihr Recht, die Staatsanwaltschaft zu informieren, bleibt: {rightToInform}. Sind Sie Anwältin oder Anwalt, so teilen Sie nichts, was Ihre Mandantschaft belasten kann: {lawyerException}.',
    },
    {
      heading: 'Was nicht hierher gehört',
      text: 'Informationskarten und anderes Material aus der Datenbank T.E.R. gehören nicht in dieses Programm, nicht in den Kanal und nicht in eine Akte, und die Person bekommt sie nicht zu sehen ({terInformationCard}). Personenbezogene Daten der besprochenen Personen verarbeiten Sie nur, wo ein Gesetz es erlaubt: {livcPersonalData}.',
    },
    {
      heading: 'Interessenkonflikt',
      text: 'Kennen Sie jemanden, um den es geht, oder können Sie nicht unbefangen sein? Dann treten Sie von diesem Punkt zurück. Das geht immer, mit einem Druck und ohne Erklärung.',
    },
    {
      heading: 'Was festgehalten wird',
      text: 'Von Ihrer Antwort bewahren wir auf: wer, welche Sitzung, welcher Text, wann und wie. Was Sie öffnen oder ändern, kommt ohne Inhalt in ein Protokoll. Der Bürgermeister oder die Bürgermeisterin und die Datenschutzbeauftragten können das prüfen.',
    },
    {
      heading: 'Wer die Pflicht verletzt',
      text: 'Wer Geheimnisse preisgibt, macht sich strafbar: {professionalSecrecy}. Auch eine Disziplinarstrafe und Schadenersatz sind möglich. Der Bürgermeister oder die Bürgermeisterin kann Ihren Zugang beenden.',
    },
    {
      heading: 'Kein Enddatum',
      text: 'Diese Pflicht endet nie: nicht nach der Sitzung, nicht wenn der Kanal geschlossen ist, nicht in einer anderen Funktion. Im Zweifel fragen Sie zuerst um Rat. Ablehnen dürfen Sie: Dann nehmen Sie an dieser Sitzung nicht teil.',
    },
  ],
};

const en: WrittenText = {
  title: 'Confidentiality in this session',
  summary: [
    'What you learn in this session stays in this session.',
    'The duty of secrecy follows from the law. You have it without this button too.',
    'You may speak, you do not have to. Saying nothing is always possible.',
    'Nothing leaves the session: not to your own organisation, not in notes, chats or mails.',
    'The duty does not end, not after the session and not in another function.',
  ],
  paragraphs: [
    {
      heading: 'What this session is for',
      text: 'The LIVC R discusses cases to prevent terrorist offences: {livcPurpose}. It is a case consultation within the meaning of {caseConsultation}. There you may share secrets that you have to keep elsewhere, only for that purpose or to protect the integrity of persons.',
    },
    {
      heading: 'Who takes part',
      text: 'Who takes part, why and how is fixed beforehand. The mayor decides who is invited: {livcMembers}. You take part because of your function, and only in the items of your invitation. Nobody comes in your place unless the mayor accepts that person.',
    },
    {
      heading: 'A duty under the law',
      text: 'What is said in the session is secret for everybody who takes part. That duty follows from the law. It is not created by this button and does not go away if you refuse. With the button you confirm that you have read and understood this text.',
    },
    {
      heading: 'A right, not a duty, to speak',
      text: 'You have the right to speak, not the duty. You decide what is needed for the purpose. Whoever stays silent need not explain it, and it is noted nowhere.',
    },
    {
      heading: 'Nothing leaves the session',
      text: 'Pass nothing on: not to colleagues or superiors of your own organisation, not at home, not to the person concerned. Write nothing down in your own notes, files, chats or mails, and record nothing. Use it for nothing else: no checks, no sanction, no benefit, no personnel matter.',
    },
    {
      heading: 'Your own frame remains',
      text: 'Your professional secrecy, your code of conduct and your reporting duties continue to apply. Your right to inform the public prosecutor remains as well: {rightToInform}. If you are a lawyer, you share nothing that may incriminate your client: {lawyerException}.',
    },
    {
      heading: 'What does not belong here',
      text: 'Information cards and other material of the T.E.R. database do not belong in this program, in the channel or in a file, and are not shown to the person ({terInformationCard}). You process personal data of those who are discussed only where a law allows it: {livcPersonalData}.',
    },
    {
      heading: 'Conflict of interest',
      text: 'Do you know somebody whom it is about, or can you not be impartial? Then step out of that item. You always can, with one button and without explaining.',
    },
    {
      heading: 'What is recorded',
      text: 'Of your answer we keep: who, which session, which text, when and how. What you open or change goes into a log without its content. The mayor and the data protection officer can check it.',
    },
    {
      heading: 'If the duty is broken',
      text: 'Whoever discloses secrets commits an offence: {professionalSecrecy}. A disciplinary measure and damages are possible too. The mayor can end your access.',
    },
    {
      heading: 'No end date',
      text: 'This duty never ends: not after the session, not when the channel is closed, not in another function. If in doubt, ask for advice first. You may refuse: then you do not take part in this session.',
    },
  ],
};

export const VERSION_1: WrittenVersion = { nl, fr, de, en };
