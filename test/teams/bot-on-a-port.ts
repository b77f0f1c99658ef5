import { createServer, listen } from '../../src/http/server.ts';
import { createLog } from '../../src/log.ts';
import { createBot } from '../../src/teams/adapter.ts';
import type { Trust } from '../../src/teams/trust.ts';
import type { Receptionist, Reply, Turn } from '../../src/teams/turn.ts';
import { BOT_ID, type KeyServer, startKeyServer, TENANT_ID } from '../support/key-server.ts';
import type { ActivityJson } from '../support/signed-activity.ts';

export const CARD = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Dag' }] };

export interface PostOptions {
  readonly authorization?: string;
  readonly headers?: { readonly [name: string]: string };
  readonly method?: string;
  readonly path?: string;
}

/** A real bot behind real HTTP, with a key server beside it and a receptionist that the test holds in its hands. */
export interface BotOnAPort {
  readonly keys: KeyServer;
  readonly port: number;
  /** What reached the receptionist. */
  readonly turns: Turn[];
  /** In which channels somebody is said to have come or gone. */
  readonly stirs: string[];
  readonly logLines: string[];
  refusals(): ReadonlyMap<string, number>;
  /** What the receptionist does from now on. */
  reply: Reply | ((turn: Turn) => Promise<Reply>);
  /** The bot's clock, ahead of the real one by this much. */
  aheadMs: number;
  send(activity: ActivityJson, options?: PostOptions): Promise<Response>;
  sendBytes(body: RequestInit['body'], options?: PostOptions): Promise<Response>;
  close(): Promise<void>;
}

export interface BotOptions {
  readonly endorsements?: string[];
  /** False: a signature is proven at each request. */
  readonly rememberTokens?: boolean;
  /** What the bot trusts instead of the key server alone. */
  readonly trust?: (keys: KeyServer) => Trust;
}

export async function startBot(options: BotOptions = {}): Promise<BotOnAPort> {
  const { endorsements, rememberTokens = true } = options;
  const keys = await startKeyServer(endorsements === undefined ? {} : { endorsements });
  const turns: Turn[] = [];
  const stirs: string[] = [];
  const logLines: string[] = [];
  const receptionist: Receptionist = {
    receive: async (turn) => {
      turns.push(turn);
      return typeof bot.reply === 'function' ? bot.reply(turn) : bot.reply;
    },
    trouble: (_turn, reference) => `Niet bewaard. Probeer opnieuw (${reference}).`,
  };
  const real = createBot({
    trust: options.trust?.(keys) ?? keys.trust,
    rememberTokens,
    identity: { type: 'UserAssignedMSI', id: BOT_ID, tenantId: TENANT_ID },
    receptionist,
    log: createLog((line) => logLines.push(line)),
    stirred: (channel) => stirs.push(channel),
    now: () => new Date(Date.now() + bot.aheadMs),
  });
  const ready = async () => ({ store: true, keys: true, outbox: true, rooms: null });
  const server = createServer({ bot: real, ready });
  const running = await listen(server, 0, '127.0.0.1');

  const bot: BotOnAPort = {
    keys,
    port: running.port,
    turns,
    stirs,
    logLines,
    refusals: () => real.refusals(),
    reply: { kind: 'card', card: CARD },
    aheadMs: 0,
    send: (activity, options) => bot.sendBytes(JSON.stringify(activity), options),
    sendBytes: async (body, { authorization, headers, method = 'POST', path = '/api/messages' } = {}) =>
      fetch(`http://127.0.0.1:${running.port}${path}`, {
        method,
        headers: {
          authorization: authorization ?? (await keys.bearer()),
          'content-type': 'application/json',
          ...headers,
        },
        ...(method === 'GET' || body === undefined ? {} : { body, duplex: 'half' }),
      }),
    close: async () => {
      await running.close();
      await keys.close();
    },
  };
  return bot;
}
