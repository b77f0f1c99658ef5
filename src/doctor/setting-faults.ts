// The faults of config.ts in Dutch as well. They name a setting and what it should be, and never quote what it is.
import type { InBoth } from './finding.ts';

const DUTCH: readonly (readonly [english: RegExp, dutch: string])[] = [
  [/must be a port number, 0 to 65535$/, 'moet een poortnummer zijn, van 0 tot 65535'],
  [/must be a GUID \(.*\)$/, 'moet een GUID zijn (8-4-4-4-12 hexadecimale tekens)'],
  [/must be GUIDs with commas between them$/, 'moet uit GUID’s bestaan met komma’s ertussen'],
  [/must be exactly (\w+) or (\w+)$/, 'moet precies $1 of $2 zijn'],
  [/must be an https address$/, 'moet een https-adres zijn'],
  [/must be an https address without a path$/, 'moet een https-adres zonder pad zijn'],
  [/must be a name of letters, digits, - and _$/, 'moet een naam zijn van letters, cijfers, - en _'],
  [
    /must be the address of a key in Azure Key Vault: (.*)$/,
    'moet het adres van een sleutel in Azure Key Vault zijn: $1',
  ],
  [
    /must be (\S+), or a loopback address for a trial$/,
    'moet $1 zijn, of een adres van deze machine voor een proef',
  ],
  [
    /must not be 0: everybody could read and change what this bot sends$/,
    'mag niet 0 zijn: iedereen zou kunnen lezen en wijzigen wat de bot verstuurt',
  ],
  [/must not be a loopback address in production$/, 'mag in productie geen adres van deze machine zijn'],
  [/is required with BOT_TYPE (\w+)$/, 'is nodig bij BOT_TYPE $1'],
  [/is required with (\w+)$/, 'is nodig bij $1'],
  [/must be absent unless BOT_TYPE is (\w+)$/, 'mag er alleen staan als BOT_TYPE $1 is'],
  [
    /must be absent unless COSMOS_ENDPOINT is on localhost: .*$/,
    'mag er alleen staan als COSMOS_ENDPOINT op localhost is: elders meldt de bot zich met Entra aan',
  ],
];
/** For a fault that has no Dutch yet: the setting at least is named. */
const OTHERWISE: readonly [RegExp, string] = [/^(\S+) .*$/, '$1 is niet in orde'];

export function faultInBoth(fault: string): InBoth {
  const [english, dutch] = DUTCH.find(([pattern]) => pattern.test(fault)) ?? OTHERWISE;
  return { nl: fault.replace(english, dutch), en: fault };
}
