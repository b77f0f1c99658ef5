// teams-ai as a router: no AI, no state, no downloads, no typing indicator.
import { Application, TurnState, TurnStateEntry } from '@microsoft/teams-ai';

const LOADED = Promise.resolve(true);

/** What teams-ai writes down during a turn, gone with it: nothing is read before the turn, and nothing is compared or stored after it. */
class NoState extends TurnState {
  readonly #blank = new TurnStateEntry({});

  override load(): Promise<boolean> {
    return LOADED;
  }

  override async save(): Promise<void> {}

  override getScope(): TurnStateEntry {
    return this.#blank;
  }
}

export class Router extends Application<TurnState> {
  constructor() {
    super({
      removeRecipientMention: false,
      startTypingTimer: false,
      longRunningMessages: false,
      turnStateFactory: () => new NoState(),
    });
  }

  /** teams-ai 1.7 starts its timer whatever the option says, one for all conversations: the slowest answer would type in another chat. */
  override startTypingTimer(): void {}
}
