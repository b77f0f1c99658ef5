import type { IncomingMessage } from 'node:http';
import { type Refusal, refuse } from '../teams/guard.ts';

/** What may be sent to a route. */
interface BodyRule {
  readonly type: RegExp;
  readonly limitBytes: number;
}

/** Teams' own limit for an activity is about 100 KB. */
export const BODY_LIMIT_BYTES = 256 * 1024;
const JSON_BODY: BodyRule = {
  type: /^application\/json\s*(;\s*charset=("?)utf-8\2\s*)?$/i,
  limitBytes: BODY_LIMIT_BYTES,
};
/** The form of a page with one hidden field. */
export const FORM_BODY: BodyRule = {
  type: /^application\/x-www-form-urlencoded\s*(;\s*charset=("?)utf-8\2\s*)?$/i,
  limitBytes: 4 * 1024,
};

function refusalByHeaders({ headers }: IncomingMessage, { type, limitBytes }: BodyRule): Refusal | undefined {
  if (!type.test(headers['content-type'] ?? '')) return refuse(415, 'body.type');
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return refuse(415, 'body.encoding');
  if (Number(headers['content-length'] ?? 0) > limitBytes) return refuse(413, 'body.large');
  return undefined;
}

/** The whole body, or why not. What is too large is not read to its end. */
export async function readBody(request: IncomingMessage, rule = JSON_BODY): Promise<Uint8Array | Refusal> {
  const refusal = refusalByHeaders(request, rule);
  if (refusal) return refusal;
  const { promise, resolve } = Promise.withResolvers<Uint8Array | Refusal>();
  const chunks: Buffer[] = [];
  let size = 0;
  const take = (chunk: Buffer) => {
    size += chunk.length;
    chunks.push(chunk);
    if (size <= rule.limitBytes) return;
    request.off('data', take).pause();
    resolve(refuse(413, 'body.large'));
  };
  const cut = () => resolve(refuse(400, 'body.cut'));
  request.on('data', take);
  request.once('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
  request.once('error', cut);
  // Also where the connection ended without an error; after the end of the body it says nothing.
  request.once('close', cut);
  return promise;
}
