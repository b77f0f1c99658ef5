// `npm run doctor` names each missing thing in Dutch and in English, and `/ready` tells of the rooms, both before the stand-in for Graph.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { readConfig } from '../../src/config.ts';
import { examine, faultFindings, type Patient } from '../../src/doctor/examine.ts';
import type { Finding } from '../../src/doctor/finding.ts';
import { report } from '../../src/doctor/print.ts';
import { roomsInOrder } from '../../src/doctor/rooms.ts';
import { NEEDED_FOR, SENTENCES } from '../../src/doctor/sentences.ts';
import { openGraph } from '../../src/graph/client.ts';
import { openGraphDirectory } from '../../src/graph/people.ts';
import { REQUIRED_PERMISSIONS } from '../../src/graph/permissions.ts';
import { openTeamwork } from '../../src/graph/teamwork.ts';
import { watchRooms } from '../../src/jobs/rooms-watch.ts';
import {
  DEMO_APP,
  DEMO_CATALOGUE_APP,
  DEMO_HOST_TEAM,
  DEMO_ORGANISER,
  DEMO_PERMISSIONS,
} from '../../src/local/graph/demo-tenant.ts';
import type { GraphStandIn } from '../../src/local/graph/graph-stand-in.ts';
import { startLocalBot } from '../../src/local/local-bot.ts';
import { demoTenantId } from '../../src/local/people.ts';
import { createLog } from '../../src/log.ts';
import { openEmbeddedStore } from '../../src/stores/embedded/embedded-store.ts';
import { type Store, Trouble, type Vault } from '../../src/use-cases/ports.ts';
import { DEPLOYMENT } from '../../src/use-cases/records.ts';
import { objectIdOf, tenant } from '../local/graph-requests.ts';

const OTHER_TEAM = 'aaaaaaaa-0000-4000-8000-00000000000a';
const GRAPH = 'https://graph.microsoft.com';
const NOW = new Date('2026-10-02T10:00:00Z');
const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-/i;

const flip = async (key: Uint8Array) => key.map((byte) => byte ^ 0x5a);
const vault: Vault = { wrap: flip, unwrap: flip };

interface Case {
  readonly graph: GraphStandIn;
  readonly patient: Patient;
}

/** Voorbeeldegem, where everything is granted and installed. */
function healthy(change: Partial<Patient> = {}, { teams = [DEMO_HOST_TEAM] } = {}): Case {
  const { graph } = tenant();
  const settings = { baseUrl: GRAPH, credential: graph.credential, fetch: graph.fetch, wait: async () => {} };
  const rooms = {
    team: DEMO_HOST_TEAM,
    teams,
    organiser: DEMO_ORGANISER,
    appId: DEMO_APP,
    catalogueAppId: undefined,
  };
  const patient: Patient = {
    config: { rooms, setupAdminId: objectIdOf('bram'), publicUrl: 'https://livc.example' },
    openStore: () => openEmbeddedStore(':memory:'),
    vault,
    directory: openGraphDirectory({ ...settings, tenantId: demoTenantId }),
    permissions: () => openGraph(settings).permissions(),
    teamwork: openTeamwork({ ...settings, teams, app: { externalId: DEMO_APP } }),
    reaches: async () => true,
    now: () => NOW,
    ...change,
  };
  return { graph, patient };
}

const withRooms = ({ patient }: Case, change: object): Patient => {
  const { rooms } = patient.config;
  assert(rooms);
  return { ...patient, config: { ...patient.config, rooms: { ...rooms, ...change } } };
};
const saying = (findings: readonly Finding[], mark: Finding['mark']) =>
  findings.filter((each) => each.mark === mark).map(({ sentence }) => sentence);
const missingIn = async (patient: Patient) => saying(await examine(patient), 'missing');
const unseenIn = async (patient: Patient) => saying(await examine(patient), 'unseen');

/** The sentence of this mark, in both languages, in what the terminal shows. */
async function shown(patient: Patient, sign: '✗' | '?', nl: RegExp, en: RegExp): Promise<void> {
  const lines = report(await examine(patient)).text.split('\n');
  const at = lines.findIndex((line) => line.startsWith(`${sign} `) && nl.test(line));
  assert.ok(at >= 0, `${nl} in\n${lines.join('\n')}`);
  assert.match(lines[at + 1] ?? '', en);
}

