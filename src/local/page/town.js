// All talk with the stand-in: what is to be seen, what somebody does, and what changed meanwhile.

/** @param {string} path */
async function read(path) {
  const response = await fetch(path, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

export const readTown = () => read('/local/town');

/** @param {string} key @param {string | undefined} conversationId */
export const readPerson = (key, conversationId) =>
  read(`/local/people/${key}${conversationId ? `?conversation=${encodeURIComponent(conversationId)}` : ''}`);

/**
 * Somebody does something: `says`, `presses`, `opens`, … Resolves when the bot has answered.
 * @param {string} key
 * @param {string} deed
 * @param {object} details
 */
export async function does(key, deed, details = {}) {
  const response = await fetch(`/local/people/${key}/${deed}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(details),
  });
  if (!response.ok) throw new Error(`${deed}: ${response.status}`);
}

/**
 * @param {(event: { kind: string, persons: string[], conversationId: string }) => void} onEvent
 * @param {(connected: boolean) => void} onConnection
 */
export function listen(onEvent, onConnection) {
  const events = new EventSource('/local/events');
  events.addEventListener('message', ({ data }) => onEvent(JSON.parse(data)));
  events.addEventListener('open', () => onConnection(true));
  events.addEventListener('error', () => onConnection(false));
}
