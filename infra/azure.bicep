// Everything that one deployment of the LIVC bot needs in Azure: one tenant, one controller, one or more cells.
// No key, password or connection string exists in it: the bot's managed identity is its only way in.

@description('Start of every name: letters and digits, 3 to 16 characters, unique in the world.')
@minLength(3)
@maxLength(16)
param resourceBaseName string

@description('A region in the European Union; its data stay there.')
@allowed(['westeurope', 'northeurope', 'belgiumcentral', 'francecentral', 'germanywestcentral', 'swedencentral'])
param location string = 'westeurope'

@description('Object id of the first administrator, who fills the first roster.')
param setupAdminId string

@description('The id in the manifest of the Teams app.')
param teamsAppId string

@description('Id of the team in which sessions get their private channels; may follow later.')
param hostTeamId string = ''

@description('Ids of further such teams, with commas between them: of other cells, or one that is full.')
param hostTeamIds string = ''

@description('Object id of the mailbox that sends invitations; may follow later.')
param organiserId string = ''

@description('Id of the app in the catalogue of the organisation; looked up where it is empty.')
param teamsCatalogueAppId string = ''

@description('Name of the bot in Teams.')
param botDisplayName string = 'LIVC R'

@description('Size of the host. Basic is the smallest that stays awake and joins a network.')
param planSku string = 'B1'

@description('premium keeps the keys in hardware.')
@allowed(['standard', 'premium'])
param vaultSku string = 'standard'

var databaseName = 'livc'
// The same text that the stores of the bot are tested against; see test/package/infra.test.ts.
var containers = loadJsonContent('containers.json')
// The relayed copy of the audit log is apart: there the bot may add and read, never change or remove.
var workContainers = ['records', 'keys', 'bot']
var dataActions = 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers'

// ---------------------------------------------------------------- who the bot is

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${resourceBaseName}-bot'
  location: location
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: resourceBaseName
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: botDisplayName
    endpoint: 'https://${web.properties.defaultHostName}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: identity.properties.tenantId
    msaAppType: 'UserAssignedMSI'
    // No secret of any channel works: only Teams, which has none, is left.
    disableLocalAuth: true
  }
}

resource teamsChannel 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      enableCalling: false
    }
  }
}

// ---------------------------------------------------------------- where it runs

resource network 'Microsoft.Network/virtualNetworks@2023-11-01' = {
  name: '${resourceBaseName}-network'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: ['10.42.0.0/24']
    }
    subnets: [
      {
        name: 'bot'
        properties: {
          addressPrefix: '10.42.0.0/26'
          serviceEndpoints: [
            {
              service: 'Microsoft.AzureCosmosDB'
            }
            {
              service: 'Microsoft.KeyVault'
            }
          ]
          delegations: [
            {
              name: 'app-service'
              properties: {
                serviceName: 'Microsoft.Web/serverFarms'
              }
            }
          ]
        }
      }
    ]
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${resourceBaseName}-plan'
  location: location
  kind: 'linux'
  sku: {
    name: planSku
    capacity: 1
  }
  properties: {
    reserved: true
  }
}

resource web 'Microsoft.Web/sites@2023-12-01' = {
  name: resourceBaseName
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    // With service endpoints, calls to the store and the vault take the network; the rest goes out as usual.
    virtualNetworkSubnetId: network.properties.subnets[0].id
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      appCommandLine: 'node --max-semi-space-size=4 --max-old-space-size=512 main.mjs'
      alwaysOn: true
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      remoteDebuggingEnabled: false
      healthCheckPath: '/health'
      appSettings: [
        { name: 'NODE_ENV', value: 'production' }
        // One heap for all threads of the C library: docs/operate.md.
        { name: 'MALLOC_ARENA_MAX', value: '1' }
        { name: 'PORT', value: '8080' }
        { name: 'BOT_ID', value: identity.properties.clientId }
        { name: 'BOT_TYPE', value: 'UserAssignedMSI' }
        { name: 'BOT_TENANT_ID', value: identity.properties.tenantId }
        { name: 'COSMOS_ENDPOINT', value: cosmos.properties.documentEndpoint }
        { name: 'COSMOS_DATABASE', value: databaseName }
        { name: 'KEY_VAULT_KEY_ID', value: wrappingKey.properties.keyUri }
        { name: 'AUDIT_SIGNING_KEY_ID', value: auditKey.properties.keyUri }
        { name: 'SETUP_ADMIN_ID', value: setupAdminId }
        { name: 'PUBLIC_URL', value: 'https://${resourceBaseName}.azurewebsites.net' }
        { name: 'TEAMS_APP_ID', value: teamsAppId }
        { name: 'TEAMS_CATALOGUE_APP_ID', value: teamsCatalogueAppId }
        { name: 'HOST_TEAM_ID', value: hostTeamId }
        { name: 'HOST_TEAM_IDS', value: hostTeamIds }
        { name: 'ORGANISER_ID', value: organiserId }
        { name: 'WEBSITE_RUN_FROM_PACKAGE', value: '1' }
        { name: 'SCM_DO_BUILD_DURING_DEPLOYMENT', value: 'false' }
      ]
    }
  }
}

// Only people with a role in Azure can put another program here; there is no deployment password.
resource noPasswords 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = [for name in ['ftp', 'scm']: {
  parent: web
  name: name
  properties: {
    allow: false
  }
}]

