// What a browser gets that comes with a link to print: a question first, and on its button, once, the page itself.
import { createHash } from 'node:crypto';
import { printedPage, printQuestion, printRefusal } from '../cards/print-html.ts';
import { PRINT_STYLE } from '../cards/print-style.ts';
import type { Log } from '../log.ts';
import { isRefusal } from '../use-cases/road/refusal.ts';
import type { Surroundings } from '../use-cases/road/surroundings.ts';
import { fieldsOf } from './dispatch-turn.ts';
import type { Refusal } from './guard.ts';
import { RefusalCounter } from './guard-refusals.ts';
import { PRINT_PATH, type PrintLink, type PrintLinks } from './print-links.ts';
import { PRINTS } from './prints.ts';
import { languageOf } from './words.ts';

export interface PrintAnswer {
  readonly status: number;
  /** Empty where nobody is there to read it. */
  readonly html: string;
}

/** `locale` is the browser's, for whoever comes with a link that says nothing. */
export interface PrintDesk {
  /** Changes nothing and uses nothing up: programs that look at links come this way too. */
  ask(sealed: string, locale: string | undefined): PrintAnswer;
  /** The button of that page: its form, or why it was not read. Never throws. */
  print(form: Uint8Array | Refusal, locale: string | undefined): Promise<PrintAnswer>;
}

/** What the browser may do with these pages: draw our one style, send our one form back here. */
export const PRINT_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(PRINT_STYLE).digest('base64')}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const SEALED = /^[\w-]{60,1000}$/;

/** The link, or the code of why it does not work. */
function judged(links: PrintLinks, sealed: string): PrintLink | 'print.foreign' | 'print.expired' {
  const link = SEALED.test(sealed) ? links.open(sealed) : undefined;
  if (link === undefined) return 'print.foreign';
  return link.expired ? 'print.expired' : link;
}

export function createPrintDesk(surroundings: Surroundings, links: PrintLinks, log: Log): PrintDesk {
  const refusals = new RefusalCounter(log);
  const gone = (code: string, locale: string | undefined): PrintAnswer => {
    refusals.count({ code, status: 404 }, surroundings.clock.now().getTime());
    return { status: 404, html: printRefusal(languageOf(locale), 'gone') };
  };

  async function printed(link: PrintLink, locale: string | undefined): Promise<PrintAnswer> {
    try {
      const view = await PRINTS[link.what](surroundings, link);
      if (isRefusal(view)) return gone(`print.${view.refused}`, locale);
      return { status: 200, html: printedPage(link.language, view) };
    } catch (error) {
      log.error('print.failed', fieldsOf(error));
      return { status: 503, html: printRefusal(link.language, 'trouble') };
    }
  }

  return {
    ask(sealed, locale) {
      const link = judged(links, sealed);
      if (typeof link === 'string') return gone(link, locale);
      return { status: 200, html: printQuestion(link.language, PRINT_PATH, sealed) };
    },
    async print(form, locale) {
      if ('refused' in form) {
        refusals.count(form, surroundings.clock.now().getTime());
        return { status: form.status, html: '' };
      }
      const sealed = new URLSearchParams(Buffer.from(form).toString('latin1')).get('link') ?? '';
      const link = judged(links, sealed);
      return typeof link === 'string' ? gone(link, locale) : printed(link, locale);
    },
  };
}
