// The loader as a process of its own, on a core of its own: it does what the run asks and tells what it measured.
import { type Closed, closedLoop, type Load, type Open, openLoop } from './loader.ts';
import { type Expected, type Kind, repeated } from './traffic.ts';

export interface Job extends Expected {
  readonly port: number;
  readonly traffic: Kind;
  readonly tokens: readonly (string | null)[];
  readonly closed?: Closed;
  readonly open?: Open;
}

async function loaded({ port, traffic, tokens, closed, open, ...expected }: Job): Promise<Load> {
  const row = repeated(
    traffic,
    tokens.map((token) => token ?? undefined),
    expected,
  );
  if (closed !== undefined) return closedLoop(port, row, closed);
  if (open !== undefined) return openLoop(port, row, open);
  throw new Error('a job without a loop');
}

process.on('message', async ({ id, ...job }: Job & { readonly id: number }) => {
  const cpu = process.cpuUsage();
  const load = await loaded(job);
  const { user, system } = process.cpuUsage(cpu);
  process.send?.({ id, ...load, cpuUs: user + system });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ ready: true });
