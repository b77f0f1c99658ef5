import type { Container as CosmosContainer } from '@azure/cosmos';
import type { Container } from '../../use-cases/ports.ts';
import { checkCommit, checkList, checkNames } from '../limits.ts';
import { commitBatch } from './commit.ts';
import { storedFrom } from './document.ts';
import { type Found, finder, ofPartition } from './find.ts';
import { listSql } from './list-sql.ts';
import { type Patience, patiently } from './patience.ts';

/** One Cosmos container behind the port. Every request names its partition, and what comes back is checked to be of it. */
export function cosmosContainer(container: CosmosContainer, patience: Patience): Container {
  const find = finder(container, patience);
  return {
    async read(pk, id) {
      checkNames(pk, id);
      const found = await find(pk, id);
      return found === undefined ? undefined : storedFrom(found);
    },
    async commit(pk, operations) {
      checkCommit(pk, operations);
      return commitBatch(container, patience, find, pk, operations);
    },
    async list(pk, query) {
      checkList(pk, query);
      const found = await patiently(patience, async (abortSignal) => {
        const options = { partitionKey: pk, maxItemCount: query.limit, abortSignal };
        const { resources } = await container.items.query<Found>(listSql(pk, query), options).fetchAll();
        return resources;
      });
      return found.map((each) => storedFrom(ofPartition(pk, each)));
    },
  };
}
