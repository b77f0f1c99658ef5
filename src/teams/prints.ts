// The table of what can be printed: name → how it is read, and what of it goes on paper.
import { printDecisions } from '../use-cases/decision/print-decisions.ts';
import { type Printing, printedOnce } from '../use-cases/road/print-once.ts';
import { readFor } from '../use-cases/road/read-for.ts';
import { isRefusal, type Refusal } from '../use-cases/road/refusal.ts';
import type { Scene } from '../use-cases/road/scene.ts';
import type { Surroundings } from '../use-cases/road/surroundings.ts';
import { printSession } from '../use-cases/session/print-session.ts';
import { printRecord } from '../use-cases/table/see-record.ts';
import type { PrintName, PrintView } from '../views/print.ts';
import { printedDecisionsView } from '../views/printed-decisions.ts';
import { printedRecordView } from '../views/printed-record.ts';
import { printedSessionView } from '../views/printed-session.ts';
import type { PrintLink } from './print-links.ts';

type Print = (surroundings: Surroundings, link: PrintLink) => Promise<PrintView | Refusal>;

/** Reads through the road, once a link, then shapes: a refusal passes through untouched. */
function from<Data extends object>(
  reading: Printing<Data>,
  shape: (data: Data, scene: Scene) => PrintView,
): Print {
  return async (surroundings, { person, cell, target, nonce }) => {
    const read = await readFor(surroundings, printedOnce(reading), { person, cell, target }, nonce);
    return isRefusal(read) ? read : shape(read.data, read.scene);
  };
}

export const PRINTS: { readonly [what in PrintName]: Print } = {
  decisions: from(printDecisions, (data, { cell, now }) => printedDecisionsView(data, cell, now)),
  session: from(printSession, (data, { cell, now }) => printedSessionView(data, cell, now)),
  record: from(printRecord, (data, { cell, now }) => printedRecordView(data, cell, now)),
};
