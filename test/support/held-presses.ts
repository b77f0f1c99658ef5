// The press of every command, held once for all proofs: coming to a button takes a whole town, pressing it takes a millisecond.

import type { CommandName } from '../../src/views/intent.ts';
import { type HeldPress, holdPress, openWatchedTown } from '../proofs/delivered-again-rig.ts';
import { EVERY_COMMAND } from '../proofs/every-command.ts';

const held = new Map<CommandName, Promise<HeldPress>>();

async function hold(command: CommandName): Promise<HeldPress> {
  const { town, store } = await openWatchedTown();
  try {
    return await holdPress(town, store, await EVERY_COMMAND[command](town));
  } finally {
    await town.ends();
  }
}

/** The moment before somebody presses this command's button. */
export function heldPressOf(command: CommandName): Promise<HeldPress> {
  const known = held.get(command) ?? hold(command);
  held.set(command, known);
  return known;
}
