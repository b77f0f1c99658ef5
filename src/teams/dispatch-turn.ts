import { randomInt } from 'node:crypto';
import { type CloudAdapter, INVOKE_RESPONSE_KEY, type TurnContext } from 'botbuilder';
import type { Log, LogFields } from '../log.ts';
import { Trouble } from '../use-cases/ports.ts';
import type { SdkActivity, Verified } from './authentication.ts';
import { dialogAnswer, postsOf, pressAnswer, textMessage } from './dispatch.ts';
import type { Answer } from './guard-replay.ts';
import type { Activity } from './guard-schema.ts';
import { type Pace, unpaced } from './pace.ts';
import { Router } from './router.ts';
import type { Receptionist, Reply, Turn } from './turn.ts';
import { OnceInAWhile } from './turn-once.ts';

/** One turn on its way through teams-ai; `reply` is set once the receptionist has answered, that is, once all is recorded. */
interface Visit {
  readonly turn: Turn;
  reply?: Reply;
}

const VISIT = Symbol('visit');
const TROUBLE_EVERY_MS = 60_000;
const REFERENCE_LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';

const newReference = (): string =>
  Array.from({ length: 8 }, () => REFERENCE_LETTERS[randomInt(REFERENCE_LETTERS.length)]).join('');

/** What the log may know of a failure: codes. */
export function fieldsOf(error: unknown): LogFields {
  if (error instanceof Trouble) return { where: error.where, trouble: error.code };
  return { fault: error instanceof Error ? error.name : 'thrown' };
}

/** Takes verified activities to the receptionist, and the replies back. */
export class Dispatcher {
  readonly #adapter: CloudAdapter;
  readonly #verified: Verified;
  readonly #receptionist: Receptionist;
  readonly #log: Log;
  readonly #pace: Pace;
  readonly #application: Router;
  readonly #told = new OnceInAWhile(TROUBLE_EVERY_MS);

  constructor(parts: {
    adapter: CloudAdapter;
    verified: Verified;
    receptionist: Receptionist;
    log: Log;
    pace?: Pace | undefined;
  }) {
    this.#adapter = parts.adapter;
    this.#verified = parts.verified;
    this.#receptionist = parts.receptionist;
    this.#log = parts.log;
    this.#pace = parts.pace ?? unpaced;
    this.#application = this.#routes();
  }

  /** 200, or 500 when nothing was recorded or the reply could not be delivered: then Teams or the person tries again. */
  async serve(activity: Activity, turn: Turn, nowMs: number): Promise<Answer> {
    let answer: Answer = { status: 500 };
    const logic = async (context: TurnContext): Promise<void> => {
      answer = await this.#visit(context, { turn }, nowMs);
    };
    try {
      // Our schema keeps less than the SDK's type promises, and all that the SDK reads.
      const asSdk = { ...activity } as unknown as SdkActivity;
      await this.#adapter.processActivityDirect(this.#verified, asSdk, logic);
    } catch (error) {
      this.#log.error('adapter.failed', fieldsOf(error));
      return { status: 500 };
    }
    return answer;
  }

  #routes(): Router {
    const application = new Router();
    const receive = async (context: TurnContext): Promise<void> => {
      await this.#receive(context);
    };
    for (const type of ['message', 'installationUpdate', 'conversationUpdate'])
      application.activity(type, receive);
    const named = (name: string) => async (context: TurnContext) => context.activity.name === name;
    application.taskModules.fetch(
      named('task/fetch'),
      async (context) => dialogAnswer(await this.#receive(context)) ?? '',
    );
    application.taskModules.submit(named('task/submit'), async (context) =>
      dialogAnswer(await this.#receive(context)),
    );
    return application;
  }

  async #visit(context: TurnContext, visit: Visit, nowMs: number): Promise<Answer> {
    context.turnState.set(VISIT, visit);
    try {
      // teams-ai's own handler of these latches on a card with `refresh` and then shows private cards to everybody.
      if (visit.turn.kind === 'press')
        return { status: 200, body: pressAnswer(await this.#receive(context)) };
      await this.#application.run(context);
      return context.turnState.get(INVOKE_RESPONSE_KEY)?.value ?? { status: 200 };
    } catch (error) {
      if (visit.reply) this.#log.error('reply.undelivered', fieldsOf(error));
      else await this.#tellTrouble(context, visit.turn, error, nowMs);
      return { status: 500 };
    }
  }

  async #receive(context: TurnContext): Promise<Reply> {
    const visit: Visit = context.turnState.get(VISIT);
    visit.reply = await this.#receptionist.receive(visit.turn);
    for (const message of postsOf(visit.turn, visit.reply))
      await this.#pace(visit.turn.place, () => context.sendActivity(message));
    return visit.reply;
  }

  /** In a channel the failed press itself is the news: a message there would tell everybody who pressed. */
  async #tellTrouble(context: TurnContext, turn: Turn, error: unknown, nowMs: number): Promise<void> {
    const reference = newReference();
    this.#log.error('turn.failed', { reference, kind: turn.kind, ...fieldsOf(error) });
    const key = `${turn.place.conversationId} ${turn.activityId}`;
    if (turn.place.scope !== 'personal' || !this.#told.first(key, nowMs)) return;
    try {
      const message = textMessage(this.#receptionist.trouble(turn, reference));
      await this.#pace(turn.place, () => context.sendActivity(message));
    } catch (failure) {
      this.#log.error('trouble.untold', { reference, ...fieldsOf(failure) });
    }
  }
}
