import { z } from 'zod';
import { closeItem, postponeItem } from '../../use-cases/table/close-item.ts';
import { confirmRecord, endSession, finishRecord } from '../../use-cases/table/end-session.ts';
import { giveContribution } from '../../use-cases/table/give-contribution.ts';
import { noteItemAttendance, openItem } from '../../use-cases/table/open-item.ts';
import { noteAttendance, openSession } from '../../use-cases/table/open-session.ts';
import { confirmAloud, confirmOutcome, proposeOutcome } from '../../use-cases/table/propose-outcome.ts';
import { recuseFromItem } from '../../use-cases/table/recuse-from-item.ts';
import { stateFrame } from '../../use-cases/table/state-frame.ts';
import type { TABLE_COMMANDS } from '../../views/intents/table.ts';
import { type After, type Entry, entry, type Pressed, type Rows } from '../command-row.ts';

const asTyped = ({ typed }: Pressed) => typed;
const nothing = () => undefined;
const proposal = z.object({ proposal: z.coerce.number().int().min(1) });
const sameClient = ({ args }: Pressed) => (args.client === undefined ? {} : { client: args.client });

/** A form about an item that may be filled in no more leads to the item: there stands what happened meanwhile. */
const onItem = (row: Entry): Entry => ({ ...row, truth: 'item' });
const onSitting = (row: Entry): Entry => ({ ...row, truth: 'sitting' });

export const tableCommands: Rows<(typeof TABLE_COMMANDS)[number]> = {
  openSession: onSitting(entry(openSession, { screen: 'sessionOpening' }, asTyped)),
  noteAttendance: onSitting(entry(noteAttendance, { screen: 'sessionAttendance' }, asTyped)),
  stateFrame: entry(stateFrame, { screen: 'sitting' }, nothing),
  openItem: entry(openItem, { screen: 'item' }, nothing),
  noteItemAttendance: onItem(entry(noteItemAttendance, { screen: 'itemAttendance' }, asTyped)),
  recuseFromItem: entry(recuseFromItem, { screen: 'item' }, nothing),
  giveContribution: onItem(
    entry(
      giveContribution,
      { screen: 'itemContribution', args: sameClient },
      ({ args, typed, language }) => ({
        typed,
        language,
        namesConfirmed: typed.namesConfirmed === 'yes',
        notAboutClient: args.client === 'no',
      }),
    ),
  ),
  proposeOutcome: onItem(entry(proposeOutcome, { screen: 'itemOutcome' }, asTyped)),
  confirmOutcome: entry(confirmOutcome, { screen: 'item' }, ({ args }) => proposal.parse(args)),
  confirmAloud: entry(confirmAloud, { screen: 'item' }, nothing),
  closeItem: entry(closeItem, { screen: 'item' }, nothing),
  postponeItem: entry(postponeItem, { screen: 'item' }, nothing),
  endSession: entry(endSession, { screen: 'sitting' }, nothing),
  confirmRecord: entry(confirmRecord, { screen: 'record' }, nothing),
  finishRecord: entry(finishRecord, { screen: 'record' }, asTyped),
};

export const tableAfter: After = {
  tableOpened: { screen: 'sitting', good: 'done.tableOpened' },
  tableAttendance: { screen: 'sitting', good: 'done.tableAttendance' },
  tableFramed: { screen: 'sitting' },
  tableItemOpened: { screen: 'item', good: 'done.tableItemOpened' },
  tableItemAttendance: { screen: 'item', good: 'done.tableItemAttendance' },
  // Whoever stepped out sees it no more.
  tableRecused: { screen: 'itemSteppedOut', keepsTarget: false },
  tableContributed: { screen: 'item', good: 'done.tableContributed' },
  tableOutcomeProposed: { screen: 'item', good: 'done.tableOutcomeProposed' },
  tableOutcomeConfirmed: { screen: 'item', good: 'done.tableOutcomeConfirmed' },
  tableOutcomeAloud: { screen: 'item', good: 'done.tableOutcomeAloud' },
  tableItemClosed: { screen: 'item', good: 'done.tableItemClosed' },
  tableItemPostponed: { screen: 'item', good: 'done.tableItemPostponed' },
  tableEnded: { screen: 'record', good: 'done.tableEnded' },
  tableRecordConfirmed: { screen: 'record', good: 'done.tableRecordConfirmed' },
  tableRecordFinished: { screen: 'record', good: 'done.tableRecordFinished' },
};
