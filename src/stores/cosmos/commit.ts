import { randomBytes } from 'node:crypto';
import type { Container as CosmosContainer } from '@azure/cosmos';
import { type CommitResult, type Operation, Trouble } from '../../use-cases/ports.ts';
import { MAX_OPERATIONS } from '../limits.ts';
import { type Sent, sendBatch } from './batch.ts';
import { documentOf, markOf, needsMark } from './document.ts';
import type { Find } from './find.ts';
import { type Patience, patiently } from './patience.ts';

type Done = CommitResult & { readonly done: true };
type Refused = CommitResult & { readonly done: false };

/** One commit on its way: the same `op` in every document that it writes. */
interface Commit {
  readonly pk: string;
  readonly op: string;
  readonly sent: readonly Sent[];
}

// No etag looks like this: whoever replaces with it is told that the item has changed.
const OVERWRITTEN = '"overwritten"';

function commitOf(pk: string, operations: readonly Operation[]): Commit {
  const op = randomBytes(12).toString('base64url');
  const sent = operations.map((operation): Sent => {
    if (operation.kind === 'delete') return operation;
    const document = documentOf(operation.item, op);
    if (operation.kind === 'create') return { kind: 'create', id: document.id, document };
    return { kind: 'replace', id: document.id, document, version: operation.version };
  });
  if (!needsMark(operations, MAX_OPERATIONS)) return { pk, op, sent };
  const mark = markOf(pk, op);
  return { pk, op, sent: [...sent, { kind: 'create', id: mark.id, document: mark }] };
}

/** Whether our batch was applied, as far as what is stored now can tell. */
async function lookBack(find: Find, { pk, op, sent }: Commit): Promise<Done | 'not applied' | 'unknown'> {
  const found = await Promise.all(sent.map(async (each) => ({ each, now: await find(pk, each.id) })));
  if (found.some(({ now }) => now?.op === op)) {
    const written = found.filter(({ each }) => each.kind !== 'delete');
    const versions = written.map(({ each, now }) => [each.id, now?.op === op ? now._etag : OVERWRITTEN]);
    return { done: true, versions: Object.fromEntries(versions) };
  }
  const isUntouched = found.some(({ each, now }) => each.kind !== 'create' && now?._etag === each.version);
  const isMarkMissing = sent.some(({ id }) => id === markOf(pk, op).id);
  return isUntouched || isMarkMissing ? 'not applied' : 'unknown';
}

/** The item that tells soonest whether we were here: nobody else is likely to touch what we have just created. */
function witnessOf({ sent }: Commit): string | undefined {
  const witness = sent.find(({ kind }) => kind === 'create') ?? sent.find(({ kind }) => kind === 'replace');
  return witness?.id;
}

async function judge(find: Find, commit: Commit, refused: Refused, unsure: boolean): Promise<CommitResult> {
  if (!unsure) {
    // Azure's gateway may have sent our batch twice and be telling us about the second time.
    const witness = witnessOf(commit);
    const now = witness === undefined ? undefined : await find(commit.pk, witness);
    if (now?.op !== commit.op) return refused;
  }
  const verdict = await lookBack(find, commit);
  if (verdict === 'not applied') return refused;
  if (verdict === 'unknown') throw new Trouble('store', 'unavailable');
  return verdict;
}

async function rescue(find: Find, commit: Commit, trouble: unknown): Promise<Done> {
  const verdict = await lookBack(find, commit).catch(() => 'unknown' as const);
  if (typeof verdict === 'string') throw trouble;
  return verdict;
}

function withoutMark(commit: Commit, { versions }: Done): Done {
  const mark = markOf(commit.pk, commit.op).id;
  return { done: true, versions: Object.fromEntries(Object.entries(versions).filter(([id]) => id !== mark)) };
}

/**
 * Sends a batch until it is answered. Sending it twice is harmless: creates and versions refuse a second application, and a
 * refusal of our own earlier success is recognised by `op`. Throws `Trouble` where the truth cannot be found out.
 */
export async function commitBatch(
  container: CosmosContainer,
  patience: Patience,
  find: Find,
  pk: string,
  operations: readonly Operation[],
): Promise<CommitResult> {
  const commit = commitOf(pk, operations);
  let unsure = false;
  let result: CommitResult;
  try {
    result = await patiently(
      patience,
      (giveUp) => sendBatch(container, pk, commit.sent, giveUp),
      (failure) => {
        unsure ||= failure.unsure;
      },
    );
  } catch (trouble) {
    if (!unsure) throw trouble;
    result = await rescue(find, commit, trouble);
  }
  if (!result.done) result = await judge(find, commit, result, unsure);
  return result.done ? withoutMark(commit, result) : result;
}
