import assert from 'node:assert/strict';
import type { JsonObject } from '../use-cases/ports.ts';
import { isObject, readCardAnswer, readDialogAnswer } from './invoke-answers.ts';
import { invokeActivity, submitActivity } from './teams-activities.ts';
import type { Answer, CardAction, Delivery, Inputs, Pressed } from './teams-model.ts';
import type { TeamsTown } from './teams-town.ts';

/** One press on a card: by whom, where, what was filled in, and how often Teams delivers it. */
export interface Press {
  readonly key: string;
  readonly messageId: string;
  readonly action: CardAction;
  readonly inputs?: Inputs | undefined;
  readonly trigger?: 'manual' | 'automatic';
  readonly delivery?: Delivery | undefined;
}

/** Presses Action.Execute or Action.Submit on a posted card. */
export async function pressOnCard(town: TeamsTown, press: Press): Promise<Pressed> {
  if (press.action.type === 'Action.Execute') return executes(town, press);
  assert(press.action.type === 'Action.Submit', `${press.action.type} never reaches the bot`);
  if (!opensDialog(press.action)) return submits(town, press);
  assert(town.seat(press.key).device.dialogs, `the Teams of ${press.key} has no dialogs`);
  return asksDialog(town, 'task/fetch', press);
}

/** Presses a button inside the dialog that this person has open. */
export async function pressInDialog(town: TeamsTown, press: Omit<Press, 'messageId'>): Promise<Pressed> {
  const { dialog } = town.seat(press.key);
  assert(dialog, `${press.key} has no dialog open`);
  return asksDialog(town, 'task/submit', { ...press, messageId: dialog.messageId });
}

/** Whether a button opens a dialog rather than sending a message. */
export function opensDialog(action: CardAction): boolean {
  const { data } = action;
  return isObject(data) && isObject(data.msteams) && data.msteams.type === 'task/fetch';
}

async function executes(town: TeamsTown, press: Press): Promise<Pressed> {
  const { key, messageId, trigger = 'manual' } = press;
  const { conversation, message } = town.messageOf(key, messageId);
  const { type, id, title, verb } = press.action;
  const action = dropUndefined({ type, id, title, verb, data: filled(press) });
  const sender = town.senderAt(key, conversation, message);
  const { revision } = message;
  const answers = await town.send(
    invokeActivity(sender, 'adaptiveCard/action', messageId, { action, trigger }),
    press.delivery,
  );
  const answer = readCardAnswer(lastOf(answers));
  const before = town.conversations.privateView(key, messageId);
  const view = answer.kind === 'card' ? { card: answer.card } : { ...before, notice: answer };
  const unwanted = trigger === 'automatic' && (answer.kind !== 'card' || message.revision !== revision);
  if (!unwanted) town.conversations.showPrivately(key, conversation, messageId, view);
  return { outcome: answer, answers };
}

async function submits(town: TeamsTown, press: Press): Promise<Pressed> {
  const { key, messageId } = press;
  const { conversation, message } = town.messageOf(key, messageId);
  const activity = submitActivity(town.senderAt(key, conversation, message), messageId, filled(press));
  const answers = await town.send(activity, press.delivery);
  const { status } = lastOf(answers);
  if (status >= 200 && status < 300) return { outcome: { kind: 'nothing' }, answers };
  const notice = { kind: 'error', status } as const;
  town.conversations.showPrivately(key, conversation, messageId, { notice });
  return { outcome: notice, answers };
}

async function asksDialog(
  town: TeamsTown,
  name: 'task/fetch' | 'task/submit',
  press: Press,
): Promise<Pressed> {
  const { key, messageId } = press;
  const { conversation, message } = town.messageOf(key, messageId);
  const value = { data: filled(press), context: { theme: 'default' } };
  const activity = invokeActivity(town.senderAt(key, conversation, message), name, messageId, value);
  const answers = await town.send(activity, press.delivery);
  const answer = readDialogAnswer(lastOf(answers));
  const open = town.seat(key).dialog;
  if (answer.kind === 'dialog') town.showDialog(key, { ...answer.dialog, messageId });
  else if (answer.kind === 'closed') town.showDialog(key, undefined);
  else if (open) town.showDialog(key, { ...open, error: answer.status });
  else town.conversations.showPrivately(key, conversation, messageId, { notice: answer });
  return { outcome: answer.kind === 'dialog' ? { kind: 'dialog' } : answer, answers };
}

/** A button's own `data` with the inputs laid over it, as every client merges them. */
function filled({ action, inputs }: Press): JsonObject {
  const own = isObject(action.data) ? action.data : {};
  return action.associatedInputs?.toLowerCase() === 'none' ? own : { ...own, ...inputs };
}

function lastOf(answers: readonly Answer[]): Answer {
  return answers.at(-1) ?? { status: 0, body: undefined };
}

function dropUndefined(fields: { readonly [name: string]: JsonObject | string | undefined }): JsonObject {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as JsonObject;
}
