import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readConfig } from '../../src/config.ts';
import { type ContainerShape, cosmosContainers } from '../../src/stores/cosmos/containers.ts';

// No Bicep compiler can be had from a package registry, so these tests read the template as text.
const template = readFileSync('infra/azure.bicep', 'utf8');
const code = template.replace(/^\s*\/\/.*$/gm, '').replace(/ \/\/ .*$/gm, '');

interface DeployedContainer {
  readonly id: string;
  readonly partitionKey: { readonly paths: readonly string[] };
  readonly defaultTtl?: number;
  readonly indexingPolicy: {
    readonly indexingMode: string;
    readonly includedPaths: readonly { readonly path: string }[];
    readonly excludedPaths: readonly { readonly path: string }[];
    readonly compositeIndexes?: readonly (readonly { readonly path: string; readonly order: string }[])[];
  };
}

const containers = JSON.parse(readFileSync('infra/containers.json', 'utf8')) as readonly DeployedContainer[];

function containerOf(id: string): DeployedContainer {
  const found = containers.find((container) => container.id === id);
  assert(found, `infra/containers.json has no container ${id}`);
  return found;
}

/** The text from a resource's name to the next resource. */
function resource(name: string): string {
  const found = new RegExp(
    `^resource ${name} [\\s\\S]*?(?=^(?:@\\w|resource|var|output) ?|(?![\\s\\S]))`,
    'm',
  ).exec(code);
  assert(found, `the template has no resource ${name}`);
  return found[0];
}

function declared(kind: 'param' | 'var' | 'resource' | 'output'): string[] {
  return [...code.matchAll(new RegExp(`^${kind} (\\w+)`, 'gm'))].map(([, name]) => name ?? '');
}

/** What each expression of a setting is once deployed, by the documentation of the resource. */
const DEPLOYED: Readonly<Record<string, string>> = {
  'identity.properties.clientId': '00000000-0000-4000-8000-00000000000b',
  'identity.properties.tenantId': '00000000-0000-4000-8000-00000000000c',
  'cosmos.properties.documentEndpoint': 'https://livcabc123.documents.azure.com:443/',
  'wrappingKey.properties.keyUri': 'https://livcabc123-keys.vault.azure.net/keys/livc-wrapping',
  'auditKey.properties.keyUri': 'https://livcabc123-keys.vault.azure.net/keys/livc-audit',
  setupAdminId: '00000000-0000-4000-8000-00000000000d',
  teamsAppId: '00000000-0000-4000-8000-00000000000e',
  teamsCatalogueAppId: '',
  hostTeamId: '',
  hostTeamIds: '',
  organiserId: '',
  databaseName: 'livc',
};

