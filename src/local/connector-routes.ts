import type { Request, RequestHandler, Response, Server } from 'restify';
import type { JsonObject } from '../use-cases/ports.ts';
import { ConnectorRefusal, TeamsConnector } from './connector.ts';
import type { Issuer } from './issuer.ts';
import { answer, bodyOf, type LocalHandler, onlyFromHere } from './local-requests.ts';
import type { TeamsStandIn } from './teams-stand-in.ts';

const ROOT = '/local/connector/v3/conversations';

/**
 * The two things that a bot reaches of Teams: the key server that vouches for inbound tokens
 * (`/.well-known/openidconfiguration`, `/local/openid/keys`) and the connector REST under `/local/connector/`.
 */
export function standInRoutes(standIn: TeamsStandIn, issuer: Issuer): (server: Server) => void {
  return (server) => {
    const connector = new TeamsConnector(standIn, issuer.appId);
    server.get(
      '/.well-known/openidconfiguration',
      onlyFromHere((request, response) =>
        answer(response, 200, issuer.openIdMetadata(`http://${request.headers.host}/local/openid/keys`)),
      ),
    );
    server.get(
      '/local/openid/keys',
      onlyFromHere((_request, response) => answer(response, 200, issuer.keySet)),
    );
    const calls = connectorCalls(connector);
    const route = (name: keyof typeof calls): RequestHandler =>
      bearing(issuer, refusing(spoilable(standIn, calls[name])));
    server.post(ROOT, route('create'));
    server.post(`${ROOT}/:conversation/activities`, route('send'));
    server.post(`${ROOT}/:conversation/activities/:activity`, route('send'));
    server.put(`${ROOT}/:conversation/activities/:activity`, route('update'));
    server.del(`${ROOT}/:conversation/activities/:activity`, route('remove'));
    server.get(`${ROOT}/:conversation/members`, route('members'));
    server.get(`${ROOT}/:conversation/members/:member`, route('member'));
    server.get(`${ROOT}/:conversation/pagedmembers`, route('pagedMembers'));
  };
}

type Call = (request: Request) => Promise<{ status: number; body?: unknown }>;

function connectorCalls(connector: TeamsConnector) {
  const conversation = (request: Request): string => String(request.params.conversation);
  return {
    create: async (request) => ({ status: 201, body: connector.create(await jsonOf(request)) }),
    send: async (request) => ({
      status: 201,
      body: connector.send(conversation(request), await jsonOf(request)),
    }),
    update: async (request) => ({
      status: 200,
      body: connector.update(conversation(request), String(request.params.activity), await jsonOf(request)),
    }),
    remove: async (request) => {
      connector.remove(conversation(request), String(request.params.activity));
      return { status: 200 };
    },
    members: async (request) => ({ status: 200, body: connector.members(conversation(request)) }),
    member: async (request) => ({
      status: 200,
      body: connector.member(conversation(request), String(request.params.member)),
    }),
    pagedMembers: async (request) => {
      const query = new URL(request.url ?? '', 'http://localhost').searchParams;
      const size = Number(query.get('pageSize') ?? 50);
      const page = connector.pagedMembers(conversation(request), size, query.get('continuationToken'));
      return { status: 200, body: page };
    },
  } satisfies { [name: string]: Call };
}

async function jsonOf(request: Request): Promise<JsonObject> {
  const body = await bodyOf(request);
  if (!body) throw new ConnectorRefusal(400, 'BadSyntax');
  return body;
}

function spoilable(standIn: TeamsStandIn, call: Call): Call {
  return async (request) => {
    const fault = standIn.connectorFaults.shift();
    if (fault?.afterDelivery) await call(request);
    if (fault) {
      throw new ConnectorRefusal(fault.status, fault.code ?? 'ServiceError', fault.retryAfterSeconds);
    }
    return call(request);
  };
}

function refusing(call: Call): LocalHandler {
  return async (request, response) => {
    try {
      const { status, body } = await call(request);
      answer(response, status, body);
    } catch (error) {
      if (!(error instanceof ConnectorRefusal)) throw error;
      if (error.retryAfterSeconds !== undefined) {
        response.setHeader('retry-after', String(error.retryAfterSeconds));
      }
      answer(response, error.status, { error: { code: error.code, message: error.code } });
    }
  };
}

/** Only the bot has a token of the local issuer. */
function bearing(issuer: Issuer, handler: LocalHandler): RequestHandler {
  return onlyFromHere(async (request: Request, response: Response) => {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme === 'Bearer' && token !== undefined && issuer.verifyOutboundToken(token)) {
      await handler(request, response);
      return;
    }
    answer(response, 401, { error: { code: 'Unauthorized', message: 'Unauthorized' } });
  });
}
