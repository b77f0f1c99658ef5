// What is sent: an endless row of the same kind of request over many people, or people who fill in the whole form.
import { type Data, message, type Prepared, prepare, press, stamped } from '../activities.ts';

/** One request on its way; `answered` gives the body back to whoever has to go on from there. */
export interface Request {
  readonly bytes: Buffer;
  /** Whether this answer was a right one. */
  answered(status: number, body: string): boolean;
}

export interface Traffic {
  /** undefined: there is nothing more to send. */
  next(): Request | undefined;
}

/** A request that can be sent at any time, by any number of connections at once. */
export type Kind =
  | { readonly kind: 'message'; readonly text: string; readonly people: readonly string[] }
  | { readonly kind: 'press'; readonly presses: readonly Press[]; readonly verb?: string };

export interface Press {
  readonly person: string;
  readonly data: Data;
}

/** `expect`: what a right answer has in it; `status`: which it has, 200 and 201 and 202 where absent. */
export interface Expected {
  readonly expect?: string | undefined;
  readonly status?: number | undefined;
}

function activitiesOf(kind: Kind): readonly object[] {
  return kind.kind === 'message'
    ? kind.people.map((person) => message(person, kind.text))
    : kind.presses.map(({ person, data }) => press(person, data, kind.verb));
}

/** Whether a server did what was asked of it. */
export function isRight(status: number, body: string, { expect, status: wanted }: Expected): boolean {
  const fine = wanted === undefined ? status >= 200 && status <= 202 : status === wanted;
  return fine && (expect === undefined || body.includes(expect));
}

/** Everybody in turn, for ever. */
export function repeated(kind: Kind, tokens: readonly (string | undefined)[], expected: Expected): Traffic {
  const prepared: readonly Prepared[] = activitiesOf(kind).map((activity, n) =>
    prepare(activity, tokens[n % tokens.length]),
  );
  let at = 0;
  const answered = (status: number, body: string) => isRight(status, body, expected);
  return {
    next() {
      const one = prepared[at % prepared.length];
      at += 1;
      return one && { bytes: stamped(one), answered };
    },
  };
}

/** One of each row in turn; a row that has nothing to send now is passed over. */
export function mixed(rows: readonly Traffic[]): Traffic {
  let at = 0;
  return {
    next() {
      for (let tried = 0; tried < rows.length; tried += 1) {
        const request = rows[at % rows.length]?.next();
        at += 1;
        if (request !== undefined) return request;
      }
      return undefined;
    },
  };
}