/** `parameters`: values that a municipality adds to the template's own. */
function deployedSettings(parameters: Readonly<Record<string, string>> = {}): Record<string, string> {
  const entries = [...resource('web').matchAll(/\{ name: '(\w+)', value: ('([^']*)'|[\w.]+) \}/g)];
  return Object.fromEntries(
    entries.map(([, name, expression, text]) => {
      const value = text ?? { ...DEPLOYED, ...parameters }[expression ?? ''];
      assert(value !== undefined, `nobody knows what ${expression} is once deployed`);
      return [name ?? '', value];
    }),
  );
}

/** Settings of App Service itself, which the bot does not read. */
const OF_THE_HOST = [
  'MALLOC_ARENA_MAX',
  'WEBSITE_RUN_FROM_PACKAGE',
  'SCM_DO_BUILD_DURING_DEPLOYMENT',
  'NODE_ENV',
];

describe('The containers that are deployed', () => {
  const shapes: Readonly<Record<string, ContainerShape>> = cosmosContainers;
  for (const [id, shape] of Object.entries(shapes)) {
    it(`${id} is partitioned, kept and indexed as the store expects`, () => {
      const { partitionKey, defaultTtl, indexingPolicy } = containerOf(id);
      assert.deepEqual(partitionKey.paths, [shape.partitionKey]);
      assert.equal(defaultTtl, shape.defaultTtl);
      assert.equal(indexingPolicy.indexingMode, 'consistent');
      assert.deepEqual(
        indexingPolicy.includedPaths.map(({ path }) => path),
        shape.indexed.map((path) => `${path}/?`),
      );
      const composites = (indexingPolicy.compositeIndexes ?? []).map((index) =>
        index.map(({ path }) => path),
      );
      assert.deepEqual(composites, shape.composites);
    });
  }

  it('index nothing that they do not name', () => {
    for (const { indexingPolicy } of containers) {
      assert.deepEqual(indexingPolicy.excludedPaths, [{ path: '/*' }]);
    }
  });

  it('never let an audit entry expire', () => assert.equal(containerOf('audit').defaultTtl, undefined));
});

describe('What the bot may do in the store', () => {
  it('is one of two roles in every container: work, or only add and read', () => {
    const work = /var workContainers = \[(.*)\]/.exec(code)?.[1]?.match(/\w+/g) ?? [];
    assert.deepEqual([...work, 'audit'].sort(), containers.map(({ id }) => id).sort());
    assert.match(resource('botWorksWithItems'), /for name in workContainers/);
    assert.match(resource('botWorksWithItems'), /colls\/\$\{name\}'/);
    assert.match(resource('botAddsAndReads'), /colls\/audit'/);
  });

  it('never includes changing or removing an audit entry', () => {
    assert.deepEqual(resource('addsAndReads').match(/\}\/[\w/*]+/g), [
      '}/items/create',
      '}/items/read',
      '}/executeQuery',
    ]);
  });

  it('is never given for the whole account, but for reading names', () => {
    const wide = [...code.matchAll(/roleDefinitionId: (\w+)\.id[^}]*?scope: cosmos\.id/g)].map(
      ([, role]) => role,
    );
    assert.deepEqual(wide, ['findsItsWay']);
    assert.deepEqual(
      resource('findsItsWay')
        .match(/dataActions: .*/)?.[0]
        .match(/'[^']+'/g),
      ["'Microsoft.DocumentDB/databaseAccounts/readMetadata'"],
    );
  });

  it('is wrapping with one key and signing with another', () => {
    assert.match(resource('botWraps'), /scope: wrappingKey\n/);
    assert.match(resource('botSigns'), /scope: auditKey\n/);
    assert.match(resource('wrappingKey'), /keyOps: \['wrapKey', 'unwrapKey'\]/);
    assert.match(resource('auditKey'), /keyOps: \['sign', 'verify'\]/);
  });
});

describe('The settings that are deployed', () => {
  it('are accepted by the bot as they are', () => {
    const settings = deployedSettings();
    const read = readConfig(settings);
    assert(read.ok, JSON.stringify(read));
    assert.equal(read.config.bot.type, 'UserAssignedMSI');
    assert.equal(read.config.cosmos?.database, 'livc');
    assert.equal(String(read.config.port), settings.PORT);
    assert.equal(settings.NODE_ENV, 'production');
  });

  it('are accepted with teams for sessions, their organiser and the app as well', () => {
    const [team, other] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
    const read = readConfig(
      deployedSettings({
        hostTeamId: team,
        hostTeamIds: other,
        organiserId: other,
        teamsCatalogueAppId: team,
      }),
    );
    assert(read.ok, JSON.stringify(read));
    assert.deepEqual(read.config.rooms, {
      team,
      teams: [team, other],
      organiser: other,
      appId: DEPLOYED.teamsAppId,
      catalogueAppId: team,
    });
  });

  it('are all settings that the bot reads, none misspelt', () => {
    const source = readFileSync('src/config.ts', 'utf8');
    for (const name of Object.keys(deployedSettings()).filter((each) => !OF_THE_HOST.includes(each))) {
      assert.match(source, new RegExp(`^ {2}${name}: `, 'm'));
    }
  });

  it('hold no secret', () => {
    const settings = deployedSettings();
    for (const name of ['BOT_PASSWORD', 'COSMOS_KEY']) assert.equal(settings[name], undefined);
    assert.doesNotMatch(code, /listKeys|listSecrets|connectionString|@secure/i);
  });
});

describe('The template', () => {
  it('shuts every door that a key or password would open', () => {
    assert.match(resource('cosmos'), /disableLocalAuth: true/);
    assert.match(resource('bot'), /disableLocalAuth: true/);
    assert.match(resource('vault'), /enableRbacAuthorization: true/);
    assert.match(resource('noPasswords'), /\['ftp', 'scm'\][\s\S]*allow: false/);
    assert.match(resource('web'), /httpsOnly: true/);
    assert.match(resource('web'), /minTlsVersion: '1\.2'/);
    assert.match(resource('web'), /ftpsState: 'Disabled'/);
    assert.match(resource('cosmos'), /minimalTlsVersion: 'Tls12'/);
  });

  it('lets only the bot’s own network reach the store and the vault', () => {
    for (const name of ['cosmos', 'vault']) assert.match(resource(name), /virtualNetworkRules/);
    assert.match(resource('cosmos'), /isVirtualNetworkFilterEnabled: true/);
    assert.match(resource('vault'), /defaultAction: 'Deny'/);
  });

  it('cannot lose the wrapping key for good', () => {
    assert.match(resource('vault'), /enablePurgeProtection: true/);
    assert.match(resource('vault'), /softDeleteRetentionInDays: 90/);
  });

  it('registers the bot with a managed identity and the Teams channel alone', () => {
    assert.match(resource('bot'), /msaAppType: 'UserAssignedMSI'/);
    assert.deepEqual(
      [...code.matchAll(/channelName: '(\w+)'/g)].map(([, name]) => name),
      ['MsTeamsChannel'],
    );
  });

  it('asks for the bot’s health where the bot answers it', () => {
    assert.match(resource('web'), /healthCheckPath: '\/health'/);
    assert.match(readFileSync('src/http/server.ts', 'utf8'), /server\.get\('\/health'/);
  });

  it('runs the file that the build makes', () => {
    assert.match(
      resource('web'),
      /appCommandLine: 'node --max-semi-space-size=4 --max-old-space-size=512 main\.mjs'/,
    );
    assert.match(readFileSync('scripts/build.ts', 'utf8'), /'main\.mjs'/);
  });

  it('names only what it declares', () => {
    const names = new Set([...declared('param'), ...declared('var'), ...declared('resource')]);
    const loose = code.replace(/'[^'\n]*'/g, (text) => (text.match(/\$\{[^}]*\}/g) ?? []).join(' '));
    const used = [...loose.matchAll(/(?<![.\w])(\w+)\.(?:id|properties)\b/g)].map(([, name]) => name ?? '');
    for (const name of used)
      assert.ok(names.has(name) || name === 'shape', `${name} is used but not declared`);
    assert.ok(used.length > 20);
  });

  it('closes every bracket that it opens', () => {
    const open: string[] = [];
    for (const [bracket] of code.replace(/'[^'\n]*'/g, '').matchAll(/[()[\]{}]/g)) {
      if ('([{'.includes(bracket)) open.push(bracket);
      else assert.equal(open.pop(), { ')': '(', ']': '[', '}': '{' }[bracket]);
    }
    assert.deepEqual(open, []);
  });

  it('gets every value that it has no default for, and no other', () => {
    const { parameters } = JSON.parse(readFileSync('infra/azure.parameters.json', 'utf8')) as {
      parameters: Record<string, unknown>;
    };
    const required = [...code.matchAll(/^param (\w+) \w+$/gm)].map(([, name]) => name);
    assert.deepEqual(Object.keys(parameters).sort(), required.sort());
  });
});

describe('The life cycle of the Teams app', () => {
  const filled = (file: string) => new Set(readFileSync(file, 'utf8').match(/^\w+(?==)/gm));
  const wanted = (file: string) =>
    [...readFileSync(file, 'utf8').matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '');

  const environments: [string, string, readonly string[]][] = [
    ['teamsapp.yml', 'env/.env.production', ['infra/azure.parameters.json', 'appPackage/manifest.json']],
    ['teamsapp.local.yml', 'env/.env.local', ['appPackage/manifest.json']],
  ];
  for (const [cycle, environment, templates] of environments) {
    it(`${cycle} finds every value that it uses in ${environment}`, () => {
      const names = filled(environment);
      for (const file of [cycle, ...templates]) {
        for (const name of wanted(file)) {
          assert.ok(names.has(name) || name.startsWith('SECRET_'), `${file} wants ${name}`);
        }
      }
    });

    it(`${cycle} keeps no secret in ${environment}`, () => {
      for (const name of filled(environment)) assert.doesNotMatch(name, /SECRET|PASSWORD/);
    });
  }

  it('gets from the template what the deployment writes down', () => {
    const names = filled('env/.env.production');
    for (const name of declared('output')) assert.ok(names.has(name), name);
  });

  it('gives the local bundle settings that the bot accepts', () => {
    const text = readFileSync('teamsapp.local.yml', 'utf8').split('envs:')[1] ?? '';
    const names = [...text.matchAll(/^ {8}(\w+): /gm)].map(([, name]) => name ?? '');
    const example: Record<string, string> = {
      BOT_ID: '00000000-0000-4000-8000-00000000000b',
      BOT_TYPE: 'SingleTenant',
      BOT_TENANT_ID: '00000000-0000-4000-8000-00000000000c',
      BOT_PASSWORD: 'a secret',
      KEY_VAULT_KEY_ID: 'https://livc-test.vault.azure.net/keys/livc-wrapping',
      DATA_DIR: 'data-serve',
    };
    assert.deepEqual(names.sort(), Object.keys(example).sort());
    assert.ok(readConfig(example).ok);
  });
});
