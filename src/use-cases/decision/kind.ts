// What has to be known of one kind of decision: what is decided, what is asked, and what a yes or a no does. One object a kind,
// gathered in kinds.ts; proposing, taking, paper and withdrawing are the same for all and stand beside this file.
import type { DecisionState, DecisionKind as KindName } from '../../domain/decision/workflow.ts';
import type { Question } from '../../domain/form/question.ts';
import type { Operation } from '../../domain/policy/table.ts';
import type { Answers, Exchange, SignalContent } from '../../domain/signal/content.ts';
import type { Item } from '../ports.ts';
import type { Involved } from '../records.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';

/** `dec.<random>`; sealed `payload` (what is proposed), `paper` (reference, answers), `outcome` (the reason). */
export interface DecisionBody extends Involved {
  readonly kind: KindName;
  readonly number: string;
  readonly revision: number;
  /** The item that it is about: a roster entry, the cell, a basis, a signal, a case. */
  readonly about: string;
  readonly hands: readonly string[];
  /** The roster entry that proposed it. */
  readonly preparedBy: string;
  readonly preparedAt: string;
  /** Where it waits, or waited before it was put on paper. */
  readonly waitsAs: DecisionState;
  readonly paper: { readonly granted: boolean; readonly date: string; readonly recordedAt: string } | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  /** The data key of payload and outcome: the register's, or that of the signal or case that they tell about. */
  readonly key: string;
}

export interface PaperRecord {
  readonly reference: string;
  readonly answers: Answers;
}
export interface OutcomeRecord {
  readonly reason: string;
}

/** A decision as it is decided about: its item, its body, its opened payload and the thing that it is about. */
export interface Decision<Payload = unknown> {
  readonly item: Item;
  readonly body: DecisionBody;
  readonly payload: Payload;
  readonly about: Item;
}

/** One line of what the decider reads: a message key for the label, and a code, a day, or something typed. */
export type Fact =
  | {
      readonly label: string;
      readonly say: string;
      readonly values?: { readonly [name: string]: string | number };
    }
  | { readonly label: string; readonly typed: string };

/** What the decider reads before deciding. */
export interface Shown {
  readonly facts: readonly Fact[];
  /** A signal that goes with it, with its questions and answers: the text is read on the decision itself. */
  readonly reading?: { readonly content: SignalContent | undefined; readonly exchange: Exchange };
  /** What each pick of the questions offers: id, and what people read (typed, or a code and word of ours). */
  readonly options?: {
    readonly [field: string]: readonly { readonly value: string; readonly text: string }[];
  };
}

export interface DecisionKind<Payload = never> {
  /** Who may not do this with what it is about, may neither see nor take the decision (recusal, level). */
  readonly throughout?: Operation;
  show(scene: Scene, decision: Decision<Payload>): Promise<Shown>;
  /** Asked when granting, besides the reason that a refusal always needs. */
  questions(decision: Decision<Payload>): readonly Question[];
  /** Writes what a yes does, in the same commit. */
  granted(scene: Scene, decision: Decision<Payload>, answers: Answers): Promise<Refusal | undefined>;
  /** Writes what a no does. */
  refused(scene: Scene, decision: Decision<Payload>, reason: string): Promise<Refusal | undefined>;
  /** domain.md §6: what was proposed about somebody is erased with the no; the reason stays. */
  readonly forgetsRefused?: true;
  /** Whoever proposed it is told by the kind itself: they may not see decisions. */
  readonly tellsProposer?: true;
  /** Writes what taking it back does; by default nothing. */
  withdrawn?(scene: Scene, decision: Decision<Payload>): Promise<Refusal | undefined>;
}

/** Lets kinds with payloads of their own stand in one table; the payload was sealed by the same kind. */
export function kindOf<Payload>(kind: DecisionKind<Payload>): DecisionKind<unknown> {
  return kind as DecisionKind<unknown>;
}
