import type { AddressInfo } from 'node:net';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import restify from 'restify';
import { standInRoutes } from '../../src/local/connector-routes.ts';
import { createIssuer, type Issuer } from '../../src/local/issuer.ts';
import { people } from '../../src/local/people.ts';
import { createStandIn, type TeamsStandIn } from '../../src/local/teams-stand-in.ts';
import { TeamsClient } from '../support/teams-client.ts';

export const appId = '00000000-0000-4000-8000-00000000b07a';

/** An activity as it arrived; `any` part of it may be looked at. */
export type Arrived = { readonly [name: string]: never } & {
  readonly type: string;
  readonly id: string;
  readonly name?: string;
  readonly text?: string;
  readonly value?: { readonly [name: string]: never };
  readonly conversation: { readonly id: string };
  readonly channelData: { readonly [name: string]: never };
};
export type BotAnswer = { readonly status: number; readonly body?: unknown };

export interface FakeTown {
  readonly issuer: Issuer;
  readonly standIn: TeamsStandIn;
  readonly town: TeamsClient;
  readonly arrived: Arrived[];
  readonly baseUrl: string;
  /** Calls the local connector as the bot does. */
  connector(
    method: string,
    path: string,
    body?: unknown,
    token?: string,
  ): Promise<{ status: number; body: never }>;
  close(): Promise<void>;
}

/** A town with a bot of a few lines: it checks the token like the real one and answers whatever `reply` says. */
export async function openFakeTown(
  reply: (activity: Arrived, town: FakeTown) => Promise<BotAnswer> | BotAnswer,
  extraRoutes?: (server: restify.Server, standIn: TeamsStandIn) => void,
): Promise<FakeTown> {
  const issuer = await createIssuer(appId);
  const server = restify.createServer();
  const baseUrl = () => `http://127.0.0.1:${(server.address() as unknown as AddressInfo).port}`;
  const botUrl = () => `${baseUrl()}/api/messages`;
  const tenantId = people[0]!.tenantId;
  const standIn = createStandIn({ issuer, appId, tenantId, botUrl, baseUrl, people });
  const arrived: Arrived[] = [];
  server.use(restify.plugins.bodyParser({ mapParams: false }));
  standInRoutes(standIn, issuer)(server);
  extraRoutes?.(server, standIn);
  server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
    const keys = createRemoteJWKSet(new URL(`${baseUrl()}/local/openid/keys`));
    const token = String(request.headers.authorization).slice('Bearer '.length);
    const checks = { issuer: 'https://api.botframework.com', audience: appId, algorithms: ['RS256'] };
    const { payload } = await jwtVerify(token, keys, checks);
    if (payload.serviceurl !== request.body.serviceUrl) return response.send(403);
    arrived.push(request.body);
    const { status, body } = await reply(request.body, town);
    response.send(status, body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const town: FakeTown = {
    issuer,
    standIn,
    town: new TeamsClient(standIn),
    arrived,
    baseUrl: baseUrl(),
    async connector(method, path, body, token = issuer.issueOutboundToken()) {
      const response = await fetch(`${baseUrl()}/local/connector/v3/conversations${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as never };
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return town;
}

export const aCard = (text: string, ...actions: object[]): object => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text }],
  actions,
});
export const execute = (title: string, more: object = {}): object => ({
  type: 'Action.Execute',
  title,
  verb: 'v',
  ...more,
});
export const posting = (card: object): object => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
});
export const showsCard = (card: object): BotAnswer => ({
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card },
});
export const showsDialog = (card: object, title = 'Een venster'): BotAnswer => ({
  status: 200,
  body: {
    task: {
      type: 'continue',
      value: { title, card: { contentType: 'application/vnd.microsoft.card.adaptive', content: card } },
    },
  },
});
