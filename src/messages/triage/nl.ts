// The desk: screening a signal: Dutch, the source.

export const triageNl = {
  // The desk
  'triage.section.new': 'Nieuw',
  'triage.section.secondLook': 'Wacht op uw tweede blik',
  'triage.section.mine': 'Bij mij',
  'triage.section.free': 'Nog bij niemand',
  'triage.section.others': 'Bij een collega',
  'triage.section.waiting': 'Wacht op de melder',
  'triage.section.elsewhere': 'Wacht op de tweede blik van iemand anders',
  'triage.until': '· te beslissen tegen {date}',
  'triage.overdue': '⚠ Te laat: dit moest beslist zijn tegen {date}.',
  'triage.asked': '· de melder vraagt om dit in te trekken',

  // A signal
  'field.text': 'Vraag aan de melder',
  'triage.askedLong':
    'De melder vraagt om dit in te trekken. Ligt het al bij de burgemeester? Dan kunt u het voorstel terugnemen.',
  'triage.state.submitted': 'Nieuw.',
  'triage.state.screening': 'Wordt bekeken.',
  'triage.state.second-look': 'Wacht op een tweede blik.',
  'triage.state.second-look-mayor': 'Wacht op de blik van de burgemeester.',
  'triage.state.withdrawn': 'De melder heeft dit ingetrokken.',
  'triage.state.emergency-redirected': 'Dit kon niet wachten. Gebeld:',
  'triage.state.referred': 'Buiten het doel. De melder kan terecht bij',
  'triage.state.insufficient': 'Afgesloten: onvoldoende om mee verder te gaan.',
  'triage.state.proposed-to-mayor': 'Ligt voor bij de burgemeester.',
  'triage.state.listed': 'De burgemeester besliste om hieraan een casus te wijden.',
  'triage.state.not-listed': 'De burgemeester besliste om hieraan geen casus te wijden.',
  'triage.proposed.outside': 'Voorstel: buiten het doel. De melder kan terecht bij',
  'triage.proposed.insufficient': 'Voorstel: onvoldoende om mee verder te gaan.',
  'triage.why': 'Waarom',
  'triage.notes': 'Beoordeling',
  'triage.by.coordinator': 'Coördinator',
  'triage.by.deputy': 'Plaatsvervanger',
  'triage.by.mayor': 'Burgemeester',
  'triage.by.delegate': 'Gemachtigde van de burgemeester',
  'triage.propose': 'Voorleggen aan de burgemeester',
  'triage.outside': 'Buiten het doel',
  'triage.insufficient': 'Onvoldoende',
  'triage.redirect': 'Kon niet wachten',
  'triage.confirm.outside': 'Akkoord: buiten het doel',
  'triage.confirm.insufficient': 'Akkoord: onvoldoende',
  'triage.reconsider': 'Verder bekijken',
  'triage.take': 'Ik neem dit op',
  'triage.handOver': 'Geven aan mijn collega',
  'triage.assess': 'Beoordeling noteren',
  'triage.redact': 'Woorden weghalen',
  'triage.recuse': 'Ik stap hieruit',
  'triage.recusals': 'Wie hieruit stapte',

  // Small screens
  'triage.assess.title': 'Beoordeling bij {number}',
  'triage.assess.intro':
    'Wie deze bezorgdheid mag lezen, leest ook uw nota, zonder uw naam. Ze wordt gewist samen met de tekst.',
  'field.assessStage': 'Waarover gaat uw nota?',
  'choice.assessStage.facts': 'De feiten',
  'choice.assessStage.interpretation': 'De interpretatie',
  'choice.assessStage.purpose': 'Het doel: terroristische misdrijven voorkomen',
  'choice.assessStage.proportionality': 'De evenredigheid',
  'field.assessText': 'Wat besluit u, en waarom?',
  'triage.redirect.title': '{number} kon niet wachten',
  'triage.redirect.intro':
    'Bel eerst zelf: de bot belt niemand. Noteer daarna wie u belde. De tekst wordt dan gewist en {number} wordt afgesloten.',
  'triage.redirect.send': 'Noteren en afsluiten',
  'field.redirectTo': 'Wie hebt u gebeld?',
  'choice.redirectTo.112': '112, ambulance of brandweer',
  'choice.redirectTo.101': '101, politie in nood',
  'choice.redirectTo.police': 'De politie, rechtstreeks',
  'field.redirectOn': 'Wanneer hebt u gebeld?',
  'triage.outside.title': '{number} is buiten het doel',
  'triage.outside.intro':
    'Overlast, polarisatie, geloof en mening horen niet in dit overleg. Kies bij wie de melder wel terechtkan. Iemand anders kijkt nog eens mee; daarna verneemt de melder uw keuze.',
  'triage.insufficient.title': '{number} is onvoldoende',
  'triage.insufficient.intro':
    'Eén teken zegt niet genoeg. Iemand anders kijkt nog eens mee voor dit wordt afgesloten.',
  'triage.setAside.send': 'Vraag een tweede blik',
  'field.referTo': 'Bij wie kan de melder terecht?',
  'field.setAsideReason': 'Waarom?',
  'hint.setAsideReason': 'Wie een tweede keer kijkt, leest dit.',
  'triage.propose.title': '{number} voorleggen aan de burgemeester',
  'triage.propose.intro':
    'De burgemeester beslist. Daarvoor moeten twee dingen vaststaan: een gemotiveerde aanwijzing dat iemand radicaliseert, en het verband met het voorkomen van terroristische misdrijven.',
  'triage.propose.law': 'Zie {law}.',
  'triage.propose.send': 'Voorleggen',
  'triage.redact.title': 'Woorden weghalen uit {number}',
  'triage.redact.intro':
    'Staat er toch een naam in de tekst? Overal waar uw woorden staan, komt […]. Dat is niet terug te draaien.',
  'triage.redact.send': 'Weghalen',
  'field.redactWords': 'Welke woorden?',
  'hint.redactWords': 'Met komma’s ertussen, hoogstens tien',
  'triage.recuse.title': 'Uit {number} stappen',
  'triage.recuse.intro':
    'Kent u de persoon of de familie, of speelt er een ander belang mee? Stap er dan uit. U ziet er meteen niets meer van, ook geen nummer en geen berichten. Alleen de burgemeester kan dat terugdraaien.',
  'triage.recuse.yes': 'Ja, ik stap hieruit',
  'triage.recusals.title': 'Wie uit {number} stapte',
  'triage.recusals.end': 'Opnieuw toelaten',

  // The reporter
  'triage.own.decided': 'De tekst wordt hier niet meer getoond.',
  'triage.own.referred': 'Hiermee kunt u terecht bij:',
  'triage.own.asked': 'U vroeg om dit in te trekken. De coördinator weet dat.',
  'triage.withdrawal.title': '{number} laten intrekken?',
  'triage.withdrawal.text':
    'U kunt dit niet meer zelf intrekken: het ligt bij de burgemeester, of er is al over beslist. U kunt het wel vragen. De coördinator krijgt dan een bericht.',
  'triage.withdrawal.yes': 'Ja, dat vraag ik',

  // What was done
  'done.triageTaken': '{number} staat nu bij u.',
  'done.triageHandedOver': '{number} staat nu bij uw collega, die een bericht krijgt.',
  'done.triageAssessed': 'Uw nota is bewaard.',
  'done.triageRedacted': 'De woorden zijn weg.',
  'done.triageReconsidered': '{number} wordt verder bekeken.',
  'done.triageRedirected': '{number} is afgesloten en de tekst is gewist.',
  'done.triageSetAside': '{number} wacht op een tweede blik.',
  'done.triageReferred': '{number} is afgesloten. De melder verneemt bij wie hulp te vinden is.',
  'done.triageInsufficient': '{number} is afgesloten, en de tekst is gewist.',
  'done.triageProposed': '{number} ligt voor bij de burgemeester.',
  'done.triageRecused': 'U bent hieruit gestapt. U ziet er niets meer van.',
  'done.triageRecusalEnded': 'Deze persoon ziet {number} opnieuw.',
  'done.triageWithdrawalAsked': 'De coördinator krijgt uw vraag over {number}.',

  // Faults at a field
  'fault.tooManyNotes': 'Er staan al twintig nota’s bij.',
  'fault.tooManyWords': 'Hoogstens tien woorden tegelijk.',
  'fault.notInText': 'Deze woorden staan niet in de tekst.',

  // Notices: content-free, posted
  'notice.signal.overdue': 'Over bezorgdheid {number} moest al beslist zijn.',
  'notice.signal.withdrawal-asked': 'Er is gevraagd om {number} in te trekken.',
  'notice.signal.handed-over': 'Bezorgdheid {number} staat nu bij u.',
  'notice.signal.second-look': 'Bezorgdheid {number} wacht op uw tweede blik.',
  'notice.signal.feedback':
    'Over {number} is beslist. Dank u dat u dit met ons deelde. Meer mogen we er niet over zeggen; wat we wel kunnen zeggen, vindt u met de knop.',
} as const;
