import type { Operation } from '../../domain/policy/table.ts';
import type { Page, Reading } from '../road/call.ts';
import type { Scene } from '../road/scene.ts';
import { signalOf } from './signal-item.ts';

/** All that a small screen of triage needs to know of its signal: no content. */
export interface SignalForm {
  readonly id: string;
  readonly revision: number;
  readonly number: string;
}

export function formOf(scene: Scene): SignalForm {
  const { item, body } = signalOf(scene);
  return { id: item.id, revision: body.revision, number: body.number ?? '' };
}

/** The screen on which this is filled in, for whoever may do it now. */
export function formFor(operation: Operation): Reading<Page, SignalForm> {
  return { operation, on: 'signal', audited: false, load: async (scene) => formOf(scene) };
}
