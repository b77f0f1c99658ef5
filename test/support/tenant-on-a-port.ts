// The tenant's stand-in for Graph on a port of this machine, for processes that share it.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { GraphStandIn } from '../../src/local/graph/graph-stand-in.ts';

const GRAPH = 'https://graph.microsoft.com';
/** Where the bot's identity gets its token, which names what the tenant granted. */
export const TOKEN_PATH = '/token';
const PASSED_ON = ['authorization', 'content-type', 'accept', 'client-request-id'];

async function passedOn(graph: GraphStandIn, request: IncomingMessage): Promise<Response> {
  const { method = 'GET', url = '', headers } = request;
  const body = await buffer(request);
  if (url === TOKEN_PATH) return Response.json(await graph.credential.getToken());
  const kept = PASSED_ON.flatMap((name) => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  return graph.fetch(`${GRAPH}${url}`, {
    method,
    headers: Object.fromEntries(kept),
    ...(body.length === 0 ? {} : { body: body.toString() }),
  });
}

export interface TenantOnAPort {
  readonly url: string;
  close(): Promise<void>;
}

/** Answers come in the order in which requests arrive, whichever process sent them. */
export async function openTenantOnAPort(graph: GraphStandIn): Promise<TenantOnAPort> {
  const server = createServer(async (request, response) => {
    try {
      const answer = await passedOn(graph, request);
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(Buffer.from(await answer.arrayBuffer()));
    } catch {
      response.destroy();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
