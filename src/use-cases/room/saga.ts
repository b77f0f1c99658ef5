// The saga of a room as data: which row comes first where several are wanted. The engine is tend-room.ts.

import type { GraphCause } from '../teamwork.ts';
import { meaningOf } from './meanings.ts';
import type { Meaning, SagaRow } from './saga-row.ts';
import { admitRow } from './steps/admitting.ts';
import { archiveEnd, deleteEnd, eventEnd, membersEnd, teamEnd, vanishEnd } from './steps/ending.ts';
import { expelRow, guardRow } from './steps/guarding.ts';
import { botRow, channelRow, rosterRow, teamRow } from './steps/making.ts';
import { followRow, meetingRow } from './steps/meeting.ts';
import { ownersRow, preflightRow, resolveRow } from './steps/preparing.ts';
import { activateRow, invitationsRow, sendingRow } from './steps/sending.ts';

export type Saga = readonly SagaRow[];

export const SAGA: Saga = [
  // Who should not be there goes before anything else happens.
  guardRow,
  expelRow,
  preflightRow,
  resolveRow,
  ownersRow,
  teamRow,
  channelRow,
  rosterRow,
  botRow,
  meetingRow,
  invitationsRow,
  activateRow,
  sendingRow,
  admitRow,
  followRow,
  eventEnd,
  membersEnd,
  deleteEnd,
  teamEnd,
  archiveEnd,
  vanishEnd,
];

/** What this failure means at this row. */
export const meaningAt = (row: SagaRow, cause: GraphCause): Meaning =>
  row.meanings?.[cause] ?? meaningOf(cause);
