// The findings as a text for a terminal, each in Dutch and in English.
import type { Finding, InBoth, Mark } from './finding.ts';
import { SENTENCES } from './sentences.ts';

const SIGNS: { readonly [mark in Mark]: string } = { fine: '✓', missing: '✗', unseen: '?' };
const LEGEND = '✓ in orde · in order    ✗ ontbreekt · missing    ? zelf nakijken · see for yourself';
const HOW: InBoth = {
  nl: 'Rechten in Entra toekennen, als Privileged Role Administrator, in PowerShell (docs/operate.md):',
  en: 'To grant permissions in Entra, as Privileged Role Administrator, in PowerShell (docs/operate.md):',
};

function sentenceOf({ sentence, words = {} }: Finding, language: keyof InBoth): string {
  return SENTENCES[sentence][language].replace(/\{(\w+)\}/g, (_, place: string) => {
    const word = words[place];
    if (word === undefined) throw new Error('fault: a sentence without its word');
    return typeof word === 'object' ? word[language] : String(word);
  });
}

const linesOf = (finding: Finding): readonly string[] => [
  `${SIGNS[finding.mark]} ${sentenceOf(finding, 'nl')}`,
  `  ${sentenceOf(finding, 'en')}`,
];

/** https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-assign-app-role-managed-identity */
function grantLines(names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  return [
    '',
    HOW.nl,
    HOW.en,
    '',
    'Connect-MgGraph -Scopes Application.Read.All,AppRoleAssignment.ReadWrite.All',
    `$bot   = Get-MgServicePrincipal -Filter "appId eq '<BOT_ID>'"`,
    `$graph = Get-MgServicePrincipal -Filter "appId eq '00000003-0000-0000-c000-000000000000'"`,
    `foreach ($name in ${names.map((name) => `'${name}'`).join(', ')}) {`,
    "  $role = $graph.AppRoles | Where-Object { $_.Value -eq $name -and $_.AllowedMemberTypes -contains 'Application' }",
    '  New-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $bot.Id -PrincipalId $bot.Id -ResourceId $graph.Id -AppRoleId $role.Id',
    '}',
  ];
}

const isMissing = ({ mark }: Finding): boolean => mark === 'missing';

function verdict(findings: readonly Finding[]): string {
  const [absent, unseen] = [findings.filter(isMissing), findings.filter(({ mark }) => mark === 'unseen')];
  return `✗ ${absent.length}   ? ${unseen.length}`;
}

/** The whole report, and whether nothing is missing. */
export function report(findings: readonly Finding[]): { readonly text: string; readonly healthy: boolean } {
  const names = findings.flatMap(({ sentence, words }) =>
    sentence === 'permission.missing' ? [String(words?.name)] : [],
  );
  const lines = [LEGEND, '', ...findings.flatMap(linesOf), ...grantLines(names), '', verdict(findings)];
  return { text: `${lines.join('\n')}\n`, healthy: !findings.some(isMissing) };
}
