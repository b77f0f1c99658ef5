// The whole bot on a laptop: embedded store, key file, and a stand-in for Teams with several people. Loopback only.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Assembly, assemble, type Parts } from '../assembly.ts';
import { roomsInOrder } from '../doctor/rooms.ts';
import { openGraphDirectory } from '../graph/people.ts';
import { openTeamwork } from '../graph/teamwork.ts';
import { createServer, listen } from '../http/server.ts';
import { createLog, type Log } from '../log.ts';
import { openEmbeddedStore } from '../stores/embedded/embedded-store.ts';
import { localTrust } from '../teams/trust-local.ts';
import { type Limits, NO_LIMITS } from '../use-cases/outbox/limits.ts';
import type { Clock, Directory, Store, Vault } from '../use-cases/ports.ts';
import { standInRoutes } from './connector-routes.ts';
import { peopleMovedTo, seedDemoTown } from './demo-town.ts';
import { DEMO_APP, DEMO_CATALOGUE_APP, DEMO_HOST_TEAM, DEMO_ORGANISER } from './graph/demo-tenant.ts';
import type { GraphStandIn } from './graph/graph-stand-in.ts';
import { createIssuer, type Issuer } from './issuer.ts';
import { openKeyFile } from './key-file.ts';
import { pageRoutes } from './page-routes.ts';
import { demoTenantId, people } from './people.ts';
import { createStandIn, type TeamsStandIn } from './teams-stand-in.ts';
import { openTenant, type Tenant } from './tenant.ts';

/** Known to nobody but this machine: it is no registration anywhere. */
export const LOCAL_APP_ID = '11111111-2222-4333-8444-555555555555';
const HOST = '127.0.0.1';

export interface LocalOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** `:memory:` keeps nothing. */
  readonly dataDir: string;
  /** Throw away what was there. */
  readonly fresh?: boolean;
  readonly level1?: boolean;
  readonly clock?: Clock;
  readonly log?: Log;
  /** Other parts than the laptop's own, for the tests. */
  readonly store?: Store;
  readonly vault?: Vault;
  /** The tenant's directory of people; the town's own where absent. */
  readonly directory?: Directory;
  /** The object id of whoever may start a cell. */
  readonly founder?: string;
  /** How often Teams lets the bot write; the stand-in counts nothing. */
  readonly limits?: Limits;
  /** False: no cell is there yet. */
  readonly seed?: boolean;
  /** False leaves the outbox to be moved by hand. */
  readonly worker?: boolean;
}

export interface LocalBot {
  readonly url: string;
  readonly standIn: TeamsStandIn;
  readonly graph: GraphStandIn;
  readonly issuer: Issuer;
  readonly assembly: Assembly;
  close(): Promise<void>;
}

/** A key that lives as long as the process, for stores that do so too. */
function passingVault(): Vault {
  const mask = crypto.getRandomValues(new Uint8Array(32));
  const flip = async (key: Uint8Array) => key.map((byte, at) => byte ^ (mask[at % 32] ?? 0));
  return { wrap: flip, unwrap: flip };
}

function partsOf(options: LocalOptions): { store: Store; vault: Vault } {
  const { dataDir } = options;
  if (dataDir === ':memory:') {
    return { store: options.store ?? openEmbeddedStore(':memory:'), vault: options.vault ?? passingVault() };
  }
  if (options.fresh) rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  const vault = options.vault ?? openKeyFile(join(dataDir, 'vault.key'));
  return { store: options.store ?? openEmbeddedStore(dataDir), vault };
}

const GRAPH = 'https://graph.microsoft.com';

function directoryOf({ graph }: Tenant): Directory {
  const { credential, fetch } = graph;
  return openGraphDirectory({ baseUrl: GRAPH, credential, fetch, tenantId: demoTenantId });
}

/** The adapter that production has, before the stand-in. */
function roomsOf({ graph }: Tenant): Pick<Parts, 'teamwork' | 'house' | 'roomsInOrder'> {
  const teamwork = openTeamwork({
    baseUrl: GRAPH,
    credential: graph.credential,
    fetch: graph.fetch,
    teams: [DEMO_HOST_TEAM],
    app: { externalId: DEMO_APP, catalogueId: DEMO_CATALOGUE_APP },
  });
  const house = { team: DEMO_HOST_TEAM, organiser: DEMO_ORGANISER };
  return { teamwork, house, roomsInOrder: () => roomsInOrder(teamwork, { ...house, teams: [house.team] }) };
}

/** Starts everything and opens the town. Throws `ListenFault`, or `Trouble` of the store. */
export async function startLocalBot(options: LocalOptions): Promise<LocalBot> {
  const log = options.log ?? createLog(() => undefined);
  const { store, vault } = partsOf(options);
  const issuer = await createIssuer(LOCAL_APP_ID);
  const place = { url: `http://${HOST}:${options.port}` };
  const clock: Clock = options.clock ?? { now: () => new Date() };
  const inMemory = options.dataDir === ':memory:';
  const tenant = openTenant(LOCAL_APP_ID, clock, inMemory ? undefined : join(options.dataDir, 'graph.bin'));
  const standIn = createStandIn({
    issuer,
    appId: LOCAL_APP_ID,
    tenantId: demoTenantId,
    botUrl: () => `${place.url}/api/messages`,
    baseUrl: () => place.url,
    people,
    // A channel that no Graph made is one of a test.
    speaksIn: (channel) => !tenant.knows(channel) || tenant.speaksIn(channel),
    // What Teams itself would remember; a test's town forgets.
    ...(inMemory ? {} : { memoryFile: join(options.dataDir, 'teams.json') }),
  });
  const pending: { assembly?: Assembly } = {};
  const assembled = () => {
    if (pending.assembly === undefined) throw new Error('fault: a request before the bot stood');
    return pending.assembly;
  };
  const server = createServer({
    bot: { deliver: (delivery) => assembled().bot.deliver(delivery) },
    ready: () => assembled().ready(),
    prints: {
      ask: (sealed, locale) => assembled().prints.ask(sealed, locale),
      print: (form, locale) => assembled().prints.print(form, locale),
    },
    extend: (routes) => {
      standInRoutes(standIn, issuer)(routes);
      pageRoutes(standIn, options.seed !== false)(routes);
    },
  });
  const running = await listen(server, options.port, HOST);
  place.url = `http://${HOST}:${running.port}`;
  const trust = localTrust(place.url, async () => issuer.issueOutboundToken());
  const identity = {
    type: 'SingleTenant',
    id: LOCAL_APP_ID,
    tenantId: demoTenantId,
    password: 'local',
  } as const;
  const assembly = await assemble({
    store,
    vault,
    trust,
    identity,
    log,
    directory: options.directory ?? directoryOf(tenant),
    ...roomsOf(tenant),
    founder: options.founder,
    publicUrl: () => place.url,
    limits: options.limits ?? NO_LIMITS,
    ...(options.clock ? { clock: options.clock } : {}),
  });
  pending.assembly = assembly;
  tenant.shownIn(standIn);
  if (options.seed !== false) await seedDemoTown(assembly.surroundings, { level1: options.level1 ?? true });
  await peopleMovedTo(assembly.surroundings, standIn.serviceUrl());
  if (options.worker !== false) assembly.worker.start();
  await standIn.opensTown();
  return {
    url: place.url,
    standIn,
    graph: tenant.graph,
    issuer,
    assembly,
    async close() {
      await assembly.worker.stop();
      standIn.close();
      await running.close();
      await store.close();
    },
  };
}
