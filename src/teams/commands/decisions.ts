import { z } from 'zod';
import { confirmPaper, recordPaper, rejectPaper } from '../../use-cases/decision/paper-decision.ts';
import { takeDecision, withdrawDecision } from '../../use-cases/decision/take-decision.ts';
import type { DECISIONS_COMMANDS } from '../../views/intents/decisions.ts';
import { type After, entry, type Pressed, type Rows } from '../command-row.ts';

const way = z.enum(['grant', 'refuse']);
const answered = ({ args, typed }: Pressed) => ({ way: way.parse(args.way), typed });
const nothing = () => undefined;

export const decisionsCommands: Rows<(typeof DECISIONS_COMMANDS)[number]> = {
  takeDecision: entry(takeDecision, { screen: 'decision' }, answered),
  recordPaper: entry(recordPaper, { screen: 'decisionPaper' }, answered),
  confirmPaper: entry(confirmPaper, { screen: 'decision' }, nothing),
  rejectPaper: entry(rejectPaper, { screen: 'decision' }, nothing),
  withdrawDecision: entry(withdrawDecision, { screen: 'decision' }, nothing),
};

export const decisionsAfter: After = {
  decisionGranted: { screen: 'decisions', good: 'done.decisionGranted', keepsTarget: false },
  decisionRefused: { screen: 'decisions', good: 'done.decisionRefused', keepsTarget: false },
  decisionOnPaper: { screen: 'decisions', good: 'done.decisionOnPaper', keepsTarget: false },
  decisionPaperRejected: { screen: 'decisions', good: 'done.decisionPaperRejected', keepsTarget: false },
  // Whoever founds a cell has no such page and comes out at home.
  decisionWithdrawn: { screen: 'decisions', good: 'done.decisionWithdrawn', keepsTarget: false },
};
