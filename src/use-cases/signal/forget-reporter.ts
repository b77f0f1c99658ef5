// The reporter of a listed signal ends before the signal does (domain.md §6, "own, shorter clock"): afterwards nothing leads back to them.
import type { DecisionBody } from '../decision/kind.ts';
import { authorId } from '../draft/author-item.ts';
import type { Item, Operation, Stored } from '../ports.ts';
import { type AuthorBody, asBody, bodyOf, type SignalBody } from '../records.ts';
import type { Surroundings } from '../road/surroundings.ts';
import { commitWithAudit } from '../road/system.ts';
import { withoutBoxes } from './signal-item.ts';

const replacing = ({ version }: Stored, item: Item): Operation => ({ kind: 'replace', item, version });

/** What somebody began, without this signal in it. */
function withoutSignal(author: Item, signal: string): Item {
  const {
    draft,
    recent = [],
    ...rest
  } = bodyOf<AuthorBody & { recent?: readonly { readonly t?: string }[] }>(author);
  const left = { draft: draft === signal ? null : draft, recent: recent.filter(({ t }) => t !== signal) };
  return { ...author, body: asBody({ ...rest, ...left }) };
}

/** Where else the pseudonym of whoever reported stands beside this signal: on the decision, and on their own record of what they began. */
async function traces(s: Surroundings, { item }: Stored): Promise<readonly Operation[]> {
  const { pk, owner } = item;
  const { decision } = bodyOf<SignalBody>(item);
  if (owner === undefined) return [];
  const [taken, author] = await Promise.all(
    [decision, authorId(owner)].map((id) => (id === undefined ? undefined : s.store.records.read(pk, id))),
  );
  const operations: Operation[] = [];
  if (taken !== undefined) {
    const hands = (bodyOf<DecisionBody>(taken.item).hands ?? []).filter((hand) => hand !== owner);
    operations.push(replacing(taken, { ...taken.item, body: asBody({ ...taken.item.body, hands }) }));
  }
  if (author !== undefined) operations.push(replacing(author, withoutSignal(author.item, item.id)));
  return operations;
}

/** Takes the reporter off a signal that goes on without them. Nothing happens when it changed meanwhile. */
export async function forgetReporter(s: Surroundings, stored: Stored): Promise<void> {
  const { item } = stored;
  const { owner: _owner, due: _due, ...left } = withoutBoxes(item, ['reporter']);
  const operations = [replacing(stored, left), ...(await traces(s, stored))];
  const fact = { what: 'retention.erase', outcome: 'done', about: item.id } as const;
  const done = await commitWithAudit(s, item.pk, operations, fact);
  if (done) await s.keys.erase(item.pk, bodyOf<SignalBody>(item).reporterKey);
}
