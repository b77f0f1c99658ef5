// Texts that people review as a diff. `GOLDEN=1` writes them anew; otherwise they have to be what they were.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export function isAsReviewed(name: string, text: string): void {
  const path = join(import.meta.dirname, name);
  if (process.env.GOLDEN === '1') writeFileSync(path, text);
  assert.equal(text, readFileSync(path, 'utf8'), `${name} differs; GOLDEN=1 writes it anew, for review`);
}
