import { daysLater } from '../../domain/cell/local-day.ts';
import { type DecisionKind, waitsFor } from '../../domain/decision/workflow.ts';
import { RETENTION_DAYS } from '../../domain/retention/terms.ts';
import { notice } from '../outbox/effect.ts';
import type { Item, JsonObject } from '../ports.ts';
import { asBody, SCHEMA_VERSION } from '../records.ts';
import { claimNumber } from '../road/numbers.ts';
import type { Scene } from '../road/scene.ts';
import type { DecisionBody } from './kind.ts';

export interface Proposal {
  readonly kind: DecisionKind;
  /** The item that it is about; it may be created in the same commit. */
  readonly about: string;
  readonly payload: object;
  /** The data key for what is typed in it, when it tells about a signal or a case; else the register's. */
  readonly key?: string;
  /** The entry of a fixed member is the mayor's own to approve. */
  readonly fixedMember?: boolean;
  /** Owner pseudonyms of others who may not judge it: its subject, the reporter. */
  readonly hands?: readonly string[];
  /** Owner pseudonyms of those who stepped out of what it is about. */
  readonly recused?: readonly string[];
  /** When it ends untaken; by default after a year. A signal's proposal ends with the signal. */
  readonly endsAt?: string | null;
}

/** Puts a decision before whoever takes it, within the scene's commit: a number, a content-free notice. Gives its id and number. */
export async function propose(scene: Scene, proposal: Proposal): Promise<{ id: string; number: string }> {
  const { surroundings: s, pk, now, actor, cell, work } = scene;
  const id = `dec.${s.chance.id()}`;
  const at = now.toISOString();
  const state = waitsFor(proposal.kind, proposal.fixedMember ?? false);
  const to = state === 'for-dpo' ? 'dpo' : 'mayor';
  // A row of their own: a gap in the other would tell the desk that the mayor asked for a reporter's name.
  const letter = state === 'for-dpo' ? 'I' : 'D';
  const number = await claimNumber(scene, letter, id, (text) => [
    notice('decision.waits', to, { target: id, number: text, notBefore: at }, { onlyWhile: state }),
  ]);
  const key = proposal.key ?? cell.registerKey;
  const place = { container: 'records', id, name: 'payload' } as const;
  const body: DecisionBody = {
    kind: proposal.kind,
    number,
    revision: 1,
    about: proposal.about,
    hands: [...new Set([actor.owner, ...(proposal.hands ?? [])])],
    recused: proposal.recused ?? [],
    preparedBy: actor.entry,
    preparedAt: at,
    waitsAs: state,
    paper: null,
    decidedBy: null,
    decidedAt: null,
    key,
  };
  const item: Item = {
    id,
    pk,
    type: 'decision',
    schemaVersion: SCHEMA_VERSION,
    status: state,
    assignee: to,
    owner: actor.owner,
    due: at,
    purgeAt: proposal.endsAt ?? daysLater(now, RETENTION_DAYS.decisionUntaken),
    body: asBody(body),
    sealed: { payload: await s.keys.seal(pk, key, place, 1, proposal.payload as JsonObject) },
  };
  work.create(item);
  return { id, number };
}
