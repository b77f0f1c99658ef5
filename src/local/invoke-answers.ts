import type { JsonObject } from '../use-cases/ports.ts';
import type { Answer, Dialog } from './teams-model.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const TEXT = 'application/vnd.microsoft.activity.message';

/** What a client makes of the answer to `adaptiveCard/action`. */
export type CardAnswer =
  | { readonly kind: 'card'; readonly card: JsonObject }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'error'; readonly status: number };

/** What a client makes of the answer to `task/fetch` or `task/submit`. */
export type DialogAnswer =
  | { readonly kind: 'dialog'; readonly dialog: Omit<Dialog, 'messageId'> }
  | { readonly kind: 'closed' }
  | { readonly kind: 'error'; readonly status: number };

/**
 * Reads an invoke answer as Teams does: status, type and value inside the body count, not only the HTTP status.
 * https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format
 */
export function readCardAnswer(answer: Answer): CardAnswer {
  if (answer.status < 200 || answer.status > 299) return { kind: 'error', status: answer.status };
  const body = answer.body;
  if (!isObject(body)) return { kind: 'error', status: 502 };
  if (body.statusCode !== 200) return { kind: 'error', status: Number(body.statusCode) || 502 };
  if (body.type === CARD && isObject(body.value)) return { kind: 'card', card: body.value };
  if (body.type === TEXT && typeof body.value === 'string') return { kind: 'text', text: body.value };
  return { kind: 'error', status: 502 };
}

/** An empty body, or one without `task`, closes the dialog; `continue` shows a card, `message` a text. */
export function readDialogAnswer(answer: Answer): DialogAnswer {
  if (answer.status < 200 || answer.status > 299) return { kind: 'error', status: answer.status };
  if (!isObject(answer.body) || !isObject(answer.body.task)) return { kind: 'closed' };
  const { type, value } = answer.body.task;
  if (type === 'message' && typeof value === 'string') {
    return value === ''
      ? { kind: 'closed' }
      : { kind: 'dialog', dialog: { title: '', text: value, size: { width: 'small', height: 'small' } } };
  }
  if (type !== 'continue' || !isObject(value) || !isObject(value.card)) return { kind: 'error', status: 502 };
  const { contentType, content } = value.card;
  if (contentType !== CARD || !isObject(content)) return { kind: 'error', status: 502 };
  return {
    kind: 'dialog',
    dialog: {
      title: typeof value.title === 'string' ? value.title : '',
      card: content,
      size: { width: extent(value.width), height: extent(value.height) },
    },
  };
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function extent(value: unknown): string | number {
  return typeof value === 'number' || typeof value === 'string' ? value : 'medium';
}
