import { enableCompileCache } from 'node:module';

// Each process of a parallel run loads the same modules: what one has stripped of its types and compiled, the others and the next run read.
enableCompileCache();

/** Whatever a test forgets to await must fail loudly, not vanish. */
const throws = (reason: unknown): void => {
  throw reason;
};

// After each file Mocha takes away all listeners of the process that it ran in, so they are set anew before each.
export const mochaHooks = {
  beforeAll(): void {
    if (!process.listeners('unhandledRejection').includes(throws)) process.on('unhandledRejection', throws);
  },
};

/** Until Mocha has counted the failures the run has failed: one that is broken off in the middle would end with 0. */
export function mochaGlobalSetup(): void {
  process.exitCode = 1;
}
