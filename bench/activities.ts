// Activities as Teams sends them, some 1.5 kB. Each request has an id and a timestamp of its own, because the guard looks at both: they are
// written into a prepared request just before it leaves.
import { randomBytes } from 'node:crypto';
import { APP_ID, SERVICE_URL, TENANT_ID } from './names.ts';

/** Of a fixed length, so that they can be overwritten in place. */
const ID_MARK = 'i'.repeat(22);
const TIME_MARK = '2026-01-01T00:00:00.000Z';

export type Data = { readonly [name: string]: unknown };

export const conversationOf = (objectId: string): string =>
  `a:1pL6i0oY3C0K8oAj8k7q3hY5V9cZ1mN4bX7sD2fG6hJ0kL3q-${objectId}`;

function common(objectId: string): object {
  return {
    id: ID_MARK,
    timestamp: TIME_MARK,
    localTimestamp: '2026-11-03T14:21:07.1234567+01:00',
    localTimezone: 'Europe/Brussels',
    channelId: 'msteams',
    serviceUrl: SERVICE_URL,
    from: {
      id: `29:1bSnHZ7Js2STWrgk6ScEErLk1Lp2zQuD5H2qQbD0-${objectId}`,
      name: 'Bea Voorbeeld',
      aadObjectId: objectId,
    },
    conversation: { conversationType: 'personal', tenantId: TENANT_ID, id: conversationOf(objectId) },
    recipient: { id: `28:${APP_ID}`, name: 'LIVC' },
    entities: [
      { locale: 'nl-BE', country: 'BE', platform: 'Web', timezone: 'Europe/Brussels', type: 'clientInfo' },
    ],
    channelData: {
      tenant: { id: TENANT_ID },
      source: { name: 'message' },
      legacy: { replyToId: '1:1aBcDeFgHiJkLmNoPqRsTuVwXyZ' },
    },
    locale: 'nl-BE',
  };
}

/** Somebody types. */
export function message(objectId: string, text: string): object {
  const attachments = [{ contentType: 'text/html', content: `<p>${text}</p>` }];
  return { ...common(objectId), type: 'message', text, textFormat: 'plain', attachments };
}

/** Somebody presses a button of a card; `data` is the button's, with what was filled in. */
export function press(objectId: string, data: Data, verb = 'press'): object {
  const action = { type: 'Action.Execute', id: 'one', verb, title: 'Ik maak me zorgen', data };
  return {
    ...common(objectId),
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action, trigger: 'manual' },
    replyToId: '1762176060000',
  };
}

/** One HTTP request, ready but for its id and time. */
export interface Prepared {
  readonly bytes: Buffer;
  readonly idAt: number;
  readonly timeAt: number;
}

const HEAD = [
  'Content-Type: application/json; charset=utf-8',
  'User-Agent: Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)',
  'MS-CV: 5kQyKq0O0Uu1Yl0a2bZ3xw.1.1.1.0',
];

/** `token`: without it there is no Authorization header. */
export function prepare(activity: object, token: string | undefined): Prepared {
  const body = JSON.stringify(activity);
  const lines = [
    'POST /api/messages HTTP/1.1',
    'Host: bench.invalid',
    ...HEAD,
    ...(token === undefined ? [] : [`Authorization: Bearer ${token}`]),
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  const bytes = Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`);
  return { bytes, idAt: bytes.indexOf(ID_MARK), timeAt: bytes.indexOf(TIME_MARK) };
}

const run = randomBytes(6).toString('hex');
let sent = 0;

/** The request with an id that no other has, and the present time; `id` to send something again. */
export function stamped({ bytes, idAt, timeAt }: Prepared, id = nextId()): Buffer {
  const copy = Buffer.from(bytes);
  copy.write(id, idAt, 'latin1');
  copy.write(new Date().toISOString(), timeAt, 'latin1');
  return copy;
}

export function nextId(): string {
  sent += 1;
  return `${run}${String(sent).padStart(ID_MARK.length - run.length, '0')}`;
}
