import type { FieldError } from '../../domain/signal/answering.ts';

/**
 * A refusal is a value. `notFound` is the one answer for whatever somebody may not see, existing or not; `changed` says that the
 * truth has moved on since the card was drawn; `fields` points at inputs; the others are plain conditions with their own text.
 */
export type Refusal =
  | {
      readonly refused:
        | 'notFound'
        | 'changed'
        | 'tooMany'
        | 'otherInput'
        | 'needsGround'
        | 'incomplete'
        | 'namesUnconfirmed'
        | 'alreadyThere'
        | 'reasonNeeded'
        | 'somebodyElse'
        | 'inUse'
        | 'notComplete'
        | 'notOpened';
    }
  | { readonly refused: 'fields'; readonly errors: readonly FieldError[] };

export type RefusalCode = Refusal['refused'];

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value;
}
