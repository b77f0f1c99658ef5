import type { Language } from '../../domain/cell/cell.ts';
import { daysLater } from '../../domain/cell/local-day.ts';
import { RETENTION_DAYS } from '../../domain/retention/terms.ts';
import { emptyContent } from '../../domain/signal/content.ts';
import type { FormKind } from '../../domain/signal/form.ts';
import type { Item } from '../ports.ts';
import { type AuthorBody, asBody, bodyOf, SCHEMA_VERSION, type SignalBody } from '../records.ts';
import { sealReporter } from '../reporter-box.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { sealBox } from '../signal/signal-item.ts';
import { authorId, countOnAuthor } from './author-item.ts';

export interface StartDraft {
  readonly form: FormKind;
  readonly language: Language;
  readonly origin: 'self' | 'caller' | 'letter';
  readonly cardActivity: string | null;
}

/** The person's open form, if there is one that still lives. */
export async function openDraftOf(scene: Scene): Promise<Item | undefined> {
  const author = await scene.work.read(authorId(scene.actor.owner));
  const draftId = author && bodyOf<AuthorBody>(author).draft;
  if (!draftId) return undefined;
  const draft = await scene.work.read(draftId);
  return draft?.status === 'draft' ? draft : undefined;
}

async function newDraft(scene: Scene, id: string, input: StartDraft): Promise<Item> {
  const { surroundings: s, now, pk, actor, cell } = scene;
  const keysEnd = daysLater(now, RETENTION_DAYS.draftAfterStart + RETENTION_DAYS.signalMaximum);
  const [contentKey, reporter] = await Promise.all([
    s.keys.newDataKey(pk, keysEnd),
    sealReporter(scene, id, daysLater(now, cell.rules.reporterDays), {
      origin: input.origin,
      originNote: '',
    }),
  ]);
  // The form begins with the press that says "no immediate danger": that answer is already given (gate 25).
  const content = { ...emptyContent(input.form), answers: { danger: 'no' } };
  const body: SignalBody = {
    number: null,
    form: input.form,
    revision: 1,
    step: 'person',
    startedAt: now.toISOString(),
    submittedAt: null,
    openedAt: null,
    onBehalf: input.origin !== 'self',
    contentKey,
    reporterKey: reporter.keyId,
    cardActivity: input.cardActivity,
    language: input.language,
    organisation: actor.organisation,
  };
  return {
    id,
    pk,
    type: 'signal',
    schemaVersion: SCHEMA_VERSION,
    status: 'draft',
    owner: actor.owner,
    due: daysLater(now, RETENTION_DAYS.draftWarningAfterStart),
    purgeAt: daysLater(now, RETENTION_DAYS.draftAfterStart),
    body: asBody(body),
    sealed: { content: await sealBox(scene, id, 'content', contentKey, 1, content), reporter: reporter.box },
  };
}

async function decide(scene: Scene, input: StartDraft): Promise<Outcome | Refusal> {
  const open = await openDraftOf(scene);
  if (open !== undefined) return { done: 'resumed', target: open.id };
  const id = `sig.${scene.surroundings.chance.id()}`;
  const refusal = await countOnAuthor(scene, 'started', { draft: id });
  if (refusal) return refusal;
  scene.work.create(await newDraft(scene, id, input));
  return { done: 'go:person', target: id };
}

/** Begins a form, or leads back to the one that is open: nobody has two. */
export const startDraft: Command<StartDraft> = {
  operation: 'draft.start',
  on: undefined,
  seenBy: 'home.see',
  memory: (scene) => authorId(scene.actor.owner),
  decide,
};

/** The coordinator notes what a caller said or a letter says. */
export const startDraftOnBehalf: Command<StartDraft> = { ...startDraft, operation: 'draft.start-on-behalf' };
