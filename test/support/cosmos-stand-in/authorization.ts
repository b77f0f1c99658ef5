import { createHmac, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export const testKey = randomBytes(64).toString('base64');
export const testToken = `test-token-${randomBytes(8).toString('hex')}`;

/** https://learn.microsoft.com/rest/api/cosmos-db/access-control-on-cosmosdb-resources */
export function isAuthorized(request: IncomingMessage, path: string): boolean {
  const given = decodeURIComponent(request.headers.authorization ?? '');
  if (given === `type=aad&ver=1.0&sig=${testToken}`) return true;
  const parts = path.split('/').filter((part) => part !== '');
  const isItself = parts.length % 2 === 0;
  const type = (isItself ? parts.at(-2) : parts.at(-1)) ?? '';
  const link = isItself ? parts.join('/') : parts.slice(0, -1).join('/');
  const date = String(request.headers['x-ms-date'] ?? '').toLowerCase();
  const text = `${request.method?.toLowerCase()}\n${type}\n${decodeURIComponent(link)}\n${date}\n\n`;
  const signature = createHmac('sha256', Buffer.from(testKey, 'base64')).update(text).digest('base64');
  return given === `type=master&ver=1.0&sig=${signature}`;
}
