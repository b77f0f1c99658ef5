// The loader as a process of its own, on a core of its own: it does what the run asks and tells what it measured.

import { type FormStep, formsFilledIn } from './forms.ts';
import { harvested } from './harvest.ts';
import { type Closed, closedLoop, type Load, type Open, openLoop } from './loader.ts';
import { type Expected, type Kind, mixed, type Press, repeated, type Traffic } from './traffic.ts';

type Tokens = readonly (string | null)[];

type Row =
  | Kind
  | { readonly kind: 'forms'; readonly presses: readonly Press[]; readonly steps: readonly FormStep[] };

export interface Job extends Expected {
  readonly port: number;
  readonly traffic: Row | { readonly kind: 'mixed'; readonly rows: readonly Row[] };
  /** Taken in turn; null sends none. */
  readonly tokens: Tokens;
  readonly closed?: Closed;
  readonly open?: Open;
}

/** Presses each of these once, and gives the button with this title of each answer. */
export interface Harvest {
  readonly port: number;
  readonly presses: readonly Press[];
  readonly title: string;
  readonly tokens: Tokens;
}

const headers = (tokens: Tokens) => tokens.map((token) => token ?? undefined);

function trafficOf({ traffic, ...job }: Job): Traffic {
  const tokens = headers(job.tokens);
  if (traffic.kind === 'mixed') return mixed(traffic.rows.map((row) => trafficOf({ ...job, traffic: row })));
  if (traffic.kind === 'forms') return formsFilledIn(traffic.presses, traffic.steps, tokens);
  return repeated(traffic, tokens, { expect: job.expect, status: job.status });
}

async function loaded(job: Job): Promise<Load> {
  const { port, closed, open } = job;
  if (closed !== undefined) return closedLoop(port, trafficOf(job), closed);
  if (open !== undefined) return openLoop(port, trafficOf(job), open);
  throw new Error('a job without a loop');
}

async function harvest({ port, presses, title, tokens }: Harvest): Promise<{ presses: readonly Press[] }> {
  return { presses: await harvested(port, presses, title, headers(tokens)) };
}

type Question = { readonly id: number } & (
  | ({ readonly ask: 'load' } & Job)
  | ({ readonly ask: 'harvest' } & Harvest)
);

process.on('message', async (question: Question) => {
  const cpu = process.cpuUsage();
  const answer = question.ask === 'load' ? await loaded(question) : await harvest(question);
  const { user, system } = process.cpuUsage(cpu);
  process.send?.({ id: question.id, ...answer, cpuUs: user + system });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ ready: true });
