// The program loaded a second time, as another process would have it: what it keeps in memory (the lanes) it shares with nobody.
import { registerHooks } from 'node:module';
import type { Program } from './process.ts';

const MARK = '?second-program';

/** Loads every module of src again, under addresses of their own. */
export async function loadSecondProgram(): Promise<Program> {
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      const isOurs =
        context.parentURL?.endsWith(MARK) && found.url.includes('/src/') && !found.url.endsWith(MARK);
      return isOurs ? { ...found, url: found.url + MARK } : found;
    },
  });
  try {
    const again = (path: string) => import(new URL(`../../src/${path}${MARK}`, import.meta.url).href);
    const { createReceptionist } = await again('teams/receptionist.ts');
    const { createKeyRing } = await again('vault/key-ring.ts');
    return { createReceptionist, createKeyRing };
  } finally {
    hooks.deregister();
  }
}
