// What a press brings to the road, and what it gets back.
import type { Operation } from '../../domain/policy/table.ts';
import type { Refusal } from './refusal.ts';
import type { PersonId, Scene } from './scene.ts';

/** What a command did: a code and ids, never content, so that it can be kept for repeats. */
export type Outcome = { readonly done: string; readonly target: string; readonly number?: string };

export interface Call {
  readonly person: PersonId;
  readonly cell: string;
  readonly target: string | undefined;
}

export interface CommandCall extends Call {
  /** The revision that the card showed; undefined where the command has no target. */
  readonly revision: number | undefined;
  readonly nonce: string;
  readonly expired: boolean;
  /** The inputs in a canonical form: only their keyed digest is kept. */
  readonly inputText: string;
}

/** The kinds of item that a button may be about. */
export type TargetKind =
  | 'signal'
  | 'request'
  | 'outbox'
  | 'cell'
  | 'roster'
  | 'organisation'
  | 'template'
  | 'decision'
  | 'basis'
  | 'case'
  | 'contact'
  | 'session'
  | 'agenda-item'
  | 'invitation';

export interface Command<Input> {
  readonly operation: Operation;
  /** Which items it may be pointed at; undefined for a command without a target. */
  readonly on: TargetKind | undefined;
  /** The operation that shows the target: whoever may do that is told "changed" instead of "not found". */
  readonly seenBy: Operation;
  /** The item on which the first result is remembered, when it is not the target: see memory.ts. */
  memory?(scene: Scene): string | undefined;
  decide(scene: Scene, input: Input): Promise<Outcome | Refusal>;
}

/** Which page of a list or of a long text, from 1. */
export type Page = number;

export interface Reading<Params, Data> {
  readonly operation: Operation;
  readonly on: TargetKind | undefined;
  /** False only for what holds no content of anybody. */
  readonly audited: boolean;
  load(scene: Scene, params: Params): Promise<Data | Refusal>;
}

/** What is loaded: nothing for what is about nothing, so that a target tells by no answer whether it exists. */
export const targetFor = (
  what: { readonly on: TargetKind | undefined },
  { target }: Call,
): string | undefined => (what.on === undefined ? undefined : target);

export type Performed = { readonly outcome: Outcome; readonly repeated: boolean } | Refusal;
