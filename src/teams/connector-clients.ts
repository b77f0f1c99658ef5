// One connector client for each service URL: the SDK makes two clients in each turn, which costs more than a turn of ours.
import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Send } from './outgoing.ts';

type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;
export type ConnectorClient = Awaited<ReturnType<ConnectorFactory['create']>>;

/** Teams has a handful of them, one for each region. */
const CLIENTS_MOST = 20;

/** Remembers clients, the least recently used of too many goes; one that could not be made is tried again. */
export function rememberClients(
  make: (serviceUrl: string, audience: string | undefined) => Promise<ConnectorClient>,
  most = CLIENTS_MOST,
): ConnectorFactory & { readonly size: number } {
  const clients = new Map<string, Promise<ConnectorClient>>();
  return {
    create(serviceUrl, audience) {
      const key = `${serviceUrl} ${audience ?? ''}`;
      const known = clients.get(key);
      const client = known ?? make(serviceUrl, audience);
      // A Map lists its keys in order of insertion: putting one back makes it the most recent.
      clients.delete(key);
      clients.set(key, client);
      if (known === undefined) {
        client.catch(() => clients.delete(key));
        const [oldest] = clients.keys();
        if (clients.size > most && oldest !== undefined) clients.delete(oldest);
      }
      return client;
    },
    get size() {
      return clients.size;
    },
  };
}

type Conversations = ConnectorClient['conversations'];
type ActivityJson = Parameters<Conversations['sendToConversation']>[1];

const idOf = (text: string): { id: string } => {
  try {
    const { id } = JSON.parse(text);
    return { id: typeof id === 'string' ? id : '' };
  } catch {
    return { id: '' };
  }
};

/**
 * The four calls that a bot makes all day, without the SDK's serialiser and chain of policies; everything else of the client stays as it
 * was. Source: Bot Framework connector REST API, "Conversation operations".
 */
export function conversationsOver(way: Send, serviceUrl: string, authorization: () => Promise<string>) {
  const root = `${serviceUrl.replace(/\/$/, '')}/v3/conversations/`;
  const address = (conversation: string, activity?: string) => {
    const all = `${root}${encodeURIComponent(conversation)}/activities`;
    return activity === undefined ? all : `${all}/${encodeURIComponent(activity)}`;
  };
  const headers = async () => ({
    authorization: await authorization(),
    'content-type': 'application/json; charset=utf-8',
  });
  const write = async (method: 'POST' | 'PUT', url: string, activity: Partial<ActivityJson>) => {
    const { text } = await way({ method, url, headers: await headers(), body: JSON.stringify(activity) });
    return idOf(text);
  };
  return {
    sendToConversation: (conversation: string, activity: Partial<ActivityJson>) =>
      write('POST', address(conversation), activity),
    replyToActivity: (conversation: string, to: string, activity: Partial<ActivityJson>) =>
      write('POST', address(conversation, to), activity),
    updateActivity: (conversation: string, id: string, activity: Partial<ActivityJson>) =>
      write('PUT', address(conversation, id), activity),
    async deleteActivity(conversation: string, id: string) {
      await way({ method: 'DELETE', url: address(conversation, id), headers: await headers() });
    },
  };
}
