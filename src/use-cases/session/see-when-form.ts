// The forms about when and where: of a new session, filled in from the last one; of a draft; and of one that is moved or called off.
import { daysLater } from '../../domain/cell/local-day.ts';
import type { Operation } from '../../domain/policy/table.ts';
import { localTimeOf } from '../../domain/session/local-time.ts';
import type { Answers } from '../../domain/signal/content.ts';
import { openBasis } from '../basis/basis-item.ts';
import { everyItem } from '../people/every-item.ts';
import type { Item } from '../ports.ts';
import type { Page, Reading } from '../road/call.ts';
import type { Scene } from '../road/scene.ts';
import { targetOf } from '../signal/signal-item.ts';
import { openBases } from './plan-session.ts';
import { detailsOf } from './sealed-session.ts';
import { sessionBody } from './session-item.ts';

export interface WhenForm {
  /** undefined for a new session. */
  readonly id: string | undefined;
  readonly revision: number;
  readonly number: string;
  readonly answers: Answers;
  readonly noticeDays: number;
  readonly bases: readonly { readonly value: string; readonly text: string }[];
}

async function basisOptions(scene: Scene): Promise<WhenForm['bases']> {
  const bases = openBases(scene);
  if (bases.length <= 1) return bases.map(({ entry }) => ({ value: entry, text: '' }));
  return Promise.all(
    bases.map(async ({ entry }) => {
      const item = await scene.work.read(entry);
      return {
        value: entry,
        text: item === undefined ? entry : (await openBasis(scene, item)).details.article,
      };
    }),
  );
}

/** A time that comes twice is answered once: the form shows again which one was meant. */
async function answersOf(scene: Scene, item: Item): Promise<Answers> {
  const { start, minutes, place, purpose, basis } = sessionBody(item);
  const { address, urgency } = await detailsOf(scene, item);
  const { day, time } = localTimeOf(new Date(start), scene.cell.timeZone);
  return {
    sessionDay: day,
    sessionTime: time,
    sessionMinutes: String(minutes),
    sessionPlace: place,
    sessionPurpose: purpose,
    ...(address === '' ? {} : { sessionAddress: address }),
    ...(basis === null ? {} : { sessionBasis: basis }),
    ...(urgency === '' ? {} : { sessionUrgency: urgency }),
  };
}

const FIRST_TIME: Answers = {
  sessionTime: '14:00',
  sessionMinutes: '120',
  sessionPlace: 'teams',
  sessionPurpose: 'cases',
};

/** As the last one, in the rhythm of the house; nothing of it that was particular to that day. */
async function likeLastTime(scene: Scene): Promise<Answers> {
  const sessions = await everyItem(scene, 'session');
  const last = sessions
    .filter(({ status }) => status !== 'cancelled')
    .toSorted((one, other) => sessionBody(one).start.localeCompare(sessionBody(other).start))
    .at(-1);
  if (last === undefined) return FIRST_TIME;
  const { sessionUrgency: _urgency, sessionBasis: _basis, ...answers } = await answersOf(scene, last);
  const noon = new Date(`${answers.sessionDay}T12:00:00Z`);
  const next = daysLater(noon, 7 * scene.cell.rules.rhythmWeeks).slice(0, 10);
  const { sessionDay: _day, ...rest } = answers;
  return next > scene.today ? { ...rest, sessionDay: next } : rest;
}

export const seePlanForm: Reading<Page, WhenForm> = {
  operation: 'session.plan',
  on: undefined,
  audited: false,
  load: async (scene) => ({
    id: undefined,
    revision: 0,
    number: '',
    answers: await likeLastTime(scene),
    noticeDays: scene.cell.rules.noticeDays,
    bases: await basisOptions(scene),
  }),
};

/** The form about the target, for whoever may do `operation`. */
function whenForm(operation: Operation): Reading<Page, WhenForm> {
  return {
    operation,
    on: 'session',
    audited: false,
    async load(scene) {
      const item = targetOf(scene);
      const { revision, number } = sessionBody(item);
      return {
        id: item.id,
        revision,
        number,
        answers: await answersOf(scene, item),
        noticeDays: scene.cell.rules.noticeDays,
        bases: await basisOptions(scene),
      };
    },
  };
}

export const seeWhenForm = whenForm('session.change');
export const seeMoveForm = whenForm('session.move');

/** Only its number: why it is called off is asked as a code. */
export interface CancelForm {
  readonly id: string;
  readonly revision: number;
  readonly number: string;
}
export const seeCancelForm: Reading<Page, CancelForm> = {
  operation: 'session.cancel',
  on: 'session',
  audited: false,
  async load(scene) {
    const item = targetOf(scene);
    const { revision, number } = sessionBody(item);
    return { id: item.id, revision, number };
  },
};
