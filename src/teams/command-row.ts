// One row of the table of commands: what is read from a press, which use case it is, and where it leads.
import type { Language } from '../domain/cell/cell.ts';
import type { Typed } from '../domain/signal/answering.ts';
import type { Command, CommandCall, Performed } from '../use-cases/road/call.ts';
import { perform } from '../use-cases/road/perform.ts';
import type { Surroundings } from '../use-cases/road/surroundings.ts';
import type { Args, CommandName, ScreenName } from '../views/intent.ts';

export interface Pressed {
  readonly args: Args;
  readonly typed: Typed;
  readonly language: Language;
  /** The posted card from which this came, to become a neutral receipt. */
  readonly cardActivity: string | null;
}

export interface Entry {
  run(s: Surroundings, call: CommandCall, pressed: Pressed): Promise<Performed>;
  /** Where a refused press leads: back to the screen that it came from. */
  readonly from: { readonly screen: ScreenName; args?(pressed: Pressed): Args };
  /** Where the truth about the target stands when that screen may no longer be seen. */
  readonly truth?: ScreenName;
}

/** The commands that change a cell's records; the others belong to the person or to no cell yet, and are handled apart. */
export type RecordCommand = Exclude<CommandName, 'acceptPrivacy' | 'setLanguage' | 'startCell'>;

export function entry<Input>(
  command: Command<Input>,
  from: Entry['from'],
  input: (pressed: Pressed) => Input,
): Entry {
  // A draft that is gone may have been sent; a signal that changed still has a page of its own.
  const truth = command.on === 'signal' && from.screen === 'step' ? { truth: 'ownSignal' as const } : {};
  return { from, ...truth, run: (s, call, pressed) => perform(s, command, call, input(pressed)) };
}

/** The rows of one area. */
export type Rows<Name extends RecordCommand> = { readonly [command in Name]: Entry };

export interface Next {
  readonly screen: ScreenName;
  readonly args?: Args;
  /** The last part of a message key of something that went well. */
  readonly good?: string;
  /** False where the screen is about nothing. */
  readonly keepsTarget?: boolean;
}

/** Where the outcomes of one area lead, by their `done` code. */
export type After = { readonly [done: string]: Next };
