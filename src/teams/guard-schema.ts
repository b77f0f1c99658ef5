// What Teams sends, as strictly as we read it. In the small form of zod, whose compiled checks cost a tenth of the other one's.
import * as z from 'zod/v4-mini';

/** Ids become parts of addresses to which our token is sent: visible ASCII only, and never a step up in a path. */
const id = z.string().check(z.maxLength(500), z.regex(/^(?!\.{1,2}$)[\x21-\x7e]+$/));
const guid = z.pipe(
  z.guid(),
  z.transform((value: string) => value.toLowerCase()),
);
const party = z.object({ id });

/** What every activity has. Properties that are not named are dropped, so neither the SDK nor we ever see them. */
const every = {
  id,
  channelId: z.literal('msteams'),
  serviceUrl: z.string().check(z.maxLength(500)),
  recipient: party,
};

/** Where and who: needed of an activity that leads to anything. */
const known = {
  ...every,
  timestamp: z.iso.datetime({ offset: true }),
  locale: z.catch(
    z.optional(z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/))),
    undefined,
  ),
  replyToId: z.optional(id),
  from: z.object({ id, aadObjectId: guid, tenantId: z.optional(guid) }),
  conversation: z.object({
    id,
    tenantId: guid,
    conversationType: z.enum(['personal', 'channel', 'groupChat']),
  }),
  channelData: z.object({
    tenant: z.object({ id: guid }),
    team: z.optional(z.object({ id: z.optional(id) })),
    channel: z.optional(z.object({ id: z.optional(id) })),
  }),
};

/** The SDK throws on a mention without `mentioned`; entities of other kinds hold nothing that we use. */
const mention = z.object({
  type: z.literal('mention'),
  mentioned: party,
  text: z.string().check(z.maxLength(500)),
});
const entity = z.looseObject({ type: z.string().check(z.maxLength(200)) });
const mentions = z.pipe(
  z.pipe(
    z.array(entity).check(z.maxLength(100)),
    z.transform((all: { readonly type: string }[]) => all.filter((one) => one.type === 'mention')),
  ),
  z.array(mention),
);

/** What a card brings: the sealed button and the declared inputs. Kept as it came, so that nothing in it is hidden from later checks. */
const input = z.custom<{ readonly [name: string]: unknown }>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

const words = z.object({
  ...known,
  type: z.literal('message'),
  text: z._default(z.string(), ''),
  value: z.nullish(input),
  entities: z._default(mentions, () => []),
});

const press = z.object({
  ...known,
  type: z.literal('invoke'),
  name: z.literal('adaptiveCard/action'),
  value: z.object({
    action: z.object({ type: z.literal('Action.Execute'), data: input }),
    trigger: z._default(z.enum(['manual', 'automatic']), 'manual'),
  }),
});

const dialog = z.object({
  ...known,
  type: z.literal('invoke'),
  name: z.enum(['task/fetch', 'task/submit']),
  value: z.object({ data: input }),
});

const installed = z.object({
  ...known,
  type: z.literal('installationUpdate'),
  action: z.enum(['add', 'remove']),
});
const joined = z.object({
  ...known,
  type: z.literal('conversationUpdate'),
  membersAdded: z.array(party).check(z.maxLength(1000)),
});

/** Reactions, edits, receipts: Teams sends them rightly, and here they change nothing. */
const idle = z.object({
  ...every,
  type: z.enum([
    'conversationUpdate',
    'endOfConversation',
    'event',
    'installationUpdate',
    'messageDelete',
    'messageReaction',
    'messageUpdate',
    'typing',
  ]),
  channelData: z.catch(z.optional(z.object({ channel: z.optional(z.object({ id })) })), undefined),
});

/** An activity that may lead to something. */
export type Activity = z.infer<
  typeof words | typeof press | typeof dialog | typeof installed | typeof joined
>;

const anything = z.optional(z.unknown());
const outline = z.object({
  type: z.string(),
  name: anything,
  action: anything,
  recipient: z.object({ id: anything }),
  membersAdded: z.optional(z.array(z.object({ id: anything }))),
});

/** The parsed activity; idle where it leads to nothing; undefined where it is not one that Teams sends to a bot like this. */
export function parseActivity(
  body: unknown,
):
  | { readonly idle: false; readonly activity: Activity }
  | { readonly idle: true; readonly channel?: string | undefined }
  | undefined {
  const shape = outline.safeParse(body);
  if (!shape.success) return undefined;
  const schema = schemaOf(shape.data);
  if (!schema) return idleOf(body);
  const parsed = schema.safeParse(body);
  if (parsed.success) return { idle: false, activity: parsed.data };
  // An administrator may take the app away, and then nobody in particular left.
  return schema === installed && shape.data.action === 'remove' ? { idle: true } : undefined;
}

/** In which channel somebody came or went, where it is about that. */
function idleOf(body: unknown): { readonly idle: true; readonly channel?: string | undefined } | undefined {
  const parsed = idle.safeParse(body);
  if (!parsed.success) return undefined;
  const { type, channelData } = parsed.data;
  return { idle: true, channel: type === 'conversationUpdate' ? channelData?.channel?.id : undefined };
}

function schemaOf(shape: z.infer<typeof outline>) {
  const botJoined = shape.membersAdded?.some((member) => member.id === shape.recipient.id);
  if (shape.type === 'message') return words;
  if (shape.type === 'invoke') return shape.name === 'adaptiveCard/action' ? press : dialog;
  if (shape.type === 'installationUpdate' && (shape.action === 'add' || shape.action === 'remove'))
    return installed;
  if (shape.type === 'conversationUpdate' && botJoined) return joined;
  return undefined;
}
