import type { Container as CosmosContainer } from '@azure/cosmos';
import { Trouble } from '../../use-cases/ports.ts';
import type { Document, SystemFields } from './document.ts';
import { FailedRequest, failureOfStatus } from './failure.ts';
import { type Patience, patiently } from './patience.ts';

export type Found = Document & SystemFields;
export type Find = (pk: string, id: string) => Promise<Found | undefined>;

/** What Cosmos returned for a partition must be of that partition; anything else is trouble, not content. */
export function ofPartition(pk: string, found: Found): Found {
  if (found.pk !== pk) throw new Trouble('store', 'unexpected');
  return found;
}

/** Point reads of one container. */
export function finder(container: CosmosContainer, patience: Patience): Find {
  return (pk, id) =>
    patiently(patience, async (abortSignal) => {
      const { resource, statusCode, substatus } = await container.item(id, pk).read<Found>({ abortSignal });
      if (resource !== undefined && statusCode === 200) return ofPartition(pk, resource);
      // 404 with a code of its own means that the container is missing or that this replica lags behind us.
      if (statusCode === 404 && (substatus ?? 0) === 0) return undefined;
      throw new FailedRequest(failureOfStatus(statusCode, substatus));
    });
}
