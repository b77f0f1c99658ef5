/** A proof says aloud how much it tried: on a slow machine that is less. */
export function says(sentence: string): void {
  process.stdout.write(`    ${sentence}\n`);
}