describe('The doctor', () => {
  it('finds nothing missing where everything is there, and says what it cannot see', async () => {
    const findings = await examine(healthy().patient);
    assert.deepEqual(saying(findings, 'missing'), []);
    assert.deepEqual(saying(findings, 'unseen'), [
      'accessPolicy.unseen',
      'channelApps.unseen',
      'tenantPolicies.unseen',
    ]);
    assert.equal(report(findings).healthy, true);
  });

  for (const { name, grantedIn } of REQUIRED_PERMISSIONS.filter((each) => each.grantedIn === 'entra'))
    it(`names ${name} where ${grantedIn} did not grant it, and how to`, async () => {
      const { graph, patient } = healthy();
      graph.revoke(name);
      const said = name.replaceAll('.', '\\.');
      await shown(
        patient,
        '✗',
        new RegExp(`^✗ Recht ${said} ontbreekt`),
        new RegExp(`Permission ${said} is`),
      );
      const { text, healthy: isHealthy } = report(await examine(patient));
      assert.match(text, new RegExp(`foreach \\(\\$name in '${said}'\\) \\{`));
      assert.match(text, /New-MgServicePrincipalAppRoleAssignment/);
      assert.equal(isHealthy, false);
    });

  it('does not take what a missing permission hides for missing', async () => {
    const { graph, patient } = healthy();
    graph.revoke(...DEMO_PERMISSIONS);
    const missing = await missingIn(patient);
    assert.deepEqual([...new Set(missing)], ['permission.missing']);
    assert.equal(missing.length, DEMO_PERMISSIONS.length);
    assert.deepEqual((await unseenIn(patient)).slice(0, 4), [
      'founder.unseen',
      'team.unseen',
      'appInCatalogue.unseen',
      'organiser.unseen',
    ]);
  });

  it('names a calendar that Exchange keeps shut, and one that Entra opens too wide', async () => {
    const shut = healthy();
    shut.graph.openCalendar(DEMO_ORGANISER, false);
    await shown(
      shut.patient,
      '✗',
      /Calendars\.ReadWrite ontbreekt.*New-ManagementRoleAssignment/,
      /Calendars\.ReadWrite is missing.*RBAC for Applications/,
    );
    const wide = healthy();
    wide.graph.grant('Calendars.ReadWrite');
    await shown(
      wide.patient,
      '?',
      /Calendars\.ReadWrite.*Trek het daar in/,
      /Calendars\.ReadWrite.*Take it back/,
    );
  });

  it('says of the access policy how one notices, with its cmdlets', () =>
    shown(
      healthy().patient,
      '?',
      /New-CsApplicationAccessPolicy en Grant-CsApplicationAccessPolicy/,
      /New-CsApplicationAccessPolicy and Grant-CsApplicationAccessPolicy/,
    ));

  it('names each team by its setting: one that is archived, one that is not there', async () => {
    const both = healthy({}, { teams: [DEMO_HOST_TEAM, OTHER_TEAM] });
    both.graph.archiveTeam(DEMO_HOST_TEAM);
    await shown(both.patient, '✗', /HOST_TEAM_ID is gearchiveerd/, /HOST_TEAM_ID is archived/);
    await shown(
      { ...both.patient, ...withRooms(both, { teams: [DEMO_HOST_TEAM, OTHER_TEAM] }) },
      '✗',
      /HOST_TEAM_IDS \(1\) bestaat niet/,
      /HOST_TEAM_IDS \(1\) does not exist/,
    );
  });

  it('names an app that is not in the team, and one that is not in the catalogue', async () => {
    const { graph, patient } = healthy();
    graph.installInTeam(DEMO_HOST_TEAM, DEMO_CATALOGUE_APP, false);
    await shown(patient, '✗', /app is niet geïnstalleerd in het team/, /app is not installed in the team/);
    graph.withdrawApp(DEMO_CATALOGUE_APP);
    await shown(patient, '✗', /app staat niet in de catalogus/, /app is not in the organisation’s catalogue/);
  });

  it('warns before the team is full, and says when it is', async () => {
    const seen = healthy().patient;
    const { teamwork } = seen;
    assert(teamwork);
    const with_ = (channels: number): Patient => ({
      ...seen,
      teamwork: {
        ...teamwork,
        preflight: async (...asked) => ({ ...(await teamwork.preflight(...asked)), channels }),
      },
    });
    assert.ok(!(await unseenIn(with_(899))).includes('channels.many'));
    await shown(with_(900), '?', /900 van 1000 kanalen/, /900 of 1000 channels/);
    await shown(with_(1000), '✗', /is vol: 1000 van 1000/, /is full: 1000 of 1000/);
  });

  it('names an organiser who is gone, has no licence, or was not configured', async () => {
    const unlicensed = healthy();
    unlicensed.graph.disable(DEMO_ORGANISER);
    await shown(unlicensed.patient, '✗', /ORGANISER_ID is geen ingeschakeld/, /ORGANISER_ID is no enabled/);
    const gone = healthy();
    gone.graph.remove(DEMO_ORGANISER);
    assert.deepEqual(await missingIn(gone.patient), ['organiser.missing']);
    const none = withRooms(healthy(), { organiser: undefined });
    await shown(none, '?', /ORGANISER_ID ontbreekt/, /ORGANISER_ID is missing/);
  });

  it('asks for one permission only where no team for sessions is configured', async () => {
    const { graph, patient } = healthy();
    const without: Patient = { ...patient, config: { ...patient.config, rooms: undefined } };
    graph.revoke(...DEMO_PERMISSIONS.filter((name) => name !== 'User.Read.All'));
    assert.deepEqual(await missingIn(without), []);
    assert.deepEqual(await unseenIn(without), ['team.none']);
    graph.revoke('User.Read.All');
    assert.deepEqual(await missingIn(without), ['permission.missing']);
  });

  it('names a store that refuses, is silent, or holds the demo town', async () => {
    const opens = (openStore: () => Store) => healthy({ openStore }).patient;
    const failing = (code: 'forbidden' | 'timeout') =>
      opens(() => ({
        ...openEmbeddedStore(':memory:'),
        ping: () => Promise.reject(new Trouble('store', code)),
      }));
    await shown(failing('forbidden'), '✗', /opslag weigert/, /store refuses/);
    await shown(failing('timeout'), '✗', /opslag antwoordt niet \(timeout\)/, /does not answer \(timeout\)/);
    const throwing = opens(() => {
      throw new Error('geheim');
    });
    const { text } = report(await examine(throwing));
    assert.match(text, /opslag antwoordt niet \(unexpected\)/);
    assert.doesNotMatch(text, /geheim/);
    const demo = openEmbeddedStore(':memory:');
    const mark = {
      id: 'seeded-by-demo',
      pk: DEPLOYMENT,
      type: 'mark',
      schemaVersion: 1,
      purgeAt: null,
      body: {},
    };
    await demo.records.commit(DEPLOYMENT, [{ kind: 'create', item: mark }]);
    await shown(
      opens(() => demo),
      '✗',
      /verzonnen demogemeente/,
      /fictional demo town/,
    );
  });

  it('names a vault that refuses, is silent, or gives something else back', async () => {
    const broken = (wrap: Vault['wrap']) => healthy({ vault: { ...vault, wrap } }).patient;
    const fails = (code: 'forbidden' | 'unavailable') =>
      broken(() => Promise.reject(new Trouble('vault', code)));
    await shown(fails('forbidden'), '✗', /Key Vault weigert/, /Key Vault refuses.*Crypto Service Encryption/);
    await shown(fails('unavailable'), '✗', /Key Vault antwoordt niet/, /Key Vault does not answer/);
    await shown(
      broken(async (key) => key),
      '✗',
      /Key Vault antwoordt niet \(unexpected\)/,
      /unexpected/,
    );
  });

  it('names what keeps the bot from a token, and goes no further with Graph', async () => {
    const permissions = () => Promise.reject(new Trouble('graph', 'forbidden'));
    const { graph, patient } = healthy({ permissions });
    await shown(patient, '✗', /krijgt geen token voor Microsoft Graph/, /gets no token for Microsoft Graph/);
    assert.deepEqual(Object.keys(graph.calls.all()), ['getUser']);
  });

  it('goes on where Graph does not answer, and names the setting it was about', async () => {
    const { graph, patient } = healthy();
    graph.faults = ({ operation }) => (operation === 'getTeam' ? 'timeout-before' : undefined);
    assert.deepEqual(await missingIn(patient), ['graph.silent']);
    await shown(patient, '✗', /over HOST_TEAM_ID \(unavailable\)/, /about HOST_TEAM_ID \(unavailable\)/);
  });

  it('knows whether somebody can begin the first cell', async () => {
    const { patient } = healthy();
    const founded = (setupAdminId: string | undefined): Patient => ({
      ...patient,
      config: { ...patient.config, setupAdminId },
    });
    await shown(founded(undefined), '✗', /SETUP_ADMIN_ID ontbreekt/, /SETUP_ADMIN_ID is missing/);
    await shown(founded(OTHER_TEAM), '✗', /SETUP_ADMIN_ID is van niemand/, /SETUP_ADMIN_ID is nobody’s/);
    const cell = { id: 'cell.a', pk: DEPLOYMENT, type: 'cell', schemaVersion: 1, purgeAt: null, body: {} };
    const store = openEmbeddedStore(':memory:');
    await store.records.commit(DEPLOYMENT, [{ kind: 'create', item: cell }]);
    assert.deepEqual(await missingIn({ ...founded(undefined), openStore: () => store }), []);
  });

  it('says where nothing can be printed, and where nobody answers at the public address', async () => {
    const { patient } = healthy({ reaches: async () => false });
    await shown(patient, '?', /niet op PUBLIC_URL/, /not answer at PUBLIC_URL/);
    const without = { ...patient, config: { ...patient.config, publicUrl: undefined } };
    await shown(without, '?', /PUBLIC_URL ontbreekt/, /PUBLIC_URL is missing/);
  });

  it('shows no id and no name of anybody, whatever it found', async () => {
    const { graph, patient } = healthy({}, { teams: [DEMO_HOST_TEAM, OTHER_TEAM] });
    graph.revoke('Channel.Create');
    graph.remove(DEMO_ORGANISER);
    const { text } = report(
      await examine({ ...patient, config: { ...patient.config, setupAdminId: OTHER_TEAM } }),
    );
    assert.doesNotMatch(text.replace('00000003-0000-0000-c000-000000000000', ''), GUID);
    assert.doesNotMatch(text, /Bram|livc\.example|voorbeeldegem/);
  });

  it('changes nothing in the tenant', async () => {
    const { graph, patient } = healthy();
    const before = graph.snapshot();
    await examine(patient);
    assert.equal(graph.snapshot(), before);
  });
});

