/** How a container is indexed and what its partition key is: the deployment creates it so, and the stand-in behaves so. */
export interface ContainerShape {
  readonly partitionKey: '/pk';
  /** Seconds; -1 lets single items name their own time to live, which marks of commits do. */
  readonly defaultTtl: -1;
  /** Everything else is excluded from the index. */
  readonly indexed: readonly string[];
  /** Ascending; Cosmos refuses an ORDER BY of two properties without its composite index. */
  readonly composites: readonly (readonly [string, string])[];
}

/** The containers that the deployment has to create; an Entra identity cannot create them itself. */
export const cosmosContainers = {
  records: {
    partitionKey: '/pk',
    defaultTtl: -1,
    indexed: ['/pk', '/type', '/status', '/assignee', '/owner', '/due', '/purgeAt'],
    composites: [
      ['/due', '/id'],
      ['/purgeAt', '/id'],
    ],
  },
  keys: {
    partitionKey: '/pk',
    defaultTtl: -1,
    indexed: ['/pk', '/type', '/purgeAt'],
    composites: [['/purgeAt', '/id']],
  },
} as const satisfies { [container: string]: ContainerShape };
