import { z } from 'zod';
import { MOST_CASES } from '../../domain/session/planning.ts';
import { cancelSession } from '../../use-cases/session/cancel-session.ts';
import { chooseSessionAgenda, chooseSessionPeople } from '../../use-cases/session/choose-agenda.ts';
import { linkPeople } from '../../use-cases/session/link-people.ts';
import { moveSession } from '../../use-cases/session/move-session.ts';
import { changeSession, planSession } from '../../use-cases/session/plan-session.ts';
import { dropSession, proposeSession } from '../../use-cases/session/propose-session.ts';
import { tickSpoken } from '../../use-cases/session/tick-spoken.ts';
import type { SESSIONS_COMMANDS } from '../../views/intents/sessions.ts';
import { type After, entry, type Next, type Pressed, type Rows } from '../command-row.ts';

const typed = (pressed: Pressed) => pressed.typed;
const nothing = () => undefined;
const gridArgs = z.object({ page: z.coerce.number().int().min(1).max(MOST_CASES) });
const gridPage = ({ args }: Pressed) => gridArgs.parse(args);

export const sessionsCommands: Rows<(typeof SESSIONS_COMMANDS)[number]> = {
  planSession: entry(planSession, { screen: 'sessionPlan' }, typed),
  changeSession: entry(changeSession, { screen: 'sessionWhen' }, typed),
  chooseSessionAgenda: entry(chooseSessionAgenda, { screen: 'sessionAgenda' }, typed),
  chooseSessionPeople: entry(chooseSessionPeople, { screen: 'sessionPeople' }, typed),
  linkPeople: entry(
    linkPeople,
    { screen: 'sessionGrid', args: (pressed) => ({ page: String(gridPage(pressed).page) }) },
    (pressed) => ({ ...gridPage(pressed), typed: pressed.typed }),
  ),
  proposeSession: entry(proposeSession, { screen: 'session' }, nothing),
  dropSession: entry(dropSession, { screen: 'session' }, nothing),
  moveSession: entry(moveSession, { screen: 'sessionMove' }, typed),
  cancelSession: entry(cancelSession, { screen: 'sessionCancel' }, typed),
  tickSpoken: entry(tickSpoken, { screen: 'spoken' }, typed),
};

/** The grid goes on where it has more pages than one. */
const gridPages: readonly (readonly [string, Next])[] = Array.from({ length: MOST_CASES - 1 }, (_, n) => [
  `sessionsToGrid${n + 2}`,
  { screen: 'sessionGrid', args: { page: String(n + 2) } },
]);

export const sessionsAfter: After = {
  sessionsToAgenda: { screen: 'sessionAgenda' },
  sessionsToPeople: { screen: 'sessionPeople' },
  sessionsToGrid: { screen: 'sessionGrid' },
  ...Object.fromEntries(gridPages),
  sessionsChanged: { screen: 'session', good: 'done.sessionsChanged' },
  sessionsLinked: { screen: 'session', good: 'done.sessionsLinked' },
  sessionsProposed: { screen: 'session', good: 'done.sessionsProposed' },
  sessionsDropped: { screen: 'sessions', good: 'done.sessionsDropped', keepsTarget: false },
  sessionsMoved: { screen: 'session', good: 'done.sessionsMoved' },
  sessionsCancelled: { screen: 'session', good: 'done.sessionsCancelled' },
  sessionsSpoken: { screen: 'spoken', good: 'done.sessionsSpoken' },
};
