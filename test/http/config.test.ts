import assert from 'node:assert/strict';
import { type Config, readConfig, readLocalConfig } from '../../src/config.ts';

const ID = '0A1B2C3D-1111-4222-8333-444455556666';
const OTHER_ID = '1b2c3d4e-1111-4222-8333-444455556666';
const APP_ID = '2c3d4e5f-1111-4222-8333-444455556666';
const KEY_ID = 'https://livc-voorbeeldegem.vault.azure.net/keys/cells';
const LEAST = { BOT_ID: ID, BOT_TYPE: 'UserAssignedMSI', BOT_TENANT_ID: ID, KEY_VAULT_KEY_ID: KEY_ID };

type Environment = { readonly [name: string]: string | undefined };

function configOf(env: Environment): Config {
  const checked = readConfig(env);
  assert.ok(checked.ok, JSON.stringify(checked));
  return checked.config;
}

function faultsOf(env: Environment): readonly string[] {
  const checked = readConfig(env);
  return checked.ok ? [] : checked.faults;
}

const settingsIn = (faults: readonly string[]): string[] => faults.map((fault) => fault.split(' ')[0] ?? '');

describe('the configuration', () => {
  it('needs four settings, and has a sensible rest', () => {
    assert.deepEqual(configOf(LEAST), {
      port: 3978,
      host: '0.0.0.0',
      dataDir: 'data',
      bot: { type: 'UserAssignedMSI', id: ID.toLowerCase(), tenantId: ID.toLowerCase() },
      cosmos: undefined,
      keyVaultKeyId: KEY_ID,
      auditSigningKeyId: undefined,
      graphBaseUrl: 'https://graph.microsoft.com',
      rooms: undefined,
      setupAdminId: undefined,
      publicUrl: undefined,
      paced: true,
      rememberTokens: true,
    });
  });

  it('takes all of them', () => {
    const config = configOf({
      ...LEAST,
      PORT: '80',
      HOST: '10.0.0.4',
      DATA_DIR: '/var/lib/livc',
      BOT_TYPE: 'SingleTenant',
      BOT_PASSWORD: 'geheim',
      COSMOS_ENDPOINT: 'https://livc.documents.azure.com/',
      COSMOS_DATABASE: 'livc',
      AUDIT_SIGNING_KEY_ID: `${KEY_ID}/${'a'.repeat(32)}`,
      HOST_TEAM_ID: ID,
      HOST_TEAM_IDS: `${OTHER_ID}, ${ID}`,
      TEAMS_APP_ID: APP_ID,
      TEAMS_CATALOGUE_APP_ID: OTHER_ID,
      ORGANISER_ID: ID,
      SETUP_ADMIN_ID: ID,
      PUBLIC_URL: 'https://livc.example/',
    });
    assert.equal(config.port, 80);
    assert.deepEqual(config.bot.type === 'SingleTenant' && config.bot.password, 'geheim');
    assert.deepEqual(config.cosmos, {
      endpoint: 'https://livc.documents.azure.com/',
      database: 'livc',
      key: undefined,
    });
    assert.deepEqual(config.rooms, {
      team: ID.toLowerCase(),
      teams: [ID.toLowerCase(), OTHER_ID],
      organiser: ID.toLowerCase(),
      appId: APP_ID,
      catalogueAppId: OTHER_ID,
    });
    assert.equal(config.setupAdminId, ID.toLowerCase());
    assert.equal(config.publicUrl, 'https://livc.example');
  });

  it('names everything that is missing at once', () => {
    assert.deepEqual(settingsIn(faultsOf({})).sort(), [
      'BOT_ID',
      'BOT_TENANT_ID',
      'BOT_TYPE',
      'KEY_VAULT_KEY_ID',
    ]);
  });

  it('names everything that is wrong at once, with what it should be and never with what it is', () => {
    const faults = faultsOf({
      PORT: 'geheim-poort',
      BOT_ID: 'geheim-bot',
      BOT_TYPE: 'MultiTenant',
      BOT_TENANT_ID: 'geheim-tenant',
      BOT_PASSWORD: 'geheim-wachtwoord',
      COSMOS_ENDPOINT: 'http://geheim.example',
      COSMOS_DATABASE: 'geheim naam',
      COSMOS_KEY: 'geheim-sleutel',
      KEY_VAULT_KEY_ID: 'https://geheim.example/keys/x',
      AUDIT_SIGNING_KEY_ID: 'geheim',
      GRAPH_BASE_URL: 'https://geheim.example',
      HOST_TEAM_ID: 'geheim',
      HOST_TEAM_IDS: 'geheim',
      TEAMS_APP_ID: 'geheim',
      TEAMS_CATALOGUE_APP_ID: 'geheim',
      ORGANISER_ID: 'geheim',
      SETUP_ADMIN_ID: 'geheim',
      PUBLIC_URL: 'http://geheim.example',
      TEAMS_LIMITS: 'geheim',
      TOKEN_MEMORY: 'geheim',
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
    });
    assert.equal(new Set(settingsIn(faults)).size, 21, faults.join('\n'));
    assert.doesNotMatch(faults.join('\n'), /geheim|MultiTenant'|undefined|NaN|Invalid|Expected/);
    for (const fault of faults) assert.match(fault, /^[A-Z_]+ (must|is required)/);
  });

  it('takes an empty setting for one that is missing', () => {
    assert.deepEqual(settingsIn(faultsOf({ ...LEAST, BOT_ID: ' ' })), ['BOT_ID']);
    assert.equal(configOf({ ...LEAST, COSMOS_ENDPOINT: '' }).cosmos, undefined);
  });

  it('takes the type of the bot to the letter, because the SDK takes a typo for MultiTenant', () => {
    for (const type of [
      'userAssignedMSI',
      'UserAssignedMsi',
      'SingleTenant ',
      'singletenant',
      'MultiTenant',
    ]) {
      assert.ok(settingsIn(faultsOf({ ...LEAST, BOT_TYPE: type })).includes('BOT_TYPE'), type);
    }
  });

  it('wants a password of a single-tenant bot, and of no other', () => {
    assert.deepEqual(settingsIn(faultsOf({ ...LEAST, BOT_TYPE: 'SingleTenant' })), ['BOT_PASSWORD']);
    assert.deepEqual(settingsIn(faultsOf({ ...LEAST, BOT_PASSWORD: 'x' })), ['BOT_PASSWORD']);
  });

  it('takes a Cosmos key for this machine only, by the host that will really be asked', () => {
    const withKey = (endpoint: string) =>
      settingsIn(faultsOf({ ...LEAST, COSMOS_ENDPOINT: endpoint, COSMOS_DATABASE: 'livc', COSMOS_KEY: 'k' }));
    for (const host of ['localhost:8081', '127.0.0.1', '[::1]:8081']) {
      assert.deepEqual(withKey(`https://${host}/`), [], host);
    }
    const others = [
      'livc.documents.azure.com',
      'localhost.evil.example',
      'localhost@evil.example',
      '127.0.0.1.nip.io',
    ];
    for (const host of others) assert.deepEqual(withKey(`https://${host}/`), ['COSMOS_KEY'], host);
  });

  it('wants the endpoint and the database together', () => {
    assert.deepEqual(settingsIn(faultsOf({ ...LEAST, COSMOS_DATABASE: 'livc' })), ['COSMOS_ENDPOINT']);
    const endpoint = 'https://livc.documents.azure.com/';
    assert.deepEqual(settingsIn(faultsOf({ ...LEAST, COSMOS_ENDPOINT: endpoint })), ['COSMOS_DATABASE']);
  });

  it('wants the app’s id with a host team, and a default beside further teams', () => {
    assert.deepEqual(settingsIn(faultsOf({ ...LEAST, HOST_TEAM_ID: ID })), ['TEAMS_APP_ID']);
    assert.deepEqual(settingsIn(faultsOf({ ...LEAST, HOST_TEAM_IDS: ID })), ['HOST_TEAM_ID']);
    const least = configOf({ ...LEAST, HOST_TEAM_ID: ID, TEAMS_APP_ID: APP_ID });
    assert.deepEqual(least.rooms?.teams, [ID.toLowerCase()]);
    assert.equal(least.rooms?.organiser, undefined);
    assert.equal(configOf({ ...LEAST, ORGANISER_ID: ID, TEAMS_APP_ID: APP_ID }).rooms, undefined);
  });

  it('takes no team that is not a GUID, and says so once for the whole list', () => {
    const teams = { ...LEAST, HOST_TEAM_ID: ID, TEAMS_APP_ID: APP_ID };
    for (const list of ['*', `${ID};${OTHER_ID}`, `${ID},,geheim`, `${ID},`])
      assert.deepEqual(faultsOf({ ...teams, HOST_TEAM_IDS: list }), [
        'HOST_TEAM_IDS must be GUIDs with commas between them',
      ]);
  });

  it('sends Graph tokens to Microsoft, or to this machine outside production', () => {
    const trial = { ...LEAST, GRAPH_BASE_URL: 'http://127.0.0.1:4000' };
    assert.equal(configOf(trial).graphBaseUrl, 'http://127.0.0.1:4000');
    assert.deepEqual(settingsIn(faultsOf({ ...trial, NODE_ENV: 'production' })), ['GRAPH_BASE_URL']);
  });

  it('writes to Teams without limits only where nothing but this machine can reach it', () => {
    const unpaced = { ...LEAST, TEAMS_LIMITS: 'none' };
    for (const HOST of ['127.0.0.1', 'localhost', '[::1]'])
      assert.equal(configOf({ ...unpaced, HOST, NODE_ENV: 'production' }).paced, false, HOST);
    for (const HOST of ['0.0.0.0', '::', '10.0.0.4', '127.0.0.1.nip.io', ''])
      assert.deepEqual(settingsIn(faultsOf({ ...unpaced, HOST })), ['TEAMS_LIMITS'], HOST);
    assert.equal(configOf({ ...LEAST, HOST: '127.0.0.1' }).paced, true);
  });

  it('takes for its public address an https origin and nothing more', () => {
    for (const url of ['https://livc.example', 'https://livc.example:8443', 'https://LIVC.example/'])
      assert.match(
        configOf({ ...LEAST, PUBLIC_URL: url }).publicUrl ?? '',
        /^https:\/\/livc\.example(:8443)?$/,
      );
    const others = [
      'http://livc.example',
      'https://livc.example/bot',
      'https://livc.example?a=1',
      'https://livc.example#a',
      'https://a@livc.example',
      'https://a:b@livc.example/',
      'javascript:alert(1)',
      'livc.example',
    ];
    for (const url of others)
      assert.deepEqual(settingsIn(faultsOf({ ...LEAST, PUBLIC_URL: url })), ['PUBLIC_URL'], url);
  });

  it('has two settings for a local start', () => {
    assert.deepEqual(readLocalConfig({}), { ok: true, config: { port: 3978, dataDir: 'data' } });
    const wrong = readLocalConfig({ PORT: '70000' });
    assert.deepEqual(wrong.ok ? [] : settingsIn(wrong.faults), ['PORT']);
  });
});
