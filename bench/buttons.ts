// Finds a button of a card by its title, as a person does.
import type { Data } from './activities.ts';

const isNode = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null;

function found(node: unknown, title: string): Data | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Action.Execute' && node.title === title && isNode(node.data)) return node.data;
  for (const child of Object.values(node)) {
    const data = found(child, title);
    if (data !== undefined) return data;
  }
  return undefined;
}

/** What the button with this title sends. Throws where there is none. */
export function buttonNamed(card: unknown, title: string): Data {
  const data = found(card, title);
  if (data === undefined) throw new Error(`there is no button "${title}" on the card`);
  return data;
}
