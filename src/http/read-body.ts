import type { IncomingMessage } from 'node:http';
import { type Refusal, refuse } from '../teams/guard.ts';

/** Teams' own limit for an activity is about 100 KB. */
export const BODY_LIMIT_BYTES = 256 * 1024;

const JSON_TYPE = /^application\/json\s*(;\s*charset=("?)utf-8\2\s*)?$/i;

function refusalByHeaders({ headers }: IncomingMessage): Refusal | undefined {
  if (!JSON_TYPE.test(headers['content-type'] ?? '')) return refuse(415, 'body.type');
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return refuse(415, 'body.encoding');
  if (Number(headers['content-length'] ?? 0) > BODY_LIMIT_BYTES) return refuse(413, 'body.large');
  return undefined;
}

/** The whole body, or why not. What is too large is not read to its end. */
export async function readBody(request: IncomingMessage): Promise<Uint8Array | Refusal> {
  const refusal = refusalByHeaders(request);
  if (refusal) return refusal;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      size += chunk.length;
      if (size > BODY_LIMIT_BYTES) return refuse(413, 'body.large');
      chunks.push(chunk);
    }
  } catch {
    return refuse(400, 'body.cut');
  }
  return Buffer.concat(chunks, size);
}
