/** What can go wrong with one request. A number is answered as that status and nothing is applied. */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly substatus?: number;
      readonly retryAfterMs?: number;
    }
  /** Inside a batch: one operation fails with this status, the others with 424. */
  | { readonly kind: 'operation'; readonly status: number; readonly retryAfterMs?: number }
  /** The connection is dropped before anything happened. */
  | { readonly kind: 'dropped' }
  /** Applied, and then the connection is dropped. */
  | { readonly kind: 'lost acknowledgement' }
  /** Applied, but answered with this status. */
  | { readonly kind: 'applied but'; readonly status: number }
  /** No answer ever; nothing is applied. */
  | { readonly kind: 'silence' }
  /** Applied, and no answer ever. */
  | { readonly kind: 'applied, then silence' }
  /** Answered as 503 with a page instead of JSON, as a proxy does. */
  | { readonly kind: 'page' }
  /** Azure's gateway sends it on twice and answers with the second result. */
  | { readonly kind: 'sent twice' }
  /** Done, but the result names no versions. */
  | { readonly kind: 'no versions' };

export type RequestKind = 'read' | 'query' | 'query plan' | 'batch' | 'other';

export interface Recorded {
  readonly kind: RequestKind;
  readonly method: string;
  readonly path: string;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly body: unknown;
  readonly partitionKey: string | undefined;
  status: number;
  charge: number;
}

interface Planned {
  readonly when: (request: Recorded) => boolean;
  readonly fault: Fault;
  skip: number;
  times: number;
}

/** The faults still to come; each is used up by the requests that it meets. */
export class Faults {
  readonly #planned: Planned[] = [];

  plan(
    when: RequestKind | ((request: Recorded) => boolean),
    fault: Fault | number,
    { skip = 0, times = 1 }: { readonly skip?: number; readonly times?: number } = {},
  ): void {
    this.#planned.push({
      when: typeof when === 'string' ? (request) => request.kind === when : when,
      fault: typeof fault === 'number' ? { kind: 'status', status: fault } : fault,
      skip,
      times,
    });
  }

  meet(request: Recorded): Fault | undefined {
    for (const planned of this.#planned) {
      if (planned.times === 0 || !planned.when(request)) continue;
      if (planned.skip > 0) {
        planned.skip -= 1;
        continue;
      }
      planned.times -= 1;
      return planned.fault;
    }
    return undefined;
  }

  forget(): void {
    this.#planned.length = 0;
  }
}
