// What one press costs on Cosmos DB, by the stand-in's published figures.
import type { Recorded } from './cosmos-stand-in/faults.ts';
import type { CosmosStandIn } from './cosmos-stand-in/stand-in.ts';

export interface Charges {
  readonly count: number;
  readonly units: number;
}

/** One part of a press: what it asked of `records`, and everything that it asked of `keys`. */
export interface Part {
  readonly reads: Charges;
  readonly queries: Charges;
  readonly batches: Charges;
  readonly keys: Charges;
  readonly units: number;
}

/** The road ends with the commit; after it come the keys of what was erased, and the screen that answers. */
export interface Cost {
  readonly road: Part;
  readonly answer: Part;
}

const isOn = (container: string) => (request: Recorded) => request.path.includes(`/colls/${container}/`);

function chargesOf(requests: readonly Recorded[]): Charges {
  return { count: requests.length, units: requests.reduce((sum, { charge }) => sum + charge, 0) };
}

function partOf(requests: readonly Recorded[]): Part {
  const records = requests.filter(isOn('records'));
  const of = (kind: Recorded['kind']) => chargesOf(records.filter((request) => request.kind === kind));
  return {
    reads: of('read'),
    queries: of('query'),
    batches: of('batch'),
    keys: chargesOf(requests.filter(isOn('keys'))),
    units: chargesOf(requests).units,
  };
}

/** The cost of everything that reached the stand-in while `press` was done. */
export async function costOf(cosmos: CosmosStandIn, press: () => Promise<unknown>): Promise<Cost> {
  cosmos.forget();
  await press();
  const { requests } = cosmos;
  const commit = requests.findLastIndex((request) => request.kind === 'batch' && isOn('records')(request));
  return { road: partOf(requests.slice(0, commit + 1)), answer: partOf(requests.slice(commit + 1)) };
}

const number = (value: number) => value.toFixed(1).padStart(5);

function partLine({ reads, queries, batches, keys, units }: Part): string {
  const named = { reads, queries, keys, batch: batches };
  const parts = Object.entries(named).filter(([, { count }]) => count > 0);
  const told = parts.map(([name, charges]) => `${charges.count} ${name} ${charges.units.toFixed(1)}`);
  return `${number(units)} (${told.join(', ')})`;
}

/** One line of the table that the proof prints: RU in all, on the road, and for the answer. */
export function costLine(name: string, { road, answer }: Cost): string {
  const all = number(road.units + answer.units);
  return `${name.padEnd(16)}${all} = road ${partLine(road).padEnd(50)} + answer ${partLine(answer)}`;
}
