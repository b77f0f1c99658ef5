import type { SignalContent } from '../../domain/signal/content.ts';
import type { SignalBody } from '../records.ts';
import type { Page, Reading } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { openContent, signalOf } from '../signal/signal-item.ts';

export interface DraftData {
  readonly id: string;
  readonly body: SignalBody;
  readonly content: SignalContent;
}

async function load(scene: Scene): Promise<DraftData | Refusal> {
  const { item, body } = signalOf(scene);
  const content = await openContent(scene, item);
  return content === undefined ? { refused: 'notFound' } : { id: item.id, body, content };
}

/** Own eyes only. */
export const seeDraft: Reading<Page, DraftData> = {
  operation: 'draft.see',
  on: 'signal',
  audited: true,
  load,
};

/** A signal that its reporter changes before anybody opened it. */
export const seeForEdit: Reading<Page, DraftData> = {
  operation: 'signal.edit',
  on: 'signal',
  audited: true,
  load,
};
