// Plain models of what this viewer may see. A card can draw nothing that is not in one of these.
import type { Language } from '../domain/cell/cell.ts';
import type { FieldFault } from '../domain/signal/answering.ts';
import type { FormKind, StepId } from '../domain/signal/form.ts';
import type { PageView, Words } from './page.ts';

export type FieldView = {
  readonly id: string;
  readonly optional: boolean;
  readonly value: string;
  readonly fault?: FieldFault;
  /** Where many inputs ask the same of different things: whose words they share, and what stands as their label. */
  readonly words?: { readonly like: string; readonly label: Words };
  /** Choices that fold out, however few. */
  readonly folded?: true;
} & (
  | { readonly kind: 'text'; readonly max: number }
  | { readonly kind: 'choice' | 'choices'; readonly choices: readonly string[] }
  | { readonly kind: 'tick' }
  /** A calendar day, `YYYY-MM-DD`. */
  | { readonly kind: 'date' }
  /** Somebody out of the tenant's directory, never typed: the value is an object id. */
  | { readonly kind: 'person'; readonly name: string }
  /** Choices that come from what is stored: the value is an id, the words may have been typed. */
  | { readonly kind: 'pick'; readonly several: boolean; readonly options: readonly PickOption[] }
);

export interface PickOption {
  readonly value: string;
  readonly words: Words;
}

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

/** A note of the screening: its stage and its writer's role as codes. */
export interface NoteView {
  readonly stage: string;
  readonly by: string;
  readonly at: string;
  readonly text: string;
}

export type PartView =
  | { readonly kind: 'entry'; readonly entry: EntryView }
  | { readonly kind: 'note'; readonly note: NoteView }
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
  /** Fictional data only. */
  readonly practice: boolean;
  readonly level: number;
  /** What this person is here for. */
  readonly place: 'partner' | 'desk' | 'mayor' | 'dpo' | 'admin' | 'founder' | 'stranger';
  readonly fresh: number;
  readonly decisions: number;
  /** Invitations to a session that wait for an answer. */
  readonly unanswered: number;
  readonly may: readonly string[];
  /** For whoever sets the cell up: the names of what is still missing, as message keys. */
  readonly setUp?: { readonly awaitsMayor: boolean; readonly missing: readonly string[] };
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
  readonly mayBeNames?: readonly string[];
}

export interface ReviewView {
  readonly screen: 'review';
  readonly target: string;
  readonly revision: number;
  readonly reading: ReadingView;
  readonly mayBeNames: readonly string[];
  /** Who it is about may be written down, on a page of its own (gate 1, level 2). */
  readonly mayIdentify: boolean;
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
  /** It was decided, whatever was decided: the text is shown no more. */
  readonly decided: boolean;
  /** Who can help instead, where the coordinator referred to somebody. */
  readonly referredTo: string | undefined;
  /** The reporter asked to have it back when it was no longer theirs to withdraw. */
  readonly withdrawalAsked: boolean;
  readonly may: {
    readonly edit: boolean;
    readonly answer: boolean;
    readonly withdraw: boolean;
    readonly askWithdrawal: boolean;
    readonly identity: boolean;
  };
  /** What the coordinator asked last, shown right above the answer. */
  readonly question: EntryView | undefined;
  readonly answer: FieldView;
  /** Words in what was just typed that look like names; asked about before it is kept. */
  readonly mayBeNames?: readonly string[];
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

export interface FormView {
  readonly screen: 'callback' | 'advice';
  readonly fields: readonly FieldView[];
  readonly mayBeNames?: readonly string[];
}

/** Screens that say one thing and offer a way on; `target` and `revision` only where a button needs them. */
export interface PlainView {
  readonly screen:
    | 'privacy'
    | 'language'
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
  | RequestView
  | FormView
  | PageView
  | PlainView;

/** One sentence above a screen: what just happened, or why it did not. A message key's last part and its values. */
export interface Banner {
  readonly tone: 'good' | 'warning';
  readonly key: string;
  readonly number?: string;
}
