// Plain models of what this viewer may see. A card can draw nothing that is not in one of these.
import type { Language } from '../domain/cell/cell.ts';
import type { FieldFault } from '../domain/signal/answering.ts';
import type { FormKind, StepId } from '../domain/signal/form.ts';

export type FieldView = {
  readonly id: string;
  readonly optional: boolean;
  readonly value: string;
  readonly fault?: FieldFault;
} & (
  | { readonly kind: 'text'; readonly max: number }
  | { readonly kind: 'choice' | 'choices'; readonly choices: readonly string[] }
  | { readonly kind: 'tick' }
);

/** One answered field: choices as codes, text as typed. */
export interface AnswerView {
  readonly field: string;
  readonly codes: readonly string[];
  readonly text: string;
}

export interface EntryView {
  readonly mine: boolean;
  readonly by: 'coordinator' | 'reporter';
  readonly at: string;
  readonly text: string;
}

export type PartView =
  | { readonly kind: 'entry'; readonly entry: EntryView }
  | { readonly kind: 'answer'; readonly step: StepId; readonly answer: AnswerView }
  | { readonly kind: 'fact'; readonly n: number; readonly answers: readonly AnswerView[] };

/** One page of what was written; `page` counts from 1. */
export interface ReadingView {
  readonly parts: readonly PartView[];
  readonly page: number;
  readonly pages: number;
}

export interface HomeView {
  readonly screen: 'home';
  /** null for somebody who is on no roster. */
  readonly cellName: string | null;
  readonly level: number;
  readonly stranger: boolean;
  readonly atDesk: boolean;
  readonly may: readonly string[];
}

export interface StepView {
  readonly screen: 'step';
  readonly target: string;
  readonly revision: number;
  readonly step: Exclude<StepId, 'safety' | 'review'>;
  readonly form: FormKind;
  readonly place: { readonly at: number; readonly of: number } | undefined;
  /** `draft`: on the way; `review`: changed from the preview; `edit`: changed after submitting. */
  readonly mode: 'draft' | 'review' | 'edit';
  readonly first: boolean;
  readonly fields: readonly FieldView[];
  readonly facts: readonly (readonly AnswerView[])[];
  /** The fact that is being changed. */
  readonly fact: number | undefined;
}

export interface ReviewView {
  readonly screen: 'review';
  readonly target: string;
  readonly revision: number;
  readonly reading: ReadingView;
  readonly mayBeNames: readonly string[];
  readonly declaredFault: boolean;
  readonly steps: readonly StepId[];
}

export interface OwnListView {
  readonly screen: 'own';
  readonly draft: string | undefined;
  readonly entries: readonly {
    readonly kind: 'signal' | 'callback' | 'advice';
    readonly id: string;
    readonly number: string;
    readonly status: string;
  }[];
  readonly page: number;
  readonly more: boolean;
}

export interface OwnSignalView {
  readonly screen: 'ownSignal';
  readonly target: string;
  readonly revision: number;
  readonly number: string;
  readonly status: string;
  readonly reading: ReadingView;
  /** The text is gone; only the number and the state are left. */
  readonly erased: boolean;
  readonly may: { readonly edit: boolean; readonly answer: boolean; readonly withdraw: boolean };
  /** What the coordinator asked last, shown right above the answer. */
  readonly question: EntryView | undefined;
  readonly answer: FieldView;
}

export interface SignalView {
  readonly screen: 'signal';
  readonly target: string;
  readonly revision: number;
  readonly number: string;
  readonly status: string;
  readonly reading: ReadingView;
  /** The text is gone; only the number and the state are left. */
  readonly erased: boolean;
  readonly reporter:
    | {
        readonly name: string;
        readonly organisation: string;
        readonly function: string;
        readonly origin: 'self' | 'caller' | 'letter';
      }
    | undefined;
  readonly mayAsk: boolean;
  readonly question: FieldView;
  readonly viewer: string;
  readonly openedOn: string;
}

export interface RequestView {
  readonly screen: 'request' | 'ownRequest';
  readonly target: string;
  readonly revision: number;
  readonly number: string;
  readonly kind: 'callback' | 'advice';
  readonly status: string;
  readonly callTime: string | null;
  readonly reading: ReadingView;
  readonly reporter:
    | { readonly name: string; readonly organisation: string; readonly function: string }
    | undefined;
  readonly may: { readonly answer: boolean; readonly close: boolean; readonly withdraw: boolean };
  readonly answer: FieldView;
}

export interface DeskView {
  readonly screen: 'desk';
  readonly signals: readonly {
    readonly id: string;
    readonly number: string;
    readonly status: string;
    readonly fresh: boolean;
    readonly on: string;
  }[];
  readonly requests: readonly {
    readonly id: string;
    readonly number: string;
    readonly kind: 'callback' | 'advice';
    readonly on: string;
  }[];
  readonly undelivered: readonly { readonly id: string; readonly number: string }[];
  readonly page: number;
  readonly more: boolean;
}

export interface FormView {
  readonly screen: 'callback' | 'advice';
  readonly fields: readonly FieldView[];
}

/** Screens that say one thing and offer a way on; `target` and `revision` only where a button needs them. */
export interface PlainView {
  readonly screen:
    | 'privacy'
    | 'language'
    | 'help'
    | 'report'
    | 'resume'
    | 'danger'
    | 'lawyer'
    | 'secrecy'
    | 'dangerAgain'
    | 'stopped'
    | 'discarded'
    | 'lawyerStop'
    | 'receipt'
    | 'callbackDone'
    | 'adviceDone'
    | 'adviceSafety'
    | 'editChoose'
    | 'withdraw'
    | 'onBehalf';
  readonly target?: string;
  readonly revision?: number;
  readonly number?: string;
  readonly hours?: number;
  readonly steps?: readonly StepId[];
  readonly language?: Language;
  readonly next?: string;
}

export type View =
  | HomeView
  | StepView
  | ReviewView
  | OwnListView
  | OwnSignalView
  | SignalView
  | RequestView
  | DeskView
  | FormView
  | PlainView;

/** One sentence above a screen: what just happened, or why it did not. A message key's last part and its values. */
export interface Banner {
  readonly tone: 'good' | 'warning';
  readonly key: string;
  readonly number?: string;
}
