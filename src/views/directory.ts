// Who can help, and the plain explanation of the law that people ask for before they dare to speak.
import type { Language } from '../domain/cell/cell.ts';
import { type ContactSector, contactText, SECTORS } from '../domain/directory/contact.ts';
import { CONTACT_QUESTIONS, contactAnswers } from '../domain/directory/keeping.ts';
import { citation, sourceOf } from '../domain/law/references.ts';
import type { Answers } from '../domain/signal/content.ts';
import { dayText } from '../use-cases/basis/basis-facts.ts';
import type { KnownContact } from '../use-cases/directory/contact-item.ts';
import type { DirectoryData, SeenContact } from '../use-cases/directory/see-directory.ts';
import { pageOfAll } from '../use-cases/people/every-item.ts';
import { fieldViews } from './content.ts';
import type { Args } from './intent.ts';
import { type PageButton, type PagePart, type PageView, say, sends, sentence, to, typed } from './page.ts';
import type { Reader } from './people.ts';

/** With two links and two buttons each, more would be a card that is too large. */
const PAGE_SIZE = 8;
/** The first of them on the page about the law, all of them under their own sector. */
const GUIDES_MOST = 5;
const LAW_BUTTON = to('directory.law', { go: 'law' });

/** Sectors only, so it may be posted: nothing that a coordinator typed is in it. */
export function helpView({ sectors, mayKeep }: DirectoryData): PageView {
  const buttons = sectors
    .filter(({ sector }) => sector !== 'emergency' && (sector !== 'guides' || mayKeep))
    .map(({ sector }) => to(`directory.sector.${sector}`, { go: 'helpSector', args: { sector } }));
  return {
    screen: 'page',
    title: [say('help.title')],
    parts: [
      { kind: 'emergency' },
      ...(['help.emergency', 'help.1712', 'help.1813', 'help.municipal'] as const).map((key) =>
        sentence(key),
      ),
      sentence('directory.text'),
      { kind: 'buttons', buttons },
      { kind: 'buttons', buttons: [LAW_BUTTON] },
      sentence('help.words', {}, 'muted'),
    ],
    buttons: mayKeep ? [to('directory.add', { go: 'contactForm' })] : [],
  };
}

function validity({ contact, status, shown }: SeenContact): PagePart {
  const until = dayText(contact.validUntil);
  if (!shown) return sentence('directory.hidden', {}, 'warning');
  if (status === 'expired') return sentence('directory.expired', { until }, 'warning');
  return sentence(status === 'ending' ? 'directory.ending' : 'directory.until', { until }, 'muted');
}

function linksOf({ phone, url }: SeenContact['contact']): readonly PagePart[] {
  const call: PagePart = {
    kind: 'link',
    label: say('directory.call', { phone: phone ?? '' }),
    url: `tel:${(phone ?? '').replace(/[^+\d]/g, '')}`,
  };
  const host = url === undefined ? '' : new URL(url).hostname.replace(/^www\./, '');
  const site: PagePart = { kind: 'link', label: say('directory.site', { host }), url: url ?? '' };
  return [...(phone === undefined ? [] : [call]), ...(url === undefined ? [] : [site])];
}

/** What the coordinator may do with it; the emergency numbers are nobody's to change. */
function keeping({ id, item, shown, contact }: SeenContact): readonly PageButton[] {
  if (contact.emergency) return [];
  if (item === undefined) {
    const args: Args = { standard: id };
    return [
      to('directory.change', { go: 'contactForm', args }),
      to('directory.hide', { do: 'hideStandard', args }),
    ];
  }
  const revision = Number(item.body.revision ?? 0);
  const show = { do: 'showContact', target: id, revision, args: { shown: shown ? 'no' : 'yes' } } as const;
  return [
    to('directory.change', { go: 'contactForm', target: id }),
    to(shown ? 'directory.hide' : 'directory.show', show),
  ];
}