describe('The doctor’s sentences', () => {
  it('have the same places in both languages', () => {
    const placesIn = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const { nl, en } of Object.values(SENTENCES)) {
      assert.deepEqual(placesIn(nl), placesIn(en));
      assert.notEqual(nl, en);
    }
  });

  it('say of every permission what it is for, and are all used', () => {
    for (const { needed } of REQUIRED_PERMISSIONS) assert.ok(NEEDED_FOR[needed].nl && NEEDED_FOR[needed].en);
    const code = ['examine', 'rooms'].map((name) => readFileSync(`src/doctor/${name}.ts`, 'utf8')).join();
    for (const sentence of Object.keys(SENTENCES).filter((name) => !/^(?:store|keys|token)\./.test(name)))
      assert.ok(code.includes(`'${sentence}'`), sentence);
  });

  it('give every fault of the settings a Dutch form', () => {
    const wrong = {
      PORT: 'x',
      BOT_ID: 'x',
      BOT_TYPE: 'x',
      BOT_TENANT_ID: 'x',
      BOT_PASSWORD: 'x',
      COSMOS_ENDPOINT: 'x',
      COSMOS_DATABASE: ' x y',
      COSMOS_KEY: 'x',
      KEY_VAULT_KEY_ID: 'x',
      AUDIT_SIGNING_KEY_ID: 'x',
      GRAPH_BASE_URL: 'x',
      HOST_TEAM_IDS: 'x',
      ORGANISER_ID: 'x',
      PUBLIC_URL: 'x',
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
    };
    const more = [
      { BOT_TYPE: 'SingleTenant', HOST_TEAM_ID: 'x', COSMOS_DATABASE: 'x' },
      { COSMOS_ENDPOINT: 'https://x', NODE_ENV: 'production', GRAPH_BASE_URL: 'http://localhost:1' },
    ];
    const faults = [wrong, ...more].flatMap((env) => {
      const read = readConfig(env);
      return read.ok ? [] : read.faults;
    });
    assert.ok(new Set(faults).size >= 22, String(new Set(faults).size));
    const { text } = report(faultFindings(faults));
    const dutch = text.split('\n').filter((line) => line.startsWith('✗ Instelling'));
    assert.equal(dutch.length, faults.length);
    for (const line of dutch)
      assert.doesNotMatch(line, /is niet in orde|\b(?:must|required|absent|address)\b/);
  });
});

