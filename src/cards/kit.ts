// What every card is drawn with: the person's language, and a way to turn an intent into a sealed button.
import { type MessageLanguage, messageIfAny, type Translate, translator } from '../messages/messages.ts';
import type { Intent } from '../views/intent.ts';

export type Json = { readonly [key: string]: unknown };

/** In the chat a button is an Action.Execute, in a dialog it is an Action.Submit (Teams sends it as task/submit). */
export type Surface = 'chat' | 'dialog';

export interface Kit {
  readonly t: Translate;
  readonly language: MessageLanguage;
  readonly surface: Surface;
  /** The text of a key that was put together from data; empty where there is none. */
  say(key: string, values?: { readonly [name: string]: string | number }): string;
  readonly seal: (intent: Intent) => string;
}

export function createKit(
  language: MessageLanguage,
  surface: Surface,
  seal: (intent: Intent) => string,
): Kit {
  const t = translator(language);
  const say: Kit['say'] = (key, values) =>
    messageIfAny(language, key) === undefined ? '' : t(key as Parameters<Translate>[0], values);
  return { t, language, surface, say, seal };
}

export interface ButtonOptions {
  readonly style?: 'positive' | 'destructive';
  /** False for buttons that leave a form without what was typed. */
  readonly inputs?: boolean;
}

/** A button that works in place everywhere. */
export function button(kit: Kit, title: string, intent: Intent, options: ButtonOptions = {}): Json {
  const data = { b: kit.seal(intent) };
  return {
    type: kit.surface === 'chat' ? 'Action.Execute' : 'Action.Submit',
    title,
    ...(kit.surface === 'chat' ? { verb: 'livc' } : {}),
    data,
    ...(options.style ? { style: options.style } : {}),
    ...(options.inputs === false ? { associatedInputs: 'none' } : {}),
  };
}

/** The same in a dialog window: stands beside a button that works in place, never instead of it. */
export function windowButton(kit: Kit, intent: Intent): Json {
  return {
    type: 'Action.Submit',
    title: kit.t('button.window'),
    data: { b: kit.seal(intent), msteams: { type: 'task/fetch' } },
    associatedInputs: 'none',
  };
}

/** Back to the home card; in a dialog the window closes instead, over the neutral card beneath it. */
export function leaveButton(kit: Kit): Json {
  return kit.surface === 'dialog'
    ? button(kit, kit.t('button.close'), { go: 'close' }, { inputs: false })
    : button(kit, kit.t('button.home'), { go: 'home' }, { inputs: false });
}