function contactParts(each: SeenContact, language: Language, mayKeep: boolean): readonly PagePart[] {
  const { name, forWhat } = contactText(each.contact, language);
  const buttons = mayKeep ? keeping(each) : [];
  return [
    { kind: 'text', words: [typed(name)], look: 'subheading' },
    { kind: 'text', words: [typed(forWhat)] },
    // Nobody is sent to where nobody may be any more.
    ...(each.status === 'expired' ? [] : linksOf(each.contact)),
    validity(each),
    ...(buttons.length > 0 ? [{ kind: 'buttons', buttons } as const] : []),
  ];
}

export function sectorIn(args: Args): ContactSector {
  return SECTORS.find((sector) => sector === args.sector) ?? 'municipality';
}

/** The contacts of one sector, each with what it is for and how to reach it. */
export function sectorView(
  data: DirectoryData,
  sector: ContactSector,
  language: Language,
  page: number,
): PageView {
  const contacts = data.sectors.find((each) => each.sector === sector)?.contacts ?? [];
  const { shown, more } = pageOfAll(contacts, page, PAGE_SIZE);
  return {
    screen: 'page',
    title: [say(`directory.sector.${sector}`)],
    parts: [
      ...(shown.length === 0 ? [sentence('directory.none')] : []),
      ...shown.flatMap((each) => contactParts(each, language, data.mayKeep)),
    ],
    buttons: [to('button.back', { go: 'help' })],
    ...(more || page > 1
      ? { turning: { page, more, intent: { go: 'helpSector', args: { sector } } as const } }
      : {}),
  };
}

/** "May I speak about this?": the law in plain words, and where to read on. */
export function lawView({ sectors, today }: DirectoryData, language: Language): PageView {
  const law = (id: Parameters<typeof citation>[0]) => ({ law: citation(id, today, language) });
  const guides = sectors.find(({ sector }) => sector === 'guides')?.contacts ?? [];
  const links = guides
    .filter(({ status }) => status !== 'expired')
    .slice(0, GUIDES_MOST)
    .flatMap(({ contact }): readonly PagePart[] => [
      { kind: 'text', words: [typed(contactText(contact, language).name)], look: 'subheading' },
      { kind: 'text', words: [typed(contactText(contact, language).forWhat)] },
      ...linksOf(contact),
    ]);
  return {
    screen: 'page',
    title: [say('directory.law')],
    parts: [
      sentence('law.may', law('caseConsultation')),
      sentence('law.right'),
      sentence('law.consultation', law('livcMembers')),
      sentence('law.signal'),
      sentence('law.danger'),
      sentence('law.lawyer', law('lawyerException')),
      { kind: 'link', label: say('law.text'), url: sourceOf('caseConsultation').url },
      ...links,
      sentence('law.ask', {}, 'muted'),
    ],
    buttons: [
      to('directory.sector.guides', { go: 'helpSector', args: { sector: 'guides' } }),
      to('button.back', { go: 'help' }),
    ],
  };
}

/** What the form shows of a contact that is there already. */
function answersFrom({ contact }: KnownContact, language: Language): Answers {
  const { name, forWhat } = contactText(contact, language);
  const { sector, phone = '', url = '', validUntil } = contact;
  const filled = contactAnswers({ sector, name, forWhat, phone, url, validUntil });
  return Object.fromEntries(Object.entries(filled).filter(([, answer]) => answer !== ''));
}

/** A new contact, or one that is changed; a standard one is replaced by what is saved here. */
export function contactFormView(
  known: KnownContact | undefined,
  language: Language,
  { echo }: Reader,
): PageView {
  const answers = known ? answersFrom(known, language) : {};
  const item = known?.item;
  const save = item
    ? ({ do: 'changeContact', target: item.id, revision: Number(item.body.revision ?? 0) } as const)
    : ({ do: 'addContact', args: known ? { standard: known.id } : {} } as const);
  return {
    screen: 'page',
    title: [say(known ? 'directory.changeTitle' : 'directory.add')],
    parts: [
      sentence('directory.formText'),
      { kind: 'fields', fields: fieldViews(CONTACT_QUESTIONS, answers, echo.typed, echo.errors) },
      { kind: 'buttons', buttons: [sends('form.save', save)] },
    ],
    buttons: [to('button.back', { go: 'help' })],
  };
}
