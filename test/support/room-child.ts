// A worker of the bot as a process of its own, on a folder and a tenant that others share. It tells `ready`, and does a round for each line
// `<instant>` on standard input, which it answers with `done`. Arguments: the data folder, and where Graph's stand-in listens.

import { createHash, randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { AccessToken } from '@azure/identity';
import { openTeamwork } from '../../src/graph/teamwork.ts';
import { tendRooms } from '../../src/jobs/rooms.ts';
import { DEMO_CELL } from '../../src/local/demo-town.ts';
import {
  DEMO_APP,
  DEMO_CATALOGUE_APP,
  DEMO_HOST_TEAM,
  DEMO_ORGANISER,
} from '../../src/local/graph/demo-tenant.ts';
import { openKeyFile } from '../../src/local/key-file.ts';
import { openEmbeddedStore } from '../../src/stores/embedded/embedded-store.ts';
import { cellPartition } from '../../src/use-cases/records.ts';
import { createSequences } from '../../src/use-cases/road/sequences.ts';
import type { Surroundings } from '../../src/use-cases/road/surroundings.ts';
import { createKeyRing } from '../../src/vault/key-ring.ts';
import { TOKEN_PATH } from './tenant-on-a-port.ts';
import { townDirectory } from './town-directory.ts';

const [folder = '', tenant = ''] = process.argv.slice(2);
const GRAPH = 'https://graph.microsoft.com';
const tell = (line: string) => writeSync(1, `${line}\n`);

let now = 0;
const clock = { now: () => new Date(now) };
const store = openEmbeddedStore(folder);
const s: Surroundings = {
  store,
  keys: createKeyRing({ vault: openKeyFile(join(folder, 'vault.key')), keys: store.keys, clock }),
  clock,
  chance: { id: randomUUID },
  digest: { sha256: (text) => createHash('sha256').update(text).digest('hex') },
  sequences: createSequences(store.records),
  directory: townDirectory(),
  teamwork: openTeamwork({
    baseUrl: GRAPH,
    credential: {
      getToken: async () => {
        const answer = await fetch(`${tenant}${TOKEN_PATH}`);
        return (await answer.json()) as AccessToken;
      },
    },
    fetch: (input, init) => fetch(String(input).replace(GRAPH, tenant), init),
    wait: async () => undefined,
    teams: [DEMO_HOST_TEAM],
    app: { externalId: DEMO_APP, catalogueId: DEMO_CATALOGUE_APP },
  }),
  house: { team: DEMO_HOST_TEAM, organiser: DEMO_ORGANISER },
  founder: undefined,
  wake: () => undefined,
};

tell('ready');
for await (const line of createInterface({ input: process.stdin })) {
  now = Date.parse(line);
  await tendRooms(s, cellPartition(DEMO_CELL));
  tell('done');
}
await store.close();
