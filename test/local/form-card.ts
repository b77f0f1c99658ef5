// A page with these inputs, as the bot draws it, with a button that sends them and one that opens it in a window.
import { drawCard } from '../../src/cards/draw.ts';
import { type Surface, windowButton } from '../../src/cards/kit.ts';
import type { JsonObject } from '../../src/use-cases/ports.ts';
import { say, sends } from '../../src/views/page.ts';
import type { FieldView } from '../../src/views/view.ts';
import { kitIn } from '../cards/screens.ts';

export function formCard(fields: readonly FieldView[], surface: Surface = 'chat'): JsonObject {
  const kit = kitIn('nl', surface);
  const card = drawCard(kit, {
    screen: 'page',
    title: [say('advice.title')],
    parts: [{ kind: 'fields', fields }],
    buttons: [sends('own.answerSend', { do: 'askAdvice' })],
  });
  const body = card.body as readonly unknown[];
  return {
    ...card,
    body: [...body, { type: 'ActionSet', actions: [windowButton(kit, { go: 'advice' })] }],
  } as JsonObject;
}