// ---------------------------------------------------------------- what it keeps

resource cosmos 'Microsoft.DocumentDB/databaseAccounts@2024-05-15' = {
  name: resourceBaseName
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    capabilities: [
      {
        name: 'EnableServerless'
      }
    ]
    locations: [
      {
        locationName: location
        failoverPriority: 0
      }
    ]
    consistencyPolicy: {
      defaultConsistencyLevel: 'Session'
    }
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: 'Enabled'
    isVirtualNetworkFilterEnabled: true
    virtualNetworkRules: [
      {
        id: network.properties.subnets[0].id
      }
    ]
    networkAclBypass: 'None'
    // What is erased can come back from a backup for this long, and no longer.
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: {
        tier: 'Continuous7Days'
      }
    }
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-05-15' = {
  parent: cosmos
  name: databaseName
  properties: {
    resource: {
      id: databaseName
    }
  }
}

@batchSize(1)
resource container 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-05-15' = [for shape in containers: {
  parent: database
  name: shape.id
  properties: {
    resource: shape
  }
}]

resource findsItsWay 'Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions@2024-05-15' = {
  parent: cosmos
  name: guid(cosmos.id, 'finds its way')
  properties: {
    roleName: 'LIVC: reads the names of database and containers'
    type: 'CustomRole'
    assignableScopes: [cosmos.id]
    permissions: [
      {
        dataActions: ['Microsoft.DocumentDB/databaseAccounts/readMetadata']
      }
    ]
  }
}

resource worksWithItems 'Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions@2024-05-15' = {
  parent: cosmos
  name: guid(cosmos.id, 'works with items')
  properties: {
    roleName: 'LIVC: works with items'
    type: 'CustomRole'
    assignableScopes: [cosmos.id]
    permissions: [
      {
        dataActions: ['${dataActions}/items/*', '${dataActions}/executeQuery', '${dataActions}/readChangeFeed']
      }
    ]
  }
}

resource addsAndReads 'Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions@2024-05-15' = {
  parent: cosmos
  name: guid(cosmos.id, 'adds and reads')
  properties: {
    roleName: 'LIVC: adds to the audit log and reads it'
    type: 'CustomRole'
    assignableScopes: [cosmos.id]
    permissions: [
      {
        dataActions: ['${dataActions}/items/create', '${dataActions}/items/read', '${dataActions}/executeQuery']
      }
    ]
  }
}

resource botFindsItsWay 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-05-15' = {
  parent: cosmos
  name: guid(cosmos.id, identity.id, 'finds its way')
  properties: {
    roleDefinitionId: findsItsWay.id
    principalId: identity.properties.principalId
    scope: cosmos.id
  }
}

@batchSize(1)
resource botWorksWithItems 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-05-15' = [for name in workContainers: {
  parent: cosmos
  name: guid(cosmos.id, identity.id, name)
  properties: {
    roleDefinitionId: worksWithItems.id
    principalId: identity.properties.principalId
    scope: '${cosmos.id}/dbs/${databaseName}/colls/${name}'
  }
  dependsOn: [
    container
  ]
}]

resource botAddsAndReads 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-05-15' = {
  parent: cosmos
  name: guid(cosmos.id, identity.id, 'audit')
  properties: {
    roleDefinitionId: addsAndReads.id
    principalId: identity.properties.principalId
    scope: '${cosmos.id}/dbs/${databaseName}/colls/audit'
  }
  dependsOn: [
    container
  ]
}

// ---------------------------------------------------------------- what seals it

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: '${resourceBaseName}-keys'
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: {
      family: 'A'
      name: vaultSku
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    // Whoever loses the wrapping key loses every record: nobody can remove it for good.
    enablePurgeProtection: true
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      defaultAction: 'Deny'
      bypass: 'None'
      virtualNetworkRules: [
        {
          id: network.properties.subnets[0].id
        }
      ]
    }
  }
}

resource wrappingKey 'Microsoft.KeyVault/vaults/keys@2023-07-01' = {
  parent: vault
  name: 'livc-wrapping'
  properties: {
    kty: vaultSku == 'premium' ? 'RSA-HSM' : 'RSA'
    keySize: 3072
    keyOps: ['wrapKey', 'unwrapKey']
  }
}

resource auditKey 'Microsoft.KeyVault/vaults/keys@2023-07-01' = {
  parent: vault
  name: 'livc-audit'
  properties: {
    kty: vaultSku == 'premium' ? 'EC-HSM' : 'EC'
    curveName: 'P-256'
    keyOps: ['sign', 'verify']
  }
}

// https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/security
var mayWrap = 'e147488a-f6f5-4113-8e2d-b22465e65bf6' // Key Vault Crypto Service Encryption User
var maySign = '12338af0-0e69-4776-bea7-57ae8d297424' // Key Vault Crypto User

resource botWraps 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: wrappingKey
  name: guid(wrappingKey.id, identity.id, mayWrap)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', mayWrap)
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource botSigns 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: auditKey
  name: guid(auditKey.id, identity.id, maySign)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', maySign)
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

// Written into the environment file by the toolkit; used by the manifest and the deployment.
output BOT_ID string = identity.properties.clientId
output BOT_TENANT_ID string = identity.properties.tenantId
output BOT_DOMAIN string = web.properties.defaultHostName
output AZURE_APP_SERVICE_RESOURCE_ID string = web.id
