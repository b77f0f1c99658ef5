// What every card is drawn with: the person's language, and a way to turn an intent into a sealed button.
import { type MessageLanguage, messageIfAny, type Translate, translator } from '../messages/messages.ts';
import type { Intent } from '../views/intent.ts';
import type { PrintName } from '../views/print.ts';

export type Json = { readonly [key: string]: unknown };

/** In the chat a button is an Action.Execute, in a dialog it is an Action.Submit (Teams sends it as task/submit). */
export type Surface = 'chat' | 'dialog';

/** Our texts in one language. */
export interface Voice {
  readonly t: Translate;
  readonly language: MessageLanguage;
  /** The text of a key that was put together from data; empty where there is none. */
  say(key: string, values?: { readonly [name: string]: string | number }): string;
}

export interface Kit extends Voice {
  readonly surface: Surface;
  readonly seal: (intent: Intent) => string;
  /** Said on every card: nothing here is about anybody real. */
  readonly practice: boolean;
  /** A fresh address where this person prints it; undefined where there is none. */
  printLink(what: PrintName, target?: string): string | undefined;
}

export function voiceIn(language: MessageLanguage): Voice {
  const t = translator(language);
  const say: Voice['say'] = (key, values) =>
    messageIfAny(language, key) === undefined ? '' : t(key as Parameters<Translate>[0], values);
  return { t, language, say };
}

export function createKit(
  language: MessageLanguage,
  surface: Surface,
  seal: (intent: Intent) => string,
  practice = false,
  printLink: Kit['printLink'] = () => undefined,
): Kit {
  return { ...voiceIn(language), surface, seal, practice, printLink };
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
