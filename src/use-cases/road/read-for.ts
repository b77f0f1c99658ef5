// The road of a look: who → policy → load → the entry about the read → only then the data.
import { Trouble } from '../ports.ts';
import { cellPartition } from '../records.ts';
import { type Call, type Reading, targetFor } from './call.ts';
import { commitScene, factOf } from './commit.ts';
import { inLane } from './lanes.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { mayDo, type Scene, setScene } from './scene.ts';
import type { Surroundings } from './surroundings.ts';

const MAX_ATTEMPTS = 12;

/**
 * Reads what somebody may see. The entry about the read is committed before anything is returned; `covered` says that an entry
 * of the same press about the same target was just committed (docs/adr/0005-one-entry-a-press.md).
 */
export async function readFor<Params, Data>(
  s: Surroundings,
  reading: Reading<Params, Data>,
  call: Call,
  params: Params,
  covered = false,
): Promise<{ readonly scene: Scene; readonly data: Data } | Refusal> {
  if (!reading.audited || covered) {
    const scene = await setScene(s, call.cell, call.person, targetFor(reading, call));
    if (scene === undefined) return { refused: 'notFound' };
    const data = await loadOnce(scene, reading, params);
    if (!isRefused(data)) return { scene, data };
    if (covered) return data;
  }
  return inLane(cellPartition(call.cell), () => readAudited(s, reading, call, params));
}

function isRefused<Data>(data: Data | Refusal): data is Refusal {
  return typeof data === 'object' && data !== null && isRefusal(data);
}

async function loadOnce<Params, Data>(
  scene: Scene,
  reading: Reading<Params, Data>,
  params: Params,
): Promise<Data | Refusal> {
  if (scene.target !== undefined && scene.target.type !== reading.on) return { refused: 'notFound' };
  if (!mayDo(scene, reading.operation)) return { refused: 'notFound' };
  return reading.load(scene, params);
}

async function readAudited<Params, Data>(
  s: Surroundings,
  reading: Reading<Params, Data>,
  call: Call,
  params: Params,
): Promise<{ readonly scene: Scene; readonly data: Data } | Refusal> {
  for (let n = 0; n < MAX_ATTEMPTS; n += 1) {
    const scene = await setScene(s, call.cell, call.person, targetFor(reading, call));
    if (scene === undefined) return { refused: 'notFound' };
    const data = await loadOnce(scene, reading, params);
    const outcome = isRefused(data) ? 'refused' : 'read';
    const fact = factOf(scene, reading.operation, outcome, undefined);
    const committed = await commitScene(scene, fact, outcome === 'read' ? scene.work.operations : []);
    if (committed === 'done') return isRefused(data) ? data : { scene, data };
  }
  throw new Trouble('road', 'unavailable');
}
