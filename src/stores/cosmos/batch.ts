import type { Container as CosmosContainer, JSONObject, OperationInput } from '@azure/cosmos';
import type { CommitResult, Conflict } from '../../use-cases/ports.ts';
import type { Document } from './document.ts';
import { FailedRequest, failureOfStatus } from './failure.ts';

/** One operation of a batch as it is sent; `id` stands beside the document for all three alike. */
export type Sent =
  | { readonly kind: 'create'; readonly id: string; readonly document: Document }
  | { readonly kind: 'replace'; readonly id: string; readonly document: Document; readonly version: string }
  | { readonly kind: 'delete'; readonly id: string; readonly version: string };

const FAILED_WITH_ANOTHER = 424;
const conflicts: { readonly [status: number]: Conflict['why'] } = {
  404: 'missing',
  409: 'exists',
  412: 'changed',
};

function inputOf(sent: Sent): OperationInput {
  if (sent.kind === 'create') {
    return { operationType: 'Create', resourceBody: bodyOf(sent.document) };
  }
  if (sent.kind === 'replace') {
    const { id, version, document } = sent;
    return { operationType: 'Replace', id, ifMatch: version, resourceBody: bodyOf(document) };
  }
  // The SDK's type of a delete forgets the condition that its wire format has.
  const conditional = { operationType: 'Delete', id: sent.id, ifMatch: sent.version } as const;
  return conditional;
}

// JSON, but the SDK's type of it has no readonly arrays.
function bodyOf(document: Document): JSONObject {
  return document as unknown as JSONObject;
}

interface Result {
  readonly statusCode: number;
  readonly eTag?: string;
  readonly retryAfterMilliseconds?: number;
}

const isDone = (result: Result) => result.statusCode >= 200 && result.statusCode < 300;

function conflictIn(sent: readonly Sent[], results: readonly Result[]): Conflict {
  const index = results.findIndex((each) => !isDone(each) && each.statusCode !== FAILED_WITH_ANOTHER);
  const result = results[index];
  const operation = sent[index];
  if (result === undefined || operation === undefined) throw new FailedRequest(failureOfStatus(500));
  const why = conflicts[result.statusCode];
  if (why === undefined) {
    // The batch was answered as a whole: none of it was applied, whatever the code says about one operation.
    const failure = failureOfStatus(result.statusCode, undefined, result.retryAfterMilliseconds);
    throw new FailedRequest({ ...failure, unsure: false });
  }
  return { id: operation.id, why };
}

/** Sends one atomic batch. A failed batch resolves with code 207, so the result of each operation is looked at. */
export async function sendBatch(
  container: CosmosContainer,
  pk: string,
  sent: readonly Sent[],
  giveUp: AbortSignal,
): Promise<CommitResult> {
  const response = await container.items.batch(sent.map(inputOf), pk, {
    abortSignal: giveUp,
    contentResponseOnWriteEnabled: false,
  });
  const results: readonly Result[] = response.result ?? [];
  if (results.length !== sent.length || !results.every(isDone)) {
    return { done: false, conflict: conflictIn(sent, results) };
  }
  const versions: [string, string][] = [];
  for (const [index, operation] of sent.entries()) {
    const version = results[index]?.eTag;
    if (operation.kind === 'delete') continue;
    // Done, but without the version: the retry will find our own write and read the version back.
    if (version === undefined) throw new FailedRequest(failureOfStatus(500));
    versions.push([operation.id, version]);
  }
  return { done: true, versions: Object.fromEntries(versions) };
}
