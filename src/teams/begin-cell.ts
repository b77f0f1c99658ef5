// The command that begins a cell: it belongs to no cell yet, so its answer is already in the new one.

import { CELL } from '../use-cases/records.ts';
import { noteForeignButton } from '../use-cases/road/note-refusal.ts';
import { isRefusal } from '../use-cases/road/refusal.ts';
import { startCell } from '../use-cases/set-up/start-cell.ts';
import type { Button } from './buttons.ts';
import type { Pressed } from './command-row.ts';
import { type Looking, NO_CELL } from './press-context.ts';
import { type Counter, type Wish, warning } from './reception.ts';
import type { Turn } from './turn.ts';

export async function beginCell(
  { surroundings }: Counter,
  turn: Turn,
  button: Button & { kind: 'do' },
  typed: Pressed['typed'],
  base: Looking,
): Promise<Wish> {
  const now = surroundings.clock.now().getTime() / 60_000;
  const started = await startCell(surroundings, turn.person, {
    nonce: button.nonce,
    expired: button.expires < now,
    practice: button.args.kind === 'practice',
    typed,
  });
  if (!isRefusal(started)) {
    const banner = { tone: 'good', key: 'done.cellStarted' } as const;
    return { screen: 'setUp', looking: { ...base, cell: started.cell, target: CELL, banner } };
  }
  const banner = warning(`refusal.${started.refused}`);
  if (started.refused === 'notFound') {
    // Whoever is no founder any more has a button that once was theirs.
    await noteForeignButton(surroundings, turn.person, base.cell === NO_CELL ? undefined : base.cell);
    return { screen: 'home', looking: { ...base, banner } };
  }
  const errors = started.refused === 'fields' ? started.errors : [];
  return { screen: 'startCell', looking: { ...base, echo: { typed, errors }, banner } };
}
