import { randomUUID } from 'node:crypto';
import { BOT_ID, TENANT_ID } from './key-server.ts';

// Activities as Teams sends them, with the properties that we read and those that we drop.

// biome-ignore lint/suspicious/noExplicitAny: tests change any part of an activity, also into nonsense.
export type Changes = { readonly [property: string]: any };
// biome-ignore lint/suspicious/noExplicitAny: see above.
export type ActivityJson = { [property: string]: any };

export const CHLOE = '11111111-2222-4333-8444-555555555555';

function common(serviceUrl: string): ActivityJson {
  return {
    id: randomUUID(),
    timestamp: new Date().toISOString().replace('Z', '1234Z'),
    localTimestamp: '2026-01-05T14:21:07.1234567+01:00',
    localTimezone: 'Europe/Brussels',
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:1chloe', name: 'Chloé Lambert', aadObjectId: CHLOE },
    conversation: { conversationType: 'personal', tenantId: TENANT_ID, id: 'a:1chloe-and-the-bot' },
    recipient: { id: `28:${BOT_ID}`, name: 'LIVC' },
    entities: [
      { locale: 'nl-BE', country: 'BE', platform: 'Web', timezone: 'Europe/Brussels', type: 'clientInfo' },
    ],
    channelData: { tenant: { id: TENANT_ID }, source: { name: 'message' }, legacy: { replyToId: '1:1aBc' } },
    locale: 'nl-BE',
  };
}

export function wordsActivity(serviceUrl: string, text = 'melden', changes: Changes = {}): ActivityJson {
  const attachments = [{ contentType: 'text/html', content: `<p>${text}</p>` }];
  return { ...common(serviceUrl), type: 'message', text, textFormat: 'plain', attachments, ...changes };
}

/** Action.Submit outside a dialog. */
export function submittedActivity(
  serviceUrl: string,
  value: unknown = { b: 'x' },
  changes: Changes = {},
): ActivityJson {
  return { ...common(serviceUrl), type: 'message', value, replyToId: '1762176060000', ...changes };
}

/** Action.Execute. */
export function pressActivity(
  serviceUrl: string,
  data: unknown = { b: 'x' },
  changes: Changes = {},
): ActivityJson {
  const action = { type: 'Action.Execute', id: 'one', verb: 'press', title: 'Ik maak me zorgen', data };
  return {
    ...common(serviceUrl),
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action, trigger: 'manual' },
    replyToId: '1762176060000',
    ...changes,
  };
}

export function dialogActivity(
  serviceUrl: string,
  name: 'task/fetch' | 'task/submit' = 'task/fetch',
  data: unknown = { b: 'x' },
  changes: Changes = {},
): ActivityJson {
  return {
    ...common(serviceUrl),
    type: 'invoke',
    name,
    value: { data, context: { theme: 'default' } },
    ...changes,
  };
}

export function installedActivity(serviceUrl: string, changes: Changes = {}): ActivityJson {
  return { ...common(serviceUrl), type: 'installationUpdate', action: 'add', ...changes };
}

export function joinedActivity(serviceUrl: string, changes: Changes = {}): ActivityJson {
  return {
    ...common(serviceUrl),
    type: 'conversationUpdate',
    membersAdded: [{ id: `28:${BOT_ID}` }],
    ...changes,
  };
}

/** The same activity as it comes from a channel of a team. */
export function inChannel(activity: ActivityJson): ActivityJson {
  return {
    ...activity,
    conversation: {
      isGroup: true,
      conversationType: 'channel',
      tenantId: TENANT_ID,
      id: '19:abc@thread.tacv2;messageid=1',
    },
    channelData: {
      ...activity.channelData,
      team: { id: '19:team@thread.tacv2' },
      channel: { id: '19:abc@thread.tacv2' },
    },
  };
}
