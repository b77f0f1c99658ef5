// The record on paper: who was there, with room to sign, then a sheet an item. Numbers, functions and names of the members; nothing of a case.
import type { RecordedItem, SessionRecord } from '../use-cases/table/see-record.ts';
import { dayAndTime } from './content.ts';
import { say, typed } from './page.ts';
import type { PrintSheet, PrintView } from './print.ts';
import { memberWords } from './table.ts';
import { acknowledgedWords, itemFacts, whereFacts } from './table-record.ts';

/** Those who were there, to sign; of the others only that they were not. */
function attendance(data: SessionRecord, timeZone: string): PrintSheet {
  const { members, number } = data;
  const present = members.filter((member) => member.present);
  const others = members.filter((member) => !member.present);
  return {
    title: [say('table.record'), typed(number)],
    facts: [
      ...whereFacts(data, timeZone),
      ...others.map((member) => ({ label: say('table.wereNot'), value: memberWords(member) })),
    ],
    notes: [say('print.record.note')],
    room: [
      {
        kind: 'names',
        names: present.map((member) => [
          [...memberWords(member), typed('–'), ...acknowledgedWords(member)],
          [say('table.present')],
        ]),
      },
    ],
  };
}

const itemSheet = (item: RecordedItem): PrintSheet => ({
  title: [say('table.item'), typed(item.name), typed('·'), say(`table.itemState.${item.state}`)],
  facts: itemFacts(item),
  notes: [],
  room: [],
});

export function printedRecordView(
  data: SessionRecord,
  cell: { readonly name: string; readonly timeZone: string; readonly practice: boolean },
  now: Date,
): PrintView {
  return {
    title: say('print.record.title'),
    cell: cell.name,
    practice: cell.practice,
    notes: [],
    sheets: [attendance(data, cell.timeZone), ...data.items.map(itemSheet)],
    watermark: { viewer: data.viewer, at: dayAndTime(now.toISOString(), cell.timeZone) },
  };
}