describe('npm run doctor', function () {
  this.timeout(30_000);
  it('runs the program that serves, names each fault, starts nothing and ends with 1', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.match(scripts.doctor, /node dist\/main\.mjs --doctor$/);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/main.ts', '--doctor'], {
      encoding: 'utf8',
      env: { NODE_ENV: 'production', BOT_TYPE: 'canary-7f3a' },
    });
    assert.equal(status, 1, stderr);
    assert.match(stdout, /✗ Instelling BOT_ID moet een GUID zijn/);
    assert.match(stdout, /Setting BOT_TYPE must be exactly/);
    assert.doesNotMatch(stdout + stderr, /canary-7f3a/);
  });
});

describe('Rooms in order', () => {
  const inOrder = ({ patient }: Case) => {
    const { teamwork, config } = patient;
    assert(teamwork && config.rooms);
    return roomsInOrder(teamwork, config.rooms);
  };

  it('is what the doctor finds nothing missing of', async () => {
    assert.equal(await inOrder(healthy()), true);
    const breaking: readonly ((graph: GraphStandIn) => void)[] = [
      (graph) => graph.revoke('Channel.Create'),
      (graph) => graph.archiveTeam(DEMO_HOST_TEAM),
      (graph) => graph.installInTeam(DEMO_HOST_TEAM, DEMO_CATALOGUE_APP, false),
      (graph) => graph.remove(DEMO_ORGANISER),
      (graph) => graph.revoke(...DEMO_PERMISSIONS),
      (graph) => {
        graph.faults = () => 'timeout-before';
      },
    ];
    for (const break_ of breaking) {
      const it = healthy();
      break_(it.graph);
      assert.equal(await inOrder(it), false, String(break_));
    }
  });

  it('is looked at every ten minutes at most, and false where nobody can tell', async () => {
    let now = NOW.getTime();
    let asked = 0;
    const lines: string[] = [];
    let answer: () => Promise<boolean> = async () => true;
    const watch = watchRooms(
      () => {
        asked += 1;
        return answer();
      },
      { now: () => new Date(now) },
      createLog((line) => lines.push(line)),
    );
    assert.equal(watch.inOrder, false);
    for (const [minutes, asks] of [
      [0, 1],
      [9, 1],
      [1, 2],
    ] as const) {
      now += minutes * 60_000;
      await watch.look();
      assert.deepEqual([asked, watch.inOrder], [asks, true]);
    }
    answer = () => Promise.reject(new Error('geheim'));
    now += 10 * 60_000;
    await watch.look();
    assert.equal(watch.inOrder, false);
    assert.doesNotMatch(lines.join(), /geheim/);
    assert.equal(lines.length, 3, lines.join('\n'));
  });

  it('is null where there is no team, and nobody is asked', async () => {
    const watch = watchRooms(
      undefined,
      { now: () => NOW },
      createLog(() => undefined),
    );
    await watch.look();
    assert.equal(watch.inOrder, null);
  });
});

describe('/ready', function () {
  this.timeout(20_000);
  it('tells of the rooms what the worker saw, and asks Graph nothing itself', async () => {
    const town = await startLocalBot({ port: 0, dataDir: ':memory:', seed: false });
    try {
      const look = async () => (await fetch(`${town.url}/ready`)).json();
      for (let looks = 0; looks < 500 && (await town.assembly.ready()).rooms !== true; looks++)
        await pause(10);
      town.graph.calls.forget();
      assert.deepEqual(await look(), { store: true, keys: true, outbox: true, rooms: true });
      town.graph.revoke('Channel.Create');
      assert.equal((await town.assembly.ready()).rooms, true);
      assert.equal(town.graph.calls.total, 0);
    } finally {
      await town.close();
    }
  });
});
