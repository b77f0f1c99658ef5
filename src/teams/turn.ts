// What one verified activity means to us, and what may be answered. No type of the Bot Framework passes this line.

/** Who acts: taken from the verified activity only, never from a card. Both ids are lower-case GUIDs. */
export interface Person {
  readonly tenantId: string;
  readonly objectId: string;
}

/** Where it happens, and all that is needed to write there again later. */
export interface Place {
  readonly conversationId: string;
  readonly scope: 'personal' | 'channel';
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly teamId?: string;
  readonly channelId?: string;
}

/** JSON from the client: bounded in size and depth, free of prototype keys, and otherwise not to be trusted. */
export type CardInput = { readonly [name: string]: unknown };

export type Event =
  /** Somebody typed; a mention of the bot itself has been taken out. */
  | { readonly kind: 'words'; readonly text: string }
  /** Action.Execute; `automatic` when the client refreshes a card by itself. */
  | { readonly kind: 'press'; readonly data: CardInput; readonly trigger: 'manual' | 'automatic' }
  /** A button asks for a dialog (task/fetch). */
  | { readonly kind: 'dialogOpen'; readonly data: CardInput }
  /** A button in a dialog (task/submit). */
  | { readonly kind: 'dialogPress'; readonly data: CardInput }
  /** Action.Submit outside a dialog: a message with a value. */
  | { readonly kind: 'submitted'; readonly data: CardInput }
  /** The bot was installed here. */
  | { readonly kind: 'arrived' }
  /** The bot was taken away here: nothing can be written there any more. */
  | { readonly kind: 'left' };

export type Turn = {
  readonly person: Person;
  readonly place: Place;
  /** As the client says, e.g. `nl-BE`. */
  readonly locale: string | undefined;
  /** Unique within its conversation only. */
  readonly activityId: string;
  /** SHA-256 (base64url) of everything in the activity that can change what it does. */
  readonly bodyDigest: string;
  /** The message that holds the card that was pressed, where the client tells. */
  readonly cardActivityId: string | undefined;
} & Event;

export type CardJson = { readonly [key: string]: unknown };

export type Reply =
  /** A press: this card instead, for this person. Words, `submitted`, `arrived`: a posted message. In a dialog: its next page. */
  | { readonly kind: 'card'; readonly card: CardJson }
  | {
      readonly kind: 'dialog';
      readonly title: string;
      readonly card: CardJson;
      readonly height?: 'small' | 'medium' | 'large';
    }
  | { readonly kind: 'closeDialog' }
  | { readonly kind: 'text'; readonly text: string }
  /** Cards that are posted as messages, in order. */
  | { readonly kind: 'posts'; readonly cards: readonly CardJson[] }
  | { readonly kind: 'none' };

/** Our side of the counter: everything behind it knows nothing of Teams' protocol. */
export interface Receptionist {
  /** Whatever it throws is answered with 5xx, so it throws only when nothing was recorded. */
  receive(turn: Turn): Promise<Reply>;
  /** In the person's language: not recorded, try again, and this reference. */
  trouble(turn: Turn, reference: string): string;
}

/** Writes in a conversation outside a turn. Throws `Trouble`; `forbidden` means blocked, uninstalled or gone. */
export interface Messenger {
  /** `preview` is all that a notification shows: never content. */
  post(place: Place, card: CardJson, preview?: string): Promise<{ readonly activityId: string }>;
  update(place: Place, activityId: string, card: CardJson): Promise<void>;
  remove(place: Place, activityId: string): Promise<void>;
}
