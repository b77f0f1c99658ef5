// Marks of classified documents and of the police's and intelligence databases (law of 11 December 1998; T.E.R. law art. 20 and 24).

/** Pupils say "that is top secret": such words count as a mark in capitals only, single ones also only where a mark stands. */
const MARKS = [
  /\b(?:ZEER GEHEIM|TR[ÈE]S SECRET|STRENG GEHEIM|TOP SECRET)\b/,
  /^[^\p{L}\n]*(?:GEHEIM|SECRET|VERTROUWELIJK|CONFIDENTIEL|VERTRAULICH) *(?:[-/(:]|$)/mu,
  /[([] ?(?:GEHEIM|SECRET|VERTROUWELIJK|CONFIDENTIEL|VERTRAULICH) ?[)\]]/,
  /\b(?:beperkte verspreiding|diffusion restreinte|nato (?:secret|restricted|confidential))\b/i,
];

const SOURCES = [
  /\b(?:wet|loi|gesetz) (?:van|du|vom) 11(?:\. |\.|\/| )(?:12|december|décembre|dezember)(?:\.|\/| )1998\b/i,
  /\b(?:informatiekaart(?:en)?|cartes? d'information|information cards?|informationskarten?)\b/i,
  /\b(?:inlichtingenfiches?|fiches? de renseignements?|intelligence sheets?)\b/i,
  /\b(?:gemeenschappelijke gegevensbank|banque de donn[ée]es commune|common database|gemeinsamen? datenbank)\b/i,
  /\bT\.?E\.?R\.?[ -](?:databank|gegevensbank|lijst|database|liste|datenbank)\b/i,
  /\b(?:FTF|HTF|foreign terrorist fighters?|homegrown terrorist fighters?)\b/,
  /\b(?:OCAD|OCAM|KOBA|CUTA|VSSE|ADIV|SGRS)[ -](?:nota|fiche|note|lijst|liste|rapport|verslag|bericht)\b/i,
];

/** The number of a police report, never the mere mention of one: `GE.20.L3.012345/2026`, or the word followed by its beginning. */
const REPORT_NUMBERS = [
  /\b[A-Z]{2}[. ]?\d{2}[. ]?[A-Z][A-Z0-9][. ]?\d{4,6}[/-]\d{2,4}\b/,
  /\b(?:PV|pv|P\.V\.|[Pp]roces-verbaal|[Pp]roc[eè]s-verbal) *(?:nr\.?|n°|nummer|num[ée]ro)? *[A-Z]{2}[. ]?\d{2}\b/,
];

export function isClassified(text: string): boolean {
  return [...MARKS, ...SOURCES, ...REPORT_NUMBERS].some((mark) => mark.test(text));
}
